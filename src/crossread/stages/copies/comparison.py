"""Pairs of texts and their passages → what kind of copy they are, and the figures that say so.

Prepared texts and aligned passages. A kind rests on words outside quotation marks: what
two texts quote alike has a common source, whoever wrote them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from crossread.records import Change, CopyKind, Share, Span, in_columns
from crossread.stages.copies.lots import Lot
from crossread.stages.copies.passages import Aligned, Passages
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
    sizes: tuple[int, int]  # words of the two texts
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


def compare(lot: Lot, found: Passages, changes: Sequence[tuple[Change, ...]]) -> Iterator[tuple[int, Comparison]]:
    """Of the pairs that share a passage, each with its number."""
    if not len(found.rows):
        return
    first = np.flatnonzero(np.diff(found.pair, prepend=-1))
    pair = found.pair[first]
    a0, a1, b0, b1, matched, quoted, evidence, plain = np.add.reduceat(found.rows, first).T
    sizes, begins = lot.sizes[:, pair], lot.begins[:, pair]
    unquoted = np.maximum(1, (sizes - lot.count("quoted", begins, begins + sizes)).min(axis=0))
    covered = np.array((a1 - a0, b1 - b0))
    shares = in_columns(Share, *[[round(one, 4) for one in side] for side in (covered / sizes).tolist()])
    figures = (matched, matched - quoted, evidence, plain, 2 * matched / covered.sum(axis=0), unquoted)
    aligned = list(map(Aligned._make, found.rows.tolist()))
    ends = pairwise([*first.tolist(), len(aligned)])
    columns = zip(pair.tolist(), ends, zip(*sizes.tolist(), strict=True), shares, strict=True)
    told = zip(*[one.tolist() for one in figures], strict=True)
    for (n, (start, end), both, share), some in zip(columns, told, strict=True):
        yield n, Comparison._make((*lot.pairs[n], tuple(aligned[start:end]), changes[start:end], both, share, *some))


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
    raw = text.raw
    first = next(filter(_is_sentence, LINE.finditer(raw)), None)
    if first is None:
        return True
    dateline = DATELINE.match(first.group())
    top = first.start() + (dateline.end() if dateline else 0)
    below = [span for span in spans if span.end > top]
    return not below or min(span.start for span in below) >= _bottom(raw)


def _bottom(raw: str) -> int:
    """Where the last line of sentences ends, in a text that has one."""
    end = len(raw)
    while True:
        start = raw.rfind("\n", 0, end) + 1
        line = LINE.search(raw, start, end)
        if line and _is_sentence(line):
            return line.end()
        end = start - 1


def _is_sentence(line: re.Match[str]) -> bool:
    return line.end() - line.start() > MARGIN or line.group()[-1] in '.!?”"’'


def _descends(draft: Comparison, options: Options) -> bool:
    whole = draft.matched >= options.whole * min(draft.sizes)
    needed = options.evidence / 2 if whole else options.evidence
    if draft.evidence >= needed and draft.strength >= options.strength:
        return True
    return draft.plain >= options.plain and draft.plain >= options.retold * draft.unquoted
