"""Tables inside an article: rows of its text in reading order, and none of a page's menus."""

import time

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

TEXT = (
    "The island league's last round was played on Saturday in Velmora and Karrow before some 4,000 people, it said.",
    "Karrow won the cup for the third time in a row and its coach Inés Tarrow spoke of a great day for a small club.",
    "The next season begins on March 3, and the league's board will decide on Tuesday about two more clubs to let in.",
)
CLUBS = (("Karrow", "12", "31"), ("Velmora", "12", "27"), ("Brennick", "12", "19"))
ROWS = ["Club\tGames\tPoints", *("\t".join(row) for row in CLUBS)]
HEAD = "<tr><th>Club</th><th>Games</th><th>Points</th></tr>"


def cells(rows: tuple[tuple[str, ...], ...] = CLUBS, form: str = "{}") -> str:
    return "".join("<tr>" + "".join(f"<td>{form.format(cell)}</td>" for cell in row) + "</tr>" for row in rows)


def read(inside: str) -> tuple[Article, str, list[str]]:
    """The article of a page with something after its first paragraph, the page, and what stands there in the text."""
    first, *rest = (f"<p>{text}</p>" for text in TEXT)
    source = f"<body><article><h1>The league ends</h1>{first}{inside}{''.join(rest)}</article></body>"
    article = articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))
    assert isinstance(article, Article), article
    lines = article.text.split("\n\n")
    assert [lines[0], *lines[-2:]] == list(TEXT)
    return article, source, lines[1:-2]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (f"<table>{HEAD}{cells()}</table>", ROWS),
        (f"<table><thead>{HEAD}</thead><tbody>{cells(form='<p>&nbsp;{} </p>')}</tbody></table>", ROWS),
        (f"<h2>Standings</h2><div class='wrap'><table>{HEAD}{cells()}</table></div>", ["Standings", *ROWS]),
        (f"<table><caption>After 12 games</caption>{HEAD}{cells()}</table>", ["After 12 games", *ROWS]),
        (f"<figure><table>{HEAD}{cells()}</table><figcaption>All clubs</figcaption></figure>", ROWS),
        (f"<table>{HEAD}{cells().replace('Karrow', '<a href=/k>Karrow</a>')}</table>", ROWS),
        (f"<table>{HEAD}{cells((('Karrow', '', '31'), ('', '', ''), ('Odile', '12', '9')))}</table>",
         [ROWS[0], "Karrow\t31", "Odile\t12\t9"]),
    ],
    ids=["plain", "in paragraphs", "under a heading", "with a caption", "in a figure", "with a link", "with gaps"],
)  # fmt: skip
def test_a_table_of_results_is_read_row_by_row(table: str, rows: list[str]) -> None:
    article, source, found = read(table)
    assert found == rows
    for start, end, low, high in article.raw_map:
        assert end - start != high - low or article.text[start:end] == source[low:high]
    put_in = set(range(len(article.text))) - {at for piece in article.raw_map for at in range(*piece[:2])}
    assert {article.text[at] for at in put_in} <= {"\n", "\t"}


@pytest.mark.parametrize(
    "table",
    [
        f"<table>{cells((('News', 'Sport'), ('Jobs', 'Contact')), '<a href=/x>{}</a>')}</table>",
        f"<table class='infobox'>{HEAD}{cells()}</table>",
        f"<div class='related'><table>{HEAD}{cells()}</table></div>",
        "<table>" + cells((tuple(map(str, range(1, 8))), tuple(map(str, range(8, 15))))) + "</table>",
        "<table><tr><td>Share</td><td>Print</td></tr></table>",
    ],
    ids=["a menu", "a box", "in a list of links", "a calendar", "one row of buttons"],
)
def test_a_table_that_is_none_of_the_text_stays_out(table: str) -> None:
    article, source, found = read(table)
    assert found == []
    start = source.index("<table")
    assert any(start < part.raw[0] < source.index("</table>") for part in article.dropped)


def test_times_of_a_list_are_read_with_what_they_name() -> None:
    programme = "<dl><dt>9:00</dt><dd>Doors open at the harbour hall.</dd><dt>10:30</dt><dd>The mayor speaks.</dd></dl>"
    assert read(programme)[2] == ["9:00", "Doors open at the harbour hall.", "10:30", "The mayor speaks."]


def test_many_tables_end_in_linear_time() -> None:
    start = time.process_time()
    nested = "<table><tr><td>a</td><td>b</td></tr><tr><td>" * 300
    read(f"<table>{HEAD}{cells()}</table>" * 400 + nested)
    assert time.process_time() - start < 10  # about 1 s alone
