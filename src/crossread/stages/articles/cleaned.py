"""A cleaned page: what a reader of HTML or of a dump hands over to be made an `Article`.

From `markup` and `dump`, the two shapes a page comes in.
"""

from dataclasses import dataclass

from crossread.records import Dropped
from crossread.stages.articles.lines import Line
from crossread.stages.articles.series import ALONE, Seen


@dataclass(frozen=True, slots=True)
class Timed:
    """An entry of a live blog: the paragraphs from `first` to before `end`, with its time and headline."""

    first: int
    end: int
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`paragraphs` are the article. `credited` are names that stand outside it, `photo` those of its pictures.

    `owner` is whose right the page states, where it says so.
    """

    paragraphs: tuple[Line, ...]
    dropped: tuple[Dropped, ...] = ()
    title: str | None = None
    outlet: str | None = None
    owner: str | None = None
    byline: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()
    place: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    amp: bool = False
    series: Seen = ALONE
    entries: tuple[Timed, ...] = ()


@dataclass(frozen=True, slots=True)
class NoArticle:
    """There is no article in the page: why, a sentence, and its slug; and the title and the day that it has."""

    why: str
    code: str
    title: str | None = None
    published: str | None = None
