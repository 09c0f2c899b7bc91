"""The moments that a page shows its readers, each with what it is of, as far as the page says.

From a page's elements and lines.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice

from crossread.stages.articles import date_labels, dates, memo, prose
from crossread.stages.articles.blocks import Block, Tree
from crossread.stages.articles.datelines import PLACE
from crossread.stages.articles.dates import Habits
from crossread.stages.articles.lines import from_markup
from crossread.stages.articles.markup import attributes, hinted

# All of attributes in small letters: a search without re.I is passed over them by its first letters.
MARKED_ANYWHERE = ("datepublished", "datecreated", "pubdate", "publish", "dateline")
MARKED = frozenset("date datum fecha data time timestamp posted created published pub".split())
NAMES = re.compile(r"[a-z]+(?:(?<=data)-)?")  # `data-` begins a name that says nothing
SURELY = re.compile(r"datepublished|pubdate|entry-date|published")
UPDATED = re.compile(r"modif|updat|aktualis|revis")
TODAY = re.compile(r"(?:current|today|actual|heute|now|server|live)[-_]?(?:date|time|day)|clock|weather")
# Of an appointment, of a person, of the page as a whole.
UNRELATED = re.compile(rf"{TODAY.pattern}|countdown|expir|event|end[-_]?date|copyright|birth|joined")
HINTS_OF_TODAY = ("date", "time", "day", "clock", "weather")
HINTS = ("dat", "time", "publ", "post", "fecha", "creat", "pub")
VALUES = ("datetime", "content", "title", "data-datetime", "data-timestamp", "data-published")
UNMARKED = frozenset(("meta", "body", "html", "article", "img", "input", "a", "link", "script", "svg", "iframe"))
FAR = frozenset(("related links", "comments", "another article", "navigation", "advertisement", "embedded post"))
MOST_VALUE = 64  # characters of an attribute; a longer one is a sentence
MOST_LINE = 140  # characters of a line that is read for a date
MOST_MARKED = 200  # elements looked at
MOST_RUNS = 8  # runs of text in an element that is nothing but a date
MOST_BEFORE = 60  # characters before a date in which its label stands
MOST_LABEL = 30  # characters of a block that is nothing but the next one's label
MOST_MOMENTS = 4  # of one line
MOST_NOTE = 500  # characters of a note behind the text that says when it was posted
MOST_NOTES = 2_000  # blocks looked at for one
MOST_SHORT = 80  # characters of one that is no sentence
NOTE = re.compile(
    r"(?:this|the above|dieser?|cet(?:te)?|ce|quest[oa]|est[ea]|dit|deze|denn[ea]|aquest|ten) "
    r"(?:entry|post|article|story|report|page|beitrag|artikel|eintrag|text|billet|articolo|post|art[íi]culo|entrada|"
    r"artigo|bericht|artikkel\w*|artikeln|innlegget|wpis|artykuł|tekst)\b",
    re.I,
)
MOST_OPENING = 80  # characters
OPENING = re.compile(rf"[(\[]?(?:{PLACE}(?:,|\s[–—-]|\s\()?\s)?(?:den |am |le |on )?")
BEHIND = re.compile(r"\s?[)\]]?(?:\s?[-–—:|/.,]|\s[\"“„«»‘’']|\s[^\W\d_a-zß-öø-ÿ])")
MOST_ALIKE = 3  # days of elements that are marked in one way
MOST_WORDS = 5  # of a line with a full stop; a longer one tells of a day, but isn't of it
NUMBERS = re.compile(r"""\d+|datetime\s*=\s*(?:"[^"]*"|'[^']*')""", re.I)


@dataclass(frozen=True, slots=True)
class Shown:
    """`of` is `published` or `modified` where the page says so, else ""."""

    iso: str
    of: str


def in_lines(lines: Iterable[str], habits: Habits) -> Iterator[Shown]:
    """The moments of lines near a text: of short ones that are no sentences about a day."""
    label = ""
    for line in lines:
        if 6 <= len(line) <= MOST_LINE:
            told = prose.ends(line) and prose.words(line) > MOST_WORDS
            yield from (one for one in _in_line(line, habits, label) if one.of or not told)
        label = line if len(line) <= MOST_LABEL else ""


def in_opening(text: str, habits: Habits) -> Iterator[str]:
    """The day that a first paragraph opens with, alone or behind its place: `Velmora, 3. Mai 2021 – Der Rat`."""
    found = dates.find(text[:MOST_OPENING], habits)
    if found is not None and OPENING.fullmatch(text[: found.start]) and BEHIND.match(text, found.end):
        yield found.iso


def in_notes(tree: Tree, habits: Habits) -> Iterator[Shown]:
    """The moments that a note anywhere but among other articles says to be those of publication."""
    for block in islice((block for block in tree.blocks if _may_be_note(tree, block)), MOST_NOTES):
        text = block.line.text
        if NOTE.match(text) or (len(text) <= MOST_SHORT and not prose.ends(text)):
            yield from (one for one in _in_line(text, habits, "") if one.of == "published")


def _may_be_note(tree: Tree, block: Block) -> bool:
    if not 8 <= block.size <= MOST_NOTE or tree.reasons[block.inner] in FAR:
        return False
    start, end = block.raw
    return dates.DIGITS.search(block.page, start, end) is not None


def _in_line(line: str, habits: Habits, label: str) -> Iterator[Shown]:
    at = 0
    for _ in range(MOST_MOMENTS):
        found = dates.find(line[at:], habits)
        if found is None:
            return
        before = f"{label} {line[at : at + found.start]}"
        of = date_labels.of(before[-MOST_BEFORE:]) or date_labels.behind(line[at + found.end :][:MOST_BEFORE])
        if of != "other":
            yield Shown(found.iso, of)
        at += found.end
        label = ""


def near(tree: Tree, zone: range, habits: Habits) -> list[Shown]:
    """The moments in marked elements of that part of a page, those of publication first."""
    starts = tree.markup.starts
    return _ranked(tree, range(bisect_left(starts, zone.start), bisect_left(starts, zone.stop)), habits)


def elsewhere(tree: Tree, habits: Habits) -> list[Shown]:
    """The moments in marked elements anywhere."""
    return _ranked(tree, range(len(tree.markup.tags)), habits)


def _kind(tree: Tree, index: int) -> tuple[str, str, str]:
    """How an element is marked: its tag, its attributes but for numbers, and its parent's."""
    given = tree.markup.given
    own, parent = given[index][:200], given[tree.parent(index)][:200]
    return tree.tag(index), NUMBERS.sub("", own), NUMBERS.sub("", parent)


def _is_marked(tree: Tree, index: int) -> bool:
    tag, given = tree.tag(index), tree.markup.given[index]
    if tag != "time" and (tag in UNMARKED or not given or not _marks(given)):
        return False
    return tree.reasons[index] not in FAR and not UNRELATED.search(given.lower())


def _marks(given: str) -> bool:
    """Whether attributes say that their element is a date."""
    if not hinted(given, HINTS):
        return False
    low = given.lower()
    return any(part in low for part in MARKED_ANYWHERE) or not MARKED.isdisjoint(NAMES.findall(low))


def is_of_today(tree: Tree, block: Block) -> bool:
    """Whether the element around a line says that it shows the day on which the page was asked for."""
    own = {tree.markup.given[block.inner], tree.markup.given[block.home]}
    return any(map(_of_today, own))


@memo.of_short
def _of_today(given: str) -> bool:
    return hinted(given, HINTS_OF_TODAY) and TODAY.search(given.lower()) is not None


def _ranked(tree: Tree, numbers: range, habits: Habits) -> list[Shown]:
    """The moments of marked elements, those first that are surely of publication.

    Elements that are marked alike and tell of different days are a list of other articles, or of comments.
    """
    marked = islice((index for index in numbers if _is_marked(tree, index)), MOST_MARKED)
    found = [(index, one) for index in marked if (one := _of_element(tree, index, habits)) is not None]
    days: dict[tuple[str, str, str], set[str]] = {}
    for index, one in found:
        days.setdefault(_kind(tree, index), set()).add(one.iso[:10])
    alone = [(index, one) for index, one in found if len(days[_kind(tree, index)]) < MOST_ALIKE]
    return [one for _, one in sorted(alone, key=lambda pair: (pair[1].of != "published", pair[0]))]


def _of_element(tree: Tree, index: int, habits: Habits) -> Shown | None:
    markup, named = tree.markup, tree.markup.given[index]
    start, end = markup.starts[index], markup.ends[index]
    text, runs = "", markup.text_in(start, end, MOST_RUNS + 1)
    if len(runs) <= MOST_RUNS and sum(stop - begin for begin, stop in runs) <= 2 * MOST_LINE:
        text = from_markup(markup.page, runs).text
    said = list(_in_line(text, habits, _before(tree, start))) if text else []
    of = said[0].of if said else date_labels.of(_before(tree, start))
    if of == "other":
        return None
    if not of:
        low = named.lower()
        of = "published" if SURELY.search(low) else "modified" if UPDATED.search(low) else ""
    if said and said[0].of == "published":
        return said[0]
    values = attributes(named)
    given = (unescape(values[key]).strip() for key in VALUES if values.get(key))
    told = (dates.of_value(value) for value in given if len(value) <= MOST_VALUE)
    iso = next((iso for iso in told if iso), said[0].iso if said and len(text) <= MOST_LINE else None)
    return Shown(iso, of) if iso else None


def _before(tree: Tree, at: int) -> str:
    """The words before an element in its own block, or in the one before that is nothing but a label."""
    number = bisect_right(tree.blocks, at, key=lambda block: block.raw[0]) - 1
    if number < 0:
        return ""
    block = tree.blocks[number]
    if block.raw[1] <= at and block.size > MOST_LABEL:
        return ""
    runs = [run for run in block.runs if run[1] <= at]
    return from_markup(block.page, runs[-4:]).text[-MOST_BEFORE:]
