"""Who speaks: for each attribution the words that stand for its source and the name they resolve to.

In: attributions in the order of the text, and the names of the article. A pronoun takes the last
speaker that fits it, or a person named since; an unnamed office takes the name that the next
sentences tie to its words ("the remarks by …").
"""

import re

from crossread.records import Article
from crossread.stages.statements import lexicon, newsrooms
from crossread.stages.statements.attributions import Attribution
from crossread.stages.statements.names import Extent, Name, Names, Who

TIED = re.compile(
    r"(?:comments?|remarks?|statements?|words|announcement|accusations?|warnings?|claims?|speech)\s+(?:by|of|from)\s+",
    re.IGNORECASE,
)
AUTHORED = re.compile(r"([^,;.]{1,80}?)\s+(?:(?:issued|released|published)\s+)?(?:from|by)\s+")
SEEN = lexicon.MODIFYING - {"issued", "released", "published", "posted", "signed", "filed"}  # "seen by" the relay
TIMES = lexicon.TIME_WORDS | {"last", "early", "late"}
APART = re.compile(r"[,;:\n]|\.\s(?=[A-Z]\w*\s[a-z])")
SENTENCE_END = re.compile(r"[.!?][”\"']?\s|\n")
PERSONAL = {"he": "he", "his": "he", "she": "she", "her": "she"}
# "The newspaper" is the one that was last named as a source.
OUTLET = re.compile(
    r"the\s+(?:news)?(?:paper|agency|broadcaster|channel|network|station|daily|weekly|magazine)", re.IGNORECASE
)
# How far behind an unnamed source the sentence may begin that names it, and how far the name may stand
# behind "the remarks by" (characters: a rank, an army, a title). A pronoun reaches back as far.
TIE_REACH, TIE_NAME = 300, 60
SUBJECT_WORDS = 4  # words before a name that still begins its sentence
NAMES_BACK = 12


class Speakers:
    """Resolves sources one after the other, in the order of the text."""

    def __init__(self, article: Article, names: Names) -> None:
        self._text = article.text
        self._names = names
        self._person: tuple[int, Who] | None = None
        self._group: Who | None = None
        self._plural: Who | None = None
        self._outlet: Who | None = None

    def of(self, attribution: Attribution) -> Who | None:
        """The speaker of one attribution; null where none is named."""
        if attribution.source is None:
            return None
        who = self._resolve(attribution, attribution.source)
        if who.entity and newsrooms.is_news(who.name):
            self._outlet = who
        if who.kind == "person":
            self._person = (max(attribution.source[0], attribution.around[0]), who)
        elif who.kind in ("group", "document"):
            self._group = self._plural = who
        elif who.plural:
            self._plural = who
        return who

    def _resolve(self, attribution: Attribution, source: Extent) -> Who:
        start, end = source
        word = self._text[start:end].casefold()
        if attribution.antecedent is not None:
            behind = self._names.of(attribution.antecedent)
            return Who(source, behind.name, behind.entity, behind.kind)
        if word in PERSONAL:
            return self._he_or_she(source, PERSONAL[word])
        if word in lexicon.SUBJECTS | lexicon.POSSESSIVES:
            group = {"they": self._plural, "their": self._plural, "it": self._group, "its": self._group}.get(word)
            return Who(source, group.name, group.entity, group.kind) if group else self._unknown(source)
        head = (start, min(max(attribution.head, start + 1), end))
        who = self._names.of(head)
        if self._outlet is not None and OUTLET.fullmatch(self._text[start:end]):
            return Who(source, self._outlet.name, self._outlet.entity, self._outlet.kind)
        if who.kind == "document":
            return self._author(source) or Who(source, who.name, None, who.kind)
        named = self._office_holder(attribution, head, end) if who.entity is None and who.kind == "unknown" else None
        found = named or who
        return Who(source, found.name, found.entity, found.kind)

    def _author(self, source: Extent) -> Who | None:
        """Whose document it is: "a statement from the ministry"."""
        match = AUTHORED.match(self._text, *source)
        author = self._names.of((match.end(), source[1])) if match else None
        if match is not None and (match[1].split()[-1].casefold() in SEEN or self._tells_time(match.end())):
            return None
        if match is None or author is None or author.kind == "document":
            return None
        return Who(source, author.name, author.entity, author.kind, match.span(1))

    def _tells_time(self, start: int) -> bool:
        """Whether what stands behind "from" is a time: "a memo from May", "papers from last year"."""
        word = re.compile(r"[^\W_]*").match(self._text, start)
        return word is not None and (word[0][:1].isdigit() or word[0].casefold() in TIMES)

    def _office_holder(self, attribution: Attribution, head: Extent, end: int) -> Who | None:
        """The person behind a source told by office: named beside it, elsewhere, or tied to its words behind."""
        beside = self._names.person_in((head[1], end)) if head[1] < end else None
        if beside is not None:
            return self._names.who(head, beside)
        if self._names.office(head, ("a", "an", "one")) is not None:
            tied = self._tied(attribution.around[1])
            return self._names.who(head, tied) if tied is not None else None
        return self._names.holder(head, self._person[1] if self._person else None)

    def _unknown(self, extent: Extent) -> Who:
        return Who(extent, self._text[extent[0] : extent[1]], None, "unknown")

    def _he_or_she(self, extent: Extent, gender: str) -> Who:
        since = self._person[0] if self._person else -1
        name = self._named_since(since, extent[0], gender)
        if name is not None:
            return self._names.who(extent, name)
        if self._person is None or not self._names.fits(self._person[1].entity, gender):
            return self._unknown(extent)
        who = self._person[1]
        return Who(extent, who.name, who.entity, who.kind)

    def _named_since(self, since: int, before: int, gender: str) -> Name | None:
        """The person who begins the last sentence that names one, between the last speaker and a pronoun."""
        found: Name | None = None
        for name in self._names.before(before, NAMES_BACK):
            if name.start <= since or before - name.start > TIE_REACH:
                break
            if name.kind != "person" or not self._names.fits(name.entity, gender):
                continue
            if found is not None and SENTENCE_END.search(self._text[name.end : found.start]):
                break
            found = name
        return found if found is None or since < 0 or self._begins_sentence(found) else None

    def _begins_sentence(self, name: Name) -> bool:
        tail = SENTENCE_END.split(self._text[max(0, name.start - TIE_NAME) : name.start])[-1]
        return len(tail.split()) <= SUBJECT_WORDS and "“" not in tail and '"' not in tail

    def _tied(self, behind: int) -> Name | None:
        match = TIED.search(self._text, behind, behind + TIE_REACH)
        if match is None:
            return None
        people = [n for n in self._names.within((match.end(), match.end() + TIE_NAME)) if n.kind == "person"]
        between = self._text[match.end() : people[0].start] if people else ","
        return people[0] if APART.search(between) is None else None
