"""A dump's lines: text that was wrapped at a column is one line again, and marks at every line's beginning are off.

From the decoded page.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from crossread.stages.articles import furniture, prose
from crossread.stages.articles.lines import Line, from_plain, join

WRAPPED = 40  # characters; a shorter line that goes on in small letters is a list, unless the page shows its width
LEAST_COLUMN, WIDEST, RAGGED = 3, 100, 20  # lines; characters of a column, and by which its lines differ
SMALL_OF = 3  # at least one line in three begins with a small letter where sentences are wrapped
NARROW = 18  # characters of the narrowest column
LEAST_WRAPS, WRAPS_OF = (
    5,
    8,
)  # lines that go on in small letters, and one in how many of all they are, in a wrapped page
EVEN = 0.7  # part of them that are about as long as the longest
MARKED = 0.8  # part of a page's lines that begin with the same mark: a quoted mail
MARK = re.compile(r"(?:[>|]\s?)+(?:(?=\S)|$)")
NUMBER = re.compile(r"(?:[*+•]\s)?\[\d{1,3}\](?=\w)")  # `[12]Home`, as a text browser writes links
LEAST_NUMBERS = 5  # lines that begin so
# A line that ends in one of these words is not at its end, whatever the next begins with.
JOINING = re.compile(
    r" (?:the|an?|of|in|to|and|or|for|with|by|at|on|from|that|which|as|is|was|were|had|has|its|their|der|die|das|und|"
    r"von|im|les?|la|des?|du|et|el|los|y|que|di|il|e)$"
)
PRONOUN = ("I ", "I'", "I’")
CREDITED = re.compile(r"[.!?…][\"”“’»]{0,2}\s[(\[][^()\[\]]{2,40}[)\]]$")  # `… nobody. (LNA, red)`
# A printed column, as a newspaper's pages have it in their text layer: words are parted at the ends of lines.
PARTED = re.compile(r"[^\W\d_]{2}-$")
LEAST_PARTED, PARTED_OF = 4, 16  # lines that end so, and one in how many of all
MOST_COLUMN = 48  # characters


def rows(page: str) -> Iterator[tuple[Line, bool]]:
    """The dump's lines without empty ones, and whether an empty one stands before each."""
    blocks: list[list[Line]] = [[]]
    at = 0
    for row in page.splitlines(keepends=True):
        line = from_plain(page, at, at + len(row))
        at += len(row)
        if line.text:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    blocks = _unmarked(blocks)
    column = _column(blocks)
    width = _width(blocks)
    if not width and all(len(block) <= 1 for block in blocks):  # every line may stand by itself, wrapped or not
        whole = [[line for block in blocks for line in block]]
        width = _width(whole)
        blocks = whole if width else blocks
    for block in blocks:
        if block:
            yield from _block(block, width, column)


def _unmarked(blocks: list[list[Line]]) -> list[list[Line]]:
    """The lines without marks that nearly all begin with, and without the numbers of links."""
    lines = [line.text for block in blocks for line in block]
    marked = sum(MARK.match(text) is not None for text in lines) > MARKED * len(lines)
    numbered = sum(NUMBER.match(text) is not None for text in lines) >= LEAST_NUMBERS
    if not (marked or numbered):
        return blocks
    found: list[list[Line]] = [[]]
    for block in blocks:
        for line in block:
            mark = (MARK.match(line.text) if marked else None) or (NUMBER.match(line.text) if numbered else None)
            bare = line.cut(mark.end(), len(line.text)) if mark else line
            if bare.text.strip(">| "):
                found[-1].append(bare)
            elif found[-1]:
                found.append([])
        if found[-1]:
            found.append([])
    return found


def _width(blocks: Sequence[Sequence[Line]]) -> int:
    """The column at which a page's sentences were wrapped; 0 where they weren't."""
    sizes = sorted(
        len(line.text)
        for block in blocks
        for line, below in itertools.pairwise(block)
        if below.text[0].islower() and NARROW <= len(line.text) <= WIDEST and not _ended(line.text)
    )
    if len(sizes) < max(LEAST_WRAPS, sum(map(len, blocks)) / WRAPS_OF):
        return 0
    width = sizes[len(sizes) * 9 // 10]
    return width if sum(size >= width * EVEN for size in sizes) >= EVEN * len(sizes) else 0


def _column(blocks: Sequence[Sequence[Line]]) -> int:
    """The width of a page's printed columns, at the ends of which words are parted; 0 where there are none."""
    pairs = [(line.text, below.text) for block in blocks for line, below in itertools.pairwise(block)]
    sizes = sorted(len(line) for line, below in pairs if PARTED.search(line) and below[0].islower())
    if len(sizes) < max(LEAST_PARTED, len(pairs) / PARTED_OF) or sizes[-1] > MOST_COLUMN:
        return 0
    return sizes[-1]


def _goes_on(line: str, below: str, column: int) -> bool:
    """Whether a sentence goes on in the next line of a printed column: it has filled this one and not ended."""
    full = column * EVEN <= len(line) <= column + 2 and not (below.isupper() or below[0] in "©([•")
    return not _ended(line) and (below[0].islower() or (full and furniture.why(line) != "caption"))


def _block(lines: list[Line], width: int, column: int) -> Iterator[tuple[Line, bool]]:
    """The lines between two empty ones; those that a column's width or a small letter shows to be one are one."""
    if _is_column(lines):
        yield join(lines), True
        return
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1].text if found else ""
        goes_on = (
            line.text[0].islower()
            or line.text.startswith(PRONOUN)
            or (JOINING.search(before) is not None and line.text[0] not in "©[")
        )
        full = _is_full(before, line.text, width)
        in_prose = len(line.text) >= width * EVEN or prose.ends(line.text) or CREDITED.search(line.text) is not None
        under_way = full and (goes_on or len(found[-1]) > 1 or in_prose)
        if column:
            under_way = before != "" and _goes_on(before, line.text, column)
        if under_way or (len(before) >= WRAPPED and goes_on and not _ended(before)):
            found[-1].append(line)
        else:
            found.append([line])
    for number, parts in enumerate(found):
        yield join(parts), number == 0


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the first word of the line below had no room behind a line in a column."""
    return width > 0 and 0 < len(line) <= width + RAGGED and len(line) + 1 + len(below.split(" ", 1)[0]) > width


def _is_column(lines: list[Line]) -> bool:
    """Whether lines are text wrapped at a column: about one length but for the last, some going on in small letters."""
    if len(lines) < LEAST_COLUMN:
        return False
    sizes = [len(line.text) for line in lines]
    even = WRAPPED <= max(sizes) <= WIDEST and min(sizes[:-1]) >= max(sizes) - RAGGED
    small = sum(line.text[0].islower() for line in lines[1:])
    return even and small * SMALL_OF >= len(lines) - 1


def _ended(text: str) -> bool:
    """Whether a line is at its end, as a sentence is or a caption with its credit in brackets."""
    return prose.ends(text) or text.endswith(")")
