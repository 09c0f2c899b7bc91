"""Mentions with their entity, and the entities of one story, each link with its why.

In: the articles of one story, their mentions, and rulings of persons. A wrong join is worse than
a missing one: a name that two may bear stays alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from crossread.records import AliasLink, Article, Entity, Mention, MentionKind, Ruling, Span, make_id
from crossread.stages.mentions.links import agreement, forms, nominals, roles, ties
from crossread.stages.mentions.links.clusters import Clusters
from crossread.stages.mentions.links.evidence import Held, Name, Page, Tie
from crossread.stages.mentions.links.judgement import Judgement

NAMED = ("person", "organisation", "place", "nationality")
FOUND_HERE = ("role", "noun")  # forms that follow from links
BY_NAME = ("weapon", "vehicle")  # entities only where they have a name: "HMS Gurney", not "a ship"

Made = list[tuple[list[int], Entity]]  # entities with the places of their names


@dataclass(frozen=True, slots=True)
class Linked:
    """The mentions as they came, names with their entity; and the entities in order of kind and name."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]


def link(articles: Sequence[Article], mentions: Iterable[Mention], rulings: Sequence[Ruling] = ()) -> Linked:
    """Which names are one, over the articles of one story.

    Where the reports read one name as several kinds, and where a mention joins an entity of another
    kind, its kind changes. A ruling's `a` and `b` are ids
    of entities that `link` gave, or names as they stand in the texts; rulings about others are
    passed over. `different` holds against all evidence, `same` joins what no evidence does; of
    two rulings about the same pair the later holds.
    """
    texts = {article.id: article.text for article in articles}
    mentions = agreement.agree(texts, (m for m in mentions if m.form not in FOUND_HERE))
    names = _names(texts, mentions)
    found = tuple(ties.find(_pages(texts, names), names))
    judgement = Judgement()
    made = _entities(names, found, judgement)
    sides = _sides(names, made)
    for ruling in rulings:
        if judgement.takes(ruling, sides):
            made = _entities(names, found, judgement)
            sides |= _sides(names, made)  # what was ruled on before keeps its old ids too
    linked = _linked(mentions, made, names)
    held = roles.find(texts, linked.mentions, rulings), nominals.find(texts, linked.mentions)
    return _with_held(linked, tuple(chain(*held)), [a.id for a in articles])


def _with_held(linked: Linked, held: Sequence[Held], order: Sequence[str]) -> Linked:
    """With offices and nouns that stand for what has a name as mentions of it, each with its reason."""
    if not held:
        return linked
    place = {article: n for n, article in enumerate(order)}
    words = [Mention(h.span.article, h.span, h.kind, h.entity, form=h.form) for h in held]
    mentions = sorted(
        (*linked.mentions, *words), key=lambda m: (place.get(m.article, len(place)), m.article, m.span, m.kind)
    )
    links: dict[str, list[AliasLink]] = defaultdict(list)
    for h in held:
        links[h.entity].append(AliasLink(h.span.article, h.span, h.why))
    entities = (
        replace(e, links=tuple(sorted((*e.links, *links[e.id]), key=lambda link: link.span))) if e.id in links else e
        for e in linked.entities
    )
    return Linked(tuple(mentions), tuple(entities))


def _sides(names: Sequence[Name], made: Made) -> dict[str, frozenset[int]]:
    """What a ruling may speak of: an entity by its id, a name as it stands."""
    standing: dict[str, set[int]] = defaultdict(set)
    for n, name in enumerate(names):
        standing[name.text].add(n)
    ids = {entity.id: frozenset(members) for members, entity in made}
    return {text: frozenset(places) for text, places in standing.items()} | ids


def _names(texts: dict[str, str], mentions: Sequence[Mention]) -> list[Name]:
    found: dict[tuple[str, MentionKind, str], Name] = {}
    for mention in sorted(mentions, key=lambda m: (m.span, m.kind)):
        if mention.article not in texts:
            continue
        text = " ".join(mention.span.of(texts[mention.article]).split())
        if mention.kind not in NAMED and not (mention.kind in BY_NAME and forms.is_name(text)):
            continue
        key, title = forms.key(text) or text, ""
        owner = forms.owner(texts[mention.article], mention.span.start) if forms.bare(text) else ""
        key = f"{forms.key(owner)} {key}" if owner else key  # Vole's government is not the government
        if mention.kind == "person":
            title = forms.title(texts[mention.article], mention.span.start)
            key = key if len(forms.person(text)) > 1 else f"{key} {title}"  # Mr. and Mrs. Gurney are two names
        address = (mention.article, mention.kind, key)
        name = found.setdefault(address, Name(*address, text, [], set(), owner=owner))
        name.mentions.append(mention)
        name.titles.update({title} - {""})
    names = [found[address] for address in sorted(found)]
    _give_faces(names)
    return names


def _give_faces(names: Sequence[Name]) -> None:
    """Junior and senior are two where one article names both; elsewhere an outlet only leaves the "Jr." out."""
    forms_of: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for name in names:
        if name.kind == "person":
            forms_of[name.article, forms.person(name.text)].add(forms.junior(name.text))
    two = {parts for (_, parts), juniors in forms_of.items() if len(juniors) > 1}
    two |= {parts[-1:] for parts in two}  # "Smith Jr." where John Smith and John Smith Jr. are known
    for name in names:
        if name.kind == "person":
            name.face = name.text if forms.person(name.text) in two else forms.without_junior(name.text)


def _pages(texts: dict[str, str], names: Sequence[Name]) -> list[Page]:
    placed: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for n, name in enumerate(names):
        placed[name.article].extend((mention.span, n) for mention in name.mentions)
    pages = []
    for article in sorted(placed):
        spans = tuple(sorted(placed[article]))
        pages.append(Page(texts[article], spans, tuple(sorted({n for _, n in spans}))))
    return pages


def _entities(names: Sequence[Name], found: Sequence[Tie], judgement: Judgement) -> Made:
    renamed = {forms.person(names[n].text) for tie in found if tie.stated for n in (tie.a, tie.b)}
    labels = [judgement.labels(n) | _face(name, renamed) for n, name in enumerate(names)]
    clusters = Clusters(labels, judgement.clash)
    whys: dict[int, str] = {}
    for tie in (*judgement.joins, *found):
        if clusters.join(tie.a, tie.b):
            whys.setdefault(tie.b, tie.why)
            whys.setdefault(tie.a, tie.why)
    return [(members, _entity(members, names, whys)) for members in clusters.sets()]


def _face(name: Name, renamed: set[tuple[str, ...]]) -> frozenset[str]:
    """A person's label: what contradicts it may not join. A name that a text itself gives as another has none."""
    return frozenset([name.face] if name.kind == "person" and forms.person(name.text) not in renamed else [])


def _entity(members: Sequence[int], names: Sequence[Name], whys: dict[int, str]) -> Entity:
    here = [names[n] for n in members]
    chief = min(here, key=_rank)
    kinds = {name.kind for name in here}
    kind: MentionKind = (
        "organisation" if "organisation" in kinds else chief.kind
    )  # acronyms and their names differ most
    articles = tuple(sorted({name.article for name in here}))
    aliases = tuple(sorted({name.text for name in here} - {chief.text}))
    links = [
        AliasLink(names[n].article, names[n].span, whys[n]) for n in members if n in whys and names[n] is not chief
    ]
    first = min(name.span for name in here)  # two of one name in one article are told apart by where they stand
    identity = make_id("entity", kind, chief.text, list(articles), list(aliases), first.article, first.start)
    return Entity(identity, kind, chief.text, aliases, articles, tuple(sorted(links, key=lambda link: link.span)))


def _rank(name: Name) -> tuple[bool, bool, bool, int, bool, str, str]:
    """The fullest name first: no word for a people, no bare description, no acronym, the longest, no capitals alone."""
    return (
        name.kind == "nationality",
        forms.bare(name.text),
        forms.short(name.text) is not None,
        -len(name.text),
        name.text.isupper(),
        name.text,
        name.article,
    )


def _linked(mentions: Sequence[Mention], made: Made, names: Sequence[Name]) -> Linked:
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
        elif mention.kind == "nationality" and entity.kind == "place":
            linked.append(replace(mention, entity=entity.id))  # "Norwegian" stays a nationality, Norway's
        else:
            value = mention.value if entity.kind == mention.kind else None
            linked.append(replace(mention, entity=entity.id, kind=entity.kind, value=value))
    return Linked(tuple(linked), tuple(sorted((e for _, e in made), key=lambda e: (e.kind, e.name, e.id))))
