"""Words of a changed stretch → which of them are names, and whether two names are one.

A prepared text and a range of its words. A capital makes a name inside a sentence; at its
beginning only where the text writes the word with a capital elsewhere too.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from crossread.records import Change
from crossread.stages.copies import words
from crossread.stages.copies.texts import Text
from crossread.text.folded import fold
from crossread.text.tokens import STOPWORDS

# Letters by which two spellings of one name may differ.
SLIP = 2
NO_NAMES = words.MONTHS | words.WEEKDAYS | words.TITLES | STOPWORDS


def find(text: Text, first: int, last: int) -> list[int]:
    """Places of the words that are names, in order."""
    return [at for at in range(first, last) if _is_name(text, at)]


def office(text: Text, at: int) -> list[int]:
    """The place of a title that stands for a name ("Secretary of State"), not before one; else none."""
    key, end = text.words.keys[at], text.words.ends[at]
    titled = text.raw[text.words.starts[at]].isupper() and words.FULL.get(key, key) in words.OFFICES
    before_name = text.raw[end : end + 1] in (" ", ".") and text.raw[end : end + 4].lstrip(" .")[:1].isupper()
    return [at] if titled and not text.opens[at] and not before_name else []


def full(text: Text, named: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Where a name begins and ends within [first, last), with the title before it and what capitals follow."""
    start, end = named[0], named[-1] + 1
    while start > first and words.FULL.get(text.words.keys[start - 1], text.words.keys[start - 1]) in words.TITLES:
        start -= 1
    while end < last and text.raw[text.words.starts[end]].isupper() and not text.opens[end]:
        end += 1  # "First Lady"
    return start, end


def same(a: Text, left: Sequence[int], b: Text, right: Sequence[int]) -> bool:
    """Whether the names differ in form alone: a fuller one, an acronym, or shared words."""
    one, two = [a.words.keys[at] for at in left], [b.words.keys[at] for at in right]
    if not set(one).isdisjoint(two) or "".join(one) == "".join(two):
        return True
    return _acronym(one, two) or _acronym(two, one)


def place(text: Text, first: int, last: int) -> bool:
    """Whether the words around say that a place is named: "in …", "… valley"."""
    keys = text.words.keys
    before = keys[first - 1] if first else ""
    if before == "the" and first > 1:
        before = keys[first - 2]
        after_only = before not in words.PLACE_BEFORE
    else:
        after_only = False
    after = keys[last] if last < len(keys) else ""
    if after in words.PLACE_AFTER or (last - first > 1 and keys[last - 1] in words.PLACE_AFTER):
        return True
    return before in words.PLACE_BEFORE and not after_only and first < len(keys) and not text.opens[first]


def slips(a: Text, b: Text, changes: Iterable[Sequence[Change]]) -> tuple[str, ...]:
    """Sentences on names that differ by a letter where one text writes them the other way elsewhere."""
    told = set()
    for change in [one for some in changes for one in some if one.kind in ("name", "place")]:
        one, two = change.a.of(a.raw), change.b.of(b.raw)
        if letters_apart(one, two) > SLIP:
            continue
        for which, text, here, other in (("first", a, one, two), ("second", b, two, one)):
            if fold(other) in text.words.keys:
                told.add(f"“{here}” is likely a slip for “{other}”, as the {which} writes it elsewhere")
    return tuple(sorted(told))


def letters_apart(one: str, two: str) -> int:
    return OSA.distance(one, two)


def _is_name(text: Text, at: int) -> bool:
    if not text.raw[text.words.starts[at]].isupper():
        return False
    key = text.words.keys[at]
    if words.FULL.get(key, key) in NO_NAMES:
        return False
    return not text.opens[at] or _capital_elsewhere(text, at)


def _capital_elsewhere(text: Text, at: int) -> bool:
    letter, found = text.letters[at], False
    place = text.letters.find(letter)
    while place >= 0:
        if place != at and not text.opens[place]:
            if not text.raw[text.words.starts[place]].isupper():
                return False
            found = True
        place = text.letters.find(letter, place + 1)
    return found


def _acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one short word is made of the other words' initials, all or the first of them: IS, ISIS."""
    initials = "".join(word[0] for word in long)
    return len(short) == 1 and len(initials) >= 2 and short[0].startswith(initials)
