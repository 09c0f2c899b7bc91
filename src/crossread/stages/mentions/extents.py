"""Whole noun phrases: "the harbour minister Edric Vole", "two officials", "she".

In: a text, its linked mentions, and the phrases that a reader saw in it. A mention's span is its
name, what ACE (Linguistic Data Consortium 2005) calls the head; the phrase around it is its
extent. The reader says roughly where phrases stand; grammar sets their edges, and no name is cut.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crossread.reader import Name
from crossread.records import Article, Extent, ExtentForm, Mention, MentionKind, Place, Span
from crossread.stages.mentions.tables import words
from crossread.stages.mentions.tables.words import several
from crossread.text.tokens import STOPWORDS

LONGEST_WORD, LONGEST_GAP = 20, 6  # characters of a listed word; between two pieces of one phrase
LIKELY = 0.5  # one word without a name is a phrase only if its kind is likelier than not
NAMED = ("person", "organisation", "place", "nationality")
THINGS = ("weapon", "vehicle")

POINTERS = several("the a an this that these those our your his her its their my some any no every each other such")
PRONOUNS = several(
    """
    i we you he she they it me us him her them my our your his its their mine ours yours hers theirs who those these
    this himself herself themselves ourselves myself everyone everybody anyone nobody both all some many others
    """
)
PERSONS = several("i he she me him my his her hers himself herself myself") | words.TITLES | words.PERSON_NOUNS
PREPOSITIONS = several(
    """
    of in on at by for with from to into as than near including between under against inside outside across among over
    through during after before about around within without toward towards since until via versus according because
    per despite along behind beyond upon amid like
    """
)
LINKS = several("and or but nor which who whom whose when where while if")
VERBS = several(
    "is are was were be been has had have will would can could may might must shall should do does did let n't not"
)
EDGES = PREPOSITIONS | LINKS | VERBS | several("s t")  # what begins and ends no phrase
PARTING = "|".join(sorted(PREPOSITIONS | LINKS | {"that"}))
WORD = re.compile(r"\w+|[^\w\s]")
AHEAD = re.compile(rf"[,(;:]|\b(?:{PARTING})\b")  # between words and a name that is not their head
BEHIND = re.compile(rf"[,(;]|\s+\(|\s+(?:{PARTING})\b")  # between a head and what tells more of it
ARTICLE = re.compile(r"(?:^|[^\w-])((?:the|an?) )$", re.IGNORECASE)
NEXT = re.compile(r"[-–/]|['’]s? | ([a-z]+)")


@dataclass(slots=True)
class _Phrase:
    """Characters [start, end) with the mentions in them; `seen`: as how many of them the reader saw it at most."""

    start: int
    end: int
    kind: MentionKind
    score: float = 1.0
    seen: int = 0
    open: bool = False  # it goes on behind an "of"
    names: list[Mention] = field(default_factory=list)
    head: Mention | None = None


def attach(text: str, mentions: Sequence[Mention], phrases: Iterable[Name]) -> tuple[Mention, ...]:
    """An article's mentions, those with a longer phrase around them with their extent."""
    around = {(p.head.span, p.head.kind): p for p in _find(text, mentions, phrases) if p.head}
    return tuple(_with_extent(m, around.get((m.span, m.kind))) for m in mentions)


def _with_extent(mention: Mention, phrase: _Phrase | None) -> Mention:
    if phrase is None or (phrase.start, phrase.end) == (mention.span.start, mention.span.end):
        return mention
    return replace(mention, extent=Span(mention.article, phrase.start, phrase.end))


def listed(article: Article, mentions: Sequence[Mention], phrases: Iterable[Name]) -> tuple[Extent, ...]:
    """An article's mentions by their extents, in order; phrases never overlap one another."""
    found = [_extent(article, phrase) for phrase in _find(article.text, mentions, phrases)]
    counted = [Extent(article.id, m.span, m.kind, value=m.value) for m in mentions if m.kind in ("time", "quantity")]
    return tuple(sorted((*found, *counted), key=lambda extent: (extent.span, extent.kind)))


def _extent(article: Article, phrase: _Phrase) -> Extent:
    head, span = phrase.head, article.span(phrase.start, phrase.end)
    if head is None:
        form: ExtentForm = "pronoun" if span.of(article.text).lower() in PRONOUNS else "phrase"
        return Extent(article.id, span, phrase.kind, form=form)
    value = head.value if phrase.kind == head.kind else None
    return Extent(article.id, span, phrase.kind, head.entity, value, head.form, head.span)


def _find(text: str, mentions: Sequence[Mention], phrases: Iterable[Name]) -> list[_Phrase]:
    """All phrases in order, none overlapping: the reader's, and the names that it sees in none."""
    names = [_Phrase(m.span.start, m.span.end, m.kind, names=[m]) for m in mentions if m.kind in (*NAMED, *THINGS)]
    cut = [phrase for one in phrases if (phrase := _cut(text, one))]
    found = [phrase for phrase in _joined(text, _merged([*cut, *names])) if _stands(text, phrase)]
    end = 0
    for phrase in found:
        phrase.start = max(end, phrase.start - _article(text, phrase))
        phrase.head = _head(text, phrase)
        phrase.kind = _kind(text, phrase)
        end = phrase.end
    return [phrase for phrase in found if phrase.kind in NAMED or phrase.head]


# ---------------------------------------------------------------- edges


def _cut(text: str, seen: Name) -> _Phrase | None:
    """Without what begins or ends no phrase; None where nothing is left. A pronoun or an article alone stays."""
    found = [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(text, seen.start, seen.end)]
    first, last = 0, len(found)
    while first < last and found[first][0] not in PRONOUNS and _outside(found[first][0]):
        first += 1
    while first < last and (_outside(found[last - 1][0]) or (last - first > 1 and found[last - 1][0] in POINTERS)):
        last -= 1
    if first == last:
        return None
    start, end = found[first][1], found[last - 1][2]
    goes_on = text[end : seen.end].strip().lower() == "of"
    return _Phrase(start, end, seen.kind, seen.score, end - start, goes_on)


def _outside(word: str) -> bool:
    return word in EDGES or not (word[0].isalnum() or word in (".", ")"))


def _merged(phrases: Iterable[_Phrase]) -> Iterator[_Phrase]:
    """What overlaps is one phrase: of the kind of the longest that the reader saw, of a name's where it saw none."""
    last: _Phrase | None = None
    for one in sorted(phrases, key=lambda p: (p.start, -p.end)):
        if last is None or one.start >= last.end:
            if last:
                yield last
            last = one
            continue
        if one.seen > last.seen:
            last.kind, last.score, last.seen = one.kind, one.score, one.seen
        if one.end >= last.end:
            last.end, last.open = one.end, one.open
        last.names.extend(one.names)
    if last:
        yield last


def _article(text: str, phrase: _Phrase) -> int:
    """How many characters before a phrase are its article; in "the Norway summit" it is the summit's."""
    before = ARTICLE.search(text, max(0, phrase.start - 5), phrase.start)
    if before is None or phrase.kind == "nationality":
        return 0
    behind = NEXT.match(text, phrase.end)
    return 0 if behind and _may_be_noun(behind.group(1)) else len(before.group(1))


def _may_be_noun(word: str | None) -> bool:
    """Whether a small word behind a name may be what the name only tells more of; None is a hyphen or a possessive."""
    if word is None:
        return True
    acts = word in words.SAYING or word in words.SINGULAR_VERBS or word.endswith("ed")
    return not (acts or word in STOPWORDS or word in EDGES)


# ---------------------------------------------------------------- pieces of one phrase


def _joined(text: str, phrases: Iterable[_Phrase]) -> list[_Phrase]:
    found: list[_Phrase] = []
    for phrase in phrases:
        if not (found and _are_one(text, found[-1], phrase, found[-2] if len(found) > 1 else None)):
            found.append(phrase)
            continue
        last = found[-1]
        if phrase.seen > last.seen or _is_title(text, last, phrase) or _points(text, last):
            last.kind, last.score, last.seen = phrase.kind, phrase.score, phrase.seen
        last.end, last.open = phrase.end, phrase.open
        last.names.extend(phrase.names)
    return found


def _are_one(text: str, left: _Phrase, right: _Phrase, before: _Phrase | None) -> bool:
    """Whether two pieces are one phrase: "the" and "harbour guard", "harbour minister" and "Edric Vole"."""
    between = text[left.end : right.start] if right.start - left.end < LONGEST_GAP else ""
    if between == " of ":
        return left.open
    if between == " and ":
        return _bare_pair(text, left, right)
    if between == ", ":
        return _within(left, right) and not (before and text[before.end : left.start] in (", ", " and "))
    return (between == " " and _points(text, left)) or _is_title(text, left, right)


def _word(text: str, phrase: _Phrase) -> str:
    """In small letters what may be one of the words listed here; "" for what is longer than those."""
    return text[phrase.start : phrase.end].lower() if phrase.end - phrase.start < LONGEST_WORD else ""


def _last(text: str, phrase: _Phrase) -> str:
    """Its last word in small letters, without a point."""
    return text[max(phrase.start, phrase.end - LONGEST_WORD) : phrase.end].split()[-1].lower().rstrip(".")


def _points(text: str, phrase: _Phrase) -> bool:
    return _word(text, phrase) in POINTERS


def _is_title(text: str, left: _Phrase, right: _Phrase) -> bool:
    """Whether the left piece is the title or office of the person named in the right one."""
    between = text[left.end : right.start] if right.start - left.end < LONGEST_GAP else ""
    if between not in (" ", ". ") or _name(right, "person", start=right.start) is None or left.kind in THINGS:
        return False
    last = _last(text, left)
    if between == ". " or last in words.TITLES:
        return last in words.TITLES
    names = [m for m in left.names if m.form == "name"]
    named = any(m.kind == "person" or (m.span.end == left.end and m.kind != "nationality") for m in names)
    return left.kind in ("person", "organisation") and _word(text, left) not in PRONOUNS and not named


def _within(left: _Phrase, right: _Phrase) -> bool:
    """Whether the left piece ends in a place that lies in the right one: "Ossel, Norway"."""
    inner, outer = _name(left, "place", end=left.end), _name(right, "place", start=right.start, end=right.end)
    if inner is None or outer is None or not (isinstance(inner.value, Place) and isinstance(outer.value, Place)):
        return False
    small, large = inner.value, outer.value
    smaller = (small.precision_km or 0) < (large.precision_km or 0)
    return smaller and small.country is not None and small.country == large.country


def _bare_pair(text: str, left: _Phrase, right: _Phrase) -> bool:
    """Whether two nouns share an article and what stands behind them: "our allies and friends"."""
    second = text[right.start : right.end]
    plain = second.islower() and second.split()[0] not in POINTERS | PRONOUNS and _word(text, left) not in PRONOUNS
    return plain and left.kind == right.kind == "organisation" and not left.names and not right.names


def _name(phrase: _Phrase, kind: MentionKind, *, start: int | None = None, end: int | None = None) -> Mention | None:
    """Its first name of a kind that begins and ends there."""
    for m in phrase.names:
        if m.kind == kind and m.form == "name" and start in (None, m.span.start) and end in (None, m.span.end):
            return m
    return None


def _stands(text: str, phrase: _Phrase) -> bool:
    """Whether it is more than an article or a word of which the reader is in doubt."""
    word = _word(text, phrase)
    if phrase.names or (word in PRONOUNS and phrase.kind in NAMED):
        return True
    return word not in POINTERS and (phrase.score >= LIKELY or " " in text[phrase.start : phrase.end])


# ---------------------------------------------------------------- heads


def _head(text: str, phrase: _Phrase) -> Mention | None:
    """The name on which the phrase ends, but for what tells more of it; none in "members of the harbour guard"."""
    head: Mention | None = None
    parted = AHEAD.search(text, phrase.start, phrase.end)
    for mention in phrase.names:
        start, end = mention.span.start, mention.span.end
        if (parted and parted.end() <= start) or not (end == phrase.end or BEHIND.match(text, end, phrase.end)):
            continue
        if head is None or (end, -start) > (head.span.end, -head.span.start):
            head = mention
    return head


def _kind(text: str, phrase: _Phrase) -> MentionKind:
    """As what it acts here: a place's name may stand for who rules it. Persons and things are what their names are.

    Without a name "he" and "a police chief" are persons.
    """
    head = phrase.head
    if head is None:
        return "person" if _last(text, phrase) in PERSONS else phrase.kind
    fixed = {"person", *THINGS} & {head.kind, phrase.kind}
    return head.kind if fixed or phrase.score < LIKELY else phrase.kind
