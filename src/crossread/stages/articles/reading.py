"""Every block of a page judged: whether it is the article's, or why not.

From the page's `Markup` and what its metadata says.
"""

from crossread.stages.articles import blocks, body, displays, edges
from crossread.stages.articles.blocks import Block
from crossread.stages.articles.body import Said
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.markup import Markup
from crossread.stages.articles.metadata import Metadata


def read(made: Markup, about: Metadata, host: str, known: Furniture) -> tuple[blocks.Tree, list[Block]]:
    tree = blocks.grow(made)
    said = _said(about)
    judged = body.judge(tree, said, host, known)
    edges.trim(judged, said.titles)
    displays.mark(judged, lambda above, below: _box(tree, above) == _box(tree, below) != 0)
    return tree, judged


def _box(tree: blocks.Tree, item: Block) -> int:
    """The nearest element around a block that marks a quotation; 0 where none does."""
    element = item.home
    while element and tree.tag(element) not in ("blockquote", "figure", "aside"):
        element = tree.parent(element)
    return element


def _said(about: Metadata) -> Said:
    descriptions = (about.meta("og:description"), about.meta("description"), about.meta("twitter:description"))
    titles = (about.meta("og:title"), about.title, about.text("headline"))
    return Said(
        tuple(text for text in (*descriptions, about.text("description")) if text),
        tuple(text for text in titles if text),
    )
