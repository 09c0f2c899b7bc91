"""Sequences of words with capitals that may be names, each as one run.

In: a scan. A run never crosses a sentence's end, a comma or a bracket; "of", "for", "and" and the
particles of surnames join within it only where the words around ask for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.stages.mentions import listed
from crossread.stages.mentions.scan import ABBREVIATED, Scan, Word
from crossread.stages.mentions.tables import countries, given, words
from crossread.text.tokens import STOPWORDS

JOINING_GAPS = frozenset((" ", "  ", "\xa0", "-"))
# Behind a comma still part of a name: "Varnholt Shipping, Inc", "Washington, D.C."
COMPANY_FORMS = words.several("inc ltd llc corp plc llp co")
CAPITAL_DISTRICT = {("Washington", "D.C."), ("Washington", "DC"), ("Washington", "D.C")}
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
LEADING = frozenset(("bin", "ibn", "bint", "al", "el"))  # in lower case before a surname alone: "bin Tessi"
LONGEST = 24  # words; the longest names of ministries and treaties' bodies have about 18


@dataclass(frozen=True, slots=True)
class Run:
    """Words [first, last) of a scan."""

    first: int
    last: int


def find(scan: Scan) -> Iterator[Run]:
    every = scan.words
    at = 0
    while at < len(every):
        if not opens(scan, at):
            at += 1
            continue
        last = max(at + 1, listed.longest(scan, at, len(every)))
        while last < min(len(every), at + LONGEST):
            step = _step(scan, at, last)
            if not step:
                break
            last += step
        led = at > 0 and every[at].gap == " " and _leads(every[at - 1], every[last - 1])
        yield Run(at - 1 if led else at, last)
        at = last


def _leads(before: Word, head: Word) -> bool:
    """Whether a word in front belongs to the name: a particle, a unit's number ("4th Harbour Brigade")."""
    return before.text in LEADING or (head.lower in words.ORGANISATION_HEADS and bool(ORDINAL.fullmatch(before.text)))


def opens(scan: Scan, at: int) -> bool:
    """Whether the word may begin a name: a capital that isn't there by position alone."""
    word = scan.words[at]
    if not word.capital or (word.lower in words.CALENDAR and not _may_be_a_person(scan, at)):
        return False
    if word.text in ("I", "A") and not _initial_before_name(scan, at):
        return False
    common = word.lower.partition("'")[0].partition("’")[0] in words.STARTERS or word.lower in scan.lowered
    if word.headline and word.acronym and common and _shouted(scan, at):
        return False
    if _begins_known(scan, at) or (_listed(word.text) and not (common and word.first and not word.acronym)):
        return True
    if word.lower in words.PLAIN_ACRONYMS and word.acronym:
        return False
    if word.lower in STOPWORDS:
        return False
    if common:
        if word.first and not word.headline and word.lower in words.OPENING_HEADS:
            return _named_on(scan, at)
        return not (word.first or word.headline or word.acronym) and _named_on(scan, at)
    return not word.headline or (word.acronym and not _shouted(scan, at))


def _named_on(scan: Scan, at: int) -> bool:
    """Whether a capital follows, so that a common word may begin a name: "House Committee", "University of Xenia"."""
    every = scan.words
    word = every[at]
    after = at + 1
    if word.lower in words.ORGANISATION_HEADS and after < len(every) and every[after].lower == "of":
        after += 1
    return after < len(every) and every[after].capital and every[after].gap == " " and not word.possessive


def _shouted(scan: Scan, at: int) -> bool:
    near = scan.words[max(0, at - 2) : at] + scan.words[at + 1 : at + 3]
    return all(word.text.isupper() for word in near)


def _listed(name: str) -> bool:
    return listed.kind(name) is not None or name in given.NAMES


def _begins_known(scan: Scan, at: int) -> bool:
    """Whether a listed name of several words begins here."""
    return listed.longest(scan, at, len(scan.words)) > at + 1


def _may_be_a_person(scan: Scan, at: int) -> bool:
    """April, June, May, August after or before a name: "Theresa May", "April Jones"."""
    word, every = scan.words[at], scan.words
    if word.lower not in ("may", "april", "june", "august", "jan"):
        return False
    before = at and word.gap == " " and every[at - 1].capital and every[at - 1].text in given.NAMES
    return bool(before) or (at > 0 and word.gap in (" ", ". ") and every[at - 1].lower in words.TITLES)


def _initial_before_name(scan: Scan, at: int) -> bool:
    every = scan.words
    return at + 1 < len(every) and every[at + 1].gap == ". " and every[at + 1].capital


def _step(scan: Scan, first: int, at: int) -> int:
    """How many words the run that stands before `at` takes in: 0 ends it."""
    every = scan.words
    word, before = every[at], every[at - 1]
    behind_comma = word.lower in COMPANY_FORMS or (before.text, word.text) in CAPITAL_DISTRICT
    if word.gap == ", " and word.capital and behind_comma:
        return 1
    if not _joined(word, before):
        return 0
    if word.capital:
        if word.text == "I" or (word.headline and not before.headline):
            return 0
        return 0 if word.lower in words.CALENDAR and not _may_be_a_person(scan, at) else 1
    if word.text.isdigit() and len(word.text) <= 2 and before.lower in ("group", "force", "channel"):
        return 1
    if at + 1 >= len(every):
        return 0
    after = every[at + 1]
    if not (_joined(after, word) and after.capital) or after.lower in words.CALENDAR:
        two = at + 2 < len(every) and every[at + 2].capital and _joined(every[at + 2], after) and _joined(after, word)
        if two and word.lower in words.PARTICLES and after.lower in words.PARTICLES:
            return 3
        if two and word.lower in ("of", "for") and after.lower == "the" and _heads(scan, first, at):
            return 3
        return 0
    if word.lower in words.PARTICLES and not before.possessive:
        return 2
    if word.lower in ("of", "for", "on", "at") and _heads(scan, first, at):
        return 2
    if word.lower in ("and", "&") and _lists(scan, first, at):
        return 2
    return 0


def _joined(word: Word, before: Word) -> bool:
    if before.possessive:
        return word.gap == " " and (before.lower in words.OWNERS or word.lower in words.OWNED)
    if word.gap in ("' ", "’ "):  # "Harbour Workers' Union"
        return before.lower.endswith("s") and word.lower in words.ORGANISATION_HEADS
    if word.gap in (". ", "."):
        return before.initial or before.lower in ABBREVIATED
    return word.gap in JOINING_GAPS


def _heads(scan: Scan, first: int, at: int) -> bool:
    """Whether word `at` ("of", "for", "on", "at") joins: the run so far ends in, or has, the head of a name."""
    every = scan.words
    head, joiner = every[at - 1].lower, every[at].lower
    before = {every[n].lower for n in range(first, at)}
    nested = bool({"of", "for"} & before) and bool(before & words.ORGANISATION_HEADS)
    if joiner == "at":
        return "university" in before
    if joiner == "on":
        return head in words.ON_HEADS
    if joiner == "for":
        return (head in words.ORGANISATION_HEADS and head not in ("government", "times")) or head in words.FOR_HEADS
    return (
        head in words.ORGANISATION_HEADS
        or head in words.PLACE_HEADS
        or head in words.OF_HEADS
        or (nested and joiner == "of")
        or listed.kind(scan.text[every[first].start : every[at - 1].end]) == "organisation"
    )


def _lists(scan: Scan, first: int, at: int) -> bool:
    """Whether "and" joins two words of one name: Trade and Industry behind "Department of"."""
    every = scan.words
    before = [every[n].lower for n in range(first, at)]
    if any(word in words.LISTING_HEADS for word in before) and ("of" in before or "for" in before or "on" in before):
        return every[at - 1].text not in countries.by_name() and every[at + 1].text not in countries.by_name()
    if before[-1] not in words.ADJECTIVES:
        return False
    end = at + 1
    while end < len(every) and every[end].capital and _joined(every[end], every[end - 1]) and end < at + 5:
        end += 1
    return any(every[n].lower in words.ORGANISATION_HEADS for n in range(at + 2, end))
