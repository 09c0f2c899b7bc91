"""An article that a site cut into pages is one again; what can't be told stays apart and says so."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

TITLE = "Why the old bridge at Ostrava Ford had to be closed"
STANDFIRST = "Nobody looked at its piers for thirty years, and nobody was asked to look at them by the town hall."
TEXTS = (
    "The engineer who opened the hatch in March saw the river through it, she told the council of Veldin.",
    "Her report lay in a drawer until May, Reuters reported, because the office that was to read it had moved away.",
    "Since Monday a ferry takes forty cars an hour over the river, and the queue reaches back to the market.",
)
URL = "https://courier.veldin.example/2031/bridge"
FORMS = (
    (f"{URL}", f"{URL}?page=2", f"{URL}?page=3"),
    (f"{URL}", f"{URL}/2", f"{URL}/3"),
    (f"{URL}/", f"{URL}/page/2/", f"{URL}/page/3/"),
    (f"{URL}?id=7&page=1", f"{URL}?id=7&page=2", f"{URL}?page=3&id=7"),
)


def page(number: int, addresses: tuple[str, ...], *, said: bool = False, title: str = TITLE, links: bool = True) -> str:
    others = [f'<a href="{address}">{n}</a>' for n, address in enumerate(addresses, 1) if n != number and links]
    line = f"<p>Page {number} of {len(addresses)}</p>" if said else ""
    return (
        f'<html><head><title>{title}</title><meta property="og:title" content="{title}"></head><body><article>'
        f'<h1>{title}</h1><p class="standfirst">{STANDFIRST}</p><p>{TEXTS[number - 1]}</p>{line}'
        f'<nav class="pagination">{"".join(others)}</nav></article></body></html>'
    )


def clean(*pages: tuple[str, str]) -> list[Article]:
    made = [articles.clean(Capture(html.encode(), "text/html", path=url[-12:], url=url)) for url, html in pages]
    found = list(articles.join(made))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


@pytest.mark.parametrize("addresses", FORMS)
def test_pages_are_joined_in_their_order_whatever_order_they_came_in(addresses: tuple[str, ...]) -> None:
    given = [(address, page(n, addresses)) for n, address in enumerate(addresses, 1)]
    (whole,) = clean(given[2], given[0], given[1])
    assert whole.text == "\n\n".join([STANDFIRST, *TEXTS])
    assert (whole.url, whole.title, whole.part) == (addresses[0], TITLE, None)
    assert [one.url for one in whole.pages] == list(addresses[1:])
    assert [one.span.of(whole.text) for one in whole.pages] == list(TEXTS[1:])
    assert {(one.name, one.span and one.span.of(whole.text)) for one in whole.credits} == {("Reuters", "Reuters")}


def test_every_piece_leads_to_the_page_that_it_came_from() -> None:
    given = [(address, page(n, FORMS[0])) for n, address in enumerate(FORMS[0], 1)]
    (whole,) = clean(*given)
    parts = [
        (given[0][1], whole.raw_map),
        *((html, one.raw_map) for (_, html), one in zip(given[1:], whole.pages, strict=True)),
    ]
    covered = 0
    for html, raw_map in parts:
        for start, end, raw_start, raw_end in raw_map:
            assert whole.text[start:end] == html[raw_start:raw_end]
            covered += end - start
    assert covered == len(whole.text.replace("\n\n", ""))
    again = [
        html[slice(*one.raw)] for (_, html), made in zip(given[1:], whole.pages, strict=True) for one in made.dropped
    ]
    assert again.count(STANDFIRST) == 2


def test_a_line_that_says_so_is_enough_without_a_link() -> None:
    given = [(address, page(n, FORMS[0], said=True, links=False)) for n, address in enumerate(FORMS[0], 1)]
    assert len(clean(*given)) == 1


def test_what_cannot_be_told_stays_apart_and_says_why() -> None:
    given = [(address, page(n, FORMS[0], said=True)) for n, address in enumerate(FORMS[0], 1)]
    for some, why in (
        ([given[0], given[2]], "page 2 of it is not among"),
        ([given[0], given[1]], "page 3 of it is not among"),
        ([given[1]], "page 1 of it is not among"),
        ([*given, (given[1][0], given[1][1] + "<!-- later -->")], "Page 2 of this article is there more than once"),
    ):
        found = clean(*some)
        assert len(found) == len(some)
        assert all(one.part is not None and why in (one.part.why or "") for one in found), why


def test_pages_with_other_titles_and_pages_that_say_the_same_are_no_parts() -> None:
    other = clean((FORMS[0][0], page(1, FORMS[0])), (FORMS[0][1], page(2, FORMS[0], title="Another report of the day")))
    assert len(other) == 2
    comments = clean((FORMS[0][0], page(1, FORMS[0][:2])), (FORMS[0][1], page(1, (FORMS[0][1], FORMS[0][0]))))
    assert len(comments) == 2
    assert all("views of one text" in (one.part.why or "") for one in comments if one.part)


def test_a_page_that_links_to_other_reports_stands_alone() -> None:
    (found,) = clean((f"{URL}/2031-05-12", page(1, ("", f"{URL}/another", "https://courier.veldin.example/page/2"))))
    assert found.part is None


def test_a_case_of_joined_pages_holds(tmp_path: Path) -> None:
    rows = [json.dumps({"html": page(n, FORMS[0]), "url": url}) for n, url in enumerate(FORMS[0], 1)]
    (tmp_path / "pages.jsonl").write_text("\n".join(rows))
    command = [sys.executable, "-m", "crossread.cli"]
    words = ["read", str(tmp_path / "pages.jsonl"), "--case", str(tmp_path / "case"), "--workers", "1"]
    done = subprocess.run([*command, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert b"3 read = 3 kept" in done.stdout
    assert b"1 article " in done.stdout
    checked = subprocess.run([*command, "verify", str(tmp_path / "case")], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout.decode()
