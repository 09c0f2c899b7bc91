"""Why a page that has some prose is no article all the same: an error, a wall, a list, pictures, a film.

From what was kept of a page, its headings, and what its metadata says.
"""

import re
from collections.abc import Sequence

from crossread.stages.articles import prose
from crossread.stages.articles.blocks import Block, Tree
from crossread.stages.articles.cleaned import NoArticle
from crossread.stages.articles.container import HEADINGS
from crossread.stages.articles.metadata import Metadata, strings

LEAST_WORDS = 20  # of prose in all
LEAST_STATED = 8  # words, of a page that says that it is an article
# An error page's text is short; a report about an error of that name is not.
MOST_ERROR, MOST_WALL, MOST_STUB = 120, 220, 45  # words
MOST_FRONT = 250  # words of prose between the teasers of a front page
MOST_SECTION = 24  # characters of a section's name in an address; an article's is longer
MOST_DOOR = 120  # words beside a form to sign in
LEAST_TEASERS = 12  # headings that are links
LINKED = 0.8  # share of a heading in links from which it is one
LEAST_LISTED, LISTED = 5, 0.7  # teasers of a list, and their part of the page's prose
MOST_BETWEEN = 3  # lines between a teaser's heading and its text: a date, a name, a section
LEAST_PICTURES = 3  # captions
MOST_UNDRAWN, LEAST_DRAWING = 200, 300  # characters of text, and of scripts, in a page that a script draws
ERROR = re.compile(
    r"\b(?:404|403|410|500|502|503)\b.{0,40}(?:not found|error|forbidden|gone|unavailable)?|(?:page|seite|página|"
    r"pagina|article|site) "
    r"(?:was |is |konnte |wurde |could )?(?:not|nicht|no|non) (?:be )?(?:found|gefunden|encontrada|trovata|"
    r"available)|not found|"
    r"page introuvable|access denied|forbidden|attention required|just a moment|are you (?:a )?(?:human|robot)|"
    r"(?:verify|checking) (?:that )?you(?:r browser| are)|unusual traffic|temporarily unavailable|service unavailable|"
    r"something went wrong|zugriff verweigert|error \d{3}|(?:page|article) (?:does(?: not|n['’]t)|no longer) exists?|"
    r"(?:seite|artikel) (?:existiert nicht|gibt es nicht)|(?:page|article) n['’]existe (?:pas|plus)|"
    r"p[áa]gina n[ãa]?o (?:existe|encontrada)|pagina non (?:esiste|trovata)|pagina (?:bestaat )?niet(?: gevonden)?|"
    r"sidan (?:hittades inte|finns inte)|siden (?:finnes ikke|findes ikke|ble ikke funnet)|sivua ei löyd|"
    r"nie znaleziono strony|страница не найдена",
    re.I,
)
SITE = re.compile(r"\s+[|–—•·-]\s+|\s*[|»:]\s+")  # between a page's name and its site's
# A whole title or headline.
DOOR = re.compile(
    r"(?:please )?(?:sign|log) ?in(?: or (?:register|sign up)| to your account| required)?|login|"
    r"(?:bitte )?(?:anmelden|einloggen)|anmeldung|connexion|se connecter|connectez-vous|identifiez-vous|"
    r"(?:iniciar|inicia|inicie) sesi[óo]n|acceder|accedi|entrar|fazer login|inloggen|logga in|logg inn|log ind|"
    r"zaloguj(?: się)?|logowanie|kirjaudu(?: sisään)?|войти|вход",
    re.I,
)
# What a title or a headline begins with.
SEARCH = re.compile(
    r"search results?\b|results? for [\"“‘'«]|you searched for|such(?:ergebnis(?:se)?|resultate?)\b|"
    r"résultats? de (?:la |votre )?recherche|recherche :|resultados? (?:de|da) (?:la |su |tu )?(?:b[úu]squeda|"
    r"pesquisa|busca)\b|risultati (?:della |di )?ricerca|zoekresultaten|sökresultat|søkeresultat|søgeresultat|"
    r"hakutulokset|wyniki wyszukiwania|результаты поиска",
    re.I,
)
CONSENT = re.compile(
    r"cookies?|consent|tracking|personal data|privacy|personenbezogen|datenschutz|einwillig|werbung und tracking|"
    r"consentement|"
    r"données personnelles|datos personales|consentimiento|consenso|toestemming|samtycke|samtykke",
    re.I,
)
PAYWALL = re.compile(
    r"subscrib|already a (?:member|subscriber)|to (?:continue|keep) reading|log ?in|sign in|abonn|abo\b|weiterlesen|"
    r"suscr[ií]b|registr",
    re.I,
)


def of(judged: Sequence[Block], tree: Tree, about: Metadata) -> NoArticle | None:
    """Null where the page is an article."""
    kept = [item for item in judged if item.why is None]
    words = _words(kept)
    alone = tree.cards == 1
    stated = alone or bool(about.articles) or about.meta("og:type") == "article"
    least = LEAST_STATED if stated else LEAST_WORDS
    other = _named(judged, tree, about, words)
    if other is None and words <= MOST_WALL:
        other = _shown(judged, tree, about, least)
    if other is not None:
        return other
    if words < least and _is_drawn(tree):
        return NoArticle("The page has next to no text: a script draws it when it is opened.", "script-only")
    if words < least:
        return NoArticle("The page has no article in it: no stretch of it reads as prose.", "no-article")
    if words <= MOST_WALL and _share(kept, CONSENT) > 0.5:
        return NoArticle("The page asks for consent to cookies and shows no article.", "consent-wall")
    if words <= MOST_STUB and (about.states("isAccessibleForFree", False) or _share(judged, PAYWALL) > 0.5):
        return NoArticle("The page shows only the beginning of an article, before a paywall.", "paywall")
    front = words <= MOST_FRONT and _is_root(about) and _teasers(judged, tree) >= LEAST_TEASERS
    if not stated and (front or _is_list(judged, tree)):
        return NoArticle(
            "The page is a front page or a list: headlines that lead to articles, and none of its own.", "section-front"
        )
    return None


def _named(judged: Sequence[Block], tree: Tree, about: Metadata, words: int) -> NoArticle | None:
    """What a page calls itself in its title or its headline."""
    heads = [item.line.text for item in judged if tree.tag(item.home) == "h1"]
    names = [part for head in (about.title or "", *heads) for part in (head, *SITE.split(head)) if part]
    if words <= MOST_ERROR and any(ERROR.search(name) for name in names):
        return NoArticle("The page is an error message and no article.", "error-page")
    if about.articles:
        return None
    if words <= MOST_DOOR and any(DOOR.fullmatch(name) for name in names):
        return NoArticle("The page asks to sign in and shows no article.", "login-page")
    found = any(SEARCH.match(name) for name in names)
    if found and (words <= MOST_FRONT or _is_list(judged, tree)):
        return NoArticle("The page lists what a search found and is no article.", "search-page")
    return None


def _shown(judged: Sequence[Block], tree: Tree, about: Metadata, least: int) -> NoArticle | None:
    """What a page shows in the place of a text: pictures with their captions, a film with a line or two."""
    captions = sum(item.why == "caption" and item.link_share < 0.5 and item.size > 0 for item in judged)
    pictures = captions >= LEAST_PICTURES and captions >= _teasers(judged, tree)
    film = not about.articles and _is_film(tree, about)
    if not pictures and not film:
        return None
    own = _words([item for item in judged if item.why is None and not CONSENT.search(item.line.text)])
    if pictures and own < least:
        return NoArticle("The page shows pictures with their captions, and no article.", "picture-page")
    if film and own <= MOST_STUB:
        return NoArticle("The page shows a video with a line or two about it, and no article.", "video-page")
    return None


def _is_film(tree: Tree, about: Metadata) -> bool:
    kind = about.meta("og:type") or ""
    stated = kind.startswith("video") or any("VideoObject" in strings(thing.get("@type")) for thing in about.objects)
    return stated or (kind != "article" and bool(tree.markup.all("video")))


def _is_list(judged: Sequence[Block], tree: Tree) -> bool:
    """Whether most of the prose stands right below headings that are links, as teasers do."""
    below = total = 0.0
    count = 0
    since = MOST_BETWEEN
    for item in judged:
        if tree.tag(item.home) in HEADINGS:
            since = 0 if item.link_share > LINKED else MOST_BETWEEN
        elif item.why is None and item.weight:
            total += item.weight
            if since < MOST_BETWEEN:
                below += item.weight
                count += 1
            since = MOST_BETWEEN
        else:
            since += 1
    return count >= LEAST_LISTED and below >= LISTED * total


def _is_drawn(tree: Tree) -> bool:
    """Whether a page's scripts are all that there is to it."""
    text = sum(block.size for block in tree.blocks)
    scripts = sum(end - start for _, start, end in tree.markup.raw)
    return text < MOST_UNDRAWN and scripts > LEAST_DRAWING


def _words(items: Sequence[Block]) -> int:
    """How many words lines have, counted up to where no verdict asks for more."""
    count = 0
    for item in items:
        count += prose.words(item.line.text)
        if count > MOST_FRONT:
            break
    return count


def _is_root(about: Metadata) -> bool:
    """Whether the page's own address is a site's or a section's root: `/`, `/world`, `/world/`."""
    address = about.canonical or about.meta("og:url") or ""
    path = re.sub(r"^https?://[^/]+|[?#].*$", "", address).strip("/")
    return bool(address) and path.count("/") == 0 and len(path) <= MOST_SECTION and not path.endswith((".html", ".htm"))


def _share(items: Sequence[Block], pattern: re.Pattern[str]) -> float:
    """Part of the prose's characters in blocks that match."""
    sizes = [(len(item.line.text), pattern.search(item.line.text) is not None) for item in items if item.weight]
    total = sum(size for size, _ in sizes)
    return sum(size for size, matches in sizes if matches) / total if total else 0.0


def _teasers(judged: Sequence[Block], tree: Tree) -> int:
    return sum(tree.tag(item.home) in HEADINGS and item.link_share > LINKED for item in judged)
