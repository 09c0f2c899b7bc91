"""Outlets that aren't the page's own: known by the form of their name, or by a note of whence the text came.

From a name, or a line of text. `This story first appeared in The Dale Ledger` names whatever
stands there; `Source: The Dale Ledger` must be told from ministries and companies, so there the
name's own words must say that it is a newspaper's, a station's or an agency's.
"""

import re

from crossread.stages.articles import credit_words as words
from crossread.stages.articles.agencies import agency, by_form, same, says_so

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SMALL = r"(?:of|and|the|for|de|du|des|del|della|di|da|do|dos|la|le|les|el|van|von|der|die|den|y|et|und|e)"
NAME = rf"{_CAPITAL}[\w.&+'’-]{{0,24}}(?:\s(?:{_SMALL}\s){{0,2}}(?:{_CAPITAL}|&(?=\s))[\w.&+'’-]{{0,24}}){{0,5}}"
IS_NAME = re.compile(NAME)
WORD = re.compile(rf"\b(?:{'|'.join(words.OUTLETS)})\b|\w(?:{words.ENDINGS})\b", re.I)
SITE = re.compile(r"[\w-]{2,30}(?:\.[\w-]{2,30})?\.(?:com|org|net|info|news|example|[a-z]{2})(?!\w)")
# Words of offices, posts and things that end in no outlet's name: `Press Office`, `News Editor`, `Post Office`.
NO_OUTLET = re.compile(
    r"\b(?:offices?|officers?|conference|release|statement|council|ministry|department|editors?|writers?|reporters?|"
    r"correspondents?|journalists?|producers?|photographers?|staff|team|desk|university|institute|police|court|bank|"
    r"agency|agencies|wires?|service|society|union|reports?|articles?|headlines|alerts?|sections?|videos?|photos?|"
    r"archives?|account|"
    r"channel|newsletter|stories|story|contributors?|columnist|intern|fellow|manager|director)\b",
    re.I,
)
# `in the German fortnightly Holz & Kiste`, `in Dutch in De Veldpost`: what may stand before the name.
LANGUAGE = rf"(?:{_CAPITAL}[a-z]+(?:an|ese|ish|ch|ic|man|ek)\s(?:[a-z]+\s){{1,2}}?)?"
QUOTED = r"[\"“„«‹]?"


def _note(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?i:{'|'.join(phrases)})):?\s(?:the\s)?{LANGUAGE}(?:the\s)?{QUOTED}(?P<who>{NAME}|{SITE.pattern})"
    )


PUBLISHED, TAKEN, MADE, TRANSLATED = map(_note, ((words.LEADS,), words.TAKEN, words.MADE, words.TRANSLATED))
FIRST, SHOWN = (re.compile(rf"\b(?:{forms})\b", re.I) for forms in (words.FIRST, words.PUBLISHED))
# `Our thanks to Dale Weekly, where this story first appeared`
WHERE = re.compile(
    rf"(?P<who>{NAME}),? (?:where|which|who) (?:[a-z]+ ){{0,3}}?(?i:(?:first|originally) (?:appeared|published|ran))"
    rf"|^(?P<broke>{NAME}) first (?:reported|published|ran|broke) (?:this|the) (?:story|article|report|news)\b"
)
OF_TEXT = re.compile(
    rf"\W*(?:(?:{words.NOTE})\s?[:.–—]\s)?(?:{'|'.join(words.THIS)}|(?:{words.TEXT}\s(?:\w+\s){{0,3}}?)?"
    rf"(?:{'|'.join((words.FIRST, words.PUBLISHED, *words.TAKEN, *words.MADE))}))",
    re.I,
)
PROVIDED = re.compile(rf"©\s?(?i:{words.PROVIDED})\s(?P<who>[^.!?©:]{{2,60}})$")
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?=\s\d|$)")
SUFFIX = re.compile(r"['’](?:n?[dt][ae]n?|s)$")  # `Karrow Postası'nda` in Turkish; a possessive
CUT = re.compile(r"\s?[,;|/]\s?|\s(?:" + words.JOINS + r")\s(?=[^\W\d_a-z])")
SENTENCE = re.compile(r"[.!?;](?:\s|$)|\s[–—]\s")
IS_ONE = re.compile(words.IS_ONE)
PAPER = re.compile(rf"(?i:{words.PAPER})\s(?=[^\W\d_a-z])")  # before a name
CALLED = re.compile(rf"\s(?:{words.PAPER})\s$", re.I)
ONE_WORD = re.compile(rf"(?:{'|'.join(words.OUTLETS)})", re.I)  # a section, a menu's entry: `News`, `Presse`
# Whoever gives leave is none of these: `mit freundlicher Genehmigung der Redaktion`.
NOBODY = re.compile(
    r"(?:redaktion|verlag\w*|autor\w*|author\w*|publishers?|editors?|herausgeber\w*|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|"
    r"rédaction|éditeurs?|auteure?|editor[ae]?s?|editorial)",
    re.I,
)
LEAST_NAME = 5  # characters
MOST_NOTE = 240  # characters of a note that says what a text was made from; if it opens with that, twice as many


def is_outlet(name: str) -> bool:
    """Whether a name's own words say that a newspaper, a station or a news site is meant."""
    return (
        len(name) >= LEAST_NAME
        and IS_NAME.fullmatch(name) is not None
        and WORD.search(name) is not None
        and not (NO_OUTLET.search(name) or ONE_WORD.fullmatch(name) or agency(name))
    )


def known(name: str) -> str | None:
    """An agency or outlet that a name stands for where a credit must stand."""
    bare = name.strip(' .()[]"“”„«»')
    return by_form(bare) or (bare if is_outlet(bare) else None)


def taken_from(text: str) -> tuple[str, ...]:
    """The outlets and agencies that a note names as those from whom the text comes, or with whom it was made."""
    if len(text) > 2 * MOST_NOTE:
        return ()
    where = WHERE.search(text) if "first " in text or "originally " in text else None
    found = [where["who"] or where["broke"]] if where else []
    behind = (cut.end() for cut in SENTENCE.finditer(text)) if len(text) <= MOST_NOTE else ()
    for at in (0, *behind):
        if OF_TEXT.match(text, at):
            first = FIRST.search(text, at) is not None and SHOWN.search(text, at) is not None
            notes = ((PUBLISHED, True),) if first else ()
            for pattern, sure in (*notes, (TAKEN, True), (MADE, False), (TRANSLATED, False)):
                for match in pattern.finditer(text, at):
                    said = sure or CALLED.search(match.group()[: match.start("who") - match.start()]) is not None
                    found.extend(_names(text[match.start("who") :], said))
            break
    return tuple(name for n, name in enumerate(found) if not any(same(name, other) for other in found[:n]))


def _names(rest: str, sure: bool) -> list[str]:
    """The names with which words begin; `sure`: the first is an outlet's, whatever it is called."""
    end = next(
        (cut.start() for cut in SENTENCE.finditer(rest) if cut.group().strip() != "." or cut.start() > 3), len(rest)
    )
    parts = CUT.split(rest[:end])
    found: list[str] = []
    at = 0
    for part in parts:
        at = rest.index(part, at)
        match = IS_NAME.match(part) or SITE.match(part)
        name = SUFFIX.sub("", match.group().strip(" .’'")) if match else ""
        sure = sure or (name != "" and IS_ONE.match(rest, at + len(name)) is not None)
        if (sure and name and not (MONTH.match(name) or NOBODY.fullmatch(name))) or (
            name and (says_so(name) or is_outlet(name))
        ):
            found.append(by_form(name) or name)
        else:
            break
        sure = False
    return found


def provider(text: str) -> str | None:
    """Who supplied what the page shows: `The wheel. © Provided by The Dale Ledger`."""
    found = PROVIDED.search(text)
    return (by_form(found["who"]) or found["who"].strip()) if found else None
