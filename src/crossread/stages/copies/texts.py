"""Articles → distinct texts, each prepared once for comparing.

Articles whose words are the same, whatever their typography, are one text: forty reprints are
aligned as one. Texts come in a canonical order (longest first, then by content), so that no
result depends on the order of the input.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.records import Article
from crossread.stages.copies import credits
from crossread.text import folded, quotes
from crossread.text.folded import Words
from crossread.text.tokens import STOPWORDS

WORD = re.compile(r"[^\W_]+")
BREAK = re.compile(r"[.!?…][\"”’)\]]*\s+|\n\s*")
MARK = re.compile("[\"“”„«»‟‘’‚']|``")

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Text:
    """One distinct text: `articles` carry it, the likeliest source first; the offsets are those of the first one."""

    articles: tuple[Article, ...]
    words: Words
    quoted: bytes  # by word: 1 inside quotation marks
    facts: bytes  # by word: 1 for names and numbers, which reports share without copying
    meaning: bytes  # by word: 1 where it carries meaning
    plain: bytes  # by word: 1 where it does and is no fact
    opens: bytes  # by word: 1 where a sentence begins
    quotes: bytes  # by word: 1 where a sentence or a quotation begins, or a quotation has ended

    @property
    def article(self) -> Article:
        return self.articles[0]

    @property
    def raw(self) -> str:
        return self.articles[0].text

    def __len__(self) -> int:
        return len(self.words)


def distinct(articles: Sequence[Article], digests: Sequence[int]) -> list[tuple[Article, ...]]:
    """Articles grouped by their words; in a group the likeliest source first, the groups in the articles' order.

    `digests` are hashes of each article's words, 0 where it has none: such an article is a group of its own.
    """
    groups: dict[tuple[int, str], list[Article]] = {}
    twice = Counter(digests)
    for article, digest in zip(articles, digests, strict=True):
        if not digest:
            groups[0, article.id] = [article]
        else:
            words = " ".join(WORD.findall(article.text.lower())) if twice[digest] > 1 else ""
            groups.setdefault((digest, words), []).append(article)
    return [_sources_first(group) for group in groups.values()]


def _sources_first(articles: list[Article]) -> tuple[Article, ...]:
    """Whom the others credit, then whoever published first; a day without an hour counts as its end."""
    if len(articles) == 1:
        return tuple(articles)
    credited = frozenset().union(*(credits.named(article) for article in articles))

    def place(article: Article) -> tuple[bool, str, str]:
        when = article.published or "9999"
        return (
            credits.desk(article) not in credited,
            when if len(when) > len("2031-05-06") else when + "T99",
            article.id,
        )

    return tuple(sorted(articles, key=place))


def prepared(articles: tuple[Article, ...]) -> Text:
    text = articles[0].text
    words = folded.words(text)
    opens, quoted = _opens(text, words), _quoted(text, words)
    initials = [text[start] for start in words.starts]
    digits, capitals = _flags(map(str.isdigit, initials)), _flags(map(str.isupper, initials))
    facts = digits | (capitals & ~opens)
    meaning = ~_flags(map(STOPWORDS.__contains__, words.keys))
    borders = opens | (np.diff(quoted, prepend=quoted[:1]) != 0)
    plain = meaning & ~facts
    return Text(articles, words, *(bytes(one) for one in (quoted, facts, meaning, plain, opens, borders)))


def _flags(values: Iterable[bool]) -> Flags:
    return np.fromiter(values, dtype=np.bool_)


def _quoted(text: str, words: Words) -> Flags:
    flags = np.zeros(len(words), dtype=np.bool_)
    if MARK.search(text):
        for spans in ([quotation.inner for quotation in quotes.find(text)], _between_straight_marks(text)):
            for start, end in spans:
                flags[bisect_right(words.ends, start) : bisect_left(words.starts, end)] = True
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


def _opens(text: str, words: Words) -> Flags:
    flags = np.zeros(len(words), dtype=np.bool_)
    flags[:1] = True
    for gap in BREAK.finditer(text):
        at = bisect_left(words.starts, gap.end())
        if at < len(words) and ("\n" in gap.group() or not text[words.starts[at]].islower()):
            flags[at] = True
    return flags
