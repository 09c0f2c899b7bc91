"""Attributions: source, cue and content by offsets, sentence by sentence, before any name is resolved.

In: the sentences of an article (`grammar.read`). The rules are those of a reader with a
grammar in the hand and no parser: a reporting verb, the noun phrase before it (or behind it,
where a quotation or a clause comes first), the complement behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.stages.statements import according, cases, contents, nominals, phrases
from crossread.stages.statements.cases import Case
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.nominals import Nominal
from crossread.stages.statements.phrases import Phrase

Extent = tuple[int, int]
# “…,” X told pilots, the Gazette reported: a verb that finds its content taken passes it on.
PASSING_ON = frozenset("report say write add".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; extents are half-open offsets in the article's text.

    `source` is null where nobody is named; `head` ends its first part, before an apposition.
    `antecedent` is what a relative pronoun stands for, `addressee` who was told, `around` the
    sentence, `tellers` who passes it on; `lemma` is the cue's verb.
    """

    sentence: int
    source: Extent | None
    head: int
    cue: Extent | None
    content: tuple[Extent, ...]
    lemma: str
    around: Extent
    antecedent: Extent | None = None
    addressee: Extent | None = None
    tellers: tuple[Extent, ...] = ()


def find(sentences: Sequence[Sentence]) -> list[Attribution]:
    """Every attribution with a cue, sentence by sentence."""
    found: list[Attribution] = []
    for number, sentence in enumerate(sentences):
        here = cases.find(sentence)
        made = []
        for at, case in enumerate(here):
            content = contents.of(sentence, here, at) or _beside(sentences, number, case)
            if content:
                case.told = True
                made.append(_attribution(sentence, number, case, content))
            elif made and case.subject is not None and _hands_on(sentence, case, case.subject):
                teller = extent(sentence.tokens, case.subject.start, case.subject.end)
                made[-1] = replace(made[-1], tellers=(*made[-1].tellers, teller))
        for source, cue, content in according.find(sentence, [item.cue for item in made if item.cue]):
            made.append(_according(sentence, number, (source, cue), content))
        for nominal in nominals.find(sentence):
            made.append(_nominal(sentence, number, nominal))
        found.extend(made)
    return found


def _hands_on(sentence: Sentence, case: Case, subject: Phrase) -> bool:
    """Whether a case without content of its own hands on what stands before it: "…, Reuters reported"."""
    if not case.postposed or case.cue.verb.lemma not in PASSING_ON:
        return False
    before = sentence.tokens[subject.start - 1] if subject.start else None
    return before is not None and (before.kind in ("stop", "quote") or before.low == "as")


def _beside(sentences: Sequence[Sentence], number: int, case: Case) -> tuple[Extent, ...]:
    """A quotation that its own mark, or a colon, parted from its attribution: “Why now?” Smith asked."""
    sentence = sentences[number]
    if case.subject is None or not case.speaks:
        return ()
    first = case.cue.start if case.inverted else case.subject.start
    if first == 0 and case.right >= sentence.closes and number:
        before = sentences[number - 1]
        last = before.tokens[-1]
        if before.paragraph == sentence.paragraph and last.kind == "quote":
            return ((last.start, last.end),)
    ends_in_colon = case.right == sentence.closes - 1 and sentence.tokens[case.right].text == ":"
    if ends_in_colon and number + 1 < len(sentences):
        following = sentences[number + 1]
        opener = following.tokens[0]
        if opener.kind == "quote" and following.paragraph - sentence.paragraph <= 1:
            return ((opener.start, opener.end),)
    return ()


def _attribution(sentence: Sentence, number: int, case: Case, content: tuple[Extent, ...]) -> Attribution:
    tokens = sentence.tokens
    subject = case.subject
    return Attribution(
        sentence=number,
        source=extent(tokens, subject.start, subject.end) if subject else None,
        head=tokens[subject.head_end - 1].end if subject else 0,
        cue=extent(tokens, case.cue.start, case.cue.end),
        content=content,
        lemma=case.cue.verb.lemma,
        around=extent(tokens, 0, len(tokens)),
        antecedent=_antecedent(tokens, subject) if subject else None,
        addressee=extent(tokens, *case.addressee) if case.addressee else None,
        tellers=(extent(tokens, case.teller.start, case.teller.end),) if case.teller else (),
    )


def _according(
    sentence: Sentence, number: int, found: tuple[Phrase, tuple[int, int]], content: tuple[Extent, ...]
) -> Attribution:
    tokens = sentence.tokens
    source, cue = found
    return Attribution(
        sentence=number,
        source=extent(tokens, source.start, source.end),
        head=tokens[source.head_end - 1].end,
        cue=extent(tokens, *cue),
        content=content,
        lemma="according",
        around=extent(tokens, 0, len(tokens)),
    )


def _nominal(sentence: Sentence, number: int, found: Nominal) -> Attribution:
    around = extent(sentence.tokens, 0, len(sentence.tokens))
    head = found.source[1] if found.source else 0
    return Attribution(number, found.source, head, found.cue, (found.content,), found.noun, around)


def _antecedent(tokens: Sequence[Token], subject: Phrase) -> Extent | None:
    first = tokens[subject.start]
    if first.kind != "relative" and not (first.low == "that" and subject.end - subject.start == 1):
        return None
    end = subject.start - (subject.start > 0 and tokens[subject.start - 1].text == ",")
    start = phrases.near(tokens, end)
    return extent(tokens, start, end) if start is not None else None


def extent(tokens: Sequence[Token], start: int, end: int) -> Extent:
    """The characters of tokens [start, end)."""
    return tokens[start].start, tokens[end - 1].end
