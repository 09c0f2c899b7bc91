"""Noun phrases beside a verb: where the words that stand for a source begin and end.

In: the tokens of a sentence (`grammar`) and an index. Phrases are read outwards from the verb
with a bounded number of steps, so that a sentence of a million words costs no more a cue.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.stages.statements import lexicon
from crossread.stages.statements.grammar import TERMINAL, Token

LONGEST_PHRASE = 40  # tokens; the longest source in developer articles that a reader would call one has 38
LONGEST_APPOSITION = 30
NOMINAL = frozenset({"word", "name", "number"})
PHRASE_PREPOSITIONS = frozenset("of for in at from on with to against between behind within near".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [start, end); `head_end` is where its first part ends, before an apposition."""

    start: int
    end: int
    head_end: int


def is_finite(token: Token) -> bool:
    """Whether a word can only be, or most often is, a finite verb."""
    if token.kind == "aux" or token.low in lexicon.PLAIN_FINITE:
        return True
    verb = token.verb
    return verb is not None and token.kind == "word" and verb.form in ("past", "s") and token.low not in lexicon.NOUNS


def nominal(token: Token) -> bool:
    return token.kind in NOMINAL and not is_finite(token)


def before(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    """The phrase that ends at `end`, an apposition or a bracket behind its head included."""
    floor = max(floor, end - LONGEST_PHRASE)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.text == ",":
        return _before_apposition(tokens, end, floor)
    if last.text in ("—", "–"):
        return None
    start = _plain(tokens, end, floor)
    return None if start is None else Phrase(start, end, end)


def _before_apposition(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    first: Phrase | None = None
    for comma in range(end - 2, max(floor, end - LONGEST_APPOSITION) - 1, -1):
        if tokens[comma].text in TERMINAL or tokens[comma].kind == "quote" or tokens[comma].text in (";", ":"):
            break
        if tokens[comma].text != ",":
            continue
        start = _plain(tokens, comma, floor)
        if start is None:
            continue
        opener = tokens[comma + 1]
        included = opener.kind in ("det", "word", "name", "number") and opener.low not in ("that", "but")
        named = any(token.kind in ("name", "pronoun") for token in tokens[start:comma])
        phrase = Phrase(start, end - 1 if included and not opener.low.endswith("ing") else comma, comma)
        if named:
            return phrase
        first = first or phrase
    return first


def _plain(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Where the phrase without commas that ends at `end` begins; None where no noun or pronoun stands there."""
    start = _simple(tokens, end, floor)
    while start is not None and start - 1 > floor:
        link = tokens[start - 1]
        if link.kind == "prep" and link.low in PHRASE_PREPOSITIONS:
            further = _simple(tokens, start - 1, floor)
        elif link.low == "as" and tokens[start - 2].low == "such":
            further = _simple(tokens, start - 2, floor)
        elif link.low == "and":
            further = _coordinated(tokens, start - 1, floor)
        elif link.low.endswith("ing") and link.kind == "word" and tokens[start].kind in ("det", "name"):
            further = _simple(tokens, start, floor)  # "the coalition fighting the group"
        else:
            break
        if further is None or tokens[further].kind in ("pronoun", "relative"):
            break
        start = further
    if start is None:
        return None
    if start > floor and tokens[start - 1].kind == "prep" and start < end - 1:
        return _behind_complement(tokens, start, end)
    return start


def _simple(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Where determiner, adjectives and nouns that end at `end` begin."""
    at = end
    while at > floor:
        token = tokens[at - 1]
        if token.text == ")" and at == end:
            opened = _bracket(tokens, at - 1, floor)
            if opened is None:
                return None
            at, end = opened, opened
            continue
        if token.kind in ("pronoun", "relative") or token.low in ("that", "those", "both", "some", "many"):
            if at == end:
                return at - 1
            return at - 1 if token.kind == "det" and token.low != "that" else at
        if token.kind == "det":
            at -= 1
            if at - 1 >= floor and tokens[at - 1].kind == "det" and tokens[at - 1].low != "that":
                at -= 1
            return at if at < end else None
        fragment = token.kind == "quote" and at != end and len(token.text) < 40
        if not (
            nominal(token) or fragment or (token.kind == "adverb" and at != end and _premodifies(tokens, at, floor))
        ):
            break
        at -= 1
    return at if at < end and any(nominal(token) for token in tokens[at:end]) else None


def _premodifies(tokens: Sequence[Token], at: int, floor: int) -> bool:
    return at - 2 >= floor and tokens[at - 2].kind == "det"


def _bracket(tokens: Sequence[Token], closing: int, floor: int) -> int | None:
    for at in range(closing - 1, max(floor, closing - 8) - 1, -1):
        if tokens[at].text == "(":
            return at
    return None


def _coordinated(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """The phrase before "and", where it is no object of a verb before it."""
    start = _simple(tokens, end, floor)
    if start is None:
        return None
    preceding = tokens[start - 1] if start > floor else None
    if preceding is None or preceding.kind in ("stop", "sub", "and", "quote", "time", "prep"):
        return start
    return None


def _behind_complement(tokens: Sequence[Token], start: int, end: int) -> int:
    """ "In response the coalition": the subject behind a preposition's own phrase, where both stand without a comma."""
    for at in range(end - 1, start, -1):
        if tokens[at].kind == "det" and tokens[at - 1].kind != "prep":
            return at
    return start


# ---------------------------------------------------------------- to the right


def after(tokens: Sequence[Token], start: int, stop: int) -> Phrase | None:
    """The phrase that begins at `start` and speaks: "said X, the Y of Z, on Monday" ends before "on Monday"."""
    stop = min(stop, start + LONGEST_PHRASE)
    if start >= stop:
        return None
    first = tokens[start]
    if first.kind in ("pronoun", "relative"):
        return Phrase(start, start + 1, start + 1)
    if not (first.kind in ("det", "name", "number") or nominal(first)):
        return None
    at = head_end = _simple_after(tokens, start, stop)
    while at < stop:
        token = tokens[at]
        if token.text == "," and at + 1 < stop and _appositive(tokens, at + 1, stop):
            at = _simple_after(tokens, at + 1, stop)
        elif token.text == "(" and (closing := _closing(tokens, at, stop)) is not None:
            at = closing
        elif _joins(tokens, at, stop, at > head_end):
            at = _simple_after(tokens, at + 1, stop)
        else:
            break
    return Phrase(start, at, head_end) if at > start else None


def _simple_after(tokens: Sequence[Token], at: int, stop: int) -> int:
    begun = at
    while at < stop:
        token = tokens[at]
        possessive = token.kind == "time" and token.low.endswith("'s")
        if token.kind == "det" and at > begun and tokens[at - 1].kind != "det" and not possessive:
            break
        if not (nominal(token) or token.kind == "det" or possessive or (token.kind == "adverb" and at + 1 < stop)):
            break
        if token.low == "that" or (token.kind == "word" and token.verb is not None and token.verb.form == "ing"):
            break
        at += 1
    while at > begun and tokens[at - 1].kind == "adverb":
        at -= 1
    return at


def _appositive(tokens: Sequence[Token], at: int, stop: int) -> bool:
    token = tokens[at]
    if token.kind in ("pronoun", "relative", "and", "prep", "sub", "aux") or token.low in ("that", "this"):
        return False
    end = _simple_after(tokens, at, stop)
    return end > at and not (end < stop and (is_finite(tokens[end]) or tokens[end].kind == "aux"))


def _joins(tokens: Sequence[Token], at: int, stop: int, in_apposition: bool) -> bool:
    """Whether the token at `at` ties what follows to the phrase before."""
    token = tokens[at]
    if at + 1 >= stop or tokens[at + 1].kind == "time" or tokens[at + 1].low in lexicon.TIME_OPENERS - {"in", "on"}:
        return False
    following = tokens[at + 1]
    if token.low == "and":
        end = _simple_after(tokens, at + 1, stop)
        return end > at + 1 and not (end < stop and is_finite(tokens[end]))
    if token.kind != "prep" or not (nominal(following) or following.kind == "det"):
        return False
    if token.low in ("of", "for", "from") or (token.low in ("at", "with", "to", "on", "under") and in_apposition):
        return not _document_follows(tokens, at + 1, stop)
    if token.low in ("in", "at"):
        person = tokens[at - 1].kind == "name"
        return (in_apposition or not person) and not _document_follows(tokens, at + 1, stop)
    return False


def _document_follows(tokens: Sequence[Token], at: int, stop: int) -> bool:
    end = _simple_after(tokens, at, min(stop, at + 8))
    return end > at and tokens[end - 1].low in lexicon.DOCUMENTS


def _closing(tokens: Sequence[Token], opening: int, stop: int) -> int | None:
    for at in range(opening + 1, min(stop, opening + 8)):
        if tokens[at].text == ")":
            return at + 1
    return None
