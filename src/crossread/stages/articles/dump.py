"""The article in a plain page, and its metadata: what a scraper saved as text, furniture and all.

From the decoded page.

A dump has no markup to go by, so lines are told apart by their words (`furniture`), by
whether they are prose, and by where they stand: above, between and below the prose.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crossread.records import Dropped
from crossread.stages.articles import credits, dates, furniture, names, prose
from crossread.stages.articles.cleaned import Cleaned, NoArticle
from crossread.stages.articles.furniture import Furniture
from crossread.stages.articles.lines import Line, from_plain, join

LEAST_WORDS = 20  # of prose in all; shorter is a teaser or a picture's caption
MOST_TITLE, LEAST_TITLE = 30, 3  # words
WRAPPED = 40  # characters; a shorter line that goes on in small letters is a list, not wrapped text
TAIL_SHARE = 0.5  # prose behind "Related content" that is less than this part of what stands before it goes with it
REPEATED = 0.9  # share of a standfirst's words that stand in one paragraph of the text
BELOW = frozenset(("related links", "most viewed", "view counts", "cookie notice", "comments"))

PREFIX = re.compile(
    r"(?i:(?:date|published|posted|updated|pubdate|publish_date|timestamp)\s*[:=]?\s*)?"
    r"(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?\S{0,6})?)\s+(?=[\"“‘]?[^\W\d_a-z])"
)
INLINE_CREDIT = re.compile(
    r"\(\s?(?:(?:photo|image|picture|video|illustration|file)\s?)?(?:credits?|photo|image|picture|source|foto|bild|"
    r"crédit|crédito)\s?:[^()]{1,120}\)",
    re.I,
)
CAPTION_START = re.compile(r"[.!?…][\"”’»)]*\s*(?=[\"“‘]?[^\W\d_a-z])|\n")
MOST_CAPTION = 260  # characters before its credit
DATE_LABEL = re.compile(
    r"(?P<modified>(?:last )?(?:updated?|modified|edited|revised)(?: (?:on|at))?|aktualisiert|stand|geändert|"
    r"mis à jour(?: le)?|modifié le|actualizado|actualización|aggiornato|bijgewerkt|oppdatert|opdateret|uppdaterad|"
    r"zaktualizowano|обновлено)"
    r"|(?P<published>first published|published(?: (?:on|at))?|posted(?: (?:on|at))?|issued|created|date|"
    r"publié(?: le)?|publicado|pubblicato|veröffentlicht|erstellt|gepubliceerd|publicerad|publisert|udgivet|"
    r"opublikowano|опубликовано)",
    re.I,
)
DATE_REST = re.compile(
    r"\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|"
    r"freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|"
    r"viernes|sábado|domingo)\b"
    r"|\b[A-Z]{2,5}\b|\d{1,2}[:.h]\d\d|\b(?:am|pm|uhr|at|on|um|à|le|h)\b|[\W\d_]+",
    re.I,
)
AGENCY_LINE = re.compile(r"[^.!?]{2,60}")
PLACE = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[ -][^\W\d_a-z][^\W\d_]*){0,3}")
BRACKET = re.compile(r"\(([^()\n]{3,90})\)\.?$")
# `… near the bridge. (Harbour Police Press Office)`: a caption's credit; a sentence in brackets has small words.
SMALL_WORDS = frozenset("of the and via for de la du von und et".split())


@dataclass(slots=True)
class Entry:
    """A line of the dump; `why` is set for furniture; `prose` where it reads as the article's."""

    line: Line
    why: str | None = None
    prose: bool = False


def clean(page: str, host: str, known: Furniture) -> Cleaned | NoArticle:
    cut: list[Dropped] = []
    photo: list[str] = []
    prefix: list[str] = []
    entries = [_entry(line, host, known) for line in _bare(_lines(page), cut, photo, prefix)]
    first, last = _body(entries)
    if first is None or last is None:
        return NoArticle("The page has no article in it: no paragraph of it reads as prose.", "no-article")
    first = _behind_standfirst(entries, first, last)
    head, body, tail = entries[:first], entries[first:last], entries[last:]
    about = _Metadata(body)
    about.read_head(head)
    about.read_tail(tail)
    text = [entry.line for entry in body if entry.why is None]
    if sum(prose.words(line.text) for line in text) < LEAST_WORDS:
        return NoArticle("The page has no article in it: it holds only a line or two of prose.", "no-article")
    for entry in (*head, *body, *tail):
        if entry.why is not None:
            cut.append(Dropped(entry.line.raw, entry.why))
        if entry.why == "caption":
            photo.extend(credits.of_photo(entry.line.text))
    made = about.made(tuple(text), photo)
    return replace(
        made, dropped=tuple(sorted(cut, key=lambda d: d.raw)), published=made.published or next(iter(prefix), None)
    )


def lines(page: str) -> tuple[str, ...]:
    """The words of every line of a dump."""
    return tuple(line.text for line in _lines(page))


def _lines(page: str) -> list[Line]:
    """The dump's lines without empty ones; text that was wrapped at a column is one line again."""
    found: list[Line] = []
    at, blank = 0, True
    for row in page.splitlines(keepends=True):
        line = from_plain(page, at, at + len(row))
        at += len(row)
        if not line.text:
            blank = True
            continue
        before = found[-1].text if found else ""
        if not blank and len(before) >= WRAPPED and line.text[0].islower() and not prose.ends(before):
            found[-1] = join([found[-1], line])
        else:
            found.append(line)
        blank = False
    return found


def _bare(lines: Iterable[Line], cut: list[Dropped], photo: list[str], prefix: list[str]) -> Iterable[Line]:
    """Lines without a scraper's date before them and without captions inside them, glued sentences parted."""
    for line in lines:
        bare = line
        stuck = PREFIX.match(line.text)
        if stuck and prose.is_prose(line.text):
            told = dates.find(stuck.group())
            if told:
                prefix.append(told.iso)
            cut.append(Dropped(line.cut(0, stuck.end()).raw, "date"))
            bare = line.cut(stuck.end(), len(line.text))
        yield prose.part(_without_captions(bare, cut, photo))


def _without_captions(line: Line, cut: list[Dropped], photo: list[str]) -> Line:
    """A line that is nothing but a caption stays whole, for `_entry` to set aside."""
    for match in reversed(list(INLINE_CREDIT.finditer(line.text))):
        start = _caption_start(line.text, match.start())
        if start == 0 and not line.text[match.end() :].strip(" ."):
            continue
        photo.extend(credits.of_photo(match.group()))
        cut.append(Dropped(line.cut(start, match.end()).raw, "caption"))
        line = line.without(start, match.end())
    return line


def _caption_start(text: str, credit: int) -> int:
    """Where the caption before a credit begins: behind the last sentence's end, or at the credit itself."""
    low = max(0, credit - MOST_CAPTION)
    ends = [match.end() for match in CAPTION_START.finditer(text, low, credit)]
    ends = [end for end in ends if end < credit - 3]
    if ends:
        return ends[-1]
    return 0 if low == 0 else credit


def _entry(line: Line, host: str, known: Furniture) -> Entry:
    text = line.text
    why = known.why(host, text) or furniture.why(text)
    if why is None and _dates(text):
        why = "date"
    if why is None and names.in_line(text):
        why = "byline"
    if why is None and (
        _bracketed(text) or (furniture.AGENCY_TAIL.search(text) and not prose.ends(furniture.AGENCY_TAIL.sub("", text)))
    ):
        why = "caption"
    return Entry(line, why, why is None and prose.is_prose(text))


def _bracketed(text: str) -> bool:
    """Whether a line closes with a credit in brackets behind its last word or sentence."""
    found = BRACKET.search(text, max(0, len(text) - 100))
    if found is None or not 5 <= prose.words(text[: found.start()]) <= 60:
        return False
    inside = found[1].split()
    return 2 <= len(inside) <= 9 and all(word in SMALL_WORDS or not word[0].islower() for word in inside)


def _body(entries: list[Entry]) -> tuple[int | None, int | None]:
    """From the first line of prose to behind the last one that belongs to the article."""
    sizes = [len(entry.line.text) if entry.prose else 0 for entry in entries]
    total, before = sum(sizes), 0
    end = len(entries)
    for index, entry in enumerate(entries):
        if entry.why in BELOW and before and total - before < TAIL_SHARE * before:
            end = index
            break
        before += sizes[index]
    marks = [index for index in range(end) if entries[index].prose]
    if not marks:
        return None, None
    first = marks[0]
    if len(marks) > 1 and first == 0 and _is_title(entries[0].line.text) and entries[0].line.text[-1] in "?!…\"'”’":
        entries[0].prose = False
        first = marks[1]
    return first, marks[-1] + 1


def _is_title(text: str) -> bool:
    return LEAST_TITLE <= prose.words(text) <= MOST_TITLE and not text.endswith((".", ":", ";"))


def _dates(text: str) -> list[tuple[str, str]]:
    """(label, moment) of a line that is nothing but dates; none for any other line."""
    if len(text) > 160:
        return []
    found, at, rest = [], 0, ""
    while True:
        moment = dates.find(text[at:])
        if moment is None:
            break
        before = text[at : at + moment.start]
        label = DATE_LABEL.search(before)
        found.append((label.lastgroup or "" if label else "", moment.iso))
        rest += " " + (DATE_LABEL.sub(" ", before) if label else before)
        at += moment.end
    rest += " " + text[at:]
    return found if found and len(DATE_REST.sub(" ", rest).split()) <= 1 else []


def _behind_standfirst(entries: list[Entry], first: int, last: int) -> int:
    """The text's first line: a paragraph above the date line that only repeats words of the text is display."""
    lead = entries[first]
    below = next((index for index in range(first + 1, last) if entries[index].prose), None)
    between = entries[first + 1 : below]
    if below is None or not any(entry.why in ("date", "byline", "read time") for entry in between):
        return first
    if not _repeats(lead.line.text, [entry.line.text for entry in entries[below:last] if entry.prose]):
        return first
    lead.why = "standfirst that repeats the text"
    for entry in between:
        if entry.why is None and entry.line.text.islower():
            entry.why = "tags"
    return below


def _repeats(text: str, others: list[str]) -> bool:
    said = re.findall(r"\w+", text.casefold())
    need = REPEATED * len(said)
    return any(
        sum(word in there for word in said) >= need
        for there in (set(re.findall(r"\w+", other.casefold())) for other in others)
    )


class _Metadata:
    """Gathers what the lines above and below the article say of it; each line it reads is set aside with a reason."""

    def __init__(self, body: list[Entry]) -> None:
        self.known = {word for entry in body for word in re.findall(r"\w{4,}", entry.line.text.casefold())}
        self.title: str | None = None
        self.byline: list[str] = []
        self.credited: list[str] = []
        self.place: str | None = None
        self.moments: list[tuple[str, str]] = []
        for entry in body:
            self._told(entry)

    def _told(self, entry: Entry) -> bool:
        """Whether the line is a date, a by-line or a credit line; what it says is kept."""
        text = entry.line.text
        if entry.why == "date":
            self.moments.extend(_dates(text))
        elif entry.why == "byline":
            self.byline.extend(name for name in names.in_line(text) if name not in self.byline)
        elif entry.why is None and not entry.prose and self._credit(text):
            entry.why = "credit line"
        else:
            return False
        return True

    def _credit(self, text: str) -> bool:
        """`Reuters, Washington`, `Washington (AFP)`, `AFP`: an agency with at most a place."""
        if not AGENCY_LINE.fullmatch(text):
            return False
        parts = [part.strip() for part in re.split(r"[,|/()–—-]| and ", text) if part.strip()]
        agencies = [name for part in parts if (name := credits.by_form(part))]
        places = [part for part in parts if credits.by_form(part) is None]
        if not agencies or len(places) > 1 or any(not PLACE.fullmatch(place) for place in places):
            return False
        self.credited.extend(agencies)
        self.place = self.place or next(iter(places), None)
        return True

    def read_head(self, head: list[Entry]) -> None:
        for entry in head:
            if self._told(entry) or entry.why is not None:
                continue
            if self.title is None and _is_title(entry.line.text):
                self.title = entry.line.text
                entry.why = "headline repeated"
            else:
                entry.why = "above the article"

    def read_tail(self, tail: list[Entry]) -> None:
        under: str | None = None
        for index, entry in enumerate(tail):
            under = entry.why if entry.why in BELOW else under
            if under is not None:
                entry.why = entry.why or under
                continue
            if self._told(entry) or entry.why is not None:
                continue
            text = entry.line.text
            if self.title is None and index < 3 and _is_title(text) and self._about_this(text):
                self.title = text
                entry.why = "headline repeated"
            else:
                entry.why = "below the article"

    def _about_this(self, text: str) -> bool:
        """Whether at least half of a line's longer words stand in the article."""
        said = re.findall(r"\w{4,}", text.casefold())
        return bool(said) and 2 * sum(word in self.known for word in said) >= len(said)

    def made(self, text: tuple[Line, ...], photo: list[str]) -> Cleaned:
        published = [moment for label, moment in self.moments if label == "published"]
        published = published or [moment for label, moment in self.moments if not label]
        modified = [moment for label, moment in self.moments if label == "modified"]
        return Cleaned(
            paragraphs=text,
            title=self.title,
            byline=tuple(self.byline),
            credited=tuple(dict.fromkeys(self.credited)),
            photo=tuple(dict.fromkeys(photo)),
            place=self.place,
            published=next(iter(published), None),
            modified=max(modified, key=dates.instant) if modified else None,
        )
