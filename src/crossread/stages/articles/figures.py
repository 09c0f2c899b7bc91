"""Which lines of a plain text are rows of a table or of a list of figures: standings, prices, scores, ingredients.

From lines in a row.

A table saved as text has no form left but its figures: rows begin or end with one, and
neighbours have as many of them. A line of headings and a title may stand above the rows.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

LEAST_ROWS = 3  # rows in a run that make it a table
LEAST_TWIN = 2  # figures of each of two rows with as many
MOST_APART = 2  # lines from one row to the next
MOST_HEADINGS = 2  # lines above the first row
LEAST_BARE = 3  # figures of a row without a word
MOST_WORDS = 16  # of a row
FIGURE = re.compile(r"[(+−–$€£¥-]{0,2}\d[\d.,:/½¼¾%°–-]*(?:[%)*.,]|[a-z]{1,2})?|[½¼¾⅓⅔]")
UNIT = re.compile(r"[a-zA-Zµ°]{1,3}[²³]?|days|hours")  # behind the last figure: `Beam 8.6 m`
HOUR = r"(?:[^\W\d_]{2,12},?\s)?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)"
KEYED = re.compile(rf"(?P<key>{HOUR}|(?:[^\W\d_]|\d)[^:.!?|]{{0,32}})\s?:\s(?=\S).{{1,120}}")
MOST_ROW = 160  # characters of a row of cells
DASH = re.compile(r"\s[–—=]\s")
PAIR = re.compile(r"[^\s–—=]{1,24}(?:\s[^\s–—=]{1,24}){0,2}\s[–—=]\s[^–—=.:]{2,60}[^–—=.:]")  # `ferry – pont`
LETTERS = re.compile(r"[^\W\d_]{2}")
# An hour, an age, or counts of readers: rows of buttons and stamps.
STAMP = re.compile(
    r"(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\b.{0,24}|\d+(?:[.,]\d+)?[km]?\s?(?:min|sec|h|hr|hours?|days?|minutes?|"
    r"comments?|views?|shares?|reads?|likes?|photos?|posts?)\b.{0,24}|.{0,24}\b(?:19|20)\d\d)",
    re.I,
)


# An hour or a day that opens a line: of a list of headlines, the newest first.
OPENS = re.compile(r"(?P<one>\d{1,2})(?:[:.hH]|\s?[/-]\s?)(?P<two>\d\d)(?!\d|[/.-]\d)\s+(?=\S)")
LEAST_HEADLINE = 4  # words behind it


def is_news(texts: Sequence[str]) -> bool:
    """Whether lines are headlines, each behind its hour or day, that count down: a programme or a table goes up."""
    found = [match for text in texts if (match := OPENS.match(text))]
    times = [(int(match["one"]), int(match["two"])) for match in found]
    behind = [len(match.string[match.end() :].split()) for match in found]
    falls = all(one >= two for one, two in itertools.pairwise(times)) and len(set(times)) > 1
    return len(found) >= LEAST_ROWS and falls and sum(behind) >= LEAST_HEADLINE * len(behind)


def count(text: str) -> int:
    """How many figures a row has; nothing for a line that is none."""
    words = text.split()
    if not 2 <= len(words) <= MOST_WORDS or STAMP.fullmatch(text):
        return 0
    if not LETTERS.search(text) and len(words) < LEAST_BARE:
        return 0
    measured = UNIT.fullmatch(words[-1]) is not None and FIGURE.fullmatch(words[-2]) is not None
    if not (measured or FIGURE.fullmatch(words[0]) or FIGURE.fullmatch(words[-1])):
        return 0
    return sum(FIGURE.fullmatch(word) is not None for word in words)


def keyed(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where at least three lines in a row each have a key of their own and a value: `Height: 42 metres`."""
    keys = [match["key"].casefold() if (match := KEYED.fullmatch(text)) else "" for text in texts]
    at = 0
    for is_keyed, run in itertools.groupby(keys, bool):
        own = list(run)
        if is_keyed and len(own) >= LEAST_ROWS and len(set(own)) == len(own):
            yield at, at + len(own)
        at += len(own)


def barred(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where at least three lines in a row have as many cells, parted by bars: `Bidder | Bid | Jobs`."""
    yield from _alike([text.count(" | ") if len(text) <= MOST_ROW else 0 for text in texts], 0)


def paired(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where at least three lines in a row are a word or two and what it means, with the line that heads them."""
    yield from _alike([int(DASH.search(text) is not None and PAIR.fullmatch(text) is not None) for text in texts], 1)


def _alike(marks: Sequence[int], above: int) -> Iterator[tuple[int, int]]:
    at = 0
    for mark, run in itertools.groupby(marks):
        size = len(list(run))
        if mark and size >= LEAST_ROWS:
            yield max(0, at - above), at + size
        at += size


def spans(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where tables stand among lines in a row: from the headings right above their rows to behind the last row."""
    rows = [(at, size) for at, text in enumerate(texts) if (size := count(text))]
    done = 0
    while rows:
        size = next((n for n in range(1, len(rows)) if rows[n][0] - rows[n - 1][0] > MOST_APART), len(rows))
        table, rows = rows[:size], rows[size:]
        if size >= LEAST_ROWS or (size == 2 and table[0][1] == table[1][1] >= LEAST_TWIN):
            first, last = table[0][0], table[-1][0] + 1
            yield max(done, first - MOST_HEADINGS), last
            done = last
