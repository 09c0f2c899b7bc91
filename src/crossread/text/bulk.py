"""Many texts → where the words of each begin and end, all at once, and bytes by which words are told apart.

Texts of any language. Words are runs of letters, apostrophes inside them; numbers with their points, commas and
colons; characters one by one in scripts without spaces. numpy looks at a whole batch of texts, byte by
byte: a code stands for each character, itself where it is ASCII.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]

BATCH = 1 << 18  # characters read at once: the arrays stay in the cache
PLANE = 1 << 16  # characters beyond are few: their codes are looked up one by one
SOLO = ((0x3040, 0x3100), (0x3400, 0xA000), (0xF900, 0xFB00))  # kana and Han: each character a word
WIDTH = 8  # bytes that are read at once

# Codes of what is not ASCII. Letters share what is left from `LETTER` on, by their number: bit 5 is set in each,
# so that a mask which makes ASCII letters small changes none.
OTHER, BLANK, DIGIT, ALONE, LETTER = 0x80, 0x81, 0x84, 0x88, 0xE0
# What a word is made of: letters, digits; and what joins two of one kind, by the number of that kind more than `JOINS`.
JOINS = 8
KINDS = {
    1: (*range(65, 91), *range(97, 123), *range(LETTER, 256)),
    2: (*range(48, 58), DIGIT),
    JOINS + 1: b"'",
    JOINS + 2: b",.:",
}
MARKS = {"’": ord("'"), "…": ord("!"), "”": ord('"')}


@dataclass(frozen=True, slots=True)
class Batch:
    """Text number `i` is `joined[offsets[i] : offsets[i + 1] - 1]`; its words are those from `first[i]` on.

    `starts` and `ends` are counted in `joined`; `codes` has `WIDTH` zeros behind its end.
    """

    joined: str
    codes: Codes
    starts: Numbers
    ends: Numbers
    offsets: Numbers
    first: Numbers

    def eights(self, at: Numbers) -> Hashes:
        """The eight codes from each of some places on, as one number."""
        aligned = np.frombuffer(self.codes, "<u8", len(self.codes) // WIDTH)
        place = at >> 3
        read = aligned.take(place, mode="clip")
        place += 1
        rest = aligned.take(place, mode="clip")
        bits = (at & (WIDTH - 1)).view(np.uint64)
        bits <<= np.uint64(3)
        read >>= bits
        rest <<= np.uint64(8 * WIDTH) - bits
        read |= rest
        return read


def read(texts: Sequence[str]) -> Batch:
    joined = "\n".join((*texts, ""))
    codes = _codes(joined)
    starts, ends = _borders(_kinds(codes))
    offsets = np.cumsum(np.fromiter((0, *(len(text) + 1 for text in texts)), np.int64))
    return Batch(joined, codes, starts, ends, offsets, np.searchsorted(starts, offsets))


def batches(texts: Sequence[str], size: int = BATCH) -> Iterator[Batch]:
    """All the texts in order, about `size` characters in each batch."""
    some: list[str] = []
    held = 0
    for text in texts:
        if some and held + len(text) > size:
            yield read(some)
            some, held = [], 0
        some.append(text)
        held += len(text)
    if some:
        yield read(some)


def _codes(joined: str) -> Codes:
    if joined.isascii():
        return np.frombuffer(joined.encode("ascii") + bytes(WIDTH), np.uint8)
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.concatenate((points.astype(np.uint8), np.zeros(WIDTH, np.uint8)))
    at = np.flatnonzero(points >= 0x80)
    found = points[at]
    codes[at] = _table()[np.minimum(found, PLANE - 1)]
    beyond = np.flatnonzero(found >= PLANE)
    if len(beyond):
        rare, which = np.unique(found[beyond], return_inverse=True)
        codes[at[beyond]] = np.fromiter(map(_code, rare.tolist()), np.uint8)[which]
    return codes


def classed(codes: Codes, classes: Mapping[int, Iterable[int]]) -> Codes:
    """By character: the number of the class that its code is in, else 0; ten times as fast as comparing."""
    table = bytearray(256)
    for number, members in classes.items():
        for code in members:
            table[code] = number
    return np.frombuffer(bytearray(codes).translate(table), np.uint8)


def _kinds(codes: Codes) -> Codes:
    """By character: 0 between words, else a number that changes where one word ends and the next begins."""
    kinds = classed(codes, KINDS)
    inner = np.flatnonzero(kinds >= JOINS)
    joins = kinds[inner] - np.uint8(JOINS)
    kinds[inner] = 0
    inside = (kinds[inner - 1] == joins) & (kinds[inner + 1] == joins) & (inner > 0)
    kinds[inner[inside]] = joins[inside]
    if codes.max() >= DIGIT:
        alone = np.flatnonzero((codes >= ALONE) & (codes < LETTER))
        kinds[alone] = 3 + (alone & 1)  # two neighbours have two numbers
    return kinds


def _borders(kinds: Codes) -> tuple[Numbers, Numbers]:
    """Where words begin and where they end; between two words that touch ("55km") is a border of both."""
    border = kinds[1:] != kinds[:-1]
    at = np.flatnonzero(border)
    word = kinds != 0
    border &= word[1:]
    border &= word[:-1]
    touching = np.flatnonzero(border)
    if len(touching):
        at = np.insert(at, np.searchsorted(at, touching), touching)
    at += 1
    if word[0]:
        at = np.concatenate((np.zeros(1, np.int64), at))
    return at[::2].copy(), at[1::2].copy()


@cache
def masks() -> Hashes:
    """By number up to eight: a mask of as many bytes, the first ones."""
    return np.array([(1 << 8 * size) - 1 for size in range(WIDTH + 1)], np.uint64)


@cache
def _table() -> Codes:
    return np.fromiter(map(_code, range(PLANE)), np.uint8)


def _code(point: int) -> int:
    letter = chr(point)
    if letter in MARKS:
        return MARKS[letter]
    if letter.isdecimal():
        return DIGIT
    if not letter.isalnum():
        return BLANK if letter.isspace() else OTHER
    if any(low <= point < high for low, high in SOLO):
        return ALONE
    return LETTER + sum(map(ord, letter.lower())) % 32
