"""Pairs of texts → the runs of equal words that an alignment starts from, for many pairs at once.

Texts are strings of one letter a word (`folded.Vocabulary`). Each three words of one text (a gram) are looked up in
the other, in arrays of all pairs; what follows on one diagonal is a run. Work grows with the lengths, not with
their product: what stands too often in the other text starts nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from crossread.text.bulk import Flags, Numbers

GRAM = 3  # words in a seed: rewritten news keeps few longer runs, and three letters of 21 bits are one number
BATCH = 1 << 18  # words of the first texts of the pairs that are looked at together

Seed = tuple[int, int, int, bool]  # where a run may begin in `a` and `b`, its words, and whether there may be more


class Match(NamedTuple):
    """`size` equal words from `a` in the one and `b` in the other."""

    a: int
    b: int
    size: int


def runs(pairs: Sequence[tuple[str, str]], occurrences: int, long: int) -> list[list[Match]]:
    """By pair: the runs of at least `GRAM` equal words, by their place in `a`; inside one of `long` words no other
    begins, nor does any with a gram that stands more than `occurrences` times in `b`."""
    found: list[list[Match]] = []
    for some in _batches(pairs):
        seeds = _seeds(some, occurrences)
        found += [_begun(a, b, own, long) for (a, b), own in zip(some, seeds, strict=True)]
    return found


def _batches(pairs: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    first = held = 0
    for n, (a, _) in enumerate(pairs):
        if held + len(a) > BATCH and n > first:
            yield pairs[first:n]
            first, held = n, 0
        held += len(a)
    if first < len(pairs):
        yield pairs[first:]


def _begun(a: str, b: str, seeds: list[Seed], long: int) -> list[Match]:
    """The runs of a pair out of its seeds, which come by their places: what begins inside a long run waits for its
    last words."""
    if not any(size >= long or more for _, _, size, more in seeds):
        return [Match(i, j, size) for i, j, size, _ in seeds]
    found: list[Match] = []
    reached: dict[int, int] = {}  # by diagonal: the end in `a` of its last run
    place = at = 0
    while at < len(seeds):
        place = max(place, seeds[at][0])
        here = []
        while at < len(seeds) and seeds[at][0] <= place:
            i, j, size, more = seeds[at]
            size -= place - i
            if size >= GRAM:
                here.append((j + place - i, size, more))
            at += 1
        longest = 0
        for j, least, more in sorted(here):
            if reached.get(place - j, 0) <= place:
                size = _size(a, b, place, j) if more else least
                reached[place - j] = place + size
                found.append(Match(place, j, size))
                longest = max(longest, size)
        place += 1 if longest < long else longest - GRAM + 1
    return found


def _size(a: str, b: str, i: int, j: int) -> int:
    """How many words from `i` and `j` on are equal; by halves, since slices compare faster than words."""
    most = min(len(a) - i, len(b) - j)
    size, step = 0, 16
    while size < most:
        step = min(step, most - size)
        if a[i + size : i + size + step] == b[j + size : j + size + step]:
            size, step = size + step, step * 2
        elif step == 1:
            break
        else:
            step //= 2
    return size


# ---------------------------------------------------------------- many pairs


class Grams(NamedTuple):
    """Of texts end to end. By the place of a word: which gram begins there (from 1 on, 0 where a text ends), whether
    its text has it but a few times, and where it has it next, else -1."""

    begins: Numbers  # by text, and where the last ends
    ids: Numbers
    rare: Flags
    after: Numbers
    first: Numbers  # places where a text has a rare gram for the first time


def _read(texts: Sequence[str], occurrences: int) -> Grams:
    letters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    begins = np.cumsum([0, *map(len, texts)])
    text = np.repeat(np.arange(len(texts)), np.diff(begins))
    at = np.flatnonzero(np.arange(GRAM, len(letters) + GRAM) <= begins[text + 1])
    keys = letters[at]
    for k in range(1, GRAM):
        keys = keys << np.uint64(21) | letters[at + k]
    order = np.argsort(keys, kind="stable")
    keys, places = keys[order], at[order]
    ids, rare, after = (
        np.zeros(len(letters) + 1, np.int64),
        np.zeros(len(letters) + 1, np.bool_),
        np.full_like(text, -1),
    )
    ids[places] = np.cumsum(np.diff(keys, prepend=~keys[:1]) != 0)
    again = (keys[1:] == keys[:-1]) & (text[places[1:]] == text[places[:-1]])
    after[places[:-1][again]] = places[1:][again]
    groups = np.flatnonzero(np.concatenate((np.ones(min(1, len(places)), np.bool_), ~again)))
    sizes = np.diff(groups, append=len(places))
    rare[places] = np.repeat(sizes <= occurrences, sizes)
    first = np.zeros(len(letters), np.bool_)
    first[places[groups[sizes <= occurrences]]] = True
    return Grams(begins, ids, rare, after, np.flatnonzero(first))


def _seeds(pairs: Sequence[tuple[str, str]], occurrences: int) -> list[list[Seed]]:
    """By pair: where runs may begin, by their places; and whether words may be equal beyond the last rare gram."""
    numbers = {text: n for n, text in enumerate(dict.fromkeys(text for pair in pairs for text in pair))}
    both = np.array([(numbers[a], numbers[b]) for a, b in pairs], np.int64).T
    grams = _read(list(numbers), occurrences)
    ids, rare = grams.ids, grams.rare
    pair, a, b = _hits(grams, both)
    diagonal = pair * (2 * len(ids)) + len(ids) + a - b
    begin = np.flatnonzero((ids[a - 1] != ids[b - 1]) | ~rare[b - 1])
    end = np.flatnonzero((ids[a + 1] != ids[b + 1]) | ~rare[b + 1])
    begin = begin[np.lexsort((a[begin], diagonal[begin]))]
    end = end[np.lexsort((a[end], diagonal[end]))]
    end, after_a, after_b = a[end] + GRAM, ids[a[end] + 1], ids[b[end] + 1]
    pair, a, b = pair[begin], a[begin], b[begin]
    order = np.lexsort((b, a, pair))
    first_a, first_b = grams.begins[both][:, pair]
    columns = a - first_a, b - first_b, end - a, (after_a == after_b) & (after_a > 0)
    rows = list(zip(*[one[order].tolist() for one in columns], strict=True))
    bounds = np.searchsorted(pair[order], np.arange(len(pairs) + 1)).tolist()
    return [rows[start:stop] for start, stop in pairwise(bounds)]


def _hits(grams: Grams, both: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The number of a pair, and where its two texts have a gram in common that the second hasn't too often."""
    starts, sizes = grams.begins[both[0]], np.diff(grams.begins)[both[0]]
    ends = np.cumsum(sizes)
    found = np.empty(ends[-1], np.int64)
    where = np.full(1 + grams.ids.max(), -1)  # by gram: its first place in the text that is looked at
    firsts = np.split(grams.first, np.searchsorted(grams.first, grams.begins[1:-1]))
    looked = grams.first[:0]
    for n in np.argsort(both[1], kind="stable").tolist():
        if looked is not firsts[both[1, n]]:
            where[grams.ids[looked]] = -1
            looked = firsts[both[1, n]]
            where[grams.ids[looked]] = looked
        found[ends[n] - sizes[n] : ends[n]] = where[grams.ids[starts[n] : starts[n] + sizes[n]]]
    pair = np.repeat(np.arange(len(sizes)), sizes)
    a, b = np.arange(len(found)) + np.repeat(starts - ends + sizes, sizes), found
    hits = [(pair[:0], a[:0], b[:0])]
    while len(b):
        some = np.flatnonzero(b >= 0)
        pair, a, b = pair[some], a[some], b[some]
        hits.append((pair, a, b))
        b = grams.after[b]
    pair, a, b = (np.concatenate(one) for one in zip(*hits, strict=True))
    return pair, a, b
