"""What the words before and after a name say of its kind.

In: a scan and one part of a run. Weights are votes: 3 decides alone, 1 only where nothing speaks
against it; they were set by hand and checked on news, web and encyclopaedia text (docs/mentions.md).
"""

import re
from collections.abc import Iterator, Sequence

from crossread.stages.mentions import listed
from crossread.stages.mentions.parts import Evidence, Part
from crossread.stages.mentions.scan import BREAK, PARTIES, Scan, Word
from crossread.stages.mentions.tables import countries, places, words

# "QUILLON, March 12 (XNA) -": a dateline's place at a paragraph's start
DATELINE = re.compile(r"(?:, [\w., ]{2,30})? \([A-Z][\w ]{1,20}\) ?[-–—]")
PLAIN_DATELINE = re.compile(r"(?:, [A-Z][\w.]{1,15})? [-–—]{1,2} ")  # QUILLON —


def evidence(scan: Scan, part: Part) -> Evidence:
    every = scan.words
    found: Evidence = []
    start, last = every[part.first], every[part.last - 1]
    after = every[part.last] if part.last < len(every) else None
    if part.titled:
        found.append(("person", 3.0))
    if part.first and start.gap in (" ", "-"):
        found.extend(_before(every, part.first))
    elif part.first and start.gap == ", ":
        found.extend(_told(every[part.first - 1]))  # "the capital, Quillon"
    if _dateline(scan, start, last):
        found.append(("place", 4.0))
    if after is None:
        return found
    if last.possessive:
        return found + _owner(every[part.last : part.last + 2])
    if after.gap == " ":
        found.extend(_after(after, start, last))
    elif after.gap in (", ", " , "):
        found.extend(_apposed(scan, part.last))
    elif after.gap in (" (", "("):
        if after.acronym and len(after.text) > 1 and part.last - part.first > 1:
            found.append(("organisation", 1.5))
        elif after.text.isdigit() and len(after.text) == 2:
            found.append(("person", 1.0))
    return found


def _dateline(scan: Scan, start: Word, last: Word) -> bool:
    """Whether it stands as a dateline's place: opening a paragraph, or a sentence if it is a town in capitals."""
    plain = start.acronym and PLAIN_DATELINE.match(scan.text, last.end)
    if not (plain or DATELINE.match(scan.text, last.end)):
        return False
    opens = scan.text[max(0, start.start - 2) : start.start].strip(" ") in ("", "\n\n")
    return opens or bool(plain and start.first and listed.town(scan.text[start.start : last.end]))


def _told(noun: Word) -> Evidence:
    """What a common noun in apposition says of the name's kind."""
    if noun.capital:
        return []
    if noun.lower in words.TITLES or noun.lower in words.PERSON_NOUNS:
        return [("person", 2.0)]
    if noun.lower in words.PLACE_NOUNS or noun.lower in ("country", "nation"):
        return [("place", 2.0)]
    if noun.lower in words.ORGANISATION_NOUNS or noun.lower in words.ORGANISATION_HEADS:
        return [("organisation", 2.5)]
    return []


def _owner(owned: Sequence[Word]) -> Evidence:
    """What two words behind a possessive say: states have capitals and imports."""
    belongs = any(word.gap == " " and word.lower in words.STATE_OWNS for word in owned)
    return [("place", 1.2)] if belongs else []


def _before(every: Sequence[Word], at: int) -> Evidence:
    before, two = every[at - 1], every[at - 2] if at > 1 else None
    if before.text in PARTIES and every[at].gap == "-":
        return [("place", 3.0)]  # (R-Ohio)
    if before.lower in words.PLACE_BEFORE:
        return [("place", 1.8)]
    if before.lower in words.PLACE_BEFORE_WEAK:
        return [("place", 0.8)]
    if before.capital and not before.first:
        return []
    if before.lower == "the":
        return [(None, 0.2), ("organisation", 0.7), ("person", -1.5)]
    if before.lower == "by":
        return [("person", 0.3)]
    if before.lower == "of" and two and two.lower in words.PLACE_NOUNS:
        return [("place", 3.0)]
    if before.lower == "of" and two and (two.capital or before.gap == ", " or two.lower in words.DWELLING):
        return [("place", 0.6)]  # "Ann Gurney of Quillon", "Gurney, 28, of Quillon", "both of Quillon"
    if before.lower in ("of", "for") and two and two.lower in words.ORGANISATION_BEFORE:
        return [("organisation", 1.2)]
    if before.lower in words.COMPASS:
        return [("place", 2.5)]
    if before.lower in words.TITLES and before.lower not in words.NAMESAKES:
        return [("person", 3.0)]
    return [("organisation", 0.8)] if before.lower in words.ORGANISATION_BEFORE else []


def _after(after: Word, start: Word, last: Word) -> Evidence:
    if after.text.isdigit() and start is last:
        return [(None, 3.0)]  # "Shed 6", "Line 4"
    if after.lower in words.SAYING:
        return [("person", 1.0)]
    if after.lower in words.PERSON_VERBS:
        return [("person", 1.5)]
    if after.lower in words.PLACE_NOUNS:
        return [("place", 2.0)]
    if after.lower in words.DWELLERS and not after.capital and last.lower not in words.PLACE_NOUNS:
        return [("place", 1.0)]
    if after.lower in words.ORGANISATION_AFTER:
        return [("organisation", 1.5)]
    past = after.lower.endswith("ed") and not after.capital and not last.lower.endswith("s")
    singular = past or after.lower in words.SINGULAR_VERBS
    if start.first and singular and not last.lower.endswith(words.ABSTRACT_ENDINGS):
        return [("person", 0.5)]  # "Gurney was elected": a bare common noun seldom opens a sentence so
    return []


def _apposed(scan: Scan, at: int) -> Evidence:
    """After a comma: an age, a country, "who", or what it is: "a militia in the north"."""
    after = scan.words[at]
    if after.text.isdigit() and len(after.text) == 2 and scan.text[after.end : after.end + 1] in (",", "."):
        return [("person", 2.0)]
    if after.lower in ("who", "whose", "whom"):
        return [("person", 1.5)]
    if after.text in countries.by_name() or places.known().get(after.text) or after.text in places.STATES:
        return [("place", 1.5)]
    if after.lower in ("a", "an", "the", "one", "its") or after.possessive:
        return _described(scan, at + 1)
    if after.lower in words.TITLES and after.lower not in words.NAMESAKES and not after.capital:
        return [("person", 1.5)]
    return []


def _described(scan: Scan, at: int) -> Evidence:
    """The first noun that tells a kind, within six words of the apposition and before its first comma or verb."""
    for word in scan.words[at : at + 6]:
        if "," in word.gap or word.gap == BREAK:
            break
        told = _told(word)
        if told or word.lower in ("who", "which", "that", "of", "in", "and", "with"):
            return told
    return []


def storms(scan: Scan, part: Part) -> Iterator[str]:
    """Names that are a storm's, and no person's or place's in the whole text: "Hurricane Ilda" and "Ilda"."""
    every, first, name = scan.words, part.first, scan.words[part.last - 1]
    if name.lower in words.PLACE_HEADS | words.ORGANISATION_HEADS or listed.kind(name.text):
        return  # Hurricane is a town too, and has a High School
    if part.last - first == 2 and every[first].lower in words.STORMS:
        yield scan.text[every[first].start : name.end]
        yield name.text
    before = every[first - 1] if part.last - first == 1 and name.gap == " " else None
    if before and before.capital and before.lower in words.STORMS:
        yield name.text


def bracketed(scan: Scan, part: Part, before: Part) -> bool:
    """Whether a part stands alone in brackets right behind another of several words: its other name."""
    gap = scan.words[part.first].gap
    end = scan.words[part.last - 1].end
    return gap in (" (", " [") and before.last == part.first and scan.text[end : end + 1] in (")", "]")


def nation(scan: Scan, part: Part) -> bool:
    return listed.is_nation(scan.text[scan.words[part.first].start : scan.words[part.last - 1].end])
