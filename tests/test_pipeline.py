"""The stages in their order: what one of them can't work out is named, and the rest goes on."""

from types import ModuleType
from typing import Any

import pytest

from crossread import engine, pipeline
from crossread.records import Article, Claim, Drop, Entity, Mention, Record, Statement
from crossread.settings import Settings
from crossread.stages import claims, mentions, statements

TEXTS = {
    "ferry": "A ferry sank off Port Ardel on Monday, killing 12 people, coast guard chief Ona Reth said on Monday.",
    "tram": "Gessel will get a second tram line for 40 million crowns, councillor Tam Ober said on Monday.",
}
ARTICLES = [Article(id=name, text=text, published="2031-04-07", story=name) for name, text in TEXTS.items()]


def run(stage: str) -> list[Record]:
    return list(pipeline.upto(stage, ARTICLES, pipeline.Work(Settings(), engine.Local(1))))


def failing_for(word: str, function: Any) -> Any:
    """`function`, which raises where the repr of what it is given holds a word."""

    def called(*given: Any, **named: Any) -> Any:
        if any(word in repr(one) for one in given):
            raise ValueError("a span of length -1")
        return function(*given, **named)

    return called


@pytest.mark.parametrize(
    ("stage", "function", "kind", "said"),
    [
        (mentions, "link", Entity, "this story of 1 articles could not be worked out"),
        (statements, "find", Statement, "this article's text could not be read"),
        (claims, "reconcile", Claim, "this story of 1 articles could not be worked out"),
    ],
)
def test_what_raises_is_named_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, stage: ModuleType, function: str, kind: type[Record], said: str
) -> None:
    name = stage.__name__.rpartition(".")[2]
    whole = [record for record in run(name) if isinstance(record, kind)]
    monkeypatch.setattr(stage, function, failing_for("Port Ardel", getattr(stage, function)))
    found = run(name)
    drops = [record for record in found if isinstance(record, Drop)]
    assert [(drop.stage, drop.code) for drop in drops] == [(name, "gave-up")]
    assert drops[0].why.startswith(f"{said}: ValueError: a span of length -1")
    left = [record for record in found if isinstance(record, kind)]
    assert left
    assert left == [
        record for record in whole if "Gessel" in repr(record) or "Ober" in repr(record) or "tram" in repr(record)
    ]


def test_mentions_stay_where_their_names_can_not_be_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mentions, "link", failing_for("Port Ardel", mentions.link))
    found = [record for record in run("mentions") if isinstance(record, Mention) and record.article == "ferry"]
    assert {"Port Ardel", "Ona Reth"} <= {mention.span.of(TEXTS["ferry"]) for mention in found}
    assert {mention.entity for mention in found} == {None}
