"""A changed stretch that names days → whether both texts name the same ones.

Two prepared texts and the stretch. Each expression is read against its own article's date of
publication: "Last Saturday" beside "December 23" is one day in other words, or it isn't.
"""

from datetime import date
from functools import lru_cache

from crossread.records import ChangeKind
from crossread.stages.copies import names, words
from crossread.stages.copies.texts import Stretch, Text
from crossread.text import times

# Words around the stretch that are read with it: an expression may begin or end outside.
AROUND = 25
NAMES = words.MONTHS | words.WEEKDAYS
DATED = words.MONTHS | words.DAYS | words.SPELLS
SIGNS = words.MONTHS | words.DAYS | words.SPELLS | words.POINTERS


def compare(a: Text, b: Text, stretch: Stretch, short: int) -> ChangeKind | None:
    """`wording` where both name the same days, `date` where they don't, null where dates aren't at stake.

    A day that one text alone has came with its clause, where that has more words than `short`.
    """
    signs_a, signs_b = _signs(a, stretch.a0, stretch.a1, SIGNS), _signs(b, stretch.b0, stretch.b1, SIGNS)
    longest = max(stretch.a1 - stretch.a0, stretch.b1 - stretch.b0)
    if (not signs_a and not signs_b) or (signs_a != signs_b and longest > short):
        return None
    if signs_a != signs_b and _all_names(a, stretch.a0, stretch.a1) and _all_names(b, stretch.b0, stretch.b1):
        return None  # "Saturday Night Live": a name, exchanged for one
    if not (signs_a and signs_b) and not (
        _signs(a, stretch.a0, stretch.a1, DATED) or _signs(b, stretch.b0, stretch.b1, DATED)
    ):
        return None  # "the week", "this week": a pointer put in or taken out
    left, right = _spells(a, stretch.a0, stretch.a1), _spells(b, stretch.b0, stretch.b1)
    if left is None and right is None:
        named_a, named_b = _named(a, stretch.a0, stretch.a1), _named(b, stretch.b0, stretch.b1)
        return "date" if named_a and named_b and named_a != named_b else None
    return "wording" if left == right else "date"


def _signs(text: Text, first: int, last: int, signs: frozenset[str]) -> bool:
    return not signs.isdisjoint(text.words.keys[first:last])


def _all_names(text: Text, first: int, last: int) -> bool:
    return first < last and len(names.find(text, first, last)) == last - first


def _named(text: Text, first: int, last: int) -> list[str]:
    """Months and weekdays by name, for expressions that can't be read ("in March", of an unknown year)."""
    return [
        text.words.keys[n]
        for n in range(first, last)
        if text.words.keys[n] in NAMES and text.raw[text.words.starts[n]].isupper()
    ]


def _spells(text: Text, first: int, last: int) -> tuple[tuple[str | None, str | None], ...] | None:
    """First and last day (its TIMEX3 value where that is open) of each expression there; null where there is none."""
    start, end = text.words.reach(first, last)
    low, high = text.words.reach(max(0, first - AROUND), min(len(text), last + AROUND))
    found = [
        (time.value.from_, time.value.to) if time.value.from_ else (time.value.timex, None)
        for time in _times(text.raw[low:high], anchor(text))
        if low + time.start < end and start < low + time.end
    ]
    return tuple(found) or None


@lru_cache(maxsize=1 << 10)
def _times(text: str, anchor: date | None) -> tuple[times.FoundTime, ...]:
    """Those of some words, which versions of one page have in many pairs."""
    return times.find(text, anchor)


def anchor(text: Text) -> date | None:
    published = text.article.published
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
