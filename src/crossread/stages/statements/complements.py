"""What a reporting verb governs to its right: where it begins and ends.

In: the tokens of a sentence and a cue.
"""

from collections.abc import Sequence
from enum import Enum, auto

from crossread.stages.statements import lexicon, phrases
from crossread.stages.statements.cues import Cue
from crossread.stages.statements.grammar import Token

ADJUNCT_PREPOSITIONS = frozenset("in at on during via through to with after by from before following".split())
TOPIC_PREPOSITIONS = frozenset("of about over for regarding".split())  # "said of the plan: “…”"
CLAUSE_BREAKS = frozenset(
    "while because although though whereas after before when since unless but as if where".split()
)
AGENTLESS = frozenset("expect ask accuse deem report announce tell say describe know".split())
EVIDENCE = lexicon.DOCUMENTS | frozenset(
    """data figures results evidence statistics numbers analysis polls surveys studies reports filings emails e-mails
    photos images footage tests research findings polling census returns investigation inquiry review count
    tracker average averages documents letters memos papers transcripts it that which estimates""".split()
)
# They report only with a quotation or a that-clause: "continued operations" is no speech.
QUOTING = frozenset(
    """answer charge maintain state post email continue repeat figure rule determine blog broadcast calculate
    counter""".split()
)
# "talks offered by X" tells what X does, not what X says.
ATTITUDES = frozenset(
    "explain highlight detail underscore outline show oppose welcome promise threaten seek offer".split()
)
OBJECT_PREPOSITIONS = frozenset("of for against about to on as with from".split())
# Their complement is a clause: "added details" reports nothing.
SENTENTIAL = frozenset("add respond".split())
SUBJECT_REACH = 8  # tokens before "shows" in which its poll or report is named
MEDIA = frozenset(
    """statement letter communique communiqué e-mail email interview tweet post memo release speech telephone phone
    message note comments remarks""".split()
)
MEDIUM_REACH = 5  # tokens
LONGEST_ADJUNCT = 14  # tokens


def begin(tokens: Sequence[Token], cue: Cue, stop: int) -> tuple[int, tuple[int, int] | None]:
    """The first token behind addressee, time, place and occasion; and the addressee."""
    at = cue.end
    told = None
    if cue.takes("tell") or (cue.takes("ask") and cue.verb.lemma == "ask"):
        end = addressee(tokens, at, stop)
        if end > at:
            told, at = (at, end), end
    if not (cue.takes("say") or cue.takes("tell") or cue.takes("ask")):
        return at, told
    for _ in range(6):
        further = _adjunct(tokens, at, stop)
        if further == at:
            break
        at = further
    return _behind_relative(tokens, (cue.end, at), stop), told


def _behind_relative(tokens: Sequence[Token], adjuncts: tuple[int, int], stop: int) -> int:
    """ "said in an interview | that aired on Monday | that …": the clause behind the one that tells of the occasion."""
    start, at = adjuncts
    if at == start or at + 1 >= stop or tokens[at].low != "that":
        return at
    if tokens[at + 1].kind != "aux" and not tokens[at + 1].low.endswith("ed"):
        return at
    ends = ("that", ",")
    return next((n for n in range(at + 2, min(stop, at + LONGEST_ADJUNCT)) if tokens[n].low in ends), stop)


def addressee(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The index behind the one told that begins at `at`; `at` itself where nobody does."""
    if at >= stop:
        return at
    token = tokens[at]
    if token.low in lexicon.OBJECTS:
        return at + 1
    if token.kind not in ("name", "det", "word") or token.low in ("that", "how", "if"):
        return at
    found = phrases.after(tokens, at, stop)
    if found is None:
        return at
    return next((n for n in range(at, found.end) if tokens[n].text == ","), found.end)


def _adjunct(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The index behind one time, place or occasion that begins at `at`; `at` itself where none does."""
    if at >= stop:
        return at
    token = tokens[at]
    if token.kind == "time" or (token.kind == "adverb" and token.low not in ("not", "never")):
        return at + 1
    if token.text == ",":
        return _parenthesis(tokens, at, stop)
    if token.low in lexicon.PUBLISHED and tokens[at - 1].low in lexicon.DOCUMENTS:
        return at + 1
    timed = _time(tokens, at, stop)
    if timed > at:
        return timed
    topic = token.low in TOPIC_PREPOSITIONS
    if token.kind != "prep" or not (topic or token.low in ADJUNCT_PREPOSITIONS):
        return at
    if token.low == "to" and not (at + 1 < stop and _person_like(tokens[at + 1])):
        return at  # "vowed to return"
    end = _prepositional(tokens, at, stop)
    if end == at or (topic and not (_quotation_at(tokens, end, stop) or tokens[end].low == "that")):
        return at
    occasion = any(tokens[n].low in lexicon.DOCUMENTS or tokens[n].kind == "time" for n in range(at + 1, end))
    if (
        end >= stop
        or tokens[end].kind in ("prep", "time", "quote")
        or tokens[end].text in (",", ":", ";", "—", "–", ")")
    ):
        return end
    return end if occasion or tokens[end].low in ("that", "and", "when", "as", "while", "after") else at


def _parenthesis(tokens: Sequence[Token], at: int, stop: int) -> int:
    """ "reported, citing two officials, that …": what stands between two commas before the clause."""
    if at + 1 >= stop or not (tokens[at + 1].low.endswith("ing") or tokens[at + 1].low == "according"):
        return at
    for end in range(at + 2, min(stop - 1, at + LONGEST_ADJUNCT)):
        if tokens[end].text == ",":
            return end + 1 if tokens[end + 1].low == "that" else at
    return at


def _person_like(token: Token) -> bool:
    return token.kind in ("det", "name") or token.low in lexicon.OBJECTS


def _quotation_at(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at >= stop or tokens[at].kind == "quote" or tokens[at].text in (",", ":", "—", "–")


def _time(tokens: Sequence[Token], at: int, stop: int) -> int:
    end = at
    while end < stop and end - at < 4 and tokens[end].low in lexicon.TIME_OPENERS | {"the", "a"}:
        end += 1
    begun = end
    while end < stop and (tokens[end].kind == "time" or (tokens[end].low in lexicon.TIME_WORDS and end > at)):
        end += 1
    return end if end > begun else at


def _prepositional(tokens: Sequence[Token], at: int, stop: int) -> int:
    limit = min(stop, at + LONGEST_ADJUNCT)
    end = at + 1
    if end < limit and tokens[end].low in lexicon.OBJECTS:
        return end + 1
    while end < limit:
        token = tokens[end]
        if (
            token.kind in ("name", "det", "number", "time")
            or phrases.nominal(token)
            or (token.kind == "quote" and len(token.text) < 40)
            or (token.kind == "adverb" and tokens[end - 1].kind == "det")  # "in their first report"
        ):
            if token.low == "that" or (
                token.kind == "det" and end > at + 1 and tokens[end - 1].kind not in ("prep", "det")
            ):
                break
            end += 1
        elif token.kind == "prep" and token.low in ("of", "with", "at", "for", "on", "in", "to") and end > at + 1:
            end += 1
        else:
            break
    return end if end > at + 1 else at


def _holds_clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb or a quotation stands in the rest of a sentence."""
    return any(
        tokens[at].kind == "quote" or (at > start and phrases.finite_at(tokens, at)) for at in range(start, len(tokens))
    )


class Kind(Enum):
    """What stands behind a verb: a clause or quotation, a phrase (object, infinitive), or nothing that it governs."""

    CLAUSE = auto()
    PHRASE = auto()
    NONE = auto()


def kind(tokens: Sequence[Token], cue: Cue, right: int, stop: int) -> Kind:
    """What the complement at `right` is."""
    token = tokens[right]
    clausal = not cue.verb.frames.isdisjoint(("say", "tell", "ask"))
    if token.text in (",", ":", "—", "–") and right + 1 < stop:
        opener = tokens[right + 1]
        opens = opener.kind == "quote" or (clausal and (token.text == ":" or opener.low == "that"))
        return Kind.CLAUSE if opens else Kind.NONE
    if _points(tokens, right, stop):
        return Kind.PHRASE
    if token.kind == "quote" or (token.low == "that" and not cue.takes("plan")):
        return Kind.CLAUSE
    if token.kind in ("stop", "and") or cue.verb.lemma in QUOTING:
        return Kind.NONE
    if cue.takes("show"):
        near = tokens[max(0, cue.start - SUBJECT_REACH) : cue.start]
        return Kind.CLAUSE if clausal or any(word.low in EVIDENCE for word in near) else Kind.NONE
    if cue.takes("plan") and not cue.takes("say"):
        governed = token.low in ("to", "that", "for", *lexicon.OBJECTS) or token.kind in ("det", "name", "pronoun")
        return Kind.PHRASE if governed else Kind.NONE
    if cue.verb.lemma == "call" and cue.end == cue.at + 1:
        return Kind.PHRASE if _called(tokens, right, stop) else Kind.NONE
    if clausal:
        return _clausal(tokens, cue, right)
    if token.kind in ("sub", "aux") and token.low not in ("how", "what", "why"):
        return Kind.NONE
    return Kind.NONE if token.kind == "prep" and token.low not in OBJECT_PREPOSITIONS else Kind.PHRASE


def _points(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether "that" is an object: "denied that", "confirmed that to Reuters"."""
    if tokens[at].low != "that" or at + 1 >= stop:
        return tokens[at].low == "that"
    return tokens[at + 1].low == "to" and at + 2 < stop and tokens[at + 2].kind in ("name", "det")


def _called(tokens: Sequence[Token], right: int, stop: int) -> bool:
    """ "called it a disgrace", not "called the harbour office": an object and what it is called."""
    end = phrase_end(tokens, right, stop)
    if any(token.kind == "quote" for token in tokens[right:end]):
        return True
    if tokens[right].low in (*lexicon.OBJECTS, "it", "this", "that"):
        return end - right > 1 and tokens[right + 1].low not in ("to", "on", "in", "at", "and")
    return any(tokens[at].low in ("a", "an") and tokens[at - 1].kind != "prep" for at in range(right + 1, end))


def _clausal(tokens: Sequence[Token], cue: Cue, right: int) -> Kind:
    """Of a verb of saying: a clause, bare; or what it is about; nothing where the clause has no subject of its own."""
    token = tokens[right]
    if cue.end > cue.at + 1 and tokens[cue.end - 1].low == "to":
        return Kind.PHRASE  # "responded to"
    if token.low in ("to", "of", "about", "for", "against") and not cue.takes("tell"):
        return Kind.NONE if cue.verb.lemma in SENTENTIAL else Kind.PHRASE
    if cue.verb.lemma in SENTENTIAL and not _holds_clause(tokens, right):
        return Kind.NONE
    gap = token.kind == "aux" or token.low in lexicon.PLAIN_FINITE  # "which officials said was"
    return Kind.NONE if gap and cue.takes("say") else Kind.CLAUSE


def phrase_end(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Where an object or infinitive that begins at `start` ends."""
    if _points(tokens, start, stop):
        return start + 1
    at = start
    while at < stop:
        token = tokens[at]
        if token.text in (",", ";", "—", "–", ":") and at > start:
            break
        if token.low in CLAUSE_BREAKS and at > start + 1:
            break
        if token.low == "and" and at + 1 < stop and _verb_follows(tokens, at + 1, stop):
            break
        if at > start and medium(tokens, at, stop):
            break
        if token.kind == "quote" and token.text[-2:-1] in ".,!?":
            return at + 1
        at += 1
    return at


def medium(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether the way begins here that a word took: "confirmed the release in a brief communique"."""
    if tokens[at].low not in ("in", "by", "via", "through"):
        return False
    near = tokens[at + 1 : min(stop, at + 1 + MEDIUM_REACH)]
    if not near or near[0].low not in ("a", "an", *MEDIA):
        return False
    head = next((n for n, token in enumerate(near) if token.low in MEDIA), None)
    return head is not None and all(phrases.nominal(token) or token.kind == "det" for token in near[:head])


def _verb_follows(tokens: Sequence[Token], at: int, stop: int) -> bool:
    while at < stop and tokens[at].kind == "adverb":
        at += 1
    return at < stop and phrases.is_finite(tokens[at])


def passive(tokens: Sequence[Token], cue: Cue, right: int, stop: int) -> list[tuple[int, int]]:
    """The content of a passive: its subject and what follows ("X is expected to resign")."""
    agent = right > cue.end
    if cue.verb.lemma in ATTITUDES:
        return []
    if not agent and cue.verb.lemma not in AGENTLESS:
        return []
    found: list[tuple[int, int]] = []
    subject = phrases.before(tokens, cue.start, 0)
    definite = subject is not None and any(
        token.kind in ("det", "name", "pronoun") for token in tokens[subject.start : subject.end]
    )
    if subject is not None and definite and not cue.takes("tell") and cue.verb.lemma != "ask":
        found.append((subject.start, subject.head_end))
    if right < stop and tokens[right].kind != "stop":
        end = stop if tokens[right].low == "that" else phrase_end(tokens, right, stop)
        if end > right and not (agent and phrases.is_finite(tokens[right])):
            found.append((right, end))
    elif not agent:
        return []
    return found
