"""Statements: who said what, in which words, by which way it reached the page, and when.

In: an article with its linked mentions and the entities of its story (`find`); then the articles
of one story with their statements (`voice`). What an article tells in its own voice is no
statement here: it has no words of attribution to point at.
"""

from collections.abc import Sequence

from crossread.records import Article, Directness, Entity, Link, Mention, Speaker, Statement, make_id
from crossread.stages.statements import attributions, chains, continuations, grammar, occasions
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Marks, Sentence
from crossread.stages.statements.names import Names, Who
from crossread.stages.statements.occasions import Occasion
from crossread.stages.statements.speakers import Speakers
from crossread.stages.statements.voices import voice

__all__ = ["find", "voice"]

NAMES = frozenset({"person", "organisation", "place", "nationality"})
# How many attributions away one may stand that holds another (X said that Y had denied it).
NEIGHBOURS = 6


def find(article: Article, mentions: Sequence[Mention], entities: Sequence[Entity] = ()) -> tuple[Statement, ...]:
    """The statements of `article`, by the place of their content. `mentions` are the article's own."""
    here = sorted((m for m in mentions if m.article == article.id), key=lambda m: (m.span, m.kind))
    sentences = grammar.read(article.text, _marks(here))
    found = continuations.extend(sentences, attributions.find(sentences))
    names = Names(article, here, entities)
    speakers = Speakers(article, names)
    who = [speakers.of(attribution) for attribution in found]
    when = occasions.find(article, here, found, who)
    relays = _relays(article, found, sentences, names, who)
    quoted = _quoted(sentences)
    made = []
    for at, attribution in enumerate(found):
        chain = chains.build(article, who[at], attribution, sentences[attribution.sentence], relays[at])
        made.append(
            _statement(article, attribution, who[at], when[at], (chain, _directness(article.text, attribution, quoted)))
        )
    unique = {statement.id: statement for statement in made}
    return tuple(sorted(unique.values(), key=lambda s: (s.content, s.id)))


def _marks(mentions: Sequence[Mention]) -> Marks:
    return Marks(
        tuple((m.span.start, m.span.end) for m in mentions if m.kind in NAMES),
        tuple((m.span.start, m.span.end) for m in mentions if m.kind == "time"),
    )


def _statement(
    article: Article,
    attribution: Attribution,
    who: Who | None,
    when: Occasion | None,
    told: tuple[tuple[Link, ...], Directness],
) -> Statement:
    source = Speaker(article.span(*who.words), who.name, who.entity) if who else None
    key = (who.words if who else None, attribution.cue, attribution.content)
    return Statement(
        id=make_id("statement", article.id, *key),
        article=article.id,
        source=source,
        cue=article.span(*attribution.cue) if attribution.cue else None,
        content=tuple(article.span(*extent) for extent in attribution.content),
        directness=told[1],
        chain=told[0],
        said=when.said if when else None,
        said_span=when.span if when else None,
    )


def _relays(
    article: Article,
    found: Sequence[Attribution],
    sentences: Sequence[Sentence],
    names: Names,
    who: Sequence[Who | None],
) -> list[list[Link]]:
    """For each attribution the hops between its mouth and the article, from the inside out."""
    relays = []
    for at, attribution in enumerate(found):
        hops = [
            Link(article.span(*extent), names.of(extent).name, "relay")
            for extent in chains.relays(attribution, sentences[attribution.sentence], names)
        ]
        for outer in _holders(found, at):
            teller, mouth = who[outer], who[at]
            if teller is not None and (mouth is None or teller.name != mouth.name):
                hops.append(Link(article.span(*teller.words), teller.name, "relay"))
        relays.append(hops)
    return relays


def _holders(found: Sequence[Attribution], at: int) -> list[int]:
    """The attributions whose content holds this one, the narrowest first."""
    inner = found[at].cue or found[at].content[0]
    near = range(max(0, at - NEIGHBOURS), min(len(found), at + NEIGHBOURS + 1))
    held = [(b - a, n) for n in near if n != at for a, b in found[n].content if a <= inner[0] and inner[1] <= b]
    return [n for _, n in sorted(held)]


def _quoted(sentences: Sequence[Sentence]) -> list[Extent]:
    return [(token.start, token.end) for sentence in sentences for token in sentence.tokens if token.kind == "quote"]


def _directness(text: str, attribution: Attribution, quoted: Sequence[Extent]) -> Directness:
    """Direct where nothing but marks and points stands outside quotations, indirect where nothing stands inside."""
    inside = outside = False
    for start, end in attribution.content:
        at = start
        for a, b in quoted[_first(quoted, start) : _first(quoted, end) + 1]:
            if a >= end:
                break
            inside = True
            outside = outside or any(char.isalnum() for char in text[at : max(at, a)])
            at = max(at, b)
        outside = outside or any(char.isalnum() for char in text[at:end])
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _first(quoted: Sequence[Extent], start: int) -> int:
    low, high = 0, len(quoted)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if quoted[middle][1] <= start else (low, middle)
    return low
