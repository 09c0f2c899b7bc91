"""A page's article split into its timed entries, where it is a live blog.

From the cleaned article, the page's blocks, its elements and its JSON-LD.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from crossread.stages.articles import dates, timed
from crossread.stages.articles.blocks import Block, Tree
from crossread.stages.articles.cleaned import Cleaned
from crossread.stages.articles.markup import attributes
from crossread.stages.articles.metadata import Metadata, strings
from crossread.stages.articles.timed import MOST_STAMP, Shown, Update

MOST_UPDATES = 2_000


def split(found: Cleaned, judged: Sequence[Block], tree: Tree, about: Metadata) -> Cleaned:
    kept = [at for at, item in enumerate(judged) if item.why is None]
    if len(kept) < 2:
        return found
    inside = judged[max(0, kept[0] - 2) : kept[-1] + 1]  # the first entry's time stands before its text
    marked = _marked(tree)
    starts = [start for start, _, _ in marked]
    lines = [
        Shown(item.line, item.why is None, _moment(item.raw, marked, starts) if starts else None)
        for item in inside
        if item.why is None or item.size <= MOST_STAMP
    ]
    return timed.split(found, lines, tuple(islice(_updates(about), MOST_UPDATES)))


def _marked(tree: Tree) -> list[tuple[int, int, str]]:
    """The `time` elements that tell day and hour."""
    found, made = [], tree.markup
    for index in made.all("time"):
        moment = dates.find(attributes(made.given[index]).get("datetime", "")[:60])
        if moment is not None and "T" in moment.iso:
            found.append((made.starts[index], made.ends[index], moment.iso))
    return found


def _moment(raw: tuple[int, int], marked: Sequence[tuple[int, int, str]], starts: Sequence[int]) -> str | None:
    """What the `time` element in or around a block tells."""
    at = bisect_left(starts, raw[1])
    if not at:
        return None
    start, end, iso = marked[at - 1]
    return iso if start >= raw[0] or end >= raw[1] else None


def _updates(about: Metadata) -> Iterator[Update]:
    for value in about.said("liveBlogUpdate"):
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield Update(_text(one, "headline"), _text(one, "articleBody"), _day(_text(one, "datePublished")))


def _text(thing: dict[str, Any], key: str) -> str:
    return next(iter(strings(thing.get(key))), "")


def _day(words: str) -> str | None:
    found = dates.find(words[:60])
    return found.iso if found else None
