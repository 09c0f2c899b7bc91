"""Sets of names that are one, joined step by step; a join that breaks a rule is refused.

In: how many names there are, and pairs that may never meet.
"""

from collections.abc import Callable, Iterable


class Clusters:
    def __init__(self, size: int, clash: Callable[[Iterable[int], Iterable[int]], bool]) -> None:
        self._members: dict[int, list[int]] = {n: [n] for n in range(size)}
        self._home = list(range(size))
        self._clash = clash

    def home(self, n: int) -> int:
        return self._home[n]

    def members(self, n: int) -> list[int]:
        return self._members[self._home[n]]

    def join(self, a: int, b: int) -> bool:
        """Whether the two are one now and were two before."""
        a, b = self._home[a], self._home[b]
        if a == b or self._clash(self._members[a], self._members[b]):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        for n in self._members[b]:
            self._home[n] = a
        self._members[a].extend(self._members.pop(b))
        return True

    def sets(self) -> list[list[int]]:
        return sorted(sorted(members) for members in self._members.values())
