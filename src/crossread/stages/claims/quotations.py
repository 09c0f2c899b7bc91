"""Quotations of one remark, compared: the same, a cut, set down otherwise, or altered.

Go in: the words of two quotations. What an editor put in brackets is no word of the
speaker's; where one report quotes more than the other, only what both quote is compared.
"""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel, Opcodes

from crossread.stages.claims.values import Relation
from crossread.text import numbers, tokens

# Words that both quote in one run before anything is compared: shorter ones meet by chance.
LEAST_RUN = 3
CUT = 3  # words that a report leaves out in one place from which it is a cut and no alteration
# Share of the shorter quotation's words that stand in order in the other when both are of one sentence.
ALIKE = 0.6
BRACKETED = re.compile(r"\[[^\[\]]{0,120}\]|\([^()]{0,120}\)")
DOTS = re.compile(r"\.\.\.|…")
GAP = "…"
# Small words that a listener sets down as he heard them; "not" and "no" are none of these.
LIGHT = (tokens.STOPWORDS | {"very", "really", "well", "oh", "that"}) - {"no", "not", "all", "most", "more", "none"}
SHORT = {
    "senator": "sen",
    "representative": "rep",
    "governor": "gov",
    "president": "pres",
    "doctor": "dr",
    "mister": "mr",
}


def words(text: str) -> tuple[str, ...]:
    """The speaker's words, folded: hyphens and points aside, numbers as digits, a cut as one sign."""
    bare = DOTS.sub(f" {GAP} ", BRACKETED.sub(" ", text))
    found: list[str] = []
    for part in bare.split(GAP):
        if found:
            found.append(GAP)
        for token in tokens.words(part.replace("-", " ")):
            word = token.key.replace(".", "") if not token.key[0].isdigit() else token.key
            found.append(_digits(SHORT.get(word, word)))
    return tuple(found)


def _digits(word: str) -> str:
    number = numbers.UNITS.get(word, numbers.TENS.get(word))
    return word if number is None else str(number)


def alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two quotations are of one sentence, or one holds the other."""
    shared = (len(a) + len(b) - Indel.distance(a, b)) / 2
    return shared >= ALIKE * min(len(a), len(b))


def compare(a: Sequence[str], b: Sequence[str]) -> Relation:
    """`altered` where words that carry meaning differ inside what both quote; a cut is `compatible`."""
    if tuple(a) == tuple(b):
        return "same"
    edits = [(a[slice(*left)], b[slice(*right)]) for left, right in _inside(Indel.opcodes(a, b))]
    return "altered" if any(_heavy(mine, its) for mine, its in edits) else "compatible"


def _heavy(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether an edit changes what was said: not where one report only left much out, or says so with dots."""
    if GAP in a or GAP in b or (min(len(a), len(b)) == 0 and max(len(a), len(b)) > CUT):
        return False
    mine, its = ({tokens.stem(word) for word in side} - LIGHT for side in (a, b))
    return mine != its


Edit = tuple[tuple[int, int], tuple[int, int]]


def _inside(codes: Opcodes) -> list[Edit]:
    """The edits between the first and the last run that both have."""
    runs = [n for n, code in enumerate(codes) if code.tag == "equal" and code.src_end - code.src_start >= LEAST_RUN]
    if not runs:
        return []
    return [
        ((code.src_start, code.src_end), (code.dest_start, code.dest_end))
        for code in list(codes)[runs[0] : runs[-1]]
        if code.tag != "equal"
    ]
