"""English text → the quantities in it: a number with its bound and what is counted.

In goes a text. A grammar of our own: hedge, currency, number, scale, then a unit of measure
or the noun counted. The span reaches from the hedge to the last of these words: "fewer than
40 Velman sailors". Numbers that count nothing (dates, names, scores) are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.records import Bound, Quantity
from crossread.text import numbers
from crossread.text.late import Late
from crossread.text.quantities import amounts, bounds, measures, nouns, refusals
from crossread.text.quantities.amounts import Amount

LARGEST = 1e18  # beyond it a number is a code, and floats are no longer exact

TO = Late(r"\s?(?:-|–|—|to-?|and|or)\s?", re.IGNORECASE)
BETWEEN = Late(r"\b(?:between|from)\s(?P<about>(?:about|around|roughly|some|approximately)\s)?$", re.IGNORECASE)


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
    opened: bool = False  # by "between" or "from"
    hedged: Bound | None = None  # behind these: "from about 5 to 10"


def find(text: str) -> tuple[FoundQuantity, ...]:
    """The quantities of a text in order, none overlapping another. Linear in the text."""
    text = numbers.plain(text)
    found: list[FoundQuantity] = []
    at = 0
    while site := amounts.next_site(text, at):
        at = site.end()
        amount = amounts.read(text, site)
        if amount is None or amount.high > LARGEST:
            continue
        at = max(at, amount.end)
        quantity = _quantity(text, amount, found[-1] if found else None)
        if quantity:
            found.append(quantity)
            at = max(at, quantity.end)
    return tuple(_suspended(text, found))


def _suspended(text: str, found: list[FoundQuantity]) -> Iterator[FoundQuantity]:
    """ "A 7- or 8-inch screen": the first number's unit is the second's."""
    for one, following in pairwise([*found, None]):
        if one is None:
            return
        if one.value.unit is None and following and SUSPENDED.fullmatch(text, one.end, following.start):
            yield replace(one, value=replace(one.value, unit=following.value.unit))
        else:
            yield one


def _quantity(text: str, amount: Amount, last: FoundQuantity | None) -> FoundQuantity | None:
    hedge = bounds.before(text, amount.start)
    tail = bounds.after(text, amount.end)
    counted = _range(text, amount) or _single(text, amount, hedge is not None or tail is not None)
    if counted is None:
        return None
    if counted.start != amount.start:
        hedge = bounds.before(text, counted.start)
    if hedge and last and hedge[1] < last.end:
        hedge = None
    if hedge and text[hedge[1] : counted.start].rstrip().endswith("age of"):
        counted = replace(counted, unit="year of age")
    tail = tail or bounds.after(text, counted.end)
    if hedge is None and tail is None and last and last.value.bound != "range":
        hedge = _same_again(text, last, counted)
    bound, low, high = _bound(text, counted, hedge, tail)
    way = bounds.direction(text, counted.start, counted.end) if bound == "change" else None
    if way is None and last and bound == last.value.bound == "change":
        way = last.value.direction if AGAIN.fullmatch(text, last.end, counted.start) else None
    start = min(hedge[1], counted.start) if hedge else counted.start
    end = max(counted.end, tail[1] if tail else 0)
    return FoundQuantity(start, end, Quantity(low, high, bound, counted.unit, way))


def _same_again(text: str, last: FoundQuantity, counted: _Counted) -> tuple[Bound, int] | None:
    """The bound of the quantity before, where this one says the same in another unit: "(124 miles)", ", or 0.8%"."""
    joint = AGAIN.fullmatch(text, last.end, counted.start)
    if joint is None or counted.unit is None or counted.noun or counted.unit == last.value.unit:
        return None
    if joint["or"] and last.value.bound != "change":
        return None
    return last.value.bound, counted.start


def _single(text: str, amount: Amount, hedged: bool) -> _Counted | None:
    unit, end = _unit(text, amount)
    measured = unit is not None
    if amount.currency is None and unit is None and _is_age(text, amount):
        unit, measured = "year of age", True
    if refusals.refuses(text, amount, measured, hedged):
        return None
    noun = nouns.counted(text, amount.end, amount.high) if unit is None else None
    if noun:
        unit, end = noun
    if unit is None and YEAR.fullmatch(amount.written):  # "until at least 2025"
        return None
    if unit in numbers.TENS or (noun and not hedged and _is_named(text, amount, end)):
        return None
    if amount.spelled and noun is None and unit is None and NOT_COUNTED_COMPOUND.match(text, amount.end):
        return None
    if amount.spelled and unit is None and RANKED.search(text[max(0, amount.start - 12) : amount.start]):
        return None
    if (
        amount.spelled
        and amount.low == 1
        and not ((measured and unit != "point") or (noun and _counts_one(text, amount)))
    ):
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
    if amount.spelled or not text.startswith(",", amount.end):
        return False
    return bool(NAME_COMMA.search(before) or (KIN_COMMA.search(before) and VERB_AFTER_AGE.match(text, amount.end)))


def _is_named(text: str, amount: Amount, end: int) -> bool:
    """Whether a number and the capitals behind it are one name ("707 Stratoliner"): nothing there is a plural."""
    words = text[amount.end : end].split()
    return not amount.spelled and bool(words) and words[0][0].isupper() and not nouns.is_plural(words[-1])


def _counts_one(text: str, amount: Amount) -> bool:
    """Whether "one" counts its noun, and doesn't stand for somebody or for "a certain"."""
    before = text[max(0, amount.start - 16) : amount.start]
    behind = (ONE_OF_MANY, NOTHING_COUNTED)
    return NOT_COUNTING.search(before) is None and not any(rule.match(text, amount.end) for rule in behind)


def _range(text: str, amount: Amount) -> _Counted | None:
    """ "between 5 and 10 people", "30 to 45 hours", "$41-$47": two amounts of one unit."""
    unit, end = _unit(text, amount)
    joint = TO.match(text, end)
    site = amounts.SITE.match(text, joint.end()) if joint else None
    other = amounts.read(text, site) if site else None
    if joint is None or other is None or other.spelled != amount.spelled:
        return None
    opened = BETWEEN.search(text[max(0, amount.start - 24) : amount.start])
    other_unit, stop = _unit(text, other)
    if not _joins(text, amount, other, joint.group().strip().lower(), opened) or not _alike(unit, other_unit, opened):
        return None
    measured = (other_unit or unit) is not None
    if refusals.refuses(text, amount, measured, True, stop) or refusals.in_date_or_clock(text, other):
        return None
    scale = other.scale if amount.scale == 1 and amount.low < 1000 else 1.0
    low, high = amount.low * scale, other.high
    if not measured and _is_age(text, amount):
        other_unit, measured = "year of age", True
    noun = None if measured else nouns.counted(text, other.end, other.high)
    if not (measured or noun or opened) or (low >= high and not (opened and measured)):
        return None
    name, stop = (other_unit or unit, stop) if noun is None else noun
    start = amount.start - len(opened.group()) if opened else amount.start
    hedged: Bound | None = "about" if opened and opened["about"] else None
    return _Counted(
        start, stop, min(low, high), max(low, high), name, noun is not None, True, opened is not None, hedged
    )


def _joins(text: str, amount: Amount, other: Amount, joint: str, opened: re.Match[str] | None) -> bool:
    """Whether what stands between two amounts makes them one range."""
    if joint == "or":  # "three or four months"
        return amount.spelled and other.low == amount.low + 1
    if joint == "and":
        return opened is not None and opened.group().lower().startswith("between")
    return opened is not None or not bounds.changes(text, amount.start, amount.end, "point")


def _alike(unit: str | None, other: str | None, opened: re.Match[str] | None) -> bool:
    """Whether two units are one: "dollar" and "dollar per share", "US dollar"."""
    if unit is None or other is None:
        return True
    plain, other_plain = unit.partition(" per ")[0], other.partition(" per ")[0]
    return plain == other_plain or plain.split()[-1] == other_plain.split()[-1]


def _bound(
    text: str, counted: _Counted, hedge: tuple[Bound, int] | None, tail: tuple[Bound, int] | None
) -> tuple[Bound, float | None, float | None]:
    """The bound with its two numbers: "at least" has no upper, "at most" no lower one."""
    moves = not counted.opened and bounds.changes(text, counted.start, counted.end, counted.unit)
    if moves or (hedge and hedge[0] == "change"):
        return "change", counted.low, counted.high
    bound = counted.hedged or (hedge[0] if hedge else tail[0] if tail else None)
    if bound is None:
        return "range" if counted.low != counted.high else "exact", counted.low, counted.high
    if counted.spread or bound == "about":
        return bound, counted.low, counted.high
    if bound in ("at-least", "more-than"):
        return bound, counted.low, None
    return bound, None, counted.high


SUSPENDED = Late(r"-,?\s(?:(?:and|or|to)\s)?(?:an?\s)?")
AGAIN = Late(r"\s?\(\s?|\s?/\s?|(?P<or>,?\sor\s)")
NOT_COUNTED_COMPOUND = Late(r"-[a-z]|\s(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b")
YEAR = Late(r"(?:19|20)\d\d")
RANKED = Late(r"\b(?:top|bottom|first|last)\s$", re.IGNORECASE)
AGED = Late(r"\bage[ds]?\s(?:about\s|around\s)?$", re.IGNORECASE)
KIN_COMMA = Late(
    r"\b(?:son|daughter|wife|husband|father|mother|brother|sister|man|woman|boy|girl|\w+(?:er|or|ist|ant)),\s$"
)
VERB_AFTER_AGE = Late(r",\s(?:an?|the|and|from|of|who|whose|is|was|has|had|said|says|told)\b")
NAME_COMMA = Late(r"[A-Z][\w'’-]+,\s$")
NOT_COUNTING = Late(r"\b(?:no|any|every|each|which|this|that|another|the other|some)\s$", re.IGNORECASE)
# "One of the best" is an idiom, "one of the men" a man.
ONE_OF_MANY = Late(
    r"\sof\s(?:(?:the|its|their|his|her|our|my|your|these|those|[\w-]+['’]s?)\s){0,4}"
    r"(?:most|best|worst|first|last|few|many|more|main|only|them|us|you|[a-z]{3,}est|(?:two|three|four|five|six|\d))\b"
)
NOTHING_COUNTED = Late(r"\s(?:day|another|thing|way|side|more thing|by one|after)\b|\s?[-,.;:’'!?)]")
