"""A place's value: its country and coordinates, as far as general knowledge and the text tell.

In: its name as it stands, and the country that the text gives it, if any.
"""

from crossread.records import Place
from crossread.stages.mentions.tables import countries, places


def place(name: str, within: str | None = None) -> Place:
    """What the tables know of a place of this name, in the country that the text gives; no more than they know.

    A name that several well-known places share gets no country and no coordinates unless the text tells.
    """
    shown = name if name in countries.by_name() or not name.isupper() else name.title()
    country, ground = countries.by_name().get(shown), None
    if country:
        ground = country.ground
    else:
        country = countries.by_capital().get(shown)
        ground = country.capital_ground if country else None
    if country and ground and within in (None, country.code) and (within or shown not in places.SHARED):
        return Place(name, country.code, ground.lat, ground.lon, ground.km)
    if within or shown in places.SHARED:
        return Place(name, within)
    return Place(name, places.known().get(shown) or places.known().get(shown.rsplit(" ", 1)[0]))
