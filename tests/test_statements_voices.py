"""One voice for one remark, in whichever article; never two speakers in one."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

import statements_made as made
from crossread.records import Statement
from crossread.stages import statements

TEXTS = {
    "a": "“I ask Velmar once more to sweep the outer strait,” Adair said on Monday.",
    "b": 'In Tessia, Col. Ruth Adair was blunt: "I ask Velmar [the port] once more to sweep the outer strait."\n\n'
    '“I ask Velmar once more to sweep the outer strait," said Adair.',
    "c": "“We call on Tessia to pay for the ferry and the quay,” Brandt said.",
}


def voices(said: list[Statement]) -> dict[str | None, set[str]]:
    found: dict[str | None, set[str]] = {}
    for statement in said:
        found.setdefault(statement.voiced_as, set()).add(statement.article)
    return found


def test_the_same_words_in_two_articles_are_one_voice() -> None:
    assert sorted(map(sorted, voices(made.voiced(TEXTS)).values())) == [["a", "b"], ["c"]]


def test_a_cut_and_a_gloss_leave_the_voice() -> None:
    said = made.voiced(
        {
            "a": "“Boats leave the strait at night, and nobody counts the Red [Adair's word] ones,” Adair said.",
            "b": "“Boats leave the strait at night, and nobody counts the Red ones,” she said.",
        }
    )
    assert len(voices(said)) == 1


def test_the_same_words_of_two_speakers_are_two_voices() -> None:
    said = made.voiced(
        {"a": "“The quay is shut for the winter,” Adair said.", "b": "“The quay is shut for the winter,” Brandt said."}
    )
    assert len(voices(said)) == 2


def test_an_unnamed_speaker_joins_no_two_named_ones() -> None:
    said = made.voiced(
        {
            "a": "“The quay is shut for the winter,” Adair said.",
            "b": "“The quay is shut for the winter,” an officer said.",
            "c": "“The quay is shut for the winter,” Brandt said.",
        }
    )
    assert len(voices(said)) == 2
    by_article = {statement.article: statement.voiced_as for statement in said}
    assert by_article["a"] != by_article["c"]


def test_reported_speech_meets_by_its_content_words() -> None:
    said = made.voiced(
        {
            "a": "Adair said a storm had sunk a grain ship off the northern mole.",
            "b": "Adair has said that Friday's storm sank one grain ship, sunk off the northern mole.",
        }
    )
    assert len(voices(said)) == 1


def test_reported_speech_on_two_days_is_two_remarks() -> None:
    said = made.voiced(
        {
            "a": "Adair said on Monday that rebels had mined the harbour and the northern quay.",
            "b": "Adair said on Tuesday that rebels had mined the harbour and the northern quay.",
        }
    )
    assert len(voices(said)) == 2


def test_a_hundred_reprints_are_one_voice() -> None:
    said = made.voiced({f"p{n}": f"In town {n}, “The quay is shut for the winter,” Adair said." for n in range(100)})
    assert len(voices(said)) == 1


def test_a_short_quotation_meets_nothing_by_chance() -> None:
    said = made.voiced({"a": "“Not true,” Adair said.", "b": "“Not true,” she said."})
    assert len(voices(said)) == 2


def test_a_statement_alone_has_a_voice_of_its_own() -> None:
    (statement,) = made.voiced({"a": "Adair said the ferry was empty."})
    assert statement.voiced_as is not None


@settings(max_examples=20, deadline=None)
@given(st.permutations(sorted(TEXTS)))
def test_the_order_of_articles_does_not_matter(order: list[str]) -> None:
    ordered = {s.id: s.voiced_as for s in made.voiced({name: TEXTS[name] for name in order})}
    assert ordered == {s.id: s.voiced_as for s in made.voiced(TEXTS)}


def test_a_second_voicing_changes_nothing() -> None:
    said = made.voiced(TEXTS)
    articles = [made.article(text, name) for name, text in TEXTS.items()]
    bare = [replace(statement, voiced_as=None) for statement in said]
    assert list(statements.voice(articles, said)) == said == list(statements.voice(articles, bare))


def test_another_article_leaves_a_voice_its_id() -> None:
    short = {name: TEXTS[name] for name in ("a", "b")}
    assert {s.voiced_as for s in made.voiced(short)} <= {s.voiced_as for s in made.voiced(TEXTS)}
