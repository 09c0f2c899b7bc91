"""Each name's kind, decided once for a text from the evidence at all the places where it stands.

In: a scan and its parts. A name has one kind in one text (Gale, Church and Yarowsky 1992: one
sense per discourse); the words beside it vote at each place, its own words once.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.records import MentionKind
from crossread.stages.mentions import beside
from crossread.stages.mentions.parts import Part
from crossread.stages.mentions.scan import Scan
from crossread.stages.mentions.tables import countries, places

LEAST = 0.7  # votes; below it nothing but a capital speaks for a name
FIRM = 2.0  # votes; a neighbour in a list with as many lends its kind to one without
LENT = 1.5
STORM = 9.0  # votes; more than a given name and a certain reader together
MOST_BESIDE = 4.5  # votes that the words beside may give one kind: ten "Latino voters" make no party of them
SHORTEST_STEM = 4  # letters of a place's name from which an adjective may be made
ADJECTIVE_ENDINGS = ("an", "ian", "ans", "ians", "i", "is", "ese", "ish")  # Quillonia: Quillonian, Quillonians
SHORTEST_LIST = 3  # names
LISTING = frozenset((", ", " and ", ", and ", " or ", "; ", " & "))

Votes = dict[MentionKind | None, float]


def name_of(scan: Scan, part: Part) -> str:
    return scan.text[scan.words[part.first].start : scan.words[part.last - 1].end]


def decide(scan: Scan, parts: Sequence[Part]) -> list[tuple[Part, MentionKind]]:
    votes = _votes(scan, parts)
    _lend(scan, parts, votes)
    chosen = {name: _best(vote) for name, vote in votes.items()}
    _repeat(chosen)
    return [(part, kind) for part in parts if (kind := chosen.get(name_of(scan, part))) is not None]


def _votes(scan: Scan, parts: Sequence[Part]) -> dict[str, Votes]:
    own: dict[str, Votes] = defaultdict(dict)
    votes: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    heard: dict[str, list[tuple[MentionKind, float]]] = defaultdict(list)
    for part in parts:
        name = name_of(scan, part)
        for kind, weight in part.evidence:
            own[name][kind] = max(own[name].get(kind, 0.0), weight)
        for called in beside.storms(scan, part):
            own[called][None] = STORM
        for kind, weight in beside.evidence(scan, part):
            votes[name][kind] += weight
        if part.heard:
            heard[name].append(part.heard)
    for name, voices in heard.items():
        for kind, weight in _said(voices):
            own[name][kind] = max(own[name].get(kind, 0.0), weight)
    for before, part in pairwise(parts):
        if beside.bracketed(scan, part, before) and not beside.nation(scan, part):
            kind = _best({**votes[name_of(scan, before)], **own[name_of(scan, before)]})
            if kind == "organisation":
                votes[name_of(scan, part)][kind] += LENT
    for name, evidence in own.items():
        for kind in sorted({*evidence, *votes[name]}, key=str):
            votes[name][kind] = min(votes[name][kind], MOST_BESIDE) + evidence.get(kind, 0.0)
    return votes


def _said(heard: Sequence[tuple[MentionKind, float]]) -> Iterator[tuple[MentionKind, float]]:
    """A reader's surest vote for each kind, by the root of its share: one odd reading of ten is worth a third."""
    for kind in sorted({kind for kind, _ in heard}):
        voices = [weight for one, weight in heard if one == kind]
        yield kind, max(voices) * (len(voices) / len(heard)) ** 0.5


def _lend(scan: Scan, parts: Sequence[Part], votes: dict[str, Votes]) -> None:
    """Members of a list are of one kind: those of no firm kind take the firm neighbours'."""
    for series in _series(scan, parts):
        if len(series) < SHORTEST_LIST:
            continue  # "Ann Gurney, Xenia Post" is an apposition as often as a list
        firm: dict[MentionKind | None, int] = defaultdict(int)
        for part in series:
            kind = _best(votes[name_of(scan, part)])
            if kind and votes[name_of(scan, part)][kind] >= FIRM:
                firm[kind] += 1
        if len(firm) != 1:
            continue
        (kind,) = firm
        for part in series:
            vote = votes[name_of(scan, part)]
            if max(vote.values(), default=0.0) < FIRM:
                vote[kind] = vote.get(kind, 0.0) + LENT


def _series(scan: Scan, parts: Sequence[Part]) -> list[list[Part]]:
    found: list[list[Part]] = []
    for before, part in pairwise(parts):
        between = scan.text[scan.words[before.last - 1].end : scan.words[part.first].start]
        if between not in LISTING:
            continue
        if found and found[-1][-1] is before:
            found[-1].append(part)
        else:
            found.append([before, part])
    return found


def _best(votes: Votes) -> MentionKind | None:
    kind = max(sorted(votes, key=str), key=lambda k: votes[k], default=None)
    return kind if kind and votes[kind] >= LEAST else None


def _repeat(chosen: dict[str, MentionKind | None]) -> None:
    """A person's last name alone is that person's, and the full name with it; so is a first name without a kind.

    A name in capitals is the one in small letters. What looks like an adjective
    of a place of the text is a nationality.
    """
    people = {name for name, kind in chosen.items() if kind == "person" and " " in name}
    last = {name.rsplit(" ", 1)[1] for name in people}
    first = {name.split(" ", 1)[0] for name in people}
    lands = [name for name, kind in chosen.items() if kind == "place" and len(name) >= SHORTEST_STEM]
    adjectives = {
        adjective
        for name in lands
        for adjective in (name.rstrip("aeiou") + ending for ending in ADJECTIVE_ENDINGS)
        if adjective != name  # Nairobi is no adjective of Nairobi
    }
    for name, kind in sorted(chosen.items()):
        known = name in countries.by_name() or name in places.known()
        if kind is None and " " in name and chosen.get(name.rsplit(" ", 1)[1]) == "person":
            chosen[name] = "person"
        elif name.isupper() and name.capitalize() in chosen and not known:
            chosen[name] = chosen[name.capitalize()]
        elif " " in name or kind == "nationality" or known:
            continue
        elif name in last or (name in first and kind is None):
            chosen[name] = "person"
        elif name in adjectives:
            chosen[name] = "nationality"
