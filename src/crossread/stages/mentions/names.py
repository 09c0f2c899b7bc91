"""Names of persons, organisations, places and nationalities as mentions; weapons and vehicles too.

In: an article. The rules are the ones that a reader without a dictionary uses: capitals that
position doesn't explain, titles, the heads of long names, the words beside; decided over the
whole text at once.
"""

from collections.abc import Iterator

from crossread.records import Article, Mention, MentionKind, Place
from crossread.stages.mentions import arms, countries, groups, kinds, places, runs
from crossread.stages.mentions import parts as parting
from crossread.stages.mentions.scan import Scan


def find(article: Article, scan: Scan) -> Iterator[Mention]:
    parts = [part for run in runs.find(scan) for part in parting.split(scan, run)]
    taken: list[tuple[int, int, MentionKind]] = [*arms.find(scan)]
    taken.extend((first, last, "organisation") for first, last in groups.find(scan))
    inside: set[int] = set()
    for first, last, kind in taken:
        if inside.isdisjoint(range(first, last)):
            inside.update(range(first, last))
            yield Mention(article.id, article.span(scan.words[first].start, scan.words[last - 1].end), kind)
    for part, kind in kinds.decide(scan, parts):
        if inside.isdisjoint(range(part.first, part.last)):
            yield _mention(article, scan, part, kind)


def _mention(article: Article, scan: Scan, part: parting.Part, kind: MentionKind) -> Mention:
    start, end = scan.words[part.first].start, scan.words[part.last - 1].end
    name = scan.text[start:end]
    value = place(name) if kind == "place" else None
    return Mention(article.id, article.span(start, end), kind, value=value)


def place(name: str) -> Place:
    """What the tables know of a place of this name; a name alone where they know nothing."""
    country = countries.by_name().get(name)
    if country:
        ground = country.ground
        return Place(name, country.code, ground.lat, ground.lon, ground.km)
    country = countries.by_capital().get(name)
    if country and country.capital_ground:
        ground = country.capital_ground
        return Place(name, country.code, ground.lat, ground.lon, ground.km)
    return Place(name, places.known().get(name))
