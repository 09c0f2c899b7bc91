"""Who is credited: agencies named in the text, agencies of credit lines and by-lines, and who took the pictures.

From an article's text, and from the lines around it.

A listed agency is known wherever words make it a credit. Any other is one by the form of its
name ("… News Agency"), or by the place that it stands in: the dateline, the brackets behind
the last sentence, a line of its own. What was once shown to be an agency is one wherever
the text relays it.
"""

import re
from collections.abc import Iterable, Iterator

from crossread.stages.articles import credit_words, datelines, pictures, prose, relays
from crossread.stages.articles.agencies import (
    AGENCIES,
    AGENCY,
    ANY,
    IS_ACRONYM,
    LISTED,
    SOUNDS_SO,
    by_form,
    same,
    says_so,
    within,
)
from crossread.stages.articles.relays import Found

# Behind the last sentence: `… hurt nobody. (LNA)`, `… nobody. – LNA`, `… nobody. (hs/LNA)`.
CLOSING = re.compile(
    r"[.!?…][\"”’»)]*\s*(?:\([A-Za-z]{2,3}(?:/[A-Za-z]{2,3}){1,2}\)\s)?(?:[(\[](?P<bracketed>[^()\[\]\n]{2,120})[)\]](?:\s(?:[a-z]{2,3}(?:/[a-z]{2,3}){0,3}|[A-Z]{2,4}(?:\s[A-Z]{2,4}){0,3}))?|"
    r"(?<=\s)[–—-]{1,2}\s?(?P<dashed>[^()\n.]{2,60})|"
    rf"(?://?\s?|\|\s|\([cC]\)\s|©\s|[Cc]opyright\s)?(?P<bare>{LISTED})(?:\s[A-Z]{{2,4}}){{0,3}})\.?$"
)
WORD = re.compile(r"[^\W_]+")
SECOND = re.compile(r"\s?/\s?(?P<who>[^()\[\]/\n]{2,20})[)\]]")  # of a dateline: `(LNA/NNS) –`
MOST_CLOSING = 160
CONTRIBUTED = re.compile(
    rf"(?:^|[.!?]\s|\n)(?P<who>[^.!?\n]{{2,120}}?)\s(?:also\s)?contributed"
    rf"(?:{credit_words.TO_THIS}|(?:\sreporting|\smaterial)?(?:\s(?:from|in)\s[^.!?\n]{{2,40}})?\.?$)"
)
# Its first letter stands alone, which a search passes over the text for.
HELPED = re.compile(
    r"(?-i:[wWaA])(?:(?<=w)ith|(?<=a)dditional)\s(?:additional\s)?(?:reporting|files|inputs?|material|reports?|"
    r"information|assistance)\s(?:by|from)\s"
    r"(?P<who>[^.!?;()\n]{2,80})",
    re.I,
)
STAFF = re.compile(credit_words.STAFF, re.I)
JOINED = re.compile(rf"\s*[,،、/|&;]\s*(?:(?:{credit_words.JOINS})\s+)?|\s+(?:{credit_words.JOINS})\s+")
# What stands before the names of a credit.
HEAD = re.compile(
    rf"(?:{'|'.join(credit_words.WITH)})\s*:?\s*(?:(?-i:the|de[rmns]?|la|le|el|il|het)\s)?|(?:source|quelle|fuente|"
    rf"fonte)s?\s+(?-i:(?=[A-Z]))"
    rf"|(?:{'|'.join(credit_words.LABELS)})(?:\s?[:：]\s*|\s[—–-]\s)|{credit_words.BARE}",
    re.I,
)
REPORTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|compiled|produced|translated)(?: and (?:writing|"
    r"editing))? by\s[^.!?]{3,240}[.)]{0,2}",
    re.I,
)

INITIALS = re.compile(r"[a-z]{2,3}|(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z]?\.?")  # of who wrote: `ab`, `A. B.`


def in_text(text: str, shown: Iterable[str] = (), title: str = "") -> list[Found]:
    """Each agency that the text is credited to or that it relays, at its first place, by place.

    `shown` are names that credit lines and metadata show to be agencies'. What the text says of an agency that its
    title speaks of tells no source.
    """
    about = relays.subject(title)
    certain = [*_edges(text), *(item for item in relays.named(text) if item[0] != about), *contributed(text)]
    names = {name for name, _, _ in certain} | {name for name in shown if name not in AGENCIES}
    spots = relays.spots(text)
    relayed = [*relays.listed(text, spots), *relays.certain(text, spots, title), *relays.again(text, names)]
    found = [*certain, *_in_prose(text, (item for item in relayed if item[0] != about))]
    first: list[Found] = []
    for item in sorted(found, key=lambda one: (one[1], -one[2])):
        if not any(same(item[0], name) or (start <= item[1] < end) for name, start, end in first):
            first.append(item)
    return first


def _in_prose(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Those that stand in prose; a headline that was left in the text tells of no source of it."""
    end, told = -1, False
    for item in sorted(found, key=lambda one: one[1]):
        if item[1] > end:
            start = text.rfind("\n\n", max(end, 0), item[1]) + 1
            end = text.find("\n\n", item[1])
            end = end if end >= 0 else len(text)
            said = text[start:end].strip()
            told = prose.is_prose(said) or prose.ends(said)
        if told:
            yield item


def _edges(text: str) -> Iterator[Found]:
    stated = datelines.find(text)
    opening = stated.agency if stated else datelines.placeless(text)
    if opening is not None:
        yield opening
        second = SECOND.match(text, opening[2])
        name = by_form(second["who"]) if second is not None else None
        if second is not None and name is not None:
            yield name, *second.span("who")
    yield from closing(text)


def closing(text: str) -> Iterator[Found]:
    """The agencies behind the last sentence of a text."""
    low = max(0, len(text) - MOST_CLOSING)
    found = CLOSING.search(text, low)
    if found is not None and not pictures.has_word(found.group().lower()):
        group = found.lastgroup or "bare"
        head = HEAD.match(found[group])
        at = head.end() if head else 0
        words = found[group][at:]
        signs = set(JOINED.split(words)) - set(without_initials(JOINED.split(words))) if head is None else ()
        yield from (item for item in each(words, found.start(group) + at) if item[0] not in signs)


def without_initials(parts: list[str]) -> list[str]:
    """Names without capitals on no list beside a listed agency or other short words: who wrote and edited it.

    `ABC/XYZ`, `ABC/xyz`; but an agency's behind small letters, `xyz/ABC`.
    """
    if len(parts) < 2 or not any(map(str.isupper, parts)):
        return parts
    unknown = [part for part in parts if not says_so(part)]
    short = [part for part in unknown if INITIALS.fullmatch(part) or IS_ACRONYM.fullmatch(part)]
    capitals = [part for part in short if part.isupper() and part.isalpha()]
    behind = len(capitals) == 1 and capitals[0] == parts[-1] and len(short) == len(parts)
    if behind or (len(short) < 2 and len(unknown) == len(parts)):
        return parts
    return [part for part in parts if part not in capitals]


def without_closing(text: str) -> str:
    """A paragraph without the credit behind its last sentence."""
    found = CLOSING.search(text, max(0, len(text) - MOST_CLOSING))
    words = found[found.lastgroup or "bare"] if found else ""
    head = HEAD.match(words)
    bare = words[head.end() if head else 0 :]
    if found is None or not (REPORTED.fullmatch(words) or STAFF.fullmatch(bare) or any(each(bare, 0))):
        return text
    return text[: found.start() + 1]


def contributed(text: str) -> Iterator[Found]:
    for pattern in (CONTRIBUTED, HELPED) if "contributed" in text else (HELPED,):
        for match in pattern.finditer(text):
            yield from each(match["who"], match.start("who"))


def each(words: str, at: int) -> Iterator[Found]:
    """The agencies in a list of names, the offset of which is `at`."""
    start = 0
    listed = ANY.search(words) is not None
    for cut in (*JOINED.finditer(words), None):
        end = cut.start() if cut else len(words)
        part = words[start:end]
        bare = part.removeprefix("the ").removeprefix("The ").strip()
        name = by_form(bare)
        inner = within(bare) if name is None else None
        own = at + start + part.index(bare)
        if name is None and listed and SOUNDS_SO.fullmatch(bare):
            name = bare + AGENCY
        if name is not None:
            yield name, own, own + len(bare)
        elif inner is not None:
            yield inner[0], own + inner[1], own + inner[2]
        start = cut.end() if cut else end
