"""When an article was first published, and last modified.

From metadata, marked elements, the lines around the text, the address, and scripts, in
that order: the first that tells is believed. Another that tells the same instant in the
page's own zone gives the zone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from itertools import chain, islice

from crossread.stages.articles import dates
from crossread.stages.articles.blocks import Tree
from crossread.stages.articles.lines import from_markup
from crossread.stages.articles.markup import attributes, hinted
from crossread.stages.articles.metadata import Metadata

PUBLISHED = tuple(
    """
    article:published_time datepublished date_published og:published_time og:article:published_time pub_date
    parsely-pub-date publishdate publish-date publish_date publication_date article.published published_at
    cxenseparse:recs:publishtime pubdate dc.date.issued dcterms.created dcterms.date dc.date dc.date.created
    dcterms.issued article:published article_date_original citation_publication_date originalpublicationdate
    sailthru.date rnews:datepublished datecreated shareaholic:article_published_time last-publish-date date
    citation_date creation_date created displaydate gentime timestamp time release_date ptime
    """.split()
)
MODIFIED = tuple(
    """
    article:modified_time datemodified og:updated_time lastmod last-modified dcterms.modified dc.date.modified
    article:modified modified_at revision_date cxenseparse:recs:modifiedtime utime
    """.split()
)
MARKED = re.compile(
    r"datePublished|dateCreated|pubdate|entry-date|post-date|publish|dateline|"
    r"(?<![a-z])(?:date|datum|fecha|data|time|timestamp|posted|created|published|meta-date|pub)(?![a-z])",
    re.I,
)
UPDATED = re.compile(r"modif|updat|aktualis|revis|expir|event|end[-_]?date|copyright|birth", re.I)
SURELY = re.compile(r"datePublished|pubdate|entry-date|published", re.I)
HINTS = ("dat", "time", "publ", "post", "fecha", "creat", "pub")
UNMARKED = frozenset(("meta", "body", "html", "article", "img", "input", "a", "link", "script", "svg", "iframe"))
FAR = frozenset(("related links", "comments", "page footer", "another article", "navigation", "advertisement", "tags"))
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|/((?:19|20)\d\d)(0[1-9]|"
    r"1[0-2])([0-2]\d|3[01])(?=\D)"
)
IN_SCRIPT = re.compile(
    r"""["'](?:datePublished|publicationDate|publishedAt|published_at|publishDate|publish_date|pubDate|"
    r"date_published|published|"""
    r"""publishedDate|firstPublished|firstPublishedAt|publish_time|created_at|createdAt|postDateGmt|displayDate|"
    r"uploadDate)\\?["']\s*:\s*\\?["']([^"'\\]{8,40})"""
)
LABEL = re.compile(r"publi|posted|erstellt|veröffentlicht|gepubliceerd|udgivet|opublik|дата", re.I)
CLOCKS = re.compile(r"""<time[^>]{0,200}?\bdatetime\s?=\s?["']([^"'<>]{16,40})["']""")
MOST_LINE = 140  # characters of a line that is read for a date
MOST_MARKED = 200  # elements looked at
MOST_SCRIPT = 3_000_000  # characters of a page searched for dates in its scripts
ZONES_APART = 14 * 60  # minutes; no two clocks are further apart from UTC
STEP, SLACK = 15, 75  # zones differ by quarters of an hour; seconds by which a clock in minutes may be off


@dataclass(frozen=True, slots=True)
class Around:
    """What stands near the article: lines above and below its text; the block range of headline and first paragraph."""

    lines: Sequence[str]
    address: str
    start: int
    end: int


def find(about: Metadata, tree: Tree, around: Around) -> tuple[str | None, str | None]:
    """(published, modified); null where the page doesn't tell."""
    marked = list(_marked(tree, around))
    told = [*_fields(about, "datePublished", PUBLISHED)]
    shown = [iso for iso, updated in marked if not updated]
    lines = [found.iso for line in around.lines if (found := _in_line(line))]
    rest = chain(_in_address(around.address), _in_script(tree), _in_title(about))
    published = next(chain(told, shown, lines, rest), None)
    changed = [*_fields(about, "dateModified", MODIFIED), *(iso for iso, updated in marked if updated)]
    modified = next(iter(changed), None)
    if published is None:
        published, modified = modified, None
    elif modified is not None and dates.instant(modified) < dates.instant(published):
        modified = None
    others = [*told, *shown, *lines, *_clocks(tree.markup.page, published)]
    return _at_home(published, others), _at_home(modified, changed)


def _fields(about: Metadata, key: str, metas: Sequence[str]) -> Iterator[str]:
    for words in (*(about.text(key),), *(value for name in metas for value in about.metas.get(name, ()))):
        found = _moment(words) if words else None
        if found:
            yield found


def _moment(words: str) -> str | None:
    found = dates.find(words[:120])
    if found is not None:
        return found.iso
    return dates.from_unix(float(words)) if words.isdigit() and len(words) in (10, 13) else None


def _marked(tree: Tree, around: Around) -> Iterator[tuple[str, bool]]:
    """Moments in elements that are marked as dates and whether of an update: those around the headline, else all."""
    elements = tree.markup.elements
    low = bisect_left(elements, around.start, key=lambda element: element.start)
    high = bisect_left(elements, around.end, key=lambda element: element.start)
    near = _ranked(tree, range(low, high))
    yield from near or _ranked(tree, range(len(elements)))


def _ranked(tree: Tree, numbers: range) -> list[tuple[str, bool]]:
    """The moments of those elements that are marked, those first that are surely of publication."""
    starts = [start for _, start, _ in tree.markup.runs]
    found: list[tuple[bool, int, str, bool]] = []
    for index in numbers:
        element = tree.markup.elements[index]
        given = element.attributes
        if element.tag != "time" and (element.tag in UNMARKED or not hinted(given, HINTS) or not MARKED.search(given)):
            continue
        if tree.reasons[index] in FAR or len(found) >= MOST_MARKED:
            continue
        iso = _of_element(tree, index, starts)
        if iso is not None:
            sure = SURELY.search(given) is not None
            found.append((not sure, index, iso, not sure and UPDATED.search(given) is not None))
    return [(iso, updated) for _, _, iso, updated in sorted(found)]


def _of_element(tree: Tree, index: int, starts: Sequence[int]) -> str | None:
    element, markup = tree.markup.elements[index], tree.markup
    given = attributes(element.attributes)
    first, last = bisect_left(starts, element.start), bisect_left(starts, element.end)
    text = ""
    if last - first <= 8 and sum(end - start for _, start, end in markup.runs[first:last]) <= 2 * MOST_LINE:
        text = from_markup(markup.page, [(start, end) for _, start, end in markup.runs[first:last]]).text
    if LABEL.search(text) and (labelled := _in_line(text)):
        return labelled.iso
    for key in ("datetime", "content", "title", "data-datetime", "data-timestamp", "data-published"):
        found = _moment(unescape(given.get(key, "")).strip()) if given.get(key) else None
        if found:
            return found
    shown = _in_line(text) if len(text) <= MOST_LINE else None
    return shown.iso if shown else None


def _in_line(line: str) -> dates.Moment | None:
    return dates.find(line) if 6 <= len(line) <= MOST_LINE else None


def _in_address(address: str) -> Iterator[str]:
    for match in IN_ADDRESS.finditer(address):
        year, month, day = (int(part) for part in (match.groups()[:3] if match[1] else match.groups()[3:]))
        try:
            yield datetime(year, month, day, tzinfo=UTC).date().isoformat()
        except ValueError:
            continue


def _in_script(tree: Tree) -> Iterator[str]:
    """Moments that scripts name as publication, and that broken JSON-LD names."""
    page = tree.markup.page
    if len(page) > MOST_SCRIPT:
        return
    for match in IN_SCRIPT.finditer(page):
        found = _moment(match[1])
        if found:
            yield found
            return


def _in_title(about: Metadata) -> Iterator[str]:
    for words in (about.title, about.meta("og:title"), about.meta("og:image")):
        found = dates.find(words[-60:]) if words else None
        if found:
            yield found.iso
        else:
            yield from _in_address(words or "")


def _clocks(page: str, published: str | None) -> Iterator[str]:
    """The moments of all `time` elements, which may tell a moment in UTC in the page's own zone."""
    if published is not None and published.endswith("+00:00"):
        for match in islice(CLOCKS.finditer(page), MOST_MARKED):
            found = _moment(match[1])
            if found:
                yield found


def _at_home(iso: str | None, others: Sequence[str]) -> str | None:
    """A moment in UTC as the same instant in the page's own zone, where another field tells that."""
    if iso is None or not iso.endswith("+00:00"):
        return iso
    instant = dates.instant(iso)
    for other in others:
        if "T" not in other or other.endswith("+00:00"):
            continue
        clock = datetime.fromisoformat(other)
        if clock.tzinfo is not None:
            if abs((clock - instant).total_seconds()) < SLACK:
                return other
            continue
        apart = (clock.replace(tzinfo=UTC) - instant).total_seconds()
        minutes = round(apart / 60 / STEP) * STEP
        if minutes and abs(minutes) <= ZONES_APART and abs(apart - 60 * minutes) < SLACK:
            return instant.astimezone(timezone(timedelta(minutes=minutes))).isoformat()
    return iso
