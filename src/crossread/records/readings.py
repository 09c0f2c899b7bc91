"""What the articles say: mentions with their values, names that are one, statements, narration, claims.

In: articles, by their ids and spans.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from crossread.records.spans import Range, Span

MentionKind = Literal["person", "organisation", "place", "nationality", "time", "quantity", "weapon", "vehicle"]

# How a mention is put: by name, as a group that acts under a description, by a person's office, by a bare noun.
MentionForm = Literal["name", "description", "role", "noun"]

# A phrase that no name heads is a pronoun or a noun with what belongs to it.
ExtentForm = Literal["name", "description", "role", "noun", "pronoun", "phrase"]


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 value and type (ISO 24617-1); `from_` and `to` are the first and the last day within it, ISO dates."""

    timex: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    from_: str | None = None
    to: str | None = None


Bound = Literal["exact", "about", "at-least", "at-most", "more-than", "fewer-than", "range", "change"]

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound; `unit` is what is counted or the unit of measure, singular.

    `direction` is a change's, null where the words don't tell it and for other bounds.
    """

    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    direction: Direction | None = None


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
    """A name, place, time or quantity where it stands; `entity` for names, `value` for times, quantities, places.

    `form` says how persons, organisations, places and nationalities are put, and is null for the other kinds.
    `extent` is the whole noun phrase that the name heads, null where the name is all of it.
    """

    record: ClassVar[str] = "mention"
    article: str
    span: Span
    kind: MentionKind
    entity: str | None = None
    value: Time | Quantity | Place | None = None
    form: MentionForm | None = None
    extent: Span | None = None


@dataclass(frozen=True, slots=True)
class Extent:
    """A mention by its whole noun phrase, for who wants those: `head` is the name in it, which says its entity.

    Null `head`: a pronoun, or a phrase without a name ("two officials"). Times and quantities have no head.
    """

    record: ClassVar[str] = "mention"
    article: str
    span: Span
    kind: MentionKind
    entity: str | None = None
    value: Time | Quantity | Place | None = None
    form: ExtentForm | None = None
    head: Span | None = None


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

Act = Literal["assertion", "denial", "refusal", "question", "demand", "plan", "attitude"]


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
    """Who said what. `said` is when, resolved; `said_span` the words that tell it, null where nothing does.

    `act` is what the words do, derived from the cue; a `refusal` is one to speak, a `plan` also a promise or threat.
    """

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
    act: Act = "assertion"


@dataclass(frozen=True, slots=True)
class Narration:
    """What an article tells in its own voice, in one sentence; `chain` as a statement's: agency, outlet."""

    record: ClassVar[str] = "narration"
    id: str
    article: str
    content: tuple[Span, ...]
    chain: tuple[Link, ...] = ()


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
