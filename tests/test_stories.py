"""Stories: articles of one event come together, whatever their order; like events stay apart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from crossread.records import Article, Family, Origin
from crossread.stages import stories

FIRE = (
    "A fire broke out in the grain silo of Port Ardel on Monday and burned for six hours, the fire brigade said. "
    "Forty sailors from the freighter Lady Marn helped to carry hoses along the quay of Port Ardel."
)
FIRE_AGAIN = (
    "Sailors from the freighter Lady Marn carried hoses when the grain silo in Port Ardel caught fire on Monday. "
    "The fire brigade needed six hours, and the quay was closed until evening."
)
VOTE = (
    "The town council of Hollin voted on Tuesday to close the municipal library's reading room on Sundays. "
    "Councillors said that the budget left them no other choice; readers gathered outside with candles."
)


def article(id: str, text: str, published: str | None = "2031-04-07") -> Article:
    return Article(id=id, text=text, title=text[:40], published=published)


def alone(articles: Sequence[Article]) -> list[Family]:
    return [Family(f"f-{a.id}", (a.id,), Origin(None, "unknown", True), "alone") for a in articles]


def grouped(articles: Sequence[Article]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories.group(articles, alone(articles), ())}


def test_two_reports_of_one_fire_are_one_story_and_a_vote_is_another() -> None:
    found = grouped([article("a", FIRE), article("b", FIRE_AGAIN), article("c", VOTE)])
    assert found == {frozenset("ab"), frozenset("c")}


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [article("a", FIRE), article("b", FIRE_AGAIN), article("c", VOTE)]
    first = stories.group(articles, alone(articles), ())
    for order in permutations(articles):
        assert stories.group(order, alone(order), ()) == first


def test_a_fire_a_year_later_is_another_story() -> None:
    found = grouped([article("a", FIRE), article("b", FIRE_AGAIN, "2032-04-07")])
    assert found == {frozenset("a"), frozenset("b")}


def test_a_family_is_never_parted() -> None:
    articles = [article("a", FIRE), article("b", VOTE)]
    family = [Family("f", ("a", "b"), Origin(None, "unknown", True), "ruled the same")]
    (story,) = stories.group(articles, family, ())
    assert story.articles == ("a", "b")
    assert story.families == ("f",)
    assert (story.origins.low, story.origins.high) == (1, 1)


def test_a_given_story_fixes_the_grouping() -> None:
    articles = [
        replace(article("a", FIRE), story="x"),
        replace(article("b", VOTE), story="x"),
        article("c", FIRE_AGAIN),
    ]
    assert grouped(articles) == {frozenset("ab"), frozenset("c")}


def test_every_article_is_in_exactly_one_story_and_its_days_are_the_articles() -> None:
    articles = [article("a", FIRE), article("b", FIRE_AGAIN, "2031-04-08T10:00:00Z"), article("c", "", None)]
    found = stories.group(articles, alone(articles), ())
    assert sorted(i for story in found for i in story.articles) == ["a", "b", "c"]
    assert (found[0].from_, found[0].to) == ("2031-04-07", "2031-04-08")
    assert found[-1].from_ is None


def test_no_articles_no_stories() -> None:
    assert stories.group((), (), ()) == ()


def test_nothing_gives_no_story_and_texts_without_words_one_each() -> None:
    assert stories.group([], [], ()) == ()
    assert grouped([article("a", ""), article("b", "…"), article("c", VOTE)]) == {
        frozenset("a"),
        frozenset("b"),
        frozenset("c"),
    }
