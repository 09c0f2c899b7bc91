"""English words about time → their kind and value.

A kind is what the grammar's rules name (MONTH, UNIT, "ago"); a value is what they compute
with (12, "week"). Words that are also names or verbs have kinds of their own (AMONTH: May,
March, April …), and rules ask for more evidence of them.
"""

from functools import cache

from crossread.text.phrases import Kinds, Pattern

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

# Months that are also given names, surnames or verbs.
ALSO_NAMES = frozenset("march april may june august jan mar".split())

UNITS = {
    "second": "second",
    "sec": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "night": "night",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
}
CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}

PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "midday": "12:00",
    "noon": "12:00",
    "noontime": "12:00",
    "midnight": "24:00",
}
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
SEASONS |= {"winter": "WI", "wintertime": "WI"}

DEICTIC = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "biannual": "P6M",
    "biennial": "P2Y",
}
# Hours from UTC.
ZONES = {"utc": 0, "gmt": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5}
ZONES |= {"jst": 9, "kst": 9, "hkt": 8, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
ZONES |= {"pst": -8, "pdt": -7, "aest": 10, "aedt": 11, "ksa": 3}
LOCAL_ZONES = frozenset(("et", "ct", "mt", "pt"))  # their hour depends on the season: no offset is given

DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()  # of the last century
NOW = "currently nowadays presently".split()
BEFORE_NOW = "recently lately".split()

SAME = {
    "until": "to",
    "till": "to",
    "through": "to",
    "thru": "to",
    "–": "-",
    "—": "-",
    "−": "-",
    "preceding": "previous",
    "prior": "previous",
    "upcoming": "coming",
    "subsequent": "following",
    "beginning": "start",
    "middle": "mid",
    "approximately": "about",
    "around": "about",
    "roughly": "about",
    "nearly": "about",
    "almost": "about",
    "circa": "about",
    "during": "in",
    "throughout": "in",
    "for": "for",
    "those": "these",
    "earliest": "early",
    "latter": "late",
    "an": "a",
    "/": "/",
    "’": "'",
    "&": "and",
}
LITERALS = [
    *"""the a of in on at by for from to and or between this last next past previous coming following recent current
    same that these each every ago earlier later before after early mid late start end half about couple few several
    many some hence now per once twice since another back long within over other more first as present moment future
    near""".split(),
    *(",", "-", ".", "(", ")", "/", "'", ":"),
]

NAMES = [
    *"""MONTH AMONTH WEEKDAY AWEEKDAY WEEKDAYS PLAINUNIT YEARWORD UNITS SECOND NIGHT PART SEASON ASEASON HOLIDAY
    DEICTIC NOW PAST OFTEN DAY YEAR SHORT COUNT SPELLED ORDINAL DECADE STAMP NUMERIC CLOCK MERIDIEM ZONE LOCALZONE
    ERA QUARTER GAP""".split(),
    *sorted(set(LITERALS)),
]
KINDS = Kinds(
    NAMES,
    {
        "ANYMONTH": "MONTH AMONTH",
        "ANYWEEKDAY": "WEEKDAY AWEEKDAY",
        "NUMBER": "DAY YEAR SHORT COUNT SPELLED",
        "UNIT": "PLAINUNIT YEARWORD",
        "ONEUNIT": "PLAINUNIT YEARWORD SECOND NIGHT",
        "ANYUNIT": "PLAINUNIT YEARWORD SECOND NIGHT UNITS",
        "NTH": "ORDINAL SECOND first",
        "DAYNUMBER": "DAY ORDINAL SECOND first",
        "ANYPART": "PART NIGHT",
        "ANYSEASON": "SEASON ASEASON",
        "ANYZONE": "ZONE LOCALZONE",
        "SPAN": "early mid late start end",
    },
)


@cache
def compiled(rule: str) -> Pattern:
    """A rule over these kinds, compiled when it is first used."""
    return KINDS.compile(rule)


WORDS: dict[str, tuple[str, object]] = {}  # in lower case


def _fill() -> None:
    WORDS.update({w: (w, w) for w in LITERALS})
    WORDS.update({w: (same, same) for w, same in SAME.items()})
    for n, month in enumerate(MONTHS, 1):
        kind = "AMONTH" if month in ALSO_NAMES else "MONTH"
        WORDS[month] = (kind, n)
        if month != "may":
            WORDS[month[:3]] = ("AMONTH" if month[:3] in ALSO_NAMES else "MONTH", n)
    WORDS["sept"] = ("MONTH", 9)
    for n, weekday in enumerate(WEEKDAYS):
        WORDS[weekday] = ("WEEKDAY", n)
        WORDS[weekday + "s"] = ("WEEKDAYS", n)
        WORDS[weekday[:3]] = ("AWEEKDAY", n)
    WORDS.update({w: ("AWEEKDAY", n) for w, n in (("tues", 1), ("weds", 2), ("thur", 3), ("thurs", 3))})
    for word, unit in UNITS.items():
        WORDS[word] = ("YEARWORD" if word == "year" else "PLAINUNIT", unit)
        WORDS[word + "s"] = ("UNITS", unit)
    WORDS["centuries"] = ("UNITS", "century")
    del WORDS["centurys"]
    WORDS.update({w: ("PART", v) for w, v in PARTS_OF_DAY.items()})
    WORDS["second"] = ("SECOND", "second")
    WORDS["night"] = ("NIGHT", "night")
    WORDS.update({w: ("ASEASON" if w in ("fall", "spring") else "SEASON", v) for w, v in SEASONS.items()})
    WORDS.update({w: ("DEICTIC", v) for w, v in DEICTIC.items()})
    WORDS.update({w: ("OFTEN", v) for w, v in OFTEN.items()})
    WORDS.update({w: ("ZONE", v) for w, v in ZONES.items() if w not in ("z", "ist")})
    WORDS.update({w: ("LOCALZONE", v) for v, w in enumerate(sorted(LOCAL_ZONES))})
    WORDS.update(dict.fromkeys(NOW, ("NOW", "PRESENT_REF")))
    WORDS.update(dict.fromkeys(BEFORE_NOW, ("PAST", "PAST_REF")))
    WORDS.update({w: ("MERIDIEM", w) for w in ("am", "pm")})
    WORDS.update({w: ("DECADE", (1920 + 10 * n, 10)) for n, w in enumerate(DECADES)})


_fill()
