"""Articles that a site cut into pages, each made one again; all others as they came.

From the articles of a run. Pages are joined where they belong to one series (`series`),
have one title, go on from one another without a gap from the first, and don't say the same.
Where that can't be told they stay apart, and each says why.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossread.records import Article, Credit, Drop, Dropped, Page, Part, Span
from crossread.stages.articles.furniture import fold

AGAIN = 0.8  # share of a page's text that stands on an earlier one, from which it is no continuation
BETWEEN = "\n\n"


def join(found: Iterable[Article | Drop]) -> Iterator[Article | Drop]:
    """Pages of a series come out behind all others, in the order in which the first of each came in."""
    waiting: dict[tuple[str, str], list[Article]] = {}
    for one in found:
        if isinstance(one, Article) and one.part is not None:
            waiting.setdefault((one.part.series, fold(one.title or "")), []).append(one)
        else:
            yield one
    for pages in waiting.values():
        yield from _joined(pages)


def _joined(pages: Sequence[Article]) -> list[Article]:
    ordered = sorted(pages, key=lambda one: (_part(one).number, one.id))
    why = _why_apart(ordered)
    if why is not None:
        return [replace(one, part=replace(_part(one), why=why)) for one in pages]
    whole = ordered[0]
    for page in ordered[1:]:
        whole = _with(whole, page)
    return [replace(whole, part=None)]


def _part(article: Article) -> Part:
    assert article.part is not None  # noqa: S101 - only those are waiting
    return article.part


def _why_apart(ordered: Sequence[Article]) -> str | None:
    numbers = [_part(one).number for one in ordered]
    told = max((_part(one).of or 0 for one in ordered), default=0)
    if len(set(numbers)) < len(numbers):
        return f"Page {_twice(numbers)} of this article is there more than once, and the copies differ."
    wanted = max(numbers[-1], told)
    missing = [number for number in range(1, wanted + 1) if number not in numbers]
    if missing:
        return f"A part of an article: page {missing[0]} of it is not among the pages."
    if len(ordered) == 1:
        return "A part of an article: its other pages are not among the pages."
    seen: set[str] = set()
    for one in ordered:
        own = one.text.split(BETWEEN)
        if sum(len(line) for line in own if line in seen) >= AGAIN * len(one.text):
            return "The pages of this series say the same: they are views of one text, not its parts."
        seen.update(own)
    return None


def _twice(numbers: Sequence[int]) -> int:
    return next(a for a, b in itertools.pairwise(numbers) if a == b)


def _with(whole: Article, page: Article) -> Article:
    """The article with one page more. What the page shows again of the pages before is set aside."""
    known = set(whole.text.split(BETWEEN))
    start = 0
    for line in page.text.split(BETWEEN):  # a standfirst, at the page's head
        if line not in known:
            break
        start += len(line) + len(BETWEEN)
    shift = len(whole.text) + len(BETWEEN) - start
    pieces = [piece for piece in page.raw_map if piece[0] >= start]
    repeated = [piece for piece in page.raw_map if piece[0] < start]
    dropped = page.dropped
    if repeated:
        raw = (min(piece[2] for piece in repeated), max(piece[3] for piece in repeated))
        dropped = (*dropped, Dropped(raw, "shown on an earlier page"))
    span = Span(whole.id, len(whole.text) + len(BETWEEN), len(whole.text) + len(BETWEEN) + len(page.text) - start)
    moved = tuple((a + shift, b + shift, x, y) for a, b, x, y in pieces)
    return replace(
        whole,
        text=whole.text + BETWEEN + page.text[start:],
        byline=tuple(dict.fromkeys((*whole.byline, *page.byline))),
        credits=_credits(whole, page, start, shift),
        modified=max(filter(None, (whole.modified, page.modified)), default=None),
        pages=(*whole.pages, Page(page.id, span, page.capture, page.url, moved, dropped)),
        entries=(
            *whole.entries,
            *(
                replace(one, span=Span(whole.id, one.span.start + shift, one.span.end + shift))
                for one in page.entries
                if one.span.start >= start
            ),
        ),
    )


def _credits(whole: Article, page: Article, start: int, shift: int) -> tuple[Credit, ...]:
    """Those of the page in its own part of the text; those outside the text once."""
    more = []
    for credit in page.credits:
        if credit.span is None:
            if credit not in whole.credits:
                more.append(credit)
        elif credit.span.start >= start:
            moved = Span(whole.id, credit.span.start + shift, credit.span.end + shift)
            more.append(replace(credit, span=moved))
    return (*whole.credits, *more)
