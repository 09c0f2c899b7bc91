"""A case kept in one SQLite file: write-ahead log, `synchronous=FULL`, one writer at a time.

In: the path of the file (`schema.py` opens it). Captures are compressed; each row of
evidence and each derived record carries the SHA-256 that it was written with.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from crossread import codec
from crossread.casefile import Added, Case, Line, schema
from crossread.errors import CaseError
from crossread.records import Article, Capture, Drop, Record, Ruling, make_id

# Captures in one transaction, since each commit waits for the disk: 2,600 captures of 2.6 KB
# are kept in a second one by one, 7,000 to 10,600 by the hundred, no more by the thousand.
BATCH = 100

# zlib's level. Real pages shrink to 0.23 of their size at 1 (105 MB/s), to 0.20 at 6 (40 MB/s).
LEVEL = 1

# A cell of a damaged file may hold any type: what is shown is cast to text.
ROW = "SELECT CAST(article AS TEXT), given, media, charset, url, sha256, size, seal, zlib FROM captures"
DAMAGED = "What is kept of this page is damaged: its hash is another. Read the page again into a new case."


def open(path: Path) -> Case:
    """The case at `path`, made there if there is none. Raises CaseError where that can't be."""
    return SqliteCase(schema.create(path), path)


def existing(path: Path) -> Case:
    """The case at `path`. Raises CaseError where there is none."""
    return SqliteCase(schema.existing(path), path)


class SqliteCase:
    """The contract `casefile.Case` over one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self._path = path
        self._waiting = 0  # captures in the open transaction

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        try:
            self.commit()
        finally:
            self._db.close()

    # ---------------------------------------------------------------- evidence

    def add(self, capture: Capture) -> Added:
        article = capture.article_id
        mine = (capture.id, capture.media, capture.charset, capture.url, capture.sha256)
        with self._told():
            self._begin()
            had = self._db.execute(
                "SELECT given, media, charset, url, sha256 FROM captures WHERE article = ?", (article,)
            ).fetchone()
            if had is not None and had != mine:
                return Added.CLASH
            if had is None:
                known = (article, *mine, len(capture.raw))
                row = (*known, _seal("capture", *known), zlib.compress(capture.raw, LEVEL))
                self._db.execute("INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                self._waiting += 1
            if capture.path is not None:
                seal = _seal("path", article, capture.path)
                self._db.execute("INSERT OR IGNORE INTO paths VALUES (?, ?, ?)", (article, capture.path, seal))
        if self._waiting >= BATCH:
            self.commit()
        return Added.NEW if had is None else Added.DUPLICATE

    def commit(self) -> None:
        with self._told():
            if self._db.in_transaction:
                self._db.execute("COMMIT")
        self._waiting = 0

    def captures(self) -> Iterator[Capture | Drop]:
        for row in self._rows(f"{ROW} ORDER BY article"):
            yield self._capture(row)

    def paths(self, article: str) -> tuple[str, ...]:
        found = self._rows("SELECT CAST(path AS TEXT) FROM paths WHERE article = ? ORDER BY path", article)
        return tuple(path for (path,) in found)

    def rule(self, ruling: Ruling) -> bool:
        a, b = sorted((ruling.a, ruling.b))
        line = codec.dumps(ruling)
        with self._transaction():
            last = self._db.execute(
                "SELECT json FROM rulings WHERE a = ? AND b = ? ORDER BY n DESC LIMIT 1", (a, b)
            ).fetchone()
            if last == (line.decode(),):
                return False
            row = (a, b, _hash(line), line.decode())
            self._db.execute("INSERT INTO rulings (a, b, sha256, json) VALUES (?, ?, ?, ?)", row)
        return True

    def rulings(self) -> Iterator[Ruling]:
        for (line,) in self._rows("SELECT json FROM rulings ORDER BY n"):
            ruling = self._decoded(line)
            if isinstance(ruling, Ruling):
                yield ruling

    # ---------------------------------------------------------------- derived

    def replace(self, records: Iterable[Record]) -> bool:
        n, same = 0, True
        with self._transaction():
            for n, record in enumerate(records, 1):
                row = _row(record)
                if same and row == self._record_at(n):
                    continue
                if same:  # the first that differs: what stood from here on goes
                    self._db.execute("DELETE FROM records WHERE n >= ?", (n,))
                    same = False
                self._db.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)", (n, *row))
            if same and self._record_at(n + 1) is not None:
                self._db.execute("DELETE FROM records WHERE n > ?", (n,))
                same = False
        return not same

    def remember(self, kind: str, values: Mapping[bytes, bytes]) -> None:
        had = self.remembered(kind)
        with self._transaction():
            for (key,) in self._db.execute("SELECT key FROM remembered WHERE kind = ?", (kind,)).fetchall():
                if key not in had or key not in values:  # what was damaged goes too
                    self._db.execute("DELETE FROM remembered WHERE kind = ? AND key = ?", (kind, key))
            new = ((kind, key, _hash(key + values[key]), values[key]) for key in sorted(values.keys() - had.keys()))
            self._db.executemany("INSERT INTO remembered VALUES (?, ?, ?, ?)", new)

    def remembered(self, kind: str) -> dict[bytes, bytes]:
        query = "SELECT CAST(key AS BLOB), sha256, CAST(value AS BLOB) FROM remembered WHERE kind = ?"
        return {key: value for key, sha256, value in self._rows(query, kind) if sha256 == _hash(key + value)}

    def records(self, kind: str | None = None) -> Iterator[Record]:
        if kind is None:
            found = self._rows("SELECT json FROM records ORDER BY n")
        else:
            found = self._rows("SELECT json FROM records WHERE kind = ? ORDER BY n", kind)
        for (line,) in found:
            yield self._decoded(line)

    def articles(self) -> Iterator[Article]:
        for record in self.records(Article.record):
            if isinstance(record, Article):
                yield record

    def article(self, id: str) -> Article | None:
        for (line,) in self._rows("SELECT json FROM records WHERE kind = 'article' AND id = ?", id):
            record = self._decoded(line)
            return record if isinstance(record, Article) else None
        return None

    def lines(self) -> Iterator[Line]:
        for row in self._rows("SELECT sha256, coalesce(CAST(json AS BLOB), x'') FROM rulings ORDER BY n"):
            yield Line(Ruling.record, None, None, *row)
        for row in self._rows(
            "SELECT kind, id, article, sha256, coalesce(CAST(json AS BLOB), x'') FROM records ORDER BY n"
        ):
            yield Line(*row)

    def faults(self) -> Iterator[str]:
        for (said,) in self._rows("PRAGMA integrity_check"):
            if said != "ok":
                yield f"the database is damaged: {' '.join(said.split())}"
        for article, path, seal in self._rows("SELECT article, path, seal FROM paths"):
            if seal != _seal("path", article, path):
                yield f"a path that {article} was read from was changed"

    # ---------------------------------------------------------------- the database

    def _begin(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN IMMEDIATE")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of it or nothing; what was added before is committed first."""
        self.commit()
        with self._told():
            self._begin()
            try:
                yield
            except BaseException:
                if self._db.in_transaction:  # SQLite rolls back by itself where the disk is full
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as the one that says which file."""
        try:
            yield
        except schema.ERRORS as error:
            if "locked" in str(error):
                raise CaseError(f"{self._path} is in use by another run; wait for it or name another case.") from error
            raise CaseError(f"The case file {self._path} can't be used: {schema.reason(error)}.") from error

    def _rows(self, query: str, *given: str) -> Iterator[tuple[Any, ...]]:
        with self._told():
            yield from self._db.execute(query, given)

    def _record_at(self, n: int) -> tuple[Any, ...] | None:
        query = "SELECT kind, id, article, sha256, json FROM records WHERE n = ?"
        found: tuple[Any, ...] | None = self._db.execute(query, (n,)).fetchone()
        return found

    def _decoded(self, line: str) -> Record:
        try:
            return codec.loads(line)
        except ValueError as error:
            raise CaseError(f"A record in {self._path} can't be read; run `crossread verify`: {error}.") from error

    def _capture(self, row: tuple[Any, ...]) -> Capture | Drop:
        *known, seal, packed = row
        article, given, media, charset, url, sha256, size = known
        path = next(iter(self.paths(article)), None)
        if seal == _seal("capture", *known):
            capture = Capture(_unpacked(packed, size), media, given, path, url, charset)
            if capture.sha256 == sha256:
                return capture
        return Drop("casefile", DAMAGED, "damaged", path, article)


def _row(record: Record) -> tuple[str, str | None, str | None, str, str]:
    line = codec.dumps(record)
    return record.record, getattr(record, "id", None), getattr(record, "article", None), _hash(line), line.decode()


def _seal(kind: str, *fields: object) -> str | None:
    """A hash of a row's fields; null where one is of no type that was ever written."""
    try:
        return make_id(kind, *fields)
    except TypeError:
        return None


def _unpacked(packed: Any, size: int) -> bytes:
    """The `size` bytes that were packed, never more; nothing where they are not there."""
    unpack = zlib.decompressobj()
    try:
        raw = unpack.decompress(packed, size + 1)
    except (zlib.error, TypeError):
        return b""
    return raw if len(raw) == size and unpack.eof else b""


def _hash(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
