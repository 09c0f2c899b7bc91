"""The trained reader: a small encoder in eight-bit numbers, run by onnxruntime on one thread.

In: a folder with `reader.onnx` and `vocabulary.txt`. Sentences are read one by one: eight-bit
arithmetic scales its numbers by all that it is given at once, so that in a batch a sentence's
reading would depend on its company (vectors down to a cosine of .971).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.reader import decoding
from crossread.reader.contract import Reader, Reading
from crossread.reader.decoding import Floats
from crossread.reader.pieces import JOINED, Vocabulary, Word, tokens

# Pieces read at once, the first and the last mark included. No sentence of three sets of news
# has more than MOST; what is longer is a list or a table, and is read part by part.
MOST = 250
VECTOR = 384
AT_ONCE = 10_000  # characters of sentences that take a step together: 20 MB at most
KEPT = 4096  # sentences whose readings are remembered: reports of one event repeat one another
FILES = ("reader.onnx", "vocabulary.txt")
Whole = NDArray[np.int64]
Scores = dict[str, Floats]
OUTPUTS = ("names", "phrases", "roles", "ties", "vector")


@dataclass(frozen=True, slots=True)
class Trained(Reader):
    """A `Reader` over the weights in `folder`. It may be pickled; each process loads them once, when it reads."""

    folder: Path

    def read(self, sentence: str) -> Reading:
        return self.read_all((sentence,))[0]

    def read_all(self, sentences: Sequence[str]) -> list[Reading]:
        """One by one, but each step for some before the next step: what a step needs then stays in the cache."""
        loaded = _load(self.folder)
        found = {sentence: loaded.kept.get(sentence) for sentence in sentences}
        new = [sentence for sentence, known in found.items() if known is None]
        for some in _groups(new):
            read = _read(loaded, some)
            if len(loaded.kept) + len(read) > KEPT:
                loaded.kept.clear()
            loaded.kept.update(read)
            found.update(read)
        return [reading for reading in map(found.__getitem__, sentences) if reading is not None]


@dataclass(frozen=True, slots=True)
class _Loaded:
    session: Any
    vocabulary: Vocabulary
    kept: dict[str, Reading] = field(default_factory=dict)


@cache
def _load(folder: Path) -> _Loaded:
    import onnxruntime  # noqa: PLC0415 - a tenth of a second that only reading needs

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # a plan of memory is for one length, and sentences have a hundred
    options.log_severity_level = 3  # errors; a warning would stand among the program's own words
    session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"])
    return _Loaded(session, Vocabulary.parse((folder / "vocabulary.txt").read_text("utf8")))


def _read(loaded: _Loaded, sentences: Sequence[str]) -> dict[str, Reading]:
    spans = [tokens(sentence) for sentence in sentences]
    given = [list(_given(loaded.vocabulary, *both)) for both in zip(sentences, spans, strict=True)]
    scores = [[_scores(loaded.session, arrays) for arrays in parts] for parts in given]
    every = zip(sentences, spans, scores, strict=True)
    return {sentence: _reading(places, parts) for sentence, places, parts in every}


def _groups(sentences: Sequence[str]) -> Iterator[list[str]]:
    some: list[str] = []
    size = 0
    for sentence in sentences:
        if some and size + len(sentence) > AT_ONCE:
            yield some
            some, size = [], 0
        some.append(sentence)
        size += len(sentence)
    if some:
        yield some


def _reading(spans: list[tuple[int, int]], parts: list[Scores]) -> Reading:
    if not spans:
        return Reading((), (), (), (), (), np.zeros(VECTOR, np.float32))
    scores = parts[0] if len(parts) == 1 else _joined(parts)
    return decoding.reading(spans, scores, [part["ties"] for part in parts])


def _given(vocabulary: Vocabulary, sentence: str, spans: list[tuple[int, int]]) -> Iterator[dict[str, Whole]]:
    """What the encoder takes, window by window; nothing where there are no tokens."""
    words = [vocabulary.word(sentence[a:b]) for a, b in spans]
    for start, stop in _windows(words) if words else ():
        flat, shapes, first = [vocabulary.opening], [0], []
        end = -1
        for (a, b), (pieces, shape) in zip(spans[start:stop], words[start:stop], strict=True):
            first.append(len(flat))
            flat.extend(pieces)
            shapes.extend([shape + JOINED if a == end else shape] * len(pieces))
            end = b
        given = {"pieces": [*flat, vocabulary.closing], "shapes": [*shapes, 0], "first": first}
        yield {name: np.array([numbers], np.int64) for name, numbers in given.items()}


def _scores(session: Any, given: dict[str, Whole]) -> Scores:
    return dict(zip(OUTPUTS, (array[0] for array in session.run(OUTPUTS, given)), strict=True))


def _windows(words: list[Word]) -> list[tuple[int, int]]:
    """Tokens [first, last) that are read at once."""
    found, first, size = [], 0, 2
    for n, (pieces, _) in enumerate(words):
        if size + len(pieces) > MOST and n > first:
            found.append((first, n))
            first, size = n, 2
        size += len(pieces)
    return [*found, (first, len(words))]


def _joined(parts: list[Scores]) -> Scores:
    """Several windows as one; their vectors' mean is the vector."""
    joined = {name: np.concatenate([part[name] for part in parts]) for name in ("names", "phrases", "roles")}
    mean = np.mean([part["vector"] for part in parts], axis=0)
    return {**joined, "vector": (mean / np.linalg.norm(mean)).astype(np.float32)}
