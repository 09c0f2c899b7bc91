"""Relations and rulings → families: texts that descend from one another, each article in exactly one.

Distinct texts, the relations between them and what people ruled. Relations of a kind that is descent
join, the strongest first, unless that would join two reports through a third that merges
them: two texts that lie side by side in a third are its sources, and not each other's.
"""

from collections.abc import Callable, Sequence

from crossread import origins
from crossread.origins import DESCENT, SIDE_BY_SIDE
from crossread.records import Article, Ruling, Span
from crossread.stages.copies.grouping import Group, Grouping
from crossread.stages.copies.relations import Relation

# Partners of one text that a new one is held against: the strongest, so that work grows with the relations.
MOST = 30

Ranges = list[Span]
Places = Callable[[Relation], Ranges]


def find(
    texts: Sequence[tuple[Article, ...]], relations: Sequence[Relation], rulings: Sequence[Ruling] = ()
) -> dict[str, Group]:
    """By article: its group. An article that stands alone has none."""
    grouping = Grouping({article.id for text in texts for article in text} if rulings else (), rulings)
    for text in texts:
        for article in text[1:]:
            grouping.join(text[0].id, article.id)
    descent = sorted(
        (relation for relation in relations if relation.kind in DESCENT),
        key=lambda one: (-one.strength, -one.matched, one.ends),
    )
    bridges = _bridges(descent)
    for ends in [relation.ends for relation in descent]:
        if ends not in bridges:
            grouping.join(*ends)
    return grouping.groups()


def _bridges(descent: Sequence[Relation]) -> set[tuple[str, str]]:
    """Relations, strongest first, that would join two reports by way of a text that holds both side by side.

    Of two partners of one text that lie beside one another in it and don't descend from one another, the weaker
    stays out.
    """
    partners: dict[str, set[str]] = {}
    for relation in descent:
        a, b = relation.ends
        partners.setdefault(a, set()).add(b)
        partners.setdefault(b, set()).add(a)
    found: set[tuple[str, str]] = set()
    kept: dict[str, list[tuple[str, Relation, Places]]] = {}  # by article: its partners, and where they lie in it
    for relation in descent:
        a, b = relation.ends
        if relation.remnant or len(partners[a]) == len(partners[b]) == 1:
            continue  # what is left of an old page lies where it may
        for here, there, places in ((a, b, _in_a), (b, a, _in_b)):
            if len(partners[here]) == 1:
                continue
            mine, its = kept.setdefault(here, []), partners[there]
            strangers = [held for held in mine[:MOST] if held[0] not in its]
            where = places(relation) if strangers else []
            if any(origins.common(where, of(other)) < SIDE_BY_SIDE for _, other, of in strangers):
                found.add((a, b))
            else:
                mine.append((there, relation, places))
    return found


def _in_a(relation: Relation) -> Ranges:
    return [one.a for one in relation.passages]


def _in_b(relation: Relation) -> Ranges:
    return sorted(one.b for one in relation.passages)
