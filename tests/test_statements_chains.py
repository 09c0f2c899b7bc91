"""The way of a statement from the mouth to the page, and the day on which it was made."""

from dataclasses import replace

import pytest

import statements_made as made
from crossread.records import Credit, Statement
from crossread.stages import statements

Hop = tuple[str, str]


def hops(statement: Statement) -> list[Hop]:
    return [(link.role, link.name) for link in statement.chain]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is over,” Adair said.", [("speaker", "Ruth Adair")]),
        ("“It is over,” Adair said, according to Reuters.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        ("Adair told Reuters that it was over.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        ("Adair told pilots that it was over.", [("speaker", "Ruth Adair")]),
        (
            "In an interview with the Velmar Gazette, Adair said it was over.",
            [("speaker", "Ruth Adair"), ("relay", "Velmar Gazette")],
        ),
        ("Adair said in a statement that it was over.", [("speaker", "Ruth Adair"), ("document", "a statement")]),
        (
            "The Lorvan harbour guard released a statement saying it was over.",
            [("speaker", "Lorvan harbour guard"), ("document", "a statement")],
        ),
        ("It was over, according to a press release.", [("document", "press release")]),
        ("It was over, according to a statement.", [("document", "statement")]),
        (
            "It was over, according to a statement from the Lorvan harbour guard.",
            [("speaker", "Lorvan harbour guard"), ("document", "a statement")],
        ),
        (
            "Reuters reported on Monday, citing two officials, that it was over.",
            [("speaker", "two officials"), ("relay", "Reuters")],
        ),
        (
            "“It is over,” Adair said, according to Reuters, citing two officials.",
            [("speaker", "Ruth Adair"), ("relay", "two officials"), ("relay", "Reuters")],
        ),
        ("Reuters quoted Adair as saying it was over.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        ("Adair was quoted by Reuters as saying it was over.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        ("It was over, Adair was quoted as saying by Reuters.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        (
            "“It is over,” Adair told pilots on Monday, the Velmar Gazette reported.",
            [("speaker", "Ruth Adair"), ("relay", "Velmar Gazette")],
        ),
        (
            "The Lorvan harbour guard said in a statement posted on Monday that it was over.",
            [("speaker", "Lorvan harbour guard"), ("document", "a statement")],
        ),
        (
            "Adair told the broadcaster Kanal Zwei that it was over.",
            [("speaker", "Ruth Adair"), ("relay", "broadcaster Kanal Zwei")],
        ),
        (
            "Adair said through his lawyer that it was over.",
            [("speaker", "Ruth Adair"), ("relay", "his lawyer")],
        ),
        ("In a letter to pilots, Adair wrote that it was over.", [("speaker", "Ruth Adair"), ("document", "a letter")]),
        (
            "Adair confirmed the release in a brief statement.",
            [("speaker", "Ruth Adair"), ("document", "a brief statement")],
        ),
        ("A letter seen by Reuters says it was over.", [("document", "letter"), ("relay", "Reuters")]),
        (
            "It was over, according to a letter that Reuters has seen.",
            [("document", "letter"), ("relay", "Reuters")],
        ),
        ("Customs papers dated May 2 show that it was over.", [("document", "Customs papers")]),
        (
            "It was over, Reuters reported, quoting an aide to the king.",
            [("speaker", "aide"), ("relay", "Reuters")],
        ),
        (
            "According to Reuters, which cited an aide, it was over.",
            [("speaker", "aide"), ("relay", "Reuters")],
        ),
        ("It was over, Reuters quoted Adair as saying.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        (
            "The captain, speaking to the Velmar Gazette, said it was over.",
            [("speaker", "captain"), ("relay", "Velmar Gazette")],
        ),
        ("Adair confirmed that to Reuters.", [("speaker", "Ruth Adair"), ("relay", "Reuters")]),
        ("Through his sister, Adair said that it was over.", [("speaker", "Ruth Adair"), ("relay", "his sister")]),
        (
            "Parents quoted by the Velmar Gazette said it was over.",
            [("speaker", "Parents"), ("relay", "Velmar Gazette")],
        ),
        (
            "A pilot who spoke because he was not allowed to brief the press said it was over.",
            [("speaker", "pilot")],
        ),
        ("“It is over,” said a guard who did not want her name in the paper.", [("speaker", "guard")]),
        ("His report, which Reuters has read, says it was over.", [("document", "His report"), ("relay", "Reuters")]),
        (
            "In a letter sent to the Velmar Gazette, Ruth Adair wrote that it was over.",
            [("speaker", "Ruth Adair"), ("document", "a letter"), ("relay", "Velmar Gazette")],
        ),
        (
            "Reuters reported that it was over, according to an aide.",
            [("speaker", "aide"), ("relay", "Reuters")],
        ),
        (
            "Brandt told Reuters that Adair had denied it all.",
            [("speaker", "Ruth Adair"), ("relay", "Ilja Brandt"), ("relay", "Reuters")],
        ),
    ],
)
def test_a_chain_runs_from_the_mouth_to_the_page(text: str, expected: list[Hop]) -> None:
    assert hops(made.read(text)[-1]) == expected


def test_every_hop_that_stands_in_the_text_has_its_words() -> None:
    text = "“It is over,” Adair said, according to Reuters."
    (statement,) = made.read(text, outlet="Velmar Post")
    assert [link.span.of(text) if link.span else None for link in statement.chain] == ["Adair", "Reuters", None]


def test_the_teller_of_a_nested_statement_relays_it() -> None:
    text = "Reuters reported that Adair had denied sinking the ferry."
    inner = next(s for s in made.read(text) if s.source and s.source.entity == "adair")
    assert hops(inner) == [("speaker", "Ruth Adair"), ("relay", "Reuters")]


def test_an_agency_that_wrote_the_text_stands_before_the_outlet() -> None:
    credit = Credit("Reuters", "agency", None)
    (statement,) = made.read("Adair said it was over.", outlet="Velmar Post", credits=[credit])
    assert hops(statement) == [("speaker", "Ruth Adair"), ("relay", "Reuters"), ("outlet", "Velmar Post")]


def test_an_agency_named_inside_the_text_relays_only_where_it_stands() -> None:
    text = "“It is over,” Adair said, according to Reuters.\n\nBrandt said the ferry was empty, and he left."
    at = text.index("Reuters")
    credit = Credit("Reuters", "agency", made.article(text).span(at, at + 7))
    first, second = made.read(text, credits=[credit])
    assert hops(first) == [("speaker", "Ruth Adair"), ("relay", "Reuters")]
    assert hops(second) == [("speaker", "Ilja Brandt")]


def test_a_photo_credit_is_no_relay() -> None:
    (statement,) = made.read("Adair said it was over.", credits=[Credit("Reuters", "photo", None)])
    assert hops(statement) == [("speaker", "Ruth Adair")]


# ---------------------------------------------------------------- said


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("“It is over,” Adair said on Monday.", "2031-05-05", "Monday"),
        ("“It is over,” Adair said Monday, according to Reuters.", "2031-05-05", "Monday"),
        ("Adair said on Tuesday that the boats left on Monday.", "2031-05-06", "Tuesday"),
        ("Adair told Reuters on Tuesday that the boats left on Monday.", "2031-05-06", "Tuesday"),
        ("On May 2 the Lorvan harbour guard released a statement saying it was over.", "2031-05-02", "May 2"),
        ("It was over on Monday, according to a press release on Tuesday.", "2031-05-06", "Tuesday"),
    ],
)
def test_the_time_that_governs_the_cue_is_the_day_it_was_said(text: str, day: str, words: str) -> None:
    (statement,) = made.read(text)
    assert statement.said is not None
    assert statement.said_span is not None
    assert (statement.said.from_, statement.said_span.of(text)) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "Adair said that the boats left on Monday.",
        "The boats left on Monday, Adair said.",
        "Adair said the boats left on Monday, but Brandt said they never came.",
    ],
)
def test_a_time_in_what_was_said_is_not_the_day_it_was_said(text: str) -> None:
    assert [statement.said for statement in made.read(text)] == [None] * len(made.read(text))


def test_one_set_of_remarks_has_one_day() -> None:
    text = "“It is over,” Adair said on Monday.\n\n“We are leaving,” she added.\n\nAdair said the ferry was empty."
    said = made.read(text)
    assert [s.said.from_ for s in said if s.said] == ["2031-05-05"] * 3
    assert {s.said_span for s in said} == {said[0].said_span}


@pytest.mark.parametrize(
    "later",
    [
        "In an interview, Adair said the ferry was empty.",
        "Adair has said the ferry was empty.",
        "Adair believes the ferry was empty.",
        "Brandt said the ferry was empty.",
        "Brandt said that Adair denied it.",
    ],
)
def test_another_occasion_or_speaker_inherits_no_day(later: str) -> None:
    said = made.read("“It is over,” Adair said on Monday.\n\n" + later)
    assert [s.said for s in said[1:]] == [None] * (len(said) - 1)


def test_an_institution_speaks_on_many_days() -> None:
    text = (
        "On May 2 the Lorvan harbour guard released a statement saying the quay was mined. "
        "The Lorvan harbour guard said the ferry was empty."
    )
    assert [s.said.from_ if s.said else None for s in made.read(text)] == ["2031-05-02", None]


def test_what_was_said_in_the_past_has_no_day_to_inherit() -> None:
    text = "Adair has said in the past that the quay was mined.\n\n“It is over,” Adair said."
    first, second = made.read(text)
    assert first.said is not None
    assert first.said.timex == "PAST_REF"
    assert first.said_span is not None
    assert first.said_span.of(text) == "in the past"
    assert second.said is None


def test_an_agency_in_the_by_line_is_no_reporter_of_the_outlets_own() -> None:
    credit = Credit("Norland News Agency", "agency", None)
    for byline, relayed in ((("NNA",), True), (("Ona Reth",), False), ((), True)):
        article = replace(made.article("Adair said it was over.", credits=[credit]), byline=byline)
        (statement,) = statements.find(article, made.mentions(article), made.entities("a"))
        assert (("relay", "Norland News Agency") in hops(statement)) == relayed


def test_the_same_mouth_goes_on_by_the_same_way() -> None:
    text = "“It is over,” Adair told Reuters, adding that nobody slept."
    ways = [hops(statement) for statement in made.read(text)]
    assert ways == [[("speaker", "Ruth Adair"), ("relay", "Reuters")]] * 2


def test_what_was_heard_from_somebody_is_his_word() -> None:
    text = "Adair said she had heard from a pilot that it was over."
    inner = made.read(text)[-1]
    assert hops(inner) == [("speaker", "pilot"), ("relay", "Ruth Adair")]


def test_a_reason_is_no_mouth() -> None:
    text = "Reuters reported that Brandt had resigned, citing health reasons."
    assert hops(made.read(text)[0]) == [("relay", "Reuters")]
