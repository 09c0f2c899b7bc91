"""Whom an office stands for where it stands without a name: "the president" is the one who is called so.

In: the texts of a story with their linked mentions. An office that two persons of an article bear is the one's of
whom it speaks nearly all the time, else nobody's; who only was in office is another than who is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.records import Mention, Ruling, Span
from crossread.text.late import Late

MINISTERS = "foreign|defen[cs]e|interior|finance|justice|health|energy|oil|education|transport|culture|prime"
OFFICES = (
    rf"president|vice president|(?:{MINISTERS}) minister|(?:foreign|home|defen[cs]e) secretary|secretary of state"
    r"|premier|chancellor|king|queen|emperor|emir|sultan|pope|dictator|mayor|governor|attorney general|special counsel"
    r"|special envoy|prosecutor general|ambassador|archbishop|national security advis[eo]r|chief justice"
)
PAST = r"(?:former|ex|late|then|outgoing)[\s-]+"
ALONE = Late(
    rf"\bthe\s+(?P<words>(?P<past>{PAST})?(?:(?:current|new|newly\s+elected)\s+)?(?P<office>{OFFICES}))\b"
    r"(?!\s+(?:of|for)\b|-|,?\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
TITLE = Late(rf"\b(?P<past>{PAST})?(?:\w+\s+)?(?P<office>{OFFICES}),?\s+(?:(?:mr|ms|mrs|dr)\.?\s+)?$", re.IGNORECASE)
APPOSED = Late(
    rf",\s+(?:(?:the|an?|\w+[’']s)\s+)?(?P<past>{PAST})?(?:[\w-]+\s+){{0,2}}?(?P<office>{OFFICES})\b", re.IGNORECASE
)
MOSTLY = 0.8  # of the mentions of all bearers of an office
REACH = 45  # code points before a name that may hold its office

Holders = Mapping[str, set[str]]  # office → ids of the persons who bear it


@dataclass(frozen=True, slots=True)
class Held:
    """The words at `span` stand for a person."""

    span: Span
    entity: str
    why: str


def find(texts: Mapping[str, str], mentions: Sequence[Mention], rulings: Iterable[Ruling]) -> Iterator[Held]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.article in texts and mention.kind not in ("time", "quantity"):
            named[mention.article].append(mention)
    here = {article: _bearers(texts[article], found) for article, found in named.items()}
    everywhere: dict[str, set[str]] = defaultdict(set)
    for bearers in here.values():
        for office, entities in bearers.items():
            everywhere[office] |= entities
    parted = _parted(rulings)
    for article, found in sorted(named.items()):
        taken = sorted((m.span.start, m.span.end) for m in found)
        times = Counter(m.entity for m in found if m.kind == "person" and m.entity)
        for span, office in _alone(article, texts[article], taken):
            if office in parted:
                continue
            known = here[article].get(office)
            chief = _chief(known, times) if known else None
            if chief:
                yield Held(span, chief, f"the {office} whom the text names{' most' if len(known or ()) > 1 else ''}")
            elif not known and len(everywhere.get(office, ())) == 1:
                yield Held(span, next(iter(everywhere[office])), f"the only {office} whom the reports name")


def _chief(known: set[str], times: Mapping[str, int]) -> str | None:
    """The one bearer, or of several the one of whom the text speaks nearly all the time."""
    chief = max(sorted(known), key=lambda entity: times.get(entity, 0))
    return chief if times.get(chief, 0) >= MOSTLY * sum(times.get(entity, 0) for entity in known) else None


def _bearers(text: str, mentions: Sequence[Mention]) -> Holders:
    bearers: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind != "person" or mention.entity is None:
            continue
        span = mention.span
        before = TITLE.search(text, max(0, span.start - REACH), span.start)
        for match in (before, APPOSED.match(text, span.end)):
            if match:
                bearers[_office(match)].add(mention.entity)
    return bearers


def _alone(article: str, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[Span, str]]:
    """Offices without a name, where no mention stands."""
    at = 0
    for match in ALONE.finditer(text):
        start, end = match.span("words")
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            yield Span(article, start, end), _office(match)


def _office(match: re.Match[str]) -> str:
    office = " ".join(match["office"].casefold().replace("defence", "defense").replace("adviser", "advisor").split())
    return f"former {office}" if match["past"] else office


def _parted(rulings: Iterable[Ruling]) -> set[str]:
    """Offices and entities of which a person ruled that they are different: "the president", "Ann Gurney"."""
    apart: set[str] = set()
    for ruling in rulings:
        sides = {side.casefold().removeprefix("the ") for side in (ruling.a, ruling.b)}
        apart = apart | sides if ruling.verdict == "different" else apart - sides
    return {side for side in apart if re.fullmatch(OFFICES, side.removeprefix("former "))}
