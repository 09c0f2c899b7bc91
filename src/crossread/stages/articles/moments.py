"""When an article was first published, and last modified.

From metadata, marked elements, the lines around the text, the address, and scripts.

What the page states of its first publication is believed first; then what it shows at the
headline; then fields that may be of the file; then what stands elsewhere. What a page
shows decides between statements that disagree, and gives the page's own day where a
statement is in UTC.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import chain, islice

from crossread.stages.articles import dates, shown, stated
from crossread.stages.articles.blocks import Tree
from crossread.stages.articles.dates import Habits
from crossread.stages.articles.markup import Markup
from crossread.stages.articles.metadata import Metadata

CLOCK = re.compile(r"""\bdatetime\s?=\s?["']([^"'<>]{16,40})["']""")
OFFSETS = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?([+-](?:0\d|1[0-4]):?[0-5]\d)")
MOST_CLOCKS = 200  # moments looked at for the page's zone
ZONES_APART = 14 * 60  # minutes; no two clocks are further apart from UTC
STEP, SLACK = 15, 75  # zones differ by quarters of an hour; seconds by which a clock in minutes may be off
WEST, EAST = timedelta(hours=12), timedelta(hours=14)  # how far from UTC clocks go
MONTH_FIRST = ("us", "ph")  # countries that write the month first in figures
# `3/14/2021`: day and year first, since a search for a slash takes a fiftieth of one for figures; then the month.
DAY_AND_YEAR = re.compile(r"/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d(?!\d)")
MONTH = re.compile(r"(?:^|[^\d/])(?:1[0-2]|0?[1-9])$")


@dataclass(frozen=True, slots=True)
class Around:
    """Lines at the headline, the first paragraph, lines below the text; the range of headline and first paragraphs."""

    lines: Sequence[str]
    opening: str
    below: Sequence[str]
    address: str
    zone: range


def find(about: Metadata, tree: Tree, around: Around) -> tuple[str | None, str | None]:
    """(published, modified); null where the page doesn't tell."""
    told, changed = stated.found(about)
    habits = Habits(_is_month_first(about, "" if told else tree.markup.page), short_years=True)
    seen = [*shown.near(tree, around.zone, habits), *shown.in_lines(around.lines, habits)]
    first = [one.iso for one in seen if one.of != "modified"]
    changed += [one.iso for one in seen if one.of == "modified"]
    days = {iso[:10] for iso in (*first[:1], *stated.in_address(around.address))}
    if told:
        published: str | None = _settled(told, days, changed)
    else:
        published = next(chain(first, _otherwise(about, tree, around, habits)), None)
    modified = next(iter(changed), None)
    if published is None:
        published, modified = modified, None
    elif modified is not None and dates.instant(modified) < dates.instant(published):
        modified = None
    others = [*told, *first, *stated.dated(about), *_clocks(tree.markup, published)]
    published = _on_its_day(_at_home(_to_the_minute(published, others), others), days, changed, tree.markup.page)
    return published, _at_home(modified, changed)


def _otherwise(about: Metadata, tree: Tree, around: Around, habits: Habits) -> Iterator[str]:
    """Where the page neither states nor shows it near the headline: surest first, each looked for when it is needed."""
    yield from shown.in_opening(around.opening, habits)
    yield from stated.dated(about)
    yield from stated.in_address(around.address)
    yield from stated.in_title(about)
    yield from (one.iso for one in shown.in_notes(tree, habits))
    yield from stated.in_scripts(tree.markup)
    yield from (one.iso for one in shown.in_lines(around.below, habits) if one.of != "modified")
    yield from (one.iso for one in shown.elsewhere(tree, habits) if one.of != "modified")
    yield from stated.in_pictures(about)


def _is_month_first(about: Metadata, page: str) -> bool:
    """Whether figures are written as in America: by the page's country; in English without one, by a date on the page
    that can't be read otherwise."""
    language, _, country = (about.language or about.meta("og:locale") or "").lower().replace("_", "-").partition("-")
    return country in MONTH_FIRST or (language == "en" and not country and _is_american(page))


def _is_american(page: str) -> bool:
    places = (found.start() for found in DAY_AND_YEAR.finditer(page))
    return any(MONTH.search(page, max(0, at - 3), at) for at in places)


def _settled(told: Sequence[str], days: Collection[str], changed: Sequence[str]) -> str:
    """The first that is told; or another, where the page shows that one's day and it isn't that of a change."""
    later = {iso[:10] for iso in changed}
    if days and told[0][:10] not in days:
        for other in told[1:]:
            if other[:10] in days and other[:10] not in later:
                return other
    return told[0]


def _to_the_minute(iso: str | None, others: Sequence[str]) -> str | None:
    """A day with its hour, and an hour with its zone, where another field gives one."""
    if iso is None:
        return None
    if "T" not in iso:
        return next((other for other in others if other.startswith(f"{iso}T")), iso)
    if _zoned(iso):
        return iso
    return next((other for other in others if other.startswith(iso[:16]) and _zoned(other)), iso)


def _zoned(iso: str) -> bool:
    return "T" in iso and datetime.fromisoformat(iso).tzinfo is not None


def _clocks(markup: Markup, published: str | None) -> Iterator[str]:
    """The moments of all `time` elements, which may tell a moment in UTC in the page's own zone."""
    if published is not None and published.endswith("+00:00"):
        for index in markup.all("time")[:MOST_CLOCKS]:
            clock = CLOCK.search(markup.given[index])
            found = dates.of_value(clock[1]) if clock else None
            if found:
                yield found


def _at_home(iso: str | None, others: Sequence[str]) -> str | None:
    """A moment in UTC as the same instant in the page's own zone, where another field tells that."""
    if iso is None or not iso.endswith("+00:00"):
        return iso
    instant = dates.instant(iso)
    for other in others:
        if "T" not in other or other.endswith("+00:00"):
            continue
        clock = datetime.fromisoformat(other)
        if clock.tzinfo is not None:
            if abs((clock - instant).total_seconds()) < SLACK:
                return other
            continue
        apart = (clock.replace(tzinfo=UTC) - instant).total_seconds()
        minutes = round(apart / 60 / STEP) * STEP
        if minutes and abs(minutes) <= ZONES_APART and abs(apart - 60 * minutes) < SLACK:
            return instant.astimezone(timezone(timedelta(minutes=minutes))).isoformat()
    return iso


def _on_its_day(iso: str | None, days: Collection[str], changed: Sequence[str], page: str) -> str | None:
    """A moment in UTC, or in no zone, on the day that the page shows: in the page's zone, or as that day alone.

    The day before or after it, as far as clocks are apart; and not the day of a later change.
    """
    if iso is None or "T" not in iso or not days or iso[:10] in days:
        return iso
    instant = dates.instant(iso)
    if instant.utcoffset() or any(other[:10] in days and other[:10] != iso[:10] for other in changed):
        return iso
    possible = {(instant - WEST).date().isoformat(), (instant + EAST).date().isoformat()} & set(days)
    if not possible:
        return iso
    for match in islice(OFFSETS.finditer(page), MOST_CLOCKS):
        local = instant.astimezone(datetime.strptime(match[1], "%z").tzinfo)
        if local.date().isoformat() in possible:
            return local.isoformat()
    return min(possible)
