"""The moments that a page states for machines, or that its address and its pictures' addresses tell.

From its metadata, its address and its scripts.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from crossread.stages.articles import dates, memo
from crossread.stages.articles.furniture import fold
from crossread.stages.articles.markup import Markup
from crossread.stages.articles.metadata import Json, Metadata, strings

# Names of meta elements, of which there are some hundred: `article:published_time`, `cXenseParse:recs:publishtime`,
# `DC.date.issued`, `sw-pubdate`; and others that may be of the file, or of the last change.
PUBLISHED = re.compile(
    r"publi(?!sh(?:er|ing)|c)|publication|pub[-_]?(?:date|time|day)|pub$|issued|posted|release[-_:]?date"
)
MODIFIED = re.compile(r"modif|mod[-_]?(?:date|time)|updat|lastmod|revis|^utime$")
DATED = re.compile(
    r"(?:^|[-_.:])(?:date|datum|time|datetime|timestamp)$|dc(?:terms)?[.:]date|created|creation|displaydate|uploaddate|"
    r"gentime|ptime|article_date"
)
UNRELATED = re.compile(
    r"expir|last[-_]?publ|server|build|valid|start|end|event|availab|access|birth|copyright|crawl|cache|refresh"
)
MOST_VALUE = 64  # characters; a longer one is a sentence
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|/((?:19|20)\d\d)(0[1-9]|"
    r"1[0-2])([0-2]\d|3[01])(?=\D)"
)
# Letters of both cases behind the quotation mark alone: with `re.I` for all of it a search stops at every character.
IN_SCRIPT = re.compile(
    r"""["'](?=[acdfpuACDFPU])(?i:datePublished|date_published|publicationDate|publication_date|"""
    r"""publish(?:ed)?(?:_?at|_?date|_?time)|pub_?date|first_?published(?:_?at|_?date)?|published|"""
    r"""article_?(?:publication|publish)_?date|created_?at|post_?date(?:_?gmt)?|display_?date|upload_?date)"""
    r"""\\?["']\s?:\s?\\?["']([^"'\\]{8,40})"""
)
MOST_IN_SCRIPT = 20  # moments looked at
MOST_SCRIPT = 3_000_000  # characters of a page searched for dates in its scripts
PAGE_TYPES = ("WebPage", "ItemPage")


def found(about: Metadata) -> tuple[list[str], list[str]]:
    """When the page states it was first published, and when modified: JSON-LD of the article, meta elements, JSON-LD
    of the page."""
    own = own_first(about)
    pages = [thing for thing in about.objects if any(kind in PAGE_TYPES for kind in strings(thing.get("@type")))]
    published = [
        *_in_objects(own, "datePublished"),
        *_in_metas(about, "published"),
        *_in_objects(pages, "datePublished"),
    ]
    return published, [*_in_objects(own, "dateModified"), *_in_metas(about, "modified")]


def dated(about: Metadata) -> Iterator[str]:
    """Moments that may be of the publication, of the file, or of a video on the page."""
    yield from _in_metas(about, "dated")
    yield from _in_objects(about.articles, "dateCreated", "uploadDate")
    yield from _in_objects(about.objects, "datePublished", "uploadDate")


def own_first(about: Metadata) -> Sequence[Json]:
    """The JSON-LD objects of articles, those before others that have the page's address or headline."""
    if len(about.articles) < 2:
        return about.articles
    address = about.canonical or about.meta("og:url")
    titles = [fold(title) for title in (about.title, about.meta("og:title")) if title]

    def is_other(thing: Json) -> bool:
        said = [thing.get("url"), thing.get("@id"), thing.get("mainEntityOfPage")]
        said += [place.get("@id") for place in said if isinstance(place, dict)]
        is_here = address is not None and address in said
        names = [fold(name) for name in strings(thing.get("headline"))]
        return not is_here and not any(title.startswith(name) for name in names if name for title in titles)

    return sorted(about.articles, key=is_other)


def _in_objects(things: Sequence[Json], *keys: str) -> Iterator[str]:
    for thing in things:
        for key in keys:
            found = next((iso for words in strings(thing.get(key)) if (iso := dates.of_value(words))), None)
            if found:
                yield found


def _in_metas(about: Metadata, of: str) -> Iterator[str]:
    for name, values in about.metas.items():
        if of in _of(name):
            found = (dates.of_value(value) for value in values if len(value) <= MOST_VALUE)
            yield from (iso for iso in found if iso)


@memo.of_short
def _of(name: str) -> tuple[str, ...]:
    """What the moments in a meta element of that name may be of."""
    if UNRELATED.search(name):
        return ()
    if MODIFIED.search(name):
        return ("modified",)
    kinds = (("published", PUBLISHED), ("dated", DATED))
    return tuple(kind for kind, pattern in kinds if pattern.search(name))


def in_address(address: str) -> Iterator[str]:
    for match in IN_ADDRESS.finditer(address):
        year, month, day = (int(part) for part in (match.groups()[:3] if match[1] else match.groups()[3:]))
        try:
            yield datetime(year, month, day, tzinfo=UTC).date().isoformat()
        except ValueError:
            continue


def in_title(about: Metadata) -> Iterator[str]:
    """The day that a title ends with."""
    for words in (about.title, about.meta("og:title")):
        found = dates.find(words[-60:]) if words else None
        if found:
            yield found.iso


def in_pictures(about: Metadata) -> Iterator[str]:
    """The day on which the page's picture was stored."""
    for words in (about.meta("og:image"), about.meta("twitter:image")):
        yield from in_address(words or "")


def in_scripts(markup: Markup) -> Iterator[str]:
    """The moment that scripts name as publication, where all of them name the same day."""
    left, found = MOST_SCRIPT, []
    for _, start, end in markup.raw:
        left -= end - start
        if left < 0:
            return
        for match in IN_SCRIPT.finditer(markup.page, start, end):
            told = dates.of_value(match[1])
            if told:
                found.append(told)
            if len(found) >= MOST_IN_SCRIPT:
                break
    if len({iso[:10] for iso in found}) == 1:
        yield found[0]
