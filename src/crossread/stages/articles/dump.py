"""The article in a plain page, and its metadata: what a scraper saved as text, furniture and all.

From the decoded page.

A dump has no markup to go by, so lines are told apart by their words (`furniture`, `edges`), by
whether they are prose, and by where they stand: above, between and below the prose.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.records import Dropped
from crossread.stages.articles import (
    agencies,
    between,
    credit_lines,
    credits,
    datelines,
    displays,
    edges,
    entries,
    extent,
    forwards,
    furniture,
    names,
    pictures,
    prose,
    readers,
    stuck,
    timed,
    wrapping,
)
from crossread.stages.articles.cleaned import Cleaned, NoArticle
from crossread.stages.articles.entries import LISTS, Entry
from crossread.stages.articles.extent import MOST_CAPTION, SIGNED_OF
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.margins import Margins

LEAST_WORDS = 10  # of prose in all; shorter is a picture's caption or a line left over
REPEATED = 0.9  # share of a standfirst's words that stand in one paragraph of the text
UNNAMED = frozenset(
    (between.ASIDE, "above the article", "player")
)  # reasons of lines that may be captions in other words
MOST_HEAD = 6  # words of a label over a list of headlines
MOST_DATELINE = 8  # words of a dateline alone
SENTENCES = re.compile(r"[.!?][\"”’)]*\s+(?=[^\W\d_a-z])(?!\S{1,20}$)")
SIGN = re.compile(r"©\s?(?!\d)[^.!?\d]{2,40}")  # `© Getty Images`: a picture's; the page's own has a year
# A label whose picture's credit stands on the line below: `Photo credit:`
LABEL = re.compile(
    r"(?:photo|image|picture|foto|bild|crédits?(?: photos?)?|crédito)s?"
    r"(?:\s?(?:credits?|source|by|nachweis|quelle))?\s?:",
    re.I,
)
MOST_WRITERS = 2  # lines
LEAST_SOURCES = 4  # items of a digest that close with a name in brackets
REPLY = re.compile(
    r"(?:reply|antworten|répondre|responder|rispondi|reageer|beantwoorden|odpowiedz|svara?|vastaa|yanıtla|ответить|"
    r"відповісти|balas|απάντηση|odpovědět|رد|返信)(?: \W?\d{0,4}\W?)?",
    re.I,
)
GALLERY = re.compile(
    r"(?:(?:view|open|see) )?(?:image |photo )?(?:in )?(?:full ?screen|gallery|photos?)|view image.{0,20}", re.I
)


def clean(page: str, host: str, known: Furniture) -> Cleaned | NoArticle:
    bare = stuck.read(page)
    rows = [entries.of(line, gap, host, known) for line, gap in zip(bare.lines, bare.gaps, strict=True) if line.text]
    forwards.mark(rows)
    _listed_people(rows)
    digest = _sourced(rows)
    _labelled(rows)
    _over_credits(rows)
    _answered(rows)
    readers.mark(rows)
    between.barred(rows)
    first, last = extent.of(rows)
    if first is None or last is None:
        return NoArticle("The page has no article in it: no paragraph of it reads as prose.", "no-article")
    first = _behind_standfirst(rows, first, last)
    head, body, tail = rows[:first], rows[first:last], rows[last:]
    _lists(body)
    _pictures(body)
    if not digest:
        _signed(body)
    edges.trim(body, ())
    displays.mark(body, lambda above, below: not below.gap)
    between.judge(body)
    about = Margins(body)
    about.read_head(head)
    about.read_tail(tail)
    about.credited.extend(_datelined([*head, *body]))
    text = tuple(entry.line for entry in body if entry.why is None)
    if sum(prose.words(line.text) for line in text) < LEAST_WORDS:
        return NoArticle("The page has no article in it: it holds only a line or two of prose.", "no-article")
    aside = [entry for entry in rows if entry.why is not None]
    photo = [name for entry in aside for name in _pictured(entry)]
    cut = [*bare.cut, *(Dropped(entry.line.raw, entry.why or "") for entry in aside)]
    made = about.made(text, [*bare.photo, *photo])
    made = replace(
        made,
        dropped=tuple(sorted(cut, key=lambda d: d.raw)),
        published=made.published or next(iter(bare.prefixes), None),
    )
    return timed.split(made, [timed.Shown(row.line, row.why is None) for row in rows[max(0, first - 2) : last]], ())


def _datelined(rows: Sequence[Entry]) -> Iterator[str]:
    """Agencies in datelines that stand on a line of their own: `(LNA) - VESSEN, MARCH 12`."""
    for entry in rows:
        if entry.why is not None and not entry.prose and prose.words(entry.line.text) <= MOST_DATELINE:
            agency = datelines.alone(entry.line.text)
            if agency is not None:
                yield agency


def lines(page: str) -> tuple[str, ...]:
    """The words of every line of a dump."""
    return tuple(line.text for line, _ in wrapping.rows(page))


def _over_credits(rows: Sequence[Entry]) -> None:
    """What stands right above a picture's credit is its caption: no prose, or one sentence below a gap."""
    for at, (line, below) in enumerate(itertools.pairwise(rows)):
        if line.why is not None or below.gap or below.why != "caption":
            continue
        if not line.prose:
            caption = furniture.CREDIT_ONLY.fullmatch(below.line.text) is not None
        else:
            text = line.line.text
            boxed = at + 2 < len(rows) and rows[at + 2].gap and not (at and rows[at - 1].prose)
            said = below.line.text.startswith(text)  # a picture's words for screen readers, again above its caption
            caption = said or ((line.gap or boxed) and prose.words(text) <= MOST_CAPTION and not SENTENCES.search(text))
        if caption:
            line.why, line.prose = "caption", False


def _labelled(rows: Sequence[Entry]) -> None:
    """What stands below "Photo credit:" on a line of its own is a picture's, and no credit for the text."""
    for label, below in itertools.pairwise(rows):
        if LABEL.fullmatch(label.line.text) and not below.prose and prose.words(below.line.text) <= MOST_HEAD:
            label.why = below.why = "caption"
            label.told = below.told = None


def _listed_people(rows: Sequence[Entry]) -> None:
    """Writers with their outlets are a by-line; many of them are a list: whom a prize went to, say."""
    found = [entry for entry in rows if edges.is_pair(entry.line.text)]
    if len(found) > MOST_WRITERS:
        for entry in found:
            entry.why = entry.told = None


def _sourced(rows: Sequence[Entry]) -> bool:
    """Whether this is a digest: its items close with a source in brackets, an agency or a name that captions credit."""
    signed = [entry for entry in rows if entry.prose and credits.without_closing(entry.line.text) != entry.line.text]
    named = [entry for entry in rows if entry.why == "caption" and entries.named(entry.line.text)]
    items = len(signed) + len(named)
    if len(signed) < 2 or items < LEAST_SOURCES or 2 * items < sum(entry.prose for entry in rows) + len(named):
        return False
    for entry in named:
        entry.why, entry.prose = None, True
    return True


def _answered(rows: Sequence[Entry]) -> None:
    """Behind a label of comments, what stands right above a button to answer is one."""
    label = False
    for entry, below in itertools.pairwise(rows):
        label = label or entry.why == "comments"
        if label and entry.prose and REPLY.fullmatch(below.line.text):
            entry.why, entry.prose = "comments", False


def _pictures(body: Sequence[Entry]) -> None:
    """Inside the text an agency on a line of its own signs a picture; behind "Image caption," the caption stands."""
    label = False
    for entry in body:
        text = entry.line.text
        by = credit_lines.is_note(text) or names.BY.match(text) is not None
        person = entry.told is not None and entry.told.byline and entry.told.credited and not by
        signed = (entry.why == "credit line" and (agencies.agency(text) or person)) or _signs(entry)
        if signed:
            entry.why, entry.told = "caption", None
        elif label and entry.why is None and not entry.prose:
            entry.why = "caption"
        label = (entry.why == "caption" and text.endswith((",", ":"))) or GALLERY.fullmatch(text) is not None


def _signed(body: Sequence[Entry]) -> None:
    """Inside the text one sentence that an agency signs is a caption, unless the page's reports are signed so."""
    lines = [entry for entry in body if entry.why is None]
    if len(lines) > 1 and lines[-1].line.text.endswith("?"):
        above = lines[-2].line.text
        if credits.without_closing(above) != above:  # behind an agency's credit the page asks its readers something
            lines[-1].why = "note to readers"
            del lines[-1]
    stated = datelines.find(lines[0].line.text) if lines else None
    own = f"({stated.agency[0]})" if stated and stated.agency else None  # it closes the text as it opened it
    found = [
        entry for entry in lines[:-1] if _is_signed(entry.line.text) and not (own and entry.line.text.endswith(own))
    ]
    signed = sum(pictures.closing(entry.line.text) > 0 for entry in lines) if found else 0
    if SIGNED_OF * signed <= len(lines):
        for entry in found:
            entry.why, entry.prose = "caption", False


def _is_signed(text: str) -> bool:
    closing = pictures.closing(text) if prose.words(text) <= MOST_CAPTION else 0
    said = text[:closing]
    return closing > 0 and not (
        datelines.find(text) or SENTENCES.search(said) or readers.QUOTED.search(said) or extent.HE_OR_SHE.search(said)
    )


def _signs(entry: Entry) -> bool:
    """Whether a line is nothing but a picture's signature."""
    text = entry.line.text
    return SIGN.fullmatch(text) is not None or (
        entry.why == "caption" and furniture.CREDIT_ONLY.fullmatch(text) is not None
    )


def _pictured(entry: Entry) -> list[str]:
    """Whom a caption credits, or another line that a picture's desk signs; its name alone is its own credit."""
    text = entry.line.text
    if entry.why != "caption":
        if entry.why == "player":
            return pictures.of(text)
        own = entry.why == "copyright line" and not any(letter.isdigit() for letter in text)
        return pictures.signed(text) if own or entry.why in UNNAMED else []
    alone = furniture.CREDIT_ONLY.fullmatch(text) is not None and pictures.PART.search(text) is None
    return pictures.of(text) or ([text] if alone else [])


def _lists(body: Sequence[Entry]) -> None:
    """Headlines under a label like "Read more", inside the text, go with it: up to the next gap or prose."""
    under: str | None = None
    seen = 0
    said = {word for entry in body if entry.prose for word in between.longer(entry.line.text)}
    own = between.listed(body, said)
    for at, entry in enumerate(body):
        if entry.why in LISTS:
            # `Read also: Ferry runs aground`: it holds its headline, and heads no list.
            under, seen = (entry.why if prose.words(entry.line.text) <= MOST_HEAD else None), 0
        elif entry.prose or at in own or (entry.gap and seen) or (seen and between.is_capitals(body, at)):
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
