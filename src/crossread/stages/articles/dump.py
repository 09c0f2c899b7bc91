"""The article in a plain page, and its metadata: what a scraper saved as text, furniture and all.

From the decoded page.

A dump has no markup to go by, so lines are told apart by their words (`furniture`, `edges`), by
whether they are prose, and by where they stand: above, between and below the prose.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from crossread.records import Dropped
from crossread.stages.articles import agencies, between, credits, displays, edges, entries, furniture, prose, stuck, timed
from crossread.stages.articles.cleaned import Cleaned, NoArticle
from crossread.stages.articles.entries import Entry
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.margins import BELOW, Margins

LEAST_WORDS = 10  # of prose in all; shorter is a picture's caption or a line left over
TAIL_SHARE = 0.5  # prose behind "Related content" that is less than this part of what stands before it goes with it
REPEATED = 0.9  # share of a standfirst's words that stand in one paragraph of the text
PARTING = BELOW | {"share buttons", "copyright line", "tags", "navigation"}
LISTS = frozenset(("related links", "most viewed"))  # labels with headlines under them
MOST_CAPTION = 40  # words
SENTENCES = re.compile(r"[.!?][\"”’)]*\s+(?=[^\W\d_a-z])(?!\S{1,20}$)")
MOST_LOOKED = 40  # labels behind which a page may go on with other things
LEAST_SHARED = 2  # telling words that prose shares with the article it belongs to
LONGER = re.compile(r"\b\w{6,30}\b")
GALLERY = re.compile(
    r"(?:(?:view|open|see) )?(?:image |photo )?(?:in )?(?:full ?screen|gallery|photos?)|view image.{0,20}", re.I
)
NAME = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][\w’'-]{3,24}")  # a capital inside a sentence
HE_OR_SHE = re.compile(r"\b(?:he|she|they|it) (?:said|added|told|wrote|says)\b|\b(?:said|added)\b", re.I)


def clean(page: str, host: str, known: Furniture) -> Cleaned | NoArticle:
    bare = stuck.read(page)
    rows = [entries.of(line, gap, host, known) for line, gap in zip(bare.lines, bare.gaps, strict=True) if line.text]
    _over_credits(rows)
    first, last = _body(rows)
    if first is None or last is None:
        return NoArticle("The page has no article in it: no paragraph of it reads as prose.", "no-article")
    first = _behind_standfirst(rows, first, last)
    head, body, tail = rows[:first], rows[first:last], rows[last:]
    _lists(body)
    _pictures(body)
    edges.trim(body, ())
    displays.mark(body, lambda above, below: not below.gap)
    between.judge(body)
    about = Margins(body)
    about.read_head(head)
    about.read_tail(tail)
    text = tuple(entry.line for entry in body if entry.why is None)
    if sum(prose.words(line.text) for line in text) < LEAST_WORDS:
        return NoArticle("The page has no article in it: it holds only a line or two of prose.", "no-article")
    aside = [entry for entry in rows if entry.why is not None]
    photo = [name for entry in aside if entry.why == "caption" for name in credits.of_photo(entry.line.text)]
    cut = [*bare.cut, *(Dropped(entry.line.raw, entry.why or "") for entry in aside)]
    made = about.made(text, [*bare.photo, *photo])
    made = replace(
        made,
        dropped=tuple(sorted(cut, key=lambda d: d.raw)),
        published=made.published or next(iter(bare.prefixes), None),
    )
    return timed.split(made, [timed.Shown(row.line, row.why is None) for row in rows[max(0, first - 2) : last]], ())


def lines(page: str) -> tuple[str, ...]:
    """The words of every line of a dump."""
    return tuple(line.text for line, _ in stuck.rows(page))


def _body(rows: Sequence[Entry]) -> tuple[int | None, int | None]:
    """From the first line of prose to behind the last one that belongs to the article."""
    end = _end(rows)
    marks = [index for index in range(end) if rows[index].prose]
    if not marks:
        return None, None
    while len(marks) > 1 and _is_teaser(rows, marks[-1]):
        rows[marks.pop()].prose = False
    first = marks[0]
    title = rows[first].line.text
    if len(marks) > 1 and first == 0 and entries.is_title(title) and title[-1] in "?!…\"'”’":
        rows[0].prose = False
        first = marks[1]
    elif len(marks) > 1 and _greets(rows, marks):
        rows[first].prose = False
        first = marks[1]
    return first, marks[-1] + 1


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
            known |= _telling(entry.line.text)
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
    alike = [text for text in texts if HE_OR_SHE.search(text) or len(known & _telling(text)) >= LEAST_SHARED]
    return 2 * sum(map(len, alike)) > sum(map(len, texts))


def _telling(text: str) -> set[str]:
    """Longer words, and words with a capital inside a sentence."""
    return {word.casefold() for word in (*NAME.findall(" " + text), *LONGER.findall(text))}


def _greets(rows: Sequence[Entry], marks: Sequence[int]) -> bool:
    """Whether the first line of prose stands above the headline: a line that is told again by the prose behind it."""
    known = {word for index in marks[1:] for word in _telling(rows[index].line.text)}
    between = [entry.line.text for entry in rows[marks[0] + 1 : marks[1]] if entry.why is None]
    heads = [text for text in between if entries.is_title(text) and len(known & _telling(text)) >= LEAST_SHARED]
    return bool(heads) and len(known & _telling(rows[marks[0]].line.text)) < LEAST_SHARED


def _is_teaser(rows: Sequence[Entry], at: int) -> bool:
    """Whether a line behind the last paragraphs is another story's headline: a question below what is no prose."""
    text = rows[at].line.text
    return entries.is_title(text) and text[-1] in "?!" and not rows[at - 1].prose


def _over_credits(rows: Sequence[Entry]) -> None:
    """What stands right above a picture's credit is its caption: no prose, or one sentence below a gap."""
    for line, below in itertools.pairwise(rows):
        if line.why is not None or below.gap or below.why != "caption":
            continue
        if not line.prose:
            caption = furniture.CREDIT_ONLY.fullmatch(below.line.text) is not None
        else:
            text = line.line.text
            caption = line.gap and prose.words(text) <= MOST_CAPTION and not SENTENCES.search(text)
        if caption:
            line.why, line.prose = "caption", False


def _pictures(body: Sequence[Entry]) -> None:
    """Inside the text an agency on a line of its own signs a picture; behind "Image caption," the caption stands."""
    label = False
    for entry in body:
        text = entry.line.text
        if entry.why == "credit line" and agencies.agency(text):
            entry.why, entry.told = "caption", None
        elif label and entry.why is None and not entry.prose:
            entry.why = "caption"
        label = (entry.why == "caption" and text.endswith((",", ":"))) or GALLERY.fullmatch(text) is not None


def _lists(body: Sequence[Entry]) -> None:
    """Headlines under a label like "Read more", inside the text, go with it: up to the next gap or prose."""
    under: str | None = None
    seen = 0
    for entry in body:
        if entry.why in LISTS:
            under, seen = entry.why, 0
        elif entry.prose or (entry.gap and seen):
            under = None
        elif under is not None and entry.why is None:
            entry.why = under
            seen += 1


def _behind_standfirst(rows: Sequence[Entry], first: int, last: int) -> int:
    """The text's first line: a paragraph above the date line that only repeats words of the text is display."""
    lead = rows[first]
    below = next((index for index in range(first + 1, last) if rows[index].prose), None)
    between = rows[first + 1 : below]
    if below is None or not any(entry.why in ("date", "byline", "read time") for entry in between):
        return first
    if not _repeats(lead.line.text, [entry.line.text for entry in rows[below:last] if entry.prose]):
        return first
    lead.why = "standfirst that repeats the text"
    for entry in between:
        if entry.why is None and entry.line.text.islower():
            entry.why = "tags"
    return below


def _repeats(text: str, others: Sequence[str]) -> bool:
    said = re.findall(r"\w+", text.casefold())
    need = REPEATED * len(said)
    return any(
        sum(word in there for word in said) >= need
        for there in (set(re.findall(r"\w+", other.casefold())) for other in others)
    )
