"""Attributions without a verb: "her claim that …", "the ministry's call for …", "Adair: …" at a paragraph's head.

In: a sentence (`grammar`). Out: source and cue by characters, content as extents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.stages.statements import complements, lexicon, phrases
from crossread.stages.statements.grammar import Sentence, Token

Extent = tuple[int, int]
LINKS = frozenset("that to of for about against on".split())
MOST_ADJECTIVES = 2
LONGEST_HEAD = 6  # tokens of a name before its colon
# Heads that stand before a colon and name no speaker.
LABELS = frozenset("update updated related note correction photo photos video watch read more full abstract".split())


@dataclass(frozen=True, slots=True)
class Nominal:
    source: Extent | None
    cue: Extent
    content: Extent
    noun: str


def find(sentence: Sentence) -> Iterator[Nominal]:
    if sentence.opens_paragraph:
        headed = _headed(sentence)
        if headed is not None:
            yield headed
    tokens, stop = sentence.tokens, sentence.closes
    for at in range(1, stop - 1):
        if tokens[at].low in lexicon.SPEECH_NOUNS and tokens[at].kind == "word" and tokens[at + 1].low in LINKS:
            found = _noun(tokens, at, stop)
            if found is not None:
                yield found


def _noun(tokens: Sequence[Token], at: int, stop: int) -> Nominal | None:
    clausal = tokens[at + 1].low == "that"
    owner = at - 1
    while owner >= 0 and at - owner <= MOST_ADJECTIVES and tokens[owner].kind == "word" and not _owns(tokens[owner]):
        owner -= 1
    if owner < 0:
        return None
    if _owns(tokens[owner]):
        source = _owner(tokens, owner)
    elif clausal and tokens[at].low in lexicon.HEARSAY:
        source = None
    else:
        return None
    start = at + 1
    end = stop if clausal else complements.phrase_end(tokens, start + 1, stop)
    if clausal:
        end = next((n for n in range(start + 1, stop) if tokens[n].text in (",", ";", "—", "–")), stop)
        end = _before_main_verb(tokens, start, end) if at <= MOST_ADJECTIVES + 1 else end
    if end - start < 2 or phrases.is_finite(tokens[start + 1]):
        return None
    return Nominal(
        source, (tokens[at].start, tokens[at].end), (tokens[start].start, tokens[end - 1].end), tokens[at].low
    )


def _before_main_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Behind the clause's own verb the next is the main one: "Her claim that it was empty | was disputed"."""
    seen = False
    for at in range(start + 2, end):
        finite = phrases.finite_at(tokens, at) and tokens[at - 1].kind != "aux"
        if finite and seen and tokens[at - 1].kind not in ("pronoun", "relative", "and", "adverb", "name"):
            return at
        seen = seen or finite
    return end


def _owns(token: Token) -> bool:
    return token.low in lexicon.POSSESSIVES or token.low.endswith(("'s", "s'"))


def _owner(tokens: Sequence[Token], at: int) -> Extent:
    """The possessor without its ending."""
    token = tokens[at]
    if token.low in lexicon.POSSESSIVES:
        return token.start, token.end
    end = token.end - (2 if token.low.endswith("'s") else 1)
    phrase = phrases.before(tokens, at + 1, 0)
    return (tokens[phrase.start].start if phrase else token.start), end


def _headed(sentence: Sentence) -> Nominal | None:
    """A name and a colon before what it said, as headlines and transcripts have it."""
    tokens, stop = sentence.tokens, sentence.closes
    for at in range(1, min(stop - 2, LONGEST_HEAD + 1)):
        if tokens[at].text != ":":
            continue
        named = all(token.kind == "name" or token.low in ("and", "of", "the") for token in tokens[:at])
        if not named or tokens[0].low in LABELS or tokens[at].end == tokens[at + 1].start:
            return None
        whole = (tokens[at + 1].start, tokens[stop - 1].end)
        return Nominal((tokens[0].start, tokens[at - 1].end), (tokens[at].start, tokens[at].end), whole, ":")
    return None
