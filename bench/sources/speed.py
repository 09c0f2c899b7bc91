"""Seconds of processor time that reading an archive and a feed takes, here and with libraries that are installed.

    python bench/sources/speed.py

Both inputs are made, the same each time. The libraries (warcio, fastwarc, feedparser) are
no dependencies; those that can't be imported are passed over. They take turns, three times.
"""

import gzip
import importlib
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from archives import digest, http, record
from crossread import sources
from crossread.records import Capture

PAGES, WORDS, ENTRIES, TURNS = 400, 40_000, 2_000, 3
CONTENT = "<p>The old bridge at Ostrava Ford has been closed since Monday.</p>" * 40
ITEM = (
    f"<item><title>A</title><link>https://veldin.example/{{}}</link><e:encoded><![CDATA[{CONTENT}]]></e:encoded></item>"
)


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        warc, feed = Path(home) / "made.warc.gz", Path(home) / "made.rss"
        make(warc, feed)
        readers: dict[str, Callable[[], int]] = {
            "archive, crossread": lambda: here(warc),
            "archive, warcio": lambda: warcio(warc),
            "archive, fastwarc": lambda: fastwarc(warc),
            "feed, crossread": lambda: here(feed),
            "feed, feedparser": lambda: feedparser(feed),
        }
        best: dict[str, float] = {}
        for _ in range(TURNS):
            for name, reader in readers.items():
                try:
                    count, seconds = timed(reader)
                except ImportError:
                    continue
                best[name] = min(best.get(name, seconds), seconds)
                print(f"{name:20} {count:5} pages {seconds:6.2f} s", file=sys.stderr)
        for name, seconds in best.items():
            print(f"{name:20} {seconds:6.2f} s")


def make(warc: Path, feed: Path) -> None:
    chance = random.Random(7)
    words = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(4_000)]
    with warc.open("wb") as out:
        for number in range(PAGES):
            block = http(f"<html><body><p>{' '.join(chance.choices(words, k=WORDS))}</p></body></html>".encode())
            told = f"WARC-Block-Digest: {digest(block)}"
            out.write(gzip.compress(record(block, told, url=f"https://veldin.example/{number}"), mtime=0))
    items = "".join(ITEM.format(number) for number in range(ENTRIES))
    feed.write_text(f'<rss xmlns:e="http://purl.org/rss/1.0/modules/content/"><channel>{items}</channel></rss>')


def timed(reader: Callable[[], int]) -> tuple[int, float]:
    start = os.times().user
    return reader(), os.times().user - start


def here(path: Path) -> int:
    return sum(isinstance(one, Capture) for one in sources.read([path]))


def warcio(path: Path) -> int:
    library = importlib.import_module("warcio.archiveiterator")
    with path.open("rb") as file:
        return sum(len(one.content_stream().read()) > 0 for one in library.ArchiveIterator(file, check_digests=True))


def fastwarc(path: Path) -> int:
    library = importlib.import_module("fastwarc.warc")
    with path.open("rb") as file:
        return sum(len(one.reader.read()) > 0 for one in library.ArchiveIterator(file, verify_digests=True))


def feedparser(path: Path) -> int:
    return len(importlib.import_module("feedparser").parse(str(path)).entries)


if __name__ == "__main__":
    main()
