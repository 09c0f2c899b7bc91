"""Well-known places that the writer gave no capital, as parts: "a week in malaysia", "my flight to delaware".

In: a scan. A country or state that is no common word stands for itself anywhere; another well-known place only behind
a word that leads to places, in a sentence that has no capital where one belongs.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.stages.mentions.parts import Part
from crossread.stages.mentions.scan import BREAK, Scan
from crossread.stages.mentions.tables import countries, places, words
from crossread.stages.mentions.tables.words import several

# Names of countries, states and well-known places that are words, other names or parts of other words too.
ALSO_WORDS = several(
    """
    turkey china chad jordan guinea mali oman niger male nice split cork mobile chile panama emirates earth moon mars
    phoenix buffalo queens java cologne darwin
    """
)
ADDRESS = re.compile(r"[./@#_-]\w|[/@_-]")  # behind it: a part of an address
ADDRESSED = ("/", "@", "#", "_", "-", ".")
SHORTEST = 4  # letters
LEADING = words.PLACE_BEFORE | several("at from to into through via visiting between of")
VOTES = 5.0


@cache
def _lands() -> frozenset[str]:
    return _small([*countries.by_name(), *places.STATES.values()])


@cache
def _known() -> frozenset[str]:
    return _lands() | _small(places.known())


def _small(names: Iterable[str]) -> frozenset[str]:
    folded = (name.lower() for name in names if not name.isupper())
    return frozenset(name for name in folded if len(name) >= SHORTEST and name not in ALSO_WORDS)


def find(scan: Scan) -> Iterator[Part]:
    every, loose = scan.words, False
    done = 0
    for at, word in enumerate(every):
        if word.gap == BREAK:
            loose = word.text[0].islower()
        loose = loose or word.text == "i"
        if at < done or word.text != word.lower or not word.text[0].islower():
            continue
        led = at > 0 and word.gap == " " and every[at - 1].lower in LEADING
        for last in (at + 2, at + 1):
            pieces = every[at:last]
            name = scan.text[word.start : pieces[-1].end]
            listed = name in _lands() or (loose and led and name in _known())
            if len(pieces) == last - at and listed and _plain(scan.text, word.start, pieces[-1].end):
                yield Part(at, last, [("place", VOTES)])
                done = last
                break


def _plain(text: str, start: int, end: int) -> bool:
    """Whether it is no part of an address: "malaysia" in "visit-malaysia.example"."""
    return text[start - 1 : start] not in ADDRESSED and not ADDRESS.match(text, end)
