"""The agencies whose report, feed or material a line outside the text says that the text was made from.

From a line of text, whatever else it says.
"""

import re

from crossread.stages.articles import credits, outlets, relays
from crossread.stages.articles.agencies import AGENCIES, AGENCY, LISTED, by_form
from crossread.text.late import Late

OF_THIS = re.compile(r"\W*(?:this|the) (?:article|story|report|text|item|content|version)\b", re.I)
# What a page says of itself and of no text.
OF_SITE = re.compile(
    r"\W*(?:(?:this|our|the) (?:web)?(?:site|service|portal|network|reporting|journalism|work)|we)\b|"
    r"\W*(?:diese|unsere) (?:web)?(?:seite|redaktion)\b|\W*(?:ce|notre) site\b|\W*(?:este|nuestro) (?:sitio|portal)\b",
    re.I,
)
USED = Late(
    rf"(?i:\b(?:translated|adapted|taken|generated|reprinted|reproduced|edited|sourced|based|material|information|"
    rf"content|"
    rf"feed|syndicated|published)\b"
    rf"[^.!?\n]{{0,30}}?\b(?:from|by|on|of)\s)(?:(?:an?|the|original|[A-Z]?[a-z]+)\s){{0,3}}?(?P<of>{LISTED})(?![\w-])"
    rf"|(?:©|[Cc]opyright)\s(?P<owned>{LISTED})(?![\w-])|[Oo]ur [Ss]tandards: The (?P<held>{LISTED})\b"
    rf"|\b(?i:syndicated feed)\s?[-–—:(]+\s?(?P<feed>{LISTED})\b"
    rf"|\baus dem (?P<channel>{LISTED})-Newskanal\b"
    rf"|^\W*(?:dpa-infocom,\s)?(?P<numbered>dpa|AFP):\d"
)
# `Lagoon Wire is a news agency of six newsrooms.`
OF_ITSELF = re.compile(
    rf"(?P<who>{outlets.NAME}) (?i:is|ist|est|es|è|é) (?i:an?|eine?|une?|una|uma) (?:[\w-]{{2,20}} ){{0,3}}?"
    r"(?i:(?:news|press) agency|newswire|wire service|nachrichtenagentur|agence de presse|agencia de noticias|"
    r"agenzia di stampa|agência de notícias)\b.{0,160}"
)


def of_itself(sentence: str) -> str | None:
    """The agency of which a sentence says that it is one; a credit only where the next says whose this text is."""
    own = OF_ITSELF.fullmatch(sentence)
    return (by_form(own["who"]) or own["who"] + AGENCY) if own is not None else None


def used(text: str) -> tuple[str, ...]:
    """The agencies from whose report a line outside the text says that it was made, whatever else it says."""
    found = USED.search(text) if len(text) <= outlets.MOST_NOTE else None
    if OF_SITE.match(text):
        return ()
    if found is None:
        return tuple(name for name, _, _ in credits.closing(text)) if OF_THIS.match(text) else ()
    group = found.lastgroup or "of"
    beside = relays.AND.match(text, found.end(group))
    named = (found[group], beside["who"] if beside else None)
    return tuple(AGENCIES[name] for name in named if name in AGENCIES)
