"""Persons' names in a by-line.

From a line that begins with "By", or a metadata field.
"""

import re

BY = re.compile(
    r"(?:(?:story |text |words |report |written |posted |published |reported |article |analysis |interview )?by|von|"
    r"par|por|di|da|door|av|af|przez|ein (?:beitrag|kommentar|gastbeitrag) von|text|tekst|texte|texto|redazione di|"
    r"autor|author|авторы?)\s*:?\s+",
    re.I,
)
SPLIT = re.compile(r"\s*(?:,|;|\||/|\band\b|&|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b|\ben\b|\bi\b|\bwith\b|•|·)\s*")
NAME = re.compile(
    r"(?:[^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]*)*\.?)(?: (?:(?:de|del|della|di|da|van|von|der|den|la|le|el|al|bin|"
    r"ibn|dos|das|du|zu|ten|ter)\b|[^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]*)*\.?)){1,4}"
)
MOST_LINE = 120  # characters


def in_line(text: str) -> tuple[str, ...]:
    """The names of a by-line in the text; none where the line is anything else."""
    if len(text) > MOST_LINE:
        return ()
    head = BY.match(text)
    if head is None:
        return ()
    names = [part.strip(" .") for part in SPLIT.split(text[head.end() :])]
    kept = tuple(name for name in names if NAME.fullmatch(name))
    return kept if kept and kept[0] == names[0] else ()
