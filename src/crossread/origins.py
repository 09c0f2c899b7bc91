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
from crossread.text.sets import Sets

# Kinds of copy that make one text descend from the other; shared passages may be
# a common source, and shared quotes always are.
DESCENT = frozenset({"same", "revision", "abridged", "rewritten"})
# The part of the shorter text that shared passages must cover for the whole reports' independence to be in
# doubt; under it they are two reports that have a paragraph in common.
DOUBT = 0.3
# Two texts lie side by side in a third where less than this part of the shorter one's passages is common to both.
# At 0.2 three of 450 made stories had reports joined by a page that merges them and has a paragraph of both.
SIDE_BY_SIDE = 0.3
# A page merged of such texts has less than this part of either, which has more of its own; a cut is all in it.
IN_PART = 0.6
# Texts of which a page may be merged that are looked at: the first, so that work grows with the copies.
SOURCES = 30
# Passages followed from one text to the next when one reading's voice is looked for.
FARTHEST = 2000
# The part of a text from which it is nothing but what it took from others: a merged dispatch with a line of its own.
EXPLAINED = 0.8

Stand = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """Who stands behind one reading.

    `source` is the entity or name that is its source, where there is one. `own` is the article whose own
    words it is, where a member of a family says what none of the others' texts holds. `described` says that
    the source is a description only ("officials", "the minister"), which may be anybody else's source too. `body` is
    the source for which this one speaks: a minister and his ministry may have one account.
    """

    family: str
    source: str | None = None
    own: str | None = None
    described: bool = False
    body: str | None = None


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
    knows whether the one has its text from the other; `taken` names, by family, those that each of its texts took
    passages from, and `explained` holds the families whose texts are nearly all such passages; `bridges` are the
    passages that an article shares; `publisher_of` a family, where a user's table tells (`Publishers.behind`).
    """

    family_of: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    origin_of: Mapping[str, Origin]
    loose: tuple[tuple[str, str], ...]
    taken: Mapping[str, frozenset[str]]
    explained: frozenset[str]
    bridges: Mapping[str, tuple[Bridge, ...]] = field(repr=False)
    publisher_of: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(
        families: Iterable[Family], copies: Iterable[Copy], publisher_of: Mapping[str, str] | None = None
    ) -> "Ancestry":
        families, copies = tuple(families), tuple(copies)
        family_of = {member: family.id for family in families for member in family.members}
        between = [copy for copy in copies if copy.kind not in ("quotes", "same")]
        merges = _merges(between, family_of)
        took = _took(between, family_of, merges)
        told = {text for copy in between for text in (copy.a, copy.b)}  # others have the very words of one of these
        takers: dict[str, list[list[Block]]] = {}
        for family in families:
            members = [member for member in family.members if member in told]
            if members and all(member in took for member in members):
                takers[family.id] = [took[member] for member in members]
        return Ancestry(
            family_of,
            {family.id: family.members for family in families},
            {family.id: family.origin for family in families},
            _loose(between, family_of, merges, takers),
            {
                one: frozenset(family_of[block.other] for blocks in texts for block in blocks)
                for one, texts in takers.items()
                if min(map(_part, texts)) >= DOUBT
            },
            frozenset(one for one, texts in takers.items() if min(map(_part, texts)) >= EXPLAINED),
            _bridges(copies),
            publisher_of or {},
        )


@dataclass(frozen=True, slots=True)
class Block:
    """What a text has in common with `other`: where it stands in the text, and the parts of both that it is."""

    other: str
    spans: tuple[Span, ...]
    share: float
    other_share: float


def _block(copy: Copy, text: str) -> Block:
    if text == copy.a:
        return Block(copy.b, tuple(sorted(one.a for one in copy.passages)), copy.share.a, copy.share.b)
    return Block(copy.a, tuple(sorted(one.b for one in copy.passages)), copy.share.b, copy.share.a)


def _blocks(copies: Sequence[Copy]) -> dict[str, list[Block]]:
    """By text: what of it may come from a text that has most of its own words elsewhere."""
    found: dict[str, list[Block]] = {}
    for copy in copies:
        for text in (copy.a, copy.b):
            block = _block(copy, text)
            if block.share >= DOUBT and block.other_share < IN_PART and copy.from_ != text:
                found.setdefault(text, []).append(block)
    return found


def _merges(copies: Sequence[Copy], family_of: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs (text, other): what the text shares with the other lies beside what it shares with a third."""
    blocks = _blocks(copies)
    return {
        (text, this.other)
        for text, near in blocks.items()
        for this in near
        if any(
            family_of.get(one.other) != family_of.get(this.other) and common(one.spans, this.spans) < SIDE_BY_SIDE
            for one in near[:SOURCES]
        )
    }


def _took(copies: Sequence[Copy], family_of: Mapping[str, str], merges: set[tuple[str, str]]) -> dict[str, list[Block]]:
    """By text: what it has from texts of other families."""
    found: dict[str, list[Block]] = {}
    for copy in copies:
        for text, other in ((copy.a, copy.b), (copy.b, copy.a)):
            apart = family_of.get(text, "") != family_of.get(other, "") and {text, other} <= family_of.keys()
            if apart and (copy.from_ == other or (text, other) in merges):
                found.setdefault(text, []).append(_block(copy, text))
    return found


def _loose(
    copies: Sequence[Copy],
    family_of: Mapping[str, str],
    merges: set[tuple[str, str]],
    takers: Mapping[str, object],
) -> tuple[tuple[str, str], ...]:
    """Pairs of families of which nobody knows whether the one has its text from the other: they share more than
    quotes, no family joins them, and no person ruled them apart."""
    found: set[tuple[str, str]] = set()
    for copy in copies:
        a, b = family_of.get(copy.a), family_of.get(copy.b)
        if not a or not b or a == b or copy.kind == "quotes" or copy.apart or max(copy.share.a, copy.share.b) < DOUBT:
            continue
        child = (b if copy.from_ == copy.a else a) if copy.from_ else None
        if child not in takers and merges.isdisjoint(((copy.a, copy.b), (copy.b, copy.a))):
            found.add((min(a, b), max(a, b)))
    return tuple(sorted(found))


def common(one: Sequence[Span], two: Sequence[Span]) -> float:
    """Characters that two sorted lists of spans of one text share, of the shorter list's."""
    shared = n = m = 0
    while n < len(one) and m < len(two):
        shared += max(0, min(one[n].end, two[m].end) - max(one[n].start, two[m].start))
        if one[n].end <= two[m].end:
            n += 1
        else:
            m += 1
    return shared / max(1, min(sum(span.end - span.start for span in spans) for spans in (one, two)))


def _part(blocks: Iterable[Block]) -> float:
    """The part of a text that the passages it took from others cover together."""
    covered = end = 0
    length = 1.0
    spans: list[Span] = []
    for block in blocks:
        length = max(length, sum(span.end - span.start for span in block.spans) / max(block.share, 0.001))
        spans += block.spans
    for span in sorted(spans):
        covered += max(0, span.end - max(end, span.start))
        end = max(end, span.end)
    return covered / length


def count(voices: Iterable[Voice], ancestry: Ancestry) -> Range:
    """Independent origins behind the readings: sources where they are named, else families.

    Attribution is lost in copying, so a family's words without a source count for the one that another of its
    texts names.
    """
    told = set(voices)
    sourced = {voice.family for voice in told if voice.source}
    told = {voice for voice in told if voice.source or voice.own or voice.family not in sourced}
    stands = {_stand(voice): voice for voice in sorted(told, key=_order)}
    present = {voice.family for stand, voice in stands.items() if stand[0] == "family"}
    derived = {one for one in present if ancestry.taken.get(one, frozenset()) & present}
    if derived == present:
        derived = set()
    whole = derived & ancestry.explained
    certain, doubted = Sets[Stand](), Sets[Stand]()
    for groups in (certain, doubted):
        _join_publishers(stands, groups, ancestry)
    for a, b in ancestry.loose:  # also through families that say nothing here
        doubted.join(("family", a), ("family", b))
    _join_the_doubtful(stands, doubted, ancestry)
    for voice in told:
        if voice.body and ("source", voice.body) in stands:
            doubted.join(_stand(voice), ("source", voice.body))
    low = {doubted.find(one) for one, voice in stands.items() if one[0] == "source" or voice.family not in derived}
    high = {certain.find(one) for one, voice in stands.items() if one[0] == "source" or voice.family not in whole}
    return Range(len(low), len(high))


def _join_publishers(stands: Mapping[Stand, Voice], groups: Sets[Stand], ancestry: Ancestry) -> None:
    """Two reports by one publisher are two families and one origin: a desk doesn't corroborate itself."""
    first: dict[Stand, Stand] = {}
    for stand, voice in stands.items():
        if stand[0] != "family":
            continue
        origin, owner = ancestry.origin_of.get(voice.family), ancestry.publisher_of.get(voice.family)
        if origin is not None and origin.kind == "outlet" and origin.name:
            groups.join(stand, first.setdefault(("outlet", origin.name), stand))
        if owner:
            groups.join(stand, first.setdefault(("publisher", owner), stand))


def one_publisher(voices: Iterable[Voice], ancestry: Ancestry) -> tuple[str, ...]:
    """A sentence on each publisher whose outlets `count` took for one among these readings, by the user's table."""
    outlets: dict[str, set[str]] = {}
    told = tuple(voices)
    sourced = {voice.family for voice in told if voice.source}
    for family in sorted({voice.family for voice in told if not voice.own} - sourced):
        if family in ancestry.publisher_of:
            name = ancestry.origin_of[family].name or "a text of several of its outlets"
            outlets.setdefault(ancestry.publisher_of[family], set()).add(name)
    return tuple(
        f"{', '.join(names[:-1])} and {names[-1]} count once: {'both' if len(names) == 2 else 'all'} of {owner}, "
        "by your settings"
        for owner, names in ((owner, sorted(found)) for owner, found in sorted(outlets.items()))
        if len(names) > 1
    )


def _join_the_doubtful(stands: Mapping[Stand, Voice], groups: Sets[Stand], ancestry: Ancestry) -> None:
    """What may be another's: described sources, a member's own words, pages of publishers nobody knows."""
    unsourced = [stand for stand in stands if stand[0] != "source"]
    for stand, voice in stands.items():
        other = next((one for one in stands if one != stand), None)
        if voice.described and other:
            groups.join(stand, other)
    dispatch: dict[str, Stand] = {}  # families that name one agency may be two cuts of one dispatch, or two dispatches
    for stand in unsourced:
        voice = stands[stand]
        if voice.own and ("family", voice.family) in stands:
            groups.join(stand, ("family", voice.family))
        origin = ancestry.origin_of.get(voice.family)
        if origin is not None and origin.kind == "agency" and origin.name:
            groups.join(stand, dispatch.setdefault(origin.name, stand))
        unknown = origin is not None and origin.kind == "unknown" and not origin.inferred
        if unknown and len(unsourced) > 1:
            groups.join(stand, unsourced[0] if unsourced[0] != stand else unsourced[1])


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


# ---------------------------------------------------------------- counting


def _stand(voice: Voice) -> Stand:
    if voice.source:
        return "source", voice.source
    return ("own", voice.own) if voice.own else ("family", voice.family)


def _order(voice: Voice) -> tuple[str, str, str]:
    return voice.family, voice.source or "", voice.own or ""
