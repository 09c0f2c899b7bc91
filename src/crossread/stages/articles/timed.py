"""A live blog's text split into its entries, each with its time.

From a cleaned article, the page's lines in order (those set aside, too), and what JSON-LD
says of the updates (`liveBlogUpdate`).

A page is a live blog where it says so and has at least two entries, or where at least
three stand under times that run backwards. Times that run forwards in a report that
doesn't call itself live are its subject: a timetable, the hours of an event. A clock
without a day gets the article's, one day on for each midnight.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossread.records import Dropped
from crossread.stages.articles import dates, prose
from crossread.stages.articles.cleaned import Cleaned, Timed
from crossread.stages.articles.furniture import fold
from crossread.stages.articles.lines import Line

WHY = "time of an entry"
LEAST_ENTRIES, LEAST_SAID = 3, 2  # of a page that doesn't, and that does, call itself live
MOST_TITLE = 30  # words
MOST_STAMP = 60  # characters of a line that is a time
LEAST_ALIKE = 24  # characters with which an update's body and a paragraph begin alike
HALF_DAY = 12 * 60  # minutes; a jump against the order that is longer is a midnight
IN_ORDER = 0.9  # share of neighbouring times that must run one way
LIVE = re.compile(
    r"\b(?:live(?:[ -]?(?:blog|ticker|updates?|feed|coverage|report(?:ing)?))?|(?:news)?ticker|as it happened|"
    r"en direct|minuto a minuto|en vivo|em direto|ao vivo|in diretta|direkte)\b",
    re.I,
)
_CLOCK = r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?|\s?uhr|\s?hrs|\s?h\b)?"
_ZONE = r"(?:\s?\(?(?:UTC|GMT|[A-Z]{2,4}T|MEZ|MESZ)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
OPENS = re.compile(rf"[\[(]?(?P<clock>(?i:{_CLOCK}){_ZONE})[\])]?(?:\s*[-–—:|•]\s*|\s+)(?=[\"“‘«„(]?[^\W_a-zß-öø-ÿ])")
CLOCK = re.compile(rf"(?i:{_CLOCK}){_ZONE}")
BESIDE = re.compile(
    r"\b(?:updated?|posted|published|first published|at|on|um|à|le|am|today|yesterday|ago|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,3}\s?(?:h|m|min|mins|hrs?|hours?|minutes?))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the page: whether it is the article's, and the moment that its markup tells."""

    line: Line
    kept: bool
    moment: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What JSON-LD says of one update."""

    title: str
    body: str
    published: str | None


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A time: of the line `at`, before the paragraph `paragraph`; `size` characters of it where it opens that."""

    at: int
    paragraph: int
    words: str
    moment: str | None
    size: int


def split(found: Cleaned, lines: Sequence[Shown], updates: Sequence[Update]) -> Cleaned:
    """The same article where it is no live blog."""
    stamps = _stamps(found, lines)
    told = _told(found, updates)
    live = bool(updates) or LIVE.search(found.title or "") is not None
    if not _are_entries(stamps, live) and len(told) < LEAST_SAID:
        return found
    stamps = stamps if _are_entries(stamps, live) else []
    starts = {stamp.paragraph: moment for stamp, moment in zip(stamps, _moments(stamps, found), strict=True)}
    if len(told) >= LEAST_SAID:
        starts = {start: moment or _near(start, starts) for start, moment in told.items()}
    return _made(found, lines, stamps, starts)


def _made(found: Cleaned, lines: Sequence[Shown], stamps: list[_Stamp], starts: dict[int, str | None]) -> Cleaned:
    """The times leave the text, and what stands from one start to the next is an entry."""
    cut = {stamp.paragraph: stamp.size for stamp in stamps if stamp.size}
    alone = {lines[stamp.at].line.raw for stamp in stamps if not stamp.size}
    paragraphs: list[Line] = []
    gone: list[tuple[int, int]] = []
    entries: list[Timed] = []
    first: dict[int, int] = {}  # the new place of each paragraph
    for number, line in enumerate(found.paragraphs):
        first[number] = len(paragraphs)
        if line.raw in alone:
            gone.append(line.raw)
            continue
        size = cut.get(number, 0)
        if size:
            gone.append(line.cut(0, size).raw)
        paragraphs.append(line.cut(size, len(line.text)))
    ends = [*sorted(starts)[1:], len(found.paragraphs)]
    for start, end in zip(sorted(starts), ends, strict=True):
        low, high = first[start], first.get(end, len(paragraphs))
        if low < high:
            entries.append(Timed(low, high, starts[start], _title(paragraphs[low:high])))
    times = alone.union(gone)
    aside = [one for one in found.dropped if one.raw not in times]
    aside.extend(Dropped(raw, WHY) for raw in times)
    dropped = tuple(sorted(aside, key=lambda one: (one.raw, one.why)))
    return replace(found, paragraphs=tuple(paragraphs), dropped=dropped, entries=tuple(entries))


def _title(lines: Sequence[Line]) -> str | None:
    """An entry's first line where it is a headline over what follows."""
    if len(lines) < 2 or prose.words(lines[0].text) > MOST_TITLE or lines[0].text.endswith((".", ":", ";", ",")):
        return None
    return lines[0].text


# ---------------------------------------------------------------- times that stand in the page


def _stamps(found: Cleaned, lines: Sequence[Shown]) -> list[_Stamp]:
    """The times above entries. Of two without text between them the first is the entry's."""
    stamps: list[_Stamp] = []
    kept = 0
    open_stamp = False
    for at, shown in enumerate(lines):
        text = found.paragraphs[kept].text if shown.kept and kept < len(found.paragraphs) else shown.line.text
        alone = _alone(text, shown.moment)
        opens = OPENS.match(text) if shown.kept and not alone else None
        if alone and not open_stamp:
            stamps.append(_Stamp(at, kept + shown.kept, alone, shown.moment, 0))
            open_stamp = True
        elif opens:
            if open_stamp:
                stamps.pop()
            stamps.append(_Stamp(at, kept, opens["clock"], shown.moment, opens.end()))
        if shown.kept and not alone:
            open_stamp = False
        kept += shown.kept
    return _over_titles([one for one in stamps if one.paragraph < len(found.paragraphs)], found)


def _alone(text: str, moment: str | None) -> str:
    """The words of a line that is nothing but a time; nothing where it is more."""
    if len(text) > MOST_STAMP:
        return ""
    clock = CLOCK.search(text)
    if clock is None and moment is None:
        return ""
    rest = text if clock is None else text[: clock.start()] + " " + text[clock.end() :]
    day = dates.find(rest)
    if day is not None:
        rest = rest[: day.start] + rest[day.end :]
    return text if not re.search(r"\w", BESIDE.sub(" ", rest)) else ""


def _over_titles(stamps: list[_Stamp], found: Cleaned) -> list[_Stamp]:
    """Where each time stands below its entry's headline, the entry begins with that."""

    def is_title(number: int) -> bool:
        return 0 <= number < len(found.paragraphs) and _title(found.paragraphs[number : number + 2]) is not None

    above = [one.paragraph > 0 and not one.size and is_title(one.paragraph - 1) for one in stamps]
    below = [is_title(one.paragraph) for one in stamps]
    if stamps and all(above) and not all(below):
        return [replace(one, paragraph=one.paragraph - 1) for one in stamps]
    return stamps


def _are_entries(stamps: Sequence[_Stamp], live: bool) -> bool:
    if len(stamps) < (LEAST_SAID if live else LEAST_ENTRIES):
        return False
    minutes = [_minutes(one) for one in stamps]
    steps = [_step(a, b) for a, b in itertools.pairwise(minutes)]
    if not live:
        return all(CLOCK.search(one.words) for one in stamps) and sum(step < 0 for step in steps) >= IN_ORDER * len(
            steps
        )
    back = sum(step <= 0 for step in steps)
    return max(back, len(steps) - back) >= IN_ORDER * len(steps)


def _minutes(stamp: _Stamp) -> int:
    found = dates.find(f"2000-01-01 {_clock(stamp)}")
    if found is None or "T" not in found.iso:
        return 0
    return 60 * int(found.iso[11:13]) + int(found.iso[14:16])


def _clock(stamp: _Stamp) -> str:
    clock = CLOCK.search(stamp.words)
    return clock.group() if clock else (stamp.moment or "")[11:16]


def _step(a: int, b: int) -> int:
    """Minutes from one time to the next, over midnight where that is nearer."""
    return (b - a + HALF_DAY) % (2 * HALF_DAY) - HALF_DAY


def _moments(stamps: Sequence[_Stamp], found: Cleaned) -> list[str | None]:
    """Each entry's time as ISO 8601: what the markup tells, the day that stands beside it, else the article's day."""
    minutes = [_minutes(one) for one in stamps]
    backwards = sum(_step(a, b) for a, b in itertools.pairwise(minutes)) < 0
    order = list(range(len(stamps)))[:: -1 if backwards else 1]
    day = date.fromisoformat(found.published[:10]) if found.published else None
    days: list[date | None] = []
    before: int | None = None
    for number in order:
        own = dates.find(stamps[number].words)
        if own is not None:
            day = date.fromisoformat(own.iso[:10])
        elif day is not None and before is not None and minutes[number] < before and _step(before, minutes[number]) > 0:
            day += timedelta(days=1)
        before = minutes[number]
        days.append(day)
    # A page that was changed on a later day than its last clock is of several days, and which is whose isn't told.
    last = date.fromisoformat(found.modified[:10]) if found.modified else None
    known = last is None or day is None or last <= day
    made: list[str | None] = [None] * len(stamps)
    for number, its in zip(order, days, strict=True):
        stamp = stamps[number]
        own = dates.find(stamp.words)
        made[number] = stamp.moment or (_on(its, stamp, found.published or "") if its and (known or own) else None)
    return made


def _on(day: date, stamp: _Stamp, published: str) -> str:
    """A clock on a day, in the article's zone; where the page tells its own time in UTC, the zone is not known."""
    month = next(name for name, number in dates.MONTHS.items() if number == day.month)
    told = dates.find(f"{day.day} {month} {day.year} {_clock(stamp)}")  # in words, since then a zone's name is read
    iso = told.iso if told is not None else day.isoformat()
    zone = re.search(r"[+-]\d\d:\d\d$", published[10:])
    if "T" not in iso or len(iso) > len("2000-01-01T00:00:00") or zone is None or zone.group() == "+00:00":
        return iso
    return iso + zone.group()


# ---------------------------------------------------------------- updates that JSON-LD tells


def _told(found: Cleaned, updates: Sequence[Update]) -> dict[int, str | None]:
    """Where each update begins that is found in the text, and its time."""
    if not updates:
        return {}
    places: dict[str, int] = {}
    for number, line in reversed(list(enumerate(found.paragraphs))):
        text = fold(line.text)
        places[text] = number
        if len(text) >= LEAST_ALIKE:
            places[text[:LEAST_ALIKE]] = number
    starts: dict[int, str | None] = {}
    for update in updates:
        body = fold(update.body[:400])
        keys = [fold(update.title), *([body[:LEAST_ALIKE], body] if body else [])]
        start = next((places[key] for key in keys if key and key in places), None)
        if start is not None and start not in starts:
            starts[start] = update.published
    return starts


def _near(start: int, starts: dict[int, str | None]) -> str | None:
    return next((moment for at, moment in starts.items() if abs(at - start) <= 1), None)
