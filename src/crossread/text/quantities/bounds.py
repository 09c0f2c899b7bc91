"""The bound of a number, from the words before it and behind it: "at least", "up to", "fell by", "or more".

In go a text and a number's place; out come the bound and how far the hedge reaches.
"""

import re

from crossread.records import Bound, Direction
from crossread.text.late import Late

WINDOW = 48  # characters before a number that can hold a hedge

# Read from the number backwards; the first list that fits wins. "Nearly" and "almost" are about: what they
# promise is closeness.
_HEDGES: tuple[tuple[Bound, str], ...] = (
    (
        "at-least",
        r"at\s+(?:the\s+very\s+)?least|an?\s+minimum\s+of|minimum\s+(?:of)?|(?:no|not)\s+(?:fewer|less)\s+than|as\s+(?:few|little)\s+as|≥|>=",
    ),
    (
        "at-most",
        r"at\s+(?:the\s+very\s+)?most|an?\s+maximum\s+of|maximum\s+(?:of)?|(?:no|not)\s+more\s+than|up\s+to|as\s+(?:many|much)\s+as|no\s+greater\s+than|≤|<=",
    ),
    (
        "more-than",
        r"(?:just\s+|well\s+|slightly\s+|far\s+|much\s+)?(?:more|greater|higher|bigger|larger|longer|older|later)\s+than|(?<!all\s)(?:just\s+|well\s+|slightly\s+)?over|(?:just\s+|well\s+|slightly\s+)?above|exceed(?:s|ed|ing)?|in\s+excess\s+of|upwards?\s+of|north\s+of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond|>",
    ),
    (
        "fewer-than",
        r"(?:just\s+|well\s+|slightly\s+|far\s+|much\s+)?(?:fewer|less|lower|smaller|shorter|younger|cheaper)\s+than|(?:just\s+|well\s+|slightly\s+)?under|(?:just\s+|well\s+|slightly\s+)?below|short\s+of|south\s+of|sub-|<",
    ),
    (
        "about",
        r"(?:just\s+)?about|some|(?:somewhere\s+)?around|(?:an?\s+)?approximate(?:ly)?|approx\.?|roughly|(?:an\s+)?estimated|nearly|almost|close(?:r)?\s+to|circa|ca\.|c\.|~|≈|barely|virtually|practically|an?\s+average\s+of|averag(?:ed|es|ing)|near|as\s+good\s+as|in\s+the\s+(?:region|order|neighbou?rhood)\s+of|more\s+or\s+less|give\s+or\s+take",
    ),
)
_HEDGE = "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _HEDGES)
BEFORE = Late(rf"(?<![\w-])(?:{_HEDGE})\s?(?:another\s|the\sages?\sof\s)?$", re.IGNORECASE)

_MOVES = (
    r"ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew"
    r"|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|slid(?:e|es|ing)?|slip(?:s|ped|ping)?|tumbl(?:e|es|ed|ing)"
    r"|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|shr(?:ank|unk|ink|inks)"
    r"|declin(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|eas(?:ed|es|ing)|swell(?:s|ed)?|expand(?:s|ed)?|contract(?:s|ed)"
    r"|dip(?:s|ped)?|sank|sink(?:s|ing)?|rall(?:ies|ied)|rebound(?:s|ed)?|spik(?:e|es|ed)|edg(?:ed|es)\s(?:up|down|higher|lower)"
)
_MONEY_MOVES = r"gain(?:s|ed|ing)?|los[et]s?|losing|add(?:s|ed|ing)?|shed(?:s|ding)?|up|down|by"
CHANGE = Late(
    rf"(?<!\w)(?:(?P<move>(?:cut|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:ed|s|ing)?)\s(?:[a-z]+\s){{0,3}}by\s|(?:{_MOVES})\s(?:[a-z]+ly\s)?(?:by\s)?|(?:rise|increase|gain|drop|fall|decline|jump|cut|decrease"
    rf"|reduction|growth|loss|surge|slide|plunge)s?\sof\s)|(?P<money>(?:{_MONEY_MOVES})\s(?:by\s)?))(?:a\s|an\sestimated\s|about\s|some\s|just\s"
    r"|nearly\s|almost\s|more\sthan\s|over\s|around\s|roughly\s|at\sleast\s|only\s|another\s|up\sto\s|as\smuch\sas\s)?$",
    re.IGNORECASE,
)
CHANGE_AFTER = Late(r"\s(?P<way>higher|lower|up|down)\b(?!\s(?:than|to|for)\b)", re.IGNORECASE)
AFTER = Late(
    r"(?P<at_least>\+|\s(?:or|and)\s(?:more|above|over|higher|up)\b|\sor\solder\b|\sat\s(?:the\s)?least\b|\sminimum\b)"
    r"|(?P<at_most>\s(?:or|and)\s(?:less|fewer|below|under|younger)\b|\sat\s(?:the\s)?most\b|\smaximum\b)"
    r"|(?P<about>\sor\sso\b|-ish\b|-odd\b|\sor\sthereabouts\b)",
    re.IGNORECASE,
)
WAY = Late(
    r"\b(?:(?P<down>f[ae]ll|decreas|drop|slid|slip|tumbl|plung|plummet|shr[aiu]n|declin|eas(?:e|es|ed|ing)\b|contract"
    r"|dip(?:s|ped)?\b|s[aiu]nk|cut|reduc|lower|los[est]|losing|shed|down)"
    r"|ris(?:e|es|en|ing)\b|rose|increas|gr[eo]w|jump|climb|advanc|soar|surg|swell|swollen|expand|rall|rebound|spik|rais|gain|add(?:s|ed|ing)?\b"
    r"|up\b(?!\sto\b)|higher)",
    re.IGNORECASE,
)
CHANGING = frozenset(("percent", "percentage point", "basis point", "point", "penny", "cent", None))
CURRENCIES = (
    "dollar",
    "euro",
    "sterling",
    "yen",
    "yuan",
    "franc",
    "rupee",
    "rouble",
    "krone",
    "krona",
    "shekel",
    "won",
)


def before(text: str, start: int) -> tuple[Bound, int] | None:
    """The hedge that ends where a number starts, and where it begins."""
    low = max(0, start - WINDOW)
    match = BEFORE.search(text[low:start])
    if match is None:
        return None
    name = next(name for name, value in match.groupdict().items() if value is not None)
    return BOUND_NAMES[name], low + match.start()


BOUND_NAMES: dict[str, Bound] = {name.replace("-", "_"): name for name, _ in _HEDGES}


def after(text: str, end: int) -> tuple[Bound, int] | None:
    """The hedge behind a number: "100+", "10 or more"."""
    match = AFTER.match(text, end)
    if match is None:
        return None
    name = next(name for name, value in match.groupdict().items() if value is not None)
    return BOUND_NAMES[name], match.end()


def changes(text: str, start: int, end: int, unit: str | None) -> bool:
    """Whether a number tells by how much something rose or fell, not how much there is."""
    match = CHANGE.search(text[max(0, start - WINDOW) : start])
    measures = unit in CHANGING or (unit or "").endswith(CURRENCIES)
    if match:
        return match["move"] is not None or measures
    return measures and unit is not None and CHANGE_AFTER.match(text, end) is not None


def direction(text: str, start: int, end: int) -> Direction | None:
    """Which way a number that tells a change goes, by the nearest word that tells it: "fell by", "5% higher".

    Of "cut its growth forecast by 5%" it is the verb, the first word of the phrase.
    """
    behind = CHANGE_AFTER.match(text, end)
    before = text[max(0, start - WINDOW) : start]
    match = CHANGE.search(before)
    phrase = match["move"] if match and match["move"] else before.rpartition(". ")[2]
    found = list(WAY.finditer(phrase))
    if found:
        return "down" if found[0 if match and match["move"] else -1]["down"] else "up"
    if behind:
        return "down" if behind["way"].lower() in ("lower", "down") else "up"
    return None
