"""What every engine promises, and `Failure`: what stands in the place of an answer that could not be had."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Failure:
    """The item at `index` (from 0) has no answer: `why` is a sentence, to become a `Drop`.

    raised: the function raised. killed: its process died of it, twice. too-long: it ran
    past the time that one item may take.
    """

    index: int
    why: str
    code: Literal["raised", "killed", "too-long"]


class Engine(Protocol):
    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | Failure]:
        """One answer an item, in the order of the items, the same ones wherever they are worked out.

        `function`, items and answers can be pickled; the function is pure and found by
        name in a module (`functools.partial` of one will do). Items are taken only a
        bounded number ahead of the answers, so that neither fills the memory. An item
        that goes wrong is a `Failure` and the rest goes on; what the items' own iterator
        raises is raised. Raises EngineError where no work can be done at all.
        """
