"""Articles: whom a text is credited to, where it was filed, and what stands around it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Article, Capture, Credit
from crossread.stages import articles
from crossread.stages.articles import credit_lines, credits, datelines, edges, furniture, pictures

BODY = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years.",
    "“We could not wait for another winter storm,” council leader Ines Tarrow said.",
    "About 1,200 residents signed a petition against the closure, which begins on March 3.",
)


def kept(capture: Capture) -> Article:
    made = articles.clean(capture)
    assert isinstance(made, Article), made
    return made


def plain(*lines: str) -> Article:
    return kept(Capture("\n\n".join(lines).encode(), "text/plain"))


def html(*paragraphs: str, head: str = "", above: str = "", below: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = (
        f"<html><head>{head}</head><body><h1>Road closed</h1>{above}<div class=text>{text}</div>{below}</body></html>"
    )
    return kept(Capture(page.encode(), "text/html"))


def named(found: tuple[Credit, ...]) -> list[tuple[str, str]]:
    return [(credit.name, credit.kind) for credit in found]


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("KARROW, March 12 (NNA) - The council met.", "KARROW", "NNA"),
        ("KARROW (NNA) — The council met.", "KARROW", "NNA"),
        ("Karrow, 12 March (Norland News Agency) – “No,” she said.", "Karrow", "Norland News Agency"),
        ("Karrow [Vellany], March 3 (NNA): The council met.", "Karrow", "NNA"),
        ("Karrow, March 12. /NNA/. The council met.", "Karrow", "NNA"),
        ("KARROW, 3 May (Norwire) — The council met.", "KARROW", "Norwire"),
        ("WASHINGTON (Reuters) - The council met.", "WASHINGTON", "Reuters"),
        ("KARROW — The council met.", "KARROW", None),
    ],
)
def test_a_dateline_tells_its_place_and_any_agency(text: str, place: str, agency: str | None) -> None:
    stated = datelines.find(text)
    assert stated is not None and stated.place == place
    assert (stated.agency[0] if stated.agency else None) == agency
    assert text[stated.start : stated.end] == place


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Workers’ Union (HWU) - which has its seat in Karrow - met.",
        "Norvik Paper (NVP) - the company that owns the mill - said no.",
        "The council met (in Karrow) - and left.",
        "Karrow is a town - a small one.",
    ],
)
def test_an_abbreviation_before_a_dash_is_no_dateline(text: str) -> None:
    assert datelines.find(text) is None


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("She told the Norland News Agency (NNA) so. It rained, according to NNA.", ["Norland News Agency"]),
        ("Two died, the Tarsk news agency reported.", ["Tarsk"]),
        ("Two died, according to the state news agency ORNA.", ["ORNA"]),
        ("It rained.\n\nNobody was hurt. (NNA)", ["NNA"]),
        ("It rained.\n\nNobody was hurt. (hs/NNA)", ["NNA"]),
        ("It rained.\n\nAnna Holt and NNA contributed to this report.", ["NNA"]),
        ("He spoke on Monday, according to AFP.", ["AFP"]),
        ("The National Accident Board (NAB) said so. According to NATO it rained.", []),
        ("Anna Holt contributed to this report.", []),
        ("He spoke to the agency for work.", []),
    ],
)
def test_agencies_are_known_by_the_form_of_their_credit(text: str, agencies: list[str]) -> None:
    found = credits.in_text(text)
    assert [name for name, _, _ in found] == agencies
    assert all(text[start:end] for _, start, end in found)


@pytest.mark.parametrize(
    ("line", "agencies", "byline", "place"),
    [
        ("Source: NNA", ("NNA",), (), None),
        ("(NNA)", ("NNA",), (), None),
        ("NNA, Karrow", ("NNA",), (), "Karrow"),
        ("Ann Bell, NNA", ("NNA",), ("Ann Bell",), None),
        ("With NNA and agencies", ("NNA",), (), None),
        ("With files from The Canadian Press", ("Canadian Press",), (), None),
        ("Reporting by Ann Bell in Karrow; Editing by Tom Hale", (), ("Ann Bell",), None),
        ("This story was first published by The Karrow Mail.", ("The Karrow Mail",), (), None),
    ],
)
def test_a_credit_line_says_who_and_where(
    line: str, agencies: tuple[str, ...], byline: tuple[str, ...], place: str | None
) -> None:
    said = credit_lines.of_line(line)
    assert said is not None
    assert (said.agencies, said.byline, said.place) == (agencies, byline, place)


@pytest.mark.parametrize("line", ["NNA", "Home", "Source: Ministry of Health", "Ann Bell/NNA", "Photo: NNA", BODY[0]])
def test_other_lines_credit_nobody_with_the_text(line: str) -> None:
    assert credit_lines.of_line(line) is None


@pytest.mark.parametrize(
    ("caption", "names"),
    [
        ("Smoke over the dock. Photo: NNA", ["NNA"]),
        ("Smoke over the dock. NNA/S. Ekdal", ["NNA", "S. Ekdal"]),
        ("Smoke over the dock. (S. Ekdal/EPA)", ["EPA", "S. Ekdal"]),
        ("A ferry (photo credit: REUTERS)", ["Reuters"]),
        ("A ferry on the lake.", []),
    ],
)
def test_a_caption_names_who_took_the_picture(caption: str, names: list[str]) -> None:
    assert pictures.of(caption) == names


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("NNA-0312-041 12 March 2024, 15:20", "slug"),
        ("12 March 2024 17:10", "date"),
        ("Karrow, 12 March 2024", "date"),
        ("By Piet Holm in Karrow Tuesday 12 March 2024", "byline"),
        ("By our correspondent", "byline"),
        ("Press release 41/2024", "number of the release"),
        ("You are here: Home > Press > Releases", "navigation"),
        ("(Corrects paragraph 3 to say Monday, not Tuesday)", "note of a correction"),
        ("Karrow harbour in the rain", None),
        ("The council voted on 3 May 2021.", None),
        ("In 2021, the council voted for it", None),
    ],
)
def test_lines_above_the_text_are_known_by_all_of_their_words(line: str, why: str | None) -> None:
    assert edges.why_above(line) == why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Press office: press@karrow.example", "contact"),
        ("+999 1 555 0141", "contact"),
        ("Print PDF Back to top", "buttons"),
        ("Seen a mistake? Tell us: desk@karrow.example", "note to readers"),
        ("Ann Bell is a reporter at the Karrow Mail.", "about the author"),
        ("Correction: An earlier version gave another date.", "note of a correction"),
        ("Relatives can call the ministry by day and by night.", None),
        ("She will call him on Monday.", None),
        ("Reach Ann Bell at desk@karrow.example or on Twitter @karrowdesk.", "contact"),
        ("Those who reach the island at noon find it empty.", None),
    ],
)
def test_lines_below_the_text_are_known_by_all_of_their_words(line: str, why: str | None) -> None:
    assert edges.why_below(line) == why


def test_a_page_without_metadata_says_who_and_when_in_its_first_lines() -> None:
    above = "<p class=ref>Press release 41/2024</p><p><i>By Piet Holm in Karrow<br>Tuesday 12 March 2024</i></p>"
    article = html(above + BODY[0], *BODY[1:])
    assert article.text.startswith(BODY[0])
    assert article.byline == ("Piet Holm",)
    assert article.published == "2024-03-12"


def test_an_agency_in_the_by_line_is_credited_and_no_person() -> None:
    article = html(*BODY, head='<meta name=author content="Elin Sorby, with NNA">')
    assert article.byline == ("Elin Sorby",)
    assert named(article.credits) == [("NNA", "agency")]


def test_an_agencys_own_page_credits_it_once() -> None:
    head = '<meta property=og:site_name content="Norland News Agency"><meta name=author content="Norland News Agency">'
    article = html("KARROW, March 12 (NNA) - " + BODY[0], *BODY[1:], head=head)
    assert named(article.credits) == [("NNA", "agency")]
    assert article.credits[0].span is not None and article.credits[0].span.of(article.text) == "NNA"


def test_an_outlet_in_its_own_dateline_credits_nobody() -> None:
    article = html("KARROW (KVN) - " + BODY[0], *BODY[1:], head="<meta property=og:site_name content=KVN>")
    assert not article.credits
    article = html("KARROW (KVN) - " + BODY[0], *BODY[1:], "Copyright © 2024 KVN-TV. All Rights Reserved.")
    assert not article.credits
    page = "<p class=caption>Copyright © 2024 KVN-TV. All Rights Reserved.</p>"
    assert not html("KARROW (KVN) - " + BODY[0], *BODY[1:], below=page).credits


def test_capitals_alone_in_a_field_for_authors_credit_nobody() -> None:
    assert not html(*BODY, head="<meta name=author content=KVN>").credits


def test_capitals_that_stand_for_the_sites_name_credit_nobody() -> None:
    page = "<html><body><h1>Road closed</h1><p>March 3, 2024 by KVN</p>" + "".join(f"<p>{p}</p>" for p in BODY)
    made = [
        articles.clean(Capture(page.encode(), "text/html", url=f"https://{host}.example/a"))
        for host in ("www.karrowvalleynews", "dale")
    ]
    assert [[credit.name for credit in kept_one.credits] for kept_one in made if isinstance(kept_one, Article)] == [
        [],
        ["KVN"],
    ]


def test_the_last_paragraph_keeps_the_credit_behind_it() -> None:
    article = plain(*BODY[:2], BODY[2] + " (NNA)")
    assert article.text.endswith("(NNA)")
    assert named(article.credits) == [("NNA", "agency")]


def test_a_credit_line_below_the_text_stands_for_all_of_it() -> None:
    article = plain(*BODY, "(NNA)")
    assert article.text.endswith(BODY[2])
    assert article.credits == (Credit("NNA", "agency", None),)


def test_a_row_of_sections_is_no_headline() -> None:
    article = plain("Radio Karrow | News | Live | Programmes", "Council closes lighthouse road", *BODY)
    assert article.title == "Council closes lighthouse road"


def test_a_pull_quote_is_no_second_statement() -> None:
    article = plain(*BODY[:2], "“We could not wait for another winter storm”", BODY[2])
    assert article.text == "\n\n".join(BODY)


def test_an_appeal_to_subscribe_inside_the_text_is_furniture() -> None:
    box = "<div class=member-box><p>You have read 3 articles this month. Members pay for our reporters.</p></div>"
    assert html(BODY[0], BODY[1] + box, BODY[2]).text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("ADVERTISEMENT - CONTINUE READING BELOW", "advertisement"),
        ("PromotedListen to the latest songs", "advertisement"),
        ("Promoted to captain, she left.", None),
        ("Also Read | Rain to arrive early", "related links"),
        ("SIGN UP: Get the morning headlines", "newsletter sign-up"),
        ("(Continued on Page 8, Column 2)", "continuation line"),
        ("[IMAGE: the quay at dawn]", "caption"),
        ("Watch video 01:12", "player"),
    ],
)
def test_a_line_between_paragraphs_is_known_by_its_words(line: str, why: str | None) -> None:
    assert furniture.why(line) == why


def test_paragraphs_behind_a_link_to_another_story_stay_whatever_they_name() -> None:
    end = [
        "A third bell was found in a barn last week, cut in pieces and packed in straw.",
        "Whoever tells of the other two will have a reward from the diocese.",
    ]
    article = plain(*BODY, *BODY, "Also Read", *end)
    assert article.text.endswith("\n\n".join(end))


def test_a_list_of_other_stories_ends_where_the_article_goes_on() -> None:
    article = plain(*BODY[:2], "Read more\nBridge to be painted blue", BODY[2] + " Tarrow said so on Monday.")
    assert "Tarrow said so" in article.text and "painted blue" not in article.text


@given(
    st.lists(
        st.sampled_from(
            [
                *BODY,
                "KARROW (NNA) - ",
                "(NNA)",
                "Source: NNA",
                "according to ",
                "news agency ",
                "LNA",
                "\n",
                ". ",
                " - ",
            ]
        ),
        max_size=20,
    )
)
@settings(max_examples=150, deadline=None)
def test_credits_lie_in_the_text_in_order_and_once(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = credits.in_text(text, ("LNA",))
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)
    assert len({name for name, _, _ in found}) == len(found)
    assert all(0 <= start < end <= len(text) for _, start, end in found)


@pytest.mark.parametrize(
    "text",
    [
        "A-" * 50_000,
        "a.B" * 60_000,
        "By A, " * 30_000,
        "A " * 60_000 + "news agency",
        "(NNA" * 40_000,
        "Reporting by " * 9_000,
        "A and B, " * 20_000 + "contributed to this report",
        "- | " * 40_000,
        "1 March 2024 " * 9_000,
        "with " * 40_000,
    ],
    ids=range(10),
)
def test_hostile_lines_are_read_in_time(text: str) -> None:
    start = time.process_time()
    credits.in_text(text)
    edges.told(text)
    edges.told(text[:190])
    pictures.of(text)
    edges.why_above(text[:190])
    edges.why_below(text[:190])
    assert time.process_time() - start < 2
