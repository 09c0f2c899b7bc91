"""Which blocks of a page are its article, and why the others are not.

From the page's `Tree` and what its metadata says.

What lies in the container of the text is judged block by block: by the signs of its
elements, by its links, by its words, and by what the page says of itself: the
description names the standfirst.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from crossread.stages.articles import container, furniture, prose
from crossread.stages.articles.blocks import LONGEST_REFERENCE, Block, Tree
from crossread.stages.articles.container import HEADINGS, PARAGRAPHS, Container
from crossread.stages.articles.furniture import Furniture, fold

OUTSIDE = "outside the article"
MOST_IN_CARDS = 0.4  # part of the text in `article` elements inside it up to which they are cards
COMMON = 0.3  # part of the text from which a make of paragraph is the text's own
NEAR = 12  # blocks behind the text in which one more of its paragraphs may stand
BESIDE = 2  # elements around the container in which paragraphs of the text may stand beside it
LEVELS = 7  # below every heading
LEAST_REPEATED = 60  # characters; a longer block that was there before is shown twice
LEAST_DESCRIBED = 40  # characters of a description that names the standfirst
MOST_DESCRIBED = 160  # characters of a block that are compared with a description
NEARLY = 8  # characters by which a title and its heading in the page may differ, marks and blanks and all
SAME_START = 60  # characters that a block and a description begin with, where the latter is cut
ALT = 'alt="'
LEAST_CAPTION, MOST_CAPTION = 40, 900  # characters of what an image says of itself
SAME_CAPTION = 12  # characters with which it and its caption begin
REPEATED = "headline repeated"
LEAST_BEFORE_NEXT = 300  # characters of an article before an h1 begins the next one
LEAST_STANDFIRST = 4  # words
# Reasons that hold between headline and text, too.
KEPT_OUT = frozenset(("caption", "related links", "navigation", "share buttons", "hidden", "another article", "player"))
STANDFIRST = re.compile(
    r"standfirst|lead|lede|subtitle|sub-?head|subheadline|summary|intro|excerpt|chapo|vorspann|ingress|"
    r"\bdek\b|deck|bajada|entradilla|sottotitolo|teaser-?text|description|kicker-?text|sapo",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the page's metadata says of the text: its descriptions and its titles."""

    descriptions: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def judge(tree: Tree, said: Said, host: str, known: Furniture) -> list[Block]:
    """Every block of the page, in order."""
    start, end, subheadings = _extent(tree, said)
    described = _described(tree, end, said)
    home = container.find(tree, described, end)
    judged: list[Block] = []
    reasons = tree.reasons
    for number, block in enumerate(tree.blocks):
        why = "another article" if number >= end else reasons[block.inner] or _why(tree, block, home)
        if why == REPEATED and number in subheadings:
            why = None
        if why is None or (block.size <= LONGEST_REFERENCE and block.is_reference):
            if not block.line.text:
                continue
            why = why or known.why(host, block.line.text)
        block.number, block.why = number, why
        judged.append(block)
    _cards(tree, judged)
    titled = _titled(tree.blocks[:end], said)
    opened = _opening(tree, [item for item in judged if item.number not in titled], described, start)
    _strays(tree, judged, start, home)
    _lone_headings(tree, [item for item in judged if item.number not in opened])
    _captioned(tree, judged)
    _repeated(judged)
    return judged


def _described(tree: Tree, end: int, said: Said) -> frozenset[int]:
    """The numbers of the blocks before `end` that the page's descriptions quote, but for those that stay out."""
    told = [text for text in map(fold, said.descriptions) if len(text) >= LEAST_DESCRIBED]
    found = set()
    for number, block in enumerate(tree.blocks[:end] if told else ()):
        if not block.weight or block.size < LEAST_DESCRIBED or tree.reasons[block.inner] in KEPT_OUT:
            continue
        text = fold(block.line.text[:MOST_DESCRIBED])
        if any(text in other or other in text or text[:SAME_START] == other[:SAME_START] for other in told):
            found.add(number)
    return frozenset(found)


def _titled(blocks: Sequence[Block], said: Said) -> frozenset[int]:
    """The places of blocks that only say the page's title."""
    sizes = {size for title in said.titles for size in range(len(title) - NEARLY, len(title) + NEARLY + 1)}
    titles = {fold(title) for title in said.titles}
    return frozenset(
        number for number, block in enumerate(blocks) if block.size in sizes and fold(block.line.text) in titles
    )


def _extent(tree: Tree, said: Said) -> tuple[int, int, frozenset[int]]:
    """The block of the headline (-1 where none is found), the one where the next article of the page begins, and
    the h1s that only part the text: what holds them holds prose before them, and not the headline."""
    titles = [fold(title) for title in said.titles]
    heads = [n for n, block in enumerate(tree.blocks) if tree.tag(block.home) == "h1" and block.line.text]
    own = [n for n in heads if (text := fold(tree.blocks[n].line.text)) and any(text in title for title in titles)]
    start = next(iter(own), next(iter(heads), -1))
    if start < 0:
        start = _headline(tree, said)
    if len(heads) < 2:
        return start, len(tree.blocks), frozenset()
    headline = tree.blocks[start].home
    mine = container.story(tree, headline)
    size, holder, parting = 0.0, 0, set()
    others = set(heads).difference(own)
    for number in range(start + 1, len(tree.blocks)):
        block = tree.blocks[number]
        if number in others:
            if tree.parent(block.home) == holder and not container.inside(tree, headline, holder):
                parting.add(number)
            elif size > LEAST_BEFORE_NEXT and (container.story(tree, block.home) != mine or not mine):
                return start, number, frozenset(parting)
        if own_size := container.worth(tree, block):
            size += own_size
            holder = container.wrap(tree, block.home)
    return start, len(tree.blocks), frozenset(parting)


def _headline(tree: Tree, said: Said) -> int:
    """The block of a headline that is no h1: a heading that says the page's title, or the page's only h2."""
    titled = [number for number in _titled(tree.blocks, said) if tree.tag(tree.blocks[number].home) in HEADINGS]
    if titled:
        return min(titled)
    seconds = [number for number, block in enumerate(tree.blocks) if tree.tag(block.home) == "h2"]
    return seconds[0] if len(seconds) == 1 else -1


def _why(tree: Tree, block: Block, home: Container | None) -> str | None:
    """Why a block is no part of the article that no element around it says to be furniture."""
    if home is None or not container.inside(tree, block.home, home.element):
        return OUTSIDE
    if not _made_alike(tree, block, home):
        return OUTSIDE
    return furniture.why(block.line.text) or _by_links(tree, block)


def _made_alike(tree: Tree, block: Block, home: Container) -> bool:
    """Whether a block lies in the text's own element, or is made as its paragraphs are."""
    element = block.home
    if home.element in home.cores or any(container.inside(tree, element, core) for core in home.cores):
        return True
    return (
        container.make(tree, element) in home.makes or container.make(tree, container.wrap(tree, element)) in home.wraps
    )


def _by_links(tree: Tree, block: Block) -> str | None:
    tag = tree.tag(block.home)
    if tag == "h1":
        return REPEATED
    if block.link_share > 0.9 and (tag in ("li", "div", "h2", "h3", "h4", "span") or not prose.ends(block.line.text)):
        return "related links"
    if block.link_share > 0.6 and not prose.ends(block.line.text):
        return "related links"
    return None


def _cards(tree: Tree, judged: Sequence[Block]) -> None:
    """An `article` inside the text is another report's card, unless the text is made of them."""
    if tree.cards < 2:
        return
    inside = [item for item in judged if item.why is None and _in_card(tree, item.home)]
    total = sum(item.weight for item in judged if item.why is None)
    if sum(item.weight for item in inside) <= MOST_IN_CARDS * total:
        for item in inside:
            item.why = "related links"


def _in_card(tree: Tree, element: int) -> bool:
    """Whether two `article` elements stand around an element, the inner one without a headline of its own."""
    inner = 0
    while element:
        if tree.tag(element) == "article":
            if inner:
                return inner not in tree.stories
            inner = element
        element = tree.parent(element)
    return False


def _strays(tree: Tree, judged: Sequence[Block], start: int, home: Container | None) -> None:
    """Prose near the text but not in its container belongs to it: made as most of the text is, or right beside it."""
    kept = [item for item in judged if item.why is None and item.weight]
    total = sum(item.weight for item in kept)
    makes: dict[str, float] = {}
    for item in kept:
        made = container.close_make(tree, item.home)
        makes[made] = makes.get(made, 0.0) + item.weight
    own = {made for made, weight in makes.items() if weight >= COMMON * total and container.is_telling(made)}
    beside = container.around(tree, home, BESIDE) if home else frozenset()
    first, last = (kept[0].number, kept[-1].number) if kept else (0, 0)
    inside = _article(tree, home.element) if home else 0
    for item in judged:
        element = item.home
        if item.why != OUTSIDE or not start < item.number <= last + NEAR:
            continue
        among = first < item.number < last and 0 < inside == _article(tree, element) and item.link_share < 0.5
        if not among and not container.worth(tree, item):
            continue
        near = among or (tree.parent(element) in beside and tree.tag(element) == "p")
        alike = near and tree.tag(element) in PARAGRAPHS and prose.is_prose(item.line.text)
        alike = alike or (among and tree.tag(element) in HEADINGS)
        if (alike or container.close_make(tree, element) in own) and furniture.why(item.line.text) is None:
            item.why = None


def _article(tree: Tree, element: int) -> int:
    """The nearest `article` around an element; the page where there is none."""
    while element and tree.tag(element) != "article":
        element = tree.parent(element)
    return element


def _opening(tree: Tree, judged: Sequence[Block], described: frozenset[int], start: int) -> frozenset[int]:
    """What stands between headline and text is the article's where it is prose, described or named a standfirst."""
    first = next((at for at, item in enumerate(judged) if item.why is None and item.weight), 0)
    opened = set()
    for item in judged[:first]:
        if item.why in KEPT_OUT or item.link_share > 0.5:
            continue
        opens = item.why in (OUTSIDE, "teaser") and start >= 0 and item.number > start and _opens(tree, item)
        if opens or item.number in described:
            item.why = None
            opened.add(item.number)
    return frozenset(opened)


def _opens(tree: Tree, item: Block) -> bool:
    if furniture.why(item.line.text) is not None or tree.tag(item.home) == "h1":
        return False
    if prose.ends(item.line.text) and item.weight:
        return True
    given = tree.markup.given[item.home]
    return prose.words(item.line.text) >= LEAST_STANDFIRST and STANDFIRST.search(given) is not None


def _lone_headings(tree: Tree, judged: Sequence[Block]) -> None:
    """A heading with nothing kept below it, up to the next of its level, belongs to what was set aside there."""
    level = 0
    for item in reversed(judged):
        if item.why is not None:
            continue
        tag = tree.tag(item.home)
        if tag not in HEADINGS:
            level = LEVELS
        elif int(tag[1]) < level:
            level = int(tag[1])
        else:
            item.why = "heading of what was set aside"


def _captioned(tree: Tree, judged: Sequence[Block]) -> None:
    """A paragraph behind the first that says what an image above it says of itself (`alt`) is its caption."""
    kept = [item for item in judged if item.why is None and item.weight and item.size >= LEAST_CAPTION]
    told = _alternatives(tree.markup.page, judged[0].raw[0], kept[-1].raw[1]) if len(kept) > 1 else {}
    folded: dict[str, set[str]] = {}  # of those with which a paragraph begins
    for item in kept[1:] if told else ():
        text = item.line.text
        opening = text[:SAME_CAPTION]
        if opening not in told or tree.tag(item.home) in HEADINGS:
            continue
        if opening not in folded:
            folded[opening] = set(map(fold, told[opening]))
        if fold(text) in folded[opening]:
            item.why = "caption"


def _alternatives(page: str, low: int, high: int) -> dict[str, list[str]]:
    """What images in a part of the page say of themselves, by how it begins."""
    found: dict[str, list[str]] = {}
    at = page.find(ALT, low, high)
    while at >= 0:
        start = at + len(ALT)
        end = page.find('"', start)
        if LEAST_CAPTION <= end - start <= MOST_CAPTION:
            text = unescape(page[start:end]).lstrip()
            found.setdefault(text[:SAME_CAPTION], []).append(text)
        at = page.find(ALT, start, high)
    return found


def _repeated(judged: Sequence[Block]) -> None:
    seen: set[str] = set()
    for item in judged:
        if item.why is None and len(item.line.text) >= LEAST_REPEATED:
            if item.line.text in seen:
                item.why = "shown twice"
            seen.add(item.line.text)
