"""Article → who is credited with its whole text, apart from those whom a sentence of it relays.

"(Reuters)" in the dateline, an agency as the by-line, a credit line at the end or in the
metadata stand for the whole text; "according to AFP" in mid-text stands for its own sentence.
"""

import re
from functools import lru_cache

from crossread.publishers import outlet
from crossread.records import Article

# Publishers whose names are kept as they were read: a newsroom's pages come by the thousand.
NAMES = 1 << 14
# Characters at either end of a text in which a credit stands for all of it: a dateline
# ("SPRINGFIELD, Ohio, March 3 (Agency) - ") has up to 60, a closing line ("With reporting by Agency") too.
EDGE = 80
FIRST = re.compile(
    r"(?:first|originally) (?:published|appeared|printed|reported|run)\s+(?:by|in|on|at)\s+(?:the\s+)?"
    r"([A-Z][\w.&’' -]{1,60}\w)"
)
AGENCY = re.compile(r"\b(?:news|press|wire|telegraph)\s+(?:agency|service|association)\b|\bnewswire\b", re.IGNORECASE)
RELEASE = re.compile(r"^\W*(?:press release|for immediate release|news release|media release)\b", re.IGNORECASE)

RELEASED = frozenset("PpFfNnMm")  # with what these words begin


def agencies(article: Article) -> frozenset[str]:
    """Names of the agencies that the whole text is credited to."""
    found = {
        credit.name
        for credit in article.credits
        if credit.kind == "agency" and (credit.span is None or _at_edge(article, credit.span.start, credit.span.end))
    }
    return frozenset(found)


def named(article: Article) -> frozenset[str]:
    """Everyone, folded, whom the page credits with the whole text or calls its first publisher."""
    found: set[str] = set()
    if article.credits:
        found |= {fold(name) for name in agencies(article)}
        found |= {fold(credit.name) for credit in article.credits if credit.kind == "outlet"}
    text = article.text
    for part in (text[:400], text[-400:]) if len(text) > 400 else (text,):
        if "first " in part or "originally " in part:  # twenty times faster than the expression
            found |= {fold(match.group(1)) for match in FIRST.finditer(part)}
    return frozenset(found - {""}) if found else frozenset()


def desk(article: Article) -> str:
    """The publisher's name ready to compare; empty where the page names none."""
    return fold(outlet(article) or "")


def is_release(article: Article) -> bool:
    """Whether the page calls itself a press release."""
    title, text = article.title, article.text
    if not title and text[:1].isalnum() and text[0] not in RELEASED:
        return False  # as most, and soon told
    return bool((title and RELEASE.match(title)) or RELEASE.match(text, 0, 200))


def same(one: str, two: str) -> bool:
    """Whether two names are one: but for case and article, or as the initials of the other."""
    first, second = fold(one), fold(two)
    return bool(first) and (first == second or first == _initials(second) or second == _initials(first))


@lru_cache(maxsize=NAMES)
def is_agency(name: str) -> bool:
    """Whether a publisher's own name says that it is a news agency."""
    return AGENCY.search(name) is not None


@lru_cache(maxsize=NAMES)
def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words) if len(words) > 2 else ""


@lru_cache(maxsize=NAMES)
def fold(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _at_edge(article: Article, start: int, end: int) -> bool:
    """Whether a credit stands in the dateline or in the last line, by itself or in brackets."""
    text = article.text
    line_end = text.find("\n", end)
    last_line = text.rfind("\n", 0, start) + 1
    if (
        start <= EDGE
        and text[start - 1 : start] in ("(", "/", "|", "—", "–", "-")
        and text[end : end + 1] in (")", "/", "|")
    ):
        return True
    closing = line_end < 0 and start - last_line <= EDGE and len(text) - last_line <= 2 * EDGE and last_line > 0
    alone = text[last_line : line_end if line_end >= 0 else len(text)].strip(" ()[]—–-.") == text[start:end]
    return closing or alone
