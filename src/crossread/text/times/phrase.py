"""A rule's find in a text: its words by group name, and what stands around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from crossread.text.late import Late
from crossread.text.phrases import Pattern
from crossread.text.times.context import Context
from crossread.text.times.lexer import Lexed, Word
from crossread.text.times.readings import Reading

CAPITAL = Late(r"\s[A-Z][a-z]+")
SAID = {"first": 1, "second": 2}  # words that have a kind of their own


@dataclass(frozen=True, slots=True)
class Phrase:
    """`first` and `stop` count words, `start` and `end` characters."""

    pattern: Pattern
    match: re.Match[str]
    lexed: Lexed
    context: Context

    @property
    def start(self) -> int:
        return self.lexed.starts[self.match.start()]

    @property
    def end(self) -> int:
        return self.lexed.ends[self.match.end() - 1]

    def word(self, group: str) -> Word | None:
        at = self.pattern.place(self.match, group)
        return self.lexed.words[at] if at >= 0 else None

    def get(self, group: str) -> str | None:
        """The value of a group's word, as text."""
        word = self.word(group)
        return None if word is None else str(word.value)

    def number(self, group: str) -> int | None:
        """The value of a group's word, as a whole number."""
        word = self.word(group)
        if word is None:
            return None
        return int(word.value) if isinstance(word.value, int | float) else SAID.get(str(word.value))

    def before(self, count: int = 1) -> Word | None:
        """The word `count` places before the phrase."""
        at = self.match.start() - count
        return self.lexed.words[at] if at >= 0 else None

    def in_name(self) -> bool:
        """Whether it is written with a capital and so is the word behind it: "the Winter Games"."""
        text = self.lexed.text
        last = self.lexed.starts[self.match.end() - 1]
        return text[last].isupper() and CAPITAL.match(text, self.end) is not None

    def after(self) -> str:
        """The text behind the phrase, a few words of it."""
        return self.lexed.text[self.end : self.end + 24]


@dataclass(frozen=True, slots=True)
class Rule:
    """How a phrase looks (`phrases.py` says how to read it), and what it means."""

    words: str
    read: Callable[[Phrase], Reading | None]
