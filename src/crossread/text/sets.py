"""Things that are one with another, told pair by pair → disjoint sets, each known by one of its members.

Anything that can be hashed (Tarjan 1975, without ranks: paths are halved on the way, and the sets here are small).
"""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    def __init__(self) -> None:
        self._up: dict[T, T] = {}

    def find(self, one: T) -> T:
        """The member that stands for the set of `one`: itself, where it was joined with nothing."""
        up = self._up
        up.setdefault(one, one)
        while up[one] != one:
            up[one] = up[up[one]]
            one = up[one]
        return one

    def join(self, a: T, b: T) -> T:
        """One set of two; who stood for the set of `a` stands for it, and is given back."""
        a, b = self.find(a), self.find(b)
        self._up[b] = a
        return a
