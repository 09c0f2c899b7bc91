"""The contents page: the stages in their order; run one, run all, resume.

    captures → articles → copies → stories → mentions → statements → claims

Captures and rulings are the evidence. Each stage takes the `Results` so far and returns
them with its own records added; none knows where it runs.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar, cast

from crossread.casefile import Added, Case
from crossread.casefile import verify as check
from crossread.casefile.verify import Mismatch
from crossread.engine import Engine, Failure, attempt
from crossread.reader import Name, Reader
from crossread.records import Article, Capture, Claim, Copy, Drop, Entity, Mention, Record, Ruling, Statement, Story
from crossread.report.views import Results
from crossread.settings import Settings
from crossread.stages import articles, claims, copies, mentions, statements, stories
from crossread.stages.statements import Heard

R = TypeVar("R", Mention, Statement)
T = TypeVar("T")
Pages = Callable[[], Iterable[Capture | Drop]]
_Read = tuple[mentions.Read, tuple[Heard, ...] | None]
Progress = Callable[[str, int, int], None]  # stage, done, of how many


def quiet(stage: str, done: int, of: int) -> None:
    """Reports no progress."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a stage needs beside the records: how to do it, where, what people ruled, whom to tell, who reads sentences.

    Without a reader names are read by rules alone.
    """

    settings: Settings
    engine: Engine
    rulings: tuple[Ruling, ...] = ()
    progress: Progress = quiet
    reader: Reader | None = None
    case: Case | None = None  # what remembers the last run's work


Stage = Callable[[Results, Work], Results]


# ---------------------------------------------------------------- the stages


# The two kinds of values by which copies are found again without reading.
REMEMBERED = ("copies.prints", "copies.relations")


def find_copies(results: Results, work: Work) -> Results:
    options, case = work.settings.copies, work.case
    if case is None:
        found = copies.find(results.articles, work.rulings, options)
    else:
        known = copies.Known(*map(case.remembered, REMEMBERED))
        found = copies.find(results.articles, work.rulings, options, known)
        for kind, values in zip(REMEMBERED, (found.known.prints, found.known.relations), strict=True):
            case.remember(kind, values)
    return replace(results, copies=found.copies, families=found.families)


def group_stories(results: Results, work: Work) -> Results:
    grouped = stories.group(
        results.articles, results.families, results.copies, work.settings.stories, work.settings.publishers
    )
    return replace(results, stories=grouped)


def find_mentions(results: Results, work: Work) -> Results:
    return _find_mentions(results, work)[0]


def _find_mentions(results: Results, work: Work) -> tuple[Results, dict[str, tuple[Name, ...]]]:
    """With the phrases that the reader saw, by article; no later stage asks for those."""
    found: dict[str, tuple[Mention, ...]] = {}
    phrases: dict[str, tuple[Name, ...]] = {}
    heard: dict[str, tuple[Heard, ...]] = {}
    read = partial(_read_sentences, reader=work.reader)
    alike = _copies_together(results)
    answers: dict[str, _Read | Failure] = {}
    for n, (article, answer) in enumerate(zip(alike, work.engine.map(read, alike), strict=True)):
        work.progress("mentions", n + 1, len(alike))
        answers[article.id] = answer
    lost = _Lost("mentions")
    for article in results.articles:
        seen, told = lost.or_else(article, answers[article.id], (mentions.Read((), ()), None))
        found[article.id], phrases[article.id] = seen.mentions, seen.phrases
        if told is not None:
            heard[article.id] = told
    found = mentions.settle(results.articles, found)
    linked: dict[str, list[Mention]] = {article.id: [] for article in results.articles}
    entities: list[Entity] = []
    for story, members in _by_story(results):
        mine = tuple(m for a in members for m in found[a.id])
        linking = attempt(partial(mentions.link, members, mine, work.rulings))
        link = lost.or_else(story, linking, mentions.Linked(mine, ()))
        entities.extend(link.entities)
        for mention in link.mentions:
            linked[mention.article].append(mention)
    mentioned = tuple(m for a in results.articles for m in mentions.attach(a.text, linked[a.id], phrases[a.id]))
    results = replace(results, mentions=mentioned, entities=tuple(dict.fromkeys(entities)), heard=heard)
    return lost.named_in(results), phrases


def _copies_together(results: Results) -> list[Article]:
    """Articles of a story and of a family follow one another: a reader still knows a sentence that it has just read."""
    place = {one: (n, m) for n, story in enumerate(results.stories) for m, one in enumerate(story.articles)}
    for m, family in enumerate(results.families):
        place |= {one: (place.get(one, (len(results.stories), 0))[0], m) for one in family.members}
    return sorted(results.articles, key=lambda article: place.get(article.id, (len(results.stories), 0)))


def _read_sentences(article: Article, reader: Reader | None) -> _Read:
    """All that needs the reader, in one process, so that it reads a sentence once for names and for statements."""
    return mentions.read(article, reader), statements.listen(article, reader) if reader is not None else None


def find_statements(results: Results, work: Work) -> Results:
    mentioned = _by_article(results.mentions)
    named = _entities(results)
    voiced: dict[str, list[Statement]] = {article.id: [] for article in results.articles}
    done = 0
    lost = _Lost("statements")
    nothing: tuple[Statement, ...] = ()
    for story, members in _by_story(results):
        known = list(dict.fromkeys(e for article in members for e in named.get(article.id, ())))
        said: list[Statement] = []
        for a in members:
            find = partial(statements.find, a, mentioned.get(a.id, ()), known, results.heard.get(a.id))
            said.extend(lost.or_else(a, attempt(find), nothing))
        for statement in lost.or_else(story, attempt(partial(statements.voice, members, said)), tuple(said)):
            voiced[statement.article].append(statement)
        done += len(members)
        work.progress("statements", done, len(results.articles))
    told = tuple(n for a in results.articles for n in statements.tell(a, voiced[a.id]))
    results = replace(results, statements=tuple(s for some in voiced.values() for s in some), narration=told)
    return lost.named_in(results)


def reconcile_claims(results: Results, work: Work) -> Results:
    mentioned, said, named = _by_article(results.mentions), _by_article(results.statements), _entities(results)
    families = {family.id: family for family in results.families}
    copied: dict[str, list[Copy]] = {}
    for copy in results.copies:
        copied.setdefault(copy.a, []).append(copy)
    found: list[Claim] = []
    lost, nothing = _Lost("claims"), tuple[Claim, ...]()
    for n, (story, members) in enumerate(_by_story(results)):
        work.progress("claims", n + 1, len(results.stories))
        inside = set(story.articles)
        evidence = claims.Evidence(
            articles=tuple(members),
            mentions=tuple(m for a in members for m in mentioned.get(a.id, ())),
            statements=tuple(s for a in members for s in said.get(a.id, ())),
            entities=tuple(dict.fromkeys(e for a in members for e in named.get(a.id, ()))),
            families=tuple(families[f] for f in story.families),
            copies=tuple(c for a in members for c in copied.get(a.id, ()) if c.b in inside),
            publishers=work.settings.publishers,
        )
        reconciled = attempt(partial(claims.reconcile, story, evidence, work.settings.claims))
        found.extend(lost.or_else(story, reconciled, nothing))
    return lost.named_in(replace(results, claims=tuple(found)))


STAGES: dict[str, Stage] = {
    "copies": find_copies,
    "stories": group_stories,
    "mentions": find_mentions,
    "statements": find_statements,
    "claims": reconcile_claims,
}

# What each stage's command writes.
WRITES = {
    "copies": ("copies", "families"),
    "stories": ("stories",),
    "mentions": ("mentions", "entities"),
    "statements": ("statements", "narration"),
    "claims": ("claims",),
}


# ---------------------------------------------------------------- running them


def clean(pages: Pages, work: Work) -> Iterator[Article | Drop]:
    """The first stage, page by page, in the order of the pages; what a source set aside passes through.

    `pages` is called three times: which pages tell what recurs over those of one outlet, what
    that is, the articles. An article that a site cut into pages is one again, behind all others.
    """
    yield from articles.join(_cleaned(pages, work))


def _cleaned(pages: Pages, work: Work) -> Iterator[Article | Drop]:
    teaching = articles.teaching(one for one in pages() if isinstance(one, Capture))
    teachers = (one for n, one in enumerate(one for one in pages() if isinstance(one, Capture)) if n in teaching)
    read = work.engine.map(articles.lines, teachers) if teaching else ()
    known = articles.learn(told for told in read if not isinstance(told, Failure))
    asked: deque[Capture | Drop] = deque()

    def captures() -> Iterator[Capture]:
        for one in pages():
            asked.append(one)
            if isinstance(one, Capture):
                yield one

    for done, answer in enumerate(work.engine.map(partial(articles.clean, known=known), captures()), 1):
        while isinstance(asked[0], Drop):
            yield cast(Drop, asked.popleft())
        work.progress("articles", done, done + len(asked) - 1)
        yield _given_up(cast(Capture, asked.popleft()), answer) if isinstance(answer, Failure) else answer
    yield from (one for one in asked if isinstance(one, Drop))


def _given_up(capture: Capture, failure: Failure) -> Drop:
    why = f"Reading this page was given up: {failure.why}"
    return Drop("articles", why, "gave-up", path=capture.path or capture.url, id=capture.article_id)


def upto(stage: str, given: Sequence[Article], work: Work) -> Iterator[Record]:
    """Runs the stages from articles up to `stage` and gives that stage's records, behind what could not be done."""
    results = Results(articles=tuple(articles.complete(article) for article in given))
    for name, run in STAGES.items():
        results = run(results, work)
        if name == stage:
            break
    yield from results.drops
    for kind in WRITES[stage]:
        yield from getattr(results, kind)


def by_extents(given: Sequence[Article], work: Work) -> Iterator[Record]:
    """The records of `upto("mentions")`, each mention by its whole noun phrase."""
    results = Results(articles=tuple(articles.complete(article) for article in given))
    results, phrases = _find_mentions(group_stories(find_copies(results, work), work), work)
    mentioned = _by_article(results.mentions)
    yield from results.drops
    for article in results.articles:
        yield from mentions.listed(article, mentioned.get(article.id, ()), phrases[article.id])
    yield from results.entities


def read(sources: Iterable[Capture | Drop], case: Case, work: Work) -> Results:
    """The main job: adds the pages to the case and makes everything else again from what the case holds."""
    unread: list[Drop] = []
    came: list[tuple[str, Added]] = []
    for n, one in enumerate(sources, 1):
        work.progress("reading", n, n)
        if isinstance(one, Drop):
            unread.append(one)
            continue
        added = case.add(one)
        if added is Added.CLASH:
            unread.append(_clash(one))
        else:
            came.append((one.article_id, added))
    case.commit()
    work = replace(work, rulings=(*work.rulings, *case.rulings()), case=case)
    results = _remake(case, work)
    dropped = {drop.id for drop in results.drops}
    lost = sum(drop.failed for drop in unread)
    failed = lost + sum(i in dropped for i, _ in came)
    kept = sum(added is Added.NEW and i not in dropped for i, added in came)
    results = replace(
        results,
        drops=(*unread, *results.drops),
        kept=kept,
        failed=failed,
        duplicates=lost + len(came) - kept - failed,
    )
    case.replace(results.records())
    return results


def _clash(capture: Capture) -> Drop:
    why = f"The id {capture.article_id!r} already stands for another page; give each page its own."
    return Drop("sources", why, "same-id", path=capture.path or capture.url, id=capture.article_id)


def _remake(case: Case, work: Work) -> Results:
    cleaned = list(clean(case.captures, work))
    kept = [a for a in cleaned if isinstance(a, Article)]
    kept.sort(key=lambda a: (a.published or "9999", a.id))
    results = Results(articles=tuple(kept), drops=tuple(d for d in cleaned if isinstance(d, Drop)))
    for run in STAGES.values():
        results = run(results, work)
    return results


def verify(case: Case) -> Iterator[Mismatch]:
    """Every hash, span and reference of a case checked again; nothing where all hold."""
    return check.verify(case, articles.decode)


def _by_story(results: Results) -> Iterator[tuple[Story, list[Article]]]:
    known = {article.id: article for article in results.articles}
    for story in results.stories:
        yield story, [known[i] for i in story.articles]


def _by_article(found: Iterable[R]) -> dict[str, list[R]]:
    grouped: dict[str, list[R]] = {}
    for one in found:
        grouped.setdefault(one.article, []).append(one)
    return grouped


def _entities(results: Results) -> dict[str, list[Entity]]:
    """The entities named in each article."""
    named: dict[str, list[Entity]] = {}
    for entity in results.entities:
        for article in entity.articles:
            named.setdefault(article, []).append(entity)
    return named


class _Lost:
    """What a stage could not work out: the rest goes on without it, and a drop names it."""

    def __init__(self, stage: str) -> None:
        self.stage = stage
        self.drops: list[Drop] = []

    def or_else(self, of: Article | Story, answer: T | Failure, otherwise: T) -> T:
        """The answer, or what stands in the place of one that could not be had."""
        if not isinstance(answer, Failure):
            return answer
        if isinstance(of, Article):
            why, where = "this article's text could not be read", of.capture.path if of.capture else None
        else:
            why, where = f"this story of {len(of.articles)} articles could not be worked out", None
        self.drops.append(Drop(self.stage, f"{why}: {answer.why}", "gave-up", path=where, id=of.id))
        return otherwise

    def named_in(self, results: Results) -> Results:
        return replace(results, drops=(*results.drops, *self.drops))
