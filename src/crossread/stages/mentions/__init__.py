"""Names, times and quantities where they stand, and which names are one.

In: an article and a reader of sentences (`read`), or the articles of one story with their mentions (`link`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.reader import Name, Reader
from crossread.records import Article, Mention
from crossread.stages.mentions import names, placing, readings
from crossread.stages.mentions.extents import attach, listed
from crossread.stages.mentions.links.linking import Linked, link
from crossread.stages.mentions.scan import Scan, scan
from crossread.text import quantities, times

ROUNDS = 2  # what an outlet's articles tell of its home tells more of its articles; a third changes next to nothing

__all__ = ["Linked", "Read", "attach", "find", "link", "listed", "read", "settle"]


@dataclass(frozen=True, slots=True)
class Read:
    """All mentions of an article, and the phrases that the reader saw in it, by their offsets in its text."""

    mentions: tuple[Mention, ...]
    phrases: tuple[Name, ...]


def find(article: Article, reader: Reader | None = None) -> tuple[Mention, ...]:
    """All mentions of an article in the order of their spans, names without their entity; by rules alone if no reader.

    Names never overlap one another; a time or a quantity may overlap a name ("the 2019 Gurney Commission"). Times are
    resolved against the day of publication.
    """
    return read(article, reader).mentions


def read(article: Article, reader: Reader | None = None) -> Read:
    """As `find`, and the phrases; the reader reads a sentence once."""
    words = scan(article.text)
    found = placing.resolve(article, sorted(names.find(article, words, reader), key=lambda m: m.span))
    for time in times.find(article.text, _day(article)):
        found.append(Mention(article.id, article.span(time.start, time.end), "time", value=time.value))
    for quantity in quantities.find(article.text):
        found.append(Mention(article.id, article.span(quantity.start, quantity.end), "quantity", value=quantity.value))
    seen = _phrases(words, reader) if reader is not None and names.readable(article, words) else ()
    return Read(tuple(sorted(found, key=lambda m: (m.span, m.kind))), tuple(seen))


def _phrases(words: Scan, reader: Reader) -> Iterator[Name]:
    for at, _, reading in readings.each(words.text, reader):
        for phrase in reading.phrases:
            yield replace(phrase, start=at + phrase.start, end=at + phrase.end)


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
