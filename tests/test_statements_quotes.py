"""Quotation spans, whatever marks a page uses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text import quotes


def found(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in quotes.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The quay is shut,” she said.", ["“The quay is shut,”"]),
        ('"The quay is shut," she said. "Go home."', ['"The quay is shut,"', '"Go home."']),
        ('“The quay is shut," she said.', ['“The quay is shut,"']),
        ("„Der Kai ist zu“, sagte sie.", ["„Der Kai ist zu“"]),
        ("«Le quai est fermé», dit-elle.", ["«Le quai est fermé»"]),
        ("''The quay is shut,'' she said.", ["''The quay is shut,''"]),
        ("‘The quay is shut,’ she said.", ["‘The quay is shut,’"]),
        ("'The quay is shut,' she said.", ["'The quay is shut,'"]),
        ("“He called it ‘shut’ and ‘dead’,” she said.", ["“He called it ‘shut’ and ‘dead’,”"]),
        ("“The boats [ferries] left,” she said.", ["“The boats [ferries] left,”"]),
        ("The pilots' union didn't open the '20s archive.", []),
        ("She left the “quay and never came back.", []),
        ('A 6" pipe lay on the quay.', []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_over_paragraphs_comes_in_pieces() -> None:
    text = "She said: “The quay is shut.\n\n“The ferry left,” and went."
    first, second = quotes.find(text)
    assert (text[first.start : first.end], first.continues) == ("“The quay is shut.", True)
    assert (text[second.start : second.end], second.continues) == ("“The ferry left,”", False)


def test_an_unclosed_mark_hides_no_later_quotation() -> None:
    assert found("“The quay is shut, she said. “Go home,” he said.") == ["“Go home,”"]


@given(st.text(alphabet="ab .,\n\"'“”‘’„«»`(", max_size=200))
def test_spans_are_ordered_apart_and_inside(text: str) -> None:
    spans = [(quotation.start, quotation.end) for quotation in quotes.find(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
