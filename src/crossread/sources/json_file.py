"""A file of JSON → a `Capture` for each page in it: an array of rows, one row, a JSON Feed, or JSON Lines after all.

In: a file in UTF-8. An array is read element by element, so that its size is no matter.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import feed, json_lines, page, rows

CHUNK = 256 * 1024
MOST_DEPTH = 1_000  # of brackets in one element; orjson reads no deeper
# What gives an array its structure: strings as a whole, brackets, commas.
STRUCTURE = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{},]', re.S)


def read(path: Path, name: str) -> Iterator[Capture | Drop]:
    with path.open("rb") as file:
        sample = file.peek(page.SAMPLE)[: page.SAMPLE]
        if page.is_blank(sample):
            raise InputError("The file is empty.", "empty")
        if page.is_binary(sample) or sample.startswith(page.UTF16_MARKS):
            raise InputError("Its bytes are no UTF-8 text; save it as JSON in UTF-8.", "binary")
        if sample.removeprefix(json_lines.BYTE_ORDER_MARK).lstrip().startswith(b"["):
            yield from _array(file, name)
        else:
            yield from _object(file, name)


def _array(file: BinaryIO, name: str) -> Iterator[Capture | Drop]:
    empty = True
    for number, element in enumerate(elements(file), 1):
        empty = False
        where = f"{name}:{number}"
        try:
            yield json_lines.row(element, rows.Place(name, where))
        except InputError as error:
            yield Drop("sources", f"In row {number}: {error}", error.code, path=where)
    if empty:
        raise InputError("The file is empty.", "empty")


def _object(file: BinaryIO, name: str) -> Iterator[Capture | Drop]:
    raw = file.read(json_lines.MOST_BYTES + 1)
    found = _whole(raw) if len(raw) <= json_lines.MOST_BYTES else None
    if found is not None and feed.is_json(found):
        yield from feed.json_entries(found, name)
    elif found is not None:
        yield rows.capture(found, raw.strip(), rows.Place(name, name))
    else:
        file.seek(0)
        yield from json_lines.pages(json_lines.lines(file), name, name)


def _whole(raw: bytes) -> dict[str, Any] | None:
    """The one object that a file is; null where it is none, or many."""
    try:
        found = orjson.loads(raw.removeprefix(json_lines.BYTE_ORDER_MARK))
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None


def elements(file: BinaryIO) -> Iterator[bytes]:
    """The bytes of each element of an array. Raises InputError where the array isn't one to its end."""
    rest, at, depth, start = b"", 0, 0, 0
    while more := file.read(max(CHUNK, len(rest) - start)):
        rest = rest[start:] + more
        at -= start
        start = 0
        for token in _tokens(rest, at):
            at = token.end()
            kind = token.group()[:1]
            if kind in b"[{":
                depth += 1
                start = at if depth == 1 else start
                if depth > MOST_DEPTH:
                    raise InputError("Its brackets are nested deeper than any page's are.", "invalid-json")
            elif kind in b"]},":
                if depth == 1:
                    if element := rest[start : token.start()].strip():
                        yield element
                    start = at
                depth -= kind != b","
                if depth == 0:
                    _check_end(rest[at:] + file.read(CHUNK))
                    return
        if len(rest) - start > json_lines.MOST_BYTES:
            raise InputError(f"A row is longer than {json_lines.MOST_BYTES >> 20} MiB.", "too-large")
    raise InputError("The array is cut off: its last bracket is missing.", "invalid-json")


def _check_end(tail: bytes) -> None:
    if tail.strip():
        raise InputError("Behind the array's last bracket stands something else, which was not read.", "invalid-json")


def _tokens(rest: bytes, at: int) -> Iterator[re.Match[bytes]]:
    """The whole tokens from a place on; a string that isn't closed yet ends them."""
    while (token := STRUCTURE.search(rest, at)) is not None:
        between = rest.find(b'"', at, token.start())
        if between >= 0:
            return
        yield token
        at = token.end()
