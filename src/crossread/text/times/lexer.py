"""Text → its words about time, and the string of their kinds.

Every word, number and mark of the text is one letter of `kinds`; those that mean nothing
here are OTHER and carry no value.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from crossread.text import numbers
from crossread.text.late import Late
from crossread.text.phrases import OTHER
from crossread.text.times import holidays
from crossread.text.times.lexicon import KINDS, MONTHS, WORDS

# The words, numbers and marks of a text; what a digit begins is read by NUMERAL.
TOKEN = Late(r"[^\W\d_]+|\d|\n\s*\n|[^\w\s]")
NUMERAL = Late(
    r"(?P<eleventh>(?<![\w/])9/11(?![\w/]))"
    r"|(?P<stamp>(?<![\w.$€£-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
    r"|(?P<numeric>(?<![\w.$€£/-])(?:\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-\d{4}"
    r"|\d{4}/\d{1,2}/\d{1,2})(?![\w/]|[.-]\d))"
    r"|(?P<clock>(?<![\w.$€£:])\d{1,2}(?::\d\d){1,2}(?![\w:]|\.\d)|(?<![\w.$€£:])\d{1,2}(?:[:.]\d\d)?\s?[aApP]\.?[mM]\b\.?)"
    r"|(?P<decade>(?<![\w.$€£])(?<!\d-)(?:\d{3}0|\d0)['’]?s\b)"
    r"|(?P<ordinal>(?<![\w.])(?<!\d-)\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<quarter>(?<!\w)[1-4]Q\b)"
    r"|(?P<number>\d[\d,.]*[^\W_]*)"
)
MERIDIEM = Late(r"[aApP]\.[mM]\.?|o['’]clock\b")
ERA = Late(r"[AB]\.(?:D|C)\.|(?:AD|BC|BCE|CE)\b")
QUARTER = Late(r"[QH][1-4]\b")
HOLIDAY = Late(rf"(?:{holidays.PATTERN})\b", re.IGNORECASE)
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


Reader = Callable[[str, int, int], "Word | None"]


def lex(text: str) -> Lexed:
    """The words of the text with their kinds."""
    readers = _readers()
    letters: list[str] = []
    words: list[Word | None] = []
    starts: list[int] = []
    ends: list[int] = []
    skip = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if start < skip:
            continue
        written = match.group()
        reader = readers.get(written) or (_gap if end - start > 1 and written[0] == "\n" else None)
        word = reader(text, start, end) if reader else None
        if word is None:
            letters.append(OTHER)
            if reader is _numeral:
                end = skip = _end_of_number(text, start, end)
        else:
            letters.append(KINDS.letter[word.kind])
            end = skip = word.end
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Lexed(text, "".join(letters), tuple(words), tuple(starts), tuple(ends))


def _end_of_number(text: str, start: int, end: int) -> int:
    """Where a number ends that means nothing here: its other digits are not read again."""
    number = NUMERAL.match(text, start)
    return number.end() if number else end


def _gap(text: str, start: int, end: int) -> Word:
    return Word("GAP", start, end, None)


def _from_table(kind: str, value: object, abbreviated: bool = False) -> Reader:
    """The reader of a word that is what it is; an abbreviation takes its point along."""

    def read(text: str, start: int, end: int) -> Word:
        return Word(kind, start, end + 1 if abbreviated and text.startswith(".", end) else end, value)

    return read


def _numeral(text: str, start: int, end: int) -> Word | None:
    match = NUMERAL.match(text, start)
    return NUMERALS[match.lastgroup or ""](match) if match else None


def _apostrophe(text: str, start: int, end: int) -> Word | None:
    """ "'90s"; else the mark alone."""
    match = NUMERAL.match(text, end)
    if match and match.lastgroup == "decade":
        decade = _decade(match)
        return Word(decade.kind, start, decade.end, decade.value) if decade else None
    return Word("'", start, end, "'")


def _first(*readers: Reader) -> Reader:
    """What the first reader makes of a word that makes anything of it."""

    def read(text: str, start: int, end: int) -> Word | None:
        return next((word for reader in readers if (word := reader(text, start, end)) is not None), None)

    return read


def _matching(kind: str, pattern: re.Pattern[str] | Late) -> Reader:
    """The reader of what a pattern finds, its value the words as they are written."""

    def read(text: str, start: int, end: int) -> Word | None:
        match = pattern.match(text, start)
        return Word(kind, start, match.end(), match.group()) if match else None

    return read


def _spelled(text: str, start: int, end: int) -> Word | None:
    """Number words run together: "twenty-one", and "twenty-first" as an ordinal."""
    phrase = numbers.SPELLED.match(text, start)
    if phrase is None:
        return None
    tail = ORDINAL_TAIL.match(text, phrase.end())
    if tail and phrase.group().lower() in numbers.TENS:
        return Word("ORDINAL", phrase.start(), tail.end(), numbers.TENS[phrase.group().lower()] + _nth(tail[1]))
    value = numbers.spelled(phrase.group())
    if value is None:  # "one two": the first word alone
        return Word("SPELLED", start, end, numbers.spelled(text[start:end]))
    return Word("SPELLED", phrase.start(), phrase.end(), value)


ORDINAL_TAIL = Late(r"[-\s](" + "|".join(w for w, n in numbers.ORDINALS.items() if n < 10) + r")\b", re.IGNORECASE)


def _nth(word: str) -> int:
    return numbers.ORDINALS[word.lower()]


def _number(match: re.Match[str]) -> Word | None:
    """A bare number; None where it is money, a part of a name or of a longer code."""
    written = match.group().rstrip(".,")
    start, end = match.start(), match.start() + len(written)
    text = match.string
    before = text[max(0, start - 7) : start]
    if CODE_BEFORE.search(before) or text[end : end + 1] in NEVER_AFTER:
        return None
    if len(written) > LONGEST or not numbers.DIGITS.fullmatch(written):
        return None
    if not written.isdecimal():
        return Word("COUNT", start, end, numbers.digits(written))
    value = int(written) if len(written) < 5 else 0
    if len(written) == 4 and 1000 <= value < 2200:
        return Word("YEAR", start, end, value)
    if len(written) <= 2:
        return Word("DAY" if 1 <= value <= 31 else "SHORT", start, end, value)
    return Word("COUNT", start, end, float(written))


LONGEST = 15  # characters: no count of days or years is longer


# Money, parts of codes and names ("T-34", "$ 20"), but "mid-2015".
CODE_BEFORE = Late(
    r"[\w.:/@#&+*=]$|[$€£]\s?$|(?<!\bmid)(?<!\bMid)(?<!late)(?<!Late)(?<!early)(?<!Early)(?<=[^\W\d_])-$"
)
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


SENTENCE_GOES_ON = Late(r"\s*[a-z(,;0-9]|\s*(?:[A-Z]{2,4}\b|[A-Z][a-z]+day\b)")


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


def _eleventh(match: re.Match[str]) -> Word:
    return Word("STAMP", match.start(), match.end(), "2001-09-11")


def _as_written(kind: str) -> Callable[[re.Match[str]], Word | None]:
    return lambda match: Word(kind, match.start(), match.end(), match.group())


NUMERALS: dict[str, Callable[[re.Match[str]], Word | None]] = {
    "eleventh": _eleventh,
    "stamp": _as_written("STAMP"),
    "numeric": _as_written("NUMERIC"),
    "clock": _clock,
    "decade": _decade,
    "ordinal": _ordinal,
    "quarter": _as_written("QUARTER"),
    "number": _number,
}


@cache
def _readers() -> dict[str, Reader]:
    """How each word is read, by the word as it is written: in lower case, with a capital, in capitals."""
    readers: dict[str, Reader] = {}
    for word, (kind, value) in WORDS.items():
        abbreviated = kind in ("MONTH", "AMONTH", "AWEEKDAY") and word not in MONTHS
        lower = [] if word in ("may", "march", "mar") or kind == "AWEEKDAY" or abbreviated else [word]
        for form in (*lower, word.capitalize(), word.upper()):
            readers[form] = _from_table(kind, value, abbreviated)
    for word, nth in numbers.ORDINALS.items():
        if nth > 2:
            readers |= {form: _from_table("ORDINAL", nth) for form in (word, word.capitalize(), word.upper())}
    for word in NUMBER_WORDS:
        readers |= dict.fromkeys((word, word.capitalize(), word.upper()), _spelled)
    for name in holidays.NAMES:
        word = re.split(r"[\s']", name)[0]
        for form in (word, word.capitalize(), word.upper()):
            known = readers.get(form)
            readers[form] = _first(_matching("HOLIDAY", HOLIDAY), *([known] if known else []))
    for forms, kind, pattern in (
        ("a p o A P", "MERIDIEM", MERIDIEM),
        ("A B AD BC CE BCE", "ERA", ERA),
        ("Q H", "QUARTER", QUARTER),
    ):
        for form in forms.split():
            known = readers.get(form)
            readers[form] = _first(_matching(kind, pattern), *([known] if known else []))
    readers |= dict.fromkeys("0123456789", _numeral) | {"'": _apostrophe, "’": _apostrophe}
    return readers
