"""Two texts → the passages that they share, as ranges of words with what matches inside.

Two prepared texts. A passage grows to the ends of its sentences where the rest is short on both
sides, so that a number changed at a sentence's end or beginning lies inside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from crossread.stages.copies.texts import Text
from crossread.text import align
from crossread.text.align import Chain, Match

Counts = tuple[int, int, int, int]  # of some matches, what `Aligned` says of its own

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


class Stretch(NamedTuple):
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
    matched: int  # words
    quoted: int  # matched words that stand in quotation marks in both texts
    evidence: int  # words that only copying makes equal: in runs, unquoted, no names or numbers, less two a run
    plain: int  # matched words that carry meaning, unquoted, no names or numbers, in runs or not

    @property
    def own(self) -> int:
        return self.matched - self.quoted

    @property
    def similarity(self) -> float:
        return 2 * self.matched / (self.a1 - self.a0 + self.b1 - self.b0)

    def stretches(self) -> Iterator[Stretch]:
        """What stands between the matches."""
        a, b = self.a0, self.b0
        for next_a, next_b, size in self.matches:
            if next_a > a or next_b > b:
                yield Stretch(a, next_a, b, next_b)
            a, b = next_a + size, next_b + size
        if a < self.a1 or b < self.b1:
            yield Stretch(a, self.a1, b, self.b1)


def find(a: Text, b: Text, options: Options = Options()) -> tuple[Aligned, ...]:
    """By their place in `a`; none overlaps another, in either text."""
    chains: list[tuple[Chain, Counts]] = []
    for chain in align.align(a.letters, b.letters):
        counts = _counted(a, b, chain.matches)
        if _own(chain, counts, options):
            chains.append((chain, counts))
        else:
            chains += [(one, _counted(a, b, one.matches)) for one in _quotations(a, b, chain)]
    found: list[Aligned] = []
    edges = _edges([chain for chain, _ in chains], len(a), len(b))
    for (chain, counts), edge in zip(chains, edges, strict=True):
        matches, bounds = _grown(a, b, chain, edge, options)
        passage = Aligned(*bounds, matches, *(counts if matches is chain.matches else _counted(a, b, matches)))
        if _stands(a, passage, options):
            found.append(passage)
    return tuple(found)


def _own(chain: Chain, counts: Counts, options: Options) -> bool:
    """Whether a chain shares more than what is quoted, and more than chance and stock phrases."""
    _, quoted, evidence, plain = counts
    a0, a1, b0, b1 = chain.bounds
    width = min(a1 - a0, b1 - b0) - quoted
    return evidence >= max(options.evidence, options.dense * width) and plain >= options.plain


def _counted(a: Text, b: Text, matches: Sequence[Match]) -> Counts:
    """Of some matches: the words, those in quotation marks in both texts, the evidence and the plain words.

    Reports of one event share names, numbers and short phrases; a long run of plain words isn't shared by chance.
    """
    matched = quoted = evidence = plain = 0
    quotes = 1 in a.quoted and 1 in b.quoted
    count_plain, count_facts = a.plain.count, a.facts.count
    for match in matches:
        first, _, size = match
        matched += size
        plain += count_plain(1, first, first + size)
        own = size - count_facts(1, first, first + size)
        if quotes and (inside := _quoted_words(a, b, match)):
            quoted += len(inside)
            plain -= sum(a.plain[first + k] for k in inside)
            own -= sum(not a.facts[first + k] for k in inside)
        if size >= RUN and own >= RUN:
            evidence += own - RUN + 1
    return matched, quoted, evidence, plain


def _stands(a: Text, passage: Aligned, options: Options) -> bool:
    least = options.quoted_words if passage.own <= passage.quoted else options.own_words
    if passage.matched < least or passage.similarity < options.similarity:
        return False
    meaning = 0
    for first, _, size in passage.matches:
        meaning += a.meaning.count(1, first, first + size)
        if meaning >= options.meaning:
            return True
    return False


def _quoted_words(a: Text, b: Text, match: Match) -> list[int]:
    """Which words of a match stand in quotation marks in both texts."""
    if 1 not in a.quoted[match.a : match.a + match.size]:
        return []
    return [k for k in range(match.size) if a.quoted[match.a + k] and b.quoted[match.b + k]]


def _quotations(a: Text, b: Text, chain: Chain) -> list[Chain]:
    """What a chain shares inside quotation marks, each quotation by itself: who said it is each text's own."""
    found: list[list[Match]] = []
    for match in chain.matches:
        for x, y in zip(range(match.a, match.a + match.size), range(match.b, match.b + match.size), strict=True):
            if not (a.quoted[x] and b.quoted[y]):
                continue
            last = found[-1][-1] if found else None
            if last is None or 0 in a.quoted[last.a + last.size : x] or 0 in b.quoted[last.b + last.size : y]:
                found.append([])
            align.join(found[-1], Match(x, y, 1))
    return [Chain(tuple(matches)) for matches in found]


# ---------------------------------------------------------------- growing to sentence ends


def _edges(chains: list[Chain], size_a: int, size_b: int) -> list[tuple[int, int, int, int]]:
    """By chain: how far it may grow, [a0, a1) and [b0, b1), without touching another chain."""
    if len(chains) == 1:
        return [(0, size_a, 0, size_b)]
    bounds = [chain.bounds for chain in chains]
    by_a = sorted(range(len(chains)), key=lambda n: bounds[n][0])
    by_b = sorted(range(len(chains)), key=lambda n: bounds[n][2])
    edges = [[0, size_a, 0, size_b] for _ in chains]
    for before, after in pairwise(by_a):
        edges[after][0], edges[before][1] = bounds[before][1], bounds[after][0]
    for before, after in pairwise(by_b):
        edges[after][2], edges[before][3] = bounds[before][3], bounds[after][2]
    return [(a0, a1, b0, b1) for a0, a1, b0, b1 in edges]


def _grown(
    a: Text, b: Text, chain: Chain, edge: tuple[int, int, int, int], options: Options
) -> tuple[tuple[Match, ...], tuple[int, int, int, int]]:
    a0, a1, b0, b1 = chain.bounds
    in_quotes = 1 in a.quoted and all(len(_quoted_words(a, b, match)) == match.size for match in chain.matches)
    ends_a, ends_b = (a.quotes, b.quotes) if in_quotes else (a.opens, b.opens)
    back_a, back_b = _back(ends_a, a0, edge[0], options), _back(ends_b, b0, edge[2], options)
    on_a, on_b = _on(ends_a, a1, edge[1], options), _on(ends_b, b1, edge[3], options)
    before: list[Match] = []
    after: list[Match] = []
    if back_a is not None and back_b is not None:
        before = align.within(a.letters[back_a:a0], b.letters[back_b:b0], (back_a, back_b))
        a0, b0 = back_a, back_b
    if on_a is not None and on_b is not None:
        after = align.within(a.letters[a1:on_a], b.letters[b1:on_b], (a1, b1))
        a1, b1 = on_a, on_b
    if not before and not after:
        return chain.matches, (a0, a1, b0, b1)
    matches: list[Match] = []
    for match in (*before, *chain.matches, *after):
        align.join(matches, match)
    return tuple(matches), (a0, a1, b0, b1)


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
