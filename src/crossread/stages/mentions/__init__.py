"""Names, times and quantities where they stand, and which names are one.

In: an article and a reader of sentences (`find`), or the articles of one story with their mentions (`link`).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from crossread.reader import Reader
from crossread.records import Article, Mention
from crossread.stages.mentions import names, placing
from crossread.stages.mentions.links.linking import Linked, link
from crossread.stages.mentions.scan import scan
from crossread.text import quantities, times

ROUNDS = 2  # what an outlet's articles tell of its home tells more of its articles; a third changes next to nothing

__all__ = ["Linked", "find", "link", "settle"]


def find(article: Article, reader: Reader | None = None) -> tuple[Mention, ...]:
    """All mentions of an article in the order of their spans, names without their entity; by rules alone if no reader.

    Names never overlap one another; a time or a quantity may overlap a name ("the 2019 Gurney Commission"). Times are
    resolved against the day of publication.
    """
    found = placing.resolve(article, sorted(names.find(article, scan(article.text), reader), key=lambda m: m.span))
    for time in times.find(article.text, _day(article)):
        found.append(Mention(article.id, article.span(time.start, time.end), "time", value=time.value))
    for quantity in quantities.find(article.text):
        found.append(Mention(article.id, article.span(quantity.start, quantity.end), "quantity", value=quantity.value))
    return tuple(sorted(found, key=lambda m: (m.span, m.kind)))


def settle(articles: Sequence[Article], found: Mapping[str, Sequence[Mention]]) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each article, its places read again with what its outlet's articles tell of where it is at home.

    A local paper doesn't say which Quillon it means. `found` is by article.
    """
    settled = {article.id: tuple(found[article.id]) for article in articles if article.id in found}
    for _ in range(ROUNDS):
        homes = placing.homes(articles, settled)
        settled = {
            article.id: tuple(
                placing.resolve(article, settled[article.id], homes.get(placing.outlet_of(article) or ""))
            )
            for article in articles
            if article.id in settled
        }
    return settled


def _day(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
