"""Pages per second of one core, and trafilatura's on the same pages in the same run where it is installed.

    python bench/articles/speed.py PAGES.jsonl[.gz] …

Each line of a file is an object with `html`. Times are of the processor; before the clock starts
pages are read and stand as each of the two takes them, bytes here and a string there; and the two
take turns page by page so that both meet the same load.
"""

import gzip
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from crossread.records import Capture
from crossread.stages import articles

Clean = Callable[[str], Callable[[], object]]  # a page → what cleans it


WARM_UP = "<p>" + "The harbour council of Velmora voted on Tuesday to close the old lighthouse road. " * 5


def pages(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)["html"]


def ours(page: str) -> Callable[[], object]:
    capture = Capture(page.encode(), "text/html", charset="utf-8")
    return lambda: articles.clean(capture)


def theirs() -> dict[str, Clean]:
    """Exits where it is installed and can't be imported: figures without a peer would look like a run without one."""
    if find_spec("trafilatura") is None:
        return {}
    try:
        import trafilatura  # noqa: PLC0415 - a peer to measure against, no dependency
    except ImportError as error:
        sys.exit(f"trafilatura is installed but can't be imported: {error}. Install what it lacks, or take it away.")
    return {"trafilatura": lambda page: lambda: trafilatura.bare_extraction(page, with_metadata=True)}


def main() -> None:
    cleaners: dict[str, Clean] = {"crossread": ours, **theirs()}
    for clean in cleaners.values():
        clean(WARM_UP)()  # loads what is loaded once
    spent = dict.fromkeys(cleaners, 0.0)
    count = 0
    for name in sys.argv[1:]:
        for page in pages(Path(name)):
            count += 1
            for cleaner, clean in cleaners.items():
                run = clean(page)
                start = time.process_time()
                run()
                spent[cleaner] += time.process_time() - start
    if not count:
        sys.exit(__doc__)
    for cleaner, seconds in spent.items():
        times = seconds / spent["crossread"]
        print(
            f"{cleaner:13} {count / seconds:7.1f} pages a second, {1000 * seconds / count:6.1f} ms a page, {times:.2f}"
        )
    print(f"{count} pages, peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
