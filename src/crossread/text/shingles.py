"""Texts → the hashes of their runs of words (shingles), the same on every machine and in every run.

Texts of any language, read many at once (`bulk.py`). A word's hash is made of its first eight and its last eight
characters and its length, a shingle's is a polynomial of its words' (Karp and Rabin 1987), modulo 2^64; capitals
play no part. Equal runs have equal hashes; that unequal ones meet is chance, or malice, so what is found by hash is
to be verified.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from crossread.text import bulk
from crossread.text.bulk import ALONE, LETTER, WIDTH, Batch, Flags, Hashes, Numbers

BASE = 0x9E3779B97F4A7C15  # 2^64 divided by the golden ratio: odd, so that it has an inverse modulo 2^64
INVERSE = pow(BASE, -1, 1 << 64)
ENDING = 0xC2B2AE3D27D4EB4F  # what tells a word's ending from its beginning (from xxHash)
SMALL = np.uint64(0x2020202020202020)  # the bit that capitals lack, in eight characters
MEANING = 4  # letters from which a word counts as one that carries meaning


@dataclass(frozen=True, slots=True)
class Printed:
    """`hashes[i]` is a shingle of the text number `owners[i]`; `digests` holds a hash of each text's words."""

    hashes: Hashes
    owners: NDArray[np.uint32]
    digests: Hashes


def of(texts: Sequence[str], size: int, sample: int) -> Printed:
    """Shingles of `size` words of which half carry meaning; of these one in `sample`, a power of two, by their hash."""
    hashes = [np.empty(0, np.uint64)]
    owners = [np.empty(0, np.uint32)]
    digests = [np.empty(0, np.uint64)]
    read = 0
    for batch in bulk.batches(texts):
        words = _words(batch)
        found, at = _shingles(words, _meaning(batch), size, sample)
        owner = np.searchsorted(batch.first, at, "right") - 1
        inside = at + size <= batch.first[owner + 1]
        hashes.append(found[inside])
        owners.append((owner[inside] + read).astype(np.uint32))
        digests.append(_digests(words, batch.first))
        read += len(batch.first) - 1
    return Printed(np.concatenate(hashes), np.concatenate(owners), np.concatenate(digests))


def _words(batch: Batch) -> Hashes:
    ends = _ends(batch)
    sizes = ends - batch.starts
    hashes: Hashes = (batch.eights(batch.starts) | SMALL) & bulk.masks().take(sizes, mode="clip")
    long = np.flatnonzero(sizes > WIDTH)
    endings = (batch.eights(ends[long] - WIDTH) | SMALL) + sizes[long].astype(np.uint64)
    hashes[long] += endings * np.uint64(ENDING)
    hashes *= np.uint64(BASE)
    hashes ^= hashes >> np.uint64(32)
    return hashes


def _ends(batch: Batch) -> Numbers:
    """Where words end, but for a possessive's apostrophe and s, which play no part."""
    codes = batch.codes
    marks = np.flatnonzero(codes == ord("'"))
    marks = marks[(codes[marks + 1] | 0x20) == ord("s")]
    if not len(marks):
        return batch.ends
    ends = batch.ends.copy()
    words = np.searchsorted(ends, marks + 2)
    inside = words < len(ends)
    words, marks = words[inside], marks[inside]
    found = words[(batch.ends[words] == marks + 2) & (batch.starts[words] < marks)]
    ends[found] -= 2
    return ends


def _meaning(batch: Batch) -> Flags:
    long: Flags = batch.ends - batch.starts >= MEANING
    if batch.joined.isascii():
        return long
    codes = batch.codes.take(batch.starts)
    return long | ((codes >= ALONE) & (codes < LETTER))


def _shingles(words: Hashes, meaning: Flags, size: int, sample: int) -> tuple[Hashes, Numbers]:
    """Hashes, and the place of the first word of each; some run over a text's end."""
    count = len(words) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    total = words[:count].copy()
    carried = meaning[:count].astype(np.int8)
    for k in range(1, size):
        total *= np.uint64(BASE)
        total += words[k : k + count]
        carried += meaning[k : k + count]
    total = _mixed(total)
    at = np.flatnonzero((total & np.uint64(sample - 1) == 0) & (2 * carried >= size))
    return total[at], at


def _digests(words: Hashes, first: Numbers) -> Hashes:
    """One hash of all the words of each text; 0 where it has none."""
    totals = np.zeros(len(first) - 1, np.uint64)
    filled = first[1:] > first[:-1]
    if filled.any():
        totals[filled] = np.add.reduceat(words * _powers(len(words), BASE), first[:-1][filled])
    totals *= _powers(len(words) + 1, INVERSE)[first[:-1]]
    return totals


def _mixed(hashes: Hashes) -> Hashes:
    """Bits spread, as in SplitMix64 (Steele, Lea and Flood 2014)."""
    mixed = hashes >> np.uint64(30)
    mixed ^= hashes
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    shifted = mixed >> np.uint64(27)
    mixed ^= shifted
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= np.right_shift(mixed, np.uint64(31), out=shifted)
    return mixed


def _powers(count: int, base: int) -> Hashes:
    """base^0, base^1 … modulo 2^64."""
    return _table(1 << max(16, count.bit_length()), base)[:count]


@cache
def _table(count: int, base: int) -> Hashes:
    factors = np.full(count, base, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors)
