"""Names of persons, organisations, places and nationalities as mentions; weapons and vehicles too.

In: an article, and a reader of sentences or none. The rules are the ones that people without a
dictionary use: capitals that position doesn't explain, titles, the heads of long names, the words
beside; decided over the whole text at once. In other languages capitals say other things: no names there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from crossread.reader import Reader
from crossread.records import Article, Mention, MentionForm, MentionKind
from crossread.stages.mentions import arms, groups, kinds, readings, runs, small
from crossread.stages.mentions import parts as parting
from crossread.stages.mentions.scan import Scan, english
from crossread.stages.mentions.tables import places, words

NICKNAMED = re.compile(r"[A-Z][\w-]+(?: [A-Z]\.)? (?:“[^”\n]{1,20}”|\"[^\"\n]{1,20}\"|‘[^’\n]{1,20}’) [A-Z][\w’'-]+")
LONGEST_NAMED = 60  # code points
SURELY = 4.5  # votes


def readable(article: Article, scan: Scan) -> bool:
    """Whether it is in English."""
    return english(scan) and (article.language or "en").lower().startswith("en")


def find(article: Article, scan: Scan, reader: Reader | None) -> Iterator[Mention]:
    """Nothing where the text isn't `readable`."""
    if not readable(article, scan):
        return
    parts = [part for run in runs.find(scan) for part in parting.split(scan, run)]
    parts = sorted((*parts, *small.find(scan)), key=lambda part: part.first)
    if reader is not None:
        parts = readings.merge(scan, parts, reader)
    taken: list[tuple[int, int, MentionKind, MentionForm | None]] = [(*arm, None) for arm in arms.find(scan)]
    taken.extend((first, last, "organisation", "description") for first, last in groups.find(scan))
    inside: set[int] = set()
    for first, last, kind, form in taken:
        if inside.isdisjoint(range(first, last)):
            inside.update(range(first, last))
            span = article.span(scan.words[first].start, scan.words[last - 1].end)
            yield Mention(article.id, span, kind, form=form)
    for part, kind in map(partial(_with_land, scan), kinds.decide(scan, _with_nicknames(scan, parts))):
        if inside.isdisjoint(range(part.first, part.last)):
            yield _mention(article, scan, part, kind)


def _with_nicknames(scan: Scan, parts: Sequence[parting.Part]) -> list[parting.Part]:
    """A person's name with the nickname that stands quoted in it as one part: "Edric “Fish” Vole"."""
    joined: list[parting.Part] = []
    for part in parts:
        pieces = next((n for n in (1, 2) if _nicknamed(scan, joined[-n:], n, part)), 0)
        if pieces:
            first = joined[-pieces]
            joined[-pieces:] = [parting.Part(first.first, part.last, [("person", SURELY)], first.titled)]
        else:
            joined.append(part)
    return joined


def _nicknamed(scan: Scan, before: Sequence[parting.Part], pieces: int, part: parting.Part) -> bool:
    if len(before) < pieces:
        return False
    start, end = scan.words[before[0].first].start, scan.words[part.last - 1].end
    return end - start < LONGEST_NAMED and bool(NICKNAMED.fullmatch(scan.text, start, end))


def _with_land(scan: Scan, decided: tuple[parting.Part, MentionKind]) -> tuple[parting.Part, MentionKind]:
    """A name with the lower-case noun of the land that it names: "Ossel desert", "Ossel river valley"."""
    part, kind = decided
    every, last = scan.words, part.last
    if kind == "nationality" or every[part.last - 1].possessive or every[part.last - 1].lower in words.LAND:
        return decided
    while last < len(every) and every[last].gap == " " and every[last].text in words.LAND:
        last += 1
    return (replace(part, last=last), "place") if last > part.last else decided


def _mention(article: Article, scan: Scan, part: parting.Part, kind: MentionKind) -> Mention:
    start, last = scan.words[part.first].start, scan.words[part.last - 1]
    pointed = part.last - part.first > 1 and last.lower in words.ABBREVIATED_ENDS  # "Varnholt Ltd."
    pointed = pointed or (kind == "place" and last.text in places.STATES and last.text[-1].islower())  # "Fla."
    end = last.end + (part.tail or (pointed and scan.text[last.end : last.end + 1] == "."))
    return Mention(article.id, article.span(start, end), kind, form="name")
