"""When a statement was made: the time expression that governs its cue, or an earlier one of the same remarks.

In: attributions with their speakers, and the time mentions of the article.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.records import Article, Mention, Span, Time
from crossread.stages.statements import cues, lexicon
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.names import Who
from crossread.stages.statements.relays import Told

PAST = re.compile(r"\bin the past\b", re.IGNORECASE)
# Words around a cue that mark an occasion of their own, so that no earlier day is inherited.
OTHER_OCCASION = re.compile(
    r"\b(?:interview|statement|release|conference|briefing|speech|twitter|tweet(?:ed)?|letter|hearing|testimony|"
    r"response|has|have|had|repeatedly|previously|earlier|later|often|once)\b",
    re.IGNORECASE,
)
# Times that name no day: "now", "the next day" of a narrative.
UNTOLD = ("PRESENT", "FUTURE", "XXXX-XX-XX")
SPEECH = frozenset(lexicon.SAY + lexicon.TELL) - cues.THOUGHTS - {"worry", "wonder", "assume", "suspect", "figure"}
NEAR = 4  # attributions on either side whose content may hold the time instead
# A time this far from its cue, or behind more than a phrase, governs something else (characters).
REACH_BEHIND, REACH_BEFORE, PAST_REACH = 90, 40, 30
# Between a cue and a time these say that the time belongs to another clause.
ELSEWHERE = re.compile(r"[;:.!?“”\"]|,\s+(?:who|which|where|adding|saying|and|but)\b")
ANOTHER_PHRASE = re.compile(r"\w{2,}.*,\s*\w|[;:.!?“”\"]")


@dataclass(frozen=True, slots=True)
class Occasion:
    said: Time
    span: Span


def find(article: Article, mentions: Sequence[Mention], told: Sequence[Told]) -> list[Occasion | None]:
    """One occasion, or none, for each attribution."""
    attributions = [item.attribution for item in told]
    clock = _Clock(article, mentions)
    own = [
        clock.governing(attribution, attributions[max(0, at - NEAR) : at] + attributions[at + 1 : at + 1 + NEAR])
        for at, attribution in enumerate(attributions)
    ]
    found: list[Occasion | None] = []
    last: dict[str, Occasion] = {}
    by_source: dict[Extent | None, Occasion | None] = {}
    held = _held(attributions)
    for at, attribution in enumerate(attributions):
        occasion = own[at]
        key = _key(told[at].who)
        if attribution.cue is None:
            occasion = by_source.get(attribution.source)
        elif occasion is None and key is not None and _speaks(attribution) and not held[at]:
            if _marks_another(article.text, attribution):
                last.pop(key, None)
            occasion = last.get(key)
        if attribution.cue is not None:
            by_source[attribution.source] = occasion
            if occasion is not None and key is not None and occasion.said.timex != "PAST_REF":
                last[key] = occasion
        found.append(occasion)
    return found


def _key(speaker: Who | None) -> str | None:
    """Remarks are taken to be one occasion for a person alone: an institution speaks on many."""
    return (speaker.entity or speaker.name) if speaker is not None and speaker.kind == "person" else None


def _holds(attribution: Attribution, offset: int) -> bool:
    return any(a <= offset < b for a, b in attribution.content)


def _speaks(attribution: Attribution) -> bool:
    """Whether a cue is speech, in the simple past: what is thought, planned or held has no day."""
    return attribution.lemma in SPEECH


def _held(attributions: Sequence[Attribution]) -> list[bool]:
    """Whether an attribution stands inside the content of one before it: another's report of it."""
    found, reach = [], 0
    for attribution in attributions:
        start = attribution.cue[0] if attribution.cue else attribution.content[0][0]
        found.append(start < reach)
        reach = max(reach, *(end for _, end in attribution.content))
    return found


def _marks_another(text: str, attribution: Attribution) -> bool:
    start, end = attribution.around
    pieces = []
    at = start
    for a, b in sorted(attribution.content):
        pieces.append(text[at : max(at, a)])
        at = max(at, b)
    pieces.append(text[at:end])
    return OTHER_OCCASION.search(" ".join(pieces)) is not None


class _Clock:
    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._text, self._article = article.text, article.id
        times = [
            (m.span, m.value)
            for m in mentions
            if isinstance(m.value, Time) and m.value.type in ("DATE", "TIME") and not m.value.timex.startswith(UNTOLD)
        ]
        self._times = sorted(times, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._times]

    def governing(self, attribution: Attribution, near: Sequence[Attribution]) -> Occasion | None:
        """The time that stands with the cue itself: behind it first, else before its source."""
        cue = attribution.cue
        if cue is None:
            return None
        past = self._past(attribution, cue)
        if past is not None:
            return past
        before: Occasion | None = None
        at = bisect_left(self._starts, attribution.around[0])
        while at < len(self._times) and self._starts[at] < attribution.around[1]:
            span, value = self._times[at]
            at += 1
            if _holds(attribution, span.start) or any(_holds(n, span.start) and not _holds(n, cue[0]) for n in near):
                continue
            if span.start >= cue[1]:
                if self._stands_behind(attribution, cue, span):
                    return Occasion(value, span)
            elif self._stands_before(attribution, cue, span):
                before = Occasion(value, span)
        return before

    def _past(self, attribution: Attribution, cue: Extent) -> Occasion | None:
        match = PAST.search(self._text, cue[1], min(cue[1] + PAST_REACH, attribution.around[1]))
        if match is None or any(a <= match.start() < b for a, b in attribution.content):
            return None
        return Occasion(Time("PAST_REF", "DATE"), Span(self._article, match.start(), match.end()))

    def _stands_behind(self, attribution: Attribution, cue: Extent, span: Span) -> bool:
        start = cue[1]
        if attribution.source and start <= attribution.source[0] < span.start:
            start = attribution.source[1]
        elif attribution.addressee and attribution.addressee[1] <= span.start:
            start = attribution.addressee[1]
        between = self._text[start : span.start]
        if len(between) > REACH_BEHIND or any(start <= a < span.start for a, _ in attribution.content):
            return False
        return ELSEWHERE.search(between) is None

    def _stands_before(self, attribution: Attribution, cue: Extent, span: Span) -> bool:
        anchor = attribution.source or cue
        if span.end <= anchor[0]:
            between = self._text[span.end : anchor[0]]
            return len(between) <= REACH_BEFORE and ANOTHER_PHRASE.search(between) is None
        return anchor[1] <= span.start and span.end <= cue[0]
