"""Lines: paragraph-like pieces of text that know where each of their characters stands in the decoded page.

From ranges of the decoded page.

White space is collapsed and character references are resolved on the way. A piece is
[text_start, text_end, raw_start, raw_end], as in `Article.raw_map`: one of equal lengths is
the page's very characters; one of unequal lengths (`&amp;`, a run of blanks) maps as a whole.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from operator import itemgetter

from crossread.stages.articles.mojibake import BROKEN, is_broken, mended

Piece = tuple[int, int, int, int]
Range = tuple[int, int]

MEMO = 256  # character references remembered
# HTML's white space but for single blanks, and what only sets type: a soft hyphen, a zero-width space, a byte order
# mark. With the blank between any two words a paragraph took five times as long.
REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
REFERENCE_OR_BLANKS = re.compile(rf"{REFERENCE.pattern}|[\t\n\r\f][ \t\n\r\f]*+| [ \t\n\r\f]++|[\xad\u200b\ufeff]+")
_PLAIN_BLANKS = r"\t\n\r\f\v\x1c-\x1f\x85\u2028\u2029"
BLANKS = re.compile(rf"[{_PLAIN_BLANKS}][ {_PLAIN_BLANKS}]*+| [ {_PLAIN_BLANKS}]++|[\xad\u200b\ufeff]+")
REFERENCE_OR_BROKEN = re.compile(f"{BROKEN}|{REFERENCE_OR_BLANKS.pattern}")
BROKEN_OR_BLANKS = re.compile(f"{BROKEN}|{BLANKS.pattern}")
HTML_SPACE = " \t\n\r\f"
SPACE = HTML_SPACE + "\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"
FIRST_BROKEN = frozenset("ÂÃÄÅÐÑâð")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    pieces: tuple[Piece, ...]

    @property
    def raw(self) -> Range:
        """From the first to behind the last character in the decoded page."""
        return (min(p[2] for p in self.pieces), max(p[3] for p in self.pieces)) if self.pieces else (0, 0)

    def cut(self, start: int, end: int) -> "Line":
        """`text[start:end]` as a line, white space at its ends taken off."""
        whole = self.text[start:end]
        text = whole.strip()
        start += whole.find(text)
        end = start + len(text)
        pieces = []
        first = max(0, bisect_right(self.pieces, start, key=itemgetter(0)) - 1)
        for a, b, x, y in itertools.islice(self.pieces, first, None):
            if a >= end:
                break
            low, high = a if a > start else start, b if b < end else end
            if low < high:
                raw = (x + low - a, x + high - a) if b - a == y - x else (x, y)
                pieces.append((low - start, high - start, *raw))
        return Line(text, tuple(pieces))

    def without(self, start: int, end: int) -> "Line":
        """The line without `text[start:end]`; the ends meet with one space."""
        return join([self.cut(0, start), self.cut(end, len(self.text))])

    def through(self, made: "Line") -> "Line":
        """The line with its places in the decoded page, where it was made from the text of `made`."""
        starts = [piece[0] for piece in made.pieces]
        pieces: list[Piece] = []
        for a, b, x, y in self.pieces:
            if b - a != y - x:
                raw = made.place(x, y, starts)
                pieces.extend([(a, b, *raw)] if raw else [])
                continue
            for p, q, low, high in made.pieces[max(0, bisect_right(starts, x) - 1) : bisect_left(starts, y)]:
                left, right = max(p, x), min(q, y)
                if left < right:
                    raw = (low + left - p, low + right - p) if q - p == high - low else (low, high)
                    pieces.append((a + left - x, a + right - x, *raw))
        return Line(self.text, tuple(_merged(pieces)))

    def place(self, start: int, end: int, starts: Sequence[int] = ()) -> Range | None:
        """Where `text[start:end]` stands in the decoded page; null where all of it was put in."""
        starts = starts or [piece[0] for piece in self.pieces]
        first = max(0, bisect_right(starts, start) - 1)
        last = bisect_left(starts, end) - 1
        if first <= last and self.pieces[first][1] <= start:
            first += 1
        if first > last or not self.pieces:
            return None
        (a, b, x, y), (c, d, u, v) = self.pieces[first], self.pieces[last]
        return (
            x + max(start - a, 0) if b - a == y - x else x,
            v - max(d - end, 0) if d - c == v - u else v,
        )

    def parted(self, at: Sequence[int]) -> "Line":
        """The line with a space put in before each of the offsets `at`."""
        ends = [0, *at, len(self.text)]
        return join([self.cut(a, b) for a, b in itertools.pairwise(ends)])


def join(lines: Iterable[Line], between: str = " ") -> Line:
    """Lines one behind the other, with `between` put in; empty ones are passed over."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for line in lines:
        if not line.text:
            continue
        if texts:
            texts.append(between)
            at += len(between)
        texts.append(line.text)
        pieces.extend((a + at, b + at, x, y) for a, b, x, y in line.pieces)
        at += len(line.text)
    return Line("".join(texts), tuple(pieces))


def from_markup(page: str, ranges: Sequence[Range]) -> Line:
    """The text of ranges between tags: references resolved, white space collapsed over them all."""
    return _write(page, ranges, REFERENCE_OR_BROKEN if is_broken(page) else REFERENCE_OR_BLANKS, HTML_SPACE)


def from_plain(page: str, start: int, end: int) -> Line:
    """A stretch of a plain page: white space collapsed, characters mended where the page's are broken."""
    return _write(page, [(start, end)], BROKEN_OR_BLANKS if is_broken(page) else BLANKS, SPACE)


def _special(text: str, special: re.Pattern[str]) -> re.Pattern[str] | None:
    """What finds all that is special in a text; null where nothing is, as in most."""
    if special is REFERENCE_OR_BLANKS and text.isprintable() and "  " not in text:  # its other characters are neither
        return REFERENCE if "&" in text else None
    return special if special.search(text) else None


def _write(page: str, ranges: Sequence[Range], special: re.Pattern[str], space: str) -> Line:
    if len(ranges) == 1:
        start, end = ranges[0]
        whole = page[start:end]
        text = whole.strip(space)
        if _special(text, special) is None:
            text = text.strip() if whole[-1:] in space else text
            start += whole.find(text)
            return Line(text, ((0, len(text), start, start + len(text)),) if text else ())
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    blank = True  # whether white space here would be the line's first or second
    for start, end in ranges:
        if start == end and not blank:  # a line break
            texts.append(" ")
            at, blank = at + 1, True
            continue
        for text, x, y in _parts(page, start, end, special, space):
            if text == " ":
                if blank:
                    continue
                blank = True
            else:
                blank = False
            if y - x != 1 or page[x] == text:
                pieces.append((at, at + len(text), x, y))
            texts.append(text)
            at += len(text)
    if not blank or not texts:
        return Line("".join(texts), tuple(_merged(pieces)))
    if pieces and pieces[-1][1] == at:  # of the blank at the end
        pieces.pop()
    line = Line("".join(texts[:-1]), tuple(_merged(pieces)))
    return line.cut(0, len(line.text)) if len(line.text.strip()) < len(line.text) else line


def _parts(page: str, start: int, end: int, special: re.Pattern[str], space: str) -> Sequence[tuple[str, int, int]]:
    """Text and where it stands, one space for the white space at either end."""
    whole = page[start:end]
    text = whole.strip(space)
    if not text:
        return ((" ", start, end),)
    low = start + whole.find(text)
    high = low + len(text)
    parts = [(" ", start, low)] if start < low else []
    found = _special(text, special)
    parts += ((text, low, high),) if found is None else _resolved(page, low, high, found)
    if high < end:
        parts.append((" ", high, end))
    return parts


def _resolved(page: str, start: int, end: int, special: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Text and where it stands: plain stretches as they are, one space for white space, references resolved."""
    at = start
    for match in special.finditer(page, start, end):
        x, y = match.span()
        if at < x:
            yield from _spaced(page, at, x)
        at = y
        if page[x] == "&":
            meant = _meant(match.group())
            if meant:
                yield meant if not meant.isspace() or meant == "\xa0" else " ", x, y
        elif page[x] in FIRST_BROKEN:
            yield mended(match.group()) or match.group(), x, y
        elif page[x] not in "\xad\u200b\ufeff":
            yield " ", x, y
    if at < end:
        yield from _spaced(page, at, end)


@lru_cache(maxsize=MEMO)
def _meant(reference: str) -> str:
    return unescape(reference)


def _spaced(page: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """A plain stretch, its first and last blank as parts of their own."""
    if page[start] == " ":
        yield " ", start, start + 1
        start += 1
    if start < end and page[end - 1] == " ":
        if start < end - 1:
            yield page[start : end - 1], start, end - 1
        yield " ", end - 1, end
    elif start < end:
        yield page[start:end], start, end


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbouring pieces of equal lengths as one."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None:
            a, b, x, y = last
            if b == piece[0] and y == piece[2] and b - a == y - x and piece[1] - piece[0] == piece[3] - piece[2]:
                last = (a, piece[1], x, piece[3])
                continue
            yield last
        last = piece
    if last is not None:
        yield last
