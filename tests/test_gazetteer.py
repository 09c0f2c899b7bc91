"""The table of places: how names are folded, what is found, that it is whole."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import gazetteer
from crossread.gazetteer import Kind


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Tall ‘Afar", "tall afar"),
        ("Al-Ḩawījah", "hawija"),
        ("Hawija", "hawija"),
        ("St. John's", "saint johns"),
        ("Mt. Pleasant", "mount pleasant"),
        ("Al", "al"),
        ("", ""),
    ],
)
def test_spellings_of_one_name_are_folded_alike(written: str, folded: str) -> None:
    assert gazetteer.fold(written) == folded


@settings(deadline=None)  # the first name waits for the table
@given(st.text(max_size=40))
def test_no_name_breaks_the_search(name: str) -> None:
    assert all(-90 <= spot.lat <= 90 and -180 <= spot.lon <= 180 for spot in gazetteer.find(name))


def test_the_first_and_the_last_name_of_the_table_are_found() -> None:
    names = gazetteer._table().names.decode().splitlines()
    for line in (names[0], names[len(names) // 2], names[-1]):
        assert len(gazetteer.find(line.partition("\t")[0])) == len(line.partition("\t")[2].split())


def test_names_stand_in_the_order_of_the_search() -> None:
    names = [line.partition(b"\t")[0] for line in gazetteer._table().names.splitlines()]
    assert all(a < b for a, b in pairwise(names))


def test_a_town_lies_in_its_areas() -> None:
    paris = next(spot for spot in gazetteer.find("Paris") if spot.country == "US" and spot.people > 20_000)
    (texas,) = [spot for spot in gazetteer.find("Texas") if spot.kind == Kind.REGION]
    assert texas.geonameid in paris.inside
    assert texas.km > paris.km


def test_those_with_most_people_come_first() -> None:
    people = [spot.people for spot in gazetteer.find("Springfield")]
    assert len(people) > 5
    assert people == sorted(people, reverse=True)


def test_the_table_is_read_in_a_moment() -> None:
    gazetteer._table.cache_clear()
    start = process_time()
    gazetteer._table()
    assert process_time() - start < 0.5  # 0.09 on a busy machine
