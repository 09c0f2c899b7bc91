"""Where a dump's article begins and ends: its first paragraph, and what stands behind its last one.

From the dump's entries.

Other reports' headlines and sentences stand above and below an article as its own paragraphs
do. They are told by their matter: they share hardly a telling word with the paragraphs.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crossread.stages.articles import credits, datelines, edges, entries, furniture, prose
from crossread.stages.articles.entries import Entry
from crossread.stages.articles.margins import BELOW

TAIL_SHARE = 0.5  # prose behind "Related content" that is less than this part of what stands before it goes with it
PARTING = BELOW | {"share buttons", "copyright line", "tags", "navigation"}
LISTS = frozenset(("related links", "most viewed"))  # labels with headlines under them
MOST_LOOKED = 40  # labels behind which a page may go on with other things
LEAST_SHARED = 2  # telling words that prose shares with the article it belongs to
LEAST_PART = 0.2  # of a block's telling words that it shares: 88 % of an article's paragraphs do, 37 % of others
MOST_CAPTION = 40  # words
SENTENCES = re.compile(r"[.!?][\"”’)]*\s+(?=[^\W\d_a-z])")
MOST_ABOVE = 2  # lines of prose above a dateline
MOST_BLOCK = 2  # lines of prose of another report
WORD = re.compile(r"\w{4,}")
LONGER = re.compile(r"\b\w{6,30}\b")
NAME = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][\w’'-]{3,24}")  # a capital inside a sentence
HE_OR_SHE = re.compile(r"\b(?:he|she|they|it) (?:said|added|told|wrote|says)\b|\b(?:said|added)\b", re.I)


def of(rows: Sequence[Entry]) -> tuple[int | None, int | None]:
    """From the first line of prose to behind the last one that belongs to the article."""
    end = _end(rows)
    marks = [index for index in range(end) if rows[index].prose]
    if not marks:
        return None, None
    while len(marks) > 1 and _is_teaser(rows, marks[-1]):
        rows[marks.pop()].prose = False
    _trim(rows, marks)
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
    return first, marks[-1] + 1


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
    if len(marks) > 2 and bare != text and not SENTENCES.search(bare) and prose.words(text) <= MOST_CAPTION:
        rows[marks.pop(0)].why = "caption"


def _trim(rows: Sequence[Entry], marks: list[int]) -> None:
    """Takes off the last blocks of prose that stand below a headline of their own and tell of another matter."""
    words = Counter(word for at in marks for word in telling(rows[at].line.text))
    lines = Counter(furniture.fold(entry.line.text) for entry in rows)
    while True:
        first = len(marks) - 1
        while first and marks[first - 1] == marks[first] - 1:
            first -= 1
        above = rows[marks[first] - 1]
        headed = above.why is None and entries.is_title(above.line.text) and lines[furniture.fold(above.line.text)] == 1
        if not (first and headed and _is_other([rows[at].line.text for at in marks[first:]], above.line.text, words)):
            return
        for at in marks[first:]:
            rows[at].prose = False
            words.subtract(telling(rows[at].line.text))
        del marks[first:]


def _is_other(texts: Sequence[str], headline: str, words: Counter[str]) -> bool:
    """Whether a headline and the few lines of prose below it share hardly a word with the rest of the page's prose."""
    if len(texts) > MOST_BLOCK or any(HE_OR_SHE.search(text) for text in texts):
        return False
    own = Counter(word for text in texts for word in telling(text))
    shared = sum(words[word] > times for word, times in own.items())
    return shared + sum(words[word] > 0 and word not in own for word in telling(headline)) < LEAST_SHARED


def _end(rows: Sequence[Entry]) -> int:
    """Where the page goes on with other things: little prose stands behind a label, and it is about something else."""
    sizes = [len(entry.line.text) if entry.prose else 0 for entry in rows]
    total, before, looked = sum(sizes), 0, 0
    known: set[str] = set()
    seen: set[str] = set()  # labels that stand between paragraphs, as a live blog's hours do
    for index, entry in enumerate(rows):
        label = furniture.fold(entry.line.text)
        if entry.prose:
            before += sizes[index]
            known |= telling(entry.line.text)
        elif before and 0 < total - before < TAIL_SHARE * before and label not in seen and _parts(rows, index):
            looked += 1
            if looked <= MOST_LOOKED and not _goes_on(rows, index, known):
                return index
        seen.add(label)
    return len(rows)


def _parts(rows: Sequence[Entry], at: int) -> bool:
    """Whether a line may part the article from what follows: a label, or the first of two that say nothing."""
    two = [entry.why is None and not entry.prose for entry in rows[at : at + 2]]
    return rows[at].why in PARTING or two == [True, True]


def _goes_on(rows: Sequence[Entry], at: int, known: set[str]) -> bool:
    """Whether the prose behind a line is the article's: it names what was named before, or stands in paragraphs.

    Other stories are told there by a headline and a sentence each.
    """
    behind = [n for n in range(at, len(rows)) if rows[n].prose and not edges.BIO.fullmatch(rows[n].line.text)]
    if len(behind) > 1 and behind[-1] - behind[0] == len(behind) - 1 and rows[at].why in LISTS:
        return all(prose.ends(rows[n].line.text) for n in behind)
    texts = [rows[n].line.text for n in behind]
    alike = [text for text in texts if HE_OR_SHE.search(text) or len(known & telling(text)) >= _needed(text, rows[at])]
    return 2 * sum(map(len, alike)) > sum(map(len, texts))


def _needed(text: str, label: Entry) -> float:
    """How many telling words prose must share; behind a label like "Related content" at least a part of its own."""
    return max(LEAST_SHARED, LEAST_PART * len(telling(text)) if label.why in BELOW else 0)


def telling(text: str) -> set[str]:
    """Longer words, and words with a capital inside a sentence."""
    return {word.casefold() for word in (*NAME.findall(" " + text), *LONGER.findall(text))}


def _greets(rows: Sequence[Entry], marks: Sequence[int]) -> bool:
    """Whether the first line of prose stands above the headline: a line that is told again by the prose behind it."""
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
