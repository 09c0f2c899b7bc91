"""The hops between a mouth and the article, and mouths behind a relay that cites them.

In: the attributions of an article with their speakers. "X told Reuters", "…, according to AFP",
"quoted by the state agency", "AFP reported that X said": each adds a relay to X's words.
"AFP reported, citing two officials" has the officials for its mouth and AFP for a relay.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.records import Article, Link
from crossread.stages.statements import acts, phrases
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.names import Names, Who
from crossread.stages.statements.phrases import Phrase

# Words that hand a statement on, with the preposition before the one it is handed to or by.
HANDED_TO = dict.fromkeys(
    """speaking talking statement remarks comments comment message letter note e-mail email text reply response answer
    given sent shown leaked passed provided supplied handed addressed confirmed""".split(),
    "to",
) | dict.fromkeys("interview conversation call shared".split(), "with")
HANDED_BY = dict.fromkeys(
    """quoted cited carried reported seen obtained reviewed published broadcast heard verified viewed examined aired
    relayed read released translated quoted""".split(),
    "by",
)
HANDED_BY["according"] = "to"
SEEN = frozenset("seen read obtained reviewed viewed heard verified published examined".split())
THROUGH = frozenset({"through", "via"})
SPOKESMEN = frozenset(
    """lawyer lawyers attorney attorneys solicitor spokesman spokeswoman spokesperson agent publicist aide interpreter
    translator translators interpreters representative representatives manager secretary assistant intermediary
    intermediaries mediator mediators messenger counsel adviser embassy union office""".split()
)
KIN = frozenset(
    """wife husband son daughter sons daughters mother father parents brother sister brothers sisters family friend
    friends cousin uncle aunt niece nephew partner widow relatives relative neighbour neighbor colleague""".split()
)
REPORTING = frozenset("report say write add".split())
CITING = frozenset({"cite", "quote"})
# What is cited as a reason, and speaks to nobody: "citing security concerns".
GROUNDS = frozenset(
    """reasons reason concerns concern fears fear grounds lack need needs problems problem difficulties costs illness
    weather rules pressure privacy security safety health risk risks threat threats failure shortage shortages
    commitments circumstances doubts policy precedent rights tensions delays""".split()
)
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
    rests = [_rests(sentences[item.sentence], item, speaker, names) for item, speaker in zip(found, who, strict=True)]
    taken = {item.sentence: rest.at for item, rest in zip(found, rests, strict=True) if rest is not None}
    for attribution, speaker, rest in zip(found, who, rests, strict=True):
        sentence = sentences[attribution.sentence]
        if rest is not None:
            told.append(Told(replace(attribution, content=rest.content), rest.mouth, speaker))
        elif not (attribution.lemma in CITING and _passed(sentence, attribution, (told, taken))):
            told.append(Told(attribution, speaker))
    return told


def _passed(sentence: Sentence, attribution: Attribution, known: tuple[list[Told], dict[int, int]]) -> bool:
    """Whether a citing verb only names whom a report or a relay rests on."""
    told, taken = known
    if attribution.source is None:
        return True
    at = taken.get(attribution.sentence)
    if at is not None and attribution.cue is not None and attribution.cue[0] <= at < attribution.cue[1]:
        return True
    return bool(told) and _cites_for_relay(sentence, attribution, told[-1])


@dataclass(frozen=True, slots=True)
class _Rest:
    """Whom a newsroom's report rests on, where that is said (an offset), and the content without it."""

    mouth: Who
    at: int
    content: tuple[Extent, ...]


def _rests(sentence: Sentence, attribution: Attribution, speaker: Who | None, names: Names) -> _Rest | None:
    """ "AFP reported that …, according to an aide"; "AFP, citing an aide, said …"."""
    if speaker is None or attribution.cue is None or not names.hands_on(speaker):
        return None
    tokens, stop, cue = sentence.tokens, sentence.closes, attribution.cue
    reports = attribution.lemma in REPORTING
    if not reports and attribution.lemma != "according":
        return None
    first = attribution.source[0] if attribution.source else cue[0]
    for n in range(bisect_left(tokens, min(first, cue[0]), key=lambda token: token.start), stop - 1):
        resting = reports and _is_according(tokens, n, cue[1])
        phrase = phrases.after(tokens, n + 1 + resting, stop) if resting or _is_citing(tokens, n) else None
        content = _without_ground(tokens, (n, phrase.end), attribution.content) if phrase else ()
        if phrase is None or not content:
            continue
        mouth = names.of(_own(tokens, phrase, replace(attribution, source=None, content=content)))
        if not (resting and names.hands_on(mouth)):
            ground = tokens[phrase.head_end - 1].low in GROUNDS
            return None if ground else _Rest(mouth, tokens[n].start, content)
    return None


def _without_ground(tokens: Sequence[Token], ground: Extent, content: Sequence[Extent]) -> tuple[Extent, ...]:
    """The content without what a report rests on (tokens), where that begins or ends it; nothing where it doesn't."""
    at, behind = ground
    start = tokens[at].start
    if not any(a <= start < b for a, b in content):
        return tuple(content)
    if content[0][0] == start and behind + 1 < len(tokens) and tokens[behind].text == ",":
        return ((tokens[behind + 1].start, content[0][1]), *content[1:])
    if at < 2 or tokens[at - 1].text != ",":
        return ()
    return tuple((a, min(b, tokens[at - 2].end)) for a, b in content if a < tokens[at - 2].end)


def _is_according(tokens: Sequence[Token], at: int, behind: int) -> bool:
    return tokens[at].low == "according" and tokens[at + 1].low == "to" and tokens[at].start >= behind


def _is_citing(tokens: Sequence[Token], at: int) -> bool:
    """ "TASS said, quoting …"; "Yle, which cited …"."""
    if tokens[at].low in ("citing", "quoting"):
        return True
    return tokens[at].low in ("cited", "quoted") and tokens[at - 1].kind == "relative"


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
        handed.append([_link(article, names.of(extent), names) for extent in extents])
    return [_hops((article, names), told, at, handed) for at in range(len(told))]


def _hops(page: tuple[Article, Names], told: Sequence[Told], at: int, handed: Sequence[list[Link]]) -> list[Link]:
    mine, (article, names) = told[at], page
    found = [_link(article, mine.citing, names)] if mine.citing is not None else []
    found.extend(handed[at] or _inherited(told, at, handed))
    for outer in _holders(told, at):
        teller = told[outer].who
        if teller is not None and (mine.who is None or teller.name != mine.who.name):
            found.append(_link(article, teller, names))
        found.extend(handed[outer])
    return found


def _inherited(told: Sequence[Told], at: int, handed: Sequence[list[Link]]) -> list[Link]:
    """The hops of the words before, where the same mouth goes on: "told AFP …, adding that …"."""
    before = goes_on(told, at)
    return list(handed[before]) if before is not None else []


def goes_on(told: Sequence[Told], at: int) -> int | None:
    """Which attribution another goes on from: it shares its source, and nobody else is told."""
    mine = told[at].attribution
    if mine.source is None or mine.addressee is not None:
        return None
    for n in range(at - 1, max(-1, at - NEIGHBOURS), -1):
        other = told[n].attribution
        if other.source == mine.source and (other.sentence == mine.sentence or mine.cue is None):
            return n if other.cue is not None and other.lemma not in CITING else None
    return None


def _link(article: Article, who: Who, names: Names) -> Link:
    written = who.kind == "document" and not names.hands_on(who)  # "a blog" is either
    return Link(article.span(*who.words), who.name, "document" if written else "relay")


def _handed(told: Sequence[Told], at: int, sentence: Sentence, names: Names) -> Iterator[Extent]:
    attribution = told[at].attribution
    if attribution.cue is None:
        return
    if attribution.addressee is not None and names.hands_on(names.of(attribution.addressee)):
        yield attribution.addressee
    yield from attribution.tellers
    tokens, stop = sentence.tokens, sentence.closes
    start, end = _room(told, at)
    ends = {attribution.cue[1], *(end for _, end in attribution.content)}
    for n in range(bisect_left(tokens, start, key=lambda token: token.start), stop - 1):
        word, link = tokens[n].low, tokens[n + 1].low
        if tokens[n].start >= end:
            break
        if _inside(attribution, tokens[n]) or attribution.cue[0] <= tokens[n].start < attribution.cue[1]:
            continue
        if word in ("which", "that") or word in THROUGH:
            yield from _through(tokens, n, stop) if word in THROUGH else _which_saw(tokens, n, stop)
            continue
        beside = word == "to" and tokens[n - 1].end in ends  # "confirmed it to Reuters"
        if not beside and link not in (HANDED_TO.get(word), HANDED_BY.get(word)):
            continue
        phrase = phrases.after(tokens, n + 2 - beside, stop)
        extent = _own(tokens, phrase, attribution) if phrase else None
        if phrase is None or extent is None or extent == attribution.source:
            continue
        if word in HANDED_BY or names.hands_on(names.of(extent)):
            yield from _cited(tokens, phrase.end, stop)
            yield extent


def _own(tokens: Sequence[Token], phrase: Phrase, attribution: Attribution) -> Extent:
    """A phrase without the source that follows it like an apposition: "sent to the Gazette, Adair, the …, wrote"."""
    start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
    others = [*attribution.content, *(part for part in (attribution.source, attribution.cue) if part)]
    meets = any(a < end and start < b for a, b in others)
    if meets:
        end = tokens[phrase.head_end - 1].end
    cue = attribution.cue  # "seen by the Gazette | shows"
    return (start, tokens[phrase.end - 2].end) if cue and start < cue[0] < end else (start, end)


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
    if phrase is not None and tokens[phrase.head_end - 1].low in SPOKESMEN | KIN:
        yield tokens[phrase.start].start, tokens[phrase.head_end - 1].end


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
    """The attributions whose content holds this one, the narrowest first; who welcomes what X said tells nothing on."""
    inner = told[at].attribution.cue or told[at].attribution.content[0]
    near = range(max(0, at - NEIGHBOURS), min(len(told), at + NEIGHBOURS + 1))
    outer = [(n, told[n].attribution) for n in near if n != at and told[n].attribution.lemma not in acts.FEELING]
    held = [(b - a, n) for n, item in outer for a, b in item.content if a <= inner[0] and inner[1] <= b]
    return [n for _, n in sorted(held)]
