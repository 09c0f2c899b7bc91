"""What two readings are to each other, and the verdict of a row.

Go in: values of one slot. Two values are `same`, `compatible` (both can be true),
`bounded` (the same number, hedged so that both can't be meant), `altered` (one
quotation in two wordings) or `apart`.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from crossread.records import Copy, Quantity, Reading, Time, Value, Verdict
from crossread.text import tokens

Relation = Literal["same", "compatible", "bounded", "altered", "apart"]
Compare = Callable[[Value, Value], Relation]

# How far "about" reaches: a tenth either way covers what news rounds (940 is "about 1,000").
ABOUT = 0.1
# Minutes by which two clock times of one happening may be off and still be one: reports round.
MINUTES = 10
CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
WHAT: dict[Relation, str] = {
    "bounded": "the number is the same, its bound is not",
    "altered": "quoted with other words",
    "apart": "the values exclude each other",
}
SEVERITY: tuple[Verdict, ...] = ("agree", "compatible", "updated", "differ", "contradict")


@dataclass(frozen=True, slots=True)
class Teller:
    """Who stands behind a reading: its family and outlet, the source where somebody is, the day a count held."""

    family: str
    source: str | None
    as_of: str | None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    verdict: Verdict
    why: str


# ---------------------------------------------------------------- two values


def quantities(a: Value, b: Value) -> Relation:
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return "compatible"
    if a.direction and b.direction and a.direction != b.direction:
        return "apart"  # a rise is no fall
    if (a.low, a.high, a.bound, a.direction) == (b.low, b.high, b.bound, b.direction):
        return "same"
    if "change" in (a.bound, b.bound) and a.bound != b.bound:
        return "compatible"
    if _number(a) == _number(b) and _opposed(a, b):
        return "bounded"
    (low, high), (least, most) = _reach(a), _reach(b)
    return "compatible" if low <= most and least <= high else "apart"


def _number(value: Quantity) -> float | None:
    return value.low if value.low is not None else value.high


def _opposed(a: Quantity, b: Quantity) -> bool:
    """Whether two hedges of one number can't both be meant: "about" and "fewer than", "at least" and "under"."""
    sides = {_side(a), _side(b)}
    return len(sides) == 2 and not (sides <= {"here", "up to", "from"} and sides & {"here"})


def _side(value: Quantity) -> str:
    sides = {"fewer-than": "below", "more-than": "above", "at-most": "up to", "at-least": "from"}
    return sides.get(value.bound, "here")


def _reach(value: Quantity) -> tuple[float, float]:
    """The numbers that a quantity may stand for."""
    low = value.low if value.low is not None else -math.inf
    high = value.high if value.high is not None else math.inf
    number = _number(value) or 0.0
    if value.bound == "about":
        slack = abs(number) * ABOUT
        return low - slack, high + slack
    if value.bound in ("at-least", "more-than"):
        return number, math.inf
    if value.bound in ("at-most", "fewer-than"):
        return -math.inf, number
    return low, high


def times(a: Value, b: Value) -> Relation:
    """Two times are the same where they cover the same days; one within or across the other is compatible."""
    if not (isinstance(a, Time) and isinstance(b, Time)):
        return "compatible"
    if a.from_ and a.to and b.from_ and b.to:
        clocks = [CLOCK.search(side.timex) for side in (a, b)]
        if (a.from_, a.to) == (b.from_, b.to) and clocks[0] and clocks[1]:
            return _clocks(*(60 * int(c[1]) + int(c[2] or 0) for c in clocks if c))
        if (a.from_, a.to) == (b.from_, b.to):
            return "same"
        return "compatible" if a.from_ <= b.to and b.from_ <= a.to else "apart"
    if (a.from_ and b.to and a.from_ > b.to) or (b.from_ and a.to and b.from_ > a.to):
        return "apart"
    return "same" if a.timex == b.timex and not a.timex.endswith("_REF") else "compatible"


def day(value: Value) -> str | None:
    """The one day that a time names, as an ISO date; None for a longer time or none."""
    return value.from_ if isinstance(value, Time) and value.from_ == value.to else None


def _clocks(a: int, b: int) -> Relation:
    """Two times of one day, in minutes."""
    if a == b:
        return "same"
    return "compatible" if abs(a - b) < MINUTES else "apart"


def wordings(a: Value, b: Value) -> Relation:
    """Two descriptions: the same words, or others that can both be true."""
    return "same" if plain(str(a)) == plain(str(b)) else "compatible"


def plain(text: str) -> tuple[str, ...]:
    return tuple(t.key for t in tokens.words(text) if t.key not in ("a", "an", "the"))


# ---------------------------------------------------------------- all values


def judge(readings: Sequence[Reading], tellers: Sequence[Teller], compare: Compare, copies: Sequence[Copy]) -> Finding:
    """The verdict of a row: the gravest of its pairs; `only-here` where one family alone carries it."""
    related = {frozenset((c.a, c.b)): c for c in copies}
    found: list[Finding] = []
    for (a, who_a), (b, who_b) in combinations(zip(readings, tellers, strict=True), 2):
        relation = compare(a.value, b.value)
        copy = related.get(frozenset((a.article, b.article)))
        found.append(_pair(relation, who_a, who_b, copy))
    gravest = max(found, key=lambda f: SEVERITY.index(f.verdict), default=Finding("agree", "one reading"))
    if len({t.family for t in tellers}) == 1 and gravest.verdict in ("agree", "compatible"):
        pages = len({r.article for r in readings})
        where = "one page" if pages == 1 else f"{pages} pages of one family"
        return Finding("only-here", f"stands in {where} only")
    return gravest


def _pair(relation: Relation, a: Teller, b: Teller, copy: Copy | None) -> Finding:
    if relation == "same":
        return Finding("agree", "all give the same")
    if relation == "compatible":
        return Finding("compatible", "worded differently, and all can be true")
    what = WHAT[relation]
    if a.family == b.family:
        if copy and (copy.kind == "revision" or (a.outlet and a.outlet == b.outlet)):
            return Finding("updated", f"{what}: one is a later version of the other")
        return Finding("differ", f"{what}: changed between copies of one text")
    if a.source and a.source == b.source:
        if a.as_of and b.as_of and a.as_of != b.as_of:
            return Finding("updated", f"{what}: the same source on different days")
        return Finding("differ", f"{what}: one source, relayed differently")
    if relation != "apart":
        return Finding("differ", what)
    if a.as_of and b.as_of and a.as_of != b.as_of:
        return Finding("differ", f"{what}: told on different days, so one may be an update")
    return Finding("contradict", f"{what}, from different origins")
