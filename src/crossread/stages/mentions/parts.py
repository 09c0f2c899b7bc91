"""A run's parts: "British Army Major General Felix Gedney" is an organisation, a title and a person.

In: a scan and a run. Titles belong to no part; each part carries what its own words say about its kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossread.records import MentionKind
from crossread.stages.mentions import countries, given, organisations, places, words
from crossread.stages.mentions.runs import Run, longest_known
from crossread.stages.mentions.scan import Scan

Evidence = list[tuple[MentionKind | None, float]]


@dataclass(slots=True)
class Part:
    """Words [first, last) that are one name, or none: a null kind is evidence that it is no name of the contract's."""

    first: int
    last: int
    evidence: Evidence = field(default_factory=list)
    titled: str = ""


def split(scan: Scan, run: Run) -> Iterator[Part]:
    first, last = _trim(scan, run.first, run.last)
    title = ""
    while first < last:
        end = longest_known(scan, first, last)
        if end == last:
            yield Part(first, last, _known(scan, first, last), title)
            return
        begin, stop = _title(scan, first, last)
        if begin == first:
            title = scan.text[scan.words[begin].start : scan.words[stop - 1].end]
            first = stop
            continue
        cut = begin if begin < last else last
        if title:
            yield Part(first, cut, [("person", 5.0)], title)
        else:
            yield from _untitled(scan, first, cut, cut < last)
        first, title = cut, ""


def _trim(scan: Scan, first: int, last: int) -> tuple[int, int]:
    while first < last and scan.words[first].lower in ("the", "a", "an"):
        first += 1
    while last > first and scan.words[last - 1].lower in words.CALENDAR and scan.words[last - 1].lower != "may":
        last -= 1
    return first, last


def _title(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """The first title phrase of [first, last) that something follows or that ends it: (begin, end), or (last, last)."""
    every = scan.words
    at = first
    while at < last:
        end = at
        while (
            end < last
            and every[end].lower in words.TITLES | words.TITLE_PARTS
            and not (end > at and every[end - 1].possessive)
        ):
            end += 1
        end = _of(scan, end, last, every[end - 1].lower if end > at else "")
        phrase = [every[n].lower for n in range(at, end)]
        if any(word in words.TITLES for word in phrase) and (
            at == first or every[at - 1].lower not in ("of", "the", "for", "and")
        ):
            weak = all(
                word in words.WEAK_TITLES or word in words.TITLE_PARTS and word not in words.TITLES for word in phrase
            )
            tail = every[last - 1].lower
            named = tail in words.ORGANISATION_HEADS or tail in words.OTHER_HEADS or tail in words.PLACE_HEADS
            if not (end < last and named) and not (weak and end == last):
                return at, end
        at = max(end, at + 1)
    return last, last


def _of(scan: Scan, end: int, last: int, head: str) -> int:
    """Past "of State", "of Foreign Affairs" behind a title's head."""
    every = scan.words
    if not (
        end < last and every[end].lower == "of" and head in ("secretary", "minister", "chief", "director", "attorney")
    ):
        return end
    at = end + 1
    while at < last and (
        every[at].lower in words.TITLE_PARTS
        or every[at].lower in ("affairs", "and", "staff", "defense", "defence", "intelligence", "the")
    ):
        at += 1
    return at if at > end + 1 else end


def _untitled(scan: Scan, first: int, last: int, title_follows: bool) -> Iterator[Part]:
    every = scan.words
    end = longest_known(scan, first, last)
    if end == last:
        yield Part(first, last, _known(scan, first, last))
        return
    if first < end < last:
        own = _own(scan, end, last)
        tail_kind = max(own, key=lambda e: e[1])[0] if own else None
        name = scan.text[every[first].start : every[end - 1].end]
        nation = name in countries.by_people() or name in countries.by_name() or name in words.PEOPLES
        if (tail_kind == "organisation" or title_follows) and nation and not every[end - 1].possessive:
            yield Part(first, last, [("organisation", 3.0)])
            return
        if nation or name in places.known() or name in countries.by_capital():
            head = every[last - 1].lower
            if head in words.OTHER_HEADS:
                yield Part(first, end, _known(scan, first, end))
                return
            if head in words.PLACE_HEADS and not nation or head in words.ORGANISATION_HEADS:
                yield Part(first, last, _own(scan, first, last))
                return
            if nation or tail_kind == "person" or every[end - 1].possessive:
                yield Part(first, end, _known(scan, first, end))
                yield Part(end, last, own)
                return
    yield Part(first, last, _own(scan, first, last))


def _known(scan: Scan, first: int, last: int) -> Evidence:
    name = scan.text[scan.words[first].start : scan.words[last - 1].end]
    if name in countries.by_people() or name in words.PEOPLES:
        return [("nationality", 6.0)]
    if name in countries.by_name() or name in countries.by_capital():
        return [("place", 6.0)]
    if name in organisations.known():
        return [("organisation", 5.0)]
    return [("place", 4.0)]


def _own(scan: Scan, first: int, last: int) -> Evidence:
    """What the words themselves say."""
    every = scan.words
    tokens = [every[n].lower for n in range(first, last)]
    head = tokens[-1]
    found: Evidence = []
    of = next((n for n, token in enumerate(tokens) if token in ("of", "for", "on")), 0)
    if len(tokens) == 1:
        return _single(scan, first)
    inner = tokens[of - 1] if of else head
    if head in words.OTHER_HEADS or inner in words.OTHER_HEADS:
        found.append((None, 3.0))
    if inner in words.PLACE_HEADS or tokens[0] in (
        "lake",
        "mount",
        "mt",
        "cape",
        "fort",
        "port",
        "camp",
        "isle",
        "gulf",
        "san",
        "santa",
        "los",
        "las",
        "el",
        "st",
        "saint",
        "rio",
    ):
        found.append(("place", 3.0 if inner in words.PLACE_HEADS else 1.5))
    if inner in words.ORGANISATION_HEADS or head in words.ORGANISATION_HEADS:
        found.append(("organisation", 3.5))
    if tokens[0] in words.COMPASS:
        found.append(("place", 1.5))
    if every[first].text in given.NAMES and 2 <= last - first <= 5:
        found.append(("person", 1.0 if every[first].text in given.ALSO_WORDS else 3.0))
    if any(token in words.PARTICLES for token in tokens[1:-1]) or any(
        token.startswith(("al-", "el-")) for token in tokens[1:]
    ):
        found.append(("person", 1.5))
    if every[first].initial or len(tokens) > 2 and every[first + 1].initial:
        found.append(("person", 1.5))
    if tokens[-1] in ("jr", "sr", "ii", "iii", "iv"):
        found.append(("person", 2.0))
    if "&" in tokens or any(every[n].acronym for n in range(first, last) if not every[n].initial):
        found.append(("organisation", 0.8))
    if 2 <= len(tokens) <= 3 and all(every[n].text.isalpha() or "-" in every[n].text for n in range(first, last)):
        found.append(("person", 0.9))
    return found


def _single(scan: Scan, at: int) -> Evidence:
    word = scan.words[at]
    if word.lower in words.OTHER_HEADS:
        return [(None, 3.0)]
    if word.acronym:
        shouted = word.headline and word.text.isupper() and len(word.text) > 5
        return [(None, 1.0)] if shouted else [("organisation", 1.6)]
    if word.text in given.NAMES:
        return [("person", 0.8 if word.text in given.ALSO_WORDS else 2.0)]
    if word.lower in words.ORGANISATION_HEADS:
        return [("organisation", 1.0)]
    return [("person", 0.4)]
