"""A relation, its direction and its changes → one sentence that a reporter can read.

What was measured and found. Numbers in the sentence are those of the record beside it.
"""

from collections.abc import Sequence

from crossread.records import ChangeKind
from crossread.stages.copies.direction import Direction
from crossread.stages.copies.relations import Relation

TOLD = {
    "same": "The two texts are the same",
    "revision": "Two versions of one article",
    "abridged": "One is mostly a part of the other",
    "rewritten": "One tells most of the other in other words",
    "passages": "They share passages and each has text of its own",
    "quotes": "They share quoted words and nothing else: a common source, not a copy",
}


def sentence(relation: Relation, direction: Direction | None) -> str:
    """One sentence, its parts divided by semicolons."""
    share = relation.share
    parts = [f"{TOLD[relation.kind]}: {share.a:.0%} of the first and {share.b:.0%} of the second align"]
    if relation.kind == "quotes":
        parts = [TOLD["quotes"]]
    kinds = [change.kind for passage in relation.passages for change in passage.changes]
    if kinds:
        parts.append(_counted(kinds))
    parts += relation.slips
    if direction:
        parts.append(f"the {'first' if direction.source == 'a' else 'second'} is the source, since {direction.why}")
    elif relation.kind != "quotes":
        parts.append("nothing decides which was first")
    return "; ".join(parts) + "."


def same(direction: Direction | None) -> str:
    """Of two articles with the same words."""
    if direction is None:
        return "The two texts are the same, word for word; nothing decides which was first."
    place = "first" if direction.source == "a" else "second"
    return f"The two texts are the same, word for word; the {place} is the source, since {direction.why}."


def _counted(kinds: Sequence[ChangeKind]) -> str:
    counts = sorted([(-kinds.count(kind), kind) for kind in set(kinds)])
    return f"changed on the way: {', '.join([f'{-count} of {kind}' for count, kind in counts])}"
