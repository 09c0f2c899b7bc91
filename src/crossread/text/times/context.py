"""What stands around a phrase: the anchor day, the last date named, and whether past or future is spoken of.

In go a text and its anchor. Tense is read from the cue (a verb or a word such as "until")
that stands nearest before the phrase in its sentence, else from the first one after it.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

CLAUSE = 160  # characters of the sentence looked at on either side of a phrase
NARRATIVE_YEARS = 4  # dates with a year of their own that make a text a history …
NARRATIVE_SHARE = 3  # … where they are this many times as many as "yesterday", "last week", weekdays

FUTURE = (
    r"will|won['’]t|shall|['’]ll|going\sto|plans?\sto|planned|planning|plans|due|expected|expects?|scheduled|slated"
    r"|set\s(?:to|for)|(?:is|are)\sto|to\sbe|until|till|ahead\sof|deadline|no\slater\sthan|hopes?\sto|must|should|upcoming"
)
STRONG_PAST = (
    r"was|were|had|has|have|been|did|said|says|told|began|became|brought|broke|built|bought|came|caught|cut|drew|fell"
    r"|felt|fled|flew|fought|found|gave|got|held|hit|kept|killed|knew|led|left|lost|made|met|paid|ran|rose|sold|sent"
    r"|shot|saw|spoke|spent|stood|struck|swore|took|taught|thought|threw|went|won|wrote|since|[a-z]{3,}ed"
)
CUE = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{STRONG_PAST}))\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"(])|\n\s*\n|;")

Tense = Literal["past", "future", "open"]


@dataclass(slots=True)
class Context:
    """`last` is the last date read so far; `narrative` where the text tells of the past by dates of its own."""

    text: str
    anchor: date | None
    narrative: bool = False
    last: date | None = None
    last_unit: str = "day"
    _tenses: dict[int, Tense] = field(default_factory=dict)

    @property
    def base(self) -> date | None:
        """The day that "later", "that year" and dates without a year count from."""
        return self.last or self.anchor

    def tense(self, start: int, end: int) -> Tense:
        before = self.text[max(0, start - CLAUSE) : start]
        breaks = [m.end() for m in SENTENCE_END.finditer(before)]
        before = before[breaks[-1] :] if breaks else before
        cues = list(CUE.finditer(before))
        cue = cues[-1] if cues else None
        if cue is None:
            after = self.text[end : end + CLAUSE]
            stop = SENTENCE_END.search(after)
            cue = CUE.search(after[: stop.start()] if stop else after)
        if cue is None:
            return "open"
        return "future" if cue["future"] else "past"
