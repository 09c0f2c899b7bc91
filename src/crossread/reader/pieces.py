"""A sentence's tokens with their offsets, and each one's word pieces and shape, as the encoder takes them.

In: the sentence, and the vocabulary of an uncased BERT (Devlin et al. 2019; Wu et al. 2016 for the
pieces). Tokens are runs of letters and digits and single marks; the encoder knows no case, so a
token's shape goes beside its pieces.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

# Marks that combine stay with their letter; format and control characters are no tokens.
TOKEN = re.compile(
    r"(?:[^\W_][\u0300-\u036f]*)+|[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
PLAIN, LOWER, TITLE, UPPER, INITIAL, MIXED, NUMBER, MARK = range(8)
JOINED = 8  # a shape's number grows by it where the token is joined to the one before
SHAPES = 2 * JOINED
LONGEST_WORD = 64  # characters; a longer one is no word
MOST_KEPT = 50_000  # words whose pieces are remembered


def shape(token: str, joined: bool) -> int:
    """What the eye sees of a token beside its letters, below `SHAPES`."""
    return _case(token) + (JOINED if joined else 0)


def _case(token: str) -> int:
    if not token[0].isalnum():
        return MARK
    if token.isdigit():
        return NUMBER
    if token.islower():
        return LOWER
    if token.isupper():
        return UPPER if len(token) > 1 else INITIAL
    if token[0].isupper() and token[1:].islower():
        return TITLE
    return MIXED if any(c.isupper() for c in token) else PLAIN


def tokens(sentence: str) -> list[tuple[int, int]]:
    return [match.span() for match in TOKEN.finditer(sentence)]


Word = tuple[tuple[int, ...], int]  # the numbers of a token's pieces, one at least, and its shape where it stands apart


@dataclass(slots=True)
class Vocabulary:
    """Word pieces and their numbers; `kept` remembers words already seen, each with its pieces and shape."""

    numbers: Mapping[str, int]
    kept: dict[str, Word] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Vocabulary":
        """From a text with one piece a line; a piece's number is its line."""
        return cls({piece: n for n, piece in enumerate(text.rstrip("\n").split("\n"))})

    @property
    def opening(self) -> int:
        return self.numbers["[CLS]"]

    @property
    def closing(self) -> int:
        return self.numbers["[SEP]"]

    @property
    def unknown(self) -> int:
        return self.numbers["[UNK]"]

    def word(self, token: str) -> Word:
        found = self.kept.get(token)
        if found is None:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            found = self.kept[token] = (self._cut(_plain(token)), shape(token, joined=False))
        return found

    def pieces(self, token: str) -> tuple[int, ...]:
        """The numbers of a token's pieces: one at least."""
        return self.word(token)[0]

    def _cut(self, word: str) -> tuple[int, ...]:
        """The longest known piece first, again and again; a word with an unknown rest is unknown."""
        found: list[int] = []
        at = 0
        while at < len(word) <= LONGEST_WORD:
            prefix = "##" if at else ""
            for end in range(len(word), at, -1):
                number = self.numbers.get(prefix + word[at:end])
                if number is not None:
                    break
            else:
                break
            found.append(number)
            at = end
        return tuple(found) if at and at == len(word) else (self.unknown,)


def _plain(token: str) -> str:
    """In small letters and without accents."""
    if token.isascii():
        return token.lower()
    parted = unicodedata.normalize("NFD", token.lower())
    return "".join(c for c in parted if unicodedata.category(c) != "Mn")
