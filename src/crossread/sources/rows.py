"""One row of a table of pages → a `Capture`, or the `Drop` that says what is wrong with it.

In: the row as a mapping, and its bytes. A row is an article (`"record": "article"`, or
`text` without `html`), a page (`html`) or a scraper's dump (`plain`); `id` and `url`
where it has them. What else it tells of a page (`TELLS`) is kept beside the page, with
who told it. A `drop` of an earlier command passes through.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from crossread import codec
from crossread.errors import InputError
from crossread.records import TOLD_PAGE, Capture, Drop
from crossread.sources import page

MEDIA = {"html": "text/html", "plain": "text/plain", "text": "application/json"}

# What a row may tell of its page besides its address, all strings; `byline` may be a list.
TELLS = ("title", "outlet", "byline", "published", "modified")
ALSO_CALLED = {"byline": ("author", "authors"), "published": ("date",)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: the path of its file, null for what is in memory; what a drop calls the row; who told it."""

    path: str | None
    name: str
    by: str = "row"


def capture(row: Mapping[str, Any], raw: bytes, place: Place) -> Capture | Drop:
    """`raw` is what an article's capture keeps: the row as it came. Raises InputError where the row is none of these.

    An `id` that is a whole number becomes its digits; all else goes out unchanged.
    """
    kind = row.get("record")
    if kind == "drop":
        return _drop(row)
    field = _field(row, kind)
    text = _string(row, field)
    if text is None or not text.strip():
        raise InputError(f"`{field}` is empty.", "empty")
    tells = {} if field == "text" else _told(row)
    page.check_size(len(text) if tells or field != "text" else len(raw))
    if tells:
        kept, media = orjson.dumps({field: text, **tells, "by": place.by}), TOLD_PAGE
    else:
        kept, media = (raw if field == "text" else text.encode()), MEDIA[field]
    return Capture(
        kept,
        media,
        id=_string(row, "id") or None,
        path=place.path,
        url=_string(row, "url") or None,
        charset="utf-8",
    )


def _field(row: Mapping[str, Any], kind: object) -> str:
    """Which field of a row holds the page."""
    if kind not in (None, "article"):
        raise InputError(f"A {kind!r} record is neither a page nor an article; leave it out.", "not-a-page")
    fields = ("text",) if kind else ("html", "plain", "text")
    found = next((field for field in fields if row.get(field) is not None), None)
    if found is None:
        wanted = " or ".join(f"`{field}`" for field in fields)
        raise InputError(f"The row has no {wanted}; one of them must hold the page.", "no-page")
    return found


def _told(row: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """What a row tells of its page, in the order of `TELLS`: a table's columns may be moved about."""
    told: dict[str, str | list[str]] = {}
    for name in TELLS:
        given = next((row[key] for key in (name, *ALSO_CALLED.get(name, ())) if row.get(key)), None)
        if isinstance(given, str) and given.strip():
            told[name] = [given.strip()] if name == "byline" else given.strip()
        elif name == "byline" and isinstance(given, list):
            told[name] = [one.strip() for one in given if isinstance(one, str) and one.strip()]
    return {name: value for name, value in told.items() if value}


def _string(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if name == "id" and type(value) is int:
        return str(value)
    if value is None or isinstance(value, str):
        return value
    raise InputError(f"`{name}` is no string; write it in quotation marks.", "wrong-type")


def _drop(row: Mapping[str, Any]) -> Drop:
    try:
        drop = codec.decode(dict(row))
    except ValueError as error:
        raise InputError(f"Not a whole drop record: {error}.", "not-a-page") from error
    assert isinstance(drop, Drop)  # noqa: S101 - `record` says so, and the codec chose by it
    return drop
