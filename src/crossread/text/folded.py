"""Text → its words ready to be compared with another text's: keys, and where each stands.

Text in any language, one by one or many at once. What a newsroom's house style changes folds away here, so that it
never breaks a passage: case, possessives, quotation marks, hyphens, full points,
thousands separators, British and American spelling. A number with its fraction is one
word, apart from the unit glued to it (55km); scripts written without spaces fall into characters.
"""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import overload
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from crossread.text import bulk
from crossread.text.bulk import WIDTH, Batch, Codes, Flags, Hashes, Numbers

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")

# British → American, on folded words. Each also meets a few words that are no variants
# (rise → rize): harmless, since both texts are folded alike and no two of them meet.
SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[ds]?|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e[ds]?|ing)$)"), "yz"),
    (re.compile(r"(?:(?<=ol)|(?<=ab)|(?<=on)|(?<=ap)|(?<=[aei]v)|(?<=vi)|(?<=ig)|(?<=um)|(?<=arb)|(?<=ghb))our"), "or"),
    (re.compile(r"(?<=[a-z]{2}[tb])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{3})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=ward)s$"), ""),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
)
VARIED = re.compile(r"is[eia]|ys[ei]|our|[tb]res?$|ences?$|ll[ei]|ogue|wards|mme")  # most words have none of these
VARIANTS = {
    "grey": "gray", "whilst": "while", "amongst": "among", "amidst": "amid", "cheque": "check", "tyre": "tire",
    "tyres": "tires", "kerb": "curb", "plough": "plow", "sceptical": "skeptical", "aluminium": "aluminum",
    "jewellery": "jewelry", "moustache": "mustache", "pyjamas": "pajamas", "licence": "license", "storey": "story",
    "ageing": "aging", "judgement": "judgment", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
    "percent": "pc", "pct": "pc", "ok": "okay", "adviser": "advisor", "advisers": "advisors",
}  # fmt: skip


@dataclass(slots=True)
class Words:
    """`keys[i]` is the folded word at `text[starts[i]:ends[i]]`."""

    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.keys)

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the words [first, last); an empty one stands behind the word before it."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        at = self.ends[first - 1] if first else 0
        return at, at


def words(text: str) -> Words:
    """The words in order; linear in the text's length."""
    batch = bulk.read([text])
    starts, ends = tuple(batch.starts.tolist()), tuple(batch.ends.tolist())
    keys = tuple(fold(text[start:end]) for start, end in zip(starts, ends, strict=True))
    return Words(keys, starts, ends)


def plain(text: str) -> list[str]:
    """The words in order, case and the shape of the apostrophe apart as they are written."""
    batch = bulk.read([text])
    flat = text.replace("’", "'")
    return [flat[start:end].lower() for start, end in zip(batch.starts.tolist(), batch.ends.tolist(), strict=True)]


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """One word's key; never empty."""
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word)
    plain = plain.casefold().replace("’", "'")
    if plain[0].isdigit():
        return plain.replace(",", "") if THOUSANDS.fullmatch(plain) else plain
    plain = plain.removesuffix("'s") or plain
    if plain in VARIANTS:
        return VARIANTS[plain]
    if not VARIED.search(plain):
        return plain
    for pattern, other in SPELLINGS:
        plain = pattern.sub(other, plain)
    return plain


# ---------------------------------------------------------------- many texts

SLOTS = 19  # bits of a slot's number: with 40,000 known words one in thirteen finds its slot taken and is looked up
HIGH = np.uint64(0x8080808080808080)  # set in codes of what is not ASCII
FIRST, LAST = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
LONGEST = 2 * WIDTH  # characters of a word that its first and last eight tell
# Letters that there are. A text with more words than that, all different, is not writing: then words may share one.
ALPHABET = sys.maxunicode
SHAPE = 4  # bytes that tell of a key at a glance
MOST = 400_000  # words written alike that are known, some 100 MB


Letters = NDArray[np.uint32]


class Keys(Sequence[str]):
    """The keys of a text's words, read out of its letters (`Vocabulary`) when they are asked for."""

    __slots__ = ("key_of", "letters")

    def __init__(self, letters: str, key_of: dict[str, str]) -> None:
        self.letters = letters
        self.key_of = key_of

    def __len__(self) -> int:
        return len(self.letters)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...

    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(map(self.key_of.__getitem__, self.letters[at]))
        return self.key_of[self.letters[at]]

    def __iter__(self) -> Iterator[str]:
        return map(self.key_of.__getitem__, self.letters)


class Vocabulary:
    """Words seen so far; each folded word has a letter of its own: a text becomes a string of one letter a word.

    Two such strings are searched and compared at the speed of strings. A word is known by its first and last eight
    characters and its length, exactly; a longer or foreign one is looked up by itself.
    """

    def __init__(self, traits: Callable[[str, str], int]) -> None:
        """`traits` says what is to be known of a word and its key beside its letter, in eight bits."""
        self._traits_of = traits
        self.key_of: dict[str, str] = {}
        self._shapes = bytearray(SHAPE)  # by letter: how long its key is, with what it begins and ends
        self._letters: dict[str, int] = {}
        self._known: dict[str, tuple[int, int]] = {}
        # By slot: the word's first and last characters, its letter and its traits, side by side in memory.
        self._slots = np.zeros((1 << SLOTS, 4), np.uint64)

    @property
    def full(self) -> bool:
        return len(self._known) > MOST

    def read(self, batch: Batch) -> tuple[str, Codes]:
        """The letters of a batch's words, and their traits."""
        first, last, plain = _identity(batch)
        slots = ((first * FIRST + last * LAST) >> np.uint64(64 - SLOTS)).astype(np.int64)
        found = self._slots.take(slots, axis=0)
        missed = np.flatnonzero((found[:, 0] != first) | (found[:, 1] != last))
        beside = self._slots.take(slots[missed] ^ 1, axis=0)  # where another word has its slot, the one beside is its
        found[missed] = beside
        known = (beside[:, 0] == first[missed]) & (beside[:, 1] == last[missed])
        letters, traits = found[:, 2].astype(np.uint32), found[:, 3].astype(np.uint8)
        new = np.union1d(missed[~known], np.flatnonzero(~plain))
        if len(new):
            starts, ends = batch.starts[new].tolist(), batch.ends[new].tolist()
            told = [self._look_up(batch.joined[a:b]) for a, b in zip(starts, ends, strict=True)]
            letters[new], traits[new] = zip(*told, strict=True)
            new = new[plain[new]]
            self._put(slots[new], np.column_stack((first[new], last[new], letters[new], traits[new])))
        return letters.tobytes().decode("utf-32-le", "surrogatepass"), traits

    def near(self, a: Letters, b: Letters) -> Flags:
        """Whether the keys of two letters each may differ in one character: as long but for one, one end alike."""
        shapes = np.frombuffer(bytes(self._shapes), np.uint8).reshape(-1, SHAPE)
        one, two = (shapes.take(letters, axis=0, mode="clip") for letters in (a, b))
        longer = one[:, 0] - two[:, 0] + np.uint8(1)  # modulo 256
        found: Flags = (longer <= 2) & ((one[:, 1] == two[:, 1]) | (one[:, 2] == two[:, 2]))
        return found

    def _put(self, own: Numbers, rows: Hashes) -> None:
        """Some words into their own slot or the one beside it, where one is free."""
        taken = np.where(self._slots[own, 0] == 0, own, own ^ 1)
        free = self._slots[taken, 0] == 0
        self._slots[taken[free]] = rows[free]

    def _look_up(self, word: str) -> tuple[int, int]:
        if word not in self._known:
            key = fold(word)
            new = len(self._letters) + 1
            letter = self._letters.setdefault(key, new if new < ALPHABET else 1 + crc32(key.encode()) % ALPHABET)
            self.key_of.setdefault(chr(letter), key)
            if letter == new:
                self._shapes += bytes((min(len(key), 255), ord(key[0]) & 255, ord(key[-1]) & 255, 0))
            self._known[word] = letter, self._traits_of(word, key)
        return self._known[word]


def _identity(batch: Batch) -> tuple[Hashes, Hashes, Flags]:
    """By word: its first and its last eight characters, and whether they are all that tells it from others."""
    sizes = batch.ends - batch.starts
    first = batch.eights(batch.starts) & bulk.masks().take(sizes, mode="clip")
    last = np.zeros_like(first)
    long = np.flatnonzero(sizes > WIDTH)
    last[long] = batch.eights(batch.ends[long] - WIDTH)
    plain = ((first | last) & HIGH == 0) & (sizes <= LONGEST)
    # A long word's length goes where ASCII has no bits.
    first[long] |= np.uint64(0x80) << (np.uint64(8) * ((sizes[long] - 1) % WIDTH).astype(np.uint64))
    return first, last, plain
