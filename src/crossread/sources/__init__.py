"""The outside → `Capture`s, and a `Drop` for everything that can't be one.

In: paths of files and folders (`read`), or lines of JSON already in memory (`pages`).
Nothing is skipped without a word and bad input raises nothing: each file, and each row
of a table, ends in a capture or in a drop whose `why` says what to do about it.

One module a shape; `READERS` says which suffix is read by which. A new shape (an
archive, a feed) is a module with one reader and a line in that table.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import json_lines, page, table, walk
from crossread.sources.json_lines import lines
from crossread.sources.names import shown

__all__ = ["READERS", "lines", "pages", "read"]

# A reader takes the file and the name that its captures and drops show. It may raise
# OSError and InputError; what it yielded before stands.
Reader = Callable[[Path, str], Iterator[Capture | Drop]]

READERS: dict[str, Reader] = {
    ".html": page.html,
    ".htm": page.html,
    ".xhtml": page.html,
    ".txt": page.plain,
    ".jsonl": json_lines.read,
    ".ndjson": json_lines.read,
    ".csv": table.read,
}


def read(paths: Sequence[Path]) -> Iterator[Capture | Drop]:
    """Everything under `paths`, in the order given; a folder's files by name, its subfolders where their name falls.

    A capture's `path` is the path as it was given (a relative one stays relative), with
    forward slashes and with characters that can't be printed escaped.
    """
    for path in paths:
        for found in walk.files(path):
            if isinstance(found, Drop):
                yield found
            else:
                yield from _file(found)


def pages(rows: Iterable[bytes], name: str) -> Iterator[Capture | Drop]:
    """Pages and articles that are in memory already, one JSON object a line; `name` is what drops call the input.

    Give a stream as `lines(stream)`, so that a line without an end can't fill the memory.
    """
    return json_lines.pages(rows, name, None)


def _file(path: Path) -> Iterator[Capture | Drop]:
    name = shown(path)
    reader = READERS.get(path.suffix.lower())
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
