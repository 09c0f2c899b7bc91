"""An article's headline, without its site's name.

From the headings that a page shows and the titles that its metadata tells, weighed
against one another: what is shown and told is right; a heading that only names the
site, or a kicker before the headline, is not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.stages.articles.furniture import fold

# Measured on 454 pages of three sets: the h1 is the headline on 87 %, a JSON-LD headline on 90 % of pages that
# have one, og:title on 75 %, <title> on 20 % as it is and on most without the site's name.
WEIGHTS = {"h1": 3.0, "top": 1.5, "h2": 0.9, "h3": 0.7, "headline": 1.2, "og": 1.0, "twitter": 0.4, "title": 0.6}
MOST_KICKER = 6  # words before a headline inside its heading
LEAST_HEADLINE = 8  # characters from which a told title that ends a heading is its headline without the kicker
TAIL = re.compile(r"\s?[|｜ㅣ–—·•»«-]")
TAILS = re.compile(r"\s+[|–—·•»«/-]+\s+|\s*[|｜ㅣ]\s*|\s::\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`source` is a key of `WEIGHTS`."""

    source: str
    text: str


def choose(shown: Sequence[Candidate], told: Sequence[Candidate], sites: Sequence[str]) -> str | None:
    """`shown` are headings above the text in their order, `told` from metadata; `sites` are names of the site."""
    heads = _ranked([item for item in shown if not names_site(item.text, sites)])
    bare = _shortest([Candidate(item.source, _without_site(item.text, sites)) for item in told if item.text], heads)
    keys = {fold(item.text) for item in bare}
    heads = [item for item in _without_kickers(heads, bare) if fold(item.text) in keys] or heads
    scores: dict[str, float] = {}
    words: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for item in [*heads, *bare]:
        key = fold(item.text)
        if not key or (item.source, key) in seen:
            continue
        seen.add((item.source, key))
        words.setdefault(key, item.text)
        scores[key] = scores.get(key, 0.0) + WEIGHTS[item.source]
    if not scores:
        return next((item.text for item in (*shown, *told) if item.text), None)
    order = list(scores)
    best = words[max(order, key=lambda key: (scores[key], -order.index(key)))]
    return _bare_of_kicker(best, heads, bare)


def _ranked(heads: Sequence[Candidate]) -> list[Candidate]:
    """The first heading of the highest level is the one that counts most."""
    has_h1 = any(item.source == "h1" for item in heads)
    found: list[Candidate] = []
    for item in heads:
        first = all(before.source not in ("h1", "top") for before in found)
        level = "h1" if item.source == "h1" and first else "h2" if item.source == "h1" else item.source
        if not has_h1 and item.source == "h2" and first:
            level = "top"
        found.append(Candidate(level, item.text))
    return found


def _shortest(told: Sequence[Candidate], shown: Sequence[Candidate]) -> list[Candidate]:
    """A told title that is another, or one that is shown, with a section's name behind it, as that other."""
    found = []
    for item in told:
        heads = [
            o.text
            for o in (*told, *(head for head in shown if head.source == "h1"))
            if item.text.startswith(o.text) and TAIL.match(item.text, len(o.text))
        ]
        found.append(Candidate(item.source, min(heads, key=len) if heads else item.text))
    return found


def _without_kickers(heads: Sequence[Candidate], told: Sequence[Candidate]) -> list[Candidate]:
    """Headings, each as the told title that it ends with, where what stands before is a kicker."""
    keys = {fold(other.text) for other in told}
    found = []
    for head in heads:
        end = None if fold(head.text) in keys else _end_of(head.text, told)
        found.append(Candidate(head.source, end or head.text))
    return found


def _end_of(title: str, told: Sequence[Candidate]) -> str | None:
    """The told title that a title ends with, behind a few words."""
    text = fold(title)
    for other in told:
        key = fold(other.text)
        if (
            len(key) >= LEAST_HEADLINE
            and text.endswith(" " + key)
            and len(text.removesuffix(key).split()) <= MOST_KICKER
        ):
            return other.text
    return None


def _bare_of_kicker(title: str, heads: Sequence[Candidate], told: Sequence[Candidate]) -> str:
    """`Kicker: Headline` as `Headline` where OpenGraph or JSON-LD tells that, unless the page shows the colon."""
    if any(": " in head.text and fold(head.text) == fold(title) for head in heads):
        return title
    return _end_of(title, [item for item in told if item.source in ("og", "headline")]) or title


def _without_site(title: str, sites: Sequence[str]) -> str:
    """A told title without the part, at its end or its start, that names the site."""
    text = title.strip()
    while True:
        cuts = list(TAILS.finditer(text))
        if cuts and names_site(text[cuts[-1].end() :], sites):
            text = text[: cuts[-1].start()].strip()
        elif cuts and names_site(text[: cuts[0].start()], sites):
            text = text[cuts[0].end() :].strip()
        else:
            return text


def names_site(text: str, sites: Sequence[str]) -> bool:
    """Whether a text is one of the site's names, or as good as one."""
    names = [name for name in map(_tight, sites) if name]
    tight = _tight(text)
    return not tight or any(
        tight == name
        or (len(tight) >= 4 and tight in name)
        or (len(name) >= 4 and tight.startswith(name) and len(tight) <= len(name) + 12)
        for name in names
    )


def _tight(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
