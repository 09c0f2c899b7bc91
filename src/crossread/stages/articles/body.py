"""Which blocks of a page are its article, and why the others are not.

From the page's `Tree` and `Block`s.

The text's home is found as in Readability (Arc90, 2009): each paragraph gives its
characters to the elements around it, less the further away. What lies inside is then
judged block by block, by the signs of its elements, its links and its words.
"""

from dataclasses import dataclass

from crossread.stages.articles import furniture, prose
from crossread.stages.articles.blocks import Block, Tree
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.lines import Line, from_markup

SHARES = (1.0, 0.7, 0.4, 0.2)  # of a paragraph's size: to its parent, the parent's parent, …
GROWS = 0.2  # a wider container is the better one if it adds at least this part of text of the same make
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PARAGRAPHS = frozenset(("p", "blockquote", "pre", "li", "dd"))


@dataclass(slots=True)
class Judged:
    """A block with its words; `why` is set where it is no part of the article."""

    block: Block
    line: Line
    why: str | None


def judge(tree: Tree, host: str, known: Furniture) -> list[Judged]:
    """Every block of the page, in order."""
    page = tree.markup.page
    core = _container(tree)
    judged = []
    for block in tree.blocks:
        line = from_markup(page, block.runs)
        if not line.text:
            continue
        why = tree.reasons[block.inner]
        if why is None and (core is None or not _inside(tree, block.home, core)):
            why = "outside the article"
        if why is None:
            why = known.why(host, line.text) or furniture.why(line.text) or _by_links(tree, block, line)
        judged.append(Judged(block, line, why))
    _lone_headings(tree, judged)
    return judged


def _weight(tree: Tree, block: Block) -> float:
    """What a block is worth to its container: its characters outside links, if it is a paragraph and no furniture."""
    tag = tree.tag(block.home)
    if tree.reasons[block.inner] is not None or tag in HEADINGS:
        return 0.0
    return block.weight * (1.0 if tag in PARAGRAPHS else 0.7)


def _container(tree: Tree) -> int | None:
    scores: dict[int, float] = {}
    for block in tree.blocks:
        weight = _weight(tree, block)
        if not weight:
            continue
        up = block.home if tree.tag(block.home) not in PARAGRAPHS else tree.parent(block.home)
        for share in SHARES:
            scores[up] = scores.get(up, 0.0) + share * weight
            if not up:
                break
            up = tree.parent(up)
    if not scores:
        return None
    return _grown(tree, max(scores, key=lambda element: (scores[element], -element)))


def _grown(tree: Tree, core: int) -> int:
    """The container, or one around it that holds more paragraphs of the same make."""
    mine: dict[str, float] = {}
    for block in tree.blocks:
        if _inside(tree, block.home, core):
            mine[_make(tree, block)] = mine.get(_make(tree, block), 0.0) + _weight(tree, block)
    total = sum(mine.values())
    best, up = core, core
    for _ in range(4):
        up = tree.parent(up)
        if not up or tree.tag(up) in ("body", "html"):
            break
        wider = sum(
            _weight(tree, block)
            for block in tree.blocks
            if _inside(tree, block.home, up) and mine.get(_make(tree, block))
        )
        if wider - total >= GROWS * total:
            best, total = up, wider
    return best


def _make(tree: Tree, block: Block) -> str:
    element = tree.markup.elements[block.home]
    return f"{element.tag} {element.attributes[:60]}"


def _inside(tree: Tree, element: int, outer: int) -> bool:
    elements = tree.markup.elements
    return (
        elements[outer].start <= elements[element].start
        and element >= outer
        and elements[element].start < elements[outer].end
    )


def _by_links(tree: Tree, block: Block, line: Line) -> str | None:
    tag = tree.tag(block.home)
    if tag == "h1":
        return "headline repeated"
    if block.link_share > 0.9 and (tag in ("li", "div", "h2", "h3", "h4", "span") or not prose.ends(line.text)):
        return "related links"
    if block.link_share > 0.6 and not prose.ends(line.text):
        return "related links"
    return None


def _lone_headings(tree: Tree, judged: list[Judged]) -> None:
    """A heading over nothing that is kept is the heading of what was set aside."""
    over = ""
    for item in reversed(judged):
        heading = tree.tag(item.block.home) in HEADINGS
        if item.why is None and heading and over != "kept":
            item.why = "heading of what was set aside"
        elif item.why is None:
            over = "kept"
        elif not heading:
            over = item.why if item.why != "advertisement" else over
