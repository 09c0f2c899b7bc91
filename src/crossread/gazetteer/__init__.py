"""The places of the world by name: towns of 1,000 people and up, administrative areas, with where they lie.

In: a name. The table beside this file was made by `build.py` from GeoNames (CC BY 4.0, see NOTICE);
it is read when the first name is looked up.
"""

import struct
import sys
import unicodedata
import zlib
from array import array
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("places.z")
COLUMNS = "IBHIhhHHH"  # geonameid, kind, country, people, lat and lon in 1/180 degrees, km, two areas that hold it
HEADER = struct.Struct("<I")  # how many rows
NOWHERE = 0xFFFF
GRAIN = 180  # steps in a degree: a point is right to about 300 m
DENSITY = 3000  # people on a square kilometre, as in a town of middle size; gives a town's radius
LEAST_KM = 1.0
FULL = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
ARTICLES = frozenset(("al", "el", "ar", "as", "ash", "an", "ad", "at", "az", "ed", "es", "er", "en", "et", "ez"))


class Kind(IntEnum):
    """REGION: an area of the first order (state, province, governorate); DISTRICT: of the second (county)."""

    REGION = 1
    DISTRICT = 2
    TOWN = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the table. `km` is the radius within which it lies; `inside` the geonameids of the areas around it."""

    geonameid: int
    kind: Kind
    country: str
    people: int
    lat: float
    lon: float
    km: float
    inside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """`names` has a line a name, sorted: the folded name, a tab, numbers of rows from the most people down."""

    columns: tuple["array[int]", ...]
    names: bytes


@lru_cache(maxsize=65536)
def find(name: str) -> tuple[Spot, ...]:
    """All places of a name, those with most people first; hyphens, accents and capitals aside."""
    found = _rows(fold(name))
    return tuple(_spot(row) for row in found)


def fold(name: str) -> str:
    """Letters and digits in small words: "Tall ‘Afar" → "tall afar", "Mt. Pleasant" → "mount pleasant"; no article.

    "Hawijah" and "Hawija" are one too: the h is how some write the Arabic ending.
    """
    plain = unicodedata.normalize("NFKD", name.replace("-", " ")).casefold()
    words = "".join(c for c in plain if c.isalnum() or c == " ").split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(FULL.get(word, word.removesuffix("h") if word.endswith("ah") else word) for word in words)


def _rows(name: str) -> list[int]:
    names = _table().names
    wanted = name.encode() + b"\t"
    low, high = 0, len(names)
    while low < high:  # by halves over the bytes; `low` and `high` stand at the starts of lines
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.index(b"\n", start)
        line = names[start:end]
        if line.startswith(wanted):
            return [int(n) for n in line[len(wanted) :].split()]
        if line.partition(b"\t")[0] < wanted[:-1]:
            low = end + 1
        else:
            high = start
    return []


def _spot(row: int) -> Spot:
    identity, kind, country, people, lat, lon, km, *areas = (column[row] for column in _table().columns)
    if kind == Kind.TOWN:
        km = max(LEAST_KM, (people / (DENSITY * 3.1416)) ** 0.5)
    code = chr(country >> 8) + chr(country & 0xFF)
    inside = tuple(_table().columns[0][area] for area in areas if area != NOWHERE)
    return Spot(identity, Kind(kind), code, people, lat / GRAIN, lon / GRAIN, round(max(LEAST_KM, km), 1), inside)


@cache
def _table() -> _Table:
    packed = zlib.decompress(FILE.read_bytes())
    rows, at = HEADER.unpack_from(packed)[0], HEADER.size
    columns = []
    for code in COLUMNS:
        column = array(code)
        end = at + rows * column.itemsize
        column.frombytes(packed[at:end])
        if sys.byteorder == "big":
            column.byteswap()
        columns.append(column)
        at = end
    return _Table(tuple(columns), packed[at:])
