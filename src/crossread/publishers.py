"""What a user says of who owns whom → the publisher behind a page, and so behind a family of texts.

A table: a publisher's name, and the outlets that are its own, each by the name that its pages give it or by the host
that serves them (with all hosts under it). Nothing is known of publishers beside it: who owns whom changes with
the years, and a wrong guess would make two witnesses one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from crossread.records import Article, Family


def outlet(article: Article) -> str | None:
    """Who published the page: the outlet that it names, else the host that served it."""
    return article.outlet or host(article)


def host(article: Article) -> str | None:
    try:
        found = urlsplit(article.url).hostname if article.url else None
    except ValueError:
        return None
    return found.removeprefix("www.") if found else None


def fold(name: str) -> str:
    """An outlet's name or host, ready to compare."""
    plain = " ".join(name.casefold().split())
    plain = plain.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return plain.removeprefix("the ")


@dataclass(frozen=True, slots=True)
class Publishers:
    """`outlets` by publisher, as they were written. An outlet stands under one publisher only, else ValueError."""

    outlets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        first: dict[str, str] = {}
        for publisher, name in self._pairs():
            if first.setdefault(fold(name), publisher) != publisher:
                raise ValueError(f"`{name}` stands under two publishers, {first[fold(name)]} and {publisher}")

    def _pairs(self) -> list[tuple[str, str]]:
        return [(publisher, name) for publisher, names in self.outlets.items() for name in names]

    def behind(self, families: Iterable[Family], articles: Sequence[Article]) -> dict[str, str]:
        """By family, where the table tells: the publisher of whoever its text is.

        Of a text that several outlets have and none is known to have had first, the publisher of all of them.
        """
        if not self.outlets:
            return {}
        known = {fold(name): publisher for publisher, name in self._pairs()}
        pages = {article.id: article for article in articles}
        found = {}
        for family in families:
            members = [pages[one] for one in family.members if one in pages]
            if family.origin.name:
                members = [one for one in members if outlet(one) == family.origin.name]
            owners = {_owner(one, known) for one in members} or {known.get(fold(family.origin.name or ""))}
            if len(owners) == 1 and (owner := owners.pop()):
                found[family.id] = owner
        return found

    def strangers(self, articles: Iterable[Article]) -> tuple[str, ...]:
        """The names in the table that are no outlet's, and no host's, of these articles; in the table's order."""
        here: set[str] = set()
        for article in articles if self.outlets else ():
            here.update(_names(article))
        return tuple(name for _, name in self._pairs() if fold(name) not in here)


def _owner(article: Article, known: Mapping[str, str]) -> str | None:
    return next((known[name] for name in _names(article) if name in known), None)


def _names(article: Article) -> list[str]:
    """What the page's publisher may be called: its name, its host, and the hosts above that."""
    names = [fold(article.outlet)] if article.outlet else []
    parts = (host(article) or "").split(".")
    return names + [".".join(parts[n:]) for n in range(len(parts) - 1)]
