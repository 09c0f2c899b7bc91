"""A page's elements and its text runs, in document order, each with its offsets in the decoded page.

From the decoded page.

Tags are found by the tokenizer rules of the HTML standard (§13.2.5: quoted attribute values,
comments, elements whose content is text) and nested by a short form of its tree construction:
void elements, implied end tags, end tags that match nothing passed over, at most 512 open
elements (as browsers do). Own code and not a parser library since no library gives source
offsets; see docs/decisions. Linear in the page; nothing in it recurses.
"""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
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
# What ends each; the search for `<` alone takes half the time of one for `</`.
RAW_END = {tag: re.compile(f"<(?ai:/{tag})") for tag in RAW_TEXT}
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
USUAL = BLOCK | SPECIAL | frozenset("b button em font i label picture small span strong sub sup time u".split())
MOST_KNOWN = 400  # characters of a tag that is looked up; a longer one hardly ever stands twice

# What a tag is: its name, its attributes, and the element that must not be open for it to do no more than open its own;
# or, of an end tag, null.
Told = tuple[str, str, str | None]
ENDED = None
NOTHING, ANYTHING = "", "*"
RIVALS = dict.fromkeys(USUAL, NOTHING) | dict.fromkeys(BLOCK, "p") | dict.fromkeys(SPECIAL, ANYTHING) | {"a": "a"}
NO_TAG: Told = "", "", NOTHING
KNOWN: dict[str, Told] = {f"/{tag}": (tag, "", ENDED) for tag in USUAL}
KNOWN |= {tag: (tag, "", RIVALS[tag]) for tag in USUAL - UNTOLD} | dict.fromkeys(UNTOLD, NO_TAG)
UNOPENED = dict.fromkeys(USUAL, 0) | {NOTHING: 0, ANYTHING: 1}


@dataclass(slots=True)
class Markup:
    """The page's elements and text runs, in columns.

    An element is a number: its place in `tags`, `given` (its attributes as they are written),
    `parents`, `starts` and `ends`; 0 is the page. A run is text of the element `run_in` from
    `run_starts` to `run_ends`, in order; an empty one is a line break. `raw` are the contents of
    scripts and the like: (element, start, end). `swallowed` are ranges that a tag without an end
    took with it. `places` are the elements of each tag, once they are asked for.
    """

    page: str
    tags: list[str] = field(default_factory=lambda: [""])
    given: list[str] = field(default_factory=lambda: [""])
    parents: list[int] = field(default_factory=lambda: [0])
    starts: list[int] = field(default_factory=lambda: [0])
    ends: list[int] = field(default_factory=lambda: [0])
    run_in: list[int] = field(default_factory=list)
    run_starts: list[int] = field(default_factory=list)
    run_ends: list[int] = field(default_factory=list)
    raw: list[tuple[int, int, int]] = field(default_factory=list)
    swallowed: list[tuple[int, int]] = field(default_factory=list)
    places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add_run(self, element: int, start: int, end: int) -> None:
        self.run_in.append(element)
        self.run_starts.append(start)
        self.run_ends.append(end)

    def all(self, tag: str) -> Sequence[int]:
        """The elements of a tag, in order."""
        if not self.places:
            for index, name in enumerate(self.tags):
                self.places[name].append(index)
        return self.places.get(tag, ())

    def text_in(self, start: int, end: int, most: int | None = None) -> list[tuple[int, int]]:
        """The runs that begin between two places of the page, at most so many."""
        first, last = bisect_left(self.run_starts, start), bisect_left(self.run_starts, end)
        if most is not None:
            last = min(last, first + most)
        return list(zip(self.run_starts[first:last], self.run_ends[first:last], strict=True))


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
    """`open` are the numbers of the open elements, the page first; `names` how many of each tag.

    Most tags of a page stood in it before, letter for letter: `known` is what they are.
    """

    def __init__(self, page: str) -> None:
        self.page = page
        self.made = Markup(page)
        self.open = [0]
        self.names = dict(UNOPENED)
        self.known = dict(KNOWN)

    def build(self) -> Markup:
        made, end = self.made, len(self.page)
        at = self._tags()
        if at < end:
            made.add_run(self.open[-1], at, end)
        for index in self.open:
            made.ends[index] = end
        return made

    def _tags(self) -> int:
        """Takes in all tags; where the text behind the last one begins."""
        page, made, stack, names, known = self.page, self.made, self.open, self.names, self.known
        tags, given, starts, ends, parents = made.tags, made.given, made.starts, made.ends, made.parents
        run_in, run_starts, run_ends = made.run_in, made.run_starts, made.run_ends
        at, gt, lt = 0, -1, page.find("<")
        while lt >= 0:
            if gt < lt and (gt := page.find(">", lt)) < 0:
                gt = sys.maxsize
            inner = page[lt + 1 : gt] if gt - lt < MOST_KNOWN else ""
            look, told = gt + 1, known.get(inner)
            if told is None:
                told, look = self._tag(lt, gt, inner)
                if look == lt:  # as `a < b`
                    lt = page.find("<", lt + 1)
                    continue
            if at < lt:
                run_in.append(stack[-1])
                run_starts.append(at)
                run_ends.append(lt)
            at = look
            tag, attributes, rival = told
            if rival is ENDED:
                if tags[stack[-1]] == tag:
                    ends[stack.pop()] = at
                    names[tag] -= 1
                elif names.get(tag):
                    self._close(tag, at)
            elif names[rival] or len(stack) == MOST_OPEN:
                at = self._start(tag, attributes, lt, look)
            elif tag:
                parents.append(stack[-1])
                stack.append(len(tags))
                tags.append(tag)
                given.append(attributes)
                starts.append(lt)
                ends.append(-1)
                names[tag] += 1
            lt = page.find("<", at)
        return at

    def _tag(self, lt: int, gt: int, inner: str) -> tuple[Told, int]:
        """The tag at `lt`, the next `>` behind which is at `gt`, where it wasn't there before; and where it ends,
        which is `lt` where it is no tag.
        """
        name = inner.partition(" ")[0]
        if name not in USUAL or inner.count('"') % 2 or ("'" in inner and inner.count("'") % 2):
            return self._unusual(lt, gt, inner)
        if name in UNTOLD:
            return NO_TAG, gt + 1
        told = self.known[inner] = name, inner[len(name) :], RIVALS[name]
        return told, gt + 1

    def _unusual(self, lt: int, gt: int, inner: str) -> tuple[Told, int]:
        """The same of a tag that is rare, has blanks or quotes where others have none, or is none."""
        if inner.startswith("!"):
            return NO_TAG, self._comment(lt)
        found = OPENING.match(self.page, lt)
        if found is None:
            return NO_TAG, lt
        slash, name, given, closed = found.groups()
        if name is None:
            return NO_TAG, self._comment(lt)
        look = found.end()
        if not closed or given.count('"') % 2 or given.count("'") % 2:
            slash, name, given, look = self._quoted(lt)
        tag = name.lower()
        if not slash and (not tag or tag in UNTOLD):
            return NO_TAG, look
        self.names.setdefault(tag, 0)
        told: Told = (tag, "", ENDED) if slash else (tag, given, RIVALS.get(tag, NOTHING))
        if inner and look == gt + 1:
            self.known[inner] = told
        return told, look

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
        made, stack, names = self.made, self.open, self.names
        if names["p"] and tag in BLOCK:
            self._end_paragraph(start)
        if tag in ENDS and (tag != "a" or names["a"]):
            self._imply(tag, start)
        index = len(made.tags)
        made.tags.append(tag)
        made.given.append(given)
        made.parents.append(stack[-1])
        made.starts.append(start)
        made.ends.append(-1)
        if tag in VOID:
            made.ends[index] = end
            if tag == "br":
                made.add_run(index, end, end)
        elif tag in RAW_TEXT:
            return self._raw(tag, index, end)
        elif len(stack) < MOST_OPEN:
            stack.append(index)
            names[tag] += 1
        return end

    def _raw(self, tag: str, index: int, start: int) -> int:
        page, made = self.page, self.made
        close = RAW_END[tag].search(page, start)
        if close is None:
            made.swallowed.append((start, len(page)))
            made.ends[index] = len(page)
            return len(page)
        end = page.find(">", close.start())
        end = len(page) if end < 0 else end + 1
        made.raw.append((index, start, close.start()))
        made.ends[index] = end
        return end

    def _close(self, tag: str, at: int) -> None:
        """Ends the nearest open element of that name, which there is."""
        tags, stack = self.made.tags, self.open
        depth = len(stack) - 1
        if tag in BLOCK:
            while tags[stack[depth]] != tag:
                depth -= 1
        else:
            # `<b><p>…</b>`: an inline element's end tag ends no block around the text behind it.
            while (name := tags[stack[depth]]) != tag:
                if name in BLOCK:
                    return
                depth -= 1
        self._cut(depth, at)

    def _cut(self, depth: int, at: int) -> None:
        """Ends the open elements from the innermost up to that at `depth`."""
        tags, ends, stack, names = self.made.tags, self.made.ends, self.open, self.names
        while len(stack) > depth:
            index = stack.pop()
            ends[index] = at
            names[tags[index]] -= 1

    def _end_paragraph(self, at: int) -> None:
        tags, stack = self.made.tags, self.open
        depth = len(stack) - 1
        while (tag := tags[stack[depth]]) != "p":
            if tag in SHELTERS:
                return
            depth -= 1
        self._cut(depth, at)

    def _imply(self, tag: str, at: int) -> None:
        ends, bounds = ENDS[tag]
        names, tags, stack = self.names, self.made.tags, self.open
        for name in ends:
            if names.get(name):
                break
        else:
            return
        for depth in range(len(stack) - 1, 0, -1):
            name = tags[stack[depth]]
            if name in bounds:
                return
            if name in ends:
                self._cut(depth, at)
                if tag != "tr":
                    return
                self._imply(tag, at)
                return
