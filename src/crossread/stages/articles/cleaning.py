"""The article of a page, or the reason why there is none.

From a `Capture`, whatever its bytes, and the furniture that its outlet's pages share.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from crossread.records import TOLD_PAGE, Article, Capture, Dateline, Drop, Source, TimedEntry, weight
from crossread.stages.articles import addresses, beside, clean_record, dump, evidence, languages, series, webpage
from crossread.stages.articles.charset import decode
from crossread.stages.articles.cleaned import Cleaned, NoArticle
from crossread.stages.articles.furniture import LEAST_REPORTS, NOTHING, Furniture
from crossread.stages.articles.lines import join

MOST_BYTES = 8_000_000  # of one page; the largest real page of 675 measured had 1.7 million
MOST_LINES = 20_000  # of a dump, at about 0.1 ms each; a scraper's text of a page has some hundred
MOST_LEARNED = 60  # web pages of one host: what one in ten has is found in three of them
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f\ufffd]")
MOST_CONTROL = 0.02  # share of characters that no text has; binary data has about a tenth, decoded
SAMPLE = 100_000  # characters looked at for that


def clean(capture: Capture, known: Furniture = NOTHING) -> Article | Drop:
    """Never raises. `known` comes from `learn`; the result doesn't depend on any other page."""
    if not capture.raw or capture.raw.isspace():
        return _drop(capture, NoArticle("The file is empty.", "empty"))
    if _is_too_large(capture):
        size, most = len(capture.raw) // 1_000_000, MOST_BYTES // 1_000_000
        return _drop(capture, NoArticle(f"The page has {size} MB; more than {most} MB are not read.", "too-large"))
    if capture.media == "application/json":
        made = clean_record.read(capture)
        return made if isinstance(made, Article) else _drop(capture, made)
    page, told = decode(capture), beside.read(capture)
    html = capture.media == "text/html" or told.html
    found = _unreadable(page, html, b"\x00" in capture.raw or capture.media == TOLD_PAGE)
    if found is None:
        host = host_of(capture.url)
        found = webpage.clean(page, host, known, told) if html else dump.clean(page, host, known)
    if isinstance(found, NoArticle):
        return _drop(capture, found)
    made = _article(capture, found if html else beside.over(found, told), told)
    part = series.of(made.url, found.series) if html else None
    return made if part is None else replace(made, part=part)


def _is_too_large(capture: Capture) -> bool:
    return len(capture.raw) > MOST_BYTES and weight(capture.raw) > MOST_BYTES


def _unreadable(page: str, html: bool, zeros: bool) -> Cleaned | NoArticle | None:
    """Why a page is no text, or too much of it. `zeros`: whether there may be U+0000 in it, a slow search."""
    if "\ufffd" in page or (zeros and "\x00" in page):
        control = len(CONTROL.findall(page, 0, SAMPLE))
        if control > MOST_CONTROL * min(len(page), SAMPLE):
            return NoArticle("The file holds binary data and no text.", "binary")
    if not html and (lines := page.count("\n")) > MOST_LINES:
        return NoArticle(f"The file has {lines:,} lines; more than {MOST_LINES:,} are no page's text.", "too-large")
    return None


def teaching(captures: Iterable[Capture]) -> frozenset[int]:
    """Which pages, by their place, tell what recurs: those of hosts that have as many as a line must stand in.

    Of a host's web pages MOST_LEARNED, chosen by their hash, so that no order changes which; dumps, and pages
    whose host nobody knows, all, since they may be of many outlets.
    """
    hosts: dict[str, list[tuple[str, int]]] = {}
    for place, capture in enumerate(captures):
        if capture.media == "application/json" or not capture.raw.strip() or _is_too_large(capture):
            continue
        host = host_of(capture.url)
        hosts.setdefault(host, []).append((capture.sha256 if host and capture.media == "text/html" else "", place))
    found: set[int] = set()
    for pages in hosts.values():
        if len(pages) >= LEAST_REPORTS:
            found.update(place for key, place in pages if not key)
            found.update(place for _, place in sorted(page for page in pages if page[0])[:MOST_LEARNED])
    return frozenset(found)


def lines(capture: Capture) -> tuple[str, tuple[str, ...]]:
    """The host of a page, and what `learn` compares: its lines."""
    page = decode(capture)
    html = capture.media == "text/html" or beside.read(capture).html
    return host_of(capture.url), webpage.lines(page) if html else dump.lines(page)


def host_of(url: str | None) -> str:
    """The host of an address without `www.`; "" where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _drop(capture: Capture, found: NoArticle) -> Drop:
    where = capture.path or capture.url
    made = Drop("articles", found.why, found.code, where, capture.article_id, capture.url)
    return replace(made, title=found.title, published=found.published)


def _article(capture: Capture, found: Cleaned, told: beside.Beside) -> Article:
    whole = join(found.paragraphs, "\n\n")
    text, sha256 = whole.text, capture.sha256
    own = capture.named(sha256)
    bare = Article(own, text, outlet=found.outlet, title=found.title)
    return Article(
        id=own,
        text=text,
        capture=Source(sha256, capture.path, capture.url),
        url=addresses.of(capture.url, found.url, amp=found.amp),
        outlet=found.outlet,
        title=found.title,
        byline=found.byline,
        credits=evidence.credits_of(bare, found.credited, found.photo, found.owner),
        dateline=evidence.dateline_of(bare) or (Dateline(found.place, None) if found.place else None),
        published=found.published,
        modified=found.modified,
        language=languages.tag(found.language) or languages.told(text),
        raw_map=whole.pieces,
        dropped=found.dropped,
        told=told.told,
        entries=_entries(bare, found),
    )


def _entries(bare: Article, found: Cleaned) -> tuple[TimedEntry, ...]:
    starts = [0]
    for line in found.paragraphs:
        starts.append(starts[-1] + len(line.text) + 2)  # the blank line between
    return tuple(
        TimedEntry(bare.span(starts[one.first], starts[one.end] - 2), one.published, one.title) for one in found.entries
    )
