"""Where a dump's article begins and ends: its first paragraph, and what stands behind its last one.

From the dump's entries.

Other reports' headlines and sentences stand above and below an article as its own paragraphs
do. They are told by their matter: they share hardly a telling word with the paragraphs.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from crossread.stages.articles import between, credits, datelines, edges, entries, furniture, prose
from crossread.stages.articles.entries import LISTS, Entry
from crossread.stages.articles.margins import BELOW

TAIL_SHARE = 0.5  # prose behind "Related content" that is less than this part of what stands before it goes with it
PARTING = BELOW | {"share buttons", "copyright line", "tags", "navigation"}
MOST_LOOKED = 40  # labels behind which a page may go on with other things
FEW_KNOWN = 40  # telling words of a short article, of which another report shares none by chance
LEAST_RUN = 3  # paragraphs in a row below a box, which goes on with the article
LEAST_SHARED = 2  # telling words that prose shares with the article it belongs to
LEAST_PART = 0.2  # of a block's telling words that it shares: 88 % of an article's paragraphs do, 37 % of others
MEMO = 512  # paragraphs remembered: each of them is asked for its words several times
MOST_CAPTION = 40  # words
SIGNED_OF = 3  # at most one paragraph in three of a text is a signed caption
SENTENCES = re.compile(r"[.!?][\"”’)]*\s+(?=[^\W\d_a-z])")
MOST_ABOVE = 2  # lines of prose above a dateline
MOST_BLOCK = 2  # lines of prose of another report
WORD = re.compile(r"\w{4,}")
LONGER = re.compile(r"\b\w{6,30}\b")
NAME = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][\w’'-]{3,24}")  # a capital inside a sentence
SPEAKS = re.compile(r"[“”„«»\"]|\bsaid\b", re.I)
QUOTED = re.compile(r"[“„«»]")
# A quotation with its speaker behind it, or a colon before it.
WORD_OF = re.compile(r"[»“”\"]\s?,\s[^\W\d_]|,[»“”\"]\s[^\W\d_]|[^\W\d_]\s?:\s?[«“„\"][^\W\d_]")
TOLD = re.compile(
    r"\b(?:sagte|erklärte|teilte|berichtete|Sprecher(?:in)?|a (?:déclaré|dit|précisé|affirmé|indiqué)|selon|"
    r"(?:ha )?(?:dicho|declarado)|dijo|declaró|afirmó|según)\b"
)
HE_OR_SHE = re.compile(r"\b(?:he|she|they|it) (?:said|added|told|wrote|says)\b|\b(?:said|added|told)\b", re.I)


def of(rows: Sequence[Entry]) -> tuple[int | None, int | None]:
    """From the first line of prose to behind the last one that belongs to the article."""
    said = {word for entry in rows if entry.prose for word in WORD.findall(entry.line.text.casefold())}
    listed = between.listed(rows, said)
    end = _end(rows, listed)
    marks = [index for index in range(end) if rows[index].prose]
    if not marks:
        return None, None
    while len(marks) > 1 and _is_teaser(rows, marks[-1]):
        rows[marks.pop()].prose = False
    _trim(rows, marks, listed)
    _above_dateline(rows, marks)
    _captions(rows, marks)
    first = marks[0]
    title = rows[first].line.text
    if len(marks) > 1 and first == 0 and entries.is_title(title) and title[-1] in "?!…\"'”’":
        rows[0].prose = False
        first = marks[1]
    elif len(marks) > 1 and _greets(rows, marks):
        rows[first].prose = False
        first = marks[1]
    last = _behind(rows, marks[-1] + 1, listed, said)
    return _numbered_above(rows, first, last), last


def _numbered_above(rows: Sequence[Entry], first: int, last: int) -> int:
    """The line above the first paragraph where it is the heading that a later one counts on from: `1. The storm`."""
    above = rows[first - 1] if first else None
    if above is None or above.why is not None or not above.line.text.startswith("1. "):
        return first
    return first - any(not row.prose and row.why is None and row.line.text[:3] == "2. " for row in rows[first:last])


def _behind(rows: Sequence[Entry], last: int, listed: set[int], said: set[str]) -> int:
    """Where the tables and lists end that stand right below the last paragraph, or a short sentence on its matter."""
    for at in range(last, len(rows)):
        if rows[at].prose or rows[at].why is not None:
            break
        text = rows[at].line.text
        if at == last and (items := between.introduced(rows, at, said)):
            return items
        closes = at == last and text.endswith(".") and any(word in said for word in WORD.findall(text.casefold()))
        if at in listed or closes:
            last = at + 1
    return last


def _above_dateline(rows: Sequence[Entry], marks: list[int]) -> None:
    """A line or two above the paragraph that opens with a dateline are a caption or a standfirst."""
    for number, at in enumerate(marks[: MOST_ABOVE + 1]):
        if datelines.find(rows[at].line.text) is not None:
            for above in marks[:number]:
                entry = rows[above]
                entry.prose = False
                if credits.without_closing(entry.line.text) != entry.line.text:
                    entry.why = "caption"
            del marks[:number]
            return


def _captions(rows: Sequence[Entry], marks: list[int]) -> None:
    """A first line of one sentence that closes with an agency's name is a caption; texts are signed at their end."""
    text = rows[marks[0]].line.text
    bare = credits.without_closing(text)
    if len(marks) < 3 or bare == text or SENTENCES.search(bare) or prose.words(text) > MOST_CAPTION:
        return
    signed = sum(credits.without_closing(rows[at].line.text) != rows[at].line.text for at in marks)
    if SIGNED_OF * signed <= len(marks):  # otherwise these are reports in brief, each of them signed
        rows[marks.pop(0)].why = "caption"


def _trim(rows: Sequence[Entry], marks: list[int], listed: set[int]) -> None:
    """Takes off the last blocks of prose that stand below a headline of their own and tell of another matter."""
    if _longest(marks) <= MOST_BLOCK:
        return  # a page of short blocks: reports in brief, questions and answers
    words = Counter(word for at in marks for word in telling(rows[at].line.text))
    lines = Counter(furniture.fold(entry.line.text) for entry in rows)
    asked = sum(below.prose and _asks(above) for above, below in itertools.pairwise(rows)) > 1  # questions and answers
    while True:
        first = len(marks) - 1
        while first and marks[first - 1] == marks[first] - 1:
            first -= 1
        above = rows[marks[first] - 1]
        headed = marks[first] - 1 not in listed and above.why is None and entries.is_title(above.line.text)
        headed = headed and not (asked and _asks(above)) and lines[furniture.fold(above.line.text)] == 1
        if not (first and headed and _is_other([rows[at].line.text for at in marks[first:]], above.line.text, words)):
            return
        for at in marks[first:]:
            rows[at].prose = False
            words.subtract(telling(rows[at].line.text))
        del marks[first:]


def _asks(entry: Entry) -> bool:
    return entry.why is None and entries.is_title(entry.line.text) and entry.line.text.endswith(("?", "؟", "？"))


def _longest(marks: Sequence[int]) -> int:
    """How many lines of prose stand in a row at most."""
    longest = size = 1
    for above, below in itertools.pairwise(marks):
        size = size + 1 if below == above + 1 else 1
        longest = max(longest, size)
    return longest


def _is_other(texts: Sequence[str], headline: str, words: Counter[str]) -> bool:
    """Whether a headline and the few lines of prose below it share hardly a word with the rest of the page's prose."""
    if len(texts) > MOST_BLOCK or any(_is_told(text) or QUOTED.search(text) for text in texts):
        return False
    own = Counter(word for text in texts for word in telling(text))
    shared = sum(words[word] > times for word, times in own.items())
    return shared + sum(words[word] > 0 and word not in own for word in telling(headline)) < LEAST_SHARED


def _end(rows: Sequence[Entry], listed: set[int]) -> int:
    """Where the page goes on with other things: little prose stands behind a label, and it is about something else."""
    sizes = [len(entry.line.text) if entry.prose else 0 for entry in rows]
    short = _longest([at for at, entry in enumerate(rows) if entry.prose]) <= MOST_BLOCK
    total, before, looked = sum(sizes), 0, 0
    known: set[str] = set()
    seen: set[str] = set()  # labels that stand between paragraphs, as a live blog's hours do
    for index, entry in enumerate(rows):
        label = furniture.fold(entry.line.text)
        if entry.prose:
            before += sizes[index]
            known |= telling(entry.line.text)
        elif (
            before
            and 0 < total - before < TAIL_SHARE * before
            and label not in seen
            and _parts(rows, index, listed, short)
        ):
            looked += 1
            if looked <= MOST_LOOKED and not _goes_on(rows, index, known):
                return index
        seen.add(label)
    return len(rows)


def _parts(rows: Sequence[Entry], at: int, listed: set[int], short: bool) -> bool:
    """Whether a line may part the article from what follows: a label, the last credit, the first of two that say
    nothing.

    On a page of short blocks each of them stands below such lines.
    """
    credit = rows[at].why == "credit line" and not any(row.why == "credit line" for row in rows[at + 1 :])
    if short or credit:
        return credit or rows[at].why in PARTING
    two = [_says_nothing(rows[n]) and n not in listed for n in range(at, min(at + 2, len(rows)))]
    return rows[at].why in PARTING or two == [True, True]


def _says_nothing(entry: Entry) -> bool:
    """Whether a line is no furniture that is known, no prose, and no short sentence or quotation."""
    text = entry.line.text
    return entry.why is None and not entry.prose and not (prose.ends(text) and SPEAKS.search(text))


def _goes_on(rows: Sequence[Entry], at: int, known: set[str]) -> bool:
    """Whether the prose behind a line is the article's: it names what was named before, or stands in paragraphs.

    Other stories are told there by a headline and a sentence each.
    """
    behind = [n for n in range(at, len(rows)) if rows[n].prose and not edges.BIO.fullmatch(rows[n].line.text)]
    if len(behind) > 1 and behind[-1] - behind[0] == len(behind) - 1 and rows[at].why in LISTS:
        return all(prose.ends(credits.without_closing(rows[n].line.text)) for n in behind)
    if any(_is_signed_below(rows, n) for n in behind):
        return True
    size = next((n for n in range(1, len(behind)) if behind[n] != behind[n - 1] + 1), len(behind))
    if size >= LEAST_RUN and _is_below_box(rows, at, behind[0]):
        return all(prose.ends(credits.without_closing(rows[n].line.text)) for n in behind[:size])
    return any(_is_own(rows, at, lines, known) for lines in (behind[:size], behind))


def _is_below_box(rows: Sequence[Entry], at: int, first: int) -> bool:
    """Whether furniture that heads no other reports stands above prose, and no line that may be a headline."""
    above = rows[first - 1].why
    boxed = above is not None and above not in BELOW
    return above == "advertisement" or (boxed and rows[at].why not in PARTING)


def _is_own(rows: Sequence[Entry], at: int, behind: Sequence[int], known: set[str]) -> bool:
    """Whether most of some lines of prose behind the label `at` speak of what was named before, or somebody speaks."""
    texts = [rows[n].line.text for n in behind]
    alike = [text for text in texts if _is_told(text) or len(known & telling(text)) >= _needed(text, rows[at], known)]
    return 2 * sum(map(len, alike)) > sum(map(len, texts))


def _is_told(text: str) -> bool:
    """Whether a paragraph gives somebody's words, or says that somebody spoke."""
    return any(pattern.search(text) for pattern in (HE_OR_SHE, TOLD, WORD_OF))


def _is_signed_below(rows: Sequence[Entry], at: int) -> bool:
    """Whether a line that credits an agency stands right below prose that no headline stands above."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    above = rows[at - 1]
    headed = above.why is None and not above.prose and entries.is_title(above.line.text)
    return below is not None and below.why == "credit line" and not headed


def _needed(text: str, label: Entry, known: set[str]) -> float:
    """How many telling words prose must share; behind a label like "Related content" at least a part of its own."""
    if len(known) < FEW_KNOWN:
        return 1
    return max(LEAST_SHARED, LEAST_PART * len(telling(text)) if label.why in BELOW else 0)


@lru_cache(maxsize=MEMO)
def telling(text: str) -> frozenset[str]:
    """Longer words, and words with a capital inside a sentence."""
    return frozenset({word.casefold() for word in (*NAME.findall(" " + text), *LONGER.findall(text))})


def _greets(rows: Sequence[Entry], marks: Sequence[int]) -> bool:
    """Whether the first line of prose stands above the headline: a line that is told again by the prose behind it."""
    if datelines.find(rows[marks[0]].line.text) is not None:
        return False
    known = {word for index in marks[1:] for word in telling(rows[index].line.text)}
    between = [entry.line.text for entry in rows[marks[0] + 1 : marks[1]] if entry.why is None]
    said = {word for index in marks[1:] for word in WORD.findall(rows[index].line.text.casefold())}
    heads = [text for text in between if entries.is_title(text) and _is_of(text, said)]
    said.update(WORD.findall(rows[marks[0]].line.text.casefold()))
    above = any(entry.why is None and _is_of(entry.line.text, said) for entry in rows[: marks[0]])
    return bool(heads) and not above and len(known & telling(rows[marks[0]].line.text)) < LEAST_SHARED


def _is_of(headline: str, said: set[str]) -> bool:
    """Whether at least half of a headline's longer words stand in the prose."""
    words = WORD.findall(headline.casefold())
    return sum(word in said for word in words) >= max(LEAST_SHARED, len(words) / 2)


def _is_teaser(rows: Sequence[Entry], at: int) -> bool:
    """Whether a line behind the last paragraphs is another story's headline: a question below what is no prose."""
    text = rows[at].line.text
    return entries.is_title(text) and text[-1] in "?!" and not rows[at - 1].prose
