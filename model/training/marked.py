"""A set that lies as text with its names marked in it, as the articles and records of the other sets.

In: files `*.txt` of documents, parted by a line `====`. A line that has text is a paragraph; a name is marked
`[[PER Dana Whitlock]]`, with PER, ORG, LOC or NAT. Out: articles (`id`, `text`) and records `mention` with offsets
into the text. An article's id is its file's name and its number there, from 1.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PARTING = "===="
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "NAT": "nationality"}
MARK = re.compile(r"\[\[(PER|ORG|LOC|NAT) ([^\s\[\]](?:[^\[\]\n]*[^\s\[\]])?)\]\]")


def load(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The articles and the records of all files, in the order of the files' names; ValueError for a broken mark."""
    articles, records = [], []
    for path in sorted(folder.glob("*.txt")):
        for number, lines in enumerate(_documents(path.read_text("utf8")), 1):
            name = f"{path.stem}-{number}"
            text, found = _unmarked("\n\n".join(lines), name)
            articles.append({"id": name, "text": text})
            records += found
    return articles, records


def _documents(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for line in [*map(str.strip, text.split("\n")), PARTING]:
        if line == PARTING:
            yield lines
            lines = []
        elif line:
            lines.append(line)


def _unmarked(marked: str, article: str) -> tuple[str, list[dict[str, Any]]]:
    text, records, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        span = [len(text), len(text) + len(mark[2])]
        records.append({"record": "mention", "article": article, "span": span, "kind": KINDS[mark[1]]})
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    if "[[" in text or "]]" in text:
        broken = next(line for line in text.split("\n") if "[[" in line or "]]" in line)
        raise ValueError(f"{article}: a broken mark in {broken!r}")
    return text, records
