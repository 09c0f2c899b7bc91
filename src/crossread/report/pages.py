"""Articles and the evidence in them → pages: the whole text, cut where evidence begins or ends.

Cutting at every boundary lets passages overlap in any way: a segment names each passage
that covers it, and a passage is the sum of its segments.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from crossread.records import Article, Span
from crossread.report.evidence import Shelf
from crossread.report.safe import address
from crossread.report.shape import Evidence, Fact, Page, Paragraph, Segment
from crossread.report.wording import count, moment

GAP = re.compile(r"\n\s*\n")


def view(article: Article, story: Fact | None, evidence: Iterable[Evidence], shelf: Shelf) -> Page:
    """The page of one article; `evidence` is what the rest of the view shows from it, in any order."""
    facts = (*((story,) if story else ()), *_facts(article, shelf))
    marks = _marks((*evidence, *(fact.evidence for fact in facts if fact.evidence)))
    gaps = _gaps(article.text)
    return Page(
        article=shelf.links[article.id],
        title=article.title or shelf.links[article.id].label,
        language=article.language or "",
        facts=facts,
        paragraphs=tuple(_paragraphs(article.text, marks, gaps)),
        set_aside=_set_aside(article),
        targets=tuple(mark.anchor for mark in marks if mark.start < mark.end),
        far=tuple(mark.anchor for mark in marks if _crosses(mark, gaps)),
        points=tuple(mark.anchor for mark in marks if mark.start == mark.end),
    )


def _marks(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Each place once; one that is both a line and a passage is marked as a line."""
    by_anchor: dict[str, Evidence] = {}
    for one in evidence:
        if one.anchor not in by_anchor or one.mark == "line":
            by_anchor[one.anchor] = one
    return sorted(by_anchor.values(), key=lambda one: (one.start, one.end))


def _gaps(text: str) -> list[tuple[int, int]]:
    """Blank lines between paragraphs, and white space around the text, as [start, end)."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return [(0, len(text))] if text else []
    between = [(gap.start(), gap.end()) for gap in GAP.finditer(text, start, end)]
    return [(a, b) for a, b in ((0, start), *between, (end, len(text))) if a < b]


def _crosses(mark: Evidence, gaps: list[tuple[int, int]]) -> bool:
    """Whether the mark goes on behind a gap that it reaches."""
    place = bisect_right(gaps, (mark.start, mark.start))
    return place < len(gaps) and gaps[place][1] < mark.end


# ---------------------------------------------------------------- cutting


def _paragraphs(text: str, marks: list[Evidence], gaps: list[tuple[int, int]]) -> Iterator[Paragraph]:
    """Gaps and segments in turn; together they are the text, to the character."""
    gap, run = "", list[Segment]()
    in_gap = {a for a, _ in gaps}, {b for _, b in gaps}
    inside = False
    pending: list[str] = []
    for start, end, opens, covering in _pieces(text, marks, gaps):
        inside = (inside or start in in_gap[0]) and start not in in_gap[1]
        pending += opens
        if inside:
            if run:
                yield Paragraph(gap, tuple(run))
                gap, run = "", []
            gap += text[start:end]
            continue
        run.append(_segment(text[start:end], pending, covering))
        pending = []
    if pending:  # evidence that begins where the text ends
        run.append(_segment("", pending, []))
    if gap or run:
        yield Paragraph(gap, tuple(run))


def _segment(text: str, opens: list[str], covering: list[Evidence]) -> Segment:
    marked = any(mark.mark == "line" for mark in covering)
    within = tuple(mark.anchor for mark in covering)
    return Segment(text, tuple(opens), within, "marked" if marked else "unmarked")


def _pieces(
    text: str, marks: list[Evidence], gaps: list[tuple[int, int]]
) -> Iterator[tuple[int, int, list[str], list[Evidence]]]:
    """[start, end) between neighbouring boundaries, the anchors that start there, the marks that cover it."""
    cuts = {0, len(text)}
    for start, end in (*gaps, *((mark.start, mark.end) for mark in marks)):
        cuts |= {start, end}
    ordered = sorted(cuts)
    covering: list[Evidence] = []
    place = 0
    for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True):
        covering = [mark for mark in covering if mark.end > start]
        opens = []
        while place < len(marks) and marks[place].start == start:
            opens.append(marks[place].anchor)
            if marks[place].end > start:
                covering.append(marks[place])
            place += 1
        if start < end or opens:
            yield start, end, opens, covering


# ---------------------------------------------------------------- what is known of the page


def _facts(article: Article, shelf: Shelf) -> Iterator[Fact]:
    if article.outlet:
        yield Fact("Outlet", article.outlet)
    if article.byline:
        yield Fact("By", ", ".join(article.byline))
    for credit in article.credits:
        yield Fact("Credit", f"{credit.name} ({credit.kind})", _place(credit.span, shelf))
    if article.dateline:
        yield Fact("Dateline", article.dateline.place, _place(article.dateline.span, shelf))
    if article.published:
        yield Fact("Published", moment(article.published))
    if article.modified:
        yield Fact("Modified", moment(article.modified))
    source = article.capture
    url = article.url or (source.url if source else None)
    if url:
        yield Fact("Address", url, href=address(url))
    if source and source.path:
        yield Fact("File", source.path)
    if source:
        yield Fact("SHA-256 of the page", source.sha256)
    yield Fact("Set aside", count(len(article.dropped), "part") + " of the page")


def _place(span: Span | None, shelf: Shelf) -> Evidence | None:
    return shelf.evidence(span) if span else None


def _set_aside(article: Article) -> tuple[str, ...]:
    reasons = Counter(dropped.why for dropped in article.dropped)
    return tuple(f"{why} ({number:,} ×)" if number > 1 else why for why, number in sorted(reasons.items()))
