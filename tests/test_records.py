"""Records and their JSON: what goes out comes back, spans know their articles, ids come from content."""

import os
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread import codec
from crossread.records import (
    Article,
    Capture,
    Change,
    Claim,
    Copy,
    Credit,
    Dateline,
    Drop,
    Dropped,
    Link,
    Mention,
    Passage,
    Place,
    Quantity,
    Range,
    Reading,
    Record,
    Share,
    Source,
    Span,
    Speaker,
    Statement,
    Time,
    make_id,
)

DAY = Time("2031-04-07", "DATE", "2031-04-07", "2031-04-07")
EXAMPLES: list[Record] = [
    Article(
        "x",
        "Port Ardel burns.",
        Source("ab" * 32, path="a.html"),
        byline=("Ona Reth",),
        credits=(Credit("AFP", "agency", Span("x", 0, 4)), Credit("Ona Reth", "photo", None)),
        dateline=Dateline("Port Ardel", Span("x", 0, 10)),
        raw_map=((0, 17, 3, 20),),
        dropped=(Dropped((0, 3), "navigation"),),
    ),
    Drop("articles", "This page is empty.", "empty", path="b.html"),
    Copy(
        "x",
        "y",
        "revision",
        "x",
        Share(0.5, 1.0),
        (Passage(Span("x", 0, 9), Span("y", 1, 9), 0.9, (Change("number", Span("x", 1, 2), Span("y", 2, 3)),)),),
        "One follows the other.",
    ),
    Mention("x", Span("x", 0, 4), "time", value=DAY),
    Mention("x", Span("x", 0, 4), "quantity", value=Quantity(3.0, None, "at-least", "sailor")),
    Mention("x", Span("x", 0, 4), "place", "e1", Place("Port Ardel", "ZZ", 1.5, 2.5, 5.0)),
    Statement(
        "s",
        "x",
        Speaker(Span("x", 0, 2), "Ona Reth", "e2"),
        Span("x", 3, 5),
        (Span("x", 6, 9),),
        "mixed",
        (Link(Span("x", 0, 2), "Ona Reth", "speaker"), Link(None, "The Ardel Post", "outlet")),
        DAY,
        Span("x", 1, 2),
        "v",
    ),
    Claim(
        "c",
        "t",
        "how many",
        "quantity",
        (
            Reading("x", Span("x", 0, 4), Quantity(3.0, 3.0, "exact", None), "f", "s", "2031-04-07"),
            Reading("y", Span("y", 1, 2), "three", "g"),
        ),
        "differ",
        Range(1, 2),
        ("f", "g"),
        (),
        "one source",
    ),
]


@pytest.mark.parametrize("record", EXAMPLES, ids=lambda r: r.record)
def test_what_goes_out_comes_back(record: Record) -> None:
    assert codec.loads(codec.dumps(record)) == record


def test_a_span_is_two_numbers_and_a_keyword_loses_its_underscore() -> None:
    out = codec.encode(EXAMPLES[2])
    assert out["from"] == "x"
    assert out["passages"][0]["b"] == [1, 9]
    assert out["passages"][0]["changes"][0]["a"] == [1, 2]


@pytest.mark.parametrize(
    "line", [b"[]", b'{"record": "poem"}', b'{"record": "mention", "article": "x", "span": [1]}', b"{"]
)
def test_what_is_no_record_is_said_to_be_none(line: bytes) -> None:
    with pytest.raises(ValueError):
        codec.loads(line)


@given(st.text(), st.lists(st.text()))
def test_ids_differ_where_content_differs(kind: str, fields: list[str]) -> None:
    assert make_id(kind, *fields) != make_id(kind, *fields, "")
    assert len(make_id(kind, *fields)) == 16


def test_a_renamed_file_is_the_same_page_and_another_address_is_not() -> None:
    assert Capture(b"x", "text/plain", path="a").article_id == Capture(b"x", "text/plain", path="b").article_id
    assert Capture(b"x", "text/plain", url="a").article_id != Capture(b"x", "text/plain", url="b").article_id
    assert Capture(b"x", "text/plain", id="mine", url="a").article_id == "mine"


@pytest.mark.parametrize("one", [Span("x", 1, 2), Change("number", Span("x", 1, 2), Span("y", 2, 3))])
def test_records_made_by_the_million_are_frozen_and_copied_like_any(one: Span | Change) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(one, fields(one)[0].name, "z")
    assert replace(one) == one == pickle.loads(pickle.dumps(one))
    assert hash(replace(one)) == hash(one)


def test_ids_are_equal_in_a_process_with_another_hash_seed() -> None:
    program = "from crossread.records import make_id; print(make_id('claim', 'é', [1, 2], None))"
    seeds = [
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        for seed in ("1", "2")
    ]
    assert seeds[0].stdout == seeds[1].stdout == f"{make_id('claim', 'é', [1, 2], None)}\n".encode()
