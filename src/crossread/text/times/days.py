"""Calendar arithmetic: TIMEX3 values ↔ the first and the last day within them.

In go dates, units ("week") and values ("2017-W51"); out come dates and values. Weeks are
ISO 8601's (Monday first), seasons the northern meteorological ones (winter begins in
December of its year), quarters the calendar's.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from crossread.text.late import Late

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}

VALUE = Late(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<end>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
)
ROUND = Late(r"\d{2,3}")

Bounds = tuple[date, date]


def bounds(value: str) -> Bounds | None:
    """The first and the last day within a TIMEX3 value; None where it names no days (P2M, PAST_REF, XXXX-12-19)."""
    value = value.partition("T")[0]
    try:
        if ROUND.fullmatch(value):
            size = 10 ** (4 - len(value))
            return date(max(int(value) * size, MINYEAR), 1, 1), date(int(value) * size + size - 1, 12, 31)
        match = VALUE.fullmatch(value)
        return _bounds(match) if match else None
    except (ValueError, OverflowError):
        return None


def _bounds(match: re.Match[str]) -> Bounds:
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return (monday + timedelta(5) if match["end"] else monday), monday + timedelta(6)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return _months(year, SEASONS[match["season"]], 3)
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, month: int, count: int) -> Bounds:
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def shift(day: date, unit: str, count: int) -> date | None:
    """`count` units later; a day that its month doesn't have becomes the month's last. None outside the calendar."""
    try:
        if unit in DAYS_IN:
            return day + timedelta(DAYS_IN[unit] * count)
        if unit not in MONTHS_IN:
            return None
        months = day.year * 12 + day.month - 1 + MONTHS_IN[unit] * count
        year, month = divmod(months, 12)
        if not MINYEAR <= year <= MAXYEAR:
            return None
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def period(day: date, unit: str) -> str:
    """The value of the day, week, month … that holds `day`."""
    year = f"{day.year:04d}"
    if unit in ("week", "weekend", "fortnight"):
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{year}-{day.month:02d}"
    if unit == "quarter":
        return f"{year}-Q{(day.month + 2) // 3}"
    if unit == "half":
        return f"{year}-H{(day.month + 5) // 6}"
    return {"year": year, "decade": year[:3], "century": year[:2]}.get(unit, day.isoformat())


def part(whole: Bounds, which: str) -> Bounds:
    """The early, mid, late … part of some days; of several years whole years."""
    first, last = whole
    years = last.year - first.year + 1
    low, high = (DECADE_PARTS if years == 10 else PARTS)[which]
    if years > 1 and first.month == 1:
        return date(first.year + round(years * low), 1, 1), date(first.year + round(years * high) - 1, 12, 31)
    size = (last - first).days + 1
    return first + timedelta(round(size * low)), first + timedelta(max(round(size * high), round(size * low) + 1) - 1)


# Shares of a whole: thirds, so that "mid" keeps its meaning, and quarters for the beginning and the end. Of a decade
# "early" and "late" are halves: its years are few and writers loose (GUM's annotators: the early 2000s are 2000 to
# 2004, the late 1950s 1955 to 1959).
PARTS = {"early": (0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1), "start": (0, 1 / 4), "end": (3 / 4, 1)}
DECADE_PARTS = PARTS | {"early": (0, 0.5), "mid": (0.3, 0.7), "late": (0.5, 1)}
