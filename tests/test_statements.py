"""Who said what: sources, cues and contents of direct, indirect and mixed speech."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import statements_made as made
from crossread.records import Article
from crossread.stages import statements

ONE_STATEMENT = [
    ("Adair said: “We counted eleven boats.”", "Ruth Adair", "said", "“We counted eleven boats.”"),
    ("“We counted eleven boats,” Adair said.", "Ruth Adair", "said", "“We counted eleven boats,”"),
    ('"We counted eleven boats," said Ruth Adair, a pilot.', "Ruth Adair", "said", '"We counted eleven boats,"'),
    ("Said Adair, “The quay is shut.”", "Ruth Adair", "Said", "“The quay is shut.”"),
    ("“The ferry,” Adair said, “was empty.”", "Ruth Adair", "said", "“The ferry,” … “was empty.”"),
    ("“It was mined,” Adair said. “Nobody warned us.”", "Ruth Adair", "said", "“It was mined,” … “Nobody warned us.”"),
    ("“Why now?” Adair asked.", "Ruth Adair", "asked", "“Why now?”"),
    ("Adair said that the ferry was empty.", "Ruth Adair", "said", "that the ferry was empty"),
    ("Adair said on Monday the ferry was empty.", "Ruth Adair", "said", "the ferry was empty"),
    ("The ferry was empty, Adair said.", "Ruth Adair", "said", "The ferry was empty"),
    ("The ferry, Adair said, was empty.", "Ruth Adair", "said", "The ferry … was empty"),
    ("According to Adair, the ferry was empty.", "Ruth Adair", "According to", "the ferry was empty"),
    ("The ferry was empty, according to Adair.", "Ruth Adair", "according to", "The ferry was empty"),
    ("Adair accused Velmar of mining the quay.", "Ruth Adair", "accused", "Velmar of mining the quay"),
    ("Adair denied ordering the raid.", "Ruth Adair", "denied", "ordering the raid"),
    ("Adair declined to comment.", "Ruth Adair", "declined", "to comment"),
    (
        "The Lorvan harbour guard did not respond to a request for comment.",
        "Lorvan harbour guard",
        "did not respond to",
        "a request for comment",
    ),
    ("Ruth Adair Says Ferry Was Empty", "Ruth Adair", "Says", "Ferry Was Empty"),
    ("Adair: The ferry was empty.", "Ruth Adair", ":", "The ferry was empty"),
    ("Adair would not say who fired.", "Ruth Adair", "would not say", "who fired"),
    ("Adair vowed to return to the quay.", "Ruth Adair", "vowed", "to return to the quay"),
    ("Adair wants to stress that talks go on.", "Ruth Adair", "wants to stress", "that talks go on"),
    ("On the radio Adair has stressed that talks go on.", "Ruth Adair", "has stressed", "that talks go on"),
    (
        "The Lorvan harbour guard estimates that eleven boats remain.",
        "Lorvan harbour guard",
        "estimates",
        "that eleven boats remain",
    ),
    (
        "Other ports such as Velmar and Tessia have indicated that talks go on.",
        "Other ports such as Velmar and Tessia",
        "have indicated",
        "that talks go on",
    ),
    (
        "Two officials who asked not to be named said the ferry was empty.",
        "Two officials",
        "said",
        "the ferry was empty",
    ),
    ("Brandt’s claim that the ferry was empty angered Velmar.", "Ilja Brandt", "claim", "that the ferry was empty"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), ONE_STATEMENT)
def test_a_statement_has_its_speaker_cue_and_content(text: str, speaker: str, cue: str, content: str) -> None:
    assert (speaker, cue, content) in [made.summary(text, statement) for statement in made.read(text)]


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ("“We counted eleven boats,” Adair said.", "direct"),
        ("Adair said that the ferry was empty.", "indirect"),
        ("Adair said the war was “not yet over” at sea.", "mixed"),
    ],
)
def test_directness_is_told_by_the_marks(text: str, directness: str) -> None:
    assert [statement.directness for statement in made.read(text)] == [directness]


def test_marks_of_two_kinds_make_one_quotation() -> None:
    text = '“The boats [ferries] left at dawn," Adair said.'
    (statement,) = made.read(text)
    assert made.words(text, statement) == ['“The boats [ferries] left at dawn,"']
    assert statement.directness == "direct"


def test_the_source_is_the_whole_phrase_with_its_apposition() -> None:
    text = "“It is over,” Col. Ruth Adair, a deputy commander of the Lorvan harbour guard, said on Monday."
    (statement,) = made.read(text)
    assert statement.source is not None
    assert statement.source.span.of(text) == "Col. Ruth Adair, a deputy commander of the Lorvan harbour guard"
    assert (statement.source.name, statement.source.entity) == ("Ruth Adair", "adair")


@pytest.mark.parametrize(
    "source",
    [
        "Ruth Adair (Harbour Party)",
        "Ruth Adair, the secretary of the Harbour Union (HU)",
        "Ruth Adair, 45, of Lorvan, Velmar",
        "the tall, grey commander",
    ],
)
def test_brackets_and_several_commas_belong_to_the_source(source: str) -> None:
    text = f"“We wrote to the office in May,” {source}, told pilots."
    (statement,) = made.read(text)
    assert made.words(text, statement) == ["“We wrote to the office in May,”"]
    assert statement.source is not None
    assert statement.source.span.of(text).startswith(source.split(",")[0].split(" (")[0])


def test_a_verb_behind_and_speaks_for_the_same_subject() -> None:
    text = "Adair said the quay was mined and added that the ferry was empty."
    assert [made.summary(text, s) for s in made.read(text)] == [
        ("Ruth Adair", "said", "the quay was mined"),
        ("Ruth Adair", "added", "that the ferry was empty"),
    ]


def test_a_participle_goes_on_for_the_speaker_before_it() -> None:
    text = "Brandt said he would resign, adding that Adair had known."
    assert ("Ilja Brandt", "adding", "that Adair had known") in [made.summary(text, s) for s in made.read(text)]


def test_a_statement_within_a_statement_is_both() -> None:
    text = "Adair said that the Lorvan harbour guard had denied sinking the ferry."
    assert [made.summary(text, s)[0] for s in made.read(text)] == ["Ruth Adair", "Lorvan harbour guard"]


def test_but_hands_the_word_to_another_speaker() -> None:
    text = "Adair said the boats left, but Brandt said they never came."
    assert [made.summary(text, s) for s in made.read(text)] == [
        ("Ruth Adair", "said", "the boats left"),
        ("Ilja Brandt", "said", "they never came"),
    ]


def test_a_refusal_keeps_its_negation() -> None:
    text = "Adair asked not to be quoted."
    assert made.words(text, made.read(text)[0]) == ["not to be quoted"]


def test_a_question_without_an_asker_is_a_statement_without_a_source() -> None:
    text = "When asked whether the guard would return, Adair said she did not plan to."
    asked, said = made.read(text)
    assert asked.source is None
    assert made.words(text, asked) == ["whether the guard would return"]
    assert made.summary(text, said)[0] == "Ruth Adair"


def test_a_quotation_goes_on_in_the_next_paragraph_without_a_cue() -> None:
    text = "“We saw them leave,” Adair said on Monday.\n\n“Then they came back. We had no radio.”"
    first, second = made.read(text)
    assert second.cue is None
    assert second.source == first.source
    assert second.said == first.said


def test_a_quotation_over_two_paragraphs_belongs_to_the_cue_behind_it() -> None:
    text = "“We saw them leave.\n\n“Then they came back,” Adair said."
    last = made.read(text)[-1]
    assert made.summary(text, last) == ("Ruth Adair", "said", "“Then they came back,”")


def test_narration_is_no_statement() -> None:
    assert made.read("Eleven boats sank off Velmar on Monday. The quay was closed, and the ferry left Tessia.") == []


def test_a_thing_that_is_done_is_no_statement() -> None:
    for text in (
        "Forces backed by Velmar took the quay.",
        "Rebels attacked the quay.",
        "Officers may announce a date.",
    ):
        assert made.read(text) == [], text


def test_a_dateline_is_neither_speaker_nor_content() -> None:
    text = "VELMAR, May 2 (Reuters) - The ferry was empty, Adair said."
    assert [made.words(text, s) for s in made.read(text)] == [["The ferry was empty"]]
    assert made.read("VELMAR: The ferry was empty on Monday.") == []


def test_an_article_that_says_it_is_in_another_language_has_none() -> None:
    text = "Adair said that the ferry was empty."
    assert statements.find(Article(id="a", text=text, language="de"), ()) == ()


def test_another_language_passes_through_without_nonsense() -> None:
    assert made.read("Die Brücke ist seit Montag gesperrt, teilte die Hafenwache mit.") == []
    assert made.read("船は月曜日に港を出た。") == []


# ---------------------------------------------------------------- pronouns and offices


@pytest.mark.parametrize(
    "text",
    [
        "“It is over,” Adair said. Velmar and Tessia set up a channel. “We are leaving,” she added.",
        "Adair spoke to the pilots on Monday. She said the ferry was empty.",
        "The deputy commander, Ruth Adair, left the port. The commander said the ferry was empty.",
    ],
)
def test_a_pronoun_or_an_office_takes_the_last_speaker_that_fits(text: str) -> None:
    source = made.read(text)[-1].source
    assert source is not None
    assert source.entity == "adair"


def test_a_pronoun_passes_over_a_person_of_the_other_title() -> None:
    text = "Mr. Brandt warned of a storm. Mrs. Adair laughed. He said the quay would hold."
    source = made.read(text)[-1].source
    assert source is not None
    assert source.entity == "brandt"


def test_a_pronoun_without_anybody_before_it_stays_unresolved() -> None:
    text = "He said the ferry was empty."
    source = made.read(text)[0].source
    assert source is not None
    assert (source.name, source.entity) == ("He", None)


def test_the_next_sentence_names_an_official_of_the_lead() -> None:
    text = (
        "The quay was mined, a senior guard official said on Wednesday.\n\n"
        "The remarks by Colonel Ruth Adair suggest that the guard knew.\n\n"
        "“We counted boats there,” Adair said."
    )
    lead, *_, last = made.read(text)
    assert lead.source is not None
    assert lead.source.entity == "adair"
    assert lead.source.span.of(text) == "a senior guard official"
    assert last.said == lead.said
    assert last.said_span is not None
    assert last.said_span.of(text) == "Wednesday"


def test_two_officials_of_one_office_are_not_confused() -> None:
    text = "The spokesman Ilja Brandt and the spokesman Ruth Adair met. The spokesman said the ferry was empty."
    source = made.read(text)[-1].source
    assert source is not None
    assert source.entity is None


# ---------------------------------------------------------------- properties


WORDS = st.sampled_from(
    "Adair Brandt said says that the quay , . : “ ” \" ' ( ) according to Reuters he she and but who was mined on "
    "Monday \n\n told accused of – — ; ? denied statement a".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=80))
def test_spans_lie_inside_their_article_whatever_the_words(parts: list[str]) -> None:
    text = " ".join(parts)
    for statement in made.read(text):
        spans = [*statement.content, *(link.span for link in statement.chain if link.span)]
        spans += [statement.source.span] if statement.source else []
        spans += [span for span in (statement.cue, statement.said_span) if span]
        assert statement.content
        assert all(span.article == "a" and 0 <= span.start < span.end <= len(text) for span in spans)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    statements.find(Article(id="a", text=text), ())


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_mentions_does_not_matter(random: object) -> None:
    text = "“It is over,” Adair said on Monday. She added that Velmar had denied it, according to Reuters."
    one = made.article(text)
    shuffled = list(made.mentions(one))
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert statements.find(one, shuffled, made.entities("a")) == statements.find(
        one, made.mentions(one), made.entities("a")
    )


def test_ids_are_made_from_content() -> None:
    text = "Adair said the quay was mined. Brandt said the ferry was empty."
    ids = [statement.id for statement in made.read(text)]
    assert ids == [statement.id for statement in made.read(text)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "page",
    [
        '"' * 20_000,
        "“" * 20_000,
        "“ ” " * 10_000,
        "said " * 20_000,
        "Adair said that " * 3_000,
        "“Yes,” Adair said. " * 3_000,
        "according to " * 3_000,
        "the quay of the ferry and " * 4_000,
        "a, " * 20_000,
        "(" * 40_000,
    ],
    ids=["straight", "opening", "pairs", "said", "nested", "dialogue", "according", "phrase", "commas", "brackets"],
)
def test_a_hostile_page_costs_no_more_than_its_length(page: str) -> None:
    small = _seconds(page[: len(page) // 4])
    whole = _seconds(page)
    assert whole < 12 * max(small, 0.02)  # linear would be 4 times; quadratic 16


def _seconds(text: str) -> float:
    begun = process_time()
    statements.find(Article(id="a", text=text), ())
    return process_time() - begun


def test_a_day_stays_what_the_mention_says() -> None:
    (statement,) = made.read("On May 2 Adair said the quay was mined.")
    assert statement.said is not None
    assert statement.said.from_ == date(2031, 5, 2).isoformat()


ACTS = [
    ("Adair said the ferry was empty.", "assertion"),
    ("Adair denied ordering the raid.", "denial"),
    ("Adair dismissed the claim as absurd.", "denial"),
    ("Adair declined to comment.", "refusal"),
    ("Adair would not say who fired.", "refusal"),
    ("The Lorvan harbour guard did not respond to a request for comment.", "refusal"),
    ("“Why now?” Adair asked.", "question"),
    ("Adair asked whether the ferry was empty.", "question"),
    ("Adair said: “Who gave the order?”", "question"),
    ("Adair called for an inquiry into the raid.", "demand"),
    ("Adair urged Velmar to open the quay.", "demand"),
    ("Adair called it a lie.", "assertion"),
    ("Adair vowed to return to the quay.", "plan"),
    ("Adair refused to leave the quay.", "plan"),
    ("Adair fears that the quay will burn.", "attitude"),
    ("Adair praised the pilots of Velmar.", "attitude"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_a_statement_says_what_it_does(text: str, act: str) -> None:
    assert [statement.act for statement in made.read(text)] == [act]


TOLD = [
    ("The quay burned for nine hours.", ["The quay burned for nine hours."]),
    ("Adair said the quay burned for nine hours.", []),
    ("The ferry was empty, according to Adair.", []),
    ("“We counted eleven boats,” Adair said on Monday in Velmar.", []),
    (
        "Adair said the ferry was empty. It sank at the quay at noon.",
        ["It sank at the quay at noon."],
    ),
    ("The ferry sank before dawn, and Adair said it was empty.", ["The ferry sank before dawn"]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_narration_is_what_nobody_is_given_as_the_source_of(text: str, told: list[str]) -> None:
    article = made.article(text, outlet="The Gazette")
    found = statements.tell(article, made.read(text))
    assert [span.of(text) for one in found for span in one.content] == told
    assert all([link.name for link in one.chain] == ["The Gazette"] for one in found)


def test_narration_and_statements_share_no_character() -> None:
    text = " ".join(words for words, _ in TOLD)
    said = [span for one in made.read(text) for span in (*one.content, *([one.cue] if one.cue else []))]
    told = [span for one in statements.tell(made.article(text), made.read(text)) for span in one.content]
    assert said and told and not any(a.overlaps(b) for a in said for b in told)
