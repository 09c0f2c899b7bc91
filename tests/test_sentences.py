"""Sentences: every character in exactly one, whatever the blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text import sentences


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\u3000", "\x85", "\u2028"])
def test_a_blank_before_a_point_is_read(blank: str) -> None:
    text = f"The F{blank}.B.I. came. It left."
    assert [text[a:b] for a, b in sentences.split(text)][-1] == "It left."


@pytest.mark.parametrize(("opened", "closed"), [("“they are ‘gone.", "’”"), ("\"they are 'gone.", "'\"")])
def test_a_quotation_within_a_quotation_ends_the_sentence(opened: str, closed: str) -> None:
    text = f"She was sad that {opened}{closed} The mayor said nothing."
    assert [text[a:b] for a, b in sentences.split(text)] == [
        text[: -len(" The mayor said nothing.")],
        "The mayor said nothing.",
    ]


@given(st.text(st.sampled_from("Fab1.!?…\"“”'()[] \n\t\u00a0\u2009\u3000\x85é中。、"), max_size=60))
def test_every_character_that_is_no_blank_lies_in_one_sentence(text: str) -> None:
    covered = [n for a, b in sentences.split(text) for n in range(a, b)]
    assert len(covered) == len(set(covered))
    assert {n for n, letter in enumerate(text) if not letter.isspace()} <= set(covered)
