"""A page's elements and its text runs, in document order, each with its offsets in the decoded page.

From the decoded page.

Tags are found by the tokenizer rules of the HTML standard (§13.2.5: quoted attribute values,
comments, elements whose content is text) and nested by a short form of its tree construction:
void elements, implied end tags, end tags that match nothing passed over, at most 512 open
elements (as browsers do). Own code and not a parser library since no library gives source
offsets; see docs/decisions. Linear in the page; nothing in it recurses.
"""

import re
from dataclasses import dataclass, field

MOST_OPEN = 512  # elements; the depth at which Chromium stops nesting, too

TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)((?:[^>\"'=]++|=[ \t\n\r\f]*+(?:\"[^\"]*\"|'[^']*')?+|[\"'])*+)(>|\Z)")
# What a tag or a comment starts with; up to the first `>`, which is the tag's end where its quotes come in pairs.
OPENING = re.compile(r"<(?:(/?)([A-Za-z][^\s/>]*+)([^>]*+)(>?)|[!?/])")
ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
# Void elements that say nothing of a text; a third of a page's elements are pictures and their sources.
UNTOLD = VOID - {"br", "hr", "link", "meta"}
# Elements whose content is no markup; of `noscript` and `svg` we want nothing either, and neither nests.
RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes noscript svg math template".split())
# A start tag of one of these ends an open `<p>`.
BLOCK = frozenset(
    """address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot
    th thead tr ul""".split()
)
# An open `<p>` around one of these is out of reach of what would end it.
SHELTERS = frozenset(("td", "th", "table", "button", "caption"))
# An element → the open elements that its start tag ends, up to the nearest of the second set.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "a": (frozenset({"a"}), frozenset({"table", "td"})),
}

# Elements whose start tag does more than open them.
SPECIAL = frozenset(ENDS) | VOID | RAW_TEXT


@dataclass(slots=True)
class Element:
    tag: str
    attributes: str
    parent: int
    start: int
    end: int = -1


@dataclass(slots=True)
class Markup:
    """`elements[0]` is the page. `runs` are (element, start, end): text, in order; an empty
    one is a line break. `raw` are the contents of scripts and the like.

    `swallowed` are ranges that a tag without an end took with it.
    """

    page: str
    elements: list[Element]
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    raw: list[tuple[int, int, int]] = field(default_factory=list)
    swallowed: list[tuple[int, int]] = field(default_factory=list)


def read(page: str) -> Markup:
    return _Builder(page).build()


def attributes(text: str) -> dict[str, str]:
    """The attributes of a start tag by name in lower case; of two with one name the first, as in browsers."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), double or single or bare)
    return found


def hinted(given: str, hints: tuple[str, ...]) -> bool:
    """Whether a start tag's attributes hold one of `hints`: a cheap look before a costly expression."""
    if given:
        low = given.lower()
        for hint in hints:  # a generator for `any` took three times as long
            if hint in low:
                return True
    return False


class _Builder:
    """`open` are the numbers of the open elements, the page first; `tags` their tags; `names` how many of each."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.made = Markup(page, [Element("", "", 0, 0, len(page))])
        self.open = [0]
        self.tags = [""]
        self.names: dict[str, int] = {}

    def build(self) -> Markup:
        at, end = 0, len(self.page)
        while (on := self._tags(at)) != at:
            at = on
        if at < end:
            self.made.runs.append((self.open[-1], at, end))
        for index in self.open[1:]:
            self.made.elements[index].end = end
        return self.made

    def _tags(self, at: int) -> int:
        """Takes in tags, up to one behind which the page isn't read from its `>` on, as a script's; where to go on."""
        page, runs, elements = self.page, self.made.runs, self.made.elements
        stack, tags, names = self.open, self.tags, self.names
        for found in OPENING.finditer(page, at):
            slash, name, given, end = found.groups()
            lt, look = behind = found.span()
            if name is None:
                look = self._comment(lt)
            elif not end or (given and (given.count('"') % 2 or given.count("'") % 2)):
                slash, name, given, look = self._quoted(lt)
            if at < lt:
                runs.append((stack[-1], at, lt))
            at = look
            if name:
                tag = name.lower()
                if slash:
                    if tags[-1] == tag:
                        elements[stack.pop()].end = look
                        names[tags.pop()] -= 1
                    elif names.get(tag):
                        self._close(tag, look)
                elif tag not in SPECIAL and len(stack) < MOST_OPEN and not (tag in BLOCK and names.get("p")):
                    stack.append(len(elements))
                    elements.append(Element(tag, given, stack[-2], lt))
                    tags.append(tag)
                    names[tag] = names.get(tag, 0) + 1
                elif tag not in UNTOLD:
                    at = self._start(tag, given, lt, look)
            if at != behind[1]:
                break
        return at

    def _quoted(self, lt: int) -> tuple[str, str, str, int]:
        """A tag with a `>` in its quotes: its slash, name, attributes, and where it ends."""
        whole = TAG.match(self.page, lt)
        if whole is None or not whole[4]:
            return "", "", "", self._unended(lt)
        return whole[1], whole[2], whole[3], whole.end()

    def _comment(self, lt: int) -> int:
        """Where a comment, a declaration, or `</` before anything but a letter ends."""
        page = self.page
        if page.startswith("<!--", lt):
            if page.startswith((">", "->"), lt + 4):
                return page.index(">", lt) + 1
            end = page.find("-->", lt + 4)
            return self._unended(lt) if end < 0 else end + 3
        if page.startswith("<![CDATA[", lt):
            end = page.find("]]>", lt)
            if end >= 0:
                return end + 3
        end = page.find(">", lt)
        return self._unended(lt) if end < 0 else end + 1

    def _unended(self, lt: int) -> int:
        self.made.swallowed.append((lt, len(self.page)))
        return len(self.page)

    def _start(self, tag: str, given: str, start: int, end: int) -> int:
        """Opens an element; where its start tag ends, or its content where that is no markup."""
        names, elements, stack = self.names, self.made.elements, self.open
        if tag in BLOCK and names.get("p"):
            self._end_paragraph(start)
        if tag in ENDS:
            self._imply(tag, start)
        index = len(elements)
        elements.append(Element(tag, given, stack[-1], start))
        if tag in VOID:
            elements[index].end = end
            if tag == "br":
                self.made.runs.append((index, end, end))
        elif tag in RAW_TEXT:
            return self._raw(tag, index, end)
        elif len(stack) < MOST_OPEN:
            stack.append(index)
            self.tags.append(tag)
            names[tag] = names.get(tag, 0) + 1
        return end

    def _raw(self, tag: str, index: int, start: int) -> int:
        page = self.page
        close = f"</{tag}"
        at = start
        while True:
            lt = page.find("</", at)
            if lt < 0:
                self.made.swallowed.append((start, len(page)))
                self.made.elements[index].end = len(page)
                return len(page)
            if page[lt : lt + len(close)].lower() == close:
                break
            at = lt + 2
        end = page.find(">", lt)
        end = len(page) if end < 0 else end + 1
        self.made.raw.append((index, start, lt))
        self.made.elements[index].end = end
        return end

    def _close(self, tag: str, at: int) -> None:
        """Ends the nearest open element of that name, which there is."""
        tags = self.tags
        if tag in BLOCK:
            depth = self._depth_of(tag)
        else:
            # `<b><p>…</b>`: an inline element's end tag ends no block around the text behind it.
            depth = next(depth for depth in range(len(tags) - 1, 0, -1) if tags[depth] == tag or tags[depth] in BLOCK)
            if tags[depth] != tag:
                return
        self._cut(depth, at)

    def _depth_of(self, tag: str) -> int:
        """Where the innermost open element of a tag stands among the open ones."""
        tags = self.tags
        depth = len(tags) - 1
        while tags[depth] != tag:
            depth -= 1
        return depth

    def _cut(self, depth: int, at: int) -> None:
        """Ends the open elements from the innermost up to that at `depth`."""
        elements, stack, tags, names = self.made.elements, self.open, self.tags, self.names
        while len(stack) > depth:
            elements[stack.pop()].end = at
            names[tags.pop()] -= 1

    def _end_paragraph(self, at: int) -> None:
        tags = self.tags
        depth = len(tags) - 1
        while (tag := tags[depth]) != "p":
            if tag in SHELTERS:
                return
            depth -= 1
        self._cut(depth, at)

    def _imply(self, tag: str, at: int) -> None:
        ends, bounds = ENDS[tag]
        names, tags = self.names, self.tags
        for name in ends:
            if names.get(name):
                break
        else:
            return
        for depth in range(len(tags) - 1, 0, -1):
            name = tags[depth]
            if name in bounds:
                return
            if name in ends:
                self._cut(depth, at)
                if tag != "tr":
                    return
                self._imply(tag, at)
                return
