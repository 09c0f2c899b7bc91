"""Every name that a general table knows, with its kind: countries, peoples, capitals, places, organisations.

In: nothing but the tables. A name stands here as it is written, capitals and all.
"""

from functools import cache

from crossread.records import MentionKind
from crossread.stages.mentions.scan import Scan
from crossread.stages.mentions.tables import countries, organisations, places, words

MOST_WORDS = 7
LONGEST_ACRONYM = 4  # letters; a listed one in capitals is listed so


@cache
def kinds() -> dict[str, MentionKind]:
    """Where tables disagree the later one here is right: Georgia is first of all a country."""
    found: dict[str, MentionKind] = dict.fromkeys(organisations.known(), "organisation")
    found.update(dict.fromkeys((*places.known(), *countries.by_capital(), *countries.by_name()), "place"))
    found.update(dict.fromkeys((*sorted(words.PEOPLES), *countries.by_people()), "nationality"))
    return found


@cache
def _openings() -> frozenset[str]:
    """First words of listed names of several words."""
    return frozenset(name.split(" ", 1)[0] for name in kinds() if " " in name)


def longest(scan: Scan, first: int, last: int) -> int:
    """Where the longest listed name that begins at word `first` ends, `first` where none does."""
    every = scan.words
    if every[first].text in _openings() or every[first].text.title() in _openings():
        for end in range(min(last, first + MOST_WORDS), first + 1, -1):
            if kind(scan.text[every[first].start : every[end - 1].end]):
                return end
    return first + 1 if kind(every[first].text) else first


def kind(name: str) -> MentionKind | None:
    """A listed name's kind; longer names in capitals throughout ("DAMASCUS") are read as in small letters."""
    found = kinds().get(name)
    if found is None and len(name) > LONGEST_ACRONYM and name.isupper():
        found = kinds().get(name.title())
    return found


def is_nation(name: str) -> bool:
    """Whether it names a country or a people."""
    return name in countries.by_name() or kind(name) == "nationality"
