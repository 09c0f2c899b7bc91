"""Which page of a series an article's page is, where it is one: its number, of how many, and the series' address.

From the page's address and what it says: its links to other pages of the same address
(`?page=2`, `/2`, `/seite-2`), and a line like "Page 2 of 3".
"""

import re
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from crossread.records import Part

MOST_PAGES = 60
MOST_LINKS = 2_000  # looked at in one page
NAMES = ("page", "seite", "pagina", "pg", "pageno", "page_no", "pagenumber")
IN_PATH = re.compile(r"(?P<base>/[^?#]*?[^/])(?:/(?:page|seite|pagina)[-/_]?|/)(?P<number>\d{1,2})/?$", re.I)
HREF = re.compile(r"""href=["']?([^"'\s<>]{1,400})""")
LIKELY = re.compile(
    r"[?&;](?:page|seite|pagina|pg|pageno|page_no|pagenumber)=\d|/(?:[a-z]{4,6}[-/_]?)?\d{1,2}/?$", re.I
)
SAID = re.compile(
    r">\s{0,20}+(?=[PpSs])(?:[Pp]age|PAGE|[Ss]eite|[Pp][áa]gina|[Pp]ag\.?|[Ss]ivu|[Ss]id[ae])\s?(?P<number>\d{1,2})\s?"
    r"(?:of|OF|von|de|di|sur|van|av|af|/)\s?(?P<of>\d{1,2})\s{0,20}<"
)


def of(page: str, address: str | None) -> Part | None:
    """Null for a page that stands alone, as far as it shows."""
    if address is None:
        return None
    series, number = split(address)
    said = SAID.search(page)
    last = _last_linked(page, address, series, number > 1)
    if said is not None and 0 < int(said["number"]) <= int(said["of"]) <= MOST_PAGES:
        return Part(series, int(said["number"]), int(said["of"])) if int(said["of"]) > 1 else None
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


def _last_linked(page: str, address: str, series: str, further: bool) -> int:
    """The highest number of a page of the same series that the page links to; 1 for a link to the first, 0 for none.

    `further` is whether the page itself is not the first.
    """
    last = 0
    own = series.partition("?")[0].rpartition("/")[2]
    for found in islice(HREF.finditer(page), MOST_LINKS):
        if own not in found[1] and found[1][0] != "?":
            continue
        link = found[1].replace("&amp;", "&")
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
