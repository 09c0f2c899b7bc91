"""Sentences with other names in the places of their own, so that training learns what surrounds a name.

In: examples whose names are certain. A name is replaced by another of its kind with as many tokens, so
that all tags stay as they are.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from examples import Example

from crossread.reader.labels import NAME_KINDS
from crossread.reader.pieces import Vocabulary

Words = tuple[str, ...]
CROSSED = 0.5  # of the persons get the first words of one name and the last word of another


@dataclass(slots=True)
class Names:
    """Names seen in training by kind and number of tokens: as often as they were seen, so frequent ones come often."""

    known: dict[tuple[str, int], list[Words]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, given: Iterable[Example]) -> "Names":
        made = cls()
        for example in given:
            for kind, first, last in certain(example.names):
                made.known[kind, last - first].append(tuple(example.words[first:last]))
        return made

    def swapped(
        self, example: Example, vocabulary: Vocabulary, share: float, chance: random.Random
    ) -> tuple[list[str], list[tuple[int, ...]]]:
        """The example's words and their pieces, each name replaced with the chance `share`."""
        words, pieces = list(example.words), list(example.pieces)
        for kind, first, last in certain(example.names):
            if chance.random() < share:
                words[first:last] = other = self._other(kind, last - first, chance)
                pieces[first:last] = map(vocabulary.pieces, other)
        return words, pieces

    def _other(self, kind: str, count: int, chance: random.Random) -> Sequence[str]:
        known = self.known[kind, count]
        other = chance.choice(known)
        if kind == "person" and count > 1 and chance.random() < CROSSED:
            return (*other[:-1], chance.choice(known)[-1])
        return other


def certain(allowed: np.ndarray) -> Iterator[tuple[str, int, int]]:
    """Kind, first token and the one behind the last of each name whose every tag is the only one allowed."""
    tags = np.where(allowed.sum(-1) == 1, allowed.argmax(-1), -1).tolist()
    for first, tag in enumerate(tags):
        if tag > 0 and tag % 2:
            last = first + 1
            while last < len(tags) and tags[last] == tag + 1:
                last += 1
            if last == len(tags) or tags[last] != -1:
                yield NAME_KINDS[tag // 2], first, last
