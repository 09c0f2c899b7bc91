"""Dates of the calendar, whole or in part: "19 December 2017", "Dec. 19", "late November", "the 1990s", "2017".

A month, or a month and day, without a year takes the year nearest to the anchor, rather the
past one; in a text that tells of the past by dates of its own, the year last named.
"""

import re
from datetime import date, timedelta

from crossread.text.times import days, holidays
from crossread.text.times.context import Context, Tense
from crossread.text.times.phrase import Phrase, Rule, rule
from crossread.text.times.readings import Reading, named, part_of

# Days. Without a verb that tells, "Oct. 19" is the past one up to eight months back: most dates in news are past.
PAST_REACH = 240
# With a verb in the past the past one, unless it is almost a year back and the next is close.
LONG_PAST, NEAR_FUTURE = 300, 45


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


def _year(pattern: str, phrase: Phrase) -> str | None:
    context = phrase.context
    if context.narrative and context.last:
        return f"{context.last.year:04d}"
    if context.anchor is None:
        return None
    years = range(context.anchor.year - 4, context.anchor.year + 5)
    found = [b for b in (days.bounds(f"{year:04d}-{pattern}") for year in years) if b]
    best = nearest(found, context.anchor, context.tense(phrase.start, phrase.end))
    return f"{best[0].year:04d}" if best else None


def _year_of(phrase: Phrase, group: str = "year") -> str | None:
    """The year a phrase names: 2017, AD 842, "last year"."""
    relative = phrase.get("which")
    anchor = phrase.context.anchor
    if relative:
        return f"{anchor.year + {'last': -1, 'this': 0, 'next': 1}[relative]:04d}" if anchor else None
    number = phrase.number(group)
    return None if number is None else f"{number:04d}"


def _full(phrase: Phrase) -> Reading | None:
    month, day, year = phrase.number("month"), phrase.number("day"), _year_of(phrase)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    if year:
        return named(f"{year}-{month:02d}-{day:02d}", explicit=phrase.word("year") is not None)
    weekday = phrase.number("weekday")
    if weekday is not None and phrase.context.anchor:
        return _on_weekday(month, day, weekday, phrase)
    return month_day(month, day, phrase)


def _on_weekday(month: int, day: int, weekday: int, phrase: Phrase) -> Reading | None:
    """ "Thursday, Dec. 28": the nearest year in which it is one."""
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
    year = _year_of(phrase)
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
    part, year = phrase.get("part"), _year_of(phrase)
    if which and phrase.word("of") is None:  # "last March": not the March of last year
        return part_of(_month_from(which, month, phrase.context), part)
    if year is None:
        year = _year(f"{month:02d}", phrase)
    if year is None:
        return Reading(f"XXXX-{month:02d}")
    return part_of(named(f"{year}-{month:02d}", explicit=phrase.word("year") is not None), part)


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
    first, last, year = phrase.number("month"), phrase.number("last"), _year_of(phrase)
    if first is None or last is None:
        return None
    if year is None:
        year = _year(f"{last:02d}", phrase)
    if year is None:
        return Reading(f"XXXX-{first:02d}/XXXX-{last:02d}")
    before = f"{int(year) - (first > last):04d}"
    explicit = phrase.word("year") is not None
    return spell(named(f"{before}-{first:02d}"), named(f"{year}-{last:02d}"), explicit)


STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")


def _stamp(phrase: Phrase) -> Reading | None:
    parts = STAMP.fullmatch(phrase.get("stamp") or "")
    if parts is None:
        return None
    day, clock, seconds, zone = parts.groups()
    if clock is None:
        return named(day, explicit=True)
    seconds = "" if seconds in (None, ":00") else seconds
    return named(f"{day}T{clock}{seconds}{zone or ''}", type_="TIME", explicit=True)


def _numeric(phrase: Phrase) -> Reading | None:
    """12/19/2017 month first, as American outlets print it; 19.12.2017 and 19/12/2017 day first."""
    written = phrase.get("numeric") or ""
    a, b, c = re.split(r"[/.-]", written)
    if len(a) == 4:
        year, month, day = int(a), int(b), int(c)
    else:
        year, month, day = int(c), int(a), int(b)
        if month > 12 or "." in written:
            month, day = day, month
    if year < 100:
        year += 2000 if year < 70 else 1900
    return named(f"{year:04d}-{month:02d}-{day:02d}", explicit=True)


NOT_A_YEAR_AFTER = re.compile(
    r"\s?(?:%|percent|per\scent|people|men|women|troops|feet|miles?|km|metres?|meters?|soldiers|times|points?|dollars?"
    r"|euros?|pounds?|tons?|tonnes?|acres?|hours|minutes|seconds|days|weeks|months|years|hectares|kg|units|words|votes"
    r"|calories|employees|workers|jobs|homes|houses|residents|students|fighters|refugees|members|[-.,]?\d)\b|[-/]?[A-Za-z]"
)
NOT_A_YEAR_BEFORE = re.compile(
    r"(?:than|least|most|some|nearly|almost|approximately|roughly|only|another|up\sto|number|no\.|room|flight|route"
    r"|highway|section|page|p\.|pp\.|chapter|article|act|top|boeing|airbus|model|series|windows|[$€£#@&+-])\s?$",
    re.IGNORECASE,
)
EARLY_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|before|after|around|about|between|and|or|year|circa|c\.|ca\.|of|early|late|mid"
    r"|born|died|founded|built|[A-Z][a-z]{2,8}\.?)|[(\[–—-])[\s-]?,?\s?$"
)
RECENT = 1900  # a bare number from here up to NOT_BEFORE_LONG years on is a year unless something says otherwise


def _bare_year(phrase: Phrase) -> Reading | None:
    year = phrase.number("year")
    text = phrase.lexed.text
    before = text[max(0, phrase.start - 16) : phrase.start]
    if year is None or NOT_A_YEAR_AFTER.match(phrase.after()):
        return None
    if phrase.word("era") is None and phrase.get("part") is None:
        if NOT_A_YEAR_BEFORE.search(before):
            return None
        if not RECENT <= year < 2100 and not EARLY_YEAR_BEFORE.search(before):
            return None
        if year % 1000 == 0 and re.match(r"\s[a-z]+s\b", phrase.after()):
            return None
    return part_of(named(f"{year:04d}", explicit=True), phrase.get("part"))


def _era(phrase: Phrase) -> Reading | None:
    year, era = phrase.number("year"), (phrase.get("era") or "").lower().replace(".", "")
    if year is None or not 0 < year < 3000:
        return None
    if era.startswith("b"):
        return Reading(f"BC{year:04d}", explicit=True)
    return named(f"{year:04d}", explicit=True)


def _years_apart(phrase: Phrase) -> Reading | None:
    """ "1990-95"."""
    year, short = phrase.number("year"), phrase.number("last")
    last_word = phrase.word("last")
    if year is None or short is None or last_word is None or last_word.end - last_word.start != 2:
        return None
    if not 1700 <= year < 2100 or short <= year % 100:
        return None
    return spell(named(f"{year:04d}"), named(f"{year - year % 100 + short:04d}"), explicit=True)


def _decade(phrase: Phrase) -> Reading | None:
    word = phrase.word("decade")
    if word is None or not isinstance(word.value, tuple):
        return None
    first, size = word.value
    return part_of(named(f"{first:04d}"[: 3 if size == 10 else 2], explicit=True), phrase.get("part"))


def _century(phrase: Phrase) -> Reading | None:
    nth = phrase.number("nth")
    if nth is None or not 1 < nth < 22 or phrase.get("unit") != "century":
        return None
    return part_of(named(f"{nth - 1:02d}", explicit=True), phrase.get("part"))


def _season(phrase: Phrase) -> Reading | None:
    season, year, which = phrase.get("season"), _year_of(phrase), phrase.get("which")
    anchor = phrase.context.anchor
    if season is None:
        return None
    if which and phrase.word("of") is None and anchor:
        return part_of(_season_from(season, which, anchor), phrase.get("part"))
    if year:
        return part_of(named(f"{year}-{season}", explicit=phrase.word("year") is not None), phrase.get("part"))
    if anchor is None or phrase.context.narrative:
        return Reading(f"XXXX-{season}")
    found = [b for b in (days.bounds(f"{anchor.year + n:04d}-{season}") for n in (-2, -1, 0, 1, 2)) if b]
    best = nearest(found, anchor, phrase.context.tense(phrase.start, phrase.end))
    return part_of(named(f"{best[0].year:04d}-{season}"), phrase.get("part")) if best else None


def _season_from(season: str, which: str, anchor: date) -> Reading | None:
    found = [b for b in (days.bounds(f"{anchor.year + n:04d}-{season}") for n in (-2, -1, 0, 1, 2)) if b]
    if which == "last":
        chosen = max(b for b in found if b[1] < anchor)
    elif which == "next":
        chosen = min(b for b in found if b[0] > anchor)
    else:  # this summer: the one we are in or nearest to
        chosen = min(
            found,
            key=lambda b: 0 if b[0] <= anchor <= b[1] else min(abs((b[1] - anchor).days), abs((b[0] - anchor).days)),
        )
    return named(f"{chosen[0].year:04d}-{season}")


def _quarter(phrase: Phrase) -> Reading | None:
    """ "the third quarter of 2017", "Q3 2017", "the second half of last year"."""
    written = phrase.get("quarter")
    nth, letter = phrase.number("nth"), "Q"
    if written:
        letter, nth = ("H" if "H" in written else "Q"), int(re.sub(r"\D", "", written))
    elif phrase.word("half"):
        letter = "H"
    nth = 1 if nth is None and phrase.word("first") else nth
    if nth is None or nth > (4 if letter == "Q" else 2) or (phrase.get("unit") or "quarter") != "quarter":
        return None
    year, anchor = _year_of(phrase), phrase.context.anchor
    if year:
        return named(f"{year}-{letter}{nth}", explicit=phrase.word("year") is not None)
    if anchor is None:
        return Reading(f"XXXX-{letter}{nth}")
    found = [b for b in (days.bounds(f"{anchor.year + n:04d}-{letter}{nth}") for n in (-1, 0, 1)) if b]
    best = nearest(found, anchor, phrase.context.tense(phrase.start, phrase.end))
    return named(f"{best[0].year:04d}-{letter}{nth}") if best else None


def _holiday(phrase: Phrase) -> Reading | None:
    name = holidays.name_of(phrase.get("holiday") or "")
    year, which, anchor = _year_of(phrase), phrase.get("which"), phrase.context.anchor
    if year and not (which and phrase.word("of") is None and which != "this"):
        day = holidays.in_year(name, int(year))
    elif anchor is None:
        month_and_day = holidays.FIXED.get(name)
        return (
            Reading(f"XXXX-{month_and_day[0]:02d}-{month_and_day[1]:02d}") if month_and_day else Reading("XXXX-XX-XX")
        )
    else:
        found = [(d, d) for d in (holidays.in_year(name, anchor.year + n) for n in (-2, -1, 0, 1, 2)) if d]
        tense: Tense = "open"
        if which in ("last", "next"):
            found = [b for b in found if (b[0] < anchor) == (which == "last") and b[0] != anchor]
            tense = "past" if which == "last" else "future"
            return named((max(found) if tense == "past" else min(found))[0].isoformat()) if found else None
        tense = phrase.context.tense(phrase.start, phrase.end)
        best = nearest(found, anchor, tense)
        day = best[0] if best else None
    return named(day.isoformat(), explicit=phrase.word("year") is not None) if day else None


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
    rule("stamp:STAMP", _stamp),
    rule("numeric:NUMERIC", _numeric),
    rule('(weekday:ANYWEEKDAY "."? ","? the?)? day:DAYNUMBER of? month:ANYMONTH (","? year:YEAR)?', _full),
    rule('(weekday:ANYWEEKDAY "."? ","?)? month:ANYMONTH the? day:DAYNUMBER (","? of? year:YEAR)?', _full),
    rule("day:DAYNUMBER of? month:ANYMONTH of? which:(this|last|next) YEARWORD", _full),
    rule("month:ANYMONTH the? day:DAYNUMBER of? which:(this|last|next) YEARWORD", _full),
    rule('(from|between)? day:DAYNUMBER ("-"|to|and) last:DAYNUMBER of? month:ANYMONTH (","? year:YEAR)?', _days_apart),
    rule('(from|between)? month:ANYMONTH day:DAYNUMBER ("-"|to|and) last:DAYNUMBER (","? year:YEAR)?', _days_apart),
    rule('(part:SPAN "-"? of?)? month:ANYMONTH (of|in|",")? year:YEAR', _month),
    rule("(the? part:SPAN of?)? month:ANYMONTH of:of which:(this|last|next) YEARWORD", _month),
    rule("(the? part:SPAN of?)? month:ANYMONTH of:(this|last|next)", _month),
    rule('(the? part:SPAN "-"? of?)? which:(this|last|next)? month:MONTH', _month),
    rule('part:SPAN "-"? of? month:AMONTH', _month),
    rule("which:(this|last|next) month:AMONTH", _month),
    rule('between month:ANYMONTH and last:ANYMONTH (of|in|",")? year:YEAR?', _months_apart),
    rule('month:ANYMONTH "-" last:ANYMONTH (","? year:YEAR)?', _months_apart),
    rule('(the? part:SPAN "-"? (of|in)?)? year:YEAR', _bare_year),
    rule("year:NUMBER era:ERA", _era),
    rule("era:ERA year:NUMBER", _era),
    rule('year:YEAR "-" last:(DAY|SHORT)', _years_apart),
    rule('the? (part:SPAN "-"?)? decade:DECADE', _decade),
    rule('the? (part:SPAN "-"?)? nth:NTH "-"? unit:UNIT', _century),
    rule('the? (part:SPAN "-"?)? season:ANYSEASON (of|",")? year:YEAR', _season),
    rule("the? (part:SPAN of?)? season:ANYSEASON of:of which:(this|last|next) YEARWORD", _season),
    rule("(part:SPAN)? which:(last|this|next) season:ANYSEASON", _season),
    rule("(in|by|since) the? (part:SPAN)? season:ANYSEASON", _season),
    rule('quarter:QUARTER (of|",")? year:YEAR?', _quarter),
    rule('year:YEAR "-"? quarter:QUARTER', _quarter),
    rule(
        "the? (nth:NTH|first:first) (unit:UNIT|half:half) (of|in) (the? year:YEAR|which:(this|last|next) YEARWORD)",
        _quarter,
    ),
    rule("the (nth:NTH|first:first) unit:UNIT", _quarter),
    rule('(which:(this|last|next))? holiday:HOLIDAY (","? year:YEAR)?', _holiday),
    rule("holiday:HOLIDAY of:of? which:(this|last|next) YEARWORD", _holiday),
    rule("weekday:WEEKDAY the day:ORDINAL", _day_of_month),
)
