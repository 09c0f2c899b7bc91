"""How many independent origins stand behind a set of articles, as a range.

THE ONE PLACE THAT COMPUTES INDEPENDENCE: everything that prints "N origins" reads it here.

An origin is a family (texts that descend from one another) or, for what somebody is
reported to have said, that somebody: six outlets at one briefing are six witnesses that
it was said and one origin of what was claimed. `high` counts what is surely apart at its
most generous, `low` takes every undecided link for a copy.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossread.records import Copy, Family, Range

# Kinds of copy that make one text descend from the other; shared passages may be
# a common source, and shared quotes always are.
DESCENT = frozenset({"same", "revision", "abridged", "rewritten"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind one reading: its family and, where somebody is its source, that entity or name."""

    family: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Ancestry:
    """What is known of descent among some articles: their families and the links left undecided."""

    family_of: Mapping[str, str]
    loose: tuple[tuple[str, str], ...]

    @staticmethod
    def of(families: Iterable[Family], copies: Iterable[Copy]) -> "Ancestry":
        families = tuple(families)
        family_of = {member: family.id for family in families for member in family.members}
        loose = {
            (family_of[copy.a], family_of[copy.b])
            for copy in copies
            if copy.kind == "passages" and family_of.get(copy.a) != family_of.get(copy.b)
        }
        loose |= _same_origin(families)
        return Ancestry(family_of, tuple(sorted(loose)))


def count(voices: Iterable[Voice], ancestry: Ancestry) -> Range:
    """Independent origins behind the readings: sources where they are named, else families."""
    high = {("source", voice.source) if voice.source else ("family", voice.family) for voice in voices}
    groups = _Groups()
    for one in high:
        groups.find(one)
    for a, b in ancestry.loose:
        if ("family", a) in high and ("family", b) in high:
            groups.join(("family", a), ("family", b))
    return Range(len(groups), len(high))


def _same_origin(families: tuple[Family, ...]) -> set[tuple[str, str]]:
    """Families that name one agency may be two cuts of one dispatch, or two dispatches: undecided."""
    by_name: dict[str, list[str]] = {}
    for family in families:
        if family.origin.kind == "agency" and family.origin.name:
            by_name.setdefault(family.origin.name, []).append(family.id)
    return {(ids[0], other) for ids in by_name.values() for other in ids[1:]}


class _Groups:
    """Disjoint sets (Tarjan 1975) of hashable things."""

    def __init__(self) -> None:
        self._up: dict[object, object] = {}

    def find(self, one: object) -> object:
        self._up.setdefault(one, one)
        while self._up[one] != one:
            self._up[one] = self._up[self._up[one]]
            one = self._up[one]
        return one

    def join(self, a: object, b: object) -> None:
        self._up[self.find(a)] = self.find(b)

    def __len__(self) -> int:
        return len({self.find(one) for one in list(self._up)})
