"""Text → words with their offsets.

A word is a run of letters and digits; hyphens, apostrophes, points and commas inside it
belong to it where they join (`Maj.-Gen`, `coalition's`, `1,000`, `2.0`). A word-final
possessive is kept; `stem` takes it off.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+(?:[-'’&.](?=[^\W_])[^\W_]+)*")

STOPWORDS = frozenset(
    """a about after all also an and any are as at be been before being but by can could did do does for from
    had has have he her his how i if in into is it its just more most no not of on one only or other our out
    over said say says she so some such than that the their them then there these they this those to under up
    was we were what when where which who will with would you your""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The word ready to compare: compatibility forms made plain, case and possessive folded."""
        return fold(self.text)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of `text[start:end]`, offsets counted in the whole text."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Token(match.group(), match.start(), match.end())


def fold(word: str) -> str:
    plain = word.replace("’", "'")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain)
    plain = plain.casefold()
    return plain.removesuffix("'s") or plain


def stem(word: str) -> str:
    """A folded word without its commonest English endings: `strikes`, `strike` and `striking` meet."""
    for ending, rest in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + rest
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
