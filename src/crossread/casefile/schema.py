"""A path → a connection to a case file of this schema, or a `CaseError` that says why not.

In: the path. The file says what it is in SQLite's own header: `application_id` names the
program, `user_version` the schema; both are written in the transaction that makes the
tables, so a process killed in between leaves an empty file, which is a new one.
"""

import sqlite3
from contextlib import ExitStack
from pathlib import Path

from crossread.errors import CaseError

APPLICATION = 0x43525352  # "CRSR"
VERSION = 2  # 2: `remembered`

# Seconds that a writer waits for another one before it gives up.
PATIENCE = 30.0

# What SQLite raises; where its message quotes a damaged file, Python can't decode the message.
ERRORS = (sqlite3.Error, UnicodeDecodeError)

# Evidence is appended and never changed: the file itself refuses to lose it. `n` is an
# order; a `seal` is a hash of the fields beside it.
TABLES = """
CREATE TABLE IF NOT EXISTS captures (
    article TEXT PRIMARY KEY,
    given   TEXT,
    media   TEXT NOT NULL,
    charset TEXT,
    url     TEXT,
    sha256  TEXT NOT NULL,
    size    INTEGER NOT NULL,
    seal    TEXT NOT NULL,
    zlib    BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS paths (
    article TEXT NOT NULL,
    path    TEXT NOT NULL,
    seal    TEXT NOT NULL,
    PRIMARY KEY (article, path)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rulings (
    n      INTEGER PRIMARY KEY,
    a      TEXT NOT NULL,
    b      TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    json   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS rulings_by_pair ON rulings (a, b);
CREATE TABLE IF NOT EXISTS records (
    n       INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    id      TEXT,
    article TEXT,
    sha256  TEXT NOT NULL,
    json    TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS records_by_kind ON records (kind, id);
CREATE TABLE IF NOT EXISTS remembered (
    kind   TEXT NOT NULL,
    key    BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    value  BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS captures_stay BEFORE DELETE ON captures
    BEGIN SELECT raise(ABORT, 'captures are kept'); END;
CREATE TRIGGER IF NOT EXISTS rulings_stay BEFORE DELETE ON rulings
    BEGIN SELECT raise(ABORT, 'rulings are kept'); END;
"""


def create(path: Path) -> sqlite3.Connection:
    """The connection to the case at `path`, made there if there is none."""
    if path.is_dir():
        raise CaseError(f"{path} is a folder; name a file for the case.")
    if not path.parent.is_dir():
        raise CaseError(f"The folder {path.parent} does not exist; make it or name another place for the case.")
    return _connect(path)


def existing(path: Path) -> sqlite3.Connection:
    """The connection to the case at `path`. Raises CaseError where there is none."""
    if not path.is_file():
        raise CaseError(f"There is no case file at {path}; `crossread read` makes one.")
    return _connect(path)


def reason(error: Exception) -> str:
    """What SQLite says, in one printable line: it may quote a damaged file."""
    if isinstance(error, UnicodeDecodeError):
        return "the database is damaged"
    return " ".join("".join(one if one.isprintable() else " " for one in str(error)).split())


def _connect(path: Path) -> sqlite3.Connection:
    try:
        with ExitStack() as undo:
            connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            undo.callback(connection.close)
            _prepare(connection, path)
            undo.pop_all()
    except ERRORS as error:
        raise CaseError(f"{path} can't be used as a case file: {reason(error)}.") from error
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # Damaged text must come out to be named, so it is read with a mark for what is no UTF-8.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    _check(connection, path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA trusted_schema=OFF")
    if _number(connection, "user_version") < VERSION:
        connection.execute("BEGIN IMMEDIATE")
        if _number(connection, "user_version") < VERSION:  # no other process made the tables meanwhile
            for statement in _statements():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application, version = _number(connection, "application_id"), _number(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == APPLICATION and version > VERSION:
        raise CaseError(f"{path} was written by a newer Crossread (schema {version}, this one knows {VERSION}).")
    if application != APPLICATION and (application or version or tables):
        raise CaseError(f"{path} is a database of another program; name another file for the case.")


def _statements() -> list[str]:
    """The schema's statements, one each: `executescript` would commit before it starts."""
    found, rest = [], ""
    for line in TABLES.strip().splitlines(keepends=True):
        rest += line
        if sqlite3.complete_statement(rest):
            found.append(rest)
            rest = ""
    return found


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
