"""Whom an office stands for: "Norwegian Premier", "the president", "Edric Vole, the harbour minister".

In: the texts of a story with their linked mentions. An office beside a name is that person's; one without a name is
the one's who bears it in the text, else in the story. What two may bear is nobody's, and who only was in office is
another than who is.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.records import Mention, Ruling, Span
from crossread.stages.mentions.links import offices
from crossread.stages.mentions.links.evidence import Held
from crossread.stages.mentions.links.offices import ALIKE, Office, Standing

# Offices of which a text knows one, so that the bare word says who: others need more.
UNIQUE = re.compile(
    r"(?:vice[ -])?president|(?:[a-z]+ )?(?:minister|premier|chancellor)|(?:foreign|home|defense) secretary"
    r"|secretary of state|king|queen|emperor|emir|sultan|pope|dictator|mayor|governor|attorney general|special counsel"
    r"|special envoy|ambassador|archbishop|national security adviser|chief justice"
)
TO_NAME = re.compile(r"(,)? (?:[A-Z][\w.-]* |[A-Z]{2,3}\. ?){0,3}| \(")
FROM_NAME = re.compile(r"(?: of [A-Z]\w+)?(?:, \d\d)?(?:, (?:who is )?|,? who is | \(| is )(?:now )?")
PUNCTUATED = re.compile(r"[”\"’']?[,.;:)\n—–]|$")
CLOSES = re.compile(r"[”\"’']?(?:[,.;:)\n—–]| who\b| (?:said|told|says|added)\b|$)")
AS = re.compile(r"\b[Aa]s $")
WOULD_BE = re.compile(r"\b(?:be|been|become|becomes|becoming) $")
GOES_ON = re.compile(r" (?!and\b|or\b)[a-z]+")
MOST = 50  # descriptions of one office that share a word; more of them tell nobody apart
MOSTLY = 0.8  # of the mentions of all bearers of an office
REACH = 40  # code points between an office and the name beside it


@dataclass(frozen=True, slots=True)
class Borne:
    """An office that a text gives to a person by name, beside it."""

    office: Office
    entity: str
    before: bool  # the office stands before the name
    name: Mention


@dataclass(slots=True)
class Bearers:
    """Who bears one office, over some texts: everybody, and by what the office is of."""

    all: set[str] = field(default_factory=set)
    by_sort: dict[frozenset[str], set[str]] = field(default_factory=dict)
    having: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, borne: Borne) -> None:
        self.all.add(borne.entity)
        of = borne.office.of
        if of not in self.by_sort:
            self.by_sort[of] = set()
            for word in of:
                self.having[word].append(of)
        self.by_sort[of].add(borne.entity)

    def one(self, of: frozenset[str]) -> str | None:
        """The only person who bears it of the same country or body, or under a nearer or a wider description."""
        near = {other for word in of for other in self.having.get(word, ())[:MOST]}
        found = {entity for other in near if other <= of or of <= other for entity in self.by_sort[other]}
        many = any(len(self.having.get(word, ())) > MOST for word in of)
        return next(iter(found)) if len(found) == 1 and not many else None


Offices = Mapping[tuple[str, bool], Bearers]  # by folded head, and whether it is over


@dataclass(slots=True)
class Read:
    """A text's offices in order, which of them stand beside a name, and how often each person is named."""

    standing: Standing
    all: list[Office]
    borne: dict[Office, Borne]
    times: Counter[str]
    here: Offices


def find(texts: Mapping[str, str], mentions: Sequence[Mention], rulings: Iterable[Ruling]) -> Iterator[Held]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: m.span):
        if mention.article in texts and mention.kind in ("person", "organisation", "place", "nationality"):
            named[mention.article].append(mention)
    read = {article: _read(Standing(texts[article], found)) for article, found in sorted(named.items())}
    story = _bearers(borne for one in read.values() for borne in one.borne.values())
    parted = _parted(rulings)
    for article, one in read.items():
        before: dict[str, Office] = {}  # the last office with this last word
        for office in one.all:
            held = _beside(one, office) or _without(one, office, story, before)
            before[office.head.split()[-1]] = office
            words = one.standing.text[office.start : office.end].casefold()
            if held and parted.isdisjoint((words, office.head)) and _free(one.standing, office):
                yield Held(Span(article, office.start, office.end), "person", "role", *held)


def _bearers(found: Iterable[Borne]) -> Offices:
    offices: dict[tuple[str, bool], Bearers] = defaultdict(Bearers)
    for borne in found:
        offices[_key(borne.office)].add(borne)
    return offices


def _key(office: Office) -> tuple[str, bool]:
    return ALIKE.get(office.head, office.head), office.past


# ---------------------------------------------------------------- beside a name


def _read(standing: Standing) -> Read:
    found = list(offices.find(standing))
    starts = [m.span.start for m in standing.people]
    borne: dict[Office, Borne] = {}
    for office in found:
        at = bisect_left(starts, office.end)
        behind = standing.people[at] if at < len(starts) else None
        front = standing.people[at - 1] if at else None
        if behind and behind.entity and _leads(standing.text, office, behind):
            borne[office] = Borne(office, behind.entity, True, behind)
        elif front and front.entity and _follows(standing.text, office, front):
            borne[office] = Borne(office, front.entity, False, front)
    times = Counter(m.entity for m in standing.people if m.entity)
    return Read(standing, found, borne, times, _bearers(borne.values()))


def _leads(text: str, office: Office, name: Mention) -> bool:
    """Whether an office stands before a name as its title or with a comma that a second one closes."""
    if name.span.start - office.end > REACH or office.open:
        return False
    between = TO_NAME.fullmatch(text, office.end, name.span.start)
    if between is None or office.article == "a":
        return False
    return not between[1] or _opens(text, office.opens) or bool(PUNCTUATED.match(text, name.span.end))


def _follows(text: str, office: Office, name: Mention) -> bool:
    """Whether an office stands behind a name in apposition: closed, or behind a name that opens the sentence."""
    if office.opens - name.span.end > REACH or not FROM_NAME.fullmatch(text, name.span.end, office.opens):
        return False
    opened = bool(office.of) and bool(GOES_ON.match(text, office.end)) and _opens(text, name.span.start)
    return office.open or opened or bool(CLOSES.match(text, office.end))


def _opens(text: str, at: int) -> bool:
    """Whether a phrase stands first in its sentence, or behind "as": a comma behind it parts it from the subject."""
    before = text[max(0, at - 4) : at]
    return before.rstrip(' “"')[-1:] in ("", ".", "!", "?", "\n") or bool(AS.search(before))


def _beside(read: Read, office: Office) -> tuple[str, str] | None:
    """An office that says more than a title, beside the name of its holder."""
    borne = read.borne.get(office)
    if borne is None or office.open or office.article == "a":
        return None
    if not office.of and office.article != "the" and (borne.before or " " not in office.head):
        return None
    text = read.standing.text
    first, last = sorted((office.opens, office.end, borne.name.span.start, borne.name.span.end))[::3]
    return borne.entity, f"“{text[first:last]}”: the office stands beside the name"


# ---------------------------------------------------------------- without a name


def _without(read: Read, office: Office, story: Offices, before: Mapping[str, Office]) -> tuple[str, str] | None:
    if WOULD_BE.search(read.standing.text, max(0, office.opens - 10), office.opens):
        return None
    if office in read.borne or office.open or not (office.article == "the" or (office.article == "own" and office.of)):
        return None
    here, there = (offices.get(_key(office), Bearers()) for offices in (read.here, story))
    if office.of:
        entity = here.one(office.of) or there.one(office.of)
        words = read.standing.text[office.start : office.end]
        return (entity, f"the only one whom the reports call {words}") if entity else None
    if not UNIQUE.fullmatch(office.head):
        return _as_before(read, office, before)
    chief = _chief(here.all, read.times)
    if chief:
        return chief, f"the {office.head} whom the text names{' most' if len(here.all) > 1 else ''}"
    if not here.all and len(there.all) == 1:
        return next(iter(there.all)), f"the only {office.head} whom the reports name"
    return None


def _chief(known: set[str], times: Mapping[str, int]) -> str | None:
    """The one bearer, or of several the one of whom the text speaks nearly all the time."""
    chief = max(sorted(known), key=lambda entity: times.get(entity, 0), default=None)
    return chief if chief and times.get(chief, 0) >= MOSTLY * sum(times.get(entity, 0) for entity in known) else None


def _as_before(read: Read, office: Office, before: Mapping[str, Office]) -> tuple[str, str] | None:
    """A bare word for many offices is the holder's of the last such office before it, where that one is named."""
    last = before.get(office.head.split()[-1])
    borne = read.borne.get(last) if last else None
    if borne is None or borne.office.past != office.past or borne.office.article == "a":
        return None
    if not f" {borne.office.head}".endswith(f" {office.head}"):
        return None  # an inspector general is no attorney general
    return borne.entity, f"the last {office.head} whom the text names"


def _free(standing: Standing, office: Office) -> bool:
    """Whether no name covers the office or reaches over its ends."""
    at = bisect_right(standing.mentions, office.start, key=lambda m: m.span.end)
    while at < len(standing.mentions) and (span := standing.mentions[at].span).start < office.end:
        if span.start < office.start or span.end > office.end or span.end - span.start == office.end - office.start:
            return False
        at += 1
    return True


def _parted(rulings: Iterable[Ruling]) -> set[str]:
    """Offices and entities of which a person ruled that they are different: "the president", "Ann Gurney"."""
    apart: set[str] = set()
    for ruling in rulings:
        sides = {side.casefold().removeprefix("the ") for side in (ruling.a, ruling.b)}
        apart = apart | sides if ruling.verdict == "different" else apart - sides
    return apart
