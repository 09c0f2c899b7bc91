"""Labels that lost the space between them: whole lines of buttons, and labels stuck to a headline or a sentence.

From a line's words.

A page's buttons stand in boxes of their own, so a scraper that drops the boxes writes
`ShareSaveListen`, `Read moreHow to write a letter`, `… on Friday.AdvertisementA satellite …`.
"""

import itertools
import re
from collections.abc import Iterator

from crossread.stages.articles import furniture, prose

_BIG = "[A-ZÀ-ÖØ-ÞĀČĐĘĚĞİŁŃŌŘŚŠŪŽΑ-ΩА-ЯЁ]"
_SMALL = "[a-zß-öø-ÿāčđęěğıłńōřśšūžά-ώа-яё]"
# Between a small letter (or a figure) and a capital: no `McDonald`, `iPhone`, `LaGuardia`.
JOINT = re.compile(rf"(?<={_SMALL}{{3}})(?={_BIG}(?:{_SMALL}|\s)|[“‘])|(?<=\d)(?={_BIG}{_SMALL}{{2}})")
# Behind a sentence's end, where the next begins without a space.
STUCK = re.compile(rf"(?<={_SMALL}{{2}}[.!?])(?={_BIG})|(?<=\w[.!?][”’»)])(?={_BIG})|(?<=\d\d[.!?])(?={_BIG})")
# `… on Tuesday. Read also: Ferry runs aground`: a label with its headline behind a paragraph's last sentence.
LABELLED = re.compile(r"(?:(?<=[.!?…]\s)|(?<=[.!?…][\"”’»]\s))(?=[^\W\d_a-z][\w ]{3,24}[:|]\s)")
AD = re.compile(r"(?:(?<=[.!?…]\s)|(?<=[.!?…][\"”’»]\s))[^\W\d_a-z]\w{2,15}$")  # `… on Tuesday. Advertisement`
# `Article contentThe crane …`, `Loading...The crane …`: before a paragraph.
OPENING = re.compile(rf"[^\W\d_a-z][\w ’'-]{{5,27}}?(?:\.{{3}}|…|(?<={_SMALL}{{3}}))(?={_BIG}(?:{_SMALL}|\s)|[“‘])")
NAMES = re.compile(r"[:|] ?\w")  # a label with its headline: `Trending: …`
LEAST_LABEL = 7  # characters of a label that tells alone; `PlayStation` begins with one of four
LEAST_CAPITALS = 5  # … and of one in capitals: `… on Friday.REKLAM`
LEAST_LABELS = 3  # pieces of a line that is a row of labels
MOST_AD = 24  # characters at a line's end
MOST_PIECES = 6  # labels glued in one place
MOST_LABEL, MOST_LINE = 4, 400  # words of one; characters of a line


def pieces(text: str) -> list[str]:
    return [piece.strip() for piece in JOINT.split(text)]


def why(text: str) -> str | None:
    """Why a line of glued labels is furniture: one at its end tells, or it is a row of short ones."""
    if len(text) > MOST_LINE:
        return None
    found = pieces(text)
    if len(found) < 2 or prose.is_prose(text):
        return None
    told = _why(found[0]) or _why(found[-1])
    if told is not None:
        return told
    row = len(found) >= LEAST_LABELS and all(prose.words(piece) <= MOST_LABEL for piece in found)
    return "navigation" if row and not prose.ends(text) else None


def _why(piece: str) -> str | None:
    least = LEAST_CAPITALS if piece.isupper() else LEAST_LABEL
    return furniture.why(piece) if len(piece) >= least else None


def stuck(text: str) -> Iterator[tuple[int, int]]:
    """Where labels stand before a paragraph, between a sentence and the next glued to it, or behind the last."""
    opening = OPENING.match(text)
    done = opening.end() if opening is not None and prose.is_prose(text) and _why(opening.group()) else 0
    if done:
        yield 0, done
    for match in STUCK.finditer(text):
        start = match.end()
        if start < done:
            continue
        low, high = start + 1, start + furniture.MOST_LABEL
        found = (joint.start() for pattern in (JOINT, STUCK) for joint in pattern.finditer(text, low, high))
        ends = sorted(set(found))[:MOST_PIECES]
        if len(text) <= high:
            ends.append(len(text))
        done = _labels_end(text, start, ends)
        if done:
            yield start, done
    ad = AD.search(text, max(0, len(text) - MOST_AD)) if text[-1:].isalpha() else None
    if ad is not None and ad.start() > done and furniture.why(ad.group()) == "advertisement":
        yield ad.span()
        return
    last = next(reversed([match.end() for match in LABELLED.finditer(text)]), 0)
    if last > done and furniture.why(text[last:]) == "related links":
        yield last, len(text)


def _labels_end(text: str, start: int, ends: list[int]) -> int:
    """Behind the labels that begin at `start`, where one of the pieces is one; 0 where none is."""
    begin = start
    for number, end in enumerate(ends):
        told = _why(text[begin:end]) or _why(text[start:end])
        if told is not None:
            # `Read more` has a headline glued to it.
            if number == 0 and told == "related links" and len(ends) > 1 and NAMES.search(text[begin:end]) is None:
                return ends[1]
            edges = (end, *ends[number + 1 :])
            for here, there in itertools.pairwise(edges):
                if furniture.why(text[here:there]) is None:
                    return here
            return edges[-1]
        begin = end
    return 0
