"""Rows of the slot quantity: how many, how much.

Go in: the quantities of a story with their clauses. Figures of casualties and the like
are known by the event in their clause (killed, wounded, arrested …), others by what is
counted and the words around it.
"""

import re

from crossread.records import Claim, Mention, Quantity, Span, Time
from crossread.stages.claims import events, matching, values
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims.concepts import FATE_OF, FATES
from crossread.stages.claims.matching import Item
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

# Units under which people are counted without saying which people.
PEOPLE = frozenset("person people dead victim fatality death body casualty life human".split())
MEASURES = frozenset(
    tokens.stem(unit)
    for unit in """percent percentage km kilometre kilometer mile metre meter foot tonne ton kilogram kg gram litre
    liter hectare acre barrel degree hour minute second day week month year watt megawatt mw""".split()
)
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
    if not isinstance(mention.value, Quantity):
        return None
    if any(m.span.holds(mention.span) for m in scene.within(scene.sentence(mention.span), "time") if _anchored(m)):
        return None
    clause = scene.clause(mention.span)
    keys = scene.keys(clause, without=mention.span) | _counted(scene, mention.span, mention.value)
    return Item(mention.span, mention.value, _kind(scene, mention.span, mention.value, clause), clause, keys)


def _anchored(mention: Mention) -> bool:
    """Whether a time lies somewhere: "the last two months" is no figure, "for two months" is one."""
    return isinstance(mention.value, Time) and bool(mention.value.from_ or mention.value.to)


def _counted(scene: Scene, span: Span, value: Quantity) -> frozenset[str]:
    """What the figure's own words tell: the names in it, what is counted, and who gives the figure."""
    keys = {m.entity for m in scene.within(span, "person", "organisation", "place", "nationality") if m.entity}
    keys |= {tokens.stem(t.key) for t in tokens.words(value.unit or "")}
    source = claim_rows.source_of(scene.statement(span))
    return frozenset(keys | ({source} if source else set()))


def _kind(scene: Scene, span: Span, value: Quantity, clause: Span) -> str:
    """Who is counted and what happened to them, or the unit alone."""
    unit = " ".join(tokens.stem(t.key) for t in tokens.words(value.unit or ""))
    if unit in MEASURES or "dollar" in unit or "euro" in unit:
        return unit
    event = _event(scene, span, clause)
    people = not unit or (value.unit or "").casefold() in PEOPLE
    if event:
        return f"{'person' if people else unit} {event}"
    return unit


def _event(scene: Scene, span: Span, clause: Span) -> str | None:
    """The event word nearest to the figure, one behind it before one in front."""
    best: tuple[int, str] | None = None
    for token in tokens.words(scene.articles[span.article].text, clause.start, clause.end):
        event = FATE_OF.get(tokens.stem(token.key))
        if event:
            gap = token.start - span.end if token.start >= span.start else 2 * (span.start - token.end)
            if best is None or gap < best[0]:
                best = (gap, event)
    return best[1] if best else None


def _likeness(scene: Scene, a: Item, b: Item) -> float:
    event = any(a.kind.endswith(" " + e) for e in FATES)
    like = scene.likeness(a.keys, b.keys)
    if event:
        return like if like >= scene.options.like_event else 0.0
    enough = len(a.keys & b.keys) >= scene.options.least_shared
    return like if a.kind and enough and like >= scene.options.like else 0.0


def _agree(a: Item, b: Item) -> bool:
    return values.quantities(a.value, b.value) in ("same", "compatible")


def _tells(scene: Scene, group: list[Item]) -> bool:
    """A figure of one family is worth a row where what is counted is known; one and two rarely are figures."""
    if len({scene.family(item.span.article) for item in group}) > 1:
        return True
    value = group[0].value
    if not isinstance(value, Quantity) or not value.unit:
        return False
    number = value.low if value.low is not None else value.high
    return number is not None and number > 2


def _row(scene: Scene, group: list[Item]) -> Claim:
    answers = [claim_rows.Answer(item.span, item.value) for item in group]
    return claim_rows.make(scene, "quantity", _question(scene, group), answers, values.quantities)


def _question(scene: Scene, group: list[Item]) -> str:
    """In the words of the reading that says most; derived words are the event and the plural only."""
    event = next((e for e in FATES if group[0].kind.endswith(" " + e)), None)
    if event and group[0].kind.startswith("person"):
        return f"how many people were {event}"
    best = max(group, key=lambda item: _telling(scene, item, group))
    noun = _tail(scene, best)
    text = scene.text(best.span)
    amount = "how much" if re.search(r"[$€£¥%]|percent|per cent", text) else "how many"
    counted = re.sub(r"^.*?(?:[\d.,]*\d|\b(?:hundred|thousand|million|billion|dozen)s?)\s*", "", text)
    return " ".join(word for word in (amount, counted, noun) if word)


def _telling(scene: Scene, item: Item, group: list[Item]) -> tuple[bool, float, int, Span]:
    """How well a reading's words put the question: it goes on behind the figure, with words that others have too."""
    others = [o for o in group if o.span.article != item.span.article]
    shared = round(sum(scene.weight(item.keys & o.keys) for o in others), 6)
    tail = _tail(scene, item)
    return bool(tail), shared, -len(tail), item.span


def _tail(scene: Scene, item: Item) -> str:
    """What the clause says behind the figure, cut to a few words."""
    text = scene.articles[item.span.article].text
    words = list(tokens.words(text, item.span.end, item.clause.end))[:MOST_TAIL]
    return text[item.span.end : words[-1].end].strip() if words else ""
