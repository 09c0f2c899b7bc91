"""Articles → distinct texts, each prepared once for comparing.

Articles whose words are the same, whatever their typography, are one text: forty reprints are
aligned as one. Texts come in a canonical order (longest first, then by content), so that no
result depends on the order of the input.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from crossread.records import Article, Span
from crossread.stages.copies import credits, figures, words
from crossread.text import align, bulk, folded, quotes
from crossread.text.bulk import Batch, Codes, Flags
from crossread.text.folded import Keys, Vocabulary, Words
from crossread.text.tokens import STOPWORDS

MARKS = (*"\"“”„«»‟‘’‚'", "``")
# What is known of a word by itself: how it begins, whether it is one of those that carry no meaning, and whether a
# change of it can be anything but wording.
NUMERAL, CAPITAL, SMALL, STOPWORD, TELLING = 1, 2, 4, 8, 16
# What a sentence ends with; ASCII has more blanks than one, and most of what is written is letters and blanks.
BLANK, LINE, STOP, CLOSING = 1, 2, 3, 4
ENDS = {BLANK: (*range(9, 14), *range(28, 33), bulk.BLANK), LINE: b"\n", STOP: b".!?", CLOSING: b"\"')]"}
TELLING_WORDS = words.TELLING | words.MONTHS | words.DAYS | words.SPELLS | words.POINTERS | frozenset(words.FULL)
# Texts kept ready for their next pair: some 10 kB each.
KEPT = 4000


class Stretch(NamedTuple):
    """Words [a0, a1) of the one text that stand where the other has [b0, b1); one may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int


@dataclass(slots=True)  # not frozen: that would make each in twice the time
class Text:
    """One distinct text: `articles` carry it, the likeliest source first; the offsets are those of the first one."""

    articles: tuple[Article, ...]
    id: str  # of the first article
    desks: frozenset[str]  # the publishers that are named, ready to compare
    reports: bool | None  # whether it reports an event, once that was asked (`reference.reports`)
    words: Words
    letters: str  # by word: a letter that stands for it, the same in every text of a shelf
    low: bytes  # `align.low` of these
    known: Vocabulary  # which letter stands for which word
    quoted: bytes  # by word: 1 inside quotation marks
    facts: bytes  # by word: 1 for names and numbers, which reports share without copying
    meaning: bytes  # by word: 1 where it carries meaning
    plain: bytes  # by word: 1 where it does and is no fact
    opens: bytes  # by word: 1 where a sentence begins
    telling: bytes  # by word: 1 where a change there can be more than one of wording or spelling
    quotes: bytes  # by word: 1 where a sentence or a quotation begins, or a quotation has ended

    @property
    def article(self) -> Article:
        return self.articles[0]

    @property
    def raw(self) -> str:
        return self.articles[0].text

    def __len__(self) -> int:
        return len(self.letters)

    def span(self, first: int, last: int) -> Span:
        """Where the words [first, last) stand, with the bracket that closes one among them; an empty one stands behind
        the word before it."""
        start, end = self.words.reach(first, last)
        return Span(self.id, start, end + self.closes(start, end))

    def closes(self, start: int, end: int) -> bool:
        """Whether the bracket behind some characters closes one among them."""
        raw = self.raw
        return raw.startswith(")", end) and raw.count("(", start, end) > raw.count(")", start, end)


def distinct(articles: Sequence[Article], digests: Sequence[int]) -> list[list[int]]:
    """Articles by number, grouped by their words; in a group the likeliest source first, the groups in their order.

    `digests` are hashes of each article's words, 0 where it has none: such an article is a group of its own.
    """
    groups: list[list[int]] = []
    found: dict[str, list[int]] = {}
    twice = {digest for digest, count in Counter(digests).items() if count > 1 and digest}
    for n, digest in enumerate(digests):
        group = found.setdefault(" ".join(folded.plain(articles[n].text)), []) if digest in twice else []
        if not group:
            groups.append(group)
        group.append(n)
    return [_sources_first(group, articles) if len(group) > 1 else group for group in groups]


def _sources_first(group: list[int], articles: Sequence[Article]) -> list[int]:
    """Whom the others credit, then whoever published first; a day without an hour counts as its end."""
    credited = frozenset().union(*(credits.named(articles[n]) for n in group))

    def place(n: int) -> tuple[bool, str, str]:
        article = articles[n]
        when = article.published or "9999"
        return (
            credits.desk(article) not in credited,
            when if len(when) > len("2031-05-06") else when + "T99",
            article.id,
        )

    return sorted(group, key=place)


class Shelf:
    """Texts made ready for comparing, many at once; the letters of all that stand on it come from one vocabulary."""

    def __init__(self, groups: Sequence[tuple[Article, ...]]) -> None:
        self._groups = groups
        self._vocabulary = vocabulary()
        self._texts: dict[int, Text] = {}

    def fetch(self, pairs: Sequence[tuple[int, int]]) -> tuple[list[Text], list[tuple[int, int]]]:
        """The texts of some pairs, each once, and the pairs by their places among these.

        As many texts of earlier pairs stand ready as there is room for.
        """
        if self._vocabulary.full:
            self._vocabulary, self._texts = vocabulary(), {}
        elif len(self._texts) > KEPT:
            self._texts = {}
        numbers = sorted({number for pair in pairs for number in pair})
        new = [number for number in numbers if number not in self._texts]
        texts = prepared([self._groups[number] for number in new], self._vocabulary)
        self._texts.update(zip(new, texts, strict=True))
        place = {number: n for n, number in enumerate(numbers)}
        return [self._texts[number] for number in numbers], [(place[a], place[b]) for a, b in pairs]


def vocabulary() -> Vocabulary:
    """An empty one, for texts that are to be compared with one another."""
    return Vocabulary(_traits)


def prepared(groups: Sequence[tuple[Article, ...]], known: Vocabulary) -> list[Text]:
    made: list[Text] = []
    for batch in bulk.batches([articles[0].text for articles in groups]):
        made.extend(_prepared(groups[len(made) : len(made) + len(batch.first) - 1], batch, known))
    return made


def _prepared(groups: Sequence[tuple[Article, ...]], batch: Batch, known: Vocabulary) -> Iterator[Text]:
    letters, traits = known.read(batch)
    flags = _marked(batch, traits)
    base = np.repeat(batch.offsets[:-1], np.diff(batch.first))
    starts, ends = (memoryview((one - base).astype(np.int32).tobytes()).cast("i") for one in (batch.starts, batch.ends))
    by_word = tuple(one.tobytes() for one in flags)
    low = align.low(letters)
    marks = [mark for mark in MARKS if mark[0] in batch.joined and mark in batch.joined]  # one letter is found at once
    for articles, first, last in zip(groups, batch.first[:-1].tolist(), batch.first[1:].tolist(), strict=True):
        mine = letters[first:last]
        found = Words(Keys(mine, known.key_of), starts[first:last], ends[first:last])
        if any(mark in articles[0].text for mark in marks):
            quoted = _quoted(articles[0].text, found)
            own = [one.tobytes() for one in _beside_quotes(quoted, tuple(one[first:last] for one in flags))]
        else:
            own = [one[first:last] for one in by_word]
        desks = frozenset(filter(None, map(credits.desk, articles)))
        yield Text(articles, articles[0].id, desks, None, found, mine, low[first:last], known, *own)


def _marked(batch: Batch, traits: Codes) -> tuple[Flags, ...]:
    """The flags of `Text`, in its order, of words outside quotation marks."""
    opens = _opens(batch, traits)
    facts = (traits & NUMERAL != 0) | ((traits & CAPITAL != 0) & ~opens)
    meaning = traits & STOPWORD == 0
    quoted = np.zeros(len(traits), dtype=np.bool_)
    return quoted, facts, meaning, meaning & ~facts, opens, (traits & TELLING != 0) | opens, opens


def _beside_quotes(quoted: Flags, flags: tuple[Flags, ...]) -> tuple[Flags, ...]:
    _, facts, meaning, plain, opens, telling, _ = flags
    borders = opens | (np.diff(quoted, prepend=quoted[:1]) != 0)
    return quoted, facts, meaning, plain, opens, telling | quoted, borders


def _traits(word: str, key: str) -> int:
    letter = word[0]
    shape = NUMERAL if letter.isdigit() else CAPITAL if letter.isupper() else SMALL if letter.islower() else 0
    telling = shape in (NUMERAL, CAPITAL) or key in TELLING_WORDS or figures.find((key,), 0, 1)
    return shape | (STOPWORD if key in STOPWORDS else 0) | (TELLING if telling else 0)


def _quoted(text: str, found: Words) -> Flags:
    flags = np.zeros(len(found), dtype=np.bool_)
    for spans in ([quotation.inner for quotation in quotes.find(text)], _between_straight_marks(text)):
        for start, end in spans:
            flags[bisect_right(found.ends, start) : bisect_left(found.starts, end)] = True
    return flags


def _between_straight_marks(text: str) -> list[tuple[int, int]]:
    """What stands between straight marks that come in pairs in their paragraph, however they are spaced.

    Scrapers and tokenizers lose the blanks by which an opening mark is told from a closing one. Words wrongly taken
    for quoted only make the evidence of copying weaker.
    """
    spans = []
    start = 0
    for line in text.split("\n"):
        marks = [start + n for n, letter in enumerate(line) if letter == '"'] if '"' in line else []
        if len(marks) % 2 == 0:
            spans += [(marks[n] + 1, marks[n + 1]) for n in range(0, len(marks), 2)]
        start += len(line) + 1
    return spans


def _opens(batch: Batch, traits: Codes) -> Flags:
    """By word: whether a sentence or a line begins with it."""
    ends = bulk.classed(batch.codes, ENDS)
    marks = np.flatnonzero(ends > BLANK)
    kinds = ends.take(marks)
    at = marks[kinds == STOP] + 1
    last = marks[(kinds == CLOSING) & (ends.take(marks + 1) != CLOSING)]  # the last of each run of closing marks
    closed = ends.take(at) == CLOSING
    at[closed] = last[np.searchsorted(last, at[closed])] + 1
    after = ends.take(at)
    sentences = np.searchsorted(batch.starts, at[(after == BLANK) | (after == LINE)])
    lines = np.searchsorted(batch.starts, marks[kinds == LINE])
    flags = np.zeros(len(batch.starts), dtype=np.bool_)
    sentences = sentences[sentences < len(flags)]
    flags[sentences[traits[sentences] & SMALL == 0]] = True
    flags[lines[lines < len(flags)]] = True
    flags[:1] = True
    return flags
