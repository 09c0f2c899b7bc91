"""Dates counted from another day: "yesterday", "last Saturday", "earlier this month", "two weeks ago", "a year later".

Most count from the anchor; "later", "earlier", "that year" from the date last named, the
anchor where none was. Without a day to count from the value has X's and no days.
"""

from dataclasses import replace
from datetime import date, timedelta

from crossread.text.late import Late
from crossread.text.times import days
from crossread.text.times.lexicon import CODES, compiled
from crossread.text.times.phrase import Phrase, Rule
from crossread.text.times.readings import Reading, named, part_of

UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}


def _day(phrase: Phrase) -> Reading | None:
    away = phrase.number("away")
    if away is None:
        return None
    away += {"before": -1, "after": 1}.get(phrase.get("side") or "", 0)
    part = "NI" if phrase.lexed.text[phrase.start : phrase.end].lower().endswith("tonight") else None
    return _with_part(_from_anchor(phrase, away), part)


def _from_anchor(phrase: Phrase, away: int) -> Reading:
    anchor = phrase.context.anchor
    day = days.shift(anchor, "day", away) if anchor else None
    return (named(day.isoformat()) if day else None) or Reading("XXXX-XX-XX")


def _with_part(day: Reading | None, part: str | None) -> Reading | None:
    if day is None or part is None:
        return day
    return replace(day, timex=f"{day.timex}T{part}", type="TIME")


def _weekday(phrase: Phrase) -> Reading | None:
    """Nearest past one, the anchor itself included, unless a future cue governs; "last" and "next" exclude it."""
    weekday, which, anchor = phrase.number("weekday"), phrase.get("which"), phrase.context.anchor
    before = phrase.before()
    if weekday is None or (before is not None and before.kind == "the" and phrase.in_name()):  # the Sunday Times
        return None
    if anchor is None:
        return Reading(f"XXXX-WXX-{weekday + 1}")
    back, ahead = (anchor.weekday() - weekday) % 7, (weekday - anchor.weekday()) % 7
    if phrase.get("unit") == "week":  # "Friday last week", "Wednesday of next week"
        monday = anchor - timedelta(anchor.weekday())
        away = 7 * STEP[which or "this"] + weekday
        return named((monday + timedelta(away)).isoformat())
    if which in ("last", "past", "previous"):
        away = -(back or 7)
    elif which in ("next", "coming", "following"):
        away = ahead or 7
    elif which is None and (first := _range_opened(phrase)):
        away = (first - anchor).days + (weekday - first.weekday()) % 7
    elif which == "this":
        away = -back if phrase.context.tense(phrase.start, phrase.end) == "past" else ahead
    else:
        away = ahead if phrase.context.tense(phrase.start, phrase.end) == "future" else -back
    return _from_anchor(phrase, away)


def _range_opened(phrase: Phrase) -> date | None:
    """The first day of "Monday to Friday", for its second."""
    to, weekday = phrase.before(), phrase.before(2)
    if to is None or weekday is None or to.kind not in ("to", "-") or not weekday.kind.endswith("WEEKDAY"):
        return None
    return phrase.context.day_of_sentence(phrase.start)


def _unit(phrase: Phrase) -> Reading | None:
    """ "last week", "this month", "the coming year", "early next month"."""
    unit, which = phrase.get("unit") or "", phrase.get("which") or "this"
    if unit in ("second", "minute", "hour", "fortnight") or (unit in ("decade", "century") and STEP[which] < 0):
        return None
    anchor = phrase.context.anchor
    if anchor is None:
        return Reading(UNKNOWN.get(unit, "XXXX"))
    if unit == "night":
        return _with_part(_from_anchor(phrase, -1 if which == "last" else 0), "NI")
    if unit == "weekend" and which == "this":
        return _this_weekend(phrase, anchor)
    day = days.shift(anchor, unit, STEP[which])
    if day is None:
        return None
    return part_of(named(days.period(day, unit)), phrase.get("part"))


def _this_weekend(phrase: Phrase, anchor: date) -> Reading | None:
    """Up to Wednesday it was the one just over, unless a future cue governs."""
    tense = phrase.context.tense(phrase.start, phrase.end)
    over = tense == "past" if anchor.weekday() < 5 else False
    if tense == "open":
        over = anchor.weekday() < 3
    return named(days.period(anchor - timedelta(7 if over else 0), "weekend"))


def _within_unit(phrase: Phrase) -> Reading | None:
    """ "earlier this month": from its first day to the anchor; "later this year": from the anchor to its end."""
    whole, anchor = _unit(phrase), phrase.context.anchor
    if phrase.context.narrative and phrase.get("which") is None:
        return part_of(_part_of_unit(phrase), None)
    if whole is None or anchor is None or whole.first is None or whole.last is None:
        return whole
    if phrase.word("earlier"):
        return whole.within((whole.first, max(whole.first, min(anchor, whole.last))))
    return whole.within((min(max(anchor, whole.first), whole.last), whole.last))


def _part_of_unit(phrase: Phrase) -> Reading | None:
    """ "the end of the year", "early in the week"."""
    base, unit = phrase.context.now, phrase.get("unit") or ""
    if unit not in days.MONTHS_IN and unit != "week":
        return None
    if base is None:
        return Reading(UNKNOWN.get(unit, "XXXX"))
    return part_of(named(days.period(base, unit)), phrase.get("part") or "end")


def _ago(phrase: Phrase) -> Reading | None:
    return _counted(phrase, phrase.context.anchor, -1)


def _hence(phrase: Phrase) -> Reading | None:
    return _counted(phrase, phrase.context.anchor, 1)


def _in_future(phrase: Phrase) -> Reading | None:
    """ "in two weeks", where something will be."""
    if phrase.context.tense(phrase.start, phrase.end) != "future":
        return None
    return _counted(phrase, phrase.context.anchor, 1)


def _later(phrase: Phrase) -> Reading | None:
    return _counted(phrase, phrase.context.base, 1)


def _earlier(phrase: Phrase) -> Reading | None:
    return _counted(phrase, phrase.context.base, -1)


def _counted(phrase: Phrase, base: date | None, sign: int) -> Reading | None:
    """So many units from `base`, as precise as the unit is: two weeks ago is a week, two years ago a year."""
    unit, count = phrase.get("unit") or "", count_of(phrase)
    if unit not in CODES and unit not in days.MONTHS_IN:
        return None
    if count is None:  # a few, several
        return Reading("PAST_REF" if sign < 0 else "FUTURE_REF", first=None, last=base if sign < 0 else None)
    if base is None:
        return Reading(UNKNOWN.get(unit, "XXXX"))
    if unit in SECONDS:
        return _hours_away(base, count * SECONDS[unit] / 3600, sign)
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else (unit, count)
    day = days.shift(base, unit, sign * int(count))
    if day is None:
        return None
    unit = {"decade": "year", "century": "year", "night": "day", "weekend": "week"}.get(unit, unit)
    return named(days.period(day, unit))


SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def _hours_away(base: date, hours: float, sign: int) -> Reading | None:
    """So many whole days away; less than a day, either of two days, since the hour of the anchor isn't known."""
    if hours >= 24:
        day = days.shift(base, "day", sign * int(hours // 24))
        return named(day.isoformat()) if day else None
    other = days.shift(base, "day", sign)
    if other is None:
        return None
    return Reading("PAST_REF" if sign < 0 else "FUTURE_REF", "DATE", min(base, other), max(base, other))


def count_of(phrase: Phrase) -> float | None:
    """How many units a phrase counts; None for "several"."""
    if phrase.word("couple"):
        return 2.0
    if phrase.word("vague"):
        return None
    count = phrase.word("count")
    number = float(count.value) if count is not None and isinstance(count.value, int | float) else 1.0
    if phrase.word("half"):
        return number + 0.5 if phrase.word("and") else 0.5
    return number


def _same(phrase: Phrase) -> Reading | None:
    """ "that year", "the same day": of the date last named."""
    base, unit = phrase.context.last, phrase.get("unit") or ""
    if unit not in ("day", "week", "month", "year", "quarter", "night", "decade", "weekend"):
        return None
    if base is None:
        return None
    if unit in ("day", "night") and not phrase.context.last_is_day:
        return Reading("XXXX-XX-XX")
    reading = named(days.period(base, "day" if unit == "night" else unit))
    return _with_part(reading, "NI" if unit == "night" else None)


def _next_to_last(phrase: Phrase) -> Reading | None:
    """ "the next day", "the following morning", "the year before", "the day after"."""
    base, unit = phrase.context.base, phrase.get("unit") or "day"
    if base is None or unit in ("second", "minute", "hour") or OF_AN_EVENT.match(phrase.after()):
        return None
    sign = -1 if phrase.get("side") in ("before", "previous", "earlier") else 1
    day = days.shift(base, "day" if unit == "night" else unit, sign)
    part = phrase.get("daypart")
    return _with_part(named(days.period(day, unit)), part) if day else None


def _in_the_past(phrase: Phrase) -> Reading | None:
    """Not "in the past decade"."""
    following = compiled(PAST_WHAT).words.match(phrase.lexed.kinds, phrase.match.end())
    return None if following else _ref("PAST_REF")


PAST_WHAT = "(NUMBER|ANYUNIT|ANYWEEKDAY|ANYSEASON|few|couple|several|many)"


# "The day before the attack" is no day that is known here.
OF_AN_EVENT = Late(r"\s(?:the|his|her|their|its|an?|he|she|they|it|[A-Z]\w+)\b")


def _ref(value: str) -> Reading:
    return Reading(value)


RULES: tuple[Rule, ...] = (
    Rule("away:DEICTIC", _day),
    Rule("the? unit:PLAINUNIT side:(before|after) away:DEICTIC", _day),
    Rule("which:(this|last|past|next|coming|previous|following)? weekday:WEEKDAY", _weekday),
    Rule("the which:(past|coming|previous|following) weekday:WEEKDAY", _weekday),
    Rule("weekday:ANYWEEKDAY (of|in)? which:(last|next|this) unit:UNIT", _weekday),
    Rule("which:(last|next|this) unit:UNIT on? weekday:ANYWEEKDAY", _weekday),
    Rule('(the|on)? (part:SPAN "-"? (in|of)?)? which:(this|last|next|current|coming|previous) unit:ONEUNIT', _unit),
    Rule("the which:(coming|current|previous|next|last) unit:ONEUNIT", _unit),
    Rule("this which:(past|coming) unit:ONEUNIT", _unit),
    Rule("the unit:UNIT", lambda p: _unit(p) if p.get("unit") == "weekend" else None),
    Rule("earlier:earlier (in|on)? (which:(this|last|next)|the) unit:UNIT", _within_unit),
    Rule("later (in|on)? (which:(this|last|next)|the) unit:UNIT", _within_unit),
    Rule("the? part:(early|mid|late|start|end) (in|of) the unit:UNIT", _part_of_unit),
    Rule('unit:UNIT "-"? part:end', _part_of_unit),
    Rule("about? count:NUMBER (and:and a? half:half)? unit:ANYUNIT (ago|back)", _ago),
    Rule("about? a couple:couple of? unit:ANYUNIT (ago|back)", _ago),
    Rule("about? vague:(several|some|many) unit:ANYUNIT (ago|back)", _ago),
    Rule("about? a vague:few unit:ANYUNIT (ago|back)", _ago),
    Rule("about? (a|half:half a|a half:half) unit:ANYUNIT (ago|back)", _ago),
    Rule("in count:NUMBER (and:and a? half:half)? unit:ANYUNIT", _in_future),
    Rule("in a unit:ANYUNIT", _in_future),
    Rule("(count:NUMBER|a) unit:ANYUNIT (from now|hence)", _hence),
    Rule("about? (count:NUMBER|a) unit:ANYUNIT later", _later),
    Rule("about? (a couple:couple of?|vague:(several|some)|a vague:few) unit:ANYUNIT later", _later),
    Rule("about? (count:NUMBER|a) unit:ANYUNIT earlier", _earlier),
    Rule("(the same|that same?) unit:ONEUNIT", _same),
    Rule("the side:(next|following|previous) unit:ONEUNIT", _next_to_last),
    Rule("the side:(next|following|previous) daypart:PART", _next_to_last),
    Rule("the unit:ONEUNIT side:(before|after|earlier)", _next_to_last),
    Rule("now:NOW", lambda p: _ref("PRESENT_REF")),
    Rule("now", lambda p: _ref("PRESENT_REF")),
    Rule("at present", lambda p: _ref("PRESENT_REF")),
    Rule("at the moment", lambda p: _ref("PRESENT_REF")),
    Rule("the near? future", lambda p: _ref("FUTURE_REF")),
    Rule("PAST", lambda p: _ref("PAST_REF")),
    Rule("in the past", _in_the_past),
    Rule("UNITS ago", lambda p: _ref("PAST_REF")),
)
