"""Two texts and their passages → what kind of copy they are, and how much of each is shared.

Prepared texts and aligned passages. A relation rests on words outside quotation marks: what
two texts quote alike has a common source, whoever wrote them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.records import CopyKind, Share
from crossread.stages.copies.passages import Aligned
from crossread.stages.copies.texts import Text


@dataclass(frozen=True, slots=True)
class Options:
    own_words: int = 12  # matched words outside quotation marks under which nothing but quotes is shared
    mostly: float = 0.5  # share of a text that makes it mostly part of the other
    # Descent rests on words that only copying makes equal (`Aligned.evidence`): independent leads of one event
    # reach 22 words and 0.32 of a short text, in a set of round-ups of three desks' excerpts.
    evidence: int = 20
    strength: float = 0.3  # evidence, of the shorter text's words outside quotation marks
    whole: float = 0.9  # matched words of a text from which it is all in the other, and half the evidence will do
    version: float = 0.7  # shared part of both texts that makes pages of unnamed outlets versions of one article
    reprint: float = 0.85  # similarity of the passages under which another outlet's copy tells it in new words
    close: float = 0.6  # similarity of the passages under which the one tells the other in new words
    same: float = 0.98  # matched words, of both texts, from which they are the same text


@dataclass(frozen=True, slots=True)
class Relation:
    a: Text
    b: Text
    kind: CopyKind
    share: Share
    passages: tuple[Aligned, ...]

    @property
    def matched(self) -> int:
        return sum(passage.matched for passage in self.passages)

    @property
    def own(self) -> int:
        return sum(passage.own for passage in self.passages)

    @property
    def evidence(self) -> int:
        return sum(passage.evidence for passage in self.passages)

    @property
    def strength(self) -> float:
        """Evidence, of the shorter text's words outside quotation marks: how surely one descends from the other."""
        return self.evidence / max(1, min(_unquoted(self.a), _unquoted(self.b)))


def relate(a: Text, b: Text, passages: Sequence[Aligned], options: Options = Options()) -> Relation | None:
    """Null where they share nothing that tells."""
    if not passages:
        return None
    share = Share(
        round(sum(one.a1 - one.a0 for one in passages) / len(a), 4),
        round(sum(one.b1 - one.b0 for one in passages) / len(b), 4),
    )
    draft = Relation(a, b, "passages", share, tuple(passages))
    kind = _kind(draft, options)
    return Relation(a, b, kind, share, draft.passages)


def _kind(draft: Relation, options: Options) -> CopyKind:
    a, b, share = draft.a, draft.b, draft.share
    if draft.own < options.own_words:
        return "quotes" if any(one.quoted >= one.own for one in draft.passages) else "passages"
    shorter, longer = (share.a, share.b) if len(a) <= len(b) else (share.b, share.a)
    if 2 * draft.matched >= options.same * (len(a) + len(b)):
        return "same"
    whole = draft.matched >= options.whole * min(len(a), len(b))
    needed = options.evidence / 2 if whole else options.evidence
    descends = draft.evidence >= needed and draft.strength >= options.strength
    if max(shorter, longer) < options.mostly or not descends:
        return "passages"
    covered = sum(one.a1 - one.a0 + one.b1 - one.b0 for one in draft.passages)
    close = 2 * draft.matched / covered
    if _one_desk(a, b, min(shorter, longer) >= options.version):
        return (
            "rewritten"
            if close < options.close
            else ("revision" if min(shorter, longer) >= options.mostly else "abridged")
        )
    return "rewritten" if close < options.reprint else "abridged"


def _one_desk(a: Text, b: Text, unknown: bool) -> bool:
    """Whether one outlet has both; where a page doesn't name its outlet, `unknown` is the answer."""
    desks = [{article.outlet for article in text.articles if article.outlet} for text in (a, b)]
    return bool(desks[0] & desks[1]) if all(desks) else unknown


def _unquoted(text: Text) -> int:
    return len(text) - sum(text.quoted)
