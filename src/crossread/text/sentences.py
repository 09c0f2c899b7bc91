"""Text → sentences as [start, end) offsets, white space outside.

Boundaries come from sentencex (Wikimedia, MIT); joined again here are those that news
prose breaks: military and civil titles with a hyphen ("Maj.-Gen. Gedney"), a unit's point
("55km. zone": the next word is in lower case), initials. A blank line always ends a sentence.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from sentencex import get_sentence_boundaries

TITLE_END = re.compile(
    r"(?:^|[\s(\"“-])(?:[A-Z]|Adm|Brig|Capt|Cdr|Cmdr|Col|Cpl|Dr|Fr|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|Msgr|Prof|Pte|Rep|Rev|"
    r"Sen|Sgt|Sir|St|Supt|vs|No|approx|c|ca|U\.S|U\.N|U\.K|E\.U)\.\s*$"
)
# The splitter is quadratic on unclosed marks: 20,000 mixed ones took 3 s, so runs of them are hidden from it; a
# hundred thousand opening ones 5 s, 20,000 of them 0.2 s, so it sees no more at once (characters).
MARKS = re.compile(r"[\"'“”„‟‘’‚«»]{4,}")
LONGEST = 20_000
# It panics on "F\u00a0.": other blanks than ASCII's before a point.
BLANK = re.compile(r"[^\S\x00-\x7f]")
KEPT = 8  # texts whose sentences are remembered: each rule about an article asks anew
PARAGRAPH = re.compile(r"\n\s*\n")
# A quotation within one ends the sentence, too, which the splitter misses: “… are ‘gone.’” The mayor …
TWICE_CLOSED = re.compile(r"[.!?…][’'][”\"](?=\s+[“\"‘']?[A-Z])")


@lru_cache(KEPT)
def split(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Sentences in order; every character that is not white space lies in exactly one."""
    found: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        merged: list[tuple[int, int]] = []
        for a, b in _raw(text, start, end, language):
            if merged and _goes_on(text, merged[-1], a):
                merged[-1] = (merged[-1][0], b)
            else:
                merged.append((a, b))
        found.extend(merged)
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in PARAGRAPH.finditer(text):
        yield from bounded(text, at, gap.start(), LONGEST)
        at = gap.end()
    yield from bounded(text, at, len(text), LONGEST)


def bounded(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """[start, end) in pieces of `most` characters at most, cut at white space where there is some."""
    while end - start > most:
        cut = max(text.rfind(" ", start, start + most), text.rfind("\n", start, start + most)) + 1
        cut = cut if cut > start else start + most
        yield start, cut
        start = cut
    yield start, end


def _raw(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    part = MARKS.sub(lambda run: " " * len(run.group()), BLANK.sub(" ", text[start:end]))
    at = 0
    for piece in get_sentence_boundaries(language.split("-")[0].lower(), part):
        words = piece["text"]
        where = part.find(words, at)  # its words are certain, its counts are of bytes in some releases
        if where < 0:
            continue
        at = where + len(words)
        a, b = start + where, start + at
        for stop in (*(mark.end() for mark in TWICE_CLOSED.finditer(text, a, b)), b):
            first, last = _trim(text, a, stop)
            if first < last:
                yield first, last
            a = stop


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _goes_on(text: str, last: tuple[int, int], start: int) -> bool:
    """Whether a boundary before `start` is none."""
    before = text[last[0] : last[1]]
    if TITLE_END.search(before):
        return True
    return text[start].islower() and not before.endswith(("!", "?", "”", '"'))
