"""All ties between the names of a story, the strongest evidence first: what comes first stands.

In: the story's pages and names.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.stages.mentions.links import descriptions, evidence, forms, people
from crossread.stages.mentions.links.evidence import Name, Page, Tie
from crossread.stages.mentions.tables import countries

HALVES = frozenset(("north", "south", "east", "west"))


def find(pages: Sequence[Page], names: Sequence[Name]) -> Iterator[Tie]:
    for page in pages:
        yield from evidence.adjacent(page, names)
    yield from _same(names)
    yield from _listed(names)
    yield from _peoples(names)
    for page in pages:
        yield from evidence.acronyms(page, names)
        yield from evidence.short_forms(page, names)
        yield from evidence.terms(page, names)
        yield from _halves(page, names)
    yield from people.find(pages, names)
    yield from descriptions.find(pages, names)


def _same(names: Sequence[Name]) -> Iterator[Tie]:
    """The same name in two articles; a bare description or a last name alone is no name yet."""
    first: dict[tuple[str, str], int] = {}
    for n, name in enumerate(names):
        if forms.bare(name.said) or (name.kind == "person" and len(forms.person(name.text)) < 2):
            continue
        key = " ".join((*forms.person(name.text), forms.junior(name.face))) if name.kind == "person" else name.key
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
            yield Tie(there, n, f"“{name.text}” and “{names[there].text}” are one in the general list of names")


def _halves(page: Page, names: Sequence[Name]) -> Iterator[Tie]:
    """ "The North" behind the only country of the text whose name begins so: North Korea."""
    lands: dict[str, dict[str, int]] = defaultdict(dict)
    for n in page.names:
        country = countries.by_name().get(names[n].text) if names[n].kind == "place" else None
        half = names[n].key.partition(" ")[0]
        if country and half in HALVES:
            lands[half].setdefault(country.code, n)
    for n in page.names:
        found = list(lands.get(names[n].key, {}).values())
        if len(found) == 1 and names[found[0]].span < names[n].span:
            why = f"“{names[found[0]].text}” is the only country of the text that “{names[n].text}” may be short for"
            yield Tie(found[0], n, why)


def _peoples(names: Sequence[Name]) -> Iterator[Tie]:
    """A country and the word for its people, where the story has both."""
    lands: dict[str, int] = {}
    for n, name in enumerate(names):
        country = countries.by_name().get(name.text) if name.kind == "place" else None
        if country:
            lands.setdefault(country.code, n)
    for n, name in enumerate(names):
        people = countries.by_people().get(name.text) if name.kind == "nationality" else None
        if people and people.code in lands:
            land = lands[people.code]
            yield Tie(land, n, f"“{name.text}” is the word for the people of “{names[land].text}”")
