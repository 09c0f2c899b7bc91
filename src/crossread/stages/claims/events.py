"""Rows of the slots time and place: when something happened, and where.

Go in: the dated clauses of a story. Days on which somebody spoke are rows of their own
(`remarks.py`) and don't stand here.
"""

import re
from collections import defaultdict

from crossread.records import Claim, Mention, Place, Span, Time, Value
from crossread.stages.claims import matching, values
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims.concepts import HAPPENING_OF
from crossread.stages.claims.matching import Item
from crossread.stages.claims.scene import Scene
from crossread.text import times, tokens

LEAD = re.compile(r"(?:\b(?:on|in|at|since|by|from|until|during|around|late|early|of|the)\s+)+$", re.IGNORECASE)
# "the 2015 agreement", "of its 2015 agreement"; "during the 2015 talks" says when.
NAMING = re.compile(r"\b(?P<when>(?:in|at|during|since|after|before|until)\s+)?(?:the|an?|its|his|her|their)\s+$", re.I)
LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|off|across|around|north of|south of|east of|west of)\s+$")
JOINED = re.compile(r"\s*(?:,|and|,\s*and|or)\s*(?:the\s+)?")
DATELINE = 40  # characters that a dateline's date may stand behind its place
ADJECTIVE = re.compile(r"\s+[a-z]+(?:\s+[a-z]+)?\s+of\s")
# Words that hang a clause on the one before it.
JOINING = re.compile(r"^(?:and|or|but|that|with|also|then)\s+", re.IGNORECASE)
DASH = re.compile(r"\s[-–—]+\s")
MOST_WORDS = 16  # of a clause that a question repeats, on either side of the time
ALONE_LEAST = 3  # telling words a dated clause needs to be a row of its own
LIKE_APART = 0.8  # the same where the two times exclude each other: like things happen twice
LIKE_EQUAL = 0.4  # the same where both name one day
LIKE = 0.6  # overlap from which two dated clauses tell one happening; .5 joined "met on Monday" to any meeting


def rows(scene: Scene) -> list[Claim]:
    items = [i for a in scene.story.articles for i in _items(scene, a)]
    groups = matching.groups(scene, items, lambda a, b: _likeness(scene, a, b), _agree)
    told = _told(scene)
    found = [_when(scene, group) for group in groups if _tells(scene, group, told)]
    return found + [row for group in groups if (row := _where(scene, group))]


def _items(scene: Scene, article: str) -> list[Item]:
    """Dated clauses of an article; of two equal times in one clause the first."""
    found: dict[tuple[Span, Value], Item] = {}
    for mention in scene.mentions.get(article, ()):
        item = _item(scene, mention)
        if item:
            found.setdefault((item.clause, item.value), item)
    return list(found.values())


def _item(scene: Scene, mention: Mention) -> Item | None:
    value = mention.value
    if not isinstance(value, Time) or (value.type in ("SET", "DURATION") and not (value.from_ or value.to)):
        return None
    if value.timex in ("PRESENT_REF", "FUTURE_REF") or not scene.asserted(mention.span):
        return None
    if any(s.said_span and s.said_span.overlaps(mention.span) for s in scene.statements.get(mention.article, ())):
        return None
    if _in_dateline(scene, mention.span) or _modifies(scene, mention):
        return None
    clause = scene.clause(mention.span)
    kind = _happening(scene, mention.span, clause) if values.CLOCK.search(value.timex) else "event"
    source = claim_rows.source_of(scene.statement(mention.span))
    keys = scene.keys(clause, without=mention.span) | ({source} if source else set())
    return Item(mention.span, value, kind, clause, keys)


def _modifies(scene: Scene, mention: Mention) -> bool:
    """Whether a bare year only names a thing ("the 2008 campaign"): no preposition of time stands in front of it."""
    text, span = scene.articles[mention.article].text, mention.span
    front = text[max(0, span.start - 16) : span.start]
    naming = NAMING.search(front) if text[span.end : span.end + 2].strip().isalpha() else None
    return scene.text(span).isdigit() and (not LEAD.search(front) or (naming is not None and not naming["when"]))


def _in_dateline(scene: Scene, span: Span) -> bool:
    """Whether the time stands in a dateline: before the first dash of the text, near the place."""
    article = scene.articles[span.article]
    place = article.dateline.span if article.dateline else None
    if place is None or not place.end <= span.start < place.end + DATELINE:
        return False
    return DASH.search(article.text, span.end, span.end + DATELINE) is not None


def _happening(scene: Scene, span: Span, clause: Span) -> str:
    """What a clock time is the time of: the first happening in its clause."""
    found = [
        HAPPENING_OF[stem]
        for token in tokens.words(scene.articles[span.article].text, clause.start, clause.end)
        if (stem := tokens.stem(token.key)) in HAPPENING_OF
    ]
    return f"clock of the {found[0]}" if found else "clock"


def _likeness(scene: Scene, a: Item, b: Item) -> float:
    if a.kind.startswith("clock of"):
        if isinstance(a.value, Time) and isinstance(b.value, Time) and times.same_day(a.value, b.value):
            return 1.0
        return 0.0
    like = scene.likeness(a.keys, b.keys)
    if values.times(a.value, b.value) == "apart" and (like < LIKE_APART or len(a.keys ^ b.keys) > len(a.keys & b.keys)):
        return 0.0
    if values.times(a.value, b.value) == "same" and values.day(a.value):
        return like if like >= LIKE_EQUAL and len(a.keys & b.keys) > 1 else 0.0
    return like if like >= LIKE and len(a.keys & b.keys) >= scene.options.least_shared else 0.0


def _agree(a: Item, b: Item) -> bool:
    return values.times(a.value, b.value) in ("same", "compatible")


def _told(scene: Scene) -> dict[str, set[str]]:
    """For each day, the families that name it at all."""
    told: dict[str, set[str]] = defaultdict(set)
    for article in scene.story.articles:
        for mention in scene.mentions.get(article, ()):
            if isinstance(mention.value, Time) and mention.value.from_:
                told[mention.value.from_].add(scene.family(article))
    return told


def _tells(scene: Scene, group: list[Item], told: dict[str, set[str]]) -> bool:
    """A time that one family gives is worth a row where it lies ahead, or is a day of its own and named as such.

    The days that other families name too are the story's: each report hangs them on other words.
    """
    if len({scene.family(item.span.article) for item in group}) > 1:
        return any(isinstance(item.value, Time) and item.value.from_ for item in group)
    item = group[0]
    if not isinstance(item.value, Time) or len(item.keys) < 2:
        return False
    if item.kind.startswith("clock of"):
        return True
    text = scene.articles[item.span.article].text
    published = (scene.articles[item.span.article].published or "")[:10]
    if published and (item.value.from_ or item.value.to or "") > published:
        return True
    day = values.day(item.value)
    possessive = text[item.span.end : item.span.end + 2] in ("'s", "’s")
    own = day is not None and day != published and len(told[day]) < 2
    return own and not possessive and len(item.keys) >= ALONE_LEAST


def _when(scene: Scene, group: list[Item]) -> Claim:
    best = max(group, key=lambda item: (len(item.keys), item.span))
    answers = [claim_rows.Answer(item.span, item.value) for item in group]
    return claim_rows.make(scene, "time", f"when: {without(scene, best)}", answers, values.times)


def without(scene: Scene, item: Item) -> str:
    """The clause's words without the value in it: the question that the value answers."""
    text = scene.articles[item.span.article].text
    before = LEAD.sub("", text[item.clause.start : item.span.start]).strip(" ,")
    before = JOINING.sub("", before)
    behind = text[item.span.end : item.clause.end].strip(" ,")
    return " … ".join(f"“{_cut(part)}”" for part in (before, behind) if part)


def _cut(part: str) -> str:
    words = list(tokens.words(part))
    return part if len(words) <= MOST_WORDS else part[: words[MOST_WORDS - 1].end] + " …"


# ---------------------------------------------------------------- where


def places(scene: Scene, clause: Span) -> Span | None:
    """The words that say where: from the first place behind a locative to the last one joined to it."""
    text = scene.articles[clause.article].text
    found: list[Mention] = []
    for mention in scene.within(clause, "place"):
        between = text[found[-1].span.end : mention.span.start] if found else ""
        if not found and ADJECTIVE.match(text, mention.span.end):
            continue
        first = not found and _located(text, clause.start, mention.span.start) is not None
        if first or (found and JOINED.fullmatch(between)):
            found.append(mention)
    return (
        Span(clause.article, _located(text, clause.start, found[0].span.start) or 0, found[-1].span.end)
        if found
        else None
    )


def _located(text: str, start: int, at: int) -> int | None:
    """Where the object of a locative before `at` begins, at most "the", a common noun and "of" in front of the name."""
    begin = max(start, at - 60)
    between = re.search(r"(?:the\s+(?:[A-Z][\w-]+\s+)?)?(?:[a-z]+\s+of\s+)?(?:the\s+)?$", text[begin:at])
    object_at = begin + between.start() if between else at
    return object_at if LOCATIVE.search(text, begin, object_at) else None


def _where(scene: Scene, group: list[Item]) -> Claim | None:
    answers = []
    for item in group:
        span = places(scene, item.clause)
        if span:
            answers.append(claim_rows.Answer(span, scene.text(span)))
    return where_row(scene, answers, without(scene, group[0]))


def where_row(scene: Scene, answers: list[claim_rows.Answer], of: str) -> Claim | None:
    """A row of places, where at least two families name one."""
    if len({scene.family(a.span.article) for a in answers}) < 2:
        return None
    named = {a.span: _names(scene, a.span) for a in answers}

    def compare(a: Value, b: Value) -> values.Relation:
        if values.wordings(a, b) == "same":
            return "same"
        mine = next(n for s, n in named.items() if scene.text(s) == a)
        its = next(n for s, n in named.items() if scene.text(s) == b)
        return _compare(mine, its)

    return claim_rows.make(scene, "place", f"where: {of}", answers, compare)


def _names(scene: Scene, span: Span) -> frozenset[tuple[str, str | None]]:
    """Each place named, by entity or words, with the country that it is known to lie in."""
    found = set()
    for mention in scene.within(span, "place"):
        country = mention.value.country if isinstance(mention.value, Place) else None
        found.add((mention.entity or " ".join(values.plain(scene.text(mention.span))), country))
    return frozenset(found)


def _compare(a: frozenset[tuple[str, str | None]], b: frozenset[tuple[str, str | None]]) -> values.Relation:
    if {name for name, _ in a} & {name for name, _ in b}:
        return "compatible"
    lands = [{country for _, country in side} for side in (a, b)]
    if all(None not in land for land in lands) and not lands[0] & lands[1]:
        return "apart"
    return "compatible"
