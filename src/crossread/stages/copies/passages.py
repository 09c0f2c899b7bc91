"""Pairs of texts → the passages that they share, as ranges of words with what matches inside.

Prepared texts, many pairs at once. Where a passage begins and ends is told in `growth.py`.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread.stages.copies import growth
from crossread.stages.copies.lots import Lot
from crossread.stages.copies.texts import Text
from crossread.text import align
from crossread.text.align import Chain, Chains
from crossread.text.bulk import Flags, Numbers
from crossread.text.seeds import Match

RUN = 3  # equal words in a row from which a run begins to tell


@dataclass(frozen=True, slots=True)
class Options:
    tail: int = 10  # words to a sentence's end that a passage takes in, on either side
    own_words: int = 9  # matched words that a passage outside quotation marks needs
    evidence: int = 3  # and of these, in runs of plain words (`Aligned.evidence`)
    dense: float = 0.1  # and of its unquoted words, how many are such: rewritten reports have 0.2
    plain: int = 3  # and words that carry meaning and are no names or numbers (`Aligned.plain`)
    quoted_words: int = 5  # matched words that a passage inside them needs: shared quotes are often fragments
    meaning: float = 3  # of the matched words, how many must carry meaning
    similarity: float = 0.45  # matched words, of the passage's on both sides


class Aligned(NamedTuple):
    """Words [a0, a1) of the one text and [b0, b1) of the other."""

    a0: int
    a1: int
    b0: int
    b1: int
    matched: int  # words
    quoted: int  # matched words that stand in quotation marks in both texts
    evidence: int  # words that only copying makes equal: in runs, unquoted, no names or numbers, less two a run
    plain: int  # matched words that carry meaning, unquoted, no names or numbers, in runs or not

    @property
    def own(self) -> int:
        return self.matched - self.quoted


class Passages(NamedTuple):
    """By pair, then by their place in its `a`; none overlaps another of its pair, in either text."""

    chains: Chains  # what matches inside
    rows: Numbers  # by passage: the numbers of an `Aligned`

    @property
    def pair(self) -> Numbers:
        return self.chains.pair

    @property
    def similarity(self) -> NDArray[np.float64]:
        return _similarity(self.rows)

    def stretches(self) -> tuple[Numbers, Numbers]:
        """What stands between the matches, as rows of a `Stretch`; and the number of each one's passage."""
        matches, first, count = self.chains.rows, self.chains.first, len(self.rows)
        places = np.arange(len(matches)) + self.chains.number  # each passage has one stretch more than matches
        found = np.empty((len(matches) + count, 4), np.int64)
        found[first[:-1] + np.arange(count), ::2] = self.rows[:, :4:2]
        found[first[1:] + np.arange(count), 1::2] = self.rows[:, 1:4:2]
        found[places, 1::2] = matches[:, :2]
        found[places + 1, ::2] = matches[:, :2] + matches[:, 2:]
        filled = (found[:, ::2] < found[:, 1::2]).any(axis=1)
        return found[filled], np.repeat(np.arange(count), np.diff(first) + 1)[filled]


def find(lot: Lot, options: Options = Options()) -> Passages:
    chains = align.many([(a.letters, b.letters) for a, b in lot.pairs], [(a.low, b.low) for a, b in lot.pairs])
    counts = _counted(lot, chains)
    own = _own(chains, counts, options)
    quotations = _quotations(lot, chains, ~own & (counts[:, 1] > 0))
    if quotations:
        chains = _exchanged(chains, own, quotations)
        counts = _counted(lot, chains)
    else:
        chains, counts = chains.some(own), counts[own]
    chains, edges, changed = _apart(lot, chains, options.tail)
    counts[changed] = _counted(lot, chains.some(changed))
    in_quotes = counts[:, 1] == counts[:, 0]
    chains, bounds, changed = _grown(lot, chains, edges, in_quotes, options.tail)
    counts[changed] = _counted(lot, chains.some(changed))
    rows = np.column_stack((bounds, counts))
    stands = _stands(lot, chains, rows, options)
    return Passages(chains.some(stands), rows[stands])


def _counted(lot: Lot, chains: Chains) -> Numbers:
    """By chain: the words that match, those in quotation marks in both texts, the evidence and the plain words.

    Reports of one event share names, numbers and short phrases; a long run of plain words isn't shared by chance.
    """
    if not len(chains.pair):
        return np.zeros((0, 4), np.int64)
    pair, size = chains.pair[chains.number], chains.rows[:, 2]
    a, b = lot.begins[0][pair] + chains.rows[:, 0], lot.begins[1][pair] + chains.rows[:, 1]
    plain, own = lot.count("plain", a, a + size), size - lot.count("facts", a, a + size)
    quoted = np.zeros_like(size)
    some = np.flatnonzero((lot.count("quoted", a, a + size) > 0) & (lot.count("quoted", b, b + size) > 0))
    if len(some):
        row = np.repeat(some, size[some])
        along = np.arange(len(row)) - np.repeat(np.cumsum(size[some]) - size[some], size[some])
        both = lot.flags("quoted")[a[row] + along] & lot.flags("quoted")[b[row] + along] != 0
        row, places = row[both], (a[row] + along)[both]
        quoted += np.bincount(row, minlength=len(size))
        plain = plain - np.bincount(row[lot.flags("plain")[places] != 0], minlength=len(size))
        own -= np.bincount(row[lot.flags("facts")[places] == 0], minlength=len(size))
    evidence = np.where((size >= RUN) & (own >= RUN), own - RUN + 1, 0)
    counts: Numbers = np.add.reduceat(np.column_stack((size, quoted, evidence, plain)), chains.first[:-1])
    return counts


def _own(chains: Chains, counts: Numbers, options: Options) -> Flags:
    """Whether a chain shares more than what is quoted, and more than chance and stock phrases."""
    _, quoted, evidence, plain = counts.T
    a0, a1, b0, b1 = chains.bounds.T
    width = np.minimum(a1 - a0, b1 - b0) - quoted
    own: Flags = (evidence >= np.maximum(options.evidence, options.dense * width)) & (plain >= options.plain)
    return own


def _stands(lot: Lot, chains: Chains, rows: Numbers, options: Options) -> Flags:
    matched, quoted = rows[:, 4], rows[:, 5]
    least = np.where(matched - quoted <= quoted, options.quoted_words, options.own_words)
    begin = lot.begins[0][chains.pair[chains.number]] + chains.rows[:, 0]
    meaning = lot.count("meaning", begin, begin + chains.rows[:, 2])
    meant = np.bincount(chains.number, meaning, len(rows)) >= options.meaning
    stands: Flags = (matched >= least) & (_similarity(rows) >= options.similarity) & meant
    return stands


def _similarity(rows: Numbers) -> NDArray[np.float64]:
    """Matched words, of the passage's on both sides."""
    a0, a1, b0, b1, matched = rows[:, :5].T
    similarity: NDArray[np.float64] = 2 * matched / (a1 - a0 + b1 - b0)
    return similarity


# ---------------------------------------------------------------- quotations


def _quotations(lot: Lot, chains: Chains, which: Flags) -> list[tuple[int, int, Match]]:
    """What some chains share inside quotation marks: the chain's number, the quotation's, and a match in it."""
    return [
        (n, k, match)
        for n in np.flatnonzero(which).tolist()
        for k, some in enumerate(_by_quotation(lot.pairs[chains.pair[n]], chains.chain(n)))
        for match in some
    ]


def _by_quotation(pair: tuple[Text, Text], chain: Chain) -> list[list[Match]]:
    """Each quotation by itself: who said it is each text's own."""
    a, b = pair
    found: list[list[Match]] = []
    for match in chain.matches:
        for x, y in zip(range(match.a, match.a + match.size), range(match.b, match.b + match.size), strict=True):
            if not (a.quoted[x] and b.quoted[y]):
                continue
            last = found[-1][-1] if found else None
            if last is None or 0 in a.quoted[last.a + last.size : x] or 0 in b.quoted[last.b + last.size : y]:
                found.append([])
            align.join(found[-1], Match(x, y, 1))
    return found


def _exchanged(chains: Chains, kept: Flags, quotations: list[tuple[int, int, Match]]) -> Chains:
    """The chains that are kept, and what others share in quotation marks in their place."""
    added = np.array([(n, k, *match) for n, k, match in quotations], np.int64)
    rows = np.repeat(kept, np.diff(chains.first))
    width = 1 + added[:, 1].max()
    number = np.concatenate((chains.number[rows] * width, added[:, 0] * width + added[:, 1]))
    return Chains.gathered(np.concatenate((chains.rows[rows], added[:, 2:])), number, chains.pair[number // width])


# ---------------------------------------------------------------- ends


def _apart(lot: Lot, chains: Chains, tail: int) -> tuple[Chains, Numbers, Flags]:
    """The chains without what is another's by chance (`growth.apart`), how far each may grow, and which were cut."""
    pair, rows = chains.pair, chains.rows.copy()
    nothing = np.zeros_like(pair)
    edges = np.column_stack((nothing, lot.sizes[0][pair], nothing, lot.sizes[1][pair]))
    cut = np.zeros(len(pair), np.bool_)
    starts = np.flatnonzero(np.diff(pair, prepend=-1))
    sizes = np.diff(starts, append=len(pair))
    for start, size in zip(starts[sizes > 1].tolist(), sizes[sizes > 1].tolist(), strict=True):
        a, b = lot.pairs[pair[start]]
        numbers = range(start, start + size)
        before = [chains.chain(n) for n in numbers]
        after = growth.apart(a, b, before, tail)
        edges[numbers] = growth.edges(after, len(a), len(b))
        for n, one, other in zip(numbers, before, after, strict=True):
            if one is not other:
                cut[n] = True
                rows[chains.first[n]], rows[chains.first[n + 1] - 1] = other.matches[0], other.matches[-1]
    return Chains(rows, chains.first, pair), edges, cut


def _grown(lot: Lot, chains: Chains, edges: Numbers, in_quotes: Flags, tail: int) -> tuple[Chains, Numbers, Flags]:
    """The chains with what matches up to the ends of their passages, these ends, and which chains have more now."""
    bounds, pair = chains.bounds, chains.pair
    more = np.zeros(len(pair), np.bool_)
    new: list[tuple[int, Match]] = []
    room = np.flatnonzero((bounds != edges).any(axis=1))
    columns = [one[room].tolist() for one in (pair, bounds, edges, in_quotes)]
    for n, of, bound, edge, quoted in zip(room.tolist(), *columns, strict=True):
        matches, bounds[n] = growth.grown(lot.pairs[of], bound, edge, quoted, tail)
        if matches:
            more[n] = True
            new += [(n, match) for match in matches]
    if new:
        added = np.array([(n, *match) for n, match in new], np.int64)
        number = np.concatenate((chains.number, added[:, 0]))
        chains = Chains.gathered(np.concatenate((chains.rows, added[:, 1:])), number, pair[number])
    return chains, bounds, more
