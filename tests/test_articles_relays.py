"""Articles: agencies that a text relays, in the words of some twenty languages; and agencies that it only names."""

from time import process_time

import pytest

from crossread.stages.articles import credits, relays

OPENING = "The harbour of Karrow was closed on Tuesday after a crane fell onto the quay, the port authority said."


def relayed(sentence: str) -> list[str]:
    return [name for name, _, _ in credits.in_text(f"{OPENING}\n\n{sentence}\n\n{OPENING}")]


@pytest.mark.parametrize(
    ("agency", "sentence"),
    [
        ("Reuters", "Um analista ouvido pela Reuters disse que o mercado já viu esse filme e não gostou."),
        ("EFE", "De acordo com a agência espanhola EFE, entre os passageiros há 38 menores."),
        ("Lusa", '"Ninguém avisou", disse à Lusa o presidente da junta de freguesia de Karrow.'),
        ("AFP", "O ministro afirmou em entrevista à AFP que não haverá obras este ano no porto."),
        ("Lusa", "Fonte do hospital adiantou à Lusa que dois feridos estão em estado grave."),
        ("EFE", "Según informó la agencia EFE, el barco llegará el jueves al puerto de Vessen."),
        ("EFE", "El alcalde, consultado por EFE, negó que el puente estuviera en mal estado."),
        ("AFP", "De acuerdo con la agencia francesa AFP, el buque navegaba sin luces aquella noche."),
        ("Reuters", "Reuters informó el martes de que el contrato está firmado desde mayo."),
        ("EFE", "Así lo explicó a los micrófonos de EFE el jefe de los bomberos de la provincia."),
        ("ANSA", '"Nessuno ci ha avvisato", ha detto all\'ANSA il sindaco di Vessen martedì.'),
        ("ANSA", "Secondo l'agenzia ANSA, la nave arriverà giovedì nel porto di Vessen."),
        ("Reuters", "Lo riporta l'agenzia britannica Reuters, che cita due fonti del ministero."),
        ("Adnkronos", "Ai microfoni dell'Adnkronos il ministro ha parlato di un errore umano."),
        ("AFP", "Joint par l'AFP, le maire a démenti que le pont ait été en mauvais état."),
        ("Reuters", "D'après une source citée par Reuters, le contrat est signé depuis le mois de mai."),
        ("AFP", "Le ministre, dans un entretien avec l'AFP, a exclu toute hausse des tarifs."),
        ("AFP", "L'AFP rapporte que le navire arrivera jeudi au port de Vessen avec deux remorqueurs."),
        ("dpa", "Ein Sprecher sagte der Deutschen Presse-Agentur, die Brücke bleibe gesperrt."),
        ("dpa", "Nach Informationen der dpa soll die Brücke im Herbst wieder öffnen, hieß es."),
        ("dpa", "Auf dpa-Anfrage wollte sich das Ministerium nicht zu dem Vorfall äußern."),
        ("APA", "Der Minister schloss im APA-Interview höhere Gebühren für alle Fähren aus."),
        ("TASS", "Laut der russischen Agentur TASS wurde die Brücke am Dienstag geschlossen."),
        ("Belga", "Dat meldt persbureau Belga op basis van bronnen bij het parket van Karrow."),
        ("Belga", "De woordvoerder bevestigde aan Belga dat de brug tot het najaar dicht blijft."),
        ("TT", "– Ingen varnade oss, säger kommunalrådet till TT efter olyckan i hamnen."),
        ("TT", "Det uppger polisen för TT under tisdagskvällen efter larmet i hamnen."),
        ("AFP", "Det rapporterar den franska nyhetsbyrån AFP med hänvisning till polisen."),
        ("NTB", "Det opplyser politiet til NTB tirsdag kveld etter ulykken på kaia i havna."),
        ("NTB", "NTB melder at broen blir stengt til høsten etter ulykken i havna."),
        ("Ritzau", "Det skriver Ritzau tirsdag med henvisning til politiet i byen Vessen."),
        ("PAP", "Nikt nas nie ostrzegł – powiedział PAP burmistrz miasta po wypadku w porcie."),
        ("Reuters", "Jak podała agencja Reutera, umowa została podpisana w maju ubiegłego roku."),
        ("PAP", "Poinformował o tym PAP rzecznik komendy wojewódzkiej policji w Karrow."),
        ("CTK", "Nikdo nás nevaroval, řekl ČTK starosta města po úterní nehodě v přístavu."),
        ("CTK", "Podle ČTK zůstane most zavřený až do podzimu kvůli opravám po nehodě."),
        ("MTI", "Senki sem figyelmeztetett minket – mondta az MTI-nek a polgármester kedden."),
        ("Agerpres", "Nimeni nu ne-a avertizat, a declarat pentru Agerpres primarul orașului."),
        ("Reuters", "Contractul a fost semnat în mai, transmite agenția Reuters, citând două surse."),
        ("Tanjug", "Niko nas nije upozorio, izjavio je za Tanjug gradonačelnik posle nesreće."),
        ("Reuters", "Ugovor je potpisan u svibnju, prenosi Reuters pozivajući se na dva izvora."),
        ("STT", "Kukaan ei varoittanut meitä, kaupunginjohtaja kertoi STT:lle onnettomuudesta."),
        ("STT", "Asiasta kertoo STT, jonka mukaan silta pysyy suljettuna syksyyn asti."),
        ("TASS", "Никто нас не предупредил, сообщил ТАСС мэр города после аварии в порту."),
        ("Interfax", "Как передает «Интерфакс», мост останется закрытым до осени из-за аварии."),
        ("AFP", "В интервью агентству AFP министр исключил повышение сборов за переправу."),
        ("Interfax-Ukraine", "Про це агентству «Інтерфакс-Україна» розповів мер міста після аварії."),
        ("Reuters", "Reuters haber ajansına konuşan iki kaynak, anlaşmanın imzalandığını söyledi."),
        ("Reuters", "Reuters'ın haberine göre köprü sonbahara kadar kapalı kalacak, dediler."),
        ("Reuters", "Kontrak itu ditandatangani Mei lalu, lapor kantor berita Reuters, Selasa."),
        ("AMNA", "Κανείς δεν μας προειδοποίησε, δήλωσε στο ΑΠΕ-ΜΠΕ ο δήμαρχος της πόλης."),
        ("Kyodo", "共同通信によると、橋は秋まで閉鎖される見通しだ。市長は誰も警告しなかったと述べた。"),
        ("Xinhua", "据新华社报道，大桥将关闭到秋天。市长说没有人发出警告，居民们十分不满。"),
        ("Reuters", '"Nobody warned us," the mayor told the British news agency Reuters on Tuesday.'),
        ("Interfax", 'The contract was signed in May, "Interfax" reports, citing two people in the ministry.'),
        ("Reuters", "A trader contacted by Reuters said the market had seen this film before and left."),
        ("Xinhua", "Xinhua on Tuesday quoted the mayor as saying that nobody had warned the town."),
        ("Reuters", "The guards were killed and one is missing (Reuters, 4 August). The town denied it."),
        ("EFE", "Un fotógrafo de EFE vio dos cuerpos en el muelle cubiertos con sábanas azules."),
        ("CTK", "Řekl to dnes ČTK mluvčí přístavu po úterní nehodě jeřábu ve městě Vessen."),
        ("MTI", "A rendőrség az MTI megkeresésére közölte, hogy két embert kórházba vittek."),
        ("Interfax", "Об этом «Интерфаксу» рассказал источник в полиции порта после аварии с краном."),
        ("Belga", "Dat heeft het parket maandag aan persagentschap Belga bevestigd na het ongeluk."),
    ],
)
def test_a_relayed_agency_is_credited(agency: str, sentence: str) -> None:
    assert relayed(sentence) == [agency]


@pytest.mark.parametrize(
    "sentence",
    [
        "Agenturen wie die AP und Reuters verdienen seit Jahren weniger mit Fotos.",
        "The police want to question the staff of the Caspar News Agency about the leak.",
        "A South Korean news agency and a Vellanian news agency both have offices there.",
        "El director de la Agencia Espacial de Vellania presentó el cohete a la prensa.",
        "She once worked for Reuters and now keeps bees on the roof of the old harbour.",
        "La stazione di Vessen è stata venduta alla società Reuters Logistics di Karrow.",
        "Za UNI nitko nije spreman platiti više, rekao je profesor prava u gradu.",
    ],
)
def test_an_agency_that_is_only_named_is_not(sentence: str) -> None:
    assert relayed(sentence) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Yonhap", "A drill started on Thursday, the South Korean news agency Yonhap reported from the islets."),
        ("Velmor News Agency", "The fence was cut, the state-run Velmor News Agency said, and nobody saw by whom."),
        ("Velmor News Agency", "The fence was cut, the Velmor News Agency (VNA) reported, and nobody saw by whom."),
        ("VNP", "Le pic est attendu mercredi, a précisé à l'Agence vellane de presse (VNP) le directeur du port."),
        ("Tarpress", "The independent news agency Tarpress for its part quoted an officer who saw the first shots."),
        ("AFP", "“We were inside,” a vendor told Agence France-Presse. She held on to a tree until the morning."),
        ("PNA", "The secretary told the state-run Philippine News Agency that boards may set their own fees."),
    ],
)
def test_an_agency_is_called_by_its_name_alone(name: str, sentence: str) -> None:
    assert relayed(sentence) == [name]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("The mayor's interview with the Velmor News Agency (VNA), Karrow, March 12", ("VNA",)),
        ("Entrevista a EFE: la alcaldesa de Vessen", ("EFE",)),
        ("An interview with Reuters Logistics", ()),
    ],
)
def test_a_title_may_say_whose_interview_it_is(title: str, names: tuple[str, ...]) -> None:
    assert relays.interviewer(title) == names


def test_several_agencies_are_told_together() -> None:
    assert relayed("The mayor told AFP, Reuters and dpa that nobody had warned the town of the storm.") == [
        "AFP",
        "Reuters",
        "dpa",
    ]


def test_a_sports_table_of_an_agencys_is_no_source() -> None:
    assert relayed("Karrow is No. 1 in the AP poll before its match against Vessen on Friday.") == []
    assert relayed("Half of the town wants a new crane, an AP poll found in the week before the vote.") == ["AP"]


def test_many_agencies_in_a_paragraph_without_an_end_cost_no_more_than_its_length() -> None:
    started = process_time()
    credits.in_text("Reuters with Ukrinform of the quay and dpa, " * 20_000)
    assert process_time() - started < 15  # some 2 s alone
