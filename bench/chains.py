"""How many statements of invented reports come out with the very chain that they took from the mouth to the page.

    python bench/chains.py [dev|test] [--errors]

From `data/chains/<half>/*.txt` (the format and the guidelines are in the README there). A
statement is found where a predicted one shares at least half of its content (Dice, in
characters); its chain is exact where every hop has the right role and stands for the same
words: shared characters are more than half of the shorter one, or the resolved names are equal.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from crossread.engine.local import Local
from crossread.pipeline import Work, upto
from crossread.reader import installed
from crossread.records import Article, Credit, Link, Span, Statement
from crossread.settings import Settings

DATA = Path(__file__).parent.parent / "data" / "chains"
HOP = re.compile(r"(speaker|document|relay): (.+)")


@dataclass(frozen=True)
class Hop:
    """`span` is null for what stands outside the text."""

    role: str
    words: str
    span: Span | None


@dataclass(frozen=True)
class Gold:
    content: tuple[Span, ...]
    chain: tuple[Hop, ...]


def place(article: Article, words: str) -> Span:
    """Where words stand; `words#2` the second time. Raises ValueError where they don't."""
    bare, _, count = words.partition("#")
    found = list(re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", article.text))
    if len(found) < int(count or 1):
        raise ValueError(f"{article.id}: {words!r} is not in the text")
    return article.span(*found[int(count or 1) - 1].span())


def report(name: str, block: str) -> tuple[Article, list[Gold]]:
    head, _, rest = block.partition("text:\n")
    text, _, lines = rest.partition("statements:\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines() if line)
    credits = ()
    if "credit" in fields:
        credits = (Credit(fields["credit"].removeprefix("agency "), "agency", None),)
    article = Article(name, text.strip(), outlet=fields["outlet"], published=fields["published"], credits=credits)
    return article, [gold(article, line) for line in lines.splitlines() if line]


def gold(article: Article, line: str) -> Gold:
    content, _, way = line.partition(" <= ")
    hops = []
    for part in way.split(" | "):
        match = HOP.fullmatch(part)
        if match is None:
            hops.append(Hop("outlet", article.outlet or "", None))
        elif match[2].startswith("~"):
            hops.append(Hop(match[1], match[2][1:], None))
        else:
            hops.append(Hop(match[1], match[2].partition("#")[0], place(article, match[2])))
    return Gold(tuple(place(article, piece) for piece in content.split(" … ")), tuple(hops))


def shared(a: tuple[Span, ...], b: tuple[Span, ...]) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)


def size(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)


def same(hop: Hop, link: Link) -> bool:
    if hop.role != link.role:
        return False
    if hop.span is not None and link.span is not None:
        common = shared((hop.span,), (link.span,))
        if 2 * common > min(size((hop.span,)), size((link.span,))):
            return True
    return hop.words.casefold().removeprefix("the ") == link.name.casefold().removeprefix("the ")


def exact(one: Gold, found: Statement) -> bool:
    return len(one.chain) == len(found.chain) and all(map(same, one.chain, found.chain))


def told(chain: tuple[Hop, ...] | tuple[Link, ...]) -> str:
    return " → ".join(f"{hop.role} {hop.words if isinstance(hop, Hop) else hop.name!r}" for hop in chain)


def main() -> None:
    halves = [word for word in sys.argv[1:] if not word.startswith("--")] or ["dev", "test"]
    for half in halves:
        count = found_at_all = right = 0
        for path in sorted((DATA / half).glob("*.txt")):
            blocks = path.read_text("utf8").split("====\n")
            reports = [report(f"{path.stem}-{n}", block) for n, block in enumerate(blocks, 1)]
            made = upto(
                "statements", [article for article, _ in reports], Work(Settings(), Local(), reader=installed())
            )
            statements = [record for record in made if isinstance(record, Statement)]
            for article, wanted in reports:
                free = [one for one in statements if one.article == article.id]
                for one in wanted:
                    count += 1
                    best = max(free, key=lambda s: dice(one, s), default=None)
                    if best is None or dice(one, best) < 0.5:
                        if "--errors" in sys.argv:
                            print(f"{article.id}: not found: {one.content[0].of(article.text)}")
                        continue
                    found_at_all += 1
                    free.remove(best)
                    right += exact(one, best)
                    if "--errors" in sys.argv and not exact(one, best):
                        print(f"{article.id}: {one.content[0].of(article.text)}")
                        print(f"    {told(one.chain)}\n    {told(best.chain)}")
        print(
            f"{half}: {count} statements, {found_at_all} found, {right} with the exact chain: "
            f"{100 * right / max(1, count):.1f} % of all, {100 * right / max(1, found_at_all):.1f} % of those found"
        )


def dice(one: Gold, statement: Statement) -> float:
    return 2 * shared(one.content, statement.content) / max(1, size(one.content) + size(statement.content))


if __name__ == "__main__":
    main()
