"""Pages that attack whoever reads the report: nothing in them runs, links out, or reorders what stands around it."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

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
    Dateline,
    Drop,
    Dropped,
    Entity,
    Family,
    Link,
    Mention,
    Origin,
    Passage,
    Range,
    Reading,
    Share,
    Source,
    Span,
    Speaker,
    Statement,
    Story,
)
from crossread.report import html, terminal, views
from crossread.report.evidence import within
from crossread.report.safe import address, safe
from crossread.report.views import Results

SCRIPT = "<script>document.title='owned'</script>"
PAYLOADS = (
    SCRIPT,
    "\"'><img src=x onerror=\"document.title='owned'\">",
    "</style></title></textarea><svg onload=document.title='owned'>",
    "{{ 7 * 7 }}{% raw %}",
    "[bold red]markup[/bold red]",
    "\x1b]0;owned\x07\x1b[2J",
    "\u202egnp.exe\u2066",
    "nul\x00 and \x9b31m",
    "half a pair \ud800",
    "javascript:document.title='owned'",
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def poisoned(text: str) -> Results:
    """Records with `text` wherever a page, or a stage that repeats a page, could put it."""
    body = f"{text} at the start.\n\nThen {text} again, {text} in the end."
    one = Article(
        id=f"one {text}",
        text=body,
        capture=Source("00" * 32, path=f"{text}.html", url=text),
        url=text,
        outlet=text,
        title=text,
        byline=(text,),
        credits=(Credit(text, "agency", Span(f"one {text}", 0, 4)),),
        dateline=Dateline(text, None),
        published=text,
        modified=text,
        language=text,
        dropped=(Dropped((0, 1), text),),
    )
    two = replace(one, id=f"two {text}", credits=())
    first, second = Span(one.id, 0, len(text) + 9), Span(two.id, 2, len(text) + 20)
    copy = Copy(
        one.id, two.id, "revision", None, Share(1.0, 1.0), (Passage(first, second, 1.0, change(first, second)),), text
    )
    statement = Statement(
        "said", one.id, Speaker(first, text), first, (first,), "direct", (Link(first, text, "speaker"),), None, first
    )
    families = tuple(
        Family(f"{text}{n}", (i,), Origin(text, "outlet", True), text) for n, i in enumerate((one.id, two.id))
    )
    readings = tuple(Reading(span.article, span, text, text, "said", text) for span in (first, second))
    return Results(
        articles=(one, two),
        drops=(Drop("articles", text, "code", path=text),),
        copies=(replace(copy, kind="passages"),),
        families=families,
        stories=(Story(text, (one.id, two.id), (f"{text}0", f"{text}1"), text, text, text, Range(1, 2)),),
        mentions=(Mention(one.id, first, "person", "who"),),
        entities=(Entity("who", "person", text, ("b",), (one.id,), (AliasLink(one.id, first, text),)),),
        statements=(statement,),
        claims=(Claim("c", text, text, "act", readings, "differ", Range(1, 1), (text,), (one.id,), text),),
    )


def change(first: Span, second: Span) -> tuple[Change, ...]:
    return (Change("number", first, second), Change("wording", first, Span(second.article, 3, 3)))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name == "href"}


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_text_adds_no_tag_no_attribute_and_no_link_to_the_page(text: str) -> None:
    plain, page = tags(html.render(views.of(poisoned("plain words")))), html.render(views.of(poisoned(text)))
    found = tags(page)
    assert found.tags == plain.tags
    assert found.attributes == plain.attributes
    assert {link for link in found.links if not link.startswith("#")} == set()
    page.encode()  # a lone surrogate would fail here
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
@pytest.mark.parametrize("colour", [False, True])
def test_hostile_text_neither_steers_the_terminal_nor_passes_for_markup(text: str, colour: bool) -> None:
    shown = terminal.render(views.of(poisoned(text)), 100, colour)
    assert not re.search("[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert set(re.findall(r"\x1b(?:\[[0-9;]*m)?", shown)) <= {"\x1b[0m", *re.findall(r"\x1b\[[1-9][0-9;]*m", shown)}
    assert colour or "\x1b" not in shown
    if text.startswith("[bold"):
        assert "[bold red]" in shown


def test_what_is_hidden_is_shown() -> None:
    assert safe("a\x1b[2Jb") == "a␛[2Jb"
    assert safe("a\u202eb\x9b") == "a⟦U+202E⟧b⟦U+009B⟧"
    assert safe("\x00\x7f") == "␀␡"
    assert safe("kept:\n\tالنص עברית 👩\u200d🚒") == "kept:\n\tالنص עברית 👩\u200d🚒"


@given(st.text())
def test_safe_text_can_be_written_and_stays_as_it_is_when_made_safe_again(text: str) -> None:
    once = safe(text)
    assert safe(once) == once
    once.encode()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://a.example",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "//a.example/x",
        "https:",
        "https://a.example/\u202e",
        "https://[a.example/",
        'https://a.example/"onmouseover="x',
        "ftp://a.example",
        "",
        None,
    ],
)
def test_only_a_plain_web_address_becomes_a_link(url: str | None) -> None:
    assert address(url) is None


def test_a_web_address_is_linked_as_it_is() -> None:
    assert address("https://a.example/b?c=d&e=%20#f") == "https://a.example/b?c=d&e=%20#f"


def test_a_page_of_blanks_costs_its_length_not_its_square() -> None:
    """With a step for each pair of its 600,000 blanks this test would take hours."""
    text = "x" + " " * 300_000 + "x" + "\n \t" * 100_000 + "x"
    long = Article("long", text)
    family = Family("f", ("long",), Origin(None, "unknown", False), "alone")
    story = Story("s", ("long",), ("f",), None, None, None, Range(1, 1))
    view = views.of(Results(articles=(long,), families=(family,), stories=(story,)))
    assert [len(paragraph.gap) for paragraph in view.pages[0].paragraphs] == [
        0,
        300_000 - 2,
    ]  # the last " \t" stands on the line of the x
    assert html.render(view).count("<p dir=") == 2


# ---------------------------------------------------------------- a real browser


def browse(page: Path, fragment: str = "") -> str:
    """The page as a browser holds it after loading: scripts would have run by then."""
    assert CHROMIUM
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [CHROMIUM, *quiet, profile, "--virtual-time-budget=2000", "--dump-dom", f"{page.as_uri()}{fragment}"]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_runs_nothing_of_what_pages_bring(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(html.render(views.of(poisoned(" ".join(PAYLOADS)))), "utf8")
    dom = browse(page)
    assert "<title>Cross-reading</title>" in dom
    assert "owned" in dom  # it is there to be read
    assert not tags(dom).tags & {"script", "img", "iframe", "object"}


# Makes each anchor the page's target in turn and notes which words then have another background than before.
WHAT_LIGHTS_UP = """<script>
const spans = [...document.querySelectorAll(".text span")];
const colour = span => getComputedStyle(span).backgroundColor;
const before = spans.map(colour);
const lit = {};
for (const anchor of document.querySelectorAll(".text a[id]")) {
  location.hash = anchor.id;
  lit[anchor.id] = spans.filter((span, n) => colour(span) !== before[n]).map(span => span.textContent).join("");
}
document.body.textContent = JSON.stringify(lit);
</script></body>"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_each_link_lights_up_its_very_words(tmp_path: Path) -> None:
    view = views.of(poisoned("Rain over Tarn"))
    page = tmp_path / "report.html"
    shown = html.render(view).replace("; base-uri", "; script-src 'unsafe-inline'; base-uri")
    page.write_text(shown.replace("</body>", WHAT_LIGHTS_UP), "utf8")
    body = re.search(r"<body>(.*?)</body>", browse(page), re.S)
    assert body
    lit = json.loads(unescape(body[1]))
    evidence = {one.anchor: one.words for one in within(view)}
    assert len(evidence) == 4
    assert {anchor: lit[anchor].replace("\n", "") for anchor in evidence} == {
        anchor: words.replace("\n", "") for anchor, words in evidence.items()
    }
    assert any("\n\n" in words for words in evidence.values())
