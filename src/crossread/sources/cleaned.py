"""Articles that are already clean → Article, Drop.

Goes in: JSON Lines with at least `id` and `text`, as the stage commands read them.
Records of other kinds pass through untouched, so that stages can be piped.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from crossread import codec
from crossread.records import Article, Drop, Span

STRINGS = ("title", "published", "modified", "url", "outlet", "language", "story")


def read(lines: Iterable[bytes], name: str) -> Iterator[Article | Drop]:
    """`name` is what the lines came from; a line that is no article becomes a Drop that names it."""
    seen: set[str] = set()
    for n, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}:{n}"
        try:
            row = orjson.loads(line)
            if isinstance(row, dict) and row.get("record", "article") != "article":
                if row["record"] == "drop":
                    yield _drop(row)
                continue
            article = _article(row)
        except orjson.JSONDecodeError as error:
            yield Drop("articles", f"line {n} is not JSON ({error}); mend or remove it", "invalid-json", path=where)
            continue
        except ValueError as error:
            yield Drop("articles", f"line {n} is no article: {error}", "no-article", path=where)
            continue
        if article.id in seen:
            why = f"line {n} has the id {article.id!r} of an earlier line; ids must differ"
            yield Drop("articles", why, "same-id", path=where, id=article.id)
            continue
        seen.add(article.id)
        yield article


def _drop(row: dict[str, Any]) -> Drop:
    record = codec.decode(row)
    if not isinstance(record, Drop):
        raise ValueError("it says that it is a drop and is none")
    return record


def _article(row: Any) -> Article:
    if not isinstance(row, dict):
        raise ValueError("it is not a JSON object with `id` and `text`")
    for name in ("id", "text"):
        if not isinstance(row.get(name), str) or not row[name].strip():
            raise ValueError(f"`{name}` must be a string that is not empty")
    for name in STRINGS:
        if row.get(name) is not None and not isinstance(row[name], str):
            raise ValueError(f"`{name}` must be a string or null")
    known = {key: value for key, value in row.items() if value is not None}
    article = codec.decode({**known, "record": "article"})
    if not isinstance(article, Article):
        raise ValueError("it is a record of another kind")
    spans = [credit.span for credit in article.credits]
    if article.dateline:
        spans.append(article.dateline.span)
    for span in spans:
        if isinstance(span, Span) and not 0 <= span.start <= span.end <= len(article.text):
            raise ValueError(f"the span [{span.start}, {span.end}] lies outside its text")
    return article
