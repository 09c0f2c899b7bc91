"""Offices as they are written: "the North Korean leader", "Minister for Fisheries", "4th Harbour Group commander".

In: a text with its named mentions. A phrase runs from the words that say whose office it is to those that say of
what; articles and owners ("the", "his", "Gurney's") stand outside. Lower-case words behind "of" leave it open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.records import Mention
from crossread.stages.mentions.links import forms
from crossread.stages.mentions.tables import countries, words
from crossread.stages.mentions.tables.words import several
from crossread.text.late import Late
from crossread.text.tokens import STOPWORDS

BEFORE_HEADS = (
    "prime|first|foreign|defen[cs]e|interior|finance|justice|health|energy|oil|education|transport|culture|home|economic"
    "|special|chief|attorney|national security|commanding|supreme|press|opposition|rebel|military|political|spiritual"
    "|religious|party|campaign|police|army|naval|vice|deputy|assistant|associate|lead|general|executive|managing"
)
HEADS = (
    "president|premier|minister|secretary|chancellor|king|queen|emperor|emir|sultan|pope|dictator|ruler|strongman|leader"
    "|mayor|governor|commander|chief|director|chair(?:man|woman|person)?|head|spokes(?:man|woman|person)|ambassador"
    "|envoy|representative|archbishop|advis[eo]r|prosecutor|commissioner|coordinator|counsel|speaker|boss"
    "|chief (?:executive|operating|financial)(?: officer)?|attorney general|commanding general|inspector general"
    "|secretary[ -]general|director[ -]general|secretary of state|chief of staff|chief justice|head of state"
    "|head of government"
)
OFFICE = Late(rf"(?<![\w-])(?:(?:vice|ex)-)?(?:(?:{BEFORE_HEADS})\s){{0,4}}(?:{HEADS})\b(?!-\w|’?\w)", re.IGNORECASE)
PAST = several("former ex late then outgoing fired ousted deposed retired")
PASSING = several("current new acting interim senior top longtime veteran incumbent embattled incoming elected newly")
OWNERS = several("its his her their our my your")
SOME = several("a an another any no every each one two several some")
ALIKE = {"chief": "head", "director": "head", "boss": "head", "dictator": "leader", "ruler": "leader"}
OF = re.compile(r" (of|for|to) (?:the )?")
FOR = several("minister secretary spokesman spokeswoman spokesperson representative envoy coordinator director")
TO = several("ambassador envoy representative adviser advisor")
AFTER = re.compile(r" ([a-z]+)")
CAPITALS = re.compile(r"[A-Z][\w.&’'-]*\w")
MOST_WORDS = 6  # on either side of the head
WORD = 30  # code points


@dataclass(frozen=True, slots=True)
class Office:
    """Words [start, end) of a text. `head` is folded; `of` are the nations, bodies and words that say which one.

    `opens` is where its article or owner begins; `article` is "the", "a", "own" or nothing.
    """

    start: int
    end: int
    opens: int
    head: str
    past: bool
    of: frozenset[str]
    article: str
    open: bool


@dataclass(slots=True)
class Standing:
    """The named mentions of a text by where they begin and end."""

    text: str
    mentions: Sequence[Mention]
    begins: Mapping[int, Mention] = field(init=False)
    ends: Mapping[int, Mention] = field(init=False)
    people: Sequence[Mention] = field(init=False)

    def __post_init__(self) -> None:
        self.begins = {m.span.start: m for m in self.mentions}
        self.ends = {m.span.end: m for m in self.mentions}
        self.people = [m for m in self.mentions if m.kind == "person"]


def find(standing: Standing) -> Iterator[Office]:
    """All offices in order; none overlaps a person's name or begins within another."""
    done = 0
    for match in OFFICE.finditer(standing.text):
        if match.start() >= done and not _within_person(standing, match.start(), match.end()):
            office = _office(standing, match)
            done = office.end
            if not _only_describes(standing.text, office):
                yield office


def _within_person(standing: Standing, start: int, end: int) -> bool:
    at = bisect_right(standing.people, start, key=lambda m: m.span.end)
    return at < len(standing.people) and standing.people[at].span.start < end


def _only_describes(text: str, office: Office) -> bool:
    """Whether "chief" is an adjective: "the chief epidemiologist"."""
    after = AFTER.match(text, office.end)
    word = after.group(1) if after else ""
    acts = word in STOPWORDS or word in words.SAYING or word in words.SINGULAR_VERBS or word.endswith("ed")
    return office.head == "chief" and not office.of and bool(word) and not acts


def _office(standing: Standing, match: re.Match[str]) -> Office:
    head = " ".join(match.group().casefold().replace("defence", "defense").replace("advisor", "adviser").split())
    start, before, past = _left(standing, match.start())
    end, behind, left_open = _right(standing, match.end(), head.split()[-1].rpartition("-")[2])
    opens, article = _article(standing.text, start)
    past = past or head.startswith("ex-")
    return Office(start, end, opens, head.removeprefix("ex-"), past, frozenset((*before, *behind)), article, left_open)


def _left(standing: Standing, at: int) -> tuple[int, list[str], bool]:
    """Where the phrase begins, what its words before the head say, and whether they say that it is over."""
    text, past = standing.text, False
    found: list[str] = []
    for _ in range(MOST_WORDS):
        owner = 2 if text[at - 3 : at] in ("'s ", "’s ") else 0
        mention = standing.ends.get(at - 1 - owner) if at and text[at - 1] == " " else None
        if mention is not None and mention.kind != "person":
            at = mention.span.start
            found.append(_key(text, mention))
            continue
        first, word = _word_before(text, at)
        if mention is not None or owner or not word:
            break
        if word.lower() in PAST:
            past = True
        elif word[:1].isupper() or word[:1].isdigit():
            if not _says_which(text, first, word):
                break
            found.append(forms.key(word))
        elif word not in PASSING:
            break
        at = first
    return at, found, past


def _word_before(text: str, at: int) -> tuple[int, str]:
    """The word that ends one space before, and where it begins; "" where none does."""
    if at < 2 or text[at - 1] != " ":
        return at, ""
    first = max(text.rfind(" ", max(0, at - WORD), at - 1), text.rfind("\n", max(0, at - WORD), at - 1)) + 1
    word = text[first : at - 1].lstrip("“\"‘('[")
    return at - 1 - len(word), word if word[-1:].isalnum() else ""


def _says_which(text: str, first: int, word: str) -> bool:
    """Whether a capital or a figure before an office is part of it: not by position alone, no day, no opening word."""
    opens = first < 2 or text[first - 1] == "\n" or text[first - 2] in ".!?:"
    plain = word.lower() in words.CALENDAR or word.lower() in words.TITLES or word.isdigit()
    office = word.lower() in words.TITLE_PARTS
    return not plain and (office or not (word.lower() in words.STARTERS or (opens and word[1:].islower())))


def _right(standing: Standing, end: int, head: str) -> tuple[int, list[str], bool]:
    """Where the phrase ends, what its words behind the head say, and whether it goes on in words that say no name."""
    text = standing.text
    found: list[str] = []
    for _ in range(2):
        more = OF.match(text, end)
        if not more or (more[1] == "for" and head not in FOR) or (more[1] == "to" and head not in TO):
            break
        stop, said = _names(standing, more.end())
        if not said:
            return end, found, not found
        end = stop
        found.extend(said)
    return end, found, False


def _names(standing: Standing, at: int) -> tuple[int, list[str]]:
    """The names and capitals that stand at `at`, no person's; where they end."""
    text, end = standing.text, at
    found: list[str] = []
    for _ in range(MOST_WORDS):
        mention, word = standing.begins.get(at), CAPITALS.match(text, at)
        if mention is not None and mention.kind != "person":
            end = mention.span.end
            found.append(_key(text, mention))
        elif mention is None and word and word.group().lower() not in words.CALENDAR:
            end = word.end()
            found.append(forms.key(word.group()))
        else:
            break
        joined = text.startswith(" and ", end) and mention is None
        at = end + (5 if joined else 1)
        if text[end : end + 1] != " " or not text[at : at + 1].isupper():
            break
    return end, found


def _key(text: str, mention: Mention) -> str:
    """What is the same for a country and the word for its people, and for all names of one body."""
    name = " ".join(mention.span.of(text).split())
    country = countries.by_name().get(name) or countries.by_people().get(name)
    return country.code if country else mention.entity or forms.key(name)


def _article(text: str, start: int) -> tuple[int, str]:
    first, word = _word_before(text, start)
    if word.lower() == "the" or text[max(0, start - 4) : start].lower() == "the ":
        return start - 4, "the"
    if word.lower() in SOME or (start == 2 and text[0] == "A"):
        return first, "a"
    if word.lower() in OWNERS:
        return first, "own"
    return start, "own" if text[max(0, start - 3) : start] in ("'s ", "’s ") else ""
