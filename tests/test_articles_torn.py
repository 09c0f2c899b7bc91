"""Dumps whose paragraphs were torn at links, headings that count, and notes on where a text was taken from."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles
from crossread.stages.articles import credit_lines

PAGE = """The tide took the lower road at Vessen
By Ona Reth
12 March 2031

The harbour office of Vessen closed the lower road on Tuesday after the tide had run over it for two hours.
Three cars were towed, and nobody was hurt, the harbour office said in the evening.
{between}
The road opens again on Thursday, when the tide is lower, and buses go by the upper road until then.
{below}
"""


def read(between: str = "", below: str = "") -> Article:
    made = articles.clean(Capture(PAGE.format(between=between, below=below).encode(), "text/plain"))
    assert isinstance(made, Article)
    return made


def test_a_paragraph_that_was_torn_at_its_links_stays_whole() -> None:
    text = read("The office points to\na study of the tides\n, which counted eleven such days in a year.").text
    assert "The office points to" in text
    assert "a study of the tides" in text


def test_headings_that_count_stay() -> None:
    steps = (
        "Step 1\nTake the upper road at the church and follow the signs to the bridge.\n"
        "Step 2\nPark behind the school and walk down to the harbour by the stairs."
    )
    assert "Step 1" in read(steps).text
    assert "Step 2" in read(steps).text


def test_a_number_without_its_series_is_a_button() -> None:
    assert "Step 4" not in read("Step 4\nTake the upper road at the church and follow the signs to the bridge.").text


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("This article was first published by the Dale Messenger and appears here with permission.", "Dale Messenger"),
        ("A version of this story was first published in Nordkyst Weekly.", "Nordkyst Weekly"),
        ("Republished with permission from our partners at The Sollen Review.", "The Sollen Review"),
        ("Translated from the Ledranian. The original appeared in Kyst og Hav.", "Kyst"),
        ("This story first appeared on 3 October 2030 in the Dale Messenger.", "Dale Messenger"),
    ],
)
def test_a_note_names_where_the_text_first_stood(note: str, name: str) -> None:
    made = read(below=note)
    assert [credit.name for credit in made.credits] == [name]
    assert note not in made.text


@pytest.mark.parametrize(
    "note", ["This article was first published in October.", "The novel was first published in Paris in 1922."]
)
def test_a_month_is_no_outlet_and_a_sentence_of_the_text_no_note(note: str) -> None:
    assert read(below=note).credits == ()


def test_a_masthead_in_capitals_is_no_credit() -> None:
    assert read(below="THE DALE & VESSEN GROWER").credits == ()


def test_a_line_of_two_credits_names_both() -> None:
    made = read(below="With files from Canadian Press. Reporting by Ona Reth; Editing by Tam Derrow")
    assert "Canadian Press" in [credit.name for credit in made.credits]


def test_a_line_of_very_many_credits_is_read_without_harm() -> None:
    assert credit_lines.of_line("With Canadian Press. " * 5_000) is None


def test_rows_of_figures_and_rows_with_units_are_a_table() -> None:
    rows = "Year Tide Closed\n2029 3.6 4\n2030 3.7 9\n2031 4.1 11"
    assert "2030 3.7 9" in read(rows).text
    prices = "Class Head Top\nHeavy cows 301 318c\nBulls 44 290c\nSteers 512 486c"
    assert "Heavy cows 301 318c" in read(prices).text


def test_both_agencies_of_a_dateline_are_credited() -> None:
    page = "KARROW (AFP/dpa) – " + PAGE.format(between="", below="").split("\n\n", 1)[1]
    made = articles.clean(Capture(page.encode(), "text/plain"))
    assert isinstance(made, Article)
    assert [credit.name for credit in made.credits] == ["AFP", "dpa"]
