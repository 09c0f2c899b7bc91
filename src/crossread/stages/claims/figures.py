"""Rows of the slot quantity: how many, how much.

Go in: the quantities of a story with their clauses. Figures of casualties and the like
are known by the event in their clause (killed, wounded, arrested …), others by what is
counted and the words around it.
"""

import math
import re
from datetime import date

from crossread.records import Claim, Mention, Quantity, Span, Time, Value
from crossread.stages.claims import events, matching, values
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims.concepts import fate
from crossread.stages.claims.matching import Item
from crossread.stages.claims.scene import Scene
from crossread.text import numbers, tokens

# Units under which people are counted without saying which people.
PEOPLE = frozenset("person people dead victim fatality death body casualty life human".split())
MEASURES = frozenset(
    tokens.stem(unit)
    for unit in """percent percentage km kilometre kilometer mile metre meter foot tonne ton kilogram kg gram litre
    liter hectare acre barrel degree hour minute second day week month year watt megawatt mw""".split()
)
AGES = frozenset({"year of age", "year old"})
SUBSTANCE = re.compile(r"\s+of\s+(?:the\s+)?([a-z]+)")
MORE = re.compile(r"\s+(?:more|fewer|less|others?)\b", re.IGNORECASE)
PART = re.compile(r"\s+of\s+(?:them|the|those|these|its|his|her|their)\b", re.IGNORECASE)
SMALL = 2  # a number up to which a lone figure is worth no row
FATE_ALONE = 0.01  # likeness of two counts of one fate that share no word: one story has one toll
FARTHEST = 10  # times that one number may be the other when both answer one question
CHANCE = 10  # a number above which two equal figures of one unit in one story are one figure
CURRENCY = re.compile(
    r"[$€£¥%]|\b(?:per\s?cent|dollars?|euros?|pounds?|crowns?|francs?|yuan|yen|rupees?|rubles?)\b", re.I
)
# All up to the number, and the number: what is left of a figure is what it counts.
COUNT = re.compile(
    r"^.*?(?:\d(?:[\d.,]*\d)?(?:\s*(?:thousand|million|billion|m|bn|k)\b)?|\b(?:"
    + "|".join((*numbers.UNITS, *numbers.TENS))
    + r")\b"
    r"|\b(?:hundred|thousand|million|billion|dozen)s?\b)(?:\s+of\b)?\s*",
    re.IGNORECASE,
)
# A tail that hangs on the words before the figure and puts no question by itself.
LOOSE = re.compile(r"(?:in|of|at|on|to|from|by|for|with|as)\b")
MOST_TAIL = 9  # words of a clause that a question repeats


def rows(scene: Scene) -> list[Claim]:
    items = [i for a in scene.story.articles for m in scene.mentions.get(a, ()) if (i := _item(scene, m))]
    found = matching.groups(scene, items, lambda a, b: _likeness(scene, a, b), _agree)
    kept = [group for group in found if _tells(scene, group)]
    return [row for group in kept for row in (_row(scene, group), _where(scene, group)) if row]


def _where(scene: Scene, group: list[Item]) -> Claim | None:
    """Where those are that are counted, as far as two families say."""
    spans = [span for item in group if (span := events.places(scene, item.clause))]
    answers = [claim_rows.Answer(span, scene.text(span)) for span in spans]
    return events.where_row(scene, answers, _question(scene, group).removeprefix("how many "))


def _item(scene: Scene, mention: Mention) -> Item | None:
    if not isinstance(mention.value, Quantity) or not scene.asserted(mention.span):
        return None
    if mention.value.unit in AGES or _compared(scene, mention.span, mention.value):
        return None
    if any(m.span.holds(mention.span) for m in scene.within(scene.sentence(mention.span), "time") if _anchored(m)):
        return None
    clause = scene.clause(mention.span)
    keys = scene.keys(clause, without=mention.span) | _counted(scene, mention.span, mention.value)
    return Item(mention.span, mention.value, _kind(scene, mention.span, mention.value), clause, keys)


def _compared(scene: Scene, span: Span, value: Quantity) -> bool:
    """Whether a number tells a difference or a part, which answer nothing alone: "three more than", "two of the"."""
    text = scene.articles[span.article].text
    return bool(MORE.match(text, span.end) or (value.unit is None and PART.match(text, span.end)))


def _anchored(mention: Mention) -> bool:
    """Whether a time lies somewhere: "the last two months" is no figure, "for two months" is one."""
    return isinstance(mention.value, Time) and bool(mention.value.from_ or mention.value.to)


def _counted(scene: Scene, span: Span, value: Quantity) -> frozenset[str]:
    """What the figure's own words tell: the names in it, what is counted, and who gives the figure."""
    keys = {m.entity for m in scene.within(span, "person", "organisation", "place", "nationality") if m.entity}
    keys |= {tokens.stem(t.key) for t in tokens.words(value.unit or "")}
    source = claim_rows.source_of(scene.statement(span))
    return frozenset(keys | ({source} if source else set()))


def _kind(scene: Scene, span: Span, value: Quantity) -> str:
    """What is counted, the same word for all that count people."""
    unit = " ".join(tokens.stem(t.key) for t in tokens.words(value.unit or ""))
    people = not unit or (value.unit or "").casefold() in PEOPLE
    if people and _fate(scene, span):
        return "person"
    substance = SUBSTANCE.match(scene.articles[span.article].text, span.end)
    return f"{unit} of {tokens.stem(substance.group(1))}" if substance and unit in MEASURES else unit


def _fate(scene: Scene, span: Span) -> str | None:
    return fate(scene.articles[span.article].text, span.start, span.end)


def _likeness(scene: Scene, a: Item, b: Item) -> float:
    """How surely two figures answer one question: by their fate, by an equal value, else by the words around them."""
    fates = {_fate(scene, a.span), _fate(scene, b.span)}
    like = scene.likeness(a.keys, b.keys)
    if not a.kind or (len(fates) == 2 and None not in fates):
        return 0.0
    if values.quantities(a.value, b.value) == "same" and _number(a.value) > CHANCE:
        return 1.0
    if len(fates) == 1 and None not in fates and a.kind not in MEASURES:
        return 0.0 if _before(scene, a) != _before(scene, b) else max(like, FATE_ALONE)
    if _size(a, b) > FARTHEST:
        return 0.0
    shared = len(a.keys & b.keys)
    least = scene.options.like
    if values.quantities(a.value, b.value) == "same" or " of " in a.kind:
        least = scene.options.like_equal
    elif a.kind in MEASURES or CURRENCY.search(scene.text(a.span)):
        least = scene.options.like_measure
    return (
        like if shared >= (2 if least < scene.options.like else scene.options.least_shared) and like >= least else 0.0
    )


def _before(scene: Scene, item: Item) -> bool:
    """Whether a figure is of another time: its sentence names a day, month or year well before the report."""
    published = scene.articles[item.span.article].published
    for mention in scene.within(scene.sentence(item.span), "time"):
        if published and isinstance(mention.value, Time) and mention.value.to:
            days = _days(published[:10]) - _days(mention.value.to)
            if days > scene.options.long_ago:
                return True
    return False


def _days(day: str) -> int:
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return 0


def _agree(a: Item, b: Item) -> bool:
    return values.quantities(a.value, b.value) in ("same", "compatible") and _size(a, b) <= 2


def _size(a: Item, b: Item) -> float:
    """How many times the one number is the other."""
    small, large = sorted((_number(a.value), _number(b.value)))
    return large / small if small else (1.0 if not large else math.inf)


def _tells(scene: Scene, group: list[Item]) -> bool:
    """A figure of one family is worth a row where what is counted is known; one and two rarely are figures."""
    if max(_number(item.value) for item in group) <= 1:
        return False
    if len({scene.family(item.span.article) for item in group}) > 1 or len({item.value for item in group}) > 1:
        return True
    value = group[0].value
    nobody = isinstance(value, Quantity) and (value.unit or "") in PEOPLE and not _fate(scene, group[0].span)
    return bool(group[0].kind) and not nobody and _number(value) > SMALL


def _number(value: Value) -> float:
    if not isinstance(value, Quantity):
        return 0.0
    return (value.low if value.low is not None else value.high) or 0.0


def _row(scene: Scene, group: list[Item]) -> Claim:
    answers = [claim_rows.Answer(item.span, item.value) for item in group]
    return claim_rows.make(scene, "quantity", _question(scene, group), answers, values.quantities)


def _question(scene: Scene, group: list[Item]) -> str:
    """In the words of the reading that says most; derived words are "how many" and what happened."""
    fated = next((f for item in group if item.kind == "person" and (f := _fate(scene, item.span))), None)
    if fated:
        return f"how many people were {fated}"
    best = max(group, key=lambda item: _telling(scene, item, group))
    if best.kind.split(" of ")[0] in MEASURES or CURRENCY.search(scene.text(best.span)):
        return f"how much: {events.without(scene, best)}"
    counted = COUNT.sub("", scene.text(best.span))
    if scene.articles[best.span.article].text.startswith(("-", "–"), best.span.end) or counted.startswith("-"):
        return f"how many: {events.without(scene, best)}"
    return " ".join(word for word in ("how many", counted, _tail(scene, best)) if word)


def _telling(scene: Scene, item: Item, group: list[Item]) -> tuple[bool, bool, float, int, Span]:
    """How well a reading's words put the question: it goes on behind the figure, with words that others have too."""
    others = [o for o in group if o.span.article != item.span.article]
    shared = round(sum(scene.weight(item.keys & o.keys) for o in others), 6)
    tail = _tail(scene, item)
    return bool(tail), not LOOSE.match(tail), shared, -len(tail), item.span


def _tail(scene: Scene, item: Item) -> str:
    """What the clause says behind the figure, cut to a few words."""
    text = scene.articles[item.span.article].text
    if text.startswith(" to ", item.span.end):
        return ""
    comma = text.find(",", item.span.end, item.clause.end)
    words = list(tokens.words(text, item.span.end, item.clause.end if comma < 0 else comma))[:MOST_TAIL]
    return text[item.span.end : words[-1].end].strip() if words else ""
