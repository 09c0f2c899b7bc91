"""CSV with a header → one `Capture` a row, as of JSON Lines: columns `html`, `plain` or `text`, and `id`, `url`.

In: a file in UTF-8, commas between cells (RFC 4180). An article's capture keeps the row
as a JSON object; empty cells are no fields.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import orjson

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import page, rows


def read(path: Path, name: str) -> Iterator[Capture | Drop]:
    with path.open("rb") as file:
        sample = file.peek(page.SAMPLE)[: page.SAMPLE]
    if page.is_blank(sample):
        raise InputError("The file is empty.", "empty")
    if page.is_binary(sample) or sample.startswith(page.UTF16_MARKS):
        raise InputError("Its bytes are no UTF-8 text; save it as CSV in UTF-8.", "binary")
    with path.open(encoding="utf-8-sig", newline="") as text:
        yield from _rows(text, name)


def _rows(text: TextIO, name: str) -> Iterator[Capture | Drop]:
    csv.field_size_limit(page.MOST_BYTES)
    table = csv.reader(text, strict=True)
    try:
        header = next(table)
        if not {"html", "plain", "text"} & set(header):
            raise InputError("The first row names no column `html`, `plain` or `text`.", "no-page")
        for cells in table:
            place = rows.Place(name, f"{name}:{table.line_num}")
            row = {key: cell for key, cell in zip(header, cells, strict=False) if cell}
            try:
                if len(cells) > len(header):
                    raise InputError("The row has more cells than the header; quote the commas in it.", "wrong-type")
                yield rows.capture(row, orjson.dumps(row), place)
            except InputError as error:
                yield Drop("sources", str(error), error.code, path=place.name)
    except (csv.Error, UnicodeDecodeError) as error:
        where = f"{name}:{table.line_num + 1}"
        yield Drop("sources", f"From here on it can't be read as CSV in UTF-8: {error}.", "invalid-csv", path=where)
