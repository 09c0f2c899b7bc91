"""Times in English news text: what is found, and what it means."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Time
from crossread.text import times

THURSDAY = date(2031, 5, 15)


def only(text: str, anchor: date | None = THURSDAY) -> tuple[str, Time]:
    (found,) = times.find(text, anchor)
    return text[found.start : found.end], found.value


def timexes(text: str, anchor: date | None = THURSDAY) -> list[str]:
    return [found.value.timex for found in times.find(text, anchor)]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The bridge opened on 11 December 2029.", "2029-12-11"),
        ("The bridge opened on December 11, 2029, in fog.", "2029-12-11"),
        ("VELMA, Dec. 11, 2029 -", "2029-12-11"),
        ("on the 3rd of March 2030 they left", "2030-03-03"),
        ("Thursday 15 May 2031", "2031-05-15"),
        ("Published 2030-12-24.", "2030-12-24"),
        ("Published 2030-12-24T18:05:00Z", "2030-12-24T18:05Z"),
        ("dated 12/17/2029 by hand", "2029-12-17"),
        ("dated 17/12/2029 by hand", "2029-12-17"),
        ("dated 17.12.2029 by hand", "2029-12-17"),
        ("It closed in March 2029.", "2029-03"),
        ("It closed in 2029.", "2029"),
        ("famous since the 1990s", "199"),
        ("famous in the nineties", "199"),
        ("built in the 17th century", "16"),
        ("in the third quarter of 2029", "2029-Q3"),
        ("in Q4 2029", "2029-Q4"),
        ("in the second half of 2029", "2029-H2"),
        ("in the winter of 2029", "2029-WI"),
        ("in A.D. 951 a monk wrote", "0951"),
        ("Christmas 2029 was mild", "2029-12-25"),
    ],
)
def test_a_date_with_its_year_needs_no_anchor(text: str, timex: str) -> None:
    assert only(text)[1].timex == timex == only(text, None)[1].timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("She resigned yesterday.", "2031-05-14"),
        ("Today the port reopened.", "2031-05-15"),
        ("They vote tomorrow.", "2031-05-16"),
        ("the day before yesterday", "2031-05-13"),
        ("He said on Wednesday that it was over.", "2031-05-14"),
        ("He said on Thursday that it was over.", "2031-05-15"),
        ("He said on Friday that it was over.", "2031-05-09"),
        ("Last Saturday the unit crossed the river.", "2031-05-10"),
        ("The council will meet on Friday.", "2031-05-16"),
        ("The trial is set to begin on Monday.", "2031-05-19"),
        ("The road stays closed until Monday.", "2031-05-19"),
        ("next Friday", "2031-05-16"),
        ("She spoke last week.", "2031-W19"),
        ("She spoke this week.", "2031-W20"),
        ("They met last month.", "2031-04"),
        ("They meet next year.", "2032"),
        ("Friday last week", "2031-05-09"),
        ("two weeks ago", "2031-W18"),
        ("ten years ago", "2021"),
        ("three months ago", "2031-02"),
        ("four days ago", "2031-05-11"),
        ("48 hours ago", "2031-05-13"),
        ("a couple of years ago", "2029"),
        ("On April 3 he fled.", "2031-04-03"),
        ("On Dec. 11 he fled.", "2030-12-11"),
        ("It will open on June 2.", "2031-06-02"),
        ("In February he fled.", "2031-02"),
        ("It will open in September.", "2031-09"),
        ("In May the rains came.", "2031-05"),
        ("in June last year", "2030-06"),
        ("since last summer", "2030-SU"),
        ("in the third quarter profits will rise", "2031-Q3"),
        ("last night", "2031-05-14TNI"),
        ("this morning", "2031-05-15TMO"),
        ("Tuesday night", "2031-05-13TNI"),
        ("yesterday afternoon", "2031-05-14TAF"),
        ("Tuesday at 6 p.m.", "2031-05-13T18:00"),
        ("at 6:25 p.m. on Tuesday", "2031-05-13T18:25"),
        ("at 17:30 UTC", "2031-05-15T17:30Z"),
        ("at 9 a.m. EST", "2031-05-15T09:00-05:00"),
        ("at 0300 GMT", "2031-05-15T03:00Z"),
        ("first-quarter profit fell", "2031-Q1"),
        ("tonight at 8 p.m.", "2031-05-15T20:00"),
        ("two weeks before Christmas", "2030-W50"),
        ("It is now closed.", "PRESENT_REF"),
        ("It was recently closed.", "PAST_REF"),
        ("It happened in the past.", "PAST_REF"),
        ("It may happen in the near future.", "FUTURE_REF"),
    ],
)
def test_news_counts_from_the_day_it_was_published(text: str, timex: str) -> None:
    assert only(text)[1].timex == timex


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in late November", "2030-11-21", "2030-11-30"),
        ("in mid-2029", "2029-05-03", "2029-08-31"),
        ("in the early 2000s", "2000-01-01", "2004-12-31"),
        ("earlier this month", "2031-05-01", "2031-05-15"),
        ("later this year", "2031-05-15", "2031-12-31"),
        ("in the last four months", "2031-01-16", "2031-05-15"),
        ("over the past week", "2031-05-09", "2031-05-15"),
        ("in the next three days", "2031-05-16", "2031-05-18"),
        ("in recent weeks", None, "2031-05-15"),
        ("between May and June 2029", "2029-05-01", "2029-06-30"),
        ("from 3 to 5 March", "2031-03-03", "2031-03-05"),
        ("March 3-5, 2029", "2029-03-03", "2029-03-05"),
        ("in 1990-95", "1990-01-01", "1995-12-31"),
        ("in the last decade", "2021-05-16", "2031-05-15"),
        ("this weekend the fair will open", "2031-05-17", "2031-05-18"),
        ("this weekend thousands marched", "2031-05-10", "2031-05-11"),
    ],
)
def test_what_is_less_than_a_whole_is_a_range(text: str, first: str | None, last: str) -> None:
    value = only(text)[1]
    assert (value.from_, value.to) == (first, last)


@pytest.mark.parametrize(
    ("text", "timex", "kind"),
    [
        ("It took two weeks.", "P2W", "DURATION"),
        ("an 11-hour flight", "PT11H", "DURATION"),
        ("two and a half years", "P2.5Y", "DURATION"),
        ("half an hour", "PT0.5H", "DURATION"),
        ("for several years", "PXY", "DURATION"),
        ("for months", "PXM", "DURATION"),
        ("a decades-long feud", "PXY", "DURATION"),
        ("every Monday", "XXXX-WXX-1", "SET"),
        ("on Mondays", "XXXX-WXX-1", "SET"),
        ("every two years", "P2Y", "SET"),
        ("twice a month", "P1M", "SET"),
        ("15 a year", "P1Y", "SET"),
        ("a weekly paper", "P1W", "SET"),
    ],
)
def test_spells_and_habits_have_values_and_no_days(text: str, timex: str, kind: str) -> None:
    value = only(text)[1]
    assert (value.timex, value.type, value.from_, value.to) == (timex, kind, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Tamsin May said so.",
        "They may march at dawn again; nobody may.",
        "April Oduya and June Vale sang.",
        "the 80km zone, a $2017 laptop and the T-34",
        "Room 2017% full of 2,017 people",
        "more than 2000 people",
        "the Sunday Courier of Velma",
        "the Winter Games",
        "she is 37 years old, a 37-year-old",
        "It is to last long, and that is second to none.",
        "the spring broke and they fall",
        "a second term, two second chances and a quarter of the vote",
    ],
)
def test_names_and_numbers_are_no_times(text: str) -> None:
    assert timexes(text) == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("on December 11", "XXXX-12-11"),
        ("in December", "XXXX-12"),
        ("on Friday", "XXXX-WXX-5"),
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("last month", "XXXX-XX"),
        ("next year", "XXXX"),
        ("two weeks ago", "XXXX-WXX"),
        ("in the last four months", "P4M"),
        ("earlier this month", "XXXX-XX"),
        ("at 6 p.m.", "T18:00"),
        ("Friday at 6 p.m.", "XXXX-WXX-5T18:00"),
    ],
)
def test_without_an_anchor_nothing_is_invented(text: str, timex: str) -> None:
    value = only(text, None)[1]
    assert (value.timex, value.from_, value.to) == (timex, None, None)


def test_a_span_holds_the_time_and_not_its_preposition() -> None:
    assert only("It happened on Tuesday, 13 May 2031, in Velma.")[0] == "Tuesday, 13 May 2031"
    assert only("It happened in late November.")[0] == "late November"
    assert only("It is due by the end of June.")[0] == "the end of June"
    assert only("They waited for months.")[0] == "months"


def test_later_counts_from_the_date_last_named() -> None:
    text = "He left Velma in 1931. Two years later he returned, and that same year he wed."
    assert timexes(text) == ["1931", "1933", "1933"]


def test_a_clock_time_belongs_to_the_day_its_sentence_names() -> None:
    assert timexes("On Tuesday the ferry left at 17:30 UTC.") == ["2031-05-13", "2031-05-13T17:30Z"]
    assert timexes("The ferry left on Tuesday. It docked at 9 p.m. there.")[1] == "2031-05-15T21:00"


def test_the_second_weekday_of_a_range_follows_the_first() -> None:
    assert timexes("It rained from Monday to Friday.") == ["2031-05-12", "2031-05-16"]


def test_a_month_takes_the_year_that_follows_it() -> None:
    assert timexes("It runs from January 21 to March 8, 2029.") == ["2029-01-21", "2029-03-08"]
    assert timexes("It rained in March, April and May 2029.")[0] == "2029-03"


def test_a_history_dates_its_months_by_its_own_years() -> None:
    text = (
        "Ilse Brandt was born in 1890. She went to sea in 1908, came home in 1911 and wed in 1914. On 3 May she died."
    )
    assert timexes(text)[-1] == "1914-05-03"


def test_a_text_about_early_centuries_has_years_of_three_digits() -> None:
    text = "Oda of Velm (c. 411 – 463) took the veil in the year 431. In 448 she fled, and died on 12 May 463."
    assert timexes(text) == ["0411", "0463", "0431", "0448", "0463-05-12"]
    assert timexes("In 448 cases the court ruled for 463 people.") == []


def test_a_month_of_every_year_has_no_year() -> None:
    assert timexes("The monsoon usually begins in July.") == ["XXXX-07"]


def test_two_words_for_one_day_are_the_same_day() -> None:
    saturday, dated = only("Last Saturday")[1], only("May 10")[1]
    assert times.same_day(saturday, dated)
    assert times.same_day(only("Saturday night")[1], dated)
    assert not times.same_day(saturday, only("last week")[1])
    assert not times.same_day(only("last week")[1], only("last week")[1])
    assert not times.same_day(only("Friday", None)[1], only("Friday", None)[1])


def test_a_day_lies_within_its_month_and_not_the_other_way() -> None:
    day, month = only("May 10")[1], only("this month")[1]
    assert times.within(day, month)
    assert not times.within(month, day)
    assert times.within(month, month)
    assert not times.within(only("on Friday", None)[1], month)


def test_other_languages_pass_through() -> None:
    assert timexes("Der Minister sagte am Dienstag, es sei vorbei.") == []
    assert timexes("El ministro habló el 3 de marzo.") == []
    assert timexes("部长星期二表示,一切都结束了。") == []


WORDS = st.sampled_from(
    """on the last next this in May March April 3 12 31 2017 1990 - – , . ( ) a two twenty-one weeks days year years
    ago later earlier Monday Fri. Dec. 17th 18:00 p.m. UTC and between from to every quarter first second of Q4 1990s
    '90s century late mid Christmas until will said $ 80km 12/17/2017 2017-02-30 0 00 99 half couple few recent past
    \n\n tonight morning Easter AD 9/11 one hundred thousand T 25:61""".split(" ")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40), st.one_of(st.none(), st.dates(date(2, 1, 1), date(9998, 12, 31))))
def test_spans_lie_in_order_inside_the_text_and_days_in_order(words: list[str], anchor: date | None) -> None:
    text = " ".join(words)
    found = times.find(text, anchor)
    assert found == times.find(text, anchor)
    edges = [edge for f in found for edge in (f.start, f.end)]
    assert edges == sorted(edges) and all(0 <= f.start < f.end <= len(text) for f in found)
    for f in found:
        assert f.value.from_ is None or f.value.to is None or f.value.from_ <= f.value.to
        assert all(day is None or date.fromisoformat(day) for day in (f.value.from_, f.value.to))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.one_of(st.none(), st.just(THURSDAY)))
def test_any_text_is_read(text: str, anchor: date | None) -> None:
    assert all(text[f.start : f.end].strip() for f in times.find(text, anchor))


@given(st.dates(date(1900, 1, 10), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_in_the_past_is_one_of_the_last_seven_days(anchor: date, weekday: int) -> None:
    name = (date(2031, 5, 12) + timedelta(weekday)).strftime("%A")
    value = only(f"They met on {name}.", anchor)[1]
    assert value.from_ is not None
    day = date.fromisoformat(value.from_)
    assert day.weekday() == weekday and 0 <= (anchor - day).days < 7


@pytest.mark.parametrize("piece", ["7", "a ", "1-", "one-", "the last ", "May 5, ", "'", "2010-", "\n", "1:"])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    began = time.process_time()
    times.find(piece * (10_000 // len(piece)), THURSDAY)
    assert time.process_time() - began < 10  # linear: half a second
