"""Who speaks: for each attribution the words that stand for its source, the name they resolve to and its entity.

In: attributions in the order of the text, the article's linked mentions, the entities of its
story. A pronoun takes the last speaker that fits it, or a person named since; an unnamed role
takes the name that the next sentences tie to its words ("the remarks by …").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.records import Article, Entity, Mention
from crossread.stages.statements import lexicon
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.text import tokens

Kind = Literal["person", "group", "document", "unknown"]

ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
TITLES = {"mr": "he", "sir": "he", "king": "he", "lord": "he", "mrs": "she", "ms": "she", "lady": "she", "queen": "she"}
TIED = re.compile(
    r"(?:comments?|remarks?|statements?|words|announcement|accusations?|warnings?|claims?|speech)\s+(?:by|of|from)\s+",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:officials?|source|aide|chief|head|general|secretary|president|captain|colonel|sergeant|police|king|guard|"
    r"witness|diplomat|analyst|expert|(?:er|or|man|woman|person|ist|ant|ian|ee|nt))$",
    re.IGNORECASE,
)
# How far behind an unnamed source the sentence may begin that names it, and how far the name may
# stand behind "the remarks by" (characters: a rank, an army, a title).
TIE_REACH, TIE_NAME = 300, 60
LINKS = re.compile(r"\b(?:of|for|from|at|in|to|with|by|on|and|or)\b|['’]s?\s")
BEHIND_HEAD = re.compile(r"(?:of|in|from|at|who|which|that|[a-z]+ing)\b")
GROUPS = frozenset({"organisation", "place", "nationality"})


@dataclass(frozen=True, slots=True)
class Who:
    """`words` stand for the source; `name` is what they resolve to, words of some text of the story."""

    words: Extent
    name: str
    entity: str | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    kind: str
    entity: str | None


class Speakers:
    """Resolves sources one after the other, in the order of the text."""

    def __init__(self, article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self._text = article.text
        self._names = sorted(
            (_Name(m.span.start, m.span.end, m.kind, m.entity) for m in mentions if m.kind in GROUPS | {"person"}),
            key=lambda name: (name.start, -name.end),
        )
        self._starts = [name.start for name in self._names]
        self._entities = {entity.id: entity for entity in entities}
        self._aliases = self._alias_table(article.id, entities)
        self._genders = self._titled()
        self._last: dict[Kind, tuple[int, Who]] = {}

    def of(self, attribution: Attribution) -> Who | None:
        """The speaker of one attribution; null where none is named."""
        if attribution.source is None:
            return None
        who = self._resolve(attribution, attribution.source)
        if who.kind in ("person", "group"):
            self._last[who.kind] = (max(attribution.source[0], attribution.around[0]), who)
        return who

    def named(self, extent: Extent) -> Who:
        """The name that a phrase of the text resolves to, with no look at what came before."""
        text = self._text[extent[0] : extent[1]]
        name = self._head_name(extent, extent[1])
        if name is not None:
            return Who(extent, self._name_of(name), name.entity, "person" if name.kind == "person" else "group")
        bare = ARTICLE.sub("", text, count=1) if ARTICLE.match(text) else text
        entity = self._aliases.get(_folded(bare))
        if entity is not None:
            known = self._entities[entity]
            return Who(extent, known.name, entity, "person" if known.kind == "person" else "group")
        return Who(extent, bare, None, "document" if is_document(bare) else "unknown")

    def _resolve(self, attribution: Attribution, source: Extent) -> Who:
        start, end = source
        word = self._text[start:end].casefold()
        if attribution.antecedent is not None:
            behind = self.named(attribution.antecedent)
            return Who((start, end), behind.name, behind.entity, behind.kind)
        if word in lexicon.SUBJECTS | lexicon.POSSESSIVES:
            return self._pronoun(source, word)
        head = (start, min(max(attribution.head, start + 1), end))
        who = self.named(head)
        if who.entity is None and head[1] < end:
            named = self._person_in((head[1], end))
            if named is not None and who.kind == "unknown":
                return Who((start, end), self._name_of(named), named.entity, "person")
        if who.entity is None and who.kind == "unknown" and self._is_role(head):
            tied = self._tied(attribution.around[1])
            if tied is not None:
                return Who((start, end), self._name_of(tied), tied.entity, "person")
        return Who((start, end), who.name, who.entity, who.kind)

    def _is_role(self, extent: Extent) -> bool:
        """ "a senior official": one person, told by office alone."""
        words = LINKS.split(self._text[extent[0] : extent[1]], maxsplit=1)[0].split()
        return len(words) > 1 and words[0].casefold() in ("a", "an", "one") and ROLE.search(words[-1]) is not None

    def _head_name(self, extent: Extent, head_end: int) -> _Name | None:
        """The name that heads a phrase: nothing but titles before it, nothing but a place or bracket behind."""
        for name in self._within(extent):
            before, behind = self._text[extent[0] : name.start], self._text[name.end : head_end]
            if LINKS.search(before) or re.search(r"\b[a-z]+ing\s", before):
                return None
            rest = behind.strip()
            if not rest or rest[0] in "(,[" or BEHIND_HEAD.match(rest):
                return name
            if name.kind == "person" and rest[0].isupper():
                return name
        return None

    def _person_in(self, extent: Extent) -> _Name | None:
        people = [name for name in self._within(extent) if name.kind == "person"]
        return people[0] if len(people) == 1 else None

    def _within(self, extent: Extent) -> list[_Name]:
        at = bisect_left(self._starts, extent[0])
        found = []
        while at < len(self._names) and self._starts[at] < extent[1]:
            if self._names[at].end <= extent[1]:
                found.append(self._names[at])
            at += 1
        return found

    def _name_of(self, name: _Name) -> str:
        entity = self._entities.get(name.entity) if name.entity else None
        return entity.name if entity else self._text[name.start : name.end]

    def _pronoun(self, extent: Extent, word: str) -> Who:
        kind: Kind = "person" if word in ("he", "she", "his", "her") else "group"
        last = self._last.get(kind) if word not in ("i", "we", "you", "my", "our", "your", "there") else None
        gender = {"he": "he", "his": "he", "she": "she", "her": "she"}.get(word)
        since = last[0] if last else 0
        if kind == "person":
            name = self._named_since(since, extent[0], gender)
            if name is not None:
                return Who(extent, self._name_of(name), name.entity, "person")
        if last is None or (gender and self._genders.get(last[1].entity or "", gender) != gender):
            return Who(extent, self._text[extent[0] : extent[1]], None, "unknown")
        return Who(extent, last[1].name, last[1].entity, last[1].kind)

    def _named_since(self, since: int, before: int, gender: str | None) -> _Name | None:
        """The person who begins the last sentence that names one, between the last speaker and a pronoun."""
        at = bisect_left(self._starts, before) - 1
        found: _Name | None = None
        for name in reversed(self._names[max(0, at - 12) : at + 1]):
            if name.start <= since or before - name.start > TIE_REACH:
                break
            if name.kind != "person" or self._genders.get(name.entity or "", gender) != gender:
                continue
            if found is not None and re.search(r"[.!?][”\"']?\s", self._text[name.end : found.start]):
                break
            found = name
        if found is None or (since and not self._begins_sentence(found)):
            return None
        return found

    def _begins_sentence(self, name: _Name) -> bool:
        before = self._text[max(0, name.start - 60) : name.start]
        tail = re.split(r"[.!?][”\"']?\s|\n", before)[-1]
        return len(tail.split()) <= 4 and "“" not in tail and '"' not in tail

    def _tied(self, behind: int) -> _Name | None:
        match = TIED.search(self._text, behind, behind + TIE_REACH)
        if match is None:
            return None
        people = [n for n in self._within((match.end(), match.end() + TIE_NAME)) if n.kind == "person"]
        between = self._text[match.end() : people[0].start] if people else ","
        return people[0] if not re.search(r"[,;:\n]|\.\s(?=[A-Z]\w*\s[a-z])", between) else None

    def _titled(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self._names:
            if name.kind != "person" or name.entity is None:
                continue
            first = self._text[name.start : name.end].split()[0].rstrip(".").casefold()
            before = self._text[max(0, name.start - 12) : name.start].split()
            title = TITLES.get(first) or (TITLES.get(before[-1].rstrip(".").casefold()) if before else None)
            if title:
                found.setdefault(name.entity, title)
        return found

    @staticmethod
    def _alias_table(article: str, entities: Sequence[Entity]) -> dict[str, str]:
        """Folded alias → entity, for aliases that only one entity of this article has."""
        found: dict[str, set[str]] = {}
        for entity in entities:
            if entity.kind in GROUPS | {"person"} and article in entity.articles:
                for alias in (entity.name, *entity.aliases):
                    found.setdefault(_folded(alias), set()).add(entity.id)
        return {alias: ids.pop() for alias, ids in found.items() if len(ids) == 1}


def is_document(phrase: str) -> bool:
    """Whether a phrase names a document: its head noun does ("a press release on the operation")."""
    head = re.split(r"\b(?:of|for|from|on|by|in|about|to|with|that|which)\b", phrase, maxsplit=1)[0]
    words = head.split()
    return bool(words) and words[-1].strip(",.'’s").casefold() in lexicon.DOCUMENTS | {"statements", "reports"}


def _folded(phrase: str) -> str:
    bare = ARTICLE.sub("", phrase, count=1) if ARTICLE.match(phrase) else phrase
    return " ".join(word.key for word in tokens.words(bare))
