"""The trained reader: a small encoder in eight-bit numbers, run by onnxruntime on one thread.

In: a folder with `reader.onnx` and `vocabulary.txt`. Sentences are read one by one: eight-bit
arithmetic scales its numbers by all that it is given at once, so that in a batch a sentence's
reading would depend on its company (vectors down to a cosine of .971).
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from crossread.reader.contract import Reading
from crossread.reader.decoding import Floats, reading
from crossread.reader.pieces import JOINED, Vocabulary, Word, tokens

# Pieces read at once, the first and the last mark included. No sentence of three sets of news
# has more than MOST; what is longer is a list or a table, and is read part by part.
MOST = 250
VECTOR = 384
KEPT = 4096  # sentences whose readings are remembered: reports of one event repeat one another
FILES = ("reader.onnx", "vocabulary.txt")
OUTPUTS = ("names", "phrases", "roles", "ties", "vector")


@dataclass(frozen=True, slots=True)
class Trained:
    """A `Reader` over the weights in `folder`. It may be pickled; each process loads them once, when it reads."""

    folder: Path

    def read(self, sentence: str) -> Reading:
        return _read(self.folder, sentence)


@dataclass(frozen=True, slots=True)
class _Loaded:
    session: Any
    vocabulary: Vocabulary


@cache
def _load(folder: Path) -> _Loaded:
    import onnxruntime  # noqa: PLC0415 - a tenth of a second that only reading needs

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # a plan of memory is for one length, and sentences have a hundred
    options.log_severity_level = 3  # errors; a warning would stand among the program's own words
    session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"])
    return _Loaded(session, Vocabulary.parse((folder / "vocabulary.txt").read_text("utf8")))


@lru_cache(KEPT)
def _read(folder: Path, sentence: str) -> Reading:
    spans = tokens(sentence)
    if not spans:
        return Reading((), (), (), (), (), np.zeros(VECTOR, np.float32))
    loaded = _load(folder)
    words = [loaded.vocabulary.word(sentence[a:b]) for a, b in spans]
    parts = [_scores(loaded, spans[a:b], words[a:b]) for a, b in _windows(words)]
    return reading(spans, parts[0] if len(parts) == 1 else _joined(parts))


def _windows(words: list[Word]) -> list[tuple[int, int]]:
    """Tokens [first, last) that are read at once."""
    found, first, size = [], 0, 2
    for n, (pieces, _) in enumerate(words):
        if size + len(pieces) > MOST and n > first:
            found.append((first, n))
            first, size = n, 2
        size += len(pieces)
    return [*found, (first, len(words))]


def _scores(loaded: _Loaded, spans: list[tuple[int, int]], words: list[Word]) -> dict[str, Floats]:
    flat, shapes, first = [loaded.vocabulary.opening], [0], []
    end = -1
    for (a, b), (pieces, shape) in zip(spans, words, strict=True):
        first.append(len(flat))
        flat.extend(pieces)
        shapes.extend([shape + JOINED if a == end else shape] * len(pieces))
        end = b
    given = {"pieces": [*flat, loaded.vocabulary.closing], "shapes": [*shapes, 0], "first": first}
    arrays = {name: np.array([numbers], np.int64) for name, numbers in given.items()}
    return dict(zip(OUTPUTS, (array[0] for array in loaded.session.run(OUTPUTS, arrays)), strict=True))


def _joined(parts: list[dict[str, Floats]]) -> dict[str, Floats]:
    """Several windows as one: nothing is tied across them, and their vectors' mean is the vector."""
    joined = {name: np.concatenate([part[name] for part in parts]) for name in ("names", "phrases", "roles")}
    count = len(joined["names"])
    ties, at = np.full((2, count, count), -100, np.float32), 0
    for part in parts:
        size = len(part["names"])
        ties[:, at : at + size, at : at + size] = part["ties"]
        at += size
    mean = np.mean([part["vector"] for part in parts], axis=0)
    return {**joined, "ties": ties, "vector": (mean / np.linalg.norm(mean)).astype(np.float32)}
