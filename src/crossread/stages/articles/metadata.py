"""What a page says of itself for machines: JSON-LD (schema.org), OpenGraph and meta elements, links.

From the page's `Markup`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import orjson

from crossread.stages.articles.markup import Markup, attributes

MOST_JSON = 4_000_000  # characters of one JSON-LD block; the largest on a real page measured had 180,000
MOST_OBJECTS = 5_000  # objects looked at in all JSON-LD of a page
ARTICLE_TYPES = ("Article", "Posting", "Report", "NewsItem")
NOT_ARTICLES = frozenset(("JobPosting",))

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """`metas` by name or property in small letters, in order; `articles` the JSON-LD objects of an article
    type; `named` those with a name by their `@id`.
    """

    metas: dict[str, tuple[str, ...]]
    canonical: str | None
    title: str | None
    language: str | None
    articles: tuple[Json, ...] = ()
    objects: tuple[Json, ...] = field(default=())
    named: dict[str, Json] = field(default_factory=dict)

    def meta(self, *names: str) -> str | None:
        """The first content of the first of `names` that the page has."""
        return next((content for name in names for content in self.metas.get(name, ())), None)

    def said(self, key: str) -> list[Any]:
        """The values of a key of the article objects, in order; what only refers to another object is that object."""
        return [self._meant(thing[key]) for thing in self.articles if thing.get(key)]

    def _meant(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._meant(item) if isinstance(item, dict) else item for item in value]
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self.named.get(value["@id"], value)
        return value

    def states(self, key: str, value: bool) -> bool:
        """Whether an article object says true or false so, as a value or as a word."""
        return any(str(thing[key]).lower() == str(value).lower() for thing in self.articles if key in thing)

    def text(self, key: str) -> str | None:
        return next((words for value in self.said(key) for words in strings(value)), None)


def read(markup: Markup) -> Metadata:
    page = markup.page
    language = next(
        (lang for index in markup.all("html") if (lang := _language(markup.given[index])) is not None), None
    )
    title = None
    scripts = []
    for index, start, end in markup.raw:
        tag = markup.tags[index]
        if tag == "title" and title is None and markup.tags[markup.parents[index]] != "svg":
            title = " ".join(unescape(page[start:end]).split()) or None
        elif tag == "script" and "ld+json" in markup.given[index] and end - start <= MOST_JSON:
            scripts.append(page[start:end])
    objects = tuple(_objects(scripts))
    return Metadata(
        _metas(markup),
        _canonical(markup),
        title,
        language.strip() if language else None,
        tuple(thing for thing in objects if _is_article(thing)),
        objects,
        {thing["@id"]: thing for thing in reversed(objects) if "name" in thing and isinstance(thing.get("@id"), str)},
    )


def _metas(markup: Markup) -> dict[str, tuple[str, ...]]:
    metas: dict[str, list[str]] = {}
    for index in markup.all("meta"):
        given = attributes(markup.given[index])
        name = given.get("property") or given.get("name") or given.get("itemprop") or given.get("http-equiv")
        content = unescape(given.get("content", "")).strip()
        if name and content:
            metas.setdefault(name.strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in metas.items()}


def _canonical(markup: Markup) -> str | None:
    for index in markup.all("link"):
        if "canonical" in markup.given[index].lower():
            given = attributes(markup.given[index])
            if given.get("rel", "").lower() == "canonical" and given.get("href"):
                return unescape(given["href"]).strip()
    return None


def _language(given: str) -> str | None:
    told = attributes(given)
    return told.get("lang") or told.get("xml:lang")


def _is_article(thing: Json) -> bool:
    return any(kind.endswith(ARTICLE_TYPES) and kind not in NOT_ARTICLES for kind in strings(thing.get("@type")))


def strings(value: Any) -> list[str]:
    """A JSON-LD value as strings: itself, those of a list, or the names of objects."""
    if isinstance(value, str):
        text = " ".join(unescape(value).split())
        return [text] if text else []
    if isinstance(value, dict):
        return strings(value.get("name") or value.get("@value"))
    if isinstance(value, list):
        return [text for item in value if not isinstance(item, list) for text in strings(item)]
    return []


def _objects(scripts: list[str]) -> Iterator[Json]:
    left = MOST_OBJECTS
    for script in scripts:
        todo = [_parse(script)]
        while todo and left:
            value = todo.pop(0) if len(todo) < 64 else todo.pop()
            if isinstance(value, list):
                todo[:0] = [item for item in value[:left] if isinstance(item, dict | list)]
            elif isinstance(value, dict):
                left -= 1
                yield value
                todo.extend(item for item in value.values() if isinstance(item, dict | list))


def _parse(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    try:
        return orjson.loads(text)
    except ValueError:
        pass
    try:
        return json.loads(text.removeprefix("//<![CDATA[").removesuffix("//]]>"), strict=False)
    except (ValueError, RecursionError):
        return None
