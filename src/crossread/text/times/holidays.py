"""Feasts and days with a name → their day in a year.

Only those whose name is a day wherever it is printed; days that differ by country
(Independence Day, Mother's Day) are left alone.
"""

import re
from datetime import date, timedelta

FIXED = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "anzac day": (4, 25),
    "earth day": (4, 22),
    "cinco de mayo": (5, 5),
}
FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0, "ash wednesday": -46}
FROM_EASTER |= {"palm sunday": -7, "maundy thursday": -3, "pentecost": 49}
# (month, weekday, which one; -1 the last)
FLOATING = {
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "black friday": (11, 4, 0),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
}
NAMES = sorted([*FIXED, *FROM_EASTER, *FLOATING], key=len, reverse=True)
PATTERN = "|".join(
    re.escape(name).replace("'", "['’]").replace("st\\ ", "st\\.?\\ ").replace("\\ ", r"\s") for name in NAMES
)


def name_of(written: str) -> str:
    """The key of a name as it stands in a text."""
    return " ".join(written.casefold().replace("’", "'").replace(".", "").split())


def in_year(name: str, year: int) -> date | None:
    """The day in that year; None outside the calendar. ValueError where the year is none."""
    try:
        if name in FIXED:
            return date(year, *FIXED[name])
        if name in FROM_EASTER:
            return easter(year) + timedelta(FROM_EASTER[name])
        if name == "black friday":
            return nth_weekday(year, 11, 3, 4) + timedelta(1)
        return nth_weekday(year, *FLOATING[name])
    except (OverflowError, ValueError):
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` such weekday of the month, -1 for its last. ValueError where it has none."""
    if nth < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if day.month != month:
        raise ValueError(f"{year}-{month} has no such weekday")
    return day


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
