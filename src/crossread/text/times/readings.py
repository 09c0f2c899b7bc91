"""What a rule makes of a phrase: a value with its days, before it becomes a record.

In goes a TIMEX3 value; the days follow from it unless the phrase bounds them more narrowly
("late November" is 2017-11 with its last third).
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from crossread.records import Time
from crossread.text.times import days

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """`explicit` where the phrase itself names the year, `weak` where it is no time unless it joins one."""

    timex: str
    type: Type = "DATE"
    first: date | None = None
    last: date | None = None
    explicit: bool = False
    weak: bool = False

    def time(self) -> Time:
        return Time(
            self.timex,
            self.type,
            self.first.isoformat() if self.first else None,
            self.last.isoformat() if self.last else None,
        )

    def within(self, bounds: days.Bounds | None) -> "Reading":
        return replace(self, first=bounds[0], last=bounds[1]) if bounds else self


def named(timex: str, *, type_: Type = "DATE", explicit: bool = False) -> Reading | None:
    """The reading of a value; None where it is of calendar form but no such day exists (2017-02-30)."""
    bounds = days.bounds(timex)
    if bounds is None and "X" not in timex and timex[0].isdigit() and timex[1].isdigit():
        return None
    first, last = bounds or (None, None)
    return Reading(timex, type_, first, last, explicit)


def part_of(whole: Reading | None, which: str | None) -> Reading | None:
    """The early, mid or late part: the same value, fewer days."""
    if whole is None or which is None or whole.first is None or whole.last is None:
        return whole
    return whole.within(days.part((whole.first, whole.last), which))
