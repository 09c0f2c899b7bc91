"""Stories: which articles tell one event.

Goes in: articles with their families and copies. Texts are compared by the cosine of
their weighted words and names; articles are put together by average linkage (Sokal and
Michener 1958), families first, so that a copy is never parted from its original.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crossread import origins
from crossread.publishers import Publishers
from crossread.records import Article, Copy, Family, Story, make_id
from crossread.text import tokens

Vector = Mapping[str, float]


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
    # Share of all articles above which a word finds no candidates (it still weighs).
    common: float = 0.2


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
    counted = [_terms(article) for article in articles]
    having = Counter(term for terms in counted for term in terms)
    size = len(articles) + PRIOR
    vectors: list[Vector] = []
    for terms in counted:
        weighted = {
            term: (1 + math.log(n)) * math.log(size / (having[term] + PRIOR_WITH)) for term, n in sorted(terms.items())
        }
        kept = heapq.nsmallest(options.most_words, weighted.items(), key=lambda item: (-item[1], item[0]))
        length = math.sqrt(sum(w * w for _, w in kept)) or 1.0
        vectors.append({term: weight / length for term, weight in kept})
    return vectors


def _terms(article: Article) -> Counter[str]:
    terms: Counter[str] = Counter()
    for text, weight in ((article.title or "", TITLE_WEIGHT), (article.text, 1.0)):
        last = ""
        for token in tokens.words(text):
            key = token.key
            if key in tokens.STOPWORDS or len(key) < 2:
                continue
            word = tokens.stem(key)
            terms[word] += weight * (NAME_WEIGHT if token.text[0].isupper() else 1.0)  # type: ignore[assignment]
            if last:
                terms[f"{last} {word}"] += weight / 2  # type: ignore[assignment]
            last = word
    return terms


# ---------------------------------------------------------------- clusters


def _cluster(articles: Sequence[Article], ancestry: origins.Ancestry, options: Options) -> list[list[Article]]:
    """Average linkage over families: forty reprints weigh as one text, and are never parted."""
    families: dict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(articles):
        families[ancestry.family_of[article.id]].append(n)
    units = list(families.values())
    vectors = _vectors(articles, options)
    sums = [_middle([vectors[n] for n in unit]) for unit in units]
    days = [articles[unit[0]].published for unit in units]
    groups = {n: [n] for n in range(len(units))}
    links: dict[int, dict[int, float]] = {n: defaultdict(float) for n in groups}
    for (a, b), likeness in _likeness(sums, days, options).items():
        links[a][b] = links[b][a] = likeness
    _merge(groups, links, options.link)
    return [[articles[n] for n in sorted(n for unit in groups[key] for n in units[unit])] for key in sorted(groups)]


def _middle(vectors: Sequence[Vector]) -> Vector:
    """The unit vector in the middle of some."""
    if len(vectors) == 1:
        return vectors[0]
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    length = math.sqrt(sum(total[term] ** 2 for term in sorted(total))) or 1.0
    return {term: weight / length for term, weight in total.items()}


def _likeness(vectors: Sequence[Vector], days: Sequence[str | None], options: Options) -> dict[tuple[int, int], float]:
    """Cosine of each pair that shares a word that isn't common, faded by the days between them."""
    where: dict[str, list[int]] = defaultdict(list)
    most = max(10.0, options.common * len(vectors))
    found: dict[tuple[int, int], float] = {}
    having = Counter(term for vector in vectors for term in vector)
    for n, vector in enumerate(vectors):
        near = sorted({m for term in vector if having[term] <= most for m in where[term]})
        for m in near:
            small, large = sorted((vector, vectors[m]), key=len)
            cosine = sum(weight * large[term] for term, weight in small.items() if term in large)
            found[m, n] = cosine * _fade(days[m], days[n], options)
        for term in vector:
            where[term].append(n)
    return found


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
