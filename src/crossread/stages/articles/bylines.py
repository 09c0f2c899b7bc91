"""Who wrote an article: the names in its by-line.

From a page's metadata, the elements that it marks as the author's, and lines that begin with "By".

The first of these that names anybody is believed. The site's own name is nobody, unless
JSON-LD states it as the author and nothing names a person.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossread.stages.articles import agencies, edges, names
from crossread.stages.articles.blocks import Tree
from crossread.stages.articles.lines import from_markup
from crossread.stages.articles.markup import hinted
from crossread.stages.articles.metadata import Metadata, strings
from crossread.stages.articles.titles import names_site

METAS = tuple(
    """
    author article:author article:byline parsely-author sailthru.author byl dc.creator dcterms.creator
    citation_author cxenseparse:author og:article:author creator dc.creator.name lrt_authors
    """.split()
)
HINTS = ("aut", "byline", "writer", "contrib", "journal", "redakt", "skrib", "forfatter", "reporter")
UNMARKED = frozenset(("meta", "body", "html", "script", "article", "img", "link", "svg", "iframe", "input"))
MARKED = re.compile(
    r"""(?:rel\s*=\s*["']?author|itemprop\s*=\s*["']?author|(?:class|id|data-testid)\s*=\s*["']?[^"'>]{0,80}?"""
    r"""(?<![a-z])(?:author|byline|autor|auteur|redakteur|writer|contributor|journalist|skribent|forfatter|"
    r"reporter)s?"""
    r"""(?:[-_]{0,2}(?:name|link|text|info|item|wrapper|list|content|inner|byline))?(?![a-z]))""",
    re.I,
)
NOT_MARKED = re.compile(
    r"bio|avatar|image|photo|picture|descri|social|email|date|job|follow|role|position|comment|related|more-from|"
    r"all-authors",
    re.I,
)
LEAST_MARKED, MOST_MARKED = 3, 200  # characters of an element that names authors
MOST_ELEMENTS = 40  # marked elements looked at


def find(about: Metadata, tree: Tree, lines: Sequence[str], sites: Sequence[str]) -> tuple[str, ...]:
    """`lines` are the page's lines around the text, in order; `sites` are names of the site."""
    for told in _evidence(about, tree, lines):
        found = tuple(name for name in dict.fromkeys(told) if not names_site(name, sites))
        if found:
            return found
    stated = [text for value in about.said("author") for text in strings(value) if not agencies.says_so(text)]
    return tuple(dict.fromkeys(text for text in stated if "://" not in text and len(text) <= names.MOST_NAME))


def _evidence(about: Metadata, tree: Tree, lines: Sequence[str]) -> Iterator[list[str]]:
    yield [name for value in about.said("author") for text in strings(value) for name in names.in_field(text)]
    for key in METAS:
        yield [name for text in about.metas.get(key, ()) for name in names.in_field(text)]
    yield from _marked(tree)
    for line in lines:
        yield list(names.in_line(line)) or [name for said in edges.mentioned(line) for name in said.byline]


def _marked(tree: Tree) -> Iterator[list[str]]:
    """The names in each element that is marked as the author's; neighbours of one make together."""
    markup = tree.markup
    starts = [start for _, start, _ in markup.runs]
    looked = 0
    for element in markup.elements:
        given = element.attributes
        if element.tag in UNMARKED or not hinted(given, HINTS):
            continue
        if not MARKED.search(given) or NOT_MARKED.search(given):
            continue
        looked += 1
        if looked > MOST_ELEMENTS:
            return
        first = bisect_left(starts, element.start)
        last = bisect_left(starts, element.end)
        if (
            last - first > MOST_ELEMENTS
            or sum(end - start for _, start, end in markup.runs[first:last]) > 3 * MOST_MARKED
        ):
            continue
        text = from_markup(markup.page, [(start, end) for _, start, end in markup.runs[first:last]]).text
        if LEAST_MARKED <= len(text) <= MOST_MARKED:
            yield list(names.in_field(text))
