"""Every name that a general table knows, with its kind: countries, peoples, capitals, places, organisations.

In: nothing but the tables. A name stands here as it is written, capitals and all.
"""

import math
from functools import cache, lru_cache

from crossread import gazetteer
from crossread.records import MentionKind
from crossread.stages.mentions.scan import Scan
from crossread.stages.mentions.tables import countries, given, organisations, places, words

MOST_WORDS = 7
TOWN, MOST = 1.0, 2.5  # votes for a place of a town of 10,000 people; ten times as many give one more
LEAST_VOTES = 0.2
LARGE = 50_000  # people
SHORTEST_TOWN = 4  # letters
NAMESAKE = 0.4  # of the votes where the name is a given name too: "Florence", "Austin"
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


@lru_cache(maxsize=16384)
def town(name: str, first: bool = False) -> float:
    """Votes for a place: what the gazetteer knows of the name, by the people of its largest town or area.

    There are towns called University, Area and Lin: words of other uses, and of the smallest towns
    the names that have their capital by position alone, say nothing.
    """
    single = " " not in name
    if single and (len(name) < SHORTEST_TOWN or name.lower() in _other_words()):
        return 0.0
    people = max((spot.people for spot in gazetteer.find(name)), default=0)
    if not people or (single and first and people < LARGE):
        return 0.0
    votes = min(MOST, max(LEAST_VOTES, TOWN + math.log10(people / 10_000)))
    return votes * (NAMESAKE if name.title() in given.NAMES else 1.0)


@cache
def _other_words() -> frozenset[str]:
    return (
        words.STARTERS
        | words.TITLES
        | words.TITLE_PARTS
        | words.ORGANISATION_HEADS
        | words.OTHER_HEADS
        | words.PLACE_HEADS
        | words.PLACE_NOUNS
        | words.NOT_NAMES
        | words.ADJECTIVES
        | words.CALENDAR
    )
