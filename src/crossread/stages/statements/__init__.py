"""Statements: who said what, in which words, by which way it reached the page, and when.

In: an article with its linked mentions and the entities of its story (`find`); then the articles
of one story with their statements (`voice`). What is left of the article is what it tells in its
own voice (`tell`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crossread.reader import Reader
from crossread.records import Article, Directness, Entity, Link, Mention, Speaker, Statement, make_id
from crossread.stages.statements import (
    acts,
    attributions,
    chains,
    continuations,
    grammar,
    hearing,
    lexicon,
    occasions,
    relays,
)
from crossread.stages.statements.attributions import Attribution
from crossread.stages.statements.grammar import Marks, Sentence
from crossread.stages.statements.hearing import Heard
from crossread.stages.statements.names import Extent, Names
from crossread.stages.statements.narration import tell
from crossread.stages.statements.occasions import Occasion
from crossread.stages.statements.relays import Told
from crossread.stages.statements.speakers import Speakers
from crossread.stages.statements.voices import voice

__all__ = ["Heard", "find", "listen", "tell", "voice"]

PAPERS = frozenset({"daily", "weekly", "monthly"})  # "the daily La Ronda" tells no time
NAMES = frozenset({"person", "organisation", "place", "nationality"})


def listen(article: Article, reader: Reader) -> tuple[Heard, ...]:
    """What a reader hears in an article: the costly half of `find`, which needs no names."""
    return hearing.listen(article.text, reader) if lexicon.reads(article.language) else ()


def find(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity] = (), heard: Sequence[Heard] | None = None
) -> tuple[Statement, ...]:
    """The statements of `article`, by the place of their content. `mentions` are the article's own, linked.

    `heard` is what a reader hears in it; where there is none, the rules find statements alone.
    An article that says it is in another language than English has none.
    """
    if not lexicon.reads(article.language):
        return ()
    here = sorted((m for m in mentions if m.article == article.id), key=lambda m: (m.span, m.kind))
    sentences = grammar.read(article.text, _marks(article.text, here))
    names = Names(article, here, entities)
    found = [item for item in attributions.find(sentences) if item.lemma != ":" or names.may_speak(item.source)]
    if heard is not None:
        found = hearing.join(sentences, found, heard)
    found = continuations.extend(sentences, found)
    speakers = Speakers(article, names)
    told = relays.cite(sentences, found, [speakers.of(attribution) for attribution in found], names)
    when = occasions.find(article, here, told)
    hops = relays.hops(article, told, sentences, names)
    quoted = _quoted(sentences)
    made: dict[str, Statement] = {}
    documents: list[Extent | None] = []
    for at, item in enumerate(told):
        document = item.who.document if item.who else None
        document = document or chains.document(item.attribution, sentences[item.attribution.sentence])
        if document is None and not hops[at] and (before := relays.goes_on(told, at)) is not None:
            document = documents[before]
        documents.append(document)
        chain = chains.build(article, item.who, document, hops[at])
        directness = _directness(article.text, item.attribution, quoted)
        statement = _statement(article, item, when[at], (chain, directness))
        made.setdefault(statement.id, statement)
    return tuple(sorted(made.values(), key=lambda s: (s.content, s.id)))


def _marks(text: str, mentions: Sequence[Mention]) -> Marks:
    return Marks(
        tuple((m.span.start, m.span.end) for m in mentions if m.kind in NAMES),
        tuple((m.span.start, m.span.end) for m in mentions if m.kind == "time" and m.span.of(text) not in PAPERS),
    )


def _statement(
    article: Article, told: Told, when: Occasion | None, way: tuple[tuple[Link, ...], Directness]
) -> Statement:
    who, attribution = told.who, told.attribution
    key = (who.words if who else None, attribution.cue, attribution.content)
    return Statement(
        id=make_id("statement", article.id, *key),
        article=article.id,
        source=Speaker(article.span(*who.words), who.name, who.entity) if who else None,
        cue=article.span(*attribution.cue) if attribution.cue else None,
        content=tuple(article.span(*extent) for extent in attribution.content),
        directness=way[1],
        chain=way[0],
        said=when.said if when else None,
        said_span=when.span if when else None,
        act=acts.of(article.text, attribution),
    )


def _quoted(sentences: Sequence[Sentence]) -> list[Extent]:
    return [(token.start, token.end) for sentence in sentences for token in sentence.tokens if token.kind == "quote"]


def _directness(text: str, attribution: Attribution, quoted: Sequence[Extent]) -> Directness:
    """Direct where nothing but marks and points stands outside quotations, indirect where nothing stands inside."""
    inside = outside = False
    for start, end in attribution.content:
        at = start
        first = bisect_right(quoted, start, key=lambda extent: extent[1])
        for a, b in quoted[first : bisect_left(quoted, end, key=lambda extent: extent[0])]:
            inside = True
            outside = outside or any(char.isalnum() for char in text[at : max(at, a)])
            at = max(at, b)
        outside = outside or any(char.isalnum() for char in text[at:end])
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
