"""Claims of one story → the matrix: what each report answers, what differs first.

Verdict, origins and witnesses are read from the records, never worked out here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from crossread.records import Claim, Entity, Statement, Verdict
from crossread.report.evidence import Shelf
from crossread.report.remarks import speaker
from crossread.report.shape import Answer, ClaimView, Evidence
from crossread.report.wording import count, origins, value

ORDER: tuple[Verdict, ...] = ("contradict", "differ", "updated", "compatible", "agree", "only-here")
WORDS: dict[Verdict, str] = {
    "contradict": "contradict",
    "differ": "differ",
    "updated": "updated",
    "compatible": "compatible",
    "agree": "agree",
    "only-here": "only here",
}


def view(
    claims: Iterable[Claim], statements: Mapping[str, Statement], entities: Mapping[str, Entity], shelf: Shelf
) -> tuple[ClaimView, ...]:
    """The rows: by verdict, then the most answered, then by where the first answer stands."""

    def weight(claim: Claim) -> tuple[int, int, tuple[int, int, int], str]:
        first = min((shelf.span_rank(reading.span) for reading in claim.readings), default=(0, 0, 0))
        return ORDER.index(claim.verdict), -len({one.article for one in claim.readings}), first, claim.id

    return tuple(_row(claim, statements, entities, shelf) for claim in sorted(claims, key=weight))


def verdict_line(claims: Sequence[Claim]) -> str:
    """`2 differ · 1 compatible · 3 agree`."""
    total = Counter(claim.verdict for claim in claims)
    return " · ".join(f"{total[verdict]:,} {WORDS[verdict]}" for verdict in ORDER if total[verdict])


def _row(claim: Claim, statements: Mapping[str, Statement], entities: Mapping[str, Entity], shelf: Shelf) -> ClaimView:
    answers: dict[tuple[str, str, str], list[Evidence]] = {}
    days: dict[tuple[str, str, str], set[str]] = {}
    for reading in sorted(claim.readings, key=lambda one: shelf.span_rank(one.span)):
        place = shelf.evidence(reading.span)
        statement = statements.get(reading.statement or "")
        read_as = value(reading.value)
        read_as = "" if read_as == place.words else read_as
        key = place.words, read_as, speaker(statement, entities) if statement else ""
        answers.setdefault(key, []).append(place)
        days.setdefault(key, set()).update([reading.as_of] if reading.as_of else [])
    return ClaimView(
        question=claim.question,
        verdict=claim.verdict,
        verdict_words=WORDS[claim.verdict],
        answers=tuple(
            Answer(key[0], tuple(places), value=key[1], said_by=key[2], as_of=" / ".join(sorted(days[key])))
            for key, places in answers.items()
        ),
        origins=origins(claim.origins),
        witnesses=count(len(claim.witnesses), "family", "families"),
        silent=tuple(shelf.links[article] for article in sorted(claim.silent, key=shelf.rank)),
        why=claim.why,
    )
