"""The tables of an article as its lines, one a row, and the times and terms of its lists.

From the page's blocks, each judged, and its tree.

A table is the text's where it stands among its paragraphs, has two rows of two cells or more, and
is no menu and no calendar. Cells are parted by a tab, as when a browser copies a table
(HTML standard, `innerText`).
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

from crossread.stages.articles import prose, signs
from crossread.stages.articles.blocks import Block, Tree
from crossread.stages.articles.lines import Line, join

WHY = "table"
HEADING = "heading of what was set aside"
SIGNS = frozenset((WHY, "caption"))  # a `figure` is around many a table
LEAST_ROWS = 2  # with two cells or more
MOST_CELLS = 2_000  # of one table
MOST_LINKED = 0.6  # share of cells that are links: more is a menu; names in a list of results are links, too
LINKED = 0.8  # share of a cell's characters
WRAPS = 3  # elements around a table in which a paragraph of the text must stand
BEHIND = 2  # blocks behind the last paragraph in which a table may begin
WEEK = 7  # columns of a calendar
LONG = 25  # words of a cell; a table that sets a page's columns has such


def keep(tree: Tree, judged: Sequence[Block]) -> list[Block]:
    """The blocks, those of a row as one."""
    kept = [at for at, item in enumerate(judged) if item.why is None and item.weight]
    if not kept:
        return list(judged)
    for dt, dd in pairwise(judged):
        if dt.why == "player" and dd.why is None and (tree.tag(dt.home), tree.tag(dd.home)) == ("dt", "dd"):
            dt.why = None
    if not any(item.why in SIGNS and _table(tree, item) for item in judged):
        return list(judged)
    made: list[Block] = []
    around = _around(tree, [judged[at].home for at in kept])
    at = 0
    for table, items in groupby(judged, lambda item: _table(tree, item)):
        cells = list(items)
        if table and kept[0] < at <= kept[-1] + BEHIND and _is_among(tree, table, around) and _is_text(tree, cells):
            if made[-1].why == HEADING:
                made[-1].why = None
            made.extend(_rows(tree, cells))
        else:
            made.extend(cells)
        at += len(cells)
    return made


def _around(tree: Tree, homes: Sequence[int]) -> set[int]:
    """All elements around some."""
    found: set[int] = set()
    for home in homes:
        element = tree.parent(home)
        while element not in found:
            found.add(element)
            element = tree.parent(element)
    return found


def _table(tree: Tree, item: Block) -> int:
    """The outermost table around a block that was set aside for it; 0 where none is."""
    element, found = item.home, 0
    if item.why not in SIGNS:
        return 0
    while element:
        if tree.tag(element) == "table":
            found = element
        element = tree.parent(element)
    return found


def _is_text(tree: Tree, cells: Sequence[Block]) -> bool:
    """Whether a table has rows of cells, and isn't a menu, a calendar, or a page's columns."""
    if len(cells) > MOST_CELLS:
        return False
    rows = [list(row) for _, row in groupby(cells, lambda item: _up(tree, item, ("tr",)))]
    wide = [row for row in rows if len({_up(tree, item, ("td", "th")) for item in row}) > 1]
    linked = sum(item.link_share > LINKED for item in cells)
    if len(wide) < LEAST_ROWS or linked > MOST_LINKED * len(cells):
        return False
    days = sum(item.size <= 2 and item.line.text.isdigit() for item in cells)
    if any(len(row) == WEEK for row in wide) and 2 * days > len(cells):
        return False
    return all(prose.words(item.line.text) <= LONG for item in cells)


def _is_among(tree: Tree, table: int, around: set[int]) -> bool:
    """Whether an element close around a table holds a paragraph of the text, and none in between is furniture."""
    element = table
    for level in range(WRAPS):
        sign = signs.of("div", tree.markup.given[element])
        if sign is not None and sign.why not in SIGNS:
            return False
        element = tree.parent(element)
        if not element or (level and tree.tag(element) == "body"):
            return False
        if element in around:
            return True
    return False


def _up(tree: Tree, block: Block, tags: tuple[str, ...]) -> int:
    """The nearest element around a block with one of `tags`; 0 where there is none."""
    element = block.home
    while element and tree.tag(element) not in tags:
        element = tree.parent(element)
    return element


def _rows(tree: Tree, cells: Sequence[Block]) -> list[Block]:
    made = []
    for row, items in groupby(cells, lambda item: _up(tree, item, ("tr",))):
        one = list(items)
        if row:
            parts = groupby(one, lambda item: _up(tree, item, ("td", "th")))
            line = join((join(map(_bare, cell)) for _, cell in parts), "\t")
            if not line.text:
                made.extend(one)
                continue
            first = one[0]
            runs = [run for item in one for run in item.runs]
            block = Block(first.page, first.home, first.inner, runs, sum(item.size for item in one))
            block.line, block.number = line, first.number
            made.append(block)
        else:
            for item in one:
                item.why = None if _is_caption(tree, item) else item.why
            made.extend(one)
    return made


def _bare(item: Block) -> Line:
    """A cell's words without what only keeps it open (`&nbsp;`)."""
    return item.line.cut(0, len(item.line.text))


def _is_caption(tree: Tree, item: Block) -> bool:
    return "caption" in (tree.tag(item.inner), tree.tag(item.home))
