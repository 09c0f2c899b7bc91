"""A reading out of the encoder's scores: spans that begin and end where tokens do.

In: the tokens' offsets and the heads' outputs, one row a token. A token is inside where that is
likelier than not; a span's kind is the likeliest over all its tokens.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import exp

import numpy as np
from numpy.typing import NDArray

from crossread.reader.contract import Attribution, Name, NameKind, Part, Reading, Role
from crossread.reader.labels import NAME_KINDS, PHRASE_KINDS, ROLE_KINDS

Floats = NDArray[np.float32]
Tokens = Sequence[tuple[int, int]]


def reading(tokens: Tokens, scores: Mapping[str, Floats], ties: Sequence[Floats]) -> Reading:
    """`scores`: names, phrases (tags), roles (three tags each), vector. `ties`: two matrices, a row a cue, for each
    window of the sentence; nothing is tied across them.
    """
    parts = tuple(_parts(tokens, scores["roles"]))
    return Reading(
        tokens=tuple(tokens),
        names=tuple(_names(tokens, scores["names"], NAME_KINDS)),
        phrases=tuple(_names(tokens, scores["phrases"], PHRASE_KINDS)),
        parts=parts,
        attributions=tuple(_attributions(tokens, parts, ties)),
        vector=scores["vector"],
    )


def _names(tokens: Tokens, scores: Floats, kinds: Sequence[NameKind]) -> Iterator[Name]:
    odds = np.exp(scores[:, 1:] - scores[:, :1])  # of each tag against O
    inside = np.add.reduce(odds, 1).tolist()
    if max(inside) <= 1:
        return
    begins, goes_on = odds[:, ::2], odds[:, 1::2]
    of_kind = begins + goes_on
    for first, last in _spans(inside, (np.add.reduce(begins - goes_on, 1) > 0).tolist()):
        rows = zip(of_kind[first:last].tolist(), inside[first:last], strict=True)
        chances = [[kind / (1 + every) for kind in row] for row, every in rows]
        whole = [sum(chance) for chance in zip(*chances, strict=True)]
        kind = whole.index(max(whole))
        yield Name(tokens[first][0], tokens[last - 1][1], kinds[kind], min(row[kind] for row in chances))


def _parts(tokens: Tokens, scores: Floats) -> Iterator[Part]:
    outside, begins, goes_on = scores[:, ::3].T, scores[:, 1::3].T, scores[:, 2::3].T
    odds = (np.exp(begins - outside) + np.exp(goes_on - outside)).tolist()
    for role, inside, opens in zip(ROLE_KINDS, odds, (begins > goes_on).tolist(), strict=True):
        for first, last in _spans(inside, opens):
            least = min(inside[first:last])
            yield Part(tokens[first][0], tokens[last - 1][1], role, least / (1 + least))


def _spans(inside: Sequence[float], opens: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Unbroken runs of tokens that are likelier inside than not, by the odds; one that `opens` begins a new run."""
    first = last = -1
    for n, odds in enumerate(inside):
        if odds <= 1:
            continue
        if n == last and not opens[n]:
            last = n + 1
            continue
        if last > first:
            yield first, last
        first, last = n, n + 1
    if last > first:
        yield first, last


def _attributions(tokens: Tokens, parts: Sequence[Part], ties: Sequence[Floats]) -> Iterator[Attribution]:
    cues = [part for part in parts if part.role == "cue"]
    at = {start: n for n, (start, _) in enumerate(tokens)} if cues else {}
    for cue in cues:
        first, window = _window(ties, at[cue.start])
        source, content = window[:, at[cue.start] - first].tolist()
        here = tokens[first : first + len(source)]
        yield Attribution(cue, tuple(_tied(here, source, ROLE_KINDS[0])), tuple(_tied(here, content, ROLE_KINDS[2])))


def _window(ties: Sequence[Floats], token: int) -> tuple[int, Floats]:
    """The window that holds a token, behind the number of its first one."""
    first = 0
    for window in ties[:-1]:
        if token < first + window.shape[1]:
            return first, window
        first += window.shape[1]
    return first, ties[-1]


def _tied(tokens: Tokens, ties: Sequence[float], role: Role) -> Iterator[Part]:
    """Unbroken runs of tokens that are likelier tied than not: their score is above nought."""
    first = 0
    for n, tie in enumerate((*ties, 0.0)):
        if tie > 0:
            continue
        if n > first:
            yield Part(tokens[first][0], tokens[n - 1][1], role, 1 / (1 + exp(-min(ties[first:n]))))
        first = n + 1
