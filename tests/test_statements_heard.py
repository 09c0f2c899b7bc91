"""What the trained reader hears joins what the rules find; the weights are those that come with the program."""

import pytest

import statements_made as made
from crossread import reader
from crossread.records import Statement
from crossread.stages import statements
from crossread.stages.statements import Heard


def heard(text: str) -> list[Statement]:
    article = made.article(text)
    installed = reader.installed()
    assert installed is not None
    told = statements.listen(article, installed)
    return list(statements.find(article, made.mentions(article), made.entities(article.id), told))


def joined(text: str, *told: tuple[str, str | None, tuple[str, ...]]) -> list[tuple[str | None, str | None, str]]:
    """Statements where a reader hears `told`: cue, source, content, by their words."""

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    given = [Heard(at(cue), at(source) if source else None, tuple(map(at, said)), 0.9) for cue, source, said in told]
    article = made.article(text)
    found = statements.find(article, made.mentions(article), made.entities(article.id), given)
    return [made.summary(text, statement) for statement in found]


def test_an_attitude_is_heard_that_no_list_of_verbs_has() -> None:
    text = "Ruth Adair has long been a supporter of a bridge to Velmar."
    assert made.read(text) == []
    (statement,) = heard(text)
    assert statement.source is not None and statement.source.name == "Ruth Adair"
    assert statement.act == "attitude"


def test_who_welcomes_what_another_said_hands_nothing_on() -> None:
    for statement in heard("Still, Ruth Adair welcomed what Pavel Lorne said. It ended on Monday."):
        assert len(statement.chain) == 1


def test_a_source_in_two_parts_does_not_hold_what_stands_between_them() -> None:
    installed = reader.installed()
    assert installed is not None
    told = statements.listen(made.article("Still, Ruth Adair welcomed what Pavel Lorne said."), installed)
    assert any(one.source is not None for one in told)
    assert all(one.source is None or one.source[1] <= one.cue[0] or one.cue[1] <= one.source[0] for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "“We counted eleven boats,” Adair said. “Nobody warned us.”",
        "Adair said the ferry was empty.",
        "Adair told Reuters that it was over.",
        "The ferry was empty, according to Adair.",
    ],
)
def test_plain_speech_is_what_it_is_without_a_reader(text: str) -> None:
    assert [made.summary(text, s) for s in heard(text)] == [made.summary(text, s) for s in made.read(text)]


def test_a_second_cue_for_one_content_is_no_second_statement() -> None:
    text = "“It is over,” Adair said, according to Reuters."
    told = ("according to", "Reuters", ("“It is over,”",))
    assert joined(text, told) == [("Ruth Adair", "said", "“It is over,”")]


def test_a_verb_of_the_rules_that_the_reader_does_not_hear_is_none() -> None:
    text = "Adair praised the pilots of Velmar."
    assert len(made.read(text)) == 1
    assert joined(text) == []


def test_saying_and_quotations_need_no_second_opinion() -> None:
    assert joined("Adair said the ferry was empty.") == [("Ruth Adair", "said", "the ferry was empty")]
    assert len(joined("Adair praised “the pilots of the north” on the radio.")) == 1


def test_a_content_torn_into_more_than_two_pieces_is_none() -> None:
    text = "Adair favours a bridge across the narrows, not a tunnel beneath the harbour, and a ferry."
    torn = ("favours", "Adair", ("a bridge", "tunnel", "a ferry"))
    assert joined(text, torn) == []


def test_torn_edges_are_made_whole() -> None:
    text = "Adair spoke of at least 12 people on the quay."
    told = ("spoke of", "Adair", ("least 12 people on the",))
    assert joined(text, told) == [("Ruth Adair", "spoke of", "at least 12 people on the quay")]


def test_contents_stay_inside_their_sentence() -> None:
    text = "VELMAR, May 2 (Reuters) - The quay is shut, Adair keeps repeating."
    told = ("keeps repeating", "Adair", ("VELMAR, May 2 (Reuters) - The quay is shut",))
    (found,) = joined(text, told)
    assert found[2] == "The quay is shut"


def test_a_possessive_mark_alone_is_no_source() -> None:
    text = "He leads Adair, who’s viewed as honest by most of Velmar."
    assert [source for source, _, _ in joined(text, ("viewed", "’s", ("honest",)))] == [None]
    text = "He leads Adair, who's viewed as honest by most of Velmar."
    assert [source for source, _, _ in joined(text, ("viewed", "'s", ("honest",)))] == [None]
