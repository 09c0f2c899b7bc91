"""Rows of the slot act: what somebody means, or doesn't mean, to do.

Go in: the sentences of a story. An intent is told by a few turns of phrase (will, won't,
plans to, has no intention to, vowed to …); its row asks whether it will be done.
"""

import re
from dataclasses import dataclass

from crossread.records import Claim, Span, Value
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims import values
from crossread.stages.claims.matching import Group, Item, groups
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

NEGATED = (
    r"(?:do|does|did|has|have|had)(?:\s+not|n['’]t)\s+(?:intend|plan|want|mean)(?:ed|ned)?\s+to"
    r"|(?:has|have|had|got|with)\s+(?:got\s+)?no\s+(?:plans?|intentions?|desire)\s+(?:to|of)"
    r"|(?:will|would)\s+not|won['’]t|refus(?:e|es|ed)\s+to|rul(?:e|es|ed)\s+out"
)
AFFIRMED = (
    r"(?:intend|plan|mean)(?:s|ed|ned)?\s+to|(?:is|are|was|were)\s+(?:planning|going|set|due|determined)\s+to"
    r"|(?:has|have|had)\s+plans\s+to|vow(?:s|ed)?\s+to|pledge(?:s|d)?\s+to|promise(?:s|d)?\s+to|will(?!\s+not)"
)
INTENT = re.compile(rf"\b(?:(?P<no>{NEGATED})|(?P<yes>{AFFIRMED}))\s+(?P<act>[a-z]+)", re.IGNORECASE)
# To say nothing is no deed: refusals to speak are statements.
SPEECH = frozenset("say comment answer speculate give reveal disclose name discuss elaborate talk confirm".split())
# "Nobody will be moved" tells of those who won't be, not of what will be done.
NOBODY = re.compile(r"\b(?:nobody|no one|none|neither|never|no)\b", re.IGNORECASE)
# "Whether he plans to go or will stay" leaves open what will be done.
OPEN = re.compile(r"\bwhether\b[^;:]*$", re.IGNORECASE)
CONDITION = re.compile(r"\s(?:before|until|unless|after|if|while)\s[^,;:.!?”\"]+")
NO, YES = "will not", "will"
LIKE = 0.6
LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Intent:
    item: Item
    actor: str | None


def rows(scene: Scene) -> list[Claim]:
    intents = [i for a in scene.story.articles for i in _find(scene, a)]
    actor = {i.item.span: i.actor for i in intents}
    items = [i.item for i in intents]
    found = groups(scene, items, lambda a, b: _likeness(scene, a, b, actor), lambda a, b: a.value == b.value)
    return [_row(scene, group) for group in found if _tells(scene, group)]


def _find(scene: Scene, article: str) -> list[Intent]:
    found = []
    text = scene.articles[article].text
    for start, end in scene.sentences[article]:
        for match in INTENT.finditer(text, start, end):
            clause = scene.clause(Span(article, match.start(), match.end()))
            act = Span(
                article, match.start("act"), _act_end(scene, match.end("act"), Span(article, start, end), clause)
            )
            if NOBODY.search(text, clause.start, match.start()) or OPEN.search(text[start : match.start()]):
                continue
            if match.group("act") in SPEECH or (match.group("no") == "would not" and not scene.statement(act)):
                continue
            keys = scene.keys(act)
            value: Value = NO if match.group("no") else YES
            span = Span(article, match.start(), act.end)
            found.append(Intent(Item(span, value, "intent", clause, keys), _actor(scene, span, clause)))
    return found


def _act_end(scene: Scene, least: int, sentence: Span, clause: Span) -> int:
    """The act goes on behind its clause where a condition follows: "before the air is safe"."""
    text = scene.articles[sentence.article].text
    condition = CONDITION.match(text, max(least, clause.end), sentence.end)
    return max(least, clause.end, condition.end() if condition else 0)


def _actor(scene: Scene, span: Span, clause: Span) -> str | None:
    """Who means to: the name nearest in front within the clause, else who is speaking."""
    front = Span(span.article, clause.start, span.start)
    named = [m.entity for m in scene.within(front, "person", "organisation", "place") if m.entity]
    return named[-1] if named else claim_rows.source_of(scene.statement(span))


def _likeness(scene: Scene, a: Item, b: Item, actor: dict[Span, str | None]) -> float:
    like = scene.likeness(a.keys, b.keys)
    least = 2 if actor[a.span] and actor[a.span] == actor[b.span] else LEAST_WORDS
    return like if like >= LIKE and len(a.keys & b.keys) >= least else 0.0


def _tells(scene: Scene, group: Group) -> bool:
    """A row needs words to compare, and a refusal or two families: a lone "will" is narration."""
    if not any(len(item.keys) >= 2 for item in group):
        return False
    return any(item.value == NO for item in group) or len({scene.family(i.span.article) for i in group}) > 1


def _row(scene: Scene, group: Group) -> Claim:
    best = max(group, key=lambda item: (len(item.keys), item.span))
    answers = [claim_rows.Answer(item.span, item.value) for item in group]
    who = _who(scene, best)
    asked = f"whether {who} will" if who else "whether it will be done:"
    return claim_rows.make(scene, "act", f"{asked} “{_act(scene, best)}”", answers, _compare)


def _who(scene: Scene, item: Item) -> str | None:
    """The name in front of the intent, where the clause has one."""
    front = Span(item.span.article, item.clause.start, item.span.start)
    named = [m.entity for m in scene.within(front, "person", "organisation") if m.entity]
    return scene.entities[named[-1]].name if named else None


def _act(scene: Scene, item: Item) -> str:
    text = scene.text(item.span)
    match = INTENT.match(text)
    act = text[match.start("act") :] if match else text
    words = list(tokens.words(act))
    return act[: words[min(len(words), 14) - 1].end] if words else act


def _compare(a: Value, b: Value) -> values.Relation:
    return "same" if a == b else "apart"
