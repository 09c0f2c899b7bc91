"""Links: which names are one over the articles of a story, why, and which stay apart."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Article, Entity, Mention, MentionKind, Ruling
from crossread.stages import mentions


def story(*texts: str) -> list[Article]:
    return [Article(f"a{n}", text) for n, text in enumerate(texts)]


def link(articles: list[Article], *rulings: Ruling) -> mentions.Linked:
    return mentions.link(articles, [m for article in articles for m in mentions.find(article)], rulings)


def groups(*texts: str) -> list[set[str]]:
    """The names of each entity."""
    return [names(entity) for entity in link(story(*texts)).entities]


def names(entity: Entity) -> set[str]:
    return {entity.name, *entity.aliases}


def entity(linked: mentions.Linked, name: str) -> Entity:
    (found,) = [e for e in linked.entities if name in names(e)]
    return found


# ---------------------------------------------------------------- persons


def test_a_last_name_is_the_person_named_in_full_before() -> None:
    assert {"Ilda Marrow", "Marrow"} in groups("Mayor Ilda Marrow resigned. Marrow gave no reason.")


def test_a_rank_changes_nobody() -> None:
    linked = link(story("Maj.-Gen. Edric Vole spoke.", "Major General Edric Vole spoke. Vole then left."))
    assert entity(linked, "Vole").articles == ("a0", "a1")


def test_namesakes_stay_two_and_their_last_name_alone_is_nobodys() -> None:
    found = groups("Ilda Marrow met Orla Marrow. Later Marrow said that they agreed.")
    assert {"Ilda Marrow"} in found
    assert {"Orla Marrow"} in found
    assert {"Marrow"} in found


def test_namesakes_in_two_articles_stay_two() -> None:
    found = groups("Ilda Marrow resigned. Marrow gave no reason.", "Edric Marrow resigned. Marrow wept.")
    assert {"Ilda Marrow", "Marrow"} in found
    assert {"Edric Marrow", "Marrow"} in found


def test_a_title_tells_namesakes_apart() -> None:
    linked = link(story("President Edric Marrow spoke. His wife, Ilda Marrow, left.", "President Marrow spoke."))
    assert "a1" in entity(linked, "Edric Marrow").articles


def test_where_a_text_leaves_it_open_a_last_name_is_whom_the_other_reports_mean() -> None:
    linked = link(
        story(
            "Edric Marrow spoke. Marrow then left.",
            "Edric Marrow spoke. Marrow then left.",
            "Ilda Marrow and Edric Marrow came. Marrow spoke.",
        )
    )
    (edric,) = [e for e in linked.entities if e.name == "Edric Marrow"]
    (why,) = [link.why for link in edric.links if link.article == "a2" and "mostly" in link.why]
    assert "other reports" in why


def test_one_report_makes_no_custom() -> None:
    found = groups("Edric Marrow spoke. Marrow left.", "Ilda Marrow and Edric Marrow came. Marrow spoke.")
    assert {"Marrow"} in found


def test_mr_and_mrs_are_two() -> None:
    found = groups("Mr. Marrow spoke first. Mrs. Marrow spoke next.")
    assert found.count({"Marrow"}) == 2


def test_a_father_and_his_son_are_two() -> None:
    found = groups("Edric Vole Jr. joined the board. Edric Vole left the board.")
    assert not any({"Edric Vole", "Edric Vole Jr"} <= group for group in found)


def test_a_last_name_with_junior_is_the_sons() -> None:
    text = "Edric Vole spoke first. His son, Edric Vole Jr., was sued. A lawyer for Vole Jr. said nothing."
    assert {"Edric Vole Jr.", "Vole Jr."} in groups(text)
    found = groups("Edric Vole spoke. Edric Vole Jr. was sued.", "Edric Vole spoke. Vole Jr. was sued.")
    assert not any({"Edric Vole", "Vole Jr."} <= group for group in found)


def test_an_outlet_that_leaves_out_the_junior_means_the_same() -> None:
    assert {"Edric Vole Jr.", "Edric Vole"} in groups(
        "Edric Vole Jr. joined the board.", "Edric Vole joined the board."
    )


def test_a_president_named_by_title_alone_is_not_his_wife() -> None:
    text = "President Vole flew out. Vole spoke first. His wife, Ilda Vole, spoke next."
    found = groups(text, "President Edric Vole flew out.")
    assert {"Edric Vole", "Vole"} in found
    assert {"Ilda Vole"} in found


def test_initials_and_middle_names_dont_part_a_person() -> None:
    assert {"Edric T. Vole", "Edric Vole"} in groups("Edric T. Vole sued.", "Edric Vole sued.")


def test_a_family_name_that_stands_first_is_a_last_name() -> None:
    assert {"Kim Gae-un", "Kim"} in groups("The envoy, Kim Gae-un, arrived. Kim then left.")


# ---------------------------------------------------------------- what a text says in words


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("The Ossel Fishing Authority (OFA) agreed. The OFA meets in May.", "Ossel Fishing Authority", "OFA"),
        ("The OFA (Ossel Fishing Authority) agreed.", "OFA", "Ossel Fishing Authority"),
        ("He said: “The OFA [Ossel Fishing Authority] agreed.”", "OFA", "Ossel Fishing Authority"),
        ("The Varnholt Front, also known as Army of Quillon, fired.", "Varnholt Front", "Army of Quillon"),
        ("The Varnholt Front (formerly the Quillon League) fired.", "Varnholt Front", "Quillon League"),
        ("He blamed ZAQ, an acronym for the Varnholt Front.", "ZAQ", "Varnholt Front"),
    ],
)  # fmt: skip
def test_a_text_that_calls_a_name_another_is_believed(text: str, one: str, two: str) -> None:
    assert any({one, two} <= group for group in groups(text))


def test_a_place_in_brackets_behind_a_place_is_no_other_name() -> None:
    assert {"Quillon"} in groups("The flood reached Quillon (Norway) and the towns near Quillon.")


def test_a_verb_between_two_names_makes_no_alias() -> None:
    found = groups("Edric Vole called Ilda Marrow on Friday. Orla Penn named Edric Vole to the board.")
    assert {"Ilda Marrow"} in found


def test_a_term_that_the_text_explains_is_the_groups() -> None:
    text = (
        "FRV militants left the valley. The army fought the militant group for years.\n\n"
        "“We will defeat Zaqar,” Ilda Marrow said, using a local acronym for the militant group."
    )
    assert {"FRV", "Zaqar"} in groups(text)


# ---------------------------------------------------------------- groups under a description


def test_the_coalition_is_the_only_one_that_the_text_names() -> None:
    found = groups("The Norway-led coalition met. Later the coalition agreed.", "The coalition agreed.")
    assert {"Norway-led coalition", "coalition"} in found


def test_the_coalition_is_nobody_where_there_are_two() -> None:
    found = groups("The Norway-led coalition met the Chad-led coalition. Later the coalition agreed.")
    assert {"coalition"} in found


def test_one_countrys_government_has_several_names() -> None:
    found = groups("The Norwegian government fell. The Norwegian regime had been weak. The regime fled.")
    assert {"Norwegian government", "Norwegian regime", "regime"} in found


def test_a_leaders_government_is_his_countrys_where_the_story_says_so() -> None:
    said = "Forces loyal to Norwegian President Edric Vole withdrew. The Norwegian government denied it."
    assert {"Norwegian government", "Vole government"} in groups(said, "It accused the Vole government of lies.")


def test_a_leaders_government_stays_alone_without_that_evidence() -> None:
    assert {"Vole government"} in groups(
        "The Norwegian government denied it.", "It accused the Vole government of lies."
    )


# ---------------------------------------------------------------- records


def test_each_alias_says_why() -> None:
    linked = link(story("Mayor Ilda Marrow resigned. Marrow gave no reason.", "Ilda Marrow resigned."))
    found = entity(linked, "Ilda Marrow")
    said = {(link.article, link.span.start): link.why for link in found.links}
    assert said["a0", 28] == "“Ilda Marrow” is the only person of that name in the text"
    assert all(said.values())


def test_every_name_gets_its_entity_and_nothing_else_changes() -> None:
    articles = story("Ilda Marrow flew to Norway on 3 May with 40 aides and a rifle.")
    before = mentions.find(articles[0])
    after = mentions.link(articles, before).mentions
    assert [(m.span, m.kind, m.value) for m in after] == [(m.span, m.kind, m.value) for m in before]
    assert all((m.entity is not None) == (m.kind in ("person", "place")) for m in after)


def test_an_entitys_id_is_one_of_the_list() -> None:
    linked = link(story("Mr. Marrow met Mrs. Marrow in Oslo.", "Mr. Marrow left."))
    ids = [e.id for e in linked.entities]
    assert len(set(ids)) == len(ids)
    assert {m.entity for m in linked.mentions if m.entity} == set(ids)


# ---------------------------------------------------------------- rulings

TWO = ("Mayor Ilda Marrow resigned. Marrow gave no reason.", "Envoy Ilda Marrow arrived.")


def test_a_person_splits_what_the_rules_joined() -> None:
    linked = link(story(*TWO), Ruling("Ilda Marrow", "Marrow", "different"))
    assert names(entity(linked, "Ilda Marrow")) == {"Ilda Marrow"}


def test_a_person_joins_what_no_rule_does() -> None:
    articles = story("Ilda Marrow spoke.", "The Duchess spoke. Orla Penn spoke.")
    ids = {e.name: e.id for e in link(articles).entities}
    linked = link(articles, Ruling(ids["Ilda Marrow"], ids["Orla Penn"], "different"))
    assert names(entity(linked, "Orla Penn")) == {"Orla Penn"}
    ports = story("The Ossel Harbour Board met.", "Varnholt Shipping Inc met.")
    ids = {e.name: e.id for e in link(ports).entities}
    both = link(ports, Ruling(ids["Ossel Harbour Board"], ids["Varnholt Shipping Inc"], "same", "one owner"))
    assert names(entity(both, "Ossel Harbour Board")) == {"Ossel Harbour Board", "Varnholt Shipping Inc"}
    assert "one owner" in entity(both, "Ossel Harbour Board").links[0].why


def test_the_later_ruling_holds() -> None:
    apart, joined = Ruling("Ilda Marrow", "Marrow", "different"), Ruling("Ilda Marrow", "Marrow", "same")
    assert names(entity(link(story(*TWO), apart, joined), "Marrow")) == {"Ilda Marrow", "Marrow"}
    assert names(entity(link(story(*TWO), joined, apart), "Marrow")) == {"Marrow"}


def test_a_ruling_about_others_changes_nothing() -> None:
    assert link(story(*TWO), Ruling("0123456789abcdef", "Nobody", "same")) == link(story(*TWO))


# ---------------------------------------------------------------- properties

SENTENCES = st.sampled_from(
    """
    Ilda Marrow spoke.
    Marrow spoke.
    Mrs. Marrow spoke.
    Edric Marrow left.
    The Norway-led coalition met.
    The coalition met.
    The Ossel Fishing Authority (OFA) met.
    The OFA met.
    The Norwegian regime fell.
    The regime fell.
    Norwegian President Edric Vole left.
    The Vole government fell.
    """.strip().splitlines()
).map(str.strip)
STORIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(STORIES)
def test_the_order_of_articles_and_mentions_doesnt_matter(texts: list[str]) -> None:
    articles = story(*texts)
    found = [m for article in articles for m in mentions.find(article)]
    wanted = mentions.link(articles, found)
    for order in permutations(articles):
        again = mentions.link(order, reversed(found))
        assert again.entities == wanted.entities
        assert set(again.mentions) == set(wanted.mentions)


@settings(max_examples=60, deadline=None)
@given(STORIES)
def test_linking_what_is_linked_adds_nothing(texts: list[str]) -> None:
    articles = story(*texts)
    once = link(articles)
    assert mentions.link(articles, once.mentions) == once


@settings(max_examples=60, deadline=None)
@given(STORIES)
def test_full_names_that_differ_never_meet(texts: list[str]) -> None:
    for found in groups(*texts):
        assert not {"Ilda Marrow", "Edric Marrow"} <= found


def test_a_large_story_is_linked_in_linear_time() -> None:
    texts = [f"Ilda Marrow spoke. Marrow spoke in Oslo. Orla Penn{'n' * (n % 7)} spoke. Penn left." for n in range(300)]
    assert len(link(story(*texts)).entities) < 400


# ---------------------------------------------------------------- over the reports


def test_reports_that_read_a_name_as_two_kinds_agree_on_one() -> None:
    articles = story("Shops closed in Quillon.", "The fire in Quillon is out.", "He praised Quillon for it.")
    assert entity(link(articles), "Quillon").articles == ("a0", "a1", "a2")
    assert entity(link(articles), "Quillon").kind == "place"


def test_a_ministry_named_by_its_office_is_one_over_the_reports() -> None:
    found = groups("The Interior Ministry denied it.", "The Norwegian Interior Ministry agreed. The ministry left.")
    assert {"Interior Ministry", "Norwegian Interior Ministry", "ministry"} in found


def test_an_office_that_two_states_have_is_neithers() -> None:
    found = groups(
        "The Interior Ministry denied it.", "The Norwegian Interior Ministry met the Chadian Interior Ministry."
    )
    assert {"Interior Ministry"} in found


def test_a_word_of_a_name_stands_for_it_after_the_name() -> None:
    assert {"Varnholt Courier", "Courier"} in groups("The Varnholt Courier asked him. He told the Courier nothing.")
    assert {"Courier"} in groups("He told the Courier nothing. The Varnholt Courier asked him.")


def entities_of(text: str, *named: str, kind: MentionKind = "organisation") -> int:
    """How many entities the names are, given in their order; the last of them is an organisation."""
    article, at, found = Article("a0", text), 0, []
    for words in named:
        at = text.index(words, at)
        found.append(Mention("a0", article.span(at, at + len(words)), kind, form="name"))
        at, kind = at + len(words), "organisation"
    return len(mentions.link([article], found).entities)


def test_an_acronym_within_a_name_is_not_its_initials() -> None:
    assert entities_of("The U.S. Senate voted. The U.S. left.", "U.S. Senate", "U.S.") == 2


def test_an_entity_is_not_called_by_its_name_in_capitals() -> None:
    linked = link(story("ILDA MARROW resigned on Monday.", "Ilda Marrow resigned on Monday."))
    assert entity(linked, "ILDA MARROW").name == "Ilda Marrow"


@pytest.mark.parametrize(
    ("longer", "chamber", "count"),
    [
        ("Senate Harbours Committee", "Senate", 2),
        ("Varnholt House", "House", 2),
        ("House Harbours Committee", "House", 2),
        ("House of Deputies", "House", 1),
    ],
)
def test_a_chamber_is_the_short_form_of_its_own_name_alone(longer: str, chamber: str, count: int) -> None:
    assert entities_of(f"The {longer} met. The {chamber} voted.", longer, chamber) == count


def test_an_editors_word_in_brackets_is_no_name_of_a_person() -> None:
    assert entities_of("“Ilda Vole [Senate] lost,” it said.", "Ilda Vole", "Senate", kind="person") == 2


def test_an_office_that_the_full_name_isnt_given_is_anothers() -> None:
    linked = link(story("First lady Ilda Vole opened the school. President Vole was away."))
    assert names(entity(linked, "Ilda Vole")) == {"Ilda Vole"}


# ---------------------------------------------------------------- countries and their people


def test_the_word_for_a_people_is_their_countrys() -> None:
    articles = story("Norway signed the treaty. Norwegian diplomats cheered.")
    linked = link(articles)
    norway = entity(linked, "Norwegian")
    assert (norway.name, norway.kind) == ("Norway", "place")
    kinds = {m.span.of(articles[0].text): m.kind for m in linked.mentions if m.entity == norway.id}
    assert kinds == {"Norway": "place", "Norwegian": "nationality"}


def test_a_people_without_its_country_in_the_story_stays_a_people() -> None:
    assert entity(link(story("Norwegian diplomats cheered.")), "Norwegian").kind == "nationality"


def test_a_given_name_alone_is_the_one_named_in_full_before() -> None:
    assert {"Ilda Marrow", "Ilda"} in groups("Ilda Marrow, 9, won. Her father met Ilda at the gate.")
    assert {"Ilda"} in groups("Ilda Marrow and Ilda Vole won. Her father met Ilda at the gate.")


@pytest.mark.parametrize(("other", "one"), [("Seoul", True), ("North Macedonia", False)])
def test_the_north_is_the_only_country_that_begins_so(other: str, one: bool) -> None:
    text = f"North Korea wrote to {other} on Monday. In the North nobody spoke of it."
    (article,) = story(text)
    at = text.index("North nobody")
    found = [*mentions.find(article), Mention(article.id, article.span(at, at + 5), "place", form="name")]
    linked = mentions.link([article], found)
    assert (entity(linked, "North") == entity(linked, "North Korea")) == one


def test_a_leaders_government_is_not_another_governments() -> None:
    found = groups("The Norwegian government fell. Vole's government in Quillon did not.")
    assert {"Norwegian government"} in found


# ---------------------------------------------------------------- offices without a name


def held(*texts: str, rulings: tuple[Ruling, ...] = ()) -> list[tuple[str, str]]:
    """The offices that stand for a person, with the person's name."""
    articles = story(*texts)
    linked = link(articles, *rulings)
    known = {e.id: e.name for e in linked.entities}
    words = {a.id: a.text for a in articles}
    return [(m.span.of(words[m.article]), known[m.entity]) for m in linked.mentions if m.form == "role" and m.entity]


def test_an_office_is_the_one_who_is_called_so() -> None:
    assert held("President Ilda Marrow spoke. Then the president left.") == [("president", "Ilda Marrow")]
    assert held("Ilda Marrow, the prime minister, spoke. Then the prime minister left.") == [
        ("prime minister", "Ilda Marrow"),
        ("prime minister", "Ilda Marrow"),
    ]


def test_an_office_is_known_from_another_report() -> None:
    assert held("Mayor Ilda Marrow spoke.", "In Quillon the mayor left.") == [("mayor", "Ilda Marrow")]


def test_an_office_of_two_is_nobodys() -> None:
    assert held("President Ilda Marrow met President Edric Vole. Then the president left.") == []


def test_who_was_in_office_is_not_who_is() -> None:
    text = "Former president Ilda Marrow met President Edric Vole. The pair ate. Later the former president left."
    assert held(text) == [("former president", "Ilda Marrow")]


def test_an_office_of_something_is_not_the_one_without() -> None:
    assert held("President Ilda Marrow met the president of the bank.") == []


def test_a_person_can_undo_an_office() -> None:
    texts = ("President Ilda Marrow spoke. Then the president left.",)
    ruling = Ruling("the president", "Ilda Marrow", "different")
    assert held(*texts, rulings=(ruling,)) == []
    assert len(held(*texts, rulings=(ruling, Ruling("the president", "Ilda Marrow", "same")))) == 1


def test_an_office_beside_a_name_says_whose_it_is_and_of_what() -> None:
    texts = {
        "Norwegian Premier Edric Vole spoke.": "Norwegian Premier",
        "The Minister for Northern Fisheries, Edric Vole, spoke.": "Minister for Northern Fisheries",
        "“Yes,” said Edric Vole, commander of the Varnholt Guard.": "commander of the Varnholt Guard",
        "They met the 4th Varnholt Guard commander, Col. Edric Vole, in Oslo.": "4th Varnholt Guard commander",
        "Oslo's mayor, Edric Vole, spoke.": "Oslo's mayor",
    }
    for text, office in texts.items():
        assert held(text) == [(office, "Edric Vole")], text


def test_a_bare_title_is_no_mention_of_its_own() -> None:
    assert held("President Ilda Marrow spoke.") == []


def test_an_office_of_one_country_is_not_the_same_office_of_another() -> None:
    texts = ("Norwegian President Ilda Marrow met Finnish President Edric Vole. The Finnish president left.",)
    assert held(*texts)[-1] == ("Finnish president", "Edric Vole")
    assert held("Norwegian President Ilda Marrow met the Finnish president.") == [
        ("Norwegian President", "Ilda Marrow")
    ]


def test_a_country_and_the_word_for_its_people_say_one_office() -> None:
    texts = ("Norway's president, Ilda Marrow, spoke.", "The Norwegian president left.")
    assert held(*texts) == [("Norway's president", "Ilda Marrow"), ("Norwegian president", "Ilda Marrow")]


def test_a_name_behind_an_office_and_a_comma_may_be_another_persons() -> None:
    assert held("In a call with the Norwegian president, Edric Vole said no.") == []


def test_a_common_office_is_the_last_one_named() -> None:
    text = "Varnholt Guard spokesman Edric Vole spoke. The spokesman gave no reason."
    assert held(text)[-1] == ("spokesman", "Edric Vole")
    assert ("spokesman", "Edric Vole") not in held(
        text.replace("The spokesman", "A union spokesman wept. The spokesman")
    )


def test_an_office_to_come_is_nobodys_yet() -> None:
    assert held("President Ilda Marrow spoke. She said that Edric Vole should be the president.") == []


def test_two_offices_that_end_in_one_word_are_two() -> None:
    text = "Norwegian Attorney General Edric Vole spoke. The inspector general gave no reason."
    assert held(text) == [("Norwegian Attorney General", "Edric Vole")]


def test_an_office_carries_its_reason() -> None:
    (link_,) = entity(link(story("Norwegian Premier Edric Vole spoke.")), "Edric Vole").links
    assert "Norwegian Premier Edric Vole" in link_.why


# ---------------------------------------------------------------- bare nouns


def nouns(text: str) -> list[tuple[str, str]]:
    linked = link(story(text))
    known = {e.id: e.name for e in linked.entities}
    return [(m.span.of(text), known[m.entity]) for m in linked.mentions if m.form == "noun" and m.entity]


def test_a_noun_is_the_body_whose_name_it_heads() -> None:
    text = "The Varnholt Harbour Committee met. On Monday the committee said no."
    assert nouns(text) == [("committee", "Varnholt Harbour Committee")]
    assert nouns("On Monday the committee said no. The Varnholt Harbour Committee met.") == []


def test_a_noun_is_the_body_of_which_the_text_says_it() -> None:
    text = "Shares of Varnholt Shipping, a small ferry company, fell. Later the company said more."
    assert nouns(text) == [("company", "Varnholt Shipping")]


def test_a_noun_of_two_bodies_is_nobodys() -> None:
    text = "The Varnholt Harbour Committee met the Quillon Fishing Committee. On Monday the committee said no."
    assert nouns(text) == []


def test_a_noun_for_all_sorts_is_nobodys_behind_another_body() -> None:
    text = "Shares of Varnholt Shipping, a small ferry company, fell. OFA shares rose. The company said more."
    assert nouns(text) == []


def test_a_noun_behind_one_without_a_name_is_nobodys() -> None:
    text = "The Varnholt Harbour Committee met. Oslo set up a new committee. On Monday the committee said no."
    assert nouns(text) == []


def test_a_noun_that_describes_another_is_no_mention() -> None:
    assert nouns("The Varnholt Harbour Committee met. On Monday the committee chairman said no.") == []
