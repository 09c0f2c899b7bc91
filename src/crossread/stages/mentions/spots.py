"""The places that a name may stand for, each with its weight: what general knowledge says before the text is asked.

In: a name as it stands. A weight is a decimal logarithm of people: a tenth part of them is one less. A region
counts for less than its people, since towns are named more often than the regions named after them.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from crossread import gazetteer
from crossread.gazetteer import Kind, Spot
from crossread.stages.mentions.tables import countries, grounds, places
from crossread.stages.mentions.tables.countries import Country, Ground
from crossread.stages.mentions.tables.words import several

COUNTRY, WIDE = 8.3, 8.0  # weights: above every town that is no capital
CAPITAL, WELL_KNOWN = 1.5, 1.0  # added: a capital is named for its government, a well-known place by all the world
SHARE = {Kind.REGION: 0.3, Kind.DISTRICT: 0.1, Kind.TOWN: 1.0}  # of its people
FLOOR = 300  # people: where the gazetteer doesn't know them, and for the smallest
MOST = 80  # places of one name that are looked at; "San Antonio" has more, none of the rest above 3,000 people
PARTED = 5.5  # the least weight of what is spoken of by its parts: "East Aleppo", not "East Bank"
FAR_KM = 60.0  # a capital's row lies within it of our own point

AREAS = several("province governorate region state district county prefecture department oblast parish canton republic")
TOWNS = several("city town village township borough municipality")
PARTS = several(
    "north south east west northern southern eastern western central downtown greater upper lower inner upstate old"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A place that a name may stand for. `code` is its country's, null for what lies in several."""

    code: str | None
    ground: Ground
    weight: float
    kind: Kind | None = None  # null for countries and what is wider
    geonameid: int | None = None
    inside: tuple[int, ...] = ()

    @property
    def whole_country(self) -> bool:
        return self.kind is None and self.code is not None


@lru_cache(maxsize=16384)
def may_be(name: str) -> tuple[Choice, ...]:
    """The likeliest first."""
    shouted = name.isupper() and len(name) > 4 and name not in countries.by_name()
    shown = name.title() if shouted or name.islower() else name
    shown = places.SHORT.get(shown, shown)
    state = places.STATES.get(shown) or places.STATES.get(shown.removesuffix("."))
    if state:
        rows = gazetteer.find(state)
        return tuple(_row(shown, row) for row in rows if row.country == "US" and row.kind == Kind.REGION)
    known = _known(shown)
    own = {choice.code for choice in known if choice.whole_country}  # Mexico is no town or state of Mexico
    found = known + [_row(shown, row) for row in gazetteer.find(shown)[:MOST] if row.country not in own]
    found = found or _stem(shown)
    return tuple(sorted(found, key=lambda c: (-c.weight, c.geonameid or 0, c.code or "")))


def _known(name: str) -> list[Choice]:
    """What our own tables know of the name: a country, a land, a sea."""
    country, ground = countries.by_name().get(name), grounds.by_name().get(name)
    if country:
        return [Choice(country.code, country.ground, COUNTRY)]
    if ground:
        code = places.known().get(name)
        return [Choice(code, ground, WIDE, Kind.REGION if code else None)]
    return []


def _row(name: str, row: Spot) -> Choice:
    weight = math.log10(row.people * SHARE[row.kind] + FLOOR)
    capital = countries.by_capital().get(name)
    if capital and capital.code == row.country and row.kind == Kind.TOWN and _is_seat(capital, row):
        weight += CAPITAL
    if places.known().get(name) == row.country and name not in places.SHARED and row.kind != Kind.DISTRICT:
        weight += WELL_KNOWN
    ground = grounds.regions().get((row.country, name)) if row.kind == Kind.REGION else None
    return Choice(row.country, ground or Ground(row.lat, row.lon, row.km), weight, row.kind, row.geonameid, row.inside)


def _is_seat(country: Country, row: Spot) -> bool:
    seat = country.capital_ground
    return seat is not None and distance(seat, Ground(row.lat, row.lon, row.km)) < FAR_KM


def _stem(name: str) -> list[Choice]:
    """Of "Ossel province", "City of Ossel", "northern Ossel" what "Ossel" may be, areas or towns as the noun says."""
    parts = name.split()
    first, last = parts[0].lower(), parts[-1].lower()
    if len(parts) > 2 and parts[1] == "of":
        noun, stem = first, " ".join(parts[2:])
    elif len(parts) > 1 and last in AREAS | TOWNS:
        noun, stem = last, " ".join(parts[:-1])
    elif len(parts) > 1 and first in PARTS:
        return [choice for choice in may_be(" ".join(parts[1:])) if choice.weight >= PARTED]
    else:
        return []
    wanted = {Kind.REGION, Kind.DISTRICT} if noun in AREAS else {Kind.TOWN} if noun in TOWNS else set()
    return [choice for choice in may_be(stem) if choice.kind in wanted]


def distance(a: Ground, b: Ground) -> float:
    """Kilometres over the ground (haversine)."""
    south, north = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((north - south) / 2) ** 2
    half += math.cos(south) * math.cos(north) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))
