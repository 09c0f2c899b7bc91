"""Stories: which articles tell one event.

Goes in: articles with their families and copies. Texts are compared by the cosine of
their weighted words and names; articles are put together by average linkage (Sokal and
Michener 1958), families first, so that a copy is never parted from its original.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from crossread import origins
from crossread.publishers import Publishers
from crossread.records import Article, Copy, Family, Story, make_id
from crossread.text import tokens

Terms = NDArray[np.int64]
Floats = NDArray[np.float64]
Vector = tuple[Terms, Floats]  # terms in order, each once, and what each weighs


@dataclass(frozen=True, slots=True)
class Options:
    # Mean cosine at which two groups are one story. Chosen where three labelled sets of
    # stories (round-ups, three-outlet events, look-alike events) meet: .16 to .20 cost
    # none of them more than two points.
    link: float = 0.165
    # Days apart at which likeness counts half: one event is reported within days, and
    # two like events of a year share their words.
    half_life_days: float = 20.0
    # Words of a text that are compared, heaviest first: more changed no grouping, fewer did.
    most_words: int = 120
    # Likeness below which two texts count as not alike at all: from .06 to .14 no labelled
    # set loses, and pairs that only share common words need not be kept.
    least: float = 0.10


# A word's weight is log((articles + PRIOR) / (articles with it + PRIOR_WITH)): in a
# handful of articles nothing can be told from counts, and all words weigh alike.
PRIOR, PRIOR_WITH = 200, 2.0
TITLE_WEIGHT = 2.0
NAME_WEIGHT = 1.6


def group(
    articles: Sequence[Article],
    families: Sequence[Family],
    copies: Sequence[Copy],
    options: Options = Options(),
    publishers: Publishers = Publishers(),
) -> tuple[Story, ...]:
    """Every article in exactly one story; stories by first day, then id.

    Articles that came in with a `story` are grouped by it and by nothing else.
    """
    ancestry = origins.Ancestry.of(families, copies, publishers.behind(families, articles))
    fixed: dict[str, list[Article]] = defaultdict(list)
    free: list[Article] = []
    for article in sorted(articles, key=lambda a: (a.published or "", a.id)):
        if article.story is not None:
            fixed[article.story].append(article)
        else:
            free.append(article)
    groups = [*fixed.values(), *_cluster(free, ancestry, options)]
    stories = [_story(members, ancestry) for members in groups]
    return tuple(sorted(stories, key=lambda s: (s.from_ or "9999", s.id)))


def _story(members: Sequence[Article], ancestry: origins.Ancestry) -> Story:
    ids = tuple(article.id for article in members)
    families = tuple(dict.fromkeys(ancestry.family_of[i] for i in ids))
    days = sorted(article.published[:10] for article in members if article.published)
    voices = [origins.Voice(family) for family in families]
    return Story(
        id=make_id("story", sorted(ids)),
        articles=ids,
        families=families,
        title=_title(members),
        from_=days[0] if days else None,
        to=days[-1] if days else None,
        origins=origins.count(voices, ancestry),
        why="; ".join(origins.one_publisher(voices, ancestry)) or None,
    )


def _title(members: Sequence[Article]) -> str | None:
    """The title whose words most of the other titles and texts share."""
    titled = [article for article in members if article.title]
    spread = Counter(word for article in members for word in _keys(f"{article.title or ''} {article.text[:600]}"))

    def shared(article: Article) -> float:
        words = _keys(article.title or "")
        return sum(spread[word] for word in words) / math.sqrt(len(words) + 1)

    return max(titled, key=lambda a: (shared(a), a.title or "")).title if titled else None


def _keys(text: str) -> set[str]:
    return {tokens.stem(t.key) for t in tokens.words(text) if t.key not in tokens.STOPWORDS}


# ---------------------------------------------------------------- vectors


def _vectors(articles: Sequence[Article], options: Options) -> list[Vector]:
    """Unit vectors of words and of pairs of neighbouring content words."""
    known: dict[str, int] = {}
    counted = [_terms(article, known) for article in articles]
    terms, having = np.unique(np.concatenate([terms for terms, _ in counted]), return_counts=True)
    rare = _logs((len(articles) + PRIOR) / (having + PRIOR_WITH))
    vectors: list[Vector] = []
    for mine, counts in counted:
        weights = (1 + _logs(counts)) * rare[np.searchsorted(terms, mine)]
        kept = np.sort(np.lexsort((mine, -weights))[: options.most_words])
        vectors.append(_unit(mine[kept], weights[kept]))
    return vectors


def _terms(article: Article, known: dict[str, int]) -> Vector:
    """How much of each term an article has; `known` numbers the words, and a pair's number is made of its two."""
    terms: dict[int, float] = defaultdict(float)
    for text, weight in ((article.title or "", TITLE_WEIGHT), (article.text, 1.0)):
        last = 0
        for token in tokens.words(text):
            key = token.key
            if key in tokens.STOPWORDS or len(key) < 2:
                continue
            word = known.setdefault(tokens.stem(key), len(known) + 1)
            terms[word] += weight * (NAME_WEIGHT if token.text[0].isupper() else 1.0)
            if last:
                terms[last << 32 | word] += weight / 2
            last = word
    kept = sorted(terms)
    return np.array(kept, np.int64), np.array([terms[term] for term in kept], np.float64)


def _logs(values: Floats) -> Floats:
    """Logarithms; each distinct number's is Python's, which is one on every processor."""
    distinct, where = np.unique(values, return_inverse=True)
    return np.array([math.log(value) for value in distinct.tolist()], np.float64)[where]


def _unit(terms: Terms, weights: Floats) -> Vector:
    return terms, weights / (math.sqrt(math.fsum((weights * weights).tolist())) or 1.0)


def _middle(vectors: Sequence[Vector]) -> Vector:
    """The unit vector in the middle of some."""
    if len(vectors) == 1:
        return vectors[0]
    terms, where = np.unique(np.concatenate([terms for terms, _ in vectors]), return_inverse=True)
    total = np.bincount(where, np.concatenate([weights for _, weights in vectors]))
    return _unit(terms, total.astype(np.float64))


# ---------------------------------------------------------------- clusters


def _cluster(articles: Sequence[Article], ancestry: origins.Ancestry, options: Options) -> list[list[Article]]:
    """Average linkage over families: forty reprints weigh as one text, and are never parted."""
    if not articles:
        return []
    families: dict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(articles):
        families[ancestry.family_of[article.id]].append(n)
    units = list(families.values())
    vectors = _vectors(articles, options)
    sums = [_middle([vectors[n] for n in unit]) for unit in units]
    days = [articles[unit[0]].published for unit in units]
    groups = {n: [n] for n in range(len(units))}
    links: dict[int, dict[int, float]] = {n: defaultdict(float) for n in groups}
    for a, b, likeness in _likeness(sums, days, options):
        links[a][b] = links[b][a] = likeness
    _merge(groups, links, options.link)
    return [[articles[n] for n in sorted(n for unit in groups[key] for n in units[unit])] for key in sorted(groups)]


def _likeness(
    vectors: Sequence[Vector], days: Sequence[str | None], options: Options
) -> Iterator[tuple[int, int, float]]:
    """Cosine of each pair, faded by the days between them, where it is at least `least`.

    Each vector meets all earlier ones at once, term by term.
    """
    shared, having = np.unique(np.concatenate([terms for terms, _ in vectors]), return_counts=True)
    begins = np.concatenate([[0], np.cumsum(having)])
    units, weights = np.empty(begins[-1], np.int32), np.empty(begins[-1], np.float64)
    ends = begins[:-1].copy()
    for n, (terms, mine) in enumerate(vectors):
        at = np.searchsorted(shared, terms)
        before = [(slice(x, y), weight) for x, y, weight in zip(begins[at], ends[at], mine, strict=True) if x < y]
        if before:
            likeness = np.bincount(
                np.concatenate([units[met] for met, _ in before]),
                np.concatenate([weights[met] * weight for met, weight in before]),
            )
            for m in np.flatnonzero(likeness >= options.least).tolist():
                faded = float(likeness[m]) * _fade(days[m], days[n], options)
                if faded >= options.least:
                    yield m, n, faded
        units[ends[at]], weights[ends[at]] = n, mine
        ends[at] += 1


def _fade(a: str | None, b: str | None, options: Options) -> float:
    try:
        days = abs((date.fromisoformat((a or "")[:10]) - date.fromisoformat((b or "")[:10])).days)
    except ValueError:
        return 1.0
    return 1.0 if days <= 2 else 0.5 ** ((days - 2) / options.half_life_days)


def _merge(groups: dict[int, list[int]], links: dict[int, dict[int, float]], least: float) -> None:
    """Joins the two groups with the greatest mean likeness while it is at least `least`."""

    def mean(a: int, b: int) -> float:
        return links[a][b] / (len(groups[a]) * len(groups[b]))

    waiting: list[tuple[float, int, int]] = [
        (-mean(a, b), a, b) for a in sorted(links) for b in sorted(links[a]) if a < b
    ]
    heapq.heapify(waiting)
    while waiting:
        likeness, a, b = heapq.heappop(waiting)
        if -likeness < least:
            return
        if a not in groups or b not in groups or not math.isclose(-likeness, mean(a, b), rel_tol=1e-12):
            continue
        groups[a] = groups[a] + groups.pop(b)
        for other, weight in links.pop(b).items():
            if other != a:
                links[a][other] += weight
                links[other][a] += weight
                del links[other][b]
        links[a].pop(b, None)
        for other in sorted(links[a]):
            heapq.heappush(waiting, (-mean(a, other), min(a, other), max(a, other)))
