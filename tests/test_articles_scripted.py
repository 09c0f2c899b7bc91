"""Pages whose text stands only in a script: stated in JSON-LD, or in what a script draws the page from."""

import json
import time
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Article, Capture, Drop
from crossread.stages import articles
from crossread.stages.articles import literals

TEXT = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years, officials said.",
    "“We couldn’t wait for another winter storm,” council leader Inés Tarrow said after the vote in the town hall.",
    'About 1,200 residents signed the "open road" petition & the closure begins on March 3, a spokesman said 🌊.',
    "The Brennick River flooded the lower town twice last autumn, and repairs have cost 4.5 million crowns so far.",
)
TITLE = "Velmora closes its road"
WHOLE = "\n\n".join(TEXT)
HTML = "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in TEXT)
SITE = '<meta property="og:site_name" content="Velmora Post">'
OTHER = (
    "Karrow has a new coach after the cup defeat, the club announced on Friday, and he comes from the island league."
)


def page(scripts: str, inside: str = '<div id="app"></div>', head: str = "") -> str:
    return f"<html><head><title>{TITLE} | Velmora Post</title>{SITE}{head}</head><body>{inside}{scripts}</body></html>"


def clean(source: str) -> Article | Drop:
    return articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))


def data(value: object, ascii_only: bool = True) -> str:
    written = json.dumps(value, ensure_ascii=ascii_only).replace("</", "<\\/")
    return f'<script id="__NEXT_DATA__" type="application/json">{written}</script>'


def stated(value: dict[str, object]) -> str:
    written = json.dumps({"@type": "NewsArticle", "headline": TITLE, **value}).replace("</", "<\\/")
    return f'<script type="application/ld+json">{written}</script>'


def assert_mapped(article: Article, source: str) -> None:
    """Each piece of the map leads to the very characters, or to what stands for them."""
    at = 0
    for start, end, low, high in article.raw_map:
        assert at <= start < end <= len(article.text)
        text, raw = article.text[start:end], source[low:high]
        if end - start != high - low:
            raw = literals.decoded(source, low, high).text
            raw = unescape(unescape(literals.decoded(raw, 0, len(raw)).text))
        assert text == raw or (text == " " and not raw.strip()), (text, raw)
        at = end
    covered = sum(end - start for start, end, _, _ in article.raw_map)
    assert covered == len(article.text) - 2 * article.text.count("\n\n")
    for part in article.dropped:
        assert 0 <= part.raw[0] < part.raw[1] <= len(source)


def slate(text: str) -> dict[str, object]:
    half = text.index(" ", len(text) // 2)
    link = {"type": "link", "url": "/x", "children": [{"text": text[:half]}]}
    return {"type": "paragraph", "children": [link, {"text": text[half:]}]}


def rich(text: str) -> dict[str, object]:
    half = text.index(" ", len(text) // 2)
    marked = {"type": "text", "marks": [{"type": "bold"}], "text": text[half:]}
    return {"type": "paragraph", "content": [{"type": "text", "text": text[:half]}, marked]}


def run(script: str) -> str:
    return "<script>" + script.replace("</", "<\\/") + "</script>"


WRITTEN = HTML.replace("“", "\\u201c").replace("<", "\\x3c").replace('"', '\\"')
STORY = {"title": TITLE, "slug": "velmora-closes-its-road", "author": "Odile Marsh"}
ROWS = [{"_id": f"A{n}B", "type": "text", "content": text.replace("&", "&amp;")} for n, text in enumerate(TEXT)]
PICTURE = {"type": "image", "url": "https://post.example/1.jpg", "caption": OTHER}
STATES = {
    "an HTML string": data({"props": {"pageProps": {"story": {**STORY, "body": HTML}}}}),
    "an HTML string with its own letters": data({"story": {**STORY, "body": HTML}}, ascii_only=False),
    "lines": data({"story": {**STORY, "body": "\n\n".join(TEXT)}}),
    "a row of paragraphs": data({"story": {**STORY, "content_elements": [ROWS[0], PICTURE, *ROWS[1:]]}}),
    "a list of strings": data({"story": {**STORY, "paragraphs": list(TEXT)}}),
    "blocks of an editor": data({"story": {**STORY, "blocks": [{"type": "p", "data": {"text": t}} for t in TEXT]}}),
    "a tree of text": data({"story": {**STORY, "doc": {"type": "doc", "content": [rich(text) for text in TEXT]}}}),
    "a tree with links": data({"story": {**STORY, "children": [slate(text) for text in TEXT]}}),
    "a variable": run(f"window.__STATE__ = {json.dumps({'story': {**STORY, 'body': HTML}})};"),
    "a variable of JavaScript": run('window.__STATE__ = {story: {body: "' + WRITTEN + '"}};'),
    "a string to be parsed": run(f"window.__DATA__=JSON.parse({json.dumps(json.dumps({'body': HTML}))})"),
    "a stream": run('self.__next_f.push([1,"3:T5f,"])') + run(f"self.__next_f.push([1,{json.dumps(HTML)}])"),
}  # fmt: skip


@pytest.mark.parametrize("name", STATES)
def test_a_text_that_a_script_draws_is_read_from_the_script(name: str) -> None:
    source = page(STATES[name])
    article = clean(source)
    assert isinstance(article, Article), article
    assert article.text == WHOLE
    assert article.title == TITLE
    assert "script around the text: data of a script" in {part.why for part in article.dropped}
    assert_mapped(article, source)


@pytest.mark.parametrize(
    "body",
    [HTML, WHOLE, "\r\n\r\n".join(TEXT), "\n".join(TEXT), HTML.replace("&", "&amp;").replace("<", "&lt;")],
    ids=["HTML", "paragraphs", "with carriage returns", "lines", "made safe twice"],
)
def test_a_stated_text_is_read_where_the_markup_has_none(body: str) -> None:
    source = page(stated({"articleBody": body, "datePublished": "2021-03-01T10:00:00+01:00"}))
    article = clean(source)
    assert isinstance(article, Article), article
    assert article.text == WHOLE
    assert (article.title, article.published) == (TITLE, "2021-03-01T10:00:00+01:00")
    assert "script around the text: articleBody of JSON-LD" in {part.why for part in article.dropped}
    assert_mapped(article, source)


def test_a_text_behind_a_wall_is_read_where_the_page_states_it() -> None:
    wall = f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p><p>Subscribe to continue reading.</p></article>"
    source = page(stated({"articleBody": WHOLE, "isAccessibleForFree": False}), wall)
    article = clean(source)
    assert isinstance(article, Article), article
    assert article.text == WHOLE
    shown = source.index(TEXT[0])
    assert any(part.raw[0] <= shown < part.raw[1] for part in article.dropped)
    assert_mapped(article, source)


def test_the_markup_is_preferred_where_both_have_the_text() -> None:
    shown = f"<article><h1>{TITLE}</h1>{HTML}</article>"
    plain = clean(page("", shown))
    both = clean(page(stated({"articleBody": WHOLE + OTHER}) + STATES["an HTML string"], shown))
    assert isinstance(plain, Article) and isinstance(both, Article)
    assert both.text == plain.text == WHOLE
    assert both.raw_map[0][2] < both.raw_map[0][3] < len(page("", shown))


def test_a_short_article_isnt_replaced_by_another_of_its_script() -> None:
    shown = f"<article><h1>Karrow has a new coach</h1><p>{OTHER}</p></article>"
    article = clean(page(STATES["an HTML string"], shown))
    assert isinstance(article, Article)
    assert article.text == OTHER


@pytest.mark.parametrize(
    "state",
    [
        {"list": [{"title": f"Report {n}", "url": f"/{n}", "summary": text} for n, text in enumerate(TEXT * 4)]},
        {"strings": {f"label{n}": f"Open the {word}" for n, word in enumerate(["menu", "search", "account"] * 40)}},
        {"code": "function go(a,b){return a?b:go(b,a)};" * 40},
    ],
    ids=["a list", "labels", "code"],
)
def test_what_is_no_article_in_a_script_makes_none(state: dict[str, object]) -> None:
    drop = clean(page(data(state)))
    assert isinstance(drop, Drop)
    assert drop.code == "script-only"


def test_a_stated_text_is_the_pages_own() -> None:
    """Of two articles in JSON-LD, that with the page's headline; of a key that stands twice, the last, as in JSON."""
    other = json.dumps({"@type": "NewsArticle", "headline": "Karrow has a new coach", "articleBody": f"{OTHER} " * 9})
    own = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": OTHER})[:-1]
    own += f', "articleBody": {json.dumps(WHOLE)}}}'
    article = clean(page(f'<script type="application/ld+json">[{other}, {own}]</script>'))
    assert isinstance(article, Article), article
    assert article.text == WHOLE


@pytest.mark.parametrize(
    "script",
    [
        '{"a":' * 100_000,
        "[" * 500_000,
        '{"a":"' + "\\" * 400_001,
        '{"a":"' + '\\"' * 200_000,
        '"' * 300_001,
        '{"body":"' + "\\ud83d\\ud83d" * 50_000 + '"}',
        '{"content":"<p>' + "<div>" * 100_000 + '"}',
        '{"rows":[' + '{"text":"a b c d e f g"},' * 40_000 + "1]}",
        '{"x":"' + "&amp;" * 100_000 + 'lt;p&amp;gt;"}',
    ],
    ids=["objects", "arrays", "backslashes", "quotes", "marks", "surrogates", "elements", "rows", "references"],
)
@pytest.mark.parametrize("kind", ['type="application/json"', 'type="application/ld+json"', ""])
def test_a_hostile_script_ends_in_linear_time(script: str, kind: str) -> None:
    start = time.process_time()
    source = page(f"<script {kind}>window.__S__={script}</script>" if not kind else f"<script {kind}>{script}</script>")
    assert isinstance(clean(source), Article | Drop)
    assert time.process_time() - start < 10  # some 0.2 to 1 s alone; what is quadratic takes minutes


def test_half_a_pair_of_surrogates_is_one_unknown_character() -> None:
    body = json.dumps(WHOLE).replace("Velmora voted", "Velm\\ud800ra voted", 1)
    source = page(f'<script type="application/json">{{"story":{{"title":"{TITLE}","body":{body}}}}}</script>')
    article = clean(source)
    assert isinstance(article, Article), article
    assert "Velm\ufffdra voted" in article.text
    assert_mapped(article, source)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.booleans(), st.text(max_size=5))
def test_a_string_stands_for_what_json_reads(text: str, ascii_only: bool, before: str) -> None:
    written = before + json.dumps(text, ensure_ascii=ascii_only)
    line = literals.decoded(written, len(before) + 1, len(written) - 1)
    assert line.text == literals.plain(text).replace("\r", " ")
    for start, end, low, high in line.pieces:
        if end - start == high - low:
            assert line.text[start:end] == written[low:high]
        else:
            assert json.loads(f'"{written[low:high]}"', strict=False) in (text[start:end], "\r", line.text[start:end])
