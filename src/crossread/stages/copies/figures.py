"""Words of a changed stretch → its numbers, comparable whatever their dress ("a thousand", "1,000").

Folded keys of a few words. Number words and scales are read together ("2.5 million", "two
dozen"); "one" alone is no number, since prose says it of anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.stages.copies.words import FULL
from crossread.text.numbers import CARDINALS, MAGNITUDES, TENS, ordinal

ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


@dataclass(frozen=True, slots=True)
class Figure:
    """The words [first, last) and what they come to; for what is no plain number (4:30, third), text."""

    first: int
    last: int
    value: float | str


def find(keys: Sequence[str], first: int, last: int) -> list[Figure]:
    """Numbers in order among `keys[first:last]`."""
    found: list[Figure] = []
    if not any(map(begins, keys[first:last])):
        return found
    at = first
    while at < last:
        end, value = _read(keys, at, last)
        if value is not None:
            found.append(Figure(at, end, value))
        at = max(end, at + 1)
    return found


@lru_cache(maxsize=1 << 14)
def begins(key: str) -> bool:
    """Whether a number may begin with a word."""
    return _value(key) is not None


def _read(keys: Sequence[str], at: int, last: int) -> tuple[int, float | str | None]:
    """Where the number at `at` ends, and its value."""
    key = keys[at]
    value = _value(key)
    if value is None:
        return at + 1, None
    if isinstance(value, str):
        return at + 1, value
    end = at + 1
    total, group = 0.0, value
    while end < last:
        key = FULL.get(keys[end], keys[end])
        if key in MAGNITUDES:
            group *= MAGNITUDES[key]
            if MAGNITUDES[key] >= 1000:
                total, group = total + group, 0.0
        elif key == "and" and end + 1 < last and keys[end + 1] in CARDINALS and keys[end - 1] in MAGNITUDES:
            pass
        elif key in CARDINALS and (keys[end - 1] in MAGNITUDES or keys[end - 1] in TENS or keys[end - 1] == "and"):
            group += CARDINALS[key]
        else:
            break
        end += 1
    if end == at + 1 and keys[at] == "one":
        return end, None
    return end, total + group


def _value(key: str) -> float | str | None:
    if key[0].isdigit():
        try:
            return float(key)
        except ValueError:
            return key
    if key in CARDINALS:
        return float(CARDINALS[key])
    if key in MAGNITUDES:
        return MAGNITUDES[key]
    order = ordinal(key) if key[-2:] in ORDINAL_ENDS else None
    return None if order is None or key == "second" else f"no. {order}"
