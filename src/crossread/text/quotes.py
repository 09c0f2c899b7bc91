"""Quotation spans: every outermost quotation of a text, in order, as half-open offsets, marks included.

In: any text. Marks may be curly, straight, angled, doubled apostrophes or a pair that does not
match (“ … "); a mark opens or closes by what stands beside it where its shape does not tell.
Single marks count where they open a word and close one in the same paragraph. A quotation that
runs over several paragraphs (each opens, only the last closes) comes as one piece a paragraph.
One pass over the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(r"''|``|[\"“”„«»‟‘’‚']")
PARAGRAPH = re.compile(r"[ \t\r]*\n\s*\n?")
SINGLE = frozenset("‘’‚'")
OPENERS = frozenset("“„«``‘‚‟")
CLOSERS = frozenset("”»")
# A single-marked quotation longer than this is an apostrophe that met another (characters).
LONGEST_SINGLE = 600
# Quotations nested deeper than this are not opened; it bounds the work on a page of nothing but marks.
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Quotation:
    """`text[start:end]` with its marks; `inner` is what stands between them; `continues` where the next goes on."""

    start: int
    end: int
    inner: tuple[int, int]
    continues: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    family: str


def find(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    left_open: _Open | None = None
    for start, end in _paragraphs(text):
        pieces, now_open = _in_paragraph(text, start, end)
        if left_open is not None and _opens_with_mark(text, start):
            at = found_end = _trimmed(text, left_open.end, start)
            found.append(Quotation(left_open.start, found_end, (left_open.end, at), True))
        found.extend(pieces)
        left_open = now_open
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in PARAGRAPH.finditer(text):
        if gap.start() > at:
            yield at, gap.start()
        at = gap.end()
    if at < len(text):
        yield at, len(text)


def _opens_with_mark(text: str, start: int) -> bool:
    match = MARK.match(text, start)
    return match is not None and match.group() not in SINGLE


def _trimmed(text: str, floor: int, end: int) -> int:
    while end > floor and text[end - 1].isspace():
        end -= 1
    return end


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Quotation], _Open | None]:
    """The outermost closed quotations of one paragraph, and its last double mark that nothing closes."""
    closed: list[Quotation] = []
    stack: list[_Open] = []
    for match in MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        family = _family(mark)
        if family == "single" and stack and stack[0].family != "single":
            continue  # a quotation within a quotation
        if _opens(text, mark, at, after, bool(stack)):
            if len(stack) < DEEPEST and not (family == "single" and stack):
                stack.append(_Open(at, after, family))
        elif stack and _may_close(text, match, end):
            opened = _matching(stack, family)
            if opened is not None and not (family == "single" and after - opened.start > LONGEST_SINGLE):
                closed.append(Quotation(opened.start, after, (opened.end, at)))
    outermost = _outermost(closed)
    last = next((item for item in reversed(stack) if item.family != "single"), None)
    if last is not None and outermost and outermost[-1].start > last.start:
        last = None
    return outermost, last


def _family(mark: str) -> str:
    if mark in SINGLE:
        return "single"
    return "straight" if mark in ('"', "''", "``") else "shaped"


def _matching(stack: list[_Open], family: str) -> _Open | None:
    """The opening mark that a closing one belongs to: the last of its family, else the last double one."""
    for at in range(len(stack) - 1, -1, -1):
        if stack[at].family == family:
            opened = stack[at]
            del stack[at:]
            return opened
    if family == "single":
        return None
    while stack:
        opened = stack.pop()
        if opened.family != "single":
            return opened
    return None


def _outermost(closed: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(closed, key=lambda item: (item.start, -item.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept


def _opens(text: str, mark: str, at: int, after: int, inside: bool) -> bool:
    before = text[at - 1] if at else " "
    following = text[after] if after < len(text) else " "
    starts_word = (before.isspace() or before in "([{—–-/“\"‘'") and not following.isspace()
    if mark in SINGLE:
        return starts_word and mark != "’" and (following.isalnum() or following in "[…“") and not _elision(text, after)
    if mark in OPENERS:
        return not (inside and not before.isspace() and (following.isspace() or following in ".,;:!?)"))
    if mark in CLOSERS:
        return not inside and starts_word
    return starts_word if not inside else starts_word and before.isspace() and following.isalnum()


def _elision(text: str, after: int) -> bool:
    """'90s, 'em, 'tis: an apostrophe that opens a word and no quotation."""
    return text[after].isdigit() or text.startswith(("em ", "tis ", "twas ", "til ", "cause "), after)


def _may_close(text: str, match: re.Match[str], end: int) -> bool:
    if match.group() not in SINGLE:
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return match.group() != "‘" and not before.isspace() and (match.end() >= end or not after.isalnum())
