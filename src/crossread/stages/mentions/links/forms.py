"""The forms of names ready to compare: keys, initials, parts of a person's name, heads of groups.

In: names as they stand in a text.
"""

import re
import unicodedata
from functools import lru_cache

from crossread.stages.mentions import groups
from crossread.stages.mentions.tables import countries, given, organisations, words
from crossread.stages.mentions.tables.words import several

MINOR = several("of the and for in on de la le du des & at to")
GOVERNMENTS = several("government regime administration authorities")
PREFIX = re.compile(r"^(?:al|el|as|ash|an|ar|at|ad|az|ul)[ -](?=\w)")
# Family names that stand first: Korean, Chinese, Vietnamese.
FAMILY_FIRST = several(
    """
    Kim Lee Park Choi Moon Jung Kang Cho Yoon Jang Lim Han Shin Suh Kwon Xi Li Wang Zhang Liu Chen Yang Huang Zhao Wu
    Zhou Sun Ma Hu Wen Deng Mao Jiang Guo Lin He Gao Luo Zheng Liang Bo Nguyen Tran Pham Hoang Phan Vu Dang Bui Ngo
    """
)
TITLED = re.compile(r"(?:^|[\s(“\"‘'])([A-Za-z-]+)\.?\s+$")
OWNER = re.compile(r"(?:^|[^\w])((?:[A-Z][\w.-]*\w )?[A-Z][\w.-]*\w\.?)[’']s $")
TITLES = {
    "mrs": "mrs",
    "miss": "ms",
    "pres": "president",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "maj": "major",
    "col": "colonel",
    "capt": "captain",
    "dr": "doctor",
    "prof": "professor",
    "adm": "admiral",
    "sgt": "sergeant",
}
JUNIOR = several("jr sr ii iii iv")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Case, accents, points, apostrophes, hyphens and spaces folded: "Al-Qaïda" and "al Qaida" are equal."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if c.isalnum() or c in " -\n\t&")
    return " ".join(plain.replace("-", " ").split())


def initials(name: str) -> frozenset[str]:
    """The ways its first letters may be written as one word, folded."""
    parts = key(name).split()
    main = [part for part in parts if part not in MINOR]
    both = {"".join(p[0] for p in parts), "".join(p[0] for p in main)}
    return frozenset(letters for letters in both if len(letters) > 1)


def short(name: str) -> str | None:
    """An acronym folded, null where the name is none: one word, two to eight letters, two capitals at least."""
    letters = name.replace(".", "")
    if " " in letters or not 2 <= len(letters) <= 8 or sum(c.isupper() for c in letters) < 2 or not letters.isalnum():
        return None
    return letters.casefold()


@lru_cache(maxsize=65536)
def person(name: str) -> tuple[str, ...]:
    """A person's name in folded parts without "al-" and "Jr.", given names first ("Kim Gae-un" → gae, un, kim).

    Particles in lower case are left out: "Marwan bin Tessi", "bin Tessi" and "Tessi" share a last name.
    """
    parts = name.replace("’", "'").split()
    if len(parts) > 1 and parts[0] in FAMILY_FIRST and parts[1] not in given.NAMES:
        parts = [*parts[1:], parts[0]]
    parts = [part for part in parts if part not in words.PARTICLES] or parts
    folded = [word for part in parts for word in key(PREFIX.sub("", part.casefold())).split()]
    return tuple(word for word in folded if word not in JUNIOR and word not in ("al", "el"))


def is_name(text: str) -> bool:
    """Whether a weapon's or vehicle's words are a name: two capitals or a figure behind the first."""
    titled = sum(c.isupper() for c in text) > 1 and " " in text
    return text[:1].isupper() and (titled or any(c.isdigit() for c in text))


def title(text: str, start: int) -> str:
    """The title right before a name, in lower case without its point: "Mrs. Gurney" → mrs; "" where there is none."""
    before = TITLED.search(text, max(0, start - 25), start)
    word = before.group(1).casefold() if before else ""
    return TITLES.get(word, word) if word in words.TITLES else ""


def owner(text: str, start: int) -> str:
    """The name in the possessive right before a word: "Norway" before "government" in "Norway's government"."""
    before = OWNER.search(text, max(0, start - 40), start)
    return before.group(1) if before else ""


def may_be_one(a: str, b: str) -> bool:
    """Whether names of persons don't contradict: John Smith, J. Smith, Smith; not John Smith and Jane Smith.

    "Smith" may be John Smith Jr., "Smith Jr." is no John Smith.
    """
    a, b = sorted((a, b), key=lambda name: (len(person(name)), junior(name)))
    left, right = person(a), person(b)
    if len(left) < 2:
        return not left or (left[0] in right and junior(a) in ("", junior(b)))
    if left[-1] != right[-1] or not _agree(left[0], right[0]) or junior(a) != junior(b):
        return False
    return len(left) == 2 or all(_agree(x, y) for x, y in zip(left[1:-1], right[1:-1], strict=False))


def junior(name: str) -> str:
    """What tells a son from his father, folded: "jr", "iii"; "" where nothing does."""
    last = key(name.split()[-1]) if name.split() else ""
    return last if last in JUNIOR else ""


def _agree(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def without_junior(name: str) -> str:
    return name.rsplit(" ", 1)[0].rstrip(",") if junior(name) and " " in name else name


def listed(name: str, kind: str) -> str | None:
    """The first of the names that the general tables give it, null where they don't know it."""
    if kind == "place":
        country = countries.by_name().get(name)
        return country.name if country else None
    if kind == "organisation":
        return organisations.known().get(name)
    if kind == "nationality":
        country = countries.by_people().get(name)
        return country.people[0] if country else None
    return None


def head(name: str) -> str | None:
    """The head of a group's description, folded: "US-led coalition" → "coalition"; null for other names."""
    last = name.split()[-1].casefold() if name else ""
    return last if last in groups.HEADS else None


def modifiers(name: str) -> frozenset[str]:
    return frozenset(part for part in re.split(r"[\s-]+", name.casefold())[:-1] if part not in ("led", "the", "backed"))


def bare(name: str) -> bool:
    """Whether a group's description names nobody: "coalition", "security forces"; "Interior Ministry" names one."""
    parts = re.split(r"[\s-]+", name.casefold())
    office = head(name) == "ministry" and len(parts) > 1
    return head(name) is not None and not office and all(part in groups.MODIFIERS | groups.HEADS for part in parts)


def governed(name: str) -> str | None:
    """The code of the country whose government it is: "Syrian regime", "government of Syria"; null for others."""
    parts = name.split()
    if len(parts) > 1 and parts[-1].casefold() in GOVERNMENTS:
        country = countries.by_people().get(" ".join(parts[:-1])) or countries.by_name().get(" ".join(parts[:-1]))
        return country.code if country else None
    if len(parts) > 2 and parts[0].casefold() in GOVERNMENTS and parts[1] == "of":
        country = countries.by_name().get(" ".join(parts[2:]).removeprefix("the "))
        return country.code if country else None
    return None
