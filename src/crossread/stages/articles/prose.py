"""What tells prose from labels, and sentences that lost the space between them.

From a line of text, in any script.
"""

import re

from crossread.stages.articles.lines import Line

# A sentence's last mark with what may close behind it: Latin, Greek, Arabic, Devanagari, Armenian, CJK.
END = re.compile(r"[.!?…;؟۔।։。！？][\"'”“’‘»›)\]」』]*(?:\s»)?(?:\s?\[\d{1,3}\])*$")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f]")
WORDS_IN_WIDE = 2.5  # characters of Chinese or Japanese a word, about
LEAST_PROSE = 6  # words that make a line with a sentence's end prose; "All rights reserved." has three
LONG_LINE = 30  # words; a line without a sentence's end is prose from here

# `down.Other`, `said.New`, `UNO.Both`, `27.“We`: a word (so no `U.S.Army`), a sentence's end, its quote, a capital.
# What it begins with stands first, so that only such marks are looked at, and of them those without a blank behind.
GLUED = re.compile(
    r"[,.!?](?!\s)(?:(?:(?<=[^\W\d_A-Z]{2}[.!?])|(?<=[A-Z]{3}[.!?])|(?<=\d\d[.!?]))"
    r"[”’»)]?(?P<straight>\")?(?=[“‘«(]?[^\W\d_a-z][^\W\d_A-Z]*[\s,’'])"
    r"|(?<=\w.)[”»](?=[“‘«(]?[^\W\d_a-z][^\W\d_A-Z]*[\s,’']))"
)
NO_SPACE = re.compile(r"(?:https?://|www\.|@)\S*$")


def words(text: str) -> int:
    """About how many words a line has; wide scripts by their characters."""
    wide = len(WIDE.findall(text)) if not text.isascii() else 0
    return len(text.split()) + int(wide / WORDS_IN_WIDE)


def ends(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return END.search(text, max(0, len(text) - 12)) is not None


def is_prose(text: str) -> bool:
    count = words(text)
    return count >= LONG_LINE or (count >= LEAST_PROSE and ends(text))


def part(line: Line) -> Line:
    """The line with a space put in wherever two sentences were glued together."""
    text = line.text
    at = []
    for match in GLUED.finditer(text):
        if NO_SPACE.search(text, max(0, match.start() - 80), match.start()):
            continue
        # A straight quotation mark closes or opens: it opens where an even number stands before it.
        opens = match["straight"] is not None and text.count('"', 0, match.start()) % 2 == 0
        at.append(match.start("straight") if opens else match.end())
    return line.parted(at) if at else line
