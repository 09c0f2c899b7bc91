"""Who wrote an article: the names in its by-line.

From a page's metadata, the elements that it marks as the author's, and lines that begin with "By".

The first of these that names anybody is believed, unless the page shows the same names and
more of them. One word is a name where nobody else is named. The site's own name is nobody,
unless JSON-LD states it as the author and nothing names a person.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from crossread.stages.articles import agencies, edges, names
from crossread.stages.articles.blocks import Tree
from crossread.stages.articles.lines import Range, from_markup
from crossread.stages.articles.markup import attributes, hinted
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
_NAMED = (
    r"""\s*=\s*["']?[^"'>]{0,80}?(?<![a-z])"""
    r"(?:author|byline|autor|auteur|redakteur|writer|contributor|journalist|skribent|forfatter|reporter)s?"
    r"(?:[-_]{0,2}(?:name|link|text|info|item|wrapper|list|content|inner|byline))?(?![a-z])"
)
# Both of attributes in small letters: a search without re.I is passed over them by its first letters.
MARKED = re.compile(
    rf"""rel\s*=\s*["']?author|itemprop\s*=\s*["']?author|class{_NAMED}|id{_NAMED}|data-testid{_NAMED}"""
)
NOT_MARKED = re.compile(
    r"bio|avatar|image|photo|picture|descri|social|email|date|job|follow|role|position|comment|related|more-from|"
    r"all-authors"
)
HELPED = re.compile(
    r"(?:(?:medically |fact[- ]?)?(?:reviewed|checked|edited|translated|produced) by|contributions? (?:from|by)|"
    r"additional reporting by)\s*:?\s*",
    re.I,
)
LEAST_MARKED, MOST_MARKED = 3, 200  # characters of an element that names authors
MOST_BETWEEN = 80  # characters of text between two elements that name authors together
MOST_NAMES = 60  # of one field
MOST_ELEMENTS = 40  # marked elements looked at


@dataclass(frozen=True, slots=True)
class Near:
    """Where by-lines stand: lines above the text, in it and below it; ranges of the page, the likeliest first."""

    lines: Sequence[str]
    ranges: Sequence[Range]


@dataclass(frozen=True, slots=True)
class Signed:
    """What one piece of evidence says: `names` of persons and agencies, or in their place the one word `alone`."""

    names: tuple[str, ...]
    alone: str | None = None


@dataclass(frozen=True, slots=True)
class _Marked:
    """An element that is marked as the author's; those of one `make` (their class) belong together."""

    start: int
    end: int
    make: str
    text: str


def find(about: Metadata, tree: Tree, near: Near, sites: Sequence[str]) -> tuple[str, ...]:
    """`sites` are names of the site."""
    lines = "\n".join(line for line in near.lines if len(line) <= names.MOST_LINE).casefold()
    told = sorted(_others(_told(about), sites), key=lambda item: not _all_in(lines, item.names))
    marked = list(_others(_marked(tree, near.ranges), sites))

    def shown(holding: str = "") -> Iterator[Signed]:
        yield from marked
        yield from _others(_in_lines(near.lines, holding), sites)

    found = next((item.names for item in chain(told, shown()) if item.names), ())
    if found:
        helped = set(_helping(near.lines))
        found = tuple(name for name in found if name not in helped) or found
        return _completed(found, shown(found[0].split()[0]))
    alone = next((item.alone for item in (*told, *marked) if item.alone), None)
    if alone is not None:
        return (alone,)
    stated = [text for value in about.said("author") for text in strings(value) if not agencies.says_so(text)]
    return tuple(dict.fromkeys(text for text in stated if "://" not in text and len(text) <= names.MOST_NAME))


def _all_in(lines: str, found: Sequence[str]) -> bool:
    return bool(found) and all(name.casefold() in lines for name in found)


def _others(signed: Iterable[Signed], sites: Sequence[str]) -> Iterator[Signed]:
    """Evidence that names somebody, without the site's own name and what begins with its initials: `VBC Velmora`."""
    initials = {site for site in sites if site.isupper()}
    for item in signed:
        if not item.names and not item.alone:
            continue
        others = (name for name in dict.fromkeys(item.names) if not names_site(name, sites))
        alone = item.alone if item.alone and not names_site(item.alone, sites) else None
        yield Signed(tuple(name for name in others if name.split()[0] not in initials), alone)


def _helping(lines: Sequence[str]) -> Iterator[str]:
    """Who reviewed, edited or contributed: `Reviewed by Odile Marsh`, also where the names stand on the next line."""
    for line, below in itertools.pairwise((*lines, "")):
        hand = HELPED.match(line)
        if hand and len(line) <= names.MOST_LINE:
            yield from names.in_field(line[hand.end() :] or below)


def _completed(found: tuple[str, ...], shown: Iterable[Signed]) -> tuple[str, ...]:
    """Names, with the persons who are shown beside them."""
    lists = (tuple(name for name in item.names if name in found or not agencies.says_so(name)) for item in shown)
    return next((names for names in lists if set(found) <= set(names)), found)


def _told(about: Metadata) -> Iterator[Signed]:
    for value in about.said("author"):
        yield _field(strings(value))
    yield from (_field(about.metas[key]) for key in METAS if key in about.metas)
    yield _field(_labelled(about))


def _labelled(about: Metadata) -> Iterator[str]:
    """`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Odile Marsh">`"""
    for number in "12":
        label = about.meta(f"twitter:label{number}")
        if label and names.BY.fullmatch(label.strip(" :") + ": "):
            yield from about.metas.get(f"twitter:data{number}", ())


def _field(texts: Iterable[str]) -> Signed:
    said = list(islice(texts, MOST_NAMES))
    full = [name for text in said for name in names.in_field(text)]
    return Signed(tuple(full), next((word for text in said if (word := names.alone(text))), None))


def _in_lines(lines: Sequence[str], holding: str) -> Iterator[Signed]:
    """What lines say that hold that word."""
    before = ""
    for line in lines:
        text = f"{before} {line}" if names.BY.fullmatch(before + " ") else line
        before = line
        if holding not in text:
            continue
        full = names.in_line(text) or tuple(name for said in edges.mentioned(text) for name in said.byline)
        if full or len(text) > names.MOST_LINE:
            yield Signed(full)
            continue
        moments, parts = edges.parted(text)
        words = [part for part in parts if names.opening(part)] if moments else []
        yield Signed(tuple(word for part in words if (word := names.alone(part))))


def _marked(tree: Tree, ranges: Sequence[Range]) -> Iterator[Signed]:
    """The names in elements that are marked as the author's: neighbours of one make as one, then what holds others."""
    near = _elements(tree, ranges)
    for low, high in ranges:
        found = [item for item in near if low <= item.start and item.end <= high]
        holds = [item.end > after.start for item, after in pairwise(found)] + [False] * bool(found)
        groups: list[list[_Marked]] = []
        for item in (item for item, is_around in zip(found, holds, strict=True) if not is_around):
            last = next((group for group in reversed(groups) if group[-1].make == item.make), None)
            if last and _size(tree.markup.text_in(last[-1].end, item.start)) <= MOST_BETWEEN:
                last.append(item)
            else:
                groups.append([item])
        for group in (*groups, *([item] for item, is_around in zip(found, holds, strict=True) if is_around)):
            yield _field(part for item in group for part in _undated(item.text))


def _undated(text: str) -> Sequence[str]:
    """The parts of a text without its date; without one, the text."""
    moments, parts = edges.parted(text)
    return parts if moments else [text]


def _elements(tree: Tree, ranges: Sequence[Range]) -> list[_Marked]:
    """Elements in these parts of the page that are marked as the author's, in order; an outer one first."""
    low, high = min(ranges, default=(0, 0))[0], max((end for _, end in ranges), default=0)
    made = tree.markup
    found: list[_Marked] = []
    for index in range(bisect_left(made.starts, low), bisect_left(made.starts, high)):
        given = made.given[index]
        if not given or made.tags[index] in UNMARKED or not _marks(given):
            continue
        start, end = made.starts[index], made.ends[index]
        if not start < end <= high:
            continue
        runs = made.text_in(start, end, MOST_ELEMENTS + 1)
        if len(runs) > MOST_ELEMENTS or _size(runs) > 3 * MOST_MARKED:
            continue
        text = from_markup(made.page, runs).text
        if LEAST_MARKED <= len(text) <= MOST_MARKED:
            found.append(_Marked(start, end, attributes(given).get("class", made.tags[index]), text))
        if len(found) == MOST_ELEMENTS:
            break
    return found


def _marks(given: str) -> bool:
    """Whether attributes say that their element names authors."""
    if not hinted(given, HINTS):
        return False
    small = given.lower()
    return MARKED.search(small) is not None and NOT_MARKED.search(small) is None


def _size(runs: Sequence[Range]) -> int:
    return sum(end - start for start, end in runs)
