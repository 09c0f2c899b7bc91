"""The place, and what stands with it, that a report was filed from: the words before its first dash.

From an article's text.
"""

import re
from dataclasses import dataclass

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
PLACE = rf"{_WORD}(?:[ ,/-]{{1,2}}(?:(?:de|del|la|el|al|am|an der|of|the|and|und)\s)?{_WORD}){{0,4}}"
# `WASHINGTON (Reuters) -`, `PARIS, Dec 28 (AFP) –`, `Beirut —`, `Berlin (dpa).`
DATELINE = re.compile(
    rf"(?P<place>{PLACE})"
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Z][a-zä]{2,8}\.?)(?:,?\s\d{4})?)?"
    r"(?P<agency>,?\s\((?:[^()]{2,40})\)|\s[A-Za-z]{2,8}(?=\s?[—–]))?"
    r"\s?(?P<dash>--|[—–-](?=\s)|[—–](?=\w)|[:.](?=\s))\s?"
)
CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.,'’ /-]{2,}$")


@dataclass(frozen=True, slots=True)
class Stated:
    """`start` to `end` are the place's words in the text."""

    place: str
    start: int
    end: int


def find(text: str) -> Stated | None:
    """The dateline that a text opens with. A place in small letters needs an agency in brackets behind it."""
    match = DATELINE.match(text)
    if match is None:
        return None
    place, agency = match["place"].strip(" ,"), match["agency"]
    capitals = CAPITALS.fullmatch(place) is not None and len(place) > 3
    dash = match["dash"] not in ".:"
    if not (agency and "(" in agency) and not (capitals and dash):
        return None
    return Stated(place, match.start("place"), match.start("place") + len(place))
