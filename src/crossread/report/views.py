"""The view of a whole run: plain data for the terminal and the page.

In: the records of a run. Nothing is decided here that a record decides: families, voices,
verdicts and origins are read from theirs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from crossread.records import Article, Claim, Copy, Drop, Entity, Family, Mention, Narration, Record, Statement, Story
from crossread.report import families, matrix, names, pages, remarks
from crossread.report.evidence import Shelf, within
from crossread.report.shape import Evidence, Fact, Failure, StoryView, View
from crossread.report.wording import count, days, origins
from crossread.stages.statements import Heard

Kind = TypeVar("Kind")

UNDATED = "9999"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class Results:
    """What a run made, and how its input came out: what was read is `kept` + `duplicates` + `failed`.

    A drop that counts what lies beside the pages (`Drop.failed` is false) is none of these.
    `kept` counts the pages that this run added to the case; `articles` are all that the case holds.
    `heard` is no record: what the trained reader heard in each article, on its way to the statements.
    """

    articles: tuple[Article, ...] = ()
    drops: tuple[Drop, ...] = ()
    copies: tuple[Copy, ...] = ()
    families: tuple[Family, ...] = ()
    stories: tuple[Story, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    narration: tuple[Narration, ...] = ()
    claims: tuple[Claim, ...] = ()
    heard: Mapping[str, tuple[Heard, ...]] = field(default_factory=dict)
    kept: int = 0
    duplicates: int = 0
    failed: int = 0

    def records(self) -> Iterator[Record]:
        """All of them, by kind in the order of the stages."""
        yield from self.articles
        yield from self.drops
        yield from self.copies
        yield from self.families
        yield from self.stories
        yield from self.mentions
        yield from self.entities
        yield from self.statements
        yield from self.narration
        yield from self.claims


def of(results: Results) -> View:
    """Raises ValueError where a record's span does not lie in its article."""
    stories = sorted(results.stories, key=lambda one: (-len(one.articles), one.from_ or UNDATED, one.id))
    shelf = Shelf.of(_in_order(results.articles, stories))
    sorted_out = _Sorted.of(results)
    views = tuple(_story(story, n, sorted_out, shelf) for n, story in enumerate(stories, 1))
    shown: dict[str, list[Evidence]] = {link.anchor: [] for link in shelf.links.values()}
    for evidence in within(views):
        shown[evidence.anchor.split("-", 1)[0]].append(evidence)
    home = {
        article: Fact("Story", view.title, href=f"#{view.anchor}")
        for story, view in zip(stories, views, strict=True)
        for article in story.articles
    }
    return View(
        ingest=_ingest(results),
        failures=tuple(
            Failure(drop.url or drop.path or drop.id or drop.stage, drop.why) for drop in results.drops if drop.failed
        ),
        totals=_totals(results),
        stories=views,
        pages=tuple(
            pages.view(article, home.get(article.id), shown[shelf.links[article.id].anchor], shelf)
            for article in shelf.articles.values()
        ),
    )


def _in_order(articles: Iterable[Article], stories: Sequence[Story]) -> list[Article]:
    """By story, then by date, then by id: the order of the input leaves no trace."""
    rank = {article: n for n, story in enumerate(stories) for article in story.articles}
    return sorted(
        articles, key=lambda one: (rank.get(one.id, len(stories)), one.published or one.modified or UNDATED, one.id)
    )


def _ingest(results: Results) -> str:
    kept, duplicates, failed = results.kept, results.duplicates, results.failed
    read = f"{kept + duplicates + failed:,} read = {kept:,} kept + {duplicates:,} duplicate + {failed:,} failed"
    return " · ".join((read, *(drop.why for drop in results.drops if not drop.failed)))


def _totals(results: Results) -> str:
    return " · ".join(
        (
            count(len(results.articles), "article"),
            count(len(results.stories), "story", "stories"),
            count(len(results.families), "family", "families"),
            count(len(results.statements), "statement"),
            count(len(results.claims), "claim"),
        )
    )


# ---------------------------------------------------------------- one story


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The records of a run by what they belong to, so that each story finds its own at once."""

    family: Mapping[str, Family]
    family_of: Mapping[str, str]
    copies: Mapping[str, list[Copy]]
    mentions: Mapping[str, list[Mention]]
    entities: Mapping[str, list[Entity]]
    entity: Mapping[str, Entity]
    statements: Mapping[str, list[Statement]]
    claims: Mapping[str, list[Claim]]

    @staticmethod
    def of(results: Results) -> "_Sorted":
        return _Sorted(
            family={family.id: family for family in results.families},
            family_of={member: family.id for family in results.families for member in family.members},
            copies=_grouped(results.copies, lambda copy: (copy.a,)),
            mentions=_grouped(results.mentions, lambda mention: (mention.article,)),
            entities=_grouped(results.entities, lambda entity: entity.articles),
            entity={entity.id: entity for entity in results.entities},
            statements=_grouped(results.statements, lambda statement: (statement.article,)),
            claims=_grouped(results.claims, lambda claim: (claim.story,)),
        )


def _grouped(records: Iterable[Kind], belongs: Callable[[Kind], tuple[str, ...]]) -> dict[str, list[Kind]]:
    groups: dict[str, list[Kind]] = {}
    for record in records:
        for owner in belongs(record):
            groups.setdefault(owner, []).append(record)
    return groups


def _story(story: Story, number: int, by: _Sorted, shelf: Shelf) -> StoryView:
    kin = sorted((by.family[one] for one in story.families), key=lambda one: _family_rank(one, shelf))
    copies = [copy for article in story.articles for copy in by.copies.get(article, [])]
    inside: dict[str, list[Copy]] = {family.id: [] for family in kin}
    for copy in copies:
        home = by.family_of.get(copy.a, "")
        if home in inside and home == by.family_of.get(copy.b):
            inside[home].append(copy)
    statements = [one for article in story.articles for one in by.statements.get(article, [])]
    own = {one.id: one for article in story.articles for one in by.entities.get(article, [])}
    claims = by.claims.get(story.id, [])
    said = {statement.id: statement for statement in statements}
    told = remarks.view(statements, by.entity, by.family_of, shelf)
    rows = matrix.view(claims, said, by.entity, shelf)
    return StoryView(
        anchor=f"s{number}",
        title=story.title or "A story without a title",
        dates=days(story.from_, story.to),
        origin_line=_origin_line(story, copies, shelf) + _speakers(statements, by),
        origin_note=story.why or "",
        verdict_line=matrix.verdict_line(claims),
        families=tuple(families.view(one, n, inside[one.id], shelf) for n, one in enumerate(kin, 1)),
        ties=families.ties(kin, copies, shelf),
        remarks=tuple(one for one in told if one.reports > 1),
        lone_remarks=tuple(one for one in told if one.reports == 1),
        claims=tuple(one for one in rows if one.verdict != "only-here"),
        lone_claims=tuple(one for one in rows if one.verdict == "only-here"),
        names=names.view(own.values(), (m for a in story.articles for m in by.mentions.get(a, [])), shelf),
        single_names=names.single(tuple(own.values()), shelf),
    )


def _family_rank(family: Family, shelf: Shelf) -> tuple[int, int]:
    """The largest family first, then the one whose first article comes first."""
    return -len(family.members), min(shelf.rank(member) for member in family.members)


def _origin_line(story: Story, copies: Iterable[Copy], shelf: Shelf) -> str:
    """`3 reports → 3 texts → 2 families: 1 to 2 origins`."""
    return (
        f"{count(len(story.articles), 'report')} → {count(_texts(story, copies, shelf), 'text')} → "
        f"{count(len(story.families), 'family', 'families')}: {origins(story.origins)}"
    )


def _texts(story: Story, copies: Iterable[Copy], shelf: Shelf) -> int:
    """How many texts remain where one that equals an earlier one, or that a copy calls the same, isn't counted."""
    again = set()
    for copy in copies:
        if copy.kind == "same":
            again.add(max(copy.a, copy.b, key=shelf.rank))
    return len({shelf.articles[article].text for article in story.articles if article not in again})


def _speakers(statements: Sequence[Statement], by: _Sorted) -> str:
    """`; the remarks have 1 speaker`: who stands behind what more than one family brings."""
    speakers = remarks.shared_speakers(statements, by.entity, by.family_of)
    return f"; the remarks they share have {count(len(speakers), 'speaker')}" if speakers else ""
