"""How well dumps are cleaned: furniture lines set aside, credits, titles and dates, on pages written for this.

    python bench/articles/dumps.py [tests/data/dumps/held.txt …]

Each file holds pages in the shapes that scrapers leave, with their answer: `= ` before a
line of the article, `- ` before one of furniture, `~ ` before a credit line (either is
right, if the credit is found), `{{…}}` around furniture inside a line,
`#title`, `#published`, `#modified`, `#byline`, `#credit KIND NAME` above. `dev.txt` was
looked at while the stage was written, `held.txt` was not.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crossread.records import Article, Capture
from crossread.stages import articles

HERE = Path(__file__).resolve().parent.parent.parent / "tests" / "data" / "dumps"


@dataclass
class Page:
    name: str
    text: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    byline: list[str] = field(default_factory=list)
    credits: set[tuple[str, str]] = field(default_factory=set)
    units: list[tuple[int, int, bool]] = field(default_factory=list)  # start, end, whether furniture


def read(path: Path) -> Iterator[Page]:
    page: Page | None = None
    for line in path.read_text("utf8").splitlines():
        if line.startswith("%%%% "):
            if page is not None:
                yield page
            page = Page(line[5:])
        elif page is not None and line.startswith("#"):
            _fact(page, *line[1:].split(" ", 1))
        elif page is not None:
            _line(page, line)
    if page is not None:
        yield page


def _fact(page: Page, key: str, value: str) -> None:
    if key == "credit":
        kind, name = value.split(" ", 1)
        page.credits.add((name, kind))
    elif key == "byline":
        page.byline.append(value)
    else:
        page.facts[key] = value


def _line(page: Page, line: str) -> None:
    mark, rest = line[:2], line[2:]
    for number, part in enumerate(re.split(r"\{\{|\}\}", rest) if mark == "= " else [rest]):
        start = len(page.text)
        page.text += part
        if part.strip() and mark != "~ ":
            page.units.append((start, len(page.text), mark == "- " or number % 2 == 1))
    page.text += "\n"


def score(pages: list[Page]) -> tuple[Counter[str], list[str]]:
    """Counts of right, given and wanted for each measure; the errors in words."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for page in pages:
        made = articles.clean(Capture(page.text.encode(), "text/plain", id=page.name))
        if not isinstance(made, Article):
            errors.append(f"{page.name}: {made.why}")
            made = Article(page.name, "")
        kept = bytearray(len(page.text))
        for _, _, start, end in made.raw_map:
            kept[start:end] = b"\x01" * (end - start)
        for start, end, furniture in page.units:
            aside = 2 * sum(kept[start:end]) < end - start
            counts["furniture wanted"] += furniture
            counts["furniture given"] += aside
            counts["furniture right"] += furniture and aside
            if furniture != aside:
                errors.append(f"{page.name}: {'kept' if furniture else 'lost'} {page.text[start:end][:90]!r}")
        found = {(credit.name, credit.kind) for credit in made.credits}
        counts["credits wanted"] += len(page.credits)
        counts["credits given"] += len(found)
        counts["credits right"] += len(found & page.credits)
        errors.extend(
            f"{page.name}: credit {item} {'missed' if item in page.credits else 'invented'}"
            for item in sorted(found ^ page.credits)
        )
        _facts(page, made, counts, errors)
    return counts, errors


def _facts(page: Page, made: Article, counts: Counter[str], errors: list[str]) -> None:
    for key, said in (("title", made.title), ("published", made.published), ("modified", made.modified)):
        counts[f"{key} wanted"] += key in page.facts
        counts[f"{key} given"] += said is not None
        counts[f"{key} right"] += said is not None and said == page.facts.get(key)
        if said != page.facts.get(key):
            errors.append(f"{page.name}: {key} {said!r}, should be {page.facts.get(key)!r}")


def figures(counts: Counter[str], measure: str) -> tuple[float, float, float]:
    """Precision, recall and F1, 0 to 1."""
    right, given, wanted = (counts[f"{measure} {name}"] for name in ("right", "given", "wanted"))
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or [HERE / "dev.txt", HERE / "held.txt"]
    for path in paths:
        pages = list(read(path))
        counts, errors = score(pages)
        print(f"{path.name}: {len(pages)} pages")
        for measure in ("furniture", "credits", "title", "published", "modified"):
            p, r, f = figures(counts, measure)
            print(f"  {measure:10} P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
        print("".join(f"    {error}\n" for error in errors), end="")


if __name__ == "__main__":
    main()
