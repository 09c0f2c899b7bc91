"""A dump's lines with what each of them is: prose, or furniture of which kind, or what it says of the article.

From a line's words alone.
"""

import re
from dataclasses import dataclass

from crossread.stages.articles import credits, datelines, edges, furniture, glued, pictures, prose, relays, wrapping
from crossread.stages.articles.edges import Told
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.lines import Line

LISTS = frozenset(("related links", "most viewed"))  # labels with headlines under them
MOST_TITLE, LEAST_TITLE = 30, 3  # words
LEAST_TORN = 12  # words
MOST_BRACKET = 100  # characters of a line's end in which a credit in brackets stands
BRACKET = re.compile(r"\(([^()\n]{3,90})\)\.?$")
# `… the iron tool. Courtesy of Vessen Fishing Cooperative`
COURTESY = re.compile(r"[.!?][\"”’)]*\s(?:(?i:photo|image|picture)s?\s)?[Cc]ourtesy(?: of|:)?\s[^.!?]{2,60}$")
# `… near the bridge. (Harbour Police Press Office)`: a caption's credit; a sentence in brackets has small words.
SMALL_WORDS = frozenset("of the and via for de la du von und et".split())
EMBEDDED = re.compile(
    r"(?:—|–|--?)\s?[^()\n]{2,60}\(@\w{2,30}\).{0,40}|.{0,300}pic\.twitter\.com/\w+.{0,120}|view this (?:post|photo|"
    r"reel) on \w+.{0,40}|"
    r"a (?:post|video|reel) shared by .{2,100}|@\w{2,30}(?: (?:via|on) \w+)?",
    re.I,
)


@dataclass(slots=True)
class Entry:
    """`why` is set for furniture; `prose` where the line reads as the article's; `told` is what it says of it."""

    line: Line
    gap: bool
    why: str | None = None
    prose: bool = False
    told: Told | None = None


def of(line: Line, gap: bool, host: str, known: Furniture) -> Entry:
    text = line.text
    told = edges.told(text)
    alone = told is not None and told.why == "credit line"
    why = known.why(host, text) or (None if alone else furniture.why(text))
    if why is None and told is not None:
        why = told.why
    if why is None and (edges.WHERE_AMONG.fullmatch(text) or edges.is_trail(text)):
        why = "navigation"
    if why is None and (label := furniture.why(text.partition(" | ")[0]) if " | " in text else None) in LISTS:
        why = label  # `Recommended for you | Ferry runs aground | Quay closed`
    why = why or (glued.why(text) if told is None else None)
    if why is None and EMBEDDED.fullmatch(text):
        why = "embedded post"
    if why is None and (_is_caption(text) or pictures.SIGNED.fullmatch(text)):
        why = "caption"
    return Entry(line, gap, why, why is None and _is_prose(text), told)


def _is_prose(text: str) -> bool:
    """Whether a line reads as the article's; also one that is torn off within a word, at the end of its column."""
    torn = text.endswith("-") and wrapping.PARTED.search(text) and prose.words(text) >= LEAST_TORN
    return bool(torn) or prose.is_prose(credits.without_closing(text))


def _is_caption(text: str) -> bool:
    """Whether a line closes with a picture's credit behind its last word or sentence."""
    bracket = BRACKET.search(text, max(0, len(text) - MOST_BRACKET))
    if credits.without_closing(text) != text and not (bracket and pictures.SIGNED.fullmatch(bracket[1])):
        return False
    tail = furniture.AGENCY_TAIL.search(text)
    if tail is not None and not prose.ends(text[: tail.start()].rstrip()):
        return datelines.alone(text) is None and relays.DATED.search(text) is None
    if COURTESY.search(text, max(0, len(text) - MOST_BRACKET)):
        return True
    return bracket is not None and 5 <= prose.words(text[: bracket.start()]) <= 60 and _is_named(bracket[1])


def named(text: str) -> bool:
    """Whether a line's last sentence has a name in brackets behind it."""
    bracket = BRACKET.search(text, max(0, len(text) - MOST_BRACKET))
    return bracket is not None and prose.ends(text[: bracket.start()].rstrip()) and "/" not in bracket[1]


def _is_named(words: str) -> bool:
    inside = words.split()
    return 2 <= len(inside) <= 9 and all(word in SMALL_WORDS or not word[0].islower() for word in inside)


def is_title(text: str) -> bool:
    return LEAST_TITLE <= prose.words(text) <= MOST_TITLE and not text.endswith((".", ":", ";"))
