"""Who repeats whom: copies, families, and the stories that they tell.

In: articles, by their ids.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from crossread.records.spans import Range, Span, setters

CopyKind = Literal["same", "revision", "abridged", "rewritten", "passages", "quotes"]

ChangeKind = Literal["number", "date", "name", "place", "quote", "hedge", "negation", "attribution", "wording", "typo"]


@dataclass(frozen=True, slots=True, init=False)
class Change:
    """What differs inside an aligned passage; an empty span on one side is an insertion there."""

    kind: ChangeKind
    a: Span
    b: Span

    def __init__(self, kind: ChangeKind, a: Span, b: Span) -> None:
        _set_kind(self, kind)
        _set_a(self, a)
        _set_b(self, b)


_set_kind, _set_a, _set_b = setters(Change)


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
    """How two articles hang together; `from_` is the id of the one copied from, null where undecided.

    `apart`: a person ruled that neither descends from the other, whatever the texts say.
    """

    record: ClassVar[str] = "copy"
    a: str
    b: str
    kind: CopyKind
    from_: str | None
    share: Share
    passages: tuple[Passage, ...]
    why: str
    apart: bool = False


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
    """Articles that tell one event. `from_` and `to` are ISO dates.

    `why` says which families were counted as one origin because a user's settings name one publisher for them.
    """

    record: ClassVar[str] = "story"
    id: str
    articles: tuple[str, ...]
    families: tuple[str, ...]
    title: str | None
    from_: str | None
    to: str | None
    origins: Range
    why: str | None = None
