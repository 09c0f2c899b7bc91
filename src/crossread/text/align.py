"""Two sequences of words → the passages that they share, word by word.

Words are letters of two strings (`folded.Vocabulary`). Method: seeds are runs of equal words (n-grams of
one sequence looked up in the other), joined into chains that stay in order and bridge short gaps,
best chain first, each word used once (cf. BLAST's seed and extend, Altschul et al. 1990; the
two-dimensional chaining of passim, Smith, Cordell and Mullen 2015); inside the gaps a longest
common subsequence. A passage that stands elsewhere in the other text is found where it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain as chained
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from crossread.text.bulk import Flags, Numbers

FIELDS = attrgetter("a", "b", "size")
SHORT = 40  # words of two stretches up to which it saves time to see first whether they have any in common


@dataclass(frozen=True, slots=True)
class Options:
    gram: int = 3  # words in a seed: rewritten news keeps few longer runs
    occurrences: int = 8  # a seed that stands more often than this in the other text starts nothing
    nearly: float = 0.9  # of a text's words, how many in order in the other spare the search for what was moved
    most: float = 0.75  # and how many where the rest is small gaps of which nothing stands elsewhere
    easy: int = 2000  # words up to which that is tried: its cost grows with the product of the lengths
    long: int = 12  # words of a run inside which no other is looked for
    gap: int = 25  # words that a chain may bridge on either side: about one sentence
    lookback: int = 40  # earlier runs tried as a run's predecessor: keeps hostile input linear
    gap_cost: float = 0.2  # matched words that one bridged word costs
    least: float = 4.0  # score (matched words less gap costs) under which a chain is chance


class Match(NamedTuple):
    """`size` equal words from `a` in the one and `b` in the other."""

    a: int
    b: int
    size: int


@dataclass(frozen=True, slots=True)
class Chain:
    """Matches in order in both sequences, not overlapping."""

    matches: tuple[Match, ...]

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """[a0, a1) and [b0, b1): what the chain spans."""
        first, last = self.matches[0], self.matches[-1]
        return first.a, last.a + last.size, first.b, last.b + last.size

    @property
    def matched(self) -> int:
        return sum(match.size for match in self.matches)


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains of many pairs, those of one pair together: chain `n` has the rows from `first[n]` to `first[n + 1]`.

    A row of `rows` is a `Match`; `pair` holds the number of each chain's pair.
    """

    rows: Numbers
    first: Numbers
    pair: Numbers

    @classmethod
    def gathered(cls, rows: Numbers, chain: Numbers, pair: Numbers) -> "Chains":
        """Of matches in any order: rows with one number in `chain` are one; neighbours on one diagonal are joined."""
        if not len(rows):
            return cls(rows, np.zeros(1, np.int64), pair)
        order = np.argsort(chain * (1 + rows[:, 0].max()) + rows[:, 0], kind="stable")
        rows, chain, pair = rows[order], chain[order], pair[order]
        after = (chain[1:] == chain[:-1]) & (rows[1:, :2] == rows[:-1, :2] + rows[:-1, 2:]).all(axis=1)
        if after.any():
            at = np.flatnonzero(np.concatenate(([True], ~after)))
            rows = np.column_stack((rows[at, :2], np.add.reduceat(rows[:, 2], at)))
            chain, pair = chain[at], pair[at]
        first = np.flatnonzero(np.concatenate(([True], chain[1:] != chain[:-1])))
        return cls(rows, np.append(first, len(rows)), pair[first])

    @property
    def number(self) -> Numbers:
        """By row: the number of its chain."""
        return np.repeat(np.arange(len(self.pair)), np.diff(self.first))

    @property
    def bounds(self) -> Numbers:
        """By chain: [a0, a1) and [b0, b1), what it spans."""
        start, last = self.rows[self.first[:-1]], self.rows[self.first[1:] - 1]
        return np.column_stack((start[:, 0], last[:, 0] + last[:, 2], start[:, 1], last[:, 1] + last[:, 2]))

    def chain(self, number: int) -> Chain:
        rows = self.rows[self.first[number] : self.first[number + 1]].tolist()
        return Chain(tuple([Match(*row) for row in rows]))

    def some(self, chosen: Flags) -> "Chains":
        """Those of which a flag says so."""
        sizes = np.diff(self.first)
        first = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes[chosen])))
        return Chains(self.rows[np.repeat(chosen, sizes)], first, self.pair[chosen])


def align(a: str, b: str, options: Options = Options()) -> list[Chain]:
    """Chains by their place in `a`; work grows with the lengths, not with their product."""
    found = many([(a, b)], options)
    return [found.chain(n) for n in range(len(found.pair))]


def many(pairs: Sequence[tuple[str, str]], options: Options = Options()) -> Chains:
    """The chains of each pair, by their place in its `a`."""
    runs, of = _in_order(pairs, options)
    held, close = _held(runs, of, len(pairs), options)
    shorter = np.fromiter([min(len(a), len(b)) for a, b in pairs], np.int64, len(pairs))
    nearly = held >= options.nearly * shorter
    whole = close & nearly
    for n in np.flatnonzero(close & ~nearly & (held >= options.most * shorter)).tolist():
        whole[n] = not _elsewhere(*pairs[n], [Match(*run) for run in runs[of == n].tolist()], options)
    found = [(n, 0, match) for n, match in _between(pairs, runs, of, whole)]
    for n in np.flatnonzero(~whole).tolist():
        a, b = pairs[n]
        own = [Match(*run) for run in runs[of == n].tolist()] if nearly[n] else []
        chains = _chains(own or _runs(a, b, options), len(a), len(b), options)
        ordered = sorted([Chain(tuple(_with_gaps(a, b, chain))) for chain in chains], key=lambda chain: chain.bounds)
        found += [(n, k, match) for k, chain in enumerate(ordered) for match in chain.matches]
    rest = np.array([(n, k, *match) for n, k, match in found], np.int64).reshape(-1, 5)
    kept = whole[of]
    pair = np.concatenate((of[kept], rest[:, 0]))
    within_pair = np.concatenate((np.zeros(np.count_nonzero(kept), np.int64), rest[:, 1]))
    chain = pair * (1 + within_pair.max(initial=0)) + within_pair
    return Chains.gathered(np.concatenate((runs[kept], rest[:, 2:])), chain, pair)


def within(a: str, b: str, at: tuple[int, int] = (0, 0)) -> list[Match]:
    """The longest common subsequence of two short stretches, as matches counted from `at`."""
    if not a or not b or (len(a) + len(b) < SHORT and _disjoint(a, b)):
        return []
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [Match(at[0] + block.a, at[1] + block.b, block.size) for block in blocks if block.size]


def _disjoint(a: str, b: str) -> bool:
    return a[0] != b[0] if len(a) == len(b) == 1 else set(a).isdisjoint(b)


# ---------------------------------------------------------------- seeds


def _in_order(pairs: Sequence[tuple[str, str]], options: Options) -> tuple[Numbers, Numbers]:
    """The runs that the two texts of a pair have in common in one order, and the number of each run's pair."""
    rows: list[tuple[int, int, int]] = []
    counts = []
    for a, b in pairs:
        easy = 0 < min(len(a), len(b)) <= options.easy
        blocks = LCSseq.editops(a, b).as_matching_blocks() if easy else ()
        rows += map(FIELDS, blocks)
        counts.append(len(blocks))
    found = np.fromiter(chained.from_iterable(rows), np.int64, 3 * len(rows)).reshape(-1, 3)
    runs = found[:, 2] >= options.gram
    return found[runs], np.repeat(np.arange(len(pairs)), counts)[runs]


def _held(runs: Numbers, of: Numbers, count: int, options: Options) -> tuple[Numbers, Flags]:
    """By pair: the words of its runs, and whether these follow one another so closely that each must lengthen the
    chain of those before it."""
    most = min((options.gram - options.gap_cost) / options.gap_cost, options.gap)
    held = np.bincount(of, runs[:, 2], count).astype(np.int64)
    far = (_ahead(runs) > most).any(axis=1) & (of[1:] == of[:-1])
    return held, (np.bincount(of[1:][far], minlength=count) == 0) & (held >= options.least)


def _ahead(runs: Numbers) -> Numbers:
    """Words between each run and the one after it, in either text."""
    ahead: Numbers = runs[1:, :2] - runs[:-1, :2] - runs[:-1, 2:]
    return ahead


def _between(pairs: Sequence[tuple[str, str]], runs: Numbers, of: Numbers, whole: Flags) -> Iterator[tuple[int, Match]]:
    """What the pairs that are one chain have in common between their runs, with the number of the pair."""
    ahead = _ahead(runs)
    # Where one text has nothing, or each a word of its own, there is nothing in common.
    wide = (ahead > 0).all(axis=1) & (ahead > 1).any(axis=1) & (of[1:] == of[:-1]) & whole[of[1:]]
    at = np.flatnonzero(wide)
    columns = of[at], runs[at, :2] + runs[at, 2:], runs[at + 1, :2]
    for n, (a0, b0), (a1, b1) in zip(*[one.tolist() for one in columns], strict=True):
        a, b = pairs[n]
        for match in within(a[a0:a1], b[b0:b1], (a0, b0)):
            yield n, match


def _elsewhere(a: str, b: str, runs: list[Match], options: Options) -> bool:
    """Whether a run of which some words lie between the runs, in the text of which less does, is in the other text."""
    if len(a) > len(b):
        return _elsewhere(b, a, [Match(run.b, run.a, run.size) for run in runs], options)
    n = options.gram
    end = 0
    for run in (*runs, Match(len(a), len(b), 0)):
        first = max(0, end - n + 1)
        if run.a > end and any(a[i : i + n] in b for i in range(first, min(run.a, len(a) - n + 1))):
            return True
        end = run.a + run.size
    return False


def _runs(a: str, b: str, options: Options) -> list[Match]:
    """Runs of at least `gram` equal words, by their place in `a`; inside a long one no other begins."""
    n = options.gram
    grams_a = [a[i : i + n] for i in range(len(a) - n + 1)]
    grams_b = [b[j : j + n] for j in range(len(b) - n + 1)]
    shared = set(grams_a).intersection(grams_b)
    if not shared:
        return []
    where: dict[str, list[int]] = {}
    for j, gram in enumerate(grams_b):
        if gram in shared:
            where.setdefault(gram, []).append(j)
    runs: list[Match] = []
    reached: dict[int, int] = {}  # by diagonal: the end in `a` of its last run
    i = 0
    while i < len(grams_a):
        places = where.get(grams_a[i], ()) if grams_a[i] in shared else ()
        longest = 0
        for j in places if len(places) <= options.occurrences else ():
            if reached.get(i - j, 0) <= i:
                size = _size(a, b, i, j)
                reached[i - j] = i + size
                runs.append(Match(i, j, size))
                longest = max(longest, size)
        i += 1 if longest < options.long else longest - n + 1
    return runs


def _size(a: str, b: str, i: int, j: int) -> int:
    """How many words from `i` and `j` on are equal; by halves, since slices compare faster than words."""
    most = min(len(a) - i, len(b) - j)
    size, step = 0, 16
    while size < most:
        step = min(step, most - size)
        if a[i + size : i + size + step] == b[j + size : j + size + step]:
            size, step = size + step, step * 2
        elif step == 1:
            break
        else:
            step //= 2
    return size


# ---------------------------------------------------------------- chains


def _chains(runs: list[Match], size_a: int, size_b: int, options: Options) -> list[list[Match]]:
    """The best chain first, then the best of what it leaves free."""
    score, before = _scores(runs, options)
    free_a, free_b = bytearray(b"\1") * size_a, bytearray(b"\1") * size_b
    used = bytearray(len(runs))
    chains = []
    for end in sorted(range(len(runs)), key=lambda r: (-score[r], runs[r].a, runs[r].b)):
        if score[end] < options.least:
            break
        chain: list[Match] = []
        at: int | None = end
        while at is not None and not used[at]:
            used[at] = 1
            chain.append(runs[at])
            at = before[at]
        kept = _trimmed(reversed(chain), free_a, free_b)
        if sum(run.size for run in kept) >= options.least:
            chains.append(kept)
            a0, a1, b0, b1 = Chain(tuple(kept)).bounds
            free_a[a0:a1], free_b[b0:b1] = bytes(a1 - a0), bytes(b1 - b0)
    return chains


def _scores(runs: list[Match], options: Options) -> tuple[list[float], list[int | None]]:
    """By run: the score of the best chain that ends with it, and its predecessor there."""
    score = [float(run.size) for run in runs]
    before: list[int | None] = [None] * len(runs)
    most, cost = options.gap, options.gap_cost
    for r, (a, b, size) in enumerate(runs):
        for p in range(r - 1, max(-1, r - 1 - options.lookback), -1):
            earlier = runs[p]
            gap_a, gap_b = a - earlier.a - earlier.size, b - earlier.b - earlier.size
            if gap_a > most or gap_b > most:
                continue
            overlap = max(0, -gap_a, -gap_b)
            gap = max(gap_a, gap_b) + overlap
            if overlap >= size or gap > most:
                continue  # they don't follow one another closely
            gained = score[p] + (size - overlap - cost * gap)
            if gained > score[r]:
                score[r], before[r] = gained, p
    return score, before


def _trimmed(chain: "reversed[Match]", free_a: bytearray, free_b: bytearray) -> list[Match]:
    """The chain without words that another chain or its own earlier matches hold."""
    kept: list[Match] = []
    end_a = end_b = 0
    for run in chain:
        a, b, stop = run.a, run.b, run.a + run.size
        skip = max(0, end_a - a, end_b - b)
        a, b = a + skip, b + skip
        while a < stop and not (free_a[a] and free_b[b]):
            a, b = a + 1, b + 1
        size = 0
        while a + size < stop and free_a[a + size] and free_b[b + size]:
            size += 1
        if size:
            kept.append(Match(a, b, size))
            end_a, end_b = a + size, b + size
    return kept


def _with_gaps(a: str, b: str, chain: list[Match]) -> list[Match]:
    """The chain and what its gaps have in common; neighbours on one diagonal joined."""
    whole = [chain[0]]
    end_a, end_b = chain[0].a + chain[0].size, chain[0].b + chain[0].size
    for run in chain[1:]:
        at_a, at_b, size = run
        if at_a == end_a and at_b == end_b:
            join(whole, run)
        elif at_a == end_a or at_b == end_b or (at_a - end_a == at_b - end_b == 1 and a[end_a] != b[end_b]):
            whole.append(run)  # between them one text has nothing, or each a word of its own
        else:
            for found in within(a[end_a:at_a], b[end_b:at_b], (end_a, end_b)):
                join(whole, found)
            join(whole, run)
        end_a, end_b = at_a + size, at_b + size
    return whole


def join(matches: list[Match], new: Match) -> None:
    """`new` appended, or grown onto the last match where it follows without a gap."""
    if matches:
        a, b, size = matches[-1]
        new_a, new_b, new_size = new
        if a + size == new_a and b + size == new_b:
            matches[-1] = Match(a, b, size + new_size)
            return
    matches.append(new)
