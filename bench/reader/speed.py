"""Articles of 500 words that one core reads in a second, and the words a spaCy pipeline reads in the same run.

    python bench/reader/speed.py ARTICLES.jsonl [PIPELINE]

Each line of the file has `id` and `text`. Names are found and linked and statements found, as the
pipeline does; by the installed reader, and by rules alone. Times are of the processor; the ways
take turns article by article so that all meet the same load.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from crossread import reader
from crossread.reader import Reader
from crossread.records import Article
from crossread.stages import mentions, statements

WORDS = 500
MOST = 100  # articles


def through(found: Reader | None) -> Callable[[Article], object]:
    def run(article: Article) -> object:
        linked = mentions.link([article], list(mentions.find(article, found)), ())
        heard = statements.listen(article, found) if found else None
        return statements.find(article, linked.mentions, linked.entities, heard)

    return run


def theirs(name: str) -> Callable[[Article], object]:
    import spacy  # noqa: PLC0415 - a peer to measure against, no dependency

    pipeline = spacy.load(name)
    return lambda article: pipeline(article.text)


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf8").splitlines()[:MOST]]
    articles = [Article(row["id"], row["text"]) for row in rows]
    ways = {"reader": through(reader.installed()), "rules": through(None)}
    if len(sys.argv) > 2:
        ways[sys.argv[2]] = theirs(sys.argv[2])
    for way in ways.values():
        way(Article("warm-up", "Harbour master Ona Reth said on Monday that the ferry would be towed to Bergen."))
    spent = dict.fromkeys(ways, 0.0)
    for article in articles:
        for name, way in ways.items():
            start = time.process_time()
            way(article)
            spent[name] += time.process_time() - start
    words = sum(len(article.text.split()) for article in articles)
    for name, seconds in spent.items():
        print(f"{name}: {words / seconds:.0f} words a second, {words / seconds / WORDS:.1f} articles of {WORDS} words")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
