"""The names that a trained reader finds, as parts on the words of a scan, with its voice among the evidence.

In: a scan, a reader of sentences, and the parts that the rules found. The reader knows words in
their sentence, the rules know lists and the whole text; `kinds` hears both.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crossread.reader import Reader, Reading
from crossread.reader.contract import NameKind
from crossread.stages.mentions import parts as parting
from crossread.stages.mentions.parts import Part
from crossread.stages.mentions.scan import POSSESSIVE, Scan
from crossread.stages.mentions.tables import words
from crossread.text import sentences

VOICE = 4.0  # votes of a reader that is certain
NUMBER = re.compile(r"[\s.-]{0,3}(?:\d|[IVX]+\b)")
MOST_NUMBER = 8  # characters behind a word in which its number stands
SURE = 3.0  # votes; with as many, a longer name of the rules stands against shorter ones
CLEAR = 0.9  # the reader's probability from which a name may begin with a small letter, or have no capital at all
HOUSES = ("place", "organisation")  # whose names may end in a possessive: "Marrow's"
DOUBT = 4.0  # votes against a part that only the rules see


def merge(scan: Scan, ruled: Sequence[Part], reader: Reader) -> list[Part]:
    """The reader's parts, and those of the rules that overlap none of them or are sure of a longer name.

    In the order of the text, none overlapping.
    """
    read = _read(scan, reader)
    at = {n: part for part in read for n in range(part.first, part.last)}
    for part in ruled:
        met = list({id(at[n]): at[n] for n in range(part.first, part.last) if n in at}.values())
        if not met:
            read.append(Part(part.first, part.last, [*part.evidence, (None, DOUBT)], part.titled))
        elif _contains(part, met) and _sure(part):
            read = [one for one in read if one not in met]
            read.append(part)
    return sorted(read, key=lambda part: part.first)


def _contains(part: Part, met: Sequence[Part]) -> bool:
    """Whether all that the reader sees there lies within, and leaves words out or is in pieces."""
    inside = all(part.first <= one.first and one.last <= part.last for one in met)
    return inside and (len(met) > 1 or met[0].last - met[0].first < part.last - part.first)


def _sure(part: Part) -> bool:
    return max((weight for kind, weight in part.evidence if kind is not None), default=0.0) >= SURE


def _read(scan: Scan, reader: Reader) -> list[Part]:
    starts, ends = [word.start for word in scan.words], [word.end for word in scan.words]
    found: list[Part] = []
    for at, end, reading in each(scan.text, reader):
        small = not any(word.capital for word in scan.words[bisect_left(starts, at) : bisect_left(starts, end)])
        for name in reading.names:
            first, last = bisect_right(ends, at + name.start), bisect_left(starts, at + name.end)
            first, last = _trimmed(scan, first, last, name.kind, clear=small or name.score >= CLEAR)
            if first < last and not _plain(scan, first, last) and not (found and first < found[-1].last):
                evidence = parting.evidence(scan, first, last)
                tail = _tail(scan.text, scan.words[last - 1].end, at + name.end) if name.kind in HOUSES else 0
                found.append(Part(first, last, evidence, tail=tail, heard=(name.kind, VOICE * name.score)))
    return found


def _plain(scan: Scan, first: int, last: int) -> bool:
    """Whether words name nothing: "Exit" before a number, a feast, an acronym that is a word for most people ("HR").

    An acronym that the text explains is its own: "Harbour Register (HR)".
    """
    every = [word.lower.rstrip(".") for word in scan.words[first:last]]
    if all(word in words.NUMBERED for word in every):
        around = scan.text[scan.words[first - 1].start : scan.words[first].start] if first else ""
        behind = scan.text[scan.words[last - 1].end : scan.words[last - 1].end + MOST_NUMBER]
        return NUMBER.match(behind) is not None or any(letter.isdigit() for letter in around)
    word = scan.words[first]
    acronym = word.lower in words.PLAIN_ACRONYMS and f"({word.text})" not in scan.text
    return last - first == 1 and (acronym or word.lower in words.FEASTS)


def _trimmed(scan: Scan, first: int, last: int, kind: NameKind, *, clear: bool) -> tuple[int, int]:
    """Without words in small letters at the ends, but for the particles of surnames, and without a person's titles.

    `clear`: small letters are no sign against the name; so one without capitals stays, and a first word in them.
    """
    every = scan.words
    if not any(word.capital for word in every[first:last]):
        return (first, last) if clear else (first, first)
    while not every[last - 1].capital:
        last -= 1
    while first < last and (
        not (clear or every[first].capital or every[first].lower in words.PARTICLES)
        or (kind == "person" and every[first].lower in words.TITLES and every[first].lower not in words.NAMESAKES)
    ):
        first += 1
    return first, last


def _tail(text: str, end: int, read: int) -> int:
    """How many characters of a possessive the reader takes for part of the name."""
    return read - end if text[end:read].lstrip() in POSSESSIVE else 0


def each(text: str, reader: Reader) -> Iterator[tuple[int, int, Reading]]:
    """The lines with what the reader finds in them."""
    places = list(lines(text))
    for (at, end), reading in zip(places, reader.read_all([text[a:b] for a, b in places]), strict=True):
        yield at, end, reading


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, cut where a line ends: a line of an address or of a list is read by itself."""
    for start, end in sentences.split(text):
        at = start
        for line in text[start:end].split("\n"):
            yield at, at + len(line)
            at += len(line) + 1
