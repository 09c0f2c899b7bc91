"""Counts, ranges, days and values → the words that both outputs print.

A value that was worked out from the words (a resolved day, a number with its bound) is
printed beside those words, never in their place.
"""

import re
from math import isfinite

from crossread.records import Place, Quantity, Range, Time, Value

BOUNDS = {
    "exact": "",
    "about": "about ",
    "at-least": "at least ",
    "at-most": "at most ",
    "more-than": "more than ",
    "fewer-than": "fewer than ",
    "range": "",
    "change": "a change of ",
}
WAYS = {"up": "a rise of ", "down": "a fall of "}
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
LASTS = re.compile(r"P(?P<time>T?)(?P<number>\d{1,9})(?P<unit>[YMWDHS])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
UNRESOLVED = "not resolved"  # a weekday without a date beside it: TIMEX3 writes XXXX-WXX-3
CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’", "'": "'", "‹": "›"}
MARKS = frozenset(CLOSING) | frozenset(CLOSING.values())


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 family`, `2 families`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def origins(range_: Range) -> str:
    """`1 origin`, `1 to 2 origins`: as the record has it."""
    if range_.low == range_.high:
        return count(range_.low, "origin")
    return f"{range_.low:,} to {range_.high:,} origins"


def days(first: str | None, last: str | None) -> str:
    """`2017-12-27 to 2017-12-28`, one day where they are one, empty where none is known."""
    if first and last and first != last:
        return f"{first} to {last}"
    return first or last or ""


def moment(when: str | None) -> str:
    """An ISO 8601 time to the minute, as people write it: `2017-12-28 12:24 +02:00`; anything else as it is."""
    match = MOMENT.fullmatch(when or "")
    return " ".join(part for part in match.groups() if part) if match else when or ""


def quoted(words: str) -> str:
    """The very words in quotation marks, unless they bring both of their own."""
    own = words[:1] in CLOSING and words.rstrip(".,;:")[1:][-1:] in MARKS
    return words if own else f"“{words}”"


def excerpt(words: str, longest: int) -> str:
    """Quoted, on one line; of more than `longest` characters the end is left out, and that is said."""
    if len(words) <= longest:
        return quoted(words)
    head = words[:longest]
    blank = head.rfind(" ")
    cut = (head[:blank] if blank > longest // 2 else head).rstrip() + " […]"  # not every script has blanks
    return cut + CLOSING[cut[0]] if cut[0] in CLOSING else quoted(cut)


def value(given: Value) -> str:
    """What the words were read as."""
    if isinstance(given, Quantity):
        return _quantity(given)
    if isinstance(given, Time):
        return _time(given)
    if isinstance(given, Place):
        return f"{given.name} ({given.country})" if given.country else given.name
    return given


def _time(given: Time) -> str:
    """The days where there are any, `2 months` for P2M, else the TIMEX3 value itself."""
    if given.type == "TIME" and "X" not in given.timex:
        day, _, part = given.timex.partition("T")
        return f"{day} {PARTS[part]}".lstrip() if part in PARTS else moment(given.timex)
    if span := LASTS.fullmatch(given.timex):
        unit = UNITS.get(span["time"] + span["unit"])
        return count(int(span["number"]), unit) if unit else given.timex
    if given.to and not given.from_:
        return f"up to {given.to}"
    return days(given.from_, given.to) or (UNRESOLVED if "X" in given.timex else given.timex)


def _quantity(given: Quantity) -> str:
    ends = [number(end) for end in (given.low, given.high) if end is not None]
    if len(ends) == 2 and ends[0] == ends[1]:
        ends = ends[:1]
    bound = WAYS[given.direction] if given.direction else BOUNDS[given.bound]
    amount = bound + " to ".join(ends)
    return f"{amount} ({given.unit})" if given.unit else amount  # the unit is what is counted, one of it


def number(given: float) -> str:
    """`1,000` and `2.5`: no exponent, no trailing nought."""
    if not isfinite(given):  # a page may hold a number of four hundred digits
        return str(given)
    if given == int(given):
        return f"{int(given):,}"
    return f"{given:,.6f}".rstrip("0")
