"""The strings in a page's scripts that may be its article: whole texts, and rows of paragraphs.

From the decoded page and its scripts.

Sites that draw their pages by script put what is to be drawn into the page, as JSON in a script of
its own or as a value given to a variable. Nothing says where in it the article is, so strings and
rows of strings are weighed by their size. Strings, brackets and braces are read as tokens; nothing
recurses, and a script that isn't JSON is read as far as it looks like it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossread.stages.articles.lines import Line, join
from crossread.stages.articles.literals import as_markup, decoded

MOST_DEPTH = 100  # brackets within one another; what stands deeper isn't read
MOST_TOKENS = 400_000  # of one script
LEAST_TEXT = 300  # characters, escapes and all, of a string that may be a whole article
LEAST_ROW = 3  # paragraphs
MOST_WEIGHED = 8  # texts and rows, the longest first
MOST_NESTED = 3  # strings that hold a script's value themselves, as in `JSON.parse("{\"…`
# A string without an end goes on to the script's, so that what is in it isn't looked at again.
TOKEN = re.compile(r"\"((?:[^\"\\]++|\\.)*+)(?:\"(\s*+:)?|.?\Z)|[\[\]{}]", re.S)
NAMES = frozenset(("title", "headline", "name", "url", "href", "slug", "link", "permalink"))
LEADS = frozenset(("url", "href", "slug", "link", "permalink", "uri"))
KINDS = frozenset(("type", "nodeType", "_type", "tag"))
INLINE = frozenset("a link hyperlink strong em b i u bold italic underline mark inline span text".split())
CHILDREN = frozenset(("children", "content", "nodes"))
DATA = re.compile(r"\s*+(?:\w{1,8}:)?[\[{]\s*+[\"\[{]")
# What a text is told by elsewhere, and is not it.
ABOUT = re.compile(r"descri|excerpt|summary|teaser|abstract|caption|preview", re.I)
BARE = re.compile(r"[\w./:?&=%#@,;+*~-]*")


@dataclass(slots=True)
class _Box:
    """An array or an object: its number, its key, the box around it, and what its own strings say of it."""

    number: int
    array: bool
    key: str
    around: "_Box | None"
    kind: str = ""
    keys: set[str] = field(default_factory=set)
    says: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _String:
    key: str
    box: _Box
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """`text` is markup; `titled` are the other strings of the object that holds it."""

    text: Line
    titled: tuple[str, ...]


def texts(page: str, start: int, end: int) -> list[Found]:
    """What may be an article in one script, the longest first."""
    found = list(_candidates(Line(page, ()), start, end))
    for string in _nested(page, start, end):
        inner = decoded(page, string[0], string[1])
        for one in _candidates(inner, 0, len(inner.text)):
            found.append(Found(one.text.through(inner), one.titled))
    return sorted(found, key=lambda one: -len(one.text.text))[:MOST_WEIGHED]


def _nested(page: str, start: int, end: int) -> list[tuple[int, int]]:
    """The longest strings that hold JSON themselves."""
    found = [
        match.span(1)
        for match in TOKEN.finditer(page, start, end)
        if match[1] and len(match[1]) >= LEAST_TEXT and '\\"' in match[1][:2_000]
    ]
    return sorted(found, key=lambda span: span[0] - span[1])[:MOST_NESTED]


def _candidates(source: Line, start: int, end: int) -> Iterator[Found]:
    strings = _strings(source.text, start, end)
    long = [one for one in strings if one.end - one.start >= LEAST_TEXT and not ABOUT.search(one.key)]
    for one in sorted(long, key=lambda one: one.start - one.end)[:MOST_WEIGHED]:
        text = decoded(source.text, one.start, one.end)
        if not DATA.match(text.text):
            yield Found(as_markup(text), _said(source.text, [one]))
    rows: dict[tuple[int, str], list[_String]] = {}
    for one in strings:
        home = _home(one)
        if home is not None and not ABOUT.search(one.key) and not _is_bare(source.text, one):
            rows.setdefault((home.number, one.key), []).append(one)
    whole = [row for row in rows.values() if len(row) >= LEAST_ROW and not _is_list(row)]
    for row in sorted(whole, key=lambda row: -sum(one.end - one.start for one in row))[:MOST_WEIGHED]:
        yield Found(_joined(source.text, row), _said(source.text, row))


def _strings(text: str, start: int, end: int) -> list[_String]:
    """The strings of a script that are values, each with the array or object it stands in."""
    found: list[_String] = []
    box, key, depth = _Box(0, True, "", None), "", 0
    for count, match in enumerate(TOKEN.finditer(text, start, end), 1):
        if count > MOST_TOKENS or depth > MOST_DEPTH:
            break
        token = match[0][0]
        if token in "[{":
            box, key, depth = _Box(count, token == "[", key, box), "", depth + 1
        elif token in "]}":
            if box.around is not None:
                box, depth = box.around, depth - 1
            key = ""
        elif match[2]:
            key = match[1]
            box.keys.add(key)
        else:
            if key in KINDS:
                box.kind = match[1]
            if key in NAMES:
                box.says.append(match.span(1))
            found.append(_String(key or box.key, box, *match.span(1)))
            key = ""
    return found


def _is_bare(text: str, one: _String) -> bool:
    """Whether a string is an address, a name or a number: no words of a text, but for one word alone."""
    return one.key in KINDS or (text.isascii() and BARE.fullmatch(text, one.start, one.end) is not None)


def _is_inline(box: _Box) -> bool:
    return box.kind in INLINE or not LEADS.isdisjoint(box.keys)


def _array(box: _Box | None) -> _Box | None:
    """The nearest array, itself or around."""
    while box is not None and not box.array:
        box = box.around
    return box


def _home(one: _String) -> _Box | None:
    """The array whose items a string's paragraph is one of: of nested ones, the outermost; null where there is none."""
    home = _array(one.box)
    while home is not None and home.key in CHILDREN and home.around is not None:
        around = home.around.around
        if around is None or not around.array or around.key not in CHILDREN:
            break
        home = around
    return home


def _paragraph(one: _String) -> int:
    """What a string's paragraph is told by: itself, or the array of the inline pieces among which it stands."""
    array = _array(one.box)
    if array is None or array is one.box or array.key not in CHILDREN or one.box.kind not in ("", *INLINE):
        return -one.start
    while array.around is not None and _is_inline(array.around):
        wider = _array(array.around)
        if wider is None:
            break
        array = wider
    return array.number


def _is_list(row: Sequence[_String]) -> bool:
    """Whether a row's strings stand in objects that have headlines or addresses: other reports, and no paragraphs."""
    named = sum(not one.box.array and len(one.box.keys & NAMES) > 1 for one in row)
    return 2 * named > len(row)


def _said(text: str, row: Sequence[_String]) -> tuple[str, ...]:
    """The titles in the object that holds a text, or around the array of its paragraphs."""
    box = row[0].box
    if box.array or len(row) > 1:
        home = _home(row[0])
        box = home.around if home is not None and home.around is not None else box
    return tuple(decoded(text, start, end).text for start, end in box.says)


def _joined(text: str, row: Sequence[_String]) -> Line:
    """A row of strings as paragraphs; those of one paragraph stick together."""
    lines = [Line("<div>", ())]
    last = 0
    for one in row:
        own = _paragraph(one)
        if own != last:
            lines.append(Line("<p>", ()))
        lines.append(decoded(text, one.start, one.end))
        last = own
    return join(lines, "")
