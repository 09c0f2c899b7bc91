"""Each name's kind, decided once for a text from the evidence at all the places where it stands.

In: a scan and its parts. A name has one kind in one text (Gale, Church and Yarowsky 1992: one
sense per discourse); the words beside it vote at each place, its own words at all of them.
"""

from collections import defaultdict
from collections.abc import Sequence

from crossread.records import MentionKind
from crossread.stages.mentions import countries, places, words
from crossread.stages.mentions.parts import Part
from crossread.stages.mentions.scan import Scan, Word

LEAST = 0.7  # below it nothing but a capital speaks for a name


def name_of(scan: Scan, part: Part) -> str:
    return scan.text[scan.words[part.first].start : scan.words[part.last - 1].end]


def decide(scan: Scan, parts: Sequence[Part]) -> list[tuple[Part, MentionKind]]:
    votes: dict[str, dict[MentionKind | None, float]] = defaultdict(lambda: defaultdict(float))
    own: dict[str, dict[MentionKind | None, float]] = defaultdict(dict)
    for part in parts:
        name = name_of(scan, part)
        for kind, weight in part.evidence:
            own[name][kind] = max(own[name].get(kind, 0.0), weight)
        for kind, weight in beside(scan, part):
            votes[name][kind] += weight
    for name, evidence in own.items():
        for kind, weight in evidence.items():
            votes[name][kind] += weight
    chosen = {name: _best(vote) for name, vote in votes.items()}
    _repeat(scan, parts, chosen)
    return [(part, kind) for part in parts if (kind := chosen.get(name_of(scan, part))) is not None]


def _best(votes: dict[MentionKind | None, float]) -> MentionKind | None:
    kind = max(sorted(votes, key=str), key=lambda k: votes[k])
    return kind if votes[kind] >= LEAST else None


def _repeat(scan: Scan, parts: Sequence[Part], chosen: dict[str, MentionKind | None]) -> None:
    """A person's last name alone is that person's; so is a first name where nothing else is known of it."""
    people = {name for name, kind in chosen.items() if kind == "person" and " " in name}
    last = {name.rsplit(" ", 1)[1] for name in people}
    first = {name.split(" ", 1)[0] for name in people}
    for name, kind in sorted(chosen.items()):
        if " " in name or kind in ("nationality", "person"):
            continue
        known = name in countries.by_name() or name in places.known()
        if (name in last and not known) or (name in first and kind is None):
            chosen[name] = "person"


def beside(scan: Scan, part: Part) -> list[tuple[MentionKind | None, float]]:
    """What the words before and after say."""
    every = scan.words
    found: list[tuple[MentionKind | None, float]] = []
    before = every[part.first - 1] if part.first else None
    after = every[part.last] if part.last < len(every) else None
    start = every[part.first]
    if part.titled:
        found.append(("person", 3.0))
    if before and start.gap in (" ", "\n", "-"):
        found.extend(_before(every, part.first))
    if after and after.gap == " ":
        found.extend(_after(after, every[part.last - 1]))
    elif after and after.gap in (", ", " , "):
        found.extend(_apposed(scan, part.last))
    elif after and after.gap in (" (", "("):
        if after.acronym and len(after.text) > 1 and part.last - part.first > 1:
            found.append(("organisation", 1.5))
        elif after.text.isdigit() and len(after.text) == 2:
            found.append(("person", 1.0))
    return found


def _before(every: Sequence[Word], at: int) -> list[tuple[MentionKind | None, float]]:
    before, two = every[at - 1], every[at - 2] if at > 1 else None
    if before.capital and not before.first and before.lower not in words.PLACE_BEFORE:
        return []
    found: list[tuple[MentionKind | None, float]] = []
    if before.lower in words.PLACE_BEFORE:
        found.append(("place", 1.5))
    elif before.lower in words.PLACE_BEFORE_WEAK:
        found.append(("place", 0.6))
    elif before.lower == "the":
        found.extend(((None, 0.2), ("organisation", 0.7), ("person", -1.5)))
    elif before.lower == "by":
        found.append(("person", 0.3))
    elif before.lower == "of" and two and two.lower in words.PLACE_NOUNS:
        found.append(("place", 3.0))
    elif before.lower == "of" and two and two.lower in words.ORGANISATION_BEFORE:
        found.append(("organisation", 1.2))
    elif before.lower in words.COMPASS:
        found.append(("place", 2.5))
    elif before.lower in words.TITLES and before.lower not in words.WEAK_TITLES:
        found.append(("person", 3.0))
    elif before.lower in words.ORGANISATION_BEFORE:
        found.append(("organisation", 0.8))
    return found


def _after(after: Word, last: Word) -> list[tuple[MentionKind | None, float]]:
    if last.possessive:
        return []
    if after.lower in words.SAYING:
        return [("person", 1.0)]
    if after.lower in words.PERSON_VERBS:
        return [("person", 1.5)]
    if after.lower in words.PLACE_NOUNS:
        return [("place", 2.0)]
    if after.lower in words.ORGANISATION_AFTER:
        return [("organisation", 1.5)]
    return []


def _apposed(scan: Scan, at: int) -> list[tuple[MentionKind | None, float]]:
    """After a comma: an age, a country, "who"."""
    after = scan.words[at]
    if after.text.isdigit() and len(after.text) == 2:
        return [("person", 2.0)]
    if after.lower in ("who", "whose", "whom"):
        return [("person", 1.5)]
    if after.text in countries.by_name() or places.known().get(after.text):
        return [("place", 1.5)]
    return []
