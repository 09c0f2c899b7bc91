"""A reading out of the encoder's scores: spans that begin and end where tokens do.

In: the tokens' offsets and the heads' outputs, one row a token. A token is inside where that is
likelier than not; a span's kind is the likeliest over all its tokens.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from crossread.reader.contract import Attribution, Name, NameKind, Part, Reading
from crossread.reader.labels import NAME_KINDS, PHRASE_KINDS, ROLE_KINDS

Floats = NDArray[np.float32]
Tokens = Sequence[tuple[int, int]]
LIKELY = 0.5


def reading(tokens: Tokens, scores: Mapping[str, Floats]) -> Reading:
    """`scores`: names, phrases (tags), roles (three tags each), ties (two matrices, a row a cue), vector."""
    parts = tuple(_parts(tokens, scores["roles"]))
    return Reading(
        tokens=tuple(tokens),
        names=tuple(_names(tokens, scores["names"], NAME_KINDS)),
        phrases=tuple(_names(tokens, scores["phrases"], PHRASE_KINDS)),
        parts=parts,
        attributions=tuple(_attributions(tokens, parts, scores["ties"])),
        vector=scores["vector"],
    )


def _names(tokens: Tokens, scores: Floats, kinds: Sequence[NameKind]) -> Iterator[Name]:
    chances = _softmax(scores)
    inside = 1 - chances[:, 0]
    if inside.max() <= LIKELY:
        return
    begins, goes_on = chances[:, 1::2], chances[:, 2::2]
    of_kind = begins + goes_on
    for first, last in _spans(inside, begins.sum(-1) > goes_on.sum(-1)):
        kind = int(of_kind[first:last].sum(0).argmax())
        yield Name(tokens[first][0], tokens[last - 1][1], kinds[kind], float(of_kind[first:last, kind].min()))


def _parts(tokens: Tokens, scores: Floats) -> Iterator[Part]:
    chances = _softmax(scores.reshape(len(tokens), len(ROLE_KINDS), 3))
    for n, role in enumerate(ROLE_KINDS):
        inside = 1 - chances[:, n, 0]
        for first, last in _spans(inside, chances[:, n, 1] > chances[:, n, 2]):
            yield Part(tokens[first][0], tokens[last - 1][1], role, float(inside[first:last].min()))


def _attributions(tokens: Tokens, parts: Sequence[Part], ties: Floats) -> Iterator[Attribution]:
    cues = [part for part in parts if part.role == "cue"]
    at = {start: n for n, (start, _) in enumerate(tokens)} if cues else {}
    for cue in cues:
        chances = 0.5 + 0.5 * np.tanh(0.5 * ties[:, at[cue.start]])  # the logistic function; its exp would overflow
        tied = []
        for row, role in ((0, ROLE_KINDS[0]), (1, ROLE_KINDS[2])):
            spans = _spans(chances[row], None)
            tied.append(
                tuple(Part(tokens[a][0], tokens[b - 1][1], role, float(chances[row, a:b].min())) for a, b in spans)
            )
        yield Attribution(cue, tied[0], tied[1])


def _spans(inside: Floats, begins: NDArray[np.bool_] | None) -> Iterator[tuple[int, int]]:
    """Unbroken runs of tokens that are likely inside; a token that `begins` opens a new one."""
    first = last = -1
    opens = begins.tolist() if begins is not None else [False] * len(inside)
    for n, likely in enumerate((inside > LIKELY).tolist()):
        if not likely:
            continue
        if n == last and not opens[n]:
            last = n + 1
            continue
        if last > first:
            yield first, last
        first, last = n, n + 1
    if last > first:
        yield first, last


def _softmax(scores: Floats) -> Floats:
    grown: Floats = np.exp(scores - scores.max(-1, keepdims=True))
    whole: Floats = grown / grown.sum(-1, keepdims=True)
    return whole
