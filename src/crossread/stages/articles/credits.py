"""Who is credited: agencies named in the text, agencies of credit lines and by-lines, and who took the pictures.

From an article's text, and from the lines around it.

A listed agency is known wherever words make it a credit. Any other is one by the form of its
name ("… News Agency"), or by the place that it stands in: the dateline, the brackets behind
the last sentence, a line of its own. What was once shown to be an agency is one wherever
the text relays it.
"""

import re
from collections.abc import Iterable, Iterator

from crossread.stages.articles import datelines, pictures
from crossread.stages.articles.agencies import (
    ACRONYM,
    AGENCIES,
    LISTED,
    NAMED,
    PARTS_OF_NAMES,
    agency,
    by_form,
    same,
    starts,
    within,
)

Found = tuple[str, int, int]  # an agency, and where its words stand

# The words around a name that make it a credit.
_TOLD = (
    r"(?:according to|told|reported by|reports?|by|with|from|via|to|citing|quoted by|source|sources|quelle|selon|"
    r"según|secondo|laut|nach angaben von|berichtet|–|—)\s?:?\s(?:the |an? |der )?"
)
_KIND = r"(?:news agenc(?:y|ies) |newswire |wire service |agence |agencia |nachrichtenagentur |agenzia )"
_TELLS = (
    r"(?:['’]s?)? (?:news agency|newswire|wire service|reported|reports|says|said|quoted|cited|has learned|noted|"
    r"writes|"
    r"wrote|correspondents?|journalists?|reporters?|photographers?|witness(?:es)?|cameraman|contributed|staff|polls?|"
    r"surveys?|tall(?:y|ies)|calculations?|meldete?|berichtete?|erfuhr|rapporte|informó|riferisce)\b"
)
RELAYED = re.compile(
    rf"{_TOLD}{_KIND}?(?P<a>{LISTED})(?![\w-])"
    rf"|(?<![\w-])(?P<b>{LISTED}){_TELLS}"
    rf"|(?:[(\[]\s?|/)(?P<c>{LISTED})(?:\s?[)\]]|/(?!\s))"
    rf"|(?<![\w-])(?:and|,) (?P<d>{LISTED}) (?:reported|said|contributed)"
    rf"|\b(?:(?:news agenc(?:y|ies)|agence|agencia|nachrichtenagentur|agenzia) |"
    rf"(?:interrogé|contacté|joint|cité)e?s? par (?:la |l['’])?|"
    rf"(?:[àa]|de|d|par|avec|selon|auprès de) (?:la |l['’])(?:agence )?|"
    rf"(?:sagte|erklärte|bestätigte|teilte)\s(?:[^.!?\n]{{1,50}}\s)?(?:der |gegenüber )|(?:dijo|ha "
    rf"(?:dicho|explicado|declarado|asegurado|confirmado|señalado)|explicó|declaró|"
    rf"contó|aseguró|confirmó|señaló)\s(?:[^.!?\n]{{1,40}}\s)?a |(?:detto|spiegato|dichiarato) all['’])"
    rf"(?P<e>{LISTED})(?![\w-])",
    re.I,
)
FORMS = tuple(dict.fromkeys((*AGENCIES, *(form.upper() for form in AGENCIES if len(form) > 4))))
WORD = r"[^\W\d_a-z][\w'’-]{2,24}"
# `the Tarsk news agency`, `state news agency XANA`, `according to the Ledranian News Agency`.
LONGEST_SHORT = 4  # letters of an acronym that may be a word
MOST_INITIALS = 3  # letters
ENGLISH = ("The", "A", "An")
ARTICLES = (*ENGLISH, *"Der Die Das Den Dem Ein Eine Einer La Le Une El Una".split())
OWNER = re.compile(r"[^\W\d_a-z][\w-]{2,24}['’]s?\s(?=\S)")  # `Spain’s EFE news agency`
GOES_ON = re.compile(r" [A-Z][a-z]+(?! (?:said|reported))")
SAYS_SO = re.compile(
    rf"(?<![\w-])(?P<named>{NAMED})"
    rf"|(?<![\w-])(?P<before>(?:{ACRONYM}|(?!The\s|A\s|An\s|Its\s){WORD}(?:\s{WORD})?))\s"
    rf"(?:(?:state|official|private|local)\s)?(?:news|press) agency\b(?!\s{ACRONYM}\b)"
    rf"|(?:news|press) agency,?\s(?P<behind>{ACRONYM}|{WORD})(?![\w-])"
)
AROUND_PART = 200  # characters; four words of 25 and what may stand between them
OF_LIST = starts(form for form in FORMS if form[0].isupper())
SMALL_FORMS = tuple(form for form in FORMS if not form[0].isupper())  # sought as they are: small letters are everywhere
# Behind the last sentence: `… hurt nobody. (LNA)`, `… nobody. – LNA`, `… nobody. (hs/LNA)`.
CLOSING = re.compile(
    r"[.!?…][\"”’»)]*\s*(?:[(\[](?P<bracketed>[^()\[\]\n]{2,120})[)\]](?:\s(?:[a-z]{2,3}(?:/[a-z]{2,3}){0,3}|[A-Z]{2,4}(?:\s[A-Z]{2,4}){0,3}))?|"
    r"(?<=\s)[–—-]{1,2}\s?(?P<dashed>[^()\n.]{2,60})|"
    rf"(?://?\s?|\|\s|\([cC]\)\s|©\s|[Cc]opyright\s)?(?P<bare>{LISTED})(?:\s[A-Z]{{2,4}}){{0,3}})\.?$"
)
SECOND = re.compile(r"\s?/\s?(?P<who>[^()\[\]/\n]{2,20})[)\]]")  # of a dateline: `(LNA/NNS) –`
AROUND = 80  # characters before and behind a name in which the words stand that make it a credit
MOST_CLOSING = 160
CONTRIBUTED = re.compile(
    r"(?:^|[.!?]\s|\n)(?P<who>[^.!?\n]{2,120}?)\s(?:also\s)?contributed(?:(?:\s\w+){0,2}\sto\s(?:this|the)\s(?:report|"
    r"story|article|reporting)|(?:\sreporting|\smaterial)?(?:\s(?:from|in)\s[^.!?\n]{2,40})?\.?$)"
)
HELPED = re.compile(
    r"(?:with|additional)\s(?:additional\s)?(?:reporting|files|inputs?|material|reports?|information)\s(?:by|from)\s"
    r"(?P<who>[^.!?;()\n]{2,80})",
    re.I,
)
PARTS_OF_HELP = ("ith", "ITH", "dditional", "DDITIONAL")  # behind its first letter
JOINED = re.compile(r"\s*[,/|&;]\s*|\s+(?:and|und|et|y|with|via|avec|mit|con)\s+")

# What stands before the names of a credit.
HEAD = re.compile(
    r"(?:con (?:información|informaciones|datos) de|com informações d[aeo]s?|avec des informations d[e’']|"
    r"mit (?:agentur)?(?:material|informationen) (?:von|der)|con informazioni di)\s*|"
    r"sourced from\s+|(?:source|quelle|fuente|fonte)s?\s+(?-i:(?=[A-Z]))|"
    r"(?:with|additional) (?:additional )?(?:reporting|files|inputs?|material|reports?|information)"
    r"(?: (?:by|from)|:)\s+|"
    r"(?:(?:news )?sources?|news service|quellen?|fuentes?|fontes?|agency|agencies|agencias|agenturen|agences|"
    r"writer|reporter|text|credits?|bron|källa|"
    r"kilde|izvor|zdroj|źródło|vir|forrás|surs[aă]|lähde|allikas|avots|šaltinis|kaynak|sumber|nguồn|πηγή|источник|"
    r"джерело|المصدر|מקור|来源|來源|出典|출처)\s?[:：]\s*|"
    r"(?:story |report |text )?(?:by|from|via|with|par|avec|von|mit|por|con)\s?:?\s+(?:the\s|der\s|l['’])?|"
    r"(?:compiled|provided|supplied|distributed|syndicated|republished)(?: with permission)? (?:by|from)\s+|"
    r"this (?:story|article|report) (?:was|is|has been) (?:provided|supplied|distributed|written|produced|reported|"
    r"prepared|compiled|published) by\s+",
    re.I,
)
REPORTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|compiled|produced|translated)(?: and (?:writing|"
    r"editing))? by\s[^.!?]{3,240}[.)]{0,2}",
    re.I,
)


def in_text(text: str, shown: Iterable[str] = ()) -> list[Found]:
    """Each agency that the text is credited to or that it relays, at its first place, by place.

    `shown` are names that credit lines and metadata show to be agencies'.
    """
    certain = [*_edges(text), *_named(text), *contributed(text)]
    names = {name for name, _, _ in certain} | {name for name in shown if name not in AGENCIES}
    found = [*certain, *_listed(text), *_again(text, names)]
    first: list[Found] = []
    for item in sorted(found, key=lambda one: (one[1], -one[2])):
        if not any(same(item[0], name) or (start <= item[1] < end) for name, start, end in first):
            first.append(item)
    return first


def _edges(text: str) -> Iterator[Found]:
    stated = datelines.find(text)
    opening = stated.agency if stated else datelines.placeless(text)
    if opening is not None:
        yield opening
        second = SECOND.match(text, opening[2])
        name = by_form(second["who"]) if second is not None else None
        if second is not None and name is not None:
            yield name, *second.span("who")
    low = max(0, len(text) - MOST_CLOSING)
    closing = CLOSING.search(text, low)
    if closing is not None and not pictures.has_word(closing.group().lower()):
        group = closing.lastgroup or "bare"
        head = HEAD.match(closing[group])
        at = head.end() if head else 0
        yield from each(closing[group][at:], closing.start(group) + at)


def without_closing(text: str) -> str:
    """A paragraph without the credit behind its last sentence."""
    found = CLOSING.search(text, max(0, len(text) - MOST_CLOSING))
    words = found[found.lastgroup or "bare"] if found else ""
    head = HEAD.match(words)
    if found is None or not (REPORTED.fullmatch(words) or any(each(words[head.end() if head else 0 :], 0))):
        return text
    return text[: found.start() + 1]


def _named(text: str) -> Iterator[Found]:
    for low, high in _windows(_places(text, PARTS_OF_NAMES), AROUND_PART):
        for match in SAYS_SO.finditer(text, low, high):
            group = match.lastgroup or "named"
            words = match[group]
            start, end = match.span(group)
            owned = OWNER.match(words)
            if owned is not None:
                start += owned.end()
                words = text[start:end]
            first, _, rest = words.partition(" ")
            if group == "named" and first in ARTICLES:
                if first not in ENGLISH and " " not in rest:
                    continue  # `Der Nachrichtenagentur`: the kind, and no name
                start += len(first) + 1
                words = text[start:end]
            yield agency(words) or words, start, end


def contributed(text: str) -> Iterator[Found]:
    if "contributed" in text:
        for match in CONTRIBUTED.finditer(text):
            yield from each(match["who"], match.start("who"))
    done = 0
    for at in _places(text, PARTS_OF_HELP):
        helped = HELPED.match(text, at - 1) if at > done else None
        if helped is not None:
            yield from each(helped["who"], helped.start("who"))
            done = helped.end()


def each(words: str, at: int) -> Iterator[Found]:
    """The agencies in a list of names, the offset of which is `at`."""
    start = 0
    for cut in (*JOINED.finditer(words), None):
        end = cut.start() if cut else len(words)
        part = words[start:end]
        bare = part.removeprefix("the ").removeprefix("The ").strip()
        name = by_form(bare)
        inner = within(bare) if name is None else None
        own = at + start + part.index(bare)
        if name is not None:
            yield name, own, own + len(bare)
        elif inner is not None:
            yield inner[0], own + inner[1], own + inner[2]
        start = cut.end() if cut else end


def _listed(text: str) -> Iterator[Found]:
    places = [found.start() for found in OF_LIST.finditer(text)] + _places(text, SMALL_FORMS)
    for start, end in _windows(sorted(places), AROUND):
        for match in RELAYED.finditer(text, start, end):
            group = match.lastgroup or "a"
            # `with TT Torrez`: a name that begins with initials.
            initials = (
                group == "a"
                and len(match[group]) <= MOST_INITIALS
                and GOES_ON.match(text, match.end(group)) is not None
            )
            name = _written(match[group])
            if name is not None and not initials:
                yield name, *match.span(group)


def _written(words: str) -> str | None:
    """The agency of a name in its own letters, or in capitals where it is no short one."""
    return AGENCIES.get(words) or (agency(words) if words.isupper() and len(words) > LONGEST_SHORT else None)


def _windows(places: Iterable[int], around: int) -> Iterator[tuple[int, int]]:
    """Places in order with so many characters before and behind them: the only ones worth a long expression."""
    start = end = -1
    for at in places:
        if at - around > end:
            if end > 0:
                yield start, end
            start = max(0, at - around)
        end = at + around
    if end > 0:
        yield start, end


def _places(text: str, parts: Iterable[str]) -> list[int]:
    """Where any of these words begin."""
    return sorted(match.start() for part in parts if part in text for match in re.finditer(re.escape(part), text))


def _again(text: str, names: set[str]) -> Iterator[Found]:
    """Where the text relays agencies that are known by now."""
    if not names:
        return
    forms = "|".join(sorted(map(re.escape, names), key=lambda form: (-len(form), form)))
    relayed = re.compile(rf"(?i:{_TOLD})(?:{_KIND})?(?P<a>{forms})(?![\w-])|(?<![\w-])(?P<b>{forms})(?:{_TELLS})")
    for start, end in _windows(_places(text, names), AROUND):
        for match in relayed.finditer(text, start, end):
            group = match.lastgroup or "a"
            yield match[group], *match.span(group)
