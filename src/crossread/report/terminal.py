"""A view → a screen or two of lines, plain or in colour.

Long lists are cut, and say by how much; the page has them whole. Text from pages is made
safe and is never read as markup. Rich is loaded only where colour is wanted.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from crossread.report.safe import one_line
from crossread.report.shape import ClaimView, Edge, Evidence, FamilyView, NameView, Remark, StoryView, View
from crossread.report.wording import count, quoted

# How much of each list fits a screen or two; the rest is counted.
MOST_FAILURES = 8
MOST_STORIES = 3
MOST_FAMILIES = 5
MOST_MEMBERS = 8
MOST_CHANGES = 4
MOST_TIES = 3
MOST_REMARKS = 5
MOST_TELLINGS = 4
MOST_CLAIMS = 8
MOST_ANSWERS = 4
MOST_NAMES = 5
LONGEST_QUOTE = 150  # characters: two lines of a terminal of 80
NARROWEST = 40
HANG = "  "  # what a line that goes on is set in by

Part = TypeVar("Part")
Tone = Literal["plain", "title", "head", "name", "alarm", "change", "calm", "faint"]
STYLES: dict[Tone, str] = {
    "title": "bold underline",
    "head": "bold cyan",
    "name": "bold",
    "alarm": "bold red",
    "change": "bold yellow",
    "calm": "green",
    "faint": "dim",
}
TONES: dict[str, Tone] = {"contradict": "alarm", "differ": "alarm", "updated": "change"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line before it is broken: `lead` is said in `tone`, the rest plainly; `depth` counts steps of indentation."""

    depth: int
    lead: str
    rest: str = ""
    tone: Tone = "plain"


def render(view: View, width: int = 80, colour: bool = False) -> str:
    """The lines, broken to `width` columns; with `colour`, ANSI codes in our own words alone."""
    width = max(width, NARROWEST)
    broken = [piece for line in _lines(view) for piece in _broken(line, width)]
    if colour:
        return _coloured(broken)
    return "\n".join((lead + rest).rstrip() for lead, rest, _ in broken)


def _broken(line: Line, width: int) -> Iterator[tuple[str, str, Tone]]:
    """Pieces of at most `width` columns: the part in the line's tone, the plain part."""
    margin = "  " * line.depth
    lead, rest = one_line(line.lead), one_line(line.rest)
    whole = f"{lead}  {rest}" if lead and rest else lead + rest
    wrapped = textwrap.wrap(
        whole,
        width,
        initial_indent=margin,
        subsequent_indent=margin + HANG,
        break_on_hyphens=False,
    )
    left = len(lead)
    for n, text in enumerate(wrapped or [""]):
        start = len(margin) + (len(HANG) if n else 0)
        here = min(left, len(text) - start) if text else 0
        left = max(0, left - here - 1)
        yield text[: start + here], text[start + here :], line.tone


def _coloured(pieces: Sequence[tuple[str, str, Tone]]) -> str:
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(force_terminal=True, color_system="standard", highlight=False)
    with console.capture() as captured:
        for lead, rest, tone in pieces:
            console.print(Text.assemble((lead, STYLES.get(tone, "")), rest), soft_wrap=True)
    return captured.get().rstrip("\n")


# ---------------------------------------------------------------- the lines


def _lines(view: View) -> Iterator[Line]:
    yield Line(0, view.ingest, tone="name")
    for failure in view.failures[:MOST_FAILURES]:
        yield Line(1, "not read:", f"{failure.where}: {failure.why}", "alarm")
    yield from _more(view.failures, MOST_FAILURES, 1)
    yield Line(0, view.totals, tone="faint")
    for number, story in enumerate(view.stories[:MOST_STORIES], 1):
        yield Line(0, "")
        yield from _story(story, f"Story {number} of {len(view.stories)}")
    if len(view.stories) > MOST_STORIES:
        yield Line(0, "")
        yield from _more(view.stories, MOST_STORIES, 0, "story", "stories")


def _story(story: StoryView, number: str) -> Iterator[Line]:
    yield Line(0, story.title, tone="title")
    yield Line(0, " · ".join(part for part in (number, story.dates) if part), tone="faint")
    yield Line(0, story.origin_line, tone="name")
    yield from _families(story)
    yield from _list("Who said what", story.remarks, MOST_REMARKS, _remark)
    yield from _list(_headed("What they say, compared", story.verdict_line), story.claims, MOST_CLAIMS, _claim)
    yield from _list("Names that are one", story.names, MOST_NAMES, _name)
    if story.names and story.single_names:
        yield Line(1, story.single_names, tone="faint")


def _headed(head: str, detail: str) -> str:
    return f"{head}: {detail}" if detail else head


def _list(head: str, items: Sequence[Part], most: int, lines: Callable[[Part], Iterator[Line]]) -> Iterator[Line]:
    """A heading and its first `most` items; nothing where there is no item."""
    if not items:
        return
    yield Line(0, "")
    yield Line(0, head, tone="head")
    for item in items[:most]:
        yield from lines(item)
    yield from _more(items, most, 1)


def _more(items: Sequence[object], most: int, depth: int, one: str = "", many: str = "") -> Iterator[Line]:
    left = len(items) - most
    if left > 0:
        what = count(left, one, many) if one else f"{left:,}"
        yield Line(depth, f"… and {what} more, see the report", tone="faint")


# ---------------------------------------------------------------- families


def _families(story: StoryView) -> Iterator[Line]:
    yield from _list("Who repeats whom", story.families, MOST_FAMILIES, _family)
    for tie in story.ties[:MOST_TIES]:
        names = f"{story.families[tie.first].name} and {story.families[tie.second].name}:"
        yield Line(1, names, f"{_edge_words(tie.edge)} {tie.more}", "name")
        yield from _changes(tie.edge)
    yield from _more(story.ties, MOST_TIES, 1, "link", "links")


def _family(family: FamilyView) -> Iterator[Line]:
    yield Line(1, f"{family.name}:", f"{family.origin} — {family.why}", "name")
    for member in family.members[:MOST_MEMBERS]:
        stem = "└ " if member.depth else "• "
        told = " · ".join(part for part in (member.relation, member.date) if part)
        yield Line(1 + member.depth, stem + member.article.label, told)
    yield from _more(family.members, MOST_MEMBERS, 2)
    for edge in family.edges[: MOST_MEMBERS - 1]:
        yield Line(2, f"{edge.before.label} {edge.arrow} {edge.after.label}:", _edge_words(edge), "faint")
        yield from _changes(edge)


def _edge_words(edge: Edge) -> str:
    kind = edge.kind if edge.arrow == "→" else f"{edge.kind}, {edge.direction}"
    return f"{kind}: {edge.why} ({edge.share})"


def _changes(edge: Edge) -> Iterator[Line]:
    changes = edge.changes + edge.small_changes
    for change in changes[:MOST_CHANGES]:
        words = f"{_words(change.before)} {change.arrow} {_words(change.after)}"
        yield Line(
            3, f"{change.kind}:", f"{words} · {change.before.where} {change.arrow} {change.after.where}", "change"
        )
    yield from _more(changes, MOST_CHANGES, 3, "change")


# ---------------------------------------------------------------- statements


def _remark(remark: Remark) -> Iterator[Line]:
    said = f"said {remark.said}" if remark.said else ""
    yield Line(
        1, remark.speaker, " · ".join(part for part in (said, remark.directness, remark.witnesses) if part), "name"
    )
    if remark.words:
        words = " … ".join(_words(one) for one in remark.words)
        yield Line(2, "", f"{words} · {remark.words[0].where}")
    for telling in remark.tellings[:MOST_TELLINGS]:
        places = ", ".join(one.where for one in telling.words)
        yield Line(2, telling.chain or telling.article.label, places, "faint")
    yield from _more(remark.tellings, MOST_TELLINGS, 2)


# ---------------------------------------------------------------- claims


def _claim(claim: ClaimView) -> Iterator[Line]:
    behind = f"{claim.origins}, {claim.witnesses}"
    yield Line(1, claim.verdict_words.upper(), f"{claim.question} ({behind})", TONES.get(claim.verdict, "calm"))
    for answer in claim.answers[:MOST_ANSWERS]:
        notes = [answer.words.where, f"read as {answer.value}"]
        notes += [f"{answer.said_by} says"] if answer.said_by else []
        notes += [f"as of {answer.as_of}"] if answer.as_of else []
        yield Line(2, "", " · ".join((_words(answer.words), *notes)))
    yield from _more(claim.answers, MOST_ANSWERS, 2)
    if claim.silent:
        yield Line(2, "silent:", ", ".join(link.label for link in claim.silent), "faint")


def _name(name: NameView) -> Iterator[Line]:
    yield Line(1, f"{name.name} ({name.kind})", " = ".join(alias.text for alias in name.aliases[1:]), "name")


def _words(evidence: Evidence) -> str:
    """The very words, the middle of long ones left out where a blank is, and said to be."""
    words = one_line(evidence.words)
    if not words:
        return "(nothing)"
    if len(words) <= LONGEST_QUOTE:
        return quoted(words)
    return quoted(textwrap.shorten(words, LONGEST_QUOTE, placeholder=" […]"))
