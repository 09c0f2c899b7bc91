"""Articles → copies (who repeats whom, passage by passage) and families (texts that descend from one another).

Articles of any collection, in any order, and what people ruled of pairs of them. Candidates come from rare
shared runs of words, exact passages from alignment; relations are typed by what the passages
cover, directed by credits, dates and edits, and joined into families where one text descends from
the other. The method is told in docs/copies.md, its measurements beside it.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import repeat

import numpy as np

from crossread.origins import DESCENT
from crossread.records import Article, Copy, Family, Origin, Passage, Ruling, Share, in_columns, make_id
from crossread.stages.copies import (
    candidates,
    comparison,
    direction,
    families,
    memory,
    origin,
    passages,
    reasons,
    relations,
    texts,
    versions,
)
from crossread.stages.copies.direction import Direction
from crossread.stages.copies.grouping import Group
from crossread.stages.copies.lots import Lot
from crossread.stages.copies.memory import Known
from crossread.stages.copies.relations import Relation
from crossread.text import folded, shingles
from crossread.text.shingles import Printed

__all__ = ["Found", "Known", "Options", "find"]

Pair = tuple[int, int]

# Pairs that are worked on together.
AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Options:
    pairs: candidates.Options = field(default_factory=candidates.Options)
    alignment: passages.Options = field(default_factory=passages.Options)
    kinds: comparison.Options = field(default_factory=comparison.Options)


@dataclass(frozen=True, slots=True)
class Found:
    """`known` is what spares the next run the reading of these articles."""

    copies: tuple[Copy, ...]
    families: tuple[Family, ...]
    known: Known = field(default_factory=Known)


def find(
    articles: Sequence[Article],
    rulings: Sequence[Ruling] = (),
    options: Options = Options(),
    known: Known | None = None,
) -> Found:
    """Copies and families, in the order of the articles; every article is in exactly one family.

    Of articles with the same words one stands for all in the comparison with other texts, and
    the others are `same` as it. An id that comes twice is read once. What an earlier run found (`known`) is not
    worked out again, and plays no part otherwise.
    """
    with _no_search_for_cycles():
        return _found(articles, rulings, options, known)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Records hold no cycles, and looking for some among millions took a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # what was made counts as old, and is not looked through now
        if was:
            gc.enable()


def _found(articles: Sequence[Article], rulings: Sequence[Ruling], options: Options, known: Known | None) -> Found:
    by_id = {article.id: article for article in articles}
    place = {name: n for n, name in enumerate(by_id)}
    in_order = _in_order(by_id)
    printed, prints = _printed([article.text for article in in_order], options.pairs, known)
    groups, pairs = _candidates(in_order, printed, options.pairs)
    if known is None:
        related, learned = [one for _, _, one in _related(groups, pairs, options) if one], Known()
    else:
        related, relations = _remembered(groups, pairs, options, known)
        learned = Known(prints, relations)
    grouped = families.find(groups, related, rulings)
    grown = versions.find(related, grouped)
    copies = _copies(related, grown)
    copies += [_same(*sorted((group[0], other), key=_id)) for group in groups for other in group[1:]]
    if rulings:
        copies = [replace(one, apart=True) if _is_apart(grouped, one.a, one.b) else one for one in copies]
    copies.sort(key=lambda copy: sorted((place[copy.a], place[copy.b])))
    source_of = {_other(copy): copy.from_ for copy in copies if copy.from_ and copy.kind in DESCENT}
    return Found(tuple(copies), tuple(_families(by_id, grouped, source_of)), learned)


def _is_apart(grouped: Mapping[str, Group], a: str, b: str) -> bool:
    """Whether a ruling keeps the groups of two articles apart."""
    one, two = grouped.get(a), grouped.get(b)
    return one is not None and two is not None and not one.members.isdisjoint(two.apart)


def _families(by_id: Mapping[str, Article], grouped: Mapping[str, Group], source_of: Mapping[str, str]) -> list[Family]:
    """In the order of the articles."""
    members: list[tuple[str, ...]] = []
    origins: list[Origin] = []
    whys: list[str] = []
    told: set[int] = set()
    for one, article in by_id.items():
        group = grouped.get(one)
        if group is None:
            members.append((one,))
            whose, why = origin.of((article,), source_of)
            whys.append(f"No other article descends from it; {why}.")
        elif id(group) not in told:
            told.add(id(group))
            ids = tuple(sorted(group.members))
            members.append(ids)
            whose, why = origin.of([by_id[member] for member in ids], source_of)
            whys.append(_joined(len(ids), why, group.ruled))
        else:
            continue
        origins.append(whose)
    return in_columns(Family, [make_id("family", *ids) for ids in members], members, origins, whys)


def _joined(count: int, why: str, ruled: bool) -> str:
    held = "No other article descends from it" if count == 1 else f"{count} texts that descend from one another"
    return f"{held}; {why}{'; a person ruled that they are one' if ruled else ''}."


def _in_order(by_id: Mapping[str, Article]) -> list[Article]:
    """The longest first; of one length by id."""
    articles = [by_id[one] for one in sorted(by_id)]
    lengths = np.fromiter([-len(article.text) for article in articles], np.int64, len(articles))
    return [articles[n] for n in np.argsort(lengths, kind="stable").tolist()]


def _printed(
    bodies: Sequence[str], options: candidates.Options, known: Known | None
) -> tuple[Printed, dict[bytes, bytes]]:
    sample = candidates.sample(sum(map(len, bodies)), options)
    if known is None:
        return shingles.of(bodies, options.gram, sample), {}
    return memory.printed(bodies, options.gram, sample, known)


def _candidates(
    articles: Sequence[Article], printed: Printed, options: candidates.Options
) -> tuple[list[tuple[Article, ...]], list[Pair]]:
    """Distinct texts, and the pairs of them, by number, that are worth aligning: first the lower id."""
    numbers = texts.distinct(articles, printed.digests.tolist())
    groups = [tuple(map(articles.__getitem__, some)) for some in numbers]
    stands = [some[0] for some in numbers]
    group_of = {one: n for n, one in enumerate(stands)}
    pairs = [(group_of[a], group_of[b]) for a, b in candidates.pairs(printed, stands, options)]
    return groups, [(a, b) if groups[a][0].id < groups[b][0].id else (b, a) for a, b in pairs]


def _related(
    groups: Sequence[tuple[Article, ...]], pairs: Sequence[Pair], options: Options
) -> Iterator[tuple[int, int, Relation | None]]:
    shelf = texts.Shelf(groups)
    pairs = candidates.neighbours(pairs)
    for at in range(0, len(pairs), AT_ONCE):
        some = pairs[at : at + AT_ONCE]
        related = relations.relate(Lot(*shelf.fetch(some)), options.alignment, options.kinds)
        yield from [(a, b, relation) for (a, b), relation in zip(some, related, strict=True)]


def _remembered(
    groups: Sequence[tuple[Article, ...]], pairs: Sequence[Pair], options: Options, known: Known
) -> tuple[list[Relation], dict[bytes, bytes]]:
    """The relations, those that are known read out; and all as they are kept."""
    sides = {n: memory.side(groups[n], (options.alignment, options.kinds)) for pair in pairs for n in pair}
    kept = {key: known.relations[key] for a, b in pairs if (key := sides[a] + sides[b]) in known.relations}
    found = [
        memory.unpacked(kept[key], groups[a][0], groups[b][0]) for a, b in pairs if (key := sides[a] + sides[b]) in kept
    ]
    for a, b, relation in _related(groups, [(a, b) for a, b in pairs if sides[a] + sides[b] not in kept], options):
        found.append(relation)
        kept[sides[a] + sides[b]] = memory.packed(relation)
    return [one for one in found if one], kept


def _copies(related: Sequence[Relation], grown: Mapping[tuple[str, str], Direction]) -> list[Copy]:
    ends = [(one.a.id, one.b.id) for one in related]
    decided = [direction.decide(one, grown.get(pair)) for one, pair in zip(related, ends, strict=True)]
    return in_columns(
        Copy,
        [a for a, _ in ends],
        [b for _, b in ends],
        [one.kind for one in related],
        [_source(how, *pair) for how, pair in zip(decided, ends, strict=True)],
        [one.share for one in related],
        [one.passages for one in related],
        map(reasons.sentence, related, decided),
        repeat(False, len(related)),
    )


def _id(article: Article) -> str:
    return article.id


def _same(a: Article, b: Article) -> Copy:
    """Two articles with the same words; `a` stands before `b` by id."""
    decided = direction.between(a, b)
    one, two = folded.words(a.text), folded.words(b.text)
    whole = Passage(a.span(*one.reach(0, len(one))), b.span(*two.reach(0, len(two))), 1.0)
    return Copy(a.id, b.id, "same", _source(decided, a.id, b.id), Share(1.0, 1.0), (whole,), reasons.same(decided))


def _source(decided: Direction | None, a: str, b: str) -> str | None:
    if decided is None:
        return None
    return a if decided.source == "a" else b


def _other(copy: Copy) -> str:
    return copy.b if copy.from_ == copy.a else copy.a
