"""Why a line of text is furniture and no sentence of the article; and the lines that recur over pages.

From a line's words alone, in the languages that the patterns name; from many pages, for what recurs.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from crossread.stages.articles import labels, memo

MEMO = 4_096  # lines remembered: the steps ask for one after the other, and a site's pages share theirs
MOST_LABEL = 320  # characters: no label above is longer, and a long paragraph needn't be tried

CREDIT_TAIL = re.compile(
    r"\(\s?(?:(?:[\w.]+\s){1,3}(?:photos?|pic)\sby\b[^()]{0,80}\)\.?$|"
    r"(?:photo|fot|image|picture|file photo|illustration|credit|"
    r"photo credit|foto|bild|crédit(?: photo)?|crédito|archiv(?:e|es|o|bild|ní)?|file|"
    r"handout|courtesy|library|stock|archivfoto|source|video|screenshot|screengrab)s?\b[^()]{0,120}\)\.?$)",
    re.I,
)
CREDIT_HEAD = re.compile(
    r"(?:photo(?:graph)?|graphic|image|picture|illustration|file photo|foto|bild|photo credit|image credit|credit|"
    r"credits|crédit photo|fotograf|symbolbild|archivbild|photograph by|photo by|image by|picture by|picture|"
    r"screenshot)s?\s?(?::|©|by\b|/)\s?.{2,120}",
    re.I,
)
_PICTURE_DESKS = (
    r"AP|AFP|Reuters|Getty(?: Images)?|EPA(?:-EFE)?|dpa|ANSA|EFE|TASS|Xinhua|PA(?: Wire| Media)?|Shutterstock|"
    r"iStock(?:photo)?|"
    r"Imago(?: Images)?|picture[ -]alliance|Handout|NASA|File|Keystone|APA|Bestimage|Alamy(?: Stock Photo)?|ZUMA|"
    r"SIPA|Rex|"
    r"Unsplash|Pixabay|Depositphotos|Adobe Stock|Fotolia|Bloomberg|USA TODAY Sports|NurPhoto|Anadolu(?: Agency)?|Kyodo"
)
AGENCY_TAIL = re.compile(rf"[(\[/©|]\s?(?:{_PICTURE_DESKS})\b[^()]{{0,60}}[)\]]?\.?$", re.I)
# `Velmora Press/Getty Images`, `AFP / Odile Marsh`: a line that is nothing but a picture's credit.
_BY_DESK = rf"(?:{_PICTURE_DESKS})(?:\s?[/|]\s?[^.!?]{{2,50}}| via [^.!?]{{2,40}})?"
CREDIT_BARE = re.compile(_BY_DESK, re.I)
CREDIT_ONLY = re.compile(rf"(?:(?:[^.!?/|]|(?<=\b\w)\.){{2,50}}\s?[/|]\s?)?{_BY_DESK}", re.I)
# `… in Velmora. Foto: Marsh`, `Bildrechte: MDR/Marsh` at a line's end.
CREDIT_END = re.compile(
    r"(?:^|[\s.(|])(?:bild(?:rechte|nachweis|quelle)?|fotos?|photos?|image|picture|credits?|crédits?(?: photos?)?|"
    r"kuva|zdjęcie|"
    r"фото|fotograaf|"
    r"fotocredits?|photo credits?|photograph|archivfoto|symbolbild|illustration|graphic|grafik|beeld|foto)"
    r"\s?[:©]\s?[^.!?:]{2,70}\)?\.?$",
    re.I,
)
# `… with the corn dryer. — Ledger photo`: a paper's own
PAPERS = re.compile(r"\s[—–]\s?(?:[A-ZÀ-Þ][\w.'’-]{1,24}\s){1,3}(?:file )?photo$", re.I)
MOST_CREDIT = 150  # characters of a picture's credit


# `Image source, AFP`, `Image caption,`, `hide caption`
OF_IMAGE = re.compile(
    r"image (?:source|caption|copyright|credit)\b.{0,80}|(?:hide|toggle|show) caption"
    r"|\(?[a-z]{2,10} (?:file )?photos?(?:\s?[/,] ?.{2,60})?\)?",
    re.I,
)


@lru_cache(maxsize=MEMO)
def why(text: str) -> str | None:
    """Why a whole line is furniture, in words; null where its words don't tell."""
    if len(text) > MOST_LABEL:
        return None
    text = text.strip(" \xa0-–—•·|*»›>#")
    if not text:
        return "rule"
    return labels.why(text) or ("caption" if _credited(text) else None)


def _credited(text: str) -> bool:
    """Whether a line is, or ends in, a picture's credit."""
    if len(text) <= MOST_CREDIT and (
        CREDIT_HEAD.fullmatch(text)
        or (CREDIT_ONLY if "/" in text or "|" in text else CREDIT_BARE).fullmatch(text)
        or OF_IMAGE.fullmatch(text)
    ):
        return True
    tail = text[-MOST_CREDIT:]
    if tail.endswith(("photo", "Photo", "PHOTO")) and PAPERS.search(tail):
        return True
    if ")" in tail[-2:] and CREDIT_TAIL.search(tail):
        return True
    return (":" in tail or "©" in tail) and CREDIT_END.search(tail) is not None


FIGURES = re.compile(r"\d+")
WORD = re.compile(r"[^\W_]+")
FIGURES_AS_ONE = re.compile("00+")
# ASCII as `fold` wants it, one for one; the expressions take three times as long.
FOLDED = {
    code: chr(code).lower() if chr(code).isalpha() else "0" if chr(code).isdigit() else " " for code in range(128)
}


@memo.of_short
def fold(text: str) -> str:
    """A line ready to compare: letters and digits only, case folded, figures as one."""
    if text.isascii():
        words = " ".join(text.translate(FOLDED).split())
        return FIGURES_AS_ONE.sub("0", words) if "00" in words else words
    plain = unicodedata.normalize("NFKC", text.replace("\xad", ""))
    parts = WORD.findall(plain.casefold())
    return " ".join([part if part.isalpha() else FIGURES.sub("0", part) for part in parts])


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines (folded) that recur over pages of one host; the host of pages without an address is ""."""

    lines: frozenset[tuple[str, str]] = frozenset()

    def why(self, host: str, text: str) -> str | None:
        return "recurs across pages" if self.lines and (host, fold(text)) in self.lines else None


NOTHING = Furniture()
LEAST_REPORTS = 3  # reports that a line must stand in
MOST_RECURRING = 300  # characters of a line that is learned
LEAST_TELLING = 60  # characters from which a line tells one report from another
SAME_REPORT = 0.5  # part of the shorter page's telling characters that two pages share when they are one report
MOST_SHARING = 20  # pages; a line on more of them says nothing about which are one report


def learn(pages: Iterable[tuple[str, tuple[str, ...]]]) -> Furniture:
    """Lines that stand in at least three reports of one host which are otherwise different.

    From (host, lines) of each page, in any order. Pages that are one report told again count once.
    """
    where: dict[tuple[str, str], list[int]] = {}
    sizes: list[int] = []
    for number, (host, lines) in enumerate(pages):
        folded = {fold(line) for line in lines} - {""}
        sizes.append(sum(len(line) for line in folded if len(line) >= LEAST_TELLING))
        for line in folded:
            where.setdefault((host, line), []).append(number)
    report = _reports(where, sizes)
    return Furniture(
        frozenset(
            key
            for key, found in where.items()
            if len(key[1]) <= MOST_RECURRING and len({report[page] for page in found}) >= LEAST_REPORTS
        )
    )


def _reports(where: dict[tuple[str, str], list[int]], sizes: list[int]) -> list[int]:
    """For each page the lowest number among those that tell the same report."""
    shared: dict[tuple[int, int], int] = {}
    for (_, line), found in where.items():
        if len(line) >= LEAST_TELLING and 1 < len(found) <= MOST_SHARING:
            for pair in combinations(found, 2):
                shared[pair] = shared.get(pair, 0) + len(line)
    report = list(range(len(sizes)))

    def root(page: int) -> int:
        while report[page] != page:
            report[page] = report[report[page]]
            page = report[page]
        return page

    for (a, b), size in shared.items():
        if size >= SAME_REPORT * min(sizes[a], sizes[b]):
            low, high = sorted((root(a), root(b)))
            report[high] = low
    return [root(page) for page in range(len(sizes))]
