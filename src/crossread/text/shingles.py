"""Words → a hash of each run of words (shingle), the same on every machine and in every run.

Keys of words, as `folded.words` gives them. A shingle's hash is a polynomial of its words' 64-bit
BLAKE2b hashes (Karp and Rabin 1987, over whole words); equal runs have equal hashes, and
unequal ones meet once in 2^64 pairs or so.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
BASE = np.uint64(0x9E3779B97F4A7C15)  # 2^64 divided by the golden ratio: odd, its bits well spread


@lru_cache(maxsize=1 << 18)
def word_hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf8", "surrogatepass"), digest_size=8).digest(), "little")


def hashes(keys: Iterable[str]) -> Hashes:
    """One 64-bit hash a word, in order."""
    return np.fromiter(map(word_hash, keys), dtype=np.uint64)


def shingles(words: Hashes, n: int) -> Hashes:
    """One hash for each run of `n` words, in order; none where there are fewer words."""
    count = len(words) - n + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    total = words[:count].copy()
    for k in range(1, n):
        total = total * BASE + words[k : k + count]
    return total ^ (total >> np.uint64(29))
