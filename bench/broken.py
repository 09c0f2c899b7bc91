"""Pages and texts broken on purpose, read to the end: names what was given up, what raised, and each false span.

    python bench/broken.py PAGES … [--seed S] [--times N]

PAGES is what `crossread read` takes. Each page is broken N times: tags, marks, numbers, words of
attribution and odd letters thrown in, pieces cut out, doubled, put into capitals or into letters
that look alike. Ends with status 1 where anything was given up; the pages that it was are left
in the folder that it names.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from crossread import casefile, pipeline, reader, sources
from crossread.engine import Local
from crossread.records import Capture, Drop
from crossread.report import html, terminal, views
from crossread.settings import Settings

MARKS = "“ ” \" '' `` ’ « » ( ) [ ] – — - % $ € £ . , : ; … 。 、".split()
LETTERS = ["\u200b", "\u202e", "\u0301", "\ufeff", "\u00ad", "\x00", "\u2028", "ß", "İ", "ﬁ", "½", "٣", "१", "Ⅷ", "𝔘"]
BLANKS = [" ", "\t", "\n", "\n\n", "\u3000"]
WORDS = [
    *(" according to ", " said ", " told AFP ", "(Reuters) - ", "By ", "©", "with AP", "Read more", "Advertisement"),
    *("Mr. ", " Jr. ", "al-", "the ", "of the ", "not ", " he ", " they ", "President ", "https://a.example/b?c=1#d"),
]
FIGURES = "1,000 12.5 12 2024-02-30 31/31/2020 1/2/03 12:61 3pm Monday next_month a_year_ago try_12 Rs_5 two".split()
TAGS = (
    "<p> </p> <div> </div> <br> <h1> </h1> <script> </script> <!-- --> <![CDATA[ ]]> <table> <td> <svg> <li> < > &#0;"
)
DATA = ['<a href="', 'content="', '{"@type":"NewsArticle"', '"datePublished":"', '<time datetime="', 'itemprop="']
ALIKE = str.maketrans("iskIO0", "ıſ\N{KELVIN SIGN}İО٠")
THROWN = (MARKS, LETTERS, BLANKS, WORDS, [f" {one} ".replace("_", " ") for one in FIGURES], [*TAGS.split(), *DATA])


def broken(text: str, chance: Random) -> str:
    for _ in range(chance.choice((3, 20, 100))):
        at, how = chance.randrange(len(text) + 1), chance.random()
        piece = text[at : at + chance.randrange(1, 120)]
        if how < 0.6:
            text = text[:at] + chance.choice(chance.choice(THROWN)) + text[at:]
        elif how < 0.75:
            text = text[:at] + text[at + len(piece) :]
        elif how < 0.9:
            to = chance.randrange(len(text) + 1)
            text = text[:to] + piece + text[to:]
        else:
            text = text[:at] + chance.choice((piece.upper(), piece.translate(ALIKE))) + text[at + len(piece) :]
    return text


def captures(found: Iterable[Capture | Drop], chance: Random, times: int) -> Iterator[Capture]:
    """Broken copies of the pages; of an article that came clean its text is broken."""
    for n, one in enumerate(one for one in found if isinstance(one, Capture)):
        for time in range(times):
            name, raw = f"{n}-{time}", one.raw.decode(one.charset or "utf-8", "replace")
            if one.media == "application/json":
                record = json.loads(raw)
                raw = json.dumps({**record, "id": name, "text": broken(record["text"], chance)})
            else:
                raw = broken(raw, chance)
            yield replace(one, raw=raw.encode(), id=name, path=name, charset="utf-8")


def read(found: Iterable[Capture]) -> list[str]:
    """What went wrong, a line each, the page's name first."""
    with tempfile.TemporaryDirectory() as folder, casefile.open(Path(folder) / "case") as case:
        results = pipeline.read(found, case, pipeline.Work(Settings(), Local(1), reader=reader.installed()))
        wrong = [f"{drop.id}: {drop.why}" for drop in results.drops if drop.code == "gave-up"]
        wrong += [f"{one.id}: {one.kind}: {one.what}" for one in pipeline.verify(case)]
    view = views.of(results)
    terminal.render(view, 100, colour=False)
    html.render(view)
    return wrong


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("pages", nargs="+", type=Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--times", type=int, default=1)
    chosen = options.parse_args()
    made = list(captures(sources.read(chosen.pages), Random(chosen.seed), chosen.times))
    wrong = read(made)
    print(f"{len(made)} broken pages read, {len(wrong)} given up or wrong")
    if wrong:
        folder = Path(tempfile.mkdtemp())
        for page in made:
            if any(line.startswith(f"{page.id}: ") for line in wrong):
                (folder / f"{page.id}.page").write_bytes(page.raw)
        print("\n".join((*wrong, f"The pages: {folder}")))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
