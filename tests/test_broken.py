"""Pages and texts broken on purpose: no stage gives one up, and every span holds."""

import importlib
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crossread import sources
from crossread.records import Article, Capture
from crossread.stages import mentions

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "examples" / "harbour", ROOT / "bench" / "articles" / "dumps" / "test"]


@pytest.fixture(scope="module")
def bench() -> Any:
    sys.path.insert(0, str(ROOT / "bench"))
    try:
        return importlib.import_module("broken")
    finally:
        sys.path.remove(str(ROOT / "bench"))


def test_broken_pages_are_read_to_the_end(bench: Any) -> None:
    assert bench.read(list(bench.captures(sources.read(PAGES), Random(7), 1))) == []


def test_what_is_given_up_is_told(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(article: Article, reader: object = None) -> None:
        raise ValueError(f"can't read {article.id}")

    monkeypatch.setattr(mentions, "read", fail)
    (line,) = bench.read(
        [Capture(b"Ilda Vole said on Monday that the ferry would sail.\n" * 9, "text/plain", id="one")]
    )
    assert line.startswith("one: ") and "can't read" in line
