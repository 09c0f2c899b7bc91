"""What stands around a phrase: the anchor day, the last date named, and whether past or future is spoken of.

In go a text and its anchor. Tense is read from the cue (a verb or a word such as "until")
that stands nearest before the phrase in its sentence, else from the first one after it.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crossread.text.late import Late

CLAUSE = 160  # characters of the sentence looked at on either side of a phrase
NARRATIVE_YEARS = 4  # dates with a year of their own that make a text a history …
NARRATIVE_SHARE = 3  # … where they are this many times as many as "yesterday", "last week", weekdays

_REST = r"(?:\s(?:not|also|likely|then|only|be|been|have|being|to))*(?:\s[a-z]+)?"  # on to the verb it governs
FUTURE = (
    r"(?:will|won['’]t|shall|['’]ll|going\sto|(?:is|are|was|were)\sto|to\sbe|must|should|would(?!\shave)|plan(?:s|ned|ning)?|hop(?:es?|ing)"
    rf"|due|expect(?:s|ed|ing)?|scheduled|slated|set\s(?:to|for)|intends?|aims?|vow(?:s|ed)\sto){_REST}"
    r"|ahead\sof|deadline|upcoming"
)
PAST = (
    r"was|were|had|has|have|been|did|said|says|told|began|became|brought|broke|built|bought|came|caught|cut|drew|fell"
    r"|felt|fled|flew|fought|found|gave|got|held|hit|kept|killed|knew|led|left|lost|made|met|paid|ran|rose|sold|sent"
    r"|shot|saw|spoke|spent|stood|struck|swore|took|taught|thought|threw|went|won|wrote|since|(?-i:[a-z]{3,}ed)"
)
CUE = Late(rf"(?<!\w)(?:(?P<future>{FUTURE})|(?P<past>{PAST}))(?!\w)", re.IGNORECASE)
UNTIL = Late(r"\b(?:until|till)\s(?:the\s|next\s|late\s|early\s)?$", re.IGNORECASE)
SENTENCE_END = Late(r"[.!?][\"”’)]*\s+(?=[A-Z“\"(])|\n\s*\n|;")

HABIT = Late(
    r"\b(?:usually|typically|normally|regularly|often|generally|occurs?|each\syear|every\syear|climate|temperatures?"
    r"|monsoon|tourists?|peaks?|popular|mild|rainy)\b",
    re.IGNORECASE,
)

Tense = Literal["past", "future", "open"]


@dataclass(slots=True)
class Context:
    """`last` is the last date read so far; `narrative` where the text tells of the past by dates of its own, `ancient`
    where these have fewer than four digits.
    """

    text: str
    anchor: date | None
    narrative: bool = False
    ancient: bool = False
    last: date | None = None
    _day_end: int = -1

    @property
    def base(self) -> date | None:
        """The day that "later", "that year" and dates without a year count from."""
        return self.last or self.anchor

    @property
    def now(self) -> date | None:
        """The day that "the next five years" counts from: in a history the date last named."""
        return self.last if self.narrative else self.anchor

    @property
    def last_is_day(self) -> bool:
        return self._day_end >= 0

    def note(self, first: date, last: date, end: int) -> None:
        """A date was read whose words end at `end`."""
        self.last = first
        self._day_end = end if first == last else -1

    def day_of_sentence(self, start: int) -> date | None:
        """The day last named, where no sentence has ended since."""
        if self._day_end < 0 or start - self._day_end > CLAUSE or SENTENCE_END.search(self.text, self._day_end, start):
            return None
        return self.last

    def habitual(self, start: int, end: int) -> bool:
        """Whether a month is every year's: "the monsoon occurs in July", "October is harvest month"."""
        around = self.text[max(0, start - CLAUSE) : end + CLAUSE]
        at = start - max(0, start - CLAUSE)
        low = max((m.end() for m in SENTENCE_END.finditer(around, 0, at)), default=0)
        high = next((m.start() for m in SENTENCE_END.finditer(around, at)), len(around))
        sentence = around[low:high]
        if CUE.search(sentence):
            return False
        return self.text.startswith(" is ", end) or HABIT.search(sentence) is not None

    def tense(self, start: int, end: int) -> Tense:
        before = self.text[max(0, start - CLAUSE) : start]
        breaks = [m.end() for m in SENTENCE_END.finditer(before)]
        before = before[breaks[-1] :] if breaks else before
        if UNTIL.search(before):
            return "future"
        cue = next(reversed(list(CUE.finditer(before))), None)
        if cue is None:
            after = self.text[end : end + CLAUSE]
            stop = SENTENCE_END.search(after)
            cue = CUE.search(after[: stop.start()] if stop else after)
        if cue is None:
            return "open"
        return "future" if cue["future"] else "past"
