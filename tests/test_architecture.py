"""The shape of the house, held: imports run downwards, ceilings, one home a library."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "crossread"
FILES = sorted(ROOT.rglob("*.py"))

# From the top of the house to its cellar; a room may import from its own floor's
# list and from those below, never upwards.
FLOORS = [
    {"cli", "web"},
    {"pipeline"},
    {"settings", "sources", "casefile", "engine", "report"},
    {"stages"},
    {"text", "reader", "gazetteer", "origins", "publishers"},
    {"codec"},
    {"records", "errors"},
]
HOMES = {
    "sqlite3": {"casefile"},
    "selectolax": {"stages.articles", "sources"},
    "jinja2": {"report", "web"},
    "brotli": {"sources"},
    "zipfile": {"sources"},
    "rich": {"cli", "report"},
    "click": {"cli"},
    "onnxruntime": {"reader"},
    "multiprocessing": {"engine"},
    "concurrent": {"engine"},
}
PURE = ("stages", "text", "records", "origins", "publishers", "codec")
IMPURE = {"os", "pathlib", "random", "time", "socket", "subprocess", "urllib.request", "sqlite3", "multiprocessing"}
FORBIDDEN_NAMES = {"utils", "common", "core", "helpers", "misc", "manager"}
LARGEST_FILE = 1_000_000  # bytes
MOST_LINES, MOST_FUNCTION_LINES, MOST_PARAMETERS = 400, 40, 5


def room(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") or "__init__"


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return names


def floor(name: str) -> int | None:
    top = name.split(".")[0]
    return next((n for n, rooms in enumerate(FLOORS) if top in rooms), None)


def stage(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "stages" and len(parts) > 1 else None


@pytest.mark.parametrize("path", FILES, ids=room)
def test_imports_run_downwards_and_stages_are_strangers(path: Path) -> None:
    here = room(path)
    for name in imported(ast.parse(path.read_text("utf8"))):
        if not name.startswith("crossread."):
            continue
        there = name.removeprefix("crossread.")
        mine, its = floor(here), floor(there)
        if mine is None or its is None:
            continue
        same_room = here.split(".")[0] == there.split(".")[0]
        assert mine <= its, f"{here} imports {there}, which lies above it"
        if mine == its and not same_room:
            assert {here.split(".")[0], there.split(".")[0]} <= FLOORS[4] | FLOORS[6], (
                f"{here} imports its neighbour {there}"
            )
        if stage(here) and stage(there):
            assert stage(here) == stage(there), f"stage {here} imports stage {there}"


@pytest.mark.parametrize("path", FILES, ids=room)
def test_a_library_has_one_home(path: Path) -> None:
    here = room(path)
    for name in imported(ast.parse(path.read_text("utf8"))):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or any(here == h or here.startswith(h + ".") for h in homes), f"{here} imports {name}"


@pytest.mark.parametrize("path", [p for p in FILES if room(p).split(".")[0] in PURE], ids=room)
def test_pure_code_touches_no_file_clock_network_or_chance(path: Path) -> None:
    touched = {n for n in imported(ast.parse(path.read_text("utf8"))) if n in IMPURE or n.split(".")[0] in IMPURE}
    assert not touched
    assert "open(" not in path.read_text("utf8").replace("_open(", "")


@pytest.mark.parametrize("path", FILES, ids=room)
def test_ceilings_hold(path: Path) -> None:
    text = path.read_text("utf8")
    assert text.count("\n") <= MOST_LINES, f"{room(path)} is longer than {MOST_LINES} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_FUNCTION_LINES, f"{room(path)}.{node.name} has {length} lines"
            taken = [
                a
                for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
                if a.arg not in ("self", "cls")
            ]
            assert len(taken) <= MOST_PARAMETERS, f"{room(path)}.{node.name} takes {len(taken)} parameters"


def test_no_room_is_named_for_nothing() -> None:
    named = {part for path in FILES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not named & FORBIDDEN_NAMES


@pytest.mark.parametrize("path", FILES, ids=room)
def test_every_module_says_what_comes_out(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf8"))), f"{room(path)} has no first line"


def test_no_large_file_is_kept_but_the_weights_and_the_gazetteer() -> None:
    root = ROOT.parent.parent
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    large = {name for name in listed.stdout.split("\0") if name and (root / name).stat().st_size > LARGEST_FILE}
    assert large == {"model/src/crossread_model_en/reader.onnx", "src/crossread/gazetteer/places.z"}
