"""Mentions in one article: names with their kind, times, quantities, places, where they stand."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Article, Mention, Place, Quantity, Time
from crossread.stages import mentions
from crossread.stages.mentions.tables import countries

NAMES = ("person", "organisation", "place", "nationality", "weapon", "vehicle")


def find(text: str, published: str | None = None) -> list[Mention]:
    return list(mentions.find(Article("a", text, published=published)))


def named(text: str) -> dict[str, str]:
    """The names of a text with their kind."""
    return {m.span.of(text): m.kind for m in find(text) if m.kind in NAMES}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ferry left late, harbour master Ilda Marrow said.", "Ilda Marrow", "person"),
        ("They met President Marwan al-Tessi on Monday.", "Marwan al-Tessi", "person"),
        ("A letter to Maj.-Gen. Edric Vole was found.", "Edric Vole", "person"),
        ("The talks were opened by Defence Secretary Orla Penn in May.", "Orla Penn", "person"),
        ("He praised Juan de la Torva for it.", "Juan de la Torva", "person"),
        ("They praised Edric “Fish” Vole for it.", "Edric “Fish” Vole", "person"),
        ("The bill was drafted by the Ministry of Ports and Fisheries last year.", "Ministry of Ports and Fisheries",
         "organisation"),
        ("Shares of Varnholt Shipping Inc fell.", "Varnholt Shipping Inc", "organisation"),
        ("Shares of Varnholt Shipping Inc. fell.", "Varnholt Shipping Inc.", "organisation"),
        ("The Harbour Workers' Union (HWU) called it off.", "HWU", "organisation"),
        ("It was bought by the University of Varnholt, officials said.", "University of Varnholt", "organisation"),
        ("The road runs through the Ossel Valley to the north.", "Ossel Valley", "place"),
        ("Shops closed in Varnholt after dark.", "Varnholt", "place"),
        ("The town of Quillon lost its bridge.", "Quillon", "place"),
        ("Flights to Norway were delayed.", "Norway", "place"),
        ("how do i get from norway to the ferry", "norway", "place"),
        ("how do i get to bergen by boat", "bergen", "place"),
        ("The Norwegian crew was rescued.", "Norwegian", "nationality"),
        ("Two Norwegians were hurt.", "Norwegians", "nationality"),
        ("Soldiers found a car bomb near the gate.", "car bomb", "weapon"),
        ("The frigate HMS Marrow sailed at dawn.", "HMS Marrow", "vehicle"),
        ("An F-16 crashed in the hills.", "F-16", "vehicle"),
    ],
)  # fmt: skip
def test_a_name_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert named(text).get(name) == kind


def test_small_letters_name_a_place_only_where_nothing_else_does() -> None:
    assert named("We ate turkey in china bowls.") == {}
    assert named("See visit-norway.example or norway.example for more.") == {}
    assert named("He wrote of bergen and went on.") == {}


def test_a_storm_is_no_person() -> None:
    assert "Ilda" not in named("Hurricane Ilda hit Oslo. On Tuesday Ilda weakened.")


def test_a_title_is_no_part_of_the_name() -> None:
    found = named("British Army Major General Edric Vole spoke first.")
    assert found == {"British Army": "organisation", "Edric Vole": "person"}


def test_a_nation_before_a_title_stands_alone() -> None:
    assert named("It was signed by Norwegian Prime Minister Orla Penn.") == {
        "Norwegian": "nationality",
        "Orla Penn": "person",
    }


def test_a_word_with_a_capital_only_because_it_begins_a_sentence_is_no_name() -> None:
    assert named("Divers searched the lake. Visibility was poor. However, divers went on.") == {}


def test_a_headline_in_capitals_names_only_what_is_known() -> None:
    assert "Port" not in named("Port Strike Enters Second Week As Talks Stall\n\nThe port has been shut since May.")


def test_a_last_name_repeats_its_person() -> None:
    text = "The mayor, Ilda Marrow, closed the bridge. Marrow gave no reason."
    assert named(text) == {"Ilda Marrow": "person", "Marrow": "person"}


def test_a_name_keeps_one_kind_through_a_text() -> None:
    text = "Quillon is quiet. People left Quillon at night. The city of Quillon has no power."
    assert [m.kind for m in find(text)].count("place") == 3


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A raid by the Norway-led coalition failed.", "Norway-led coalition"),
        ("Officials said the coalition would wait.", "coalition"),
        ("It accused the Norwegian government of delay.", "Norwegian government"),
        ("Norwegian security forces withdrew.", "Norwegian security forces"),
        ("He said that the regime had fallen.", "regime"),
    ],
)
def test_a_group_that_acts_is_an_organisation_without_its_article(text: str, group: str) -> None:
    assert named(text).get(group) == "organisation"


@pytest.mark.parametrize("text", ["A coalition is possible.", "They want better government.", "It is army-style."])
def test_an_indefinite_group_is_no_mention(text: str) -> None:
    assert "organisation" not in named(text).values()


def test_a_time_is_resolved_against_the_day_of_publication() -> None:
    (time,) = [m.value for m in find("The dam broke on Monday.", "2021-03-04T09:00Z") if m.kind == "time"]
    assert isinstance(time, Time)
    assert time.timex == "2021-03-01"


def test_a_quantity_carries_its_bound() -> None:
    (quantity,) = [m.value for m in find("At least 40 sailors were saved.") if m.kind == "quantity"]
    assert quantity == Quantity(40, None, "at-least", "sailor")


# ---------------------------------------------------------------- places


def place(text: str, name: str) -> Place:
    return next(m.value for m in find(text) if isinstance(m.value, Place) and m.value.name == name)


def test_a_country_and_its_capital_have_coordinates() -> None:
    assert place("A storm hit Norway.", "Norway").country == "NO"
    oslo = place("A storm hit Oslo in spring.", "Oslo")
    assert oslo.lat is not None
    assert oslo.country == "NO"


def test_an_unknown_place_has_a_name_and_no_coordinates() -> None:
    assert place("Snow fell in Quillon.", "Quillon") == Place("Quillon")


def test_a_place_in_a_country_that_has_none_of_its_name_gets_the_country_alone() -> None:
    assert place("A storm hit Oslo, Canada.", "Oslo") == Place("Oslo", "CA")


def test_a_name_of_several_places_stays_unresolved() -> None:
    assert place("Snow fell in Springfield.", "Springfield").lat is None
    assert place("Snow fell in Springfield, Missouri.", "Springfield").geonameid == 4409896


def test_a_headlines_verb_behind_a_title_is_no_name() -> None:
    text = "The ferries will stay away, Ossel Leader Says.\n\nThe talks were opened by Defence Secretary Orla Penn."
    assert {name for name, kind in named(text).items() if kind == "person"} == {"Orla Penn"}


def test_whom_a_headlines_verb_behind_a_title_speaks_of_is_a_name() -> None:
    text = "The ferries will stay away, and Ossel Leader Says Defence Secretary Orla Penn knew of it on Monday."
    assert [name for name, kind in named(text).items() if kind == "person"] == ["Orla Penn"]


@pytest.mark.parametrize("state", ["Fla.", "W.Va.", "Kan."])
def test_the_point_of_a_states_abbreviation_is_its_own(state: str) -> None:
    text = f"The ferry sails to Quillon, {state}, at noon. It then leaves for Quillon, {state}"
    found = [m for m in find(text) if m.span.of(text) == state]
    assert len(found) == 2
    assert all(isinstance(m.value, Place) and m.value.country == "US" for m in found)


def test_a_town_is_the_one_in_the_state_behind_the_comma() -> None:
    assert place("Snow fell in Paris.", "Paris").country == "FR"
    assert place("Snow fell in Paris, Texas, on Monday.", "Paris").country == "US"
    assert place("Snow fell in Paris, Tex., on Monday.", "Paris").country == "US"


def test_the_place_behind_a_party_is_a_place() -> None:
    assert named("Sen. Ilda Marrow, R-Ohio, met Rep. Edric Vole (D-Nevada).") == {
        "Ilda Marrow": "person",
        "Ohio": "place",
        "Edric Vole": "person",
        "Nevada": "place",
    }
    assert "Day" not in named("They landed, D-Day was over.")


def test_a_small_town_is_a_place_where_people_come_from_it() -> None:
    text = "Ann Gurney, 28, of Jeannette, was held, police said. A Chesterton man was let go."
    assert {"Jeannette", "Chesterton"} <= {name for name, kind in named(text).items() if kind == "place"}


def test_many_namesakes_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = (
            "They met in Springfield, Washington, and in San Antonio, Santa Cruz, Franklin, Clinton. " * times
        ).strip()
        start = process_time()
        find(text)
        return process_time() - start

    seconds(10)
    assert seconds(400) < 12 * max(seconds(100), 0.05)


def test_a_list_of_capitals_is_no_address() -> None:
    assert place("Vietnam, China and Japan signed.", "China").country == "CN"


def test_the_country_of_the_text_decides_between_namesakes() -> None:
    text = "Police in Ontario, Canada, said a bus left London for Toronto and Hamilton. London is near Windsor."
    assert place(text, "London").country == "CA"
    assert place("A bus left London for Leeds.", "London").country == "GB"


def test_a_name_is_found_in_several_spellings() -> None:
    ids = {place(f"Fighting went on in {name}, Syria.", name).geonameid for name in ("Deir al-Zour", "Deir al-Zor")}
    assert ids == {170794}
    for name in ("Qaim", "al-Qaim", "Tal Afar", "Hawija"):
        assert place(f"Iraqi troops reached {name}, Iraq.", name).country == "IQ"


def test_a_province_is_no_town() -> None:
    province = place("Floods hit Helmand province, Afghanistan.", "Helmand province")
    assert province.country == "AF"
    assert province.precision_km is not None
    assert province.precision_km > 50


def test_a_place_that_no_table_has_lies_in_the_area_that_the_text_names() -> None:
    wood = place("They met in Ossel Wood, Rhode Island.", "Ossel Wood")
    island = place("They met in Rhode Island.", "Rhode Island")
    assert (wood.lat, wood.lon, wood.geonameid) == (island.lat, island.lon, None)


def test_a_local_papers_town_is_the_one_at_its_home() -> None:
    about = ["Troy and Toledo in Ohio", "Lima, Ohio", "Dayton, Ohio", "Akron in Ohio", "Cleveland, Ohio", "Springfield"]
    papers = [
        Article(str(n), f"A bus crashed in {name} on Monday.", url=f"https://courier.example/{n}")
        for n, name in enumerate(about)
    ]
    found = {a.id: mentions.find(a) for a in papers}
    (alone,) = [m.value for m in found["5"] if isinstance(m.value, Place)]
    (settled,) = [m.value for m in mentions.settle(papers, found)["5"] if isinstance(m.value, Place)]
    assert alone.lat is None
    assert settled.geonameid == 4525353


def test_a_place_that_no_table_has_lies_near_the_others_of_the_text() -> None:
    text = "The ferry left Bergen, Norway, for Askøy, Norway, on Monday. It called in Zorvik. Nobody in Zorvik waved."
    (guess,) = {m.value for m in mentions.find(Article("x", text)) if m.span.of(text) == "Zorvik"}
    assert isinstance(guess, Place)
    assert guess.country == "NO"
    assert guess.geonameid is None
    assert guess.lat == pytest.approx(60.4, abs=0.2)
    assert guess.precision_km == 80


def test_where_the_others_lie_apart_it_lies_nowhere() -> None:
    text = "The ferry left Bergen, Norway, for Hull, England, on Monday. It called in Zorvik."
    (guess,) = [m.value for m in mentions.find(Article("x", text)) if m.span.of(text) == "Zorvik"]
    assert isinstance(guess, Place)
    assert guess.lat is None


def test_a_paper_that_bears_a_towns_name_needs_no_famous_one() -> None:
    """Some of its other articles say that it is at home in Texas."""
    url = "https://theparispaper.com/a"
    fires = ["A fire broke out in Clarksville, Texas."] * 2 + ["A fire broke out in Hull, England."] * 4
    papers = [Article(str(n), fire, url=url) for n, fire in enumerate(fires)]
    papers.append(Article("x", "A shop opened in Paris.", url=url))
    settled = mentions.settle(papers, {a.id: mentions.find(a) for a in papers})
    (paris,) = [m.value for m in settled["x"] if isinstance(m.value, Place)]
    assert isinstance(paris, Place)
    assert paris.country == "US"


def test_every_country_has_one_code_and_lies_on_the_globe() -> None:
    rows = countries.table()
    assert len({row.code for row in rows}) == len(rows)
    for row in rows:
        for ground in (row.ground, row.capital_ground):
            assert ground is None or (abs(ground.lat) <= 90 and abs(ground.lon) <= 180 and ground.km > 0), row.name


def test_a_capital_lies_near_its_country() -> None:
    """Within three radii of the middle (Chile, Vietnam need two and a half), or 200 km (archipelagos)."""
    for row in countries.table():
        if row.capital_ground:
            north = abs(row.ground.lat - row.capital_ground.lat) * 111
            assert north <= max(3 * row.ground.km, 200), row.name


# ---------------------------------------------------------------- properties

WORDS = "Ilda Marrow|Mr.|Norway|the|of|and|al-Tessi|President|HWU|Ministry|government|42|in|U.S.|F-16|É|Дом|港|İ|ß"
MARKS = '(|)|[|]|,|.|-|&|"|’s|\n\n|\u200b'
PIECES = st.sampled_from([*WORDS.split("|"), *MARKS.split("|")])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "  "])), max_size=40).map(
    lambda pieces: "".join(a + b for a, b in pieces)
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_and_names_never_overlap(text: str) -> None:
    found = find(text)
    assert found == sorted(found, key=lambda m: m.span)
    assert all(0 <= m.span.start < m.span.end <= len(text) and m.entity is None for m in found)
    spans = [m.span for m in found if m.kind in NAMES]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    ["", "   \n\n ", "Министр прибыл в город.", "大臣は火曜日に港を訪れた。", "وصل الوزير إلى الميناء", "\x00\ufffd"],
)
def test_text_without_english_passes_through(text: str) -> None:
    assert all(m.span.of(text) for m in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of " * 8000,
        "President " * 8000,
        "A-B-" * 12000,
        "U.S." * 12000,
        "Ilda Marrow, " * 8000,
        "[" * 20000 + "(" * 20000,
        "the government " * 6000,
        "al-" * 12000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    def seconds(of: str) -> float:
        began = process_time()
        mentions.find(Article("a", of))
        return process_time() - began

    quarter = seconds(text[: len(text) // 4])
    assert seconds(text) < 12 * quarter + 1.0  # four times the text; quadratic would be sixteen times and far above 1 s


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They moved to the capital, Quillon, in May.", "Quillon", "place"),
        ("Its director, Signe Holt, resigned.", "Signe Holt", "person"),
        ("Quillonia's second city is quiet.", "Quillonia", "place"),
        ("VARNHOLT, March 12 (XNA) - The dam broke on Monday.", "VARNHOLT", "place"),
        ("The city of Quillonia fell. Quillonian families left.", "Quillonian", "nationality"),
        ("A spokesman for Varnholt Freight denied it.", "Varnholt Freight", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert named(text).get(name) == kind


def test_a_full_name_is_a_person_where_its_last_name_is_one() -> None:
    assert named("Zilpha Quenby threw a stone. Mr. Quenby left.")["Zilpha Quenby"] == "person"


def test_a_thing_with_a_number_is_no_name() -> None:
    assert named("The fire began in Shed 6 at dawn.") == {}
