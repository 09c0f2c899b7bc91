"""All rules together: at each word of a text the longest phrase that can be read.

Of two rules that find the same words the earlier listed reads them; a rule whose reading
is None steps back for the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.text.phrases import OTHER, Pattern
from crossread.text.times import clocks, dates, periods, relative, spells
from crossread.text.times.context import Context
from crossread.text.times.joining import Find
from crossread.text.times.lexer import Lexed
from crossread.text.times.lexicon import KINDS, compiled
from crossread.text.times.phrase import Phrase, Rule

RULES = (*dates.RULES, *periods.RULES, *relative.RULES, *spells.RULES, *clocks.RULES)


@dataclass(frozen=True, slots=True)
class Indexed:
    """The rules that a phrase may follow, by the letter of its first word; `alone`: those of them for a single word."""

    first: dict[str, tuple[tuple[int, Pattern, Rule], ...]]
    alone: dict[str, tuple[tuple[int, Pattern, Rule], ...]]


@cache
def indexed() -> Indexed:
    """Compiled at the first text, not at import: it takes 30 ms."""
    rules = [(n, compiled(rule.words), rule) for n, rule in enumerate(RULES)]
    first = {letter: tuple(r for r in rules if letter in r[1].starts) for letter in KINDS.letter.values()}
    alone = {letter: tuple(r for r in first[letter] if r[1].words.fullmatch(letter)) for letter in first}
    return Indexed(first, alone)


def finds(lexed: Lexed, context: Context) -> Iterator[Find]:
    """The phrases of a text in order, none overlapping; the context takes note of each date."""
    rules, kinds = indexed(), lexed.kinds
    at = 0
    while at < len(kinds):
        alone = kinds[at + 1 : at + 2] in ("", OTHER)
        found = _longest((rules.alone if alone else rules.first).get(kinds[at], ()), lexed, context, at)
        if found is None:
            at += 1
            continue
        at, find = found
        yield find
        first, last = find.reading.first, find.reading.last
        if find.reading.type in ("DATE", "TIME") and first and last and not find.reading.weak:
            context.note(first, last, find.end)


def _longest(
    rules: tuple[tuple[int, Pattern, Rule], ...], lexed: Lexed, context: Context, at: int
) -> tuple[int, Find] | None:
    matches = [(-m.end(), n, m, p, r) for n, p, r in rules if (m := p.words.match(lexed.kinds, at))]
    for stop, _, match, words, rule in sorted(matches, key=lambda found: found[:2]):
        reading = rule.read(Phrase(words, match, lexed, context))
        if reading is not None:
            return -stop, Find(lexed.starts[at], lexed.ends[-stop - 1], reading)
    return None
