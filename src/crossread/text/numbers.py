"""English number words and digits → their value.

"twenty-one" 21, "two hundred and five" 205, "1,234.5" 1234.5. Shared by the grammars of
times ("two weeks") and of quantities ("two dozen people").
"""

import re

from crossread.text.late import Late

UNITS = {
    word: n
    for n, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
MAGNITUDES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12.0,
    "score": 20.0,
}
ORDINALS = {
    word: n
    for n, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth""".split(),
        1,
    )
} | {w: 10 * n for n, w in enumerate("twentieth thirtieth fortieth fiftieth sixtieth".split(), 2)}
_TENS_ORDINAL = {
    f"{tens}{dash}{word}": TENS[tens] + n
    for tens in TENS
    for word, n in ORDINALS.items()
    if n < 10
    for dash in ("-", " ")
}
CARDINALS = UNITS | TENS

_ONE = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SIZE = "|".join(w for w in MAGNITUDES if w != "score")
SPELLED = Late(
    rf"\b(?:{_ONE})\b(?:(?:-|\s+)(?:and\s+)?(?:{_ONE}|{_SIZE})\b){{0,12}}|\b(?:{_SIZE})\b",
    re.IGNORECASE,
)
DIGITS = Late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")


# Four letters that an expression which ignores case takes for i, s and k, and that no table of words has.
ALIKE = {ord("ı"): "i", ord("İ"): "I", ord("ſ"): "s", ord("\N{KELVIN SIGN}"): "K"}
_ALIKE = re.compile(f"[{''.join(map(chr, ALIKE))}]")


def plain(text: str) -> str:
    """The text without those, letter for letter, so that offsets hold."""
    return text.translate(ALIKE) if _ALIKE.search(text) else text


def digits(written: str) -> float:
    """The value of a number in digits, commas between thousands. ValueError where it is none."""
    return float(written.replace(",", ""))


def ordinal(word: str) -> int | None:
    """21 for "twenty-first" and "21st"; None where the word is no ordinal."""
    word = word.lower()
    if word[:1].isdigit():
        number = word.rstrip("stndrh")
        return int(number) if number.isdecimal() and len(number) < 5 and word[len(number) :] in _SUFFIXES else None
    return ORDINALS.get(word) or _TENS_ORDINAL.get(word)


_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


def spelled(words: str) -> float | None:
    """The value of number words ("twenty-one", "two hundred and five", "four thousand"); None where they are none."""
    parts = [w for w in re.split(r"[\s-]+", words.lower()) if w and w not in ("a", "an")]
    if not parts or parts[-1] == "and":
        return None
    total, group = 0.0, None
    before = ""
    for part in parts:
        if part == "and":
            continue
        if part in MAGNITUDES:
            size = MAGNITUDES[part]
            group = (1.0 if group is None else group) * size
            if size >= 1000:
                total, group = total + group, None
        elif part in CARDINALS:
            if not _fits(before, part):
                return None
            group = (group or 0.0) + CARDINALS[part]
        else:
            return None
        before = part
    return total + (group or 0.0)


def _fits(before: str, part: str) -> bool:
    """Whether `part` may follow: "twenty one" and "hundred one", never "one two" or "two twenty"."""
    if before in MAGNITUDES or not before:
        return True
    return before in TENS and 0 < CARDINALS[part] < 10
