"""Rows of the slot who: what post or part a person has, as the reports put it.

Go in: persons named in several families, each with the description that stands beside
the name ("Mara Voss, the harbour's deputy head of security,").
"""

import re
from collections import defaultdict

from crossread.records import Claim, Entity, Mention, Span
from crossread.stages.claims import rows as claim_rows
from crossread.stages.claims import values
from crossread.stages.claims.scene import Scene
from crossread.text import tokens

BESIDE = re.compile(r",\s+((?:an?|the|its|their|his|her|our|who is|who was)\s[^,;:.“”\"()\n]{3,120})(?=,|\.|;|\))")
NOT_A_POST = re.compile(r"\b(?:said|says|told|added|was|were|is|are|had|has|have|will|would)\b")


def rows(scene: Scene) -> list[Claim]:
    answers: dict[str, list[claim_rows.Answer]] = defaultdict(list)
    for article in scene.story.articles:
        for mention in scene.mentions.get(article, ()):
            span = _post(scene, mention)
            if span and mention.entity:
                answers[mention.entity].append(claim_rows.Answer(span, scene.text(span)))
    found = []
    for entity, some in sorted(answers.items()):
        if len({scene.family(a.span.article) for a in some}) > 1 and _comparable(some):
            question = f"what {_name(scene.entities.get(entity), scene, some)} is"
            found.append(claim_rows.make(scene, "who", question, some, values.wordings))
    return found


def _post(scene: Scene, mention: Mention) -> Span | None:
    """The description in apposition behind a person's name."""
    if mention.kind != "person":
        return None
    text = scene.articles[mention.article].text
    beside = BESIDE.match(text, mention.span.end, min(len(text), mention.span.end + 160))
    if not beside or NOT_A_POST.search(beside.group(1).removeprefix("who is").removeprefix("who was")):
        return None
    return Span(mention.article, beside.start(1), beside.end(1))


def _comparable(some: list[claim_rows.Answer]) -> bool:
    """Whether the descriptions are of one post: they share a telling word."""
    words = [{tokens.stem(t.key) for t in tokens.words(str(a.value)) if t.key not in tokens.STOPWORDS} for a in some]
    return bool(set.intersection(*words))


def _name(entity: Entity | None, scene: Scene, some: list[claim_rows.Answer]) -> str:
    return entity.name if entity else scene.text(some[0].span)
