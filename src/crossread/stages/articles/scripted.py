"""The article of a page whose text stands in its scripts only, mapped to the decoded page.

From the page's `Markup`, what it says of itself, and what was found in its markup.

What is stated (`articleBody` of JSON-LD, schema.org) is taken before what a script holds to draw the
page from. Either is read only where the markup has no article, or a far shorter one that the script
says, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.records import Dropped
from crossread.stages.articles import literals, markup, prose, reading, stated, states, tables, verdicts
from crossread.stages.articles.blocks import Block
from crossread.stages.articles.cleaned import NoArticle
from crossread.stages.articles.furniture import NOTHING, fold
from crossread.stages.articles.lines import Line
from crossread.stages.articles.markup import Markup
from crossread.stages.articles.metadata import Metadata

# Codes of pages that may have their text in a script; an error, a list or a door hasn't.
OPEN = frozenset(("script-only", "no-article", "paywall", "consent-wall", "video-page", "picture-page"))
MOST_SHOWN = 60  # words of an article in the markup beside which scripts are looked at
MOST_SIZE = 1_000  # characters that have more words in any script
LONGER = 3  # times as many words, from which a script's text is taken before the markup's
LEAST_WORDS = 40  # of an article in a script
LEAST_PROSE = 0.5  # share of its words in paragraphs that end as sentences do, where nothing states that it is one
LEAST_ALIKE = 40  # characters with which the page's description or paragraph and the script's text are the same
MARK = re.compile(r"[{}=<>\\|_]")
MOST_MARKS = 0.01  # marks a character
MOST_SCRIPTS = 6_000_000  # characters of scripts searched
# Share of a title's words of more than `SHORT` letters in a text that is its own. Of 34 texts found on pages whose
# markup was taken away, 26 had it or another sign of their own; of the others, one of 8.
LEAST_TOLD, SHORT = 0.4, 3
LEAST_TITLE = 8  # characters
LEAST_SCRIPT = 300  # characters
MOST_TRIED = 4  # texts that are read as pages
BODY = re.compile(r'"articleBody"\s*+:\s*+"((?:[^"\\]++|\\.)*+)"', re.S)
# What stands in a text for an advertisement or a picture: `$$AD_1$$`, `{{ad}}`, `[[gallery 3]]`.
PLACE = re.compile(r"([$%#{\[])\1[\w .:#-]{1,40}[$%#}\]]{2}")
VALUE = re.compile(r"(?:\b(?:window|self|globalThis)\b|\b__\w+)[^;{]{0,160}?[=(]\s*(?:JSON\.parse\(\s*)?[\[{\"]")
STATED, DATA = "articleBody of JSON-LD", "data of a script"
HEAD = 600  # characters of a script in which it says what it sets


@dataclass(frozen=True, slots=True)
class Scripted:
    """`dropped` is what of the script was set aside, with the words around its text; `title` what it calls it."""

    paragraphs: tuple[Line, ...]
    dropped: tuple[Dropped, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """A script's text as markup; `where` it stands, in words; the script's range; the title beside the text."""

    text: Line
    where: str
    script: tuple[int, int]
    title: str | None = None


def find(made: Markup, about: Metadata, judged: Sequence[Block], verdict: NoArticle | None) -> Scripted | None:
    """Null where the markup's own text stands."""
    if verdict is not None and verdict.code not in OPEN:
        return None
    shown = [item.line.text for item in judged if item.why is None]
    if verdict is None and sum(map(len, shown)) > MOST_SIZE:
        return None
    words = sum(map(prose.words, shown))
    if verdict is None and words > MOST_SHOWN:
        return None
    for said in _said(made, about):
        text = fold(said.text.text)
        if not (_says(text, [*shown, *_descriptions(about)]) if words else _is_own(said, text, about)):
            continue
        found = _read(said, about)
        if found is not None and sum(prose.words(line.text) for line in found.paragraphs) >= LONGER * words:
            return found
    return None


def _is_own(said: _Said, text: str, about: Metadata) -> bool:
    """Whether a text is that of the page: stated, under the page's title, or in the words of title or description."""
    if said.where == STATED or said.title is not None or _says(text, _descriptions(about)):
        return True
    told = ([word for word in title.split() if len(word) > SHORT] for title in _titles(about))
    return any(words and sum(word in text for word in words) >= LEAST_TOLD * len(words) for words in told)


def _says(text: str, lines: Sequence[str]) -> bool:
    """Whether a text has the beginning of one of `lines`."""
    return any(line[:LEAST_ALIKE] in text for line in map(fold, lines) if len(line) >= LEAST_ALIKE)


def _descriptions(about: Metadata) -> list[str]:
    return [text for text in (about.meta("og:description"), about.meta("description")) if text]


def _titles(about: Metadata) -> list[str]:
    return [fold(title) for title in (about.title, about.meta("og:title"), about.text("headline")) if title]


def _said(made: Markup, about: Metadata) -> Iterator[_Said]:
    """The texts of a page's scripts, what is stated first."""
    yield from _stated(made, about)
    told, found = _titles(about), []
    for script in _scripts(made):
        for one in states.texts(made.page, *script):
            title = next((name for name in one.titled if _is_title(fold(name), told)), None)
            found.append(_Said(one.text, DATA, script, title))
    yield from sorted(found, key=lambda said: (said.title is None, -len(said.text.text)))[:MOST_TRIED]


def _is_title(name: str, told: Sequence[str]) -> bool:
    return len(name) >= LEAST_TITLE and any(name in title for title in told)


def _stated(made: Markup, about: Metadata) -> Iterator[_Said]:
    """`articleBody` of the page's own article."""
    wanted = next((body for one in stated.own_first(about) if isinstance(body := one.get("articleBody"), str)), None)
    for index, start, end in made.raw:
        if "ld+json" not in made.given[index]:
            continue
        for match in BODY.finditer(made.page, start, end):
            said = literals.decoded(made.page, *match.span(1))
            if wanted is not None and said.text.split() == literals.plain(wanted).split():
                yield _Said(literals.as_markup(said), STATED, (start, end))
                return


def _scripts(made: Markup) -> Iterator[tuple[int, int]]:
    """The scripts that hold data."""
    left = MOST_SCRIPTS
    for index, start, end in made.raw:
        given = made.given[index]
        if made.tags[index] != "script" or end - start < LEAST_SCRIPT or "ld+json" in given:
            continue
        left -= end - start
        if left < 0:
            return
        if "json" in given or VALUE.search(made.page, start, min(end, start + HEAD)):
            yield start, end


def _read(said: _Said, about: Metadata) -> Scripted | None:
    """A script's text read as a page of its own; null where it is no article."""
    tree, judged = reading.read(markup.read(said.text.text), about, "", NOTHING)
    for item in judged:
        if item.why is None and PLACE.fullmatch(item.line.text):
            item.why = "place of something else"
    judged = tables.keep(tree, judged)
    lines = [item.line for item in judged if item.why is None]
    if sum(prose.words(line.text) for line in lines) < LEAST_WORDS or verdicts.of(judged, tree, about) is not None:
        return None
    if said.where == DATA and not _is_prose(lines):
        return None
    paragraphs = tuple(prose.part(line.through(said.text)) for line in lines)
    starts = [piece[0] for piece in said.text.pieces]
    raws = ((said.text.place(*item.raw, starts), item.why) for item in judged if item.why is not None)
    dropped = [Dropped(raw, why) for raw, why in raws if raw is not None]
    ranges = [line.raw for line in paragraphs] + [one.raw for one in dropped]
    why = f"script around the text: {said.where}"
    edges = ((said.script[0], min(start for start, _ in ranges)), (max(end for _, end in ranges), said.script[1]))
    dropped += [Dropped(edge, why) for edge in edges if edge[0] < edge[1]]
    return Scripted(paragraphs, tuple(dropped), said.title)


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether most of a text stands in paragraphs that end as sentences do, and hardly a mark of a program in it."""
    size = sum(len(line.text) for line in lines)
    told = sum(len(line.text) for line in lines if prose.ends(line.text))
    marks = sum(len(MARK.findall(line.text)) for line in lines)
    return told >= LEAST_PROSE * size and marks <= MOST_MARKS * size
