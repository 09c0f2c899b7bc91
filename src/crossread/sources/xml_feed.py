"""The entries of an RSS or Atom feed, each as the values of its fields, one at a time.

In: the feed's file. Expat reads it, with what makes XML dangerous refused: a document that
declares entities is not read on, nothing is fetched, and depth and sizes are capped. Bytes
that the feed's charset lacks become U+FFFD; the named characters of HTML (`&nbsp;`) are
known, though XML doesn't know them.
"""

import codecs
import html
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from urllib.parse import urljoin
from xml.parsers import expat

import webencodings

from crossread.errors import InputError
from crossread.sources import page

Fields = dict[str, list[str]]

CHUNK = 64 * 1024
MOST_DEPTH = 500
MOST_PREFIXES = 200  # of vocabularies; a feed has some ten
MOST_ENTRY = page.MOST_BYTES  # characters of one entry, and of one tag
ROOTS = ("rss", "feed", "RDF")
ENTRIES = ("item", "entry")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
COMMENT = re.compile(r"<!--.*?-->", re.S)
TAG = re.compile(r"<([A-Za-z_][\w.-]*)(?::([\w.-]+))?")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # none may stand in XML

# The vocabularies, by the beginning of their names; a prefix that isn't declared means the usual one.
FEEDS, CONTENT, DUBLIN, XHTML = "feed", "content", "dc", "xhtml"
VOCABULARIES = {
    "http://www.w3.org/2005/Atom": FEEDS,
    "http://purl.org/atom/ns#": FEEDS,
    "http://purl.org/rss/1.0/modules/content": CONTENT,
    "http://purl.org/rss/1.0/modules": "",
    "http://purl.org/rss/1.0": FEEDS,
    "http://backend.userland.com": FEEDS,
    "http://my.netscape.com": FEEDS,
    "http://channel.netscape.com": FEEDS,
    "http://purl.org/dc": DUBLIN,
    "http://www.w3.org/1999/xhtml": XHTML,
}
USUAL = {
    "": FEEDS,
    "atom": FEEDS,
    "a": FEEDS,
    "rss": FEEDS,
    "content": CONTENT,
    "dc": DUBLIN,
    "dcterms": DUBLIN,
    "xhtml": XHTML,
}
FIELDS = {
    (FEEDS, "title"): "title",
    (FEEDS, "description"): "description",
    (FEEDS, "summary"): "summary",
    (FEEDS, "content"): "content",
    (CONTENT, "encoded"): "content",
    (XHTML, "body"): "content",
    (XHTML, "div"): "content",
    (FEEDS, "author"): "author",
    (FEEDS, "name"): "author",
    (DUBLIN, "creator"): "author",
    (FEEDS, "pubDate"): "published",
    (FEEDS, "published"): "published",
    (FEEDS, "issued"): "published",
    (DUBLIN, "date"): "published",
    (FEEDS, "updated"): "modified",
    (FEEDS, "modified"): "modified",
    (DUBLIN, "modified"): "modified",
    (FEEDS, "source"): "outlet",
    (FEEDS, "link"): "link",
}
MARKED_UP = ("content", "description", "summary")
MAIL = re.compile(r"\S{1,64}@\S{1,255}\s*\(([^()]{2,80})\)|\S{1,64}@\S{1,255}")


def root(file: BinaryIO) -> str:
    """The name of a document's root element without its prefix; nothing where it has none."""
    sample = file.read(page.SAMPLE)
    found = TAG.search(COMMENT.sub("", _decoder(sample).decode(sample)))
    return (found[2] or found[1]) if found else ""


def entries(file: BinaryIO) -> Iterator[Fields]:
    """Raises InputError where the feed can't be read on; the entries before stand."""
    reader = _Reader()
    decoder = None
    while True:
        raw = file.read(CHUNK)
        decoder = decoder or _decoder(raw)
        try:
            reader.feed(CONTROL.sub("", decoder.decode(raw)), last=not raw)
        except InputError:
            yield from reader.taken()
            raise
        yield from reader.taken()
        if not raw:
            return


def _decoder(raw: bytes) -> codecs.IncrementalDecoder:
    for mark, label in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return codecs.getincrementaldecoder(label)("replace")
    if raw.startswith((b"<\0", b"\0<")):
        return codecs.getincrementaldecoder("utf-16-le" if raw[1] == 0 else "utf-16-be")("replace")
    declared = DECLARED.match(raw.lstrip())
    encoding = webencodings.lookup(declared[1].decode()) if declared else None
    if encoding is None or encoding.name.startswith(("utf-16", "x-user")):
        encoding = webencodings.UTF8
    decoder: codecs.IncrementalDecoder = encoding.codec_info.incrementaldecoder("replace")
    return decoder


class _Reader:
    """Expat's handlers: an entry's fields gather while it is open."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        # An outer DTD, an empty one, makes expat pass over names that it doesn't know, instead of failing.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        parser.ExternalEntityRefHandler = self._outer
        self._fed = 0
        self._stack: list[tuple[str, str]] = []  # vocabulary and name of each open element
        self._prefixes = [USUAL]  # what each prefix means, a scope for each open element
        self._base = [""]
        self._outlet = ""
        self._home = ""
        self._entry: Fields | None = None
        self._depth = 0  # of the open entry
        self._field: str | None = None
        self._field_depth = 0
        self._markup = False  # whether elements are part of the field's value
        self._parts: list[str] = []
        self._size = 0
        self._ready: list[Fields] = []

    def feed(self, text: str, *, last: bool) -> None:
        raw = text.encode("utf-8", "replace")
        self._fed += len(raw)
        try:
            self._parser.Parse(raw, last)
        except expat.ExpatError as error:
            raise InputError(f"The feed's XML is broken in line {error.lineno}: {_said(error)}.", "damaged") from error
        if self._fed - max(0, self._parser.CurrentByteIndex) > MOST_ENTRY:
            raise InputError("A tag of the feed never ends.", "too-large")

    def taken(self) -> list[Fields]:
        ready, self._ready = self._ready, []
        return ready

    # ---------------------------------------------------------------- handlers

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        if len(self._stack) >= MOST_DEPTH:
            raise InputError("The feed's elements are nested deeper than any feed's are.", "damaged")
        declared = {key.partition(":")[2]: _vocabulary(uri) for key, uri in given.items() if key.startswith("xmlns")}
        if len(declared) + len(self._prefixes[-1]) > MOST_PREFIXES:
            raise InputError(f"The feed has more than {MOST_PREFIXES} vocabularies.", "damaged")
        self._prefixes.append({**self._prefixes[-1], **declared} if declared else self._prefixes[-1])
        prefix, _, bare = name.rpartition(":")
        element = (self._prefixes[-1].get(prefix, ""), bare)
        self._base.append(_joined(self._base[-1], given.get("xml:base", "")))
        self._stack.append(element)
        if self._field is not None:
            if self._field in MARKED_UP:
                self._in_markup(bare, given)
        elif self._entry is None and bare in ENTRIES and element[0] == FEEDS:
            self._entry, self._depth, self._size = {}, len(self._stack), 0
        else:
            self._open(element, given)

    def _open(self, element: tuple[str, str], given: Mapping[str, str]) -> None:
        """A field of the entry, or the feed's own title or address."""
        field = FIELDS.get(element)
        if field == "link" and "href" in given:
            self._link(given)
            return
        if not self._is_own(element) or field is None or "src" in given:
            return
        if element == (FEEDS, "content"):
            field = "plain" if given.get("type", "text") in ("text", "text/plain") else "content"
        self._markup = given.get("type", "") in ("xhtml", "application/xhtml+xml")
        self._field, self._field_depth, self._parts = field, len(self._stack), []

    def _is_own(self, element: tuple[str, str]) -> bool:
        """Whether an element speaks of the entry, or of the feed, and not of a part of it."""
        inside = [name for _, name in self._stack[self._depth if self._entry is not None else 0 : -1]]
        if self._entry is None:
            return element[1] in ("title", "link") and inside in (["rss", "channel"], ["feed"], ["RDF", "channel"])
        if inside == ["author"]:
            return element[1] == "name"
        if inside == ["source"]:
            return element[1] == "title"
        return not inside and element != (FEEDS, "name") and not (element[1] in ("author", "source") and self._atom)

    @property
    def _atom(self) -> bool:
        return self._stack[0][1] == "feed"

    def _link(self, given: Mapping[str, str]) -> None:
        href = given.get("href", "")
        if not href or given.get("rel", "alternate") != "alternate" or not self._is_own(self._stack[-1]):
            return
        whole = _joined(self._base[-1] or self._home, href)
        if self._entry is None:
            self._home = self._home or whole
        else:
            self._entry.setdefault("link", []).append(whole)

    def _end(self, name: str) -> None:
        depth = len(self._stack)
        if self._field is not None and depth == self._field_depth:
            self._close("".join(self._parts), self._field)
            self._field = None
        elif self._field is not None and self._markup:
            bare = name.rpartition(":")[2]
            if bare not in VOID:
                self._parts.append(f"</{bare}>")
        elif self._entry is not None and depth == self._depth:
            self._entry.setdefault("outlet", [self._outlet])
            self._ready.append(self._entry)
            self._entry = None
        self._stack.pop()
        self._base.pop()
        self._prefixes.pop()

    def _close(self, value: str, field: str) -> None:
        if self._entry is None:
            if field == "title":
                self._outlet = self._outlet or value.strip()
            elif field == "link" and value.strip():
                self._home = value.strip()
            return
        if self._stack[-2:-1] == [(FEEDS, "source")]:
            field = "outlet"
        if field == "author":
            mail = MAIL.fullmatch(value.strip())
            value = (mail[1] or "") if mail else value
        if field == "link":
            value = _joined(self._base[-1] or self._home, value.strip())
        if field == "title":
            value = html.unescape(re.sub(r"<[^<>]{1,500}>", "", value))
        self._entry.setdefault(field, []).append(value)

    def _in_markup(self, tag: str, given: Mapping[str, str]) -> None:
        if not self._markup:  # markup where text was announced
            self._parts = [html.escape("".join(self._parts), quote=False)]
            self._markup = True
            self._field = "content" if self._field == "plain" else self._field
        told = "".join(f' {key}="{html.escape(value)}"' for key, value in given.items() if ":" not in key)
        self._add(f"<{tag}{told}>")

    def _text(self, text: str) -> None:
        if self._field is not None:
            self._add(html.escape(text, quote=False) if self._markup else text)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)
        if self._size > MOST_ENTRY:
            raise InputError(f"An entry has more than {MOST_ENTRY >> 20} million characters.", "too-large")

    def _outer(self, context: str | None, *about: object) -> int:
        self._parser.ExternalEntityParserCreate(context).Parse(b"", True)
        return 1

    def _entity(self, *about: object) -> None:
        raise InputError("The feed declares entities of its own, which can be a bomb; it was not read.", "entities")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        known = html.unescape(f"&{name};")
        self._text(known if known != f"&{name};" else f"&amp;{name};" if self._markup else known)


def _vocabulary(uri: str) -> str:
    return next((kind for begins, kind in VOCABULARIES.items() if uri.startswith(begins)), "")


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _said(error: expat.ExpatError) -> str:
    return expat.ErrorString(error.code)
