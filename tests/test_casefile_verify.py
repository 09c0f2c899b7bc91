"""Verify: whatever was changed behind Crossread's back is found and named."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import casefile
from crossread.casefile.verify import Mismatch, verify
from crossread.errors import CaseError
from crossread.records import (
    Article,
    Capture,
    Claim,
    Copy,
    Dropped,
    Entity,
    Family,
    Mention,
    Origin,
    Range,
    Reading,
    Record,
    Ruling,
    Share,
    Source,
    Span,
    Speaker,
    Statement,
    Story,
)

PAGE = Capture(b"<h1>Menu</h1><p>The ferry to&nbsp;Lunde\nsank.</p>", "text/html", path="a.html")
TEXT = "The ferry to Lunde sank."
FERRY = Article(
    PAGE.article_id,
    TEXT,
    capture=Source(PAGE.sha256, "a.html"),
    raw_map=((0, 12, 16, 28), (12, 13, 28, 34), (13, 24, 34, 45)),
    dropped=(Dropped((4, 8), "navigation"),),
)
CLEAN = Capture(b'{"id":"clean","text":"The ferry sank."}', "application/json", id="clean", charset="utf-8")
SANK = Article("clean", "The ferry sank.")
A = FERRY.id
RECORDS: tuple[Record, ...] = (
    FERRY,
    SANK,
    Copy(A, "clean", "quotes", None, Share(0.1, 0.1), (), "only quotes"),
    Family("f1", (A,), Origin(None, "unknown", True), "alone"),
    Family("f2", ("clean",), Origin(None, "unknown", True), "alone"),
    Story("s1", (A, "clean"), ("f1", "f2"), "The ferry", None, None, Range(2, 2)),
    Mention(A, Span(A, 13, 18), "place", "e1"),
    Entity("e1", "place", "Lunde", (), (A,)),
    Statement("t1", A, Speaker(Span(A, 0, 3), "The", "e1"), None, (Span(A, 4, 24),), "indirect"),
    Claim(
        "c1",
        "s1",
        "what sank",
        "who",
        (Reading(A, Span(A, 4, 9), "ferry", "f1", "t1"),),
        "only-here",
        Range(1, 1),
        ("f1",),
        ("clean",),
        "why",
    ),
)


def decode(capture: Capture) -> str:
    return capture.raw.decode(capture.charset or "utf-8")


def made(path: Path, records: tuple[Record, ...]) -> Path:
    with casefile.open(path) as case:
        case.add(PAGE)
        case.add(CLEAN)
        case.rule(Ruling("gone1", "gone2", "same"))
        case.replace(records)
    return path


def found(path: Path) -> list[Mismatch]:
    with casefile.existing(path) as case:
        return list(verify(case, decode))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("whole") / "case", RECORDS).read_bytes()


@pytest.fixture
def path(tmp_path: Path, whole: bytes) -> Path:
    path = tmp_path / "case"
    path.write_bytes(whole)
    return path


def change(path: Path, statement: str, *given: object) -> None:
    database = sqlite3.connect(path)
    assert database.execute(statement, given).rowcount == 1
    database.commit()
    database.close()


def test_a_whole_case_has_no_mismatch(path: Path) -> None:
    assert found(path) == []


def test_one_changed_character_of_an_articles_line_names_the_article(path: Path) -> None:
    change(path, "UPDATE records SET json = replace(json, 'ferry', 'Ferry') WHERE id = ?", A)
    mismatches = found(path)
    assert {(one.kind, one.id) for one in mismatches} == {("article", A)}
    assert "hash" in mismatches[0].what


def test_one_changed_byte_of_a_kept_page_names_the_article(path: Path) -> None:
    database = sqlite3.connect(path)
    (packed,) = database.execute("SELECT zlib FROM captures WHERE article = ?", (A,)).fetchone()
    database.close()
    for at in range(len(packed)):
        changed = bytearray(packed)
        changed[at] ^= 0x04
        change(path, "UPDATE captures SET zlib = ? WHERE article = ?", bytes(changed), A)
        assert A in {one.id for one in found(path)}, at


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_any_byte_of_any_line_that_changes_is_named(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("byte") / "case"
    path.write_bytes(whole)
    database = sqlite3.connect(path)
    lines = database.execute("SELECT n, kind, CAST(json AS BLOB) FROM records ORDER BY n").fetchall()
    n, kind, line = data.draw(st.sampled_from(lines))
    at = data.draw(st.integers(0, len(line) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != line[at]))
    changed = line[:at] + bytes([byte]) + line[at + 1 :]
    database.execute("UPDATE records SET json = CAST(? AS TEXT) WHERE n = ?", (changed, n))
    database.commit()
    database.close()
    assert kind in {one.kind for one in found(path)}


def content(path: Path) -> tuple[list[object], list[Mismatch]]:
    """All that a case gives, and what verify finds."""
    with casefile.existing(path) as case:
        mismatches = list(verify(case, decode))
        given: list[object] = [*case.lines(), *case.captures(), *case.paths(A)]
        if not mismatches:
            given += [*case.rulings(), *case.records()]
        return given, mismatches


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_any_byte_of_the_file_that_changes_is_named_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("byte") / "case"
    path.write_bytes(whole)
    before = content(path)
    at = data.draw(st.sampled_from([at for at, byte in enumerate(whole) if byte]))
    changed = bytearray(whole)
    changed[at] = data.draw(st.integers(0, 255))
    path.write_bytes(changed)
    try:
        after = content(path)
    except CaseError:
        return
    assert after[1] or after == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE captures SET media = 'text/plain' WHERE given IS NULL",
        "UPDATE captures SET charset = x'00' WHERE given IS NULL",
        "UPDATE captures SET zlib = 7 WHERE given IS NULL",
        "UPDATE paths SET path = 'b.html'",
        "UPDATE records SET json = x'' WHERE id = 's1'",
        "UPDATE records SET kind = 'story' WHERE kind = 'family' AND id = 'f1'",
        "UPDATE records SET id = 'f3' WHERE id = 'f1'",
        "UPDATE records SET article = 'clean' WHERE kind = 'mention'",
        "UPDATE captures SET sha256 = 'x' WHERE given IS NULL",
        "UPDATE captures SET article = 'x' WHERE given IS NULL",
        "UPDATE captures SET url = 'http://lunde.example' WHERE given IS NULL",
        "UPDATE captures SET size = size - 1 WHERE given IS NULL",
        "UPDATE rulings SET json = replace(json, 'same', 'different')",
    ],
)
def test_a_changed_row_is_named(path: Path, statement: str) -> None:
    change(path, statement)
    assert found(path)


def test_a_missing_capture_is_named(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("DROP TRIGGER captures_stay")
    database.execute("DELETE FROM captures WHERE article = ?", (A,))
    database.commit()
    database.close()
    assert [(one.kind, one.id) for one in found(path)] == [("article", A)]


def wrong(record: Record, tmp_path: Path) -> list[tuple[str, str]]:
    """What verify says of a case in which `record` stands for the first of its kind."""
    at = next(n for n, one in enumerate(RECORDS) if isinstance(one, type(record)))
    records = (*RECORDS[:at], record, *RECORDS[at + 1 :])
    return [(one.kind, one.id) for one in found(made(tmp_path / "case", records))]


@pytest.mark.parametrize("span", [(13, 25), (9, 4), (-1, 4)])
def test_a_span_outside_its_article_is_named(span: tuple[int, int], tmp_path: Path) -> None:
    assert wrong(Mention(A, Span(A, *span), "place"), tmp_path) == [("mention", A)]


def test_a_span_in_an_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert set(wrong(Mention("gone", Span("gone", 0, 1), "place"), tmp_path)) == {("mention", "gone")}


@pytest.mark.parametrize(
    "raw_map",
    [
        ((0, 12, 17, 29),),
        ((0, 12, 16, 28), (11, 13, 28, 34)),
        ((13, 24, 34, 45), (0, 12, 16, 28)),
        ((0, 12, 16, 280),),
        ((0, 250, 16, 28),),
        ((5, 2, 16, 28),),
    ],
)
def test_a_raw_map_that_does_not_lead_to_the_same_characters_is_named(
    raw_map: tuple[tuple[int, int, int, int], ...], tmp_path: Path
) -> None:
    assert wrong(replace(FERRY, raw_map=raw_map), tmp_path) == [("article", A)]


def test_an_article_made_from_other_bytes_is_named(tmp_path: Path) -> None:
    assert wrong(replace(FERRY, capture=Source("0" * 64)), tmp_path) == [("article", A)]
    assert wrong(replace(FERRY, dropped=(Dropped((4, 800), "navigation"),)), tmp_path) == [("article", A)]


@pytest.mark.parametrize(
    "record",
    [
        Copy(A, "gone", "quotes", None, Share(0, 0), (), ""),
        Copy(A, "clean", "same", "gone", Share(1, 1), (), ""),
        Family("f1", (A, "gone"), Origin(None, "unknown", True), ""),
        Story("s1", (A,), ("gone",), None, None, None, Range(1, 1)),
        Mention(A, Span(A, 0, 3), "place", "gone"),
        Entity("e1", "place", "Lunde", (), ("gone",)),
        Statement("t1", A, Speaker(Span(A, 0, 3), "The", "gone"), None, (), "direct"),
        Claim("c1", "gone", "", "who", (), "agree", Range(0, 0), (), (), ""),
        Claim("c1", "s1", "", "who", (), "agree", Range(0, 0), ("gone",), (), ""),
        Claim("c1", "s1", "", "who", (Reading(A, Span(A, 0, 1), "", "gone"),), "agree", Range(1, 1), (), (), ""),
        Claim("c1", "s1", "", "who", (Reading(A, Span(A, 0, 1), "", "f1", "gone"),), "agree", Range(1, 1), (), (), ""),
    ],
)
def test_a_record_that_names_what_is_not_there_is_named(record: Record, tmp_path: Path) -> None:
    id = getattr(record, "id", None) or getattr(record, "article", None) or f"{A} and {record.b}"  # type: ignore[union-attr]
    assert wrong(record, tmp_path) == [(record.record, id)]


def test_two_records_of_one_id_are_named(tmp_path: Path) -> None:
    assert found(made(tmp_path / "case", (*RECORDS, RECORDS[3]))) == [
        Mismatch("family", "f1", "another record has the same id")
    ]


def test_a_damaged_index_is_named(path: Path) -> None:
    raw = path.read_bytes()
    key = A.encode()
    for at in (n for n in range(len(raw)) if raw.startswith(key, n)):
        path.write_bytes(raw[:at] + b"~" + raw[at + 1 :])
        assert found(path), at
