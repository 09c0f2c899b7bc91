"""An HTTP response as an archive keeps it → the page in it, as the server meant it.

In: the bytes of the response: status line, headers, body (RFC 9112). Chunks are put
together and `Content-Encoding` is undone, within the size of a page: a few kilobytes may
inflate to gigabytes.
"""

import re
import zlib
from dataclasses import dataclass

import brotli

from crossread.errors import InputError
from crossread.sources import page

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})(?:\s[^\r\n]*)?\r?\n")
MOST_HEADER = 256 * 1024  # bytes
CHUNK = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
CODINGS = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate", "br": "br"}
MOST_CODINGS = 2  # one over the other; nobody means more


@dataclass(frozen=True, slots=True)
class Response:
    """`body` is as it was sent; `page` undoes that."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        return charset_of(self.headers.get("content-type", ""))

    @property
    def unchunked(self) -> bytes:
        """The body without the marks of its chunks; many archives keep the header and not the marks."""
        if "chunked" in self.headers.get("transfer-encoding", "").lower() and CHUNK.match(self.body):
            return _joined(self.body)
        return self.body

    @property
    def page(self) -> bytes:
        """Raises InputError where the body can't be undone, or is too large."""
        body = self.unchunked
        named = [word.strip().lower() for word in self.headers.get("content-encoding", "").split(",")]
        codings = [word for word in reversed(named) if word not in ("", "identity", "utf-8")]
        if len(codings) > MOST_CODINGS:
            raise InputError("The page is packed more than twice, which no server means.", "packed")
        for coding in codings:
            body = _unpacked(body, coding)
        page.check_size(len(body))
        return body


def read(block: bytes) -> Response:
    """Raises InputError where a record that should hold a response holds none."""
    first = STATUS.match(block)
    if first is None:
        raise InputError("The record holds no HTTP response.", "no-response")
    headers, at = headers_of(block, first.end())
    return Response(int(first[1]), headers, block[at:])


def headers_of(block: bytes, at: int) -> tuple[dict[str, str], int]:
    """Header fields by name in small letters, the first of each, and where the body begins."""
    headers: dict[str, str] = {}
    name = ""
    start = at
    while at < len(block):
        end = block.find(b"\n", at) + 1 or len(block)
        if end - start > MOST_HEADER:
            raise InputError(f"The response's header is longer than {MOST_HEADER >> 10} KiB.", "too-large")
        line = block[at:end].decode("latin-1").rstrip("\r\n")
        at = end
        if not line:
            break
        if line[0] in " \t" and name:
            headers[name] += " " + line.strip()
            continue
        name, _, value = line.partition(":")
        name = name.strip().lower()
        headers.setdefault(name, value.strip())
    return headers, at


def charset_of(content_type: str) -> str | None:
    found = re.search(r"""charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", content_type, re.I)
    return found[1].lower() if found else None


def _joined(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while (head := CHUNK.match(body, at)) is not None:
        size = int(head[1], 16)
        if size == 0:
            break
        parts.append(body[head.end() : head.end() + size])
        at = head.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    else:
        if at < len(body):
            raise InputError("The page was sent in chunks, and their marks are damaged.", "damaged")
    return b"".join(parts)


def _unpacked(body: bytes, coding: str) -> bytes:
    kind = CODINGS.get(coding)
    if kind is None:
        raise InputError(f"The page is packed as {coding[:20]!r}; gzip, deflate and br are read.", "packed")
    try:
        return _brotli(body) if kind == "br" else _zlib(body, kind)
    except (zlib.error, brotli.error) as error:
        if body.lstrip()[:1] == b"<":  # the header says packed and the body isn't: some archives unpack
            return body
        raise InputError(f"The page is packed ({kind}) and its bytes are damaged.", "damaged") from error


def _zlib(body: bytes, kind: str) -> bytes:
    bits = 31 if kind == "gzip" else 15 if body[:1] and body[0] & 15 == 8 else -15
    inflate = zlib.decompressobj(bits)
    made = inflate.decompress(body, page.MOST_BYTES + 1)
    page.check_size(len(made))
    if not inflate.eof:
        raise InputError("The page is packed and its end is missing.", "cut-off")
    return made


def _brotli(body: bytes) -> bytes:
    """Limited by the decoder itself: `brotli.decompress` alone would fill the memory."""
    inflate = brotli.Decompressor()
    made = inflate.process(body, output_buffer_limit=page.MOST_BYTES + 1)
    parts, size = [made], len(made)
    while not inflate.is_finished() and size <= page.MOST_BYTES and made:
        made = inflate.process(b"", output_buffer_limit=page.MOST_BYTES + 1)
        parts.append(made)
        size += len(made)
    page.check_size(size)
    if not inflate.is_finished():
        raise InputError("The page is packed and its end is missing.", "cut-off")
    return b"".join(parts)
