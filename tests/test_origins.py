"""Independence is counted in one place: families, sources, undecided links, shared passages."""

from dataclasses import replace

from crossread import origins
from crossread.origins import Ancestry, Voice
from crossread.records import Change, Copy, CopyKind, Family, Origin, Passage, Range, Share, Span

DAILY = Origin("The Marrow Daily", "outlet", False)
POST = Origin("Quill Post", "outlet", False)
WIRE = Origin("Agence Nordique", "agency", True)
NOBODY = Origin(None, "unknown", False)


def family(name: str, *members: str, origin: Origin = DAILY) -> Family:
    return Family(name, members, origin, "A reason.")


def copy(kind: CopyKind, a: Span, b: Span, share: float = 0.5, changes: tuple[Change, ...] = ()) -> Copy:
    passage = Passage(a, b, 1.0, changes)
    return Copy(a.article, b.article, kind, None, Share(share, share), (passage,), "A reason.")


def test_one_family_is_one_origin_however_many_articles_it_has() -> None:
    ancestry = Ancestry.of([family("f", *"abcdefgh")], [])
    assert origins.count([Voice("f") for _ in range(8)], ancestry) == Range(1, 1)


def test_two_families_of_named_publishers_are_two_origins() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(2, 2)


def test_a_publisher_doesnt_corroborate_itself() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b")], [])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(1, 1)


def test_a_missing_wire_of_known_publishers_is_an_origin_beside_a_report() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", "c", origin=Origin(None, "unknown", True))], [])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(2, 2)


def test_a_text_that_is_nothing_but_what_it_took_is_no_origin() -> None:
    families = [family("f", "a"), family("g", "b", origin=POST), family("h", "m", origin=WIRE)]
    took = [
        Copy("a", "m", "passages", "a", Share(0.5, 0.5), (Passage(Span("a", 0, 100), Span("m", 0, 100), 1.0),), ""),
        Copy("b", "m", "passages", "b", Share(0.5, 0.4), (Passage(Span("b", 0, 80), Span("m", 101, 181), 1.0),), ""),
    ]
    ancestry = Ancestry.of(families, took)
    assert origins.count([Voice("f"), Voice("g"), Voice("h")], ancestry) == Range(2, 2)
    assert origins.count([Voice("h")], ancestry) == Range(1, 1)


def halves(one_share: float, two_share: float, *pages: str) -> list[Copy]:
    """Pages of which each half is in another text, and nobody knows who had it first."""
    return [
        Copy(
            text,
            page,
            "passages",
            None,
            Share(share, 0.5),
            (Passage(Span(text, 0, 100), Span(page, at, at + 100), 1.0),),
            "",
        )
        for page in pages
        for text, share, at in (("a", one_share, 0), ("b", two_share, 100))
    ]


def test_a_page_merged_of_two_reports_leaves_them_independent_whatever_its_date() -> None:
    families = [family("f", "a"), family("g", "b", origin=POST), family("h", "m", origin=WIRE)]
    ancestry = Ancestry.of(families, halves(0.45, 0.45, "m"))
    assert origins.count([Voice("f"), Voice("g"), Voice("h")], ancestry) == Range(2, 2)


def test_a_page_that_two_others_cut_in_halves_may_be_their_source() -> None:
    families = [family("f", "a"), family("g", "b", origin=POST), family("h", "m", origin=WIRE)]
    ancestry = Ancestry.of(families, halves(1.0, 1.0, "m"))
    assert origins.count([Voice("f"), Voice("g"), Voice("h")], ancestry) == Range(1, 3)


def test_two_copies_of_a_merged_page_are_no_origin() -> None:
    families = [family("f", "a"), family("g", "b", origin=POST), family("h", "m", "n", origin=WIRE)]
    ancestry = Ancestry.of(families, halves(0.45, 0.45, "m", "n"))
    assert origins.count([Voice("f"), Voice("g"), Voice("h")], ancestry) == Range(2, 2)


def test_one_speaker_in_two_families_is_one_origin() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [])
    assert origins.count([Voice("f", "Ada Lund"), Voice("g", "Ada Lund")], ancestry) == Range(1, 1)


def test_a_minister_and_his_ministry_may_be_one_origin() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [])
    minister, ministry = Voice("f", "Ada Lund", body="Interior Ministry"), Voice("g", "Interior Ministry")
    assert origins.count([minister, ministry], ancestry) == Range(1, 2)


def test_two_speakers_in_one_family_are_two_origins() -> None:
    ancestry = Ancestry.of([family("f", "a")], [])
    assert origins.count([Voice("f", "Ada Lund"), Voice("f", "Bo Ek")], ancestry) == Range(2, 2)


def test_families_of_one_agency_may_be_one_dispatch() -> None:
    ancestry = Ancestry.of([family("f", "a", origin=WIRE), family("g", "b", origin=WIRE)], [])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(1, 2)


def test_reports_that_share_much_text_may_be_one_origin() -> None:
    shared = copy("passages", Span("a", 0, 90), Span("b", 0, 90), share=0.4)
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [shared])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(1, 2)


def test_reports_that_share_a_paragraph_are_two_origins() -> None:
    shared = copy("passages", Span("a", 0, 90), Span("b", 0, 90), share=0.1)
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [shared])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(2, 2)


def test_doubt_reaches_through_a_family_that_says_nothing() -> None:
    links = [
        copy("passages", Span("a", 0, 90), Span("b", 0, 90)),
        copy("passages", Span("b", 0, 90), Span("c", 0, 90)),
    ]
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST), family("h", "c", origin=WIRE)], links)
    assert origins.count([Voice("f"), Voice("h")], ancestry) == Range(1, 2)


def test_a_copy_that_no_family_holds_leaves_it_undecided_if_no_person_ruled() -> None:
    families = [family("f", "a"), family("g", "b", origin=POST)]
    bridge = copy("abridged", Span("a", 0, 100), Span("b", 0, 100))
    voices = [Voice("f"), Voice("g")]
    assert origins.count(voices, Ancestry.of(families, [bridge])) == Range(1, 2)
    assert origins.count(voices, Ancestry.of(families, [replace(bridge, apart=True)])) == Range(2, 2)


def test_shared_quotes_leave_two_reports_independent() -> None:
    shared = copy("quotes", Span("a", 0, 90), Span("b", 0, 90), share=0.5)
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=POST)], [shared])
    assert origins.count([Voice("f"), Voice("g")], ancestry) == Range(2, 2)


def test_an_unknown_publisher_corroborates_nothing() -> None:
    ancestry = Ancestry.of([family("f", "a"), family("g", "b", origin=NOBODY), family("h", "c", origin=NOBODY)], [])
    assert origins.count([Voice("f"), Voice("g"), Voice("h")], ancestry) == Range(1, 3)
    assert origins.count([Voice("g"), Voice("h")], ancestry) == Range(1, 2)
    assert origins.count([Voice("g")], ancestry) == Range(1, 1)


def test_nothing_said_has_no_origin() -> None:
    assert origins.count([], Ancestry.of([], [])) == Range(0, 0)


def test_a_reading_in_the_shared_text_is_the_familys() -> None:
    ancestry = Ancestry.of([family("f", "a", "b")], [copy("revision", Span("a", 0, 100), Span("b", 0, 100))])
    assert origins.voice_at(Span("a", 10, 20), None, ancestry) == Voice("f")


def test_a_reading_in_a_members_added_paragraph_is_its_own() -> None:
    ancestry = Ancestry.of([family("f", "a", "b")], [copy("revision", Span("a", 0, 100), Span("b", 0, 100))])
    added = origins.voice_at(Span("b", 150, 160), None, ancestry)
    assert added == Voice("f", None, "b")
    assert origins.count([origins.voice_at(Span("a", 10, 20), None, ancestry), added], ancestry) == Range(1, 2)
    assert origins.count([added], ancestry) == Range(1, 1)


def test_a_paragraph_that_own_reports_share_has_one_origin() -> None:
    families = [family(name.upper(), name, origin=Origin(f"Outlet {name}", "outlet", False)) for name in "abc"]
    links = [
        copy("passages", Span("a", 50, 90), Span("b", 0, 40), share=0.1),
        copy("passages", Span("b", 0, 40), Span("c", 10, 50), share=0.1),
    ]
    ancestry = Ancestry.of(families, links)
    voices = [
        origins.voice_at(span, None, ancestry) for span in (Span("a", 60, 70), Span("b", 10, 20), Span("c", 20, 30))
    ]
    assert origins.count(voices, ancestry) == Range(1, 1)
    outside = [
        origins.voice_at(span, None, ancestry) for span in (Span("a", 0, 9), Span("b", 60, 70), Span("c", 60, 70))
    ]
    assert origins.count(outside, ancestry) == Range(3, 3)


def test_a_spot_is_followed_past_what_was_put_in_before_it() -> None:
    put_in = Change("wording", Span("a", 20, 20), Span("b", 20, 60))
    links = [
        copy("passages", Span("a", 0, 100), Span("b", 0, 140), share=0.1, changes=(put_in,)),
        copy("passages", Span("b", 120, 140), Span("c", 0, 20), share=0.1),
    ]
    families = [family(name.upper(), name, origin=Origin(f"Outlet {name}", "outlet", False)) for name in "abc"]
    ancestry = Ancestry.of(families, links)
    reached = [origins.voice_at(span, None, ancestry) for span in (Span("a", 85, 95), Span("c", 5, 15))]
    assert origins.count(reached, ancestry) == Range(1, 1)
    inserted = origins.voice_at(Span("b", 30, 50), None, ancestry)
    assert inserted == Voice("B")


def test_a_text_merged_of_two_speaks_with_each_ones_voice() -> None:
    families = [family("F", "a", "m"), family("G", "b", origin=POST)]
    links = [
        copy("abridged", Span("a", 0, 100), Span("m", 0, 100)),
        copy("passages", Span("b", 0, 80), Span("m", 101, 181)),
    ]
    ancestry = Ancestry.of(families, links)
    assert origins.voice_at(Span("m", 10, 20), None, ancestry).family == "F"
    assert origins.voice_at(Span("m", 120, 130), None, ancestry).family == "G"
