"""A run's parts: "British Army Major General Edric Vole" is an organisation, a title and a person.

In: a scan and a run. Titles belong to no part; each part carries what its own words say about its kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossread.records import MentionKind
from crossread.stages.mentions import listed
from crossread.stages.mentions.runs import Run
from crossread.stages.mentions.scan import Scan
from crossread.stages.mentions.tables import countries, given, places, words

LONGEST_PERSON = 5  # words; a longer run that begins with a given name is a title or a list more often
LONGEST_ACRONYM = 6  # letters; longer words in capitals are shouted
TITLE_WORDS = words.TITLES | words.TITLE_PARTS
OFFICES_OF = words.several("secretary minister chief director attorney")
OFFICES = words.several("affairs and staff intelligence the")
INSIDE = frozenset(("of", "the", "for", "and"))
Evidence = list[tuple[MentionKind | None, float]]


@dataclass(slots=True)
class Part:
    """Words [first, last) that are one name, or none: a null kind is evidence that it is no name of the contract's.

    `tail`: characters behind the last word that belong to the name ("Marrow's", the bar). `heard`: a reader's vote.
    """

    first: int
    last: int
    evidence: Evidence = field(default_factory=list)
    titled: str = ""
    tail: int = 0
    heard: tuple[MentionKind, float] | None = None


def split(scan: Scan, run: Run) -> Iterator[Part]:
    first, last = _trim(scan, run.first, run.last)
    title = ""
    while first < last:
        end = listed.longest(scan, first, last)
        if end == last:
            yield Part(first, last, _known(scan, first, last), title)
            return
        begin, stop = _title(scan, first, last)
        if begin == first:
            title = scan.text[scan.words[begin].start : scan.words[stop - 1].end]
            first = stop
            continue
        cut = min(last, begin)
        if title and scan.words[first].lower in words.SAYING:
            first, title = first + 1, ""  # "Ossel Leader Says"; what it says may name somebody
            continue
        if title:
            yield Part(first, cut, [("person", 5.0)], title)
        else:
            yield from _untitled(scan, first, cut, last)
        first, title = cut, ""


def _trim(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Without articles and days at the ends; "The Hague" keeps what belongs to it."""
    every = scan.words
    while first < last and every[first].lower in ("the", "a", "an"):
        if listed.longest(scan, first, last) > first + 1 and listed.longest(scan, first + 1, last) == first + 1:
            break
        first += 1
    while last > first and every[last - 1].lower in words.CALENDAR and every[last - 1].lower != "may":
        last -= 1
    return first, last


def _title(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """The first title phrase of [first, last) that something follows or that ends it: (begin, end), or (last, last)."""
    every = scan.words
    at = first
    while at < last:
        end = at
        while end < last and every[end].lower in TITLE_WORDS and not (end > at and every[end - 1].possessive):
            end += 1
        end = _of(scan, at, end, last)
        mid_name = at > first and every[first].text in given.NAMES and every[at].lower in words.NAMESAKES
        inside = at > first and every[at - 1].lower in INSIDE
        if end > at and not mid_name and not inside and _is_title(scan, at, end, last):
            return at, end
        at = max(end, at + 1)
    return last, last


def _is_title(scan: Scan, at: int, end: int, last: int) -> bool:
    """Whether words [at, end) of a run that ends at `last` are a title, and not a part of a longer name."""
    phrase = [scan.words[n].lower for n in range(at, end)]
    if not any(word in words.TITLES for word in phrase) or scan.words[end - 1].possessive:
        return False
    weak = all(word in words.WEAK_TITLES or word not in words.TITLES for word in phrase)
    named = all(word in words.NAMESAKES or word not in words.TITLES for word in phrase)
    tail = scan.words[last - 1].lower
    if end == last:
        return not weak
    if named and tail in words.ORGANISATION_HEADS | words.OTHER_HEADS | words.PLACE_HEADS:
        return False
    return last - end > 1 or tail not in words.ORGANISATION_HEADS


def _of(scan: Scan, at: int, end: int, last: int) -> int:
    """Past "of State", "of Foreign Affairs" behind the head of the title [at, end)."""
    every = scan.words
    if not (at < end < last and every[end].lower == "of" and every[end - 1].lower in OFFICES_OF):
        return end
    after = end + 1
    while after < last and (every[after].lower in words.TITLE_PARTS or every[after].lower in OFFICES):
        after += 1
    return after if after > end + 1 else end


def _untitled(scan: Scan, first: int, last: int, run_end: int) -> Iterator[Part]:
    """Words with no title among them; where the run goes on behind them a title follows."""
    every = scan.words
    end = listed.longest(scan, first, last)
    if end == last:
        yield Part(first, last, _known(scan, first, last))
        return
    if _of_title(scan, first, last):
        first += 1
    elif _counted(scan, first, last):
        last -= 1
    if last - first > 1 and every[first].lower in words.PARTISANS and every[first + 1].text in given.NAMES:
        first += 1
    if first < end < last:
        yield from _listed_first(scan, first, end, (last, run_end))
    else:
        yield Part(first, last, _own(scan, first, last))


def _listed_first(scan: Scan, first: int, end: int, ends: tuple[int, int]) -> Iterator[Part]:
    """A listed name with words behind it: one name with them ("Norwegian Fishing Authority"), or not."""
    every, (last, run_end) = scan.words, ends
    alone = Part(first, end, _known(scan, first, end))
    name = scan.text[every[first].start : every[end - 1].end]
    rest, head = _own(scan, end, last), every[last - 1].lower
    kind = max(rest, key=lambda vote: vote[1])[0] if rest else None
    if listed.longest(scan, end, last) == last:
        kind = listed.kind(scan.text[every[end].start : every[last - 1].end])
    if every[end - 1].possessive or kind in ("place", "nationality"):
        yield alone
        yield from _untitled(scan, end, last, run_end)
    elif head in words.NOT_NAMES or (listed.is_nation(name) and head in words.OTHER_HEADS):
        yield alone
    elif listed.is_nation(name) and (kind == "organisation" or last < run_end):
        yield Part(first, last, [("organisation", 3.0)])
    elif listed.is_nation(name) or (listed.kind(name) == "place" and kind == "person" and not _heads(head)):
        yield alone
        yield Part(end, last, rest)
    else:
        yield Part(first, last, _own(scan, first, last))


def _heads(word: str) -> bool:
    return word in words.PLACE_HEADS or word in words.ORGANISATION_HEADS


def _of_title(scan: Scan, first: int, last: int) -> bool:
    """Whether the first word ends a title in lower case: "secretary of State Ann Gurney"."""
    every = scan.words
    return (
        last - first > 1
        and first > 1
        and every[first].lower in words.TITLE_PARTS
        and every[first - 1].lower == "of"
        and every[first - 2].lower.rpartition("-")[2] in words.TITLES
    )


def _counted(scan: Scan, first: int, last: int) -> bool:
    """Whether a common noun ends a person's name: "Ann Gurney Memos" where the text knows memos."""
    every = scan.words
    return last - first > 2 and every[first].text in given.NAMES and every[last - 1].lower in scan.lowered


def evidence(scan: Scan, first: int, last: int) -> Evidence:
    """What words [first, last) that stand as one name say by themselves."""
    whole = listed.longest(scan, first, last) == last
    return _known(scan, first, last) if whole else _own(scan, first, last)


def _known(scan: Scan, first: int, last: int) -> Evidence:
    name = scan.text[scan.words[first].start : scan.words[last - 1].end]
    firm = listed.is_nation(name) or name in countries.by_capital()
    return [(listed.kind(name), 6.0 if firm else 4.5)]


def _own(scan: Scan, first: int, last: int) -> Evidence:
    """What the words themselves say."""
    name = scan.text[scan.words[first].start : scan.words[last - 1].end]
    known: Evidence = [("place", votes)] if (votes := listed.town(name, scan.words[first].first)) else []
    if last - first == 1:
        return known + _single(scan, first)
    tokens = [scan.words[n].lower for n in range(first, last)]
    of = next((n for n, token in enumerate(tokens) if token in ("of", "for", "on")), 0)
    numbered = tokens[-1] in ("i", "ii", "iii", "iv") and not of
    heads = {tokens[-2] if numbered else tokens[of - 1], tokens[-1]}
    found: Evidence = known
    if " ".join(tokens) in words.NOT_NAMES_LONG or heads & words.OTHER_HEADS or tokens[0] in words.OTHER_OPENINGS:
        found.append((None, 3.0))
    if tokens[of - 1] in words.PLACE_HEADS:
        found.append(("place", 3.0))
    elif tokens[0] in words.PLACE_OPENINGS or tokens[0] in words.COMPASS:
        found.append(("place", 1.5))
    if heads & words.ORGANISATION_HEADS or tokens[0] in words.ORGANISATION_OPENINGS:
        found.append(("organisation", 3.0 if tokens[-1] in words.VENUES else 3.5))
    if "&" in tokens or any(word.acronym and not word.initial for word in scan.words[first:last]):
        found.append(("organisation", 0.8))
    return found + _personal(scan, first, last)


def _personal(scan: Scan, first: int, last: int) -> Evidence:
    """What in several words speaks for a person: a given name, a particle, an initial, two or three plain words."""
    every = scan.words[first:last]
    found: Evidence = []
    if every[0].text in given.NAMES and len(every) <= LONGEST_PERSON:
        found.append(("person", 2.0 if every[0].text in given.ALSO_WORDS else 3.0))
    if any(word.lower in words.PARTICLES for word in every[1:-1]) or any(
        word.lower.startswith(("al-", "el-")) for word in every[1:]
    ):
        found.append(("person", 1.5))
    if every[0].initial or (len(every) > 2 and every[1].initial):
        found.append(("person", 1.5))
    if every[-1].lower in ("jr", "sr", "ii", "iii", "iv"):
        found.append(("person", 2.0))
    if len(every) <= 3 and all(word.text.replace("-", "").isalpha() for word in every):
        opens = every[0].first and any(word.lower in scan.lowered for word in every)
        found.append(("person", 0.5 if opens else 0.7 if every[0].first else 0.9))  # "Great Help" opens lines too
    return found


def _single(scan: Scan, at: int) -> Evidence:
    word = scan.words[at]
    if word.lower in words.OTHER_HEADS or word.lower in words.NOT_NAMES:
        return [(None, 5.0)]
    if word.headline and word.lower in words.SAYING:
        return [(None, 5.0)]  # "Premier Says"
    if word.initial or word.lower in words.PLACE_HEADS or word.lower in words.TITLE_PARTS:
        return [(None, 1.2)]
    if word.text in places.STATES and word.gap == ", " and scan.words[at - 1].capital:
        return [("place", 4.0)]  # "Quillon, Fla."
    if word.text.endswith("s") and word.text[:-1].isupper() and len(word.text) > 2:
        return [(None, 1.0)]  # plurals of acronyms
    if word.acronym:
        return [("organisation", 1.6)] if len(word.text) <= LONGEST_ACRONYM else [(None, 1.0)]
    if word.text in given.NAMES:
        return [("person", 0.8 if word.text in given.ALSO_WORDS else 2.0)]
    if word.lower in words.ORGANISATION_HEADS:
        return [("organisation", 1.0)]
    return [("person", 0.4 if word.first else 0.7)]
