"""Which short lines between a dump's paragraphs are the article's: headings, lists, short sentences.

From the dump's entries between the first and the last paragraph.

A scraper leaves buttons, names of sections, headlines of other reports and captions between
the paragraphs, in words that no list holds. So such a line is the article's only where its
form or its words say so. Shares: of lines in dumps made of 250 pages, half of them looked at.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crossread.stages.articles import figures, prose
from crossread.stages.articles.entries import LISTS, Entry
from crossread.stages.articles.furniture import fold

ASIDE = "between the paragraphs"
LEAST_HEADING = 2  # words; of lines of one word 98 % were furniture
LEAST_LABEL = 4  # words of a line with a colon behind it that introduces something
LEAST_HEADINGS = 2  # of a page whose headings need share no word with its text
MOST_ITEMS = 12  # lines without marks behind a colon that closes the article
LEAST_LISTED = 2  # lines in a row in which a table or a list may stand
LEAST_ITEMS = 3  # marked lines of a list
HEADING_SHARE = 0.5  # of the longer words of a line between two paragraphs, whatever furniture stands there as well
LONG_RUN, RUN_SHARE = 10, 0.5  # lines of a list without marks; mean share of their longer words that the text has
TABLE_SHARE = 0.25  # of a table's lines that have a word of the text
WORD = re.compile(r"\w{4,}")
LETTER = re.compile(r"[^\W\d_]")
MOST_ADS = 4  # lines between a paragraph and the heading below it
MOST_TORN = 3  # lines above
GOES_ON = re.compile(r"[,;:)]|[a-zß-öø-ÿα-ωа-яё]")
CLOCK = re.compile(r"\d{1,2}\s?[:.hH]\s?\d\d(?:\s?(?:uhr|h|[ap]\.?m\.?))?", re.I)
COUNTED = re.compile(r"(?P<what>[^\W\d_]{2,12})\s(?P<number>\d{1,2})[.:]?")
ITEM = re.compile(r"[•‣▪▫●◦■*·–—-]\ufe0f?\s?(?=\S)|\(?\d{1,2}[.)]\s|[a-z]\)\s")


def judge(body: Sequence[Entry]) -> None:
    """Sets aside each line that neither its form nor its words make the article's."""
    lines = Counter(fold(entry.line.text) for entry in body)
    said = {word for entry in body if entry.prose for word in longer(entry.line.text)}
    own = listed(body, said) | _in_capitals(body) | _torn(body) | _numbered(body) | _timed(body)
    for at, entry in enumerate(body):
        if entry.why is None and not entry.prose and at not in own:
            repeated = lines[fold(entry.line.text)] > 1
            introduces = at + 1 in own and entry.line.text.endswith(":")
            if repeated or (not introduces and _is_label(entry.line.text, said, _stands_alone(body, at))):
                entry.why = ASIDE
    headed = _headings(body, said) | _over_lists(body, own)
    behind = False  # whether a list goes on that a colon introduced
    for at, entry in enumerate(body):
        text = entry.line.text
        if entry.prose or entry.why is not None:
            behind = text.endswith(":") and entry.why is None
        elif at in own or behind or ITEM.match(text) or _is_sentence(body, at, said) or _asks(body, at):
            continue
        elif text.endswith(":"):
            behind = True
        elif at not in headed:
            entry.why = ASIDE


def barred(rows: Sequence[Entry]) -> None:
    """Rows of cells between a paragraph, or a line with a colon, and a paragraph are a table, and no menus."""
    for first, last in figures.barred([entry.line.text for entry in rows]):
        above, below = rows[first - 1 : first], rows[last : last + 1]
        if any(one.prose or one.line.text.endswith(":") for one in above) and any(one.prose for one in below):
            for entry in rows[first:last]:
                entry.why = entry.told = None


def listed(rows: Sequence[Entry], said: set[str]) -> set[int]:
    """Lines of tables, and of long runs of lines that speak of the article's matter."""
    found: set[int] = set()
    for begin, last in runs(rows):
        if last - begin < LEAST_LISTED:
            continue
        under = begin and rows[begin - 1].why in LISTS
        first = begin + (_ranked(entry.line.text for entry in rows[begin:last]) if under else 0)
        size = last - first
        shared = size and sum(_share(entry.line.text, said) for entry in rows[first:last]) / size
        if size >= LONG_RUN and shared > RUN_SHARE:
            found.update(range(first, last))
        items = [at for at in range(first, last) if ITEM.match(rows[at].line.text)]
        introduced = any(entry.line.text.endswith(":") for entry in rows[max(0, first - 1) : min(first + 1, last)])
        if len(items) >= LEAST_ITEMS and (introduced or shared >= TABLE_SHARE):
            found.update(range(first, items[-1] + 1))
        above = _above(rows, first)
        within = above is not None and last < len(rows) and above.prose and rows[last].prose
        for start, end in tabular(rows[first:last], said, within):
            found.update(range(first + start, first + end))
    return found


def introduced(rows: Sequence[Entry], at: int, said: set[str]) -> int:
    """Behind the items that a line on the article's matter introduces with a colon; 0 where it introduces none."""
    text = rows[at].line.text
    if not text.endswith(":") or prose.words(text) < LEAST_LABEL or _share(text, said) < HEADING_SHARE:
        return 0
    end = at + 1
    while end < len(rows) and rows[end].why is None and not rows[end].prose and not (rows[end].gap and end > at + 1):
        end += 1
    closed = end < len(rows) and (rows[end].gap or rows[end].why is not None)
    return end if closed and 2 <= end - at - 1 <= MOST_ITEMS else 0


def _ranked(texts: Iterable[str]) -> int:
    """How many lines in a row count from one, as the headlines under "Most read" do."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[1].startswith(f"{pair[0]} "), enumerate(texts, 1)))


def _headings(body: Sequence[Entry], said: set[str]) -> set[int]:
    """Lines with a paragraph below them that speak of the article's matter, or are several between two paragraphs."""
    several = sum(entry.why is None and _stands_alone(body, at) for at, entry in enumerate(body)) >= LEAST_HEADINGS
    found = {
        at
        for at, entry in enumerate(body)
        if entry.why is None and not entry.prose and _is_heading(body, at, said, several)
    }
    live = [at for at, entry in enumerate(body) if entry.why is None]
    for number, at in enumerate(live[:-1]):
        if body[at].prose or _share(body[at].line.text, said) < HEADING_SHARE:
            continue
        if body[live[number + 1]].prose and number and body[live[number - 1]].prose:
            found.add(at)
    return found


def _in_capitals(body: Sequence[Entry]) -> set[int]:
    """Headings in capitals, each above a paragraph and another one: a page that has some has all so."""
    found = {at for at in range(1, len(body) - 1) if is_capitals(body, at) and body[at].why is None}
    words = {fold(body[at].line.text) for at in found}
    return found if len(words) == len(found) >= LEAST_HEADINGS else set()


def is_capitals(body: Sequence[Entry], at: int) -> bool:
    """Whether a line of capitals stands above a paragraph as its heading."""
    text = body[at].line.text
    below = body[at + 1 : at + 2]
    return not body[at].prose and text.isupper() and prose.words(text) >= LEAST_HEADING and any(e.prose for e in below)


def _torn(body: Sequence[Entry]) -> set[int]:
    """The lines of a paragraph that was torn at its links: one below them goes on with a comma or a small letter."""
    found: set[int] = set()
    for at, entry in enumerate(body):
        above = at - 1
        if not (entry.prose and GOES_ON.match(entry.line.text)):
            continue
        while above >= max(0, at - MOST_TORN) and body[above].why is None and not prose.ends(body[above].line.text):
            found.add(above)
            above -= 1
    return found


def _numbered(body: Sequence[Entry]) -> set[int]:
    """Headings that count, each above a paragraph: `Step 1`, `Step 2`."""
    series: dict[str, list[tuple[int, int]]] = {}
    for at, (entry, below) in enumerate(itertools.pairwise(body)):
        match = COUNTED.fullmatch(entry.line.text) if entry.why is None and below.prose else None
        if match is not None:
            series.setdefault(match["what"].casefold(), []).append((at, int(match["number"])))
    counts = (row for row in series.values() if len(row) >= LEAST_HEADINGS)
    rising = (row for row in counts if all(two == one + 1 for (_, one), (_, two) in itertools.pairwise(row)))
    return {at for row in rising for at, _ in row}


def _timed(body: Sequence[Entry]) -> set[int]:
    """Headings that stand each between a clock and a paragraph, as the entries of a live blog have them."""
    found = {
        at
        for at in range(1, len(body) - 1)
        if not body[at].prose and body[at + 1].prose and CLOCK.fullmatch(body[at - 1].line.text)
    }
    return found if len(found) >= LEAST_HEADINGS else set()


def _over_lists(body: Sequence[Entry], own: set[int]) -> set[int]:
    """A line by itself between a paragraph and a list of the article, or the words that introduce one."""
    found: set[int] = set()
    live = [at for at, entry in enumerate(body) if entry.why is None]
    for number, at in enumerate(live[:-1]):
        if body[at].prose or at in own or not number or live[number - 1] in own or not body[live[number - 1]].prose:
            continue
        below = live[number + 1]
        introduces = body[below].line.text.endswith(":") and below + 1 in own
        if below in own or introduces:
            found.add(at)
    return found


def runs(rows: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Where lines stand in a row that are neither prose nor furniture."""
    at = 0
    for free, run in itertools.groupby(entry.why is None and not entry.prose for entry in rows):
        size = len(list(run))
        if free:
            yield at, at + size
        at += size


def tabular(rows: Sequence[Entry], said: set[str], within: bool) -> Iterator[tuple[int, int]]:
    """Where tables stand among lines that are no prose, and speak of the article's matter or have its paragraphs
    above and below them.
    """
    texts = [entry.line.text for entry in rows]
    tables = (figures.spans, figures.keyed, figures.barred, figures.paired)
    for first, last in (span for find in tables for span in find(texts)):
        if figures.is_news(texts[first:last]):
            continue
        shared = sum(any(word in said for word in longer(text)) for text in texts[first:last])
        if within or shared >= TABLE_SHARE * (last - first) or (first and texts[first - 1].endswith(":")):
            yield first, last


def _share(text: str, said: set[str]) -> float:
    """The part of a line's longer words that the paragraphs use, too."""
    words = longer(text)
    return sum(word in said for word in words) / max(1, len(words))


def longer(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _is_label(text: str, said: set[str], alone: bool) -> bool:
    """Whether a line has no word of the article's, and no form that speaks for it."""
    if 2 * len(LETTER.findall(text)) < len(text.replace(" ", "")):
        return True
    if ITEM.match(text) or prose.ends(text):
        return False
    count = prose.words(text)
    shared = any(word in said for word in longer(text))
    if text.endswith(":"):
        return count < LEAST_LABEL and not shared and not alone
    return count < LEAST_HEADING


def _is_sentence(body: Sequence[Entry], at: int, said: set[str]) -> bool:
    """Whether a short line ends as a sentence does, and stands at a paragraph or speaks of the article's matter."""
    text = body[at].line.text
    if not prose.ends(text):
        return False
    beside = any(0 <= other < len(body) and body[other].prose for other in (at - 1, at + 1))
    return beside or any(word in said for word in longer(text))


def _asks(body: Sequence[Entry], at: int) -> bool:
    """Whether a line is a question with a sentence below it, or the sentence below a question."""
    text = body[at].line.text
    below = body[at + 1] if at + 1 < len(body) else None
    if text.endswith(("?", "؟", "？")):
        return below is not None and below.why is None and (below.prose or prose.ends(below.line.text))
    above = body[at - 1] if at else None
    return prose.ends(text) and above is not None and above.why is None and above.line.text.endswith(("?", "؟", "？"))


def _stands_alone(body: Sequence[Entry], at: int) -> bool:
    """Whether a line stands between two paragraphs, as a heading does."""
    above = _above(body, at)
    between = above is not None and at + 1 < len(body) and above.prose and body[at + 1].prose
    return between and not body[at].prose and not ITEM.match(body[at].line.text)


def _above(body: Sequence[Entry], at: int) -> Entry | None:
    """What stands above a line but for advertisements."""
    return next((entry for entry in reversed(body[max(0, at - MOST_ADS) : at]) if entry.why != "advertisement"), None)


def _is_heading(body: Sequence[Entry], at: int, said: set[str], several: bool) -> bool:
    """Whether a paragraph stands below a line, and it speaks of the article's matter or is one of several headings."""
    if at + 1 >= len(body) or not body[at + 1].prose:
        return False
    above = _above(body, at)
    words = longer(body[at].line.text)
    shared = sum(word in said for word in words)
    if above is not None and (above.prose or (above.why is None and prose.ends(above.line.text))):
        return bool(shared) or several
    return above is not None and above.why is not None and 2 * shared >= max(1, len(words))
