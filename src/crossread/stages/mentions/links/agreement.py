"""Mentions with one kind for one name over the reports of a story, where single texts read it differently.

In: the story's texts and mentions. One outlet's text may say too little of a name; most reports decide,
and where they are even, whatever is more than the guess that an unknown name is a person's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.records import Mention, MentionKind
from crossread.stages.mentions import placing
from crossread.stages.mentions.links import forms

KINDS = ("person", "organisation", "place", "nationality")


def agree(texts: dict[str, str], mentions: Iterable[Mention]) -> list[Mention]:
    mentions = list(mentions)
    read: dict[str, dict[str, MentionKind]] = defaultdict(dict)  # name → article → kind
    for mention in mentions:
        if mention.kind in KINDS and mention.article in texts:
            read[_name(texts, mention)][mention.article] = mention.kind
    surnames = _surnames(texts, mentions)
    chosen = {name: _choose(list(kinds.values())) for name, kinds in read.items() if len(set(kinds.values())) > 1}
    return [_as(texts, mention, chosen, surnames) for mention in mentions]


def _name(texts: dict[str, str], mention: Mention) -> str:
    return mention.span.of(texts[mention.article])


def _surnames(texts: dict[str, str], mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Articles with the last names of persons named in full there: "Mr. Paris" may stand beside Paris."""
    people = ((m.article, forms.person(_name(texts, m))) for m in mentions if m.kind == "person" and m.article in texts)
    return {(article, parts[-1]) for article, parts in people if len(parts) > 1}


def _choose(kinds: Sequence[MentionKind]) -> MentionKind:
    count = Counter(kinds)
    return max(sorted(count), key=lambda kind: (count[kind], kind != "person"))


def _as(
    texts: dict[str, str], mention: Mention, chosen: dict[str, MentionKind], surnames: set[tuple[str, str]]
) -> Mention:
    if mention.kind not in KINDS or mention.article not in texts:
        return mention
    name = _name(texts, mention)
    kind = chosen.get(name, mention.kind)
    if kind == mention.kind or (mention.article, forms.key(name)) in surnames:
        return mention
    return replace(mention, kind=kind, value=placing.place(name) if kind == "place" else None)
