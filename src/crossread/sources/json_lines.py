"""JSON Lines → one `Capture` a row; a `Drop` for each line that is none, with the line's number.

In: a file or lines of bytes, read one at a time. UTF-8, as JSON demands (RFC 8259).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import orjson

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import page, rows

# Bytes of one line: a page and as much again for JSON's escapes and the other fields.
MOST_BYTES = 2 * page.MOST_BYTES

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(path: Path, name: str) -> Iterator[Capture | Drop]:
    with path.open("rb") as file:
        sample = file.peek(page.SAMPLE)[: page.SAMPLE]
        if page.is_binary(sample) or sample.startswith(page.UTF16_MARKS):
            raise InputError("Its bytes are no UTF-8 text; save it as JSON Lines in UTF-8.", "binary")
        empty = True
        for found in pages(lines(file), name, name):
            empty = False
            yield found
        if empty:
            raise InputError("The file is empty.", "empty")


def pages(rows_: Iterable[bytes], name: str, path: str | None) -> Iterator[Capture | Drop]:
    """Rows are counted from 1 and empty ones passed over."""
    for number, line in enumerate(rows_, 1):
        bare = (line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line).strip()
        if not bare:
            continue
        place = rows.Place(path, f"{name}:{number}")
        try:
            yield row(bare, place)
        except InputError as error:
            yield Drop("sources", f"In line {number}: {error}", error.code, path=place.name)


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The stream's lines; one that is too long for `pages` comes cut, one byte longer than it may be."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while len(line) > MOST_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES + 1)


def row(line: bytes, place: rows.Place) -> Capture | Drop:
    """One JSON object. Raises InputError where the line is none."""
    if len(line) > MOST_BYTES:
        raise InputError(f"The line is longer than {MOST_BYTES >> 20} MiB; leave it out or split it.", "too-large")
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(f"Not valid JSON: {error.msg} at column {error.colno}.", "invalid-json") from error
    if not isinstance(found, dict):
        raise InputError("Not a JSON object; a row is {…} with an `html`, `plain` or `text`.", "not-an-object")
    return rows.capture(found, line, place)
