"""The case file: evidence is kept once and for good, what is derived is replaced as a whole."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import casefile
from crossread.casefile import Added, Case, schema, sqlite
from crossread.errors import CaseError
from crossread.records import Article, Capture, Drop, Mention, Record, Ruling, Span

PAGE = Capture(b"<p>The ferry to Lunde sank.</p>", "text/html", path="a.html")
OTHER = Capture(b"A dump of a page", "text/plain", id="b", path="b.txt", charset="utf-8")
FERRY = Article("a1", "The ferry to Lunde sank.")
LUNDE = Mention("a1", Span("a1", 13, 18), "place")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.crossread"


@pytest.fixture
def case(path: Path) -> Iterator[Case]:
    with casefile.open(path) as case:
        yield case


def dump(path: Path) -> str:
    database = sqlite3.connect(path)
    try:
        return "\n".join(database.iterdump())
    finally:
        database.close()


# ---------------------------------------------------------------- evidence


def test_what_is_added_comes_out_as_it_went_in(case: Case) -> None:
    assert case.add(PAGE) is Added.NEW
    assert case.add(OTHER) is Added.NEW
    assert set(case.captures()) == {PAGE, OTHER}


def test_adding_twice_keeps_once(case: Case) -> None:
    assert [case.add(PAGE), case.add(PAGE)] == [Added.NEW, Added.DUPLICATE]
    assert list(case.captures()) == [PAGE]


def test_the_same_page_at_another_path_is_kept_once_and_its_paths_are_all_known(case: Case) -> None:
    renamed = Capture(PAGE.raw, PAGE.media, path="0.html")
    assert [bool(case.add(one)) for one in (PAGE, renamed, PAGE)] == [True, False, False]
    assert case.paths(PAGE.article_id) == ("0.html", "a.html")
    assert list(case.captures()) == [renamed]


def test_an_id_that_stands_for_another_page_is_a_clash_and_the_first_stays(case: Case) -> None:
    assert case.add(OTHER) is Added.NEW
    assert case.add(Capture(b"Another page", "text/plain", id="b", path="c.txt", charset="utf-8")) is Added.CLASH
    assert list(case.captures()) == [OTHER]
    assert case.paths("b") == ("b.txt",)


def test_evidence_cannot_be_deleted(case: Case, path: Path) -> None:
    case.add(PAGE)
    case.rule(Ruling("a", "b", "same"))
    database = sqlite3.connect(path)
    for table in ("captures", "rulings"):
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(f"DELETE FROM {table}")
    database.close()


captures = st.lists(
    st.builds(
        Capture,
        st.binary(max_size=2),
        st.just("text/html"),
        path=st.none() | st.sampled_from(["a", "b", "c"]),
        url=st.none() | st.sampled_from(["http://lunde.example/1", "http://lunde.example/2"]),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=30)
@given(captures.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_adding_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, orders: tuple[list[Capture], list[Capture]]
) -> None:
    some, shuffled = orders
    folder = tmp_path_factory.mktemp("order")
    found = []
    for name, order in (("one", some), ("two", shuffled)):
        with casefile.open(folder / name) as case:
            for capture in order:
                case.add(capture)
            found.append([*case.captures(), *(case.paths(one.article_id) for one in some)])
    assert found[0] == found[1]


# ---------------------------------------------------------------- rulings


def test_rulings_are_appended_and_come_in_their_order(case: Case) -> None:
    same, different = Ruling("a", "b", "same", "one desk"), Ruling("b", "a", "different", "two desks")
    assert [case.rule(same), case.rule(different), case.rule(same)] == [True, True, True]
    assert list(case.rulings()) == [same, different, same]


def test_repeating_the_last_ruling_on_a_pair_adds_nothing(case: Case) -> None:
    ruling = Ruling("a", "b", "same")
    assert [case.rule(ruling), case.rule(Ruling("c", "d", "same")), case.rule(ruling)] == [True, True, False]
    assert len(list(case.rulings())) == 2


# ---------------------------------------------------------------- what is derived


def test_records_come_out_in_their_order_and_by_kind(case: Case) -> None:
    drop = Drop("articles", "The page holds no article.", "no-article", path="c.txt")
    records: list[Record] = [LUNDE, FERRY, drop]
    assert case.replace(iter(records))
    assert list(case.records()) == records
    assert list(case.records("mention")) == [LUNDE]
    assert list(case.articles()) == [FERRY]
    assert case.article("a1") == FERRY
    assert case.article("a2") is None


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from([FERRY, LUNDE, Drop("s", "why", "code")])), st.lists(st.sampled_from([FERRY, LUNDE])))
def test_replacing_leaves_nothing_of_what_was(
    tmp_path_factory: pytest.TempPathFactory, old: list[Record], new: list[Record]
) -> None:
    with casefile.open(tmp_path_factory.mktemp("replace") / "case") as case:
        assert case.replace(old) == bool(old)
        assert case.replace(new) == (old != new)
        assert list(case.records()) == new


def test_a_replacement_that_fails_leaves_what_was(case: Case) -> None:
    case.replace([FERRY, LUNDE])

    def failing() -> Iterator[Record]:
        yield LUNDE
        raise RuntimeError("the stage failed")

    with pytest.raises(RuntimeError):
        case.replace(failing())
    assert list(case.records()) == [FERRY, LUNDE]


def test_a_full_disk_leaves_what_was(path: Path) -> None:
    with casefile.open(path) as case:
        case.add(PAGE)
        case.replace([FERRY])
    database = sqlite.SqliteCase(connection := schema.existing(path), path)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages + 3}")
    with pytest.raises(CaseError, match="full"):
        database.replace(Article(str(n), "text " * 100) for n in range(1000))
    assert list(database.records()) == [FERRY]
    database.close()


def test_a_replacement_may_be_made_from_the_captures_as_they_are_read(case: Case) -> None:
    case.add(PAGE)
    case.add(OTHER)
    case.replace(Article(one.article_id, "text") for one in case.captures() if isinstance(one, Capture))
    assert sorted(one.id for one in case.articles()) == sorted([PAGE.article_id, "b"])


def test_a_second_run_leaves_the_tables_byte_for_byte(path: Path) -> None:
    dumps = []
    for _ in range(2):
        with casefile.open(path) as case:
            for capture in (PAGE, OTHER, Capture(PAGE.raw, PAGE.media, path="z.html")):
                case.add(capture)
            case.replace([FERRY, LUNDE])
        dumps.append(dump(path))
    assert dumps[0] == dumps[1]


def test_a_closed_case_is_one_file(path: Path) -> None:
    with casefile.open(path) as case:
        case.add(PAGE)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


# ---------------------------------------------------------------- files that are none


def test_a_case_that_is_not_there_is_opened_only_by_open(path: Path) -> None:
    with pytest.raises(CaseError, match="no case file"):
        casefile.existing(path)
    casefile.open(path).close()
    casefile.existing(path).close()


def test_a_file_that_is_no_case_is_refused_and_left_as_it_was(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"These are notes, and no database at all." * 50)
    foreign = tmp_path / "notes.db"
    database = sqlite3.connect(foreign)
    database.execute("CREATE TABLE notes (text)")
    database.commit()
    database.close()
    for file in (path, foreign):
        before = file.read_bytes()
        with pytest.raises(CaseError, match=file.name):
            casefile.open(file)
        assert file.read_bytes() == before


def test_a_newer_case_is_refused_with_both_versions(path: Path) -> None:
    casefile.open(path).close()
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    database.close()
    with pytest.raises(CaseError, match=rf"schema {schema.VERSION + 1}.*knows {schema.VERSION}"):
        casefile.open(path)


def test_a_folder_or_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is a folder"):
        casefile.open(tmp_path)
    with pytest.raises(CaseError, match="does not exist"):
        casefile.open(tmp_path / "gone" / "case")


def test_an_empty_file_becomes_a_case(path: Path) -> None:
    path.touch()
    with casefile.open(path) as case:
        assert case.add(PAGE)


def test_a_second_writer_waits_and_then_says_who_is_in_the_way(
    case: Case, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "PATIENCE", 0.05)
    case.add(PAGE)
    with casefile.open(path) as other:
        with pytest.raises(CaseError, match="in use by another run"):
            other.add(OTHER)
        case.commit()
        assert other.add(OTHER)


# ---------------------------------------------------------------- killed


WRITER = """
import sys
from pathlib import Path
from crossread import casefile
from crossread.records import Article, Capture
with casefile.open(Path(sys.argv[1])) as case:
    n = 0
    while True:
        for _ in range(7):
            n += 1
            case.add(Capture(b"%d" % n, "text/plain", id=f"page{n}", path=f"{n}.txt"))
        case.replace([Article("a", str(n))] * 50)
        case.add(Capture(b"0%d" % n, "text/plain"))
        print(n, flush=True)
"""


@pytest.mark.parametrize("patience", [0.0, 0.013, 0.05])
def test_a_killed_writer_loses_nothing_that_was_durable(path: Path, patience: float) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(patience)
    writer.kill()
    told = [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    with casefile.existing(path) as case:
        kept = {one.id for one in case.captures() if isinstance(one, Capture)}
        assert {f"page{n}" for n in range(1, (told[-1] if told else 7) + 1)} <= kept
        texts = {one.text for one in case.articles()}
        assert len(texts) == 1
        assert int(texts.pop()) >= (told[-1] if told else 7)
        assert not list(case.faults())
        assert case.add(PAGE)


def test_every_hundredth_capture_is_durable_without_a_word(path: Path) -> None:
    case = casefile.open(path)
    for n in range(sqlite.BATCH + 5):
        case.add(Capture(b"%d" % n, "text/plain"))
    with casefile.existing(path) as other:
        assert len(list(other.captures())) == sqlite.BATCH
    case.close()


# ---------------------------------------------------------------- what is remembered


def test_what_is_remembered_comes_back_by_kind_and_is_replaced_as_a_whole(case: Case) -> None:
    case.remember("prints", {b"a": b"1", b"b": b"\0"})
    case.remember("relations", {b"a": b""})
    case.remember("prints", {b"b": b"\0", b"c": b"3"})
    assert case.remembered("prints") == {b"b": b"\0", b"c": b"3"}
    assert case.remembered("relations") == {b"a": b""}
    assert case.remembered("nothing") == {}


def test_what_was_damaged_is_not_remembered_and_can_be_made_anew(path: Path) -> None:
    with casefile.open(path) as case:
        case.remember("prints", {b"a": b"1", b"b": b"2"})
    database = sqlite3.connect(path)
    database.execute("UPDATE remembered SET value = x'00' WHERE key = x'61'")
    database.commit()
    database.close()
    with casefile.open(path) as case:
        assert case.remembered("prints") == {b"b": b"2"}
        case.remember("prints", {b"a": b"1", b"b": b"2"})
        assert case.remembered("prints") == {b"a": b"1", b"b": b"2"}


def test_a_case_of_the_first_schema_opens_and_keeps_what_it_holds(path: Path) -> None:
    with casefile.open(path) as case:
        case.add(PAGE)
    database = sqlite3.connect(path)
    database.execute("DROP TABLE remembered")
    database.execute("PRAGMA user_version=1")
    database.commit()
    database.close()
    with casefile.open(path) as case:
        case.remember("prints", {b"a": b"1"})
        assert list(case.captures()) == [PAGE]
