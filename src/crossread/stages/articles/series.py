"""Which page of a series an article's page is, where it is one: its number, of how many, and the series' address.

From the page's address and what it says: its links to other pages of the same address
(`?page=2`, `/2`, `/seite-2`), and a line like "Page 2 of 3".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from crossread.records import Part
from crossread.stages.articles.blocks import Tree

MOST_PAGES = 60
MOST_LINKS = 2_000  # looked at in one page
NAMES = ("page", "seite", "pagina", "pg", "pageno", "page_no", "pagenumber")
IN_PATH = re.compile(r"(?P<base>/[^?#]*?[^/])(?:/(?:page|seite|pagina)[-/_]?|/)(?P<number>\d{1,2})/?$", re.I)
HREF = re.compile(r"""href=["']?([^"'\s<>]{1,400})""")
ASKS = re.compile(r"""href=["']?(\?[^"'\s<>]{0,399})""")
MOST_LINK = 406  # characters before its end in which a link begins, with its attribute's name
LIKELY = re.compile(
    r"[?&;](?:page|seite|pagina|pg|pageno|page_no|pagenumber)=\d|/(?:[a-z]{4,6}[-/_]?)?\d{1,2}/?$", re.I
)
LEAST_SAID, MOST_SAID, MOST_SPACE = 6, 16, 40  # characters of `Page 2 of 3`, and of the white space around it
SAID = re.compile(
    r"\s{0,20}+(?=[PpSs])(?:[Pp]age|PAGE|[Ss]eite|[Pp][áa]gina|[Pp]ag\.?|[Ss]ivu|[Ss]id[ae])\s?(?P<number>\d{1,2})\s?"
    r"(?:of|OF|von|de|di|sur|van|av|af|/)\s?(?P<of>\d{1,2})\s{0,20}$"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """`says` are the number of a page and of how many it says that it is one; `links` the attributes of its links."""

    says: tuple[int, int] | None = None
    links: str = ""


ALONE = Seen()


def seen(tree: Tree) -> Seen:
    """What a page's elements tell, whatever its address."""
    made = tree.markup
    return Seen(_said(tree), "\n".join([made.given[index] for tag in ("link", "a") for index in made.all(tag)]))


def _said(tree: Tree) -> tuple[int, int] | None:
    """The number of a page and of how many, where it says them."""
    page = tree.markup.page
    for block in tree.blocks:
        size = block.size
        if size < LEAST_SAID or (size > MOST_SAID and len(block.runs) == 1):  # as most
            continue
        for start, end in block.runs:
            if not LEAST_SAID <= end - start <= MOST_SAID + MOST_SPACE or page[end - 1].isalpha():  # as nearly all
                continue
            if found := SAID.match(page, start, end):
                return int(found["number"]), int(found["of"])
    return None


def of(address: str | None, seen: Seen) -> Part | None:
    """Null for a page that stands alone, as far as it shows."""
    if address is None:
        return None
    series, number = split(address)
    own = series.partition("?")[0].rpartition("/")[2]
    last = _last_linked(islice(_links(seen.links, own), MOST_LINKS), address, series, number > 1)
    says = seen.says
    if says is not None and 0 < says[0] <= says[1] <= MOST_PAGES:
        return Part(series, *says) if says[1] > 1 else None
    if last > 1 or (number > 1 and last == 1):
        return Part(series, number, None)
    return None


def split(address: str) -> tuple[str, int]:
    """An address without the number of its page, and that number, which is 1 where it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, 1
    query = parse_qsl(parts.query, keep_blank_values=True)
    number = next((int(value) for name, value in query if name.lower() in NAMES and _is_number(value)), None)
    path = parts.path
    if number is not None:
        query = [(name, value) for name, value in query if name.lower() not in NAMES]
    elif (found := IN_PATH.search(path)) is not None and _is_number(found["number"]):
        path, number = found["base"], int(found["number"])
    host = (parts.hostname or "").removeprefix("www.")
    rest = f"?{urlencode(query)}" if query else ""
    return f"{host}{path.rstrip('/')}{rest}", number or 1


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 2 and 0 < int(value) <= MOST_PAGES


def _last_linked(links: Iterable[str], address: str, series: str, further: bool) -> int:
    """The highest number of a page of the same series that a page links to; 1 for a link to the first, 0 for none.

    `further` is whether the page itself is not the first.
    """
    last = 0
    for told in links:
        link = told.replace("&amp;", "&")
        if not (LIKELY.search(link) or (further and link in address)):  # another number, or the address without one
            continue
        try:
            whole = urljoin(address, link)
        except ValueError:
            continue
        if whole.split("#")[0] == address:
            continue
        base, number = split(whole.split("#")[0])
        if base == series:
            last = max(last, number)
    return last


def _links(links: str, own: str) -> Iterator[str]:
    """The links that are a query and no more, and those that hold `own`."""
    yield from (found[1] for found in ASKS.finditer(links))
    if not own:
        yield from (found[1] for found in HREF.finditer(links))
        return
    at = links.find(own)
    while at >= 0:
        start = links.rfind("href=", max(0, at - MOST_LINK), at)
        found = HREF.match(links, start) if start >= 0 else None
        end = at + len(own)
        if found is not None and end <= found.end():
            yield found[1]
            end = found.end()
        at = links.find(own, end)
