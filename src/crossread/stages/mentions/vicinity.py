"""Where a place lies that no table has: near the places beside it, if those lie close together.

In: the places that a text, or an outlet's articles, name and the table has, with how often each is named. Of such
places in local news 111 of 131 lay within 161 km of the point given here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from crossread.records import Place
from crossread.stages.mentions.spots import distance
from crossread.stages.mentions.tables.countries import Ground

CLOSE_KM = 80.0  # a local paper's county and the counties around it; the radius of what is guessed
MOSTLY = 0.7  # of the names
LEAST_NAMES = 2  # one town alone says little of where another is
LOOKED_AT = 40  # names, the most frequent
WIDEST_KM = 60.0  # what is wider is a state, not a neighbourhood


@dataclass(frozen=True, slots=True)
class Vicinity:
    country: str | None
    circle: tuple[float, float, float]  # latitude, longitude, kilometres


def find(named: Mapping[Place, float]) -> Vicinity | None:
    """The circle around the middle one of the places that are close together; null where they lie apart."""
    near = [(place, times) for place, times in named.items() if (place.precision_km or WIDEST_KM) < WIDEST_KM]
    ranked = sorted(near, key=lambda item: (-item[1], item[0].name, item[0].lat or 0.0, item[0].lon or 0.0))
    chosen = [(place, _ground(place), times) for place, times in ranked[:LOOKED_AT]]
    if len(chosen) < LEAST_NAMES:
        return None
    shares = [
        sum(times for _, other, times in chosen if distance(ground, other) <= CLOSE_KM) for _, ground, _ in chosen
    ]
    middle, ground, _ = chosen[shares.index(max(shares))]
    if max(shares) < MOSTLY * sum(times for *_, times in chosen):
        return None
    return Vicinity(middle.country, (ground.lat, ground.lon, CLOSE_KM))


def _ground(place: Place) -> Ground:
    return Ground(place.lat or 0.0, place.lon or 0.0, place.precision_km or 0.0)
