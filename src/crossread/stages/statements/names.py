"""Which name a phrase of the text stands for: `Who`, with its entity where one is known.

In: an article's linked mentions and the entities of its story. A name counts where it heads the
phrase ("Col. Ruth Adair of the harbour guard"), not where it stands inside one ("a friend of
Ruth Adair"); an alias where only one entity of the article has it; an office ("the commander")
where one person alone holds it in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.records import Article, Entity, Mention
from crossread.stages.statements import lexicon, newsrooms
from crossread.text import tokens

Extent = tuple[int, int]
Kind = Literal["person", "group", "document", "unknown"]

ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
LINKS = re.compile(r"\b(?:of|for|from|at|in|to|with|by|on|and|or|who|that)\b")
INSIDE = re.compile(LINKS.pattern + r"|['’]s?\s|\b[a-z]+ing\s")
BEHIND_HEAD = re.compile(r"(?:of|in|from|at|who|which|that|[a-z]+ing)\b")
BEHIND_DOCUMENT = re.compile(
    r",|\b(?:of|for|from|on|by|in|about|to|with|that|which|seen|obtained|reviewed|released|published|posted|issued|dated|"
    r"leaked|attached|shared|sent|made|given|shown|signed|filed)\b"
)
GROUPS = frozenset({"organisation", "place", "nationality"})
TITLES = {"mr": "he", "sir": "he", "king": "he", "lord": "he", "mrs": "she", "ms": "she", "lady": "she", "queen": "she"}
# How far beside a name its office is looked for (characters): "…, the deputy commander of …".
BESIDE = 80


@dataclass(frozen=True, slots=True)
class Who:
    """`words` stand for the source; `name` is what they resolve to, words of some text of the story.

    `document` are the words of the document that speaks for it ("a statement" from the ministry).
    """

    words: Extent
    name: str
    entity: str | None
    kind: Kind
    document: Extent | None = None

    @property
    def plural(self) -> bool:
        head = LINKS.split(self.name, maxsplit=1)[0].split()
        return self.kind == "unknown" and bool(head) and head[-1].endswith("s") and not head[-1].endswith("ss")


@dataclass(frozen=True, slots=True)
class Name:
    start: int
    end: int
    kind: str
    entity: str | None


class Names:
    """The names of one article, in order."""

    def __init__(self, article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self._text = article.text
        self._outlet = article.outlet
        self._newsrooms = {_folded(credit.name) for credit in article.credits if credit.kind == "agency"}
        self.all = sorted(
            (Name(m.span.start, m.span.end, m.kind, m.entity) for m in mentions if m.kind in GROUPS | {"person"}),
            key=lambda name: (name.start, -name.end),
        )
        self._starts = [name.start for name in self.all]
        self._entities = {entity.id: entity for entity in entities}
        for name in self.all:
            if newsrooms.is_kind(self._text[max(0, name.start - BESIDE // 4) : name.start]):
                self._newsrooms.add(_folded(self.who((name.start, name.end), name).name))
        self._aliases = _alias_table(article.id, entities)
        self._genders: dict[str, str] = {}
        self._offices: dict[str, set[str]] = {}
        for name in self.all:
            if name.kind == "person" and name.entity is not None:
                self._learn(name, name.entity)

    def of(self, extent: Extent) -> Who:
        """Who a phrase stands for by itself, with no look at what came before."""
        text = self._text[extent[0] : extent[1]]
        name = self._head(extent)
        if name is not None:
            return self.who(extent, name)
        bare = ARTICLE.sub("", text, count=1) if ARTICLE.match(text) else text
        entity = self._aliases.get(_folded(bare))
        if entity is not None:
            known = self._entities[entity]
            return Who(extent, known.name, entity, "person" if known.kind == "person" else "group")
        return Who(extent, bare, None, "document" if is_document(bare) else "unknown")

    def hands_on(self, who: Who) -> bool:
        """Whether words that go to somebody, or come from there, are handed on: a newsroom, or the article's own."""
        if _folded(who.name) in self._newsrooms or newsrooms.is_own(who.name, self._outlet):
            return True
        if who.kind != "person" and newsrooms.may_be_news(who.name):
            return True
        return newsrooms.is_news(who.name) or newsrooms.is_news(self._text[slice(*who.words)].split(",")[0])

    def who(self, words: Extent, name: Name) -> Who:
        entity = self._entities.get(name.entity) if name.entity else None
        text = entity.name if entity else self._text[name.start : name.end]
        return Who(words, text, name.entity, "person" if name.kind == "person" else "group")

    def person_in(self, extent: Extent) -> Name | None:
        """The one person named there, by an office, a name or both."""
        people = [name for name in self.within(extent) if name.kind == "person"]
        one = people and all(name.entity == people[0].entity is not None for name in people[1:])
        return people[-1] if one else None

    def may_speak(self, extent: Extent | None) -> bool:
        """Whether a name before a colon is a person's or a body's: "VELMAR: The ferry …" is a dateline."""
        return extent is not None and any(name.kind in ("person", "organisation") for name in self.within(extent))

    def holder(self, extent: Extent, last: Who | None) -> Who | None:
        """ "the commander": the one person of that office, or the last speaker where several hold it."""
        office = self.office(extent, ("the",))
        holders = self._offices.get(office, set()) if office else set()
        entity = next(iter(holders)) if len(holders) == 1 else last.entity if last and last.entity in holders else None
        known = self._entities.get(entity) if entity else None
        return Who(extent, known.name, known.id, "person") if known else None

    def office(self, extent: Extent, openers: Sequence[str]) -> str | None:
        """The office that a phrase consists of, where it begins with one of `openers`."""
        words = LINKS.split(self._text[extent[0] : extent[1]], maxsplit=1)[0].casefold().split()
        return words[-1] if len(words) > 1 and words[0] in openers and words[-1] in lexicon.OFFICES else None

    def fits(self, entity: str | None, gender: str | None) -> bool:
        """Whether nothing in the text speaks against calling an entity "he" or "she"."""
        return gender is None or self._genders.get(entity or "", gender) == gender

    def within(self, extent: Extent) -> list[Name]:
        at = bisect_left(self._starts, extent[0])
        found = []
        while at < len(self.all) and self._starts[at] < extent[1]:
            if self.all[at].end <= extent[1]:
                found.append(self.all[at])
            at += 1
        return found

    def before(self, offset: int, most: int) -> list[Name]:
        """At most `most` names before an offset, the nearest first."""
        at = bisect_left(self._starts, offset)
        return self.all[max(0, at - most) : at][::-1]

    def _head(self, extent: Extent) -> Name | None:
        """The name that heads a phrase: nothing but titles before it, nothing but a place or bracket behind."""
        for name in self.within(extent):
            if INSIDE.search(self._text[extent[0] : name.start]):
                return None
            rest = self._text[name.end : extent[1]].strip()
            if not rest or rest[0] in "(,[" or BEHIND_HEAD.match(rest) or (name.kind == "person" and rest[0].isupper()):
                return name
        return None

    def _learn(self, name: Name, entity: str) -> None:
        """The title and offices that stand with a person's name."""
        before = re.split(r"[^\w\s.'’-]|\n", self._text[max(0, name.start - BESIDE // 2) : name.start])[-1].split()[-3:]
        inside = self._text[name.start : name.end].split()
        behind = self._text[name.end : name.end + BESIDE]
        words = [word.rstrip(".").casefold() for word in (*before, *inside)]
        titles = [TITLES[word] for word in words[len(before) - 1 if before else 0 :] if word in TITLES]
        if titles:
            self._genders.setdefault(entity, titles[0])
        leading = re.search(r"(\w+),\s*$", self._text[max(0, name.start - BESIDE // 2) : name.start])
        if leading is not None and behind[:1] == ",":
            words.append(leading.group(1).casefold())  # "The commander, Ruth Adair, said"
        apposed = re.match(r",\s+([^,.;:\n]+)", behind)
        if apposed is not None:
            words.extend(LINKS.split(apposed.group(1).casefold(), maxsplit=1)[0].split()[-1:])
        for word in words:
            if word in lexicon.OFFICES:
                self._offices.setdefault(word, set()).add(entity)


def is_document(phrase: str) -> bool:
    """Whether a phrase names a document: its head noun does ("a press release on the operation")."""
    words = BEHIND_DOCUMENT.split(phrase, maxsplit=1)[0].split()
    return bool(words) and words[-1].strip(",.").casefold() in lexicon.WRITTEN


def _alias_table(article: str, entities: Sequence[Entity]) -> dict[str, str]:
    """Folded alias → entity, for aliases that only one entity of this article has."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        if entity.kind in GROUPS | {"person"} and article in entity.articles:
            for alias in (entity.name, *entity.aliases):
                found.setdefault(_folded(alias), set()).add(entity.id)
    return {alias: next(iter(ids)) for alias, ids in found.items() if len(ids) == 1}


def _folded(phrase: str) -> str:
    bare = ARTICLE.sub("", phrase, count=1) if ARTICLE.match(phrase) else phrase
    return " ".join(word.key for word in tokens.words(bare))
