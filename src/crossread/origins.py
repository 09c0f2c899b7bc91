"""Articles, families and copies → how many independent origins stand behind a story or a claim, as a range.

Families and copies as `copies.find` gives them, and who speaks. THE ONE PLACE THAT COMPUTES INDEPENDENCE:
everything that prints "N origins" reads it here.

An origin is a family (texts that descend from one another) or, for what somebody is
reported to have said, that somebody: six outlets at one briefing are six witnesses that
it was said and one origin of what was claimed. Words that several texts share have one
origin in all of them, whichever had them first. `high` leaves every undecided link out; `low` takes
it for copying, and lets an unknown origin corroborate nothing: a page that names no publisher
may have any of the others'.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.records import Copy, Family, Origin, Range, Span

# Kinds of copy that make one text descend from the other; shared passages may be
# a common source, and shared quotes always are.
DESCENT = frozenset({"same", "revision", "abridged", "rewritten"})
# The part of the shorter text that shared passages must cover for the whole reports' independence to be in
# doubt; under it they are two reports that have a paragraph in common.
DOUBT = 0.3
# Passages followed from one text to the next when one reading's voice is looked for.
FARTHEST = 2000


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """Who stands behind one reading.

    `source` is the entity or name that is its source, where there is one. `own` is the article whose own
    words it is, where a member of a family says what none of the others' texts holds. `described` says that
    the source is a description only ("officials", "the minister"), which may be anybody else's source too.
    """

    family: str
    source: str | None = None
    own: str | None = None
    described: bool = False


@dataclass(frozen=True, slots=True)
class Bridge:
    """A passage seen from one of its texts: `mine` stands as `other` in the other text.

    `anchors` are pairs of offsets that fall together, in order: the passage's ends and its changes' ends.
    """

    mine: Span
    other: Span
    anchors: tuple[tuple[int, int], ...]

    def across(self, span: Span) -> Span:
        """Where the part of `span` inside `mine` stands in the other text; exact but for typography."""
        start, end = max(span.start, self.mine.start), min(span.end, self.mine.end)
        return Span(self.other.article, self._there(start), self._there(end))

    def _there(self, offset: int) -> int:
        before = [pair for pair in self.anchors if pair[0] <= offset]
        here, there = before[-1]
        after = self.anchors[len(before)] if len(before) < len(self.anchors) else (here + 1, there)
        return min(there + offset - here, max(there, after[1]))


@dataclass(frozen=True, slots=True)
class Ancestry:
    """What is known of descent among some articles.

    `family_of` an article, `members` and `origin_of` a family; `loose` are pairs of families of which nobody
    knows whether the one has its text from the other; `bridges` are the passages an article shares.
    """

    family_of: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    origin_of: Mapping[str, Origin]
    loose: tuple[tuple[str, str], ...]
    bridges: Mapping[str, tuple[Bridge, ...]] = field(repr=False)

    @staticmethod
    def of(families: Iterable[Family], copies: Iterable[Copy]) -> "Ancestry":
        families, copies = tuple(families), tuple(copies)
        family_of = {member: family.id for family in families for member in family.members}
        loose = _same_agency(families)
        for copy in copies:
            a, b = family_of.get(copy.a), family_of.get(copy.b)
            doubtful = copy.kind == "passages" and max(copy.share.a, copy.share.b) >= DOUBT
            if a and b and a != b and doubtful:
                loose.add((min(a, b), max(a, b)))
        return Ancestry(
            family_of,
            {family.id: family.members for family in families},
            {family.id: family.origin for family in families},
            tuple(sorted(loose)),
            _bridges(copies),
        )


def count(voices: Iterable[Voice], ancestry: Ancestry) -> Range:
    """Independent origins behind the readings: sources where they are named, else families.

    Attribution is lost in copying, so a family's words without a source count for the one that another of its
    texts names.
    """
    told = set(voices)
    sourced = {voice.family for voice in told if voice.source}
    told = {voice for voice in told if voice.source or voice.own or voice.family not in sourced}
    stands = {_stand(voice): voice for voice in sorted(told, key=_order)}
    groups = _Groups()
    for stand, voice in stands.items():
        other = next((one for one in stands if one != stand), None)
        if voice.described and other:
            groups.join(stand, other)
    for a, b in ancestry.loose:  # also through families that say nothing here
        groups.join(("family", a), ("family", b))
    unsourced = [stand for stand in stands if stand[0] != "source"]
    for stand in unsourced:
        voice = stands[stand]
        if voice.own and ("family", voice.family) in stands:
            groups.join(stand, ("family", voice.family))
        origin = ancestry.origin_of.get(voice.family)
        if origin is not None and origin.kind == "unknown" and len(unsourced) > 1:
            groups.join(stand, unsourced[0] if unsourced[0] != stand else unsourced[1])
    return Range(len({groups.find(stand) for stand in stands}), len(stands))


def voice_at(span: Span, source: str | None, ancestry: Ancestry) -> Voice:
    """Who stands behind the words at `span`; `source` is the entity or name that a statement gives for them.

    Inside shared passages it is the family whose text they are, the same one for every article that shares them;
    outside, in a family of several texts, it is the article itself, which says what the others don't.
    KeyError where the article is in no family of the ancestry.
    """
    family = ancestry.family_of[span.article]
    carriers = _carriers(span, ancestry)
    held: dict[str, int] = {}
    for article in carriers:
        if article in ancestry.family_of:
            held[ancestry.family_of[article]] = held.get(ancestry.family_of[article], 0) + 1
    whose = sorted(one for one, count in held.items() if count > 1 or len(ancestry.members[one]) == 1)
    if whose:
        return Voice(whose[0], source)
    return Voice(family, source, min(carriers))


def _carriers(span: Span, ancestry: Ancestry) -> set[str]:
    """Articles that hold the words at `span`, passage by passage from text to text."""
    seen = {span.article}
    waiting = deque([span])
    while waiting and len(seen) < FARTHEST:
        here = waiting.popleft()
        for bridge in ancestry.bridges.get(here.article, ()):
            if bridge.other.article in seen or not bridge.mine.overlaps(here):
                continue
            there = bridge.across(here)
            if there.start < there.end:  # else the words were put in, and the other text has none of them
                seen.add(there.article)
                waiting.append(there)
    return seen


def _bridges(copies: Sequence[Copy]) -> dict[str, tuple[Bridge, ...]]:
    found: dict[str, list[Bridge]] = {}
    for copy in copies:
        for passage in copy.passages:
            ends = [(passage.a.start, passage.b.start), (passage.a.end, passage.b.end)]
            for change in passage.changes:
                ends += [(change.a.start, change.b.start), (change.a.end, change.b.end)]
            pairs = tuple(sorted(set(ends)))
            back = tuple(sorted((b, a) for a, b in pairs))
            found.setdefault(copy.a, []).append(Bridge(passage.a, passage.b, pairs))
            found.setdefault(copy.b, []).append(Bridge(passage.b, passage.a, back))
    return {article: tuple(sorted(bridges, key=_place)) for article, bridges in found.items()}


def _place(bridge: Bridge) -> tuple[Span, Span]:
    return bridge.mine, bridge.other


def _same_agency(families: tuple[Family, ...]) -> set[tuple[str, str]]:
    """Families that name one agency may be two cuts of one dispatch, or two dispatches: undecided."""
    by_name: dict[str, list[str]] = {}
    for family in families:
        if family.origin.kind == "agency" and family.origin.name:
            by_name.setdefault(family.origin.name, []).append(family.id)
    return {(min(ids[0], other), max(ids[0], other)) for ids in by_name.values() for other in ids[1:]}


# ---------------------------------------------------------------- counting


Stand = tuple[str, str]


def _stand(voice: Voice) -> Stand:
    if voice.source:
        return "source", voice.source
    return ("own", voice.own) if voice.own else ("family", voice.family)


def _order(voice: Voice) -> tuple[str, str, str]:
    return voice.family, voice.source or "", voice.own or ""


class _Groups:
    """Disjoint sets (Tarjan 1975)."""

    def __init__(self) -> None:
        self._up: dict[Stand, Stand] = {}

    def find(self, one: Stand) -> Stand:
        self._up.setdefault(one, one)
        while self._up[one] != one:
            self._up[one] = self._up[self._up[one]]
            one = self._up[one]
        return one

    def join(self, a: Stand, b: Stand) -> None:
        self._up[self.find(a)] = self.find(b)
