"""A text's words in order, each with what the eye sees: capital, sentence start, headline, what stands between.

In: the text. Words here keep the points of acronyms ("U.S."), and leave out the possessive 's.
"""

import re
from dataclasses import dataclass, replace

from crossread.stages.mentions.tables.words import several
from crossread.text import sentences

# A compound's plain part is a word of its own: the US in "US-led", the name in "anti-Xenia".
COMPOUND = (
    r"(?:led|backed|held|based|born|style|era|controlled|made|run|allied|dominated|speaking|sponsored|supported|funded|"
    r"trained|linked|affiliated|inspired|owned|bound|related|wide|type|occupied|administered|aligned|listed|friendly|"
    r"majority|ruled|built|bred|educated|like|only|turned|brokered|drafted|mediated|imposed|designated|supplied)\b"
)
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., J.D.
    r"|W\.Va\b"
    r"|(?:anti|pro|non|ex|pre|post)(?=-[A-Z])"
    r"|(?:(?<=, )|(?<=\())[RDI](?=-[A-Z][a-z]{2}(?<!-Day))"  # the party in "Ann Gurney, R-Ohio"
    rf"|[^\W_]+(?:['’&](?=[^\W_])[^\W_]+|/(?=[^\W_]{{1,2}}\b)[^\W_]+|\.?-(?!{COMPOUND})(?=[^\W_])[^\W_]+)*"
)
ENGLISH = several("the and of with that from his their been which this were they she it would")
LOOKED_AT, ENOUGH, LEAST_ENGLISH = 300, 50, 0.02  # words; words; share
BREAK = "¶"
POSSESSIVE = ("'s", "’s", "'S", "’S")
ABBREVIATED = several(
    """
    st mt ft dr mr mrs ms prof gen lt col maj capt cmdr cdr sgt cpl pvt pte adm brig sen rep gov rev hon jr sr spc
    maj.-gen lt.-gen brig.-gen lt.-col msgr supt insp det fr pres sec
    """
)
PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z][A-Za-z]*$")  # (R-Ohio)
PARTIES = ("R", "D", "I")
PREFIXED = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ul|bin|ibn)-(?=\w)|[dl]['’](?=\w)")


@dataclass(slots=True)
class Word:
    """`capital`: it may stand in a name. `first`: capital by position alone, at a sentence's start or in a headline."""

    text: str
    start: int
    end: int
    lower: str
    gap: str  # what stands between the word before and this one; BREAK at a sentence's start
    capital: bool
    first: bool
    headline: bool
    possessive: bool

    @property
    def initial(self) -> bool:
        return (len(self.text) == 1 and self.capital) or (len(self.text) == 2 and self.text[1] == ".")

    @property
    def acronym(self) -> bool:
        return self.capital and len(self.text) > 1 and self.text.replace(".", "").isupper()


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its words, and which of them stand in lower case somewhere."""

    text: str
    words: list[Word]
    lowered: frozenset[str]


def english(scan: Scan) -> bool:
    """Whether the words may be English: of fifty and more at least 2 % are words that its neighbours don't have.

    The poorest of 1,819 English texts measured (lists, mails, news) has 3.9 %.
    """
    first = scan.words[:LOOKED_AT]
    return len(first) < ENOUGH or sum(word.lower in ENGLISH for word in first) >= LEAST_ENGLISH * len(first)


def scan(text: str) -> Scan:
    found: list[Word] = []
    for start, end in sentences.split(text):
        piece = _sentence(text, start, end)
        _mark_headline(piece, text, end)
        found.extend(piece)
    found = _part_pairs(text, found)
    lowered = frozenset(word.text for word in found if word.text[0].islower())
    return Scan(text, found, lowered)


def _part_pairs(text: str, found: list[Word]) -> list[Word]:
    """Names joined by a hyphen are two where each also stands alone in the text: "Xenia-Gurney talks"."""
    alone = {word.text for word in found if word.capital}
    parted: list[Word] = []
    for word in found:
        left, hyphen, right = word.text.partition("-")
        if not (hyphen and word.capital and left in alone and right in alone):
            parted.append(word)
            continue
        cut = word.start + len(left)
        parted.append(replace(word, text=left, end=cut, lower=left.lower(), possessive=False))
        parted.append(replace(word, text=right, start=cut + 1, lower=right.lower(), gap="–", first=False))
    return parted


def _sentence(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    at = start
    for match in WORD.finditer(text, start, end):
        word, a, b = match.group(), match.start(), match.end()
        possessive = word.endswith(POSSESSIVE) and len(word) > 2
        if possessive:
            word, b = word[:-2], b - 2
        gap = text[at:a] if found else BREAK
        lower = word.lower()
        capital = word != lower and _capital(text, word, a)
        found.append(Word(word, a, b, lower, gap, capital, _opens(gap), headline=False, possessive=possessive))
        at = match.end()
    return found


def _opens(gap: str) -> bool:
    """Whether a word after `gap` has its capital by position: a sentence, a quotation, a line, a list's point."""
    if gap == " ":
        return False
    if gap == BREAK or "\n" in gap or ": " in gap:
        return True
    return gap.endswith(("“", '"', "‘")) and gap[:-1].rstrip()[-1:] in (",", ":", "")


def _capital(text: str, word: str, at: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at + len(word) : at + len(word) + 1]
    party = word in PARTIES and after == "-"
    if before in ("#", "@", "_") or after == "_" or party or PARTY_AND_STATE.match(word):
        return False
    if word[0].isupper():
        return True
    prefix = PREFIXED.match(word)
    if prefix:
        return word[prefix.end()].isupper()
    return len(word) > 2 and sum(c.isupper() for c in word) >= 2 and "-" not in word  # iPad


def _mark_headline(piece: list[Word], text: str, end: int) -> None:
    """In a line where nearly every longer word has a capital, a capital says nothing."""
    long = [word for word in piece if len(word.text) > 3 and word.text[0].isalpha()]
    if len(long) < 4:
        return
    shouted = all(word.text.isupper() for word in long)
    ended = text[end - 1] in '.!?”"' and text[end - 3 : end] != "..."
    if shouted or (not ended and sum(word.capital for word in long) >= 0.8 * len(long)):
        for word in piece:
            word.headline = True
