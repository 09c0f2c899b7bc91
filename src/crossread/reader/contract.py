"""The narrow contract between a reader of sentences and the stages.

In: a sentence, by itself. A reader is pure in effect: the same sentence has the same reading,
whatever was read before or beside it. All offsets are half-open, in code points of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

NameKind = Literal["person", "organisation", "place", "nationality", "weapon", "vehicle"]
Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True)
class Name:
    """`score` is the model's probability, 0 to 1, the least over the words."""

    start: int
    end: int
    kind: NameKind
    score: float


@dataclass(frozen=True, slots=True)
class Part:
    """One unbroken part of an attribution, with the least probability over its words."""

    start: int
    end: int
    role: Role
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with the source and the content that the reader ties to it, each in pieces, in order; either may be empty.

    An attribution may lie within another's content.
    """

    cue: Part
    source: tuple[Part, ...]
    content: tuple[Part, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What a reader finds in a sentence.

    `tokens` are words and single marks, in order. `names` are bare: no article, no title.
    `phrases` are whole noun phrases that stand for a person, an organisation, a place or a thing
    of war, article and title and all ("the Interior Minister Ann Gurney", "two officials").
    `parts` are tagged each for itself, role by role: parts of one role never overlap, a source
    may lie within a content; they also cover what no cue in the sentence explains (a quotation
    that goes on). `attributions` tie parts to their cues. `vector` has length 1 (float32): its
    dot product with another's orders topics, not truth.
    """

    tokens: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]
    phrases: tuple[Name, ...]
    parts: tuple[Part, ...]
    attributions: tuple[Attribution, ...]
    vector: NDArray[np.float32]


class Reader(Protocol):
    def read(self, sentence: str) -> Reading:
        """Reads one sentence. Any text is taken, the empty one too (no tokens, a vector of zeros)."""

    def read_all(self, sentences: Sequence[str]) -> list[Reading]:
        """Each sentence's reading, as `read` gives it; for readers to whom many at once are cheaper."""
        return [self.read(sentence) for sentence in sentences]
