"""Copies worked out in several processes: the same records as in one, whatever goes wrong elsewhere."""

import os
from functools import partial

import pytest

from crossread import engine, pipeline
from crossread.stages import copies
from crossread.stages.copies import Known
from crossread.stages.copies import spread as spreading
from crossread.text import shingles
from engine_work import die_elsewhere
from test_copies_memory import pages, told


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processes are asked for the smallest jobs, and a few items at a time."""
    monkeypatch.setattr(spreading, "WORTH_IT", 1)
    monkeypatch.setattr(spreading, "AT_ONCE", 7)
    monkeypatch.setattr(shingles, "WORTH_IT", 1)
    monkeypatch.setattr(shingles, "PIECE", 2000)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_gives_the_same_records(workers: int) -> None:
    every = pages(40)
    spread = partial(pipeline.answers, engine.Local(workers, 30.0))
    assert told(copies.find(every, spread=spread)) == told(copies.find(every))
    apart, here = copies.find(every, known=Known(), spread=spread), copies.find(every, known=Known())
    assert (told(apart), apart.known) == (told(here), here.known)


@pytest.mark.usefixtures("few")
def test_shingles_of_pieces_are_those_of_the_whole() -> None:
    texts = [page.text for page in pages(20)]
    whole, parts = shingles.of(texts, 4, 2), shingles.of(texts, 4, 2, map)
    assert whole.hashes.tolist() == parts.hashes.tolist()
    assert whole.owners.tolist() == parts.owners.tolist()
    assert whole.digests.tolist() == parts.digests.tolist()


def test_what_goes_wrong_elsewhere_is_worked_out_here() -> None:
    home = os.getpid()
    assert list(pipeline.answers(engine.Local(2, 30.0), die_elsewhere, [home, home])) == [home, home]
