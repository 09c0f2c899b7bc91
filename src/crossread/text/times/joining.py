"""Neighbouring finds that are one time: "Friday" + "at 6 p.m.", "yesterday" + "afternoon".

In go a text's finds in order; out come fewer. A date takes over a clock time or a part of
the day that stands beside it with nothing but "at", "on", "in the" or a comma between.
"""

import re
from dataclasses import dataclass, replace

from crossread.text.late import Late
from crossread.text.times import days
from crossread.text.times.readings import Reading, named

BETWEEN = Late(r"\s?,?\s(?:(?:at|on|from|in|around|about|by|early|late|the|of|local time)\s){0,2}|,?\s?", re.IGNORECASE)
LONGEST_GAP = 16


@dataclass(frozen=True, slots=True)
class Find:
    start: int
    end: int
    reading: Reading


def join(text: str, finds: list[Find]) -> list[Find]:
    out: list[Find] = []
    for find in finds:
        both = _one(text, out[-1], find) if out else None
        if both:
            out[-1] = both
        else:
            out.append(find)
    return [find for find in out if not find.reading.weak]


def _one(text: str, a: Find, b: Find) -> Find | None:
    away = _away(text, a, b)
    if away:
        return away
    if b.start - a.end > LONGEST_GAP or "\n\n" in text[a.end : b.start] or not BETWEEN.fullmatch(text, a.end, b.start):
        return None
    for day, clock in ((a, b), (b, a)):
        reading = _at(day.reading, clock.reading)
        if reading:
            return Find(a.start, b.end, reading)
    return None


def _away(text: str, a: Find, b: Find) -> Find | None:
    """ "Two weeks before Christmas", "three days after Dec. 1"."""
    joint = AWAY.fullmatch(text, a.end, b.start)
    spell = COUNTED.fullmatch(a.reading.timex)
    day = b.reading.first
    if joint is None or spell is None or a.reading.type != "DURATION" or day is None or day != b.reading.last:
        return None
    unit = UNITS[spell[2]]
    other = days.shift(day, unit, int(spell[1]) * (-1 if joint[1].lower() == "before" else 1))
    reading = named(days.period(other, unit)) if other else None
    return Find(a.start, b.end, reading) if reading else None


AWAY = Late(r"\s(before|after|from)\s(?:the\s)?", re.IGNORECASE)
PART_OF_DAY = Late(r"T(?:MO|AF|EV|NI)$")
COUNTED = Late(r"P(\d{1,4})([DWMY])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _at(day: Reading, clock: Reading) -> Reading | None:
    """The clock time on that day."""
    if day.type == "TIME" and PART_OF_DAY.search(day.timex) and ":" in clock.timex:  # "tonight at 8"
        day = replace(day, timex=day.timex.partition("T")[0], type="DATE")
    if day.type != "DATE" or "/" in day.timex or clock.type != "TIME" or "T" not in clock.timex:
        return None
    if day.first is None or day.first != day.last:
        return (
            replace(day, timex=f"{day.timex}T{clock.timex.partition('T')[2]}", type="TIME")
            if _is_day(day.timex)
            else None
        )
    return named(f"{day.first.isoformat()}T{clock.timex.partition('T')[2]}", type_="TIME", explicit=day.explicit)


def _is_day(timex: str) -> bool:
    """Whether a value with X's is still a day's."""
    return "/" not in timex and (timex.count("-") == 2) and days.bounds(timex) is None
