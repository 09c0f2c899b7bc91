"""The tags that the encoder's heads give, in the order of their outputs.

In: nothing. Tags are O, and B and I for each kind (Ramshaw and Marcus 1995).
"""

from typing import get_args

from crossread.reader.contract import NameKind, Role

NAME_KINDS: tuple[NameKind, ...] = ("person", "organisation", "place", "nationality")
PHRASE_KINDS: tuple[NameKind, ...] = (*NAME_KINDS, "weapon", "vehicle")
ROLE_KINDS: tuple[Role, ...] = get_args(Role)


def tags(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return ("O", *(f"{place}-{kind}" for kind in kinds for place in "BI"))


NAMES, PHRASES = tags(NAME_KINDS), tags(PHRASE_KINDS)
ROLES = ("O", "B", "I")  # for each of source, cue, content
