"""An article's headline, without its site's name.

From the headings that a page shows and the titles that its metadata tells, weighed
against one another: what is shown and told is right; a heading that only names the site
or a section, or a kicker before the headline, is not.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.stages.articles.furniture import fold

# Measured on 454 pages of three sets: the h1 is the headline on 87 %, a JSON-LD headline on 90 % of pages that
# have one, og:title on 75 %, <title> on 20 % as it is and on most without the site's name.
WEIGHTS = {"h1": 3.0, "top": 1.5, "h2": 0.9, "h3": 0.7, "headline": 1.2, "og": 1.0, "twitter": 0.4, "title": 0.6}
MEMO = 512  # titles and names remembered: each is compared with every other of its page
MOST_TITLE = 1_000  # characters
MOST_KICKER = 6  # words before a headline inside its heading
LEAST_HEADLINE = 8  # characters from which a told title that ends a heading is its headline without the kicker
LEAST_SHARED = 16  # characters from which an ending that two titles share behind two kickers is the headline
TAIL = re.compile(r"\s?[|｜ㅣ–—·•»«-]")
TAILS = re.compile(r"\s+[|–—·•»«/-]+\s+|\s*[|｜ㅣ]\s*|\s::\s")
CUT = re.compile(r"[|｜ㅣ–—·•»«/-]|::")  # in whatever `TAILS` finds
KICKER = re.compile(r"^[^:|/–—]{2,60}?(?::|\s[|/–—-])\s+(?=\S)")
COLON = re.compile(r":\s")
NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`source` is a key of `WEIGHTS`."""

    source: str
    text: str


def choose(shown: Sequence[Candidate], told: Sequence[Candidate], sites: Sequence[str]) -> str | None:
    """`shown` are headings above the text in their order, `told` from metadata; `sites` are names of the site."""
    bare = [Candidate(o.source, _without_site(o.text, sites)) for o in told if 0 < len(o.text) <= MOST_TITLE]
    heads = [o for o in shown if len(o.text) <= MOST_TITLE and not names_site(o.text, sites)]
    heads = _without_sections(heads, bare)
    bare = [Candidate(item.source, _one_of(item.text, bare, heads)) for item in bare]
    heads = [Candidate(item.source, _without_kicker(item.text, bare)) for item in _ranked(heads)]
    keys = {_tight(item.text) for item in bare}
    heads = [item for item in heads if _tight(item.text) in keys] or heads
    votes: dict[str, dict[str, str]] = {}
    for item in (*heads, *bare):
        key = _tight(item.text)
        if key:
            votes.setdefault(key, {}).setdefault(item.source, item.text)
    if not votes:
        return next((item.text for item in (*shown, *told) if item.text), None)
    best = max(votes.values(), key=lambda found: sum(WEIGHTS[source] for source in found))
    # Where blocks beside one another stick together (`HarboursA road closes`) or lose what stood between them
    # (`Harbours A road closes`), another source parts the words.
    title = max(best.values(), key=lambda text: (len(text.split()), ": " in text))
    return _bare_of_kicker(title, heads, bare)


def _without_sections(heads: Sequence[Candidate], told: Sequence[Candidate]) -> list[Candidate]:
    """Headings but for those that a told title has behind another, longer one: `A road closes | Harbours`."""
    known = {_tight(item.text) for item in heads}
    sections = {
        section
        for item in told
        for cut in _tails(item.text)
        if (headline := _tight(item.text[: cut.start()])) in known
        and len(section := _tight(item.text[cut.end() :])) < len(headline)
    }
    return [item for item in heads if _tight(item.text) not in sections]


def _ranked(heads: Sequence[Candidate]) -> Iterator[Candidate]:
    """The first heading of the highest level is the one that counts most."""
    has_h1 = any(item.source == "h1" for item in heads)
    found = False
    for item in heads:
        level = "h2" if item.source == "h1" and found else item.source
        if not has_h1 and item.source == "h2" and not found:
            level = "top"
        found = found or level in ("h1", "top")
        yield Candidate(level, item.text)


def _one_of(title: str, told: Sequence[Candidate], heads: Sequence[Candidate]) -> str:
    """A told title that is another, or a heading, with a section's name or a shown kicker beside it, as that other."""
    highest = min((item.source for item in heads), default="")
    starts = (*told, *(item for item in heads if item.source == highest))
    found = [o.text for o in starts if title.startswith(o.text) and TAIL.match(title, len(o.text))]
    if found:
        return min(found, key=len)
    ends = {_tight(title[cut.end() :]) for cut in _tails(title)}
    keys = {_tight(item.text) for item in heads}
    ends |= {_tight(title[cut.end() :]) for cut in COLON.finditer(title) if _tight(title[: cut.start()]) in keys}
    return next((item.text for item in heads if _tight(item.text) in ends), title)


def _without_kicker(head: str, told: Sequence[Candidate]) -> str:
    """A heading as the told title that it ends with, or as the ending that it shares with one behind a kicker."""
    if any(_tight(item.text) == _tight(head) for item in told):
        return head
    end = _end_of(head, told)
    if end is not None:
        return end
    ending = "" if COLON.search(head) else KICKER.sub("", head)
    shared = {_tight(KICKER.sub("", item.text)) for item in told if KICKER.match(item.text)}
    return ending if len(_tight(ending)) >= LEAST_SHARED and _tight(ending) in shared else head


def _end_of(title: str, told: Sequence[Candidate]) -> str | None:
    """The told title that a title ends with, behind a few words and no colon."""
    text = fold(title)
    colons = {fold(title[: found.start()]) for found in COLON.finditer(title)}
    for other in told:
        key = fold(other.text)
        stuck = title.endswith(other.text) and title[-len(other.text) - 1 :][:1].islower()
        if len(key) < LEAST_HEADLINE or key == text or not (stuck or text.endswith(" " + key)):
            continue
        kicker = text.removesuffix(key).strip()
        if len(kicker.split()) <= MOST_KICKER and kicker not in colons:
            return other.text
    return None


def _bare_of_kicker(title: str, heads: Sequence[Candidate], told: Sequence[Candidate]) -> str:
    """`Kicker: Headline` as `Headline` where OpenGraph or JSON-LD tells that, unless the page shows the colon."""
    if any(": " in head.text and _tight(head.text) == _tight(title) for head in heads):
        return title
    return _end_of(title.replace(": ", " "), [item for item in told if item.source in ("og", "headline")]) or title


def _tails(title: str) -> Iterator[re.Match[str]]:
    return TAILS.finditer(title) if CUT.search(title) else iter(())


def _without_site(title: str, sites: Sequence[str]) -> str:
    """A told title without the part, at its end or its start, that names the site."""
    text = title.strip()
    while True:
        cuts = list(_tails(text))
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


@lru_cache(maxsize=MEMO)
def _tight(text: str) -> str:
    """Letters and digits only, case folded."""
    return NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())
