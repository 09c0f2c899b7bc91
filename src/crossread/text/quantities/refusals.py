"""Numbers that count nothing: parts of names, dates, clock times, scores, telephone and list numbers.

In go a text and an amount; what is refused here is no quantity, however it goes on.
"""

import re

from crossread.text.late import Late
from crossread.text.quantities.amounts import Amount

_MONTHS = (
    "January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
).split()
_LOWER = [month.lower() for month in _MONTHS if len(month) > 4 and month != "March"]  # a lower-case may is a verb
MONTH = rf"(?:{'|'.join([*_MONTHS, *(month.upper() for month in _MONTHS), *_LOWER])})"
# Words before a number that it then numbers: "page 12", "Flight 370".
NUMBERED = Late(
    r"(?<![\w-])(?:airbus|article|act|apollo|area|band|bay|boeing|book|box|camp|catalogue|category|channel|chapter|clause|class"
    r"|covid|day|district|division|document|episode|euro|exhibit|exit|figure|fig|fiscal|flight|floor|force|formula|game|gate|grade"
    r"|group|highway|interstate|iphone|issue|item|kilometre|law|level|line|lot|mark|model|no|nos|note|number|page|pages|paragraph"
    r"|part|phase|pier|platform|point|precinct|pp?|proposition|psalm|quarter|resolution|room|round|route|row|rule|season|section"
    r"|sector|series|site|slide|stage|station|step|street|suite|table|task|team|terminal|tier|title|track|type|unit|version|vol"
    r"|volume|ward|week|windows|world\scup|zone|chromosome|hurricane|typhoon|p\.|pp\.|no\.|nos\.|vol\.|fig\.|art\.|\#)\s?$",
    re.IGNORECASE,
)
CLOCK_AFTER = Late(
    r":\d\d|\s?(?:[ap]\.?m\b|o['’]clock|hrs?\b\s(?:gmt|local)|(?:gmt|utc|est|edt|et|pst|bst|cet)\b)", re.IGNORECASE
)
DATE_BEFORE = Late(
    rf"\b{MONTH}\.?\s(?:the\s)?(?:\d{{1,2}},?\s?(?:-|–|to|and|,)?\s?){{0,4}}(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?$"
)
DATE_AFTER = Late(rf"(?:\s?(?:-|–|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s(?:of\s)?{MONTH}\b|(?:st|nd|rd|th)\b")
LETTERS = Late(r"[A-Za-z_]|-[A-Z]\b|\.\d|,\d|@|/\d|:\d|[-–]\d")
CODE_BEFORE = Late(r"[\w.:@#/&+=]$|[A-Za-z]-$|\d[-–]$|['’]$")
HYPHEN_BEFORE = Late(r"\w-$")
DIGITS_BEFORE = Late(r"\d\s$")  # a telephone number, a table
PHONE = Late(r"\d{2,4}[-.\s)]{1,2}\d{3,4}(?!\d)|\d*(?:-\d+){2}")
LIST_AFTER = Late(r"[.)]\s")
BRACKETED = Late(r"[\])]")
YEARS = (1000, 2200)
YEAR_BEFORE = Late(
    r"(?:\b(?:in|since|by|until|till|before|after|beyond|of|from|to|and|or|early|late|mid|between|during|circa|fiscal|year|spring|summer|autumn|fall|winter|the|for|through)|[(–-])[\s-]?$",
    re.IGNORECASE,
)
NAME_BEFORE = Late(r"(?P<word>[^\W\d_][\w.'’&-]*)\s$")
# Capitalised at the head of a sentence, but no part of a name.
SENTENCE_WORDS = frozenset(
    """a about across after against all almost also although among an and another approximately are around as at be
    because been before between both but by during estimated even fewer for from had has have he her his i if in
    injured into is it its just killed least less minus more most nearly no not of officials on only or our over
    plus police roughly said says she since so some still than that the their then there these they this those
    though through to under up was we were what when where which while who with within yet you""".split()
)


def refuses(text: str, amount: Amount, measured: bool, hedged: bool, stop: int | None = None) -> bool:
    """Whether a number is no quantity.

    `measured` where a unit stands beside it, `hedged` where a bound does; `stop` where a
    range that it opens ends.
    """
    before, after = _around(text, amount)
    if amount.currency:
        return False
    if amount.spelled:
        return bool(HYPHEN_BEFORE.search(before) or (NUMBERED.search(before) and not measured))
    if CODE_BEFORE.search(before) and not before.endswith("sub-"):
        return True
    if not measured and stop is None and LETTERS.match(after):
        return True
    if in_date_or_clock(text, amount):
        return True
    if measured:
        return False
    return _numbers_something(text, amount, before, after, hedged) or _is_year(amount, before, after, hedged)


def in_date_or_clock(text: str, amount: Amount) -> bool:
    before, after = _around(text, amount)
    return bool(DATE_BEFORE.search(before) or DATE_AFTER.match(after) or CLOCK_AFTER.match(after))


def _around(text: str, amount: Amount) -> tuple[str, str]:
    return text[max(0, amount.start - 32) : amount.start], text[amount.end : amount.end + 24]


def _numbers_something(text: str, amount: Amount, before: str, after: str, hedged: bool) -> bool:
    zero_first = amount.written.startswith("0") and amount.low >= 1
    if zero_first or any(rule.search(before) for rule in (NUMBERED, DIGITS_BEFORE)) or PHONE.match(text, amount.start):
        return True
    line = before.rpartition("\n")[2]
    if not line.strip() and LIST_AFTER.match(after) and (amount.start - len(line) == 0 or "\n" in before):
        return True
    if before.endswith(("(", "[")) and BRACKETED.match(after):
        return True
    if len(amount.written) > 6 and "," not in amount.written and "." not in amount.written and amount.scale == 1:
        return True
    name = NAME_BEFORE.search(before)
    return bool(name and not hedged and name["word"][0].isupper() and name["word"].lower() not in SENTENCE_WORDS)


def _is_year(amount: Amount, before: str, after: str, hedged: bool) -> bool:
    if len(amount.written) != 4 or not amount.written.isdecimal() or not YEARS[0] <= amount.low < YEARS[1]:
        return False
    if amount.scale != 1:
        return False
    if hedged and not YEAR_BEFORE.search(before):
        return False
    return 1700 <= amount.low < 2100 or YEAR_BEFORE.search(before) is not None
