"""Noun phrases beside a verb: where the words that stand for a source begin and end.

In: the tokens of a sentence (`grammar`) and an index. Phrases are read outwards from the verb
with a bounded number of steps, so that a sentence of a million words costs no more a cue.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.stages.statements import lexicon
from crossread.stages.statements.grammar import Token

LONGEST_PHRASE = 40  # tokens; the longest source in developer articles that a reader would call one has 38
LONGEST_APPOSITION = 30
LONGEST_REDUCED = 10
LONGEST_QUOTED_WORD = 40  # characters
PARENTHESES = (",", "—", "–")
NOMINAL = frozenset({"word", "name", "number"})
REFLEXIVES = frozenset("himself herself itself themselves".split())
STANDALONE = frozenset("several some many most both all few others one two three each another half any".split())
# "a person familiar with his testimony", "people with knowledge of the talks"
KNOWING = frozenset("familiar person people official officials source sources diplomat diplomats".split())
QUOTED = frozenset({"quoted", "cited"})
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


def finite_at(tokens: Sequence[Token], at: int) -> bool:
    """As `is_finite`, and for any verb in -ed behind its subject."""
    token = tokens[at]
    if is_finite(token):
        return True
    if not token.low.endswith("ed") or len(token.low) < 5 or token.kind != "word" or at == 0:
        return False
    before = tokens[at - 1]
    return before.kind in ("name", "pronoun", "relative") or before.text in (",", ")") or nominal(before)


def nominal(token: Token) -> bool:
    return token.kind in NOMINAL and not is_finite(token)


def before(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    """The phrase that ends at `end`, an apposition behind its head included."""
    floor = max(floor, end - LONGEST_PHRASE)
    if end <= floor:
        return None
    cut = reduced(tokens, end, floor)
    start = _plain(tokens, cut, floor) if cut is not None else None
    if cut is not None and start is not None and QUOTED & {token.low for token in tokens[cut : cut + 2]}:
        return Phrase(start, cut, cut)  # who quotes X is no part of X
    if cut is not None and start is not None:
        return Phrase(start, end - (tokens[end - 1].text in PARENTHESES), cut)
    if tokens[end - 1].text in PARENTHESES:
        return _before_apposition(tokens, end, floor)
    start = _plain(tokens, end, floor)
    return None if start is None else Phrase(start, end, end)


def reduced(tokens: Sequence[Token], end: int, floor: int = 0) -> int | None:
    """Where the noun ends whose participle reaches to `end`: "papers dated March 4", "a report, seen by X,"."""
    last = end - (tokens[end - 1].text in PARENTHESES)
    for at in range(last - 2, max(floor, last - LONGEST_REDUCED) - 1, -1):
        token = tokens[at]
        quoted = token.low in QUOTED and tokens[at + 1].low == "by"
        if (token.low in lexicon.MODIFYING or quoted) and at > floor:
            head = at - (tokens[at - 1].text == ",")
            whole = (head == at) == (last == end)
            if head - 2 > floor and tokens[head - 1].kind == "time" and tokens[head - 2].kind == "prep":
                head -= 2  # "a paper from 2031 obtained by X"
            return head if head > floor and nominal(tokens[head - 1]) and whole else None
        if not (token.kind in ("time", "prep", "det") or nominal(token)):
            return None
    return None


def near(tokens: Sequence[Token], end: int) -> int | None:
    """Where the shortest phrase that ends at `end` begins: what a relative pronoun there stands for."""
    floor = max(0, end - LONGEST_PHRASE)
    start = _simple(tokens, end, floor)
    if start is not None and start - 1 > floor and tokens[start - 1].low == "of":
        further = _simple(tokens, start - 1, floor)
        start = start if further is None else further
    return start


def _before_apposition(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    """The phrase with the apposition that the mark before `end` closes; of several, the one that holds a name."""
    mark = tokens[end - 1].text
    first: Phrase | None = None
    if end - 1 > floor and tokens[end - 2].text == ")":  # "Ruth Adair (Harbour Party), said"
        start = _plain(tokens, end - 1, floor)
        if start is not None and tokens[start].kind == "name":
            return Phrase(start, end - 1, end - 1)
    for at in range(end - 2, max(floor, end - LONGEST_APPOSITION) - 1, -1):
        token = tokens[at]
        if token.text in ("!", "?", ";", ":") or (token.kind == "quote" and token.text[-2] in ",.?!"):
            break
        start = _plain(tokens, at, floor) if token.text == mark else None
        if start is None or (start > floor and tokens[start - 1].kind == "prep"):
            continue
        opener = tokens[at + 1]
        apposed = opener.kind in ("det", "word", "name", "number") and opener.low not in ("that", "but")
        phrase = Phrase(start, end - 1 if apposed and not opener.low.endswith("ing") else at, at)
        if any(part.kind in ("name", "pronoun") for part in tokens[start:at]):
            return phrase
        first = first or phrase
    return first


def _plain(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Where the phrase without commas that ends at `end` begins; None where no noun or pronoun stands there."""
    start = _simple(tokens, end, floor)
    while start is not None and start - 1 > floor:
        link = tokens[start - 1]
        written = link.low == "by" and tokens[start - 2].low in lexicon.DOCUMENTS
        if link.kind == "prep" and (link.low in PHRASE_PREPOSITIONS or written):
            further = _simple(tokens, start - 1, floor)
        elif link.low == "as" and tokens[start - 2].low == "such":
            further = _simple(tokens, start - 2, floor)
        elif link.low == "and":
            further = _coordinated(tokens, start - 1, floor)
        elif link.low.endswith("ing") and link.kind == "word" and tokens[start].kind in ("det", "name"):
            further = _simple(tokens, start, floor)  # "the union running the docks"
        elif link.low in REFLEXIVES and tokens[start - 2].low == "calling":
            further = _simple(tokens, start - 2, floor)  # "a group calling itself X"
        else:
            break
        if further is None or (tokens[further].kind in ("pronoun", "relative") and tokens[further].low != "one"):
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
        if token.low in REFLEXIVES and at == end:
            at, end = at - 1, end - 1
            continue
        if token.text == ")" and at == end:
            opened = _bracket(tokens, at - 1, floor)
            if opened is None:
                return None
            at, end = opened, opened
            continue
        pointing = token.low == "that" and at < end and at - 2 >= floor and tokens[at - 2].kind == "prep"
        if not pointing and (token.kind in ("pronoun", "relative") or token.low in ("that", "those")):
            if at == end:
                return at - 1
            return at - 1 if token.kind == "det" and token.low != "that" else at
        if token.kind == "det" and at == end:
            return at - 1 if token.low in STANDALONE else None
        if token.kind == "det":
            at -= 1
            if at - 1 >= floor and tokens[at - 1].kind == "det" and tokens[at - 1].low != "that":
                at -= 1
            return at if at < end else None
        if not (nominal(token) or (at < end and _inside(tokens, at - 1, floor, end))):
            break
        at -= 1
    if at == end or (end - at == 1 and tokens[at].low.endswith("ed") and tokens[at].kind == "word"):
        return None
    return at if any(nominal(token) for token in tokens[at:end]) else None


def _inside(tokens: Sequence[Token], at: int, floor: int, end: int) -> bool:
    """Whether what is no noun may stand inside a phrase: a quoted word, "the newly elected", "the tall, grey"."""
    token = tokens[at]
    if token.kind == "quote":
        return len(token.text) < LONGEST_QUOTED_WORD and token.text[-2] not in ",.?!"
    if token.kind == "adverb":
        return at > floor and tokens[at - 1].kind == "det"
    listed = token.text == "," and at - 2 >= floor and tokens[at - 2].kind == "det" and tokens[at - 1].kind == "word"
    return listed and at + 2 < end and tokens[at + 1].kind in ("word", "number")


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
    """ "In answer the union": the subject behind a preposition's own phrase, where both stand without a comma."""
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
    if not (first.kind in ("det", "name", "number") or nominal(first)) or first.low in lexicon.TIME_OPENERS:
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
        if at > begun and finite_at(tokens, at) and tokens[at - 1].kind != "det":
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
    return end > at and not (end < stop and finite_at(tokens, end))


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
    if token.low == "with" and tokens[at - 1].low in KNOWING:
        return True
    if token.low == "by":
        return tokens[at - 1].low in lexicon.DOCUMENTS
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
