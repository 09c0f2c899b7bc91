"""Claims: one question, every article's answer, and never a witness counted as an origin."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from time import process_time

import pytest

from crossread import engine, pipeline
from crossread.records import Article, Claim
from crossread.settings import Settings

WIRE = """PORT ARDEL (AFP) - A ferry sank off Port Ardel on Monday, killing at least 12 people, the coast guard said.

"The hull was torn open within a minute and nobody had time to lower the boats," harbour master Ona Reth told
reporters on Monday.

The Lady Marn had left Hollin at 5:20 a.m. with 140 passengers on board. Rescuers searched the bay for nine hours."""

REPRINT = WIRE.replace("PORT ARDEL (AFP) - ", "")

OWN = """Fishermen pulled bodies from the water off Port Ardel after the ferry Lady Marn went down, and the clinic of
Hollin counted 15 people dead by Monday night.

"The hull was torn open within a minute and nobody had time to lower the boats," harbour master Ona Reth said on Monday.

The owners of the ferry, Marn Lines, said they would not raise the wreck of the ship before spring."""

TRAM = """The town of Gessel will get a second tram line, the council decided on Monday. It will cost 40 million crowns.

"People have waited for this for twenty years," councillor Tam Ober said after the vote on Monday."""


def article(id: str, text: str, published: str = "2031-04-07", outlet: str | None = None) -> Article:
    text = "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
    return Article(id=id, text=text, published=published, outlet=outlet or f"The {id.title()} Post", story="s")


def claims_of(articles: Sequence[Article]) -> list[Claim]:
    work = pipeline.Work(Settings(), engine.Local(1))
    return [record for record in pipeline.upto("claims", articles, work) if isinstance(record, Claim)]


def row(claims: Sequence[Claim], articles: Sequence[Article], *words: str) -> Claim:
    """The one claim whose readings hold all these words."""
    texts = {a.id: a.text for a in articles}
    found = [c for c in claims if all(any(w in r.span.of(texts[r.article]) for r in c.readings) for w in words)]
    assert len(found) == 1, [c.question for c in found]
    return found[0]


@pytest.fixture(scope="module")
def ferry() -> list[Article]:
    return [article("wire", WIRE), article("reprint", REPRINT), article("own", OWN)]


@pytest.fixture(scope="module")
def claims(ferry: list[Article]) -> list[Claim]:
    return claims_of(ferry)


def test_two_counts_of_the_dead_answer_one_question_and_the_reprint_is_no_third_origin(
    claims: list[Claim], ferry: list[Article]
) -> None:
    found = row(claims, ferry, "at least 12 people", "15 people dead")
    assert found.slot == "quantity"
    assert found.question == "how many people were killed"
    # 15 is within "at least 12": both can be true, and nothing more is claimed
    assert found.verdict == "compatible"
    assert len(found.readings) == 3
    assert found.origins.high == 2
    assert len(found.witnesses) == 2


def test_numbers_that_exclude_each_other_contradict() -> None:
    articles = [article("wire", WIRE.replace("at least 12", "12")), article("own", OWN)]
    assert row(claims_of(articles), articles, "12 people", "15 people dead").verdict == "contradict"


def test_a_remark_has_two_witnesses_and_one_origin(claims: list[Claim], ferry: list[Article]) -> None:
    found = [c for c in claims if c.question.startswith("what Ona Reth said")]
    assert len(found) == 1
    assert found[0].verdict == "agree"
    assert len(found[0].witnesses) == 2
    assert (found[0].origins.low, found[0].origins.high) == (1, 1)


def test_two_remarks_in_one_report_are_no_wordings_of_one() -> None:
    one = """The harbour master answered questions on Monday about the ferry that sank off Port Ardel with 140 on board.

"The crew never said that the hull was torn open," harbour master Ona Reth said on Monday. "While the crew went to
great lengths to say how the hull was painted, they never told us that it was cracked or torn in the spring before it
was put in the water open for all to see." """
    found = claims_of([article("one", one), article("other", TRAM)])
    assert [c.verdict for c in found if "Reth said" in c.question] == ["only-here", "only-here"]


def test_whose_words_it_was_is_no_question_between_a_person_and_their_office() -> None:
    other = OWN.replace("harbour master Ona Reth said on Monday", "Tam Ober, an adviser to the harbour, said on Monday")
    office = OWN.replace("harbour master Ona Reth said", "Senate Leader Ona Reth's office (H-Ard.) said")
    for text, rows in ((OWN, 1), (office, 0)):
        found = claims_of([article("one", text), article("other", other)])
        assert len([c for c in found if c.question.startswith("who said")]) == rows


def test_what_is_left_open_is_no_intent() -> None:
    one = "Ona Reth announces on Monday whether she plans to close the harbour of Port Ardel or will keep it open."
    other = "Ona Reth will not close the harbour of Port Ardel, she said on Monday."
    found = claims_of([article("one", one), article("other", other)])
    assert [c.verdict for c in found if c.question.startswith("whether")] == ["only-here"]


def test_an_altered_quotation_is_found() -> None:
    articles = [article("wire", WIRE), article("own", OWN.replace("within a minute", "within an hour"))]
    found = [c for c in claims_of(articles) if c.question.startswith("what Ona Reth said")]
    assert [c.verdict for c in found] == ["differ"]


def test_what_one_family_says_has_its_silent_articles(claims: list[Claim], ferry: list[Article]) -> None:
    found = row(claims, ferry, "140 passengers")
    assert found.verdict == "only-here"
    assert found.silent == ("own",)
    assert len(found.witnesses) == 1


def test_a_revision_that_changes_a_number_is_an_update() -> None:
    later = article("later", WIRE.replace("at least 12", "19"), "2031-04-08", outlet="The Wire Post")
    articles = [article("wire", WIRE.replace("at least 12", "12")), later]
    found = row(claims_of(articles), articles, "12 people", "19 people")
    assert found.verdict == "updated"
    assert (found.origins.low, found.origins.high) == (1, 1)


def test_the_dead_of_another_year_are_not_compared() -> None:
    other = OWN.replace("The owners", "In May 2024 a ferry fire off Hollin left 33 people dead. The owners")
    articles = [article("wire", WIRE), article("own", other)]
    assert len(row(claims_of(articles), articles, "33 people dead").witnesses) == 1


def test_the_order_of_articles_does_not_matter(ferry: list[Article]) -> None:
    first = {c.id: c for c in claims_of(ferry)}
    for order in permutations(ferry):
        assert {c.id: c for c in claims_of(order)} == first


def test_every_reading_is_where_its_article_says_it(claims: list[Claim], ferry: list[Article]) -> None:
    texts = {a.id: a.text for a in ferry}
    for claim in claims:
        for reading in claim.readings:
            assert reading.span.article == reading.article
            assert 0 <= reading.span.start < reading.span.end <= len(texts[reading.article])
        assert set(claim.silent).isdisjoint(r.article for r in claim.readings)
        assert 1 <= claim.origins.low <= claim.origins.high


def test_reports_of_different_events_are_never_compared() -> None:
    own = article("own", OWN)
    other = replace(article("tram", TRAM), story="another")
    for claim in claims_of([own, other]):
        assert len({r.article for r in claim.readings}) == 1


def test_articles_without_words_ask_nothing() -> None:
    assert claims_of([article("a", "."), article("b", "—")]) == []


def test_a_list_without_an_end_costs_no_more_than_its_length() -> None:
    list_ = "12 people and 3 boats, " * 900
    started = process_time()
    claims_of([article("list", list_), article("own", OWN)])
    assert process_time() - started < 8  # about 1 s alone; each figure read with the whole list took 30


@pytest.mark.parametrize(("year", "told"), [("the 2015 agreement", False), ("its agreement in 2015", True)])
def test_a_year_before_the_name_of_a_thing_is_no_time(year: str, told: bool) -> None:
    said = "The council of Hollin cancelled {} on the ferry with the owners of the Lady Marn."
    pair = [
        replace(article("own", f"{OWN}\n\n{said.format(year)}"), published=None),
        replace(article("wire", f"{WIRE}\n\n{said.format('its agreement last month')}"), published=None),
    ]
    rows = [
        c for c in claims_of(pair) if any(r.span.of(pair[0].text) == "2015" for r in c.readings if r.article == "own")
    ]
    assert bool(rows) == told
