"""What was told of a page outside it: by the row of a table, the entry of a feed, the header of a mail.

From a `Capture` of media `TOLD_PAGE`. Of an HTML page, what it says of itself goes first;
a dump says nothing of itself for sure, so there what was told does.
"""

from dataclasses import dataclass, replace
from typing import Any

import orjson

from crossread.records import TOLD_PAGE, Capture, Told
from crossread.stages.articles import dates
from crossread.stages.articles.cleaned import Cleaned
from crossread.stages.articles.metadata import Metadata

TEXTS = ("title", "outlet", "published", "modified")
MOST_TEXT = 1_000  # characters of one value
MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Beside:
    """`page` is the decoded page, `html` whether it is one, `told` the rest in the order of the article's fields."""

    page: str = ""
    html: bool = False
    told: tuple[Told, ...] = ()

    def first(self, field: str) -> str | None:
        return next((one.value for one in self.told if one.field == field), None)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(one.value for one in self.told if one.field == "byline")

    def moment(self, field: str) -> str | None:
        words = self.first(field)
        found = dates.find(words[:120]) if words else None
        return found.iso if found else None


def read(capture: Capture) -> Beside:
    """Nothing where nothing was told, or the object can't be read."""
    if capture.media != TOLD_PAGE:
        return Beside()
    try:
        row: Any = orjson.loads(capture.raw)
    except ValueError:
        return Beside()
    if not isinstance(row, dict):
        return Beside()
    html = isinstance(row.get("html"), str)
    page = row.get("html" if html else "plain")
    by = row.get("by")
    found = _told(row, by if isinstance(by, str) else "row")
    return Beside(page if isinstance(page, str) else "", html, tuple(found))


def _told(row: dict[str, Any], by: str) -> list[Told]:
    found = []
    for field in TEXTS:
        value = row.get(field)
        if isinstance(value, str) and value.strip():
            found.append(Told(field, " ".join(value[:MOST_TEXT].split()), by))
    names = row.get("byline")
    for name in names[:MOST_NAMES] if isinstance(names, list) else ():
        if isinstance(name, str) and name.strip():
            found.append(Told("byline", " ".join(name[:MOST_TEXT].split()), by))
    return found


def into(about: Metadata, beside: Beside) -> Metadata:
    """What a page says of itself; where it names no title, the one it was told to have, as if it did."""
    title = beside.first("title")
    if title is None or about.title or about.meta("og:title", "twitter:title") or about.text("headline"):
        return about
    return replace(about, articles=(*about.articles, {"headline": title}))


def under(made: Cleaned, beside: Beside) -> Cleaned:
    """A page's article, and what was told of it where the page doesn't say."""
    if not beside.told:
        return made
    return replace(
        made,
        title=made.title or beside.first("title"),
        outlet=made.outlet or beside.first("outlet"),
        byline=made.byline or beside.names,
        published=made.published or beside.moment("published"),
        modified=made.modified or beside.moment("modified"),
    )


def over(made: Cleaned, beside: Beside) -> Cleaned:
    """A dump's article with what was told of it."""
    return replace(
        made,
        title=beside.first("title") or made.title,
        outlet=beside.first("outlet") or made.outlet,
        byline=beside.names or made.byline,
        published=beside.moment("published") or made.published,
        modified=beside.moment("modified") or made.modified,
    )
