"""Sets of names that are one, joined step by step; a join that brings clashing labels together is refused.

In: each name's labels, and which two labels clash.
"""

from collections.abc import Callable, Sequence


class Clusters:
    def __init__(self, labels: Sequence[frozenset[str]], clash: Callable[[str, str], bool]) -> None:
        self._home = list(range(len(labels)))
        self._members = {n: [n] for n in self._home}
        self._labels = dict(enumerate(labels))
        self._clash = clash

    def join(self, a: int, b: int) -> bool:
        """Whether the two are one now and were two before."""
        a, b = self._home[a], self._home[b]
        if a == b or any(self._clash(x, y) for x in self._labels[a] for y in self._labels[b]):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        for n in self._members[b]:
            self._home[n] = a
        self._members[a].extend(self._members.pop(b))
        self._labels[a] |= self._labels.pop(b)
        return True

    def sets(self) -> list[list[int]]:
        return sorted(sorted(members) for members in self._members.values())
