"""The place, and what stands with it, that a report was filed from: the words before its first dash.

From an article's text.
"""

import re
from dataclasses import dataclass

from crossread.stages.articles import agencies
from crossread.text.late import Late

_WORD = r"[^\W\d_a-zß-öø-ÿ](?:[\w.'’]|-(?=\w)){0,24}+"
PLACE = rf"{_WORD}(?:[ ,/-]{{1,2}}(?:(?:de|del|la|el|al|am|an der|of|the|and|und)\s)?{_WORD}){{0,4}}"
_MONTH = r"[^\W\d_a-z][^\W\d_]{2,8}\.?"
_DAY = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]{{3,10}}\.?)(?:[.,]?\s\d{{4}})?"
# `WASHINGTON (Reuters) -`, `PARIS, Dec 28 (AFP) –`, `Beirut —`, `Berlin (dpa).`, `Karrow [Vellany], March 3 (NNS):`
DATELINE = re.compile(
    rf"(?P<place>{PLACE})(?:\s\[{PLACE}\])?(?:[,:]?\s{_DAY}\.?)?"
    r"(?:,?\s[(\[/](?P<bracketed>[^()\[\]/\n]{2,40})(?:/[^()\[\]/\n]{2,20})?[)\]/]|"
    r"\s(?P<bare>[A-Za-z]{2,8})(?=\s?[—–]))?"
    r"\s?(?P<dash>--|\.\s?[-–—]+|[—–-](?=\s)|[—–](?=\w)|[:.](?=\s))\s?"
)
# `(LNA) -`: an agency without a place.
PLACELESS = Late(
    r"[(\[](?P<bracketed>[^()\[\]\n]{2,40})[)\]]\s?(?:--|[—–-]|:)\s?(?=\S)"
    rf"|[(\[](?P<listed>{agencies.LISTED})[)\]]\s(?=[^\W\d_a-z])|(?P<bare>{agencies.LISTED})(?::|\s(?:--|"
    rf"[—–-]))\s(?=\S)"
    rf"|(?P<first>{agencies.LISTED})(?:,|\s?[/|])\s?{PLACE}\s(?:--|[—–-])\s(?=\S)"
)
# `KARROW/LNA —`, `Karrow | LNA | `: the agency stands beside the place without brackets.
BESIDE = re.compile(
    rf"(?P<place>{_WORD}(?:[ ,-]{{1,2}}{_WORD}){{0,3}})\s?[/|–—]\s?"
    rf"(?P<agency>{agencies.LISTED})\s?(?:--|[—–|:-])\s?(?=\S)"
)
# `新华社北京3月3日电`, `（北京中新社）`, `【东京共同】`, `(서울=연합뉴스)`: in scripts without spaces.
WIDE = re.compile(
    rf"(?:[【［「\[(（][^\n【［「\[(（】］」\])）]{{0,20}}?)?(?P<agency>{agencies.WIDE})"
    rf"[\u3400-\u9fff]{{0,10}}?(?:\s?\d{{1,2}}月)?(?:\d{{1,2}}日)?[电電]?[】］」\])）]?(?<=[】］」\])）电電])"
)
PART = re.compile(r"[^()\[\]/\n]*[^()\[\]/\s]")  # of `(LNA/awp)`
CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.,'’ /-]{2,}$")
ONLY_PLACE = re.compile(rf"[\s)\]:–—-]*{PLACE}(?:,?\s{_DAY}\.?)?")  # behind an agency: `(LNA) - KARROW, March 3`
MOST_ALONE = 60  # characters of a dateline that stands alone
MOST_WORDS = 3  # of a place in capitals; a longer row of them is a headline
OPENS = re.compile(r"[\"“‘«„]?[^\W_a-zß-öø-ÿ]")  # how a sentence begins
# What a word in brackets may be, behind a place in capitals, besides an acronym: `(Reuters)`, `(Norwire)`.
WIRE = re.compile(rf"{_WORD} (?:{_WORD} )?(?:News|Press|Wire|Presse|Noticias|Media)")  # `(Alliance News) -`
NAME = re.compile(rf"{_WORD}(?<!\.)(?: {_WORD}(?<!\.)){{0,3}}")


@dataclass(frozen=True, slots=True)
class Stated:
    """`start` to `end` are the place's words in the text; `agency` is what stands in brackets behind it, and where."""

    place: str
    start: int
    end: int
    agency: tuple[str, int, int] | None = None


def find(text: str) -> Stated | None:
    """The dateline that a text opens with. A place in small letters needs an agency behind it."""
    beside = BESIDE.match(text)
    if beside is not None:
        signed = (agencies.AGENCIES[beside["agency"]], *beside.span("agency"))
        return Stated(beside["place"], *beside.span("place"), signed)
    match = DATELINE.match(text)
    if match is None:
        return None
    place = match["place"].strip(" ,")
    capitals = CAPITALS.fullmatch(place) is not None and len(place) > 3 and len(place.split()) <= MOST_WORDS
    named = _agency(text, match, place, capitals)
    if named is None and not (capitals and match["dash"] not in ".:"):
        return None
    return Stated(place, match.start("place"), match.start("place") + len(place), named)


def placeless(text: str) -> tuple[str, int, int] | None:
    """The agency of a text that opens with one in brackets and a dash."""
    wide = WIDE.match(text)
    if wide is not None:
        return agencies.AGENCIES[wide["agency"]], *wide.span("agency")
    match = PLACELESS.match(text)
    group = match.lastgroup or "bracketed" if match else ""
    name = (
        (agencies.by_form(match[group]) or (match[group] if WIRE.fullmatch(match[group]) else None)) if match else None
    )
    return (name, *match.span(group)) if match and name else None


def alone(text: str) -> str | None:
    """The agency of a line that is nothing but a dateline: `KARROW, March 3 (LNA)`, `(LNA) - KARROW, March 3`."""
    if len(text) > MOST_ALONE:
        return None
    bare = text.rstrip(" .:–—-")
    stated = find(bare + " - A") if bare[-1:] in ")]/" else None
    opened = stated.agency if stated is not None else placeless(text)
    if stated is None and opened is not None and not ONLY_PLACE.fullmatch(bare, opened[2]):
        return None
    return opened[0] if opened is not None and agencies.by_form(opened[0]) else None


def _agency(text: str, match: re.Match[str], place: str, capitals: bool) -> tuple[str, int, int] | None:
    group = "bracketed" if match["bracketed"] else "bare"
    words = match[group]
    if not words:
        return None
    listed = agencies.agency(words)
    if listed is not None:
        return listed, *match.span(group)
    if agencies.by_form(words) is None:
        for part in PART.finditer(text, match.end(group), match.start("dash")):
            listed = agencies.agency(part.group())
            if listed is not None:
                return listed, *part.span()
    # `Harbour Board (HRB) - the`: an abbreviation; a dateline's sentence begins behind the dash.
    full_stop = match["dash"] == "." and text[match.start(group) - 1] != "/"
    if group == "bare" or full_stop or not OPENS.match(text, match.end()) or agencies.same(words, place):
        return None
    if " " in place and not capitals and agencies.abbreviates(words, place) and not agencies.says_so(words):
        return None  # `Harbour Copper (HRC)`
    name = agencies.by_form(words) or (words if capitals and NAME.fullmatch(words) else None)
    return (name, *match.span(group)) if name else None
