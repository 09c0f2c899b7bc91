"""One file → one `Capture`: an HTML page, or the text of a page as a scraper dumped it.

In: a file. The bytes are kept as they are; which charset they are in is decided where the
article is made of them. A page that SingleFile or a browser saved says in a comment where
it came from: that is its capture's address.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from crossread.errors import InputError
from crossread.records import Capture, Drop, weight

# Bytes of one page. The largest of 475 pages of three public extraction benchmarks has 2.3
# million; 16 MiB of nothing but tags cost the HTML parser 1.3 GB and 7 s.
MOST_BYTES = 16 * 1024 * 1024

# Bytes of one page with its pictures written into it.
MOST_SAVED = 4 * MOST_BYTES

# How much of a file is looked at to tell text from other data, bytes.
SAMPLE = 64 * 1024

# Control characters that no charset of the WHATWG list uses for text: all below space
# but tab, line ends, form feed and ESC (ISO-2022-JP).
CONTROL = bytes(one for one in range(32) if one not in b"\t\n\v\f\r\x1b")

# Share of control characters above which a sample is no text: text has none, a stray
# one is forgiven, evenly spread bytes have a tenth.
MOST_CONTROL = 0.02

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
MARKS = (b"\xef\xbb\xbf", *UTF16_MARKS)


# Where the comment stands: behind the doctype and the tag of the page.
HEAD = 4096
# `<!-- Page saved with SingleFile url: https://… saved date: … -->`, `<!-- saved from url=(0042)https://… -->`
SAVED = re.compile(
    rb"<!--(?:\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,20}|\s{0,20}saved from url=\(\d{1,6}\))"
    rb"(https?://[\x21-\x7e]{3,2000}?)(?:\s|-->)"
)


def html(path: Path, name: str) -> Iterator[Capture | Drop]:
    raw = _bytes(path)
    yield Capture(raw, "text/html", path=name, url=saved_from(raw))


def plain(path: Path, name: str) -> Iterator[Capture | Drop]:
    yield Capture(_bytes(path), "text/plain", path=name)


def is_binary(sample: bytes) -> bool:
    """Whether bytes are something else than text in any charset that pages are written in."""
    if sample.startswith(UTF16_MARKS):
        return False
    control = len(sample) - len(sample.translate(None, CONTROL))
    return control > MOST_CONTROL * len(sample)


def is_blank(raw: bytes) -> bool:
    """Whether there is nothing but white space and a byte-order mark."""
    for mark in MARKS:
        raw = raw.removeprefix(mark)
    return not raw.strip(b"\t\n\v\f\r ")


def check_size(size: int) -> None:
    """Raises InputError where a page of `size` bytes is none."""
    if size > MOST_BYTES:
        raise InputError(f"Larger than {MOST_BYTES >> 20} MiB, which no page is; split it.", "too-large")


def check_text(raw: bytes) -> None:
    """Raises InputError where a page's bytes are none."""
    if is_blank(raw):
        raise InputError("The file is empty.", "empty")
    if is_binary(raw[:SAMPLE]):
        raise InputError("Its bytes are no text; convert it to HTML or text first.", "binary")


def saved_from(raw: bytes) -> str | None:
    """The address that a saved page says it came from."""
    found = SAVED.search(raw, 0, HEAD)
    return found[1].decode() if found else None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        raw = file.read(MOST_SAVED + 1)
    if len(raw) > MOST_BYTES:
        check_size(weight(raw) if len(raw) <= MOST_SAVED else len(raw))
    check_text(raw)
    return raw
