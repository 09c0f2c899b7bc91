"""Entities of one story → the names that are one, each form with a place where it stands and why."""

from collections.abc import Iterable, Sequence

from crossread.records import AliasLink, Entity, Mention
from crossread.report.evidence import Shelf
from crossread.report.shape import Alias, NameView
from crossread.report.wording import count


def view(entities: Iterable[Entity], mentions: Iterable[Mention], shelf: Shelf) -> tuple[NameView, ...]:
    """Entities with more than one form, those with the most forms first."""
    several = [entity for entity in entities if len(_forms(entity, shelf)) > 1]
    stands: dict[str, list[Mention]] = {entity.id: [] for entity in several}
    for mention in mentions:
        if mention.entity in stands:
            stands[mention.entity].append(mention)
    several.sort(key=lambda one: (-len(_forms(one, shelf)), one.name, one.id))
    return tuple(NameView(one.name, one.kind, _aliases(one, stands[one.id], shelf)) for one in several)


def single(entities: Sequence[Entity], shelf: Shelf) -> str:
    """`and 34 names in one form only`, empty where there is none."""
    alone = sum(len(_forms(entity, shelf)) < 2 for entity in entities)
    return f"and {count(alone, 'name')} in one form only" if alone else ""


def _forms(entity: Entity, shelf: Shelf) -> tuple[str, ...]:
    """The name first, then its other names, then offices and nouns that stand for it; each once, whatever its case."""
    names = (entity.name, *entity.aliases)
    linked: dict[str, str] = {}
    for link in sorted(entity.links, key=lambda one: shelf.span_rank(one.span)):
        form = link.span.of(shelf.articles[link.article].text)
        linked.setdefault(form.casefold(), form)
    known = {name.casefold() for name in names}
    return tuple(dict.fromkeys((*names, *(form for folded, form in linked.items() if folded not in known))))


def _aliases(entity: Entity, mentions: Sequence[Mention], shelf: Shelf) -> tuple[Alias, ...]:
    """Each form with its reason, if it isn't the name itself, and the first place where exactly it stands."""
    reasons: dict[str, AliasLink] = {}
    for link in sorted(entity.links, key=lambda one: shelf.span_rank(one.span)):
        reasons.setdefault(link.span.of(shelf.articles[link.article].text), link)
    places = {form: link.span for form, link in reasons.items()}
    for mention in sorted(mentions, key=lambda one: shelf.span_rank(one.span)):
        places.setdefault(mention.span.of(shelf.articles[mention.article].text), mention.span)
    return tuple(
        Alias(
            text=form,
            words=shelf.evidence(places[form]) if form in places else None,
            why=reasons[form].why if form in reasons and form != entity.name else "",
        )
        for form in _forms(entity, shelf)
    )
