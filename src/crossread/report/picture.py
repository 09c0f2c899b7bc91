"""The families of one story → a drawing's geometry, in units of a band 392 wide.

One band a family, one row a text: every text hangs by an elbow from the one it follows.
Broken lines on the right, each in a lane of its own, join families that share something
without descent. The template only writes these numbers down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.report.families import KINDS
from crossread.report.shape import FamilyView, Tie
from crossread.report.wording import count

SHARED = KINDS["passages"]

HEAD, ROW, SPACE = 32, 44, 12  # a family's heading, one text, the gap between two families
LEFT, INDENT, DEEPEST = 22, 24, 5  # deeper generations are drawn at the fifth, so that names have room
BAND = 392  # how wide a band is: a name of 34 characters at the fifth generation fits
LANE, CORNER, BESIDE = 11, 5, 7
MOST_LINKS = 12  # more lanes than that are a thicket; the text below has every link
LONGEST = 34  # characters of a name


@dataclass(frozen=True, slots=True)
class Band:
    y: int
    height: int
    name: str
    origin: str


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    y: int
    label: str
    below: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Link:
    """A path between two texts of different families; `style` is the link's kind as a name for the style sheet."""

    path: str
    style: str
    words: str


@dataclass(frozen=True, slots=True)
class Key:
    """A kind of link that is drawn, for the legend."""

    style: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    bands: tuple[Band, ...]
    dots: tuple[Dot, ...]
    elbows: tuple[str, ...]
    links: tuple[Link, ...]
    keys: tuple[Key, ...]
    undrawn: str
    description: str


def draw(families: Sequence[FamilyView], ties: Sequence[Tie]) -> Picture:
    """The picture of one story's families and of the links between them, strongest links first where there are many."""
    bands, dots, elbows = [], list[Dot](), []
    top = 0
    for family in families:
        height = HEAD + ROW * len(family.members)
        bands.append(Band(top, height, family.name, _short(family.origin, LONGEST + 12)))
        first = len(dots)
        for n, member in enumerate(family.members):
            x = LEFT + INDENT * min(member.depth, DEEPEST)
            y = top + HEAD + ROW * n + 8
            below = " · ".join(part for part in (member.relation, member.date) if part)
            dots.append(Dot(x, y, _short(member.article.label, LONGEST), below, member.article.anchor))
            if member.parent is not None:
                elbows.append(_elbow(dots[first + member.parent], x, y))
        top += height + SPACE
    strongest = sorted(ties, key=lambda tie: tie.edge.kind != SHARED)[:MOST_LINKS]
    links = _links(
        {dot.anchor: dot for dot in dots}, sorted(strongest, key=lambda tie: (tie.second - tie.first, tie.first))
    )
    left = len(ties) - len(links)
    return Picture(
        width=BAND + (LANE * (len(links) + 1) if links else 0),
        height=max(top - SPACE, 0),
        bands=tuple(bands),
        dots=tuple(dots),
        elbows=tuple(elbows),
        links=links,
        keys=tuple(Key(style, words) for style, words in sorted({(link.style, link.words) for link in links})),
        undrawn=f"{count(left, 'further link')} not drawn, all in the text below" if left else "",
        description=_description(families, ties),
    )


def _elbow(parent: Dot, x: int, y: int) -> str:
    """Down from the parent, then right to the child; a child no deeper than drawn hangs from a short stub."""
    start = parent.x if parent.x < x else x - INDENT // 2
    return f"M{start} {parent.y + 7}V{y}H{x - 7}"


def _links(dots: Mapping[str, Dot], ties: Sequence[Tie]) -> tuple[Link, ...]:
    """Brackets from text to text, those given first in the innermost lanes; ends at one text lie side by side."""
    ends: dict[str, list[int]] = {}
    for n, tie in enumerate(ties):
        for article in (tie.edge.before, tie.edge.after):
            ends.setdefault(article.anchor, []).append(n)

    def height(anchor: str, n: int) -> int:
        apart = min(BESIDE, (ROW - 8) // len(ends[anchor]))
        return dots[anchor].y + 5 + apart * ends[anchor].index(n) - apart * (len(ends[anchor]) - 1) // 2

    found = []
    for n, tie in enumerate(ties):
        a, b = sorted((height(tie.edge.before.anchor, n), height(tie.edge.after.anchor, n)))
        lane = BAND + LANE * (n + 1)
        bend = f"H{lane - CORNER}Q{lane} {a} {lane} {a + CORNER}V{b - CORNER}Q{lane} {b} {lane - CORNER} {b}H{BAND}"
        style = "shared" if tie.edge.kind == SHARED else "quotes"
        found.append(Link(f"M{BAND} {a}{bend}", style, tie.edge.kind))
    return tuple(found)


def _description(families: Sequence[FamilyView], ties: Sequence[Tie]) -> str:
    """The drawing in words, for who can't see it."""
    told = [f"{one.name}: {', '.join(member.article.label for member in one.members)}." for one in families]
    told += [f"{families[tie.first].name} and {families[tie.second].name}: {tie.edge.kind}." for tie in ties]
    return " ".join(told)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
