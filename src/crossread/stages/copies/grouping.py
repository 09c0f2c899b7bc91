"""Articles that are joined one pair at a time → groups, each article in exactly one.

Ids and what people ruled of pairs of them. Of two rulings on one pair the later counts; `same`
joins first, `different` keeps two groups apart whatever the texts say, and where rulings contradict
one another around a corner (a is b, b is c, a is not c) `different` holds.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crossread.records import Ruling


@dataclass(slots=True)
class Group:
    members: set[str]
    apart: frozenset[str] = frozenset()  # ids that a ruling keeps out
    ruled: bool = False  # whether a ruling joined it


class Grouping:
    """Only what was joined or ruled of is held; whatever else there is is a group of one."""

    def __init__(self, ids: Collection[str], rulings: Sequence[Ruling]) -> None:
        """`ids` are those of which rulings count."""
        self._of: dict[str, Group] = {}
        last = {tuple(sorted((ruling.a, ruling.b))): ruling.verdict for ruling in rulings if ruling.a != ruling.b}
        known = sorted((pair, verdict) for pair, verdict in last.items() if all(one in ids for one in pair))
        for (a, b), verdict in known:
            if verdict == "different":
                self._group(a).apart |= {b}
                self._group(b).apart |= {a}
        for (a, b), verdict in known:
            if verdict == "same" and self.join(a, b):
                self._group(a).ruled = True

    def _group(self, one: str) -> Group:
        found = self._of.get(one)
        if found is None:
            found = self._of[one] = Group({one})
        return found

    def join(self, a: str, b: str) -> bool:
        """False where a ruling keeps the two groups apart."""
        one, two = self._group(a), self._group(b)
        if one is two:
            return True
        if two.apart and not one.members.isdisjoint(two.apart):
            return False
        if len(one.members) < len(two.members):
            one, two = two, one
        one.members |= two.members
        one.apart |= two.apart
        one.ruled |= two.ruled
        for member in two.members:
            self._of[member] = one
        return True

    def groups(self) -> dict[str, Group]:
        """The group of each article that has one."""
        return self._of
