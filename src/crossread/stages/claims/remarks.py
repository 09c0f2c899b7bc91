"""Rows about what somebody said: in which words, on which day, and whose words they were.

Go in: the statements of a story with their voices. Six outlets at one briefing are six
witnesses that it was said; what was claimed has one origin, the speaker.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.records import Claim, Span, Speaker, Statement, Value
from crossread.stages.claims import quotations, values
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

MOST_WORDS = 12  # of a remark that a question repeats
LEAST_WORDS = 4  # of a quotation that is compared: shorter ones meet by chance


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
                words = quotations.words(scene.text(piece))
                if len(words) >= LEAST_WORDS:
                    found.append(Quote(piece, statement, words))
    return found


# ---------------------------------------------------------------- in which words


def _remarks(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """The quotes of one voice, those of one sentence together, whatever was cut or altered."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        near = next((g for g in groups if any(_of_one_sentence(quote, other) for other in g)), None)
        if near is None:
            groups.append([quote])
        else:
            near.append(quote)
    return groups


def _of_one_sentence(a: Quote, b: Quote) -> bool:
    """Whether two reports quote one sentence; two pieces in one report are two sentences, if they aren't the same."""
    return a.words == b.words or (a.span.article != b.span.article and quotations.alike(a.words, b.words))


def _words(scene: Scene, quotes: Sequence[Quote]) -> Claim:
    """What was said: the same words, a cut of them, or altered."""
    answers = [claim_rows.Answer(q.span, scene.text(q.span), q.statement) for q in quotes]
    short = min(answers, key=lambda a: (len(str(a.value)), a.span))
    name = _name([q.statement for q in quotes])
    return claim_rows.make(scene, "act", f"what {name} said: “{_start(scene, short.span)}”", answers, _wording)


def _wording(a: Value, b: Value) -> values.Relation:
    return quotations.compare(quotations.words(str(a)), quotations.words(str(b)))


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
    """A row for each day that a speaker spoke on, where two families tell it; and one where reports give two days."""
    days: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    voices: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        source = claim_rows.source_of(statement)
        if source and _named(statement) and _dated(statement) and statement.said:
            days[source, statement.said.from_ or ""].append(statement)
            voices[statement.voiced_as or statement.id].append(statement)
    groups = [days[key] for key in sorted(days)]
    groups += [some for some in voices.values() if len({s.said.from_ for s in some if s.said}) > 1]
    return [_day(scene, some) for some in groups if len({scene.family(s.article) for s in some}) > 1]


def _day(scene: Scene, some: Sequence[Statement]) -> Claim:
    answers = [claim_rows.Answer(s.said_span, s.said, s) for s in some if s.said_span and s.said]
    question = f"on which day {_name(some)} said it: “{_start(scene, _whole(some[0]))}”"
    return claim_rows.make(scene, "time", question, answers, values.times)


def _dated(statement: Statement) -> bool:
    return bool(statement.said and statement.said.from_ and statement.said_span)


# ---------------------------------------------------------------- whose words


def _mouths(scene: Scene, said: Sequence[Statement]) -> list[Claim]:
    """The same quotation in two different mouths, each named where it stands: a "he" may be read wrongly."""
    quotes: dict[tuple[str, ...], list[tuple[Quote, Speaker]]] = defaultdict(list)
    for quote in _quotes(scene, said):
        source = quote.statement.source
        entity = scene.entities.get(source.entity or "") if source else None
        if source and entity and entity.kind == "person" and _stands_for(source.name, scene.text(source.span)):
            quotes[quote.words].append((quote, source))
    found = []
    for some in quotes.values():
        if any(_others(scene, a, b) for _, a in some for _, b in some):
            answers = [claim_rows.Answer(source.span, source.name, q.statement) for q, source in some]
            found.append(
                claim_rows.make(scene, "who", f"who said: “{_start(scene, some[0][0].span)}”", answers, _mouth)
            )
    return found


def _stands_for(name: str, words: str) -> bool:
    """Whether the source's words name the person, and no office or aide of theirs ("Ona Reth's office")."""
    return re.search(rf"\b{re.escape(name.split()[-1])}(?!\w|['’]s)", words) is not None


def _others(scene: Scene, a: Speaker, b: Speaker) -> bool:
    """Whether two speakers are two people: neither's last name stands in the other's words."""
    last_a, last_b = a.name.split()[-1], b.name.split()[-1]
    return last_a not in scene.text(b.span) and last_b not in scene.text(a.span)


def _mouth(a: Value, b: Value) -> values.Relation:
    return "same" if str(a).split()[-1:] == str(b).split()[-1:] else "apart"
