"""Chance → invented reports: sentences of nobody's wording, with people, places, numbers, dates and quotes in them.

A seeded `Random` and an `Event` whose facts the desks share. Two reports of one event share names, figures and
what was said aloud, and no run of other words but by chance, as independent desks do.
"""

from dataclasses import dataclass
from random import Random

ADJECTIVES = """narrow silver distant broken early hidden formal simple ancient common rapid nervous ordinary cheerful
careful yellow gentle northern southern local national private public heavy light modern former senior empty crowded
quiet costly fragile famous foreign central recent damaged temporary official familiar difficult sudden""".split()
NOUNS = """harbour council market bridge teacher garden letter window paper signal answer corner village engine island
captain meadow kitchen station basket tunnel library factory railway orchestra museum farmer driver doctor nurse clerk
budget permit contract hearing inquiry shelter storm river forest valley mill quarry depot ferry tram school clinic
pension tariff survey petition archive orchard reservoir turbine pipeline runway convoy barrier checkpoint laboratory
workshop theatre festival parade harvest fishery border crossing embassy ministry registry tribunal""".split()
VERBS = """repaired collected described explained delivered measured prepared crossed watched painted borrowed returned
arranged noticed followed gathered counted offered carried rejected approved delayed inspected rebuilt abandoned
reopened closed visited questioned replaced welcomed studied removed expanded reduced transferred protected""".split()
LINKS = """beyond behind during after before against without along beneath across despite within towards around
because while although until where""".split()
FIRST = """Tobias Ilse Marek Anouk Jonas Petra Stellan Mirela Oskar Livia Ruben Tamsin Edvard Noor Caspian Wanda Idris
Sunniva Bartek Yara""".split()
LAST = """Renn Marrow Feldt Quist Abernal Holm Vasko Tindle Okoye Brandt Lemaire Sorrel Vantongeren Pell Drummle
Ashgrove Kestrel Norling Haverty Zubiri""".split()
PLACES = """Saltmoor Ellery Northgate Quarmby Veldhaven Ostrand Millbrook Carrowmere Tarnley Istmark Belgravo Sundwick
Dunmere Altona Fenwick Harrowby""".split()
HEDGES = ["about", "at least", "more than", "nearly", "up to"]
MONTHS = """January February March April May June July August September October November December""".split()


@dataclass(frozen=True, slots=True)
class Event:
    people: tuple[str, ...]
    places: tuple[str, ...]
    quotes: tuple[str, ...]
    background: str


def event(chance: Random) -> Event:
    people = tuple(f"{chance.choice(FIRST)} {last}" for last in chance.sample(LAST, 4))
    places = tuple(chance.sample(PLACES, 3))
    quotes = tuple(
        f"“{_clause(chance).capitalize()} and {_clause(chance)},” said {chance.choice(people)}." for _ in "ab"
    )
    background = " ".join(_sentence(chance, people, places) for _ in range(3))
    return Event(people, places, quotes, background)


def report(chance: Random, of: Event, paragraphs: int) -> list[str]:
    """Paragraphs of one or two sentences, one or two of them a quotation that other desks have too."""
    made = [
        " ".join(_sentence(chance, of.people, of.places) for _ in range(chance.randint(1, 3)))
        for _ in range(paragraphs)
    ]
    for quote in chance.sample(of.quotes, chance.randint(1, 2)):
        made.insert(chance.randint(1, len(made)), quote)
    return made


def _clause(chance: Random) -> str:
    return " ".join(
        (
            chance.choice(("the", "a", "one", "every")),
            chance.choice(ADJECTIVES),
            chance.choice(NOUNS),
            chance.choice(VERBS),
            chance.choice(("the", "a", "another", "its")),
            chance.choice(NOUNS),
            chance.choice(LINKS),
            "the",
            chance.choice(ADJECTIVES),
            chance.choice(NOUNS),
        )
    )


def _sentence(chance: Random, people: tuple[str, ...], places: tuple[str, ...]) -> str:
    number = chance.choice((chance.randint(12, 98), chance.randint(110, 990), chance.randint(1, 9) * 1000 + 250))
    figure = f"{number:,} {chance.choice(NOUNS)}s"
    hedged = f"{chance.choice(HEDGES)} {figure}"
    what = _clause(chance)
    shape = chance.randint(0, 6)
    if shape == 0:
        said = f"{chance.choice(people)} said {what} near {chance.choice(places)}."
    elif shape == 1:
        said = f"In {chance.choice(places)}, {what} with {hedged}."
    elif shape == 2:
        said = f"{what} and {figure} on {chance.choice(MONTHS)} {chance.randint(1, 28)}."
    elif shape == 3:
        said = f"{what}, according to {chance.choice(people)}."
    elif shape == 4:
        said = f"{chance.choice(people).split()[-1]} told {hedged} that {what}."
    else:
        said = f"{what}, {_clause(chance)}."
    return said[0].upper() + said[1:]
