"""Names in a by-line: persons, and the agencies that stand beside them or in their place.

From a line of text, or what a metadata field says.
"""

import re

from crossread.stages.articles import agencies, memo

BY = re.compile(
    r"(?:(?:story|text|words|report(?:ed|ing)?|written|posted|published|created|filed|article|analysis|interview|"
    r"reviewed|column|opinion|compiled) )?by\s*:?\s+|by-?line\s*:\s+(?:by\s+)?"
    r"|(?:(?:ein )?(?:beitrag|kommentar|gastbeitrag|artikel|bericht|interview|text|analyse|reportage|kolumne|"
    r"pressemitteilung|verfasst|geschrieben|erstellt|veröffentlicht) )?von\s*:?\s+"
    r"|(?:(?:écrit|publié|rédigé|article|posté|propos recueillis) )?par\s*:?\s+"
    r"|(?:(?:escrito|publicado|redactado|texto) )?por\s*:?\s+"
    r"|(?:(?:scritto|pubblicato|articolo|a cura) )?(?:di|da)\s*:?\s+"
    r"|(?:(?:geschreven|gepubliceerd) )?door\s*:?\s+|(?:(?:skrevet|skrivet|publisert|publicerad) )?(?:av|af)\s*:?\s+"
    r"|(?:przez|de|od)\s*:?\s+"
    r"|(?:text|tekst|texte|texto|autor(?:in|innen|en)?|authors?|auteurs?|автор|авторы|piše|pišu|scrie|írta|szerző|"
    r"yazan|muhabir|penulis|redaktion|redazione di|skribent|"
    r"journalist)(?:\s?(?:&|und|and|et|y|e|og|och)\s?(?:fotos?|photos?|bild(?:er)?))?\s*:\s*"
    r"|(?:autor(?:in|innen|en)?|authors?|auteurs?)\s+(?-i:(?=[A-ZÀ-ÞŁŚŽ]))"
    r"|(?-i:(?:By|Von|Por|Par)(?=[A-ZÀ-ÞŁŚŽ][a-zà-ÿ]))",
    re.I,
)
SPLIT = re.compile(
    r"\s*[,;|/•·&、]\s*|\s+(?:and|und|sowie|et|y|og|och|ja|en|ve|și|ir|dan|és|та|и|і|και|with|con|mit|[ei])\s+"
    r"(?=[^\W\d_a-z])|"
    r"\s+[-–—]\s+"
)
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*+(?:[-'’.][^\W\d_]*+)*+"
_LINK = r"(?:de|del|della|di|da|do|van|von|der|den|ter|la|le|el|al|bin|bint|ibn|dos|das|du|zu|ten|af|y|e)"
NAME = re.compile(rf"{_WORD}(?: (?:{_LINK} ){{0,2}}{_WORD}){{1,4}}")
WIDE_NAME = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff]{2,7}(?: [\u3400-\u9fff\u3040-\u30ff]{1,5})?|"
    r"[\uac00-\ud7af]{2,4}"
)
OTHER_NAME = re.compile(r"[\u0590-\u1fff'’.-]+(?: [\u0590-\u1fff'’.-]+){1,4}")
# Words of desks, outlets and posts, which no person's name holds.
NO_PERSON = re.compile(
    r"\b(?:reports?|news|nachrichten|times|post|press|magazine|staff|team|desk|editors?|editorial|redaktion|"
    r"redazione|redacción|"
    r"rédaction|redactie|agency|media|journal|daily|tribune|herald|network|studio|universit\w*|institut\w*|school|"
    r"professor|"
    r"correspondents?|reporters?|writers?|contributors?|today|wire|online|tv|radio|service|newsroom|admin|sponsored|"
    r"advertorial|"
    r"partner|channel|zeitung|blog|website|updated?|published|posted|share|follow|subscribe|read|min|photos?|video|"
    r"senior|deputy|"
    r"chief|bureau|columnist|author|guest|special|archive|about|contact|view|more|all|articles?|twitter|facebook|"
    r"instagram|email|program(?:me)?|council|foundation|centre|center|association|committee|commission|ministry|"
    r"department|federation|alliance|society|ministerium|stiftung|verband|beiträge)\b",
    re.I,
)
_AGENCIES = "|".join(re.escape(form) for form in agencies.AGENCIES if " " in form or form[-1].isupper())
# `Odile Marsh The Associated Press`, `Odile Marsh AFP`; but not `Odile Bloomberg`.
OF_AGENCY = re.compile(rf"(?P<person>\S+(?: \S+){{1,4}}?) (?P<agency>(?:The )?(?:{_AGENCIES}))")
BESIDE = " .:–—-"  # what stands at a name's ends
ALONE = re.compile(r"[^\W\d_][\w.-]{2,24}")
BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*|\s*@\w+|\s*\S+@\S+")
POSTS = re.compile(
    r"(?:\s+(?:기자|특파원|記者|特派員|編集委員|MS|MA|MD|M\.D\.|PhD|Ph\.D\.|RD|RDN|RN|MBA|MPH|LD|CPA|Esq\.?))+$"
)
STUCK = re.compile(r"(?<=[a-zà-öø-ÿ])(?:Twitter|Facebook|Instagram|Email|LinkedIn|X)$")
MOST_LINE = 160  # characters of a by-line
MOST_NAME = 60


@memo.of_short
def opening(text: str) -> int:
    """Where the names of a by-line begin; 0 where a text doesn't open as one."""
    head = BY.match(text)
    return head.end() if head else 0


def in_line(text: str) -> tuple[str, ...]:
    """The names of a by-line in the text, "By …"; none where the line is anything else."""
    if len(text) > MOST_LINE:
        return ()
    begin = opening(text)
    found = _listed(text[begin:]) if begin else []
    return tuple(name for name in found if name) if found and found[0] else ()


def in_field(text: str) -> tuple[str, ...]:
    """The names in a field for authors, whether in markup or metadata; an outlet or a desk gives none."""
    if len(text) > 4 * MOST_LINE or "://" in text:
        return ()
    return tuple(name for name in _listed(text[opening(text) :]) if name)


def alone(text: str) -> str | None:
    """The one word that signs a text, as on blogs, where nothing but a name may stand: `By Odile`, `odile`."""
    word = text[opening(text) :].strip(BESIDE)
    return word if ALONE.fullmatch(word) and not NO_PERSON.search(word) and not BY.fullmatch(word + " ") else None


def _listed(text: str) -> list[str | None]:
    """The parts of a list of names, null for each that is none."""
    found: list[str | None] = []
    for part in SPLIT.split(BRACKETS.sub(" ", text)):
        bare = STUCK.sub("", POSTS.sub("", part.strip(BESIDE))).strip(BESIDE)
        bare = bare[opening(bare) :]
        both = OF_AGENCY.fullmatch(bare) if agencies.agency(bare) is None else None
        found.extend(map(_name, both.groups()) if both else [_name(bare)])
    return list(dict.fromkeys(found))


def _name(text: str) -> str | None:
    """The text, if it is a person's or an agency's name."""
    if not text or len(text) > MOST_NAME:
        return None
    if agencies.agency(text) is not None:
        return text
    person = NAME.fullmatch(text) or WIDE_NAME.fullmatch(text) or OTHER_NAME.fullmatch(text)
    return text if person and not NO_PERSON.search(text) else None
