"""Times of the day: "6 p.m. EST", "18:00 UTC", "this morning", "Friday night", "noon".

A clock time or a part of the day alone is the anchor's day's, as news means it; beside a
date (`joining.py`) that date's.
"""

from dataclasses import replace

from crossread.text.times.lexicon import ZONES
from crossread.text.times.phrase import Phrase, Rule
from crossread.text.times.readings import Reading, named


def _zone(phrase: Phrase) -> str:
    zone = (phrase.get("zone") or "").lower()
    word = phrase.word("zone")
    if word is None:
        return ""
    written = phrase.lexed.text[word.start : word.end].lower()
    hours = ZONES.get(written)
    if hours is None:
        return zone and ""
    if hours == 0:
        return "Z"
    return f"{'-' if hours < 0 else '+'}{int(abs(hours)):02d}:{int(abs(hours) % 1 * 60):02d}"


def _clock(phrase: Phrase) -> Reading | None:
    word = phrase.word("clock")
    if word is None or not isinstance(word.value, tuple):
        return None
    hour, minute, second = word.value
    if phrase.word("pm"):
        later = (phrase.get("pm") or "").lower().startswith("p")
        hour = hour % 12 + (12 if later else 0) if hour <= 12 else hour
    return at(phrase, f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else "") + _zone(phrase))


def _hour(phrase: Phrase) -> Reading | None:
    """ "9 o'clock", "7 am" with the letters apart."""
    hour = phrase.number("hour")
    if hour is None or not 0 <= hour <= 24:
        return None
    suffix = (phrase.get("pm") or "").lower()
    if suffix.startswith(("a", "p")) and hour <= 12:
        hour = hour % 12 + (12 if suffix.startswith("p") else 0)
    return at(phrase, f"{hour:02d}:00{_zone(phrase)}")


def _four_digits(phrase: Phrase) -> Reading | None:
    """ "0300 GMT"."""
    word = phrase.word("hours")
    written = phrase.lexed.text[word.start : word.end] if word is not None else ""
    if len(written) != 4 or not written.isdecimal() or int(written[:2]) > 24 or int(written[2:]) > 59:
        return None
    return at(phrase, f"{written[:2]}:{written[2:]}{_zone(phrase)}")


def at(phrase: Phrase, clock: str) -> Reading | None:
    """The clock time on the day named in its sentence, else on the anchor's."""
    anchor = phrase.context.day_of_sentence(phrase.start) or phrase.context.anchor
    if anchor is None or phrase.context.narrative:
        return Reading(f"T{clock}", "TIME")
    day = named(anchor.isoformat())
    return replace(day, timex=f"{day.timex}T{clock}", type="TIME") if day else None


def _part(phrase: Phrase) -> Reading | None:
    part = phrase.get("daypart")
    return at(phrase, "NI" if part == "night" else part) if part else None


def _bare_part(phrase: Phrase) -> Reading | None:
    """ "Noon" is a time of its own, "morning" one only beside its day."""
    reading = _part(phrase)
    return replace(reading, weak=":" not in (phrase.get("daypart") or "")) if reading else None


RULES: tuple[Rule, ...] = (
    Rule('clock:CLOCK pm:MERIDIEM? ("("? zone:ANYZONE ")"?)?', _clock),
    Rule("hour:DAY pm:MERIDIEM zone:ANYZONE?", _hour),
    Rule("hour:(DAY|SPELLED) pm:MERIDIEM", _hour),
    Rule("(early|late|mid)? daypart:ANYPART", _bare_part),
    Rule("hours:(YEAR|COUNT) zone:ZONE", _four_digits),
    Rule("this (early|late)? daypart:ANYPART", _part),
    Rule("the (early|late)? daypart:ANYPART", _bare_part),
)
