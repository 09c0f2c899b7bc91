"""A relation between two texts → which one was copied from the other, and on what evidence.

Articles with their credits and dates, and the passages they share. The strongest kind of evidence
that speaks decides; where two kinds of one rank contradict, or none speaks, nothing is decided.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal

from crossread import publishers
from crossread.records import Article
from crossread.stages.copies import credits
from crossread.stages.copies.relations import Relation

# Two pages without a zone may stand this far apart on the globe (UTC+14 to UTC-12).
ZONES = timedelta(hours=26)
# A text of which this part is in the other has nothing of its own; and was cut, not the other added to, where
# it is not more than this part of the other.
WHOLE, CUT = 0.97, 0.75


@dataclass(frozen=True, slots=True)
class Direction:
    """`source` names the side that was copied from; `why` goes on after "copied from it: "."""

    source: Literal["a", "b"]
    why: str


def decide(relation: Relation, by_growth: Direction | None) -> Direction | None:
    """`by_growth` is what the order of versions says (`versions.find`), for pairs that it speaks of."""
    if relation.kind == "quotes":
        return None
    return between(relation.a, relation.b) or by_growth or _cut(relation)


def between(a: Article, b: Article) -> Direction | None:
    """What the pages themselves say, whatever their texts share."""
    return _credited(a, b) or _dated(a, b) or _released(a, b)


def _credited(a: Article, b: Article) -> Direction | None:
    """One page credits the other's publisher."""
    by_a, by_b = credits.named(a), credits.named(b)
    if not by_a and not by_b:
        return None
    out_a, out_b = publishers.outlet(a), publishers.outlet(b)
    if out_a and out_b and credits.same(out_a, out_b):
        return None
    to_a = out_a is not None and any(credits.same(out_a, name) for name in by_b)
    to_b = out_b is not None and any(credits.same(out_b, name) for name in by_a)
    if to_a == to_b:
        return None
    return Direction("a", f"the page credits {out_a}") if to_a else Direction("b", f"the page credits {out_b}")


def _dated(a: Article, b: Article) -> Direction | None:
    """One was published earlier; for two states of one page, modified earlier."""
    out_a, out_b = publishers.outlet(a), publishers.outlet(b)
    same_clock = out_a is not None and out_a == out_b
    for one, two, verb in (
        (a.published, b.published, "published"),
        (a.modified or a.published, b.modified or b.published, "changed"),
    ):
        order = _order(one, two, same_clock)
        if order:
            first, then = (one, two) if order < 0 else (two, one)
            return Direction("a" if order < 0 else "b", f"it was {verb} first ({first} before {then})")
        if out_a != out_b:
            break
    return None


def _released(a: Article, b: Article) -> Direction | None:
    if credits.is_release(a) == credits.is_release(b):
        return None
    return Direction("a" if credits.is_release(a) else "b", "it is a press release")


def _cut(relation: Relation) -> Direction | None:
    """The shorter text is nothing but the longer one's beginning and parts."""
    if relation.kind != "abridged" or credits.desk(relation.a) == credits.desk(relation.b):
        return None
    a_shorter = relation.sizes[0] < relation.sizes[1]
    own, other = (relation.share.a, relation.share.b) if a_shorter else (relation.share.b, relation.share.a)
    if own < WHOLE or other > CUT:
        return None
    return Direction("b" if a_shorter else "a", "it holds all that the shorter text says")


def _order(one: str | None, two: str | None, same_clock: bool) -> int:
    """-1 where `one` is surely earlier, 1 where later, 0 where they may be the other way round."""
    first, second = moment(one), moment(two)
    if first is None or second is None or one is None or two is None:
        return 0
    if len(one) <= 10 or len(two) <= 10:
        return (one[:10] > two[:10]) - (one[:10] < two[:10])
    zoned = first.tzinfo is not None and second.tzinfo is not None
    apart = first.replace(tzinfo=first.tzinfo or UTC) - second.replace(tzinfo=second.tzinfo or UTC)
    if abs(apart) <= (timedelta(0) if zoned or same_clock else ZONES):
        return 0
    return -1 if apart < timedelta(0) else 1


@lru_cache(maxsize=1 << 14)
def moment(written: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
