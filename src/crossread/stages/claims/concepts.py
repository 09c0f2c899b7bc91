"""Words for one thing: what happened, by the stem that a report happens to use.

Goes in: a stem. General English of the news, so that "blast" and "explosion" are one
event and "dead" and "killed" one count. The sets are closed: nothing is guessed.
"""

import re
from functools import lru_cache

# What happens to people, by the words beside their number: in front ("killing at least
# 12"), and behind it ("12 were killed"). The first name is the one that a question uses.
_BEHIND = (
    r"(?:\W+(?:people|persons?|residents|civilians|others|more|were|was|are|is|have|has|had|been|be|so|far)\b){0,4}\W+"
)
_KILLED = (
    r"kill(?:ed|s|ing)?|dead|died|dies|dying|deaths?|fatalities|victims|bodies|perished|lost\s+their\s+li(?:ves|fe)"
)
_FATES = {
    "killed": (_KILLED, r"kill(?:ed|s|ing)?|claim(?:ed|s|ing)|(?:death\s+)?toll\b.{0,60}?(?:to|at|of|is|was|reached)"),
    "injured": (r"injur(?:ed|ies)|wounded|hurt", r"injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?"),
    "arrested": (r"arrest(?:ed|s)|detained|in\s+custody", r"arrest(?:ed|ing)|detain(?:ed|ing)"),
    "missing": (r"missing|unaccounted", r"\bmissing"),
    "moved": (
        r"evacuated|displaced|homeless|fled|(?:moved|taken|housed|brought)\b",
        r"evacuat(?:ed|ing)|displac(?:ed|ing)|mov(?:ed|ing)",
    ),
    "rescued": (r"rescued|saved|pulled\b", r"rescu(?:ed|ing)|sav(?:ed|ing)"),
    "in hospital": (r"hospitali[sz]ed|(?:in|to)\s+hospital", r"hospitali[sz](?:ed|ing)"),
}
FATES = tuple(_FATES)
_AFTER = {fate: re.compile(rf"{_BEHIND}(?:{behind})\b", re.IGNORECASE) for fate, (behind, _) in _FATES.items()}
_BEFORE = {fate: re.compile(rf"\b(?:{front})\W+$", re.IGNORECASE) for fate, (_, front) in _FATES.items()}
_ITSELF = {"killed": re.compile(r"\b(?:dead|deaths?|victims|fatalities|bodies|lives)$", re.IGNORECASE)}
MEMO = 16_384  # figures remembered: each is held against all others of its story
REACH = 90  # characters around a figure in which its fate is looked for


def fate(text: str, start: int, end: int) -> str | None:
    """What happened to those counted at [start, end): told right behind the figure, in it, or right in front."""
    return _fate(text[max(0, start - REACH) : start], text[start:end], text[end : end + REACH])


@lru_cache(maxsize=MEMO)
def _fate(front: str, counted: str, behind: str) -> str | None:
    for name in FATES:
        itself = _ITSELF.get(name)
        if _AFTER[name].match(behind) or (itself and itself.search(counted)):
            return name
    return next((name for name in FATES if _BEFORE[name].search(front)), None)


HAPPENINGS: dict[str, frozenset[str]] = {
    "explosion": frozenset("explosion blast detonation explod detonat".split()),
    "fire": frozenset("fire blaze inferno wildfire".split()),
    "earthquake": frozenset("earthquake quake tremor temblor aftershock".split()),
    "crash": frozenset("crash collision collid derail derailment".split()),
    "attack": frozenset("attack assault raid ambush airstrik strik strike bomb bombard shell shelling".split()),
    "shooting": frozenset("shoot gunfire shot".split()),
    "flood": frozenset("flood flooding delug".split()),
    "collapse": frozenset("collaps collapse".split()),
    "sinking": frozenset("sink sank sunk capsiz aground shipwreck".split()),
    "landslide": frozenset("landslid mudslid avalanch".split()),
    "protest": frozenset("protest demonstration rally march".split()),
    "election": frozenset("election vote ballot referendum poll".split()),
}
HAPPENING_OF = {stem: name for name, stems in HAPPENINGS.items() for stem in stems}


def concept(stem: str) -> str:
    """One key for all words of a happening; any other stem is its own."""
    return HAPPENING_OF.get(stem, stem)
