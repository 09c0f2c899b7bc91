"""Families → the direction of copies among versions of one page that no date and no credit decides.

The relations inside each family. Texts of one publisher are taken for versions of one page, and so are those of
unknown publishers that report nothing or are mostly revisions of one another; `lineage` puts them in order. A
version comes from the one before it; from an earlier one too, unless that has more of it than the one before:
then the order is in doubt for the pair.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from crossread.stages.copies import credits, direction, lineage
from crossread.stages.copies.direction import Direction
from crossread.stages.copies.grouping import Group
from crossread.stages.copies.relations import Relation

# More undated versions of one page than this stay undecided: the search for their order grows with the cube.
MOST = 40

Pair = tuple[str, str]
# Matched words of a text from which it is wholly in the other.
WHOLE = 0.98
WHY = "pages grow, and the other has what it has and more"


def find(related: Sequence[Relation], groups: Mapping[str, Group]) -> dict[Pair, Direction]:
    """By the ids of the two articles, in the order of the relation."""
    by_pair = {one.ends: one for one in related if one.kind != "quotes"}
    desk = {page.id: credits.desk(page) for one in related for page in (one.a, one.b)}
    rooms: dict[tuple[int, str], set[str]] = {}
    for a, b in by_pair:
        if desk[a] == desk[b] and (family := groups.get(a)) and family is groups.get(b):
            rooms.setdefault((id(family), desk[a]), set()).update((a, b))
    found: dict[Pair, Direction] = {}
    for (_, name), room in rooms.items():
        path = _path(sorted(room), by_pair) if len(room) <= MOST else None
        if path and (name or _one_page(path, by_pair)):
            found.update(_directed(path, by_pair))
    return found


def _path(ids: list[str], by_pair: Mapping[Pair, Relation]) -> list[str] | None:
    """The ids, oldest first; null where nothing tells."""
    place = {one: n for n, one in enumerate(ids)}
    sizes = [0] * len(ids)
    shared: dict[tuple[int, int], int] = {}
    known: set[tuple[int, int]] = set()
    for a, b in combinations(ids, 2):
        relation = by_pair.get((a, b))
        if relation is None:
            continue
        sizes[place[a]], sizes[place[b]] = relation.sizes
        shared[place[a], place[b]] = relation.matched
        dated = direction.between(relation.a, relation.b)
        if dated:
            known.add((place[a], place[b]) if dated.source == "a" else (place[b], place[a]))
    path = lineage.order(sizes, shared, frozenset(known))
    return [ids[one] for one in path] if path else None


def _one_page(path: list[str], by_pair: Mapping[Pair, Relation]) -> bool:
    """Whether texts of unknown publishers, in order, are versions of a page.

    Reports are, where each is mostly a revision of the one before; else they may be cuts by any number of outlets. Of
    two texts, the one wholly in the other, it was cut, or the other grew from it.
    """
    within = [by_pair[pair] for pair in combinations(sorted(path), 2) if pair in by_pair]
    if len(path) == 2 and within[0].matched >= WHOLE * min(within[0].sizes):
        return False
    reports = {page.id: flag for one in within for page, flag in zip((one.a, one.b), one.reports, strict=True)}
    if 2 * sum(reports.values()) < len(reports):
        return True
    steps = [by_pair.get((min(pair), max(pair))) for pair in pairwise(path)]
    told = [one is not None and one.kind == "revision" for one in steps if one is None or one.kind != "same"]
    return len(path) > 2 and 2 * sum(told) >= max(1, len(told))


def _directed(path: list[str], by_pair: Mapping[Pair, Relation]) -> dict[Pair, Direction]:
    rank = {one: n for n, one in enumerate(path)}
    before = {two: one for one, two in pairwise(path)}
    return {
        pair: Direction("a" if rank[pair[0]] < rank[pair[1]] else "b", WHY)
        for pair in combinations(sorted(path), 2)
        if pair in by_pair and _comes(pair if rank[pair[0]] < rank[pair[1]] else pair[::-1], before, by_pair)
    }


def _comes(pair: Pair, before: Mapping[str, str], by_pair: Mapping[Pair, Relation]) -> bool:
    """Whether the newer of (older, newer) may come from the older, perhaps by way of the version between."""
    older, newer = pair
    if before[newer] == older or _shares(before[newer], newer, by_pair) is None:
        return before[newer] == older
    nearer, this = _shares(before[newer], newer, by_pair), _shares(older, newer, by_pair)
    return nearer is not None and this is not None and this < nearer


def _shares(older: str, newer: str, by_pair: Mapping[Pair, Relation]) -> tuple[float, float] | None:
    """The shares of the newer and of the older text; null where they share nothing."""
    relation = by_pair.get((min(older, newer), max(older, newer)))
    if relation is None:
        return None
    return (relation.share.b, relation.share.a) if older < newer else (relation.share.a, relation.share.b)
