"""The project's own marked text: every file parses, and a span is the very name that stands in its mark."""

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
SETS = ("news_names", "web_names")
spec = importlib.util.spec_from_file_location("marked", ROOT / "model" / "training" / "marked.py")
assert spec and spec.loader
marked = importlib.util.module_from_spec(spec)
spec.loader.exec_module(marked)


def test_a_mark_becomes_a_record_with_its_span(tmp_path: Path) -> None:
    (tmp_path / "mails.txt").write_text(
        "[[PER Ona]],\n\nsee [[LOC Bath]].\n====\n[[ORG Bath]] met [[NAT French]]", "utf8"
    )
    articles, records = marked.load(tmp_path)
    assert articles == [{"id": "mails-1", "text": "Ona,\n\nsee Bath."}, {"id": "mails-2", "text": "Bath met French"}]
    assert [(r["article"], r["span"], r["kind"]) for r in records] == [
        ("mails-1", [0, 3], "person"),
        ("mails-1", [10, 14], "place"),
        ("mails-2", [0, 4], "organisation"),
        ("mails-2", [9, 15], "nationality"),
    ]


@pytest.mark.parametrize("broken", ["[[PER Ona", "Ona]]", "[[MISC Ona]]", "[[PER  Ona]]", "[[PER [[LOC Ona]]]]"])
def test_a_broken_mark_is_an_error(broken: str, tmp_path: Path) -> None:
    (tmp_path / "mails.txt").write_text(f"Hi {broken}", "utf8")
    with pytest.raises(ValueError, match="broken mark"):
        marked.load(tmp_path)


@pytest.mark.parametrize("name", SETS)
def test_every_file_parses_with_exact_spans(name: str) -> None:
    articles, records = marked.load(DATA / name)
    files = sorted((DATA / name).glob("*.txt"))
    for path in files:
        raw = path.read_text("utf8")
        mine = [a for a in articles if a["id"].rpartition("-")[0] == path.stem]
        assert len(mine) == 1 + raw.count("\n====\n")
        assert all(a["text"] for a in mine)
        said = [a["text"][slice(*r["span"])] for a in mine for r in records if r["article"] == a["id"]]
        assert said == [piece.split("]]")[0][4:] for piece in raw.split("[[")[1:]]
    assert files and len({a["id"] for a in articles}) == len(articles)


@pytest.mark.parametrize("name", SETS)
def test_the_readme_counts_what_lies_there(name: str) -> None:
    articles, records = marked.load(DATA / name)
    row = next(line for line in (DATA / "README.md").read_text("utf8").splitlines() if f"`{name}`" in line[:20])
    assert f"{len(articles)} documents" in row
    assert f"{len(records):,} names" in row


def test_the_readme_of_the_web_counts_by_kind() -> None:
    articles, records = marked.load(DATA / "web_names")
    readme = (DATA / "web_names" / "README.md").read_text("utf8")
    kinds = Counter(r["kind"] for r in records)
    by_kind = f"{kinds['person']} PER, {kinds['organisation']} ORG, {kinds['place']} LOC"
    assert f"{len(articles)} documents" in readme
    assert f"{len(records):,} names: {by_kind}" in readme
