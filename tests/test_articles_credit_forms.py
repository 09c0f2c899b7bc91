"""Articles: credits by the words of many languages, outlets among them, and names that credit nobody."""

import time

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles
from crossread.stages.articles import outlets

TITLE = "Crane falls onto quay in Karrow"
BODY = (
    "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said.",
    "Two workers were taken to hospital with broken legs. The crane, built in 1974, had been inspected in May.",
    "Ferries will leave from the northern pier until the end of the week.",
    "The mayor has asked for a report on every crane in the harbour.",
)


def kept(*lines: str) -> Article:
    made = articles.clean(Capture("\n\n".join(lines).encode(), "text/plain"))
    assert isinstance(made, Article), made
    return made


def credited(made: Article) -> set[tuple[str, str]]:
    return {(credit.kind, credit.name) for credit in made.credits if credit.kind != "photo"}


def agency(*names: str) -> set[tuple[str, str]]:
    return {("agency", name) for name in names}


def outlet(*names: str) -> set[tuple[str, str]]:
    return {("outlet", name) for name in names}


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Kaynak: AA", agency("Anadolu")),
        ("Källa: TT", agency("TT")),
        ("Lähteet: STT, Reuters", agency("STT", "Reuters")),
        ("Джерело: Укрінформ", agency("Ukrinform")),
        ("المصدر: رويترز", agency("Reuters")),
        ("出典：ロイター", agency("Reuters")),
        ("(共同)", agency("Kyodo")),
        ("oprac. AB na podstawie PAP", agency("PAP")),
        ("По материалам РИА Новости", agency("RIA Novosti")),
        ("Quellen: dpa, Reuters, eigene Recherche", agency("dpa", "Reuters")),
        ("Mit dpa-Material", agency("dpa")),
        ("AFP-JIJI", agency("AFP", "Jiji")),
        ("Source: LNA news agency, Vessen, in Ledranian 1204 gmt", agency("LNA")),
        ("Includes reporting by AFP.", agency("AFP")),
        ("dpa-infocom, dpa:240301-99-12345/2", agency("dpa")),
        ("The-CNN-Wire", agency("CNN Wire")),
        ("Distributed by Tarsk Content Agency, LLC.", agency("Tarsk Content Agency")),
        ("Bell and Hale reported from Karrow. Marsh reported from Vessen.", set()),
        ("Marsh reported from Vessen. AFP writer Ann Bell contributed to this report.", agency("AFP")),
        ("Source: Vessen Observer", outlet("Vessen Observer")),
        ("Quelle: Seetal-Bote", outlet("Seetal-Bote")),
        ("Fonte: Il Corriere di Vessen", outlet("Il Corriere di Vessen")),
        ("En partenariat avec La Voix de Vessen", outlet("La Voix de Vessen")),
        ("Source: Port Authority of Karrow", set()),
        ("In partnership with Vessen Bank", set()),
        ("Source: Karrow City Press Office", set()),
        ("World | AP | Reuters | Sport", set()),
        ("More from Reuters", set()),
        ("Some information for this report came from The Associated Press and Reuters.", agency("AP", "Reuters")),
        ("MORE: AP Top News | AFP Sport | Weather", set()),
        ("Dieser Text wurde automatisch aus dem dpa-Newskanal übernommen.", agency("dpa")),
        ("Ann Bell is a former Reuters correspondent.", set()),
        ("With reporting by Reuters, AP, and Norpress", agency("Reuters", "AP", "Norpress")),
        ("—WITH REPORTS FROM JOY MARSH IN VESSEN, AFP AND REUTERS", agency("AFP", "Reuters")),
        ("*Com informações do jornal Ouvidor de Vessen", outlet("Ouvidor de Vessen")),
        ("Source: Velmor news agency, Vessen, in Ledranian 1512 gmt 17 Apr 14", agency("Velmor")),
        ("Source: Radio Vessen, Port Vessen, in French 0700 gmt 3 Nov 09", outlet("Radio Vessen")),
        ("Text of report by Ledranian state news agency Velmor", agency("Velmor")),
        ("Excerpt from report by pro-opposition Vellanian station Canal Doce on 3 November", outlet("Canal Doce")),
        ("Original: La Hora de Vessen, 2 March", outlet("La Hora de Vessen")),
        ("This story was produced by Dune Desk, a journalism collaboration on water.", outlet("Dune Desk")),
        ("Original: Vessen Museum", set()),
        ("This story was produced by Ann Marsh, a baker in Vessen.", set()),
        ("This story was produced by Ann Marsh, a radio producer.", set()),
        ("Report by harbour agency Portexa on 3 March", set()),
        ("The oldest of the nets. Courtesy of the Vessen Fishing Village Cooperative", set()),
    ],
)
def test_a_line_below_the_text_credits_by_its_words(line: str, credits: set[tuple[str, str]]) -> None:
    assert credited(kept(TITLE, *BODY, line)) == credits


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("This story was produced by the Dunmore Ledger and distributed by the Norland Newswire.", 2),
        ("Originally published by The Dunmore Ledger on March 3.", 1),
        ("Cross-posted from the Dunmore Ledger.", 1),
        ("This article is an abridged translation of a report in the Ledranian fortnightly Holm & Kiste, no. 19.", 1),
        ("A longer version of this article was first published in Dutch in De Veldpost.", 1),
        ("Our thanks to the Vessen Observer, where this piece first appeared.", 1),
        ("Dieser Artikel erschien zuerst im Seetal-Boten.", 1),
        ("Der Beitrag ist zuerst auf karrow-aktuell.de erschienen.", 1),
        ("Cet article a été publié pour la première fois par Le Courrier de Vessen.", 1),
        ("Este artículo fue publicado originalmente en La Gaceta de Orvela.", 1),
        ("Dit artikel verscheen eerder in De Vessener.", 1),
        ("Artikeln publicerades först i Vessens Tidning.", 1),
        ("Juttu on julkaistu alun perin lehdessä Vessenin Sanomat.", 1),
        ("This story was translated by Ann Bell from La Gaceta de Orvela.", 1),
        ("This story was translated by Ann Bell from the original Ledranian.", 0),
        ("This story was reported by The Dale Ledger and edited by the Norland Newswire.", 2),
        ("Tekst ukazał się pierwotnie w Gazecie Vesseńskiej.", 1),
        ("This story was originally published in March.", 0),
        ("This check is republished by Dale Verify under an agreement.", 0),
        ("This story was produced by Ann Bell.", 0),
        ("The report, first published in the Dale Lancet, found no such effect.", 0),
    ],
)
def test_a_note_names_whence_a_text_came(note: str, names: int) -> None:
    assert len(outlets.taken_from(note)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Nabrzeże jest bezpieczne – powiedział PAP rzecznik.", {"PAP"}),
        ("AFP'ye konuşan bakan, rıhtımın güvenli olduğunu söyledi.", {"AFP"}),
        ("AA muhabirine konuşan bakan, rıhtımın güvenli olduğunu söyledi.", {"Anadolu"}),
        ("Kajen är säker, säger ministern till nyhetsbyrån NTB.", {"NTB"}),
        ("Про це Укрінформу повідомила речниця порту.", {"Ukrinform"}),
        ("Les ouvriers qui travaillaient au port ont dit à l'AFP que le quai était sûr.", {"AFP"}),
        ("The mayor did not respond to a Reuters request for comment.", {"Reuters"}),
        ("Il a travaillé dix ans à l'AFP avant de diriger le port.", set()),
        ("Ha lavorato per anni con l'ANSA prima di dirigere il porto.", set()),
        ("“We heard a bang,” a docker told Reuters and AFP.", {"Reuters", "AFP"}),
        ("The AP reviewed the records of the crane.", {"AP"}),
        ("Poinformowała o tym PAP.", {"PAP"}),
        ("Un corresponsal vio, según EFE, tres ambulancias.", {"EFE"}),
        ("Il fut journaliste à Reuters pendant vingt ans.", set()),
        ("Fue corresponsal de la EFE en Vessen.", set()),
        ("The posters were made by Bright Content Agency.", set()),
        ("Об этом сообщает ТАСС со ссылкой на мэрию.", {"TASS"}),
        ("Про це повідомляє Укрінформ з посиланням на мера.", {"Ukrinform"}),
        ("Dermaga itu aman, kata menteri kepada AFP.", {"AFP"}),
        ("Das Gutachten liege vor, hieß es dpa-Informationen zufolge.", {"dpa"}),
        ("De kade is veilig, zegt een woordvoerder tegen het ANP.", {"ANP"}),
        ("Il molo è sicuro, ha detto il ministro all'ANSA.", {"ANSA"}),
        ("O cais é seguro, disse à Lusa o ministro.", {"Lusa"}),
        ("وقال الوزير لوكالة فرانس برس إن الرصيف آمن.", {"AFP"}),
        ("The Associated Press could not independently confirm the figures.", {"AP"}),
        ("Ledran's official news agency, LENA, said the pier was safe.", {"LENA"}),
        ("The port has a contract with Interfax Logistics.", set()),
        ("The crane was bought from Jiji, a market site, for 30 crowns.", set()),
        ("The cranes were sold by Keystone in 1999.", set()),
        ("The Reuters Institute praised the report.", set()),
        ("The bank's PA said that the AP classes were cancelled.", set()),
    ],
)
def test_what_the_text_relays_in_many_languages(sentence: str, names: set[str]) -> None:
    made = kept(TITLE, BODY[0], BODY[1] + " " + sentence, *BODY[2:])
    assert {name for _, name in credited(made)} == names


def test_an_agency_right_above_the_date_is_credited_though_its_name_is_a_buttons() -> None:
    assert credited(kept(TITLE, "PA", "Sunday 9 October 2022", *BODY)) == agency("PA")
    assert credited(kept(TITLE, "PA", "Ann Bell", *BODY)) == set()


@pytest.mark.parametrize("closing", [" — Agencies", " (With agency inputs)", " (ab)", " (Agenturen)"])
def test_agencies_without_a_name_close_the_last_sentence(closing: str) -> None:
    made = kept(TITLE, *BODY[:-1], BODY[-1] + closing)
    assert BODY[-1] in made.text and not credited(made)


def test_initials_and_an_agency_close_the_last_sentence() -> None:
    made = kept(TITLE, *BODY[:-1], BODY[-1] + " (AB/TH) (LNA)")
    assert BODY[-1] in made.text and credited(made) == agency("LNA")


def test_an_agency_of_which_the_headline_speaks_is_no_source() -> None:
    lines = (BODY[0], "The picture carries the globe of Agence France-Presse, AFP said on Monday.", *BODY[1:])
    assert credited(kept("No, AFP did not report that the quay was closed", *lines)) == set()
    assert credited(kept("AFP Exclusive: the quay is closed", *lines)) == agency("AFP")


@pytest.mark.parametrize(
    ("above", "credits"),
    [
        (("By: Dee Corliss, The Tallow Creek Register",), outlet("The Tallow Creek Register")),
        (("The Tallow Creek Register", "By: Dee Corliss, The Tallow Creek Register"), set()),
        (("By Ann Bell of the Dale Weekly",), outlet("Dale Weekly")),
        (("By Ann Bell For The Dale Ledger",), outlet("The Dale Ledger")),
        (("Ann Bell | Dale Weekly",), outlet("Dale Weekly")),
        (("Ann Bell, The Dale Ledger (TNS)",), outlet("The Dale Ledger") | agency("TNS")),
        (("Sign up for the Dale Ledger by post", "Ann Bell, The Dale Ledger"), set()),
        (("By ANN BELL The Associated Press",), agency("AP")),
        (("Ann Bell and Tom Hale, Associated Press",), agency("AP")),
        (("By Bernama - October 9, 2022 @ 4:12pm",), agency("Bernama")),
        (("Thomson Reuters · Posted: Oct 09, 2022 4:12 PM EDT | Last Updated: 3 hours ago",), agency("Reuters")),
        (("Edited By: Ann Bell | Source: PTI",), agency("PTI")),
        (("Karrow: Oct 9 (UNI)",), agency("UNI")),
        (("By The Associated Press | Karrow Times",), agency("AP")),
        (("Text by: NEWS WIRES",), set()),
        (("Sports", "Opinion", "AP", "Classifieds", "Subscribe", "Ann Bell"), set()),
        (("Reuters: Copper slips on strong dollar", "Ann Bell"), set()),
        (("By Ann Bell, Harbour Reporter",), set()),
        (("BYLINE: Orla Tunstead, PA Arts Correspondent",), agency("PA")),
        (("By AAP FactCheck",), agency("AAP")),
        (("[1] SOURCE: The Kestrel Post (Vellany) / AP",), agency("AP") | outlet("The Kestrel Post")),
        (("The quay of Karrow. © Provided by The Dunmore Ledger",), outlet("The Dunmore Ledger")),
        (("Kempsford Copper (KMP)",), set()),
        (("AFP / Odile Marsh",), set()),
        (("Text of report by private Ledranian news agency Interfax-Ukraine",), agency("Interfax-Ukraine")),
    ],
)
def test_a_line_above_the_text_credits(above: tuple[str, ...], credits: set[tuple[str, str]]) -> None:
    assert credited(kept(*above[:-1], TITLE, above[-1], *BODY)) == credits


def test_a_name_in_brackets_before_the_first_sentence_is_an_agencys() -> None:
    assert credited(kept(TITLE, "(Alliance News) - " + BODY[0], *BODY[1:])) == agency("Alliance News")


def test_the_source_of_another_report_below_is_none_of_the_text() -> None:
    below = ("Storm Petra: where the wind will be worst", "Reuters", "5h")
    assert credited(kept(TITLE, *BODY, *below)) == set()


def test_an_agency_in_a_headline_left_in_the_text_is_none_of_its_sources() -> None:
    assert credited(kept(TITLE, *BODY[:2], "What the Reuters poll said about the harbour", *BODY[2:])) == set()


@pytest.mark.parametrize(
    "words", ["told AFP and ", "by the by ", "This story was first published by The Dale Ledger, ", "Source: AP; "]
)
def test_very_many_credits_on_one_line_take_linear_time(words: str) -> None:
    begun = time.process_time()
    kept(TITLE, *BODY[:2], words * 8_000, *BODY[2:])
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("line", ["--", "Ann Bell, The Dale {} Ledger", "Bell reported from Karrow. " * 9])
def test_very_many_lines_of_credits_take_linear_time(line: str) -> None:
    begun = time.process_time()
    lines = (line.format("Vessen" + "abcdefghij"[number % 10] * (number % 15)) for number in range(8_000))
    kept(TITLE, "---- Forwarded message ----", *lines, *BODY)
    assert time.process_time() - begun < 10


def test_headings_of_entries_stand_between_a_clock_and_a_paragraph() -> None:
    made = kept(TITLE, BODY[0], "13h40", "Onze câbles rompus", BODY[1], "12h10", "Bonjour à tous", *BODY[2:])
    assert "Onze câbles rompus" in made.text and "Bonjour à tous" in made.text


@pytest.mark.parametrize("closing", ["(APA, dpa, red)", "(Hina)"])
def test_an_agency_may_sign_a_picture_and_the_text(closing: str) -> None:
    caption = "© APA/EXPA/Ann Bell" if "APA" in closing else "Foto: HINA/Ann Bell"
    made = kept(TITLE, caption, *BODY[:-1], f"{BODY[-1]} {closing}", "Would you like to add something to this text?")
    assert credited(made) == (agency("APA", "dpa") if "APA" in closing else agency("HINA"))
    assert BODY[-1] in made.text


def test_a_german_quotation_mark_closes_a_sentence() -> None:
    said = "„Wir haben das schriftlich, und es hängt im Flur an der Wand.“"
    assert said in kept(TITLE, *BODY, said).text
