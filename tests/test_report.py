"""The view, the terminal's lines and the page, from records of one invented event built by hand."""

import html as entities
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.records import (
    AliasLink,
    Article,
    Change,
    Claim,
    Copy,
    Credit,
    Drop,
    Dropped,
    Entity,
    Family,
    Link,
    Mention,
    Origin,
    Passage,
    Quantity,
    Range,
    Reading,
    Share,
    Source,
    Span,
    Speaker,
    Statement,
    Story,
    Time,
)
from crossread.report import families, html, pages, terminal, views
from crossread.report.evidence import Shelf, within
from crossread.report.picture import draw
from crossread.report.views import Results

TUESDAY = Time("2031-03-04", "DATE", "2031-03-04", "2031-03-04")
REMARK = "“The bridge is safe for walkers,”"
TEXTS = {
    "t1": f"Crews shut the Alder Bridge after 15 cracks were found, according to Northwire.\n\n{REMARK} engineer "
    "Ines Valdo said on Tuesday.",
    "t2": f"Crews shut the Alder Bridge after 50 cracks were found, according to Northwire.\n\n{REMARK} engineer "
    "Ines Valdo said on Tuesday. Repairs will last until May.",
    "t3": f"At least 15 cracks run through the Alder Bridge, Fell Radio has learned.\n\n{REMARK} Valdo told us on "
    "Tuesday.",
}


def at(article: str, words: str) -> Span:
    start = TEXTS[article].index(words)
    return Span(article, start, start + len(words))


def statement(article: str, speaker: str, relay: str | None) -> Statement:
    hops = [Link(at(article, speaker), speaker, "speaker")]
    hops += [Link(at(article, relay), relay, "relay")] if relay else []
    return Statement(
        id=f"said-{article}",
        article=article,
        source=Speaker(at(article, speaker), speaker, "valdo"),
        cue=None,
        content=(at(article, REMARK),),
        directness="direct",
        chain=(*hops, Link(None, "Tarn Post" if relay else "Fell Radio", "outlet")),
        said=TUESDAY,
        said_span=at(article, "Tuesday"),
        voiced_as="walkers",
    )


def reading(article: str, words: str, low: int, bound: str) -> Reading:
    amount = Quantity(low, low if bound == "exact" else None, bound, "crack")  # type: ignore[arg-type]
    return Reading(article, at(article, words), amount, "fam-post" if article != "t3" else "fam-radio")


def article(name: str, outlet: str) -> Article:
    return Article(
        id=name,
        text=TEXTS[name],
        capture=Source("ab" * 32, path=f"pages/{name}.html", url=f"https://{name}.example/bridge"),
        outlet=outlet,
        title=f"Alder Bridge shut ({name})",
        published=f"2031-03-0{4 + int(name == 't2')}",
        language="en",
        credits=(Credit("Northwire", "agency", at(name, "Northwire")),) if name != "t3" else (),
        dropped=(Dropped((0, 9), "navigation"), Dropped((10, 19), "navigation"), Dropped((30, 40), "share counts")),
    )


def sample() -> Results:
    revision = Copy(
        "t2",
        "t1",
        "revision",
        "t1",
        Share(0.8, 1.0),
        (Passage(at("t2", TEXTS["t2"][:79]), at("t1", TEXTS["t1"][:79]), 0.97, changes()),),
        "nearly all of the earlier text stands in the later one",
    )
    quotes = Copy(
        "t1",
        "t3",
        "quotes",
        None,
        Share(0.2, 0.2),
        (Passage(at("t1", REMARK), at("t3", REMARK), 1.0),),
        "only quoted words are shared",
    )
    return Results(
        articles=(article("t3", "Fell Radio"), article("t2", "Tarn Post"), article("t1", "Tarn Post")),
        drops=(Drop("articles", "the file is empty", "empty", path="pages/none.txt"),),
        copies=(revision, quotes),
        families=(
            Family("fam-radio", ("t3",), Origin("Fell Radio", "outlet", False), "shares no passage"),
            Family("fam-post", ("t1", "t2"), Origin("Northwire", "agency", True), "both name Northwire"),
        ),
        stories=(
            Story(
                "story",
                ("t1", "t2", "t3"),
                ("fam-post", "fam-radio"),
                "Alder Bridge shut",
                "2031-03-04",
                "2031-03-05",
                Range(1, 2),
            ),
        ),
        mentions=(
            Mention("t1", at("t1", "Ines Valdo"), "person", "valdo"),
            Mention("t3", at("t3", "Valdo"), "person", "valdo"),
            Mention("t1", at("t1", "Northwire"), "organisation", "northwire"),
        ),
        entities=(
            Entity("valdo", "person", "Ines Valdo", ("Valdo",), ("t1", "t2", "t3"), (alias_link(),)),
            Entity("northwire", "organisation", "Northwire", ("Northwire",), ("t1", "t2")),
        ),
        statements=(
            statement("t1", "Ines Valdo", "Northwire"),
            statement("t2", "Ines Valdo", "Northwire"),
            statement("t3", "Valdo", None),
        ),
        claims=(agreed(), disputed()),
        kept=3,
        duplicates=1,
        failed=1,
    )


def changes() -> tuple[Change, ...]:
    return (
        Change("wording", at("t2", "Crews"), at("t1", "Crews")),
        Change("number", at("t2", "50"), at("t1", "15")),
        Change("wording", Span("t2", 79, 79), Span("t1", 78, 79)),
    )


def alias_link() -> AliasLink:
    return AliasLink("t3", at("t3", "Valdo"), "the family name of a person named in full elsewhere")


def agreed() -> Claim:
    both = tuple(Reading(name, at(name, "Tuesday"), TUESDAY, "fam-post") for name in ("t1", "t2"))
    return Claim(
        "c1", "story", "when Valdo spoke", "time", both, "agree", Range(1, 1), ("fam-post",), ("t3",), "one day"
    )


def disputed() -> Claim:
    answers = (
        reading("t3", "At least 15 cracks", 15, "at-least"),
        reading("t2", "50 cracks", 50, "exact"),
        reading("t1", "15 cracks", 15, "exact"),
    )
    families = ("fam-post", "fam-radio")
    return Claim(
        "c2", "story", "how many cracks", "quantity", answers, "differ", Range(1, 2), families, (), "15 is not 50"
    )


# ---------------------------------------------------------------- the view


def test_the_ingest_line_adds_up_and_names_what_failed() -> None:
    view = views.of(sample())
    assert view.ingest == "5 read = 3 kept + 1 duplicate + 1 failed"
    assert [(one.where, one.why) for one in view.failures] == [("pages/none.txt", "the file is empty")]


def test_the_origin_line_counts_reports_texts_and_families_and_reads_origins_from_the_record() -> None:
    (story,) = views.of(sample()).stories
    assert (
        story.origin_line == "3 reports → 3 texts → 2 families: 1 to 2 origins; the remarks they share have 1 speaker"
    )
    one = replace(sample().stories[0], origins=Range(1, 1))
    assert ": 1 origin;" in views.of(replace(sample(), stories=(one,))).stories[0].origin_line


def test_why_two_outlets_count_once_stands_under_the_origins() -> None:
    why = "Quill Post and The Marrow Daily count once: both of Quill Media, by your settings"
    view = views.of(replace(sample(), stories=(replace(sample().stories[0], why=why),)))
    assert f"{why}.</bdi>" in html.render(view)
    assert f"{why}." in " ".join(terminal.render(view, 200, colour=False).split())


def test_texts_that_are_the_same_count_once() -> None:
    results = sample()
    same = replace(results.copies[0], kind="same")
    (story,) = views.of(replace(results, copies=(same,))).stories
    assert story.origin_line.startswith("3 reports → 2 texts → 2 families")


def test_a_change_reads_from_the_earlier_text_to_the_later_and_facts_come_before_wording() -> None:
    (story,) = views.of(sample()).stories
    post = story.families[0]
    assert post.origin == "Northwire (agency), inferred: the original is not among the reports"
    assert [(m.article.label, m.depth, m.relation) for m in post.members] == [
        ("Tarn Post (1)", 0, ""),
        ("Tarn Post (2)", 1, "revision"),
    ]
    edge = post.members[1].edge
    assert edge is not None
    assert (edge.before.label, edge.arrow, edge.after.label) == ("Tarn Post (1)", "→", "Tarn Post (2)")
    assert [(one.kind, one.before.words, one.after.words) for one in edge.changes] == [("number", "15", "50")]
    assert [(one.before.words, one.after.words) for one in edge.small_changes] == [("Crews", "Crews"), (".", "")]


def test_families_that_share_only_quotes_are_tied_and_not_joined() -> None:
    (story,) = views.of(sample()).stories
    (tie,) = story.ties
    assert (tie.first, tie.second, tie.edge.kind, tie.edge.arrow) == (0, 1, "only quotes shared", "↔")


def test_a_remark_stands_once_with_every_path_to_the_page() -> None:
    (story,) = views.of(sample()).stories
    (remark,) = story.remarks
    assert (remark.speaker, remark.said, remark.witnesses) == ("Ines Valdo", "2031-03-04", "3 reports in 2 families")
    assert [telling.chain for telling in remark.tellings] == [
        "Ines Valdo → Northwire",
        "Valdo",
        "Ines Valdo → Northwire",
    ]
    assert [(one.alike, len(one.elsewhere)) for one in remark.tellings] == [
        ("the words above", 0),
        ("the same words", 1),
        ("the same words", 1),
    ]


def test_what_differs_comes_before_what_agrees() -> None:
    (story,) = views.of(sample()).stories
    assert [claim.verdict for claim in story.claims] == ["differ", "agree"]
    assert story.verdict_line == "1 differ · 1 agree"
    differ, agree = story.claims
    assert [(one.words, one.value) for one in differ.answers] == [
        ("15 cracks", "15 (crack)"),
        ("At least 15 cracks", "at least 15 (crack)"),
        ("50 cracks", "50 (crack)"),
    ]
    assert [link.label for link in agree.silent] == ["Fell Radio"]
    assert (differ.origins, differ.witnesses) == ("1 to 2 origins", "2 families")


def test_each_form_of_a_name_has_its_place_and_reason() -> None:
    (story,) = views.of(sample()).stories
    (name,) = story.names
    assert [(one.text, one.words is not None and one.words.where) for one in name.aliases] == [
        ("Ines Valdo", "Tarn Post (1) [124,134)"),
        ("Valdo", "Fell Radio [108,113)"),
    ]
    assert name.aliases[1].why == "the family name of a person named in full elsewhere"
    assert story.single_names == "and 1 name in one form only"


def test_what_stands_for_a_name_without_being_one_is_shown_with_its_reason() -> None:
    results = sample()
    (valdo, northwire) = results.entities
    office = AliasLink("t1", at("t1", "Crews"), "the office stands beside the name")
    named = replace(results, entities=(replace(valdo, links=(*valdo.links, office)), northwire))
    (name,) = views.of(named).stories[0].names
    assert [one.text for one in name.aliases] == ["Ines Valdo", "Valdo", "Crews"]
    assert name.aliases[2].why == office.why


def test_the_order_of_the_input_leaves_no_trace() -> None:
    results = sample()
    turned = replace(
        results,
        articles=results.articles[::-1],
        copies=results.copies[::-1],
        families=results.families[::-1],
        mentions=results.mentions[::-1],
        entities=results.entities[::-1],
        statements=results.statements[::-1],
        claims=results.claims[::-1],
    )
    assert views.of(turned) == views.of(results)


def test_a_span_outside_its_article_is_refused_in_words() -> None:
    results = sample()
    beyond = replace(results.statements[0], content=(Span("t1", 5, 9_999),))
    with pytest.raises(ValueError, match=r"\[5, 9999\) does not lie in article t1"):
        views.of(replace(results, statements=(beyond,)))


def test_an_empty_run_has_a_view() -> None:
    view = views.of(Results())
    assert terminal.render(view).startswith("0 read = 0 kept + 0 duplicate + 0 failed")
    assert "<h1>Cross-reading</h1>" in html.render(view)


def test_labels_are_unique_even_where_an_outlet_is_called_like_another_and_its_number() -> None:
    given_names = ["Echo", "Echo (1)", "Echo", "Echo"]
    shelf = Shelf.of([Article(str(n), "x", outlet=name) for n, name in enumerate(given_names)])
    assert [link.label for link in shelf.links.values()] == ["Echo (2)", "Echo (1)", "Echo (3)", "Echo (4)"]


# ---------------------------------------------------------------- the terminal


def test_the_terminal_shows_each_line_with_where_it_stands() -> None:
    shown = terminal.render(views.of(sample()), 110)
    for wanted in (
        "5 read = 3 kept + 1 duplicate + 1 failed",
        "not read:  pages/none.txt: the file is empty",
        "number:  “15” → “50” · Tarn Post (1) [34,36) → Tarn Post (2) [34,36)",
        "Ines Valdo → Northwire → Tarn Post (1) [81,114), Tarn Post (2) [81,114)",
        "Valdo → Fell Radio [74,107)",
        "DIFFER  how many cracks · 1 to 2 origins · 2 families",
    ):
        assert wanted in shown
    assert max(map(len, shown.splitlines())) <= 110


def test_the_terminal_cuts_long_lists_and_says_by_how_much() -> None:
    results = sample()
    many = tuple(
        replace(results.statements[0], id=f"s{n:02}", voiced_as=None, content=(Span("t1", n, n + 5),))
        for n in range(terminal.MOST_REMARKS + 14)
    )
    assert f"… and {14} more, see the report" in terminal.render(views.of(replace(results, statements=many)))


def test_the_terminal_never_cuts_the_value_that_differs() -> None:
    results = sample()
    twice = tuple(replace(one, span=Span(one.article, n, n + 5)) for n in range(9) for one in disputed().readings)
    shown = terminal.render(views.of(replace(results, claims=(replace(disputed(), readings=twice),))))
    for value in ("read as 15 (crack)", "read as at least 15 (crack)", "read as 50 (crack)"):
        assert value in shown
    assert "… and 24 more, see the report" in shown


def test_plain_output_has_no_escape_and_loads_no_rich() -> None:
    program = (
        "import sys; from crossread.report import terminal, views; "
        "shown = terminal.render(views.of(views.Results())); "
        "assert chr(27) not in shown and 'rich' not in sys.modules and 'jinja2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_colour_changes_no_word() -> None:
    view = views.of(sample())
    coloured = terminal.render(view, 90, colour=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == terminal.render(view, 90).splitlines()


# ---------------------------------------------------------------- the page


class Outline(HTMLParser):
    """What a browser would know of the page: ids, links, and the text under each anchor's class."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.under: dict[str, str] = defaultdict(str)
        self.open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        self.ids += [given_["id"] or ""] if "id" in given_ else []
        self.links += [given_["href"] or ""] if "href" in given_ else []
        if tag == "span":
            self.open.append((given_.get("class") or "").split())

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for names in self.open:
            for name in names:
                self.under[name] += data


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    return parser


def test_every_evidence_link_leads_to_its_very_words() -> None:
    view = views.of(sample())
    page = html.render(view)
    found = outline(page)
    assert len(found.ids) == len(set(found.ids))
    inner = [link.removeprefix("#") for link in found.links if link.startswith("#")]
    assert set(inner) <= set(found.ids)
    evidence = {one.anchor: one for one in within(view)}
    assert set(evidence) == {link for link in inner if re.fullmatch(r"a\d+-\d+-\d+", link)}
    for anchor, one in evidence.items():
        assert found.under[anchor] == one.words
        if one.words:
            assert f"#{anchor}:target~.{anchor}" in page


def test_the_whole_text_of_each_article_is_in_the_page() -> None:
    page = html.render(views.of(sample()))
    bodies = re.findall(r'<div class="text"[^>]*>(.*?)</div>', page, re.S)
    shown = {entities.unescape(re.sub(r"<[^>]+>", "", body)) for body in bodies}
    assert shown == set(TEXTS.values())


def test_the_page_asks_for_nothing() -> None:
    page = html.render(views.of(sample()))
    assert "default-src 'none'" in page
    assert not re.search(r"<(?:script|img|link|iframe|object|base)\b|\bsrc=|@import|url\(|\son\w+=", page)
    outside = {link for link in outline(page).links if not link.startswith("#")}
    assert outside == {f"https://{name}.example/bridge" for name in TEXTS}


def test_the_page_has_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib, test_report as t; "
        "print(hashlib.sha256(t.html.render(t.views.of(t.sample())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join([__file__.rsplit("/", 1)[0], *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_the_drawing_has_a_row_for_every_text_and_a_line_for_every_tie() -> None:
    (story,) = views.of(sample()).stories
    picture = draw(story.families, story.ties)
    assert [dot.label for dot in picture.dots] == ["Tarn Post (1)", "Tarn Post (2)", "Fell Radio"]
    assert (len(picture.bands), len(picture.elbows), len(picture.links)) == (2, 1, 1)
    assert max(dot.y for dot in picture.dots) < picture.height


@given(st.data())
def test_segments_make_up_the_text_and_each_passage(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab \n\t"), max_size=40))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = data.draw(st.lists(ends, max_size=8))
    shelf = Shelf.of([Article("x", text)])
    evidence = [shelf.evidence(Span("x", start, end)) for start, end in spans]
    page = pages.view(shelf.articles["x"], None, evidence, shelf)
    whole, opened = "", list[str]()
    at_anchor = {one.anchor: "" for one in evidence}
    for paragraph in page.paragraphs:
        assert not paragraph.gap.strip()
        whole += paragraph.gap + "".join(segment.text for segment in paragraph.segments)
        for segment in paragraph.segments:
            opened += segment.opens
            for anchor in segment.within:
                assert anchor in opened
                at_anchor[anchor] += segment.text
    assert whole == text
    assert sorted(opened) == sorted(at_anchor)
    for one in evidence:
        assert "".join(at_anchor[one.anchor].split()) == "".join(one.words.split())


@given(st.data())
def test_every_text_of_a_family_hangs_in_its_tree_once_however_the_copies_run(data: st.DataObject) -> None:
    names = [f"m{n}" for n in range(data.draw(st.integers(1, 6)))]
    pairs = [(a, b) for a in names for b in names if a < b]
    some = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    copies = [
        Copy(
            a,
            b,
            data.draw(st.sampled_from(["same", "revision", "abridged"])),
            data.draw(st.sampled_from([a, b, None])),
            Share(data.draw(st.floats(0, 1)), 0.5),
            (),
            "why",
        )
        for a, b in some
    ]
    shelf = Shelf.of([Article(name, name) for name in names])
    shown = families.view(Family("f", tuple(names), Origin(None, "unknown", False), "why"), 1, copies, shelf)
    assert sorted(member.article.label for member in shown.members) == names
    for place, member in enumerate(shown.members):
        if member.parent is None:
            assert (member.depth, member.edge) == (0, None)
        else:
            assert member.parent < place
            assert member.depth == shown.members[member.parent].depth + 1
    assert sum(member.edge is not None for member in shown.members) + len(shown.other_edges) == len(copies)
    backwards = families.view(
        Family("f", tuple(names[::-1]), Origin(None, "unknown", False), "why"), 1, copies[::-1], shelf
    )
    assert backwards == shown


def test_a_text_hangs_from_the_one_it_follows_most_fully() -> None:
    shelf = Shelf.of([Article(name, name) for name in ("first", "second", "third")])
    copies = (
        Copy("first", "second", "revision", "first", Share(0.9, 0.9), (), "why"),
        Copy("first", "third", "revision", "first", Share(0.6, 0.6), (), "why"),
        Copy("second", "third", "revision", "second", Share(0.8, 0.8), (), "why"),
    )
    family = Family("f", ("first", "second", "third"), Origin(None, "unknown", False), "why")
    shown = families.view(family, 1, copies, shelf)
    assert [(member.article.label, member.depth) for member in shown.members] == [
        ("first", 0),
        ("second", 1),
        ("third", 2),
    ]
    assert [(edge.before.label, edge.after.label) for edge in shown.other_edges] == [("first", "third")]
