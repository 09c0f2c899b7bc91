"""Pairs of texts → how they hang together, as records light enough to keep a million of.

Prepared texts, which are needed no longer once their relation is known.
"""

from typing import NamedTuple

from crossread.records import Article, CopyKind, Passage, Share, in_columns
from crossread.stages.copies import changes, comparison, names, passages, reference
from crossread.stages.copies.comparison import Comparison
from crossread.stages.copies.lots import Lot


class Relation(NamedTuple):
    """`a` and `b` stand for all articles with their words; `a` is the lower id."""

    a: Article
    b: Article
    kind: CopyKind
    share: Share
    passages: tuple[Passage, ...]
    sizes: tuple[int, int]  # words of `a` and of `b`
    matched: int  # words that match
    strength: float  # how surely one descends from the other: see `Comparison.strength`
    slips: tuple[str, ...]  # what is likely a slip, in words
    reports: tuple[bool, bool]  # whether each reports an event (`reference.reports`)
    remnant: bool  # whether little is left of the one page of which they are versions (`reference.versions`)

    @property
    def ends(self) -> tuple[str, str]:
        return self.a.id, self.b.id


def relate(lot: Lot, alignment: passages.Options, kinds: comparison.Options) -> list[Relation | None]:
    """By pair; null where they share nothing that tells."""
    found = passages.find(lot, alignment)
    changed = changes.find(lot, found)
    pair, rows = found.pair, found.rows
    spans = lot.spans(0, pair, rows[:, 0], rows[:, 1]), lot.spans(1, pair, rows[:, 2], rows[:, 3])
    told = in_columns(Passage, *spans, [round(one, 4) for one in found.similarity.tolist()], changed)
    related: list[Relation | None] = [None] * len(lot.pairs)
    at = 0
    for n, draft in comparison.compare(lot, found, changed):
        first, at = at, at + len(draft.passages)
        related[n] = _relation(draft, tuple(told[first:at]), kinds)
    return related


def _relation(draft: Comparison, told: tuple[Passage, ...], options: comparison.Options) -> Relation:
    a, b = draft.a, draft.b
    kind = comparison.kind(draft, options)
    reports = reference.reports(a), reference.reports(b)
    remnant = kind == "passages" and not any(reports) and reference.versions(draft)
    return Relation(
        a.article,
        b.article,
        "revision" if remnant else kind,
        draft.share,
        told,
        draft.sizes,
        draft.matched,
        draft.strength,
        names.slips(a, b, draft.changes),
        reports,
        remnant,
    )
