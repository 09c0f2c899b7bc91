"""Why two names are one: ties that the words of one article give.

In: an article's text and the names in it. Each tie carries a sentence for the reader. Nothing here
joins anything; `linking` does, and refuses ties that contradict each other.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.records import Mention, MentionForm, MentionKind, Span
from crossread.stages.mentions.links import forms

NAMED_AS = re.compile(
    r"^\s*[,;(\[]?\s*(?:which\s+is\s+|who\s+is\s+)?"
    r"(?:(?:also|better|formerly|previously|once|widely|commonly|locally|popularly)\s+"
    r"(?:known|called|named|referred\s+to|abbreviated)(?:\s+(?:as|by|to))?|known\s+(?:as|by)|a\.?k\.?a\.?|formerly|alias)"
    r"(?:\s+(?:its|the|their|his|her))?(?:\s+(?:\w+\s+)?(?:acronym|initials|name|abbreviation|nom\s+de\s+guerre))?(?:\s+of)?"
    r"\s+[“\"‘']?$",
    re.IGNORECASE,
)
STANDS_FOR = re.compile(
    r"^[”\"’']?,?\s*(?:is\s+)?(?:using\s+)?(?:an?|the|its)\s+(?:\w+\s+){0,2}(?:acronym|abbreviation|initials|name|term|shorthand)\s+"
    r"(?:for|of)\s+(?:the\s+)?(?:\w+\s+){0,2}[“\"]?$",
    re.IGNORECASE,
)
USING_A_TERM = re.compile(
    r"\busing\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}(?:acronym|abbreviation|initials|name|term)\s+for\s+(?:the\s+)?"
    r"(?P<group>(?:[\w-]+\s+){0,2}(?:group|organi[sz]ation|movement|militants|militia|party|network|country))\b",
    re.IGNORECASE,
)
DESCRIBED = re.compile(
    r"\s+(?:militants?|fighters?|terrorists?|jihadists?|extremists?|insurgents?|group|movement|militia|network)\b"
)
# Houses of parliament are bodies of their own beside what has their word in its name, but for "House of Commons".
CHAMBERS = frozenset(("house", "senate"))
SENTENCE = 400  # code points; what is longer is a list
REACH = 60  # code points between two names that one phrase ties; the longest in agencies' style has about 45


@dataclass(slots=True)
class Name:
    """One name in one article: all mentions of one kind with the same folded form."""

    article: str
    kind: MentionKind
    key: str
    text: str  # as it stands, the first time
    mentions: list[Mention]
    titles: set[str]  # a person's, in lower case, as they stand before the name
    face: str = ""  # a person's name without "Jr.", unless the story knows father and son
    owner: str = ""  # whose a group is that has no name of its own: the Vole of "Vole's government"

    @property
    def said(self) -> str:
        """Its words with the owner's, as one description."""
        return f"{self.owner} {self.text}" if self.owner else self.text

    @property
    def span(self) -> Span:
        return self.mentions[0].span


@dataclass(frozen=True, slots=True)
class Tie:
    """Names `a` and `b` (places in a list of names) are one, because."""

    a: int
    b: int
    why: str
    stated: bool = False  # the text says in words that the one is another name of the other


@dataclass(frozen=True, slots=True)
class Held:
    """The words at `span`, which are no name, stand for an entity."""

    span: Span
    kind: MentionKind
    form: MentionForm
    entity: str
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """One article's text with its names (places in the story's list) in the order in which they stand."""

    text: str
    placed: tuple[tuple[Span, int], ...]
    names: tuple[int, ...]


def adjacent(page: Page, names: Sequence[Name]) -> Iterator[Tie]:
    """Brackets, "also known as", "an acronym for": what stands between two names ties them."""
    for (left, a), (right, b) in pairwise(page.placed):
        if a == b or right.start - left.end > REACH:
            continue
        between, after = (page.text[left.end : right.start], page.text[right.end : right.end + 1])
        one, two = names[a], names[b]
        if (
            between.removeprefix("'s").removeprefix("’s") in (" (", " [")
            and after in ")],"
            and _glosses(one, two, between[-1])
        ):
            yield Tie(a, b, f"“{page.text[left.start : right.end + 1]}”: the one stands in brackets behind the other")
        elif _kindred(one, two) and (NAMED_AS.match(between) or STANDS_FOR.match(between)):
            yield Tie(
                a, b, f"“{page.text[left.start : right.end]}”: the text says that it is another name", stated=True
            )


def _kindred(one: Name, two: Name) -> bool:
    return one.kind == two.kind or "person" not in (one.kind, two.kind)


def _glosses(one: Name, two: Name, bracket: str) -> bool:
    a, b = forms.short(one.text), forms.short(two.text)
    if (b and b in forms.initials(one.text)) or (a and a in forms.initials(two.text)):
        return True
    if one.kind == "place" and two.kind == "place":
        return False  # "Xenia (Greenland)" says where it lies
    if bracket == "[":
        return _kindred(one, two) and "nationality" not in (one.kind, two.kind)
    long, acronym = (one, b) if b else (two, a)
    return (
        acronym is not None and " " in long.text and long.kind == "organisation" and _takes_letters(long.text, acronym)
    )


def _takes_letters(name: str, acronym: str) -> bool:
    """Whether an acronym takes its letters from a name in order, the first from its first word's start ("US" aside)."""
    plain = forms.key(name)
    at = 0
    if not plain.removeprefix("us ").removeprefix("uk ").startswith(acronym[:1]):
        return False
    for letter in acronym:
        at = plain.find(letter, at) + 1
        if not at:
            return False
    return True


def acronyms(page: Page, names: Sequence[Name]) -> Iterator[Tie]:
    """An acronym and the one longer name of the text that has its initials."""
    longer: dict[str, set[int]] = defaultdict(set)
    for n in page.names:
        if " " in names[n].text and names[n].kind in ("organisation", "place"):
            for letters in forms.initials(names[n].text).difference(names[n].key.split()):  # "U.S." in "U.S. Senate"
                longer[letters].add(n)
    for n in page.names:
        found = sorted(longer.get(forms.short(names[n].text) or "", ()))
        if len(found) == 1 and names[n].kind != "person":
            yield Tie(found[0], n, f"“{names[n].text}” has the initials of “{names[found[0]].text}”")


def short_forms(page: Page, names: Sequence[Name]) -> Iterator[Tie]:
    """One word of an organisation's name, after the name itself: "the Courier" behind "the Varnholt Courier"."""
    longer: dict[str, set[int]] = defaultdict(set)
    organisations = [n for n in page.names if _plain(names[n])]
    for n in organisations:
        parts = names[n].key.split()
        if len(parts) > 1:
            ends = {parts[0], parts[-1]}
            for part in ends if parts[1] == "of" else ends - CHAMBERS:
                longer[part].add(n)
    for n in organisations:
        found = longer.get(names[n].key, set())
        if len(found) == 1 and not forms.short(names[n].text) and not forms.listed(names[n].text, names[n].kind):
            (whole,) = found
            if names[whole].span < names[n].span:
                yield Tie(
                    whole, n, f"“{names[whole].text}” is the only name with “{names[n].text}” in the text before it"
                )


def terms(page: Page, names: Sequence[Name]) -> Iterator[Tie]:
    """A quoted name that stands nowhere else, "using a local acronym for the group" behind it: it is the group's."""
    groups: set[int] = set()
    for match in USING_A_TERM.finditer(page.text):
        groups = groups or _described(page, names)
        begin = max(page.text.rfind("\n\n", 0, match.start()) + 1, match.start() - SENTENCE)
        first, last = (bisect_left(page.placed, at, key=lambda p: p[0].start) for at in (begin, match.start()))
        quoted = {
            n for span, n in page.placed[first:last] if len(names[n].mentions) == 1 and _quoted(page, begin, span)
        }
        terms = {n for n in quoted if names[n].kind in ("person", "organisation") and forms.head(names[n].text) is None}
        others = groups - terms
        if len(terms) == 1 and len(others) == 1:
            (a,), (b,) = others, terms
            why = f"“{match.group()}” is said of “{names[b].text}”, and “{names[a].text}” is the {match.group('group')}"
            yield Tie(a, b, why, stated=True)


def _quoted(page: Page, begin: int, span: Span) -> bool:
    before = page.text[begin : span.start]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _described(page: Page, names: Sequence[Name]) -> set[int]:
    """The organisations that the text calls militants, a movement, a group …"""
    return {n for span, n in page.placed if _plain(names[n]) and DESCRIBED.match(page.text, span.end, span.end + REACH)}


def _plain(name: Name) -> bool:
    return name.kind == "organisation" and forms.head(name.text) is None
