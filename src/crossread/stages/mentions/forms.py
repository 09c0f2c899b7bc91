"""The forms of names ready to compare: keys, initials, parts of a person's name, heads of groups.

In: names as they stand in a text.
"""

import re
import unicodedata
from functools import lru_cache

from crossread.stages.mentions import countries, groups, organisations

MINOR = frozenset("of the and for in on de la le du des & at to".split())
GOVERNMENTS = frozenset("government regime administration authorities".split())
PREFIX = re.compile(r"^(?:al|el|as|ash|an|ar|at|ad|az|ul)[ -](?=\w)")
JUNIOR = frozenset("jr sr ii iii iv".split())


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
    """A person's name in folded parts without "al-", "Jr." and single quotes: given names first."""
    parts = [PREFIX.sub("", part.casefold()) for part in name.replace("’", "'").split()]
    parts = [key(part) for part in parts]
    return tuple(p for p in parts if p and p not in JUNIOR and p not in ("al", "el"))


def may_be_one(a: str, b: str) -> bool:
    """Whether two full names of persons don't contradict: John Smith and J. Smith, Ann M. Day and Ann Day."""
    left, right = person(a), person(b)
    if len(left) < 2 or len(right) < 2:
        return not left or not right or left[-1] == right[-1] or left[0] == right[0]
    if left[-1] != right[-1] or not _agree(left[0], right[0]):
        return False
    return len(left) == 2 or len(right) == 2 or all(_agree(x, y) for x, y in zip(left[1:-1], right[1:-1], strict=False))


def _agree(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


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
    """Whether a group's description names nobody: "coalition", "security forces"."""
    return head(name) is not None and all(
        part.casefold() in groups.MODIFIERS | groups.HEADS for part in re.split(r"[\s-]+", name)
    )


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
