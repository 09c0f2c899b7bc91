"""Whether a page was decoded wrongly once before, and what its broken characters were.

From the decoded page.

UTF-8 that was read as windows-1252 (or ISO 8859-1) shows two to four characters for each
one outside ASCII: `â€™` for ’, `Ã©` for é. The bytes are all there, so they can be read
again; only where a page shows several such, since one alone may be meant.
"""

import re

# What windows-1252 shows for the bytes 80 to 9F, beside ISO 8859-1's own characters for 80 to BF.
_SHOWN = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_NEXT = rf"[\x80-\xbf{_SHOWN}]"
# The first characters that scripts of Europe and common marks begin with; `É»` in «CAFÉ» is none of them.
LOST = "â€\ufffd"  # ”, whose last byte windows-1252 has no character for
BROKEN = rf"[ÂÃÄÅÐÑ]{_NEXT}|â{_NEXT}{{2}}|{LOST}|ð{_NEXT}{{3}}"
# The same by its first character, since a search for one letter is quick.
SEQUENCES = {first: re.compile(f"{first}{_NEXT}") for first in "ÂÃÄÅÐÑ"} | {
    "â": re.compile(f"â(?:{_NEXT}{{2}}|{LOST[1:]})"),
    "ð": re.compile(f"ð{_NEXT}{{3}}"),
}
LEAST, SHARE = 3, 0.9  # broken characters of a page that is repaired; the part of all such sequences that are UTF-8
_BYTES = {char: char.encode("cp1252") for char in _SHOWN}


_last = [("", False)]  # the page asked for last; a cache would hash each, which takes longer than the answer


def is_broken(page: str) -> bool:
    """Whether the page shows at least three sequences that are UTF-8, and hardly any that are not."""
    if _last[0][0] is not page:
        _last[0] = (page, _shows_broken(page))
    return _last[0][1]


def _shows_broken(page: str) -> bool:
    if not ("â" in page or "Ã" in page or "Ð" in page or "Å" in page or "Â" in page):
        return False
    found = [sequence for first, pattern in SEQUENCES.items() if first in page for sequence in pattern.findall(page)]
    right = sum(mended(sequence) is not None for sequence in found)
    return right >= LEAST and right >= SHARE * len(found)


def mended(sequence: str) -> str | None:
    """The character that a sequence was; null where its bytes are no UTF-8."""
    if sequence == LOST:
        return "”"
    try:
        return b"".join(_BYTES.get(char) or char.encode("latin-1") for char in sequence).decode("utf-8")
    except UnicodeError:
        return None
