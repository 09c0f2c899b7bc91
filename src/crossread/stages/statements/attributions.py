"""Attributions: source, cue and content by offsets, sentence by sentence, before any name is resolved.

In: the sentences of an article (`grammar.read`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crossread.stages.statements import complements, cues, lexicon, phrases
from crossread.stages.statements.cues import Cue
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.phrases import Phrase

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; extents are half-open offsets in the article's text.

    `source` is null where nobody is named; `head` ends its first part, before an apposition.
    `antecedent` is what a relative pronoun stands for; `tail` is the rest of the sentence that
    is neither content nor source (times, relays); `lemma` is the cue's verb.
    """

    sentence: int
    source: Extent | None
    head: int
    cue: Extent | None
    content: tuple[Extent, ...]
    lemma: str
    antecedent: Extent | None = None
    around: Extent = (0, 0)
    addressee: Extent | None = None


@dataclass(slots=True)
class _Case:
    """A cue with what stands on either side of it."""

    cue: Cue
    subject: Phrase | None
    right: int  # the first token behind addressee, time and place
    postposed: bool = False
    inverted: bool = False
    shared: bool = False
    addressee: tuple[int, int] | None = None
    content: list[tuple[int, int]] = field(default_factory=list)


def find(sentences: Sequence[Sentence]) -> list[Attribution]:
    """Every attribution with a cue, in the order of its cue."""
    found: list[Attribution] = []
    for number, sentence in enumerate(sentences):
        previous = sentences[number - 1] if number else None
        for attribution in _in_sentence(sentence, number, previous):
            found.append(attribution)
    return found


def _in_sentence(sentence: Sentence, number: int, previous: Sentence | None) -> list[Attribution]:
    cases = [_case(sentence, cue) for cue in cues.find(sentence)]
    _share_subjects(sentence, cases)
    found = []
    for at, case in enumerate(cases):
        content = _content(sentence, cases, at) if case.subject or case.cue.voice != "finite" else []
        case.content = content
        attribution = _attribution(sentence, number, case)
        if attribution is None and case.postposed and case.subject is not None:
            attribution = _behind_quotation(sentence, number, case, previous)
        if attribution is not None:
            found.append(attribution)
    found.extend(_according(sentence, number, found))
    return found


def _case(sentence: Sentence, cue: Cue) -> _Case:
    tokens, stop = sentence.tokens, sentence.closes
    if cue.voice == "passive":
        agent = None
        right = cue.end
        if right < stop and tokens[right].low == "by":
            agent = phrases.after(tokens, right + 1, stop)
            right = agent.end if agent else right
        return _Case(cue, agent, right)
    if cue.voice == "participle":
        right, addressee = complements.begin(tokens, cue, stop)
        return _Case(cue, None, right, addressee=addressee)
    inverted = _inverted(sentence, cue)
    if inverted is not None:
        right, _ = complements.begin(tokens, replace(cue, end=inverted.end), stop)
        return _Case(cue, inverted, right, postposed=True, inverted=True)
    subject = phrases.before(tokens, cue.start, 0)
    right, addressee = complements.begin(tokens, cue, stop)
    case = _Case(cue, subject, right, addressee=addressee)
    case.postposed = subject is not None and _ends_here(tokens, right, stop)
    return case


def _ends_here(tokens: Sequence[Token], right: int, stop: int) -> bool:
    if right >= stop:
        return True
    token = tokens[right]
    if token.text in (";", ")", "—", "–"):
        return True
    if token.text == "," and right + 1 < stop:
        return tokens[right + 1].kind != "quote" and tokens[right + 1].low != "that"
    return token.low in ("and", "but", "as", "when", "while", "after", "during", "before") or token.low == "according"


def _inverted(sentence: Sentence, cue: Cue) -> Phrase | None:
    """The source behind its verb: “…,” said X; …, said X."""
    tokens, stop = sentence.tokens, sentence.closes
    if (not cue.takes("say") and not cue.takes("ask")) or cue.start == 0 or cue.start != cue.at:
        return None
    before = tokens[cue.start - 1]
    if not (before.kind == "quote" or before.text in (",", "—", "–")) or cue.end >= stop:
        return None
    if tokens[cue.end].kind == "det" and tokens[cue.end].low in ("that", "this"):
        return None
    source = phrases.after(tokens, cue.end, stop)
    if source is None:
        return None
    if source.end < stop and (tokens[source.end].kind == "aux" or phrases.is_finite(tokens[source.end])):
        return None
    if before.kind != "quote" and not _ends_here(tokens, source.end, stop):
        apposed = phrases.before(tokens, cue.start, 0) is not None and tokens[source.end].kind != "time"
        if apposed or tokens[source.end].kind not in ("time", "prep"):
            return None
    return source


def _share_subjects(sentence: Sentence, cases: list[_Case]) -> None:
    """A verb behind "and", or a participle, speaks for the subject of the verb before it."""
    tokens = sentence.tokens
    last: _Case | None = None
    for case in cases:
        start = case.cue.start
        before = tokens[start - 1] if start else None
        if case.cue.voice == "participle":
            case.subject = _participle_subject(sentence, case, last)
        elif case.subject is None and case.cue.voice == "finite" and before is not None:
            if (
                last is not None
                and last.subject is not None
                and (before.low in ("and", "but", "or") or before.text == ",")
            ):
                case.subject, case.shared = last.subject, True
            elif before.low in ("and", "but", "or"):
                case.subject, case.shared = _main_subject(sentence, start), True
            case.postposed = False
        if case.subject is not None:
            last = case


def _participle_subject(sentence: Sentence, case: _Case, last: _Case | None) -> Phrase | None:
    tokens, start = sentence.tokens, case.cue.start
    before = tokens[start - 1] if start else None
    if before is not None and (before.kind in ("word", "name") or before.low in lexicon.OBJECTS):
        if before.low not in lexicon.DOCUMENTS:
            return phrases.before(tokens, start, 0)
    if last is not None and last.subject is not None:
        return last.subject
    return _main_subject(sentence, start)


def _main_subject(sentence: Sentence, limit: int) -> Phrase | None:
    """The subject of the sentence's first finite verb before `limit`; behind it, for an opening participle."""
    tokens = sentence.tokens
    for at in range(1, min(limit, 60)):
        if phrases.is_finite(tokens[at]):
            found = phrases.before(tokens, at, 0)
            if found is not None:
                return found
    if limit <= 1:
        for at in range(1, min(len(tokens) - 1, 60)):
            if tokens[at].text == ",":
                return phrases.after(tokens, at + 1, sentence.closes)
    return None


# ---------------------------------------------------------------- content


def _content(sentence: Sentence, cases: list[_Case], at: int) -> list[tuple[int, int]]:
    """Token ranges of what case `at` says."""
    case = cases[at]
    tokens, stop = sentence.tokens, sentence.closes
    if case.cue.voice == "passive":
        return complements.passive(tokens, case.cue, case.right, stop)
    if case.postposed and (
        case.cue.takes("say") or case.cue.takes("ask") or case.cue.takes("tell") or case.cue.takes("show")
    ):
        return _postposed(sentence, cases, at)
    if case.right >= stop:
        return []
    clause = complements.is_clause(tokens, case.cue, case.right, stop)
    if clause is None:
        return []
    if not clause:
        return [(case.right, complements.phrase_end(tokens, case.right, stop))]
    start = case.right
    while start < stop and tokens[start].text in (",", ":", "—", "–"):
        start += 1
    return [(start, _clause_end(sentence, cases, at, start))]


def _clause_end(sentence: Sentence, cases: list[_Case], at: int, start: int) -> int:
    """Where a clause that begins at `start` ends: at the sentence's end, or where another attribution takes over."""
    tokens = sentence.tokens
    end = sentence.closes
    if cases[at].cue.voice == "participle" and cases[at].cue.start <= 1:
        end = next((n for n in range(start + 1, end) if tokens[n].text == ","), end)  # "Despite saying that …, X"
    for later in cases[at + 1 :]:
        cue = later.cue
        if cue.start <= start:
            continue
        if (cue.start - 1 > start and cue.voice == "participle" and tokens[cue.start - 1].text == ",") or (
            later.shared and tokens[cue.start - 1].low in ("and", "but") and later.subject is cases[at].subject
        ):
            end = min(end, cue.start - 1)
        elif later.postposed and later.subject is not None and not later.inverted:
            if tokens[later.subject.start - 1].text == "," and later.subject.start - 1 > start:
                end = min(end, later.subject.start - 1)
        elif later.subject is not None and cue.voice == "finite" and later.subject.start - 2 > start:
            opener = later.subject.start - 1
            if tokens[opener].low in ("but", "while", "and", "though") and tokens[opener - 1].text == ",":
                end = min(end, opener - 1)
            elif tokens[opener].low in ("but", "while"):
                end = min(end, opener)
        if end < cue.start:
            break
    for n in range(start, end):
        if tokens[n].low == "according" and n + 1 < end and tokens[n + 1].low == "to":
            end = n
            break
    while end > start and tokens[end - 1].text in (",", "—", "–", ";"):
        end -= 1
    return end


def _postposed(sentence: Sentence, cases: list[_Case], at: int) -> list[tuple[int, int]]:
    case = cases[at]
    tokens, stop = sentence.tokens, sentence.closes
    assert case.subject is not None
    end = case.cue.start if case.inverted else case.subject.start
    start = 0
    for earlier in cases[:at]:
        if earlier.postposed and earlier.subject is not None:
            start = max(start, earlier.right)
    while (start < end and tokens[start].text in (",", ";")) or (
        start < end and tokens[start].low in ("but", "and", "as")
    ):
        start += 1
    if end > start and tokens[end - 1].low == "as":
        end -= 1
    separated = end > start and (tokens[end - 1].text in (",", "—", "–") or tokens[end - 1].kind == "quote")
    while end > start and tokens[end - 1].text in (",", "—", "–"):
        end -= 1
    found = [(start, end)] if separated and end > start else []
    right = case.right
    while right < stop and tokens[right].text in (",", ":"):
        right += 1
    if right < stop and tokens[right].kind == "quote" and found:
        found.append((right, right + 1))
    elif (found and right > case.right and tokens[start].kind == "sub") or (not found and right < stop):
        found = []
    return found


# ---------------------------------------------------------------- records


def _attribution(sentence: Sentence, number: int, case: _Case) -> Attribution | None:
    tokens = sentence.tokens
    extents = tuple((tokens[a].start, tokens[b - 1].end) for a, b in case.content if b > a)
    if not extents or all(tokens[a].low == "to" and b - a == 1 for a, b in case.content):
        return None
    source, head, antecedent = _source(tokens, case.subject)
    cue = (tokens[case.cue.start].start, tokens[case.cue.end - 1].end)
    addressee = None
    if case.addressee is not None:
        addressee = (tokens[case.addressee[0]].start, tokens[case.addressee[1] - 1].end)
    around = (tokens[0].start, tokens[-1].end)
    return Attribution(number, source, head, cue, extents, case.cue.verb.lemma, antecedent, around, addressee)


def _source(tokens: Sequence[Token], subject: Phrase | None) -> tuple[Extent | None, int, Extent | None]:
    if subject is None:
        return None, 0, None
    source = (tokens[subject.start].start, tokens[subject.end - 1].end)
    head = tokens[subject.head_end - 1].end
    antecedent = None
    if tokens[subject.start].kind == "relative" or (
        tokens[subject.start].low == "that" and subject.end - subject.start == 1
    ):
        end = subject.start
        if end and tokens[end - 1].text == ",":
            end -= 1
        before = phrases.before(tokens, end, 0)
        if before is not None:
            antecedent = (tokens[before.start].start, tokens[before.end - 1].end)
    return source, head, antecedent


def _behind_quotation(sentence: Sentence, number: int, case: _Case, previous: Sentence | None) -> Attribution | None:
    """“Why now?” Smith asked. — where the quotation's own mark ended the sentence before."""
    if previous is None or previous.paragraph != sentence.paragraph or case.subject is None:
        return None
    last = previous.tokens[-1]
    first = case.cue.start if case.inverted else case.subject.start
    if last.kind != "quote" or first != 0:
        return None
    tokens = sentence.tokens
    source, head, antecedent = _source(tokens, case.subject)
    cue = (tokens[case.cue.start].start, tokens[case.cue.end - 1].end)
    around = (tokens[0].start, tokens[-1].end)
    return Attribution(number, source, head, cue, ((last.start, last.end),), case.cue.verb.lemma, antecedent, around)


def _according(sentence: Sentence, number: int, found: list[Attribution]) -> list[Attribution]:
    tokens, stop = sentence.tokens, sentence.closes
    made: list[Attribution] = []
    for at in range(len(tokens) - 2):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        source = phrases.after(tokens, at + 2, stop)
        if source is None:
            continue
        content = _around_according(tokens, at, source, stop)
        extents = tuple((tokens[a].start, tokens[b - 1].end) for a, b in content)
        relayed = any(other.content and other.cue and extents and _covers(extents[0], other.cue) for other in found)
        if not extents or (relayed and at > 0):
            continue
        cue = (tokens[at].start, tokens[at + 1].end)
        around = (tokens[0].start, tokens[-1].end)
        made.append(Attribution(number, *_source(tokens, source)[:2], cue, extents, "according", None, around))
    return made


def _covers(outer: Extent, inner: Extent) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _around_according(tokens: Sequence[Token], at: int, source: Phrase, stop: int) -> list[tuple[int, int]]:
    end = at
    while end > 0 and tokens[end - 1].text in (",", "—", "–"):
        end -= 1
    start = 0
    while start < end and tokens[start].low in ("but", "and"):
        start += 1
    found = [(start, end)] if end > start else []
    right = source.end
    while right < stop and tokens[right].text not in (",",) and not found:
        right += 1
    if (
        right < stop
        and tokens[right].text == ","
        and right + 1 < stop
        and not (found and tokens[right + 1].low in ("and", "but", "while", "who", "which"))
    ):
        found.append((right + 1, stop))
    return found
