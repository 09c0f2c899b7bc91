"""Two texts → the passages that they share, as ranges of words with what matches inside.

Two prepared texts. Where a passage begins and ends is told in `growth.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crossread.stages.copies import growth
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


class Aligned(NamedTuple):
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

    def stretches(self) -> Iterator[tuple[int, int, int, int]]:
        """What stands between the matches, as the fields of a `Stretch`."""
        a, b = self.a0, self.b0
        for next_a, next_b, size in self.matches:
            if next_a > a or next_b > b:
                yield a, next_a, b, next_b
            a, b = next_a + size, next_b + size
        if a < self.a1 or b < self.b1:
            yield a, self.a1, b, self.b1


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
    kept = growth.apart(a, b, [chain for chain, _ in chains], options.tail)
    edges = growth.edges(kept, len(a), len(b))
    for chain, (before, counts), edge in zip(kept, chains, edges, strict=True):
        matches, bounds = growth.grown(a, b, chain, edge, options.tail)
        passage = Aligned(*bounds, matches, *(counts if matches is before.matches else _counted(a, b, matches)))
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
        end = first + size
        matched += size
        plain += count_plain(1, first, end)
        own = size - count_facts(1, first, end) if size >= RUN else 0
        if quotes and (inside := growth.quoted_words(a, b, match)):
            quoted += len(inside)
            plain -= sum(a.plain[first + k] for k in inside)
            own -= sum(not a.facts[first + k] for k in inside)
        if own >= RUN:
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
