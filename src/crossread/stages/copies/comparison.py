"""Two texts and their passages → what kind of copy they are, and the figures that say so.

Prepared texts and aligned passages. A kind rests on words outside quotation marks: what
two texts quote alike has a common source, whoever wrote them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crossread.records import Change, CopyKind, Share, Span
from crossread.stages.copies.passages import Aligned
from crossread.stages.copies.texts import Text

LINE = re.compile(r"\S.*(?<=\S)")
DATELINE = re.compile(r"(?=[A-Z]{3})[^.!?\n]{2,80}?\s?[-–—]+\s")  # "SPRINGFIELD, March 3 (Agency) - "
# Characters that a line outside a text's sentences has at most.
MARGIN = 80


@dataclass(frozen=True, slots=True)
class Options:
    own_words: int = 12  # matched words outside quotation marks under which nothing but quotes is shared
    mostly: float = 0.5  # share of a text that makes it mostly part of the other
    # Descent rests on words that only copying makes equal (`Aligned.evidence`): independent leads of one event
    # reach 22 words and 0.32 of a short text, in a set of round-ups of three desks' excerpts; two desks that print one
    # statement, its quotation marks lost, 26 words.
    evidence: int = 28
    strength: float = 0.3  # evidence, of the shorter text's words outside quotation marks
    # Or on plain words in one order, in runs or not (`Aligned.plain`): a text told anew, word by word. The
    # same leads reach 17 words; made rewrites of whole reports have 54 and more, and 0.4 of the text.
    plain: int = 30
    retold: float = 0.25  # plain words, of the shorter text's words outside quotation marks
    whole: float = 0.9  # matched words of a text from which it is all in the other, and half the evidence will do
    version: float = 0.7  # shared part of both texts that makes pages of unnamed outlets versions of one article
    reprint: float = 0.85  # similarity of the passages under which another outlet's copy tells it in new words
    close: float = 0.6  # and under which another version by the same outlet does
    same: float = 0.98  # similarity of the passages from which they are the same text, if no fact was changed


class Comparison(NamedTuple):
    """`changes` are those of each passage. Figures are sums over the passages; see `Aligned`."""

    a: Text
    b: Text
    passages: tuple[Aligned, ...]
    changes: Sequence[tuple[Change, ...]]
    share: Share
    matched: int
    own: int
    evidence: int
    plain: int
    similarity: float  # of all passages together
    unquoted: int  # words outside quotation marks of the text that has fewer; at least 1

    @property
    def strength(self) -> float:
        """Evidence, of the shorter text's words outside quotation marks: how surely one descends from the other."""
        return self.evidence / self.unquoted


def compare(a: Text, b: Text, passages: tuple[Aligned, ...], changes: Sequence[tuple[Change, ...]]) -> Comparison:
    size_a, size_b = len(a), len(b)
    in_a = in_b = matched = quoted = evidence = plain = 0
    for one in passages:
        in_a += one.a1 - one.a0
        in_b += one.b1 - one.b0
        matched += one.matched
        quoted += one.quoted
        evidence += one.evidence
        plain += one.plain
    return Comparison(
        a,
        b,
        passages,
        changes,
        Share(round(in_a / size_a, 4), round(in_b / size_b, 4)),
        matched,
        matched - quoted,
        evidence,
        plain,
        2 * matched / (in_a + in_b),
        max(1, min(size_a - a.quoted.count(1), size_b - b.quoted.count(1))),
    )


def kind(draft: Comparison, options: Options = Options()) -> CopyKind:
    """Of two texts that share at least one passage."""
    if draft.own < options.own_words:
        return "quotes" if any(one.quoted >= one.own for one in draft.passages) else "passages"
    if draft.similarity >= options.same and _all_but_margins(draft):
        return "same"
    share = draft.share
    if max(share.a, share.b) < options.mostly or not _descends(draft, options):
        return "passages"
    both = min(share.a, share.b)
    a, b = draft.a.desks, draft.b.desks
    one_desk = not a.isdisjoint(b) if a and b else both >= options.version
    if draft.similarity < (options.close if one_desk else options.reprint):
        return "rewritten"
    return "revision" if one_desk and both >= options.mostly else "abridged"


def _all_but_margins(draft: Comparison) -> bool:
    """Whether the texts differ, above and below their sentences apart, in words and spelling at most."""
    weighty = [one for passage in draft.changes for one in passage if one.kind not in ("wording", "typo")]
    left_a = _left(draft.a, sorted((one.a0, one.a1) for one in draft.passages))
    left_b = _left(draft.b, sorted((one.b0, one.b1) for one in draft.passages))
    return _in_margin(draft.a, [*(one.a for one in weighty), *left_a]) and _in_margin(
        draft.b, [*(one.b for one in weighty), *left_b]
    )


def _left(text: Text, passages: list[tuple[int, int]]) -> list[Span]:
    """What no passage covers."""
    ends = [0, *(last for _, last in passages)]
    starts = [*(first for first, _ in passages), len(text)]
    return [text.span(a, b) for a, b in zip(ends, starts, strict=True) if a < b]


def _in_margin(text: Text, spans: list[Span]) -> bool:
    """Whether words stand above or below a text's sentences: a slug, an hour, a dateline, a credit line."""
    if not spans:
        return True
    body = [line for line in LINE.finditer(text.raw) if len(line.group()) > MARGIN or line.group()[-1] in '.!?”"’']
    if not body:
        return True
    dateline = DATELINE.match(body[0].group())
    top, bottom = body[0].start() + (dateline.end() if dateline else 0), body[-1].end()
    return all(span.end <= top or span.start >= bottom for span in spans)


def _descends(draft: Comparison, options: Options) -> bool:
    whole = draft.matched >= options.whole * min(len(draft.a), len(draft.b))
    needed = options.evidence / 2 if whole else options.evidence
    if draft.evidence >= needed and draft.strength >= options.strength:
        return True
    return draft.plain >= options.plain and draft.plain >= options.retold * draft.unquoted
