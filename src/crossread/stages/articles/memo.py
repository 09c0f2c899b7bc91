"""What a function told of a short string, remembered: pages share attributes, labels and names of fields.

From the string alone; a long one is told again each time, so that no page fills the memory.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

MOST_STRINGS = 4_096  # remembered by each function
LONGEST = 400  # characters


def of_short(tell: Callable[[str], T]) -> Callable[[str], T]:
    known = lru_cache(maxsize=MOST_STRINGS)(tell)

    @wraps(tell)
    def told(text: str) -> T:
        return known(text) if len(text) <= LONGEST else tell(text)

    return told
