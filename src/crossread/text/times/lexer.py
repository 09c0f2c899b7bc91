"""Text → its words about time, and the string of their kinds.

Every word, number and mark of the text is one letter of `kinds`; those that mean nothing
here are OTHER and carry no value.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from crossread.text import numbers
from crossread.text.phrases import OTHER
from crossread.text.times import holidays
from crossread.text.times.lexicon import KINDS, MONTHS, WORDS

TOKEN = re.compile(
    r"(?P<nineeleven>(?<![\w/])9/11(?![\w/]))"
    rf"|(?P<holiday>\b(?i:{holidays.PATTERN})\b)"
    r"|(?P<stamp>(?<![\w.$€£-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
    r"|(?P<numeric>(?<![\w.$€£/-])(?:\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-\d{4}"
    r"|\d{4}/\d{1,2}/\d{1,2})(?![\w/]|[.-]\d))"
    r"|(?P<clock>(?<![\w.$€£:])\d{1,2}(?::\d\d){1,2}(?![\w:]|\.\d)|(?<![\w.$€£:])\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?)"
    r"|(?P<decade>(?<![\w.$€£])(?<!\d-)(?:\d{3}0|['’]?\d0)['’]?s\b)"
    r"|(?P<ordinal>(?<![\w.])(?<!\d-)\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<quarter>\b(?:[QH][1-4]|[1-4]Q)\b)"
    r"|(?P<number>[$€£¥#]?\d[\d,.]*[^\W_]*)"
    r"|(?P<meridiem>\b[ap]\.m\.?|\bo['’]clock\b)"
    r"|(?P<era>\b[AB]\.[CD]\.|\b[AB]\.?[CD]\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:(?<!\b[Mm]id)(?<!\b[Ll]ate)(?<!\b[Ee]arly)-\d[\w-]*)?)"
    r"|(?P<gap>\n\s*\n)"
    r"|(?P<mark>[^\w\s])"
)
NUMBER_WORDS = frozenset(numbers.CARDINALS) | {"hundred", "thousand", "dozen"}


@dataclass(frozen=True, slots=True)
class Word:
    kind: str
    start: int
    end: int
    value: object


@dataclass(frozen=True, slots=True)
class Lexed:
    """`words[i]` is the word behind letter i of `kinds`, None where it means nothing."""

    text: str
    kinds: str
    words: tuple[Word | None, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def lex(text: str) -> Lexed:
    """The words of the text with their kinds."""
    letters: list[str] = []
    words: list[Word | None] = []
    starts: list[int] = []
    ends: list[int] = []
    skip = 0
    for match in TOKEN.finditer(text):
        start = match.start()
        if start < skip:
            continue
        group = match.lastgroup or ""
        word = _plain(match) if group == "word" else READERS[group](match)
        end = match.end()
        if word is not None:
            end = skip = word.end
        letters.append(OTHER if word is None else KINDS.letter[word.kind])
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Lexed(text, "".join(letters), tuple(words), tuple(starts), tuple(ends))


def _plain(match: re.Match[str]) -> Word | None:
    written = match.group()
    lower = written.lower()
    if lower in NUMBER_WORDS:
        return _spelled(match)
    if lower in numbers.ORDINALS and lower not in ("first", "second"):
        return Word("ORDINAL", match.start(), match.end(), numbers.ORDINALS[lower])
    found = WORDS.get(lower)
    if found is None:
        return None
    kind, value = found
    end = match.end()
    if kind in ("MONTH", "AMONTH", "WEEKDAY", "AWEEKDAY", "WEEKDAYS"):
        if not written[0].isupper() and (lower in ("may", "march", "mar") or kind == "AWEEKDAY" or len(written) < 4):
            return None
        if lower not in MONTHS and match.string.startswith(".", end) and kind.endswith(("MONTH", "AWEEKDAY")):
            end += 1
    return Word(kind, match.start(), end, value)


def _spelled(match: re.Match[str]) -> Word | None:
    """Number words run together: "twenty-one", and "twenty-first" as an ordinal."""
    phrase = numbers.SPELLED.match(match.string, match.start())
    if phrase is None:
        return None
    tail = ORDINAL_TAIL.match(match.string, phrase.end())
    if tail and phrase.group().lower() in numbers.TENS:
        return Word("ORDINAL", phrase.start(), tail.end(), numbers.TENS[phrase.group().lower()] + _nth(tail[1]))
    value = numbers.spelled(phrase.group())
    if value is None:  # "one two": the first word alone
        return Word("SPELLED", match.start(), match.end(), numbers.spelled(match.group()))
    return Word("SPELLED", phrase.start(), phrase.end(), value)


ORDINAL_TAIL = re.compile(
    r"[-\s](" + "|".join(w for w, n in numbers.ORDINALS.items() if n < 10) + r")\b", re.IGNORECASE
)


def _nth(word: str) -> int:
    return numbers.ORDINALS[word.lower()]


def _number(match: re.Match[str]) -> Word | None:
    """A bare number; None where it is money, a part of a name or of a longer code."""
    written = match.group().rstrip(".,")
    start, end = match.start(), match.start() + len(written)
    text = match.string
    if (text[start - 1 : start] in NEVER_BEFORE and start) or text[end : end + 1] in NEVER_AFTER:
        return None
    if not written.isdecimal():
        return Word("COUNT", start, end, numbers.digits(written)) if numbers.DIGITS.fullmatch(written) else None
    value = int(written) if len(written) < 5 else 0
    if len(written) == 4 and 1000 <= value < 2200:
        return Word("YEAR", start, end, value)
    if len(written) <= 2:
        return Word("DAY" if 1 <= value <= 31 else "SHORT", start, end, value)
    return Word("COUNT", start, end, float(written) if len(written) < 16 else None)


NEVER_BEFORE = frozenset(".:/_@#&+*=$€£")
NEVER_AFTER = frozenset("%°_/@")


def _clock(match: re.Match[str]) -> Word | None:
    """(hour, minute, second or None) as a day's clock tells it."""
    written = match.group().lower()
    parts = [int(n) for n in re.findall(r"\d+", written)]
    hour, minute, second = parts[0], parts[1] if len(parts) > 1 else 0, parts[2] if len(parts) > 2 else None
    if "m" in written:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if "p" in written else 0)
    if hour > 24 or minute > 59 or (second or 0) > 59:
        return None
    end = match.end()
    if written.endswith("m.") and SENTENCE_GOES_ON.match(match.string, end) is None:
        end -= 1
    return Word("CLOCK", match.start(), end, (hour, minute, second))


SENTENCE_GOES_ON = re.compile(r"\s*[a-z(,;0-9]|\s*(?:[A-Z]{2,4}\b|[A-Z][a-z]+day\b)")


def _decade(match: re.Match[str]) -> Word | None:
    """The first year and the number of years."""
    written = "".join(c for c in match.group() if c.isdecimal())
    if len(written) == 2:
        return Word("DECADE", match.start(), match.end(), (1900 + int(written), 10)) if written > "10" else None
    century = written.endswith("00") and written != "2000"
    return Word("DECADE", match.start(), match.end(), (int(written), 100 if century else 10))


def _ordinal(match: re.Match[str]) -> Word | None:
    value = numbers.ordinal(match.group())
    return None if value is None else Word("ORDINAL", match.start(), match.end(), value)


def _as(kind: str) -> Callable[[re.Match[str]], Word | None]:
    """A reader that keeps the words as they are written."""

    def read(match: re.Match[str]) -> Word | None:
        return Word(kind, match.start(), match.end(), match.group())

    return read


def _mark(match: re.Match[str]) -> Word | None:
    found = WORDS.get(match.group())
    return Word(found[0], match.start(), match.end(), found[1]) if found else None


def _nine_eleven(match: re.Match[str]) -> Word:
    return Word("STAMP", match.start(), match.end(), "2001-09-11")


READERS: dict[str, Callable[[re.Match[str]], Word | None]] = {
    "nineeleven": _nine_eleven,
    "holiday": _as("HOLIDAY"),
    "stamp": _as("STAMP"),
    "numeric": _as("NUMERIC"),
    "clock": _clock,
    "decade": _decade,
    "ordinal": _ordinal,
    "quarter": _as("QUARTER"),
    "number": _number,
    "meridiem": _as("MERIDIEM"),
    "era": _as("ERA"),
    "gap": _as("GAP"),
    "mark": _mark,
}
