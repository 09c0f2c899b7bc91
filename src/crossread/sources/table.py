"""CSV or TSV with a header → one `Capture` a row, as of JSON Lines: columns `html`, `plain` or `text`, and the rest.

In: a file in UTF-8, commas between cells (RFC 4180), or tabs. An article's capture keeps
the row as a JSON object; empty cells are no fields.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from crossread.errors import InputError
from crossread.records import Capture, Drop
from crossread.sources import json_lines, page, rows


def csv_read(path: Path, name: str) -> Iterator[Capture | Drop]:
    return _read(path, name, ",")


def tsv_read(path: Path, name: str) -> Iterator[Capture | Drop]:
    return _read(path, name, "\t")


def _read(path: Path, name: str, between: str) -> Iterator[Capture | Drop]:
    with path.open("rb") as file:
        sample = file.peek(page.SAMPLE)[: page.SAMPLE]
        if page.is_blank(sample):
            raise InputError("The file is empty.", "empty")
        if page.is_binary(sample) or sample.startswith(page.UTF16_MARKS):
            raise InputError("Its bytes are no UTF-8 text; save it as CSV in UTF-8.", "binary")
        yield from _rows(json_lines.lines(file), name, between)


def _rows(lines: Iterable[bytes], name: str, between: str) -> Iterator[Capture | Drop]:
    csv.field_size_limit(json_lines.MOST_BYTES)
    table = csv.reader(_decoded(lines), delimiter=between, strict=True)
    try:
        header = [column.strip().lower() for column in next(table)]
        if not {"html", "plain", "text"} & set(header):
            raise InputError("The first row names no column `html`, `plain` or `text`.", "no-page")
        for cells in table:
            yield _row(dict(zip(header, cells, strict=False)), cells[len(header) :], f"{name}:{table.line_num}", name)
    except (csv.Error, UnicodeDecodeError) as error:
        where = f"{name}:{table.line_num + 1}"
        yield Drop("sources", f"From here on it can't be read as a table in UTF-8: {error}.", "invalid-csv", path=where)


def _row(row: dict[str, str], rest: list[str], where: str, path: str) -> Capture | Drop:
    given = {key: cell for key, cell in row.items() if cell}
    try:
        if rest:
            raise InputError("The row has more cells than the header; quote the commas in it.", "wrong-type")
        return rows.capture(given, orjson.dumps(given), rows.Place(path, where))
    except InputError as error:
        return Drop("sources", str(error), error.code, path=where)


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if len(line) > json_lines.MOST_BYTES:
            raise csv.Error(f"the line is longer than {json_lines.MOST_BYTES >> 20} MiB")
        yield line.decode("utf-8-sig" if number == 1 else "utf-8")
