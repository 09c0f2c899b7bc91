"""Longer stretches: years, decades, centuries, seasons, quarters, and days with a name.

"2017", "the 1990s", "early 17th century", "last summer", "the third quarter", "Christmas".
What names no year takes the one nearest to the anchor, rather the past one.
"""

import re
from datetime import date

from crossread.text.late import Late
from crossread.text.times import days, holidays
from crossread.text.times.context import Tense
from crossread.text.times.dates import nearest, spell, year_of
from crossread.text.times.phrase import Phrase, Rule
from crossread.text.times.readings import Reading, named, part_of

NOT_A_YEAR_AFTER = Late(
    r"\s?(?:%|percent|per\scent|people|men|women|troops|feet|miles?|km|metres?|meters?|soldiers|times|points?|dollars?"
    r"|euros?|pounds?|tons?|tonnes?|acres?|hours|minutes|seconds|days|weeks|months|years|hectares|kg|units|words|votes"
    r"|calories|employees|workers|jobs|homes|houses|residents|students|fighters|refugees|members|[-.,]?\d)\b|[-/]?[A-Za-z]"
)
NOT_A_YEAR_BEFORE = Late(
    r"(?:than|least|most|some|nearly|almost|approximately|roughly|only|another|up\sto|number|no\.|room|flight|route"
    r"|highway|section|page|p\.|pp\.|chapter|article|act|top|boeing|airbus|model|series|windows|[$€£#@&+]|[A-Za-z]-)\s?$",
    re.IGNORECASE,
)
EARLY_YEAR_BEFORE = Late(
    r"(?:\b(?:(?i:in|since|by|until|till|from|to|before|after|around|about|between|and|or|year|circa|c\.|ca\.|of|early|late|mid"
    r"|born|died|founded|built)|[A-Z][a-z]{2,8}\.?)|[(\[–—-])[\s-]?,?\s?$"
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
    season, year, which = phrase.get("season"), year_of(phrase), phrase.get("which")
    anchor = phrase.context.anchor
    if season is None or (year is None and phrase.in_name()):
        return None
    if which and anchor:
        return part_of(_season_from(season, which, anchor), phrase.get("part"))
    if year:
        return part_of(named(f"{year}-{season}", explicit=phrase.word("year") is not None), phrase.get("part"))
    if anchor is None or phrase.context.narrative:
        return Reading(f"XXXX-{season}")
    found = [b for b in (days.bounds(f"{anchor.year + n:04d}-{season}") for n in (-2, -1, 0, 1, 2)) if b]
    best = nearest(found, anchor, phrase.context.tense(phrase.start, phrase.end))
    return part_of(named(f"{best[0].year:04d}-{season}"), phrase.get("part")) if best else None


def _season_there(phrase: Phrase) -> Reading | None:
    """ "In the spring", "since winter": a spring may be one of water."""
    before = phrase.before()
    return _season(phrase) if before is not None and before.kind in SEASON_BEFORE else None


SEASON_BEFORE = frozenset("in since by to of from over within".split())


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
    year, anchor = year_of(phrase), phrase.context.anchor
    if year:
        return named(f"{year}-{letter}{nth}", explicit=phrase.word("year") is not None)
    if anchor is None:
        return Reading(f"XXXX-{letter}{nth}")
    found = [b for b in (days.bounds(f"{anchor.year + n:04d}-{letter}{nth}") for n in (-1, 0, 1)) if b]
    best = nearest(found, anchor, phrase.context.tense(phrase.start, phrase.end))
    return named(f"{best[0].year:04d}-{letter}{nth}") if best else None


def _holiday(phrase: Phrase) -> Reading | None:
    name = holidays.name_of(phrase.get("holiday") or "")
    year, which, anchor = year_of(phrase), phrase.get("which"), phrase.context.anchor
    if year:
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


def _ancient(phrase: Phrase) -> Reading | None:
    """ "c. 347", "in the year 71": a year of fewer digits says that it is one."""
    year = phrase.number("year")
    before = phrase.lexed.text[max(0, phrase.start - 12) : phrase.start]
    says = SAYS_YEAR.search(before) or (phrase.context.ancient and ANCIENT_BEFORE.search(before) and year and year > 99)
    return named(f"{year:04d}", explicit=True) if year and year < 1000 and says else None


ANCIENT_BEFORE = Late(
    r"(?:\b(?:in|by|about|around|until|since|after|before|from|to|and|or)\s|[(–—-]\s?)$", re.IGNORECASE
)
SAYS_YEAR = Late(r"(?:\bca?\.|\bcirca|\bthe\syear)\s$", re.IGNORECASE)
RULES: tuple[Rule, ...] = (
    Rule('(the? part:SPAN "-"? (of|in)?)? year:YEAR', _bare_year),
    Rule("year:(COUNT|SHORT|DAY)", _ancient),
    Rule("year:NUMBER era:ERA", _era),
    Rule("era:ERA year:NUMBER", _era),
    Rule('year:YEAR "-" last:(DAY|SHORT)', _years_apart),
    Rule('the? (part:SPAN "-"?)? decade:DECADE', _decade),
    Rule('the? (part:SPAN "-"?)? nth:NTH "-"? unit:UNIT', _century),
    Rule('the? (part:SPAN "-"?)? season:ANYSEASON (of|",")? year:YEAR', _season),
    Rule("the? (part:SPAN of?)? season:ANYSEASON of? years:(this|last|next) YEARWORD", _season),
    Rule("(part:SPAN)? which:(last|this|next) season:ANYSEASON", _season),
    Rule("the (part:SPAN)? season:ANYSEASON", _season_there),
    Rule("season:SEASON", _season_there),
    Rule('quarter:QUARTER (of|",")? year:YEAR?', _quarter),
    Rule('year:YEAR "-"? quarter:QUARTER', _quarter),
    Rule(
        "the? (nth:NTH|first:first) (unit:UNIT|half:half) (of|in) (the? year:YEAR|years:(this|last|next|the) YEARWORD)",
        _quarter,
    ),
    Rule("the (nth:NTH|first:first) unit:UNIT", _quarter),
    Rule('(nth:NTH|first:first) "-" unit:UNIT', _quarter),
    Rule('(which:(this|last|next))? holiday:HOLIDAY (","? year:YEAR)?', _holiday),
    Rule("holiday:HOLIDAY of? years:(this|last|next) YEARWORD", _holiday),
)
