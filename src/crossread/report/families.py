"""Families and copies of one story → what the view tells of who repeats whom.

Each family becomes a tree: every text hangs from the one it most surely and most fully
follows, so a family of n texts shows n - 1 links with their changes; further links between
its texts are listed without. Between families the strongest link of each pair is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.records import Copy, CopyKind, Family, Origin, Passage
from crossread.report.evidence import Shelf
from crossread.report.shape import Alteration, Edge, FamilyView, Member, Stretch, Tie
from crossread.report.wording import count, moment

MOST_STRETCHES = 3  # the longest shared passages of a link; with more, one passage's mark hides the next's

STRENGTH: tuple[CopyKind, ...] = ("same", "revision", "abridged", "rewritten", "passages", "quotes")
KINDS: dict[CopyKind, str] = {
    "same": "same text",
    "revision": "revision",
    "abridged": "abridged",
    "rewritten": "rewritten",
    "passages": "shared passages",
    "quotes": "only quotes shared",
}
# The changes that turn a fact come before those that turn a phrase.
GRAVITY = ("negation", "number", "date", "name", "place", "quote", "attribution", "hedge", "typo", "wording")
SMALL = frozenset({"typo", "wording"})


def view(family: Family, place: int, copies: Iterable[Copy], shelf: Shelf) -> FamilyView:
    """The family as number `place` of its story; `copies` are those between its members."""
    copies = tuple(copies)
    tree = _tree(sorted(family.members, key=shelf.rank), copies)
    chosen = [hung.copy for hung in tree if hung.copy]
    pairs = {(copy.a, copy.b) for copy in chosen}
    rest = [copy for copy in copies if (copy.a, copy.b) not in pairs]
    return FamilyView(
        name=f"Family {place}",
        origin=_origin(family.origin),
        why=family.why,
        members=tuple(_member(hung, shelf) for hung in tree),
        other_edges=tuple(_bare(copy, shelf) for copy in sorted(rest, key=_strength)),
    )


def ties(families: Sequence[Family], copies: Iterable[Copy], shelf: Shelf) -> tuple[Tie, ...]:
    """The links between families, in the order of the families."""
    home = {member: place for place, family in enumerate(families) for member in family.members}
    pairs: dict[tuple[int, int], list[Copy]] = {}
    for copy in copies:
        if copy.a in home and copy.b in home and home[copy.a] != home[copy.b]:
            first, second = sorted((home[copy.a], home[copy.b]))
            pairs.setdefault((first, second), []).append(copy)
    found = []
    for (first, second), links in sorted(pairs.items()):
        links.sort(key=_strength)
        more = f"and {count(len(links) - 1, 'further link')}" if len(links) > 1 else ""
        found.append(Tie(first, second, edge(links[0], shelf), more))
    return tuple(found)


def edge(copy: Copy, shelf: Shelf) -> Edge:
    """A link with what changed along it and its longest passages."""
    turned = copy.from_ == copy.b
    bare = _bare(copy, shelf)
    changes = [
        Alteration(change.kind, shelf.evidence(before), shelf.evidence(after), bare.arrow)
        for passage in copy.passages
        for change in passage.changes
        for before, after in [(change.b, change.a) if turned else (change.a, change.b)]
    ]
    changes.sort(key=lambda one: (GRAVITY.index(one.kind), one.before.start, one.after.start))
    longest = sorted(copy.passages, key=lambda one: (one.a.start - one.a.end, one.a.start, one.b.start))
    stretches = tuple(_stretch(passage, turned, shelf) for passage in longest[:MOST_STRETCHES])
    more = len(longest) - len(stretches)
    return replace(
        bare,
        changed=count(len(changes), "change") if changes else bare.changed,
        changes=tuple(one for one in changes if one.kind not in SMALL),
        small_changes=tuple(one for one in changes if one.kind in SMALL),
        stretches=stretches,
        more_stretches=f"and {count(more, 'shorter shared passage')}, in the records" if more else "",
    )


def _bare(copy: Copy, shelf: Shelf) -> Edge:
    """A link without its passages."""
    ends = (copy.b, copy.a) if copy.from_ == copy.b else (copy.a, copy.b)
    parts = {copy.a: copy.share.a, copy.b: copy.share.b}
    before, after = (shelf.links[one] for one in ends)
    share = ", ".join(f"{parts[one]:.0%} of {shelf.links[one].label}" for one in ends)
    kind = KINDS[copy.kind]
    if copy.kind == "quotes":
        return Edge(before, after, kind, "↔", "neither is the other's copy", share, copy.why)
    if copy.from_ is None:
        return Edge(before, after, kind, "↔", "which came first is undecided", share, copy.why)
    return Edge(before, after, kind, "→", "the second follows the first", share, copy.why)


def _stretch(passage: Passage, turned: bool, shelf: Shelf) -> Stretch:
    before, after = (passage.b, passage.a) if turned else (passage.a, passage.b)
    alike = f"{passage.similarity:.0%} alike"
    return Stretch(shelf.evidence(before, "passage"), shelf.evidence(after, "passage"), alike)


def _origin(origin: Origin) -> str:
    name = origin.name or "unknown"
    kind = f" ({origin.kind})" if origin.name and origin.kind != "unknown" else ""
    if origin.inferred:
        return f"{name}{kind}, inferred: the original is not among the reports"
    return f"{name}{kind}"


# ---------------------------------------------------------------- the tree


@dataclass(frozen=True, slots=True)
class _Hung:
    """A member with the copy by which it hangs from its parent, the member at `parent` in the tree's order."""

    member: str
    depth: int
    parent: int | None
    copy: Copy | None


def _strength(copy: Copy) -> tuple[int, float, str, str]:
    return STRENGTH.index(copy.kind), -(copy.share.a + copy.share.b), copy.a, copy.b


def _tree(members: list[str], copies: Sequence[Copy]) -> list[_Hung]:
    """Depth first from where the family starts; a member that no copy reaches starts a tree of its own."""
    chosen = _chosen(members, copies)
    beside: dict[str, list[Copy]] = {member: [] for member in members}
    for copy in chosen:
        beside[copy.a].append(copy)
        beside[copy.b].append(copy)
    followers = {copy.a if copy.from_ == copy.b else copy.b for copy in chosen if copy.from_}
    order = {member: n for n, member in enumerate(members)}
    hung: list[_Hung] = []
    seen: set[str] = set()
    for start in sorted(members, key=lambda one: (one in followers, order[one])):
        todo = [_Hung(start, 0, None, None)]
        while todo:
            one = todo.pop()
            if one.member in seen:
                continue
            seen.add(one.member)
            hung.append(one)
            place = len(hung) - 1
            below = sorted(beside[one.member], key=lambda copy: order[_other(copy, one.member)], reverse=True)
            todo.extend(_Hung(_other(copy, one.member), one.depth + 1, place, copy) for copy in below)
    return hung


def _chosen(members: list[str], copies: Sequence[Copy]) -> list[Copy]:
    """A spanning forest (Kruskal 1956): first one parent each where that is decided, then what still joins."""
    group = {member: member for member in members}

    def top(member: str) -> str:
        while group[member] != member:
            group[member] = group[group[member]]
            member = group[member]
        return member

    chosen, parented = [], set()
    for copy in sorted(copies, key=lambda one: (one.from_ is None, *_strength(one))):
        child = _other(copy, copy.from_) if copy.from_ else None
        if child in parented or top(copy.a) == top(copy.b):
            continue
        group[top(copy.a)] = top(copy.b)
        chosen.append(copy)
        if child:
            parented.add(child)
    for copy in sorted(copies, key=_strength):
        if top(copy.a) != top(copy.b):
            group[top(copy.a)] = top(copy.b)
            chosen.append(copy)
    return chosen


def _other(copy: Copy, member: str) -> str:
    return copy.b if member == copy.a else copy.a


def _member(hung: _Hung, shelf: Shelf) -> Member:
    article = shelf.articles[hung.member]
    return Member(
        article=shelf.links[hung.member],
        date=moment(article.published or article.modified),
        depth=hung.depth,
        parent=hung.parent,
        relation=_relation(hung.copy, hung.member),
        edge=edge(hung.copy, shelf) if hung.copy else None,
    )


def _relation(copy: Copy | None, member: str) -> str:
    """In words, seen from the member towards its parent in the tree."""
    if copy is None:
        return ""
    if copy.from_ is None:
        return f"{KINDS[copy.kind]}, order undecided"
    return KINDS[copy.kind] if copy.from_ != member else f"{KINDS[copy.kind]}, came first"
