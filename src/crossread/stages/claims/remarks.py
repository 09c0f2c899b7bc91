"""Rows about what somebody said: in which words, on which day, and whose words they were.

Go in: the statements of a story with their voices. Six outlets at one briefing are six
witnesses that it was said; what was claimed has one origin, the speaker.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from crossread.records import Claim, Span, Statement, Time, Value
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims import values
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

MOST_WORDS = 12  # of a remark that a question repeats
LEAST_WORDS = 4  # of a quotation that is compared: shorter ones meet by chance
# Share of the shorter quotation's words that stand in order in the other when both are of one sentence.
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted piece of a statement; `words` are folded, without what an editor put in brackets."""

    span: Span
    statement: Statement
    words: tuple[str, ...]


def rows(scene: Scene) -> list[Claim]:
    said = [s for a in scene.story.articles for s in scene.statements.get(a, ())]
    voices: dict[str, list[Quote]] = defaultdict(list)
    for quote in _quotes(scene, said):
        voices[quote.statement.voiced_as or quote.statement.id].append(quote)
    found = [_words(scene, some) for voice in voices.values() for some in _remarks(voice)]
    return found + _days(scene, said) + _mouths(scene, said)


def _quotes(scene: Scene, said: Sequence[Statement]) -> list[Quote]:
    """What somebody with a name is quoted with, piece by piece."""
    found = []
    for statement in said:
        if statement.directness == "direct" and _named(statement):
            for piece in statement.content:
                words = _bare(scene.text(piece))
                if len(words) >= LEAST_WORDS:
                    found.append(Quote(piece, statement, words))
    return found


# ---------------------------------------------------------------- in which words


def _remarks(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """The quotes of one voice, those of one sentence together, whatever was cut or altered."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        near = next((g for g in groups if any(_alike(quote, other) for other in g)), None)
        if near is None:
            groups.append([quote])
        else:
            near.append(quote)
    return groups


def _alike(a: Quote, b: Quote) -> bool:
    return LCSseq.similarity(a.words, b.words) >= ALIKE * min(len(a.words), len(b.words))


def _words(scene: Scene, quotes: Sequence[Quote]) -> Claim:
    """What was said: the same words, a cut of them, or altered."""
    answers = [claim_rows.Answer(q.span, scene.text(q.span), q.statement) for q in quotes]
    short = min(answers, key=lambda a: (len(str(a.value)), a.span))
    name = _name([q.statement for q in quotes])
    return claim_rows.make(scene, "act", f"what {name} said: “{_start(scene, short.span)}”", answers, _wording)


def _wording(a: Value, b: Value) -> values.Relation:
    """Quotations of one remark: the same but for brackets and marks, a cut of one another, or altered."""
    mine, its = (_bare(str(side)) for side in (a, b))
    if mine == its:
        return "same"
    short, long = sorted((mine, its), key=len)
    return "compatible" if f" {' '.join(short)} " in f" {' '.join(long)} " else "apart"


def _bare(text: str) -> tuple[str, ...]:
    """The words of a quotation without what an editor put in brackets."""
    kept, depth = [], 0
    for char in text:
        depth += (char == "[") - (char == "]")
        if depth <= 0 and char != "]":
            kept.append(char)
        depth = max(depth, 0)
    return values.plain("".join(kept))


def _whole(statement: Statement) -> Span:
    """The longest piece of a statement's content."""
    return max(sorted(statement.content), key=lambda piece: (piece.end - piece.start, -piece.start))


def _start(scene: Scene, span: Span) -> str:
    """The first words of a span, as they stand there."""
    text = scene.articles[span.article].text
    words = list(tokens.words(text, span.start, span.end))
    if len(words) <= MOST_WORDS:
        return text[span.start : span.end].strip(' “”"‘’,.')
    return text[words[0].start : words[MOST_WORDS - 1].end] + " …"


def _named(statement: Statement) -> bool:
    return bool(statement.source and (statement.source.entity or statement.source.name[:1].isupper()))


def _name(voice: Sequence[Statement]) -> str:
    """The fullest name that the reports have for the speaker."""
    return max((s.source.name for s in voice if s.source), key=lambda name: (len(name), name))


# ---------------------------------------------------------------- on which day


def _days(scene: Scene, said: Sequence[Statement]) -> list[Claim]:
    """For each speaker the day of the remarks, voice by voice; voices of one day are one row."""
    speakers: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        source = claim_rows.source_of(statement)
        if source and _named(statement) and _dated(statement):
            speakers[source].append(statement)
    found = []
    for source in sorted(speakers):
        for some in _occasions(speakers[source]):
            if len({scene.family(s.article) for s in some}) > 1:
                answers = [claim_rows.Answer(s.said_span, s.said, s) for s in some if s.said_span and s.said]
                question = f"on which day {_name(some)} said it: “{_start(scene, _whole(some[0]))}”"
                found.append(claim_rows.make(scene, "time", question, answers, values.times))
    return found


def _dated(statement: Statement) -> bool:
    return bool(statement.said and statement.said.from_ and statement.said_span)


def _occasions(said: Sequence[Statement]) -> list[list[Statement]]:
    """Statements of one speaker that belong to one occasion: the same voice, or the same day."""
    groups: list[list[Statement]] = []
    for statement in said:
        near = [g for g in groups if any(_together(statement, other) for other in g)]
        joined = [statement]
        for group in near:
            joined = group + joined
            groups.remove(group)
        groups.append(joined)
    return groups


def _together(a: Statement, b: Statement) -> bool:
    same_voice = a.voiced_as is not None and a.voiced_as == b.voiced_as
    return same_voice or (isinstance(a.said, Time) and isinstance(b.said, Time) and a.said.from_ == b.said.from_)


# ---------------------------------------------------------------- whose words


def _mouths(scene: Scene, said: Sequence[Statement]) -> list[Claim]:
    """The same quotation in two different mouths."""
    quotes: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
    for quote in _quotes(scene, said):
        if quote.statement.source and quote.statement.source.entity:
            quotes[quote.words].append(quote)
    found = []
    for some in quotes.values():
        sources = [(q.statement.source, q.statement) for q in some if q.statement.source]
        if len({source.entity for source, _ in sources}) > 1:
            answers = [claim_rows.Answer(source.span, source.entity or "", s) for source, s in sources]
            found.append(claim_rows.make(scene, "who", f"who said: “{_start(scene, some[0].span)}”", answers, _mouth))
    return found


def _mouth(a: Value, b: Value) -> values.Relation:
    return "same" if a == b else "apart"
