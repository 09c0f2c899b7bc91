"""Why a group's description is a group's name: "the coalition" is "the US-led coalition", where it is the only one.

In: the pages of a story with their names. A description that could be two groups' is tied to neither.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.stages.mentions.links import forms
from crossread.stages.mentions.links.evidence import Name, Page, Tie
from crossread.stages.mentions.tables import countries

SAID_AT_LENGTH = ("coalition", "ministry", "alliance")  # heads whose descriptions vary within one story
STATE_HEAD = re.compile(r"\b(?:President|Prime Minister|Chancellor|King|Emir|Sultan|Premier|[Ll]eader|[Dd]ictator)\s+$")


def find(pages: Sequence[Page], names: Sequence[Name]) -> Iterator[Tie]:
    yield from _governments(pages, names)
    yield from _same_group(names)
    for page in pages:
        yield from _only(page.names, names, "the text names no other")
    yield from _only(range(len(names)), names, "the reports name no other")


def _governments(pages: Sequence[Page], names: Sequence[Name]) -> Iterator[Tie]:
    """One country's government under several words, its leader's name among them."""
    leaders = _leaders(pages, names)
    first: dict[str, int] = {}
    owned: list[tuple[int, str, str]] = []
    for n, name in enumerate(names):
        if name.kind != "organisation":
            continue
        code = forms.governed(name.said)
        if code:
            there = first.setdefault(code, n)
            if there != n:
                yield Tie(there, n, f"“{names[there].text}” and “{name.text}” are words for one country's government")
        parts = name.said.split()
        if len(parts) == 2 and parts[1].casefold() in forms.GOVERNMENTS and forms.person(parts[0]):
            owned.append((n, forms.person(parts[0])[-1], name.text))
    for n, last, text in owned:
        codes = leaders.get(last, {})
        if len(codes) == 1:
            code, words = next(iter(codes.items()))
            if code in first:
                yield Tie(first[code], n, f"“{words}” ties “{text}” to “{names[first[code]].text}”")


def _leaders(pages: Sequence[Page], names: Sequence[Name]) -> dict[str, dict[str, str]]:
    """Last names of heads of state and government → their country's code → the words that say so."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for page in pages:
        for (left, a), (right, b) in pairwise(page.placed):
            between = page.text[left.end : right.start]
            if names[b].kind != "person" or len(between) > 30 or not STATE_HEAD.search(between) or "." in between:
                continue
            country = countries.by_people().get(names[a].text) or countries.by_name().get(names[a].text)
            parts = forms.person(names[b].text)
            if country and parts and between.split() and between[0] in " '’":
                found[parts[-1]].setdefault(country.code, page.text[left.start : right.end])
    return found


def _same_group(names: Sequence[Name]) -> Iterator[Tie]:
    """A description and the only one that says all that it says and more: one group under two descriptions."""
    heads: dict[str, dict[frozenset[str], int]] = defaultdict(dict)
    for n, name in enumerate(names):
        head = forms.head(name.said)
        if name.kind == "organisation" and head in SAID_AT_LENGTH and not forms.bare(name.said):
            heads[head].setdefault(forms.modifiers(name.said), n)
    for head in sorted(heads):
        said = heads[head]
        having: dict[str, list[frozenset[str]]] = defaultdict(list)
        for modifiers in said:
            for word in modifiers:
                having[word].append(modifiers)
        for less in sorted(filter(None, said), key=sorted):
            rarest = min(sorted(less), key=lambda word: len(having[word]))
            more = [modifiers for modifiers in having[rarest] if less < modifiers]
            if len(more) == 1:
                a, b = said[less], said[more[0]]
                yield Tie(b, a, f"“{names[b].text}” is the only {head} of which “{names[a].text}” can be said")


def _only(among: Sequence[int] | range, names: Sequence[Name], why: str) -> Iterator[Tie]:
    """A bare description and the one group among these names that it can stand for; itself, where none is named."""
    named: dict[str, list[int]] = defaultdict(list)
    bare: dict[str, list[int]] = defaultdict(list)
    for n in among:
        head = forms.head(names[n].said)
        if names[n].kind == "organisation" and head:
            (bare if forms.bare(names[n].said) else named)[head].append(n)
    for head in sorted(bare):
        found = named.get(head, [])
        if not found and head in forms.GOVERNMENTS:
            found = [x for other in sorted(forms.GOVERNMENTS) for x in named.get(other, [])]
        for n in bare[head]:
            if len({_group(names[x]) for x in found}) == 1 and len(names[n].text.split()) == 1:
                yield Tie(found[0], n, f"“the {names[n].text}” is “{names[found[0]].text}”: {why}")
            elif not found and n != bare[head][0] and names[n].key == names[bare[head][0]].key:
                yield Tie(bare[head][0], n, f"“the {names[n].text}”: {why}")


def _group(name: Name) -> str:
    """What two descriptions share when they are surely one."""
    if name.said.split()[-1].casefold() == "coalition":
        return "coalition:" + min(sorted(forms.modifiers(name.said)), default="")
    return forms.governed(name.said) or name.key
