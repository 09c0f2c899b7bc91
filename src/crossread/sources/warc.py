"""A web archive in WARC → a `Capture` for each page in it, and a word on everything else.

In: a file, packed with gzip or not (ISO 28500). Pages are HTML that a server answered with
(`response`), HTML kept without its answer (`resource`), and text made of pages
(`conversion`). A record's digest is checked, and one that doesn't hold is no evidence. A
damaged record costs itself: reading goes on at the next.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urldefrag, urljoin, urlsplit

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import aside, http, page
from crossread.sources.aside import Aside
from crossread.sources.tape import Tape

MOST_HEADER = 64 * 1024  # bytes of a record's header, and of one line of it
MOST_ADDRESS = 8_000  # characters; browsers stop at some thousands
MOST_BLANK = 64  # line ends between two records; there are two
MOST_BLOCK = page.MOST_BYTES + http.MOST_HEADER
PIECE = 1024 * 1024

MARK = b"WARC/"
HTML = ("text/html", "application/xhtml+xml")
PLAIN = "text/plain"
NOTES = ("warcinfo", "request", "metadata", "continuation")
ALGORITHMS = {"sha1": 20, "sha-1": 20, "md5": 16, "sha256": 32, "sha-256": 32, "sha512": 64, "sha-512": 64}
CONTROL = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its fields by name in small letters; `block` is cut where it is larger than a page can be."""

    number: int
    fields: dict[str, str]
    block: bytes
    size: int

    @property
    def kind(self) -> str:
        return self.fields.get("warc-type", "").lower()

    @property
    def url(self) -> str | None:
        return address(self.fields.get("warc-target-uri", "").strip("<>"))


@dataclass(frozen=True, slots=True)
class Revisit:
    """A page that was the same as at another visit, whose bytes are kept there: `home` and `date` say where."""

    where: str
    url: str | None
    digest: str
    home: str
    date: str


@dataclass(slots=True)
class Seen:
    """What an archive's records have told so far; `listed` are the addresses that are pages, all where it is empty."""

    listed: set[str] = field(default_factory=set)
    first: frozenset[str] = frozenset()  # listed from the start: some move
    kept: set[str] = field(default_factory=set)
    found: set[str] = field(default_factory=set)
    digests: set[str] = field(default_factory=set)
    revisits: list["Revisit"] = field(default_factory=list)

    def is_listed(self, url: str | None) -> bool:
        return not self.listed or plain_address(url or "") in self.listed

    def keep(self, record: Record) -> None:
        self.kept.add(plain_address(record.url or ""))
        if digest := record.fields.get("warc-payload-digest", ""):
            self.digests.add(digest)

    def moved(self, url: str | None, to: str) -> None:
        """A listed page that is found elsewhere is listed there, too."""
        self.found.add(plain_address(url or ""))
        if self.listed and url and plain_address(url) in self.listed:
            self.listed.add(plain_address(urljoin(url, to)))


def read(path: Path, name: str) -> Iterator[Capture | Drop | Aside]:
    seen = Seen()
    with path.open("rb") as file:
        yield from pages(file, name, seen)
    yield from unfound(seen, name)


def pages(stream: BinaryIO, name: str, seen: Seen) -> Iterator[Capture | Drop | Aside]:
    """The pages of one stream of records. `name` is the file's, which captures and drops show."""
    empty = True
    for record in records(stream, name):
        empty = False
        if isinstance(record, Drop):
            yield record
            continue
        url = record.url
        try:
            yield from _page(record, name, seen)
        except InputError as error:
            yield Drop("sources", str(error), error.code, path=f"{name}:{record.number}", url=url)
    if empty:
        raise InputError("The archive is empty.", "empty")


def records(stream: BinaryIO, name: str) -> Iterator[Record | Drop]:
    """Every record that is whole; a Drop where some can't be read."""
    tape = Tape(stream)
    number = 0
    while True:
        number += 1
        try:
            record = _record(tape, number)
        except InputError as error:
            yield Drop("sources", f"Record {number}: {error}", error.code, path=f"{name}:{number}")
            if error.code == "arc" or not _resumed(tape):
                return
            continue
        if record is None:
            return
        yield record


def address(url: str) -> str | None:
    """An address of the web as it is; null for what is none, or may not be shown as one."""
    if len(url) > MOST_ADDRESS or CONTROL.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def plain_address(url: str) -> str:
    """To compare addresses: without what stands behind `#`."""
    return urldefrag(url)[0]


# ---------------------------------------------------------------- records


def _resumed(tape: Tape) -> bool:
    while True:
        try:
            return tape.resume(MARK)
        except InputError:  # still among the damaged bytes
            continue


def _record(tape: Tape, number: int) -> Record | None:
    fields = _fields(tape)
    if fields is None:
        return None
    told = fields.get("content-length", "")
    if not told.isascii() or not told.isdigit() or len(told) > 15:
        raise InputError("It doesn't say how long it is.", "damaged")
    size = int(told)
    block = tape.take(min(size, MOST_BLOCK))
    checked = _check(tape, fields.get("warc-block-digest", ""), block, size)
    if checked < size:
        tape.give_back(block if checked == len(block) else b"")
        raise InputError("It is cut off in the middle; get it again, whole.", "cut-off")
    if tape.peek() not in (b"", b"\r", b"\n"):
        tape.give_back(block if size == len(block) else b"")
        raise InputError("Its length is wrong, so where it ends can't be known.", "damaged")
    return Record(number, fields, block, size)


def _fields(tape: Tape) -> dict[str, str] | None:
    """The header of the next record; null at the end."""
    line = tape.line(MOST_HEADER)
    blank = 0
    while line and not line.strip():
        blank += 1
        if blank > MOST_BLANK:
            raise InputError("Nothing but empty lines stand where a record should.", "damaged")
        line = tape.line(MOST_HEADER)
    if not line:
        return None
    if line.startswith(b"filedesc:"):
        raise InputError("It is in ARC, the format before WARC; convert it (`warcio recompress`) first.", "arc")
    if not line.startswith(MARK):
        raise InputError("No WARC record begins here.", "damaged")
    fields: dict[str, str] = {}
    name, size = "", 0
    while (line := tape.line(MOST_HEADER)).strip():
        size += len(line)
        if size > MOST_HEADER:
            raise InputError(f"Its header is longer than {MOST_HEADER >> 10} KiB.", "damaged")
        text = line.decode("utf-8", "replace")
        if text[0] in " \t" and name:
            fields[name] += " " + text.strip()
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        fields.setdefault(name, value.strip())
    return fields


def _check(tape: Tape, told: str, block: bytes, size: int) -> int:
    """Reads what is left of a block, and holds all of it against its digest; how many bytes there were."""
    digest = _hash(told)
    if digest is not None:
        digest.update(block)
    done = len(block)
    while done < size and (piece := tape.take(min(PIECE, size - done))):
        done += len(piece)
        if digest is not None:
            digest.update(piece)
    if done == size and digest is not None and not _agrees(told, digest.digest()):
        raise InputError("Its bytes are not the ones it was made with: the digest is another.", "altered")
    return done


def _hash(told: str) -> "hashlib._Hash | None":
    name = told.partition(":")[0].strip().lower()
    return hashlib.new(name.replace("-", ""), usedforsecurity=False) if name in ALGORITHMS else None


def _agrees(told: str, digest: bytes) -> bool:
    """Whether a digest in base 32, 16 or 64 is this one; one that can't be read speaks against nothing."""
    name, _, value = told.partition(":")
    value = value.strip()
    length = ALGORITHMS[name.strip().lower()]
    shown = (base64.b32encode(digest).decode().rstrip("="), digest.hex().upper())
    if len(value.rstrip("=")) in map(len, shown):
        return value.rstrip("=").upper() in shown
    return len(value) < length or value == base64.b64encode(digest).decode()


# ---------------------------------------------------------------- pages


def _page(record: Record, name: str, seen: Seen) -> Iterator[Capture | Drop | Aside]:
    kind = record.kind
    if kind == "response":
        yield from _response(record, name, seen)
    elif kind in ("resource", "conversion"):
        yield _kept(record, name, seen)
    elif kind == "revisit":
        yield from _revisit(record, name, seen)
    elif kind in NOTES:
        yield Aside(aside.NOTE)
    else:
        raise InputError(f"A record of a kind that is not known: {kind[:40]!r}.", "unsupported")


def _response(record: Record, name: str, seen: Seen) -> Iterator[Capture | Drop | Aside]:
    stated = record.fields.get("content-type", "").lower()
    if stated.startswith("text/dns") or record.fields.get("warc-target-uri", "").startswith(("dns:", "whois:")):
        yield Aside(aside.NOTE)
        return
    answer = http.read(record.block)
    if 300 <= answer.status < 400:
        seen.moved(record.url, answer.headers.get("location", ""))
        yield Aside(aside.REDIRECT)
        return
    if answer.media not in ("", *HTML):
        yield _other(answer.media)
        return
    seen.found.add(plain_address(record.url or ""))
    if not answer.media and answer.body.lstrip()[:1] != b"<":
        yield Aside(aside.DATA)
    elif not seen.is_listed(record.url):
        yield Aside(aside.FRAME)
    elif not 200 <= answer.status < 300:
        raise InputError(f"The server answered with {answer.status} and no page.", "no-page")
    else:
        yield from _answered(record, answer, name, seen)


def _answered(record: Record, answer: http.Response, name: str, seen: Seen) -> Iterator[Capture | Drop]:
    if record.size > len(record.block):
        page.check_size(record.size)
    cut = record.fields.get("warc-truncated", "")
    raw = answer.page
    _check_payload(record, answer, raw)
    page.check_text(raw)
    seen.keep(record)
    yield Capture(raw, "text/html", path=name, url=record.url, charset=answer.charset)
    if cut:
        why = f"The archive keeps only the beginning of this page ({cut[:40]}); what there is was read."
        yield Drop("sources", why, "cut-off", path=f"{name}:{record.number}", url=record.url)


def _check_payload(record: Record, answer: http.Response, raw: bytes) -> None:
    """A payload's digest is over the body as sent, without its chunks, or unpacked: programs differ."""
    told = record.fields.get("warc-payload-digest", "")
    if _hash(told) is None or "warc-block-digest" in record.fields:
        return
    for body in (answer.body, answer.unchunked, raw):
        digest = _hash(told)
        assert digest is not None  # noqa: S101 - looked at above
        digest.update(body)
        if _agrees(told, digest.digest()):
            return
    raise InputError("Its bytes are not the ones it was made with: the digest is another.", "altered")


def _kept(record: Record, name: str, seen: Seen) -> Capture | Aside:
    stated = record.fields.get("content-type", "")
    media = stated.partition(";")[0].strip().lower()
    plain = media == PLAIN and record.kind == "conversion"
    if media not in HTML and not plain:
        return _other(media)
    seen.found.add(plain_address(record.url or ""))
    if not seen.is_listed(record.url):
        return Aside(aside.FRAME)
    page.check_size(record.size)
    page.check_text(record.block)
    seen.keep(record)
    kind = "text/plain" if plain else "text/html"
    return Capture(record.block, kind, path=name, url=record.url, charset=http.charset_of(stated))


def _revisit(record: Record, name: str, seen: Seen) -> Iterator[Aside]:
    """Whether the visit that a page repeats is in the archive shows only at its end."""
    seen.found.add(plain_address(record.url or ""))
    media = http.read(record.block).media if record.block.startswith(b"HTTP/") else ""
    if media not in ("", *HTML):
        yield _other(media)
        return
    fields = record.fields
    home = address(fields.get("warc-refers-to-target-uri", "").strip("<>")) or ""
    digest, date = fields.get("warc-payload-digest", ""), fields.get("warc-refers-to-date", "")[:30]
    seen.revisits.append(Revisit(f"{name}:{record.number}", record.url, digest, home, date))


def _other(media: str) -> Aside:
    """Raises InputError for a document that may be a report, in a shape that isn't read."""
    found = aside.of_media(media)
    if found is None:
        raise InputError(f"A document of a type that isn't read: {media[:60]!r}.", "unsupported")
    return found


def unfound(seen: Seen, name: str) -> Iterator[Drop | Aside]:
    """What an archive names and doesn't hold: the visits that pages repeat, the pages that it lists."""
    for one in seen.revisits:
        if one.digest in seen.digests or (one.home and plain_address(one.home) in seen.kept):
            yield Aside(aside.REPEAT)
        else:
            home = f"{one.home or 'an earlier visit'} {one.date}".rstrip()
            why = f"Its bytes are those of {home}, which this archive doesn't hold."
            yield Drop("sources", why, "revisit", path=one.where, url=one.url)
    for url in sorted(seen.first - seen.found):
        yield Drop("sources", "The archive lists this page and doesn't hold it.", "missing", path=name, url=url)
