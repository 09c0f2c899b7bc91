"""Articles that are joined one pair at a time → groups, each article in exactly one.

Ids and what people ruled of pairs of them. Of two rulings on one pair the later counts; `same`
joins first, `different` keeps two groups apart whatever the texts say, and where rulings contradict
one another around a corner (a is b, b is c, a is not c) `different` holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.records import Ruling


@dataclass(slots=True)
class Group:
    members: set[str]
    apart: frozenset[str] = frozenset()  # ids that a ruling keeps out
    ruled: bool = False  # whether a ruling joined it


class Grouping:
    def __init__(self, ids: Iterable[str], rulings: Sequence[Ruling]) -> None:
        self._of = {one: Group({one}) for one in ids}
        last = {tuple(sorted((ruling.a, ruling.b))): ruling.verdict for ruling in rulings if ruling.a != ruling.b}
        known = sorted((pair, verdict) for pair, verdict in last.items() if all(one in self._of for one in pair))
        for (a, b), verdict in known:
            if verdict == "different":
                self._of[a].apart |= {b}
                self._of[b].apart |= {a}
        for (a, b), verdict in known:
            if verdict == "same" and self.join(a, b):
                self._of[a].ruled = True

    def join(self, a: str, b: str) -> bool:
        """False where a ruling keeps the two groups apart."""
        one, two = self._of[a], self._of[b]
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

    def groups(self) -> list[Group]:
        """Each group once, by its first member."""
        return sorted({id(group): group for group in self._of.values()}.values(), key=lambda group: min(group.members))
