"""Distinct texts → the pairs that are worth aligning.

For each text its words, hashed. Pairs share rare runs of three words, each with two that carry meaning;
a run that many texts carry joins each of them to a few only, the longest, so that work grows
with the collection and four hundred cuts of one dispatch still meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.text import shingles
from crossread.text.shingles import Hashes
from crossread.text.tokens import STOPWORDS

STOP_HASHES = np.sort(np.array([shingles.word_hash(word) for word in STOPWORDS], dtype=np.uint64))

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Options:
    gram: int = 3  # words in a shingle
    crowd: int = 12  # texts that carry a shingle: up to here each is paired with each
    centres: int = 6  # beyond, each is paired with this many, the longest texts
    shared: int = 4  # shingles that a pair must share: a run of about six words


def prints(words: Hashes, options: Options = Options()) -> Hashes:
    """A text's shingles worth looking up, each once, sorted."""
    every = shingles.shingles(words, options.gram)
    if not len(every):
        return every
    content = (~np.isin(words, STOP_HASHES)).astype(np.int8)
    carried = sum(content[k : k + len(every)] for k in range(options.gram))
    return np.unique(every[carried >= options.gram - 1])


def pairs(printed: Sequence[Hashes], options: Options = Options()) -> list[tuple[int, int]]:
    """Pairs of places in `printed`, the lower first, sorted; of two texts the earlier is the likelier centre."""
    if len(printed) < 2:
        return []
    owner = np.repeat(np.arange(len(printed), dtype=np.int64), [len(one) for one in printed])
    every = np.concatenate(printed)
    order = np.lexsort((owner, every))
    owner, every = owner[order], every[order]
    starts = np.flatnonzero(np.concatenate(([True], every[1:] != every[:-1])))
    sizes = np.diff(np.append(starts, len(every)))
    met = [_met(owner, starts[sizes == size], int(size), options) for size in np.unique(sizes) if size > 1]
    if not met:
        return []
    keys, counts = np.unique(np.concatenate(met), return_counts=True)
    chosen = keys[counts >= options.shared]
    return [(int(key) >> 32, int(key) & 0xFFFFFFFF) for key in chosen]


def _met(owner: Numbers, starts: Numbers, size: int, options: Options) -> Numbers:
    """The pairs, as low << 32 | high, that shingles with `size` owners make, once for each shingle."""
    reach = size if size <= options.crowd else options.centres
    low = np.concatenate([np.full(size - 1 - c, c) for c in range(min(reach, size - 1))])
    high = np.concatenate([np.arange(c + 1, size) for c in range(min(reach, size - 1))])
    met: Numbers = (owner[starts[:, None] + low] << 32) | owner[starts[:, None] + high]
    return met.ravel()
