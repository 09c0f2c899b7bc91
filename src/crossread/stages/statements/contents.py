"""What each cue of a sentence says: the extents of its content, before the verb or behind it.

In: a sentence with its cases (`cases.find`).
"""

from collections.abc import Sequence

from crossread.stages.statements import complements, phrases
from crossread.stages.statements.cases import Case
from crossread.stages.statements.grammar import Sentence, Token

POINTS = (",", "—", "–", ";")
LONGEST_MEDIUM = 5  # tokens of "in a brief statement" at a sentence's end
LONGEST_PLACE = 10  # tokens of "In Tessia on Monday," before a quotation
OPENING_SUBORDINATORS = frozenset("while although though as if when after because since before".split())


def of(sentence: Sentence, cases: Sequence[Case], at: int) -> tuple[tuple[int, int], ...]:
    """Extents of what case `at` says, in characters; none where it says nothing."""
    case, tokens = cases[at], sentence.tokens
    if case.quotes or (case.subject is None and case.cue.voice == "finite"):
        return ()
    ranges = [(a, b) for a, b in _ranges(sentence, cases, at) if a < b]
    if all(b - a == 1 and tokens[a].low in ("to", "so", "it") for a, b in ranges):
        return ()
    return tuple((tokens[a].start, tokens[b - 1].end) for a, b in ranges)


def _ranges(sentence: Sentence, cases: Sequence[Case], at: int) -> list[tuple[int, int]]:
    case = cases[at]
    tokens, stop = sentence.tokens, sentence.closes
    if case.cue.voice == "passive":
        return complements.passive(tokens, case.cue, case.right, stop)
    if case.postposed and case.may_follow:
        return _before(sentence, cases, at)
    if case.right >= stop:
        return []
    kind = complements.kind(tokens, case.cue, case.right, stop)
    if kind is complements.Kind.NONE:
        return []
    if kind is complements.Kind.PHRASE:
        return [(case.right, _phrase_end(sentence, cases, at))]
    start = case.right
    while start < stop and tokens[start].text in (",", ":", "—", "–"):
        start += 1
    return [(start, _clause_end(sentence, cases, at, start))]


def _phrase_end(sentence: Sentence, cases: Sequence[Case], at: int) -> int:
    """Where an object or infinitive ends: also where the verb of a clause around it goes on."""
    case = cases[at]
    end = complements.phrase_end(sentence.tokens, case.right, sentence.closes)
    for later in cases[at + 1 :]:
        if case.right < later.cue.start < end and _outer(case, later):
            return later.cue.start
    return end


def _outer(case: Case, later: Case) -> bool:
    """Whether a later verb belongs to the clause around an earlier one: "X, who … when Y announced it, said"."""
    return later.subject is not None and not later.shared and later.subject.start < case.cue.start < later.cue.start


def _clause_end(sentence: Sentence, cases: Sequence[Case], at: int, start: int) -> int:
    """Where a clause that begins at `start` ends: at the sentence's end, or where another attribution takes over."""
    tokens = sentence.tokens
    end = _own_end(tokens, cases[at], start, sentence.closes)
    for later in cases[at + 1 :]:
        if start < later.cue.start < end:
            end = min(end, _taken_over(tokens, cases[at], later, start, end))
    for n in range(start, end - 1):
        if tokens[n].low == "according" and tokens[n + 1].low == "to":
            end = n
            break
    bare = next((n for n in range(start + 1, end) if phrases.finite_at(tokens, n)), end)
    for n in range(start + 1, end):
        if complements.medium(tokens, n, end) and (n < bare or n >= end - LONGEST_MEDIUM):
            end = n  # "confirmed the release | in a brief statement"
            break
    while end > start and tokens[end - 1].text in POINTS:
        end -= 1
    return end


def _own_end(tokens: Sequence[Token], case: Case, start: int, stop: int) -> int:
    """The end that the cue's own clause sets: a relative or an opening participle ends at a comma."""
    subject = case.subject
    if case.cue.voice == "participle" and case.cue.start <= 1:
        return next((n for n in range(start + 1, stop) if tokens[n].text == ","), stop)  # "Despite saying that …, X"
    if subject is not None and tokens[subject.start].kind == "relative" and tokens[subject.start - 1].text == ",":
        for n in range(start + 1, stop - 1):
            if tokens[n].text == "," and phrases.finite_at(tokens, n + 1):
                return n
    if _subordinate(tokens, case):
        for n in range(start + 1, stop - 1):
            if tokens[n].text == "," and tokens[n + 1].kind in ("pronoun", "det", "name") and n > start + 2:
                return n
    return stop


def _taken_over(tokens: Sequence[Token], case: Case, later: Case, start: int, end: int) -> int:
    """Where a later case ends the clause of an earlier one; `end` where it lies inside it."""
    cue, subject = later.cue, later.subject
    before = tokens[cue.start - 1]
    if cue.voice == "participle":
        return cue.start - 1 if before.text == "," and cue.start - 1 > start else end
    if later.shared:
        return cue.start - 1 if before.low in ("and", "but") and subject is case.subject else end
    if subject is None or later.inverted or cue.voice == "passive":
        return end
    if _outer(case, later) and cue.voice == "finite" and not later.inverted:
        return cue.start - 1 if before.text == "," else cue.start
    opener = subject.start - 1
    if opener <= start:
        return end
    if later.postposed:
        return opener if tokens[opener].text == "," else end
    if tokens[opener].text == ";":
        return opener
    if tokens[opener].low in ("but", "while", "and", "though") and tokens[opener - 1].text == ",":
        return opener - 1
    if tokens[opener].low in ("but", "while"):
        return opener
    if tokens[opener].text in (",", "—", "–") and _subordinate(tokens, case):
        return opener
    return end


def _subordinate(tokens: Sequence[Token], case: Case) -> bool:
    """Whether a case's clause opens its sentence with "while", "after" and the like."""
    return tokens[0].low in OPENING_SUBORDINATORS and case.subject is not None and case.subject.start <= 4


def _before(sentence: Sentence, cases: Sequence[Case], at: int) -> list[tuple[int, int]]:
    """Content that stands before its cue, with the part of it behind: “…,” X said, “…”; Still, X said, …"""
    case = cases[at]
    tokens = sentence.tokens
    if case.subject is None:
        return []
    end = case.cue.start if case.inverted else min(part.start for part in (case.subject, case.teller) if part)
    start = max(
        [0, *(earlier.right for earlier in cases[:at] if earlier.told and earlier.postposed and earlier.right <= end)]
    )
    while start < end and (tokens[start].text in POINTS or tokens[start].low in ("but", "and", "as")):
        start += 1
    if end > start and tokens[end - 1].low == "as":
        end -= 1
    start = _behind_place(tokens, start, end)
    separated = end > start and (tokens[end - 1].text in POINTS or tokens[end - 1].kind == "quote")
    while end > start and tokens[end - 1].text in POINTS:
        end -= 1
    if not separated or end <= start:
        return []
    behind = _behind(sentence, cases, at, (start, end))
    return [(start, end), behind] if behind else [(start, end)]


def _behind_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """ "In Tessia, “…,” X said": a place or time before a whole quotation is not part of it."""
    quotes = [n for n in range(start, end) if tokens[n].kind == "quote"]
    if len(quotes) != 1 or quotes[0] == start or tokens[quotes[0] - 1].text != "," or quotes[0] + 1 < end - 1:
        return start
    opener = tokens[start].kind in ("prep", "time", "adverb") and quotes[0] - start <= LONGEST_PLACE
    verbless = not any(phrases.finite_at(tokens, n) for n in range(start + 1, quotes[0]))
    return quotes[0] if opener and verbless else start


def _behind(sentence: Sentence, cases: Sequence[Case], at: int, before: tuple[int, int]) -> tuple[int, int] | None:
    """The rest of a content that its attribution interrupts."""
    case, tokens, stop = cases[at], sentence.tokens, sentence.closes
    right = case.right
    if right >= stop or tokens[right].text not in (",", ":", "—", "–", ";"):
        return None
    right += 1
    if right >= stop:
        return None
    if tokens[before[1] - 1].kind == "quote":
        until = next((later.cue.start for later in cases[at + 1 :] if later.cue.start >= right), stop)
        return next(((n, n + 1) for n in range(right, until) if _goes_on_quoting(tokens, n)), None)
    first = tokens[right]
    if any(phrases.finite_at(tokens, n) for n in range(before[0] + 1, before[1])) and not phrases.finite_at(
        tokens, right
    ):
        return None
    if first.kind in ("relative", "sub") or first.low in ("according", "citing") or first.low.endswith("ing"):
        return None
    return right, _clause_end(sentence, cases, at, right)


def _goes_on_quoting(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "quote" and tokens[at - 1].text in (",", "—", "–", ":", ";")
