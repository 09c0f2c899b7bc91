"""Names with a reader of sentences beside the rules: who is heard, and where they meet."""

from collections.abc import Mapping

import numpy as np

from crossread.reader import Name, Reader, Reading
from crossread.reader.contract import NameKind
from crossread.reader.pieces import tokens
from crossread.records import Article
from crossread.stages import mentions


class Glossary(Reader):
    """A reader that keeps the contract and knows the names of a list, as sure of each as the list says."""

    def __init__(self, known: Mapping[str, tuple[NameKind, float]]) -> None:
        self.known = known

    def read(self, sentence: str) -> Reading:
        found = [
            Name(at, at + len(name), kind, score)
            for name, (kind, score) in self.known.items()
            if (at := sentence.find(name)) >= 0
        ]
        found.sort(key=lambda name: name.start)
        return Reading(tuple(tokens(sentence)), tuple(found), (), (), (), np.zeros(384, np.float32))


def named(text: str, known: Mapping[str, tuple[NameKind, float]]) -> dict[str, str]:
    found = mentions.find(Article("a", text), Glossary(known))
    return {m.span.of(text): m.kind for m in found if m.kind not in ("time", "quantity")}


def test_a_name_that_only_the_reader_sees_is_found() -> None:
    text = "we went to quillon with ilda marrow and it was lovely."
    assert named(text, {"ilda marrow": ("person", 0.9), "quillon": ("place", 0.9)}) == {
        "quillon": "place",
        "ilda marrow": "person",
    }


def test_a_capital_that_the_reader_passes_over_is_no_name() -> None:
    text = "It was a Great day, and the Swim Coach was there with Marrow."
    assert named(text, {"Marrow": ("person", 0.9)}) == {"Marrow": "person"}


def test_a_listed_name_that_the_reader_passes_over_is_a_name() -> None:
    assert named("The road to Norway was shut.", {}) == {"Norway": "place"}


def test_a_name_behind_a_title_that_the_reader_passes_over_is_a_name() -> None:
    assert named("A letter from Maj.-Gen. Edric Vole was found.", {}) == {"Edric Vole": "person"}


def test_a_name_has_one_kind_in_a_text_and_the_surer_reading_gives_it() -> None:
    text = "Quillon fell at dawn. The mayor of Quillon fled. Quillon burned."

    class Wavering(Glossary):
        def read(self, sentence: str) -> Reading:
            self.known = {"Quillon": ("place", 0.95) if "mayor" in sentence else ("person", 0.4)}
            return super().read(sentence)

    found = mentions.find(Article("a", text), Wavering({}))
    assert [m.kind for m in found] == ["place"] * 3


def test_a_group_under_a_description_is_read_by_rule() -> None:
    text = "The Norway-led coalition denied it."
    assert named(text, {"Norway": ("place", 0.99)}) == {"Norway-led coalition": "organisation"}


def test_a_reader_that_cuts_a_word_gets_the_whole_word() -> None:
    assert named("They met in Al-Quillon.", {"Quillon": ("place", 0.9)}) == {"Al-Quillon": "place"}


def test_a_name_in_small_letters_is_one_where_the_reader_is_sure() -> None:
    text = "How do I get from quillon to Ossel?"
    ossel: tuple[NameKind, float] = ("place", 0.9)
    assert named(text, {"quillon": ("place", 0.97), "Ossel": ossel}) == {"quillon": "place", "Ossel": "place"}
    assert named(text, {"quillon": ("place", 0.6), "Ossel": ossel}) == {"Ossel": "place"}


def test_a_first_word_in_small_letters_belongs_to_a_name_of_which_the_reader_is_sure() -> None:
    assert named("The song is by ilda Marrow.", {"ilda Marrow": ("person", 0.95)}) == {"ilda Marrow": "person"}


def test_a_title_in_small_letters_belongs_to_no_name() -> None:
    assert named("They met captain Marrow.", {"captain Marrow": ("person", 0.95)}) == {"Marrow": "person"}


def test_names_on_both_sides_of_a_slash_are_two() -> None:
    known: dict[str, tuple[NameKind, float]] = {"Ilda Marrow": ("person", 0.9), "Quillon Post": ("organisation", 0.9)}
    assert named("Photo by Ilda Marrow/Quillon Post on Monday.", known) == {
        "Ilda Marrow": "person",
        "Quillon Post": "organisation",
    }


def test_whether_a_house_is_a_body_or_a_place_the_reader_says() -> None:
    assert named("We met outside the Quillon Theatre.", {"Quillon Theatre": ("place", 0.95)}) == {
        "Quillon Theatre": "place"
    }


def test_a_possessive_belongs_to_the_name_of_a_house_where_the_reader_says_so() -> None:
    text = "We ate at Marrow's on Monday."
    assert named(text, {"Marrow's": ("place", 0.95)}) == {"Marrow's": "place"}
    assert named(text, {"Marrow": ("place", 0.95)}) == {"Marrow": "place"}
    assert named("We read Marrow's letter.", {"Marrow's": ("person", 0.95)}) == {"Marrow": "person"}


def test_one_odd_reading_of_many_does_not_give_a_name_its_kind() -> None:
    text = "Quillon fell at dawn. The Quillon of old fled. Quillon burned. Quillon wept. Quillon slept."

    class Odd(Glossary):
        def read(self, sentence: str) -> Reading:
            self.known = {"Quillon": ("organisation", 0.95) if "of old" in sentence else ("place", 0.9)}
            return super().read(sentence)

    found = mentions.find(Article("a", text), Odd({}))
    assert [m.kind for m in found if m.span.of(text) == "Quillon"] == ["place"] * 5


def test_a_word_before_its_number_and_a_feast_are_no_names() -> None:
    known: dict[str, tuple[NameKind, float]] = {
        "Interstate": ("place", 0.9),
        "Passover": ("place", 0.9),
        "Exit": ("place", 0.9),
        "Lot No": ("place", 0.9),
    }
    assert named("She left Interstate 70 at Exit 6 before Passover.", known) == {}
    assert named("Tam Derrow lives at Lot No. 7 with a dog.", known) == {}


def test_such_a_word_without_a_number_is_what_the_reader_says() -> None:
    assert named("The band called Exit plays tonight.", {"Exit": ("organisation", 0.9)}) == {"Exit": "organisation"}
