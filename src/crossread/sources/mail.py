"""A mail or a page saved as MHTML → the page in it, and what its header says.

In: a file of MIME parts (RFC 2557, RFC 5322). Of MHTML the root is the page: the part that
`start` names, that lies at the snapshot's address, or the first that is HTML. Of a mail it
is the HTML, or the text where there is none; its date, sender and subject are kept beside
it, as told by the mail.
"""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_binary_file, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import aside, http, page, rows, warc
from crossread.sources.aside import Aside

# Bytes of a file. A page with its pictures, written out in base64, may be some ten million;
# the parser holds about five times as much.
MOST_BYTES = 64 * 1024 * 1024
MOST_PARTS = 10_000
HTML = ("text/html", "application/xhtml+xml")
PLAIN = "text/plain"
SHAPES = ("multipart/", "message/")
# What the header of a mail may make the parser or the decoders raise.
BROKEN = (HeaderParseError, ValueError, LookupError, TypeError, AttributeError, IndexError, AssertionError)


def mhtml(path: Path, name: str) -> Iterator[Capture | Drop | Aside]:
    whole, parts = _parts(path)
    root = _root(whole, parts)
    if root is None:
        raise InputError("There is no HTML page in it.", "no-page")
    raw = _content(root)
    page.check_text(raw)
    url = warc.address(_header(root, "Content-Location") or _header(whole, "Snapshot-Content-Location"))
    yield Capture(raw, "text/html", path=name, url=url or page.saved_from(raw), charset=_charset(root))
    yield from _others(parts, root)


def eml(path: Path, name: str) -> Iterator[Capture | Drop | Aside]:
    whole, parts = _parts(path)
    body = next((part for kind in (*HTML, PLAIN) for part in parts if _is(part, kind) and not _attached(part)), None)
    if body is None:
        raise InputError("There is no text in this mail.", "no-page")
    raw = _content(body)
    page.check_text(raw)
    field = "plain" if _is(body, PLAIN) else "html"
    url = warc.address(_header(whole, "Archived-At").strip("<> "))
    row = {
        field: _decoded(raw, _charset(body)),
        "url": url,
        "title": _header(whole, "Subject"),
        "outlet": parseaddr(_header(whole, "From"))[0],
        "published": _moment(_header(whole, "Date")),
    }
    yield rows.capture(row, raw, rows.Place(name, name, "mail"))
    for part in parts:
        if part is not body and (not part.get_content_type().startswith("text/") or _attached(part)):
            yield _other(part, name)


def _parts(path: Path) -> tuple[Message, list[Message]]:
    """The whole and its leaves; what a mail was forwarded with counts as its own."""
    if path.stat().st_size > MOST_BYTES:
        raise InputError(f"Larger than {MOST_BYTES >> 20} MiB, which no page or mail is.", "too-large")
    try:
        with path.open("rb") as file:
            whole = message_from_binary_file(file, policy=policy.compat32)
        parts = [part for _, part in zip(range(MOST_PARTS), whole.walk(), strict=False)]
    except RecursionError as error:
        raise InputError("Its parts are nested deeper than any mail's are.", "damaged") from error
    if not whole.keys():
        raise InputError("It is no mail: it has no header.", "no-mail")
    return whole, [part for part in parts if not part.get_content_type().startswith(SHAPES)]


def _root(whole: Message, parts: list[Message]) -> Message | None:
    pages = [part for part in parts if part.get_content_type() in HTML]
    start = str(whole.get_param("start") or "").strip("<> ")
    home = _header(whole, "Snapshot-Content-Location")
    for part in pages:
        if start and _header(part, "Content-ID").strip("<> ") == start:
            return part
    for part in pages:
        if home and _header(part, "Content-Location") == home:
            return part
    return next(iter(pages), None)


def _others(parts: list[Message], root: Message) -> Iterator[Aside]:
    for part in parts:
        if part is not root:
            media = part.get_content_type()
            yield Aside(aside.FRAME) if media in HTML else aside.of_media(media) or Aside(aside.PART)


def _other(part: Message, name: str) -> Aside | Drop:
    """A picture of a mail is set aside; a document that hangs on it may be a report."""
    media = part.get_content_type()
    found = aside.of_media(media) if not _attached(part) or media.startswith("image/") else None
    if found is not None:
        return found
    why = f"A document that hangs on this mail isn't read ({media[:60]}); save it as a file of its own."
    return Drop("sources", why, "unsupported", path=name)


def _content(part: Message) -> bytes:
    try:
        raw = part.get_payload(decode=True)
    except BROKEN as error:
        raise InputError(f"The page in it can't be decoded: {error}.", "damaged") from error
    if not isinstance(raw, bytes):
        raise InputError("The page in it can't be decoded.", "damaged")
    page.check_size(len(raw))
    return raw


def _is(part: Message, media: str) -> bool:
    return part.get_content_type() == media


def _attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _charset(part: Message) -> str | None:
    return http.charset_of(_header(part, "Content-Type"))


def _decoded(raw: bytes, charset: str | None) -> str:
    """A mail's text; bytes that its charset lacks become U+FFFD. Mails without one are ASCII, by the standard."""
    try:
        return raw.decode(charset or "utf-8", "strict" if charset is None else "replace")
    except (LookupError, UnicodeDecodeError):
        return raw.decode("windows-1252", "replace")


def _header(part: Message, name: str) -> str:
    given = part.get(name)
    if given is None:
        return ""
    text = str(given)[: warc.MOST_ADDRESS]
    try:
        text = str(make_header(decode_header(text)))
    except (*BROKEN, UnicodeDecodeError):
        text = text.encode("ascii", "replace").decode()
    return " ".join(text.split())


def _moment(date: str) -> str | None:
    try:
        moment = parsedate_to_datetime(date)
    except BROKEN:
        return None
    return _written(moment)


def _written(moment: datetime) -> str:
    """ISO 8601; a date in `-0000` tells UTC and no zone, which Python gives without one."""
    return moment.isoformat() if moment.tzinfo else moment.isoformat() + "+00:00"
