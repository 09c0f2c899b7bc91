"""Headlines of HTML pages: which of the lines shown and the titles told an article's headline is."""

from crossread.records import Article, Capture
from crossread.stages import articles

TEXT = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years, officials said.",
    "About 1,200 residents signed a petition against the closure, which begins on March 3 and affects two bus lines.",
    "The Brennick River flooded the lower town twice last autumn, and repairs have cost 4.5 million crowns so far.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def title(inside: str, head: str) -> str | None:
    source = f"<html><head>{head}</head><body>{inside}</body></html>"
    article = articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))
    assert isinstance(article, Article), article
    assert article.text.endswith("\n\n".join(TEXT))
    return article.title


def test_a_headline_in_a_box_of_its_heading_is_told_from_the_kicker_beside_it() -> None:
    head = (
        "<title>Velmora closes its old lighthouse road after the petition</title>"
        '<meta property="og:title" content="After the petition: Velmora closes its road">'
    )
    heading = "<h2><span>After the petition</span><div>Velmora closes its road</div></h2>"
    assert title(f"<article>{heading}{PARAGRAPHS}</article>", head) == "Velmora closes its road"


def test_a_colon_of_the_headlines_own_heading_stays() -> None:
    head = '<title>x</title><meta property="og:title" content="Velmora: The road is closed">'
    heading = "<h3>Velmora</h3><h1>Velmora: The road is closed</h1>"
    assert title(f"<article>{heading}{PARAGRAPHS}</article>", head) == "Velmora: The road is closed"


def test_a_line_that_says_the_pages_title_is_a_headline_whatever_its_element() -> None:
    head = "<title>Velmora closes its road</title>"
    for line in ("<h4>Velmora closes its road</h4>", '<div class="big">Velmora closes its road</div>'):
        inside = f"<h2>vcp – Velmora Coast Press</h2><div>{line}{PARAGRAPHS}</div>"
        assert title(inside, head) == "Velmora closes its road"


def test_a_colon_that_a_heading_loses_between_its_spans_comes_from_what_is_told() -> None:
    heading = "<h1><span>The lighthouse road</span> <span>Velmora closes it for two years</span></h1>"
    head = '<meta property="og:title" content="The lighthouse road: Velmora closes it for two years">'
    inside = f"<article>{heading}{PARAGRAPHS}</article>"
    assert title(inside, head) == "The lighthouse road: Velmora closes it for two years"
