"""What two readings are to each other, and the verdict that follows from who tells them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.records import Bound, Copy, Quantity, Reading, Share, Span, Time
from crossread.stages.claims import values
from crossread.stages.claims.values import Teller


def number(bound: Bound, n: float) -> Quantity:
    low = None if bound in ("fewer-than", "at-most") else n
    high = None if bound in ("more-than", "at-least") else n
    return Quantity(low, high, bound, "boat")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("exact", 12), ("exact", 12), "same"),
        (("exact", 12), ("exact", 15), "apart"),
        (("exact", 12), ("at-least", 12), "compatible"),
        (("exact", 15), ("at-least", 12), "compatible"),
        (("exact", 11), ("at-least", 12), "apart"),
        (("about", 1000), ("exact", 1000), "compatible"),
        (("about", 1000), ("exact", 960), "compatible"),
        (("about", 1000), ("exact", 1500), "apart"),
        (("about", 1000), ("fewer-than", 1000), "bounded"),
        (("exact", 300), ("fewer-than", 300), "bounded"),
        (("more-than", 40), ("fewer-than", 40), "bounded"),
        (("more-than", 40), ("fewer-than", 60), "compatible"),
        (("at-most", 40), ("at-least", 60), "apart"),
    ],
)
def test_quantities_are_related_by_their_numbers_and_bounds(
    a: tuple[Bound, float], b: tuple[Bound, float], relation: values.Relation
) -> None:
    assert values.quantities(number(*a), number(*b)) == relation


def test_a_rise_is_no_fall() -> None:
    rise, fall, open_ = (Quantity(5, 5, "change", "percent", way) for way in ("up", "down", None))
    assert values.quantities(rise, fall) == "apart"
    assert values.quantities(rise, rise) == "same"
    assert values.quantities(rise, open_) == "compatible"


BOUNDS = st.sampled_from(["exact", "about", "at-least", "at-most", "more-than", "fewer-than"])


@given(BOUNDS, BOUNDS, st.integers(0, 50), st.integers(0, 50))
def test_no_relation_depends_on_which_reading_comes_first(a: Bound, b: Bound, n: int, m: int) -> None:
    assert values.quantities(number(a, n), number(b, m)) == values.quantities(number(b, m), number(a, n))


def day(first: str, last: str | None = None) -> Time:
    return Time(first, "DATE", first, last or first)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (day("2031-04-07"), day("2031-04-07"), "same"),
        (day("2031-04-07"), day("2031-04-08"), "apart"),
        (day("2031-04-01", "2031-04-30"), day("2031-04-08"), "compatible"),
        (Time("PAST_REF", "DATE"), day("2031-04-08"), "compatible"),
        (Time("PAST_REF", "DATE"), Time("PAST_REF", "DATE"), "compatible"),
    ],
)
def test_times_are_related_by_the_days_they_cover(a: Time, b: Time, relation: values.Relation) -> None:
    assert values.times(a, b) == relation


def verdict(a: Teller, b: Teller, n: float, m: float, copies: tuple[Copy, ...] = ()) -> str:
    readings = [Reading(x, Span(x, 0, 2), number("exact", v), t.family) for x, v, t in (("a", n, a), ("b", m, b))]
    return values.judge(readings, [a, b], values.quantities, copies).verdict


EARLY, LATE = "2031-04-07", "2031-04-08"


def test_two_origins_of_one_day_contradict() -> None:
    assert verdict(Teller("f", None, EARLY), Teller("g", None, EARLY), 12, 15) == "contradict"


def test_two_origins_on_two_days_differ_since_one_may_be_an_update() -> None:
    assert verdict(Teller("f", None, EARLY), Teller("g", None, LATE), 12, 15) == "differ"


def test_one_source_relayed_differently_is_no_contradiction_of_independent_sources() -> None:
    assert verdict(Teller("f", "mayor", EARLY), Teller("g", "mayor", EARLY), 12, 15) == "differ"
    assert verdict(Teller("f", "mayor", EARLY), Teller("g", "mayor", LATE), 12, 15) == "updated"


def test_a_later_version_of_one_article_updates_and_a_copy_differs() -> None:
    for kind, expected in (("revision", "updated"), ("abridged", "differ")):
        copy = Copy("a", "b", kind, "a", Share(1, 1), (), "")  # type: ignore[arg-type]
        assert verdict(Teller("f", None, EARLY), Teller("f", None, EARLY), 12, 15, (copy,)) == expected


def test_what_one_family_alone_carries_is_only_here_however_many_pages() -> None:
    assert verdict(Teller("f", None, EARLY), Teller("f", None, EARLY), 12, 12) == "only-here"
    assert verdict(Teller("f", None, EARLY), Teller("g", None, EARLY), 12, 12) == "agree"
