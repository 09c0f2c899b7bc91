"""The project's chores, each in one command on a machine with Python 3.11+ and pip.

    python3 tasks.py example    reads the example pages and writes report.html
    python3 tasks.py check      every check: style, types, tests
    python3 tasks.py lock       renews requirements.lock from pyproject.toml

Each makes its own environment in .venv from the locked versions, and makes it again
when the lock changes.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
MODEL = ROOT / "model"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")


def run(*command: object) -> None:
    """Runs a command in the project's folder; a failed one ends this program with its status."""
    status = subprocess.call([str(word) for word in command], cwd=ROOT)
    if status:
        sys.exit(status)


def prepare() -> None:
    """.venv with the locked versions and this checkout; nothing where it is up to date."""
    stamp = ENVIRONMENT / "locked"
    wanted = "".join(path.read_text("utf8") for path in (LOCK, ROOT / "pyproject.toml", MODEL / "pyproject.toml"))
    if stamp.exists() and stamp.read_text("utf8") == wanted:
        return
    print("Preparing .venv, once …", file=sys.stderr)
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    pip = (BIN / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    run(*pip, "--require-hashes", "-r", LOCK)
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".", "--editable", MODEL)
    stamp.write_text(wanted, "utf8")


def example() -> None:
    run(BIN / "crossread", "read", "examples/harbour", "--report", "report.html")


def check() -> None:
    run(BIN / "ruff", "format", "--check", ".")
    run(BIN / "ruff", "check", ".")
    run(BIN / "mypy")
    run(BIN / "python", "-m", "pytest")


def lock() -> None:
    run(BIN / "python", "-m", "pip", "--quiet", "install", "uv")
    options = "--universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet"
    words = (BIN / "uv", "pip", "compile", "pyproject.toml", "--extra", "dev", "--python-version", "3.11")
    run(*words, *options.split(), "-o", LOCK)


CHORES = {"example": example, "check": check, "lock": lock}


def main() -> None:
    if len(sys.argv) != 2 or sys.argv[1] not in CHORES:
        sys.exit(__doc__)
    if sys.version_info < (3, 11):  # noqa: UP036 - said in words before anything fails
        sys.exit(f"Crossread needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    prepare()
    CHORES[sys.argv[1]]()


if __name__ == "__main__":
    main()
