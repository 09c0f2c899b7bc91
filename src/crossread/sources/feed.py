"""A feed on disk → a `Capture` for each entry that holds its article, and a `Drop` for one that only announces it.

In: RSS, Atom (`xml_feed`) or JSON Feed. What the feed tells of an entry (title, author,
dates, the feed's own name) is kept beside the entry's content, as told by the feed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import page, rows, warc, xml_feed

# Words from which an RSS description is the article: RSS has no field for the text, and
# many feeds put it there. Announcements have some twenty to sixty.
LEAST_WORDS = 120

JSON_FEED = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


@dataclass(slots=True)
class Entry:
    """One entry: `html` or `plain` is its article, `summary` what announces it."""

    html: str = ""
    plain: str = ""
    summary: str = ""
    link: str = ""
    title: str = ""
    byline: list[str] = field(default_factory=list)
    published: str = ""
    modified: str = ""


def read(path: Path, name: str) -> Iterator[Capture | Drop]:
    """XML of another kind than a feed is a page where its root is `html`, and else raises InputError."""
    with path.open("rb") as file:
        sample = file.peek(page.SAMPLE)[: page.SAMPLE]
        if page.is_blank(sample):
            raise InputError("The file is empty.", "empty")
        root = xml_feed.root(file)
        file.seek(0)
        if root == "html":
            yield from page.html(path, name)
        elif root not in xml_feed.ROOTS:
            raise InputError(f"XML of a kind that isn't read: its root is `{root[:40]}`.", "unsupported")
        else:
            yield from _told(xml_feed.entries(file), name)


def _told(found: Iterable[xml_feed.Fields], name: str) -> Iterator[Capture | Drop]:
    number = 0
    try:
        for number, fields in enumerate(found, 1):
            yield _capture(_entry(fields), next(iter(fields.get("outlet", ())), ""), name, number)
    except InputError as error:
        if not number:
            raise
        yield Drop("sources", f"Behind entry {number}: {error}", error.code, path=f"{name}:{number}")
        return
    if not number:
        raise InputError("The feed has no entries.", "empty")


def _entry(fields: xml_feed.Fields) -> Entry:
    def first(*names: str) -> str:
        return next((value for name in names for value in fields.get(name, ()) if value.strip()), "")

    made = Entry(
        html=first("content"),
        plain=first("plain"),
        summary=first("description", "summary"),
        link=first("link"),
        title=first("title"),
        byline=list(dict.fromkeys(one.strip() for one in fields.get("author", ()) if one.strip())),
        published=_moment(first("published")),
        modified=_moment(first("modified")),
    )
    if not made.html and not made.plain and len(made.summary.split()) >= LEAST_WORDS:
        made.html = made.summary
    return made


def _capture(entry: Entry, outlet: str, name: str, number: int) -> Capture | Drop:
    where, url = f"{name}:{number}", warc.address(entry.link)
    if not entry.html.strip() and not entry.plain.strip():
        said = f" (“{' '.join(entry.title.split())[:100]}”)" if entry.title.strip() else ""
        why = f"Entry {number} of the feed{said} only announces its article; save the page itself."
        return Drop("sources", why, "summary-only", path=where, url=url)
    row = {
        "html" if entry.html.strip() else "plain": entry.html if entry.html.strip() else entry.plain,
        "url": url,
        "title": " ".join(entry.title.split()),
        "outlet": " ".join(outlet.split()),
        "byline": entry.byline,
        "published": entry.published,
        "modified": entry.modified,
    }
    try:
        return rows.capture(row, b"", rows.Place(name, where, "feed"))
    except InputError as error:
        return Drop("sources", f"Entry {number}: {error}", error.code, path=where, url=url)


def _moment(words: str) -> str:
    """A date by RFC 822 or RFC 3339, the one as ISO 8601; another is left to who reads it."""
    try:
        return datetime.fromisoformat(words.strip()).isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words.strip()[:100]


# ---------------------------------------------------------------- JSON Feed


def is_json(found: dict[str, Any]) -> bool:
    return str(found.get("version", "")).startswith(JSON_FEED)


def json_entries(found: dict[str, Any], name: str) -> Iterator[Capture | Drop]:
    """https://www.jsonfeed.org/version/1.1/"""
    items = found.get("items")
    if not isinstance(items, list) or not items:
        raise InputError("The feed has no entries.", "empty")
    outlet, home = _text(found, "title"), _text(found, "home_page_url")
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Drop("sources", f"Entry {number} of the feed is no object.", "wrong-type", path=f"{name}:{number}")
            continue
        authors = item.get("authors") or [item.get("author")]
        entry = Entry(
            html=_text(item, "content_html"),
            plain=_text(item, "content_text"),
            link=_joined(home, _text(item, "url") or _text(item, "external_url")),
            title=_text(item, "title"),
            byline=[_text(one, "name") for one in authors if isinstance(one, dict)]
            if isinstance(authors, list)
            else [],
            published=_moment(_text(item, "date_published")),
            modified=_moment(_text(item, "date_modified")),
        )
        yield _capture(entry, outlet, name, number)


def _text(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _joined(home: str, link: str) -> str:
    try:
        return urljoin(home, link)
    except ValueError:
        return link
