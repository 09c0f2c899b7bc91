"""Word lists by which a change is classed: general English of the newsroom, all as folded keys."""

MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri".split()
)
DAYS = WEEKDAYS | frozenset(
    "today yesterday tomorrow tonight overnight weekend morning afternoon evening night".split()
)
SPELLS = frozenset("day days week weeks month months year years".split())
POINTERS = frozenset("last next this past previous following coming earlier later ago early late mid".split())

NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor without cannot hardly denied denies deny
    isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
    mustn't needn't""".split()
)

APPROXIMATE = frozenset("about around approximately roughly some estimated circa nearly almost".split())
FLOOR = frozenset(("at least", "more than", "over", "upwards of", "no fewer than", "no less than", "exceeding"))
CEILING = frozenset(("at most", "up to", "fewer than", "less than", "under", "as many as", "no more than", "below"))
MODAL = frozenset("may might could can would should".split())
REPORTED = frozenset("reportedly allegedly alleged purportedly purported supposedly suspected unconfirmed".split())
DOUBTED = frozenset(
    """possibly perhaps probably likely unlikely apparently apparent seemingly maybe presumably potentially appears
    appear appeared seems seem seemed suggests suggested believed thought expected""".split()
)

ATTRIBUTIONS = frozenset(
    """said says say saying told tells according added adds announced announces reported reports claimed claims
    stated states confirmed confirms argued insisted warned noted explained quoted cited citing sources source
    statement estimate estimates believes spokesman spokeswoman spokesperson""".split()
)

# Words without which a change has none of these classes.
TELLING = (
    (NEGATIONS | ATTRIBUTIONS | APPROXIMATE | MODAL | REPORTED | DOUBTED)
    | {word for phrase in FLOOR | CEILING for word in phrase.split()}
) - {"at", "as", "to"}

PLACE_BEFORE = frozenset("in near at outside inside around across throughout toward north south east west of".split())
PLACE_AFTER = frozenset(
    """desert valley city town village province region district county island islands mountain mountains river lake
    airport border bay coast peninsula forest basin highway street square bridge harbor port refugee camp
    governorate municipality suburb neighborhood prefecture state oblast""".split()
)

# Ranks, titles, units: the short form and the full one are one word.
FULL = {
    "maj": "major", "gen": "general", "lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant",
    "cpl": "corporal", "brig": "brigadier", "adm": "admiral", "cmdr": "commander", "cdr": "commander",
    "sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "dr": "doctor",
    "rev": "reverend", "pres": "president", "sec": "secretary", "st": "saint", "mt": "mount", "mr": "mister",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december", "km": "kilometer", "kilometers": "kilometer", "m": "million", "mn": "million",
    "bn": "billion", "bln": "billion", "mln": "million", "k": "thousand", "kg": "kilogram", "kilograms": "kilogram",
    "mph": "miles per hour", "kph": "kilometers per hour", "sq": "square", "ft": "feet", "govt": "government",
    "dept": "department", "univ": "university", "intl": "international", "vs": "versus",
}  # fmt: skip
OFFICES = frozenset(
    """professor president minister prime chancellor king queen prince princess senator representative governor mayor
    judge justice general major lieutenant colonel captain sergeant corporal brigadier admiral commander private
    secretary ambassador chief officer detective inspector reverend bishop pope""".split()
)
TITLES = OFFICES | frozenset("mister mrs ms miss sir dame lord lady doctor saint".split())
