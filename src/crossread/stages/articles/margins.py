"""What the lines above and below a dump's text say of the article: title, by-line, dates, place, credits.

From the dump's entries; each line that is read is set aside with a reason.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.stages.articles import credit_lines, dates, edges, feeds, outlets, relays
from crossread.stages.articles.agencies import agency, by_form, says_so
from crossread.stages.articles.cleaned import Cleaned
from crossread.stages.articles.entries import Entry, is_title
from crossread.stages.articles.furniture import fold
from crossread.stages.articles.lines import Line

BELOW = frozenset(("related links", "most viewed", "view counts", "cookie notice", "comments"))
MOST_ACRONYM = 5  # letters of an agency's that signs alone; longer ones are places and sections
ABOVE_DATE = frozenset(("PA", "TT"))  # agencies whose names are something else but right above the date
BESIDE_MENU = 2  # entries on either side
ENTRY_OF_MENU = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
MOST_BESIDE = 20  # outlets beside writers' names
NEAR = 3  # lines below the text in which its headline may stand


class Margins:
    """Gathers as it reads; `made` says it all."""

    def __init__(self, body: Sequence[Entry]) -> None:
        self.known = frozenset(word for entry in body for word in _longer(entry.line.text))
        self.title: str | None = None
        self.outlet: str | None = None
        self.shown: set[str] = set()  # lines around the text, folded: a masthead among them
        self.byline: list[str] = []
        self.credited: list[str] = []
        self.beside: list[str] = []  # outlets beside a writer's name
        self.place: str | None = None
        self.moments: list[tuple[str, str]] = []
        for entry in body:
            if entry.why is not None:
                self.shown.add(fold(entry.line.text))
            self._read(entry)

    def _read(self, entry: Entry) -> bool:
        """Whether the line has its reason; what it says is kept."""
        told = entry.told
        if told is not None:
            self.byline.extend(name for name in told.byline if name not in self.byline)
            for name in told.credited:
                (self.beside if told.why == "byline" and by_form(name) is None else self.credited).append(name)
            self.moments.extend(told.moments)
            self.place = self.place or told.place
        if entry.why == "note to readers":
            self.credited.extend(feeds.used(entry.line.text))
        provider = outlets.provider(entry.line.text)
        if provider is not None:
            self.credited.append(provider)
        if entry.why == "copyright line":
            owner = credit_lines.owner(entry.line.text)
            if owner is not None and says_so(owner):
                self.credited.append(by_form(owner) or owner)
            else:
                self.outlet = owner or self.outlet  # the site's own stands below the text's
        return entry.why is not None

    def read_head(self, head: Sequence[Entry]) -> None:
        self.shown.update(fold(entry.line.text) for entry in head)
        for at, entry in enumerate(head):
            if entry.told is not None and entry.told.credited and _in_menu(head, at):
                entry.why, entry.told = "navigation", None
            elif entry.line.text in ABOVE_DATE and _is_dated(head[at + 1 : at + 2]):
                entry.why = "credit line"
                self.credited.append(entry.line.text)
        free = [entry for entry in head if not self._read(entry)]
        for entry in free[-1:]:
            self.credited.extend(relays.interviewer(entry.line.text))
        lines = [entry for entry in free if is_title(entry.line.text)]
        times = Counter(fold(entry.line.text) for entry in lines)
        best = max(lines, key=lambda entry: self._likely(entry.line.text, times), default=None)
        if best is not None:
            self.title = best.line.text
        for entry in free:
            same = self.title is not None and fold(entry.line.text) == fold(self.title)
            entry.why = "headline repeated" if same else edges.why_above(entry.line.text) or "above the article"

    def _likely(self, text: str, times: Counter[str]) -> int:
        """How likely a line is the headline: it stands twice, it is about the article; the first of equals is taken."""
        return (times[fold(text)] > 1) + self._about_this(text)

    def read_tail(self, tail: Sequence[Entry]) -> None:
        self.shown.update(fold(entry.line.text) for entry in tail)
        under: str | None = None
        first = True  # whether nothing but rules stands between the text and the line
        far = False  # whether a line stands between that may be another report's headline
        for index, entry in enumerate(tail):
            if far and entry.told is not None and agency(entry.line.text) is not None:
                entry.why, entry.told = "below the article", None  # whose report that is
            far = far or (entry.why is None and is_title(entry.line.text))
            under = entry.why if entry.why in BELOW else under
            if under is not None and entry.why != "copyright line" and not credit_lines.is_note(entry.line.text):
                entry.why = under if entry.why is None or entry.told else entry.why
                entry.told = None
            text = entry.line.text
            first = first and (index == 0 or tail[index - 1].why == "rule")
            if first and entry.why == "caption":
                self.credited.extend(credit_lines.behind(text))
            self.credited.extend(feeds.used(text) if under is None else ())
            if self._read(entry):
                continue
            if self.title is None and index < NEAR and is_title(text) and self._about_this(text):
                self.title = text
                entry.why = "headline repeated"
            elif first and (name := by_form(text)) and (len(name) <= MOST_ACRONYM or says_so(name)):
                self.credited.append(name)
                entry.why = "credit line"
            else:
                entry.why = edges.why_below(text) or "below the article"

    def _about_this(self, text: str) -> bool:
        """Whether at least half of a line's longer words stand in the article."""
        said = _longer(text)
        return bool(said) and 2 * sum(word in self.known for word in said) >= len(said)

    def _is_own(self, outlet: str) -> bool:
        """Whether an outlet beside a writer's name is the page's: another line around the text names it, too."""
        name = f" {fold(outlet.removeprefix('The '))} "
        return sum(name in f" {line} " for line in self.shown) > 1

    def made(self, text: tuple[Line, ...], photo: Iterable[str]) -> Cleaned:
        published = [moment for label, moment in self.moments if label == "published"]
        published = published or [moment for label, moment in self.moments if not label]
        modified = [moment for label, moment in self.moments if label == "modified"]
        beside = list(dict.fromkeys(self.beside))[:MOST_BESIDE]
        credited = (*self.credited, *(name for name in beside if not self._is_own(name)))
        return Cleaned(
            paragraphs=text,
            title=self.title,
            outlet=self.outlet,
            byline=tuple(self.byline),
            credited=tuple(dict.fromkeys(credited)),
            photo=tuple(dict.fromkeys(photo)),
            place=self.place,
            published=next(iter(published), None),
            modified=max(modified, key=dates.instant) if modified else None,
        )


def _is_dated(rows: Sequence[Entry]) -> bool:
    return any(entry.told is not None and entry.told.moments for entry in rows)


def _in_menu(rows: Sequence[Entry], at: int) -> bool:
    """Whether a line stands among the entries of a menu: two of a word or two above it and below, spaced alike."""
    near = rows[max(0, at - BESIDE_MENU) : at + BESIDE_MENU + 1]
    if len(near) <= 2 * BESIDE_MENU or len({entry.gap for entry in near[1:]}) > 1:
        return False
    others = (entry for entry in near if entry is not rows[at])
    return all(entry.told is None and ENTRY_OF_MENU.fullmatch(entry.line.text) for entry in others)


def _longer(text: str) -> list[str]:
    return re.findall(r"\w{4,}", text.casefold())
