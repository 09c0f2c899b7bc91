"""English text → the quantities in it: numbers with their bounds and what is counted.

In goes a text. The grammar is ours: hedge, currency, number, scale, unit or noun counted.
"""

import re
from dataclasses import dataclass

from crossread.records import Quantity
from crossread.text import numbers

SITE = re.compile(r"(?<![\w.,$-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w.,]*\w)|" + numbers.SPELLED.pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """`text[start:end]`, hedge, number and unit words, and the quantity that it means."""

    start: int
    end: int
    value: Quantity


def find(text: str) -> tuple[FoundQuantity, ...]:
    """The quantities of a text in order, none overlapping another."""
    found = []
    for site in SITE.finditer(text):
        value = numbers.digits(site.group()) if site.group()[0].isdigit() else numbers.spelled(site.group())
        if value is not None and value > 1:
            found.append(FoundQuantity(site.start(), site.end(), Quantity(value, value, "exact", None)))
    return tuple(found)
