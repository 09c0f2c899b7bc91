"""Pairs of texts → their relations, worked out in as many processes as there are, or in this one.

Distinct texts, the pairs of them that are worth aligning, and a `Spread`: `map`, or what does the same elsewhere. A
task holds the texts of its pairs and nothing else; what comes back is packed as the index packs it, since records of
small objects are slow to send. The answers are the same bytes wherever they are made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from crossread.records import Article
from crossread.stages.copies import candidates, comparison, memory, passages, relations, texts
from crossread.stages.copies.relations import Relation
from crossread.text.folded import Vocabulary
from crossread.text.shingles import Spread

Ways = tuple[passages.Options, comparison.Options]
Pair = tuple[int, int]

# Pairs whose texts are made ready together, or sent together.
AT_ONCE = 100
# Pairs under which other processes take longer to start than they save.
WORTH_IT = 2000


@dataclass(frozen=True, slots=True)
class Task:
    """`pairs` are places in `groups`: the articles with one text."""

    groups: tuple[tuple[Article, ...], ...]
    pairs: tuple[Pair, ...]


def related(
    groups: Sequence[tuple[Article, ...]], pairs: Sequence[Pair], ways: Ways, spread: Spread | None
) -> Iterator[tuple[int, int, Relation | None]]:
    """Each pair with its relation, null where they share nothing; pairs that hang together follow one another."""
    pairs = candidates.neighbours(pairs)
    if spread is None or len(pairs) < WORTH_IT:
        yield from _here(groups, pairs, ways)
        return
    chunks = [pairs[at : at + AT_ONCE] for at in range(0, len(pairs), AT_ONCE)]
    answers = spread(partial(packed, ways=ways), (_task(groups, some) for some in chunks))
    for some, answer in zip(chunks, answers, strict=True):
        for (a, b), one in zip(some, answer, strict=True):
            yield a, b, memory.unpacked(one, groups[a][0], groups[b][0])


def _here(
    groups: Sequence[tuple[Article, ...]], pairs: Sequence[Pair], ways: Ways
) -> Iterator[tuple[int, int, Relation | None]]:
    shelf = texts.Shelf(groups)
    for at in range(0, len(pairs), AT_ONCE):
        some = pairs[at : at + AT_ONCE]
        shelf.fetch([n for pair in some for n in pair])
        for a, b in some:
            yield a, b, relations.relate(shelf[a], shelf[b], *ways)


def _task(groups: Sequence[tuple[Article, ...]], pairs: Sequence[Pair]) -> Task:
    place = {n: at for at, n in enumerate(sorted({n for pair in pairs for n in pair}))}
    return Task(tuple(groups[n] for n in place), tuple((place[a], place[b]) for a, b in pairs))


def packed(task: Task, ways: Ways) -> list[bytes]:
    """What a task comes to, pair by pair, as `memory.packed` has it."""
    known = _vocabularies()
    if known[0].full:
        known[0] = texts.vocabulary()
    ready = texts.prepared(task.groups, known[0])
    return [memory.packed(relations.relate(ready[a], ready[b], *ways)) for a, b in task.pairs]


@cache
def _vocabularies() -> list[Vocabulary]:
    """One, kept from task to task: which letter stands for a word plays no part."""
    return [texts.vocabulary()]
