"""Chains of equal words → where the passages that they are begin and end: with their sentences.

Two prepared texts and a chain. A passage grows to the ends of its sentences where the rest is short on both sides,
and over short sentences beside it that differ in one place, so that a number changed in a sentence's first
or last words, or in a last line of three words, lies inside it.
"""

from itertools import pairwise

from crossread.stages.copies.texts import Stretch, Text
from crossread.text import align
from crossread.text.align import Chain
from crossread.text.seeds import Match

Edge = tuple[int, int, int, int]  # how far a chain may grow: [a0, a1) and [b0, b1)

# Words of a sentence that are shared by chance ("In", "He said"), where the rest of it is not.
CHANCE = 2


def edges(chains: list[Chain], size_a: int, size_b: int) -> list[Edge]:
    """By chain: how far it may grow without touching another chain."""
    if len(chains) == 1:
        return [(0, size_a, 0, size_b)]
    bounds = [chain.bounds for chain in chains]
    by_a = sorted(range(len(chains)), key=lambda n: bounds[n][0])
    by_b = sorted(range(len(chains)), key=lambda n: bounds[n][2])
    found = [[0, size_a, 0, size_b] for _ in chains]
    for before, after in pairwise(by_a):
        found[after][0], found[before][1] = bounds[before][1], bounds[after][0]
    for before, after in pairwise(by_b):
        found[after][2], found[before][3] = bounds[before][3], bounds[after][2]
    return [(a0, a1, b0, b1) for a0, a1, b0, b1 in found]


def apart(a: Text, b: Text, chains: list[Chain], tail: int) -> list[Chain]:
    """The chains less a word or two, at their ends, of a sentence that another chain has the rest of.

    After one passage comes "In other voting …" in the one text and "In Kentucky …" in the other: "In" is not its own.
    """
    if len(chains) == 1:
        return chains
    return [
        _without_chance(a, b, chain, edge, tail)
        for chain, edge in zip(chains, edges(chains, len(a), len(b)), strict=True)
    ]


def _without_chance(a: Text, b: Text, chain: Chain, edge: Edge, tail: int) -> Chain:
    low_a, high_a, low_b, high_b = edge
    x, y, size = chain.matches[-1]
    end_a, end_b = x + size, y + size
    near = 0 < high_a - end_a <= tail or 0 < high_b - end_b <= tail
    if near and (_on(a.opens, end_a, high_a, tail) is None or _on(b.opens, end_b, high_b, tail) is None):
        kept = next((k for k in range(max(1, size - CHANCE), size) if a.opens[x + k] and b.opens[y + k]), size)
        chain = Chain((*chain.matches[:-1], Match(x, y, kept))) if kept < size else chain
    x, y, size = chain.matches[0]
    near = 0 < x - low_a <= tail or 0 < y - low_b <= tail
    if near and (_back(a.opens, x, low_a, tail) is None or _back(b.opens, y, low_b, tail) is None):
        lost = next((k for k in range(min(CHANCE, size - 1), 0, -1) if a.opens[x + k] and b.opens[y + k]), 0)
        chain = Chain((Match(x + lost, y + lost, size - lost), *chain.matches[1:])) if lost else chain
    return chain


def grown(pair: tuple[Text, Text], bounds: Edge, edge: Edge, in_quotes: bool, tail: int) -> tuple[list[Match], Edge]:
    """What matches beside a chain up to the ends of its passage, and these ends.

    `in_quotes`: all of the chain is quoted; `tail` is how many words on either side it takes in at a time.
    """
    a, b = pair
    a0, a1, b0, b1 = bounds
    ends_a, ends_b = (a.quotes, b.quotes) if in_quotes else (a.opens, b.opens)
    found: list[Match] = []
    if a0 > edge[0] or b0 > edge[2]:
        back_a, back_b = _back(ends_a, a0, edge[0], tail), _back(ends_b, b0, edge[2], tail)
        if back_a is not None and back_b is not None:
            found += align.within(a.letters[back_a:a0], b.letters[back_b:b0], (back_a, back_b))
            a0, b0 = back_a, back_b
        while not in_quotes and (stretch := _sentence_before(a, b, (a0, b0), edge, tail)):
            found += _slot(a, b, stretch)
            a0, b0 = stretch.a0, stretch.b0
    if a1 < edge[1] or b1 < edge[3]:
        on_a, on_b = _on(ends_a, a1, edge[1], tail), _on(ends_b, b1, edge[3], tail)
        if on_a is not None and on_b is not None:
            found += align.within(a.letters[a1:on_a], b.letters[b1:on_b], (a1, b1))
            a1, b1 = on_a, on_b
        while not in_quotes and (stretch := _sentence_after(a, b, (a1, b1), edge, tail)):
            found += _slot(a, b, stretch)
            a1, b1 = stretch.a1, stretch.b1
    return found, (a0, a1, b0, b1)


def _sentence_before(a: Text, b: Text, at: tuple[int, int], edge: Edge, tail: int) -> Stretch | None:
    """The sentences that end where a passage begins, if they are short and differ in one place."""
    a0, b0 = at
    if a0 <= edge[0] or b0 <= edge[2] or not (a.opens[a0] and b.opens[b0]):
        return None
    back_a, back_b = _back(a.opens, a0 - 1, edge[0], tail), _back(b.opens, b0 - 1, edge[2], tail)
    if back_a is None or back_b is None:
        return None
    stretch = Stretch(back_a, a0, back_b, b0)
    return stretch if _slot(a, b, stretch) else None


def _sentence_after(a: Text, b: Text, at: tuple[int, int], edge: Edge, tail: int) -> Stretch | None:
    """The sentences that begin where a passage ends, likewise."""
    a1, b1 = at
    if a1 >= edge[1] or b1 >= edge[3] or not (a.opens[a1] and b.opens[b1]):
        return None
    on_a, on_b = _on(a.opens, a1 + 1, edge[1], tail), _on(b.opens, b1 + 1, edge[3], tail)
    if on_a is None or on_b is None:
        return None
    stretch = Stretch(a1, on_a, b1, on_b)
    return stretch if _slot(a, b, stretch) else None


def _slot(a: Text, b: Text, stretch: Stretch) -> list[Match]:
    """The first and the last words of two sentences, where these are equal and half of either; else nothing."""
    one, two = a.letters[stretch.a0 : stretch.a1], b.letters[stretch.b0 : stretch.b1]
    most = min(len(one), len(two))
    first = next((k for k in range(most) if one[k] != two[k]), most)
    last = next((k for k in range(most - first) if one[-1 - k] != two[-1 - k]), most - first)
    if 2 * (first + last) < max(len(one), len(two)):
        return []
    found = (Match(stretch.a0, stretch.b0, first), Match(stretch.a1 - last, stretch.b1 - last, last))
    return [one for one in found if one.size]


def _back(borders: bytes, at: int, edge: int, tail: int) -> int | None:
    """The last border up to `at`, where a sentence or a quotation begins; null where it is too far or taken."""
    found = borders.rfind(1, max(edge, at - tail), at + 1)
    return found if found >= 0 else None


def _on(borders: bytes, at: int, edge: int, tail: int) -> int | None:
    """The first border from `at` on."""
    found = borders.find(1, at, min(edge, at + tail) + 1)
    if found < 0 and len(borders) <= min(edge, at + tail):
        return len(borders)
    return found if found >= 0 else None
