"""One invented page in every shape that is read: the same article comes out, as far as the shape allows."""

import base64
import gzip
import json
import subprocess
import sys
from html import escape
from pathlib import Path

import brotli
import pytest

from archives import URL, http, mhtml, packed, record, wacz
from crossread import sources
from crossread.records import Article, Capture
from crossread.stages import articles

TITLE = "Veldin closes its old bridge"
PARAGRAPHS = (
    "VELDIN, May 12 (LNA) - The old bridge at Ostrava Ford has been closed since Monday, the mayor of Veldin said.",
    "“We found cracks in two of the piers,” Marta Oduya told reporters at the town hall. “Nobody will cross before "
    "the engineers have looked at the others.”",
    "About 4,000 cars use the bridge each day. A ferry is to take them over the river from Thursday on.",
)
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "".join(f"<p>{escape(one)}</p>\n" for one in PARAGRAPHS)
DATE = "2031-05-12T08:00:00+02:00"
HEAD = f"""<meta charset="utf-8"><title>{TITLE}</title><meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="The Veldin Courier"><meta name="author" content="Ann Bell">
<meta property="article:published_time" content="{DATE}"><link rel="canonical" href="{URL}">"""
NAV = '<nav><ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul></nav>'
PAGE = f"""<!DOCTYPE html><html lang="en"><head>{HEAD}</head><body>{NAV}<article><h1>{TITLE}</h1>
<p class="byline">By Ann Bell</p>{BODY}</article><footer>© 2031 The Veldin Courier</footer></body></html>"""
SAVED = PAGE.replace(
    "<head>", f"<head><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Mon May 12 2031 \n-->"
).replace("<h1>", f'<img src="data:image/png;base64,{base64.b64encode(bytes(9_000_000)).decode()}"><h1>')
DUMP = f"World\nSport\n{TITLE}\nBy Ann Bell\n12 May 2031\n\n{TEXT}\n\n© 2031 The Veldin Courier\n"
RSS = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Veldin Courier</title><item><title>{TITLE}</title>
<link>{URL}</link><dc:creator>Ann Bell</dc:creator><pubDate>Mon, 12 May 2031 08:00:00 +0200</pubDate>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Veldin Courier</title><entry><title>{TITLE}</title>
<link href="{URL}"/><author><name>Ann Bell</name></author><published>{DATE}</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Veldin Courier",
    "items": [
        {"title": TITLE, "url": URL, "content_html": BODY, "authors": [{"name": "Ann Bell"}], "date_published": DATE}
    ],
}
ROW = {"url": URL, "title": TITLE, "byline": ["Ann Bell"], "published": DATE, "outlet": "The Veldin Courier"}
MAIL = f"""From: The Veldin Courier <news@courier.example>\nSubject: {TITLE}\nDate: Mon, 12 May 2031 08:00:00 +0200
Archived-At: <{URL}>\nContent-Type: text/html; charset=utf-8\n\n"""
CELL = PAGE.replace('"', '""')
AMP = PAGE.replace("<html", "<html amp")

SHAPES: dict[str, bytes] = {
    "page.html": PAGE.encode(),
    "latin.html": PAGE.replace("utf-8", "windows-1252").encode("windows-1252"),
    "wide.html": PAGE.encode("utf-16"),
    "saved.html": SAVED.encode(),
    "page.mhtml": mhtml(PAGE.encode(), ("image/png", b"\x89PNG")),
    "page.warc": record(http(PAGE.encode())),
    "page.warc.gz": packed(record(http(brotli.compress(PAGE.encode()), "Content-Encoding: br"))),
    "amp.warc.gz": packed(record(http(AMP.encode()), url=URL.replace(".html", ".amp.html"))),
    "print.warc": record(http(gzip.compress(PAGE.encode()), "Content-Encoding: gzip"), url=URL + "?view=print"),
    "page.wacz": wacz(packed(record(http(PAGE.encode()))), URL),
    "feed.rss": RSS.encode(),
    "feed.atom": ATOM.encode(),
    "feed.json": json.dumps(JSON_FEED).encode(),
    "mail.eml": MAIL.encode() + PAGE.encode(),
    "rows.jsonl": json.dumps({"html": PAGE, "url": URL}).encode(),
    "array.json": json.dumps([{"html": BODY, **ROW}]).encode(),
    "table.csv": f'url,html\n{URL},"{CELL}"\n'.encode(),
    "table.tsv": f'url\thtml\n{URL}\t"{CELL}"\n'.encode(),
    "dump.txt": DUMP.encode(),
    "dump.jsonl": json.dumps({"plain": DUMP, **ROW}).encode(),
}
# What a shape can't tell: a dump has no address and no hour.
NO_URL = {"dump.txt"}
NO_HOUR = {"dump.txt"}
NO_OUTLET = {"dump.txt"}


def read(tmp_path: Path, name: str) -> tuple[Capture, Article]:
    (tmp_path / name).write_bytes(SHAPES[name])
    (capture,) = (one for one in sources.read([tmp_path / name]) if isinstance(one, Capture))
    made = articles.clean(capture)
    assert isinstance(made, Article), made
    return capture, made


@pytest.mark.parametrize("name", SHAPES)
def test_one_page_is_one_article_in_every_shape(tmp_path: Path, name: str) -> None:
    capture, made = read(tmp_path, name)
    assert made.text == TEXT
    assert (made.title, made.byline) == (TITLE, ("Ann Bell",))
    assert name in NO_OUTLET or made.outlet == "The Veldin Courier"
    assert made.published == ("2031-05-12" if name in NO_HOUR else DATE)
    assert name in NO_URL or made.url == URL
    assert [credit.name for credit in made.credits if credit.kind == "agency"] == ["LNA"]
    assert made.dateline is not None and made.dateline.place == "VELDIN"
    page = articles.decode(capture)
    for start, end, raw_start, raw_end in made.raw_map:
        if end - start == raw_end - raw_start:
            assert made.text[start:end] == page[raw_start:raw_end].replace("\n", " ")


def test_all_shapes_are_one_family_and_the_case_holds(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, content in SHAPES.items():
        (pages / name).write_bytes(content)
    command = [sys.executable, "-m", "crossread.cli"]
    case, out = str(tmp_path / "case"), tmp_path / "out.jsonl"
    words = ["read", str(pages), "--case", case, "--jsonl", str(out), "--workers", "1"]
    done = subprocess.run([*command, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert "20 read = 13 kept + 7 duplicate + 0 failed · Set aside" in done.stdout.decode().replace("\n", " ")
    records = [json.loads(line) for line in out.read_text("utf8").splitlines()]
    assert len([one for one in records if one["record"] == "family"]) == 1
    checked = subprocess.run([*command, "verify", case], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout.decode()
