"""Which short lines between a dump's paragraphs are the article's: headings, lists, short sentences.

From the dump's entries between the first and the last paragraph.

A scraper leaves buttons, names of sections, headlines of other reports and captions between
the paragraphs, in words that no list holds. So such a line is the article's only where its
form or its words say so. Shares: of lines in dumps made of 250 pages, half of them looked at.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crossread.stages.articles import prose
from crossread.stages.articles.entries import Entry
from crossread.stages.articles.furniture import fold

ASIDE = "between the paragraphs"
LEAST_HEADING = 2  # words; of lines of one word 98 % were furniture
LEAST_LABEL = 4  # words of a line with a colon behind it that introduces something
LEAST_HEADINGS = 2  # of a page whose headings need share no word with its text
WORD = re.compile(r"\w{4,}")
LETTER = re.compile(r"[^\W\d_]")
ITEM = re.compile(r"[•‣▪●*·–—-]\s?(?=\S)|\(?\d{1,2}[.)]\s|[a-z]\)\s")


def judge(body: Sequence[Entry]) -> None:
    """Sets aside each line that neither its form nor its words make the article's."""
    lines = Counter(fold(entry.line.text) for entry in body)
    said = {word for entry in body if entry.prose for word in _words(entry.line.text)}
    free = [(at, entry) for at, entry in enumerate(body) if entry.why is None and not entry.prose]
    for at, entry in free:
        if lines[fold(entry.line.text)] > 1 or _is_label(entry.line.text, said, _stands_alone(body, at)):
            entry.why = ASIDE
    headings = [at for at, entry in enumerate(body) if entry.why is None and _stands_alone(body, at)]
    several = len(headings) >= LEAST_HEADINGS
    listed = False  # whether a list goes on that a colon introduced
    for at, entry in enumerate(body):
        text = entry.line.text
        if entry.prose or entry.why is not None:
            listed = text.endswith(":") and entry.why is None
        elif listed or ITEM.match(text) or _is_sentence(body, at, said):
            continue
        elif text.endswith(":"):
            listed = True
        elif not _is_heading(body, at, said, several):
            entry.why = ASIDE


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _is_label(text: str, said: set[str], alone: bool) -> bool:
    """Whether a line has no word of the article's, and no form that speaks for it."""
    if 2 * len(LETTER.findall(text)) < len(text.replace(" ", "")):
        return True
    if ITEM.match(text) or prose.ends(text):
        return False
    count = prose.words(text)
    shared = any(word in said for word in _words(text))
    if text.endswith(":"):
        return count < LEAST_LABEL and not shared and not alone
    return count < LEAST_HEADING


def _is_sentence(body: Sequence[Entry], at: int, said: set[str]) -> bool:
    """Whether a short line ends as a sentence does, and stands at a paragraph or speaks of the article's matter."""
    text = body[at].line.text
    if not prose.ends(text):
        return False
    beside = any(0 <= other < len(body) and body[other].prose for other in (at - 1, at + 1))
    return beside or any(word in said for word in _words(text))


def _stands_alone(body: Sequence[Entry], at: int) -> bool:
    """Whether a line stands between two paragraphs, as a heading does."""
    between = 0 < at < len(body) - 1 and body[at - 1].prose and body[at + 1].prose
    return between and not body[at].prose and not ITEM.match(body[at].line.text)


def _is_heading(body: Sequence[Entry], at: int, said: set[str], several: bool) -> bool:
    """Whether a paragraph stands below a line, and it speaks of the article's matter or is one of several headings."""
    if at + 1 >= len(body) or not body[at + 1].prose:
        return False
    above = body[at - 1] if at else None
    words = _words(body[at].line.text)
    shared = sum(word in said for word in words)
    if above is not None and above.prose:
        return bool(shared) or several
    return above is not None and above.why is not None and 2 * shared >= max(1, len(words))
