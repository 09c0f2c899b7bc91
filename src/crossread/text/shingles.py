"""Texts → the hashes of their runs of words (shingles), the same on every machine and in every run.

Texts of any language. Words are runs of letters and digits in lower case, characters one by one in scripts
without spaces. A word's hash is a polynomial of its characters' numbers, a shingle's of its words' (Karp and
Rabin 1987), modulo 2^64, taken from running sums over many texts at once: numpy reads a
million characters in about 20 ms. Equal runs have equal hashes; that unequal ones meet is chance, or malice, so what is
found by hash is to be verified.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]

BASE = 0x9E3779B97F4A7C15  # 2^64 divided by the golden ratio: odd, so that it has an inverse modulo 2^64
INVERSE = pow(BASE, -1, 1 << 64)
PLANE = 1 << 16  # characters beyond are emoji and rare ideographs: they part words
SOLO = ((0x3040, 0x3100), (0x3400, 0xA000), (0xF900, 0xFB00))  # kana and Han: each character a word
BATCH = 1 << 20  # characters read at once: the arrays stay under 100 MB
MEANING = 4  # letters from which a word counts as one that carries meaning


@dataclass(frozen=True, slots=True)
class Printed:
    """`hashes[i]` is a shingle of the text number `owners[i]`; `digests` holds a hash of each text's words."""

    hashes: Hashes
    owners: Numbers
    digests: Hashes

    def only(self, texts: Sequence[int]) -> "Printed":
        """The shingles of these texts alone, under the same numbers."""
        wanted = np.zeros(len(self.digests), dtype=bool)
        wanted[list(texts)] = True
        kept = wanted[self.owners]
        return Printed(self.hashes[kept], self.owners[kept], self.digests)


def of(texts: Sequence[str], size: int, sample: int) -> Printed:
    """Shingles of `size` words of which half carry meaning; of these the share 1/`sample` that their hash picks."""
    hashes: list[Hashes] = []
    owners: list[Numbers] = []
    digests: list[Hashes] = []
    first = 0
    for batch in _batches(texts):
        words, meaning, owner = _words(batch)
        found, at = _shingles(words, meaning, owner, size)
        kept = found % np.uint64(sample) == 0
        hashes.append(found[kept])
        owners.append(owner[at[kept]] + first)
        digests.append(_digests(words, owner, len(batch)))
        first += len(batch)
    return Printed(
        np.concatenate(hashes) if hashes else np.empty(0, np.uint64),
        np.concatenate(owners) if owners else np.empty(0, np.int64),
        np.concatenate(digests) if digests else np.empty(0, np.uint64),
    )


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text.lower())
        size += len(text)
    if batch:
        yield batch


def _words(batch: Sequence[str]) -> tuple[Hashes, NDArray[np.bool_], Numbers]:
    """By word, in order: its hash, whether it carries meaning, the number of its text in the batch."""
    joined = "\n".join(batch)
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    values = _values()[np.minimum(points, PLANE - 1)]
    starts, ends = _bounds(values != 0, points)
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(values * _powers(len(values), BASE))))
    hashes = (sums[ends] - sums[starts]) * _powers(len(values) + 1, INVERSE)[starts]
    offsets = np.cumsum([0, *(len(text) + 1 for text in batch)])
    owner = np.repeat(np.arange(len(batch)), np.diff(np.searchsorted(starts, offsets)))
    return _mixed(hashes), (ends - starts >= MEANING) | (points[starts] >= SOLO[0][0]), owner


def _bounds(in_word: NDArray[np.bool_], points: NDArray[np.uint32]) -> tuple[Numbers, Numbers]:
    """Where words begin and end."""
    before = np.concatenate(([False], in_word[:-1]))
    after = np.concatenate((in_word[1:], [False]))
    opens, closes = in_word & ~before, in_word & ~after
    if len(points) and points.max() >= SOLO[0][0]:
        solo = np.zeros(len(points), dtype=bool)
        for low, high in SOLO:
            solo |= (points >= low) & (points < high)
        solo &= in_word
        opens |= solo | (in_word & np.concatenate(([False], solo[:-1])))
        closes |= solo | (in_word & np.concatenate((solo[1:], [False])))
    return np.flatnonzero(opens), np.flatnonzero(closes) + 1


def _shingles(words: Hashes, meaning: NDArray[np.bool_], owner: Numbers, size: int) -> tuple[Hashes, Numbers]:
    """Hashes, and the place of the first word of each."""
    count = len(words) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    total = words[:count].copy()
    carried = meaning[:count].astype(np.int8)
    for k in range(1, size):
        total = total * np.uint64(BASE) + words[k : k + count]
        carried += meaning[k : k + count]
    at = np.flatnonzero((owner[:count] == owner[size - 1 :]) & (2 * carried >= size))
    return _mixed(total[at]), at


def _digests(words: Hashes, owner: Numbers, count: int) -> Hashes:
    """One hash of all the words of each text; 0 where it has none."""
    ends = np.searchsorted(owner, np.arange(count + 1))
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(words * _powers(len(words), BASE))))
    totals: Hashes = (sums[ends[1:]] - sums[ends[:-1]]) * _powers(len(words) + 1, INVERSE)[ends[:-1]]
    return totals


def _mixed(hashes: Hashes) -> Hashes:
    """Bits spread, as in SplitMix64 (Steele, Lea and Flood 2014)."""
    mixed = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    done: Hashes = mixed ^ (mixed >> np.uint64(31))
    return done


@cache
def _values() -> Hashes:
    """By character: a number that stands for it in words, 0 for what parts them."""
    letters = np.array([chr(point).isalnum() for point in range(PLANE)])
    values = _mixed(np.arange(1, PLANE + 1, dtype=np.uint64) * np.uint64(BASE))
    return np.where(letters, values | np.uint64(1), np.uint64(0))


def _powers(count: int, base: int) -> Hashes:
    """base^0, base^1 … modulo 2^64."""
    return _table(max(BATCH, 1 << (count - 1).bit_length()) if count > 1 else BATCH, base)[:count]


@cache
def _table(count: int, base: int) -> Hashes:
    factors = np.full(count, base, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors)
