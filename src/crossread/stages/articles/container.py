"""The element that holds a page's article, and the make of its paragraphs.

From the page's `Tree`.

The text's home is found as in Readability (Arc90, 2009): each paragraph gives its
characters to the elements around it, less the further away. A wider element is taken
where it holds more paragraphs of the same make: the same tags and classes on the way up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.stages.articles.blocks import Block, Tree

SHARES = (1.0, 0.7, 0.4, 0.2)  # of a paragraph's size: to its parent, the parent's parent, …
DESCRIBED = 3.0  # what a paragraph is worth that the page's description quotes
CLOSE = 0.6  # part of an element's prose that lies at most two levels below it, if it holds paragraphs
FIRST = 2  # class names of an element that tell its make; further ones set margins
MOST_LEVELS = 12  # elements around the first choice that are looked at
GROWS = 0.1  # a wider container is the better one if it adds at least this part of text of the same make
OTHER = 0.7  # what text outside paragraphs is worth beside text in them
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "dl", "li", "blockquote"))
PARAGRAPHS = frozenset(("p", "blockquote", "pre", "li", "dd"))
NO_WRAP = PARAGRAPHS | HEADINGS
CLASS = re.compile(r"""\bclass\s*+=\s*+["']?([A-Za-z_ -]{0,60})""")


# A block that is worth something: its number, its home, its worth.
Paragraph = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Container:
    """`cores` were found first; `element` is one, or one around them; `makes` are those of the cores' paragraphs.

    `wraps` are the makes of what is around the paragraphs.
    """

    cores: frozenset[int]
    element: int
    makes: frozenset[str]
    wraps: frozenset[str]


def find(tree: Tree, described: frozenset[int], end: int) -> Container | None:
    """`described` are blocks that the page's description quotes; from block `end` on another article stands."""
    paragraphs = [(n, block.home, own) for n, block in enumerate(tree.blocks) if (own := worth(tree, block))]
    plain = _best(tree, paragraphs, frozenset(), end)
    if plain is None:
        return None
    core = _best(tree, paragraphs, described, end) if described else plain
    if core is None or core == plain or not _holds_paragraphs(tree, paragraphs, plain):
        return _grown(tree, paragraphs, plain if core is None else core, frozenset())
    first = _grown(tree, paragraphs, core, frozenset())
    if inside(tree, plain, first.element):
        return first
    return _grown(tree, paragraphs, _around(tree, core, plain), frozenset((core, plain)))


def _best(tree: Tree, paragraphs: Sequence[Paragraph], described: frozenset[int], end: int) -> int | None:
    """The element with the most prose close below it."""
    scores: dict[int, float] = {}
    for number, home, own in paragraphs:
        if number >= end:
            break
        weight = own * (DESCRIBED if number in described else 1.0)
        up = wrap(tree, home)
        for share in SHARES:
            scores[up] = scores.get(up, 0.0) + share * weight
            if not up:
                break
            up = tree.parent(up)
    return max(scores, key=lambda element: (scores[element], -element)) if scores else None


def _holds_paragraphs(tree: Tree, paragraphs: Sequence[Paragraph], core: int) -> bool:
    """Whether most of an element's prose lies right in it; a list of teasers has each in a box of its own."""
    close = total = 0.0
    for _, home, weight in paragraphs:
        if inside(tree, home, core):
            total += weight
            if core in (home, tree.parent(home), tree.parent(tree.parent(home))):
                close += weight
    return close >= CLOSE * total


def _around(tree: Tree, a: int, b: int) -> int:
    """The nearest element around both."""
    while a != b:
        a, b = (tree.parent(a), b) if a > b else (a, tree.parent(b))
    return a


def around(tree: Tree, home: Container, levels: int) -> frozenset[int]:
    """The nearest elements around the container."""
    found, up = [], home.element
    for _ in range(levels):
        up = tree.parent(up)
        found.append(up)
    return frozenset(found) - {0}


def worth(tree: Tree, block: Block) -> float:
    """What a block is worth to its container: its characters outside links, if it is a paragraph and no furniture."""
    if not block.weight:  # as with five of six blocks
        return 0.0
    tag = tree.tag(block.home)
    if tree.reasons[block.inner] is not None or tag in HEADINGS:
        return 0.0
    return block.weight * (1.0 if tag in PARAGRAPHS else OTHER)


def inside(tree: Tree, element: int, outer: int) -> bool:
    """Whether an element is `outer` or stands in it; elements are numbered in document order."""
    return element >= outer and tree.markup.starts[element] < tree.markup.ends[outer]


def make(tree: Tree, element: int) -> str:
    """The tags and classes of an element and the two around it."""
    made = tree.makes.get(element)
    if made is None:
        parent = tree.parent(element)
        around = parent, tree.parent(parent)
        made = tree.makes[element] = "<".join([_name(tree, element), *(_name(tree, up) for up in around)])
    return made


def _name(tree: Tree, element: int) -> str:
    """The tag and first classes of an element."""
    name = tree.names.get(element)
    if name is None:
        found = CLASS.search(tree.markup.given[element])
        words = found[1].split() if found else []
        name = tree.names[element] = f"{tree.tag(element)}.{' '.join(words[:FIRST])}"
    return name


def close_make(tree: Tree, element: int) -> str:
    """The tags and classes of an element and the one around it."""
    return "<".join(make(tree, element).split("<")[:2])


def is_telling(made: str) -> bool:
    """Whether a make has a class at all; every paragraph of a page is a `p` in a `div`."""
    return any(not part.endswith(".") for part in made.split("<"))


def wrap(tree: Tree, element: int) -> int:
    """The element around a paragraph, or around the list that an item is in."""
    up = tree.parent(element) if tree.tag(element) in NO_WRAP else element
    while tree.tag(up) in LISTS:
        up = tree.parent(up)
    return up


def story(tree: Tree, element: int) -> int:
    """The nearest `article` with a headline around an element; the page where there is none."""
    while element and element not in tree.stories:
        element = tree.parent(element)
    return element


def _grown(tree: Tree, paragraphs: Sequence[Paragraph], core: int, cores: frozenset[int]) -> Container:
    """The core, or an element around it. `cores` are the elements whose paragraphs set the make; the core if none."""
    within = [home for _, home, _ in paragraphs if any(inside(tree, home, own) for own in cores or (core,))]
    makes = frozenset(make(tree, home) for home in within)
    own = story(tree, within[0])
    alike = [(home, weight) for _, home, weight in paragraphs if make(tree, home) in makes and story(tree, home) == own]
    total = sum(weight for home, weight in alike if inside(tree, home, core))
    best, up = core, core
    for _ in range(MOST_LEVELS):
        up = tree.parent(up)
        if not up:
            break
        wider = sum(weight for home, weight in alike if inside(tree, home, up))
        if wider - total >= GROWS * total:
            best, total = up, wider
    wraps = frozenset(make(tree, wrap(tree, home)) for home in within)
    return Container(frozenset(cores or (core,)), best, makes, wraps)
