"""Relations and rulings → families: texts that descend from one another, each article in exactly one.

Distinct texts, the relations between them and what people ruled. Relations of a kind that is descent
join, the strongest first, unless that would join two reports through a third that merges
them: two texts that lie side by side in a third are its sources, and not each other's.
"""

from collections.abc import Sequence

from crossread.origins import DESCENT
from crossread.records import Article, Ruling
from crossread.stages.copies.grouping import Group, Grouping
from crossread.stages.copies.relations import Relation

# Of the shorter one's words in a third text, how many may be the longer one's too while they lie side by side.
SIDE_BY_SIDE = 0.2

Ranges = list[tuple[int, int]]


def find(
    texts: Sequence[tuple[Article, ...]], relations: Sequence[Relation], rulings: Sequence[Ruling] = ()
) -> list[Group]:
    """The groups, by their first member; an article without relations is a group of one."""
    grouping = Grouping((article.id for text in texts for article in text), rulings)
    for text in texts:
        for article in text[1:]:
            grouping.join(text[0].id, article.id)
    joined: dict[str, list[Ranges]] = {}  # by article: where its joined neighbours' passages lie in it
    strongest = sorted(relations, key=lambda one: (-one.strength, -one.own, one.a.article.id, one.b.article.id))
    for relation in strongest:
        if relation.kind not in DESCENT:
            continue
        ends = ((relation.a.article.id, _in_a(relation)), (relation.b.article.id, _in_b(relation)))
        if any(_merged(where, joined.get(end, [])) for end, where in ends):
            continue
        if grouping.join(ends[0][0], ends[1][0]):
            for end, where in ends:
                joined.setdefault(end, []).append(where)
    return grouping.groups()


def _merged(where: Ranges, neighbours: Sequence[Ranges]) -> bool:
    """Whether a text's new neighbour lies beside all that it has."""
    return bool(neighbours) and all(_common(where, other) < SIDE_BY_SIDE for other in reversed(neighbours))


def _common(one: Ranges, two: Ranges) -> float:
    """Words that two sorted lists of ranges share, of the shorter list's."""
    shared = n = m = 0
    while n < len(one) and m < len(two):
        shared += max(0, min(one[n][1], two[m][1]) - max(one[n][0], two[m][0]))
        if one[n][1] <= two[m][1]:
            n += 1
        else:
            m += 1
    return shared / max(1, min(sum(b - a for a, b in one), sum(b - a for a, b in two)))


def _in_a(relation: Relation) -> Ranges:
    return [(one.a0, one.a1) for one in relation.passages]


def _in_b(relation: Relation) -> Ranges:
    return sorted((one.b0, one.b1) for one in relation.passages)
