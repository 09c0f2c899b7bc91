"""Articles: which lines of a plain dump are the article's, in shapes and words that no list knows."""

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
