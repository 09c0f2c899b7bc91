"""Days and months of the calendar: "11 December 2029", "Dec. 11", "late November", "3 to 5 March".

A month, or a month and day, without a year takes the year nearest to the anchor, rather the
past one; in a text that tells of the past by dates of its own, the year last named.
"""

import re
from datetime import date

from crossread.text.late import Late
from crossread.text.times import days
from crossread.text.times.context import Context, Tense
from crossread.text.times.lexicon import compiled
from crossread.text.times.phrase import Phrase, Rule
from crossread.text.times.readings import Reading, named, part_of

# Days. Without a verb that tells, "Oct. 19" is the past one up to eight months back: most dates in news are past.
PAST_REACH = 240
# With a verb in the past the past one, unless it is nine months back and the next within three.
LONG_PAST, NEAR_FUTURE = 260, 100


def nearest(candidates: list[days.Bounds], anchor: date, tense: Tense) -> days.Bounds | None:
    """Of the same day or month in several years, the one that is meant."""
    past = max((c for c in candidates if c[0] <= anchor), default=None)
    future = min((c for c in candidates if c[1] >= anchor), default=None)
    if past is None or future is None or past == future:
        return past or future
    back, ahead = (anchor - past[1]).days, (future[0] - anchor).days
    if tense == "future":
        return past if ahead > LONG_PAST and back < NEAR_FUTURE else future
    if tense == "past":
        return future if back > LONG_PAST and ahead < NEAR_FUTURE else past
    return past if back <= PAST_REACH else future


def month_day(month: int, day: int, phrase: Phrase) -> Reading | None:
    """The reading of a day of a month, its year found."""
    pattern = f"{month:02d}-{day:02d}"
    if days.bounds(f"2000-{pattern}") is None:
        return None
    year = _year(pattern, phrase)
    return named(f"{year}-{pattern}") if year else Reading(f"XXXX-{pattern}")


# "January 23 to March 9, 2014", "in March, April and May 2011": the year that follows is theirs too.
SHARED_YEAR = (
    '("-"|to|and|or|",") and? the? (ANYMONTH ("-"|to|and|or|",") and?)* '
    '(month:ANYMONTH DAYNUMBER?|DAYNUMBER of? month:ANYMONTH) (of|in|",")? year:YEAR'
)


def _shared_year(pattern: str, phrase: Phrase) -> str | None:
    words = compiled(SHARED_YEAR)
    match = words.words.match(phrase.lexed.kinds, phrase.match.end())
    if match is None:
        return None
    following = Phrase(words, match, phrase.lexed, phrase.context)
    year, month = following.number("year"), following.number("month")
    return f"{year:04d}" if year and month and int(pattern[:2]) <= month else None


def _year(pattern: str, phrase: Phrase) -> str | None:
    context = phrase.context
    shared = _shared_year(pattern, phrase)
    if shared:
        return shared
    if context.narrative and context.last:
        return f"{context.last.year:04d}"
    if context.anchor is None:
        return None
    years = range(context.anchor.year - 4, context.anchor.year + 5)
    found = [b for b in (days.bounds(f"{year:04d}-{pattern}") for year in years) if b]
    best = nearest(found, context.anchor, context.tense(phrase.start, phrase.end))
    return f"{best[0].year:04d}" if best else None


def year_of(phrase: Phrase, group: str = "year") -> str | None:
    """The year a phrase names: 2017, AD 951, "last year"."""
    relative = phrase.get("years")
    anchor = phrase.context.anchor
    if relative:
        return f"{anchor.year + {'last': -1, 'next': 1}.get(relative, 0):04d}" if anchor else None
    number = phrase.number(group)
    return None if number is None or (number < 1000 and not phrase.context.ancient) else f"{number:04d}"


def _full(phrase: Phrase) -> Reading | None:
    month, day, year = phrase.number("month"), phrase.number("day"), year_of(phrase)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    if year:
        return named(f"{year}-{month:02d}-{day:02d}", explicit=phrase.word("year") is not None)
    weekday = phrase.number("weekday")
    if weekday is not None and phrase.context.anchor:
        return _on_weekday(month, day, weekday, phrase)
    return month_day(month, day, phrase)


def _of_old(phrase: Phrase) -> Reading | None:
    """ "30 September 420", in a text about such years."""
    year = phrase.number("year")
    if year is None or not phrase.context.ancient or not 100 <= year < 1000:
        return None
    return _full(phrase) if phrase.word("day") else _month(phrase)


def _on_weekday(month: int, day: int, weekday: int, phrase: Phrase) -> Reading | None:
    """ "Tuesday, Dec. 11": the nearest year in which it is one."""
    anchor = phrase.context.anchor
    this_year = anchor.year if anchor else 0
    for away in (0, -1, 1, -2, 2):
        bounds = days.bounds(f"{this_year + away:04d}-{month:02d}-{day:02d}")
        if bounds and bounds[0].weekday() == weekday:
            return named(bounds[0].isoformat())
    return month_day(month, day, phrase)


def _days_apart(phrase: Phrase) -> Reading | None:
    """ "3 to 5 March": one spell of days in one month."""
    month, first, last = phrase.number("month"), phrase.number("day"), phrase.number("last")
    if month is None or first is None or last is None or not first < last <= 31:
        return None
    year = year_of(phrase)
    low = named(f"{year}-{month:02d}-{first:02d}") if year else month_day(month, first, phrase)
    if low is None:
        return None
    return spell(low, named(low.timex[:-2] + f"{last:02d}"), explicit=phrase.word("year") is not None)


def spell(low: Reading | None, high: Reading | None, explicit: bool = False) -> Reading | None:
    """From one date to another: an ISO 8601 interval, for which TIMEX3 has no value of its own."""
    if low is None or high is None:
        return None
    if low.first and high.last and low.first > high.last:
        return None
    return Reading(f"{low.timex}/{high.timex}", "DATE", low.first, high.last, explicit)


def _month(phrase: Phrase) -> Reading | None:
    month, which = phrase.number("month"), phrase.get("which")
    if month is None:
        return None
    part, year = phrase.get("part"), year_of(phrase)
    if which:  # "last March": not the March of last year
        return part_of(_month_from(which, month, phrase.context), part)
    if year is None and phrase.context.habitual(phrase.start, phrase.end):
        return Reading(f"XXXX-{month:02d}")
    if year is None:
        year = _year(f"{month:02d}", phrase)
    if year is None:
        return Reading(f"XXXX-{month:02d}")
    return part_of(named(f"{year}-{month:02d}", explicit=phrase.word("year") is not None), part)


def _bare_month(phrase: Phrase) -> Reading | None:
    """ "In May", where neither a name nor the verb can be meant."""
    before = phrase.before()
    if phrase.lexed.text[phrase.start].islower():
        return None
    if before is None or before.kind not in BEFORE_A_MONTH or A_NAME_FOLLOWS.match(phrase.after()):
        return None
    return _month(phrase)


BEFORE_A_MONTH = frozenset("in within over since by to from after before of for at on early mid late about (".split())


A_NAME_FOLLOWS = Late(r"\s(?!Day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z][a-z]+|[-'’][A-Za-z]")


def _month_from(which: str, month: int, context: Context) -> Reading | None:
    anchor = context.anchor
    if anchor is None:
        return Reading(f"XXXX-{month:02d}")
    year = anchor.year
    if which == "last" and month >= anchor.month:
        year -= 1
    elif which == "next" and month <= anchor.month:
        year += 1
    return named(f"{year:04d}-{month:02d}")


def _months_apart(phrase: Phrase) -> Reading | None:
    first, last, year = phrase.number("month"), phrase.number("last"), year_of(phrase)
    if first is None or last is None:
        return None
    if year is None:
        year = _year(f"{last:02d}", phrase)
    if year is None:
        return Reading(f"XXXX-{first:02d}/XXXX-{last:02d}")
    before = f"{int(year) - (first > last):04d}"
    explicit = phrase.word("year") is not None
    return spell(named(f"{before}-{first:02d}"), named(f"{year}-{last:02d}"), explicit)


STAMP = Late(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")


def _stamp(phrase: Phrase) -> Reading | None:
    parts = STAMP.fullmatch(phrase.get("stamp") or "")
    if parts is None:
        return None
    day, clock, seconds, zone = parts.groups()
    if clock is None:
        return named(day, explicit=True)
    seconds = "" if seconds in (None, ":00") else seconds
    return named(f"{day}T{clock}{seconds}{zone or ''}", type_="TIME", explicit=True)


# A year of two digits is of this century up to this many years after the anchor.
AHEAD, LATEST = 20, date(2030, 1, 1)


def _numeric(phrase: Phrase) -> Reading | None:
    """12/17/2029 month first, as American outlets print it; 17.12.2029 and 17/12/2029 day first."""
    written = phrase.get("numeric") or ""
    a, b, c = re.split(r"[/.-]", written)
    if len(a) == 4:
        year, month, day = int(a), int(b), int(c)
    else:
        year, month, day = int(c), int(a), int(b)
        if month > 12 or "." in written:
            month, day = day, month
    if year < 100:
        year += 2000 if 2000 + year <= (phrase.context.anchor or LATEST).year + AHEAD else 1900
    return named(f"{year:04d}-{month:02d}-{day:02d}", explicit=True)


def _day_of_month(phrase: Phrase) -> Reading | None:
    """ "the 27th": of the month before or after the anchor that is nearest."""
    day, anchor = phrase.number("day"), phrase.context.anchor
    if day is None or anchor is None or not 1 <= day <= 31:
        return None
    found = []
    for months in (-1, 0, 1):
        month = days.shift(anchor.replace(day=1), "month", months)
        bounds = days.bounds(f"{month:%Y-%m}-{day:02d}") if month else None
        if bounds:
            found.append(bounds)
    weekday = phrase.number("weekday")
    if weekday is not None:
        found = [b for b in found if b[0].weekday() == weekday]
    best = nearest(found, anchor, phrase.context.tense(phrase.start, phrase.end))
    return named(best[0].isoformat()) if best and weekday is not None else None


RULES: tuple[Rule, ...] = (
    Rule("day:DAYNUMBER of? month:ANYMONTH year:COUNT", _of_old),
    Rule("month:ANYMONTH of? year:COUNT", _of_old),
    Rule("stamp:STAMP", _stamp),
    Rule("numeric:NUMERIC", _numeric),
    Rule('(weekday:ANYWEEKDAY "."? ","? the?)? day:DAYNUMBER of? month:ANYMONTH (","? year:YEAR)?', _full),
    Rule('(weekday:ANYWEEKDAY "."? ","?)? month:ANYMONTH the? day:DAYNUMBER (","? of? year:YEAR)?', _full),
    Rule("day:DAYNUMBER of? month:ANYMONTH of? years:(this|last|next) YEARWORD", _full),
    Rule("month:ANYMONTH the? day:DAYNUMBER of? years:(this|last|next) YEARWORD", _full),
    Rule('(from|between)? day:DAYNUMBER ("-"|to|and) last:DAYNUMBER of? month:ANYMONTH (","? year:YEAR)?', _days_apart),
    Rule('(from|between)? month:ANYMONTH day:DAYNUMBER ("-"|to|and) last:DAYNUMBER (","? year:YEAR)?', _days_apart),
    Rule('(part:SPAN "-"? of?)? month:ANYMONTH (of|in|",")? year:YEAR', _month),
    Rule("(the? part:SPAN of?)? month:ANYMONTH of? years:(this|last|next) YEARWORD", _month),
    Rule('(the? part:SPAN "-"? of?)? which:(this|last|next)? month:MONTH', _month),
    Rule('the? part:SPAN "-"? of? month:AMONTH', _month),
    Rule("which:(this|last|next) month:AMONTH", _month),
    Rule("month:AMONTH", _bare_month),
    Rule('between month:ANYMONTH and last:ANYMONTH (of|in|",")? year:YEAR?', _months_apart),
    Rule('month:ANYMONTH "-" last:ANYMONTH (","? year:YEAR)?', _months_apart),
    Rule("weekday:WEEKDAY the day:ORDINAL", _day_of_month),
)
