"""The view: plain frozen data that the terminal and the page print as it stands.

Every part is a string, a number or a tuple of parts, so that a template only repeats and
places. `Evidence` is the one way in which words of an article enter a view.
"""

from dataclasses import dataclass
from typing import Literal

from crossread.records import Verdict


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article and where they stand: `words` is `text[start:end]` of the article labelled `label`.

    `anchor` is the id of the passage in the page. A `line` is marked there for good, a
    `passage` (a whole copied stretch) only while it is looked at.
    """

    words: str
    label: str
    start: int
    end: int
    anchor: str
    mark: Literal["line", "passage"] = "line"

    @property
    def offsets(self) -> str:
        return f"[{self.start},{self.end})"

    @property
    def where(self) -> str:
        return f"{self.label} {self.offsets}"


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article's short name, unique in the view, and the id of its place in the page."""

    label: str
    anchor: str


# ---------------------------------------------------------------- summary


@dataclass(frozen=True, slots=True)
class Failure:
    where: str
    why: str


# ---------------------------------------------------------------- families


@dataclass(frozen=True, slots=True)
class Alteration:
    """What changed along a copy: `before` and `after` in the order of copying where `arrow` is →."""

    kind: str
    before: Evidence
    after: Evidence
    arrow: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage that two articles share."""

    before: Evidence
    after: Evidence
    similarity: str


@dataclass(frozen=True, slots=True)
class Edge:
    """How two reports hang together; where `arrow` is →, text went from `before` to `after`.

    `small_changes` are those of wording and typing, `changed` how many there are of both.
    """

    before: ArticleLink
    after: ArticleLink
    kind: str
    arrow: str
    direction: str
    share: str
    why: str
    changed: str = "nothing changed"
    changes: tuple[Alteration, ...] = ()
    small_changes: tuple[Alteration, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    more_stretches: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One text of a family in the order of its tree: `depth` 0 is where the family starts.

    `edge` ties it to the member at `parent`.
    """

    article: ArticleLink
    date: str
    depth: int
    parent: int | None
    relation: str
    edge: Edge | None


@dataclass(frozen=True, slots=True)
class FamilyView:
    name: str
    origin: str
    why: str
    members: tuple[Member, ...]
    other_edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two families (by their place in the story) that share something without one being the other's copy."""

    first: int
    second: int
    edge: Edge
    more: str


# ---------------------------------------------------------------- statements


@dataclass(frozen=True, slots=True)
class Hop:
    """One step from the mouth to the page; `evidence` is null for what stands outside the text.

    `stands_as` is that evidence where its words are not the name: "he", or a title before it.
    """

    name: str
    role: str
    evidence: Evidence | None
    stands_as: Evidence | None


@dataclass(frozen=True, slots=True)
class Telling:
    """How one report brings a remark: through `hops`, without the outlet where the article's label names it.

    `alike` says whether `words` are those that the remark shows; `elsewhere` are `words` if not in that very place.
    """

    article: ArticleLink
    hops: tuple[Hop, ...]
    directness: str
    words: tuple[Evidence, ...]
    elsewhere: tuple[Evidence, ...]
    alike: str
    said: str
    said_words: Evidence | None

    @property
    def chain(self) -> str:
        return " → ".join(hop.name for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark with every report that brings it; `words` are those of the first and fullest telling."""

    speaker: str
    said: str
    reports: int
    witnesses: str
    words: tuple[Evidence, ...]
    directness: str
    tellings: tuple[Telling, ...]


# ---------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Answer:
    """One reading: its very words, every place where it stands, on whose word, for which day.

    `value` is what the words were read as, empty where that is the words themselves.
    """

    words: str
    places: tuple[Evidence, ...]
    value: str
    said_by: str
    as_of: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    question: str
    verdict: Verdict
    verdict_words: str
    answers: tuple[Answer, ...]
    origins: str
    witnesses: str
    silent: tuple[ArticleLink, ...]
    why: str


# ---------------------------------------------------------------- names


@dataclass(frozen=True, slots=True)
class Alias:
    """A form of a name; where it stands and why it is that name's, as far as known."""

    text: str
    words: Evidence | None
    why: str


@dataclass(frozen=True, slots=True)
class NameView:
    name: str
    kind: str
    aliases: tuple[Alias, ...]


# ---------------------------------------------------------------- stories


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story; `lone_remarks` stand in one report only, `lone_claims` have the verdict only-here."""

    anchor: str
    title: str
    dates: str
    origin_line: str
    origin_note: str
    verdict_line: str
    families: tuple[FamilyView, ...]
    ties: tuple[Tie, ...]
    remarks: tuple[Remark, ...]
    lone_remarks: tuple[Remark, ...]
    claims: tuple[ClaimView, ...]
    lone_claims: tuple[ClaimView, ...]
    names: tuple[NameView, ...]
    single_names: str


# ---------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text between two boundaries of evidence, or the bare place (empty text) where some begins.

    `opens` are the anchors that start here, `within` those that cover it.
    """

    text: str
    opens: tuple[str, ...]
    within: tuple[str, ...]
    marked: Literal["marked", "unmarked"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`gap` is the white space before it, so that gaps and segments together are the article's text."""

    gap: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    text: str
    evidence: Evidence | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its evidence in place.

    `targets` are the anchors of passages, `far` those among them that go on in another paragraph, `points`
    the anchors of bare places: between two characters, where something was left out.
    """

    article: ArticleLink
    title: str
    language: str
    facts: tuple[Fact, ...]
    paragraphs: tuple[Paragraph, ...]
    set_aside: tuple[str, ...]
    targets: tuple[str, ...]
    far: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    ingest: str
    failures: tuple[Failure, ...]
    totals: str
    stories: tuple[StoryView, ...]
    pages: tuple[Page, ...]
