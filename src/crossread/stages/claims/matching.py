"""Which pieces of several articles answer one question.

Go in: items (a figure, a dated clause) with the words around them. Copies are matched by
their aligned passages; what is left, by the weighted words that two clauses share.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossread.records import Span, Value
from crossread.stages.claims import values
from crossread.stages.claims.scene import Keys, Scene
from crossread.text.sets import Sets

# Characters by which a carried-over place may miss: white space and a closing quote.
SLACK = 3
# Groups of one kind up to which each is compared with each; a story of a few dozen reports stays below it.
FEW = 60


@dataclass(frozen=True, slots=True)
class Item:
    """A value where it stands; only items of one `kind` can answer one question."""

    span: Span
    value: Value
    kind: str
    clause: Span
    keys: Keys


Agree = Callable[[Item, Item], bool]
Group = list[Item]


def groups(scene: Scene, items: Sequence[Item], likeness: Callable[[Item, Item], float], agree: Agree) -> list[Group]:
    """Items that answer one question, each in one group.

    `likeness` is above 0 where two items of one kind may belong together; `agree` says
    whether two values of ONE article may stand in one group (else they are two figures).
    """
    copied = _by_passages(scene, items)
    return _by_likeness(copied, likeness, agree)


def _by_passages(scene: Scene, items: Sequence[Item]) -> list[Group]:
    """Items at corresponding places of copies."""
    of_article: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        of_article[item.span.article].append(n)
    beside: dict[str, set[str]] = defaultdict(set)
    for copy in scene.copies:
        if scene.family(copy.a) == scene.family(copy.b):
            beside[copy.a].add(copy.b)
            beside[copy.b].add(copy.a)
    home = Sets[int]()
    for n, item in enumerate(items):
        for article in sorted(beside[item.span.article]):
            there = scene.counterpart(item.span, article)
            for m in of_article[article] if there else ():
                if there and _meets(there, items[m].span) and _one_kind(item, items[m]):
                    home.join(*sorted((home.find(n), home.find(m))))
                    break
    found: dict[int, Group] = defaultdict(list)
    for n, item in enumerate(items):
        found[home.find(n)].append(item)
    return [found[n] for n in sorted(found)]


def _one_kind(a: Item, b: Item) -> bool:
    """Whether two items at one place of two copies are one: of a kind, or one value in other words."""
    return a.kind == b.kind or values.quantities(a.value, b.value) == "same"


def _meets(a: Span, b: Span) -> bool:
    return a.start < b.end + SLACK and b.start < a.end + SLACK


def _by_likeness(found: list[Group], likeness: Callable[[Item, Item], float], agree: Agree) -> list[Group]:
    """Joins the likest groups first, unless that would put two figures of one article together."""
    of_kind: dict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(found):
        for kind in sorted({item.kind for item in group}):
            of_kind[kind].append(n)
    pairs: dict[tuple[int, int], float] = {}
    for some in of_kind.values():
        for m, n in _candidates(found, some):
            like = max(likeness(a, b) for a in _tellers(found[n]) for b in _tellers(found[m]))
            if like > 0:
                pairs[m, n] = max(like, pairs.get((m, n), 0.0))
    home = Sets[int]()
    for m, n in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        a, b = sorted((home.find(m), home.find(n)))
        if a != b and _fit(found[a], found[b], agree):
            home.join(a, b)
            found[a] = found[a] + found[b]
    return [group for n, group in enumerate(found) if home.find(n) == n]


def _candidates(found: list[Group], some: list[int]) -> list[tuple[int, int]]:
    """Pairs worth comparing: all of a few groups; of many, those that share a value or a word that few have."""
    if len(some) <= FEW:
        return [(m, n) for i, n in enumerate(some) for m in some[:i]]
    homes: dict[str, list[int]] = defaultdict(list)
    for n in some:
        for key in {key for item in _tellers(found[n]) for key in (*item.keys, f"={item.value}")}:
            homes[key].append(n)
    near = {(m, n) for at in homes.values() if len(at) <= FEW for i, n in enumerate(at) for m in at[:i]}
    return sorted(near)


def _tellers(group: Group) -> Group:
    """The items of a group that say most around their value; more of them changed nothing."""
    return sorted(group, key=lambda item: (-len(item.keys), item.span))[:3]


def _fit(a: Group, b: Group, agree: Agree) -> bool:
    return all(agree(x, y) for x in a for y in b if x.span.article == y.span.article)
