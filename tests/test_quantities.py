"""Quantities in English news text: the number, its bound and what is counted."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Quantity
from crossread.text import numbers, quantities


def only(text: str) -> tuple[str, Quantity]:
    (found,) = quantities.find(text)
    return text[found.start : found.end], found.value


def values(text: str) -> list[tuple[float | None, float | None, str, str | None]]:
    return [(f.value.low, f.value.high, f.value.bound, f.value.unit) for f in quantities.find(text)]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("rose by 5%", "up"),
        ("fell by up to 5%", "down"),
        ("5 percent higher", "up"),
        ("cut its growth forecast by 2 points", "down"),
        ("rose sharply in May, by 5%", "up"),
        ("a drop of 40 dollars", "down"),
        ("changed by 5%", None),
        ("Risks rose. The rate changed by 5%", None),
        ("5 percent of the crew", None),
    ],
)
def test_a_change_keeps_its_direction(text: str, direction: str | None) -> None:
    assert only(text)[1].direction == direction


def test_the_same_change_in_another_unit_goes_the_same_way() -> None:
    assert [f.value.direction for f in quantities.find("It lost 170 points, or 0.8%.")] == ["down", "down"]


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("A try 12 minutes later won it.", "12 minutes", "minute"),
        ("A $5 fee is due.", "$5", "dollar"),
        ("It cost a $5 fee.", "$5", "dollar"),
        ("It cost inr 5.", "5", None),
        ("It cost A$5.", "A$5", "Australian dollar"),
        ("It cost US $5.", "US $5", "US dollar"),
        ("It cost Rs. 500.", "Rs. 500", "rupee"),
    ],
)
def test_a_currency_is_written_letter_for_letter(text: str, span: str, unit: str | None) -> None:
    found = only(text)
    assert (found[0], found[1].unit) == (span, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "unit"),
    [
        ("3 children", 3, 3, "exact", "child"),
        ("about 340 songs", 340, 340, "about", "song"),
        ("some 40 allies", 40, 40, "about", "ally"),
        ("an estimated 5,000 voters", 5000, 5000, "about", "voter"),
        ("nearly 210 homes", 210, 210, "about", "home"),
        ("~35g", 35, 35, "about", "gram"),
        ("at least 12", 12, None, "at-least", None),
        ("a minimum of 12 seats", 12, None, "at-least", "seat"),
        ("no fewer than 12 seats", 12, None, "at-least", "seat"),
        ("12 or more seats", 12, None, "at-least", None),
        ("150+ boats", 150, None, "at-least", None),
        ("up to 450 people", None, 450, "at-most", "person"),
        ("no more than 450 people", None, 450, "at-most", "person"),
        ("more than 7,120 employees", 7120, None, "more-than", "employee"),
        ("over 130 kilometres", 130, None, "more-than", "kilometre"),
        ("well over 130 km", 130, None, "more-than", "kilometre"),
        ("fewer than 2,000 Velman troops", None, 2000, "fewer-than", "troop"),
        ("under $14 per litre", None, 14, "fewer-than", "dollar per litre"),
        ("just under 310 hp", None, 310, "fewer-than", "horsepower"),
        ("between 5 and 10 boats", 5, 10, "range", "boat"),
        ("30 to 45 hours", 30, 45, "range", "hour"),
        ("a 7-15W lamp", 7, 15, "range", "watt"),
        ("from $700,000 to $2 million a year", 700_000, 2_000_000, "range", "dollar per year"),
        ("three or four months", 3, 4, "range", "month"),
        ("closer to 72,000 pages", 72_000, 72_000, "about", "page"),
        ("2 to 3 thousand people", 2000, 3000, "range", "person"),
        ("from about 11-13 mpg", 11, 13, "about", "mile per gallon"),
        ("rose by 5%", 5, 5, "change", "percent"),
        ("fell 0.7%", 0.7, 0.7, "change", "percent"),
        ("was down 3 percent", 3, 3, "change", "percent"),
        ("up nearly 43%", 43, 43, "change", "percent"),
        ("rose to 5%", 5, 5, "exact", "percent"),
        ("lost 12 soldiers", 12, 12, "exact", "soldier"),
    ],
)
def test_the_bound_is_what_the_words_around_say(
    text: str, low: float | None, high: float | None, bound: str, unit: str | None
) -> None:
    assert values(text) == [(low, high, bound, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$17 bln", 17e9, "dollar"),
        ("US$4.2 million", 4.2e6, "US dollar"),
        ("$US130 million", 130e6, "US dollar"),
        ("EUR70m", 70e6, "euro"),
        ("€5m", 5e6, "euro"),
        ("£2.3bn", 2.3e9, "pound sterling"),
        ("5 million euros", 5e6, "euro"),
        ("70mln doses", 70e6, "dose"),
        ("12m people", 12e6, "person"),
        ("a 41m tower", 41, "metre"),
        ("the 80km zone", 80, "kilometre"),
        ("145mph winds", 145, "mile per hour"),
        ("35 °C", 35, "celsius"),
        ("2.5 square miles", 2.5, "square mile"),
        ("650,000 barrels a day", 650_000, "barrel per day"),
        ("twenty-one sailors", 21, "sailor"),
        ("two hundred and five sailors", 205, "sailor"),
        ("a dozen sailors", 12, "sailor"),
        ("two dozen sailors", 24, "sailor"),
        ("a thousand sailors", 1000, "sailor"),
        ("half a million people", 500_000, "person"),
        ("two and a half years", 2.5, "year"),
        ("two-thirds of voters", 2 / 3, "voter"),
        ("one in five voters", 0.2, "voter"),
        ("1/8 of a mile", 1 / 8, "mile"),
        ("a 39-year-old man", 39, "year of age"),
        ("Ilse Brandt, 42, said", 42, "year of age"),
        ("her sister, 34, has left", 34, "year of age"),
        ("a 16-member team", 16, "member"),
        ("1,400 of the enemy", 1400, "enemy"),
        ("2,000 US special forces", 2000, "force"),
        ("470 Velman and Oskan soldiers", 470, "soldier"),
        ("8,000 military personnel", 8000, "personnel"),
        ("two weapons caches", 2, "cache"),
        ("12 dead", 12, "dead"),
        ("the two ports' cranes", 2, "port"),
        ("34,000 staff", 34_000, "staff"),
        ("one of the men", 1, "man"),
        ("one soldier", 1, "soldier"),
        ("one man recently improved", 1, "man"),
        ("two newly built towers", 2, "tower"),
        ("13 grandchildren", 13, "grandchild"),
        ("30 m high", 30, "metre"),
        ("He counted 1,400.", 1400, None),
        ("Twelve were hurt.", 12, None),
    ],
)
def test_the_unit_is_the_measure_or_the_noun_counted(text: str, value: float, unit: str | None) -> None:
    found = only(text)[1]
    assert found.low == found.high == pytest.approx(value)
    assert (found.bound, found.unit) == ("exact", unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of people", 12, 120),
        ("hundreds of people", 100, 1000),
        ("tens of thousands of people", 10_000, 100_000),
        ("several hundred people", 100, 1000),
        ("a few dozen people", 12, 120),
    ],
)
def test_a_plural_scale_is_a_range(text: str, low: float, high: float) -> None:
    assert values(text) == [(low, high, "range", "person")]


@pytest.mark.parametrize(
    "text",
    [
        "on December 11, 2029, at 18:30",
        "on 3 May and from 3 to 5 June",
        "in 2029 and in the 1990s",
        "at 9 a.m. or 10.30 pm",
        "the T-34, the K-19 and COVID-19",
        "Osprey 2.0 and Boeing 707",
        "Task Force 9 and Flight 370",
        "on page 4 of chapter 11",
        "the Falcon 9 rocket",
        "won 3-1 after a 2-2 draw",
        "call 202-555-0188 or 020 7946 0188",
        "until at least 2029",
        "on March 17, 18 and 19",
        "the 3rd and the 21st",
        "5G phones",
        "one said that no one knew",
        "one of the best, one of them, one by one, at one point",
        "1. First item",
        "as shown [12] and (3)",
        "the two-way street",
        "file 00123 of case 80171123",
        "the 9/11 attacks",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert values(text) == []


def test_a_span_covers_hedge_number_and_noun() -> None:
    assert only("It said fewer than 2,000 Velman fighters remain there.")[0] == "fewer than 2,000 Velman fighters"
    assert only("It cost between $41 and $47 per share.")[0] == "between $41 and $47 per share"
    assert only("Some 10 or more came.")[0] == "Some 10 or more"


def test_the_same_in_another_unit_has_the_same_bound() -> None:
    assert [v[2] for v in values("more than 200 kilometres (124 miles)")] == ["more-than", "more-than"]
    assert [v[2] for v in values("It lost 170 points, or 0.8%.")] == ["change", "change"]
    assert [v[2] for v in values("more than 60 boats, or about 5% of them")] == ["more-than", "about"]


def test_a_hyphen_left_hanging_takes_the_next_unit() -> None:
    assert [v[3] for v in values("a 5- or 6-inch pipe")] == ["inch", "inch"]


def test_every_number_of_a_sentence_is_found() -> None:
    text = "At least 12 people died, including 3 children, and 40 homes burned within two hours."
    assert [(v[0], v[3]) for v in values(text)] == [(12, "person"), (3, "child"), (40, "home"), (2, "hour")]


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("fighters", "fighter"),
        ("people", "person"),
        ("allies", "ally"),
        ("losses", "loss"),
        ("churches", "church"),
        ("beaches", "beach"),
        ("caches", "cache"),
        ("houses", "house"),
        ("heroes", "hero"),
        ("fishermen", "fisherman"),
        ("series", "series"),
        ("virus", "virus"),
        ("wives", "wife"),
        ("boxes", "box"),
        ("glass", "glass"),
        ("movies", "movie"),
    ],
)
def test_a_plural_becomes_its_singular(plural: str, singular: str) -> None:
    assert quantities.nouns.singular(plural) == singular


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-one", 21),
        ("two hundred and five", 205),
        ("four thousand five hundred", 4500),
        ("a dozen", 12),
        ("one million two hundred thousand", 1_200_000),
        ("one two", None),
        ("twenty thirty", None),
        ("a", None),
        ("seven boats", None),
    ],
)
def test_number_words_have_a_value_or_none(words: str, value: float | None) -> None:
    assert numbers.spelled(words) == value


@given(st.integers(1, 99))
def test_an_ordinal_means_its_number(n: int) -> None:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    assert numbers.ordinal(f"{n}{suffix}") == n


@given(st.integers(2, 999_999_999))
def test_a_number_with_commas_is_read_whole(n: int) -> None:
    assert values(f"They counted {n:,} boats.") == [(n, n, "exact", "boat")]


def test_other_languages_pass_through_without_a_bound_or_noun_invented() -> None:
    assert values("Мост длиной сто метров.") == []
    assert all(v[2] == "exact" for v in values("Mindestens 12 Menschen starben."))


PIECES = st.sampled_from(
    """about at least more than fewer up to between and or from to 5 10 1,400 2.5 1/2 ½ $ US$ € EUR70m % percent km
    million bn k m dozen dozens of the hundreds one in twenty-one half a a people men - – ( ) , . 2017 May 12:30 p.m.
    year-old 39 T-34 rose by fell down per share or so + ~ several hundred 00 7- 99999999999999999999 1,2,3""".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_spans_lie_in_order_inside_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = quantities.find(text)
    assert found == quantities.find(text)
    edges = [edge for f in found for edge in (f.start, f.end)]
    assert edges == sorted(edges) and all(0 <= f.start < f.end <= len(text) for f in found)
    for f in found:
        assert f.value.low is not None or f.value.high is not None
        assert f.value.low is None or f.value.high is None or f.value.low <= f.value.high


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(text[f.start : f.end].strip() for f in quantities.find(text))


@pytest.mark.parametrize(
    "piece", ["7", "a ", "1,", "1-", "one ", "one-", "5 of the ", "half a ", "more than ", "$", "1/2 "]
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    began = time.process_time()
    quantities.find(piece * (10_000 // len(piece)))
    assert time.process_time() - began < 10  # linear: half a second


def test_letters_that_pass_for_others_where_case_is_ignored_are_read() -> None:
    assert values("3 mıllıon boats, 2 thouſand crates") == values("3 million boats, 2 thousand crates")
