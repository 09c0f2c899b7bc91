"""The outside → `Capture`s, and a `Drop` for everything that can't be one.

In: paths of files and folders (`read`), or lines of JSON already in memory (`pages`).
Nothing is skipped without a word and bad input raises nothing: each file, each row of a
table and each part of an archive ends in a capture, in a drop whose `why` says what to do
about it, or in the count of what is no page (`aside`). Archives and tables are read part
by part and never held.

One module a shape; `READERS` says which suffix is read by which. A new shape is a module
with one reader and a line in that table.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import aside, feed, json_file, json_lines, mail, page, table, wacz, walk, warc
from crossread.sources.aside import Aside
from crossread.sources.json_lines import lines
from crossread.sources.names import shown

__all__ = ["READERS", "lines", "pages", "read"]

# A reader takes the file and the name that its captures and drops show. It may raise
# OSError and InputError; what it yielded before stands.
Found = Capture | Drop | Aside
Reader = Callable[[Path, str], Iterator[Found]]

READERS: dict[str, Reader] = {
    ".html": page.html,
    ".htm": page.html,
    ".xhtml": page.html,
    ".txt": page.plain,
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
    ".json": json_file.read,
    ".csv": table.csv_read,
    ".tsv": table.tsv_read,
    ".mht": mail.mhtml,
    ".mhtml": mail.mhtml,
    ".eml": mail.eml,
    ".warc": warc.read,
    ".warc.gz": warc.read,
    ".wacz": wacz.read,
    ".xml": feed.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".rdf": feed.read,
}


def read(paths: Sequence[Path]) -> Iterator[Capture | Drop]:
    """Everything under `paths`, in the order given; a folder's files by name, its subfolders where their name falls.

    A capture's `path` is the path as it was given (a relative one stays relative), with
    forward slashes and with characters that can't be printed escaped. What is no page is
    counted for each of `paths`, and told behind it.
    """
    for path in paths:
        counted: Counter[str] = Counter()
        for found in _under(path):
            if isinstance(found, Aside):
                counted[found.kind] += 1
            else:
                yield found
        if counted:
            yield aside.told(counted, shown(path))


def pages(rows: Iterable[bytes], name: str) -> Iterator[Capture | Drop]:
    """Pages and articles that are in memory already, one JSON object a line; `name` is what drops call the input.

    Give a stream as `lines(stream)`, so that a line without an end can't fill the memory.
    """
    return json_lines.pages(rows, name, None)


def _under(path: Path) -> Iterator[Found]:
    for found in walk.files(path):
        if isinstance(found, Drop):
            yield found
        elif found != path and (beside := aside.of_file(found)) is not None:
            yield beside
        else:
            yield from _file(found)


def _file(path: Path) -> Iterator[Found]:
    name = shown(path)
    reader = READERS.get("".join(path.suffixes[-2:]).lower()) or READERS.get(path.suffix.lower())
    if reader is None:
        kinds = " ".join(sorted(READERS))
        yield Drop("sources", f"Not a page that Crossread reads; it reads {kinds}.", "unsupported", path=name)
        return
    try:
        yield from reader(path, name)
    except InputError as error:
        yield Drop("sources", str(error), error.code, path=name)
    except OSError as error:
        yield Drop("sources", f"Can't be read: {error.strerror or error}.", "unreadable", path=name)
