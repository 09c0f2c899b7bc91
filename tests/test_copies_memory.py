"""Copies one by one: an article added, removed and added again gives what one run gives, and the others aren't read."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from crossread import casefile, engine, pipeline
from crossread.records import Article, Capture, Copy, Family, Ruling
from crossread.settings import Settings
from crossread.stages import copies
from crossread.stages.copies import Known
from crossread.text import bulk
from newsroom import BACKGROUND, DISPATCH, QUOTE, article, own_prose

PARAGRAPHS = DISPATCH.split("\n\n")


def pages(count: int) -> list[Article]:
    """Reprints, cuts, own reports and mixtures by a few outlets, some with a day."""
    chance = Random(7)
    made = []
    for n in range(count):
        kept = [part for part in PARAGRAPHS if chance.random() > 0.3]
        text = chance.choice(
            (
                DISPATCH,
                "\n\n".join(kept),
                "\n\n".join(kept).replace("43", str(chance.randint(30, 60))),
                f"{own_prose(n, 9)}\n\n{QUOTE}\n\n{BACKGROUND}",
                f"{own_prose(n % 5, 12)}\n\n{kept[0] if kept else QUOTE}",
            )
        )
        day = f"2031-05-{chance.randint(1, 9):02}" if n % 3 else None
        made.append(article(f"p{n:02}", text, outlet=f"Outlet {n % 11}", published=day))
    return made


def told(found: copies.Found) -> tuple[tuple[Copy, ...], tuple[Family, ...]]:
    return found.copies, found.families


def test_forty_additions_give_what_one_run_gives() -> None:
    every = pages(40)
    found = copies.find([], known=Known())
    for n in range(1, len(every) + 1):
        found = copies.find(every[:n], known=found.known)
    assert told(found) == told(copies.find(every))


def test_what_is_removed_and_added_again_changes_nothing() -> None:
    every = pages(30)
    rulings = [Ruling("p03", "p04", "same")]
    first = copies.find(every, rulings, known=Known())
    fewer = copies.find(every[:10] + every[20:], rulings, known=first.known)
    assert told(fewer) == told(copies.find(every[:10] + every[20:], rulings))
    again = copies.find(every, rulings, known=fewer.known)
    assert told(again) == told(first)
    assert again.known == first.known


def test_what_a_page_says_of_itself_is_read_again_when_it_changes() -> None:
    one, two = (
        article("a", DISPATCH, outlet="Quill Post"),
        article("b", "\n\n".join(PARAGRAPHS[:5]), outlet="The Marrow Daily"),
    )
    known = copies.find([one, two], known=Known()).known
    moved = article("b", two.text, outlet="Quill Post")
    assert told(copies.find([one, moved], known=known)) == told(copies.find([one, moved]))


def test_a_smaller_sample_is_taken_from_what_is_known_and_a_larger_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    every = pages(30)
    large = copies.Options(pairs=copies.candidates.Options(plenty=3000))
    for options, before in ((large, copies.Options()), (copies.Options(), large)):
        known = copies.find(every, options=before, known=Known()).known
        assert told(copies.find(every, options=options, known=known)) == told(copies.find(every, options=options))


def test_one_more_article_is_compared_without_reading_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    others = [article(f"own{n:03}", own_prose(n, 14), outlet=f"Outlet {n}") for n in range(300)]
    others += [article("wire", DISPATCH, outlet="Agence Nordique")]
    known = copies.find(others, known=Known()).known
    read: list[str] = []
    real = bulk.read

    def watched(texts: Sequence[str]) -> bulk.Batch:
        read.extend(texts)
        return real(texts)

    monkeypatch.setattr(bulk, "read", watched)
    new = article("new", "\n\n".join(PARAGRAPHS[:5]), outlet="Quill Post")
    found = copies.find([*others, new], known=known)
    assert {copy.b for copy in found.copies if copy.a == "new"} == {"wire"}
    assert set(read) == {new.text, DISPATCH}
    read.clear()
    copies.find([*others, new], known=found.known)
    assert not read


def test_a_case_read_page_by_page_holds_what_one_run_makes(tmp_path: Path) -> None:
    captures = [Capture(page.text.encode(), "text/plain", id=page.id) for page in pages(9)]
    work = pipeline.Work(Settings(), engine.Local(1, 30.0))
    with casefile.open(tmp_path / "one.crossread") as case:
        pipeline.read(captures, case, work)
        whole = list(case.lines())
    with casefile.open(tmp_path / "many.crossread") as case:
        for capture in captures[::-1]:
            pipeline.read([capture], case, work)
        assert case.remembered(pipeline.REMEMBERED[1])
        assert list(case.lines()) == whole
