"""Attributions that a trained reader hears, and what it says of those that the rules found.

In: an article's text and a reader (`listen`); then its sentences, the attributions of the rules and
what was heard (`join`). The reader sees one
sentence by itself and no quotation that goes on for several; so a piece of content that reaches
into a quotation is taken to be all of it. Where both find a cue, the rules give what a model of
tags can't: lemma, addressee, tellers, antecedent.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.reader import Reader
from crossread.stages.statements import complements, lexicon, phrases
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Sentence, Token
from crossread.text import sentences as splitter

LEAST_CUE = 0.54  # the reader's probability from which a cue that the rules don't know is one
PASSED_ON = frozenset(
    """say tell deny ask warn claim announce assure report insist promise accuse confirm acknowledge admit hear
    learn""".split()
)
CITING = frozenset({"cite", "quote"})  # who is cited is a hop of another statement
# Characters between two pieces of content that are one: a name that was left out. 40 cost .6 points of relation F1.
LONGEST_GAP = 15
MOST_PIECES = 2  # of content; more is torn
SAME = 0.5  # from which two cues have one content
ALIKE = 0.75  # from which the rules' content stays: its edges are sharper
OPENERS = frozenset("at least most a an the that about some nearly almost more fewer less than over".split())
LEADING = frozenset({"aux", "det", "prep"})  # what can't end a clause
POINTING = frozenset({"that", "this"})
OPENING = frozenset({"prep", "sub", "and", "stop", "quote"})  # what opens no source
NO_CUE = frozenset({"aux", "adverb", "stop", "det"})


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution of the reader, by offsets in the text."""

    cue: Extent
    source: Extent | None
    content: tuple[Extent, ...]
    score: float


def listen(text: str, reader: Reader) -> tuple[Heard, ...]:
    """What the reader hears in `text`, each sentence read by itself."""
    return tuple(_read(text, reader))


def join(sentences: Sequence[Sentence], found: Sequence[Attribution], told: Sequence[Heard]) -> list[Attribution]:
    """The attributions of rules and reader together, in the order of the text."""
    starts = [sentence.tokens[0].start for sentence in sentences]
    heard: dict[int, list[Heard]] = {}
    for one in told:
        heard.setdefault(max(0, bisect_right(starts, one.cue[0]) - 1), []).append(one)
    around = _Around(found)
    ruled: dict[int, list[Attribution]] = {}
    merged: dict[int, list[Attribution]] = {}
    for item in found:
        ruled.setdefault(item.sentence, []).append(item)
    for item in found:
        sentence, ones = sentences[item.sentence], heard.get(item.sentence, [])
        if around.holds(item) or _confirmed(item, sentence, ones):
            corrected = _corrected(_sourced(item, sentence, ones), sentence, ones, ruled[item.sentence])
            merged.setdefault(item.sentence, []).append(corrected)
    for number, ones in heard.items():
        here = merged.setdefault(number, [])
        for one in ones:
            if one.content and one.score >= LEAST_CUE and not _known(one, ruled.get(number, ())):
                here.extend(made for made in _made(sentences[number], number, one) if not _repeats(made, here))
    everything = (item for items in merged.values() for item in items)
    return sorted(_once(everything), key=lambda item: (item.cue or item.content[0], item.content))


def _repeats(made: Attribution, known: Sequence[Attribution]) -> bool:
    """Whether a second cue only hands on what another says: "X said …, according to Y"."""
    return any(_alike(made.content, item.content) >= SAME for item in known)


def _known(heard: Heard, ruled: Sequence[Attribution]) -> bool:
    """Whether the rules have a cue: the same one, or one in the words that "according to" hands on as they are."""
    return any(
        item.cue and (_touch(heard.cue, item.cue) or _relayed(item, heard) or _leads(heard, item)) for item in ruled
    )


def _leads(heard: Heard, item: Attribution) -> bool:
    """Whether a cue only leads to another: "Reuters | quoted | X as saying"."""
    if not item.tellers or item.cue is None:
        return False
    reach = [*item.tellers, item.cue, *([item.source] if item.source else [])]
    return min(reach)[0] <= heard.cue[0] < max(reach)[1]


def _relayed(item: Attribution, heard: Heard) -> bool:
    """Whether a cue of the rules lies in content that stands before the reader's: "X said …, according to Y"."""
    cue = item.cue
    if cue is None or item.lemma not in PASSED_ON or not heard.content or heard.cue[0] < heard.content[-1][1]:
        return False
    return any(a <= cue[0] and cue[1] <= b for a, b in heard.content)


def _once(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Of several with the very same content the first: the rules' before the reader's."""
    seen: set[tuple[int, tuple[Extent, ...]]] = set()
    for item in found:
        if (item.sentence, item.content) not in seen:
            seen.add((item.sentence, item.content))
            yield item


def _corrected(
    item: Attribution, sentence: Sentence, heard: Sequence[Heard], beside: Sequence[Attribution]
) -> Attribution:
    """With the content that the reader ties to the same cue: it knows better where a clause ends.

    What the rules give to another cue of the sentence isn't taken: "“…,” X said, adding that …".
    """
    one = next((one for one in heard if item.cue and one.content and _touch(one.cue, item.cue)), None)
    if one is None or item.cue is None or _alike(item.content, one.content) >= ALIKE:
        return item
    if item.lemma in CITING and one.content[0][0] < item.cue[0]:
        return item  # who is cited stands behind
    if _is_rest(item.content, one.content, sentence):
        return item
    if any(token.low in POINTING and (token.start, token.end) == item.content[0] for token in sentence.tokens):
        return item  # "denied that"
    pieces = _pieces(sentence, one)
    content = tuple(piece for piece in pieces if not any(_takes(other, item, piece) for other in beside))
    whole = len(content) < len(pieces) or not _torn(content, (item.cue, item.source))
    return replace(item, content=content) if whole and 0 < len(content) <= MOST_PIECES else item


def _is_rest(content: Sequence[Extent], heard: Sequence[Extent], sentence: Sentence) -> bool:
    """Whether the reader keeps a word or two of a content."""
    if len(heard) != 1 or not any(a <= heard[0][0] and heard[0][1] <= b for a, b in content):
        return False
    inside = [token for token in sentence.tokens if heard[0][0] <= token.start < heard[0][1]]
    return len(inside) <= 2 and not any(token.kind == "quote" for token in inside)


def _sourced(item: Attribution, sentence: Sentence, heard: Sequence[Heard]) -> Attribution:
    """With the reader's source where it holds the rules' one: "a pilot who had to brief | the press"."""
    one = next((one for one in heard if item.cue and one.source and _touch(one.cue, item.cue)), None)
    if one is None or one.source is None or item.source is None or item.antecedent is not None:
        return item
    start, end = one.source
    ahead = [token for token in sentence.tokens if start <= token.start < item.source[0]]
    modified = ahead and ahead[0].kind not in OPENING and any(_modifies(token) for token in ahead[1:])
    parts = (one.cue, *one.content, *item.content)
    if not modified or item.source[1] > end + 1 or any(_touch(one.source, part) for part in parts):
        return item
    return replace(item, source=one.source, head=_head(sentence.tokens, one.source))


def _modifies(token: Token) -> bool:
    """Whether a word begins what may stand between a noun and its verb."""
    return token.kind == "relative" or token.low in lexicon.MODIFYING


def _takes(other: Attribution, item: Attribution, piece: Extent) -> bool:
    """Whether a piece is what another cue, outside it, says."""
    if other is item or other.cue is None or _touch(other.cue, piece):
        return False
    return _alike(other.content, (piece,)) >= ALIKE and _alike(item.content, (piece,)) == 0


def _torn(content: Sequence[Extent], between: Sequence[Extent | None]) -> bool:
    """Whether neither cue nor source stands where a content is interrupted."""
    gaps = [(a[1], b[0]) for a, b in pairwise(sorted(content))]
    return any(not any(part and _touch(part, gap) for part in between) for gap in gaps)


def _alike(a: Sequence[Extent], b: Sequence[Extent]) -> float:
    """Dice's coefficient of two contents, in characters."""
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    return 2 * shared / max(1, sum(end - start for start, end in (*a, *b)))


class _Around:
    """Which words of saying lie in another's content ("X said Y had denied it"): the reader was never taught those."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._contents: dict[int, list[tuple[Extent, Attribution]]] = {}
        for item in found:
            for piece in item.content:
                self._contents.setdefault(item.sentence, []).append((piece, item))

    def holds(self, inner: Attribution) -> bool:
        near = self._contents.get(inner.sentence, ())
        cue = inner.cue
        if inner.source is None or inner.lemma not in PASSED_ON:
            return False
        return cue is not None and any(o is not inner and p[0] <= cue[0] and cue[1] <= p[1] for p, o in near)


def _confirmed(item: Attribution, sentence: Sentence, heard: Sequence[Heard]) -> bool:
    """Whether the reader hears a cue of the rules too; plain saying, quotations, and no cue need no second opinion."""
    if item.cue is None or item.lemma in CITING or (item.source is not None and item.lemma in PASSED_ON):
        return True
    if any(_touch(one.cue, item.cue) or _relayed(item, one) for one in heard):
        return True
    quotations = [(token.start, token.end) for token in sentence.tokens if token.kind == "quote"]
    return any(_touch(piece, quotation) for piece in item.content for quotation in quotations)


def _read(text: str, reader: Reader) -> Iterator[Heard]:
    places = splitter.split(text)
    for (start, _), reading in zip(places, reader.read_all([text[a:b] for a, b in places]), strict=True):
        for one in reading.attributions:
            cue = (start + one.cue.start, start + one.cue.end)
            source = [(start + part.start, start + part.end) for part in one.source]
            content = tuple((start + part.start, start + part.end) for part in one.content)
            yield Heard(cue, _nearest(source, cue, content), content, one.cue.score)


def _nearest(parts: Sequence[Extent], cue: Extent, content: Sequence[Extent]) -> Extent | None:
    """A source from its first part to its last; of parts that cue or content stand between, those nearest the cue."""
    runs: list[Extent] = []
    for part in parts:
        gap = (runs[-1][1], part[0]) if runs else part
        if runs and not any(_touch(gap, between) for between in (cue, *content)):
            runs[-1] = (runs[-1][0], part[1])
        else:
            runs.append(part)
    return min(runs, key=lambda run: max(run[0] - cue[1], cue[0] - run[1]), default=None)


def _touch(a: Extent, b: Extent) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _made(sentence: Sentence, number: int, heard: Heard) -> Iterator[Attribution]:
    tokens = sentence.tokens
    inside = [token for token in tokens if heard.cue[0] <= token.start < heard.cue[1]]
    if all(token.kind in NO_CUE for token in inside):
        return  # a cue inside a quotation, where nothing is read for further statements; or nothing but "has"
    content = _pieces(sentence, heard)
    if not 0 < len(content) <= MOST_PIECES:
        return
    source = _whole_name(tokens, heard.source) if heard.source else None
    if source and any(token.end == source[1] and token.low.endswith("'s") for token in tokens):
        source = (source[0], source[1] - 2) if source[1] - source[0] > 2 else None
    lemma = _lemma(inside)
    yield Attribution(
        sentence=number,
        source=source,
        head=_head(tokens, source) if source else 0,
        cue=heard.cue,
        content=content,
        lemma=lemma,
        around=(tokens[0].start, tokens[-1].end),
        antecedent=_antecedent(tokens, source) if source else None,
        addressee=_addressee(sentence, heard.cue[1]) if lemma in lexicon.TELL else None,
    )


def _pieces(sentence: Sentence, heard: Heard) -> tuple[Extent, ...]:
    """The content within its sentence, quotations whole; only source and cue part one piece from the next."""
    tokens = sentence.tokens
    between = [heard.cue, *([heard.source] if heard.source else [])]
    pieces: list[Extent] = []
    for piece in heard.content:
        start, end = _whole(tokens, *_rounded(tokens, max(piece[0], tokens[0].start), piece[1], between))
        if end <= start:
            continue
        last = pieces[-1] if pieces else None
        gap = (last[1], start) if last else None
        if last and gap and start - last[1] <= LONGEST_GAP and not any(_touch(gap, extent) for extent in between):
            pieces[-1] = (last[0], max(last[1], end))
        else:
            pieces.append((start, end))
    return tuple(dict.fromkeys(pieces))


def _rounded(tokens: Sequence[Token], start: int, end: int, between: Sequence[Extent]) -> Extent:
    """Without a torn edge: "at" before "least 12 people", what "had been" leads up to; empty where no word is."""
    first = next((n for n, token in enumerate(tokens) if token.end > start), len(tokens))
    last = next((n for n in range(len(tokens) - 1, -1, -1) if tokens[n].start < end), -1)
    while first > 0 and tokens[first - 1].low in OPENERS and not _taken(tokens[first - 1], between):
        first -= 1
    while first <= last < len(tokens) - 1 and tokens[last].kind in LEADING and not _taken(tokens[last + 1], between):
        if tokens[last + 1].kind in ("stop", "quote"):
            break
        last += 1
    worded = first <= last and any(token.kind != "stop" for token in tokens[first : last + 1])
    return (min(start, tokens[first].start), max(end, tokens[last].end)) if worded else (start, start)


def _taken(token: Token, between: Sequence[Extent]) -> bool:
    return any(_touch((token.start, token.end), extent) for extent in between)


def _whole(tokens: Sequence[Token], start: int, end: int) -> Extent:
    for token in tokens:
        if token.kind == "quote" and token.start < end and start < token.end and end - start > 1:
            start, end = min(start, token.start), max(end, token.end)
    return start, end


def _whole_name(tokens: Sequence[Token], source: Extent) -> Extent:
    """A source with the rest of the name that it ends in: "Ruth" is Ruth Adair's."""
    start, end = source
    named = False
    for token in tokens:
        if named and token.kind == "name" and token.start == end + 1:
            end = token.end
        named = token.kind == "name" and token.end == end
    return start, end


def _head(tokens: Sequence[Token], source: Extent) -> int:
    """Where the first part of a source ends, before an apposition."""
    inside = [token for token in tokens if source[0] <= token.start < source[1]]
    comma = next((n for n, token in enumerate(inside) if n and token.text in phrases.PARENTHESES), len(inside))
    return inside[comma - 1].end if inside else source[1]


def _lemma(cue: Sequence[Token]) -> str:
    if cue[0].low == "according":
        return cue[0].low
    known = [verb.lemma for token in cue if (verb := token.verb or lexicon.VERBS.get(token.low)) is not None]
    return known[-1] if known else cue[-1].low


def _addressee(sentence: Sentence, behind: int) -> Extent | None:
    at = next((n for n, token in enumerate(sentence.tokens) if token.start >= behind), sentence.closes)
    end = complements.addressee(sentence.tokens, at, sentence.closes)
    return (sentence.tokens[at].start, sentence.tokens[end - 1].end) if end > at else None


def _antecedent(tokens: Sequence[Token], source: Extent) -> Extent | None:
    at = next((n for n, token in enumerate(tokens) if token.start == source[0]), None)
    if at is None or not (tokens[at].kind == "relative" or tokens[at].low == "that") or source[1] != tokens[at].end:
        return None
    end = at - (at > 0 and tokens[at - 1].text == ",")
    start = phrases.near(tokens, end)
    return (tokens[start].start, tokens[end - 1].end) if start is not None else None
