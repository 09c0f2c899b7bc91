"""Aligned passages → what changed inside them, each change with its class and its words in both texts.

Prepared texts and the passages of many pairs. The stretches between equal words are taken apart: numbers,
dates and names are paired and compared by themselves, and the rest is classed by what it adds or takes
away. The weightier class wins: a number changed inside a quotation is `number`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from crossread.records import Change, ChangeKind, in_columns
from crossread.stages.copies import days, figures, names, words
from crossread.stages.copies.lots import Lot
from crossread.stages.copies.passages import Passages
from crossread.stages.copies.texts import Stretch, Text
from crossread.text.bulk import Numbers
from crossread.text.tokens import STOPWORDS, stem

Keys = tuple[str, ...]  # folded words

# A longer stretch is a sentence told anew, not a word exchanged: numbers and names in it have no partner.
LONGEST = 12
# Up to here a number or a negation on one side alone was put in or taken out; in a longer one it came with its clause.
SHORT = 4
# Words that a dateline may have, and what stands between a word of it and its dash.
DATELINE = 8
DASHED = re.compile(r"[^.!?\n]{0,30}?\)?\s?[-–—]+\s")
# Letters by which two words may differ and still be one word, misspelt.
SLIP = 1


def find(lot: Lot, found: Passages) -> list[tuple[Change, ...]]:
    """By passage: its changes by their place; punctuation, capitals and spelling variants are none."""
    rows, passage = found.stretches()
    glanced = at_a_glance(lot, found.pair[passage], rows)
    looked = {n: _looked_at(lot, found.pair[passage[n]], rows[n]) for n, kind in enumerate(glanced) if kind is None}
    parts = np.ones(len(rows), np.int64)
    for n, told in looked.items():
        parts[n] = len(told)
    rows, passage = np.repeat(rows, parts, axis=0), np.repeat(passage, parts)
    kinds: list[ChangeKind] = []
    for n, kind in enumerate(glanced):
        if kind:
            kinds.append(kind)
        else:
            rows[len(kinds) : len(kinds) + len(looked[n])] = [part for part, _ in looked[n]]
            kinds += [kind for _, kind in looked[n]]
    pair = found.pair[passage]
    spans = lot.spans(0, pair, rows[:, 0], rows[:, 1]), lot.spans(1, pair, rows[:, 2], rows[:, 3])
    changes = in_columns(Change, kinds, *spans)
    ends = np.searchsorted(passage, np.arange(len(found.rows) + 1)).tolist()
    return [tuple(changes[first:last]) for first, last in pairwise(ends)]


def at_a_glance(lot: Lot, pair: Numbers, rows: Numbers) -> list[ChangeKind | None]:
    """The kind of most changes, soon told: of a few unquoted words none of which can tell a fact or a hedge.

    `rows` are stretches, `pair` says of which pair; null where a longer look is needed.
    """
    begin_a, begin_b = lot.begins[0][pair], lot.begins[1][pair]
    a0, a1, b0, b1 = begin_a + rows[:, 0], begin_a + rows[:, 1], begin_b + rows[:, 2], begin_b + rows[:, 3]
    few = (a1 - a0 <= LONGEST) & (b1 - b0 <= LONGEST)
    few &= lot.count("telling", a0, a1) + lot.count("telling", b0, b1) == 0
    kinds: list[ChangeKind | None] = ["wording"] * len(rows)
    for n in np.flatnonzero(~few).tolist():
        kinds[n] = None
    both = few & (a1 > a0) & (b1 > b0)
    single = both & (a1 - a0 + b1 - b0 == 2)
    both[single] = lot.near(a0[single], b0[single])
    for n in np.flatnonzero(both).tolist():
        left, right = lot.keys(a0[n], a1[n]), lot.keys(b0[n], b1[n])
        if _misspelt(left[0], right[0]) if single[n] else "".join(left) == "".join(right):
            kinds[n] = "typo"
    return kinds


def _looked_at(lot: Lot, pair: int, row: Numbers) -> list[tuple[Stretch, ChangeKind]]:
    return classed(*lot.pairs[pair], Stretch(*row.tolist()))


def classed(a: Text, b: Text, stretch: Stretch) -> list[tuple[Stretch, ChangeKind]]:
    left, right = _sides(a, b, stretch)
    if "".join(left) == "".join(right):
        return [(stretch, "typo")]
    if not words.FULL.keys().isdisjoint(left + right) and _full(left) == _full(right):
        return [(stretch, "wording")]
    if (not right and _apart(a, stretch.a0, stretch.a1)) or (not left and _apart(b, stretch.b0, stretch.b1)):
        return [(stretch, "wording")]
    parted = _parted(a, b, stretch)
    if parted:
        return [found for part in parted for found in classed(a, b, part)]
    if max(len(left), len(right)) > LONGEST:
        return [(stretch, "wording")]
    dated = None if days.SIGNS.isdisjoint(left + right) else days.compare(a, b, stretch, SHORT)
    if dated is not None:
        return [(stretch, dated)]
    parts = _numbers(stretch, left, right) + _names(a, b, stretch)
    if parts:
        return sorted(parts, key=lambda part: (part[0].a0, part[0].b0))
    return [(stretch, _kind(a, b, stretch, left, right))]


def _parted(a: Text, b: Text, stretch: Stretch) -> list[Stretch]:
    """A few words beside as few and whole sentences: the few are held against the few, the sentences stand alone.

    Empty where neither side is so.
    """
    a0, a1, b0, b1 = stretch.a0, stretch.a1, stretch.b0, stretch.b1
    few = a1 - a0
    if few > b1 - b0:
        return [_turned(part) for part in _parted(b, a, _turned(stretch))]
    if not 0 < few <= SHORT or b1 - b0 <= few + SHORT:
        return []
    first, last = b.opens.find(1, b0 + 1, b1), b.opens.rfind(1, b0 + 1, b1)  # where sentences begin inside
    if first < 0 or min(first - b0, b1 - last) > few + SHORT:
        return []
    if abs(first - b0 - few) <= abs(b1 - last - few):
        return [Stretch(a0, a1, b0, first), Stretch(a1, a1, first, b1)]
    return [Stretch(a0, a0, b0, last), Stretch(a0, a1, last, b1)]


def _apart(text: Text, first: int, last: int) -> bool:
    """Whether what one text alone has is in no sentence of both: sentences, or a dateline ("VESSEN, March 12 -")."""
    whole = text.opens[first] and (last >= len(text) or text.opens[last])
    return bool(whole) or text.opens.find(1, first + 1, last) >= 0 or _dateline(text, first, last)


def _dateline(text: Text, first: int, last: int) -> bool:
    """Whether some words are all in the place, day and agency that a report opens with."""
    return first < last <= DATELINE and DASHED.match(text.raw, text.words.ends[last - 1]) is not None


def _turned(stretch: Stretch) -> Stretch:
    return Stretch(stretch.b0, stretch.b1, stretch.a0, stretch.a1)


def _sides(a: Text, b: Text, stretch: tuple[int, int, int, int]) -> tuple[Keys, Keys]:
    a0, a1, b0, b1 = stretch
    key_a, key_b = a.known.key_of, b.known.key_of
    return tuple([key_a[one] for one in a.letters[a0:a1]]), tuple([key_b[one] for one in b.letters[b0:b1]])


def _full(keys: Keys) -> str:
    return "".join([words.FULL.get(key, key) for key in keys]).replace(" ", "")


# ---------------------------------------------------------------- numbers and names


def _numbers(stretch: Stretch, words_a: Keys, words_b: Keys) -> list[tuple[Stretch, ChangeKind]]:
    left, right = figures.find(words_a, 0, len(words_a)), figures.find(words_b, 0, len(words_b))
    if [one.value for one in left] == [one.value for one in right]:
        return []
    at_a, at_b = stretch.a0, stretch.b0
    if left and len(left) == len(right):
        return [
            (Stretch(at_a + one.first, at_a + one.last, at_b + two.first, at_b + two.last), "number")
            for one, two in zip(left, right, strict=True)
            if one.value != two.value
        ]
    if left and right:
        return [(stretch, "number")]
    # An ordinal put in or taken out is prose ("his first visit").
    counted = any(isinstance(one.value, float) or one.value[0].isdigit() for one in left + right)
    short = max(stretch.a1 - stretch.a0, stretch.b1 - stretch.b0) <= SHORT
    return [(stretch, "number")] if short and counted else []


def _names(a: Text, b: Text, stretch: Stretch) -> list[tuple[Stretch, ChangeKind]]:
    left, right = names.find(a, stretch.a0, stretch.a1), names.find(b, stretch.b0, stretch.b1)
    if stretch.a1 - stretch.a0 == stretch.b1 - stretch.b0 == 1 and bool(left) != bool(right):
        left, right = left or names.office(a, stretch.a0), right or names.office(b, stretch.b0)
    if not left or not right or names.same(a, left, b, right):
        return []
    if _rest(a, stretch.a0, stretch.a1, left) or _rest(b, stretch.b0, stretch.b1, right):
        return []  # a description in other words ("the Springfield council", "Ohio's councillors")
    part = Stretch(*names.full(a, left, stretch.a0, stretch.a1), *names.full(b, right, stretch.b0, stretch.b1))
    place = names.place(a, part.a0, part.a1) or names.place(b, part.b0, part.b1)
    return [(part, "place" if place else "name")]


def _rest(text: Text, first: int, last: int, named: Sequence[int]) -> bool:
    """Whether words that carry meaning stand beside the names."""
    keys = (text.words.keys[at] for at in range(first, last) if at not in named)
    return any(key not in STOPWORDS and words.FULL.get(key, key) not in words.TITLES for key in keys)


# ---------------------------------------------------------------- words


def _kind(a: Text, b: Text, stretch: Stretch, left: Keys, right: Keys) -> ChangeKind:
    if words.TELLING.isdisjoint(left + right):
        return _of_words(a, b, stretch, left, right)
    short = max(len(left), len(right)) <= SHORT
    if short and _negations(left) != _negations(right):
        return "negation"
    if bool(_attributions(left)) != bool(_attributions(right)):
        return "attribution"
    if _hedges(left) != _hedges(right):
        return "hedge"
    return _of_words(a, b, stretch, left, right)


def _of_words(a: Text, b: Text, stretch: Stretch, left: Keys, right: Keys) -> ChangeKind:
    if len(left) == len(right) == 1 and _misspelt(left[0], right[0]):
        return "typo"
    return "quote" if _in_quotes(a, b, stretch) else "wording"


def _negations(keys: Keys) -> int:
    return sum(key in words.NEGATIONS for key in keys)


def _attributions(keys: Keys) -> list[str]:
    return [key for key in keys if key in words.ATTRIBUTIONS]


def _hedges(keys: Keys) -> set[str]:
    """The classes of hedge that stand in a few words."""
    said = f" {' '.join(keys)} "
    found = {name for name, phrases in (("floor", words.FLOOR), ("ceiling", words.CEILING)) if _holds(said, phrases)}
    for name, single in (
        ("about", words.APPROXIMATE),
        ("modal", words.MODAL),
        ("reported", words.REPORTED),
        ("doubted", words.DOUBTED),
    ):
        if not single.isdisjoint(keys):
            found.add(name)
    return found


def _holds(said: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in said for phrase in phrases)


def _misspelt(one: str, two: str) -> bool:
    if len(one) < 4 or len(two) < 4 or abs(len(one) - len(two)) > SLIP or names.letters_apart(one, two) > SLIP:
        return False
    return stem(one) != stem(two) and one not in STOPWORDS and two not in STOPWORDS


def _in_quotes(a: Text, b: Text, stretch: Stretch) -> bool:
    """Whether words inside quotation marks were altered; an editor's [insertion] alters nothing."""
    inside = 1 in a.quoted[stretch.a0 : stretch.a1] or 1 in b.quoted[stretch.b0 : stretch.b1]
    return inside and not (_bracketed(a, stretch.a0, stretch.a1) or _bracketed(b, stretch.b0, stretch.b1))


def _bracketed(text: Text, first: int, last: int) -> bool:
    if first >= last:
        return False
    start, end = text.words.reach(first, last)
    return text.raw[max(0, start - 1) : start] in ("[", "(") and text.raw[end : end + 1] in ("]", ")")
