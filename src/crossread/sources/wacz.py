"""A web archive in WACZ → the pages of the WARC files in it, and what its own list says of them.

In: a zip file (https://specs.webrecorder.net/wacz/1.1.1/). `datapackage.json` names its
parts with their hashes, `pages/*.jsonl` the addresses that are pages; what is HTML and not
listed there is a frame of one. A list without an address lists nothing: then all HTML is read.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import orjson

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import json_lines, warc
from crossread.sources.aside import Aside
from crossread.sources.tape import BOMB, FREE, MOST_FOR_ONE

PACKAGE = "datapackage.json"
MOST_JSON = 16 * 1024 * 1024  # bytes of the package's own description
MOST_PARTS = 100_000  # files in a zip; its directory is read into memory as a whole
MOST_LISTED = 1_000_000  # addresses
TAIL = 66_000  # bytes at a zip's end in which the number of its files stands
# What zipfile raises for a file that lies about itself.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)


class Budget:
    """How much a zip may still inflate to, over all of its parts: overlapping parts make bombs, too."""

    def __init__(self, packed: int) -> None:
        self._left = FREE + MOST_FOR_ONE * packed

    def spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise InputError(BOMB, "bomb")


class Part(io.RawIOBase):
    """A part of a zip, read within the budget, its hash made on the way."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        self._stream, self._budget = stream, budget
        self.sha256 = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            found = self._stream.read(len(buffer))
        except BROKEN as error:
            raise InputError(f"The part's bytes are damaged ({error}); get the archive again.", "damaged") from error
        self._budget.spend(len(found))
        self.sha256.update(found)
        buffer[: len(found)] = found
        return len(found)


def read(path: Path, name: str) -> Iterator[Capture | Drop | Aside]:
    with path.open("rb") as file:
        _check_count(file)
        try:
            whole = zipfile.ZipFile(file)
        except BROKEN as error:
            raise InputError(f"It can't be opened as WACZ: {error}.", "damaged") from error
        with whole:
            yield from _pages(whole, Budget(path.stat().st_size), name)


def _check_count(file: IO[bytes]) -> None:
    """Raises InputError where a zip says that it has more files than one can be."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - TAIL))
    tail = file.read()
    end, large = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    count = int.from_bytes(tail[end + 10 : end + 12], "little") if end >= 0 else 0
    if large >= 0:
        count = max(count, int.from_bytes(tail[large + 32 : large + 40], "little"))
    if count > MOST_PARTS:
        raise InputError(f"It has {count:,} files in it; more than {MOST_PARTS:,} are not read.", "too-large")
    file.seek(0)


def _pages(whole: zipfile.ZipFile, budget: Budget, name: str) -> Iterator[Capture | Drop | Aside]:
    parts = {info.filename: info for info in whole.infolist() if info.filename.strip("/")}
    if PACKAGE not in parts:
        raise InputError(f"It is no WACZ: it has no {PACKAGE}.", "no-wacz")
    hashes = _hashes(_small(whole, parts[PACKAGE], budget))
    for missing in sorted(set(hashes) - set(parts)):
        yield Drop("sources", "A part that the archive names is not in it.", "missing", path=f"{name}/{missing}")
    listed: set[str] = set()
    for part in sorted(parts):
        if part.startswith("pages/") and part.endswith(".jsonl"):
            with whole.open(parts[part]) as stream:
                own = Part(stream, budget)
                listed |= _listed(own)
                yield from _checked(own, hashes.get(part), f"{name}/{part}")
    seen = warc.Seen(listed, frozenset(listed))
    archives = [part for part in sorted(parts) if part.lower().endswith((".warc", ".warc.gz"))]
    if not archives:
        raise InputError("It has no WARC file in it.", "no-page")
    for part in archives:
        yield from _archive(whole, parts[part], (budget, seen, hashes.get(part)), name)
    yield from warc.unfound(seen, name)


def _archive(
    whole: zipfile.ZipFile, info: zipfile.ZipInfo, how: tuple[Budget, warc.Seen, str | None], name: str
) -> Iterator[Capture | Drop | Aside]:
    """The pages of one WARC file; captures are of the WACZ, since that is the file that lies on the disk."""
    budget, seen, told = how
    where = f"{name}/{info.filename}"
    try:
        with whole.open(info) as stream:
            part = Part(stream, budget)
            for found in warc.pages(io.BufferedReader(part), where, seen):
                yield replace(found, path=name) if isinstance(found, Capture) else found
                if isinstance(found, Drop) and found.code == "bomb":
                    return
            yield from _checked(part, told, where)
    except InputError as error:
        yield Drop("sources", str(error), error.code, path=where)
    except BROKEN as error:
        yield Drop("sources", f"The part can't be opened: {error}.", "damaged", path=where)


def _checked(part: Part, told: str | None, where: str) -> Iterator[Drop]:
    """What is left of a part is read, and the whole held against the hash that the package names."""
    while part.read(warc.PIECE):
        pass
    if told is not None and part.sha256.hexdigest() != told:
        why = "This part was changed after the archive was made: its hash is another. Its pages were read all the same."
        yield Drop("sources", why, "altered", path=where)


def _small(whole: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Any:
    try:
        with whole.open(info) as stream:
            raw = io.BufferedReader(Part(stream, budget)).read(MOST_JSON)
        return orjson.loads(raw)
    except (*BROKEN, InputError) as error:
        raise InputError(f"Its {info.filename} can't be read: {error}.", "damaged") from error


def _hashes(package: Any) -> dict[str, str | None]:
    """SHA-256 by the part's path; null where it is told in another way."""
    resources = package.get("resources") if isinstance(package, dict) else None
    found: dict[str, str | None] = {}
    for one in resources if isinstance(resources, list) else ():
        path = one.get("path") if isinstance(one, dict) else None
        if isinstance(path, str):
            kind, _, value = str(one.get("hash") or "").rpartition(":")
            found[path] = value.lower() if kind in ("", "sha256") and len(value) == 64 else None
    return found


def _listed(part: Part) -> set[str]:
    """The addresses of a list of pages; its first line is a heading, and other lines may be anything."""
    found: set[str] = set()
    for line in json_lines.lines(io.BufferedReader(part)):
        try:
            row = orjson.loads(line)
        except ValueError:
            continue
        url = row.get("url") if isinstance(row, dict) else None
        if isinstance(url, str) and warc.address(url) and len(found) < MOST_LISTED:
            found.add(warc.plain_address(url))
    return found
