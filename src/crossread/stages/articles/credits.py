"""Who is credited: agencies named in the text, agencies of credit lines and by-lines, and who took the pictures.

From an article's text, and from the lines around it.

A listed agency is known wherever words make it a credit. Any other is one by the form of its
name ("… News Agency"), or by the place that it stands in: the dateline, the brackets behind
the last sentence, a line of its own. What was once shown to be an agency is one wherever
the text relays it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.stages.articles import datelines
from crossread.stages.articles.agencies import ACRONYM, AGENCIES, LISTED, NAMED, agency, by_form, same, says_so


@dataclass(frozen=True, slots=True)
class Line:
    """What a credit line says: agencies (or outlets), who wrote, and where."""

    agencies: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    place: str | None = None


MEMO = 512  # lines and their parts remembered: a line is often its only part
Found = tuple[str, int, int]  # an agency, and where its words stand

PICTURED = re.compile(rf"(?<![\w-])(?:{LISTED})(?![\w-])", re.I)
# The words around a name that make it a credit.
_TOLD = (
    r"(?:according to|told|reported by|reports?|by|with|from|via|to|citing|quoted by|source|sources|quelle|selon|"
    r"según|secondo|laut|nach angaben von|berichtet|–|—)\s?:?\s(?:the )?"
)
_KIND = r"(?:news agenc(?:y|ies) |newswire |wire service |agence |agencia |nachrichtenagentur |agenzia )"
_TELLS = (
    r"(?:['’]s?)? (?:news agency|newswire|wire service|reported|reports|says|said|quoted|cited|has learned|noted|"
    r"writes|"
    r"wrote|correspondents?|journalists?|reporters?|contributed|staff|meldet|berichtet|rapporte)\b"
)
RELAYED = re.compile(
    rf"{_TOLD}{_KIND}?(?P<a>{LISTED})(?![\w-])"
    rf"|(?<![\w-])(?P<b>{LISTED}){_TELLS}"
    rf"|(?:[(\[]\s?|/)(?P<c>{LISTED})(?:\s?[)\]]|/(?!\s))"
    rf"|(?<![\w-])(?:and|,) (?P<d>{LISTED}) (?:reported|said|contributed)",
    re.I,
)
WORD = r"[^\W\d_a-z][\w'’-]{2,24}"
# `the Tarsk news agency`, `state news agency XANA`, `according to the Ledranian News Agency`.
MOST_INITIALS = 3  # letters
GOES_ON = re.compile(r" [A-Z][a-z]+(?! (?:said|reported))")
SAYS_SO = re.compile(
    rf"(?<![\w-])(?P<named>{NAMED})"
    rf"|(?<![\w-])(?P<before>(?:{ACRONYM}|(?!The\s|A\s|An\s|Its\s){WORD}(?:\s{WORD})?))\s"
    rf"(?:(?:state|official|private|local)\s)?(?:news|press) agency\b(?!\s{ACRONYM}\b)"
    rf"|(?:news|press) agency,?\s(?P<behind>{ACRONYM}|{WORD})(?![\w-])"
)
# One of these is in whatever `SAYS_SO` finds; a look for them takes a hundredth of its time.
PARTS_OF_NAMES = ("gency", "Newswire", "Service", "Association", "Agen", "Agên", "agentur")
AROUND_PART = 200  # characters; four words of 25 and what may stand between them


def _starts(forms: Iterable[str]) -> re.Pattern[str]:
    """Where any of these begins: by its first letter and what follows, since a search for letters alone is quick."""
    after: dict[str, list[str]] = {}
    for form in forms:
        after.setdefault(form[0], []).append(re.escape(form[1:]))
    return re.compile("|".join(f"{first}(?={'|'.join(rest)})" for first, rest in after.items()))


OF_LIST, OF_SMALL_LIST = _starts(AGENCIES), _starts(form.lower() for form in AGENCIES)
# Behind the last sentence: `… hurt nobody. (LNA)`, `… nobody. – LNA`, `… nobody. (hs/LNA)`.
CLOSING = re.compile(
    r"[.!?…][\"”’»)]*\s+(?:[(\[](?P<bracketed>[^()\[\]\n]{2,40})[)\]]|[–—-]{1,2}\s?(?P<dashed>[^()\n.]{2,30})|"
    rf"(?P<bare>{LISTED}))\.?$"
)
AROUND = 80  # characters before and behind a name in which the words stand that make it a credit
MOST_CLOSING = 80
CONTRIBUTED = re.compile(
    r"(?:^|[.!?]\s|\n)(?P<who>[^.!?\n]{2,80}?)\s(?:also\s)?contributed(?:\s\w+){0,2}\sto\s(?:this|the)\s(?:report|"
    r"story|article|reporting)"
)
# Its first letter stands alone, which a search passes over the text for.
HELPED = re.compile(
    r"(?-i:[wWaA])(?:(?<=w)ith|(?<=a)dditional)\s(?:additional\s)?(?:reporting|files|inputs?|material|reports?|information)\s(?:by|from)\s"
    r"(?P<who>[^.!?;()\n]{2,80})",
    re.I,
)
JOINED = re.compile(r"\s*[,/|&;]\s*|\s+(?:and|und|et|y|with|via|avec|mit|con)\s+")

# A line that is nothing but a credit.
PARTS = re.compile(r"\s*[,|()&;–—]\s*|\s?/\s?(?![^\W\d_][\w.]+\s)|\s-\s|\s+(?:and|und|et|y|with|via|avec|mit|con)\s+")
SIGNED = re.compile(
    r"\(?[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,3}\s?/[^/]{2,40}"
)  # `Ann Bell/LNA`: a picture's
FIRST = re.compile(
    r"(?i:(?:this (?:article|story|report|piece|text) )?(?:was |has been |is )?(?:first|originally) (?:published|"
    r"appeared|printed)"
    r"(?: (?:by|in|on|at))? (?:the )?)(?P<who>[^\W\d_][\w.&'’-]{0,24}(?: (?:(?:of|and|"
    r"the) )?[^\W\d_a-z][\w.&'’-]{0,24}){0,5}?)"
    r"(?:\s(?:on|in|under|and is)\s[^.]{3,80})?\.?"
)
REPORT_OF = re.compile(
    r"(?i:this (?:article|story|report|item) (?:by|from|of) (?:the )?)(?P<who>[^.!?]{2,40}?)"
    r"\s(?i:was (?:first|originally) published)\b[^!?]{0,60}"
)
HEAD = re.compile(
    r"(?:con (?:información|informaciones|datos) de|com informações d[aeo]s?|avec des informations d[e’']|"
    r"mit (?:material|informationen) (?:von|der)|con informazioni di)\s*|"
    r"(?:with|additional) (?:additional )?(?:reporting|files|inputs?|material|reports?|information) (?:by|from)\s+|"
    r"(?:(?:news )?sources?|news service|quellen?|fuentes?|fontes?|agency|agencies|text|credits?|bron|källa|"
    r"kilde|izvor|zdroj|źródło|vir|forrás|surs[aă]|lähde|allikas|avots|šaltinis|kaynak|sumber|nguồn|πηγή|источник|"
    r"джерело|المصدر|מקור|来源|來源|出典|출처)\s?[:：]\s*|"
    r"(?:story |report |text )?(?:by|from|via|with|par|avec|von|mit|por|con)\s?:?\s+(?:the\s)?|"
    r"(?:compiled|provided|supplied|distributed|syndicated|republished)(?: with permission)? (?:by|from)\s+|"
    r"this (?:story|article|report) (?:was|is|has been) (?:provided|supplied|distributed|written|produced|"
    r"published) by\s+",
    re.I,
)
ADDRESS = re.compile(r"\s*\(?(?:https?://|www\.)\S{3,80}$")
COMPANY = re.compile(r",?\s(?:L\.?P|Inc|Ltd|LLC|GmbH|plc)\b\.?", re.I)
STAFF = re.compile(
    r"(?:(?:\w+ )?(?:staff|agenc(?:y|ies)|news agencies|wires?|wire (?:services?|reports?)|reports?|news services|"
    r"inputs?|our (?:staff|reporters?)|newsroom|editorial|redaktion|redacción|rédaction|redazione"
    r"|agenturen|agences|agencias)(?: (?:and|reports?|writers?|reporters?|inputs?))*|[a-z]{2,3})",
    re.I,
)
PLACE = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[ -][^\W\d_a-z][^\W\d_]*){0,3}")
REPORTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|compiled|produced|translated)(?: and (?:writing|"
    r"editing))? by\s[^.!?]{3,240}[.)]{0,2}",
    re.I,
)
# `Ann Bell of the Norland Newswire contributed to this report.`: the whole line.
HAND = re.compile(
    r"[^.!?]{3,160}\scontributed(?:\s\w+){0,2}\sto\s(?:this|the)\s(?:report|story|article|reporting)\.?", re.I
)
MOST_ACRONYM = 5  # letters of one in a by-line; longer ones are places
LEAST_ACRONYM = 3
# Listed agencies whose short names on a line of their own are something else as often: a button, a section.
NOT_ALONE = frozenset(("AA", "PA", "TT"))
PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,3}")
MOST_LINE = 90  # characters of a credit line; one with "Reporting by" has names and may be longer

# A picture's credit: `Photo: LNA`, `(photo credit: A. Marsh/LNA)`, `© LNA`, and behind a caption `LNA/A. Marsh`.
OF_PICTURE = re.compile(
    r"(?i:(?:photo(?:graph)?s?|image|picture|foto|bild|illustration|file photo|photo credit|image credit|credits?|"
    r"crédit(?: photo)?)\s?(?:credits?)?\s?(?::|©|\bby\b)\s*(?P<who>[^()\n:]{2,70}?)\s*[).]*$)"
    r"|©\s?(?:\d{4}\s)?(?P<sign>[^()\n:]{2,50}?)\s*[).]*$"
    rf"|(?:^|\s)(?P<slash>(?:{ACRONYM})\s?/\s?[^\W\d_a-z][\w.' ’-]{{1,40}})$"
    r"|\((?P<signed>[^\W\d_a-z][^()/\n:]{2,40}/[^()/\n:]{2,40})\)\.?$"
)
PICTURE = re.compile(r"\b(?:photos?|photograph|image|picture|video|fotos?|bild|graphic|illustration)\b", re.I)
PARTS_OF_PICTURE = ("photo", "image", "picture", "video", "foto", "bild", "graphic", "illustration")
OWNED = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?: ?©)?\s?(?:by\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|"
    r"20)?\d\d)?,?\s)?(?:by\s)?(?:the\s)?"
    r"(?P<who>[^\W\d_][\w.&'’-]{0,24}(?:\s(?!(?:19|20)\d\d|All\s)(?:(?:of|and|the|for|de|du|"
    r"la)\s)?[^\W\d_a-z][\w&'’-]{0,24}){0,5})"
)
OF_WHOM = re.compile(
    r"[^\W\d_a-z][\w.&'’-]{0,24}(?:\s(?:(?:de|van|von|of|for|the|and)\s)?[^\W\d_a-z][\w.&'’-]{0,24}){0,5}"
)


def in_text(text: str, shown: Iterable[str] = ()) -> list[Found]:
    """Each agency that the text is credited to or that it relays, at its first place, by place.

    `shown` are names that credit lines and metadata show to be agencies'.
    """
    certain = [*_edges(text), *_named(text), *_contributed(text)]
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
    low = max(0, len(text) - MOST_CLOSING)
    closing = CLOSING.search(text, low)
    if closing is not None and not PICTURE.search(closing.group()):
        group = closing.lastgroup or "bare"
        yield from _each(closing[group], closing.start(group))


def without_closing(text: str) -> str:
    """A paragraph without the credit behind its last sentence."""
    found = CLOSING.search(text, max(0, len(text) - MOST_CLOSING))
    if found is None or not any(_each(found[found.lastgroup or "bare"], 0)):
        return text
    return text[: found.start() + 1]


def _named(text: str) -> Iterator[Found]:
    for low, high in _windows(_places(text, PARTS_OF_NAMES), AROUND_PART):
        for match in SAYS_SO.finditer(text, low, high):
            group = match.lastgroup or "named"
            words = match[group]
            start, end = match.span(group)
            if group == "named" and words.split()[0] in ("The", "A", "An"):
                start += len(words.split()[0]) + 1
                words = text[start:end]
            yield agency(words) or words, start, end


def _contributed(text: str) -> Iterator[Found]:
    for pattern in (CONTRIBUTED, HELPED) if "contributed" in text else (HELPED,):
        for match in pattern.finditer(text):
            yield from _each(match["who"], match.start("who"))


def _each(words: str, at: int) -> Iterator[Found]:
    """The agencies in a list of names, the offset of which is `at`."""
    start = 0
    for cut in (*JOINED.finditer(words), None):
        end = cut.start() if cut else len(words)
        part = words[start:end]
        bare = part.removeprefix("the ").removeprefix("The ").strip()
        name = by_form(bare)
        if name is not None:
            own = at + start + part.index(bare)
            yield name, own, own + len(bare)
        start = cut.end() if cut else end


def _listed(text: str) -> Iterator[Found]:
    for start, end in _windows((found.start() for found in OF_LIST.finditer(text)), AROUND):
        for match in RELAYED.finditer(text, start, end):
            group = match.lastgroup or "a"
            # `with TT Torrez`: a name that begins with initials.
            initials = len(match[group]) <= MOST_INITIALS and GOES_ON.match(text, match.end(group)) is not None
            if match[group] in AGENCIES and not initials:
                yield AGENCIES[match[group]], *match.span(group)


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


@lru_cache(maxsize=MEMO)
def of_line(text: str) -> Line | None:
    """What a line says that is nothing but a credit for the text; null for any other line.

    `Source: LNA`, `(LNA)`, `LNA, Vessen`, `Ann Bell, LNA`, `With LNA and agencies`; one like `Reporting by …` may name
    no agency.
    """
    low = text.lower()
    if REPORTED.fullmatch(text):
        agencies = tuple(name for name, _, _ in _each(re.sub(r"\b\w+ by\b|\bfor\b", ",", text.strip("(). ")), 0))
        return Line(agencies, reporters(text))
    if "contributed" in low and HAND.fullmatch(text):
        return Line(tuple(name for name, _, _ in _contributed(text)))
    if len(text) > MOST_LINE or _is_of_picture(text, low) or SIGNED.fullmatch(text):
        return None
    first = FIRST.fullmatch(text.strip("() ")) or REPORT_OF.fullmatch(text)
    if first is not None:
        who = first["who"].strip(" .")
        return Line((by_form(who) or who,))
    bare = COMPANY.sub("", ADDRESS.sub("", text) if "//" in text or "www" in low else text).strip(" ()[]–—-·•|/.*")
    owned = OWNED.fullmatch(bare)
    if owned is not None:
        return Line((by_form(owned["who"]) or owned["who"],)) if says_so(owned["who"]) else None
    head = HEAD.match(bare)
    parts = [part.strip(" ()[]–—-.") for part in PARTS.split(bare[head.end() if head else 0 :])]
    return _of_parts([part for part in parts if part], head is not None or "(" in text or "[" in text)


def _is_of_picture(text: str, low: str) -> bool:
    """Whether words of pictures stand in a line, given in small letters, too."""
    return any(part in low for part in PARTS_OF_PICTURE) and PICTURE.search(text) is not None


def _of_parts(parts: list[str], shown: bool) -> Line | None:
    """`shown`: words or brackets show that the names are a credit; an unlisted acronym alone is a tag as often."""
    found = [name for part in parts if (name := by_form(part))]
    others = [part for part in parts if by_form(part) is None and not STAFF.fullmatch(part)]
    if not found:
        return Line() if shown and parts and not others else None
    if len(others) > 1 or any(not PLACE.fullmatch(other) for other in others):
        return None
    sure = shown or any(says_so(name) for name in found)
    if not shown and (parts[0] in NOT_ALONE if not others else not sure and not _signed(parts, others[0])):
        return None
    if not sure and not others:
        return None
    names = tuple(dict.fromkeys(found))
    # A place stands behind the agency, or is one word; whoever stands before it is a person.
    if others and parts[0] == others[0] and PERSON.fullmatch(others[0]):
        return Line(names, (others[0],))
    return Line(names, (), next(iter(others), None))


def _signed(parts: list[str], other: str) -> bool:
    """Whether an unlisted acronym signs beside a person, or with a place behind it; `OSLO, Norway` is two places."""
    if parts[0] == other:
        return PERSON.fullmatch(other) is not None
    return len(parts[0]) == LEAST_ACRONYM


def reporters(text: str) -> tuple[str, ...]:
    """Those who reported or wrote, of a line like `Reporting by Ann Bell in Karrow; editing by Tom Hale`."""
    if not REPORTED.fullmatch(text):
        return ()
    by = re.search(r"(?i:(?:reporting|writing)(?: and (?:writing|editing))? by)\s(?P<who>[^;.()]{3,120})", text)
    parts = re.split(r"\s*,\s*|\s+and\s+", by["who"]) if by else []
    return tuple(name for part in parts if PERSON.fullmatch(name := re.sub(r"\s(?:in|from|at)\s.*$", "", part)))


def in_byline(text: str) -> tuple[str, ...]:
    """The agencies in a by-line, or in a field for authors.

    Behind a person's comma capitals are a degree or a place as often, so an unlisted acronym needs a "with" there.
    """
    found: list[str] = []
    at, line = 0, text[: 2 * MOST_LINE]
    for cut in (*JOINED.finditer(line), None):
        part = line[at : cut.start() if cut else len(line)].strip(" ().")
        head = HEAD.match(part)
        name = by_form(part[head.end() if head else 0 :])
        alone = head is not None or not line[:at].rstrip().endswith(",")
        if name and (says_so(name) or (alone and len(name) <= MOST_ACRONYM)):
            found.append(name)
        at = cut.end() if cut else at
    return tuple(dict.fromkeys(found))


def owner(text: str) -> str | None:
    """Whose right a copyright line states."""
    found = OWNED.search(COMPANY.sub("", text))
    return found["who"] if found else None


def of_photo(line: str) -> list[str]:
    """Whom a caption or a picture's line credits: listed agencies by name, anybody else by the credit's words."""
    named = (match.group() for match in PICTURED.finditer(line)) if OF_SMALL_LIST.search(line.lower()) else ()
    found = [name for words in named if not words.islower() and (name := agency(words))]
    match = OF_PICTURE.search(line.strip(" "))
    if match is not None:
        words = match[match.lastgroup or "who"]
        for part in re.split(r"\s*[/|,]\s*|\s+via\s+", words):
            if (name := agency(part)) or (OF_WHOM.fullmatch(part) and not PICTURED.search(part)):
                found.append(name or part)
    return list(dict.fromkeys(found))
