"""Distinct texts → the pairs that are worth aligning.

Their shingles. Two texts are a pair where they share runs of words that few others have; a run that
many texts carry joins each of them to a few only, the longest, so that work grows with the
collection and four hundred cuts of one dispatch still meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import numpy as np

from crossread.text.bulk import Hashes, Numbers
from crossread.text.shingles import Printed

# Keys that are parted at once.
CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Options:
    gram: int = 4  # words in a shingle
    crowd: int = 12  # texts that carry a shingle: up to here each is paired with each
    centres: int = 6  # beyond, each is paired with this many, the longest texts
    # Weight of the shingles that a pair must share; a shingle weighs log(N / texts that carry it) / log(N),
    # near 1 where two of many have it. 1.6 is a run of five or six words: no copy that alignment
    # confirms was lost by it in 1,600 texts of four collections but a few passages of nine words.
    weight: float = 1.5
    least: float = 0.2  # what any shingle weighs: all the texts of a collection may be one dispatch's
    # Characters of a collection from which shingles are sampled, by their hash, to one in two, four …
    plenty: int = 30_000_000


def sample(characters: int, options: Options = Options()) -> int:
    """One shingle in how many is looked up, for a collection of that many characters: a power of two.

    So the sample of a larger collection is a part of the sample of a smaller one.
    """
    return 1 << (1 + characters // options.plenty).bit_length() - 1


def pairs(printed: Printed, stands: Sequence[int], options: Options = Options()) -> list[tuple[int, int]]:
    """Pairs of the texts `stands`, by number, the lower first, sorted; the lower numbers are the likelier centres."""
    count = len(printed.digests)
    if count < 2:
        return []
    # Hash and owner share one word, so that one plain sort does; 40 bits of hash are enough, since pairs are verified.
    bits = _bits(count)
    keys = _shared(printed, bits)
    owners = _lower(keys, bits)
    standing = np.zeros(count, np.bool_)
    standing[list(stands)] = True
    kept = standing[owners]
    kept[1:] &= keys[1:] != keys[:-1]
    hashes, owners = keys[kept] >> bits, owners[kept]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(starts, len(hashes)))
    return _heavy(_met(owners, starts, sizes, count, options), bits, options)


def _bits(count: int) -> np.uint64:
    return np.uint64(max(1, (count - 1).bit_length()))


def _shared(printed: Printed, bits: np.uint64) -> Hashes:
    """Hash and owner (the lower `bits`) of each shingle that comes more than once, sorted.

    They are parted by their first eight bits and each part is sorted by itself: it stays in the cache, and no array is
    so large that its memory is new.
    """
    parts: list[list[Hashes]] = [[] for _ in range(256)]
    for first in range(0, len(printed.hashes), CHUNK):
        keys = printed.hashes[first : first + CHUNK] >> bits
        keys <<= bits
        keys |= printed.owners[first : first + CHUNK]
        part = (keys >> np.uint64(56)).astype(np.uint8)
        order = np.argsort(part, kind="stable")  # of eight bits: a radix sort
        ends = np.cumsum(np.bincount(part, minlength=len(parts))).tolist()
        keys = keys.take(order)
        for some, (start, end) in zip(parts, pairwise([0, *ends]), strict=True):
            some.append(keys[start:end])
    return np.concatenate([_again(np.concatenate(some), bits) for some in parts if some] or [printed.hashes])


def _again(keys: Hashes, bits: np.uint64) -> Hashes:
    """Those, sorted, of which others have the hash."""
    keys.sort()
    hashes = keys >> bits
    again = hashes[1:] == hashes[:-1]
    shared = np.zeros(len(keys), np.bool_)
    shared[1:] |= again
    shared[:-1] |= again
    return keys[shared]


def _heavy(met: list[tuple[Hashes, float]], bits: np.uint64, options: Options) -> list[tuple[int, int]]:
    if not met:
        return []
    # A pair and which weight it has here share one word, so that one plain sort does; 16 bits are left for the weight
    # in a collection of sixteen million texts.
    most = np.uint64((len(met) - 1).bit_length())
    keys = np.concatenate([(one << most) | np.uint64(n) for n, (one, _) in enumerate(met)])
    keys.sort()
    weights = np.array([weight for _, weight in met])[_lower(keys, most)]
    keys >>= most
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    chosen = keys[starts][np.add.reduceat(weights, starts) >= options.weight]
    return list(zip((chosen >> bits).tolist(), _lower(chosen, bits).tolist(), strict=True))


def _lower(keys: Hashes, bits: np.uint64) -> Numbers:
    return (keys & ((np.uint64(1) << bits) - np.uint64(1))).view(np.int64)


def _met(owners: Numbers, starts: Numbers, sizes: Numbers, count: int, options: Options) -> list[tuple[Hashes, float]]:
    """Pairs that share a shingle (the lower number above the bits of the higher), once for each, and its weight."""
    found = []
    for size in np.unique(sizes[sizes > 1]):
        reach = min(int(size) - 1, int(size) if size <= options.crowd else options.centres)
        low = np.concatenate([np.full(size - 1 - c, c) for c in range(reach)])
        high = np.concatenate([np.arange(c + 1, size) for c in range(reach)])
        first = starts[sizes == size][:, None]
        keys = (owners[first + low].view(np.uint64) << _bits(count)) | owners[first + high].view(np.uint64)
        found.append((keys.ravel(), max(options.least, log(count / size) / log(count))))
    return found


def neighbours(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs in an order in which those that hang together, over others too, follow one another."""
    root: dict[int, int] = {}

    def top(n: int) -> int:
        at = n
        while (above := root.get(at, at)) != at:
            root[at] = at = root.get(above, above)
        return at

    for a, b in found:
        one, two = top(a), top(b)
        root[max(one, two)] = min(one, two)
    return sorted(found, key=lambda pair: (top(pair[0]), pair))
