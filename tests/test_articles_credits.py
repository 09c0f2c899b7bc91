"""Articles: the forms in which pages credit agencies, for their text and for their pictures."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

TITLE = "Crane falls onto quay in Karrow"
BODY = (
    "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said.",
    "Two workers were taken to hospital with broken legs. The crane, built in 1974, had been inspected in May.",
    "“It came down like a tree,” said Odile Marsh, who watched from the fish market.",
    "Ferries will leave from the northern pier until the end of the week.",
)


def kept(*lines: str) -> Article:
    made = articles.clean(Capture("\n\n".join(lines).encode(), "text/plain"))
    assert isinstance(made, Article), made
    return made


def texts(made: Article) -> set[str]:
    return {credit.name for credit in made.credits if credit.kind != "photo"}


def photos(made: Article) -> set[str]:
    return {credit.name for credit in made.credits if credit.kind == "photo"}


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("KARROW, Vellany (AP) — ", {"AP"}),
        ("KARROW/AFP — ", {"AFP"}),
        ("KARROW, Vellany/AP — ", {"AP"}),
        ("Karrow | AFP | ", {"AFP"}),
        ("KARROW – AFP – ", {"AFP"}),
        ("AFP, Karrow – ", {"AFP"}),
        ("AFP / Karrow - ", {"AFP"}),
        ("AP — ", {"AP"}),
        ("(AP) ", {"AP"}),
        ("[AFP] ", {"AFP"}),
        ("Karrow (vno/afp) - ", {"AFP"}),
        ("Karrow (dpa/tn) - ", {"dpa"}),
        ("KARROW, March 3 (Tarsk News Agency) - ", {"Tarsk News Agency"}),
        ("KARROW(Reuters)—", {"Reuters"}),
    ],
)
def test_an_agency_in_or_beside_a_dateline_is_credited(opening: str, names: set[str]) -> None:
    assert texts(kept(TITLE, opening + BODY[0], *BODY[1:])) == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("By AFP Staff",), {"AFP"}),
        (("By Reuters Staff",), {"Reuters"}),
        (("By Ann Bell of The Associated Press",), {"AP"}),
        (("By Ann Bell, PA Scotland",), {"PA"}),
        (("By Ann Bell, Press Association Reporter",), {"PA"}),
        (("By ANN BELL AP Business Writer",), {"AP"}),
        (("Le Courrier de Karrow avec AFP",), {"AFP"}),
        (("Redazione ANSA KARROW",), {"ANSA"}),
        (("Quelle: Nachrichtenagentur AFP",), {"AFP"}),
        (("Web Desk/AFP",), {"AFP"}),
        (("KARROW, PTI",), {"PTI"}),
        (("Karrow, 3 March (PTI)",), {"PTI"}),
        (("KARROW, March 3 (TNA)",), {"TNA"}),
        (("Reporter: AFP",), {"AFP"}),
        (("Aa",), set()),
        (("Member, The Associated Press and State Newspaper Association",), set()),
        (("The crane on the quay", "Credit: PA"), set()),
    ],
)
def test_a_line_above_the_text_credits_an_agency(lines: tuple[str, ...], names: set[str]) -> None:
    made = kept(TITLE, *lines, *BODY)
    assert texts(made) == names
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("The Associated Press and Reuters contributed reporting.", {"AP", "Reuters"}),
        ("AP reporter Tom Hale in Vessen contributed to this report.", {"AP"}),
        ("Associated Press writers Ann Bell in Karrow and Tom Hale in Vessen contributed.", {"AP"}),
        ("PA contributed to this report", {"PA"}),
        ("This story originally appeared on AP News.", {"AP"}),
        ("This article has been adapted from a Reuters report.", {"Reuters"}),
        ("This story was reported by the Associated Press.", {"AP"}),
        ("Translated from AFP by the Karrow desk", {"AFP"}),
        ("Traduit de l'anglais (AFP)", {"AFP"}),
        ("(This story is auto-generated from a syndicated feed from PTI.)", {"PTI"}),
        ("SOURCE: AP/Karrow Post", {"AP"}),
        ("SOURCE: KARROW TIMES/VELNEWS", {"KARROW TIMES", "VELNEWS"}),
        ("Mit Agenturmaterial von AFP und dpa", {"AFP", "dpa"}),
        ("Agencias: EFE y AFP", {"EFE", "AFP"}),
        ("dpa:240303-99-123456/3", {"dpa"}),
        ("RIPRODUZIONE RISERVATA © Copyright ANSA", {"ANSA"}),
        ("Karrow Post/AFP", {"AFP"}),
        ("TNA/ab", set()),
        ("(ABC/XYZ)", set()),
        ("(xyz/TNA)", {"TNA"}),
        ("dpa/ABC", {"dpa"}),
        ("Additional reporting: AFP", {"AFP"}),
    ],
)
def test_a_line_below_the_text_credits_an_agency(line: str, names: set[str]) -> None:
    made = kept(TITLE, *BODY, line)
    assert texts(made) == names
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("ending", "names"),
    [
        ("AFP", {"AFP"}),
        ("(Reuters)", {"Reuters"}),
        (" //AFP", {"AFP"}),
        (" | AFP", {"AFP"}),
        (" (c) AFP", {"AFP"}),
        (" (AFP) ab/th", {"AFP"}),
        (" PTI ABC DEF", {"PTI"}),
        (" (With inputs from AFP)", {"AFP"}),
        (" — With files from AFP", {"AFP"}),
        (" (Reporting by Ann Bell; Editing by Tom Hale)", set()),
    ],
)
def test_an_agency_behind_the_last_sentence_is_credited(ending: str, names: set[str]) -> None:
    made = kept(TITLE, *BODY[:3], BODY[3] + ending)
    assert texts(made) == names
    assert BODY[3] in made.text


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The mayor told Vellany's EFE news agency that the pier was safe.", {"EFE"}),
        ("A Reuters photographer saw the crane.", {"Reuters"}),
        ("A Bloomberg survey had expected more.", {"Bloomberg"}),
        ("Das berichtete die Nachrichtenagentur AFP.", {"AFP"}),
        ("Das sagte der Bürgermeister der dpa.", {"dpa"}),
        ("Wie die dpa erfuhr, ist der Kai sicher.", {"dpa"}),
        ("Le quai est sûr, a déclaré le maire à l'AFP.", {"AFP"}),
        ("Un journaliste de l'AFP a vu la grue.", {"AFP"}),
        ("El muelle es seguro, dijo el alcalde a EFE.", {"EFE"}),
        ("Según la agencia EFE, el muelle es seguro.", {"EFE"}),
        ("A crane of the UNI type fell, and PA systems failed.", set()),
    ],
)
def test_an_agency_that_the_text_relays_is_credited(sentence: str, names: set[str]) -> None:
    assert texts(kept(TITLE, BODY[0], BODY[1] + " " + sentence, *BODY[2:])) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("The crane on the quay. REUTERS/Ann Bell Acquire Licensing Rights", {"Reuters"}),
        ("The crane on the quay. EPA-EFE/ANN BELL", {"EPA"}),
        ("The crane on the quay © Ann Bell, AFP", {"AFP"}),
        ("The crane on the quay — Reuters pic", {"Reuters"}),
        ("La grue sur le quai. PHOTO ANNE BEL, AGENCE FRANCE-PRESSE", {"AFP"}),
        ("La grúa en el muelle. EFE/Ana Bel", {"EFE"}),
        ("Der Kran auf dem Kai. (Foto: dpa)", {"dpa"}),
        ("PHOTO: AFP", {"AFP"}),
        ("Credit: PA", {"PA"}),
        ("Image source, Getty Images", {"Getty Images"}),
        ("Ann Bell/AFP/Getty Images", {"AFP", "Getty Images"}),
        ("[Ann Bell/Reuters]", {"Reuters"}),
        ("imago images/Ann Bell", {"Imago"}),
    ],
)
def test_a_picture_above_the_text_is_credited_apart(line: str, names: set[str]) -> None:
    made = kept(TITLE, line, *BODY)
    assert names <= photos(made) and not texts(made)
    assert made.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Smoke rises over the quay of Karrow on Tuesday. AFP",
        "Smoke rises over the quay of Karrow on Tuesday. (AFP)",
        "Smoke rises over the quay of Karrow on Tuesday © AFP",
        "The mayor at the quay | AFP",
        "AFP via Getty Images",
        "Ann Bell | AFP",
    ],
)
def test_a_sentence_that_an_agency_signs_inside_the_text_is_a_caption(line: str) -> None:
    made = kept(TITLE, *BODY[:2], line, *BODY[2:])
    assert "AFP" in photos(made) and not texts(made)
    assert made.text == "\n\n".join(BODY)


def test_reports_in_brief_that_are_signed_each_are_no_captions() -> None:
    made = kept(TITLE, *(f"{paragraph} (AFP)" for paragraph in BODY if "“" not in paragraph))
    assert texts(made) == {"AFP"} and made.text.count("(AFP)") == len(BODY) - 1


@pytest.mark.parametrize(
    ("stuck", "names"),
    [
        ("The crane lies on the quay, Tuesday, March 3, 2024. (AP Photo/Ann Bell)", {"AP"}),
        ("The crane lies on the quay (Ann Bell/PA)", {"PA"}),
        ("The crane lies on the quay (photo credit: AFP)", {"AFP"}),
        ("The northern pier of Karrow. Photo by: Reuters (file)", {"Reuters"}),
    ],
)
def test_a_caption_glued_between_sentences_is_cut_out(stuck: str, names: set[str]) -> None:
    made = kept(TITLE, BODY[0], BODY[1] + stuck + BODY[3], BODY[2])
    assert stuck not in made.text and names <= photos(made) and not texts(made)
    assert BODY[1] + " " + BODY[3] in made.text
