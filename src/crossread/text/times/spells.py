"""Durations and habits: "two months", "the last two weeks", "a 12-hour flight", "every Monday", "daily".

"In the last two months" is P2M and ends at the anchor: its days are known. "It took two
weeks" is P2W and has none.
"""

import re
from datetime import timedelta

from crossread.text.late import Late
from crossread.text.times import days
from crossread.text.times.lexicon import CODES
from crossread.text.times.phrase import Phrase, Rule
from crossread.text.times.readings import Reading
from crossread.text.times.relative import count_of

YEARS_IN = {"decade": 10, "century": 100, "fortnight": 2}
CLOCK_UNITS = ("second", "minute", "hour")


def value_of(count: float | None, unit: str) -> str:
    """P2M, PT30M, P2.5Y, PXY."""
    if unit in YEARS_IN:
        code = "W" if unit == "fortnight" else "Y"
        count = None if count is None else count * YEARS_IN[unit]
    else:
        code = CODES[unit]
    number = "X" if count is None else f"{count:.15g}"
    return f"PT{number}{code[1]}" if code[0] == "T" else f"P{number}{code}"


def _plain(phrase: Phrase) -> Reading | None:
    unit = phrase.get("unit") or ""
    count_word = phrase.word("count")
    if AN_AGE.match(phrase.after()) or (
        count_word is not None and count_word.kind == "YEAR" and phrase.word("unit") is not None
    ):
        return None
    if unit == "weekend" or (unit == "second" and _ordinal(phrase)):
        return None
    if unit == "quarter" and phrase.after().startswith((" of", "-century")):  # a share, not a time
        return None
    count = None if phrase.word("vague") else count_of(phrase)
    if count is not None and count >= 1000 and unit in ("year", "decade", "century") and count > 9999:
        return None
    rate = count_word is None and A_RATE.search(phrase.lexed.text[max(0, phrase.start - 10) : phrase.start])
    return Reading(value_of(count, unit), "SET" if rate else "DURATION")


def _ordinal(phrase: Phrase) -> bool:
    """Whether "second" is the one after the first: "a second term", "two second chances"."""
    unit, count = phrase.word("unit"), phrase.word("count")
    if unit is None or unit.kind != "SECOND" or phrase.lexed.text[unit.start - 1] == "-":
        return False
    return count is None or count.value != 1


A_RATE = Late(r"(?:\d|%|\b(?:times|percent|million|billion|thousand))\s$")  # "15 a year", "three times a week"
AN_AGE = Late(r"[-\s]olds?\b|[-\s]of[-\s]age\b|-by-")  # an age is a quantity


def _vague(phrase: Phrase) -> Reading | None:
    """ "For months", "hours later", "decades-long": a plural alone needs such a word beside it."""
    unit, before = phrase.get("unit") or "", phrase.before()
    beside = (before is not None and before.kind in BEFORE_PLURAL) or AFTER_PLURAL.match(phrase.after())
    return (
        Reading(value_of(None, unit), "DURATION") if beside and unit not in ("second", "weekend", "quarter") else None
    )


BEFORE_PLURAL = frozenset("for in within over of after from last".split())
AFTER_PLURAL = Late(r"\s(?:of|later|before|after|earlier)\b|[-\s]long\b")


def _recent(phrase: Phrase) -> Reading | None:
    """ "recent weeks": some, ending at the anchor."""
    unit = phrase.get("unit") or ""
    return Reading(value_of(None, unit), "DURATION", None, phrase.context.anchor)


def _up_to_now(phrase: Phrase) -> Reading | None:
    """ "the last two months": from two months before the anchor to it; not "is to last two months"."""
    before = phrase.before()
    if (before is not None and before.kind == "to") or A_VERB_BEFORE.search(
        phrase.lexed.text[max(0, phrase.start - 12) : phrase.start]
    ):
        return None
    return _from_anchor(phrase, -1)


def _from_now(phrase: Phrase) -> Reading | None:
    return _from_anchor(phrase, 1)


def _whole_unit(phrase: Phrase) -> Reading | None:
    """ "The past week", "the last decade"; "the last week" is the one before this (`relative.py`)."""
    if phrase.word("past") is None and phrase.get("unit") not in ("decade", "century"):
        return None
    return _up_to_now(phrase)


def _from_anchor(phrase: Phrase, sign: int) -> Reading | None:
    unit, anchor = phrase.get("unit") or "", phrase.context.now
    count = None if phrase.word("vague") else count_of(phrase)
    value = value_of(count, unit)
    if anchor is None or unit in CLOCK_UNITS:
        return Reading(value, "DURATION")
    if count is None:
        return Reading(value, "DURATION", *((None, anchor) if sign < 0 else (anchor, None)))
    other = days.shift(anchor, unit, sign * max(int(count), 1))
    if other is None:
        return Reading(value, "DURATION")
    day = timedelta(1)  # the last week is seven days, the anchor's among them; the next begins tomorrow
    return Reading(value, "DURATION", *((other + day, anchor) if sign < 0 else (anchor + day, other)))


def _every(phrase: Phrase) -> Reading | None:
    weekday, unit, month = phrase.number("weekday"), phrase.get("unit"), phrase.number("month")
    if weekday is not None:
        part = phrase.get("daypart")
        return Reading(f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""), "SET")
    if month is not None:
        return Reading(f"XXXX-{month:02d}", "SET")
    if phrase.get("daypart"):
        return Reading(f"XXXX-XX-XXT{phrase.get('daypart')}", "SET")
    if unit == "night":
        return Reading("XXXX-XX-XXTNI", "SET")
    if unit == "weekend":
        return Reading("XXXX-WXX-WE", "SET")
    return Reading(value_of(count_of(phrase), unit or "day"), "SET")


def _often(phrase: Phrase) -> Reading | None:
    """ "Daily"; not the Daily News."""
    if phrase.in_name():
        return None
    value = phrase.get("often")
    return Reading(value, "SET") if value else None


A_VERB_BEFORE = Late(r"\b(?:to|will|would|could|can|may|might|should|n['’]t|not)\s$", re.IGNORECASE)
LAST, NEXT = "(last|past:past|previous)", "(next|coming|following)"
MANY = "(count:NUMBER (and:and a? half:half)?|a? couple:couple of?|a? vague:(few|several|many))"
RULES: tuple[Rule, ...] = (
    Rule('about? count:NUMBER "-"? unit:ANYUNIT', _plain),
    Rule("about? count:NUMBER and:and a? half:half unit:ANYUNIT", _plain),
    Rule("about? count:NUMBER unit:ANYUNIT and:and a half:half", _plain),
    Rule("about? (a|another) unit:ONEUNIT", _plain),
    Rule("about? a unit:ONEUNIT and:and a half:half", _plain),
    Rule("about? (half:half a|a half:half) unit:ONEUNIT", _plain),
    Rule("about? a couple:couple of? (more)? unit:ANYUNIT", _plain),
    Rule("about? (vague:(several|many|some)|a vague:few) (more)? unit:UNITS", _plain),
    Rule("unit:UNITS", _vague),
    Rule('unit:UNIT "-" long', lambda phrase: Reading(value_of(1, phrase.get("unit") or ""), "DURATION")),
    Rule(f"(the|these)? {LAST} {MANY} unit:ANYUNIT", _up_to_now),
    Rule(
        f"(the|these) {LAST} unit:ONEUNIT",
        _whole_unit,
    ),
    Rule("(the|these)? recent unit:UNITS", _recent),
    Rule(f"(the|these)? {NEXT} {MANY} unit:ANYUNIT", _from_now),
    Rule("(each|every) (other)? (count:NUMBER)? unit:ANYUNIT", _every),
    Rule("(each|every) weekday:WEEKDAY daypart:ANYPART?", _every),
    Rule("weekday:WEEKDAYS", _every),
    Rule("(each|every) month:ANYMONTH", _every),
    Rule("(each|every) daypart:PART", _every),
    Rule("(once|twice|per) a? unit:ONEUNIT", _every),
    Rule("often:OFTEN", _often),
)
