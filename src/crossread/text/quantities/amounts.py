"""Numbers as they are written → their value: "1,234.5", "23bn", "$40 million", "two dozen", "tens of thousands".

In go a text and a place; what is counted and how exactly is not decided here.
"""

import re
from dataclasses import dataclass

from crossread.text import numbers
from crossread.text.late import Late
from crossread.text.quantities import measures, nouns

# "Dozens" is a dozen at least and fewer than ten of them: the next word up would have been used.
MANY = 10
LONGEST = 24  # characters of a number in digits

SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mil": 1e6, "mln": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "bil": 1e9}
SCALES |= {"tn": 1e12, "trn": 1e12, "t": 1e12}
PLURALS = {f"{word}s": size for word, size in numbers.MAGNITUDES.items() if word != "quadrillion"}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
PARTS |= {"sixth": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}

_DIGITS = r"\d(?:[\d,]*\d)?(?:\.\d+)?"  # as far as it goes; `_in_digits` says whether it is a number
_WORD_SCALE = "hundred|thousand|million|billion|trillion"
_ONE = "|".join(sorted(numbers.CARDINALS, key=len, reverse=True))
_SIZE = "|".join(word for word in numbers.MAGNITUDES if word not in ("score", "quadrillion"))
_PLURAL = "|".join(sorted(PLURALS, key=len, reverse=True))

SITE = Late(
    rf"(?P<share>(?<![\w.,/:-])(?P<few>one|two|three|four|\d)\s(?:in|out\sof)\s(?:every\s)?(?P<every>{_ONE}|\d{{1,3}}))\b(?![:.,]\d)|"
    rf"(?P<currency>{measures.CURRENCY})?(?:(?P<sign>(?<![\w\d])[-−])(?=[\d.]))?"
    rf"(?P<digits>{_DIGITS}|(?<![\w.])\.\d+)"
    rf"|(?P<several>\b(?:a\s+few|several|many)\s+(?P<size>{_SIZE}))\b"
    rf"|(?P<plural>\b(?:(?:tens|hundreds|scores)\s+of\s+)?(?:{_PLURAL}))\b(?=\s+of\b|\s+more\b|\s+[a-z])"
    rf"|(?P<half>\bhalf\s+an?\s+(?P<halved>{_SIZE}))\b"
    rf"|(?P<part>\b(?P<over>one|two|three|four|a)[-\s](?P<under>{'|'.join(PARTS)}))\b(?=\s+of\b|\s+(?:the|as)\b|(?<=[sd]s)|(?<=ers))"
    rf"|(?P<words>\b(?:an?\s+)?(?:{_SIZE})\b|\b(?:{_ONE})\b)(?P<more>(?:(?:-|\s+)(?:and\s+)?(?:{_ONE}|{_SIZE})\b){{0,12}})"
    rf"|(?P<vulgar>[{''.join(FRACTIONS)}])",
    re.IGNORECASE,
)
SCALE = Late(
    rf"(?:[\s-]?(?P<word>{_WORD_SCALE})s?\b|(?P<short>bln|mln|trn|bn|mn|tn|mil|bil|[kmb])(?![\w²³])|\s(?P<apart>bln|mln|trn|bn|mn|tn|[BM])(?![\w²³]))",
    re.IGNORECASE,
)
FRACTION = Late(r"(?P<whole>[\s-]\d{1,2})?[/⁄](?P<under>\d{1,3})(?![\d/⁄])")
AND_A = Late(r"\s+and\s+an?\s+(half|quarter)\b", re.IGNORECASE)


# Where an amount may stand, found fast (SITE alone reads 0.9 MB a second, this 14), and what of it may stand before.
_FIRST_WORDS = [*numbers.CARDINALS, *numbers.MAGNITUDES, *PLURALS, *(part for part in PARTS if part != "half"), "tens"]
_WRITTEN = sorted({form for w in _FIRST_WORDS for form in (w, w.capitalize(), w.upper())}, key=lambda w: (-len(w), w))
_INITIALS = "".join(sorted({word[0] for word in _WRITTEN}))
TRIGGER = Late(rf"(?<!\w)(?=[{_INITIALS}])(?:{'|'.join(_WRITTEN)})(?!\w)|\d|(?<!\w)\.\d|[{''.join(FRACTIONS)}]")
LEAD = Late(
    rf"(?:(?:{measures.CURRENCY})?[-−]?|(?<!\w)(?:half\s+)?an?[\s-]+|(?<!\w)(?:a\s+few|several|many)\s+"
    r"|(?<!\w)(?:one|two|three|four)[\s-])(?=[\s\S]\Z)",
    re.IGNORECASE,
)
LONGEST_LEAD = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at `text[start:end]`; `low` and `high` differ in "dozens", `currency` is named by the sign before it."""

    start: int
    end: int
    low: float
    high: float
    currency: str | None = None
    scale: float = 1.0
    spelled: bool = False
    written: str = ""


def next_site(text: str, at: int) -> re.Match[str] | None:
    """The next find of SITE that starts at `at` or later."""
    floor = at
    while trigger := TRIGGER.search(text, at):
        at = trigger.start()
        lead = LEAD.search(text, max(floor, at - LONGEST_LEAD), at + 1)
        site = (SITE.match(text, lead.start()) if lead else None) or SITE.match(text, at)
        if site and site.end() > at:
            return site
        at = trigger.end()
    return None


def read(text: str, site: re.Match[str]) -> Amount | None:
    """The amount at a find of SITE; None where the words are no number."""
    if site["digits"]:
        return _in_digits(text, site)
    if site["plural"]:
        sizes = [PLURALS.get(word, 10.0) for word in re.findall(r"[a-z]+", site["plural"].lower()) if word != "of"]
        low = sizes[-1] * (sizes[0] if len(sizes) > 1 else 1)
        return Amount(site.start(), site.end(), low, low * MANY, spelled=True)
    if site["several"]:
        low = numbers.MAGNITUDES[site["size"].lower()]
        return Amount(site.start(), site.end(), low, low * MANY, spelled=True)
    if site["half"]:
        value = numbers.MAGNITUDES[site["halved"].lower()] / 2
        return Amount(site.start(), site.end(), value, value, spelled=True)
    if site["part"]:
        over = 1.0 if site["over"].lower() == "a" else numbers.CARDINALS[site["over"].lower()]
        value = over / PARTS[site["under"].lower()]
        return Amount(site.start(), site.end(), value, value, spelled=True)
    if site["share"]:
        return _share(site)
    if site["vulgar"]:
        value = FRACTIONS[site["vulgar"]]
        return Amount(site.start(), site.end(), value, value)
    return _in_words(text, site)


def _share(site: re.Match[str]) -> Amount | None:
    """ "One in five": a fifth."""
    few, every = (numbers.spelled(site[n]) or numbers.digits(site[n]) for n in ("few", "every"))
    if not 0 < few < every or every < 3:
        return None
    return Amount(site.start(), site.end(), few / every, few / every, spelled=True)


def _in_digits(text: str, site: re.Match[str]) -> Amount | None:
    if len(site["digits"]) > LONGEST or not numbers.DIGITS.fullmatch(site["digits"]):
        return None
    value = numbers.digits(site["digits"])
    end = site.end()
    vulgar = FRACTIONS.get(text[end : end + 1])
    if vulgar and "." not in site["digits"]:
        value, end = value + vulgar, end + 1
    fraction = FRACTION.match(text, end)
    if fraction and _is_fraction(text, fraction, value):
        value, end = _fraction(value, fraction), fraction.end()
    start = site.start()
    name = measures.currency(site["currency"]) if site["currency"] else None
    if site["sign"]:
        value = -value
    size, end = _scale(text, end, name)
    return Amount(start, end, value * size, value * size, name, size, written=site["digits"])


def _is_fraction(text: str, fraction: re.Match[str], over: float) -> bool:
    """Whether "1/16" is a share, not a date or a score: its lower number is a usual one, and larger."""
    under = int(fraction["under"])
    over = float(fraction["whole"] or over)
    return under in (2, 3, 4, 5, 8, 10, 16, 32, 64, 128) and 0 < over < under and over == int(over)


def _fraction(value: float, fraction: re.Match[str]) -> float:
    if fraction["whole"]:
        return value + int(fraction["whole"].strip(" -")) / int(fraction["under"])
    return value / int(fraction["under"])


def _scale(text: str, end: int, currency: str | None) -> tuple[float, int]:
    """The factor of "million", "bn", "k" behind a number. A lone "m" is metres unless money or a noun says millions."""
    match = SCALE.match(text, end)
    if match is None:
        return 1.0, end
    if match["word"]:
        size, end = numbers.MAGNITUDES[match["word"].lower()], match.end()
        more = SCALE.match(text, end)  # "3 hundred million"
        if more and more["word"]:
            return size * numbers.MAGNITUDES[more["word"].lower()], more.end()
        return size, end
    short = match["short"] or match["apart"]
    if short in ("m", "b", "M", "B", "K") and currency is None:
        counts = nouns.has_plural(text, match.end())
        if not counts or (match["apart"] and short.islower()):
            return (1.0, end) if short != "K" else (1e3, match.end())
    return SCALES[short.lower()], match.end()


def _in_words(text: str, site: re.Match[str]) -> Amount | None:
    written = site.group()
    value = numbers.spelled(written)
    end = site.end()
    if value is None:  # "one two": the first alone
        written = site["words"]
        value, end = numbers.spelled(written), site.start() + len(written)
    if value is None:
        return None
    half = AND_A.match(text, end)
    if half:
        value, end = value + 1 / PARTS[half[1].lower()], half.end()
        scale = SCALE.match(text, end)
        if scale and scale["word"]:
            value, end = value * numbers.MAGNITUDES[scale["word"].lower()], scale.end()
    return Amount(site.start(), end, value, value, spelled=True, written=written)
