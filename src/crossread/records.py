"""Every type that travels between stages, frozen; ids are made from content.

In memory a `Span` knows its article; in JSON it is `[start, end]`, half open, counted in
Unicode code points of the article's `text` (`codec.py`). A field whose name is a Python
keyword has an underscore behind it here and none in JSON (`from_` is `from`).
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from crossread.captures import TOLD_PAGE as TOLD_PAGE  # noqa: PLC0414 - given out here, with the records
from crossread.captures import Capture as Capture  # noqa: PLC0414
from crossread.captures import make_id as make_id  # noqa: PLC0414
from crossread.evidence import Credit as Credit  # noqa: PLC0414
from crossread.evidence import CreditKind as CreditKind  # noqa: PLC0414
from crossread.evidence import Dateline as Dateline  # noqa: PLC0414
from crossread.evidence import Dropped as Dropped  # noqa: PLC0414
from crossread.evidence import Page as Page  # noqa: PLC0414
from crossread.evidence import Part as Part  # noqa: PLC0414
from crossread.evidence import Source as Source  # noqa: PLC0414
from crossread.evidence import Span as Span  # noqa: PLC0414
from crossread.evidence import TimedEntry as TimedEntry  # noqa: PLC0414
from crossread.evidence import Told as Told  # noqa: PLC0414


@dataclass(frozen=True, slots=True)
class Range:
    """A count that copying leaves open: at least `low`, at most `high`."""

    low: int
    high: int


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

    `url` is the page's address where `path` is a file of many pages.
    """

    record: ClassVar[str] = "drop"
    stage: str
    why: str
    code: str
    path: str | None = None
    id: str | None = None
    url: str | None = None

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


CopyKind = Literal["same", "revision", "abridged", "rewritten", "passages", "quotes"]

ChangeKind = Literal["number", "date", "name", "place", "quote", "hedge", "negation", "attribution", "wording", "typo"]


@dataclass(frozen=True, slots=True)
class Change:
    """What differs inside an aligned passage; an empty span on one side is an insertion there."""

    kind: ChangeKind
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Passage:
    a: Span
    b: Span
    similarity: float  # 0 to 1
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """Which part of each text the passages cover, 0 to 1."""

    a: float
    b: float


@dataclass(frozen=True, slots=True)
class Copy:
    """How two articles hang together; `from_` is the id of the one copied from, null where undecided."""

    record: ClassVar[str] = "copy"
    a: str
    b: str
    kind: CopyKind
    from_: str | None
    share: Share
    passages: tuple[Passage, ...]
    why: str


OriginKind = Literal["agency", "outlet", "document", "unknown"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose text a family descends from; `inferred` where the original is not among the articles."""

    name: str | None
    kind: OriginKind
    inferred: bool


@dataclass(frozen=True, slots=True)
class Family:
    """Texts that descend from one another. An article without copies is a family of one."""

    record: ClassVar[str] = "family"
    id: str
    members: tuple[str, ...]
    origin: Origin
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell one event. `from_` and `to` are ISO dates."""

    record: ClassVar[str] = "story"
    id: str
    articles: tuple[str, ...]
    families: tuple[str, ...]
    title: str | None
    from_: str | None
    to: str | None
    origins: Range


MentionKind = Literal["person", "organisation", "place", "nationality", "time", "quantity", "weapon", "vehicle"]


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 value and type (ISO 24617-1); `from_` and `to` are the first and the last day within it, ISO dates."""

    timex: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    from_: str | None = None
    to: str | None = None


Bound = Literal["exact", "about", "at-least", "at-most", "more-than", "fewer-than", "range", "change"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound; `unit` is what is counted or the unit of measure, singular."""

    low: float | None
    high: float | None
    bound: Bound
    unit: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """`country` ISO 3166-1 alpha-2; `lat`, `lon` WGS 84 degrees; `precision_km` the radius within which it lies."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    geonameid: int | None = None


Value = Time | Quantity | Place | str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, place, time or quantity where it stands; `entity` for names, `value` for times, quantities, places."""

    record: ClassVar[str] = "mention"
    article: str
    span: Span
    kind: MentionKind
    entity: str | None = None
    value: Time | Quantity | Place | None = None


@dataclass(frozen=True, slots=True)
class AliasLink:
    """Why the name at `span` of `article` belongs to its entity."""

    article: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Entity:
    record: ClassVar[str] = "entity"
    id: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    links: tuple[AliasLink, ...] = ()


Directness = Literal["direct", "indirect", "mixed"]

Role = Literal["speaker", "document", "relay", "outlet"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A statement's source: `span` holds the words that stand for it ("he"), `name` the name they resolve to."""

    span: Span
    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of the path from the mouth to the page; `span` is null for what stands outside the text (the outlet)."""

    span: Span | None
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. `said` is when, resolved; `said_span` the words that tell it, null where nothing does."""

    record: ClassVar[str] = "statement"
    id: str
    article: str
    source: Speaker | None
    cue: Span | None
    content: tuple[Span, ...]
    directness: Directness
    chain: tuple[Link, ...] = ()
    said: Time | None = None
    said_span: Span | None = None
    voiced_as: str | None = None


Slot = Literal["quantity", "time", "place", "who", "act"]

Verdict = Literal["agree", "compatible", "updated", "differ", "contradict", "only-here"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says in answer: `statement` where somebody said it, `as_of` the day it held (ISO date)."""

    article: str
    span: Span
    value: Value
    family: str
    statement: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One question with every article's answer.

    `origins` counts independent origins of what is claimed, `witnesses` lists the
    families that carry it, `silent` the articles of the story that don't say.
    """

    record: ClassVar[str] = "claim"
    id: str
    story: str
    question: str
    slot: Slot
    readings: tuple[Reading, ...]
    verdict: Verdict
    origins: Range
    witnesses: tuple[str, ...]
    silent: tuple[str, ...]
    why: str


Record = Article | Drop | Ruling | Copy | Family | Story | Mention | Entity | Statement | Claim
