"""Narration: what an article says in its own voice, sentence by sentence, less what it gives as somebody's.

In: an article with its statements. A sentence that holds a statement keeps for narration what
stands outside source, cue and content, where that has a verb of its own: in "The ferry, which
Adair said was empty, sank at noon" the article itself tells that the ferry sank.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossread.records import Article, Narration, Span, Statement, make_id
from crossread.stages.statements import chains, lexicon
from crossread.text import sentences

Extent = tuple[int, int]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
JOINING = r"(?:and|but|or|while|where|as|that|also)"
CORE = re.compile(rf"(?:[\s,;:.–—-]|\b{JOINING}\b)*(.*?)(?:[\s,;:–—-]|\b{JOINING}\b)*$", re.DOTALL)
# Fewer words are a rest of the attribution ("on Monday", "a spokesman"), or a heading.
FEWEST_WORDS = 4
FINITE = lexicon.PLAIN_FINITE | (lexicon.AUXILIARIES - {"be", "been", "being", "having"})


def tell(article: Article, statements: Sequence[Statement]) -> tuple[Narration, ...]:
    """The narration of `article` in order. `statements` are its own; in another language than English there is none."""
    if not lexicon.reads(article.language):
        return ()
    way = chains.build(article, None, None, ())
    taken = sorted(_extents(statements))
    return tuple(
        Narration(make_id("narration", article.id, at), article.id, tuple(article.span(*extent) for extent in at), way)
        for at in _pieces(article.text, taken)
    )


def _extents(statements: Sequence[Statement]) -> Iterator[Extent]:
    for statement in statements:
        spans: list[Span] = [*statement.content]
        spans += [statement.cue] if statement.cue else []
        spans += [statement.source.span] if statement.source else []
        spans += [link.span for link in statement.chain if link.span]
        for span in spans:
            yield span.start, span.end


def _pieces(text: str, taken: Sequence[Extent]) -> Iterator[tuple[Extent, ...]]:
    """Sentence by sentence, the extents that no statement takes; none where too little is left to tell anything."""
    merged = _merged(taken)
    ends = [end for _, end in merged]
    for start, end in sentences.split(text):
        left: list[Extent] = []
        at = start
        for a, b in merged[bisect_left(ends, start + 1) :]:
            if a >= end:
                break
            left.append((at, min(a, end)))
            at = max(at, b)
        whole = not left
        left.append((at, end))
        kept = tuple(piece for piece in (_trimmed(text, *p) for p in left) if _tells(text[slice(*piece)], whole))
        if kept:
            yield kept


def _merged(taken: Sequence[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for start, end in taken:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _trimmed(text: str, start: int, end: int) -> Extent:
    """Without marks, blanks and joining words at the seams; a full stop stays."""
    found = CORE.search(text, start, end)
    return found.span(1) if found else (start, start)


def _tells(piece: str, whole: bool) -> bool:
    words = [word.casefold().replace("’", "'") for word in WORD.findall(piece)]
    if len(words) < FEWEST_WORDS:
        return False
    return whole or any(word in FINITE or (n and word.endswith("ed") and len(word) > 4) for n, word in enumerate(words))
