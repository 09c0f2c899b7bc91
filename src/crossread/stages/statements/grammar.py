"""Sentences as tokens with a coarse class each, quotations folded into one token.

In: an article's text and the spans of its names and times. The classes come from closed word
lists and from what stands beside a word; no trained tagger. One pass over the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossread.stages.statements import lexicon
from crossread.stages.statements.lexicon import Verb
from crossread.text import quotes, sentences
from crossread.text.quotes import Quotation

TOKEN = re.compile(r"\$?\d+(?:[.,]\d+)*[^\W\d_]*%?|[^\W_]+(?:\.?[-'’&.](?=[^\W_])[^\W_]+)*['’]?|[^\w\s]|_")
ABBREVIATED = re.compile(
    r"(?:.*-)?(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Gen|Maj|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Adm|Brig|Cmdr|Prof|St|Jr|Sr)$"
)
TERMINAL = frozenset(".!?")
# A sentence is cut here (tokens): no writer's is longer, and it bounds the work on a page without a full stop.
LONGEST_SENTENCE = 400
DASHES = ("-", "–", "—")
LONGEST_DATELINE = 16  # tokens
# A quotation that ends in a full stop ends its sentence, where it is more than a nickname (words).
WHOLE_END, WHOLE_WORDS = ".?!…", 4


@dataclass(frozen=True, slots=True)
class Token:
    """`kind`: quote, stop, time, det, pronoun, relative, prep, sub, and, aux, adverb, name, number or word."""

    text: str
    start: int
    end: int
    low: str
    kind: str
    verb: Verb | None = None
    quotation: Quotation | None = None


@dataclass(slots=True)
class Sentence:
    """`tokens` of one sentence, `paragraph` its number; what a quotation holds belongs to the sentence around it."""

    tokens: list[Token]
    paragraph: int
    opens_paragraph: bool = False
    closes: int = field(default=0)  # the index behind the last token that is not the final point

    def __post_init__(self) -> None:
        at = len(self.tokens)
        while at and self.tokens[at - 1].text in TERMINAL:
            at -= 1
        self.closes = at


@dataclass(frozen=True, slots=True)
class Marks:
    """Spans [start, end) that other stages found, in order: names of people and the like, and times."""

    names: tuple[tuple[int, int], ...] = ()
    times: tuple[tuple[int, int], ...] = ()


def read(text: str, marks: Marks) -> list[Sentence]:
    """The sentences of `text`."""
    quotations = quotes.find(text)
    starts = _sentence_starts(text, quotations)
    breaks = [gap.end() for gap in sentences.PARAGRAPH.finditer(text)]
    grouped: list[list[Token]] = []
    places: list[int] = []
    last = -1
    for token in _tokens(text, quotations, marks):
        at, place = bisect_right(starts, token.start), bisect_right(breaks, token.start)
        if not grouped or place != places[-1] or _begins(grouped[-1], token, at != last):
            grouped.append([])
            places.append(place)
        last = at
        grouped[-1].append(token)
    grouped, places = _without_datelines(grouped, places)
    return [
        Sentence(tokens, place, number == 0 or places[number - 1] != place)
        for number, (tokens, place) in enumerate(zip(grouped, places, strict=True))
    ]


def _without_datelines(grouped: list[list[Token]], places: list[int]) -> tuple[list[list[Token]], list[int]]:
    """A dateline at a paragraph's head ("VELMAR, May 2 (Reuters) - ") parted from its sentence."""
    parted: list[list[Token]] = []
    kept: list[int] = []
    for number, (tokens, place) in enumerate(zip(grouped, places, strict=True)):
        opens = number == 0 or places[number - 1] != place
        end = _dateline_end(tokens) if opens else 0
        for part in (tokens[:end], tokens[end:]):
            if part:
                parted.append(part)
                kept.append(place)
    return parted, kept


def _dateline_end(tokens: Sequence[Token]) -> int:
    """The index behind a dateline's dash; 0 where a sentence begins with none."""
    for at in range(1, min(len(tokens), LONGEST_DATELINE)):
        token = tokens[at]
        if token.text in DASHES:
            return at + 1 if tokens[0].kind == "name" else 0
        if not (token.kind in ("name", "number", "time") or token.text in ",()./"):
            return 0
    return 0


def _sentence_starts(text: str, quotations: Sequence[Quotation]) -> list[int]:
    """Where sentences begin, but for those that begin inside a quotation."""
    opened = [quotation.start for quotation in quotations]
    kept = []
    for start, _ in sentences.split(text):
        at = bisect_right(opened, start) - 1
        if at < 0 or start == quotations[at].start or start >= quotations[at].end:
            kept.append(start)
    return kept


def _begins(before: list[Token], token: Token, marked: bool) -> bool:
    """Whether a sentence begins at `token`; `marked` where the splitter says so, which sees no quotations."""
    if len(before) >= LONGEST_SENTENCE:
        return True
    last = before[-1]
    if last.quotation is None:
        return marked or (last.text == "." and last.kind == "stop" and _opens_whole(token))
    goes_on = token.text[:1].islower() or token.text == ","
    whole = last.text[-2:-1] in WHOLE_END and len(last.text.split()) >= WHOLE_WORDS
    return not goes_on and (marked or (whole and (token.text[:1].isupper() or _opens_whole(token))))


def _opens_whole(token: Token) -> bool:
    return token.quotation is not None and token.text[1:2].isupper()


def _tokens(text: str, quotations: Sequence[Quotation], marks: Marks) -> Iterable[Token]:
    at = 0
    previous: Token | None = None
    times = _Pointer(marks.times)
    names = _Pointer(marks.names)
    for quotation in (*quotations, None):
        end = quotation.start if quotation else len(text)
        for match in TOKEN.finditer(text, at, end):
            previous = _token(match, previous, times, names)
            yield previous
        if quotation:
            words = text[quotation.start : quotation.end]
            previous = Token(words, quotation.start, quotation.end, "", "quote", None, quotation)
            yield previous
            at = quotation.end


class _Pointer:
    """Whether offsets that only grow lie in one of some ordered spans."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans, self._at = spans, 0

    def holds(self, start: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= start


def _token(match: re.Match[str], previous: Token | None, times: _Pointer, names: _Pointer) -> Token:
    word, start, end = match.group(), match.start(), match.end()
    low = word.casefold().replace("’", "'")
    in_time, in_name = times.holds(start), names.holds(start)
    if not word[0].isalnum() and word[0] != "$":
        is_point = word == "." and previous is not None and previous.end == start and ABBREVIATED.match(previous.text)
        return Token(word, start, end, low, "word" if is_point else "stop")
    verb = lexicon.VERBS.get(low)
    if in_time:
        return Token(word, start, end, low, "time")
    opening = previous is None or previous.text in TERMINAL or previous.kind == "quote"
    return Token(word, start, end, low, _kind(word, low, in_name, opening), verb if not in_name else None)


def _kind(word: str, low: str, in_name: bool, opening: bool) -> str:
    if in_name:
        return "name"
    closed = _CLOSED.get(low)
    if closed is not None:
        return closed
    if word[0].isdigit() or word[0] == "$":
        return "number"
    if low in lexicon.WEEKDAYS:
        return "time"
    if low.endswith("ly") and len(low) > 4 and low not in lexicon.NOT_ADVERBS and word[0].islower():
        return "adverb"
    if word[0].isupper() and not (opening and (low in lexicon.VERBS or low.endswith("ing"))):
        return "word" if _headline_verb(low) else "name"
    return "word"


def _headline_verb(low: str) -> bool:
    """ "Adair Says Ferry Was Empty": a form that is nothing but a verb, capital or not."""
    verb = lexicon.VERBS.get(low)
    return verb is not None and verb.form in ("s", "past") and low not in lexicon.NOUNS and low != "posts"


# A word in two lists is of the later one's kind.
_CLOSED = (
    dict.fromkeys(lexicon.ADVERBS, "adverb")
    | dict.fromkeys(lexicon.PREPOSITIONS, "prep")
    | dict.fromkeys(lexicon.SUBORDINATORS - {"since", "after", "before", "until", "as"}, "sub")
    | dict.fromkeys(lexicon.DETERMINERS, "det")
    | dict.fromkeys(("who", "which", "whom"), "relative")
    | dict.fromkeys(lexicon.SUBJECTS, "pronoun")
    | dict.fromkeys(lexicon.AUXILIARIES, "aux")
    | dict.fromkeys(lexicon.CONJUNCTIONS, "and")
)
