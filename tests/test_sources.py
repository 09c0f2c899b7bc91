"""Sources: every file and every row ends in a capture, or in a drop that says what to do."""

import inspect
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import sources
from crossread.records import Capture, Drop
from crossread.sources import json_lines, page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder `in`, named as a user in its parent would name it."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    return Path("in")


def read(*paths: Path) -> list[Capture | Drop]:
    return list(sources.read(paths))


def captured(found: list[Capture | Drop]) -> list[tuple[str | None, str]]:
    return [(one.path, one.media) for one in found if isinstance(one, Capture)]


def dropped(found: list[Capture | Drop]) -> list[tuple[str | None, str]]:
    return [(one.path, one.code) for one in found if isinstance(one, Drop)]


# ---------------------------------------------------------------- files and folders


def test_a_folder_is_read_by_name_and_its_subfolders_where_their_names_fall(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("c.txt", "b/z.HTM", "b/a.xhtml", "a.html"):
        (folder / name).write_text("The bridge at Ostrava Ford is closed.")
    assert captured(read(folder)) == [
        ("in/a.html", "text/html"),
        ("in/b/a.xhtml", "text/html"),
        ("in/b/z.HTM", "text/html"),
        ("in/c.txt", "text/plain"),
    ]


def test_paths_stay_as_they_were_given(folder: Path) -> None:
    (folder / "a.txt").write_text("one")
    assert captured(read(folder.absolute() / "a.txt", folder / "a.txt")) == [
        ((folder.absolute() / "a.txt").as_posix(), "text/plain"),
        ("in/a.txt", "text/plain"),
    ]


def test_bytes_are_kept_as_they_are(folder: Path) -> None:
    raw = b"\xef\xbb\xbf<p>caf\xe9 \r\n</p>\xff"
    (folder / "a.html").write_bytes(raw)
    assert [one.raw for one in read(folder) if isinstance(one, Capture)] == [raw]


def test_each_bad_input_gives_one_drop_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    (folder / "c.txt").write_bytes(bytes(range(256)) * 10)
    (folder / "d.txt").write_bytes("Text in UTF-16 without a mark".encode("utf-16-le"))
    (folder / "e.txt").write_bytes("Text in UTF-16 with its mark".encode("utf-16"))
    (folder / "f.pdf").write_bytes(b"%PDF-1.4")
    (folder / "z.txt").write_text("Good.")
    found = read(folder, Path("nowhere"), folder / "z.txt", Path("zero\0byte"), Path("n" * 300 + ".txt"))
    assert captured(found) == [("in/e.txt", "text/plain"), ("in/z.txt", "text/plain"), ("in/z.txt", "text/plain")]
    assert dropped(found) == [
        ("in/a.txt", "empty"),
        ("in/b.txt", "empty"),
        ("in/c.txt", "binary"),
        ("in/d.txt", "binary"),
        ("in/f.pdf", "unsupported"),
        ("nowhere", "missing"),
        ("zero\\x00byte", "missing"),
        ("n" * 300 + ".txt", "unreadable"),
    ]
    assert all(one.why.endswith(".") and "\n" not in one.why for one in found if isinstance(one, Drop))


def test_a_stray_control_character_makes_no_page_binary(folder: Path) -> None:
    (folder / "a.html").write_bytes(b"<p>" + b"The mayor of Veldin spoke. " * 20 + b"\x00")
    assert captured(read(folder)) == [("in/a.html", "text/html")]


def test_a_page_over_the_cap_is_a_drop(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_BYTES", 10)
    (folder / "a.txt").write_text("x" * 10)
    (folder / "b.txt").write_text("x" * 11)
    (folder / "c.jsonl").write_text('{"plain": "' + "x" * 11 + '"}')
    assert captured(read(folder)) == [("in/a.txt", "text/plain")]
    assert dropped(read(folder)) == [("in/b.txt", "too-large"), ("in/c.jsonl:1", "too-large")]


def test_an_empty_folder_says_so(folder: Path) -> None:
    assert dropped(read(folder)) == [("in", "empty")]


def test_hidden_files_links_and_pipes_are_named_and_not_opened(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text("hidden")
    (folder / "a.txt").write_text("inside")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "d").symlink_to(folder.absolute())
    (folder / "e.txt").symlink_to("gone.txt")
    os.mkfifo(folder / "f.txt")
    found = read(folder)
    assert captured(found) == [("in/a.txt", "text/plain"), ("in/b.txt", "text/plain")]
    assert dropped(found) == [
        ("in/.git", "hidden"),
        ("in/c.txt", "link"),
        ("in/d", "link"),
        ("in/e.txt", "link"),
        ("in/f.txt", "special"),
    ]


def test_a_name_that_cannot_be_printed_is_escaped(folder: Path) -> None:
    for name in (b"\xff.txt", b"line\nend\x1b[2J.txt", "übung.txt".encode()):
        (folder / os.fsdecode(name)).write_text("text")
    paths = [path for path, _ in captured(read(folder))]
    assert paths == ["in/line\\nend\\x1b[2J.txt", "in/übung.txt", "in/\\xff.txt"]
    assert all(path is not None and path.isprintable() for path in paths)


def test_a_tree_deeper_than_the_stack_is_walked(folder: Path) -> None:
    deep = folder / "/".join("d" * 300)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("deep")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        found = read(folder)
    finally:
        sys.setrecursionlimit(limit)
    assert captured(found) == [(f"{deep.as_posix()}/a.txt", "text/plain")]


# ---------------------------------------------------------------- rows


def pages(*lines: bytes) -> list[Capture | Drop]:
    return list(sources.pages(lines, "rows.jsonl"))


def test_rows_become_pages_dumps_and_articles(folder: Path) -> None:
    rows = [
        {"id": "a", "html": "<p>é</p>", "url": "http://veldin.example/1"},
        {"id": "b", "plain": "A dump"},
        {"id": "c", "text": "An article"},
        {"record": "article", "id": "d", "text": "Another", "html": None},
        {"html": "<p>no id</p>"},
        {"id": 7, "plain": "An id that is a number"},
    ]
    lines = [orjson.dumps(row) for row in rows]
    (folder / "rows.jsonl").write_bytes(b"\xef\xbb\xbf" + b"\r\n\n".join(lines))
    found = read(folder)
    assert found == [
        Capture("<p>é</p>".encode(), "text/html", "a", "in/rows.jsonl", "http://veldin.example/1", "utf-8"),
        Capture(b"A dump", "text/plain", "b", "in/rows.jsonl", None, "utf-8"),
        Capture(lines[2], "application/json", "c", "in/rows.jsonl", None, "utf-8"),
        Capture(lines[3], "application/json", "d", "in/rows.jsonl", None, "utf-8"),
        Capture(b"<p>no id</p>", "text/html", None, "in/rows.jsonl", None, "utf-8"),
        Capture(b"An id that is a number", "text/plain", "7", "in/rows.jsonl", None, "utf-8"),
    ]


def test_rows_in_memory_have_no_path() -> None:
    assert pages(b'{"id": "a", "plain": "text"}') == [Capture(b"text", "text/plain", "a", None, None, "utf-8")]


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_on() -> None:
    good = b'{"id": "a", "plain": "text"}'
    found = pages(
        good,
        b"",
        b'{"id": "b", "plain": ',
        b"[1, 2]",
        b'{"id": "c", "body": "x"}',
        b'{"id": "d", "html": 3}',
        b'{"id": ["e"], "html": "x"}',
        b'{"id": "f", "html": "x", "url": {}}',
        b'{"id": "g", "plain": " "}',
        b'{"record": "story", "id": "h"}',
        b'{"id": "i", "plain": "\xff"}',
        b"[" * 5000,
        good,
    )
    assert len(captured(found)) == 2
    assert dropped(found) == [
        ("rows.jsonl:3", "invalid-json"),
        ("rows.jsonl:4", "not-an-object"),
        ("rows.jsonl:5", "no-page"),
        ("rows.jsonl:6", "wrong-type"),
        ("rows.jsonl:7", "wrong-type"),
        ("rows.jsonl:8", "wrong-type"),
        ("rows.jsonl:9", "empty"),
        ("rows.jsonl:10", "not-a-page"),
        ("rows.jsonl:11", "invalid-json"),
        ("rows.jsonl:12", "invalid-json"),
    ]


def test_a_drop_of_an_earlier_command_passes_through() -> None:
    drop = Drop("articles", "The page holds no article.", "no-article", path="in/a.html")
    assert pages(
        b'{"record":"drop","stage":"articles","why":"The page holds no article.",'
        b'"code":"no-article","path":"in/a.html"}'
    ) == [drop]
    assert dropped(pages(b'{"record": "drop"}')) == [("rows.jsonl:1", "not-a-page")]


def test_a_line_over_the_cap_is_a_drop_and_costs_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MOST_BYTES", 40)
    stream = io.BytesIO(b'{"plain": "' + b"x" * 1000 + b'"}\n{"plain": "short"}\n' + b"y" * 1000)
    found = list(sources.pages(sources.lines(stream), "-"))
    assert dropped(found) == [("-:1", "too-large"), ("-:3", "too-large")]
    assert [one.raw for one in found if isinstance(one, Capture)] == [b"short"]


def test_a_csv_line_over_the_cap_ends_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MOST_BYTES", 40)
    (folder / "a.csv").write_text("id,plain\nx,short\ny," + "z" * 1000 + "\n")
    found = read(folder)
    assert [one.raw for one in found if isinstance(one, Capture)] == [b"short"]
    assert dropped(found) == [("in/a.csv:3", "invalid-csv")]


def test_a_table_of_pages_that_is_none_is_one_drop(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(bytes(range(256)) * 10)
    (folder / "b.jsonl").write_bytes('{"plain": "x"}'.encode("utf-16"))
    (folder / "c.jsonl").write_bytes(b"\n\n")
    (folder / "d.csv").write_bytes(bytes(range(256)) * 10)
    (folder / "e.csv").write_text("name,age\nx,3\n")
    (folder / "f.csv").write_text("")
    assert dropped(read(folder)) == [
        ("in/a.jsonl", "binary"),
        ("in/b.jsonl", "binary"),
        ("in/c.jsonl", "empty"),
        ("in/d.csv", "binary"),
        ("in/e.csv", "no-page"),
        ("in/f.csv", "empty"),
    ]


def test_rows_of_csv_are_rows(folder: Path) -> None:
    (folder / "a.csv").write_text(
        'id,html,text,url\nx,"<p>one,\ntwo</p>",,http://veldin.example/\ny,,An article,\nz,,,\nw,a,b,c,d\nv,"open\n',
        encoding="utf-8-sig",
    )
    found = read(folder)
    assert captured(found) == [("in/a.csv", "text/html"), ("in/a.csv", "application/json")]
    assert [one.raw for one in found if isinstance(one, Capture)] == [
        b"<p>one,\ntwo</p>",
        b'{"id":"y","text":"An article"}',
    ]
    assert dropped(found) == [("in/a.csv:5", "no-page"), ("in/a.csv:6", "wrong-type"), ("in/a.csv:8", "invalid-csv")]


# ---------------------------------------------------------------- whatever comes


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(sources.READERS)))
def test_whatever_a_file_holds_something_is_said_of_it(raw: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / f"a{suffix}"
        path.write_bytes(raw)
        found = read(path)
    assert found
    assert all(one.why and one.code and one.path for one in found if isinstance(one, Drop))


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)
rows = st.lists(st.dictionaries(st.sampled_from(["id", "html", "plain", "text", "url", "record"]), json), max_size=6)


@settings(deadline=None)
@given(rows)
def test_every_row_ends_in_one_capture_or_drop(rows: list[dict[str, object]]) -> None:
    def lines() -> Iterator[bytes]:
        for row in rows:
            try:
                yield orjson.dumps(row)
            except TypeError:  # an integer of more than 64 bits
                yield b"{}"

    assert len(list(sources.pages(lines(), "rows"))) == len(rows)
