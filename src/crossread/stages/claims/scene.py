"""The scene: a story laid out for comparison.

Goes in: the story's articles and what was found in them. The scene knows each sentence
and clause, which words in them tell something, who speaks there, and which place of a
copy answers to a place of its original.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from crossread import origins
from crossread.publishers import Publishers
from crossread.records import Article, Copy, Entity, Family, Mention, Passage, Span, Statement, Story
from crossread.stages.claims.concepts import concept
from crossread.text import sentences, tokens


@dataclass(frozen=True, slots=True)
class Options:
    # Overlap of weighted words from which two clauses in different families answer one
    # question, where unit or event already agree.
    like: float = 0.5
    # The same where the two values are equal, or a measure is of one substance.
    like_equal: float = 0.3
    # The same for two different sums or measures: their unit tells nothing.
    like_measure: float = 0.75
    # Days before the report from which a dated figure is of another time.
    long_ago: int = 30
    # Words shared at least, beside the unit: two can meet by chance.
    least_shared: int = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the other stages found in the articles of a story."""

    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...] = ()
    families: tuple[Family, ...] = ()
    copies: tuple[Copy, ...] = ()
    publishers: Publishers = field(default_factory=Publishers)


# Where a clause ends: after punctuation that parts thoughts, before words that begin one.
EDGE = re.compile(
    r"[;:—–]\s|\s-\s|[.!?]\s|[“\"](?=[A-Z])|[,.!?][”\"]\s|,?\s(?:but|while|although|though|whereas|because|after|before|when|which|who|where)\s"
    r"|,\s(?:and|with|as|adding|saying|including|according)\s|\sand\s(?=(?:he|she|it|they|there|we)\s)"
)
UNASSERTED = frozenset({"denial", "question"})
OFFICE = 6  # letters that an office and its holder share: minist(er), minist(ry)
MEMO = 8_192  # names remembered
# Characters; what is longer is a list or a table, and each figure in it is read with no more than so many.
LONGEST = 1_000
NESTED = 12  # pieces of what is said that may begin before a place and still hold it: X said that Y said …
# A clause that begins with its verb has lost its subject to a comma.
HEADLESS = re.compile(r"(?:has|have|had|is|are|was|were|will|would|can|could|said|says|put|puts|show|shows)\b")
Keys = frozenset[str]
R = TypeVar("R", Mention, Statement)


@dataclass(frozen=True, slots=True)
class Scene:
    story: Story
    options: Options
    articles: Mapping[str, Article]
    mentions: Mapping[str, tuple[Mention, ...]]
    statements: Mapping[str, tuple[Statement, ...]]
    pieces: Mapping[str, tuple[tuple[Span, Statement], ...]]
    entities: Mapping[str, Entity]
    sentences: Mapping[str, tuple[tuple[int, int], ...]]
    passages: Mapping[tuple[str, str], tuple[Passage, ...]]
    copies: tuple[Copy, ...]
    ancestry: origins.Ancestry
    weights: Mapping[str, float]

    @staticmethod
    def of(story: Story, evidence: Evidence, options: Options) -> "Scene":
        articles = {a.id: a for a in evidence.articles}
        split = {a.id: tuple(_sentences(a)) for a in evidence.articles}
        mentions = _grouped(sorted(evidence.mentions, key=lambda m: m.span))
        copies = tuple(c for c in evidence.copies if c.a in articles and c.b in articles)
        scene = Scene(
            story=story,
            options=options,
            articles=articles,
            mentions=mentions,
            statements=_grouped(evidence.statements),
            pieces=_said(evidence.statements),
            entities={e.id: e for e in evidence.entities},
            sentences=split,
            passages={(c.a, c.b): c.passages for c in copies},
            copies=copies,
            ancestry=origins.Ancestry.of(
                evidence.families, evidence.copies, evidence.publishers.behind(evidence.families, evidence.articles)
            ),
            weights={},
        )
        return _weighed(scene)

    # ------------------------------------------------------------ where

    def text(self, span: Span) -> str:
        return span.of(self.articles[span.article].text)

    def family(self, article: str) -> str:
        return self.ancestry.family_of[article]

    def sentence(self, span: Span) -> Span:
        found = self.sentences[span.article]
        n = max(0, bisect_right(found, (span.start, math.inf)) - 1)
        start, end = found[n]
        return Span(span.article, min(start, span.start), max(end, span.end))

    def clause(self, span: Span) -> Span:
        """The part of the span's sentence, and of what somebody says in it, that tells the one thing it belongs to."""
        whole = self.sentence(span)
        text = self.articles[span.article].text
        start, end = whole.start, whole.end
        for piece, _ in self._around(span):
            start, end = max(start, piece.start), min(end, piece.end)
        for edge in EDGE.finditer(text, whole.start, whole.end):
            if edge.end() <= span.start:
                start = edge.end()
            elif edge.start() >= span.end:
                end = edge.start()
                break
        cut = trimmed(text, Span(span.article, start, end))
        if HEADLESS.match(text, cut.start, cut.end):
            cut = trimmed(text, Span(span.article, whole.start, cut.end))
        return cut

    def within(self, span: Span, *kinds: str) -> Iterator[Mention]:
        """Mentions of these kinds inside the span, in order."""
        found = self.mentions.get(span.article, ())
        for mention in found[bisect_left(found, span.start, key=_start) :]:
            if mention.span.start >= span.end:
                return
            if mention.kind in kinds and mention.span.end <= span.end:
                yield mention

    def statement(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds the span."""
        around = [(p.end - p.start, said.id, said) for p, said in self._around(span)]
        return min(around, key=lambda one: one[:2])[2] if around else None

    def asserted(self, span: Span) -> bool:
        """Whether nobody denies or asks what stands there: a figure that is denied answers no question with itself."""
        return all(said.act not in UNASSERTED for _, said in self._around(span))

    def _around(self, span: Span) -> list[tuple[Span, Statement]]:
        """Pieces of what is said that hold the span, with their statements."""
        found = self.pieces.get(span.article, ())
        last = bisect_right(found, span.start, key=lambda one: one[0].start)
        return [one for one in found[max(0, last - NESTED) : last] if one[0].holds(span)]

    def author(self, article: str) -> str | None:
        """The entity whose text an article is, which other reports may name as a source: its origin or outlet."""
        origin = self.ancestry.origin_of.get(self.family(article))
        name = (origin.name if origin else None) or self.articles[article].outlet
        words = _folded(name or "")
        for entity in self.entities.values():
            if entity.kind == "organisation" and any(_begins(words, _folded(alias)) for alias in _names(entity)):
                return entity.id
        return None

    def body(self, said: Statement | None) -> str | None:
        """The organisation for which a source speaks, as it is called there: "Interior Minister …", "a … spokesman"."""
        if said is None or said.source is None:
            return None
        called = [word[:OFFICE] for word in _folded(self.text(said.source.span))]
        for entity in sorted(self.entities.values(), key=lambda one: one.id):
            if entity.kind == "organisation" and entity.id != said.source.entity:
                for name in _names(entity):
                    words = [word[:OFFICE] for word in _folded(name)]
                    if len(words) > 1 and called[: len(words)] == words:
                        return entity.id
        return None

    # ------------------------------------------------------------ what it says

    def keys(self, span: Span, without: Span | None = None) -> Keys:
        """What a piece of text is about: its entities, and its telling words by their stems."""
        named = [m for m in self.within(span, "person", "organisation", "place", "nationality") if m.entity]
        keys = {m.entity for m in named if m.entity}
        for token in tokens.words(self.articles[span.article].text, span.start, span.end):
            at = Span(span.article, token.start, token.end)
            if (without and without.overlaps(at)) or any(m.span.holds(at) for m in named):
                continue
            if token.key not in tokens.STOPWORDS and not token.text[0].isdigit():
                keys.add(concept(tokens.stem(token.key)))
        return frozenset(keys)

    def weight(self, keys: Iterable[str]) -> float:
        return sum(self.weights.get(key, 1.0) for key in sorted(keys))

    def likeness(self, a: Keys, b: Keys) -> float:
        """Overlap coefficient of the weighted words: 0 to 1."""
        least = min(self.weight(a), self.weight(b))
        return self.weight(a & b) / least if least else 0.0

    def counterpart(self, span: Span, article: str) -> Span | None:
        """The place in a copy that answers to `span`, by the passages aligned between the two."""
        for (a, b), passages in (
            ((span.article, article), self.passages.get((span.article, article), ())),
            ((article, span.article), self.passages.get((article, span.article), ())),
        ):
            forwards = a == span.article and b == article
            for passage in passages:
                here, there = (passage.a, passage.b) if forwards else (passage.b, passage.a)
                if here.holds(span):
                    changes = [(c.a, c.b) if forwards else (c.b, c.a) for c in passage.changes]
                    start = _carried(span.start, here, there, changes)[0]
                    return Span(article, start, max(start + 1, _carried(span.end, here, there, changes)[1]))
        return None


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


@lru_cache(maxsize=MEMO)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(t.key for t in tokens.words(name) if t.key != "the")


def _begins(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name begins with a known one ("Interior Ministry of the Republic"); one word must be all of it."""
    return bool(name) and words[: len(name)] == name and (len(name) > 1 or len(words) == 1)


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    for start, end in sentences.split(article.text, article.language or "en"):
        yield from sentences.bounded(article.text, start, end, LONGEST)


def _start(mention: Mention) -> int:
    return mention.span.start


def _said(statements: Iterable[Statement]) -> dict[str, tuple[tuple[Span, Statement], ...]]:
    """By article the pieces of what is said, in order, each with its statement."""
    found: dict[str, list[tuple[Span, Statement]]] = {}
    for said in statements:
        for piece in said.content:
            found.setdefault(said.article, []).append((piece, said))
    return {article: tuple(sorted(some, key=lambda one: (one[0], one[1].id))) for article, some in found.items()}


def trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in " \n\t,;:“”\"'’":
        start += 1
    while end > start and text[end - 1] in ' \n\t,;:.“”"':
        end -= 1
    return Span(span.article, start, end)


def _carried(at: int, here: Span, there: Span, changes: list[tuple[Span, Span]]) -> tuple[int, int]:
    """An offset of one side as the least and the greatest offset it can be on the other."""
    mine, its = here.start, there.start
    for a, b in sorted(changes):
        if at < a.start:
            break
        if at <= a.end:
            return b.start, b.end
        mine, its = a.end, b.end
    return its + at - mine, its + at - mine


def _grouped(found: Iterable[R]) -> dict[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = {}
    for one in found:
        groups.setdefault(one.article, []).append(one)
    return {article: tuple(some) for article, some in groups.items()}


def _weighed(scene: Scene) -> Scene:
    """Words weigh by how few of the story's sentences have them: what all repeat tells nothing."""
    spans = [Span(a, start, end) for a, found in scene.sentences.items() for start, end in found]
    having = Counter(key for span in spans for key in scene.keys(span))
    weights = {key: math.log((len(spans) + 20) / (n + 0.5)) for key, n in having.items()}
    return replace(scene, weights=weights)
