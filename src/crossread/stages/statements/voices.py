"""One voice for all reports of the same words or the same remark: statements with `voiced_as` set.

In: the articles of one story and their statements. Quotations meet by their words in order,
whatever the marks, brackets and cuts; reported speech by its content words, and then only from
the same speaker on no different day. Statements of different known speakers never meet.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from crossread.records import Article, Statement, make_id
from crossread.text import tokens
from crossread.text.sets import Sets

# Share of the shorter quotation's words found in order in the longer one. Outlets cut, gloss and respell;
# two different sentences of one speaker share less than half.
SAME_WORDS = 0.8
FEWEST_QUOTED = 4  # words; shorter quotations ("not true") recur by chance
# Reported speech is reworded: shares of the content words of the shorter and of the longer one.
SAME_REMARK_SHORTER, SAME_REMARK_LONGER = 0.7, 0.45
FEWEST_CONTENT = 4  # content words
COMMONEST = 40  # statements that share a pair of words; of more, each meets the next alone, so that pairs stay few

PRONOUNS = frozenset("he she it they i we you who which that his her their some many others one".split())
BRACKETED = re.compile(r"\[[^\[\]]{0,80}\]")


@dataclass(frozen=True, slots=True)
class _Heard:
    """A statement ready to compare. `named`: whose it is, null for a pronoun or an office; `called`: how, folded."""

    statement: Statement
    words: tuple[str, ...]
    stems: frozenset[str]
    named: str | None
    called: str | None


def voice(articles: Sequence[Article], statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements in the order they came, each with the id of its voice; one alone has a voice of its own.

    The id is made from the voice's longest statement, so it depends on no order.
    """
    texts = {article.id: article.text for article in articles}
    heard = sorted((_hear(texts[s.article], s) for s in statements), key=lambda item: item.statement.id)
    voices = _Voices(heard)
    alike = _alike(heard)
    for group in alike:
        for at in group[1:]:
            voices.join(group[0], at)
    firsts = [group[0] for group in alike]
    pairs = [(firsts[a], firsts[b]) for a, b in _pairs([heard[at] for at in firsts])]
    scored = sorted((-score, a, b) for a, b in pairs if (score := _sameness(heard[a], heard[b])) > 0)
    for _, a, b in scored:
        voices.join(a, b)
    names = voices.names()
    return tuple(replace(statement, voiced_as=names[statement.id]) for statement in statements)


def _hear(text: str, statement: Statement) -> _Heard:
    said = BRACKETED.sub(" ", " ".join(span.of(text) for span in statement.content))
    words = tuple(word.key for word in tokens.words(said))
    stems = frozenset(tokens.stem(word) for word in words if word not in tokens.STOPWORDS)
    source = statement.source
    if source is None:
        return _Heard(statement, words, stems, None, None)
    called = " ".join(word.key for word in tokens.words(source.name))
    vague = not called or called in PRONOUNS
    proper = source.name.split()[-1:] and source.name.split()[-1][0].isupper() and not vague
    named = source.entity or (called if proper else None)
    return _Heard(statement, words, stems, named, source.entity or (None if vague else called))


def _alike(heard: Sequence[_Heard]) -> list[list[int]]:
    """Statements of the same words by the same speaker: a remark that a hundred pages reprint is compared once."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for at, item in enumerate(heard):
        quoted = item.statement.directness != "indirect"
        day = None if quoted or item.statement.said is None else item.statement.said.from_
        told = len(item.words) >= FEWEST_QUOTED if quoted else len(item.stems) >= FEWEST_CONTENT and item.called
        key = (item.words, item.named, item.called, quoted, day) if told else (at,)
        groups.setdefault(key, []).append(at)
    return list(groups.values())


def _pairs(heard: Sequence[_Heard]) -> Iterator[tuple[int, int]]:
    """Pairs that share two neighbouring words, or two rare content words."""
    homes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, item in enumerate(heard):
        for key in {*pairwise(item.words), *_content_pairs(item)}:
            homes[key].append(at)
    seen: set[tuple[int, int]] = set()
    for key in sorted(homes):
        here = homes[key]
        if len(here) <= COMMONEST:
            seen.update((a, b) for n, a in enumerate(here) for b in here[n + 1 :])
        else:
            seen.update(pairwise(here))
    return iter(sorted(seen))


def _content_pairs(item: _Heard) -> Iterator[tuple[str, str]]:
    """Neighbours in the alphabet among the longest content words: word order and small words play no part."""
    ordered = sorted(sorted(item.stems, key=lambda stem: (-len(stem), stem))[:8])
    for n, first in enumerate(ordered):
        for second in ordered[n + 1 :]:
            yield f"={first}", second


def _sameness(a: _Heard, b: _Heard) -> float:
    """0 for two remarks; else how alike two reports of one are."""
    if a.named and b.named and a.named != b.named and not _may_be_one(a, b):
        return 0.0
    quoted = "indirect" not in (a.statement.directness, b.statement.directness)
    if quoted:
        shorter = min(len(a.words), len(b.words))
        if shorter < FEWEST_QUOTED:
            return 0.0
        share = LCSseq.similarity(a.words, b.words) / shorter
        return share if share >= SAME_WORDS else 0.0
    if a.called is None or a.called != b.called or _different_days(a.statement, b.statement):
        return 0.0
    common = len(a.stems & b.stems)
    shorter, longer = sorted((len(a.stems), len(b.stems)))
    if common < FEWEST_CONTENT or common / shorter < SAME_REMARK_SHORTER or common / longer < SAME_REMARK_LONGER:
        return 0.0
    return common / longer


def _may_be_one(a: _Heard, b: _Heard) -> bool:
    """Two names may be one person's where one has no entity: "Gen. Adair" and "Ruth Adair" share their last word."""
    first, second = a.statement.source, b.statement.source
    if first is None or second is None or (first.entity and second.entity):
        return False
    return _last(first.name) == _last(second.name)


def _last(name: str) -> str:
    words = [word.key for word in tokens.words(name)]
    return words[-1] if words else ""


def _different_days(a: Statement, b: Statement) -> bool:
    if a.said is None or b.said is None or a.said.from_ is None or b.said.from_ is None:
        return False
    return a.said.from_ != b.said.from_


class _Voices:
    """Disjoint sets that refuse to hold two entities."""

    def __init__(self, heard: Sequence[_Heard]) -> None:
        self._heard = heard
        self._sets = Sets[int]()
        self._entity = [item.statement.source.entity if item.statement.source else None for item in heard]

    def join(self, a: int, b: int) -> None:
        a, b = self._sets.find(a), self._sets.find(b)
        if a == b or (self._entity[a] and self._entity[b] and self._entity[a] != self._entity[b]):
            return
        self._sets.join(a, b)
        self._entity[a] = self._entity[a] or self._entity[b]

    def names(self) -> dict[str, str]:
        """Statement id → voice id."""
        members: dict[int, list[_Heard]] = defaultdict(list)
        for at, item in enumerate(self._heard):
            members[self._sets.find(at)].append(item)
        found = {}
        for group in members.values():
            longest = min(group, key=lambda item: (-len(item.words), item.statement.id))
            for item in group:
                found[item.statement.id] = make_id("voice", longest.statement.id)
        return found
