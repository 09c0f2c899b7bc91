"""Articles: the page without its furniture, every character led back to the page."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.records import Article, Capture, Drop
from crossread.stages import articles

BODY = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years.",
    "“We could not wait for another winter storm,” council leader Ines Tarrow said, according to AFP.",
    "About 1,200 residents signed a petition against the closure, which begins on March 3.",
    "The Brennick River flooded the lower town twice last autumn, and repairs cost 4.5 million crowns.",
)
DUMP = f"""Velmora closes its lighthouse road

March 1, 2022 09:15
3 minute read
velmora harbour road

The lighthouse road in winter. (photo credit: REUTERS)

{BODY[0]}
{BODY[1]}{BODY[2]}
A ferry leaves the inner harbour (credit: Velmora Press Office)
{BODY[3]}

Related Content

Brennick bridge reopens after a year
January 4, 2020
SHOW MORE
Cookie Settings
"""
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Velmora closes its lighthouse road | The Brennick Post</title>
<meta property="og:site_name" content="The Brennick Post">
<link rel="canonical" href="https://post.example/lighthouse">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Velmora closes its lighthouse road",
"author": [{{"@type": "Person", "name": "Odile Marsh"}}], "datePublished": "2022-03-01T09:15:00+01:00",
"dateModified": "2022-03-02T10:00:00+01:00"}}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<main><article><h1>Velmora closes its lighthouse road</h1>
<div class="share-buttons"><a href="#">Share on Facebook</a></div>
<figure><img src="a.jpg" alt="x"><figcaption>The road in winter. AFP</figcaption></figure>
<div class="story"><p>{BODY[0]}</p><p>{BODY[1]}
<p>{BODY[2]} Repairs &amp; closures &ndash; both &lsquo;costly&rsquo; &nbsp;&mdash; continue.</p>
<div class="related-links"><h3>Related stories</h3><a href="/x">Brennick bridge reopens after a year at last</a></div>
<p>{BODY[3]}</p></div></article></main>
<footer><p>© 2022 The Brennick Post. All rights reserved, and nothing here may be copied by anyone.</p></footer>
</body></html>"""


def html(page: str | bytes, **fields: str) -> Capture:
    return Capture(page.encode() if isinstance(page, str) else page, "text/html", **fields)


def plain(page: str | bytes, **fields: str) -> Capture:
    return Capture(page.encode() if isinstance(page, str) else page, "text/plain", **fields)


def kept(capture: Capture) -> Article:
    made = articles.clean(capture)
    assert isinstance(made, Article), made
    return made


def spaced(text: str) -> str:
    return " ".join(text.split())


def assert_leads_back(article: Article, capture: Capture) -> None:
    """Each piece's characters stand in the page; what stands in no piece is white space that was put in."""
    page = articles.decode(capture)
    at = 0
    for start, end, raw_start, raw_end in article.raw_map:
        assert at <= start < end <= len(article.text)
        assert not article.text[at:start].strip()
        assert 0 <= raw_start < raw_end <= len(page)
        words, raw = article.text[start:end], page[raw_start:raw_end]
        if len(words) == len(raw):
            assert words == raw
        else:
            assert spaced(words) == spaced(unescape(raw))
        at = end
    assert not article.text[at:].strip()
    for part in article.dropped:
        assert 0 <= part.raw[0] <= part.raw[1] <= len(page) and part.why


def why(article: Article, capture: Capture, words: str) -> str:
    page = articles.decode(capture)
    return next(part.why for part in article.dropped if words in page[part.raw[0] : part.raw[1]])


def test_a_dump_gives_its_paragraphs_and_nothing_else() -> None:
    article = kept(plain(DUMP))
    paragraphs = article.text.split("\n\n")
    assert paragraphs == [BODY[0], f"{BODY[1]} {BODY[2]}", BODY[3]]
    assert_leads_back(article, plain(DUMP))


def test_what_a_dump_says_of_itself_is_kept_apart_from_the_text() -> None:
    article = kept(plain(DUMP))
    assert article.title == "Velmora closes its lighthouse road"
    assert article.published == "2022-03-01T09:15"
    assert article.modified is None
    assert [(credit.name, credit.kind, credit.span is None) for credit in article.credits] == [
        ("AFP", "agency", False),
        ("Reuters", "photo", True),
        ("Velmora Press Office", "photo", True),
    ]
    span = article.credits[0].span
    assert span is not None and span.of(article.text) == "AFP"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Velmora closes its lighthouse road", "headline repeated"),
        ("March 1, 2022", "date"),
        ("minute read", "read time"),
        ("The lighthouse road in winter", "caption"),
        ("A ferry leaves", "caption"),
        ("Related Content", "related links"),
        ("Brennick bridge", "related links"),
        ("SHOW MORE", "show more"),
        ("Cookie Settings", "cookie notice"),
    ],
)
def test_furniture_of_a_dump_is_set_aside_with_its_reason(words: str, reason: str) -> None:
    assert why(kept(plain(DUMP)), plain(DUMP), words) == reason


def test_a_caption_glued_into_a_sentence_is_cut_out_and_the_sentences_are_parted() -> None:
    glued = plain(
        f"{BODY[0]}\n\nThe mayor agreed, she said.A crane stands idle on the quay (credit: REUTERS)On Friday the port"
        " authority of Velmora published the plan.Others were not so sure, and some of them said so.“It is late,” one"
        f' of them wrote."We will see," another added.\n\n{BODY[3]}'
    )
    article = kept(glued)
    assert article.text.split("\n\n")[1] == (
        "The mayor agreed, she said. On Friday the port authority of Velmora published the plan. Others were not so"
        ' sure, and some of them said so. “It is late,” one of them wrote. "We will see," another added.'
    )
    assert why(article, glued, "crane") == "caption"
    assert_leads_back(article, glued)


@pytest.mark.parametrize(
    "words",
    [
        "The U.S.Army base at Velmora reopened on Monday after the storm.",
        "The site velmora.Example.org lists all the roads that are closed.",
        "She paid 3.Five others paid nothing for the same ferry crossing.",
    ],
)
def test_points_inside_a_word_part_nothing(words: str) -> None:
    assert words in kept(plain("\n\n".join([words, *BODY]))).text


def test_a_scrapers_date_before_the_first_word_is_the_date() -> None:
    capture = plain("date 2022-03-01 " + "\n\n".join(BODY))
    article = kept(capture)
    assert article.text.startswith("The harbour council")
    assert article.published == "2022-03-01"
    assert why(article, capture, "date 2022") == "date"


def test_a_block_of_metadata_below_the_text_is_read() -> None:
    capture = plain(
        "\n".join(BODY)
        + "\n\nVelmora council closes road to its old lighthouse\nWorkers on the quay near the lower town in Velmora."
        " (Brennick Harbour Police Press Office)\nReuters, Velmora\nTuesday 1 March 2022\nLast Update: Friday, 4 March"
        " 2022 KSA 09:50 - GMT 06:50\nDAY | WEEK |\n-\n4653 Views Ferry prices to rise again in the spring\n-\n2428"
        " Views Storm closes three schools\nSHOW MORE\n"
    )
    article = kept(capture)
    assert article.text == "\n\n".join(BODY)
    assert article.title == "Velmora council closes road to its old lighthouse"
    assert (article.published, article.modified) == ("2022-03-01", "2022-03-04")
    assert article.dateline is not None and (article.dateline.place, article.dateline.span) == ("Velmora", None)
    assert ("Reuters", "agency", None) in [(credit.name, credit.kind, credit.span) for credit in article.credits]
    assert why(article, capture, "Ferry prices") == "view counts"
    assert why(article, capture, "Workers on the quay") == "caption"


def test_a_standfirst_that_repeats_a_quotation_of_the_text_is_no_second_statement() -> None:
    said = "“We could not wait for another winter storm, whatever the engineers told us about it,”"
    capture = plain(
        f"Velmora closes road\n\n{said[:-2]}.”\n\nMarch 1, 2022\n\n{BODY[0]}\n\n{said} Ines Tarrow said.\n\n{BODY[3]}"
    )
    article = kept(capture)
    assert article.text.count("could not wait") == 1
    assert article.text.startswith(BODY[0])


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_characters_that_were_decoded_wrongly_are_mended(codec: str) -> None:
    said = "“It was late,” Inès Tarrow – the mayor – said in the café, and the council’s bill of €300 wasn’t paid."
    broken = plain(f"{BODY[0]}\n\n{said}\n\n{BODY[3]}".encode().decode(codec, "replace"))
    article = kept(broken)
    assert article.text.split("\n\n")[1] == said
    raw = articles.decode(broken)
    assert all(article.text[a:b] == raw[x:y] for a, b, x, y in article.raw_map if b - a == y - x)


def test_capitals_before_a_closing_quotation_mark_are_no_broken_characters() -> None:
    said = "Die Häuser »CAFÉ« und «LIBERTÉ» und «THÉ» in der Altstadt von Velmora bleiben bis auf Weiteres geschlossen."
    assert said in kept(plain(f"{said}\n\n{BODY[0]}\n\n{BODY[1]}")).text


def test_wrapped_lines_of_a_dump_are_one_paragraph() -> None:
    words = BODY[0].split(" ")
    wrapped = " ".join(words[:10]) + "\n" + " ".join(words[10:]) + "\n\n"
    assert words[10].islower()
    assert kept(plain(wrapped + "\n\n".join(BODY[1:]))).text.startswith(BODY[0] + "\n\n")


def test_a_page_gives_its_paragraphs_and_nothing_else() -> None:
    article = kept(html(PAGE))
    assert article.text.split("\n\n") == [
        BODY[0],
        BODY[1],
        BODY[2] + " Repairs & closures – both ‘costly’ \xa0— continue.",
        BODY[3],
    ]
    assert_leads_back(article, html(PAGE))


def test_a_page_says_what_it_is_in_markup_and_metadata() -> None:
    article = kept(html(PAGE))
    assert article.title == "Velmora closes its lighthouse road"
    assert article.outlet == "The Brennick Post"
    assert article.byline == ("Odile Marsh",)
    assert article.published == "2022-03-01T09:15:00+01:00"
    assert article.modified == "2022-03-02T10:00:00+01:00"
    assert article.language == "en-GB"
    assert article.url == "https://post.example/lighthouse"
    assert ("AFP", "photo") in [(credit.name, credit.kind) for credit in article.credits]


def test_every_word_of_a_page_is_in_the_text_or_set_aside() -> None:
    article = kept(html(PAGE))
    places = sorted([(x, y) for _, _, x, y in article.raw_map] + [part.raw for part in article.dropped])
    for match in re.finditer(r"Home|Sport|Share|winter|Related|bridge|rights|council|petition|costly", PAGE):
        if PAGE.rfind("<body", 0, match.start()) >= 0 and PAGE.rfind(">", 0, match.start()) > PAGE.rfind(
            "<", 0, match.start()
        ):
            assert any(x <= match.start() and match.end() <= y for x, y in places), match


@pytest.mark.parametrize(
    ("raw", "charset", "words"),
    [
        ("café".encode(), None, "café"),
        ("café".encode("cp1252"), None, "café"),
        ("café".encode("cp1252"), "iso-8859-1", "café"),
        (b"\xef\xbb\xbf" + "café".encode(), "iso-8859-1", "café"),
        (b"\xff\xfe" + "café".encode("utf-16le"), None, "café"),
        ("caf\xe9".encode("koi8-r", "replace"), "koi8-r", "caf?"),
        ("<meta charset=windows-1251>Волна".encode("cp1251"), None, "<meta charset=windows-1251>Волна"),
        ("<meta charset=utf-16>café".encode(), None, "<meta charset=utf-16>café"),
    ],
)
def test_the_charset_is_decided_by_mark_transport_meta_and_fit(raw: bytes, charset: str | None, words: str) -> None:
    assert articles.decode(Capture(raw, "text/html", charset=charset)) == words


@pytest.mark.parametrize(
    ("capture", "code"),
    [
        (plain(""), "empty"),
        (plain(" \n\t "), "empty"),
        (plain(bytes(range(256)) * 40), "binary"),
        (plain("Home\nSport\nCulture\nWeather\n"), "no-article"),
        (html("<html><body><nav><a href=/>Home</a></nav></body></html>"), "no-article"),
        (
            html("<title>404 Not Found</title><h1>Not Found</h1><p>The page was not found on this server.</p>"),
            "error-page",
        ),
        (Capture(b'{"title": "no text"}', "application/json"), "no-text"),
        (Capture(b"{]", "application/json"), "not-json"),
    ],
)
def test_what_is_no_article_is_a_drop_with_a_sentence(capture: Capture, code: str) -> None:
    made = articles.clean(capture)
    assert isinstance(made, Drop)
    assert made.code == code and made.why.endswith(".") and made.stage == "articles"


def test_a_record_that_is_clean_already_stays_as_it_is() -> None:
    raw = (
        r'{"id": "a7", "text": "One.  Two.\n\nThree.", "title": "T",'
        r' "credits": [{"name": "AFP", "kind": "agency", "span": [0, 3]}]}'
    )
    article = kept(Capture(raw.encode(), "application/json"))
    assert (article.id, article.text, article.title) == ("a7", "One.  Two.\n\nThree.", "T")
    assert article.raw_map == ((0, 18, 0, 18),)
    assert article.credits[0].span is not None and article.credits[0].span.article == "a7"


def test_lines_that_recur_over_pages_of_one_outlet_are_furniture() -> None:
    line = "The Brennick Post stands for the harbour and for all its people."
    towns = ("Velmora", "Sant Ildre", "Karrow", "Upper Brennick")
    pages = [
        plain(
            f"{line}\n\n" + "\n\n".join(f"In {town}, {body.replace('the', 'that ' + town)}" for body in BODY),
            url=f"https://post.example/{town}",
        )
        for town in towns
    ]
    assert articles.teaching(pages) == {0, 1, 2, 3}
    known = articles.learn(map(articles.lines, pages))
    assert known == articles.learn(map(articles.lines, reversed(pages)))
    article = articles.clean(pages[0], known)
    assert isinstance(article, Article) and line not in article.text
    assert line in kept(pages[0]).text


def test_copies_of_one_article_are_no_furniture() -> None:
    text = "\n\n".join(BODY)
    pages = [plain(text, url=f"https://post.example/{n}") for n in range(4)]
    assert articles.learn(map(articles.lines, pages)) == articles.NOTHING


def test_of_many_web_pages_of_one_host_some_tell_what_recurs_whatever_their_order() -> None:
    def page(n: int, host: str | None) -> Capture:
        return Capture(f"<p>Page {n} of the harbour.".encode(), "text/html", url=host and f"https://{host}/{n}")

    many = [page(n, "post.example") for n in range(200)]
    told = {many[place] for place in articles.teaching(many)}
    assert 3 < len(told) < 200
    assert {many[199 - place] for place in articles.teaching(many[::-1])} == told
    assert articles.teaching([page(1, "post.example"), page(2, "post.example"), page(3, "gazette.example")]) == set()
    assert len(articles.teaching([page(n, None) for n in range(200)])) == 200


@given(st.binary(max_size=400))
@settings(max_examples=80, deadline=None)
def test_any_bytes_end_in_an_article_or_a_drop(raw: bytes) -> None:
    for media in ("text/html", "text/plain", "application/json"):
        made = articles.clean(Capture(raw, media))
        assert isinstance(made, Article | Drop)


MARKS = """<p> </p> <div> </div> <b> </b> < > &amp; & &#0; &nbsp; <!-- -->
    <script> </script> <a> </a> <br> <li> </ul> = <td
    <a\xa0href="x>y"> " ' \xad \x00 漢字。""".split(" ")
FRAGMENTS = st.sampled_from([*MARKS, *BODY, " ", "\r\n", "\t "])


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_every_character_of_any_article_leads_back_to_its_page(page: str) -> None:
    for capture in (html(f"<p>{BODY[0]}</p>{page}<p>{BODY[3]}</p>"), plain(f"{BODY[0]}\n{page}\n{BODY[3]}")):
        made = articles.clean(capture)
        if isinstance(made, Article):
            assert_leads_back(made, capture)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + BODY[0],
        "<p " + "a=1 " * 100_000 + ">" + BODY[0],
        "<a<" * 100_000,
        "<!--" * 100_000,
        "<p a=\"'" * 50_000,
        "&#" * 200_000,
        "<b><p>" * 20_000,
        "</p>" * 200_000,
        " " * 500_000 + "x",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>" + BODY[0],
        "(credit: " * 30_000,
        "a.B" * 100_000,
        "A " * 200_000 + "\n",
        "2021-" * 100_000,
    ],
    ids=range(14),
)
def test_hostile_pages_end_soon(page: str) -> None:
    for capture in (html(page), plain(page)):
        assert isinstance(articles.clean(capture), Article | Drop)
