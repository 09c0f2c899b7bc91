"""Dumps: what boxes, tables and labels between the paragraphs tell, and the credits below labels and in notes."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

TITLE = "Crane falls onto quay in Karrow"
BODY = (
    "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said.",
    "Two workers were taken to hospital with broken legs. The crane, built in 1974, had been inspected in May.",
    "Ferries will leave from the northern pier until the end of the week, the harbour office said.",
    "The mayor has asked for a report on every crane in the harbour, and on those who look after them.",
)


def read(*lines: str) -> Article:
    made = articles.clean(Capture("\n".join(lines).encode(), "text/plain"))
    assert isinstance(made, Article), made
    return made


def credited(made: Article, kinds: tuple[str, ...] = ("agency", "outlet")) -> set[str]:
    return {credit.name for credit in made.credits if credit.kind in kinds}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Editor's note: This story first appeared in the Dale Messenger and is shown with permission.",
            {"Dale Messenger"},
        ),
        ("Anmerkung der Redaktion: Dieser Text erschien zuerst im Seetal-Boten.", {"Seetal-Boten"}),
        (
            "This story was produced in partnership with public radio station Harbour Waves and Open Piers, a national "
            "newsroom that covers ports.",
            {"Harbour Waves", "Open Piers"},
        ),
        ("Lagoon Wire is a news agency of six newsrooms. This story is published by permission.", {"Lagoon Wire"}),
        ("Harbour24 with AP and Dow Jones Newswires", {"AP", "Dow Jones Newswires"}),
        ("كارو ـ وام، رويترز", {"WAM", "Reuters"}),
    ],
)
def test_a_line_below_the_text_credits(line: str, names: set[str]) -> None:
    made = read(TITLE, *BODY, line)
    assert credited(made) == names
    assert line not in made.text


def test_an_agency_that_only_says_what_it_is_is_no_credit() -> None:
    assert not credited(read(TITLE, *BODY, "Lagoon Wire is a news agency of six newsrooms."))


def test_what_stands_below_a_photos_label_is_the_photos() -> None:
    made = read(TITLE, "Photo credit:", "File | AFP", *BODY)
    assert not credited(made)
    assert credited(made, ("photo",)) == {"AFP"}


def test_whoever_once_worked_for_an_agency_relays_nothing() -> None:
    was = "Parmi eux, un ancien photographe de l'AFP venu prendre sa retraite au bourg de Karrow."
    told = "« Rien n'a bougé », a déclaré mardi à l'AFP un ancien photographe du port de Karrow."
    assert not credited(read(TITLE, *BODY, was, BODY[0]))
    assert credited(read(TITLE, *BODY, told, BODY[0])) == {"AFP"}


def test_headlines_that_count_down_are_no_table_and_hours_that_count_up_are_one() -> None:
    news = ("09h12 Ferries: the harbour of Karrow opens", "08h40 Crane: workers speak", "08h05 Pier: a mayor asks")
    down, up = read(TITLE, *BODY, "Latest", *news), read(TITLE, *BODY[:3], *reversed(news), BODY[3])
    assert not any(line in down.text for line in news)
    assert all(line in up.text for line in news)


def test_a_table_below_an_advertisement_stays() -> None:
    rows = ("Pier 2021 2022", "North 4,380 4,474", "South 40.6 38.2", "East 4,012 4,301")
    text = read(TITLE, *BODY[:2], "Advertisement", *rows, *BODY[2:]).text
    assert all(row in text for row in rows)


def test_three_paragraphs_below_a_box_are_the_articles() -> None:
    box = ("Harbour letter", "Every morning what matters", "Your e-mail", "OK", "Advertisement")
    behind = (
        "Odile Marsh, 67, lives four blocks up the hill. She bought her house for the view.",
        "The old lighthouse was sold in 1998 to a cook from Vessen, who painted it green.",
        "A meeting is set for Thursday at seven in the Legion hall, with coffee and cake.",
    )
    text = read(TITLE, *BODY, *BODY, *box, *behind).text
    assert all(line in text for line in behind)
    assert "Your e-mail" not in text


def test_headings_in_capitals_stay_below_a_label_with_its_headline() -> None:
    related = ("Related", "Nine ways to paint a lighthouse")
    lines = (TITLE, BODY[0], *related, "NOBODY SAW IT COME", BODY[1], "WHAT IS NEXT NOW", *BODY[2:])
    text = read(*lines).text
    assert "NOBODY SAW IT COME" in text
    assert "WHAT IS NEXT NOW" in text
    assert "lighthouse" not in text


@pytest.mark.parametrize(
    ("stuck", "behind"),
    [
        ("(opens in a new tab)", "of the harbour"),
        ("(öffnet in neuem Tab)", "of the harbour"),
        ("KHC +9.55% ▲", "of the harbour"),
        ("Advertisement", ""),
        ("ALSO READ | Nine ways to paint a lighthouse", ""),
    ],
)
def test_what_a_page_put_into_a_sentence_is_cut_out(stuck: str, behind: str) -> None:
    line = f"Ferries use the app {stuck} {behind} of Karrow." if behind else f"{BODY[2]} {stuck}"
    made = read(TITLE, *BODY[:2], line, BODY[3])
    assert stuck not in made.text
    assert line.partition(stuck)[0].strip() in made.text


def test_a_row_that_a_label_of_other_reports_opens_goes_with_it() -> None:
    row = "RECOMMENDED FOR YOU | Harbour of Karrow opens fourth pier | Six ferries added"
    assert row not in read(TITLE, *BODY[:2], row, *BODY[2:]).text
