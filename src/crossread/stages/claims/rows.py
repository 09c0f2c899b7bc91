"""Readings → a claim, with its verdict, origins, witnesses and the silent.

Go in: the question, its slot and the places of the articles that answer it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread import origins
from crossread.records import Claim, Quantity, Reading, Slot, Span, Statement, Value, Verdict, make_id
from crossread.stages.claims import values
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

# How a known source is described: "the fire brigade" is one, "a witness" is anybody.
DEFINITE = frozenset("the its his her their this that".split())
# Offices that a person holds, whom another report may call by name.
OFFICES = frozenset(
    """director minister spokesman spokeswoman spokesperson official officer chief head mayor governor president
    chairman chairwoman commander secretary adviser analyst expert lawyer attorney doctor owner manager executive
    captain judge prosecutor ambassador envoy lawmaker senator leader founder coach professor""".split()
)
# Rows are shown in this order: a difference is what the reader came for.
FIRST: tuple[Verdict, ...] = ("contradict", "differ", "updated", "compatible", "agree", "only-here")


@dataclass(frozen=True, slots=True)
class Answer:
    """One place that answers the question, with its value; `statement` where the caller knows who says it."""

    span: Span
    value: Value
    statement: Statement | None = None


def make(scene: Scene, slot: Slot, question: str, answers: Sequence[Answer], compare: values.Compare) -> Claim:
    """One row; of several places of one article with one value, the first stands for all."""
    answers = _distinct(scene, answers)
    said = [answer.statement or scene.statement(answer.span) for answer in answers]
    readings = tuple(_reading(scene, a, s) for a, s in zip(answers, said, strict=True))
    tellers = _tellers(scene, readings, said)
    finding = values.judge(readings, tellers, compare, scene.copies)
    voices = [
        replace(origins.voice_at(r.span, t.source, scene.ancestry), described=_described(scene, s), body=scene.body(s))
        for r, t, s in zip(readings, tellers, said, strict=True)
    ]
    telling = {r.article for r in readings}
    return Claim(
        id=make_id("claim", scene.story.id, slot, sorted((r.article, r.span.start, r.span.end) for r in readings)),
        story=scene.story.id,
        question=question,
        slot=slot,
        readings=readings,
        verdict=finding.verdict,
        origins=origins.count(voices, scene.ancestry),
        witnesses=tuple(dict.fromkeys(r.family for r in readings)),
        silent=tuple(a for a in scene.story.articles if a not in telling),
        why=_why(finding.why, origins.one_publisher(voices, scene.ancestry)),
    )


def _why(finding: str, joined: Sequence[str]) -> str:
    return finding if not joined else f"{finding.removesuffix('.')}; {'; '.join(joined)}."


def ordered(rows: Sequence[Claim], scene: Scene) -> tuple[Claim, ...]:
    """Differences first; then by how many families carry the row, then where it first stands."""
    place = {article: n for n, article in enumerate(scene.story.articles)}

    def key(row: Claim) -> tuple[int, int, int, int, str]:
        first = min((place[r.article], r.span.start) for r in row.readings)
        return (FIRST.index(row.verdict), -len(row.witnesses), *first, row.id)

    return tuple(sorted({row.id: row for row in rows}.values(), key=key))


def source_of(said: Statement | None) -> str | None:
    """Who is behind a statement, ready to compare: the entity, or the name as folded words; None for nobody."""
    if said is None or said.source is None:
        return None
    return said.source.entity or " ".join(values.plain(said.source.name)) or None


def _described(scene: Scene, said: Statement | None) -> bool:
    """Whether a source may be anybody, or somebody whom another report names: "officials", "the director".

    "The fire brigade" is one and known.
    """
    if said is None or said.source is None or said.source.entity:
        return False
    if values.plain(said.source.name)[-1:] and values.plain(said.source.name)[-1] in OFFICES:
        return True
    first = next(tokens.words(scene.text(said.source.span)), None)
    return first is None or not (first.text[0].isupper() or first.key in DEFINITE)


def _distinct(scene: Scene, answers: Sequence[Answer]) -> list[Answer]:
    place = {article: n for n, article in enumerate(scene.story.articles)}
    kept: dict[tuple[str, Value], Answer] = {}
    for answer in sorted(answers, key=lambda a: (place[a.span.article], a.span.start, a.span.end)):
        kept.setdefault((answer.span.article, answer.value), answer)
    return list(kept.values())


def _reading(scene: Scene, answer: Answer, said: Statement | None) -> Reading:
    published = scene.articles[answer.span.article].published
    return Reading(
        article=answer.span.article,
        span=answer.span,
        value=answer.value,
        family=scene.family(answer.span.article),
        statement=said.id if said else None,
        as_of=(said.said.from_ if said and said.said else None) or (published[:10] if published else None),
    )


def _tellers(scene: Scene, readings: Sequence[Reading], said: Sequence[Statement | None]) -> list[values.Teller]:
    """Who stands behind each reading; words that no family member attributes are their author's."""
    attributed = {r.family for r, s in zip(readings, said, strict=True) if source_of(s)}
    tellers = []
    for reading, statement in zip(readings, said, strict=True):
        source = source_of(statement)
        if source is None and reading.family not in attributed:
            source = scene.author(reading.article)
        day = reading.as_of if isinstance(reading.value, Quantity) else None  # only what is counted grows by the day
        tellers.append(values.Teller(reading.family, source, day, scene.articles[reading.article].outlet))
    return tellers
