"""The command line: what each ending's exit status is, what goes to which stream, and how fast `--help` answers."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crossread import codec
from crossread.records import Article

CROSSREAD = [sys.executable, "-m", "crossread.cli"]

TEXT = """The ferry Lady Marn ran aground off Port Ardel on Monday, the coast guard said.

"All forty passengers are ashore and nobody was hurt," harbour master Ona Reth said on Monday, according to AFP.

The ship had left Hollin at dawn with at least 12 lorries on board. Divers will look at the hull on Wednesday.
"""
BODY = "".join(f"<p>{p}</p>" for p in TEXT.split("\n") if p)
PAGE = f"""<html><head><title>Ferry aground</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>Ferry aground off Port Ardel</h1>{BODY}</article></body></html>"""


def crossread(
    *words: object, given: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [*CROSSREAD, *map(str, words)]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=120, env=environment)


def article(id: str, text: str = TEXT) -> bytes:
    return codec.dumps(Article(id=id, text=text, published="2031-04-07")) + b"\n"


def records(out: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "ferry.html").write_text(PAGE, "utf8")
    return folder


def test_help_answers_at_once_and_shows_examples() -> None:
    took = []
    for _ in range(7):
        start = time.perf_counter()
        shown = crossread("--help")
        took.append(time.perf_counter() - start)
    assert shown.returncode == 0
    assert b"Examples:" in shown.stdout
    assert min(took) < 0.15, f"--help took {min(took):.3f} s"


def test_help_imports_nothing_heavy() -> None:
    program = "import sys, crossread.cli; print(*sorted(m.split('.')[0] for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    assert not loaded & {"numpy", "orjson", "rich", "selectolax", "sqlite3", "jinja2", "rapidfuzz", "py3langid"}


def test_reading_a_folder_is_done_with_status_0_and_every_line_leads_back(pages: Path, tmp_path: Path) -> None:
    out, report, case = tmp_path / "all.jsonl", tmp_path / "report.html", tmp_path / "my.case"
    done = crossread("read", pages, "--jsonl", out, "--report", report, "--case", case)
    assert done.returncode == 0, done.stderr
    assert b"1 read = 1 kept + 0 duplicate + 0 failed" in done.stdout
    assert b"\x1b" not in done.stdout
    assert report.read_text("utf8").startswith("<!DOCTYPE html>")
    kinds = {record["record"] for record in records(out.read_bytes())}
    assert {"article", "family", "story", "mention", "statement"} <= kinds
    assert crossread("verify", case).returncode == 0


def test_a_second_run_adds_nothing(pages: Path, tmp_path: Path) -> None:
    case, first, second = tmp_path / "my.case", tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    crossread("read", pages, "--case", case, "--jsonl", first)
    again = crossread("read", pages, "--case", case, "--jsonl", second)
    assert b"1 read = 0 kept + 1 duplicate + 0 failed" in again.stdout
    assert first.read_bytes() == second.read_bytes()


def test_each_bad_input_gives_one_line_and_the_rest_is_done(pages: Path, tmp_path: Path) -> None:
    (pages / "empty.html").write_bytes(b"")
    (pages / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (pages / "nothing.html").write_text("<html><body><nav><a href='/a'>A</a> <a href='/b'>B</a></nav></body></html>")
    rows = [json.dumps({"id": f"p{n}", "html": PAGE.replace("Monday", f"Monday, April {n}")}) for n in range(1, 9)]
    rows[6] = '{"id": "p7", "html": "<p>cut'
    (pages / "many.jsonl").write_text("\n".join(rows))
    done = crossread("read", pages, tmp_path / "nowhere.html")
    assert done.returncode == 1
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 5, lines
    for name in ("empty.html", "picture.txt", "nothing.html", "many.jsonl:7", "nowhere.html"):
        assert sum(name in line for line in lines) == 1, name
    assert b"13 read = 8 kept + 0 duplicate + 5 failed" in done.stdout


def test_stages_can_be_piped_one_into_another(pages: Path) -> None:
    cleaned = crossread("articles", pages)
    assert cleaned.returncode == 0, cleaned.stderr
    for stage, kinds in {
        "copies": {"family"},
        "stories": {"story"},
        "mentions": {"mention", "entity"},
        "statements": {"statement", "narration"},
        "claims": {"claim"},
    }.items():
        done = crossread(stage, given=cleaned.stdout)
        assert done.returncode == 0, done.stderr
        assert {record["record"] for record in records(done.stdout)} <= kinds
        assert stage == "claims" or done.stdout


def test_pages_in_memory_keep_their_ids() -> None:
    rows = [{"id": "x", "html": PAGE}, {"id": "y", "plain": TEXT}]
    done = crossread("articles", "--jsonl", given=b"\n".join(json.dumps(row).encode() for row in rows))
    assert [record["id"] for record in records(done.stdout)] == ["x", "y"]


def test_a_line_that_is_no_article_is_named_and_dropped() -> None:
    given = article("x") + b"{broken\n" + b'{"id": "z"}\n' + article("x") + b'{"record": "family", "id": "f"}\n'
    done = crossread("stories", given=given)
    assert done.returncode == 1
    assert [r["code"] for r in records(done.stdout) if r["record"] == "drop"] == [
        "invalid-json",
        "no-article",
        "same-id",
    ]
    assert [r["articles"] for r in records(done.stdout) if r["record"] == "story"] == [["x"]]
    assert done.stderr.count(b"standard input:") == 3


@pytest.mark.parametrize(
    "words",
    [(), ("read",), ("reed",), ("stories", "--set", "stories.lnk=1"), ("stories", "nowhere.jsonl"), ("articles",)],
)
def test_wrong_usage_is_status_2_with_one_clear_line(words: tuple[str, ...]) -> None:
    done = crossread(*words)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_file_that_is_no_case_fails_the_run_with_status_3(tmp_path: Path, pages: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Ona, this is no case file. " * 40)
    for words in (("verify", other), ("read", pages, "--case", other), ("verify", tmp_path / "missing.case")):
        done = crossread(*words)
        assert done.returncode == 3, done
        assert len(done.stderr.splitlines()) == 1
    assert other.read_text().startswith("Dear Ona")


def test_a_broken_pipe_is_no_error() -> None:
    given = b"".join(article(f"a{n}", f"{TEXT} Note {n}.") for n in range(60))
    command = subprocess.Popen(
        [*CROSSREAD, "mentions"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdin
    assert command.stdout
    assert command.stderr
    command.stdin.write(given)
    command.stdin.close()
    command.stdout.readline()
    command.stdout.close()
    assert command.wait(60) == 0
    assert b"Traceback" not in command.stderr.read()
    command.stderr.close()


def test_the_same_bytes_whatever_the_workers_and_the_hash_seed(tmp_path: Path) -> None:
    given = b"".join(article(f"a{n}", f"{TEXT}\n\nNote {n} of the harbour office.") for n in range(4))
    outs = set()
    for seed, workers, zone in (("1", "1", "UTC"), ("2", "2", "Asia/Tokyo")):
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PATH": "/usr/bin:/bin"}
        out = b"".join(
            crossread(stage, "--workers", workers, given=given, environment=environment).stdout
            for stage in ("copies", "claims")
        )
        outs.add(out)
    assert len(outs) == 1
    assert outs.pop()


def test_mentions_by_their_extents_are_whole_phrases_with_the_name_as_their_head() -> None:
    text = "The harbour of Ossel is shut. On Monday Minister Edric Vole said so at the Varnholt Post."
    done = crossread("mentions", "--extents", given=article("x", text))
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {record["record"] for record in found} == {"mention", "entity"}
    heads = {text[slice(*r["span"])]: r["head"] for r in found if r["record"] == "mention"}
    assert text[slice(*heads["the Varnholt Post"])] == "Varnholt Post"
    assert heads["Monday"] is None
    assert crossread("statements", "--extents", given=article("x", text)).returncode == 2
