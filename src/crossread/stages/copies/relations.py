"""Two texts → how they hang together, as a record light enough to keep a million of.

Prepared texts, which are needed no longer once their relation is known.
"""

from typing import NamedTuple

from crossread.records import Article, CopyKind, Passage, Share
from crossread.stages.copies import changes, comparison, names, passages, reference
from crossread.stages.copies.comparison import Comparison
from crossread.stages.copies.texts import Text


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


def relate(a: Text, b: Text, alignment: passages.Options, kinds: comparison.Options) -> Relation | None:
    """Null where they share nothing that tells."""
    aligned = passages.find(a, b, alignment)
    if not aligned:
        return None
    changed = tuple([changes.find(a, b, one) for one in aligned])
    draft = comparison.compare(a, b, aligned, changed)
    kind = comparison.kind(draft, kinds)
    reports = reference.reports(a), reference.reports(b)
    remnant = kind == "passages" and not any(reports) and reference.versions(draft)
    return Relation(
        a.article,
        b.article,
        "revision" if remnant else kind,
        draft.share,
        _passages(draft),
        (len(a), len(b)),
        draft.matched,
        draft.strength,
        names.slips(a, b, changed),
        reports,
        remnant,
    )


def _passages(draft: Comparison) -> tuple[Passage, ...]:
    a, b = draft.a, draft.b
    return tuple(
        [
            Passage(
                a.span(one.a0, one.a1),
                b.span(one.b0, one.b1),
                round(one.similarity, 4),
                changed,
            )
            for one, changed in zip(draft.passages, draft.changes, strict=True)
        ]
    )
