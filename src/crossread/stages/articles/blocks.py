"""A page's blocks: the paragraph-like stretches of text, in order, each with where it stands in the tree.

From the page's `Markup`.

A block ends where a block-level element starts or ends, and at two line breaks in a row.
"""

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import compress, count, islice

from crossread.stages.articles import signs
from crossread.stages.articles.lines import Line, from_markup
from crossread.stages.articles.markup import BLOCK, Markup
from crossread.stages.articles.prose import WIDE
from crossread.stages.articles.signs import Sign

LEAST_PARAGRAPH = 50  # characters of a block that has weight; those of wide scripts count thrice
MOST_LINKED = 0.5  # share of a paragraph's characters in links
LONGEST_REFERENCE = 12  # characters, as in `&nbsp;&nbsp;`
MOST_ROUNDS = 3  # of disbelief; of 675 pages one would go on, and for its reasons alone


@dataclass(slots=True)
class Block:
    """`home` is the nearest block-level element; `inner` the element of its first words.

    `size` counts characters, `linked` those of them inside links; `weight` is its size as
    prose, nothing for what is short or mostly links. `line` are its words, made when they are
    first asked for, since most blocks of a page are menus. Once it is judged, `number` is its
    place among the page's blocks, and `why` is set where it is no part of the article.
    """

    page: str
    home: int
    inner: int
    runs: list[tuple[int, int]] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    weight: float = 0.0
    number: int = -1
    why: str | None = None
    line: Line = field(init=False, repr=False, compare=False)

    def __getattr__(self, name: str) -> Line:
        """Called for what has no value yet."""
        if name != "line":
            raise AttributeError(name)
        self.line = from_markup(self.page, self.runs)
        return self.line

    @property
    def raw(self) -> tuple[int, int]:
        return self.runs[0][0], self.runs[-1][1]

    @property
    def is_reference(self) -> bool:
        """Whether the block may be nothing but a character reference for a blank."""
        return self.size <= LONGEST_REFERENCE and self.page[self.runs[0][0]] == "&"

    @property
    def link_share(self) -> float:
        return self.linked / self.size if self.size else 0.0


@dataclass(frozen=True, slots=True)
class Tree:
    """The page's elements and blocks; `weights` of the prose inside each element, `reasons` why it is furniture.

    `cards` counts the `article` elements; `stories` are those with an h1 in them: an endless page has several.
    `makes` and `names` are what `container` has told of elements so far.
    """

    markup: Markup
    blocks: Sequence[Block]
    weights: Sequence[float]
    reasons: Sequence[str | None]
    stories: frozenset[int]
    cards: int
    makes: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def tag(self, element: int) -> str:
        return self.markup.tags[element]

    def parent(self, element: int) -> int:
        return self.markup.parents[element]


def grow(markup: Markup) -> Tree:
    """Parents stand before their children, so a pass down and a pass up are enough."""
    homes, links = [0], [False]  # of each element: its block, whether it is in a link
    for index, (up, tag) in islice(enumerate(zip(markup.parents, markup.tags, strict=True)), 1, None):
        homes.append(index if tag in BLOCK else homes[up])
        links.append(tag == "a" or links[up])
    found = _blocks(markup, homes, links)
    weights = [0.0] * len(markup.tags)
    for block in found:
        if 3 * (block.size - block.linked) >= LEAST_PARAGRAPH:  # as few are: most are words of menus
            block.weight = _weight(markup.page, block)
            weights[block.home] += block.weight
    for index in range(len(weights) - 1, 0, -1):
        if weights[index]:
            weights[markup.parents[index]] += weights[index]
    return Tree(markup, found, weights, _reasons(markup, weights, found), *_articles(markup))


def _articles(markup: Markup) -> tuple[frozenset[int], int]:
    """The `article` elements that are the nearest around an h1, and how many there are in all."""
    cards, heads = markup.all("article"), markup.all("h1")
    around: list[int] = []  # the `article` elements that are open, the innermost last
    stories = set()
    for index in sorted((*cards, *heads)) if cards else ():
        while around and markup.ends[around[-1]] <= markup.starts[index]:
            around.pop()
        if markup.tags[index] == "article":
            around.append(index)
        elif around:
            stories.add(around[-1])
    return frozenset(stories), len(cards)


def _blocks(markup: Markup, homes: Sequence[int], links: Sequence[bool]) -> list[Block]:
    page, found = markup.page, []
    current, here, breaks = Block(page, -1, 0), -1, 0
    for element, start, end in zip(markup.run_in, markup.run_starts, markup.run_ends, strict=True):
        if start == end:
            breaks += 1
            continue
        home, size = homes[element], len(page[start:end].strip())
        if not size:  # as between most tags
            if home == here and not breaks:
                current.runs.append((start, end))
            continue
        if home != here or breaks > 1:
            current, here = Block(page, home, element), home
            found.append(current)
        elif breaks:
            current.runs.append((start, start))
        breaks = 0
        current.runs.append((start, end))
        current.size += size
        if links[element]:
            current.linked += size
    return found


def _weight(page: str, block: Block) -> float:
    size = block.size - block.linked
    if block.linked > MOST_LINKED * block.size:
        return 0.0
    text = page[block.runs[0][0] : block.runs[0][1]]
    if not text.isascii() and WIDE.search(text):
        size *= 3
    return float(size) if size >= LEAST_PARAGRAPH else 0.0


def _reasons(markup: Markup, weights: Sequence[float], blocks: Sequence[Block]) -> list[str | None]:
    """Why each element around a block is furniture, its own reason or its parent's.

    A sign is disbelieved where the elements that bear it hold too much of the page's
    prose together; what they hid may bear signs of its own, hence the rounds.
    """
    around = _around(markup, blocks)
    told: dict[tuple[str, str], Sign | None] = {}
    wrong: set[Sign] = set()
    outermost = _outermost(markup, around, wrong, told)
    for _ in range(MOST_ROUNDS):
        held: dict[Sign, float] = {}
        for index, sign in outermost.items():
            held[sign] = held.get(sign, 0.0) + weights[index]
        more = {sign for sign, weight in held.items() if weight > sign.most * weights[0]}
        if not more:
            break
        wrong |= more
        outermost = _outermost(markup, around, wrong, told)
    reasons: list[str | None] = [None] * len(markup.tags)
    for index, sign in outermost.items():
        end = max(index + 1, bisect_left(markup.starts, markup.ends[index]))  # behind the elements in it
        reasons[index:end] = [sign.why] * (end - index)
    return reasons


def _around(markup: Markup, blocks: Sequence[Block]) -> list[int]:
    """The elements around blocks, in order."""
    parents, seen = markup.parents, bytearray(len(markup.tags))
    for block in blocks:
        index = block.inner
        while not seen[index]:
            seen[index] = 1
            index = parents[index]
    return list(compress(count(), seen))


def _outermost(
    markup: Markup, around: Sequence[int], wrong: Set[Sign], told: dict[tuple[str, str], Sign | None]
) -> dict[int, Sign]:
    """The elements with a sign that is not `wrong`, but for those that lie in one: these have its reason.

    `told` are the signs of tags with their attributes, of which a page has many alike.
    """
    tags, given, starts, ends = markup.tags, markup.given, markup.starts, markup.ends
    found: dict[int, Sign] = {}
    hidden = 0  # where the last of them ends
    for index in around:
        if starts[index] < hidden or (tag := tags[index]) in signs.NEVER:
            continue
        key = tag, given[index]
        if key not in told:
            told[key] = signs.of(*key)
        sign = told[key]
        if sign is not None and sign not in wrong:
            found[index] = sign
            hidden = ends[index]
    return found
