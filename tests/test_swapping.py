"""The training's other names: of the same kind, with as many tokens, and only where a name is certain."""

import importlib
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossread.reader.labels import NAMES
from crossread.reader.pieces import Vocabulary, tokens

TRAINING = Path(__file__).parent.parent / "model" / "training"
VOCABULARY = Vocabulary({piece: n for n, piece in enumerate(["[UNK]", "[CLS]", "[SEP]", "ilda", "edric", "vole"])})


@pytest.fixture(scope="module")
def swapping() -> Any:
    sys.path.insert(0, str(TRAINING))
    try:
        return importlib.import_module("swapping")
    finally:
        sys.path.remove(str(TRAINING))


def example(swapping: Any, text: str, *marked: tuple[int, int, str], open_: tuple[int, ...] = ()) -> Any:
    """`marked`: first token, the one behind the last, kind; `open_`: tokens that may be anything."""
    spans = tokens(text)
    names = np.zeros((len(spans), len(NAMES)), bool)
    names[:, 0] = True
    for first, last, kind in marked:
        for n in range(first, last):
            names[n] = False
            names[n, NAMES.index(f"{'B' if n == first else 'I'}-{kind}")] = True
    names[list(open_)] = True
    pieces = [VOCABULARY.pieces(text[a:b]) for a, b in spans]
    return swapping.Example("a", "set", text, spans, pieces, names, np.ones((0, 0)), np.ones((0, 0)), [])


def test_a_name_gives_its_place_to_one_of_its_kind_and_length(swapping: Any) -> None:
    seen = [
        example(swapping, "Edric Vole fled.", (0, 2, "person")),
        example(swapping, "Quillon fell.", (0, 1, "place")),
        example(swapping, "Marrow fled.", (0, 1, "person")),
    ]
    others = swapping.Names.of(seen)
    given = example(swapping, "Later Ilda Post left Ossel.", (1, 3, "person"), (4, 5, "place"))
    words, pieces = others.swapped(given, VOCABULARY, 1.0, random.Random(1))
    assert words == ["Later", "Edric", "Vole", "left", "Quillon", "."]
    assert pieces[1:3] == [VOCABULARY.pieces("edric"), VOCABULARY.pieces("vole")]
    assert given.words == ["Later", "Ilda", "Post", "left", "Ossel", "."]


def test_nothing_is_swapped_with_a_chance_of_none(swapping: Any) -> None:
    given = example(swapping, "Ilda fled.", (0, 1, "person"))
    words, pieces = swapping.Names.of([given]).swapped(given, VOCABULARY, 0.0, random.Random(1))
    assert (words, pieces) == (given.words, given.pieces)


def test_a_name_whose_tags_or_end_are_open_is_no_certain_one(swapping: Any) -> None:
    assert list(swapping.certain(example(swapping, "Ilda Post fled.", (0, 1, "person"), open_=(1,)).names)) == []
    assert list(swapping.certain(example(swapping, "Ilda Post fled.", (0, 2, "person"), open_=(2,)).names)) == []
    assert list(swapping.certain(example(swapping, "Ilda Post fled.", (0, 2, "person")).names)) == [("person", 0, 2)]
