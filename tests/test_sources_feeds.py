"""Feeds, mails and tables: what they hold of an article is a page, what they tell of it stays beside it."""

from pathlib import Path

import orjson
import pytest

from crossread import sources
from crossread.records import TOLD_PAGE, Article, Capture, Drop, Told
from crossread.sources import json_file, json_lines
from crossread.stages import articles

TEXT = (
    "The old bridge at Ostrava Ford has been closed since Monday, the mayor of Veldin said. "
    "Engineers found cracks in two of its piers and want to look at the others before the summer."
)
HTML = f"<p>{TEXT}</p>"
URL = "https://courier.veldin.example/bridge"


def read(tmp_path: Path, content: str | bytes, name: str) -> list[Capture | Drop]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(sources.read([path]))


def article(one: Capture | Drop) -> Article:
    assert isinstance(one, Capture), one
    made = articles.clean(one)
    assert isinstance(made, Article), made
    return made


def codes(found: list[Capture | Drop]) -> list[str]:
    return [one.code for one in found if isinstance(one, Drop)]


def rss(item: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
        f"<title>The Veldin Courier</title><link>https://courier.veldin.example/</link>{item}</channel></rss>"
    )


ITEM = f"""<item><title>Bridge &amp; ferry</title><media:title>A picture</media:title><link>/bridge</link>
<dc:creator>Ann Bell</dc:creator><pubDate>Mon, 12 May 2031 08:00:00 +0200</pubDate>
<description>Cracks found.</description><content:encoded><![CDATA[{HTML}]]></content:encoded></item>"""


# ---------------------------------------------------------------- feeds


def test_an_entry_with_its_content_is_an_article_and_what_the_feed_tells_says_so(tmp_path: Path) -> None:
    (found,) = read(tmp_path, rss(ITEM), "a.rss")
    assert isinstance(found, Capture)
    assert (found.media, found.url, found.path) == (TOLD_PAGE, URL, (tmp_path / "a.rss").as_posix())
    made = article(found)
    assert (made.text, made.title, made.outlet) == (TEXT, "Bridge & ferry", "The Veldin Courier")
    assert (made.byline, made.published) == (("Ann Bell",), "2031-05-12T08:00:00+02:00")
    assert made.told == (
        Told("title", "Bridge & ferry", "feed"),
        Told("outlet", "The Veldin Courier", "feed"),
        Told("published", "2031-05-12T08:00:00+02:00", "feed"),
        Told("byline", "Ann Bell", "feed"),
    )
    page = articles.decode(found)
    assert page == HTML
    assert all(made.text[a:b] == page[x:y] for a, b, x, y in made.raw_map if b - a == y - x)


def test_atom_tells_the_same_whatever_its_content_is_written_in(tmp_path: Path) -> None:
    contents = {
        "html": HTML.replace("<", "&lt;"),
        "xhtml": f'<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>',
        "text": TEXT,
    }
    for kind, content in contents.items():
        whole = (
            '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://courier.veldin.example/">'
            '<a:title>The Veldin Courier</a:title><a:entry><a:title type="html">Bridge &amp;amp; ferry</a:title>'
            '<a:link rel="self" href="/feed"/><a:link href="bridge"/><a:author><a:name>Ann Bell</a:name></a:author>'
            f'<a:published>2031-05-12T08:00:00+02:00</a:published><a:content type="{kind}">{content}</a:content>'
            "</a:entry></a:feed>"
        )
        if kind == "xhtml":
            whole = whole.replace("a:", "").replace("xmlns:a=", "xmlns=")
        made = article(read(tmp_path, whole, "a.atom")[0])
        assert (made.text, made.title, made.url, made.byline) == (TEXT, "Bridge & ferry", URL, ("Ann Bell",)), kind
        assert made.published == "2031-05-12T08:00:00+02:00"


def test_a_json_feed_is_a_feed(tmp_path: Path) -> None:
    item = {"id": "1", "url": URL, "title": "Bridge", "content_html": HTML, "authors": [{"name": "Ann Bell"}]}
    whole = {"version": "https://jsonfeed.org/version/1.1", "title": "The Veldin Courier", "items": [item, {}, 3]}
    found = read(tmp_path, orjson.dumps(whole), "feed.json")
    made = article(found[0])
    assert (made.text, made.title, made.outlet, made.byline) == (TEXT, "Bridge", "The Veldin Courier", ("Ann Bell",))
    assert codes(found) == ["summary-only", "wrong-type"]


def test_an_entry_that_only_announces_its_article_says_so_and_a_long_description_is_one(tmp_path: Path) -> None:
    short = f"<item><title>Ferry</title><link>{URL}</link><description>{TEXT}</description></item>"
    long = short.replace(TEXT, " ".join([TEXT] * 5))
    found = read(tmp_path, rss(short + long), "a.xml")
    assert codes(found) == ["summary-only"]
    assert isinstance(found[0], Drop) and "“Ferry”" in found[0].why and found[0].url == URL
    assert article(found[1]).title == "Ferry"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>',
    ],
)
def test_a_feed_with_entities_of_its_own_is_refused(tmp_path: Path, doctype: str) -> None:
    assert codes(read(tmp_path, rss(ITEM, doctype), "a.xml")) == ["entities"]


def test_an_outer_dtd_is_not_fetched_and_names_of_html_are_known(tmp_path: Path) -> None:
    head = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "file:///nowhere/rss.dtd">'
    made = article(read(tmp_path, rss(ITEM.replace("&amp;", "&eacute;"), head), "a.xml")[0])
    assert made.title == "Bridge é ferry"


def test_a_feed_in_another_charset_is_read_and_one_that_lies_comes_out_marked(tmp_path: Path) -> None:
    whole = rss(ITEM.replace("ferry", "паром")).replace("?>", ' encoding="windows-1251"?>', 1)
    assert article(read(tmp_path, whole.encode("windows-1251"), "a.xml")[0]).title == "Bridge & паром"
    whole = whole.replace("windows-1251", "utf-8")
    assert "\ufffd" in (article(read(tmp_path, whole.encode("windows-1251"), "b.xml")[0]).title or "")


def test_a_broken_feed_gives_what_stands_before_the_break(tmp_path: Path) -> None:
    found = read(tmp_path, rss(ITEM + ITEM + "<item><title>a</b>"), "a.xml")
    assert len([one for one in found if isinstance(one, Capture)]) == 2
    assert codes(found) == ["damaged"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty"),
        ("<rss><channel><title>x</title></channel></rss>", "empty"),
        ("<urlset/>", "unsupported"),
        ("no markup", "unsupported"),
        ("<rss>" + "<a>" * 10_000, "damaged"),
        ("<rss " + "".join(f'xmlns:a{n}="u" ' for n in range(5_000)) + "/>", "damaged"),
    ],
)
def test_what_is_no_feed_is_one_failure(tmp_path: Path, content: str, code: str) -> None:
    assert codes(read(tmp_path, content, "a.xml")) == [code]


def test_a_tag_or_an_entry_without_end_fills_no_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossread.sources.xml_feed.MOST_ENTRY", 200_000)
    assert codes(read(tmp_path, f'<rss><a x="{"y" * 1_000_000}', "a.xml")) == ["too-large"]
    assert codes(read(tmp_path, rss(f"<item><description>{'y' * 1_000_000}"), "a.xml")) == ["too-large"]


def test_xhtml_in_a_file_called_xml_is_a_page(tmp_path: Path) -> None:
    found = read(tmp_path, f"<?xml version='1.0'?><!-- <rss> --><html><body>{HTML}</body></html>", "a.xml")
    assert [one.media for one in found if isinstance(one, Capture)] == ["text/html"]


# ---------------------------------------------------------------- mails

MAIL = f"""From: The Veldin Courier <news@courier.example>
Subject: =?utf-8?q?Bridge_=C3=A9?=
Date: Mon, 12 May 2031 08:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain

{TEXT}
--a
Content-Type: text/html; charset=utf-8

<html><body><table><tr><td><p>{TEXT}</p></td></tr></table></body></html>
--a--
--m
Content-Type: image/png
Content-Disposition: attachment; filename=x.png

x
--m
Content-Type: application/pdf
Content-Disposition: attachment; filename=x.pdf

%PDF
--m--
"""


def test_a_mail_is_its_html_and_its_header_stands_beside_it(tmp_path: Path) -> None:
    found = read(tmp_path, MAIL, "a.eml")
    made = article(found[0])
    assert (made.text, made.title, made.outlet) == (TEXT, "Bridge é", "The Veldin Courier")
    assert made.published == "2031-05-12T08:00:00+02:00"
    assert {told.by for told in made.told} == {"mail"}
    assert codes(found) == ["unsupported", "set-aside"]  # the document that hangs on it, and the picture


def test_a_mail_without_html_is_its_text(tmp_path: Path) -> None:
    made = article(read(tmp_path, f"Subject: x\nDate: nonsense\n\nBridge closed\n\n{TEXT}\n", "a.eml")[0])
    assert (made.text, made.published) == (TEXT, None)


# ---------------------------------------------------------------- tables and arrays


def test_what_a_row_tells_of_its_page_stands_beside_it_whatever_its_columns_order(tmp_path: Path) -> None:
    first = read(tmp_path, f'id,Plain,Title,published,outlet\nx,"{TEXT}",Bridge,2031-05-12,Courier\n', "a.csv")
    other = read(tmp_path, f"outlet\tpublished\tid\ttitle\tplain\nCourier\t2031-05-12\tx\tBridge\t{TEXT}\n", "b.tsv")
    assert isinstance(first[0], Capture) and isinstance(other[0], Capture)
    assert (first[0].id, first[0].raw) == ("x", other[0].raw)
    made = article(other[0])
    assert (made.title, made.published, made.outlet) == ("Bridge", "2031-05-12", "Courier")
    assert {told.by for told in made.told} == {"row"}


def test_what_a_page_says_of_itself_goes_before_what_a_row_tells(tmp_path: Path) -> None:
    page = (
        '<html><head><meta property="og:title" content="Bridge closed"><meta property="article:published_time" '
        'content="2031-05-12T08:00:00+02:00"></head><body>'
        f"<article><h1>Bridge closed</h1>{HTML}</article></body></html>"
    )
    row = {"html": page, "title": "Something else", "published": "1999-01-01", "outlet": "Courier"}
    made = article(read(tmp_path, orjson.dumps(row), "a.jsonl")[0])
    assert (made.title, made.published, made.outlet) == ("Bridge closed", "2031-05-12T08:00:00+02:00", "Courier")
    assert Told("title", "Something else", "row") in made.told


def test_a_row_with_nothing_but_its_page_is_the_page_itself(tmp_path: Path) -> None:
    (found,) = read(tmp_path, orjson.dumps({"id": "a", "html": HTML, "url": URL, "title": " "}), "a.jsonl")
    assert isinstance(found, Capture)
    assert (found.raw, found.media) == (HTML.encode(), "text/html")


def test_an_array_is_read_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": str(n), "plain": f'{TEXT} "]}}{{[, \\ {n}', "x": [{"y": [1, {}]}, "z"]} for n in range(50)]
    for chunk in (7, 1000):
        monkeypatch.setattr(json_file, "CHUNK", chunk)
        for option in (0, orjson.OPT_INDENT_2):
            found = read(tmp_path, b"\xef\xbb\xbf " + orjson.dumps(rows, option=option), "a.json")
            assert [one.id for one in found if isinstance(one, Capture)] == [str(n) for n in range(50)]
            assert not codes(found)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"[]", ["empty"]),
        (b'[{"plain": "x"}, 3, {"a": 1}, {"plain": 2}]', ["not-an-object", "no-page", "wrong-type"]),
        (b'[{"plain": "x"}', ["invalid-json"]),
        (b'[{"plain": "x"}] {"plain": "y"}', ["invalid-json"]),
        (b"[" * 5000, ["invalid-json"]),
        (b'{"plain": "x"}\n{"plain": "y"}\n{', ["invalid-json"]),
        (b"3", ["not-an-object"]),
        (b'"open', ["invalid-json"]),
        (b"", ["empty"]),
        (bytes(range(256)) * 10, ["binary"]),
    ],
)
def test_each_bad_row_of_json_is_named(tmp_path: Path, content: bytes, expected: list[str]) -> None:
    assert codes(read(tmp_path, content, "a.json")) == expected


def test_a_row_without_end_fills_no_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MOST_BYTES", 100_000)
    monkeypatch.setattr(json_file, "CHUNK", 10_000)
    assert codes(read(tmp_path, b'[{"plain": "' + b"x" * 1_000_000, "a.json")) == ["too-large"]
