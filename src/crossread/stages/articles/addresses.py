"""The address of an article: where it was captured or, for another view of a page, the page's own.

From the capture's address and what the page names as canonical. An AMP page, a print view
or a mobile one is a twin of the page that it names: both end as one address. Any other
page keeps the address that it came from, whatever it says of itself: sites name wrong ones.
"""

import re
from urllib.parse import SplitResult, urlsplit

# What marks an address as that of another view: `/amp/`, `.amp.html`, `?amp=1`, `/print/`, `?view=print`.
TWIN = re.compile(
    r"(?:^|[/._-])(?:amp|print|printable|drucken|druckversion|imprimir|imprimer)(?:$|/|\.(?:html?|php|aspx?)$)", re.I
)
TWIN_QUERY = re.compile(
    r"(?:^|&)(?:(?:amp|print|printable|printview)(?:=(?:1|true|yes|y)?)?|\w{2,12}=(?:amp|print|printable))(?:$|&)", re.I
)
VIEW_HOSTS = ("www.", "amp.", "m.", "mobile.", "print.")


def of(captured: str | None, canonical: str | None, *, amp: bool) -> str | None:
    """`amp` is whether the page says that it is one; its canonical address is then its twin's, by AMP's rules."""
    if captured is None or canonical is None:
        return captured or canonical
    mine, named = _split(captured), _split(canonical)
    if mine is None or named is None or named.path.strip("/") == "":
        return captured
    if amp or (_is_twin(mine) and not _is_twin(named) and _host(mine) == _host(named)):
        return canonical
    return captured


def _is_twin(address: SplitResult) -> bool:
    host = address.hostname or ""
    return (
        TWIN.search(address.path) is not None
        or TWIN_QUERY.search(address.query) is not None
        or host.startswith(VIEW_HOSTS[1:])
    )


def _host(address: SplitResult) -> str:
    host = address.hostname or ""
    return next((host.removeprefix(view) for view in VIEW_HOSTS if host.startswith(view)), host)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        return parts if parts.hostname else None
    except ValueError:
        return None
