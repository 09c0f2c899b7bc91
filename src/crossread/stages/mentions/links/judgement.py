"""Rulings of persons over names, replayed in their order: what they join, and what may never meet.

In: rulings, and what their sides stand for: the names of an entity, or one name wherever it stands.
"""

from collections.abc import Mapping
from itertools import count

from crossread.records import Ruling
from crossread.stages.mentions.links import forms
from crossread.stages.mentions.links.evidence import Tie

MARK = "\x00"  # begins the labels of rulings; no name has it


class Judgement:
    def __init__(self) -> None:
        self._apart: dict[frozenset[frozenset[int]], str] = {}
        self._joined: dict[frozenset[frozenset[int]], tuple[Tie, ...]] = {}
        self._number = count()

    def takes(self, ruling: Ruling, sides: Mapping[str, frozenset[int]]) -> bool:
        """Whether the ruling is about names that are here; if so it holds from now on."""
        a, b = sides.get(ruling.a, frozenset()), sides.get(ruling.b, frozenset())
        if not a or not b or a & b:
            return False
        pair = frozenset((a, b))
        self._apart.pop(pair, None)
        self._joined.pop(pair, None)
        if ruling.verdict == "different":
            self._apart[pair] = f"{MARK}{next(self._number)}"
        else:
            why = f"a person ruled that they are one{': ' + ruling.why if ruling.why else ''}"
            self._joined[pair] = tuple(Tie(min(a), n, why) for n in sorted(a | b) if n != min(a))
        return True

    @property
    def joins(self) -> tuple[Tie, ...]:
        return tuple(tie for ties in self._joined.values() for tie in ties)

    def labels(self, n: int) -> frozenset[str]:
        """The marks of the sides that name `n` stands on."""
        found = set()
        for pair, mark in self._apart.items():
            for number, side in enumerate(sorted(pair, key=min)):
                if n in side:
                    found.add(f"{mark}{MARK}{number}")
        return frozenset(found)

    @staticmethod
    def clash(x: str, y: str) -> bool:
        """Whether two labels may not meet: two sides of a ruling, two persons' names that contradict."""
        if x.startswith(MARK) or y.startswith(MARK):
            return x != y and x.rpartition(MARK)[0] == y.rpartition(MARK)[0] != ""
        return not forms.may_be_one(x, y)
