"""Groups that act under a description: "the US-led coalition", "the regime", "Iraqi security forces".

In: a scan. The span is the noun phrase without its article, as with names. A phrase counts
where an article or a possessive makes it definite, or where a name stands in it.
"""

from collections.abc import Iterator

from crossread.stages.mentions.scan import Scan, Word
from crossread.stages.mentions.tables import countries, words
from crossread.stages.mentions.tables.words import several
from crossread.text.tokens import STOPWORDS

HEADS = several(
    """
    coalition government regime administration army military navy police ministry militia militias authorities
    parliament opposition cabinet alliance junta forces troops security-forces embassy judiciary
    """
)
ALWAYS_NAMED = several("forces troops militia militias police army military authorities")
MODIFIERS = several(
    """
    security armed military government rebel opposition ruling international federal central local interim
    transitional foreign defence defense interior health justice finance education air ground special national state
    naval peacekeeping allied regional provincial regime coalition border intelligence global joint democratic led
    backed anti pro unity caretaker communist islamist provisional tribal paramilitary loyalist and
    """
)
FURTHER = several("forces troops army military")  # "the government forces" are their own
ADJECTIVES_TOO = several("military police opposition administration navy alliance")
THINGS = several("station stations change buildings building shutdown base bases aid spending policy debt bonds jobs")
MOST_WORDS = 6


def find(scan: Scan) -> Iterator[tuple[int, int]]:
    """Words [first, last) of each group, in order, none overlapping."""
    done = 0
    for at, word in enumerate(scan.words):
        if at < done or word.lower not in HEADS or (word.first and word.capital):
            continue
        first = _first(scan.words, at, done)
        last = at + 1
        while last < len(scan.words) and scan.words[last].lower in FURTHER and scan.words[last].gap == " ":
            last += 1
        if _definite(scan.words, first, last) and not _compound(scan.words, last):
            yield first, last
            done = last


def _first(every: list[Word], at: int, floor: int) -> int:
    first = at
    while first > floor and at - first < MOST_WORDS and every[first].gap in (" ", "-"):
        before = every[first - 1]
        named = before.capital and (before.acronym or before.lower not in words.STARTERS)
        if before.possessive or not (named or before.lower in MODIFIERS):
            break
        first -= 1
    while first < at and every[first].lower == "and":
        first += 1
    return first


def _definite(every: list[Word], first: int, last: int) -> bool:
    before = every[first - 1] if first else None
    named = any(every[n].capital for n in range(first, last - 1))
    if all(every[n].capital for n in range(first, last)):
        return False  # a name with capitals throughout is read as a name
    joined = before is not None and every[first].gap == " "
    head = every[last - 1].lower
    if head in ("forces", "troops") and not named:
        return False
    if joined and before is not None and (before.lower == "the" or (before.possessive and before.capital)):
        return True
    return named and (
        head in ALWAYS_NAMED or every[first].text in countries.by_people() or every[first].text in countries.by_name()
    )


def _compound(every: list[Word], last: int) -> bool:
    """Whether the phrase only describes what follows: "government-held", "police station", "military housing"."""
    if last >= len(every):
        return False
    after = every[last]
    if after.gap != " ":
        return after.gap == "-"
    if every[last - 1].lower in ADJECTIVES_TOO:
        acts = after.lower in STOPWORDS or after.lower in words.SAYING or after.lower in words.SINGULAR_VERBS
        return not (acts or after.lower.endswith(("ed", "s")) or after.lower in words.TITLES)
    return after.lower in THINGS
