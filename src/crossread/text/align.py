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
from math import ceil
from operator import attrgetter

import numpy as np
from rapidfuzz.distance import LCSseq

from crossread.text import seeds
from crossread.text.bulk import Flags, Numbers
from crossread.text.seeds import GRAM, Match

FIELDS = attrgetter("a", "b", "size")
Pair = tuple[str, str]
Links = tuple[list[float], list[int]]  # see `_linked`
SHORT = 40  # words of two stretches up to which it saves time to see first whether they have any in common


@dataclass(frozen=True, slots=True)
class Options:
    occurrences: int = 8  # a seed that stands more often than this in the other text starts nothing
    nearly: float = 0.9  # of a text's words, how many in order in the other spare the search for what was moved
    most: float = 0.75  # and how many where the rest is small gaps of which nothing stands elsewhere
    easy: int = 2000  # words up to which that is tried: its cost grows with the product of the lengths
    long: int = 12  # words of a run inside which no other is looked for
    gap: int = 25  # words that a chain may bridge on either side: about one sentence
    lookback: int = 40  # earlier runs tried as a run's predecessor: keeps hostile input linear
    gap_cost: float = 0.2  # matched words that one bridged word costs
    least: float = 4.0  # score (matched words less gap costs) under which a chain is chance


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
    found = many([(a, b)], [(low(a), low(b))], options)
    return [found.chain(n) for n in range(len(found.pair))]


def low(letters: str) -> bytes:
    """The low eight bits of each letter: half the work to compare, and all that are equal are equal in these."""
    return np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint8).tobytes()


def many(pairs: Sequence[Pair], lows: Sequence[tuple[bytes, bytes]], options: Options = Options()) -> Chains:
    """The chains of each pair, by their place in its `a`; `lows` are the low bits of their letters."""
    runs, of = _in_order(pairs, lows, options)
    bounds = np.searchsorted(of, np.arange(len(pairs) + 1)).tolist()

    def in_order(n: int) -> list[Match]:
        return [Match(*run) for run in runs[bounds[n] : bounds[n + 1]].tolist()]

    held, close = _held(runs, of, len(pairs), options)
    shorter = np.fromiter([min(len(a), len(b)) for a, b in pairs], np.int64, len(pairs))
    nearly = held >= options.nearly * shorter
    whole = close & nearly
    for n in np.flatnonzero(close & ~nearly & (held >= options.most * shorter)).tolist():
        whole[n] = not _elsewhere(*pairs[n], in_order(n), options)
    found = [(n, 0, match) for n, match in _between(pairs, runs, of, whole)]
    moved = np.flatnonzero(~whole).tolist()
    search = [n for n in moved if not nearly[n]]
    met = dict(zip(search, seeds.runs([pairs[n] for n in search], options.occurrences, options.long), strict=True))
    starts = [met[n] if n in met else in_order(n) for n in moved]
    for n, some, links in zip(moved, starts, _linked(starts, options), strict=True):
        a, b = pairs[n]
        chains = _chains(some, links, (len(a), len(b)), options)
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


def _in_order(pairs: Sequence[Pair], lows: Sequence[tuple[bytes, bytes]], options: Options) -> tuple[Numbers, Numbers]:
    """The runs that the two texts of a pair have in common in one order, and the number of each run's pair."""
    rows: list[tuple[int, int, int]] = []
    counts = []
    for (a, b), (low_a, low_b) in zip(pairs, lows, strict=True):
        if 0 < min(len(a), len(b)) <= options.easy and _alike(low_a, low_b, options):
            own = _common(low_a, low_b)
            if False in [a.startswith(b[j : j + size], i) for i, j, size in own]:
                own = _common(a, b)
            rows += own
            counts.append(len(own))
        else:
            counts.append(0)
    found = np.fromiter(chained.from_iterable(rows), np.int64, 3 * len(rows)).reshape(-1, 3)
    runs = found[:, 2] >= GRAM
    return found[runs], np.repeat(np.arange(len(pairs)), counts)[runs]


def _common(a: str | bytes, b: str | bytes) -> list[tuple[int, int, int]]:
    """A longest common subsequence, as rows of a `Match`; the same one of letters and of their low bits, where all
    that these match are equal letters: no prefix has then more in common by them."""
    return list(map(FIELDS, LCSseq.editops(a, b).as_matching_blocks()))


def _alike(a: bytes, b: bytes, options: Options) -> bool:
    """Whether two texts may have so many words in one order that these are of use.

    No time is lost over it where the words in the middle of the shorter are somewhere in the other. Low bits have no
    fewer in common than letters have.
    """
    if len(a) > len(b):
        a, b = b, a
    half = len(a) // 2
    return a[half : half + GRAM] in b or LCSseq.similarity(a, b, score_cutoff=ceil(options.most * len(a))) > 0


def _held(runs: Numbers, of: Numbers, count: int, options: Options) -> tuple[Numbers, Flags]:
    """By pair: the words of its runs, and whether these follow one another so closely that each must lengthen the
    chain of those before it."""
    most = min((GRAM - options.gap_cost) / options.gap_cost, options.gap)
    held = np.bincount(of, runs[:, 2], count).astype(np.int64)
    far = (_ahead(runs) > most).any(axis=1) & (of[1:] == of[:-1])
    return held, (np.bincount(of[1:][far], minlength=count) == 0) & (held >= options.least)


def _ahead(runs: Numbers) -> Numbers:
    """Words between each run and the one after it, in either text."""
    ahead: Numbers = runs[1:, :2] - runs[:-1, :2] - runs[:-1, 2:]
    return ahead


def _between(pairs: Sequence[Pair], runs: Numbers, of: Numbers, whole: Flags) -> Iterator[tuple[int, Match]]:
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
    n = GRAM
    end = 0
    for run in (*runs, Match(len(a), len(b), 0)):
        first = max(0, end - n + 1)
        if run.a > end and any(a[i : i + n] in b for i in range(first, min(run.a, len(a) - n + 1))):
            return True
        end = run.a + run.size
    return False


# ---------------------------------------------------------------- chains


def _chains(runs: list[Match], links: Links, sizes: tuple[int, int], options: Options) -> list[list[Match]]:
    """The best chain first, then the best of what it leaves free; `links` are those of the runs."""
    score, before = links
    free_a, free_b = (bytearray(b"\1") * size for size in sizes)
    used = bytearray(len(runs))
    chains = []
    ends = [r for r in range(len(runs)) if score[r] >= options.least]
    for end in sorted(ends, key=lambda r: (-score[r], runs[r])):
        chain: list[Match] = []
        at = end
        while at >= 0 and not used[at]:
            used[at] = 1
            chain.append(runs[at])
            at = before[at]
        kept = _trimmed(reversed(chain), free_a, free_b)
        if sum([run.size for run in kept]) >= options.least:
            chains.append(kept)
            a0, a1, b0, b1 = Chain(tuple(kept)).bounds
            free_a[a0:a1], free_b[b0:b1] = bytes(a1 - a0), bytes(b1 - b0)
    return chains


def _linked(runs: list[list[Match]], options: Options) -> list[Links]:
    """By pair, and by run in it: the score of the best chain that ends with the run, and the run before it there,
    else -1."""
    ends = np.cumsum([0, *map(len, runs)])
    words = chained.from_iterable(chained.from_iterable(runs))
    rows = np.fromiter(words, np.int64, 3 * ends[-1]).reshape(-1, 3)
    score, before = rows[:, 2].astype(np.float64).tolist(), [-1] * len(rows)
    for r, back, gain in _follow(rows, np.repeat(np.arange(len(runs)), np.diff(ends)), options):
        gained = score[r - back] + gain
        if gained > score[r]:
            score[r], before[r] = gained, r - back
    first = ends[:-1].tolist()
    return [
        (score[start:end], [max(-1, r - start) for r in before[start:end]])
        for start, end in zip(first, ends[1:].tolist(), strict=True)
    ]


def _follow(rows: Numbers, of: Numbers, options: Options) -> Iterator[tuple[int, int, float]]:
    """A run, how many runs before it the one comes that it follows closely, and the score that it adds to that one's;
    in order."""
    found = [(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))]
    for back in range(1, min(options.lookback, len(rows) - 1) + 1):
        gap_a, gap_b = (rows[back:, :2] - rows[:-back, :2] - rows[:-back, 2:]).T
        overlap = np.maximum(0, -np.minimum(gap_a, gap_b))
        gap = np.maximum(gap_a, gap_b) + overlap
        near = (of[back:] == of[:-back]) & (gap <= options.gap) & (overlap < rows[back:, 2])
        r = np.flatnonzero(near)
        gain = rows[r + back, 2] - overlap[r] - options.gap_cost * gap[r]
        found.append((r + back, np.full_like(r, back), gain))
    run, backs, gains = (np.concatenate(one) for one in zip(*found, strict=True))
    order = np.argsort(run, kind="stable")
    return zip(*[one[order].tolist() for one in (run, backs, gains)], strict=True)


def _trimmed(chain: "reversed[Match]", free_a: bytearray, free_b: bytearray) -> list[Match]:
    """The chain without words that another chain or its own earlier matches hold."""
    kept: list[Match] = []
    end_a = end_b = 0
    for run in chain:
        a, b, stop = run.a, run.b, run.a + run.size
        skip = max(0, end_a - a, end_b - b)
        a, b = a + skip, b + skip
        size = stop - a
        if size > 0 and (free_a.find(0, a, stop) >= 0 or free_b.find(0, b, b + size) >= 0):
            a, b, size = _free(free_a, free_b, Match(a, b, size))
        if size > 0:
            kept.append(Match(a, b, size))
            end_a, end_b = a + size, b + size
    return kept


def _free(free_a: bytearray, free_b: bytearray, run: Match) -> Match:
    """Of a run the first words that are free in both texts."""
    free = [x and y for x, y in zip(free_a[run.a : run.a + run.size], free_b[run.b : run.b + run.size], strict=True)]
    skip = free.index(1) if 1 in free else run.size
    size = free.index(0, skip) - skip if 0 in free[skip:] else run.size - skip
    return Match(run.a + skip, run.b + skip, size)


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
