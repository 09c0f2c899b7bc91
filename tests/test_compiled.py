"""The reader of markup as an installation compiles it: the same records, and Python where nothing can compile."""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crossread import codec
from crossread.records import Capture
from crossread.stages import articles

ROOT = Path(__file__).parent.parent
READ = """
import sys
from pathlib import Path
from crossread.stages.articles import markup
assert not markup.__file__.endswith(".py"), markup.__file__
sys.path.insert(0, sys.argv[1])
from test_compiled import digest
print(digest(sys.argv[2]))
"""


def loaded(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(folder: str) -> str:
    """Of the records of the example's pages, whole and broken."""
    broken, chance, seen = loaded(ROOT / "bench" / "broken.py").broken, Random(11), hashlib.sha256()
    for path in sorted(Path(folder).glob("*.html")):
        text = path.read_text("utf8", "replace")
        for page in (text, *(broken(text, chance) for _ in range(12))):
            seen.update(codec.dumps(articles.clean(Capture(page.encode(), "text/html", path=path.name))))
    return seen.hexdigest()


@pytest.fixture(scope="module")
def compiled() -> Any:
    return loaded(ROOT / "hatch_build.py").compiled


@pytest.mark.skipif(shutil.which("gcc") is None and shutil.which("cc") is None, reason="no C compiler here")
def test_compiled_markup_gives_the_same_records(compiled: Any, tmp_path: Path) -> None:
    made = compiled(ROOT / "src", tmp_path / "made")
    assert made
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for path in made:
        shutil.copy(path, tmp_path / "src" / "crossread" / "stages" / "articles")
    pages, tests = str(ROOT / "examples" / "harbour"), str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", READ, tests, pages],
        env={"PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == digest(pages), done.stderr


def test_without_a_compiler_nothing_is_made(compiled: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", str(tmp_path / "no-compiler"))
    assert compiled(ROOT / "src", tmp_path) == []
