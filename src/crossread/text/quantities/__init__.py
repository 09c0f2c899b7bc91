"""English text → the quantities in it: a number with its bound and what is counted.

In goes a text. A grammar of our own: hedge, currency, number, scale, then a unit of measure
or the noun counted. The span reaches from the hedge to the last of these words: "fewer than
1,000 ISIS fighters". Numbers that count nothing (dates, names, scores) are passed over.
"""

import re
from dataclasses import dataclass

from crossread.records import Bound, Quantity
from crossread.text.quantities import amounts, bounds, measures, nouns, refusals
from crossread.text.quantities.amounts import Amount

TO = re.compile(r"\s?(?:-|–|—|to-?|and|or)\s?", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|from)\s(?:about\s|around\s|roughly\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """`text[start:end]`, hedge, number and unit words, and the quantity that it means."""

    start: int
    end: int
    value: Quantity


@dataclass(frozen=True, slots=True)
class _Counted:
    """An amount (or two, of a range) with its unit; `noun` where the unit is a noun counted, not a measure."""

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    noun: bool
    spread: bool = False


def find(text: str) -> tuple[FoundQuantity, ...]:
    """The quantities of a text in order, none overlapping another. Linear in the text."""
    found: list[FoundQuantity] = []
    at = 0
    while site := amounts.SITE.search(text, at):
        at = site.end()
        amount = amounts.read(text, site)
        if amount is None:
            continue
        at = max(at, amount.end)
        quantity = _quantity(text, amount, found[-1].end if found else 0)
        if quantity:
            found.append(quantity)
            at = max(at, quantity.end)
    return tuple(found)


def _quantity(text: str, amount: Amount, floor: int) -> FoundQuantity | None:
    counted = _range(text, amount) or _single(text, amount)
    if counted is None:
        return None
    hedge = bounds.before(text, counted.start)
    if hedge and hedge[1] < floor:
        hedge = None
    tail = bounds.after(text, amount.end) or bounds.after(text, counted.end)
    bound, low, high = _bound(text, counted, hedge, tail)
    start = hedge[1] if hedge else counted.start
    end = max(counted.end, tail[1] if tail else 0)
    return FoundQuantity(start, end, Quantity(low, high, bound, counted.unit))


def _single(text: str, amount: Amount) -> _Counted | None:
    unit, end = _unit(text, amount)
    measured = unit is not None
    hedged = bounds.before(text, amount.start) is not None or bounds.after(text, amount.end) is not None
    if amount.currency is None and unit is None and _is_age(text, amount):
        unit, measured = "year of age", True
    if refusals.refuses(text, amount, measured, hedged):
        return None
    noun = nouns.counted(text, amount.end, amount.high) if unit is None else None
    if noun:
        unit, end = noun
    if amount.spelled and amount.low == 1 and not (measured or noun and _counts_one(text, amount)):
        return None
    return _Counted(amount.start, end, amount.low, amount.high, unit, noun is not None)


def _unit(text: str, amount: Amount) -> tuple[str | None, int]:
    """The currency or the measure of an amount, and where its words end."""
    if amount.currency:
        return measures.with_per(text, amount.end, amount.currency)
    return measures.unit_after(text, amount.end) or (None, amount.end)


def _is_age(text: str, amount: Amount) -> bool:
    """ "Smith, 42, said"; "aged 42"."""
    if amount.low != int(amount.low) or not 1 <= amount.low <= 115 or amount.scale != 1:
        return False
    before = text[max(0, amount.start - 24) : amount.start]
    if AGED.search(before):
        return True
    return bool(NAME_COMMA.search(before) and text.startswith(",", amount.end) and not amount.spelled)


def _counts_one(text: str, amount: Amount) -> bool:
    """Whether "one" counts its noun, and doesn't stand for somebody or for "a certain"."""
    before = text[max(0, amount.start - 16) : amount.start]
    return NOT_COUNTING.search(before) is None and ONE_OF.match(text, amount.end) is None and NO_NOUN.match(text, amount.end) is None


def _range(text: str, amount: Amount) -> _Counted | None:
    """ "between 5 and 10 people", "40 to 50 hours", "$62-$68": two amounts of one unit."""
    unit, end = _unit(text, amount)
    joint = TO.match(text, end)
    site = amounts.SITE.match(text, joint.end()) if joint else None
    other = amounts.read(text, site) if site else None
    if joint is None or other is None or other.spelled != amount.spelled:
        return None
    opened = BETWEEN.search(text[max(0, amount.start - 24) : amount.start])
    other_unit, stop = _unit(text, other)
    if not _joins(text, amount, joint.group().strip().lower(), opened) or not _alike(unit, other_unit, opened):
        return None
    measured = (other_unit or unit) is not None
    if refusals.refuses(text, amount, measured, True) or refusals.refuses(text, other, measured, opened is not None):
        return None
    scale = other.scale if amount.scale == 1 and amount.low < 1000 else 1.0
    low, high = amount.low * scale, other.high
    noun = None if measured else nouns.counted(text, other.end, other.high)
    if not (measured or noun or opened) or (low >= high and not (opened and measured)):
        return None
    name, stop = (other_unit or unit, stop) if noun is None else noun
    start = amount.start - len(opened.group()) if opened else amount.start
    return _Counted(start, stop, min(low, high), max(low, high), name, noun is not None, spread=True)


def _joins(text: str, amount: Amount, joint: str, opened: re.Match[str] | None) -> bool:
    """Whether what stands between two amounts makes them one range."""
    if joint == "or":
        return False
    if joint == "and":
        return opened is not None and opened.group().lower().startswith("between")
    return opened is not None or not bounds.changes(text, amount.start, amount.end, "point")


def _alike(unit: str | None, other: str | None, opened: re.Match[str] | None) -> bool:
    return unit is None or other is None or unit == other or opened is not None and unit.split()[-1] == other.split()[-1]


def _bound(
    text: str, counted: _Counted, hedge: tuple[Bound, int] | None, tail: tuple[Bound, int] | None
) -> tuple[Bound, float | None, float | None]:
    """The bound with its two numbers: "at least" has no upper, "at most" no lower one."""
    if bounds.changes(text, counted.start, counted.end, counted.unit):
        return "change", counted.low, counted.high
    bound = hedge[0] if hedge else tail[0] if tail else None
    if bound is None:
        return "range" if counted.low != counted.high else "exact", counted.low, counted.high
    if counted.spread or bound == "about":
        return bound, counted.low, counted.high
    if bound in ("at-least", "more-than"):
        return bound, counted.low, None
    return bound, None, counted.high


AGED = re.compile(r"\bage[ds]?\s(?:about\s|around\s)?$", re.IGNORECASE)
NAME_COMMA = re.compile(r"[A-Z][\w'’-]+,\s$")
NOT_COUNTING = re.compile(r"\b(?:no|any|every|each|which|this|that|another|the other|some)\s$", re.IGNORECASE)
ONE_OF = re.compile(r"\s(?:of|day|another|thing|way|side|more thing|by one|after)\b", re.IGNORECASE)
NO_NOUN = re.compile(r"\s?[-,.;:’'!?)]")
