"""Pairs of prepared texts → their words end to end in arrays, so that what is asked of each is asked of all at once.

A place in these arrays is that of a word of any of the texts; a side is 0 for the first text of a pair, 1 for the
second.
"""

from collections.abc import Sequence
from typing import cast

import numpy as np

from crossread.records import Span, in_columns
from crossread.stages.copies.texts import Text
from crossread.text.bulk import Codes, Flags, Numbers


class Lot:
    """`pairs` names two of the texts each, by number; all their letters are of one vocabulary."""

    def __init__(self, texts: Sequence[Text], pairs: Sequence[tuple[int, int]]) -> None:
        self.pairs = [(texts[a], texts[b]) for a, b in pairs]
        both = np.array(pairs, np.int64).reshape(-1, 2).T
        begins = np.cumsum([0, *map(len, texts)])
        self.sizes = np.diff(begins)[both]  # by side and pair: the words
        self.begins = begins[both]  # and the place of the first
        self._texts = texts
        self._ids = [[text.id for text in side] for side in zip(*self.pairs, strict=True)]
        self._starts = _joined([text.words.starts for text in texts])
        self._ends = _joined([text.words.ends for text in texts])
        self._letters = np.frombuffer(
            "".join([text.letters for text in texts]).encode("utf-32-le", "surrogatepass"), np.uint32
        )
        self._bracketed = np.array([")" in text.raw for text in texts], np.bool_)[both]
        self._flags: dict[str, Codes] = {}
        self._counts: dict[str, Numbers] = {}

    def flags(self, name: str) -> Codes:
        """By place: a flag of `Text`."""
        if name not in self._flags:
            self._flags[name] = np.frombuffer(b"".join([getattr(text, name) for text in self._texts]), np.uint8)
        return self._flags[name]

    def count(self, name: str, first: Numbers, last: Numbers) -> Numbers:
        """Of the words at the places [first, last): those that have a flag."""
        if name not in self._counts:
            flags = self.flags(name)
            self._counts[name] = np.zeros(len(flags) + 1, np.int32)
            np.cumsum(flags, out=self._counts[name][1:])
        counts = self._counts[name]
        found: Numbers = counts[last] - counts[first]
        return found

    def near(self, a: Numbers, b: Numbers) -> Flags:
        """`Vocabulary.near` of the words at some places and at others."""
        return self._texts[0].known.near(self._letters[a], self._letters[b])

    def keys(self, first: int, last: int) -> list[str]:
        """The folded words at the places [first, last)."""
        key_of = self._texts[0].known.key_of
        return [key_of[chr(letter)] for letter in self._letters[first:last].tolist()]

    def spans(self, side: int, pair: Numbers, first: Numbers, last: Numbers) -> list[Span]:
        """`Text.span` of the words [first, last) of that side of some pairs."""
        begins = self.begins[side][pair]
        ends = self._ends[begins + last - 1]
        ends[last == 0] = 0
        starts = np.where(first < last, self._starts.take(begins + first, mode="clip"), ends)
        for n in np.flatnonzero((last - first > 1) & self._bracketed[side][pair]).tolist():
            ends[n] += self.pairs[pair[n]][side].closes(int(starts[n]), int(ends[n]))
        ids = self._ids[side]
        return in_columns(Span, map(ids.__getitem__, pair.tolist()), starts.tolist(), ends.tolist())


def _joined(offsets: Sequence[Sequence[int]]) -> Numbers:
    return np.frombuffer(b"".join(cast(Sequence[memoryview], offsets)), np.int32)
