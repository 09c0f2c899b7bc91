"""Mentions with their entity, and the entities of one story, each link with its why.

In: the articles of one story, their mentions, and rulings of persons. A wrong join is worse than
a missing one: a name that two may bear stays alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.records import (
    AliasLink,
    Article,
    Entity,
    Mention,
    MentionKind,
    Ruling,
    Span,
    make_id,
)
from crossread.stages.mentions import descriptions, evidence, forms, people
from crossread.stages.mentions.clusters import Clusters
from crossread.stages.mentions.evidence import Name, Page, Tie

NAMED = ("person", "organisation", "place", "nationality")
BY_NAME = ("weapon", "vehicle")  # entities only where they have a name: "HMS Gurney", not "a ship"


@dataclass(frozen=True, slots=True)
class Linked:
    """The mentions as they came, names with their entity; and the entities in order of kind and name."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]


def link(
    articles: Sequence[Article],
    mentions: Iterable[Mention],
    rulings: Sequence[Ruling] = (),
) -> Linked:
    """Which names are one, over the articles of one story.

    A ruling's `a` and `b` are ids of entities that `link` gave, or names as they stand in the
    texts; rulings about others are passed over. `different` holds against all evidence, `same`
    joins what no evidence does; later rulings overrule earlier ones.
    """
    mentions = tuple(mentions)
    texts = {article.id: article.text for article in sorted(articles, key=lambda a: a.id)}
    names = _names(texts, mentions)
    pages = _pages(texts, names)
    ties = list(_ties(pages, names))
    apart: list[tuple[frozenset[int], frozenset[int]]] = []
    clusters, whys = _cluster(names, ties, apart)
    seen: dict[str, frozenset[int]] = {}
    for ruling in rulings:
        seen.update({entity.id: frozenset(members) for members, entity in _entities(clusters, names, whys)})
        sides = _side(ruling.a, seen, names), _side(ruling.b, seen, names)
        if not sides[0] or not sides[1] or sides[0] & sides[1]:
            continue
        apart = [pair for pair in apart if set(pair) != set(sides)]
        ties = [tie for tie in ties if not (tie.said == "ruling" and {tie.a, tie.b} <= sides[0] | sides[1])]
        if ruling.verdict == "different":
            apart.append(sides)
        else:
            why = f"a person ruled that they are one{': ' + ruling.why if ruling.why else ''}"
            ties.insert(0, Tie(min(sides[0]), min(sides[1]), why, "ruling"))
        clusters, whys = _cluster(names, ties, apart)
    return _linked(mentions, _entities(clusters, names, whys), names)


def _names(texts: dict[str, str], mentions: Sequence[Mention]) -> list[Name]:
    found: dict[tuple[str, MentionKind, str], Name] = {}
    for mention in sorted(mentions, key=lambda m: (m.span, m.kind)):
        if mention.article not in texts:
            continue
        text = " ".join(mention.span.of(texts[mention.article]).split())
        if mention.kind not in NAMED and not (mention.kind in BY_NAME and forms.is_name(text)):
            continue
        key, title = forms.key(text) or text, ""
        if mention.kind == "person":
            title = forms.title(texts[mention.article], mention.span.start)
            key = key if len(forms.person(text)) > 1 else f"{key} {title}"  # Mr. and Mrs. Gurney are two names
        address = (mention.article, mention.kind, key)
        name = found.setdefault(address, Name(*address, text, [], set()))
        name.mentions.append(mention)
        name.titles.update({title} - {""})
    return [found[address] for address in sorted(found)]


def _pages(texts: dict[str, str], names: Sequence[Name]) -> list[Page]:
    placed: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for n, name in enumerate(names):
        placed[name.article].extend((mention.span, n) for mention in name.mentions)
    pages = []
    for article in sorted(placed):
        spans = tuple(sorted(placed[article]))
        pages.append(Page(texts[article], spans, tuple(sorted({n for _, n in spans}))))
    return pages


# ---------------------------------------------------------------- what ties names


def _ties(pages: Sequence[Page], names: Sequence[Name]) -> Iterator[Tie]:
    """In order of strength: what comes first stands against what comes later."""
    for page in pages:
        yield from evidence.adjacent(page, names)
    yield from _same(names)
    yield from _listed(names)
    for page in pages:
        yield from evidence.acronyms(page, names)
        yield from evidence.terms(page, names)
    yield from people.find(pages, names)
    yield from descriptions.find(pages, names)


def _same(names: Sequence[Name]) -> Iterator[Tie]:
    """The same name in two articles, or in one under two kinds; a bare description or last name isn't a name."""
    first: dict[tuple[str, str], int] = {}
    for n, name in enumerate(names):
        if forms.bare(name.text) or (name.kind == "person" and len(forms.person(name.text)) < 2):
            continue
        key = " ".join(forms.person(name.text)) if name.kind == "person" else name.key
        there = first.setdefault((name.kind, key), n)
        if there != n:
            yield Tie(there, n, f"the same name, “{names[there].text}”")


def _listed(names: Sequence[Name]) -> Iterator[Tie]:
    first: dict[tuple[str, str], int] = {}
    for n, name in enumerate(names):
        listed = forms.listed(name.text, name.kind)
        if listed is None:
            continue
        there = first.setdefault((name.kind, listed), n)
        if there != n and names[there].key != name.key:
            yield Tie(
                there,
                n,
                f"“{name.text}” and “{names[there].text}” are one in the general list of names",
            )


# ---------------------------------------------------------------- sets of names


def _cluster(
    names: Sequence[Name],
    ties: Sequence[Tie],
    apart: Sequence[tuple[frozenset[int], frozenset[int]]],
) -> tuple[Clusters, dict[int, str]]:
    renamed = {forms.person(names[n].text) for tie in ties if tie.said == "text" for n in (tie.a, tie.b)}

    def clash(left: Iterable[int], right: Iterable[int]) -> bool:
        one, two = list(left), list(right)
        if any(_split(pair, one, two) or _split(pair, two, one) for pair in apart):
            return True
        people = [sorted({names[n].text for n in side if names[n].kind == "person"}) for side in (one, two)]
        return any(
            not forms.may_be_one(a, b)
            for a in people[0]
            for b in people[1]
            if forms.person(a) not in renamed and forms.person(b) not in renamed
        )

    clusters = Clusters(len(names), clash)
    whys: dict[int, str] = {}
    for tie in ties:
        if clusters.join(tie.a, tie.b):
            whys.setdefault(tie.b, tie.why)
            whys.setdefault(tie.a, tie.why)
    return clusters, whys


def _split(pair: tuple[frozenset[int], frozenset[int]], one: Sequence[int], two: Sequence[int]) -> bool:
    return not pair[0].isdisjoint(one) and not pair[1].isdisjoint(two)


def _side(side: str, seen: dict[str, frozenset[int]], names: Sequence[Name]) -> frozenset[int]:
    if side in seen:
        return seen[side]
    return frozenset(n for n, name in enumerate(names) if name.text == side)


# ---------------------------------------------------------------- records


def _entities(clusters: Clusters, names: Sequence[Name], whys: dict[int, str]) -> list[tuple[list[int], Entity]]:
    made = []
    for members in clusters.sets():
        here = [names[n] for n in members]
        chief = min(here, key=_rank)
        articles = tuple(sorted({name.article for name in here}))
        aliases = sorted({name.text for name in here} - {chief.text})
        links = tuple(
            AliasLink(names[n].article, names[n].span, whys[n]) for n in members if n in whys and names[n] is not chief
        )
        entity = Entity(
            make_id("entity", chief.kind, chief.text, list(articles), aliases),
            chief.kind,
            chief.text,
            tuple(aliases),
            articles,
            links,
        )
        made.append((members, entity))
    return made


def _rank(name: Name) -> tuple[bool, bool, int, str, str]:
    """The fullest name first: no bare description, no acronym, the longest."""
    return (
        forms.bare(name.text),
        forms.short(name.text) is not None,
        -len(name.text),
        name.text,
        name.article,
    )


def _linked(
    mentions: Sequence[Mention],
    made: Sequence[tuple[list[int], Entity]],
    names: Sequence[Name],
) -> Linked:
    entity_of = {
        (mention.span, mention.kind): entity
        for members, entity in made
        for n in members
        for mention in names[n].mentions
    }
    linked = []
    for mention in mentions:
        entity = entity_of.get((mention.span, mention.kind))
        if entity is None:
            linked.append(mention)
        else:
            value = mention.value if entity.kind == mention.kind else None
            linked.append(replace(mention, entity=entity.id, kind=entity.kind, value=value))
    return Linked(
        tuple(linked),
        tuple(sorted((e for _, e in made), key=lambda e: (e.kind, e.name, e.id))),
    )
