"""The families of one story → a drawing's geometry, in units of a 480-wide picture.

One band a family, one row a text: every text hangs by an elbow from the one it follows.
Dashed arcs on the right join families that share something without descent. The template
only writes these numbers down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.report.shape import FamilyView, Tie

WIDTH = 480
HEAD, ROW, SPACE = 32, 44, 12  # a family's heading, one text, the gap between two families
LEFT, INDENT, DEEPEST = 22, 24, 5  # deeper generations are drawn at the fifth, so that names have room
ARCS = 392  # where arcs leave and meet their bands
BULGE = 22  # how much further an arc reaches for each family that it passes
LONGEST = 34  # characters of a name that fit between the tree and the arcs


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
class Line:
    """An SVG path; `kind` is `elbow`, or an arc's kind of link in words."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Picture:
    height: int
    bands: tuple[Band, ...]
    dots: tuple[Dot, ...]
    elbows: tuple[Line, ...]
    arcs: tuple[Line, ...]
    legend: tuple[str, ...]
    description: str


def draw(families: Sequence[FamilyView], ties: Sequence[Tie]) -> Picture:
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
                elbows.append(Line(_elbow(dots[first + member.parent], x, y), "elbow"))
        top += height + SPACE
    arcs = tuple(_arc(bands[tie.first], bands[tie.second], tie) for tie in ties)
    return Picture(
        height=max(top - SPACE, 0),
        bands=tuple(bands),
        dots=tuple(dots),
        elbows=tuple(elbows),
        arcs=arcs,
        legend=tuple(sorted({arc.kind for arc in arcs})),
        description=_description(families, ties),
    )


def _elbow(parent: Dot, x: int, y: int) -> str:
    """Down from the parent, then right to the child; a child no deeper than drawn hangs from a short stub."""
    start = parent.x if parent.x < x else x - INDENT // 2
    return f"M{start} {parent.y + 7}V{y}H{x - 7}"


def _arc(first: Band, second: Band, tie: Tie) -> Line:
    a, b = first.y + HEAD // 2, second.y + HEAD // 2
    out = min(ARCS + BULGE * (1 + tie.second - tie.first), WIDTH)
    return Line(f"M{ARCS} {a}C{out} {a} {out} {b} {ARCS} {b}", tie.edge.kind)


def _description(families: Sequence[FamilyView], ties: Sequence[Tie]) -> str:
    """The drawing in words, for who can't see it."""
    told = [f"{one.name}: {', '.join(member.article.label for member in one.members)}." for one in families]
    told += [f"{families[tie.first].name} and {families[tie.second].name}: {tie.edge.kind}." for tie in ties]
    return " ".join(told)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
