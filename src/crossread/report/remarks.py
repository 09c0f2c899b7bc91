"""Statements of one story → its remarks: each once, with every report's path from the mouth to the page.

Statements with one `voiced_as` are one remark; one without is a remark of its own. The
remarks that most families witness come first.
"""

from collections.abc import Iterable, Mapping

from crossread.records import Entity, Link, Statement
from crossread.report.evidence import Shelf
from crossread.report.shape import Evidence, Hop, Remark, Telling
from crossread.report.wording import UNRESOLVED, count, value

UNNAMED = "a speaker not named"
MARKS = str.maketrans("", "", "“”„«»‘’‹›\"'")
FULLEST = {"direct": 2, "mixed": 1, "indirect": 0}  # a direct quotation shows a remark best


def view(
    statements: Iterable[Statement], entities: Mapping[str, Entity], family_of: Mapping[str, str], shelf: Shelf
) -> tuple[Remark, ...]:
    """The remarks of one story. `family_of` gives the family of each article."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.voiced_as or statement.id, []).append(statement)

    def weight(group: list[Statement]) -> tuple[int, int, tuple[int, int], str]:
        articles = {statement.article for statement in group}
        first = min(_place(statement, shelf) for statement in group)
        return -len(_families(group, family_of)), -len(articles), first, group[0].id

    for group in groups.values():
        group.sort(key=lambda one: (*_place(one, shelf), one.id))
    return tuple(_remark(group, entities, family_of, shelf) for group in sorted(groups.values(), key=weight))


def speaker(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """The name of the statement's source, in its fullest form where that is known."""
    if statement.source is None:
        return UNNAMED
    entity = entities.get(statement.source.entity or "")
    return entity.name if entity else statement.source.name


def shared_speakers(
    statements: Iterable[Statement], entities: Mapping[str, Entity], family_of: Mapping[str, str]
) -> tuple[str, ...]:
    """Who stands behind the remarks that more than one family brings, in alphabetical order."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.voiced_as and statement.source:
            groups.setdefault(statement.voiced_as, []).append(statement)
    shared = [group for group in groups.values() if len(_families(group, family_of)) > 1]
    return tuple(sorted({speaker(statement, entities) for group in shared for statement in group}))


def _remark(
    group: list[Statement], entities: Mapping[str, Entity], family_of: Mapping[str, str], shelf: Shelf
) -> Remark:
    best = max(group, key=lambda one: (FULLEST[one.directness], sum(part.end - part.start for part in one.content)))
    names = {speaker(statement, entities) for statement in group if statement.source}
    told = {value(statement.said) for statement in group if statement.said}
    reports, families = len({statement.article for statement in group}), len(_families(group, family_of))
    words = tuple(shelf.evidence(span) for span in sorted(best.content))
    return Remark(
        speaker=" / ".join(sorted(names)) or UNNAMED,
        said=" / ".join(sorted(told - {UNRESOLVED})),
        reports=reports,
        witnesses=f"{count(reports, 'report')} in {count(families, 'family', 'families')}",
        words=words,
        directness=best.directness,
        tellings=tuple(_telling(statement, words, shelf) for statement in group),
    )


def _telling(statement: Statement, shown: tuple[Evidence, ...], shelf: Shelf) -> Telling:
    article = shelf.links[statement.article]
    words = tuple(shelf.evidence(span) for span in sorted(statement.content))
    alike = [_bare(one.words) for one in words] == [_bare(one.words) for one in shown]
    return Telling(
        article=article,
        hops=_hops(statement, article.label, shelf),
        directness=statement.directness,
        words=words,
        elsewhere=() if words == shown else words,
        alike="the words above" if words == shown else "the same words" if alike else "",
        said=value(statement.said) if statement.said else "",
        said_words=shelf.evidence(statement.said_span) if statement.said_span else None,
    )


def _hops(statement: Statement, label: str, shelf: Shelf) -> tuple[Hop, ...]:
    """The chain as far as the outlet that the article's label names already; without a chain, the source alone."""
    chain = statement.chain
    if chain and chain[-1].role == "outlet" and label.startswith(chain[-1].name):
        chain = chain[:-1]
    if not chain and statement.source:
        chain = (Link(statement.source.span, statement.source.name, "speaker"),)
    hops = []
    for link in chain:
        place = shelf.evidence(link.span) if link.span else None
        hops.append(Hop(link.name, link.role, place, place if place and place.words != link.name else None))
    return tuple(hops)


def _bare(words: str) -> str:
    """Words without the quotation marks around and in them: these are the page's, not the speaker's."""
    return words.translate(MARKS)


def _families(group: Iterable[Statement], family_of: Mapping[str, str]) -> set[str]:
    return {family_of.get(statement.article, statement.article) for statement in group}


def _place(statement: Statement, shelf: Shelf) -> tuple[int, int]:
    return shelf.rank(statement.article), min((span.start for span in statement.content), default=0)
