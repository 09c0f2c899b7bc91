"""Where evidence is kept: the contract `Case`, and the two verbs that open one.

In: the path of a case file. Captures and rulings are the evidence; every other record is
derived, can be thrown away and is replaced as a whole. SQLite keeps it (`sqlite.py`);
another keeper has to honour this contract and nothing else.

    with casefile.open(Path("border.crossread")) as case:
        for capture in captures:
            case.add(capture)
        case.replace(records)
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol, Self

from crossread.records import Article, Capture, Drop, Record, Ruling

__all__ = ["Added", "Case", "Line", "existing", "open"]


class Added(Enum):
    """What came of a capture: it is new; it was there (its path is noted); its id stands for another page."""

    NEW = "new"
    DUPLICATE = "duplicate"
    CLASH = "clash"

    def __bool__(self) -> bool:
        """Whether anything was added."""
        return self is Added.NEW


@dataclass(frozen=True, slots=True)
class Line:
    """A record as it is kept: its line of JSON, and the SHA-256 that the line had when it was written."""

    kind: str
    id: str | None
    article: str | None
    sha256: str
    json: bytes


class Case(Protocol):
    """One case. Every verb raises CaseError where the file can't be read or written.

    What is durable: `add` after the next `commit` (every hundredth `add` commits by
    itself, and so do closing, `rule` and `replace`), the other verbs when they return. A
    process killed at any moment loses nothing that is durable and leaves a file that opens.
    """

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...

    def close(self) -> None: ...

    def add(self, capture: Capture) -> Added:
        """Keeps a capture once, whatever its path; a clash keeps nothing: make a `Drop` of it."""

    def commit(self) -> None:
        """Everything added so far is on the disk when this returns."""

    def captures(self) -> Iterator[Capture | Drop]:
        """Every capture by its article's id, whatever order they came in, under the first of its paths by name.

        A capture whose bytes no longer have the hash they came with is a `Drop`
        (`code` "damaged", `id` its article's) and is never given out.
        """

    def paths(self, article: str) -> tuple[str, ...]:
        """Every path that an article's capture was read from, by name."""

    def rule(self, ruling: Ruling) -> bool:
        """Appends a ruling; False where it repeats the last one about its pair, and nothing is written."""

    def rulings(self) -> Iterator[Ruling]:
        """Every ruling in the order they were made."""

    def replace(self, records: Iterable[Record]) -> bool:
        """Makes `records` all that is derived, in their order and in one transaction; False where they already were.

        `records` may be a generator, but not one that reads this case's own records.
        """

    def remember(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        """Makes `values` all that is remembered of a kind: what spares a later run some work, and no evidence."""

    def remembered(self, kind: str) -> dict[bytes, bytes]:
        """What was last remembered of a kind, but for what was damaged since; empty where nothing was."""

    def records(self, kind: str | None = None) -> Iterator[Record]:
        """What is derived, in the order it was written; of one kind (`Record.record`) where one is named."""

    def articles(self) -> Iterator[Article]: ...

    def article(self, id: str) -> Article | None: ...

    def lines(self) -> Iterator[Line]:
        """Every kept line, rulings first, unchecked: what `verify` reads."""

    def faults(self) -> Iterator[str]:
        """What is wrong with the file itself, a sentence each; nothing where it is whole."""


def open(path: Path) -> Case:
    """The case at `path`, made there if there is none. Raises CaseError where that can't be."""
    from crossread.casefile import sqlite  # noqa: PLC0415 - keeps the database out of the import of the contract

    return sqlite.open(path)


def existing(path: Path) -> Case:
    """The case at `path`. Raises CaseError where there is none."""
    from crossread.casefile import sqlite  # noqa: PLC0415

    return sqlite.existing(path)
