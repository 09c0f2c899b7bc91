"""Verbs that report, where they stand in a sentence: each with its auxiliaries, voice and tense.

In: the tokens of a sentence (`grammar`). A form that is also a noun or an adjective counts as a
verb by its neighbours: a subject before it, a clause or an object behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.stages.statements import lexicon, phrases
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.lexicon import Frame, Verb

Voice = Literal["finite", "participle", "passive"]
PLURALS = frozenset(
    """people police critics media men women children staff both many some others most few several all third half
    quarter majority percent number handful two three""".split()
)
# Verbs whose infinitive carries the report: "wants to emphasize", "went on to say".
CARRIERS = frozenset(
    """want wants wanted continue continues continued went goes on came come begin began sought seeks tried tries
    likely unlikely expected going like""".split()
)
THOUGHTS = frozenset("think believe want hope feel fear know expect plan agree support prefer".split())
# "had heard from the pilot that …": the pilot said it.
PASSED_DOWN = frozenset({"hear", "learn"})
MOST_BETWEEN = 4  # tokens between a saying and the thought that is its whole clause
MODALS = frozenset("might may could would should can must ought".split())  # "may announce": not yet said
GERUND_OPENERS = frozenset("by in after before while when without despite as".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens [start, end) with the verb at `at`."""

    start: int
    end: int
    at: int
    verb: Verb
    voice: Voice

    def takes(self, frame: Frame) -> bool:
        return frame in self.verb.frames


def find(sentence: Sentence) -> list[Cue]:
    tokens = sentence.tokens
    found: list[Cue] = []
    for at, token in enumerate(tokens):
        if token.verb is None or token.kind not in ("word", "sub"):
            continue
        cue = _cue(tokens, at, token.verb, sentence.closes)
        if cue is None or (found and _echoes(tokens, found[-1], cue)):
            continue
        if found and cue.start <= found[-1].start:
            found.pop()  # "continues to emphasize" is one cue
        if not (found and cue.start < found[-1].end):
            found.append(cue)
    return found


def _echoes(tokens: Sequence[Token], before: Cue, cue: Cue) -> bool:
    """ "said he thinks …": a thought that is the whole clause of a saying tells nothing of its own."""
    if cue.verb.lemma not in THOUGHTS or before.verb.frames.isdisjoint(("say", "tell")):
        return False
    between = tokens[before.end : cue.start]
    return 0 < len(between) <= MOST_BETWEEN and between[-1].kind == "pronoun"


def _cue(tokens: Sequence[Token], at: int, verb: Verb, stop: int) -> Cue | None:
    start = _group_start(tokens, at)
    voice = _voice(tokens, start, at, verb)
    if voice == "finite" and _unsaid(tokens[start:at]):
        return None
    if voice is None or (start and tokens[start - 1].low == "you") or _names(tokens, at) or _published(tokens, at):
        return None
    end = at + 1
    if verb.lemma in PASSED_DOWN and not (end < stop and tokens[end].low == "from"):
        return None
    with_ = lexicon.WITH.get(verb.lemma)
    follower = tokens[end].low if end < stop else ""
    if with_ is not None:
        if follower in with_:
            end += follower != "that"
        elif not verb.frames - {"hold"} and verb.lemma != "call":
            return None
    if tokens[at].low in lexicon.NOUNS and not _clause_like(tokens, at, stop):
        return None
    return Cue(start, end, at, verb, voice)


def _published(tokens: Sequence[Token], at: int) -> bool:
    """ "a statement posted on Monday": the document's way, no report of its own."""
    return at > 0 and tokens[at].low in lexicon.PUBLISHED and tokens[at - 1].low in lexicon.DOCUMENTS


def _unsaid(group: Sequence[Token]) -> bool:
    """ "may announce", but not "would not say": a refusal is a statement."""
    words = {token.low for token in group}
    return not words.isdisjoint(MODALS) and "not" not in words


def _names(tokens: Sequence[Token], at: int) -> bool:
    """ "a group called X": a name is given, nothing is said."""
    if tokens[at].low not in ("called", "dubbed") or at < 2 or tokens[at - 1].kind != "word":
        return False
    opener = next((n for n in range(at - 1, max(-1, at - 8), -1) if tokens[n].kind == "det"), None)
    return opener is not None and tokens[opener].low in ("a", "an")


def _group_start(tokens: Sequence[Token], at: int) -> int:
    start = at
    while start and at - start < 8:
        before = tokens[start - 1]
        if before.kind in ("aux", "adverb") or _once(tokens, start - 1):
            start -= 1
        elif before.low == "to" and start >= 2 and tokens[start - 2].low in CARRIERS:
            start -= 2
            if tokens[start].low == "on" and start and tokens[start - 1].low in ("went", "goes"):
                start -= 1
        else:
            break
    return start


def _once(tokens: Sequence[Token], at: int) -> bool:
    """ "he once told her": a time, and no clause's opener."""
    return tokens[at].low == "once" and at > 0 and tokens[at - 1].kind in ("pronoun", "name", "relative")


def _voice(tokens: Sequence[Token], start: int, at: int, verb: Verb) -> Voice | None:
    if verb.lemma in PASSED_DOWN:
        return "passive"
    auxiliaries = {token.low for token in tokens[start:at]}
    before = _before(tokens, start)
    carried = "to" in auxiliaries
    if verb.form == "ing":
        return _ing_voice(verb, before, bool(auxiliaries & lexicon.BE))
    if verb.form in ("past", "participle"):
        if auxiliaries & lexicon.BE:
            return None if carried else "passive"
        if auxiliaries & lexicon.HAVE:
            return "finite"
        if before is None and "say" in verb.frames and verb.lemma != "ask":
            return "finite"
        if verb.form == "participle" or before is None:
            return "passive"
        if before.kind in ("det", "prep") and before.low != "that":
            return None
        if before.kind == "sub":
            return "passive" if {"ask", "tell"} & verb.frames else None
        followed_by_by = at + 1 < len(tokens) and tokens[at + 1].low == "by"
        return "passive" if followed_by_by and not {"say"} & verb.frames else "finite"
    if carried or any(token.kind == "aux" for token in tokens[start:at]):
        return "finite"
    if before is None or before.kind == "prep" or (before.kind == "det" and before.low not in ("that", *PLURALS)):
        return None
    if verb.form == "base":
        return "finite" if _plural(before) else None
    return "finite"


def _before(tokens: Sequence[Token], start: int) -> Token | None:
    """The token before a verb, past a participle that hangs on the noun there: "papers dated March 4 show"."""
    cut = phrases.reduced(tokens, start) if start else None
    return tokens[(start if cut is None else cut) - 1] if start else None


def _ing_voice(verb: Verb, before: Token | None, progressive: bool) -> Voice | None:
    if progressive:
        return "finite"
    if verb.lemma in THOUGHTS and (before is None or before.kind in ("word", "name", "number", "time")):
        return None  # "the candidate's thinking"
    if before is None or before.kind in ("stop", "quote", "time", "number", "and"):
        return "participle"
    if before.kind in ("prep", "sub"):
        return "participle" if before.low in GERUND_OPENERS else None
    return "participle" if phrases.nominal(before) or before.low in lexicon.OBJECTS else None


def _plural(token: Token) -> bool:
    if token.kind in ("pronoun", "relative"):
        return token.low not in ("he", "she", "it")
    if token.kind == "number":
        return True
    if token.kind in ("word", "name", "stop", "det"):
        return token.low in PLURALS or token.low.endswith("s") or token.text in (",", ")") or token.low == "that"
    return token.kind == "quote"


def _clause_like(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether what stands around a form that may be a noun makes it a verb."""
    start = at
    while start and tokens[start - 1].kind in ("aux", "adverb"):
        if tokens[start - 1].kind == "aux":
            return True
        start -= 1
    before = _before(tokens, start)
    after = tokens[at + 1] if at + 1 < stop else None
    if before is None or before.low.endswith(("'s", "s'")):
        return False
    subject = (
        before.kind in ("pronoun", "relative", "name", "and") or phrases.nominal(before) or before.text in (",", ")")
    )
    if subject and after is None:  # "…, minutes of the council show"
        verb = tokens[at].verb
        return before.low in lexicon.WRITTEN or (verb is not None and verb.lemma == "show")
    if not subject or after is None:
        return False
    if before.kind in ("pronoun", "relative"):
        return after.kind not in ("stop",)
    if after.low == "to":
        verb = tokens[at].verb
        return verb is not None and "plan" in verb.frames
    return after.kind in ("det", "pronoun", "name", "quote", "number") or after.low in (
        "that",
        "for",
        "on",
        "it",
        "him",
    )
