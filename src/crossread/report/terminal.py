"""A view → a screen or two of lines, plain or in colour.

Long lists are cut, and say by how much; the page has them whole. Text from pages is made
safe and is never read as markup. Rich is loaded only where colour is wanted.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from typing import Literal, TypeVar

from crossread.report.safe import one_line
from crossread.report.shape import ClaimView, Edge, Evidence, FamilyView, NameView, Remark, StoryView, View
from crossread.report.wording import excerpt

# How much of each list fits a screen or two (about 100 lines for a dozen reports); the rest is counted.
MOST_FAILURES = 8
MOST_STORIES = 2
MOST_TITLES = 6
MOST_FAMILIES = 6
MOST_MEMBERS = 8
MOST_CHANGES = 2
MOST_TIES = 3
MOST_REMARKS = 3
MOST_TELLINGS = 3
MOST_CLAIMS = 7
MOST_ALONE = 1
MOST_ANSWERS = 5
MOST_PLACES = 2
MOST_NAMES = 6
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
    told = [story for n, story in enumerate(view.stories) if not n or _size(story) > 1][:MOST_STORIES]
    for number, story in enumerate(told, 1):
        yield Line(0, "")
        yield from _story(story, f"Story {number} of {len(view.stories)}")
    anchors = {story.anchor for story in told}
    rest = [story for story in view.stories if story.anchor not in anchors]
    yield from _list("Further stories", rest, MOST_TITLES, _title)


def _size(story: StoryView) -> int:
    return sum(len(family.members) for family in story.families)


def _title(story: StoryView) -> Iterator[Line]:
    yield Line(1, story.title, _joined(story.dates, story.origin_line), "name")


def _story(story: StoryView, number: str) -> Iterator[Line]:
    yield Line(0, story.title, tone="title")
    yield Line(0, _joined(number, story.dates), tone="faint")
    yield Line(0, story.origin_line, tone="name")
    if story.origin_note:
        yield Line(0, f"{story.origin_note}.")
    yield from _list("Who repeats whom", story.families, MOST_FAMILIES, _family)
    for tie in story.ties[:MOST_TIES]:
        names = f"{story.families[tie.first].name} and {story.families[tie.second].name}:"
        yield Line(1, names, _joined(tie.edge.kind, tie.edge.share, tie.more), "faint")
    yield from _more(story.ties, MOST_TIES, 1)
    yield from _list("Who said what", story.remarks + story.lone_remarks, MOST_REMARKS, _remark)
    yield from _claims(story)
    yield from _list("Names that are one", story.names, MOST_NAMES, _name)
    if story.names and story.single_names:
        yield Line(1, story.single_names, tone="faint")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _list(head: str, items: Sequence[Part], most: int, lines: Callable[[Part], Iterator[Line]]) -> Iterator[Line]:
    """A heading and its first `most` items; nothing where there is no item."""
    if not items:
        return
    yield Line(0, "")
    yield Line(0, head, tone="head")
    for item in items[:most]:
        yield from lines(item)
    yield from _more(items, most, 1)


def _more(items: Sized, most: int, depth: int) -> Iterator[Line]:
    if len(items) > most:
        yield Line(depth, f"… and {len(items) - most:,} more, see the report", tone="faint")


# ---------------------------------------------------------------- families


def _family(family: FamilyView) -> Iterator[Line]:
    if len(family.members) == 1:
        (member,) = family.members
        yield Line(1, f"{family.name}:", _joined(family.origin, member.article.label, member.date), "name")
        return
    yield Line(1, f"{family.name}:", family.origin, "name")
    for member in family.members[:MOST_MEMBERS]:
        stem = "└ " if member.depth else "• "
        changed = member.edge.changed if member.edge else ""
        yield Line(2 + member.depth, stem + member.article.label, _joined(member.relation, changed, member.date))
        if member.edge:
            yield from _changes(member.edge, 4 + member.depth)
    yield from _more(family.members, MOST_MEMBERS, 2)


def _changes(edge: Edge, depth: int) -> Iterator[Line]:
    """The gravest; how many there are stands in the line above."""
    for change in (edge.changes + edge.small_changes)[:MOST_CHANGES]:
        words = f"{_words(change.before.words)} {change.arrow} {_words(change.after.words)}"
        places = f"{change.before.where} {change.arrow} {change.after.where}"
        yield Line(depth, f"{change.kind}:", _joined(words, places), "change")


# ---------------------------------------------------------------- statements


def _remark(remark: Remark) -> Iterator[Line]:
    said = f"said {remark.said}" if remark.said else ""
    yield Line(1, remark.speaker, _joined(said, remark.directness, remark.witnesses), "name")
    yield Line(2, "", " … ".join(_words(one.words) for one in remark.words))
    chains: dict[str, list[Evidence]] = {}
    for telling in remark.tellings:
        chains.setdefault(telling.chain, []).extend(telling.words)
    for chain, words in list(chains.items())[:MOST_TELLINGS]:
        yield Line(2, "", f"{chain} → {_places(words)}" if chain else _places(words))
    yield from _more(chains, MOST_TELLINGS, 2)


def _places(evidence: Sequence[Evidence]) -> str:
    """`Tarn Post [3,9) [12,20), Fell Radio [0,18)`: each article named once."""
    by_label: dict[str, list[str]] = {}
    for one in evidence:
        by_label.setdefault(one.label, []).append(one.offsets)
    shown = [f"{label} {' '.join(offsets)}" for label, offsets in list(by_label.items())[:MOST_PLACES]]
    left = len(by_label) - len(shown)
    return ", ".join([*shown, f"and {left} more"] if left else shown)


# ---------------------------------------------------------------- claims and names


def _claims(story: StoryView) -> Iterator[Line]:
    """What can be compared first and at more length; of what stands in one place only, a taste."""
    shown = story.claims[:MOST_CLAIMS] + story.lone_claims[:MOST_ALONE]
    yield from _list(f"What they say, compared: {story.verdict_line}", shown, len(shown), _claim)
    yield from _more(story.claims + story.lone_claims, len(shown), 1)


def _claim(claim: ClaimView) -> Iterator[Line]:
    """Each value that was read once, so that what differs is never what is cut."""
    silent = f"{len(claim.silent)} silent" if claim.silent else ""
    behind = _joined(claim.question, claim.origins, claim.witnesses, silent)
    yield Line(1, claim.verdict_words.upper(), behind, TONES.get(claim.verdict, "calm"))
    values = {answer.value or answer.words: answer for answer in reversed(claim.answers)}
    shown = [answer for answer in claim.answers if values[answer.value or answer.words] is answer][:MOST_ANSWERS]
    for answer in shown:
        said_by = f"{answer.said_by} says" if answer.said_by else ""
        as_of = f"as of {answer.as_of}" if answer.as_of and claim.verdict == "updated" else ""
        read_as = f"read as {answer.value}" if answer.value else ""
        yield Line(2, "", _joined(_words(answer.words), read_as, said_by, as_of, _places(answer.places)))
    yield from _more(claim.answers, len(shown), 2)


def _name(name: NameView) -> Iterator[Line]:
    forms = (f"{alias.text} · {alias.words.where}" if alias.words else alias.text for alias in name.aliases[1:])
    yield Line(1, f"{name.name} ({name.kind})", "= " + " = ".join(forms), "name")


def _words(words: str) -> str:
    return excerpt(one_line(words), LONGEST_QUOTE) if words else "(nothing)"
