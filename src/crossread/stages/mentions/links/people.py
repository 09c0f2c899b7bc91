"""Why a last name is a person's: the one full name that it can stand for, told by order, title and sex.

In: the names of a story by page. A last name that two full names may bear, or whose title speaks
against the full name, is tied to nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crossread.stages.mentions.links import forms
from crossread.stages.mentions.links.evidence import Name, Page, Tie

MEN, WOMEN = frozenset(("mr", "sir", "lord", "king")), frozenset(("mrs", "ms", "miss", "lady", "queen"))
NO_OFFICE = frozenset(("mr", "mrs", "ms", "miss"))
CUSTOM, MOSTLY = 2, 0.75  # reports; share of them
MOST = 8  # spellings of a full name; more of them are a list of namesakes

ByName = dict[str, list[int]]


def find(pages: Sequence[Page], names: Sequence[Name]) -> Iterator[Tie]:
    every = [n for page in pages for n in page.names if names[n].kind == "person"]
    full, _ = _sort(every, names)
    for found in full.values():
        yield from _one_person(found, names)
    tied: dict[str, list[int]] = defaultdict(list)  # last name → the full name it stands for, page by page
    left: list[tuple[list[int], str]] = []
    for page in pages:
        full_here, bare = _sort([n for n in page.names if names[n].kind == "person"], names)
        for last, alone in bare.items():
            ties = [_alone(n, full_here.get(last, []), full.get(last, []), alone, names) for n in alone]
            yield from filter(None, ties)
            tied[last].extend(tie.a for tie in ties if tie)
            left.append(([n for n, tie in zip(alone, ties, strict=True) if tie is None], last))
            yield from _together(alone, full_here.get(last, []), names)
        yield from _given(bare, full_here, full, names)
    for alone, last in left:
        yield from _as_elsewhere(alone, tied[last], names)


def _alone(
    n: int, full_here: Sequence[int], full: Sequence[int], alone: Sequence[int], names: Sequence[Name]
) -> Tie | None:
    here, everywhere = (
        [f for f in among if forms.may_be_one(names[n].face, names[f].face)] for among in (full_here, full)
    )
    return _in_text(n, here, alone, names) or _in_story(n, everywhere, alone, names)


def _as_elsewhere(alone: Sequence[int], tied: Sequence[int], names: Sequence[Name]) -> Iterator[Tie]:
    """Where a text leaves open which of two a last name is, the one that it is in the story's other texts.

    One text is no custom, and one in four may use it for another.
    """
    faces = Counter(names[f].face for f in tied)
    if not 0 < len(faces) <= MOST:
        return
    meant = {face: sum(times for other, times in faces.items() if forms.may_be_one(face, other)) for face in faces}
    best = max(sorted(meant), key=lambda face: (meant[face], faces[face]))
    if meant[best] < max(CUSTOM, MOSTLY * len(tied)):
        return
    chief = next(f for f in tied if names[f].face == best)
    for n in alone:
        if not _against(n, chief, names):
            why = f"in the other reports “{names[n].text}” is mostly “{names[chief].text}”"
            yield Tie(chief, n, why)


def _sort(among: Sequence[int], names: Sequence[Name]) -> tuple[ByName, ByName]:
    """Full names and last names alone, each by the last name; given names alone stay out."""
    full: ByName = defaultdict(list)
    bare: ByName = defaultdict(list)
    for n in among:
        parts = forms.person(names[n].text)
        if parts:
            (full if len(parts) > 1 else bare)[parts[-1]].append(n)
    return full, bare


def _one_person(found: Sequence[int], names: Sequence[Name]) -> Iterator[Tie]:
    """Full names with one last name that differ in a middle name or an initial, where none contradicts another."""
    if not _agree(found, names):
        return
    for n in found[1:]:
        if names[n].key != names[found[0]].key:
            yield Tie(
                found[0], n, f"“{names[n].text}” and “{names[found[0]].text}” are full names that don't contradict"
            )


def _in_text(n: int, full: Sequence[int], alone: Sequence[int], names: Sequence[Name]) -> Tie | None:
    """A last name is the person's whose full name stands before the first of its kind in the text."""
    first = min(names[other].span.start for other in alone)
    introduced = [f for f in full if names[f].span.start < first]
    if introduced and _agree(full, names) and not _against(n, introduced[0], names):
        return Tie(introduced[0], n, f"“{names[introduced[0]].text}” is the only person of that name in the text")
    return _by_title(n, full, names)


def _in_story(n: int, full: Sequence[int], alone: Sequence[int], names: Sequence[Name]) -> Tie | None:
    if full and _agree(full, names) and not any(_against(other, f, names) for other in alone for f in full):
        return Tie(full[0], n, f"“{names[full[0]].text}” is the only person of that name in the reports")
    return _by_title(n, full, names)


def _by_title(n: int, full: Sequence[int], names: Sequence[Name]) -> Tie | None:
    """Of several full names the one that bears the same title somewhere."""
    titles = names[n].titles - NO_OFFICE
    bearers = [f for f in full if titles & names[f].titles]
    if not bearers or not _agree(bearers, names):
        return None
    title = min(titles & names[bearers[0]].titles or titles)
    return Tie(bearers[0], n, f"of the persons of that name only “{names[bearers[0]].text}” is called {title}")


def _given(bare: ByName, full_here: ByName, full: ByName, names: Sequence[Name]) -> Iterator[Tie]:
    """A given name alone, behind the only full name of the text that begins with it; in the story no last name."""
    begins: ByName = defaultdict(list)
    for found in full_here.values():
        for f in found:
            begins[forms.person(names[f].text)[0]].append(f)
    for first, alone in bare.items():
        found = begins.get(first, [])
        for n in alone if found and first not in full and _agree(found, names) else ():
            if names[found[0]].span < names[n].span and not names[n].titles:
                yield Tie(
                    found[0], n, f"“{names[found[0]].text}” is the only one of that given name in the text before"
                )


def _together(alone: Sequence[int], full: Sequence[int], names: Sequence[Name]) -> Iterator[Tie]:
    """One last name with and without a title in one text, where no two full names there bear it."""
    titles = {title for n in alone for title in names[n].titles}
    two = (titles & MEN and titles & WOMEN) or any(_against(n, f, names) for n in alone for f in full)
    if not two and _agree(full, names):
        for n in alone[1:]:
            yield Tie(alone[0], n, f"the text knows one “{names[alone[0]].text}”")


def _agree(found: Sequence[int], names: Sequence[Name]) -> bool:
    """Whether full names may all be one person's."""
    texts = sorted({names[n].face for n in found})
    return len(texts) <= MOST and all(forms.may_be_one(a, b) for i, a in enumerate(texts) for b in texts[i + 1 :])


def _against(n: int, f: int, names: Sequence[Name]) -> bool:
    """Whether titles speak against it: another sex, or an office that the full name isn't given."""
    mine, its = names[n].titles, names[f].titles
    if (mine & MEN and its & WOMEN) or (mine & WOMEN and its & MEN):
        return True
    offices = mine - NO_OFFICE, its - NO_OFFICE
    return all(offices) and not offices[0] & offices[1]
