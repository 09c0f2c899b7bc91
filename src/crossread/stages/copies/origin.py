"""A family's articles → whose text it descends from, and why that is thought.

The members, and who among them was copied from whom. An agency that a member credits with
the whole text; else the one member that all others come from; else, where several publishers share
a text that none has from another, a source that is missing here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from crossread import publishers
from crossread.records import Article, Origin
from crossread.stages.copies import credits


def of(members: Sequence[Article], source_of: Mapping[str, str]) -> tuple[Origin, str]:
    """`source_of` leads from a member to the one it was copied from, where that is decided."""
    agency = _agency(members)
    if agency:
        here = any(credits.same(publishers.outlet(one) or "", agency) for one in members)
        said = sum(agency in credits.agencies(one) for one in members)
        return Origin(agency, "agency", not here), f"{agency} is credited with the text by {_pages(said)}"
    for one in members:
        if credits.is_release(one):
            return Origin(publishers.outlet(one), "document", False), "it is a press release"
    roots = [publishers.outlet(one) for one in members if one.id not in source_of]
    root = roots[0] if len(roots) == 1 else None
    if root:
        return _outlet(root), _first(members, root)
    outlets = [publishers.outlet(one) for one in members]
    names = sorted({name for name in outlets if name})
    if len(names) == 1 and all(outlets):
        return Origin(names[0], "outlet", False), f"every page is {names[0]}'s"
    if len(names) > 1 and len(roots) != 1:
        return Origin(
            None, "unknown", True
        ), "several publishers share the text and none is known to have it from another"
    return Origin(None, "unknown", False), "no page says whose text it is"


@lru_cache(maxsize=credits.NAMES)
def _outlet(name: str) -> Origin:
    return Origin(name, "agency" if credits.is_agency(name) else "outlet", False)


def _agency(members: Sequence[Article]) -> str | None:
    """The agency that most members credit; of several the first by name."""
    credited = [one for one in members if one.credits]
    if not credited:
        return None
    counts = Counter(name for one in credited for name in credits.agencies(one))
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _first(members: Sequence[Article], root: str) -> str:
    return f"the report of {root}" if len(members) == 1 else f"the others come from the report of {root}"


def _pages(count: int) -> str:
    return "one page" if count == 1 else f"{count} pages"
