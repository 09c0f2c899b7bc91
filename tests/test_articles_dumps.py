"""Articles: which lines of a plain dump are the article's, in shapes and words that no list knows."""

import textwrap

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

BODY = (
    "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said.",
    "Two workers were taken to hospital with broken legs. The crane, built in 1974, had been inspected in May.",
    "“It came down like a tree,” said Odile Marsh, who watched from the fish market.",
    "Ferries will leave from the northern pier until the end of the week.",
)
TITLE = "Crane falls onto quay in Karrow"


def kept(*lines: str) -> Article:
    made = articles.clean(Capture("\n\n".join(lines).encode(), "text/plain"))
    assert isinstance(made, Article), made
    return made


def between(*lines: str) -> Article:
    """The article with lines between its second and third paragraph."""
    return kept(TITLE, *BODY[:2], *lines, *BODY[2:])


def credited(*lines: str) -> set[str]:
    return {credit.name for credit in kept(*lines).credits if credit.kind == "agency"}


@pytest.mark.parametrize(
    "lines",
    [
        ("Advert 2",),
        ("2 / 7",),
        ("Olvasta már?",),
        ("Tovább a galériához", "Legfrissebb", "Recept a hétvégére"),
        ("Gulls steal bread from school", "Mayor to open longer bridge", "Bakers ask for later nights"),
    ],
)
def test_lines_of_words_that_the_article_never_uses_are_furniture(lines: tuple[str, ...]) -> None:
    made = between(*lines)
    for line in lines:
        assert line not in made.text or line.endswith("?")
    assert all(paragraph in made.text for paragraph in BODY)


def test_a_line_that_stands_twice_between_paragraphs_is_furniture() -> None:
    made = kept(TITLE, BODY[0], "Harbour of Karrow", BODY[1], BODY[2], "Harbour of Karrow", BODY[3])
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "lines",
    [
        ("A crane of 1974",),
        ("Nobody else was hurt.",),
        ("“We heard nothing.”",),
        ("What the port authority knows:", "The crane stood alone", "No ship was near it"),
        ("• The quay is closed", "• The market is open"),
    ],
)
def test_headings_short_sentences_and_lists_stay(lines: tuple[str, ...]) -> None:
    made = between(*lines)
    assert all(line in made.text for line in (*lines, *BODY))


def test_headings_of_one_page_stay_though_they_share_no_word_with_it() -> None:
    made = kept(TITLE, BODY[0], "A question of money", BODY[1], "What happens next", BODY[2], BODY[3])
    assert "A question of money" in made.text
    assert "What happens next" in made.text


def test_another_report_below_its_own_headline_is_no_part_of_the_article() -> None:
    other = "Bakers in Vessen want to bake until four and sleep until noon from autumn on."
    made = kept(TITLE, *BODY, "Longer nights for bakers", other)
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "By submitting your e-mail address you agree to receive our newsletter once a week.",
        "There was an error with your account, please log in again to leave comments.",
        "Želite li biti u tijeku s vijestima? Preuzmite našu aplikaciju još danas ovdje.",
    ],
)
def test_what_a_page_says_to_its_readers_about_itself_is_furniture(line: str) -> None:
    assert between(line).text == "\n\n".join(BODY)


def test_a_report_about_accounts_may_speak_to_its_readers() -> None:
    lines = (
        "Thieves have taken the passwords of nine thousand customers of the bank, it said on Monday.",
        "If you use the bank's website, change the password of your account, the bank told its customers.",
        "The thieves came in through an old programme that customers could no longer see.",
    )
    assert kept("Thieves take passwords", *lines).text == "\n\n".join(lines)


def test_what_stands_above_a_dateline_is_a_caption_or_a_standfirst() -> None:
    made = kept(
        TITLE, "Men look at the quay in Karrow, March 12, 2031. (Kyodo)", "KARROW (AFP) -- " + BODY[0], *BODY[1:]
    )
    assert "Men look" not in made.text
    assert {(credit.name, credit.kind) for credit in made.credits} == {("AFP", "agency"), ("Kyodo", "photo")}


def test_a_first_line_that_closes_with_an_agency_is_a_caption() -> None:
    made = kept(TITLE, "A crane lies on the quay at Karrow. (AFP)", *BODY)
    assert made.text == "\n\n".join(BODY)
    assert {(credit.name, credit.kind) for credit in made.credits} == {("AFP", "photo")}


@pytest.mark.parametrize(
    ("glued", "stuck"),
    [
        ("AdvertisementTwo workers", "Advertisement"),
        ("Read moreHow to lift a craneTwo workers", "How to lift a crane"),
    ],
)
def test_labels_stuck_between_sentences_are_cut_out(glued: str, stuck: str) -> None:
    made = kept(TITLE, BODY[0] + glued + BODY[1][len("Two workers") :], *BODY[2:])
    assert stuck not in made.text
    assert BODY[0] + " " + BODY[1] in made.text


def test_names_with_a_capital_inside_are_no_glued_labels() -> None:
    line = "A shop on the quay sells PlayStation games.Watchmakers meet above it, and SoftBank has a desk there."
    assert "PlayStation games. Watchmakers meet above it, and SoftBank" in between(line).text


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        ((TITLE, "Con información de AP y EFE", *BODY), {"AP", "EFE"}),
        ((TITLE, *BODY[:3], BODY[3] + " – TIMES/AFP"), {"AFP"}),
        ((TITLE, *BODY[:3], BODY[3] + " (Hina)"), {"HINA"}),
        ((TITLE, *BODY[:3], BODY[3] + " AFP"), {"AFP"}),
        ((TITLE, "Izvor: HINA", *BODY), {"HINA"}),
        ((TITLE, "Source: XINHUA | 2031-03-12 10:22:01 | Editor: oma", *BODY), {"Xinhua"}),
        ((TITLE, "KARROW, March 12, 2031 (VNS/AFP) - " + BODY[0], *BODY[1:]), {"VNS", "AFP"}),
        ((TITLE, "Karrow, 12 mar (EFE).- " + BODY[0], *BODY[1:]), {"EFE"}),
        ((TITLE, *BODY, "©2031 Bloomberg L.P."), {"Bloomberg"}),
        ((TITLE, *BODY, "© dpa-infocom, dpa:310312-99-123456/3"), {"dpa"}),
        ((TITLE, *BODY, "(VNS) (www.vns.example)"), {"VNS"}),
        ((TITLE, *BODY, "Reporting by Odile Marsh for Reuters; Editing by Tom Hale"), {"Reuters"}),
        ((TITLE, *BODY, "This report by The Canadian Press was first published March 12, 2031."), {"Canadian Press"}),
        ((TITLE, *BODY, "More to read", "By Reuters", "Bakers sleep longer, says AFP"), set()),
    ],
)
def test_usual_forms_of_credits_name_their_agency(lines: tuple[str, ...], agency: set[str]) -> None:
    assert credited(*lines) == agency
    assert kept(*lines).text.count("\n\n") == len(BODY) - 1


def test_a_dateline_on_a_line_of_its_own_credits_its_agency() -> None:
    page = "Road closed\n\n(LNA) - VESSEN, MARCH 12\n\n" + "\n\n".join(
        (
            "The harbour council voted on Tuesday to close the old lighthouse road for two years, its leader said.",
            "About 1,200 residents signed a petition against the closure, which begins on March 3 at noon.",
        )
    )
    made = articles.clean(Capture(page.encode(), "text/plain"))
    assert isinstance(made, Article)
    assert [(credit.name, credit.kind) for credit in made.credits] == [("LNA", "agency")]
    assert "LNA" not in made.text


def wrapped(width: int) -> list[str]:
    return [line for paragraph in BODY for line in (*textwrap.wrap(paragraph, width), "")]


@pytest.mark.parametrize("width", [28, 36, 60, 72])
def test_text_wrapped_at_any_column_is_whole_again(width: int) -> None:
    page = "\n".join(("Menu", "Log in", "", TITLE, "", *wrapped(width), "Privacy policy", "Cookie settings"))
    made = articles.clean(Capture(page.encode(), "text/plain"))
    assert isinstance(made, Article) and made.text == "\n\n".join(BODY)


def test_a_quoted_mail_and_a_text_browsers_links_lose_their_marks() -> None:
    quoted = "\n".join(f"> {line}" for line in (TITLE, "", *wrapped(60)))
    links = [f"   [{number}]{label}" for number, label in enumerate(("Home", "Sport", "Search", "Log in", "Menu"))]
    for page in (quoted, "\n".join((*links, "", TITLE, "", "   [6]Reuters", "", *wrapped(60)))):
        made = articles.clean(Capture(page.encode(), "text/plain"))
        assert isinstance(made, Article) and made.text == "\n\n".join(BODY)


TABLE = ("Standings", "Team Played Points", "Karrow 12 31", "Vessen 12 28", "Tarrow 12 19")


def test_a_table_of_figures_that_shares_words_with_the_text_stays() -> None:
    body = (BODY[0], "Karrow beat Vessen by two crates to one in the harbour race, and Tarrow came third.", *BODY[2:])
    inside = kept(TITLE, *body[:2], *TABLE, *body[2:])
    below = kept(TITLE, *body, *TABLE, "Most read", "Gulls steal bread from school")
    for made in (inside, below):
        assert all(line in made.text for line in TABLE)
    assert "Gulls" not in below.text


def test_a_table_of_other_matters_below_the_text_is_furniture() -> None:
    made = kept(TITLE, *BODY, "Markets", "Copper 12.4 +0.1", "Nickel 9.1 -0.2", "Wheat 540.2 +1.1")
    assert made.text == "\n\n".join(BODY)


def test_lines_of_key_and_value_stay() -> None:
    facts = ("By the numbers:", "Height of the crane: 42 metres", "Weight: 310 tonnes", "Built: 1974")
    assert all(line in between(*facts).text for line in facts)


def test_questions_and_short_answers_stay() -> None:
    lines = ("Why did it fall?", "Nobody knows.")
    assert all(line in between(*lines).text for line in lines)


def test_what_stands_above_an_agencys_signature_is_the_articles() -> None:
    made = kept(TITLE, *BODY[:3], "Read also", "Bakers ask for later nights", "Advertisement", BODY[3], "(dpa/ab)")
    assert BODY[3] in made.text and "Bakers" not in made.text


def test_reports_in_brief_stay_under_their_headlines() -> None:
    items = (
        "Crane falls onto quay",
        "A crane fell onto the quay of Karrow on Monday and hurt two workers.",
        "Teachers to strike for a week",
        "Staff of schools in Norwick will walk out in June over the size of classes, their union said.",
        "Museum gets its clock back",
        "The grandson of a soldier has returned what was stolen from the museum of Varne in 1944.",
    )
    made = kept("World in brief", *items)
    assert all(item in made.text for item in items[1:])


def test_a_mail_around_the_article_is_none_of_it() -> None:
    note = ("Dear all,", "They wrote about our crane at last, and got the year wrong, but see below for yourselves.")
    head = ("---------- Forwarded message ---------", "From: Odile Marsh", "Date: Wed, Oct 13, 2021", "Subject: crane")
    foot = ("--", "You can leave this list of members of the harbour watch whenever you like to.")
    made = kept(*note, *head, TITLE, *BODY, *foot)
    assert made.text == "\n\n".join(BODY)
    assert made.title == TITLE


def test_an_answer_to_a_mail_stands_above_what_it_answers() -> None:
    made = kept(
        TITLE, *BODY, "-----Original Message-----", "From: Odile Marsh", "Is the pier at Karrow open or not yet?"
    )
    assert BODY[0] in made.text


def test_a_comment_stands_above_its_button() -> None:
    said = "The crane on the quay was never safe. Ask anybody at the harbour of Karrow."
    assert said not in kept(TITLE, *BODY, "Add a comment", "harbour_mouse", said, "Reply", "About us").text
    assert said in kept(TITLE, *BODY, said, "About us").text


def test_the_last_sentence_may_be_a_short_one() -> None:
    assert "The quay reopens Monday." in kept(TITLE, *BODY, "The quay reopens Monday.", "About us").text
    assert "Thanks for reading." not in kept(TITLE, *BODY, "Thanks for reading.", "About us").text


def test_the_last_question_of_an_interview_stays_with_its_answer() -> None:
    talk = ("What happened on the quay?", BODY[0], "Who was hurt in the fall?", BODY[1], "And you, at sea?")
    answer = "Once only. It was raining in September, and my grandfather laughed about it."
    assert answer in kept(TITLE, *BODY, *talk, answer).text


def test_a_marked_list_behind_a_colon_stays_and_its_page_goes_on() -> None:
    items = ("▪️ Sobor School, room 18", "▪️ railway station", "▪️ library")
    end = "Nobody knows when the owners will come back, and the insurers have given no date at all."
    made = kept(TITLE, *BODY, "Warm rooms are open here:", *items, end)
    assert all(line in made.text for line in (*items, end))


def test_a_label_with_its_headline_behind_the_last_sentence_is_none_of_it() -> None:
    made = kept(TITLE, BODY[0], BODY[1] + " Read also: Ferry runs aground at Vessen", *BODY[2:])
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "The quay of Karrow (fot. Odile Marsh / Forum)",
        "A rehearsal at the quay. (Ledger Photo by Odile Marsh)",
        "GRAPHIC: Photo: The quay of Karrow. (Reuters)",
        "This is Google's cache of http://ledger.example/crane. It is a snapshot of the page as it appeared on Apr 30.",
        "Posted in Local on Sunday, April 28, 2013 12:00 am.",
        "The story has been corrected to show that the crane was built in 1974.",
        "--With assistance from Odile Marsh and Tom Hale.",
        "18 September 2024: This article was updated to add the year.",
        "™ & © 2022 Vessen News Network, Inc. All rights reserved.",
    ],
)
def test_further_lines_around_the_text_are_none_of_it(line: str) -> None:
    assert line not in kept(TITLE, line, *BODY).text
    assert line not in kept(TITLE, *BODY, line).text


@pytest.mark.parametrize(
    "line",
    [
        "Odile Marsh receives funding from the Vessen Research Council.",
        "Vessen University provides funding as a founding partner of The Harbour.",
        "Karrow Verify is a signatory of the code of principles of the Fact-Checkers' League.",
    ],
)
def test_what_a_page_discloses_below_the_text_is_none_of_it(line: str) -> None:
    assert line not in kept(TITLE, *BODY, line).text


def test_many_writers_with_their_outlets_are_a_list_of_the_text() -> None:
    won = ("Ann Bell, The Dale Ledger", "Tom Hale, Radio Vessen", "Odile Marsh, Karrow Times")
    made = kept(TITLE, *BODY[:2], "The prizes for reports on the harbour went to:", *won, *BODY[2:])
    assert all(line in made.text for line in won) and not made.credits


COLUMN = """\
The harbour of Karrow was closed
on Tuesday after a crane fell onto
the northern quay, the port autho-
rity said.
Two workers were taken to hos-
pital with broken legs, and Fire-
fighters Marsh and Hale had to
be pulled from the water.
The crane of 1974 lies on the quay
of Karrow. — PHOTO: ANN BELL
The crane, built in 1974, had been
inspected in May by the harbour's
Technical Board, which found nei-
ther rust nor cracks in its jib.
"""


def test_a_printed_column_at_whose_ends_words_are_parted_is_read_by_paragraphs() -> None:
    made = articles.clean(Capture(("TALES\n" + COLUMN).encode(), "text/plain"))
    assert isinstance(made, Article)
    assert [paragraph.split()[:2] for paragraph in made.text.split("\n\n")] == [
        ["The", "harbour"],
        ["Two", "workers"],
        ["The", "crane,"],
    ]
    assert made.text.endswith("cracks in its jib.")


def test_rows_of_cells_between_paragraphs_are_a_table_and_no_menu() -> None:
    rows = ("Bidder | Bid | Jobs", "Vessen Cranes | 85m | 40", "Dale Docks | 71m | 55")
    made = kept(TITLE, BODY[0], "\n".join(rows), *BODY[1:])
    assert all(row in made.text for row in rows)
    made = kept(TITLE, *BODY, "\n".join(rows))
    assert not any(row in made.text for row in rows)


def test_words_with_their_meanings_between_paragraphs_stay() -> None:
    rows = ("Vocabulary", "ferry – pont", "quay – kade", "crane – kraan")
    made = kept(TITLE, BODY[0], "\n".join(rows), *BODY[1:])
    assert all(row in made.text for row in rows)


def test_items_behind_a_colon_close_an_article() -> None:
    items = ("A warm jacket", "Something to eat")
    made = kept(
        TITLE,
        *BODY,
        "The harbour of Karrow and the port authority ask for:",
        "\n".join(items),
        "Copyright 2024 KVN.",
    )
    assert all(item in made.text for item in items)
    made = kept(TITLE, *BODY, "More of what our readers like best:", "\n".join(items), "Copyright 2024 KVN.")
    assert not any(item in made.text for item in items)


def test_a_pictures_sign_before_a_paragraph_is_cut_off() -> None:
    made = kept(TITLE, "© LNA PHOTO - ANN BELL " + BODY[0], *BODY[1:])
    assert made.text == "\n\n".join(BODY)


def test_a_label_in_capitals_stuck_to_a_sentence_is_cut_off() -> None:
    made = kept(TITLE, BODY[0] + "REKLAM", *BODY[1:])
    assert made.text == "\n\n".join(BODY)
