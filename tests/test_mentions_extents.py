"""Mentions by their whole noun phrases: edges, pieces, heads, kinds, and what the command prints."""

import time
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from crossread import codec, engine, pipeline, settings
from crossread.reader import Name, Reader, Reading
from crossread.reader.contract import NameKind
from crossread.reader.pieces import tokens
from crossread.records import Article, Extent, Mention
from crossread.stages import mentions

GUARD = "Varnholt Harbour Guard"
NAMES: dict[str, NameKind] = {
    GUARD: "organisation",
    "Edric Vole": "person",
    "Ilda Marrow": "person",
    "Norway": "place",
    "Bergen": "place",
    "Norwegian": "nationality",
}
Known = tuple[str, NameKind] | tuple[str, NameKind, float]


class Marked(Reader):
    """A reader that keeps the contract: it knows the names above and sees the phrases of a list, at their first place.

    A phrase is as sure as the list says.
    """

    def __init__(self, *known: Known) -> None:
        self.known = known

    def read(self, sentence: str) -> Reading:
        names, phrases = self.find(sentence, NAMES.items()), self.find(sentence, self.known)
        return Reading(tuple(tokens(sentence)), names, phrases, (), (), np.zeros(384, np.float32))

    @staticmethod
    def find(sentence: str, known: Iterable[Known]) -> tuple[Name, ...]:
        found = [
            Name(at, at + len(words), kind, score[0] if score else 0.95)
            for words, kind, *score in known
            if (at := sentence.find(words)) >= 0
        ]
        return tuple(sorted(found, key=lambda name: name.start))


def by_extents(text: str, *known: Known) -> tuple[Extent, ...]:
    article = Article("a", text)
    read = mentions.read(article, Marked(*known))
    return mentions.listed(article, mentions.link([article], read.mentions).mentions, read.phrases)


def shown(text: str, *known: Known) -> dict[str, tuple[str, str | None]]:
    """Each phrase with its kind and its head."""
    return {
        e.span.of(text): (e.kind, e.head.of(text) if e.head else None)
        for e in by_extents(text, *known)
        if e.kind not in ("time", "quantity")
    }


def test_a_phrase_has_the_name_that_heads_it() -> None:
    text = "On Monday the Norwegian harbour minister Edric Vole left with two officials."
    found = by_extents(text, ("the Norwegian harbour minister Edric Vole", "person"), ("officials", "organisation"))
    assert [(e.span.of(text), e.kind, e.form) for e in found] == [
        ("Monday", "time", None),
        ("the Norwegian harbour minister Edric Vole", "person", "name"),
        ("two officials", "quantity", None),
        ("officials", "organisation", "phrase"),
    ]
    assert found[1].head is not None
    assert found[1].head.of(text) == "Edric Vole"
    assert found[1].entity
    assert (found[3].head, found[3].entity) == (None, None)


@pytest.mark.parametrize(
    ("text", "seen", "head"),
    [
        ("They praised members of the Varnholt Harbour Guard.", "members of the Varnholt Harbour Guard", None),
        ("Varnholt Harbour Guard officers left.", "Varnholt Harbour Guard officers", None),
        ("He joined Norway's Varnholt Harbour Guard.", "Norway's Varnholt Harbour Guard", GUARD),
        ("The Varnholt Harbour Guard under Vole left.", "The Varnholt Harbour Guard under Vole", GUARD),
    ],
)
def test_a_name_heads_a_phrase_only_where_nothing_but_its_complement_follows(
    text: str, seen: str, head: str | None
) -> None:
    assert shown(text, (seen, "organisation"))[seen][1] == head


@pytest.mark.parametrize(
    ("text", "seen", "phrase"),
    [
        ("She met the leaders of and left.", ["the leaders of"], "the leaders"),
        ("Near Ossel, boats sank.", ["Near Ossel,"], "Ossel"),
        ("It was Vole's mission.", ["'s mission"], "mission"),
        ("The guard and its boats left.", ["The guard and its"], "The guard"),
        ("It was our guard.", ["our guard"], "our guard"),
        ("They saw the Varnholt Harbour Guard leave.", ["the Varnholt Harbour"], "the Varnholt Harbour Guard"),
        ("They saw the Varnholt Harbour Guard.", ["the", "Varnholt Harbour Guard"], "the Varnholt Harbour Guard"),
        ("They saw the Varnholt Harbour Guard.", [], "the Varnholt Harbour Guard"),
        ("It was a guard said to be new.", ["guard"], "a guard"),
        ("The leaders of those boats left.", ["The leaders of", "those boats"], "The leaders of those boats"),
        ("Our allies and friends left.", ["Our allies", "friends"], "Our allies and friends"),
        ("They flew to Bergen, Norway.", ["Bergen", "Norway"], "Bergen, Norway"),
    ],
)
def test_grammar_sets_the_edges(text: str, seen: list[str], phrase: str) -> None:
    kind: NameKind = "place" if "Bergen" in text or "Ossel" in text else "organisation"
    assert phrase in shown(text, *((words, kind) for words in seen))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("They discussed the Norway summit again.", [("Norway", "place")]),
        ("Bergen, Norway, Sweden and Denmark agreed.", [("Sweden", "place"), ("Denmark", "place")]),
        ("The visitors saw that other boat.", [("that", "organisation"), ("other", "organisation")]),
        ("There was a ruckus.", [("ruckus", "organisation", 0.4)]),
        ("They bought aluminum.", [("aluminum", "weapon")]),
    ],
)
def test_what_is_no_phrase_of_its_own_is_none(text: str, seen: list[tuple[str, NameKind]]) -> None:
    found = shown(text, *seen)
    for words in ("the Norway", "Norway, Sweden", "Sweden and Denmark", "that", "other", "ruckus", "aluminum"):
        assert words not in found


def test_a_title_seen_apart_from_its_name_is_one_phrase_with_it() -> None:
    text = "The reporters asked harbour minister Edric Vole."
    assert shown(text, ("harbour minister", "organisation"), ("Edric Vole", "person")) == {
        "harbour minister Edric Vole": ("person", "Edric Vole")
    }


def test_a_title_is_not_the_place_before_it() -> None:
    text = "In Norway Edric Vole met the guard."
    found = shown(text, ("Norway", "place"), ("Edric Vole", "person"))
    assert {"Norway", "Edric Vole"} <= set(found)


def test_a_state_that_acts_is_an_organisation_and_a_person_stays_one() -> None:
    text = "Norway refused. Edric Vole agreed. He left. The police chief stayed."
    known = ("Norway", "Edric Vole", "He", "The police chief")
    found = shown(text, *((words, "organisation") for words in known))
    assert {words: found[words][0] for words in known} == {
        "Norway": "organisation",
        "Edric Vole": "person",
        "He": "person",
        "The police chief": "person",
    }
    assert {e.form for e in by_extents(text, ("He", "organisation")) if e.head is None} == {"pronoun"}


def test_an_office_without_a_name_has_its_bearers_entity() -> None:
    text = "Norwegian Premier Edric Vole spoke. The Norwegian premier left."
    found = by_extents(text, ("Norwegian Premier Edric Vole", "person"), ("The Norwegian premier", "person"))
    assert [e.span.of(text) for e in found] == ["Norwegian Premier Edric Vole", "The Norwegian premier"]
    assert found[0].entity == found[1].entity is not None


def test_phrases_never_overlap_and_lie_in_the_text() -> None:
    text = "The Varnholt Harbour Guard of Norway’s Edric Vole, a car bomb, Gen. Ilda Marrow and the Quillon Post."
    pieces = [text[a:b] for a in range(0, len(text), 7) for b in (a + 5, a + 31)]
    found = by_extents(text, *((piece, "organisation") for piece in pieces))
    for a, b in pairwise(found):
        assert 0 <= a.span.start < a.span.end <= b.span.start < b.span.end <= len(text)
    for e in found:
        assert e.head is None or e.span.holds(e.head)


def test_a_mention_keeps_its_name_and_gets_the_phrase_around_it() -> None:
    text = "The harbour minister Edric Vole met Ilda Marrow."
    article = Article("a", text)
    read = mentions.read(article, Marked(("The harbour minister Edric Vole", "person")))
    attached = mentions.attach(text, read.mentions, read.phrases)
    assert [m.extent.of(text) if m.extent else None for m in attached] == ["The harbour minister Edric Vole", None]
    assert tuple(replace(m, extent=None) for m in attached) == read.mentions
    assert [codec.loads(codec.dumps(m)) for m in attached] == list(attached)


def test_a_mention_written_before_there_were_extents_is_read() -> None:
    line = b'{"record":"mention","article":"a","span":[0,4],"kind":"place","entity":"e","value":null,"form":"name"}'
    mention = codec.loads(line)
    assert isinstance(mention, Mention)
    assert mention.extent is None


def test_another_language_has_no_phrases() -> None:
    article = Article("a", "Der Hafenminister Edric Vole ging.", language="de")
    assert mentions.read(article, Marked(("Der Hafenminister Edric Vole", "person"))).phrases == ()


def test_the_pipeline_gives_the_same_entities_either_way() -> None:
    given = [Article("a", "The harbour minister Edric Vole met her. Vole left."), Article("b", "Edric Vole left.")]
    reader = Marked(("The harbour minister Edric Vole", "person"), ("her", "person"))
    work = pipeline.Work(settings.Settings(), engine.Local(1, 30.0), reader=reader)
    plain, extents = list(pipeline.upto("mentions", given, work)), list(pipeline.by_extents(given, work))
    assert [r for r in plain if r.record == "entity"] == [r for r in extents if r.record == "entity"]
    named = [r.span for r in plain if isinstance(r, Mention)]
    assert [r.head for r in extents if isinstance(r, Extent) and r.head] == named
    assert [r.span.of(given[0].text) for r in extents if isinstance(r, Extent) and r.article == "a"] == [
        "The harbour minister Edric Vole",
        "her",
        "Vole",
    ]


@pytest.mark.parametrize("piece", ["friends and ", "Norway, ", "leaders of ", "the ", "a-"])
def test_phrases_cost_no_more_than_their_number(piece: str) -> None:
    def cost(count: int) -> float:
        text = piece * count
        seen = [Name(at, at + len(piece), "organisation", 0.9) for at in range(0, len(text), len(piece))]
        named = [
            Mention("a", Article("a", text).span(at, at + len(piece) - 1), "place", form="name")
            for at in range(0, len(text), 2 * len(piece))
        ]
        begun = time.process_time()
        mentions.listed(Article("a", text), named, [Name(0, len(text), "person", 0.9), *seen])
        mentions.listed(Article("a", text), (), seen)
        return time.process_time() - begun

    assert cost(32_000) < 150 * max(cost(1_000), 0.005)  # 32 times as many; a square would take 1,000 times as long
