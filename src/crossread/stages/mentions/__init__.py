"""Names, times and quantities where they stand, and which names are one.

In: an article (`find`), or the articles of one story with their mentions (`link`).
"""

from datetime import date

from crossread.records import Article, Mention
from crossread.stages.mentions import names
from crossread.stages.mentions.links.linking import Linked, link
from crossread.stages.mentions.scan import scan
from crossread.text import quantities, times

__all__ = ["Linked", "find", "link"]


def find(article: Article) -> tuple[Mention, ...]:
    """All mentions of an article in the order of their spans, names without their entity.

    Names never overlap one another; a time or a quantity may overlap a name ("the 2019 Gurney Commission"). Times are
    resolved against the day of publication.
    """
    found = list(names.find(article, scan(article.text)))
    for time in times.find(article.text, _day(article)):
        found.append(Mention(article.id, article.span(time.start, time.end), "time", value=time.value))
    for quantity in quantities.find(article.text):
        found.append(Mention(article.id, article.span(quantity.start, quantity.end), "quantity", value=quantity.value))
    return tuple(sorted(found, key=lambda m: (m.span, m.kind)))


def _day(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
