"""A case → every place where it no longer holds together, each a `Mismatch`.

In: the case, and the function that decodes a page as the articles were made from it
(stages are strangers to the case file, so the caller hands it over). Checked are the hash
of each capture and of each record's line; each span against its article's text; each
article's `raw_map` and `dropped` against its decoded page; each id that a record names.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from crossread import codec
from crossread.casefile import Case, Line
from crossread.errors import CaseError
from crossread.records import (
    AliasLink,
    Article,
    Capture,
    Claim,
    Copy,
    Drop,
    Entity,
    Family,
    Mention,
    Reading,
    Record,
    Span,
    Speaker,
    Statement,
    Story,
)

# Which kind of record a field names by id. A ruling may speak of what this run didn't find.
NAMES: dict[type, dict[str, str]] = {
    Copy: {"a": "article", "b": "article", "from_": "article"},
    Family: {"members": "article"},
    Story: {"articles": "article", "families": "family"},
    Mention: {"article": "article", "entity": "entity"},
    Entity: {"articles": "article"},
    AliasLink: {"article": "article"},
    Statement: {"article": "article"},
    Speaker: {"entity": "entity"},
    Claim: {"story": "story", "witnesses": "family", "silent": "article"},
    Reading: {"article": "article", "family": "family", "statement": "statement"},
}


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What doesn't hold: `kind` is a record's kind, capture or file, `id` the record's own or its article's."""

    kind: str
    id: str
    what: str


@dataclass(slots=True)
class _Known:
    """The ids in the case, by kind; how long each readable article's text is; which article further pages are in."""

    ids: set[tuple[str, str]] = field(default_factory=set)
    lengths: dict[str, int] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)


def verify(case: Case, decode: Callable[[Capture], str]) -> Iterator[Mismatch]:
    """Every mismatch. Raises CaseError where the file is too damaged to be read on."""
    for fault in case.faults():
        yield Mismatch("file", "", fault)
    known = _Known()
    for line in case.lines():
        yield from _line(line, known)
    for line in case.lines():
        record = _read(line)
        if record is not None:
            yield from _record(record, known)
    captured: set[str] = set()
    for capture in case.captures():
        captured.add((capture.id or "") if isinstance(capture, Drop) else capture.article_id)
        yield from _page(capture, case, decode, known)
    for article in sorted(id for kind, id in known.ids if kind == Article.record):
        if article not in captured:
            yield Mismatch("article", article, "no capture is kept that it was made from")


# ---------------------------------------------------------------- lines


def _line(line: Line, known: _Known) -> Iterator[Mismatch]:
    """A line against its hash and its row, and what can be known from it."""
    name = line.id or line.article or ""
    key = (line.kind, line.id) if line.id is not None and line.kind != Drop.record else None
    if key in known.ids:
        yield Mismatch(line.kind, name, "another record has the same id")
    if key is not None:
        known.ids.add(key)
    record = _read(line)
    if record is None:
        yield Mismatch(line.kind, name, "it was changed after it was written: its hash is another")
    elif isinstance(record, Article):
        known.lengths[record.id] = len(record.text)
        known.pages.update((page.id, record.id) for page in record.pages)


def _read(line: Line) -> Record | None:
    """The record that a line holds; null where it isn't the one that was written there."""
    if hashlib.sha256(line.json).hexdigest() != line.sha256:
        return None
    try:
        record = codec.loads(line.json)
    except ValueError:
        return None
    row = (record.record, getattr(record, "id", None), getattr(record, "article", None))
    return record if row == (line.kind, line.id, line.article) else None


# ---------------------------------------------------------------- spans and references


def _record(record: Record, known: _Known) -> Iterator[Mismatch]:
    """A record's spans and references. A damaged article is named once, not by all that point into it."""
    name = _name(record)
    for part in _parts(record):
        if isinstance(part, Span):
            length = known.lengths.get(part.article)
            if ("article", part.article) not in known.ids:
                yield Mismatch(record.record, name, f"a span lies in the article {part.article}, which is not there")
            elif length is not None and not 0 <= part.start <= part.end <= length:
                where = f"[{part.start}, {part.end}] lies outside the {length} characters of {part.article}"
                yield Mismatch(record.record, name, f"the span {where}")
            continue
        for field_name, kind in NAMES.get(type(part), {}).items():
            for id in _ids(getattr(part, field_name)):
                if (kind, id) not in known.ids:
                    yield Mismatch(record.record, name, f"it names the {kind} {id}, which is not there")


def _parts(value: Any) -> Iterator[Any]:
    """A record and everything in it that is a record's part, spans among them, outermost first."""
    if isinstance(value, tuple):
        for item in value:
            yield from _parts(item)
    elif is_dataclass(value):
        yield value
        if not isinstance(value, Span):
            for one in fields(value):
                yield from _parts(getattr(value, one.name))


def _ids(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _name(record: Record) -> str:
    if isinstance(record, Copy):
        return f"{record.a} and {record.b}"
    return getattr(record, "id", None) or getattr(record, "article", None) or ""


# ---------------------------------------------------------------- pages


def _page(capture: Capture | Drop, case: Case, decode: Callable[[Capture], str], known: _Known) -> Iterator[Mismatch]:
    """A kept page against the article that was made of it, if one was."""
    if isinstance(capture, Drop):
        yield Mismatch("capture", capture.id or "", capture.why)
        return
    article = _article(capture.article_id, case, known)
    # An article that came in clean was made from a page that isn't kept here.
    if article is None or capture.media == "application/json":
        return
    if article.capture is not None and article.capture.sha256 != capture.sha256:
        yield Mismatch("article", article.id, "it was made from other bytes than its capture holds")
        return
    if article.capture is not None and article.capture.path not in (None, *case.paths(capture.article_id)):
        yield Mismatch("article", article.id, f"its page was never read from {article.capture.path}")
    page = decode(capture)
    wrong = _wrong_piece(article, page)
    if wrong is not None:
        yield Mismatch("article", article.id, wrong)
    for dropped in article.dropped:
        if not 0 <= dropped.raw[0] <= dropped.raw[1] <= len(page):
            yield Mismatch("article", article.id, f"what was set aside at {list(dropped.raw)} lies outside the page")


def _article(id: str, case: Case, known: _Known) -> Article | None:
    """The article that a page was made into; of one that was joined from several pages, as that page's own."""
    try:
        article = case.article(known.pages.get(id, id))
    except CaseError:  # its line was named already
        return None
    page = next((page for page in article.pages if page.id == id), None) if article else None
    if article is None or page is None:
        return article
    return replace(article, capture=page.capture, raw_map=page.raw_map, dropped=page.dropped)


def _wrong_piece(article: Article, page: str) -> str | None:
    """What is wrong with the first piece of `raw_map` that is, in words."""
    at = 0
    for piece in article.raw_map:
        start, end, raw_start, raw_end = piece
        if not at <= start <= end <= len(article.text) or not 0 <= raw_start <= raw_end <= len(page):
            return f"the piece {list(piece)} of raw_map lies outside the text or the page, or out of order"
        if end - start == raw_end - raw_start and not _same(article.text[start:end], page[raw_start:raw_end]):
            return f"characters {start} to {end} differ from the page's {raw_start} to {raw_end}"
        at = end
    return None


def _same(text: str, raw: str) -> bool:
    """Equal character by character; one white space may stand for another (a line's end became a space)."""
    return text == raw or all(a == b or (a.isspace() and b.isspace()) for a, b in zip(text, raw, strict=True))
