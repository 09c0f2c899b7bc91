"""English text → the times in it, as TIMEX3 values with their first and last day.

In go a text and the day it was published (the anchor). A grammar of phrases (`dates`,
`relative`, `spells`, `clocks`) over kinds of word (`lexer`), read as news means it: a
weekday is the nearest past one, the anchor's own included, unless a future cue governs.
Values follow TIMEX3 (ISO 24617-1); a spell between two dates is an ISO 8601 interval.
Without an anchor nothing is invented: values have X's and no days.
"""

from dataclasses import dataclass
from datetime import date

from crossread.records import Time
from crossread.text import numbers
from crossread.text.late import Late
from crossread.text.times import grammar, joining
from crossread.text.times.context import NARRATIVE_SHARE, NARRATIVE_YEARS, Context
from crossread.text.times.lexer import Lexed, lex
from crossread.text.times.lexicon import KINDS

# Years of fewer than four digits that say what they are: of so many (one, where no year has four digits) it follows
# that the bare ones beside them are years too.
ANCIENT = Late(r"\b(?:ca?\.|circa|the\syear|AD|A\.D\.)\s\d{3}\b|\b\d{3}\s(?:AD|BC|CE)\b")
ANCIENT_YEARS = 2


@dataclass(frozen=True, slots=True)
class FoundTime:
    """`text[start:end]` and the time it means."""

    start: int
    end: int
    value: Time


def find(text: str, anchor: date | None) -> tuple[FoundTime, ...]:
    """The times of a text in order, none overlapping another.

    Linear in the text. Text in other languages gives what it shares with English (ISO
    dates, years) or nothing.
    """
    text = numbers.plain(text)
    lexed = lex(text)
    marked = sum(1 for _ in ANCIENT.finditer(text))
    ancient = marked >= (ANCIENT_YEARS if KINDS.letter["YEAR"] in lexed.kinds else 1)
    context = Context(text, anchor, ancient or _is_narrative(lexed, anchor), ancient)
    finds = joining.join(text, list(grammar.finds(lexed, context)))
    return tuple(FoundTime(f.start, f.end, f.reading.time()) for f in finds)


def same_day(a: Time, b: Time) -> bool:
    """Whether both are one and the same day; a clock time counts as its day, what has no known day never."""
    return a.from_ is not None and a.from_ == a.to == b.from_ == b.to


def within(a: Time, b: Time) -> bool:
    """Whether every day of `a` lies in `b`; what has no known days lies nowhere."""
    if a.from_ is None or a.to is None or b.from_ is None or b.to is None:
        return False
    return b.from_ <= a.from_ and a.to <= b.to


def _is_narrative(lexed: Lexed, anchor: date | None) -> bool:
    """Whether a text tells of other years than the anchor's, by dates of their own."""
    if anchor is None:
        return False
    year = KINDS.letter["YEAR"]
    years = sum(
        1
        for kind, word in zip(lexed.kinds, lexed.words, strict=True)
        if kind == year and word is not None and isinstance(word.value, int) and abs(word.value - anchor.year) > 1
    )
    here = sum(lexed.kinds.count(KINDS.letter[kind]) for kind in ("DEICTIC", "WEEKDAY", "ago", "NOW", "PAST", "now"))
    return years >= NARRATIVE_YEARS and years >= NARRATIVE_SHARE * here
