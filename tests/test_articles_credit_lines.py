"""Articles: credits in any order of words and in many languages, and names that mean nothing else in running text."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles
from crossread.stages.articles import relays

TITLE = "Crane falls onto quay in Karrow"
BODY = (
    "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said.",
    "Two workers were taken to hospital with broken legs. The crane, built in 1974, had been inspected in May.",
    "Ferries will leave from the northern pier until the end of the week.",
)


def kept(*lines: str) -> Article:
    made = articles.clean(Capture("\n\n".join(lines).encode(), "text/plain"))
    assert isinstance(made, Article), made
    return made


def names(*lines: str) -> set[str]:
    return {credit.name for credit in kept(*lines).credits if credit.kind != "photo"}


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("Staff report with AP material", {"AP"}),
        ("Saken er skrevet av NTB", {"NTB"}),
        ("Источник — Интерфакс", {"Interfax"}),
        ("综合新华社、路透社报道", {"Xinhua", "Reuters"}),
        ("【ニューヨーク＝共同】", {"Kyodo"}),
        ("(서울=연합뉴스)", {"Yonhap"}),
        ("المصدر: رويترز، الأناضول", {"Reuters", "Anadolu"}),
        ("Nguồn: TTXVN", {"VNA"}),
        ("TT-AFP-Reuters", {"TT", "AFP", "Reuters"}),
        ("(APA/red, Foto: EPA)", {"APA"}),
        ("Curated by: Tom Hale (With PTI inputs)", {"PTI"}),
        ("Autor: Jan Kowal (PAP)", {"PAP"}),
        ("© 2024 Reuters. Click For Restrictions", {"Reuters"}),
        ("Aus: Seetal-Bote vom 3. März 2024. Abdruck mit freundlicher Genehmigung der Redaktion.", {"Seetal-Bote"}),
        ("Reproduced by kind permission of the Dale Courier, 18th Sept.", {"Dale Courier"}),
        ("Este reportaje se publicó primero en La Gaceta de Vessen.", {"La Gaceta de Vessen"}),
        ("The Dale Ledger first reported this story.", {"Dale Ledger"}),
        ("Ann Bell, Courts Reporter, Dale Echo", {"Dale Echo"}),
        ("Ann Bell of The Dale Ledger contributed to this report.", {"The Dale Ledger"}),
        ("Mit freundlicher Genehmigung der Redaktion", set()),
        ("This website uses material from AFP and Reuters which is copyright.", set()),
        ("Mehr von dpa", set()),
        ("Source: LSEG", set()),
        ("Alle Nachrichten von AFP", set()),
    ],
)
def test_a_line_below_the_text_credits(line: str, credited: set[str]) -> None:
    assert {name.removeprefix("The ") for name in names(TITLE, *BODY, line)} == {
        name.removeprefix("The ") for name in credited
    }


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        ("Le directeur, interrogé en mai par Reuters, a promis d'en tenir compte.", {"Reuters"}),
        ("On apprend via l'AFP que la grue sera démontée.", {"AFP"}),
        ("In an interview with Germany's dpa, the mayor defended the port.", {"dpa"}),
        ("Dat bevestigt de woordvoerder na een bericht van Belga.", {"Belga"}),
        ("대변인은 연합뉴스에 크레인이 낡았다고 말했다.", {"Yonhap"}),
        ("The Reuters Institute found that trust in news is falling.", set()),
        ("There is one good reason to write an opera about Reuters.", set()),
        ("He is married to a Reuters photographer.", set()),
        ("The Press Association of Karrow met in the hall.", set()),
        ("The crane belonged to Interfax Logistics, which went bankrupt in May.", set()),
        ("Members of the Aam Action Party (AAP) protested on the quay.", set()),
    ],
)
def test_a_name_that_means_nothing_else_is_relayed_wherever_it_stands(sentence: str, agencies: set[str]) -> None:
    assert names(TITLE, *BODY[:2], sentence, BODY[2]) == agencies


def test_an_agency_that_the_title_speaks_of_is_no_source() -> None:
    sentence = "The flash with the globe of Reuters was shared by thousands."
    assert [name for name, _, _ in relays.certain(sentence, relays.spots(sentence), "")] == ["Reuters"]
    assert not list(relays.certain(sentence, relays.spots(sentence), "No, Reuters did not report this"))


def test_items_of_a_digest_stay_with_their_sources() -> None:
    items = (
        "The county's last film theatre will reopen in September as a church. (Dale County Press)",
        "A paper mill will close in October and 1,900 jobs are to be cut there. (Reuters)",
        "Astronomers have spotted a comet that may be seen without a telescope in May. (AP)",
        "The buses will run without fares on two lines for a year. (Dale Monitor)",
    )
    made = kept("Your morning", *items)
    assert all(item in made.text for item in items)


def test_headlines_that_count_from_one_under_a_label_are_no_table() -> None:
    ranked = ("Most Popular", "1 Diner closes after 71 years", "2 Man pulled from river", "3 Where to see wildflowers")
    made = kept(TITLE, BODY[0], "\n".join(ranked), BODY[1], BODY[2])
    assert made.text == "\n\n".join(BODY)


def test_a_label_stuck_before_a_paragraph_is_cut_off() -> None:
    made = kept(TITLE, BODY[0], "Article content" + BODY[1], "Loading..." + BODY[2])
    assert made.text == "\n\n".join(BODY)


def test_the_last_credit_parts_the_text_from_what_follows() -> None:
    made = kept(TITLE, *BODY, "(LNA)", "Halved the vinegar and doubled the herring, and it was worth five stars.")
    assert made.text == "\n\n".join(BODY)
