"""The decoded page, a string: the coordinates that `raw_map` and `dropped` count in.

From a `Capture`: its bytes, and the charset that the transport named.

By the WHATWG rules for HTML (https://html.spec.whatwg.org/#determining-the-character-encoding):
byte order mark, transport, `<meta>` within the first 1,024 bytes; then UTF-8 where the
bytes are UTF-8, else windows-1252. A text file has no `<meta>`, so that step is passed over.
"""

import re

import webencodings

from crossread.records import TOLD_PAGE, Capture
from crossread.stages.articles import beside

PRESCAN = 1024  # bytes, the standard's
META = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
# What `<meta>` can't be: a page whose `<meta>` could be read is no UTF-16 (the standard's own rule).
NOT_BY_META = {"utf-16be": "utf-8", "utf-16le": "utf-8", "x-user-defined": "windows-1252"}


def decode(capture: Capture) -> str:
    """The page as text. Never raises: bytes that the charset lacks become U+FFFD."""
    if capture.media == TOLD_PAGE:
        return beside.read(capture).page
    raw = capture.raw
    for mark, label in BOMS:
        if raw.startswith(mark):
            return _as(raw[len(mark) :], label)
    named = webencodings.lookup(capture.charset) if capture.charset else None
    if named is None and capture.media == "text/html":
        named = _declared(raw[:PRESCAN])
    if named is not None:
        return _as(raw, named.name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _as(raw, "windows-1252")


def _declared(head: bytes) -> webencodings.Encoding | None:
    found = META.search(head)
    if found is None:
        return None
    encoding = webencodings.lookup(found.group(1).decode("ascii"))
    if encoding is None:
        return None
    return webencodings.lookup(NOT_BY_META.get(encoding.name, encoding.name))


def _as(raw: bytes, label: str) -> str:
    encoding = webencodings.lookup(label)
    codec = encoding.codec_info if encoding is not None else webencodings.UTF8.codec_info
    text, _ = codec.decode(raw, "replace")
    return str(text)
