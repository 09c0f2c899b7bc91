"""Patterns over kinds of word: a grammar whose rules read like the phrases they find.

A text's words are reduced to one letter each, its kind (month, unit, number, "last"), and
rules are regular expressions over that string. A rule is written with the kinds' names:

    weekday:WEEKDAY? ","? day:DAY of? month:MONTH (","? year:YEAR)?

`name:KIND` and `name:(...)` are groups, `?`, `*`, `|` and brackets mean what they mean in
regular expressions, blanks nothing. Names in capitals stand for kinds or sets of kinds.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OTHER = "."  # the letter of a word that no rule names
FIRST_LETTER = 0x4E00  # far from every character that means something in a regular expression

ITEM = re.compile(r'\s*(?:(?:(\w+):)?(?:(\w+)|"([^"]+)"|(\())|([?*|)]))')


@dataclass(frozen=True, slots=True)
class Pattern:
    """`starts` are the letters that the first word of a find may have, `groups` the numbers of a name's groups."""

    words: re.Pattern[str]
    starts: frozenset[str]
    groups: Mapping[str, tuple[int, ...]]

    def place(self, match: re.Match[str], group: str) -> int:
        """Which word a group holds, -1 where it holds none."""
        return next((match.start(n) for n in self.groups.get(group, ()) if match.end(n) > match.start(n)), -1)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a rule: its regular expression, the letters it may start with, whether it may be empty."""

    regex: str
    starts: frozenset[str]
    empty: bool


class Kinds:
    """The kinds of one grammar, each with its letter."""

    def __init__(self, names: Iterable[str], sets: Mapping[str, str]) -> None:
        """`sets` gives a name to several kinds: {"NUMBER": "DAY YEAR COUNT"}."""
        self.letter = {name: chr(FIRST_LETTER + n) for n, name in enumerate(names)}
        self._sets = {name: "".join(self.letter[k] for k in kinds.split()) for name, kinds in sets.items()}

    def compile(self, rule: str) -> Pattern:
        """The rule over letters. KeyError where it names no kind, ValueError where it cannot be read."""
        items = [m.groups() for m in ITEM.finditer(rule)]
        if "".join(rule.split()) != "".join("".join(m.group().split()) for m in ITEM.finditer(rule)):
            raise ValueError(f"cannot read the rule {rule!r}")
        whole, rest = self._choice(items, 0)
        if rest != len(items):
            raise ValueError(f"a bracket too many in {rule!r}")
        words = re.compile(whole.regex)
        groups: dict[str, list[int]] = {}
        for name, number in words.groupindex.items():
            groups.setdefault(name.rpartition("_")[0], []).append(number)
        return Pattern(words, whole.starts, {name: tuple(numbers) for name, numbers in groups.items()})

    def _choice(self, items: list[tuple[str, ...]], at: int) -> tuple[_Part, int]:
        """Alternatives up to a closing bracket or the end."""
        branches = [_Part("", frozenset(), True)]
        while at < len(items) and items[at][4] != ")":
            if items[at][4] == "|":
                branches.append(_Part("", frozenset(), True))
                at += 1
                continue
            part, at = self._item(items, at)
            branches[-1] = _then(branches[-1], part)
        starts = frozenset().union(*(b.starts for b in branches))
        return _Part("|".join(b.regex for b in branches), starts, any(b.empty for b in branches)), at

    def _item(self, items: list[tuple[str, ...]], at: int) -> tuple[_Part, int]:
        group, word, mark, opened, _ = items[at]
        group = group and f"{group}_{at}"  # a name may stand in several branches
        if opened:
            inside, at = self._choice(items, at + 1)
            part = _Part((f"(?P<{group}>" if group else "(?:") + inside.regex + ")", inside.starts, inside.empty)
        else:
            letters = self._sets.get(word) or self.letter[word or mark]
            regex = f"[{letters}]" if len(letters) > 1 else letters
            part = _Part(f"(?P<{group}>{regex})" if group else regex, frozenset(letters), False)
        at += 1
        if at < len(items) and items[at][4] in ("?", "*"):
            return _Part(f"{part.regex}{items[at][4]}", part.starts, True), at + 1
        return part, at


def _then(a: _Part, b: _Part) -> _Part:
    return _Part(a.regex + b.regex, a.starts | b.starts if a.empty else a.starts, a.empty and b.empty)
