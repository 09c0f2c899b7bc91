"""Which body a bare noun stands for: "the committee" behind "the Varnholt Harbour Committee".

In: the texts of a story with their linked mentions. A noun is a body's whose name it heads, or of which the text says
that it is one ("Ossel Watch, a small charity"), and only where no other body of the text may be called so.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossread.records import Mention, Span
from crossread.stages.mentions.links.evidence import Held
from crossread.stages.mentions.tables import words
from crossread.stages.mentions.tables.words import several
from crossread.text.late import Late
from crossread.text.tokens import STOPWORDS

NOUNS = several(
    """
    committee commission council company firm corporation agency bureau department party union group organisation
    organization association federation league institute institution university college academy hospital bank fund
    foundation charity newspaper magazine broadcaster network website airline club team church court tribunal board
    panel brigade battalion regiment division squadron movement faction orchestra museum
    """
)
OF_ANY = several("company firm corporation group organisation organization")  # nouns for bodies of all sorts
# Last words of names → what the body is called.
CALLED = {
    **dict.fromkeys(several("inc ltd corp llc plc co holdings"), "company"),
    **dict.fromkeys(several("times post courier herald gazette tribune telegraph chronicle journal"), "newspaper"),
    **dict.fromkeys(several("airlines airways"), "airline"),
}
NOUN = "|".join(sorted(NOUNS))
BARE = Late(
    rf"\b(?:(?P<the>[Tt]he)|an?|another|any|every|each|no|one)\s+(?P<rest>(?:[a-z-]+\s+){{0,3}})(?P<noun>{NOUN})\b(?!-)"
)
APPOSED = Late(rf",? (?:an?|the|one of the) (?:[\w’'-]+ ){{0,3}}?({NOUN})\b")
BEFORE = Late(rf"\b(?:[Tt]he|an?) (?:[\w’'-]+ ){{0,3}}({NOUN}) $")
AFTER = re.compile(r" ([a-z]+)")
OF = re.compile(r"\s(?:of|for)\s")
REACH = 50  # code points before a name that may say what it is


def find(texts: Mapping[str, str], mentions: Sequence[Mention]) -> Iterator[Held]:
    bodies: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: m.span):
        if mention.kind == "organisation" and mention.entity and mention.article in texts:
            bodies[mention.article].append(mention)
    called: dict[str, set[str]] = defaultdict(set)  # entity → nouns
    for article, found in bodies.items():
        for mention in found:
            called[mention.entity or ""].update(_nouns(texts[article], mention))
    for article, found in sorted(bodies.items()):
        yield from _in_text(article, texts[article], found, called)


def _nouns(text: str, mention: Mention) -> Iterator[str]:
    """What the words of a name, and those beside it, call the body."""
    name = OF.split(mention.span.of(text), maxsplit=1)[0].split()
    last = name[-1].lower().rstrip(".") if len(name) > 1 else ""
    if last in NOUNS or last in CALLED:
        yield CALLED.get(last, last)
    start, end = mention.span.start, mention.span.end
    for beside in (APPOSED.match(text, end), BEFORE.search(text, max(0, start - REACH), start)):
        if beside and (beside.re.pattern.endswith("$") or text[end : end + 1] == ","):
            yield beside[1]


def _in_text(article: str, text: str, bodies: Sequence[Mention], called: Mapping[str, set[str]]) -> Iterator[Held]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for mention in bodies:
        for noun in called[mention.entity or ""]:
            bearers[noun].add(mention.entity or "")
    if not bearers:
        return
    last: dict[str, Mention] = {}  # noun → the body last named that it may stand for
    waiting, end = iter([*bodies, None]), 0
    body = next(waiting)
    for match in BARE.finditer(text):
        while body is not None and body.span.start < match.start():
            nouns = called[body.entity or ""]
            for other in () if nouns or body.form != "name" else OF_ANY:
                last.pop(other, None)  # it may be one too
            last.update(dict.fromkeys(nouns, body))
            end, body = body.span.end, next(waiting)
        noun = match["noun"]
        before = last.get(noun)
        if not match["the"] or match["rest"]:
            if match.start() - end > 2:  # else it says what the name before it is
                last.pop(noun, None)
        elif before and before.entity and len(bearers[noun]) == 1 and _stands_alone(text, match.end()):
            span = Span(article, match.start("noun"), match.end())
            why = f"“{before.span.of(text)}” is the only {noun} of the text"
            yield Held(span, "organisation", "noun", before.entity, why)


def _stands_alone(text: str, end: int) -> bool:
    """Whether a noun describes no other behind it: "the party chairman", "the group of ten"."""
    after = AFTER.match(text, end)
    word = after[1] if after else ""
    acts = word in words.SAYING or word in words.SINGULAR_VERBS or word.endswith(("ed", "s"))
    return word not in ("of", "for") and (not word or word in STOPWORDS or acts)
