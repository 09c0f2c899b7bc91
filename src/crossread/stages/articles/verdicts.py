"""Why a page that has some prose is no article all the same: an error, a wall, a front page.

From what was kept of a page, its headings, and what its metadata says.
"""

import re
from collections.abc import Sequence

from crossread.stages.articles import prose
from crossread.stages.articles.blocks import Tree
from crossread.stages.articles.body import Judged
from crossread.stages.articles.cleaned import NoArticle
from crossread.stages.articles.container import HEADINGS
from crossread.stages.articles.metadata import Metadata

LEAST_WORDS = 20  # of prose in all
LEAST_STATED = 8  # words, of a page that says that it is an article
# An error page's text is short; a report about an error of that name is not.
MOST_ERROR, MOST_WALL, MOST_STUB = 120, 220, 45  # words
MOST_FRONT = 250  # words of prose between the teasers of a front page
MOST_SECTION = 24  # characters of a section's name in an address; an article's is longer
LEAST_TEASERS = 12  # headings that are links
ERROR = re.compile(
    r"\b(?:404|403|410|500|502|503)\b.{0,40}(?:not found|error|forbidden|gone|unavailable)?|(?:page|seite|página|"
    r"pagina|article|site) "
    r"(?:was |is |konnte |wurde |could )?(?:not|nicht|no|non) (?:be )?(?:found|gefunden|encontrada|trovata|"
    r"available)|not found|"
    r"page introuvable|access denied|forbidden|attention required|just a moment|are you (?:a )?(?:human|robot)|"
    r"(?:verify|checking) (?:that )?you(?:r browser| are)|unusual traffic|temporarily unavailable|service unavailable|"
    r"something went wrong|zugriff verweigert|error \d{3}",
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


def of(judged: Sequence[Judged], tree: Tree, about: Metadata) -> NoArticle | None:
    """Null where the page is an article."""
    kept = [item for item in judged if item.why is None]
    words = sum(prose.words(item.line.text) for item in kept)
    alone = tree.cards == 1
    stated = alone or bool(about.articles) or about.meta("og:type") == "article"
    if words < (LEAST_STATED if stated else LEAST_WORDS):
        return NoArticle("The page has no article in it: no stretch of it reads as prose.", "no-article")
    if words <= MOST_ERROR and _names_error(judged, tree, about):
        return NoArticle("The page is an error message and no article.", "error-page")
    if words <= MOST_WALL and _share(kept, CONSENT) > 0.5:
        return NoArticle("The page asks for consent to cookies and shows no article.", "consent-wall")
    if words <= MOST_STUB and (about.states("isAccessibleForFree", False) or _share(judged, PAYWALL) > 0.5):
        return NoArticle("The page shows only the beginning of an article, before a paywall.", "paywall")
    if words <= MOST_FRONT and not stated and _is_root(about) and _teasers(judged, tree) >= LEAST_TEASERS:
        return NoArticle(
            "The page is a front page: headlines that lead to articles, and none of its own.", "section-front"
        )
    return None


def _is_root(about: Metadata) -> bool:
    """Whether the page's own address is a site's or a section's root: `/`, `/world`, `/world/`."""
    address = about.links.get("canonical") or about.meta("og:url") or ""
    path = re.sub(r"^https?://[^/]+|[?#].*$", "", address).strip("/")
    return bool(address) and path.count("/") == 0 and len(path) <= MOST_SECTION and not path.endswith((".html", ".htm"))


def _names_error(judged: Sequence[Judged], tree: Tree, about: Metadata) -> bool:
    heads = [item.line.text for item in judged if tree.tag(item.block.home) == "h1"]
    return any(ERROR.search(text) for text in (about.title or "", *heads))


def _share(items: Sequence[Judged], pattern: re.Pattern[str]) -> float:
    """Part of the prose's characters in blocks that match."""
    sizes = [(len(item.line.text), pattern.search(item.line.text) is not None) for item in items if item.block.weight]
    total = sum(size for size, _ in sizes)
    return sum(size for size, matches in sizes if matches) / total if total else 0.0


def _teasers(judged: Sequence[Judged], tree: Tree) -> int:
    return sum(tree.tag(item.block.home) in HEADINGS and item.block.link_share > 0.8 for item in judged)
