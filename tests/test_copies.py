"""Copies: passages, relations, direction, changes and families, on invented reports."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import origins
from crossread.origins import Ancestry, Voice
from crossread.records import Article, Change, ChangeKind, Copy, Credit, Family, Origin, Passage, Range, Ruling
from crossread.stages import copies
from crossread.stages.copies import Found
from newsroom import BACKGROUND, DISPATCH, QUOTE, article, credited, own_prose

WIRE = credited("Agence Nordique")
PARAGRAPHS = DISPATCH.split("\n\n")


def only(found: Found) -> Copy:
    assert len(found.copies) == 1
    return found.copies[0]


def told(found: Found, articles: list[Article]) -> list[tuple[ChangeKind, str, str]]:
    texts = {one.id: one.text for one in articles}
    changes = [change for copy in found.copies for passage in copy.passages for change in passage.changes]
    return [(one.kind, one.a.of(texts[one.a.article]), one.b.of(texts[one.b.article])) for one in changes]


def edited(*replacements: tuple[str, str], text: str = DISPATCH) -> list[Article]:
    """The dispatch, and a copy of it where words were replaced."""
    changed = text
    for old, new in replacements:
        assert old in changed
        changed = changed.replace(old, new)
    return [article("a", text), article("b", changed)]


def handbook(seed: int) -> str:
    """Prose in which nobody says anything and no day is named."""
    return own_prose(seed).replace("explained", "carried")


# ---------------------------------------------------------------- relations


def test_two_reports_of_nothing_in_common_are_two_families() -> None:
    found = copies.find([article("a", DISPATCH), article("b", own_prose(1))])
    assert not found.copies
    assert [family.members for family in found.families] == [("a",), ("b",)]


def test_a_reprint_in_other_typography_is_the_same_text() -> None:
    reprint = DISPATCH.replace("“", '"').replace("”", '"').replace("harbour", "harbor").replace("\n\n", "\n")
    found = copies.find([article("a", DISPATCH), article("b", reprint)])
    assert only(found).kind == "same"
    assert only(found).share.a == only(found).share.b == 1
    assert len(found.families) == 1


def test_a_text_with_a_fact_changed_in_the_lead_is_not_the_same() -> None:
    found = copies.find(edited(("Port Ellery", "Port Carrow")))
    assert only(found).kind == "revision"


def test_slugs_and_datelines_leave_a_text_the_same() -> None:
    one, two = f"AN-0507-12 16:20\n\n{DISPATCH}", f"7 May 2031, 18:05\n\nPORT ELLERY, May 7 (AN) - {DISPATCH}"
    assert only(copies.find([article("a", one), article("b", two)])).kind == "same"


def test_a_text_cut_from_the_end_is_abridged() -> None:
    cut = "\n\n".join(PARAGRAPHS[:3])
    found = copies.find([article("a", DISPATCH, outlet="Quill Post"), article("b", cut, outlet="The Marrow Daily")])
    assert only(found).kind == "abridged"
    assert only(found).from_ == "a"
    assert only(found).share.b == 1


def test_of_unknown_publishers_a_cut_text_may_as_well_have_grown() -> None:
    found = copies.find([article("a", DISPATCH), article("b", "\n\n".join(PARAGRAPHS[:3]))])
    assert only(found).from_ is None


def test_a_reordered_text_is_one_family_with_its_passages_where_they_stand() -> None:
    found = copies.find([article("a", DISPATCH), article("b", "\n\n".join(PARAGRAPHS[4:] + PARAGRAPHS[:4]))])
    assert only(found).kind in ("same", "revision")
    assert len(only(found).passages) == 2
    assert len(found.families) == 1


def test_two_shared_paragraphs_in_two_long_articles_are_passages() -> None:
    one = "\n\n".join([own_prose(1, 20), *PARAGRAPHS[3:5], own_prose(2, 20)])
    two = "\n\n".join([own_prose(3, 20), *PARAGRAPHS[3:5], own_prose(4, 20)])
    found = copies.find([article("a", one), article("b", two)])
    assert only(found).kind == "passages"
    assert len(found.families) == 2
    covered = " ".join(passage.a.of(one) for passage in only(found).passages)
    assert "two tugs would try" in covered and "until further notice" in covered


def test_versions_of_a_page_that_reports_nothing_are_one_family_however_much_was_rewritten() -> None:
    one, two = f"{handbook(1)}\n\n{BACKGROUND}", f"{handbook(2)}\n\n{BACKGROUND}\n\n{handbook(3)}"
    found = copies.find([article("a", one), article("b", two)])
    assert only(found).kind == "revision"
    assert max(only(found).share.a, only(found).share.b) < 0.5
    assert [family.members for family in found.families] == [("a", "b")]


def test_reports_that_share_a_paragraph_are_two_families() -> None:
    one, two = f"{handbook(1)}\n\n{BACKGROUND}", f"{handbook(2)}\n\n{BACKGROUND}\n\n{handbook(3)}"
    dated = one.replace(".", ", a clerk said on Friday.", 1)
    found = copies.find([article("a", dated), article("b", two)])
    assert only(found).kind == "passages"
    assert len(found.families) == 2


def test_pages_of_two_publishers_that_share_a_paragraph_are_two_families() -> None:
    one, two = f"{handbook(1)}\n\n{BACKGROUND}", f"{handbook(2)}\n\n{BACKGROUND}\n\n{handbook(3)}"
    found = copies.find([article("a", one, outlet="Quill Post"), article("b", two, outlet="The Marrow Daily")])
    assert only(found).kind == "passages"
    assert len(found.families) == 2


def test_shared_quotes_are_a_common_source_and_no_copy() -> None:
    one, two = f"{own_prose(1)}\n\n{QUOTE}", f"{own_prose(2)}\n\n{QUOTE}\n\n{own_prose(3)}"
    found = copies.find([article("a", one), article("b", two)])
    assert only(found).kind == "quotes"
    assert only(found).from_ is None
    assert len(found.families) == 2
    assert only(found).passages[0].a.of(one) == QUOTE.split("”")[0].strip("“,")


def test_a_text_merged_of_two_doesnt_join_its_sources() -> None:
    other = own_prose(5, 14)
    merged = f"{DISPATCH}\n\n{other}"
    found = copies.find([article("a", DISPATCH), article("b", other), article("m", merged)])
    assert len(found.copies) == 2
    together = [family.members for family in found.families if "a" in family.members and "b" in family.members]
    assert not together


# ---------------------------------------------------------------- direction


def test_the_earlier_page_is_the_source() -> None:
    pages = [
        article("a", DISPATCH, published="2031-05-07T18:00:00Z"),
        article("b", "\n\n".join(PARAGRAPHS[:5]), published="2031-05-07T09:30:00Z"),
    ]
    assert only(copies.find(pages)).from_ == "b"


def test_times_without_zones_decide_nothing_between_two_outlets_on_one_day() -> None:
    pages = [
        article("a", DISPATCH, published="2031-05-07T18:00", outlet="The Marrow Daily"),
        article("b", DISPATCH, published="2031-05-07T09:30", outlet="Quill Post"),
    ]
    assert only(copies.find(pages)).from_ is None


def test_a_credited_publisher_is_the_source_whatever_the_dates() -> None:
    pages = [
        article("a", DISPATCH, outlet="Agence Nordique", published="2031-05-07T18:00:00Z"),
        article("b", DISPATCH, outlet="Quill Post", published="2031-05-07T08:00:00Z", credits=WIRE),
    ]
    copy = only(copies.find(pages))
    assert copy.from_ == "a"
    assert "Agence Nordique" in copy.why


def test_a_page_that_names_its_first_publisher_is_the_copy() -> None:
    note = "\n\nThis article was first published by the Marrow Daily."
    pages = [
        article("a", DISPATCH, outlet="The Marrow Daily"),
        article("b", DISPATCH + note, outlet="Quill Post"),
    ]
    assert only(copies.find(pages)).from_ == "a"


def test_undated_versions_of_one_page_are_in_the_order_of_their_growth() -> None:
    first = own_prose(1, 10)
    second = f"{first}\n\n{own_prose(2, 4)}"
    third = second.replace(own_prose(1, 2), own_prose(3, 2)) + "\n\n" + own_prose(4, 5)
    pages = [article(name, text, outlet="Quill Post") for name, text in (("x", third), ("y", first), ("z", second))]
    parents = {(copy.a, copy.b): copy.from_ for copy in copies.find(pages).copies}
    assert parents["y", "z"] == "y"
    assert parents["x", "z"] == "z"


def test_cuts_of_a_dispatch_by_unknown_publishers_have_no_order_of_growth() -> None:
    found = copies.find([article(f"p{n}", "\n\n".join(PARAGRAPHS[:n])) for n in (2, 4, 7)])
    assert [family.members for family in found.families] == [("p2", "p4", "p7")]
    assert all(copy.from_ is None for copy in found.copies)


def test_versions_of_a_page_that_reports_nothing_are_in_the_order_of_their_growth() -> None:
    parts = handbook(1).split("\n\n") + handbook(2).split("\n\n")
    found = copies.find([article(f"p{n}", "\n\n".join(parts[:n])) for n in (3, 6, 12)])
    assert {(copy.from_, copy.b if copy.from_ == copy.a else copy.a) for copy in found.copies} >= {
        ("p3", "p6"),
        ("p6", "p12"),
    }


def test_texts_that_were_each_made_from_one_have_no_order_of_growth() -> None:
    parts = [own_prose(n, 6) for n in range(6)]
    pages = [article("whole", "\n\n".join(parts))]
    pages += [article(f"p{n}", "\n\n".join(parts[n : n + 3])) for n in range(4)]
    assert {copy.from_ for copy in copies.find(pages).copies} == {None}


# ---------------------------------------------------------------- changes


@pytest.mark.parametrize(
    ("old", "new", "kind", "one", "two"),
    [
        ("all 43 people", "all 34 people", "number", "43", "34"),
        ("about 900 litres", "about nine hundred litres", "wording", "900", "nine hundred"),
        ("about 900 litres", "900 litres", "hedge", "about", ""),
        ("in March", "in April", "date", "March", "April"),
        ("Tobias Renn told", "Jonas Feld told", "name", "Tobias Renn", "Jonas Feld"),
        ("near Saltmoor", "near Saltmoar", "place", "Saltmoor", "Saltmoar"),
        ("said Ilse Marrow", "said Air Force", "name", "Ilse Marrow", "Air Force"),
        ("said Ilse Marrow", "said First Lady", "name", "Ilse Marrow", "First Lady"),
        ("Northern Heron was", "Northern Night was", "name", "Heron", "Night"),
        ("moved any more", "shook there", "quote", "moved any more", "shook there"),
        ("and passed its", "and never passed its", "negation", "", "never"),
        ("announced in the", "decided in the", "attribution", "announced", "decided"),
        ("passed its last inspection", "passed its latest check", "wording", "last inspection", "latest check"),
        ("in heavy fog", "in haevy fog", "typo", "heavy", "haevy"),
        ("two tugs", "three tugs", "number", "two", "three"),
    ],
)
def test_a_change_is_found_and_classed(old: str, new: str, kind: ChangeKind, one: str, two: str) -> None:
    pages = edited((old, new))
    assert told(copies.find(pages), pages) == [(kind, one, two)]


def test_a_number_changed_beside_a_cut_sentence_is_found() -> None:
    text = DISPATCH.replace("until further notice.", "until further notice. The ban covers 30.")
    cut = text.replace(
        " The ferry was built in 1987 and passed its last inspection in March, according to", " According to"
    )
    longer = text.replace(
        "The ban covers 30.", "The ban covers 40. Nobody knows how long the boom will have to stay where it is."
    )
    pages = [article("a", cut), article("b", longer)]
    assert ("number", "30", "40") in told(copies.find(pages), pages)


def test_a_number_changed_in_a_last_line_of_three_words_is_found() -> None:
    pages = edited(("12 Tamsin Okoye", "16 Tamsin Okoye"), text=DISPATCH + "\n\n12 Tamsin Okoye.")
    assert told(copies.find(pages), pages) == [("number", "12", "16")]


def test_a_headline_of_three_words_that_differs_in_one_lies_in_the_passage() -> None:
    pages = edited(("Ferry aground: 43", "Ferry aground: 45"), text="Ferry aground: 43\n\n" + DISPATCH)
    assert told(copies.find(pages), pages) == [("number", "43", "45")]


def test_the_first_word_of_a_passage_is_not_the_end_of_the_one_before() -> None:
    sentence = "In Saltmoor, 47 volunteer boatmen were kept on call through the night by the district council."
    other = f"In other news {own_prose(3, 30)}"
    first, then = "\n\n".join(PARAGRAPHS[:4]), "\n\n".join(PARAGRAPHS[4:])
    pages = [
        article("a", f"{first}\n\n{other}\n\n{sentence} {then}"),
        article("b", f"{first}\n\n{sentence.replace('47', '55')} {then}"),
    ]
    assert ("number", "47", "55") in told(copies.find(pages), pages)


def test_two_expressions_for_one_day_are_wording() -> None:
    pages = [article(one.id, one.text, published="2031-05-07") for one in edited(("on Tuesday", "on May 6"))]
    assert {kind for kind, _, _ in told(copies.find(pages), pages)} == {"wording"}
    later = [pages[0], article("b", pages[1].text.replace("May 6", "May 4"), published="2031-05-07")]
    assert "date" in {kind for kind, _, _ in told(copies.find(later), later)}


def test_a_rank_abbreviated_is_wording() -> None:
    long = DISPATCH.replace("Harbour master Tobias", "Brigadier General Tobias")
    pages = [article("a", long), article("b", long.replace("Brigadier General", "Brig.-Gen."))]
    assert told(copies.find(pages), pages) == [("wording", "Brigadier General", "Brig.-Gen")]


def test_a_title_exchanged_for_a_name_is_a_name_but_not_before_one() -> None:
    text = DISPATCH.replace("the operator said", "Secretary of State Renn said")
    pages = edited(("Secretary of State", "Feldt of State"), text=text)
    assert told(copies.find(pages), pages) == [("name", "Secretary", "Feldt")]
    pages = edited(("Secretary Renn", "Tobias Renn"), text=text.replace("Secretary of State Renn", "Secretary Renn"))
    assert told(copies.find(pages), pages) == [("wording", "Secretary", "Tobias")]


def test_spelling_and_spacing_break_no_passage() -> None:
    pages = edited(
        ("harbour,", "harbor,"), ("travelling", "traveling"), ("sandbank", "sand bank"), ("litres", "liters")
    )
    found = copies.find(pages)
    assert len(only(found).passages) == 1
    assert told(found, pages) == [("typo", "sandbank", "sand bank")]


def test_a_name_that_stands_right_elsewhere_is_told_as_a_slip() -> None:
    text = DISPATCH + "\n\nThe beaches of the small resort at Saltmoor are popular with families in July."
    pages = [
        article("a", text),
        article("b", text.replace("near \nSaltmoor", "").replace("near Saltmoor", "near Saltmour")),
    ]
    found = copies.find(pages)
    assert "slip" in only(found).why and "Saltmour" in only(found).why


@given(st.integers(0, len(DISPATCH.split()) - 1), st.integers(2, 99))
@settings(max_examples=40, deadline=None)
def test_one_changed_number_is_found_wherever_it_stands(place: int, number: int) -> None:
    words = DISPATCH.split(" ")
    place = min(place, len(words) - 1)
    numbered = [*words[:place], f"{number}", *words[place:]]
    changed = [*words[:place], f"{number + 1}", *words[place:]]
    pages = [article("a", " ".join(numbered)), article("b", " ".join(changed))]
    assert ("number", f"{number}", f"{number + 1}") in told(copies.find(pages), pages)


# ---------------------------------------------------------------- families and origins


def ancestry(found: Found) -> Ancestry:
    return Ancestry.of(found.families, found.copies)


def story(found: Found) -> Range:
    return origins.count([Voice(family.id) for family in found.families], ancestry(found))


def test_forty_reprints_of_one_text_are_one_origin() -> None:
    chance = Random(4)
    pages = []
    for n in range(40):
        kept = PARAGRAPHS[: chance.randint(3, len(PARAGRAPHS))]
        if n % 3 == 0:
            kept = [part for part in kept if part is kept[0] or chance.random() > 0.2]
        text = "\n\n".join(kept).replace(
            "early on Tuesday", chance.choice(("early on Tuesday", "on Tuesday", "Tuesday"))
        )
        pages.append(article(f"p{n:02}", text, outlet=f"Outlet {n}", title=own_prose(n, 1)))
    found = copies.find(pages)
    assert [len(family.members) for family in found.families] == [40]
    assert story(found) == Range(1, 1)


def test_forty_own_reports_with_common_quotes_and_background_are_forty_origins() -> None:
    pages = [
        article(
            f"p{n:02}",
            f"{own_prose(n, 10)}\n\n{QUOTE}\n\n{own_prose(n + 500, 8)}\n\n{BACKGROUND}",
            outlet=f"Outlet {n}",
        )
        for n in range(40)
    ]
    found = copies.find(pages)
    assert len(found.families) == 40
    assert story(found) == Range(40, 40)


def test_what_forty_reports_share_has_one_origin() -> None:
    pages = [article(f"p{n}", f"{own_prose(n, 14)}\n\n{BACKGROUND}", outlet=f"Outlet {n}") for n in range(20)]
    found = copies.find(pages)
    where = [page.span(page.text.index("twelve hundred"), len(page.text)) for page in pages]
    voices = [origins.voice_at(span, None, ancestry(found)) for span in where]
    assert origins.count(voices, ancestry(found)) == Range(1, 1)


def test_an_agency_credited_by_a_page_is_the_inferred_origin() -> None:
    pages = [
        article("a", DISPATCH, outlet="Quill Post", credits=WIRE),
        article("b", "\n\n".join(PARAGRAPHS[:5]), outlet="The Marrow Daily"),
    ]
    (family,) = copies.find(pages).families
    assert family.origin == Origin("Agence Nordique", "agency", True)


def test_an_agency_that_one_sentence_relays_is_not_the_origin() -> None:
    text = DISPATCH.replace("the operator said", "the operator told Agence Nordique")
    start = text.index("Agence Nordique")
    relayed = Credit("Agence Nordique", "agency", article("a", text).span(start, start + 15))
    (family,) = copies.find([article("a", text, outlet="Quill Post", credits=(relayed,))]).families
    assert family.origin == Origin("Quill Post", "outlet", False)


def test_a_text_that_no_publisher_has_from_another_comes_from_a_missing_one() -> None:
    pages = [
        article("a", DISPATCH, outlet="Quill Post"),
        article("b", DISPATCH + "\n\nMore soon.", outlet="The Marrow Daily"),
    ]
    (family,) = copies.find(pages).families
    assert family.origin == Origin(None, "unknown", True)


def test_rulings_join_and_part() -> None:
    pages = [article("a", DISPATCH), article("b", "\n\n".join(PARAGRAPHS[:5])), article("c", own_prose(1))]
    parted = copies.find(pages, [Ruling("a", "b", "different")])
    assert [family.members for family in parted.families] == [("a",), ("b",), ("c",)]
    assert [(one.a, one.b, one.apart) for one in parted.copies] == [("a", "b", True)]
    joined = copies.find(pages, [Ruling("a", "b", "different"), Ruling("a", "c", "same"), Ruling("b", "a", "same")])
    assert [family.members for family in joined.families] == [("a", "b", "c")]


# ---------------------------------------------------------------- properties


def texts() -> st.SearchStrategy[list[str]]:
    """Small collections cut, joined and edited from a few invented texts, and a little of anything."""
    parts = [*PARAGRAPHS, BACKGROUND, QUOTE, *own_prose(1).split("\n\n"), *own_prose(2).split("\n\n")]
    made = st.lists(st.sampled_from(parts), min_size=0, max_size=9).map("\n\n".join)
    return st.lists(st.one_of(made, made, made, st.text(max_size=200)), min_size=0, max_size=7)


def plain(found: Found) -> tuple[set[Copy], set[Family]]:
    return set(found.copies), set(found.families)


@given(texts(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_plays_no_part(made: list[str], chance: Random) -> None:
    pages = [article(f"p{n}", text) for n, text in enumerate(made)]
    shuffled = list(pages)
    chance.shuffle(shuffled)
    assert plain(copies.find(pages)) == plain(copies.find(shuffled))


@given(texts())
@settings(max_examples=60, deadline=None)
def test_spans_lie_inside_and_every_article_is_in_one_family(made: list[str]) -> None:
    pages = [article(f"p{n}", text) for n, text in enumerate(made)]
    found = copies.find(pages)
    members = [member for family in found.families for member in family.members]
    assert sorted(members) == sorted(page.id for page in pages)
    sizes = {page.id: len(page.text) for page in pages}
    for copy in found.copies:
        assert copy.from_ in (copy.a, copy.b, None)
        assert 0 < copy.share.a <= 1 and 0 < copy.share.b <= 1
        for passage in copy.passages:
            held: list[Change | Passage] = [passage, *passage.changes]
            for one in held:
                assert 0 <= one.a.start <= one.a.end <= sizes[copy.a] and one.a.article == copy.a
                assert 0 <= one.b.start <= one.b.end <= sizes[copy.b] and one.b.article == copy.b
                assert passage.a.holds(one.a) and passage.b.holds(one.b)
        for side in "ab":
            spans = sorted((getattr(passage, side) for passage in copy.passages), key=lambda span: span.start)
            assert all(before.end <= after.start for before, after in pairwise(spans))


@given(texts())
@settings(max_examples=30, deadline=None)
def test_what_is_equal_lies_between_the_changes(made: list[str]) -> None:
    pages = [article(f"p{n}", text) for n, text in enumerate(made)]
    by_id = {page.id: page.text for page in pages}
    for copy in copies.find(pages).copies:
        for passage in copy.passages:
            ends = [(passage.a.start, passage.b.start)]
            ends += [(change.a.end, change.b.end) for change in passage.changes]
            starts = [(change.a.start, change.b.start) for change in passage.changes]
            starts += [(passage.a.end, passage.b.end)]
            for (a0, b0), (a1, b1) in zip(ends, starts, strict=True):
                assert _letters(by_id[copy.a][a0:a1]) == _letters(by_id[copy.b][b0:b1])


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
