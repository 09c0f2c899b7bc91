"""A dump's lines, bare of what a scraper left stuck in them: a date before the first word, captions inside sentences.

From the decoded page. Text that was wrapped at a column is one line again; sentences glued together are parted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crossread.records import Dropped
from crossread.stages.articles import credits, dates, glued, prose
from crossread.stages.articles.lines import Line, from_plain, join

WRAPPED = 40  # characters; a shorter line that goes on in small letters is a list, not wrapped text
LEAST_COLUMN, WIDEST, RAGGED = 3, 100, 20  # lines; characters of a column, and by which its lines differ
SMALL_OF = 3  # at least one line in three begins with a small letter where sentences are wrapped
# A line that ends in one of these words is not at its end, whatever the next begins with.
JOINING = re.compile(
    r" (?:the|an?|of|in|to|and|or|for|with|by|at|on|from|that|which|as|is|was|were|had|has|its|their|der|die|das|und|"
    r"von|im|les?|la|des?|du|et|el|los|y|que|di|il|e)$"
)
MOST_CAPTION = 260  # characters before its credit

PREFIX = re.compile(
    r"(?i:(?:date|published|posted|updated|pubdate|publish_date|timestamp)\s*[:=]?\s*)?"
    r"(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?\S{0,6})?)\s+(?=[\"“‘]?[^\W\d_a-z])"
)
INLINE_CREDIT = re.compile(
    r"\(\s?(?:(?:photo|image|picture|video|illustration|file)\s?)?(?:credits?|photo|image|picture|source|foto|bild|"
    r"crédit|crédito)\s?:[^()]{1,120}\)",
    re.I,
)
CAPTION_START = re.compile(r"[.!?…][\"”’»)]*\s*(?=[\"“‘]?[^\W\d_a-z])|\n")


@dataclass(slots=True)
class Bare:
    """`gaps` tells for each line whether an empty one stands before it; `prefixes` are the dates that were stuck."""

    lines: list[Line] = field(default_factory=list)
    gaps: list[bool] = field(default_factory=list)
    cut: list[Dropped] = field(default_factory=list)
    photo: list[str] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)


def read(page: str) -> Bare:
    made = Bare()
    for line, gap in rows(page):
        bare = line
        stuck = PREFIX.match(line.text)
        if stuck and prose.is_prose(line.text):
            told = dates.find(stuck.group())
            if told:
                made.prefixes.append(told.iso)
            made.cut.append(Dropped(line.cut(0, stuck.end()).raw, "date"))
            bare = line.cut(stuck.end(), len(line.text))
        made.lines.append(prose.part(_without_labels(_without_captions(bare, made), made)))
        made.gaps.append(gap)
    return made


def rows(page: str) -> Iterator[tuple[Line, bool]]:
    """The dump's lines without empty ones, and whether an empty one stands before each."""
    at = 0
    block: list[Line] = []
    for row in page.splitlines(keepends=True):
        line = from_plain(page, at, at + len(row))
        at += len(row)
        if line.text:
            block.append(line)
        else:
            yield from _block(block)
            block = []
    yield from _block(block)


def _block(lines: list[Line]) -> Iterator[tuple[Line, bool]]:
    """The lines between two empty ones; those that a column's width or a small letter shows to be one are one."""
    if _is_column(lines):
        yield join(lines), True
        return
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1].text if found else ""
        goes_on = line.text[0].islower() or JOINING.search(before) is not None
        if len(before) >= WRAPPED and goes_on and not _ended(before):
            found[-1].append(line)
        else:
            found.append([line])
    for number, parts in enumerate(found):
        yield join(parts), number == 0


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


def _without_captions(line: Line, made: Bare) -> Line:
    """A line that is nothing but a caption stays whole, to be set aside as one."""
    for match in reversed(list(INLINE_CREDIT.finditer(line.text))):
        start = _caption_start(line.text, match.start())
        if start == 0 and not line.text[match.end() :].strip(" ."):
            continue
        made.photo.extend(credits.of_photo(match.group()))
        made.cut.append(Dropped(line.cut(start, match.end()).raw, "caption"))
        line = line.without(start, match.end())
    return line


def _without_labels(line: Line, made: Bare) -> Line:
    for start, end in reversed(list(glued.stuck(line.text))):
        made.cut.append(Dropped(line.cut(start, end).raw, "label stuck to a sentence"))
        line = line.without(start, end)
    return line


def _caption_start(text: str, credit: int) -> int:
    """Where the caption before a credit begins: behind the last sentence's end, or at the credit itself."""
    low = max(0, credit - MOST_CAPTION)
    ends = [match.end() for match in CAPTION_START.finditer(text, low, credit)]
    ends = [end for end in ends if end < credit - 3]
    if ends:
        return ends[-1]
    return 0 if low == 0 else credit
