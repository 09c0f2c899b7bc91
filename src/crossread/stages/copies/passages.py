"""Two texts → the passages that they share, as ranges of words with what matches inside.

Two prepared texts. A passage grows to the ends of its sentences where the rest is short on both
sides, so that a number changed at a sentence's end or beginning lies inside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossread.stages.copies.texts import Text
from crossread.text import align
from crossread.text.align import Chain, Match

RUN = 3  # equal words in a row from which a run begins to tell


@dataclass(frozen=True, slots=True)
class Options:
    tail: int = 10  # words to a sentence's end that a passage takes in, on either side
    own_words: int = 9  # matched words that a passage outside quotation marks needs
    quoted_words: int = 5  # and inside them: shared quotes are often fragments
    meaning: float = 3  # of the matched words, how many must carry meaning
    similarity: float = 0.45  # matched words, of the passage's on both sides


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [a0, a1) of the one text that stand where the other has [b0, b1); one may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int


@dataclass(frozen=True, slots=True)
class Aligned:
    """Words [a0, a1) of the one text and [b0, b1) of the other; `matches` are equal words inside, in order."""

    a0: int
    a1: int
    b0: int
    b1: int
    matches: tuple[Match, ...]
    quoted: int  # matched words that stand in quotation marks in both texts
    evidence: int  # words that only copying makes equal: in runs, unquoted, no names or numbers, less two a run

    @property
    def matched(self) -> int:
        return sum(match.size for match in self.matches)

    @property
    def own(self) -> int:
        return self.matched - self.quoted

    @property
    def similarity(self) -> float:
        return 2 * self.matched / (self.a1 - self.a0 + self.b1 - self.b0)

    def stretches(self) -> Iterator[Stretch]:
        """What stands between the matches."""
        a, b = self.a0, self.b0
        for match in self.matches:
            if match.a > a or match.b > b:
                yield Stretch(a, match.a, b, match.b)
            a, b = match.a + match.size, match.b + match.size
        if a < self.a1 or b < self.b1:
            yield Stretch(a, self.a1, b, self.b1)


def find(a: Text, b: Text, options: Options = Options()) -> tuple[Aligned, ...]:
    """By their place in `a`; none overlaps another, in either text."""
    found: list[Aligned] = []
    chains = [_clipped(a, b, chain) for chain in align.align(a.words.keys, b.words.keys)]
    for chain, edge in zip(chains, _edges(chains, len(a), len(b)), strict=True):
        matches, bounds = _grown(a, b, chain, edge, options)
        quoted = sum(_quoted(a, b, match) for match in matches)
        evidence = sum(_evidence(a, b, match) for match in matches)
        passage = Aligned(*bounds, tuple(matches), quoted, evidence)
        if _stands(a, passage, options):
            found.append(passage)
    return tuple(found)


def _stands(a: Text, passage: Aligned, options: Options) -> bool:
    """Whether it is more than chance or a stock phrase."""
    least = options.quoted_words if passage.own <= passage.quoted else options.own_words
    meaning = sum(a.content(match.a, match.a + match.size) for match in passage.matches)
    return passage.matched >= least and meaning >= options.meaning and passage.similarity >= options.similarity


def _quoted(a: Text, b: Text, match: Match) -> int:
    if 1 not in a.quoted[match.a : match.a + match.size]:
        return 0
    return sum(a.quoted[match.a + k] & b.quoted[match.b + k] for k in range(match.size))


def _evidence(a: Text, b: Text, match: Match) -> int:
    """Reports of one event share names, numbers and short phrases; a long run of plain words isn't shared by chance."""
    if match.size < RUN:
        return 0
    own = sum(
        not (a.facts[match.a + k] or (a.quoted[match.a + k] and b.quoted[match.b + k])) for k in range(match.size)
    )
    return max(0, own - RUN + 1)


def _mostly_quoted(a: Text, b: Text, chain: Chain) -> bool:
    return 2 * sum(_quoted(a, b, match) for match in chain.matches) > chain.matched


def _clipped(a: Text, b: Text, chain: Chain) -> Chain:
    """A chain of mostly quoted words without the unquoted words at its ends: who said it is each one's own."""
    if not _mostly_quoted(a, b, chain):
        return chain
    pairs = [(match.a + k, match.b + k) for match in chain.matches for k in range(match.size)]
    quoted = [a.quoted[x] & b.quoted[y] for x, y in pairs]
    first, last = quoted.index(1), len(quoted) - 1 - quoted[::-1].index(1)
    kept: list[Match] = []
    for x, y in pairs[first : last + 1]:
        align.join(kept, Match(x, y, 1))
    return Chain(tuple(kept))


# ---------------------------------------------------------------- growing to sentence ends


def _edges(chains: list[Chain], size_a: int, size_b: int) -> list[tuple[int, int, int, int]]:
    """By chain: how far it may grow, [a0, a1) and [b0, b1), without touching another chain."""
    bounds = [chain.bounds for chain in chains]
    by_a = sorted(range(len(chains)), key=lambda n: bounds[n][0])
    by_b = sorted(range(len(chains)), key=lambda n: bounds[n][2])
    edges = [[0, size_a, 0, size_b] for _ in chains]
    for before, after in pairwise(by_a):
        edges[after][0], edges[before][1] = bounds[before][1], bounds[after][0]
    for before, after in pairwise(by_b):
        edges[after][2], edges[before][3] = bounds[before][3], bounds[after][2]
    return [(edge[0], edge[1], edge[2], edge[3]) for edge in edges]


def _grown(
    a: Text, b: Text, chain: Chain, edge: tuple[int, int, int, int], options: Options
) -> tuple[list[Match], tuple[int, int, int, int]]:
    a0, a1, b0, b1 = chain.bounds
    ends_a, ends_b = (a.quotes, b.quotes) if _mostly_quoted(a, b, chain) else (a.opens, b.opens)
    back_a, back_b = _back(ends_a, a0, edge[0], options), _back(ends_b, b0, edge[2], options)
    on_a, on_b = _on(ends_a, a1, edge[1], options), _on(ends_b, b1, edge[3], options)
    matches: list[Match] = []
    keys_a, keys_b = a.words.keys, b.words.keys
    if back_a is not None and back_b is not None:
        matches += align.within(keys_a[back_a:a0], keys_b[back_b:b0], (back_a, back_b))
        a0, b0 = back_a, back_b
    for match in chain.matches:
        align.join(matches, match)
    if on_a is not None and on_b is not None:
        for match in align.within(keys_a[a1:on_a], keys_b[b1:on_b], (a1, b1)):
            align.join(matches, match)
        a1, b1 = on_a, on_b
    return matches, (a0, a1, b0, b1)


def _back(borders: bytes, at: int, edge: int, options: Options) -> int | None:
    """The last border up to `at`, where a sentence or a quotation begins; null where it is too far or taken."""
    found = borders.rfind(1, max(edge, at - options.tail), at + 1)
    return found if found >= 0 else None


def _on(borders: bytes, at: int, edge: int, options: Options) -> int | None:
    """The first border from `at` on."""
    found = borders.find(1, at, min(edge, at + options.tail) + 1)
    if found < 0 and len(borders) <= min(edge, at + options.tail):
        return len(borders)
    return found if found >= 0 else None
