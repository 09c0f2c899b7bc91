"""Reports → what newsrooms make of them, and the truth: who copied whom, what was changed, how many origins there are.

Reports as lists of paragraphs, any articles, and a seed. Each story has one to three originals by desks of their own;
outlets reprint, cut, merge, rewrite, correct and add to them, with or without a credit and a time on the page, and some
originals are not among the pages.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from prose import FIRST, LAST

from crossread.records import Article, CopyKind, Credit

NUMBER = re.compile(r"(?<![\d.,$€£-])\b\d{1,3}(?:,\d{3})*\b(?![.,]?\d|[-:])")
NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]+ )?[A-Z][a-z]{3,}(?=[ ,.])")
HEDGE = re.compile(r"(?<= )(?:about|at least|more than|nearly|up to|approximately|roughly) (?=\d)")
MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December) ?$")
NO_NAMES = frozenset(
    """the in on at for with what when where who why how not least this week monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december sept
    president senator mister governor doctor respite home house""".split()
)
SYNONYMS = dict(
    pair.split("/")
    for pair in """said/stated repaired/mended collected/assembled described/portrayed explained/clarified
    delivered/brought measured/gauged prepared/readied crossed/traversed watched/observed returned/restored
    noticed/spotted followed/trailed gathered/massed counted/tallied offered/proposed carried/hauled rejected/refused
    approved/endorsed delayed/postponed inspected/examined rebuilt/reconstructed abandoned/deserted reopened/resumed
    closed/shut visited/toured questioned/doubted replaced/exchanged welcomed/greeted studied/researched
    removed/cleared expanded/widened reduced/lowered narrow/tight distant/faraway broken/cracked hidden/concealed
    rapid/swift nervous/anxious ordinary/normal careful/cautious heavy/weighty modern/current former/previous
    senior/leading empty/vacant crowded/packed quiet/calm costly/expensive fragile/delicate famous/noted
    beyond/past behind/after during/throughout before/until against/opposing along/beside across/over within/inside
    towards/to around/near because/since while/as although/though the/this a/some another/one its/their and/plus
    house/home people/residents police/officers government/authorities also/too many/numerous big/large small/little
    new/fresh first/initial after/following told/informed made/produced found/discovered used/employed
    several/various country/nation killed/slain large/sizeable began/started show/reveal help/assist need/require
    official/officer plan/scheme""".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edge:
    child: str
    parent: str
    kind: CopyKind


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the parent that the child has otherwise."""

    child: str
    parent: str
    kind: str
    old: str
    new: str


@dataclass(slots=True)
class Truth:
    edges: list[Edge] = field(default_factory=list)
    apart: list[tuple[str, str, CopyKind]] = field(default_factory=list)  # originals, and what they share
    edits: list[Edit] = field(default_factory=list)
    origin_of: dict[str, frozenset[str]] = field(default_factory=dict)  # by article: the originals its text comes from
    stories: list[list[str]] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    id: str
    paragraphs: tuple[str, ...]
    outlet: str
    minute: int
    credit: str | None = None


# ---------------------------------------------------------------- what newsrooms do


def typeset(text: str) -> str:
    return (
        text.replace("“", '"')
        .replace("”", '"')
        .replace("’", "'")
        .replace("harbour", "harbor")
        .replace("theatre", "theater")
    )


def cut_end(chance: Random, parts: list[str]) -> list[str]:
    return parts[: max(2, int(len(parts) * chance.uniform(0.35, 0.7)))]


def cut_middle(chance: Random, parts: list[str]) -> list[str]:
    keep = sorted(chance.sample(range(1, len(parts)), max(1, int(len(parts) * chance.uniform(0.35, 0.65)))))
    return [parts[0], *(parts[n] for n in keep)]


def reworded(chance: Random, parts: list[str]) -> tuple[list[str], float]:
    """In other words: most that have a synonym are exchanged; and the part of the words that were."""
    made = [" ".join(_swap(chance, word) for word in part.split(" ")) for part in parts]
    before, after = " ".join(parts).split(" "), " ".join(made).split(" ")
    return made, sum(one != two for one, two in zip(before, after, strict=True)) / len(before)


def _swap(chance: Random, word: str) -> str:
    bare = word.rstrip(",.").lower()
    other = SYNONYMS.get(bare)
    if other is None or word[0].isupper() or chance.random() > 0.75:  # "New York" is no new York
        return word
    return other + word[len(bare) :]


def numbers(chance: Random, text: str) -> tuple[str, str, str] | None:
    """The text with one number changed, the old number and the new."""
    places = [m for m in NUMBER.finditer(text) if not MONTH.search(text, 0, m.start())]
    if not places:
        return None
    match = chance.choice(places)
    value = int(match.group().replace(",", ""))
    new = f"{value + chance.choice((-1, 1)) * chance.randint(1, max(1, value // 3)):,}"
    if new == match.group() or new in text or text.count(match.group()) > 1 or new.startswith("-"):
        return None
    return text[: match.start()] + new + text[match.end() :], match.group(), new


def names(chance: Random, text: str) -> tuple[str, str, str] | None:
    places = [m for m in NAME.finditer(text) if NO_NAMES.isdisjoint(m.group().lower().split())]
    if not places or _headline(text):
        return None
    match = chance.choice(places)
    one = f"{chance.choice(FIRST)} {chance.choice(LAST)}" if " " in match.group() else chance.choice(LAST)
    if one.split()[-1] in text or text.count(match.group()) > 1 or set(one.split()) & set(match.group().split()):
        return None
    return text[: match.start()] + one + text[match.end() :], match.group(), one


def _headline(text: str) -> bool:
    """Whether most long words have a capital, as in a headline: there it tells no name."""
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in long) > len(long)


def hedges(chance: Random, text: str) -> tuple[str, str, str] | None:
    places = list(HEDGE.finditer(text))
    if not places:
        return None
    match = chance.choice(places)
    return text[: match.start()] + text[match.end() :], match.group().strip(), ""


EDITORS: dict[str, Callable[[Random, str], tuple[str, str, str] | None]] = {
    "number": numbers,
    "name": names,
    "hedge": hedges,
}


# Part of a text's words that must change for it to count as rewritten: prose with few of the words above is a reprint.
REWORDED = 0.2
# What an outlet does to another's text, and what a desk does to its own: it corrects and adds, and seldom cuts.
VERSIONS = ("edit", "edit", "reword", "lead", "background", "own")
HABITS = ("reprint", "edit", "edit", "cut end", "cut middle", "reword", "lead", "background", "own")

# ---------------------------------------------------------------- a story


@dataclass(slots=True)
class Desk:
    """One story in the making."""

    chance: Random
    number: int
    truth: Truth
    own: Callable[[], str]  # a paragraph of somebody's own reporting
    background: str
    pages: list[Page] = field(default_factory=list)

    def page(self, parts: Sequence[str], outlet: str, minute: int, credit: str | None = None) -> Page:
        made = Page(f"s{self.number:03}p{len(self.pages):02}", tuple(parts), outlet, minute, credit)
        self.pages.append(made)
        return made

    def original(self, parts: list[str], outlet: str) -> Page:
        made = self.page(parts, outlet, self.chance.randint(0, 600))
        self.truth.origin_of[made.id] = frozenset({made.id})
        return made

    def copied(self, parent: Page, outlet: str) -> Page:
        """One child by one of the newsroom's habits; the first parent gives its credit."""
        chance, parts = self.chance, list(parent.paragraphs)
        versions = outlet == parent.outlet
        habit = chance.choice(VERSIONS if versions else HABITS)
        kind: CopyKind = "same"
        edits: list[tuple[str, str, str]] = []
        if habit == "reprint":
            parts = [typeset(part) for part in parts]
        elif habit == "edit":
            parts, edits = self._edited(parts)
            kind = "abridged" if edits else "same"
        elif habit in ("cut end", "cut middle"):
            parts, kind = (cut_end if habit == "cut end" else cut_middle)(chance, parts), "abridged"
            if chance.random() < 0.4:
                parts, edits = self._edited(parts)
        elif habit == "reword":
            parts, changed = reworded(chance, parts)
            kind = "rewritten" if changed >= REWORDED else "abridged"
        elif habit == "lead":
            parts, kind = [self.own(), *parts[1:]], "abridged"
        elif habit == "background":
            parts, kind = [*parts, self.background], "abridged"
        else:
            parts, kind = [*parts, self.own()], "abridged"
        kept = sum(len(part.split()) for part in parts) / sum(len(part.split()) for part in parent.paragraphs)
        if versions and kind != "same" and kept >= 0.5:
            kind = "revision"
        credit = (parent.credit or parent.outlet) if chance.random() < 0.4 else None
        made = self.page(parts, outlet, parent.minute + chance.randint(5, 900), credit)
        self.truth.edges.append(Edge(made.id, parent.id, kind))
        self.truth.edits += [Edit(made.id, parent.id, *one) for one in edits]
        self.truth.origin_of[made.id] = self.truth.origin_of[parent.id]
        return made

    def merged(self, one: Page, two: Page, outlet: str) -> Page:
        """As many words of one dispatch as of another, and a paragraph of the outlet's own."""
        whole = min(sum(len(part.split()) for part in page.paragraphs) for page in (one, two)) * 0.45
        parts: list[str] = []
        for source in (one, two):
            taken = 0
            for part in source.paragraphs:
                if taken < whole:
                    parts.append(part)
                    taken += len(part.split())
        parts.append(self.own())
        made = self.page(parts, outlet, max(one.minute, two.minute) + self.chance.randint(5, 500))
        self.truth.edges += [Edge(made.id, one.id, "passages"), Edge(made.id, two.id, "passages")]
        self.truth.origin_of[made.id] = self.truth.origin_of[one.id] | self.truth.origin_of[two.id]
        return made

    def _edited(self, parts: list[str]) -> tuple[list[str], list[tuple[str, str, str]]]:
        edits: list[tuple[str, str, str]] = []
        places = self.chance.sample(range(len(parts)), min(len(parts), self.chance.randint(1, 3)))
        for place in places:
            kind = self.chance.choice(tuple(EDITORS))
            done = EDITORS[kind](self.chance, parts[place])
            whole = "\n".join(parts)
            if done and whole.count(done[1]) == 1 and (not done[2] or done[2] not in whole):
                parts = [*parts[:place], done[0], *parts[place + 1 :]]
                edits.append((kind, done[1], done[2]))
        return parts, edits


def shared(one: Page, two: Page) -> CopyKind | None:
    """What two originals have in common: quotes, or nothing."""
    quotes = {part for part in one.paragraphs if part.startswith("“")}
    return "quotes" if quotes & set(two.paragraphs) else None


def article(chance: Random, page: Page) -> Article:
    """The page as a reader finds it: some show no outlet, no time, a day without an hour, no credit."""
    day, minute = divmod(page.minute, 1440)
    known = Article(id=page.id, text="\n\n".join(page.paragraphs), outlet=page.outlet)
    luck = chance.random()
    if luck < 0.55:
        known = replace(known, published=f"2031-05-{6 + day:02}T{minute // 60:02}:{minute % 60:02}:00Z")
    elif luck < 0.75:
        known = replace(known, published=f"2031-05-{6 + day:02}")
    if page.credit:
        known = replace(known, credits=(Credit(page.credit, "agency", None),))
    return known
