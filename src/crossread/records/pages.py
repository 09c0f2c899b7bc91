"""What comes in: pages as captures, their articles, what was set aside, and what a person ruled.

In: bytes and addresses.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from crossread.records.spans import Span, make_id

# A JSON object with a page (`html` or `plain`) and what stood beside it in its table, feed
# or mail: `title`, `outlet`, `byline` [names], `published`, `modified`, and `by`, who told it.
TOLD_PAGE = "application/vnd.crossread.page+json"


# Pictures and fonts that are written into a page itself, as programs that save pages do.
WRITTEN_IN = re.compile(rb";base64,[A-Za-z0-9+/]{100,}")


def weight(raw: bytes) -> int:
    """How many bytes a page has beside the pictures that are written into it: what it costs to be read."""
    return len(raw) - sum(found.end() - found.start() for found in WRITTEN_IN.finditer(raw))


@dataclass(frozen=True, slots=True)
class Capture:
    """These bytes came from this address.

    `media` is a MIME type: text/html, text/plain (a scraper's dump), `TOLD_PAGE` (a page
    with what was told beside it), or application/json (an article record that is already
    clean). `charset` is what the transport said, or null. `id` is the id that the page
    came in with, or null.
    """

    raw: bytes
    media: str
    id: str | None = None
    path: str | None = None
    url: str | None = None
    charset: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def article_id(self) -> str:
        """The id of the article made from this page: the one it came with, or one made from its content.

        The path plays no part, so a renamed file is the same page; the address does,
        since two outlets may serve the same bytes.
        """
        return self.named(self.sha256)

    def named(self, sha256: str) -> str:
        """`article_id` for who has `sha256` at hand: the hash of a page takes longer than many a step."""
        return self.id or make_id("article", self.url, sha256)


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article's bytes came from."""

    sha256: str
    path: str | None = None
    url: str | None = None


CreditKind = Literal["agency", "outlet", "photo"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is credited in the text, by-line, dateline or metadata; `span` is null where it stands outside the text."""

    name: str
    kind: CreditKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Dateline:
    place: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of the decoded page that was set aside: `raw` is [start, end) in it."""

    raw: tuple[int, int]
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of an article outside its page: `field` is the article's, `by` who told it: feed, mail, row."""

    field: str
    value: str
    by: str


@dataclass(frozen=True, slots=True)
class TimedEntry:
    """An entry of a live blog: ISO 8601 and headline are null where the page doesn't tell them."""

    span: Span
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """Which page of a longer article this is, of how many where that is told; `why` it was not joined to the rest."""

    series: str
    number: int
    of: int | None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A further page that an article was joined from: its `id` before, its part of the text, and its own map.

    `raw_map` and `dropped` count in this page's decoded capture; the article's own in that of its first page.
    """

    id: str
    span: Span
    capture: Source | None
    url: str | None
    raw_map: tuple[tuple[int, int, int, int], ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A page's article without its furniture, and where each character came from.

    `raw_map` holds [text_start, text_end, raw_start, raw_end] from the text to the
    decoded page; a piece of equal lengths maps character by character, one of unequal
    lengths (an entity, collapsed white space) as a whole. What is in no piece was put
    in: the blank line between paragraphs, a lost space between sentences.
    """

    record: ClassVar[str] = "article"
    id: str
    text: str
    capture: Source | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline: Dateline | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    story: str | None = None
    raw_map: tuple[tuple[int, int, int, int], ...] = ()
    dropped: tuple[Dropped, ...] = ()
    told: tuple[Told, ...] = ()
    entries: tuple[TimedEntry, ...] = ()
    part: Part | None = None
    pages: tuple[Page, ...] = ()

    def span(self, start: int, end: int) -> Span:
        return Span(self.id, start, end)


# The code of a drop that counts what lies beside pages and is none (pictures, scripts).
SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Drop:
    """This was set aside at this stage, because: `why` is a sentence that a reporter can read, `code` its slug.

    `url` is the page's address where `path` is a file of many pages. `title` and `published` (ISO 8601) are those
    of a page that is an article's by all that it says, but has no text of it.
    """

    record: ClassVar[str] = "drop"
    stage: str
    why: str
    code: str
    path: str | None = None
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None

    @property
    def failed(self) -> bool:
        """Whether something that may be a page could not be read."""
        return self.code != SET_ASIDE


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person says that `a` and `b` (two articles, or two entities) are, or are not, the same. Never overwritten."""

    record: ClassVar[str] = "ruling"
    a: str
    b: str
    verdict: Literal["same", "different"]
    why: str = ""
