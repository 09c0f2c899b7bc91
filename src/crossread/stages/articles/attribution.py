"""The agencies that a page is credited to outside its text.

From its fields for authors, and from the by-lines and credit lines around the text.
"""

from collections.abc import Iterator, Sequence

from crossread.stages.articles import agencies, bylines, credit_lines, edges, outlets
from crossread.stages.articles.blocks import Block
from crossread.stages.articles.metadata import Metadata, strings
from crossread.stages.articles.titles import names_site

BEFORE, AFTER = 12, 6  # lines above the text and below it that are read
KEYS = ("author", "creator", "sourceOrganization", "creditText")
# Where a name on a line of its own is something else than a credit for the text.
ELSEWHERE = frozenset(
    (
        "caption",
        "related links",
        "most viewed",
        "navigation",
        "tags",
        "comments",
        "page footer",
        "hidden",
        "another article",
    )
)


def find(about: Metadata, judged: Sequence[Block], sites: Sequence[str]) -> tuple[str, ...]:
    """`sites` are names of the page's site: it is credited only if its name is an agency's."""
    found = [*_in_fields(about), *_in_lines(judged)]
    labels = {label for site in sites for label in site.casefold().split(".")}
    return tuple(
        name
        for name in dict.fromkeys(found)
        if agencies.says_so(name) or not (names_site(name, sites) or _is_of_site(name, labels))
    )


def _is_of_site(name: str, labels: set[str]) -> bool:
    """Whether a name is a part of the site's, or capitals that stand for it: `KVN` of `karrowvalleynews.example`."""
    short = name.isupper() and agencies.by_form(name) is not None
    return name.casefold() in labels or (short and any(agencies.abbreviates(name, label) for label in labels))


def _in_fields(about: Metadata) -> Iterator[str]:
    fields = [text for key in KEYS for value in about.said(key) for text in strings(value)]
    fields.extend(text for name in bylines.METAS for text in about.metas.get(name, ()))
    for text in fields:
        if "://" not in text and (agencies.says_so(text) or not agencies.IS_ACRONYM.fullmatch(text)):
            # An outlet there is the page's own as often, in other words than its name's, or capitals of its own.
            yield from (name for name in credit_lines.in_byline(text) if agencies.by_form(name) is not None)


def _in_lines(judged: Sequence[Block]) -> Iterator[str]:
    kept = [at for at, item in enumerate(judged) if item.why is None and item.weight]
    first, last = (kept[0], kept[-1]) if kept else (0, len(judged))
    for item in (*judged[max(0, first - BEFORE) : first], *judged[last + 1 : last + 1 + AFTER]):
        if (name := outlets.provider(item.line.text)) is not None:
            yield name
        if item.why not in ELSEWHERE:
            for said in edges.mentioned(item.line.text):
                yield from said.credited
