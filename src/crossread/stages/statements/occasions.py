"""When a statement was made: the time expression that governs its cue, or an earlier one of the same remarks.

In: attributions with their speakers, and the time mentions of the article.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.records import Mention, Span, Time
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.speakers import Who

PAST = re.compile(r"\bin the past\b", re.IGNORECASE)
# Words around a cue that mark an occasion of their own, so that no earlier day is inherited.
OTHER_OCCASION = re.compile(
    r"\b(?:interview|statement|release|conference|briefing|speech|twitter|tweet(?:ed)?|letter|hearing|testimony|"
    r"response|has|have|had|repeatedly|previously|earlier|later|often|once)\b",
    re.IGNORECASE,
)
# A time this far from its cue, or behind more than a phrase, governs something else (characters).
REACH_BEHIND, REACH_BEFORE = 90, 40


@dataclass(frozen=True, slots=True)
class Occasion:
    said: Time
    span: Span


def find(
    text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution], who: Sequence[Who | None]
) -> list[Occasion | None]:
    """One occasion, or none, for each attribution."""
    clock = _Clock(text, mentions)
    own = [clock.governing(attribution) for attribution in attributions]
    found: list[Occasion | None] = []
    last: dict[str, Occasion] = {}
    for at, (attribution, speaker) in enumerate(zip(attributions, who, strict=True)):
        occasion = own[at]
        key = _key(speaker)
        if attribution.cue is None and at:
            occasion = found[at - 1]
        elif occasion is None and key is not None and not _marks_another(text, attribution):
            occasion = last.get(key)
        if occasion is not None and key is not None and occasion.said.timex != "PAST_REF" and attribution.cue:
            last[key] = occasion
        found.append(occasion)
    return found


def _key(speaker: Who | None) -> str | None:
    """Remarks are taken to be one occasion for a person alone: an institution speaks on many."""
    return (speaker.entity or speaker.name) if speaker is not None and speaker.kind == "person" else None


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
    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        times = [
            (m.span, m.value)
            for m in mentions
            if isinstance(m.value, Time)
            and m.value.type in ("DATE", "TIME")
            and not m.value.timex.startswith("PRESENT")
        ]
        self._times = sorted(times, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._times]
        self._article = mentions[0].article if mentions else ""

    def governing(self, attribution: Attribution) -> Occasion | None:
        if attribution.cue is None:
            return None
        past = self._past(attribution)
        if past is not None:
            return past
        behind: Occasion | None = None
        before: Occasion | None = None
        at = bisect_left(self._starts, attribution.around[0])
        while at < len(self._times) and self._starts[at] < attribution.around[1]:
            span, value = self._times[at]
            at += 1
            if any(a <= span.start < b for a, b in attribution.content):
                continue
            if span.start >= attribution.cue[1]:
                if behind is None and self._governs_from_behind(attribution, span):
                    behind = Occasion(value, span)
            elif self._governs_from_before(attribution, span):
                before = Occasion(value, span)
        return behind or before

    def _past(self, attribution: Attribution) -> Occasion | None:
        assert attribution.cue is not None
        match = PAST.search(self._text, attribution.cue[1], min(attribution.cue[1] + 30, attribution.around[1]))
        if match is None or not self._article or any(a <= match.start() < b for a, b in attribution.content):
            return None
        return Occasion(Time("PAST_REF", "DATE"), Span(self._article, match.start(), match.end()))

    def _governs_from_behind(self, attribution: Attribution, span: Span) -> bool:
        assert attribution.cue is not None
        start = attribution.cue[1]
        if attribution.source and start <= attribution.source[0] < span.start:
            start = attribution.source[1]
        elif attribution.addressee and attribution.addressee[1] <= span.start:
            start = attribution.addressee[1]
        between = self._text[start : span.start]
        if len(between) > REACH_BEHIND or any(start <= a < span.start for a, _ in attribution.content):
            return False
        return not re.search(r"[;:.!?“”\"]|,\s+(?:who|which|where|adding|saying|and|but)\b", between)

    def _governs_from_before(self, attribution: Attribution, span: Span) -> bool:
        assert attribution.cue is not None
        anchor: Extent = attribution.source if attribution.source else attribution.cue
        if span.end <= anchor[0]:
            between = self._text[span.end : anchor[0]]
            return len(between) <= REACH_BEFORE and not re.search(r"\w{2,}.*,\s*\w|[;:.!?“”\"]", between)
        return anchor[1] <= span.start and span.end <= attribution.cue[0]
