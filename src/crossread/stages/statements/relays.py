"""The hops between a mouth and the article, and mouths behind a relay that cites them.

In: the attributions of an article with their speakers. "X told Reuters", "…, according to AFP",
"quoted by the state agency", "AFP reported that X said": each adds a relay to X's words.
"AFP reported, citing two officials" has the officials for its mouth and AFP for a relay.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.records import Article, Link
from crossread.stages.statements import phrases
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.names import Names, Who

# Words that hand a statement on, with the preposition before the one it is handed to or by.
HANDED_TO = {
    "interview": "with",
    "speaking": "to",
    "talking": "to",
    "statement": "to",
    "remarks": "to",
    "comments": "to",
    "shared": "with",
    "given": "to",
    "sent": "to",
    "shown": "to",
    "leaked": "to",
}
HANDED_BY = dict.fromkeys("quoted cited carried reported seen obtained reviewed published broadcast".split(), "by")
HANDED_BY["according"] = "to"
SEEN = frozenset("seen read obtained reviewed viewed".split())  # "a letter which the Gazette has seen"
THROUGH = frozenset({"through", "via"})
SPOKESMEN = frozenset(
    "lawyer lawyers attorney solicitor spokesman spokeswoman spokesperson agent publicist aide interpreter".split()
)
REPORTING = frozenset("report say write add".split())
CITING = frozenset({"cite", "quote"})
# How many attributions away one may stand that holds another (X said that Y had denied it).
NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with its mouth, and the relay that cites it."""

    attribution: Attribution
    who: Who | None
    citing: Who | None = None


def cite(
    sentences: Sequence[Sentence], found: Sequence[Attribution], who: Sequence[Who | None], names: Names
) -> list[Told]:
    """Each attribution with its mouth; what only names another's source is no attribution of its own."""
    told: list[Told] = []
    for attribution, speaker in zip(found, who, strict=True):
        before = told[-1] if told else None
        mouth = _mouth(sentences[attribution.sentence], attribution, speaker, names)
        if mouth is not None:
            told.append(Told(attribution, mouth, speaker))
        elif before is not None and _cites(attribution, speaker, before, names):
            mouth = names.of(attribution.content[0])
            told[-1] = replace(before, who=mouth, citing=before.who)
        elif before is not None and _cites_for_relay(sentences[attribution.sentence], attribution, before):
            continue
        else:
            told.append(Told(attribution, speaker))
    return told


def _mouth(sentence: Sentence, attribution: Attribution, speaker: Who | None, names: Names) -> Who | None:
    """Whom a newsroom's report rests on: "AFP reported that …, according to an aide"."""
    if speaker is None or attribution.lemma not in REPORTING or not names.hands_on(speaker):
        return None
    tokens, behind = sentence.tokens, attribution.content[-1][1]
    for n in range(bisect_left(tokens, behind, key=lambda token: token.start), sentence.closes - 2):
        if tokens[n].low == "according" and tokens[n + 1].low == "to":
            phrase = phrases.after(tokens, n + 2, sentence.closes)
            mouth = names.of((tokens[phrase.start].start, tokens[phrase.end - 1].end)) if phrase else None
            return mouth if mouth is not None and not names.hands_on(mouth) else None
    return None


def _cites(attribution: Attribution, speaker: Who | None, before: Told, names: Names) -> bool:
    if attribution.lemma not in CITING or speaker is None or before.who is None or before.citing is not None:
        return False
    same = attribution.sentence == before.attribution.sentence and attribution.source == before.attribution.source
    return same and names.hands_on(speaker)


def _cites_for_relay(sentence: Sentence, attribution: Attribution, before: Told) -> bool:
    """ "X said, according to AFP, citing Y": who cites is the relay, and Y a hop before it."""
    cue, earlier = attribution.cue, before.attribution.cue
    if attribution.lemma not in CITING or cue is None or earlier is None:
        return False
    between = (token.low for token in sentence.tokens if earlier[1] <= token.start < cue[0])
    return attribution.sentence == before.attribution.sentence and "according" in between


def hops(article: Article, told: Sequence[Told], sentences: Sequence[Sentence], names: Names) -> list[list[Link]]:
    """The relays of each statement, from the inside out."""
    handed = []
    for at, item in enumerate(told):
        extents = _handed(told, at, sentences[item.attribution.sentence], names)
        handed.append([_link(article, names.of(extent)) for extent in extents])
    return [_hops(article, told, at, handed) for at in range(len(told))]


def _hops(article: Article, told: Sequence[Told], at: int, handed: Sequence[list[Link]]) -> list[Link]:
    mine = told[at]
    found = [_link(article, mine.citing)] if mine.citing is not None else []
    found.extend(handed[at])
    for outer in _holders(told, at):
        teller = told[outer].who
        if teller is not None and (mine.who is None or teller.name != mine.who.name):
            found.append(_link(article, teller))
        found.extend(handed[outer])
    return found


def _link(article: Article, who: Who) -> Link:
    return Link(article.span(*who.words), who.name, "relay")


def _handed(told: Sequence[Told], at: int, sentence: Sentence, names: Names) -> Iterator[Extent]:
    attribution = told[at].attribution
    if attribution.cue is None:
        return
    if attribution.addressee is not None and names.hands_on(names.of(attribution.addressee)):
        yield attribution.addressee
    yield from attribution.tellers
    tokens, stop = sentence.tokens, sentence.closes
    start, end = _room(told, at)
    for n in range(bisect_left(tokens, start, key=lambda token: token.start), stop - 2):
        word, link = tokens[n].low, tokens[n + 1].low
        if tokens[n].start >= end:
            break
        if _inside(attribution, tokens[n]):
            continue
        if word in ("which", "that") or word in THROUGH:
            yield from _through(tokens, n, stop) if word in THROUGH else _which_saw(tokens, n, stop)
            continue
        if link not in (HANDED_TO.get(word), HANDED_BY.get(word)):
            continue
        phrase = phrases.after(tokens, n + 2, stop)
        extent = (tokens[phrase.start].start, tokens[phrase.end - 1].end) if phrase else None
        if phrase is None or extent is None or extent == attribution.source:
            continue
        if word in HANDED_BY or names.hands_on(names.of(extent)):
            yield from _cited(tokens, phrase.end, stop)
            yield extent


def _which_saw(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Extent]:
    """ "a letter, which the Gazette has seen"."""
    phrase = phrases.after(tokens, at + 1, stop)
    if phrase is None or phrase.end + 1 >= stop:
        return
    if tokens[phrase.end].low in ("has", "had", "have") and tokens[phrase.end + 1].low in SEEN:
        yield tokens[phrase.start].start, tokens[phrase.end - 1].end


def _through(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Extent]:
    """ "said through his lawyer"."""
    phrase = phrases.after(tokens, at + 1, stop)
    if phrase is not None and tokens[phrase.head_end - 1].low in SPOKESMEN:
        yield tokens[phrase.start].start, tokens[phrase.end - 1].end


def _cited(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Extent]:
    """Whom a relay names for it: "…, according to AFP, citing two officials"."""
    if at + 2 < stop and tokens[at].text == "," and tokens[at + 1].low in ("citing", "quoting"):
        source = phrases.after(tokens, at + 2, stop)
        if source is not None:
            yield tokens[source.start].start, tokens[source.end - 1].end


def _room(told: Sequence[Told], at: int) -> Extent:
    """Where in its sentence an attribution's relays may stand: up to the attributions before and behind it."""
    mine = told[at].attribution
    start, end = mine.around
    for n in (at - 1, at + 1):
        if not 0 <= n < len(told):
            continue
        other = told[n].attribution
        if other.sentence != mine.sentence or other.cue is None or mine.cue is None or _within(other.cue, mine):
            continue
        if other.cue < mine.cue:
            start = max(start, other.cue[1])
        else:
            end = min(end, other.cue[0])
    return start, end


def _within(extent: Extent, attribution: Attribution) -> bool:
    return any(a <= extent[0] and extent[1] <= b for a, b in attribution.content)


def _inside(attribution: Attribution, token: Token) -> bool:
    return any(a <= token.start < b for a, b in attribution.content)


def _holders(told: Sequence[Told], at: int) -> list[int]:
    """The attributions whose content holds this one, the narrowest first."""
    inner = told[at].attribution.cue or told[at].attribution.content[0]
    near = range(max(0, at - NEIGHBOURS), min(len(told), at + NEIGHBOURS + 1))
    held = [
        (b - a, n) for n in near if n != at for a, b in told[n].attribution.content if a <= inner[0] and inner[1] <= b
    ]
    return [n for _, n in sorted(held)]
