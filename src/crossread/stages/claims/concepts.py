"""Words for one thing: what happened, by the stem that a report happens to use.

Goes in: a stem. General English of the news, so that "blast" and "explosion" are one
event and "dead" and "killed" one count. The sets are closed: nothing is guessed.
"""

# What happens to people; the first word is the one that a question uses.
FATES: dict[str, frozenset[str]] = {
    "killed": frozenset("kill dead die death died dy toll fatal fataliti fatality perish slain slay".split()),
    "injured": frozenset("injur injury injuri wound hurt".split()),
    "arrested": frozenset("arrest detain detent custody".split()),
    "missing": frozenset("miss unaccount".split()),
    "moved": frozenset("displac evacuat evacu homeles fl fled flee mov relocat".split()),
    "rescued": frozenset("rescu sav".split()),
    "in hospital": frozenset("hospitalis hospitaliz hospital".split()),
}
FATE_OF = {stem: fate for fate, stems in FATES.items() for stem in stems}

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
    """One key for all words of a happening or a fate; any other stem is its own."""
    return HAPPENING_OF.get(stem) or FATE_OF.get(stem) or stem
