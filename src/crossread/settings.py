"""One options record a stage, gathered from file, environment and flags.

Go in: a TOML file with a table a stage (`[copies]`, `[stories]` …) and a table of who owns whom
(`[publishers]`), variables such as `CROSSREAD_STORIES_LINK=0.2`, and `stage.option=value` words
from the command line; the later of these overrules the earlier. An unknown name or a value of the
wrong type is a `UsageError` that says which, where.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from crossread.errors import UsageError
from crossread.publishers import Publishers
from crossread.stages.claims import Options as Claims
from crossread.stages.copies import Options as Copies
from crossread.stages.stories import Options as Stories

PREFIX = "CROSSREAD_"


@dataclass(frozen=True, slots=True)
class Run:
    # Processes that clean and read pages; 0 is one for each core.
    workers: int = 0
    # Seconds that one page may take before it is given up.
    page_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Settings:
    run: Run = field(default_factory=Run)
    copies: Copies = field(default_factory=Copies)
    stories: Stories = field(default_factory=Stories)
    claims: Claims = field(default_factory=Claims)
    # In the file only: `"Publisher" = ["outlet or host", …]`.
    publishers: Publishers = field(default_factory=Publishers)


def gather(
    file: Path | None = None, flags: Iterable[str] = (), environment: Mapping[str, str] | None = None
) -> Settings:
    """Settings from all places; `flags` are words like `copies.least_words=8`."""
    settings = Settings()
    for stage, name, value, where in _given(file, tuple(flags), os.environ if environment is None else environment):
        settings = _set(settings, stage, name, value, where)
    return settings


def _given(
    file: Path | None, flags: Iterable[str], environment: Mapping[str, str]
) -> Iterable[tuple[str, str, Any, str]]:
    if file:
        yield from _from_file(file)
    stages = tuple(f.name for f in fields(Settings))
    for key, value in sorted(environment.items()):
        stage, _, name = key.removeprefix(PREFIX).lower().partition("_")
        if key.startswith(PREFIX) and stage in stages:
            yield stage, name, value, f"the variable {key}"
    for word in flags:
        path, equals, value = word.partition("=")
        stage, dot, name = path.partition(".")
        if not (equals and dot):
            raise UsageError(f"--set {word}: write it as stage.option=value, such as stories.link=0.2")
        yield stage, name, value, f"--set {word}"


def _from_file(file: Path) -> Iterable[tuple[str, str, Any, str]]:
    try:
        tables = tomllib.loads(file.read_text("utf8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file}: this settings file can't be read ({error})") from error
    for stage, table in tables.items():
        if not isinstance(table, dict):
            raise UsageError(f"{file}: `{stage}` stands outside a table; write [stage] above it")
        for name, value in table.items():
            yield stage, name, value, str(file)


def _set(settings: Settings, stage: str, name: str, value: Any, where: str) -> Settings:
    known = {f.name for f in fields(Settings)}
    if stage not in known:
        raise UsageError(f"{where}: there is no stage `{stage}`; there are {', '.join(sorted(known))}")
    if stage == "publishers":
        return replace(settings, publishers=_with(settings.publishers, name, value, where))
    options: Any = getattr(settings, stage)
    names = {f.name for f in fields(options)}
    if name not in names:
        raise UsageError(f"{where}: {stage} has no option `{name}`; it has {', '.join(sorted(names)) or 'none'}")
    kind = type(getattr(options, name))
    try:
        read = kind(value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{where}: {stage}.{name} takes a value of type {kind.__name__}, not {value!r}") from error
    changed: dict[str, Any] = {stage: replace(options, **{name: read})}
    return replace(settings, **changed)


def _with(publishers: Publishers, name: str, value: Any, where: str) -> Publishers:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise UsageError(
            f'{where}: publishers takes a list of outlets or hosts: "{name}" = ["Outlet", "outlet.example"]'
        )
    try:
        return Publishers({**publishers.outlets, name: tuple(value)})
    except ValueError as error:
        raise UsageError(f"{where}: {error}") from error
