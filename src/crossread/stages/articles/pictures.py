"""Who took a picture: the agencies and picture desks that a caption or a picture's line credits.

From a line of text.
"""

import re

from crossread.stages.articles.agencies import ACRONYM, AGENCIES, LISTED, agency, starts
from crossread.text.late import Late

_DESKS = """
Getty Images: Getty Images|Getty|Gettyimages|Gallo Images
EPA: EPA-EFE|EPA/EFE|EFE/EPA|EFE-EPA|EPA|European Pressphoto Agency
PA: PA Wire|PA Images|PA Archive|PA Graphics
AP: AP Photo|AP Images|AP Foto|Wide World Photos
AFP: AFP Photo|AFP Forum
AAP: AAP Image|AAP Images|AAP Photos
Keystone: Keystone
Reuters: Reuters Connect
Alamy: Alamy|Alamy Stock Photo|Alamy Live News
Shutterstock: Shutterstock|Rex Features|Rex
iStock: iStock|iStockphoto
Imago: Imago|Imago Images
picture alliance: picture alliance|picture-alliance
NurPhoto: NurPhoto
ZUMA: ZUMA|ZUMA Press|ZUMA Wire
SIPA: SIPA|SIPA USA|SIPA Press
Bestimage: Bestimage
Adobe Stock: Adobe Stock|stock.adobe.com
Unsplash: Unsplash
Pixabay: Pixabay
Depositphotos: Depositphotos
USA TODAY Sports: USA TODAY Sports
"""
DESKS: dict[str, str] = {}
for _line in _DESKS.strip().splitlines():
    _name, _forms = _line.split(": ")
    DESKS.update(dict.fromkeys((form.casefold() for form in _forms.split("|")), _name))
_NAMES = "|".join((*sorted(map(re.escape, DESKS), key=len, reverse=True), LISTED))
DESK = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, DESKS))})(?![\w-])", re.I)
NAMED = re.compile(rf"(?<![\w-])(?:{_NAMES})(?![\w-])", re.I)
OF_LIST = starts((*DESKS, *(form.lower() for form in AGENCIES)))  # in small letters: what a look for `NAMED` needs
PERSON = r"[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,3}"
# `Ann Bell/LNA`
SIGNED = re.compile(rf"\(?{PERSON}\s?/[^/]{{2,40}}")
# `LNA / Ann Bell`
SIGNED_BY_DESK = Late(
    rf"(?:{ACRONYM}|{_NAMES})\s?/\s?[^\W\d_a-z][\w.'’-]{{0,24}}(?:\s[^\W\d_a-z][\w.'’-]{{1,24}}){{1,2}}"
)
WORD = re.compile(r"\b(?:photos?|photograph|image|picture|video|fotos?|bild|graphic|illustration)\b", re.I)
PARTS_OF_WORDS = ("photo", "image", "picture", "video", "foto", "bild", "graphic", "illustration")
# A picture's credit: `Photo: LNA`, `(photo credit: A. Marsh/LNA)`, `© LNA`, and behind a caption `LNA/A. Marsh`.
CREDIT = re.compile(
    r"(?i:(?:photo(?:graph(?:er)?)?s?|image|picture|foto|bild|illustration|file photo|photo credit|image credit|"
    r"credits?|"
    r"crédit(?: photo)?)\s?(?:(?:credits?|source)?\s?(?::|©|,|\bby\b)|courtesy(?: of|:))\s*(?:by:?\s|©\s?)?"
    r"(?P<who>[^()\n:]{2,70}?)\s*[).]*$)"
    r"|©\s?(?:\d{4}\s)?(?P<sign>[^()\n:]{2,50}?)\s*[).]*$"
    rf"|(?:^|\s)(?P<slash>(?:{ACRONYM})\s?/\s?[^\W\d_a-z][\w.' ’-]{{1,40}})$"
    r"|\((?P<signed>[^\W\d_a-z][^()/\n:]{2,40}/[^()/\n:]{2,40})\)\.?$"
)
PART = re.compile(r"\s*[/|,]\s*|\s+via\s+")
WHO = re.compile(r"[^\W\d_a-z][\w.&'’-]{0,24}(?:\s(?:(?:de|van|von|of|for|the|and)\s)?[^\W\d_a-z][\w.&'’-]{0,24}){0,5}")
# What closes a caption: `… on the quay. REUTERS/Ann Bell`, `… — AFP pic`, `… © Ann Bell, AFP`, `… | EFE`.
CLOSING = Late(
    r"(?:^|(?<=[.!?\"”’»)])\s*|\s*[–—|/©\[(-]+\s*|\bvia\s|(?:copyright|photographer|photo|foto|image|pic(?:ture)?|"
    r"credit|video|screengrab)\s?[:|.…]*\s*)"
    rf"(?:(?:photo|foto|image|pic|courtesy)(?: by| of)?\s)?"
    rf"(?:(?-i:[^\W\d_a-z])[\w.'’ -]{{1,40}}\s?[/,—–|]\s?)?(?P<name>{_NAMES})"
    r"(?:\s?[/,]\s?[^.!?|]{2,60}|\s(?:file )?(?:pic|photo|foto|picture)s?|\svia\s[^.!?|]{2,40})?"
    r"(?:\s?\(file\))?(?:\s(?:acquire|purchase) licensing rights)?[\])]?\.?$",
    re.I,
)
NOBODY = frozenset(("file", "file photo", "archive", "stock"))  # what stands where a name may
MOST_CLOSING = 120  # characters at a line's end


def desk(name: str) -> str | None:
    """The agency or picture desk that a name stands for."""
    return DESKS.get(name.casefold().strip(" .()[]")) or agency(name)


def is_signature(line: str) -> bool:
    """Whether a line is nothing but a picture's signature: a person and whom they work for, or a picture desk."""
    bare = line.strip("()[]© ")
    return SIGNED.fullmatch(bare) is not None or SIGNED_BY_DESK.fullmatch(bare) is not None or has_desk(line)


def has_desk(line: str) -> bool:
    """Whether a line names a desk that gives out pictures and no texts."""
    return DESK.search(line) is not None


def has_word(low: str) -> bool:
    """Whether a word of pictures stands in a line, given in small letters."""
    return any(part in low for part in PARTS_OF_WORDS) and WORD.search(low) is not None


def of(line: str) -> list[str]:
    """Whom a caption or a picture's line credits: agencies and desks by name, anybody else by the credit's words."""
    named = (match.group() for match in NAMED.finditer(line)) if OF_LIST.search(line.lower()) else ()
    found = [name for words in named if _is_name(words) and (name := desk(words))]
    match = CREDIT.search(line.strip(" "))
    if match is not None:
        words = match[match.lastgroup or "who"]
        for part in PART.split(words):
            if part.casefold() in NOBODY:
                continue
            if (name := desk(part)) or (WHO.fullmatch(part) and not NAMED.search(part)):
                found.append(name or part)
    return list(dict.fromkeys(found))


def _is_name(words: str) -> bool:
    """Small letters are a name only where it is written so, or has several words."""
    return not words.islower() or agency(words) == words or not words.isalpha()


def closing(line: str) -> int:
    """Where an agency's signature begins that closes a line; 0 for any other line."""
    found = _closing(line)
    return found.start() if found is not None else 0


def _closing(line: str) -> re.Match[str] | None:
    low = max(0, len(line) - MOST_CLOSING)
    return CLOSING.search(line, low) if OF_LIST.search(line[low:].lower()) else None


def signed(line: str) -> list[str]:
    """Whom a line credits that closes with an agency's or a desk's signature; nobody for any other line."""
    closing = _closing(line)
    return [name for name in of(closing.group()) if desk(name)] if closing is not None else []
