"""Cues with their subjects: who speaks each reporting verb of a sentence, and where its complement begins.

In: a sentence (`grammar`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.stages.statements import complements, cues, lexicon, phrases
from crossread.stages.statements.cues import Cue
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.phrases import Phrase

# How many tokens from a sentence's start its main subject is looked for.
LEAD = 60
# "came to the port seeking": who seeks is not the port.
PLACING = frozenset("in at to on into after before near through".split())
QUOTERS = frozenset({"quote", "cite"})
RELATIVE = 24  # tokens of a relative clause between a subject and its verb
LEAST_QUOTATION = 3  # words; a shorter quotation before a verb is a name or a scare quote
BREAKING = frozenset("and but as when while after during before".split())


@dataclass(slots=True)
class Case:
    """A cue with what stands on either side of it.

    `right` is the first token behind addressee, time and place. `postposed`: the content stands
    before; `inverted`: the subject stands behind; `shared`: it is the subject of an earlier verb.
    """

    cue: Cue
    subject: Phrase | None
    right: int
    postposed: bool = False
    inverted: bool = False
    shared: bool = False
    addressee: tuple[int, int] | None = None
    told: bool = False  # whether it has content
    quotes: bool = False  # whether it only leads to another: "was quoted as saying"
    teller: Phrase | None = None  # who quotes the subject: "Reuters quoted X as saying"

    @property
    def speaks(self) -> bool:
        """Whether the verb takes a clause or a quotation."""
        return not self.cue.verb.frames.isdisjoint(("say", "tell", "ask"))

    @property
    def may_follow(self) -> bool:
        """Whether the verb may stand behind what was said."""
        return self.speaks or self.cue.takes("show")


def find(sentence: Sentence) -> list[Case]:
    found: list[Case] = []
    for cue in cues.find(sentence):
        case = _case(sentence, cue)
        if case.subject is not None and found and case.subject.start <= found[-1].cue.at < case.subject.end:
            case.subject = None  # "negotiators seek deals intended …": a verb stands in what was read as a subject
        found.append(case)
    _share_subjects(sentence, found)
    return found


def _case(sentence: Sentence, cue: Cue) -> Case:
    tokens, stop = sentence.tokens, sentence.closes
    if cue.voice == "passive":
        right = cue.end
        by = right < stop and tokens[right].low == ("from" if cue.verb.lemma in cues.PASSED_DOWN else "by")
        agent = phrases.after(tokens, right + 1, stop) if by else None
        return Case(cue, agent, agent.end if agent else right, quotes=agent is not None and _quoted_beside(cue))
    if cue.voice == "participle":
        right, addressee = complements.begin(tokens, cue, stop)
        return Case(cue, None, right, addressee=addressee)
    inverted = _inverted(sentence, cue)
    if inverted is not None:
        right, _ = complements.begin(tokens, replace(cue, end=inverted.end), stop)
        opens = cue.start == 0 or tokens[cue.start - 1].low in ("and", "but")
        return Case(cue, inverted, right, postposed=not opens, inverted=True)
    subject = phrases.before(tokens, cue.start, 0)
    if subject is not None and subject.end == cue.start and _governed(tokens, subject.start):
        subject = _resumed(tokens, cue.start) or subject
    right, addressee = complements.begin(tokens, cue, stop)
    case = Case(cue, subject, right, addressee=addressee)
    if subject is not None:
        case.postposed = ends_here(tokens, right, stop) or _quoted_before(tokens, subject.start, right, stop)
    return case


def _quoted_beside(cue: Cue) -> bool:
    """ "parents quoted by the Gazette": the way that another verb's words took."""
    return cue.verb.lemma in QUOTERS and cue.start == cue.at


def ends_here(tokens: Sequence[Token], right: int, stop: int) -> bool:
    """Whether nothing that could be content stands at `right`."""
    if right >= stop:
        return True
    token = tokens[right]
    if token.text in (";", ")", "—", "–"):
        return True
    if token.text == "," and right + 1 < stop:
        return tokens[right + 1].kind != "quote" and tokens[right + 1].low != "that"
    return token.low in BREAKING or token.low == "according"


def _quoted_before(tokens: Sequence[Token], start: int, right: int, stop: int) -> bool:
    """“…,” X said …: a whole quotation stands before the subject, and none behind the verb."""
    at = start - 1
    if at > 0 and tokens[at].text == ",":
        at -= 1
    if at < 0 or tokens[at].kind != "quote":
        return False
    if at == start - 1 and tokens[at].text[-2:-1] == ",":
        return True
    if len(tokens[at].text.split()) < LEAST_QUOTATION:
        return False
    closed = tokens[at].text[-2:-1] in ",.?!—-'" or at < start - 1
    return closed and not (right < stop and (tokens[right].low == "that" or tokens[right].kind == "quote"))


def _inverted(sentence: Sentence, cue: Cue) -> Phrase | None:
    """The source behind its verb: “…,” said X; …, said X; Said X, “…”."""
    tokens, stop = sentence.tokens, sentence.closes
    if cue.verb.frames.isdisjoint(("say", "ask")) or cue.start != cue.at or cue.end >= stop:
        return None
    before = tokens[cue.start - 1] if cue.start else None
    opens = before is None or before.low in ("and", "but")
    if not opens and before is not None and not (before.kind == "quote" or before.text in (",", "—", "–")):
        return None
    if tokens[cue.end].low in ("that", "this") or _closes_relative(tokens, cue.start):
        return None
    source = phrases.after(tokens, cue.end, stop)
    if source is None or (source.end < stop and phrases.is_finite(tokens[source.end])):
        return None
    if opens:
        return source if _quotation_follows(tokens, source.end, stop) else None
    if before is not None and before.text == "," and not _clause_before(tokens, cue.start):
        return None
    described = source.end < stop and _describes(tokens, source.end)
    if before is not None and before.kind != "quote" and not (described or ends_here(tokens, source.end, stop)):
        apposed = phrases.before(tokens, cue.start, 0) is not None and tokens[source.end].kind != "time"
        if apposed or tokens[source.end].kind not in ("time", "prep"):
            return None
    return source


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """What may follow a source at a sentence's end: "said a pilot who …", "said a person briefed on …"."""
    token = tokens[at]
    participle = token.kind == "word" and token.low.endswith("ed") and at + 1 < len(tokens)
    return token.kind == "relative" or (participle and tokens[at + 1].kind == "prep")


def _clause_before(tokens: Sequence[Token], end: int) -> bool:
    """Whether what stands before a verb may be what was said: it holds a verb of its own, or a quotation."""
    return any(tokens[n].kind == "quote" or phrases.finite_at(tokens, n) for n in range(max(1, end - LEAD), end))


def _closes_relative(tokens: Sequence[Token], at: int) -> bool:
    """ "His report, which the Gazette has read, | says": the subject stands before what the comma closes."""
    if at < 1 or tokens[at - 1].text != ",":
        return False
    for n in range(at - 2, max(0, at - RELATIVE), -1):
        modifies = tokens[n].kind == "relative" or tokens[n].low in lexicon.MODIFYING | {"sent", "addressed", "written"}
        if modifies and tokens[n - 1].text == ",":
            return phrases.before(tokens, n - 1, 0) is not None and not phrases.finite_at(tokens, n - 2)
        if tokens[n].text == ",":
            return False
    return False


def _quotation_follows(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at + 1 < stop and tokens[at].text in (",", ":") and tokens[at + 1].kind == "quote"


def _share_subjects(sentence: Sentence, found: list[Case]) -> None:
    """A verb behind "and", or a participle, speaks for the subject of the verb before it."""
    tokens = sentence.tokens
    last: Case | None = None
    for case in found:
        start = case.cue.start
        before = tokens[start - 1] if start else None
        if case.cue.voice == "participle" and last is not None and _quoted_as(tokens, last, start):
            _quote(sentence, last, case)
        elif case.cue.voice == "participle":
            case.subject = _participle_subject(sentence, case, last)
        elif case.subject is None and case.cue.voice == "finite" and before is not None:
            if before.low in ("and", "but", "or") or (before.text == "," and last is not None):
                case.subject = last.subject if last else main_subject(sentence, start)
                case.shared = True
            else:
                case.subject = _resumed(tokens, start)
            case.postposed = False
        if case.subject is not None or case.cue.verb.lemma in QUOTERS:
            last = case


def _quoted_as(tokens: Sequence[Token], last: Case, start: int) -> bool:
    near = start - last.cue.end <= RELATIVE
    return last.cue.verb.lemma in QUOTERS and near and tokens[start - 1].low == "as"


def _quote(sentence: Sentence, quoting: Case, saying: Case) -> None:
    """ "Reuters quoted X as saying", "X was quoted by Reuters as saying", "…, X was quoted as saying by Reuters"."""
    tokens, stop = sentence.tokens, sentence.closes
    passive = quoting.cue.voice == "passive"
    if passive:
        saying.subject = phrases.before(tokens, quoting.cue.start, 0)
    else:
        saying.subject = phrases.after(tokens, quoting.cue.end, saying.cue.start - 1)
    saying.teller, quoting.subject = quoting.subject, None
    if saying.cue.end < stop and tokens[saying.cue.end].low == "by":
        saying.teller = phrases.after(tokens, saying.cue.end + 1, stop)
    quoting.quotes = True
    saying.postposed = ends_here(tokens, saying.right, stop)


def _governed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a phrase is the object of what stands before it: "who had seen | the plan", "who was told to brief |"."""
    if start < 2:
        return False
    before, infinitive = tokens[start - 1], tokens[start - 2].low == "to"
    return before.kind == "prep" or phrases.is_finite(before) or (infinitive and before.kind == "word")


def _resumed(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "officials who asked not to be named said": the subject before a relative clause that the verb ends."""
    for n in range(at - 2, max(0, at - RELATIVE), -1):
        if tokens[n].kind == "stop":
            return None
        if tokens[n].kind == "relative":
            head = phrases.before(tokens, n, 0)
            return Phrase(head.start, at, n) if head else None
    return None


def _participle_subject(sentence: Sentence, case: Case, last: Case | None) -> Phrase | None:
    tokens, start = sentence.tokens, case.cue.start
    before = tokens[start - 1] if start else None
    beside = before is not None and (before.kind in ("word", "name") or before.low in lexicon.OBJECTS)
    if before is not None and beside and before.low not in lexicon.DOCUMENTS:
        near = phrases.before(tokens, start, 0)
        if near is None or not near.start or tokens[near.start - 1].low not in PLACING:
            return near
    if last is not None and last.subject is not None:
        return last.subject
    return main_subject(sentence, start)


def main_subject(sentence: Sentence, limit: int) -> Phrase | None:
    """The subject of the first finite verb before `limit`; for an opening participle, the phrase behind its comma."""
    tokens = sentence.tokens
    for at in range(1, min(limit, LEAD)):
        if phrases.finite_at(tokens, at):
            found = phrases.before(tokens, at, 0)
            if found is not None:
                return found
    if limit <= 1:
        for at in range(1, min(len(tokens) - 1, LEAD)):
            if tokens[at].text == ",":
                return phrases.after(tokens, at + 1, sentence.closes)
    return None
