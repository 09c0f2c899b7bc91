"""Attributions whose quotations go on where nobody is named again: "…," X said. "…" and the next paragraph's "…".

In: the sentences of an article and the attributions that have a cue.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Sentence, Token

# A shorter quotation that stands alone is a title, a nickname or a scare quote (words).
FEWEST_WORDS = 4


LONGEST_PAUSE = 12  # tokens


@dataclass(slots=True)
class _Open:
    """The attribution whose speaker still has the word: its place in the list, its last sentence."""

    at: int
    sentence: int


def extend(sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with the quotations that follow them, and new ones for paragraphs that only go on quoting."""
    made = list(attributions)
    claimed = _Claimed(made)
    by_sentence: dict[int, list[int]] = {}
    for at, attribution in enumerate(made):
        by_sentence.setdefault(attribution.sentence, []).append(at)
    speaking: _Open | None = None
    for number, sentence in enumerate(sentences):
        alone = _stands_alone(sentence)
        if alone is not None and not claimed.holds(alone.start) and speaking is not None:
            speaking = _go_on(made, speaking, sentences, number, alone)
            continue
        here = by_sentence.get(number)
        if here:
            quotations = [token for token in sentence.tokens if token.kind == "quote" and _whole(token)]
            first = sentence.tokens[0].start
            quoting = [at for at in here if _quotes(made[at], quotations, first)]
            speaking = _Open(max(quoting, key=lambda at: _reach(made[at])), number) if quoting else None
        elif speaking is not None and not (sentence.tokens[-1].text == ":" or _pauses(sentences, speaking, number)):
            speaking = None
    return sorted(made, key=lambda item: (item.cue or item.content[0], item.content))


def _pauses(sentences: Sequence[Sentence], speaking: _Open, number: int) -> bool:
    """Whether a sentence only tells what the speaker does meanwhile: "“No,” she said. She shrugged. “Never.”"."""
    sentence = sentences[number]
    beside = number == speaking.sentence + 1 and sentences[speaking.sentence].paragraph == sentence.paragraph
    return beside and sentence.tokens[0].kind == "pronoun" and len(sentence.tokens) <= LONGEST_PAUSE


class _Claimed:
    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._starts = {extent[0] for item in attributions for extent in item.content}

    def holds(self, start: int) -> bool:
        return start in self._starts


def _stands_alone(sentence: Sentence) -> Token | None:
    """The quotation that a sentence consists of."""
    tokens = sentence.tokens
    if tokens[0].kind != "quote" or any(token.kind not in ("quote", "stop") for token in tokens):
        return None
    return tokens[0] if _whole(tokens[0]) else None


def _quotes(attribution: Attribution, quotations: Sequence[Token], first: int) -> bool:
    """Whether an attribution's content has a quotation of its sentence, or one before it."""
    if attribution.content[0][0] < first:
        return True
    return any(start <= token.start < end for token in quotations for start, end in attribution.content)


def _whole(token: Token) -> bool:
    """Whether a quotation is a sentence, or more than a nickname."""
    return token.text[-2:-1] in ",.?!…" or len(token.text.split()) >= FEWEST_WORDS


def _reach(attribution: Attribution) -> tuple[int, int]:
    """Orders the attributions of a sentence by where their quotation ends; of two, the one that holds the other."""
    return attribution.content[-1][1], -attribution.content[0][0]


def _go_on(
    made: list[Attribution], speaking: _Open, sentences: Sequence[Sentence], number: int, quotation: Token
) -> _Open:
    sentence = sentences[number]
    end = max(token.end for token in sentence.tokens if token.kind == "quote")
    extent: Extent = (quotation.start, end)
    before = made[speaking.at]
    if sentences[speaking.sentence].paragraph == sentence.paragraph:
        made[speaking.at] = replace(before, content=(*before.content, extent))
        return _Open(speaking.at, number)
    around = (sentence.tokens[0].start, sentence.tokens[-1].end)
    made.append(replace(before, sentence=number, cue=None, content=(extent,), around=around, addressee=None))
    return _Open(len(made) - 1, number)
