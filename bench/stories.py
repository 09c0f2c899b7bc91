"""How long reports are grouped into stories, as they grow in number: prints one line a size.

    python bench/stories.py [--seed N] [--events N …] [--write FILE.jsonl]

Reports of invented events, copied and rewritten by the newsroom of `bench/copies`. `--write` keeps
the last ones as pages, for `crossread read FILE.jsonl`. Times are of the processor.
"""

import argparse
import json
import resource
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent / "copies"))

from measure import play

from crossread.records import Article
from crossread.stages import copies, stories


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seed", type=int, default=77)
    ask.add_argument("--events", type=int, nargs="+", default=[600, 2400])
    ask.add_argument("--write", type=Path)
    args = ask.parse_args()
    pages: list[Article] = []
    for events in args.events:
        pages, _ = play(args.seed, events, [])
        found = copies.find(pages)
        started = process_time()
        grouped = stories.group(pages, found.families, found.copies)
        took = process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        size = f"{len(pages):6} reports, {events} events, {len(found.families)} families"
        print(f"{size}: {len(grouped)} stories, {took:.1f} s, at most {memory} MB so far")
    if args.write:
        rows = ({"id": page.id, "plain": f"{page.title or ''}\n\n{page.text}".strip()} for page in pages)
        args.write.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf8")


if __name__ == "__main__":
    main()
