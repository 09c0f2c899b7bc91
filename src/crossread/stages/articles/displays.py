"""What a page shows inside its text and does not say itself: embedded posts, pull quotes, notes of a correction.

From the lines of a page or of a dump. Each is set aside with its reason, so that the words
of a post or of a quotation shown again are no second statement of the article's.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from crossread.stages.articles import edges, prose
from crossread.stages.articles.edges import Item

I = TypeVar("I", bound=Item)  # noqa: E741 - an item

POST, PULLED, NOTE = "embedded post", "pull quote", "note of a correction"
MOST_PULLED = 2  # sentences shown again in one page
MOST_POST = 4  # lines of a post above the one that signs it
MOST_NAMED = 8  # words of the line under a pull quote that says whose it is
# `— Veldin Police (@veldinpolice) May 12, 2031`
SIGNED = re.compile(r"(?:—|–|--?)\s?[^()\n]{2,60}\(@[\w.-]{2,40}\).{0,40}")
SENTENCE = re.compile(r"[.!?…][\"”’)]*\s+(?=[^\W_a-zß-öø-ÿ]|[\"“‘«„])")
POSTED = re.compile(r".{0,300}pic\.(?:twitter|x)\.com/\w+.{0,120}")


def mark(items: Sequence[I], together: Callable[[I, I], bool]) -> None:
    """`together` says of a line and the next whether they stand in one box."""
    _posts(items, together)
    kept = [item for item in items if item.why is None]  # a tenth of a page's
    _notes(kept)
    edges.pull_quotes(kept)
    _pulled(kept)
    if any(item.why == PULLED for item in kept):
        _named(items, together)


def _posts(items: Sequence[I], together: Callable[[I, I], bool]) -> None:
    for at, item in enumerate(items):
        if item.why not in (None, POST):
            continue
        text = item.line.text
        if "pic." in text and POSTED.fullmatch(text):
            item.why = POST
        elif "(@" in text and SIGNED.fullmatch(text):
            item.why = POST
            for above in range(at - 1, max(-1, at - 1 - MOST_POST), -1):
                if items[above].why not in (None, POST) or not together(items[above], items[above + 1]):
                    break
                items[above].why = POST


def _notes(items: Sequence[I]) -> None:
    """A note in brackets is one wherever it stands; in other words it may be the article's own subject."""
    for item in items:
        if item.why is None and item.line.text[:1] in "([" and edges.CORRECTED.fullmatch(item.line.text):
            item.why = NOTE


def _pulled(items: Sequence[I]) -> None:
    """One or two sentences that a longer line says, too; where there are more, the page sums itself up."""
    texts = [item.line.text for item in items if item.why is None]
    said: dict[str, list[tuple[int, str]]] = {}  # by its first characters, each sentence of a longer line
    for text in texts:
        starts = [0, *(found.end() for found in SENTENCE.finditer(text))]
        for at in starts if len(starts) > 1 else ():
            said.setdefault(text[at : at + edges.KEY], []).append((at, text))
    found: list[I] = []
    for item in items if said else ():
        text = item.line.text if item.why is None else ""
        if len(text) > edges.MOST_QUOTE or text.count(" ") < edges.LEAST_QUOTE - 1 or not prose.ends(text):
            continue
        alike = said.get(text[: edges.KEY], ())[: edges.MOST_ALIKE]
        if any(len(whole) > len(text) and whole.startswith(text, at) for at, whole in alike):
            found.append(item)
            if len(found) > MOST_PULLED:
                return
    for item in found:
        item.why = PULLED


def _named(items: Sequence[I], together: Callable[[I, I], bool]) -> None:
    """The line in a pull quote's box that names the speaker goes with it."""
    for above, item in itertools.pairwise(items):
        if above.why != PULLED or item.why is not None or not together(above, item):
            continue
        text = item.line.text
        if prose.words(text) <= MOST_NAMED and not prose.ends(text):
            item.why = PULLED
