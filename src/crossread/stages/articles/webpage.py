"""The article in an HTML page, and what the page says of it.

From the decoded page.
"""

import re
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from crossread.records import Dropped
from crossread.stages.articles import (
    attribution,
    beside,
    blocks,
    body,
    bylines,
    credit_lines,
    markup,
    metadata,
    moments,
    pictures,
    prose,
    reading,
    scripted,
    series,
    tables,
    titles,
    updates,
    verdicts,
)
from crossread.stages.articles.beside import Beside
from crossread.stages.articles.blocks import Block
from crossread.stages.articles.bylines import Near
from crossread.stages.articles.cleaned import Cleaned, NoArticle
from crossread.stages.articles.furniture import Furniture, fold
from crossread.stages.articles.lines import Range
from crossread.stages.articles.metadata import Metadata, strings
from crossread.stages.articles.moments import Around
from crossread.stages.articles.shown import is_of_today
from crossread.stages.articles.titles import Candidate

NEAR = 2_000  # characters of the page before the headline in which its date may stand
ABOVE = 4  # blocks above the headline in which its date may stand
BEFORE, AFTER = 12, 4  # blocks above the text, and behind its first and its last, in which a by-line stands
NO_DATE = frozenset(("navigation", "related links", "comments", "caption", "teaser", "another article"))
DATE_ALONE = 40  # characters of a line that is nothing but a date, whatever its element is called
HEADINGS = frozenset(("h1", "h2", "h3"))
MOST_WRAPS = 3  # elements from a block up to the heading it lies in
NO_HEADLINE = frozenset(("navigation", "page footer", "related links", "comments", "hidden", "another article", "form"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's text and its headlines stand among its blocks: `first` is behind all where there is no text."""

    first: int
    last: int | None
    heads: list[int]


RESERVED = re.compile(r"©.{0,80}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)", re.I)


def clean(page: str, host: str, known: Furniture, told: Beside) -> Cleaned | NoArticle:
    made = markup.read(page)
    about = metadata.read(made)
    named = beside.into(about, told)
    tree, judged = reading.read(made, named, host, known)
    verdict = verdicts.of(judged, tree, about)
    inside = scripted.find(made, about, judged, verdict)
    if verdict is not None and inside is None:
        return _named(verdict, beside.under(_described(Cleaned(()), named, judged, tree, host), told))
    judged = tables.keep(tree, judged)
    if inside is not None and inside.title is not None and named.text("headline") is None:
        named = replace(named, articles=(*named.articles, {"headline": inside.title}))
    text = tuple(prose.part(item.line) for item in judged if item.why is None)
    described = beside.under(_described(Cleaned(text), named, judged, tree, host), told)
    if inside is not None:
        aside = [(item.raw, item.why or body.OUTSIDE) for item in judged]
        return replace(described, paragraphs=inside.paragraphs, dropped=_dropped(aside, made, inside.dropped))
    described = updates.split(described, judged, tree, about)
    return replace(described, dropped=_dropped(_aside(judged, described.dropped), made, described.dropped))


def _named(verdict: NoArticle, described: Cleaned) -> NoArticle:
    """With the title and the day of a page that may be an article's."""
    if verdict.code not in scripted.OPEN:
        return verdict
    return replace(verdict, title=described.title, published=described.published)


def _aside(judged: list[Block], times: tuple[Dropped, ...]) -> list[tuple[Range, str]]:
    """The blocks that were set aside, neighbours of one reason as one, but for the `times` of entries."""
    places = {one.raw for one in times}
    found: list[tuple[Range, str]] = []
    for why, items in groupby(judged, lambda item: None if places and item.line.raw in places else item.why):
        if why is not None:
            alike = list(items)
            found.append(((alike[0].raw[0], alike[-1].raw[1]), why))
    return found


def _dropped(found: list[tuple[Range, str]], made: markup.Markup, more: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    """What of a page was set aside; `more` are places within scripts, or times."""
    found += [(raw, "swallowed by a tag without an end") for raw in made.swallowed]
    found += [(one.raw, one.why) for one in more]
    return tuple([Dropped(raw, why) for raw, why in sorted(found)])


def lines(page: str) -> tuple[str, ...]:
    """The words of every block of a page."""
    tree = blocks.grow(markup.read(page))
    return tuple(block.line.text for block in tree.blocks)


def _described(found: Cleaned, about: Metadata, judged: list[Block], tree: blocks.Tree, host: str) -> Cleaned:
    outlet = _outlet(about)
    sites = _sites(outlet, host)
    captions = [item.line.text for item in judged if item.why == "caption" and not _states_right(item)]
    photo = [name for text in captions for name in pictures.of(text)]
    at, address = _place(tree, judged), _address(about)
    published, modified = moments.find(about, tree, _surroundings(tree, judged, at, address or ""))
    return replace(
        found,
        title=_title(about, judged, tree, at, sites),
        outlet=outlet,
        owner=_owner(judged),
        byline=bylines.find(about, tree, _near(judged, at), sites),
        credited=attribution.find(about, judged, sites),
        photo=tuple(dict.fromkeys(photo)),
        published=published,
        modified=modified,
        language=about.language,
        url=address,
        amp=_is_amp(tree),
        series=series.seen(tree),
    )


def _outlet(about: Metadata) -> str | None:
    publisher = next((name for value in about.said("publisher") for name in strings(value)), None)
    return about.meta("og:site_name") or publisher or about.meta("application-name", "publisher", "dc.publisher")


def _owner(judged: list[Block]) -> str | None:
    """Whose right the page states below its text."""
    lines = (item.line.text for item in judged if _states_right(item))
    return next((owner for line in lines if (owner := credit_lines.owner(line)) is not None), None)


def _states_right(item: Block) -> bool:
    """Whether a block is a line on the page's right, also one whose element is named as those of pictures' are."""
    return item.why == "copyright line" or (item.why == "caption" and RESERVED.search(item.line.text) is not None)


def _title(about: Metadata, judged: list[Block], tree: blocks.Tree, at: Place, sites: list[str]) -> str | None:
    head = next((head for head in at.heads if judged[head].why != "hidden"), 0)
    told = [
        Candidate("headline", about.text("headline") or ""),
        Candidate("og", about.meta("og:title") or ""),
        Candidate("twitter", about.meta("twitter:title") or ""),
        Candidate("title", about.title or ""),
    ]
    named = {fold(item.text): len(item.text) for item in told if item.text}
    shown = [
        Candidate(level, item.line.text)
        for item in judged[: max(at.first, head + 1)]
        if item.why not in NO_HEADLINE and (level := _level(tree, item, named)) is not None
    ]
    return titles.choose(shown, told, sites)


def _level(tree: blocks.Tree, item: Block, named: dict[str, int]) -> str | None:
    """The heading that a block is or lies in; h3 for any other that says one of the page's titles."""
    element = item.home
    for _ in range(MOST_WRAPS):
        if tree.tag(element) in HEADINGS:
            return tree.tag(element)
        element = tree.parent(element)
    near = any(abs(item.size - size) <= body.NEARLY for size in named.values())
    return "h3" if near and fold(item.line.text) in named else None


def _sites(outlet: str | None, host: str) -> list[str]:
    """What the site may be called: its outlet, its host, and the host's labels but for the last."""
    return [outlet or "", host, *(label for label in host.split(".")[:-1] if len(label) > 3)]


def _place(tree: blocks.Tree, judged: list[Block]) -> Place:
    kept = [at for at, item in enumerate(judged) if item.why is None and item.weight]
    tags = tree.markup.tags
    heads = [at for at, item in enumerate(judged) if tags[item.home] == "h1"]
    return Place(kept[0] if kept else len(judged), kept[-1] if kept else None, heads)


def _near(judged: list[Block], at: Place) -> Near:
    """The lines around the text, and the page's parts: headline to first paragraphs, above the headline, the text."""
    last = at.last or 0
    above = judged[max(0, at.first - BEFORE) : at.first + AFTER]
    lines = [item.line.text for item in (*above, *judged[last : last + AFTER])]
    if not above:
        return Near(lines, ())
    heads = [judged[head].raw[0] for head in at.heads if head < at.first]
    start, headline = (max(0, heads[0] - NEAR), heads[-1]) if heads else (above[0].raw[0],) * 2
    end = above[-1].raw[1]
    return Near(lines, ((headline, end), (start, headline), (end, judged[last].raw[0])))


def _surroundings(tree: blocks.Tree, judged: list[Block], at: Place, address: str) -> Around:
    first, last = at.first, len(judged) if at.last is None else at.last
    heads = [head for head in at.heads if head < first]
    head = heads[-1] if heads else max(0, first - BEFORE)
    kept = at.last is not None
    end = judged[min(first + AFTER, last)].line.raw[1] if kept else len(tree.markup.page)
    start = judged[heads[0]].line.raw[0] if heads else 0
    headed = [*judged[head + 1 : first], *judged[max(0, head - ABOVE) : head][::-1]]
    between = judged[first : first + AFTER]
    return Around(
        _dated(tree, headed)
        + [text for text in _dated(tree, between) if len(text) <= DATE_ALONE]
        + [item.line.text for item in headed if item.why in NO_DATE and len(item.line.text) <= DATE_ALONE],
        judged[first].line.text if kept else "",
        _dated(tree, judged[last : last + AFTER]),
        address,
        range(max(0, start - NEAR), end),
    )


def _dated(tree: blocks.Tree, items: list[Block]) -> list[str]:
    """The lines that may say when the text beside them was published."""
    return [item.line.text for item in items if item.why not in NO_DATE and not is_of_today(tree, item)]


def _is_amp(tree: blocks.Tree) -> bool:
    """Whether the page says that it is in AMP: `<html amp>`, `<html ⚡>`."""
    given = next((tree.markup.given[index] for index in tree.markup.all("html")), "")
    return not {"amp", "⚡"}.isdisjoint(markup.attributes(given))


def _address(about: Metadata) -> str | None:
    told = about.canonical or about.meta("og:url")
    if not told:
        return None
    try:
        whole = urljoin(about.meta("og:url") or "", told)
        return whole if urlsplit(whole).scheme in ("http", "https") else None
    except ValueError:  # brackets that hold no IPv6 address
        return None
