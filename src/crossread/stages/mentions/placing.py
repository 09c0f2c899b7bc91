"""Which place each name of a text stands for: its country and coordinates, or nothing where two are as likely.

In: a text and its mentions. One name is one place in one text, as with kinds; what the text says of it ("Paris,
Texas") decides, then which places and peoples stand beside it, then what the name is best known for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from crossread.gazetteer import Kind
from crossread.records import Article, Mention, Place
from crossread.stages.mentions import vicinity
from crossread.stages.mentions.spots import Choice, distance, may_be
from crossread.stages.mentions.tables import countries
from crossread.stages.mentions.vicinity import Vicinity
from crossread.text.late import Late

LIES_IN = Late(r"(?:, | \(|, in | in )(?:the |northern |southern |eastern |western |central )?")
STATED = 4.0  # weights: the text itself says that it lies there
LAND = 5.0  # the weight of a region of 300,000 people: what a comma and its name may follow a town's
SAME_COUNTRY, SAME_REGION = 4.0, 2.0  # weights: what the text's other places in the same country, region are worth
SAME_DISTRICT, MOST_VOTES = 1.5, 2.0
OUTLET = 0.5  # of a vote: the outlet's country
AT_HOME = 3.0  # votes: what the outlet's other articles name
LEAST_ARTICLES = 5  # of an outlet, to say where it is at home
LEAST_LETTERS = 4  # of a name that an outlet's address may bear by more than chance
OWN_TOWN, FAME = 4.5, 0.25  # weight of a town of 30,000; what is left of more, where the outlet bears the name
LEAST = 4.5  # the least score: a small town that nothing in the text speaks for is as likely one that no table has
MARGIN = 0.15  # weights; below it two places are as likely
NEAR_KM = 100.0  # two places of one name as near as that are one for a reader of news
HOLDS_KM = 300.0  # the radius of an area that still says where a place in it lies
LISTED = Late(r",? (?:and|or|&) |, ")
HOST = re.compile(r"^https?://(?:www\.)?([^/:?#]+)")
COUNTRY_DOMAIN = re.compile(r"^https?://[^/:?#]+\.([a-z]{2})(?=[/:?#]|$)")


@dataclass(slots=True)
class Named:
    """A name of the text: what it may be, and the names that the text says it lies in."""

    choices: tuple[Choice, ...]
    times: int = 0
    within: dict[str, bool] = field(default_factory=dict)  # whether nothing goes on as a list would
    elsewhere: bool = False  # the text says that it lies where no place of the name is known
    rivals: bool = False  # two that lie apart are as likely


@dataclass(frozen=True, slots=True)
class Home:
    """Where an outlet's news happens: which part of its articles names a place in a country, a region, a district."""

    shares: Mapping[str | int, float]
    vicinity: Vicinity | None = None


def resolve(article: Article, mentions: Sequence[Mention], home: Home | None = None) -> list[Mention]:
    """The mentions, those of places with what they stand for, as far as the text tells."""
    text, outlet = article.text, _letters((outlet_of(article) or "") if home else "")
    names: dict[str, Named] = {}
    standing = [m for m in mentions if m.kind == "place"]
    for mention in standing:
        name = _name(text, mention)
        names.setdefault(name, Named(_at_home(may_be(name), name, outlet))).times += 1
    for left, right in pairwise(standing):
        inner, holder = _name(text, left), _name(text, right)
        if inner != holder and LIES_IN.fullmatch(text, left.span.end, right.span.start):
            listed = LISTED.match(text, right.span.end)
            names[inner].within[holder] = names[inner].within.get(holder, False) or not listed
    _take_word(names)
    peoples = [_name(text, m) for m in mentions if m.kind == "nationality"]
    votes = _votes(names, peoples, _domain(article))
    _stay_at_home(votes, home)
    values = {name: _value(name, named, names, votes) for name, named in names.items()}
    _amid(values, names, home)
    return [replace(m, value=values[_name(text, m)]) if m.kind == "place" else m for m in mentions]


def homes(articles: Sequence[Article], mentions: Mapping[str, Sequence[Mention]]) -> dict[str, Home]:
    """By outlet, where its articles' places lie, as far as each article tells on its own."""
    named: dict[str, Counter[str | int]] = defaultdict(Counter)
    places: dict[str, Counter[Place]] = defaultdict(Counter)
    read: Counter[str] = Counter()
    for article in articles:
        outlet = outlet_of(article)
        found = {m.value for m in mentions.get(article.id, ()) if isinstance(m.value, Place)}
        found = {place for place in found if place.country and place.geonameid is not None}
        areas = {area for place in found for area in (place.country, *_around(place)) if area is not None}
        if outlet and areas:
            read[outlet] += 1
            named[outlet].update(areas)
            places[outlet].update(found)
    return {
        outlet: Home(
            {area: times / read[outlet] for area, times in sorted(areas.items(), key=str)},
            vicinity.find(places[outlet]),
        )
        for outlet, areas in named.items()
        if read[outlet] >= LEAST_ARTICLES
    }


def outlet_of(article: Article) -> str | None:
    host = HOST.match((article.url or "").lower())
    return host.group(1) if host else article.outlet


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalpha())


def _at_home(choices: tuple[Choice, ...], name: str, outlet: str) -> tuple[Choice, ...]:
    """What a name may be for an outlet that bears it: "Paris" in the Paris Beacon is not so surely the famous one."""
    if len(name) < LEAST_LETTERS or _letters(name) not in outlet:
        return choices
    return tuple(replace(c, weight=min(c.weight, OWN_TOWN + FAME * (c.weight - OWN_TOWN))) for c in choices)


def _amid(values: dict[str, Place], names: Mapping[str, Named], home: Home | None) -> None:
    """Gives places that no table has the vicinity of the text, else of the outlet, where the text says no more."""
    lost = [name for name, value in values.items() if value.lat is None and value.country is None]
    lost = [name for name in lost if not (names[name].within or names[name].elsewhere or names[name].rivals)]
    if not lost:
        return
    known = {value: 1.0 for value in values.values() if value.geonameid is not None}
    around = vicinity.find(known) or (home.vicinity if home else None)
    if around is not None:
        values.update({name: Place(name, around.country, *around.circle) for name in lost})


def _around(place: Place) -> tuple[int, ...]:
    for choice in may_be(place.name):
        if choice.geonameid is not None and choice.geonameid == place.geonameid:
            return _areas(choice)
    return ()


def place(name: str) -> Place:
    """What a name is best known for, without a text."""
    return _value(name, Named(may_be(name)), {}, _Votes())


def _name(text: str, mention: Mention) -> str:
    return " ".join(mention.span.of(text).split())


def _domain(article: Article) -> str | None:
    """The code of the outlet's country, as far as its address tells."""
    domain = COUNTRY_DOMAIN.match((article.url or "").lower())
    code = {"uk": "GB"}.get(domain.group(1), domain.group(1).upper()) if domain else None
    return code if code in {country.code for country in countries.table()} - {"CO", "TV", "ME"} else None


# ---------------------------------------------------------------- what the text says of it


def _take_word(names: dict[str, Named]) -> None:
    """Raises the places of a name that lie in the one that the text says it lies in, and of that the ones that hold it.

    "Vietnam, China and Japan" looks the same as "Paris, Texas", so what is raised may still lose.
    """
    for named in names.values():
        for other in sorted(named.within):
            holder = names[other]
            inner, held = _nested(named.choices, holder.choices)
            if inner:
                named.choices = tuple(_raised(c) if c in inner else c for c in named.choices)
                holder.choices = tuple(_raised(h) if h in held else h for h in holder.choices)
            elif named.choices and not (named.within[other] and _is_land(holder) and not _is_land(named)):
                del named.within[other]
            elif named.choices:
                named.elsewhere = True


def _nested(inner: Sequence[Choice], holders: Sequence[Choice]) -> tuple[set[Choice], set[Choice]]:
    """Those of the first that lie in one of the second, and those of the second that hold one of them."""
    codes = {h.code for h in holders if h.whole_country}
    areas = {h.geonameid for h in holders if h.geonameid is not None}
    lying = {c for c in inner if not c.whole_country and (c.code in codes or not areas.isdisjoint(c.inside))}
    lands, around = {c.code for c in lying}, {area for c in lying for area in c.inside}
    return lying, {h for h in holders if (h.code in lands if h.whole_country else h.geonameid in around)}


def _is_land(named: Named) -> bool:
    """Whether a name is first of all a country's or a large region's."""
    best = named.choices[0] if named.choices else None
    return best is not None and (best.whole_country or (best.kind == Kind.REGION and best.weight > LAND))


def _raised(choice: Choice) -> Choice:
    return replace(choice, weight=choice.weight + STATED)


def _holds(holder: Choice, inner: Choice) -> bool:
    if holder.whole_country:
        return holder.code == inner.code and not inner.whole_country
    return holder.geonameid is not None and holder.geonameid in inner.inside


# ---------------------------------------------------------------- what stands beside it


@dataclass(slots=True)
class _Votes:
    """How much the text's names speak for a country, a region; each name at most once for each."""

    all: float = 0.0
    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    regions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    own: dict[int, dict[str | int, float]] = field(default_factory=dict)  # by id of a name's choices


def _votes(names: dict[str, Named], peoples: Iterable[str], country: str | None) -> _Votes:
    votes = _Votes()
    for named in names.values():
        given = votes.own[id(named)] = _own(named)
        for area, share in given.items():
            if isinstance(area, int):
                votes.regions[area] += share
            else:
                votes.countries[area] += share
        votes.all += bool(given)
    for people in sorted(set(peoples)):
        nation = countries.by_people().get(people)
        if nation:
            votes.countries[nation.code] += 1
            votes.all += 1
    if country:
        votes.countries[country] += OUTLET
        votes.all += OUTLET
    return votes


def _stay_at_home(votes: _Votes, home: Home | None) -> None:
    if home is None:
        return
    for area, share in home.shares.items():
        if isinstance(area, int):
            votes.regions[area] += AT_HOME * share
        else:
            votes.countries[area] += AT_HOME * share
    votes.all += AT_HOME


def _own(named: Named) -> dict[str | int, float]:
    """A name's vote, parted over the countries and regions that it may lie in by the root of their weights."""
    whole = sum(10 ** (c.weight / 2) for c in named.choices)
    given: dict[str | int, float] = {}
    for choice in named.choices:
        share = 10 ** (choice.weight / 2) / whole
        for area in (choice.code, *_areas(choice)):
            if area is not None:
                given[area] = max(given.get(area, 0.0), share)
    return given


def _score(choice: Choice, own: dict[str | int, float], votes: _Votes) -> float:
    score, others = choice.weight, votes.all - bool(own)
    if choice.code and others > 0:
        score += SAME_COUNTRY * (votes.countries[choice.code] - own.get(choice.code, 0.0)) / others
    for area, worth in zip(_areas(choice), (SAME_REGION, SAME_DISTRICT), strict=False):
        score += worth * min(MOST_VOTES, votes.regions[area] - own.get(area, 0.0))
    return score


def _areas(choice: Choice) -> tuple[int, ...]:
    """The geonameids of the region and the district that it lies in or is."""
    itself = (choice.geonameid,) if choice.geonameid and choice.kind in (Kind.REGION, Kind.DISTRICT) else ()
    return (*choice.inside, *itself)[:2]


# ---------------------------------------------------------------- the value


def _value(name: str, named: Named, names: dict[str, Named], votes: _Votes) -> Place:
    own = votes.own.get(id(named), {})
    ranked = sorted(((_score(c, own, votes), n) for n, c in enumerate(named.choices)), key=lambda s: (-s[0], s[1]))
    if not ranked or named.elsewhere:
        return _held(name, named, names)
    if ranked[0][0] < LEAST:
        return Place(name)
    best = named.choices[ranked[0][1]]
    rivals = [named.choices[n] for score, n in ranked[1:] if ranked[0][0] - score < MARGIN]
    rivals = [
        c for c in rivals if distance(c.ground, best.ground) > NEAR_KM and not (_holds(c, best) or _holds(best, c))
    ]
    if not rivals:
        return _at(name, best, best.geonameid)
    named.rivals = True
    return Place(name, best.code if all(c.code == best.code for c in rivals) else None)


def _held(name: str, named: Named, names: dict[str, Named]) -> Place:
    """A place that no table has: where the area lies that the text says it lies in."""
    for other in sorted(named.within):
        holder = max(names[other].choices, key=lambda c: c.weight, default=None)
        if holder and holder.ground.km <= HOLDS_KM:
            return _at(name, holder, None)
        if holder:
            return Place(name, holder.code)
    return Place(name)


def _at(name: str, choice: Choice, geonameid: int | None) -> Place:
    ground = choice.ground
    return Place(name, choice.code, round(ground.lat, 4), round(ground.lon, 4), ground.km, geonameid)
