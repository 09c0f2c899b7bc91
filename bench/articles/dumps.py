"""How well plain dumps are told into article and furniture, and whom they are credited to.

    python bench/articles/dumps.py [FOLDER] [--errors]

From `dumps/<folder>/*.txt`: dumps written for this set in the shapes of real ones, all of it
invented but the agencies' names. A file holds the credits, one a line (`credit agency AFP`; with a
question mark before it where either answer will do), then `----`, then the dump, each line marked:

    - furniture    = article    ~ either    ⟦…⟧ inside a line: furniture stuck in it

Two names of one agency are the same credit, as are an outlet's with and without its article. A
line, or a stuck piece, is set aside where none of its characters lead into the article's text.
Rules are made on `dev`. New shapes come into a folder of their own by somebody who knows no
rule, are scored before they are read, and then go to `dev`: docs/articles.md has the figures.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crossread.records import Article, Capture
from crossread.stages import articles
from crossread.stages.articles.agencies import agency, same

HERE = Path(__file__).parent / "dumps"


@dataclass(frozen=True)
class Unit:
    """A line of a dump, or a piece of one; `mark` is what it should be."""

    mark: str
    start: int
    end: int


@dataclass(frozen=True)
class Labelled:
    name: str
    page: str
    units: tuple[Unit, ...]
    credits: frozenset[tuple[str, str]]
    either: frozenset[tuple[str, str]]


def read(path: Path) -> Labelled:
    head, _, dump = path.read_text("utf8").partition("----\n")
    named = [line.removeprefix("? ").split(" ", 2) for line in head.splitlines()]
    optional = [line.startswith("? ") for line in head.splitlines()]
    page, units = "", []
    for row in dump.splitlines():
        mark, line = row[:1], row[2:]
        pieces = line.replace("⟧", "⟦").split("⟦")
        for number, piece in enumerate(pieces):
            own = "-" if number % 2 else mark
            if piece.strip():
                units.append(Unit(own, len(page), len(page) + len(piece)))
            page += piece
        page += "\n"
    wanted = frozenset((_key(name), kind) for (_, kind, name), maybe in zip(named, optional, strict=True) if not maybe)
    either = frozenset((_key(name), kind) for (_, kind, name), maybe in zip(named, optional, strict=True) if maybe)
    return Labelled(path.stem, page, tuple(units), wanted, either)


def _key(name: str) -> str:
    """A name without its article; an agency's by the one that it is usually called."""
    return agency(name) or name.removeprefix("The ").removeprefix("the ")


def _as_labelled(credit: tuple[str, str], labels: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The label with the credit's own or another name of the same agency: `CNW`, of the Campus Newswire."""
    name, kind = credit
    alike = (label for label in sorted(labels) if label[1] == kind and same(name, label[0]))
    return credit if credit in labels else next(alike, credit)


def measure(labelled: Labelled, show: bool) -> Counter[str]:
    made = articles.clean(Capture(labelled.page.encode(), "text/plain"))
    kept = made.raw_map if isinstance(made, Article) else ()
    given = {(_key(credit.name), credit.kind) for credit in made.credits} if isinstance(made, Article) else set()
    found = {_as_labelled(credit, labelled.credits | labelled.either) for credit in given}
    figures: Counter[str] = Counter()
    for unit in labelled.units:
        aside = not any(x < unit.end and unit.start < y for _, _, x, y in kept)
        if unit.mark != "~":
            figures[("hit" if aside else "miss") if unit.mark == "-" else ("false" if aside else "kept")] += 1
        if show and (unit.mark == "-") != aside and unit.mark != "~":
            print(f"{labelled.name}: {'lost' if aside else 'left in'}: {labelled.page[unit.start : unit.end][:110]}")
    agencies = {credit for credit in found if credit[1] != "photo" or credit in labelled.credits}
    figures["credit"] += len(found & labelled.credits)
    figures["no credit"] += len(agencies - labelled.credits - labelled.either)
    figures["lost credit"] += len(labelled.credits - found)
    if show and (agencies - labelled.either) != labelled.credits:
        print(f"{labelled.name}: credits {sorted(found)} for {sorted(labelled.credits)}")
    return figures


def main() -> None:
    halves = [name for name in sys.argv[1:] if not name.startswith("--")] or sorted(
        folder.name for folder in HERE.iterdir()
    )
    for half in halves:
        paths = sorted((HERE / half).glob("*.txt"))
        total: Counter[str] = Counter()
        for path in paths:
            total += measure(read(path), "--errors" in sys.argv)
        precision = total["hit"] / max(1, total["hit"] + total["false"])
        recall = total["hit"] / max(1, total["hit"] + total["miss"])
        both = 2 * total["credit"] + total["no credit"] + total["lost credit"]
        count = f"{half}: {len(paths)} dumps, {total['hit'] + total['miss']} lines of furniture"
        f1 = 2 * total["credit"] / max(1, both)
        print(f"{count}: precision {precision:.3f}, recall {recall:.3f}; credits F1 {f1:.3f}", end=" ")
        print(f"({total['credit']} right, {total['no credit']} wrong, {total['lost credit']} missing)")


if __name__ == "__main__":
    main()
