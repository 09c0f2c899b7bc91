"""Where evidence stands, and what an article is made of besides its text: the parts of `records.Article`.

In: nothing; `records.py` gives these out with the records.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The address of a piece of evidence: `article.text[start:end]`."""

    article: str
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end


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
