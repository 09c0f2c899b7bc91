"""Rows about what somebody said: in which words, on which day, and whose words they were.

Go in: the statements of a story with their voices. Six outlets at one briefing are six
witnesses that it was said; what was claimed has one origin, the speaker.
"""

from collections import defaultdict
from collections.abc import Sequence

from crossread.records import Claim, Span, Statement, Time, Value
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims import values
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

MOST_WORDS = 12  # of a remark that a question repeats
LEAST_WORDS = 4  # of a quotation that is compared: shorter ones meet by chance


def rows(scene: Scene) -> list[Claim]:
    said = [s for a in scene.story.articles for s in scene.statements.get(a, ())]
    voices: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        if statement.voiced_as and statement.content:
            voices[statement.voiced_as].append(statement)
    found = [row for some in voices.values() if (row := _words(scene, some))]
    return found + _days(scene, said) + _mouths(scene, said)


# ---------------------------------------------------------------- in which words


def _words(scene: Scene, voice: Sequence[Statement]) -> Claim | None:
    """What was said, where somebody is quoted by name; the same words, or altered."""
    quoted = [s for s in voice if s.directness == "direct" and s.source and _counted(scene, s) >= LEAST_WORDS]
    if not quoted or not _named(quoted[0]):
        return None
    answers = [claim_rows.Answer(_whole(s), scene.text(_whole(s)), s) for s in quoted]
    short = min(answers, key=lambda a: (len(str(a.value)), a.span))
    return claim_rows.make(scene, "act", f"what {_name(voice)} said: “{_start(scene, short.span)}”", answers, _wording)


def _wording(a: Value, b: Value) -> values.Relation:
    """Quotations of one remark: the same but for brackets and marks, a cut of one another, or altered."""
    mine, its = (_bare(str(side)) for side in (a, b))
    if mine == its:
        return "same"
    short, long = sorted((mine, its), key=len)
    return "compatible" if " ".join(short) in " ".join(long) else "apart"


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
    pieces = sorted(statement.content)
    return max(pieces, key=lambda piece: (piece.end - piece.start, -piece.start))


def _counted(scene: Scene, statement: Statement) -> int:
    return len(_bare(scene.text(_whole(statement))))


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
    quotes: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in said:
        if statement.directness == "direct" and statement.content and statement.source and statement.source.entity:
            words = _bare(scene.text(_whole(statement)))
            if len(words) >= LEAST_WORDS:
                quotes[words].append(statement)
    found = []
    for some in quotes.values():
        if len({s.source.entity for s in some if s.source}) > 1:
            answers = [claim_rows.Answer(s.source.span, s.source.entity or "", s) for s in some if s.source]
            question = f"who said: “{_start(scene, _whole(some[0]))}”"
            found.append(claim_rows.make(scene, "who", question, answers, _mouth))
    return found


def _mouth(a: Value, b: Value) -> values.Relation:
    return "same" if a == b else "apart"
