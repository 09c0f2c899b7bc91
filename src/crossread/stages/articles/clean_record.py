"""The article that a JSON object already is: its text untouched, mapped to itself.

From a `Capture` of media application/json. The decoded page is the object's `text`.
"""

from dataclasses import replace
from typing import Any

import orjson

from crossread import codec
from crossread.records import Article, Capture, Source
from crossread.stages.articles.cleaned import NoArticle
from crossread.stages.articles.evidence import complete


def read(capture: Capture) -> Article | NoArticle:
    try:
        data: Any = orjson.loads(capture.raw)
    except ValueError as error:
        return NoArticle(f"The record is no JSON object: {error}.", "not-json")
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return NoArticle("The record has no `text`.", "no-text")
    text = data["text"]
    if not text.strip():
        return NoArticle("The record's `text` is empty.", "empty")
    own = {
        **data,
        "record": "article",
        "id": str(data.get("id") or capture.article_id),
        "url": data.get("url") or capture.url,
        "capture": None,
        "raw_map": [[0, len(text), 0, len(text)]],
        "dropped": [],
    }
    try:
        made = codec.decode(own)
    except ValueError as error:
        return NoArticle(f"The record can't be read: {error}.", "wrong-field")
    if not isinstance(made, Article):
        return NoArticle("The record is no article.", "wrong-field")
    return complete(replace(made, capture=Source(capture.sha256, capture.path, capture.url)))
