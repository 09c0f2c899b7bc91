"""What a line says that is nothing but a credit for the text: agencies, outlets, who wrote, and where.

From a line of text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from crossread.stages.articles import credits, names, pictures
from crossread.stages.articles.agencies import (
    AGENCIES,
    LISTED,
    LONG_ACRONYM,
    agency,
    by_form,
    may_be_in,
    says_so,
    within,
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a credit line says: agencies (or outlets), who wrote, and where."""

    agencies: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    place: str | None = None


# A line that is nothing but a credit.
PARTS = re.compile(r"\s*[,|()&;–—]\s*|\s?/\s?(?![^\W\d_][\w.]+\s)|\s-\s|\s+(?:and|und|et|y|with|via|avec|mit|con)\s+")
PARTED = re.compile(r"[,|()&;–—/]|\s(?:-|and|und|et|y|with|via|avec|mit|con)\s")  # in whatever has parts
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
# Where a text was taken from: `A version of this story was first published in Dale Weekly.`
OF_TEXT = re.compile(
    r"\W*(?:(?:(?:an?|this) )?(?:(?:shorter|longer|earlier|previous|edited|abridged|different) )?version of )?"
    r"(?:(?:this|the original)(?: (?:article|story|report|piece|text|item|content|version|recipe|interview|essay|"
    r"column|review|excerpt|post|feature))?|(?:first|originally|re-?) ?(?:published|printed)|reproduced|translated)\b",
    re.I,
)
TAKEN_FROM = re.compile(
    r"\b(?:(?:first|originally)\s(?:published|appeared|printed|ran)|re-?published|reprinted|reproduced|syndicated|"
    r"original\s(?:\w+\s)?(?:was published|appeared|ran)|comes)"
    r"(?:\son\s[^.!?\n]{4,24}?\d{4},?)?(?:(?:,| here| to you| today)?\s(?:by|in|on|at|from|of|"
    r"with|kind|permission|courtesy|licen[cs]e|our|the|its|partners?|media|content|website|newspaper|magazine))+\s"
    r"(?-i:(?P<who>[^\W\d_a-z][\w.&'’-]{0,24}(?:\s(?:(?:of|and|the|for|de|du|la)\s)?[^\W\d_a-z][\w&'’-]{0,24}){0,5}))",
    re.I,
)
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?=\s\d|$)")
ADDRESS = re.compile(r"\s*\(?(?:https?://|www\.)\S{3,80}$")
COMPANY = re.compile(r",?\s(?:L\.?P|Inc|Ltd|LLC|GmbH|plc)\b\.?", re.I)
STAFF = re.compile(
    r"(?:(?:\w+ )?(?:staff|agenc(?:y|ies)|news agencies|wires?|wire (?:services?|reports?)|reports?|news services|"
    r"inputs?|our (?:staff|reporters?)|newsroom|editorial|redaktion|redacción|rédaction|redazione"
    r"|agenturen|agences|agencias)(?: (?:and|reports?|writers?|reporters?|inputs?))*|[a-z]{2,3})",
    re.I,
)
PLACE = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:(?:[ -]|\s(?:de|du|des|del|di|of|the|la)\s)[^\W\d_a-z][^\W\d_]*){0,3}")
# `Ann Bell of the Norland Newswire contributed to this report.`: the whole line.
HAND = re.compile(
    r"[^.!?]{2,160}\scontributed(?:(?:\s\w+){0,2}\sto\s(?:this|the)\s(?:report|story|article|reporting)|\sreporting|"
    r"\smaterial)?(?:\s(?:from|in)\s[^.!?]{2,40})?\.?",
    re.I,
)
MOST_ACRONYM = 5  # letters of one in a by-line; longer ones are places
LEAST_ACRONYM = 3
# Listed agencies whose short names on a line of their own are something else as often: a button, a section.
NOT_ALONE = frozenset(("AA", "PA", "TT"))
PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,3}")
OF_THIS = re.compile(r"\W*(?:this|the) (?:article|story|report|text|item|content|version)\b", re.I)
INITIALS = re.compile(r"[a-z]{2,3}")  # of who wrote
TRANSLATED = re.compile(r"\W*(?:translated|traduit|traducido|traduzido|übersetzt|aus dem [A-Z]\w+en)\b.{0,100}", re.I)
MOST_NOTE = 200  # characters of a note that says what a text was made from
USED = re.compile(
    rf"(?i:\b(?:translated|adapted|taken|reprinted|reproduced|edited|sourced|based|material|information|content|"
    rf"feed|syndicated|published)\b"
    rf"[^.!?\n]{{0,30}}?\b(?:from|by|on|of)\s)(?:(?:an?|the|original|[A-Z]?[a-z]+)\s){{0,3}}?(?P<of>{LISTED})(?![\w-])"
    rf"|(?:©|[Cc]opyright)\s(?P<owned>{LISTED})(?![\w-])|[Oo]ur [Ss]tandards: The (?P<held>{LISTED})\b"
    rf"|^\W*(?P<numbered>dpa|AFP):\d"
)
MEMO = 512  # lines remembered: those around a text are asked for by-lines, dates and credits
MOST_LINE = 90  # characters of a credit line; one with "Reporting by" has names and may be longer

OWNED = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?: ?(?:©|[Cc]opyright))?\s?(?:by\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|"
    r"20)?\d\d)?,?\s)?(?:by\s)?(?:the\s)?"
    r"(?P<who>[^\W\d_][\w.&'’-]{0,24}(?:\s(?!(?:19|20)\d\d|All\s)(?:(?:of|and|the|for|de|du|"
    r"la)\s)?[^\W\d_a-z][\w&'’-]{0,24}){0,5})"
)


@lru_cache(maxsize=MEMO)
def of_line(text: str) -> Line | None:
    """What a line says that is nothing but a credit for the text; null for any other line.

    `Source: LNA`, `(LNA)`, `LNA, Vessen`, `Ann Bell, LNA`, `With LNA and agencies`; one like `Reporting by …` may name
    no agency.
    """
    low = text.lower()
    opening, _, rest = text.partition(". ") if len(text) <= MOST_NOTE else ("", "", "")
    if rest[:1].isupper() and (one := of_line(opening)) is not None and (two := of_line(rest)) is not None:
        return Line((*one.agencies, *two.agencies), (*one.byline, *two.byline), one.place or two.place)
    said = _of_sentence(text, low)
    if said is not None or len(text) > MOST_LINE or pictures.has_word(low):
        return said
    first = FIRST.fullmatch(text.strip("() ")) or REPORT_OF.fullmatch(text) if "p" in low else None
    if first is not None:
        who = first["who"].strip(" .")
        return Line(() if MONTH.match(who) else (by_form(who) or who,))
    bare = COMPANY.sub("", ADDRESS.sub("", text) if "//" in low or "www" in low else text).strip(" ()[]–—-·•|/.*")
    owned = OWNED.fullmatch(bare)
    if owned is not None:
        return Line((by_form(owned["who"]) or owned["who"],)) if says_so(owned["who"]) else None
    head = credits.HEAD.match(bare)
    shown = head is not None or "(" in text or "[" in text
    if not shown and not may_be_in(bare):
        return None
    words = bare[head.end() if head else 0 :]
    pieces = PARTS.split(words) if PARTED.search(words) else [words]
    if head is not None:
        pieces = [part for piece in pieces for part in piece.split("/")]
    parts = [part.strip(" ()[]–—-.") for part in pieces]
    said = _of_parts([part for part in parts if part], shown)
    return None if said is not None and said.agencies and _is_signature(text) else said


def _of_sentence(text: str, low: str) -> Line | None:
    """What a sentence says that names who reported, or whose text it is; `low` is the text in small letters."""
    if " by" in low and credits.REPORTED.fullmatch(text):
        agencies = tuple(name for name, _, _ in credits.each(re.sub(r"\b\w+ by\b|\bfor\b", ",", text.strip("(). ")), 0))
        return Line(agencies, reporters(text))
    if "contributed" in low and HAND.fullmatch(text):
        return Line(tuple(name for name, _, _ in credits.contributed(text)))
    if (source := taken_from(text)) is not None:
        return Line((by_form(source) or source,))
    if OF_THIS.match(text) and (made_from := used(text)):
        return Line(made_from)
    if ("tra" in low or "ü" in low or "dem " in low) and TRANSLATED.fullmatch(text):
        return Line(tuple(AGENCIES[name.group()] for name in re.finditer(rf"\b(?:{LISTED})\b", text)))
    return None


def _of_parts(parts: list[str], shown: bool) -> Line | None:
    """`shown`: words or brackets show that the names are a credit; an unlisted acronym alone is a tag as often."""
    parts = [part[head.end() :] if (head := credits.HEAD.match(part)) else part for part in parts]
    named = [(part, _agency(part) or (part if shown and LONG_ACRONYM.fullmatch(part) else None)) for part in parts]
    found = [name for _, name in named if name]
    others = [part for part, name in named if name is None and not STAFF.fullmatch(part)]
    if not found:
        return Line() if shown and parts and not others else None
    if len(others) > 1 or any(not PLACE.fullmatch(other) for other in others):
        return None
    sure = shown or any(says_so(name) for name in found) or INITIALS.fullmatch(parts[-1]) is not None
    if any(says_so(name) for name in found):  # `KARROW, LNA`: a place in capitals
        found = [name for name in found if says_so(name) or len(name) <= LEAST_ACRONYM]
    if not shown and (parts[0] in NOT_ALONE if not others else not sure and not _signed(parts, others[0])):
        return None
    if not sure and not others:
        return None
    if not shown and len(parts) > 1 and all(part.isupper() for part in parts) and not any(map(agency, found)):
        return None  # a masthead: `THE DALE & VESSEN GROWER`
    credited = tuple(dict.fromkeys(found))
    # A place stands behind the agency, or is one word; whoever stands before it is a person.
    if others and parts[0] == others[0] and PERSON.fullmatch(others[0]):
        return Line(credited, (others[0],))
    return Line(credited, (), next(iter(others), None))


def _agency(part: str) -> str | None:
    inner = within(part)
    return by_form(part) or (inner[0] if inner else None)


def taken_from(text: str) -> str | None:
    """The outlet that a note names as the one where the text first stood."""
    found = TAKEN_FROM.search(text) if len(text) <= MOST_NOTE and OF_TEXT.match(text) else None
    return found["who"].strip(" .") if found is not None and not MONTH.match(found["who"]) else None


def used(text: str) -> tuple[str, ...]:
    """The agencies from whose report a line outside the text says that it was made, whatever else it says."""
    found = USED.search(text) if len(text) <= MOST_NOTE else None
    name = found[found.lastgroup or "of"] if found else None
    return (AGENCIES[name],) if name in AGENCIES else ()


def behind(text: str) -> tuple[str, ...]:
    """The agency behind the stroke of a line that signs a text: `Karrow Times/LNA`."""
    name = by_form(text.rpartition("/")[2]) if pictures.SIGNED.fullmatch(text.strip(" ()[]—–-")) else None
    return (name,) if name else ()


def is_note(text: str) -> bool:
    """Whether a line says in a sentence who helped with a report, or owns it, wherever on the page it stands."""
    return HAND.fullmatch(text) is not None or credits.HELPED.match(text.lstrip("(—–- ")) is not None


def _is_signature(text: str) -> bool:
    """Whether a line signs a picture: a person and an agency; an outlet or a desk beside an agency sign a text."""
    return pictures.is_signature(text) and (names.NO_PERSON.search(text) is None or pictures.has_desk(text))


def _signed(parts: list[str], other: str) -> bool:
    """Whether an unlisted acronym signs beside a person, or with a place behind it; `OSLO, Norway` is two places."""
    if parts[0] == other:
        return PERSON.fullmatch(other) is not None
    return len(parts[0]) == LEAST_ACRONYM


def reporters(text: str) -> tuple[str, ...]:
    """Those who reported or wrote, of a line like `Reporting by Ann Bell in Karrow; editing by Tom Hale`."""
    if not credits.REPORTED.fullmatch(text):
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
    for cut in (*credits.JOINED.finditer(line), None):
        part = line[at : cut.start() if cut else len(line)].strip(" ().")
        head = credits.HEAD.match(part)
        name = by_form(part[head.end() if head else 0 :])
        inner = within(part[head.end() if head else 0 :]) if name is None else None
        if inner is not None:
            found.append(inner[0])
        alone = head is not None or not line[:at].rstrip().endswith(",")
        if name and (says_so(name) or (alone and len(name) <= MOST_ACRONYM)):
            found.append(name)
        at = cut.end() if cut else at
    return tuple(dict.fromkeys(found))


def owner(text: str) -> str | None:
    """Whose right a copyright line states."""
    found = OWNED.search(COMPANY.sub("", text))
    return found["who"] if found else None
