"""Attributions by "according to": source and cue as tokens, content as extents.

In: a sentence, and the cues that its verbs have already claimed: "…," X said, according to Y is
no statement of Y's but the way X's words took (`chains`).
"""

from collections.abc import Iterator, Sequence

from crossread.stages.statements import phrases
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.phrases import Phrase

Extent = tuple[int, int]
CITING = frozenset({"citing", "quoting"})
GOES_ON = frozenset("and but while who which as when although though because".split())


def find(sentence: Sentence, claimed: Sequence[Extent]) -> Iterator[tuple[Phrase, tuple[int, int], tuple[Extent, ...]]]:
    tokens, stop = sentence.tokens, sentence.closes
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        source = phrases.after(tokens, at + 2, stop)
        if source is None:
            continue
        if at == 0 or tokens[at - 1].kind in ("sub", "and"):
            source = _opening_source(tokens, source, stop)
        ranges = _content(tokens, at, source, stop)
        extents = tuple((tokens[a].start, tokens[b - 1].end) for a, b in ranges if a < b)
        relayed = bool(extents) and any(extents[0][0] <= a and b <= extents[0][1] for a, b in claimed)
        if extents and not (relayed and at > 0):
            yield source, (at, at + 2), extents


def _opening_source(tokens: Sequence[Token], source: Phrase, stop: int) -> Phrase:
    """Before its content, a source's apposition ends in a comma: "According to Adair, a lawyer, the …"."""
    if source.end == source.head_end:
        return source
    opener = tokens[source.head_end + 1] if tokens[source.head_end].text == "," else None
    apposed = source.end < stop and tokens[source.end].text == ","
    if opener is None or (apposed and (opener.low in ("a", "an") or opener.kind in ("word", "number"))):
        return source
    return Phrase(source.start, source.head_end, source.head_end)


def _content(tokens: Sequence[Token], at: int, source: Phrase, stop: int) -> list[tuple[int, int]]:
    end = at
    while end > 0 and tokens[end - 1].text in (",", "—", "–"):
        end -= 1
    start = 0
    while start < end and tokens[start].low in ("but", "and"):
        start += 1
    right = source.end
    if end <= start or tokens[at - 1].kind in ("sub", "and"):
        right = _comma(tokens, right, stop)
        if right + 1 < stop and (tokens[right + 1].kind == "relative" or tokens[right + 1].low in CITING):
            right = _comma(tokens, right + 1, stop)  # "According to Yle, which cited an officer, …"
        return [(right + (right < stop and tokens[right].text in (",", "—")), stop)]
    found = [(start, end)]
    interrupted = right + 1 < stop and tokens[right].text in (",", "—", "–", "-")
    if interrupted and tokens[right + 1].low not in GOES_ON and not tokens[right + 1].low.endswith("ing"):
        complete = any(phrases.finite_at(tokens, n) for n in range(start + 1, end))
        if not complete or phrases.finite_at(tokens, right + 1):
            found.append((right + 1, stop))
    return found


def _comma(tokens: Sequence[Token], at: int, stop: int) -> int:
    while at < stop and tokens[at].text not in (",", "—") and tokens[at].kind != "quote":
        at += 1
    return at
