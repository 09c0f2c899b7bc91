"""Counts, ranges, days and values in words."""

import pytest

from crossread.records import Place, Quantity, Range, Time, Value
from crossread.report import wording


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Quantity(1000, 1000, "exact", "fighter"), "1,000 (fighter)"),
        (Quantity(None, 1000, "fewer-than", "fighter"), "fewer than 1,000 (fighter)"),
        (Quantity(15, None, "at-least", None), "at least 15"),
        (Quantity(10, 12.5, "range", "km"), "10 to 12.5 (km)"),
        (Quantity(5, 5, "change", "percent", "down"), "a fall of 5 (percent)"),
        (Quantity(float("inf"), None, "exact", None), "inf"),
        (Time("2031-03-04", "DATE", "2031-03-04", "2031-03-04"), "2031-03-04"),
        (Time("2031-W10", "DATE", "2031-03-03", "2031-03-09"), "2031-03-03 to 2031-03-09"),
        (Time("2031-03-04T04:40", "TIME", "2031-03-04", "2031-03-04"), "2031-03-04 04:40"),
        (Time("2031-03-04TMO", "TIME", "2031-03-04", "2031-03-04"), "2031-03-04 morning"),
        (Time("P2M", "DURATION"), "2 months"),
        (Time("PT1H", "DURATION"), "1 hour"),
        (Time("PXD", "DURATION"), "not resolved"),
        (Time("XXXX-WXX-3", "DATE"), "not resolved"),
        (Time("XXXX-WXX-3TMO", "TIME"), "not resolved"),
        (Time("PRESENT_REF", "DATE"), "PRESENT_REF"),
        (Place("Tarn", "NO"), "Tarn (NO)"),
        (Place("Tarn"), "Tarn"),
        ("engineer", "engineer"),
    ],
)
def test_a_value_reads_as_people_write_it(given: Value, words: str) -> None:
    assert wording.value(given) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("safe", "“safe”"),
        ("“Safe,”", "“Safe,”"),
        ('"Safe".', '"Safe".'),
        ("“Safe,” she said", "““Safe,” she said”"),
        ("’tis", "“’tis”"),
        ("'", "“'”"),
        ("", "“”"),
    ],
)
def test_words_stand_in_quotation_marks_once(words: str, shown: str) -> None:
    assert wording.quoted(words) == shown


def test_a_long_quotation_is_cut_at_a_blank_where_there_is_one_and_closed() -> None:
    assert wording.excerpt("“It will last until May, we hope,”", 20) == "“It will last until […]”"
    assert wording.excerpt("It will last until May, we hope", 20) == "“It will last until […]”"
    assert wording.excerpt("橋" * 30, 20) == "“" + "橋" * 20 + " […]”"


def test_origins_and_counts_in_words() -> None:
    assert wording.origins(Range(1, 1)) == "1 origin"
    assert wording.origins(Range(1, 2)) == "1 to 2 origins"
    assert (wording.count(1, "family", "families"), wording.count(2_000, "text")) == ("1 family", "2,000 texts")


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2031-03-04T12:24:05.5+02:00", "2031-03-04 12:24 +02:00"),
        ("2031-03-04T12:24", "2031-03-04 12:24"),
        ("2031-03-04", "2031-03-04"),
        ("last Tuesday", "last Tuesday"),
        (None, ""),
    ],
)
def test_a_moment_is_told_to_the_minute(when: str | None, shown: str) -> None:
    assert wording.moment(when) == shown
