"""What a line says that is nothing but a credit for the text: agencies, outlets, who wrote, and where.

From a line of text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from crossread.stages.articles import credit_words, credits, datelines, feeds, names, outlets, pictures
from crossread.stages.articles.agencies import (
    AGENCIES,
    AGENCY,
    ANY,
    LISTED,
    LONG_ACRONYM,
    abbreviates,
    agency,
    by_form,
    may_be_in,
    says_so,
    within,
)
from crossread.text.late import Late


@dataclass(frozen=True, slots=True)
class Line:
    """What a credit line says: agencies (or outlets), who wrote, and where."""

    agencies: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    place: str | None = None


# A line that is nothing but a credit.
PARTS = re.compile(
    rf"\s*[,،、|()&;–—]\s*(?:(?:{credit_words.JOINS})\s+)?|\s?/\s?(?![^\W\d_][\w.]+\s)|\s[-ـ]\s|"
    rf"\s+(?:{credit_words.JOINS})\s+"
)
NUMBERED = re.compile(r"^\[\d{1,3}\]\s")  # of a press review: `[2] SOURCE: The Dale Ledger`
ADDRESS = re.compile(r"\s*\(?(?:https?://|www\.)\S{3,80}$")
COMPANY = re.compile(r",?\s(?:L\.?P|Inc|Ltd|LLC|GmbH|plc)\b\.?", re.I)
STAFF = re.compile(credit_words.STAFF, re.I)
PLACE = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:(?:[ -]|\s(?:de|du|des|del|di|of|the|la)\s)[^\W\d_a-z][^\W\d_]*){0,3}")
# `Ann Bell of the Norland Newswire contributed to this report.`: the whole line.
HAND = Late(
    rf"[^.!?]{{2,160}}\scontributed(?:{credit_words.TO_THIS}|\sreporting|\smaterial)?(?:\s(?:from|"
    rf"in)\s[^.!?]{{2,40}})?\.?",
    re.I,
)
_WHO = r"[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){0,2}"
# `Bell reported from Karrow. Hale and Marsh reported from Vessen.`: what stands before it.
FROM_THERE = re.compile(rf"(?:{_WHO}(?:(?:,|,? and) {_WHO}){{0,3}} reported from {PLACE.pattern}\.(?:\s|$))+")
BY = re.compile(credit_words.BY, re.I)
PAIR = re.compile(rf"(?<![\w-])(?:{LISTED})(?:-(?:{LISTED}))+(?![\w-])", re.I)  # `LNA-NNS`
OWN_PERSON = re.compile(r"['’]s\s.*$")  # `The Dale Weekly’s Ann Bell`
CONTRIBUTED = re.compile(r"\s(?:also )?contributed")
# `Ann Bell of the Dale Weekly`, `for the Dale Weekly`
WORKS_FOR = re.compile(
    r"(?:[^\W\d_a-z][\w.'’ -]{1,60}?,?\s)?(?:of|[Ff]or|from|with|at|von|vom|du|de|della|del|van)\s(?:the |der )?"
    r"(?P<who>.{4,60})"
)
WHERE = re.compile(r"\s(?:in|à|aus|i|w)\s[^\W\d_a-z][\w' -]{1,30}$")  # `LNA in Karrow`
INITIALED = Late(rf"(?P<who>{LISTED})(?:\s[A-Z]{{2,4}}){{1,3}}")  # `LNA ABC XYZ`: who wrote and edited
MEMBER = re.compile(
    r"(?:an? |a proud )?(?:members?|mitglied\w*|membres?|miembros?|membros?|lid|medlem)\b", re.I
)  # of an agency
MOST_SMALL = 24  # characters
MOST_NAMES = 12  # words beside those that fill a line of credits
MOST_ACRONYM = 5  # letters of one in a by-line; longer ones are places
LEAST_ACRONYM = 3
# Listed agencies whose short names on a line of their own are something else as often: a button, a section.
NOT_ALONE = frozenset(("AA", "PA", "TT"))
PERSON = re.compile(pictures.PERSON)
# Behind an outlet's name, of which issue: `vom 3. März 2024`, `, 3 March`, `, no. 19`
ISSUE = re.compile(
    r"(?:,?\s(?:vom|v\.|of|on|du|del|di|van|av|den|issue|no\.|nr\.?|n°)|,)\s(?:\d{1,2}[.\s/]|"
    r"[A-Z][a-z]{2,8}\.?\s\d)[^,;()\[\]]{0,24}$"
)
# `(LNA/ab, Foto: NNS)`: the text's credit before the picture's.
PICTURE = re.compile(
    r"\s?[,;|–—-]?\s(?:fotos?|photos?|bild(?:er)?|images?|pictures?|grafik|fot\.|kuvat?|foto['’]s)\s?:.*$", re.I
)
TRANSLATED = re.compile(r"\W*(?:translated|traduit|traducido|traduzido|übersetzt|aus dem [A-Z]\w+en)\b.{0,100}", re.I)
# `Text of report by state news agency LNA on 3 March`
REPORT_BY = Late(
    rf"(?:(?i:(?:full )?(?:text|transcript)|excerpts?|summary) (?i:of|from) )?(?:an? |"
    rf"the )?(?:[a-z]+ )?[Rr]eports? (?:in [A-Z]\w+ )?"
    rf"by [^.!?:;]{{0,80}}?\b(?:(?:news|press|information) agency (?P<agency>{outlets.NAME})|"
    rf"(?:{credit_words.PAPER}|radio|television) "
    rf"(?P<outlet>{outlets.NAME}))(?:['’]s [^.!?:]{{2,30}})?(?: (?:on|website)[^.!?:]{{2,30}})?\.?"
)
MONITORED = re.compile(
    r",\sin\s[A-Z][a-z]+\s(?:\d{3,4}\sgmt\b|\d{1,2}\s[A-Z][a-z]{2}).*$", re.I
)  # its language and hour
BRACKETED = re.compile(r"\s[(\[](?=[^\W\d_a-z])")
ANY_WIDE = re.compile(LISTED)
WIDE_WORDS = re.compile(credit_words.SAYS_WIDE)
SENTENCE = re.compile(r"(?<!\b\d)(?<!\b\d\d)\.\s(?=[^\W\d_a-zß-öø-ÿ])")
LEAVES = ("permission", "enehmigung", "autoris", "autoriz", "permis", "concession")  # words of it
# `Curated by: Ann Bell (with LNA inputs)`
HELP_BESIDE = re.compile(r"[^().!?]{3,60}\s\((?P<with>(?i:with|mit|avec|con|com|met|med|z|s)\s[^()]{3,50})\)\.?")
# Who gave leave, and is not named: `Abdruck mit freundlicher Genehmigung der Redaktion`
LEAVE = re.compile(
    rf"(?:\w+\s){{0,3}}?(?:{'|'.join(credit_words.TAKEN)})\s(?:the\s)?(?:{outlets.NOBODY.pattern})\.?|"
    r"(?:(?:this|the) (?:story|article|report) (?:is|was) )?(?:(?:re-?)?published|"
    r"reprinted|reproduced|used)\s(?:here\s)?(?:with|by)\s(?:\w+\s)?permission\.?",
    re.I,
)
# `Karrow Online with LNA and NNS`: a name before two agencies
WITH_AGENCIES = re.compile(
    r"(?:[^\W\d_a-z][\w.&'’-]{1,24}\s){1,4}(?P<with>(?:with|mit|avec|con|com|met|med)\s[^().]{3,60})"
)
MEMO = 512  # lines remembered: those around a text are asked for by-lines, dates and credits
MOST_LINE = 90  # characters of a credit line; one with "Reporting by" has names and may be longer

OWNED = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?: ?(?:©|[Cc]opyright))?\s?(?:by\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|"
    r"20)?\d\d)?,?\s)?(?:by\s)?(?:the\s)?"
    r"(?P<who>[^\W\d_][\w.&'’-]{0,24}(?:\s(?!(?:19|20)\d\d|All\s)(?:(?:of|and|the|for|de|du|"
    r"la)\s)?[^\W\d_a-z][\w&'’-]{0,24}){0,5})"
)


@lru_cache(maxsize=MEMO)
def of_line(text: str) -> Line | None:
    """What a line says that is nothing but a credit for the text; null for any other line.

    `Source: LNA`, `(LNA)`, `LNA, Vessen`, `Ann Bell, LNA`, `With LNA and agencies`; one like `Reporting by …` may name
    no agency.
    """
    there = FROM_THERE.match(text) if "reported from" in text else None
    if there is not None:
        rest = text[there.end() :]
        return of_line(rest) if rest else Line()
    low = text.lower()
    parted = ". " in text and len(text) <= outlets.MOST_NOTE
    opening, *behind = SENTENCE.split(text, maxsplit=1) if parted else (text,)
    rest = next(iter(behind), "")
    if rest and (own := feeds.of_itself(opening)) is not None and of_line(rest) is not None:
        return Line((own,))
    if rest and (one := of_line(opening)) is not None and (two := of_line(rest)) is not None:
        return Line((*one.agencies, *two.agencies), (*one.byline, *two.byline), one.place or two.place)
    noted = _of_note(text, low)
    if noted is not None:
        return noted
    if pictures.has_word(low):
        text = PICTURE.sub("", text)
        text = text if low.startswith("(") or (credits.HEAD.match(text) and not pictures.has_word(text.lower())) else ""
    return _of_names(text, text.lower()) if text and len(text) <= MOST_LINE else None


def _of_note(text: str, low: str) -> Line | None:
    """What a sentence says of whose report this is, who helped with it, or whence it was taken."""
    if (named := _of_words(text, low)) is not None:
        return named
    if (
        text.endswith((")", ")."))
        and (helper := HELP_BESIDE.fullmatch(text))
        and (inside := of_line(helper["with"]))
        and inside.agencies
    ):
        return inside
    joint = WITH_AGENCIES.fullmatch(text) if len(text) <= MOST_LINE else None
    if joint is not None and (inside := of_line(joint["with"])) and len(inside.agencies) > 1 and not inside.byline:
        return inside if all(map(says_so, inside.agencies)) else None
    if credits.REPORTED.fullmatch(text):
        agencies = tuple(name for name, _, _ in credits.each(re.sub(r"\b\w+ by\b|\bfor\b", ",", text.strip("(). ")), 0))
        return Line((*agencies, *outlets.taken_from(text)), reporters(text))
    if "contributed" in low and HAND.fullmatch(text):
        beside = (OWN_PERSON.sub("", part.strip()) for part in credits.JOINED.split(CONTRIBUTED.split(text)[0]))
        who = (own["who"] if (own := WORKS_FOR.fullmatch(part)) else part for part in beside)
        also = tuple(part for part in who if outlets.is_outlet(part))
        return Line((*(name for name, _, _ in credits.contributed(text)), *also))
    if (note := text.strip("(—–- )")) and (helped := credits.HELPED.match(note)) and note[helped.end() :] in ("", "."):
        return Line(tuple(name for name, _, _ in credits.contributed(note)))
    if not text.isascii() and datelines.WIDE.fullmatch(text) is not None:
        return Line(tuple(dict.fromkeys(AGENCIES[name.group()] for name in ANY_WIDE.finditer(text))))
    if sources := outlets.taken_from(text):
        return Line(sources)
    if any(part in low for part in LEAVES) and LEAVE.fullmatch(text):
        return Line()
    if (source := _of_report(text)) is not None:
        return Line((source,))
    if feeds.OF_THIS.match(text) and (made_from := feeds.used(text)):
        return Line(made_from)
    if TRANSLATED.fullmatch(text):
        return Line(tuple(AGENCIES[name.group()] for name in re.finditer(rf"\b(?:{LISTED})\b", text)))
    return None


def _of_words(text: str, low: str) -> Line | None:
    """The agencies of a line that says nothing else: `Staff report with LNA material`, `综合新华社报道`."""
    if len(text) > MOST_LINE + MOST_SMALL or text.startswith("©"):
        return None
    wide = not text.isascii() and WIDE_WORDS.search(text) is not None
    others = [word for word in credits.WORD.findall(low) if word not in credit_words.FILLS]
    if (not wide and credit_words.SAYS.isdisjoint(others)) or len(others) > MOST_NAMES:
        return None
    names_in = ANY_WIDE if wide else ANY
    bare = names_in.sub(" ", text)
    if bare == text:
        return None
    said = credits.WORD.findall((WIDE_WORDS.sub(" ", bare) if wide else bare).casefold())
    if not (wide or not credit_words.SAYS.isdisjoint(said)) or any(
        word not in credit_words.SAYS and word not in credit_words.FILLS and not word.isdigit() for word in said
    ):
        return None
    return Line(tuple(dict.fromkeys(AGENCIES[name.group()] for name in names_in.finditer(text))))


def _of_report(text: str) -> str | None:
    """Whose report a line says that this is: `Excerpt from report by Vellanian radio station Radio Vessen`."""
    found = REPORT_BY.fullmatch(text) if "eport" in text else None
    if found is None:
        return None
    if found["agency"]:
        return by_form(found["agency"]) or found["agency"] + AGENCY
    return found["outlet"]


def _of_names(text: str, low: str) -> Line | None:
    """What a line says that holds names and a word or two before them."""
    bare = NUMBERED.sub("", ADDRESS.sub("", text) if "//" in low or "www" in low else text)
    bare = MONITORED.sub("", bare)
    bare = COMPANY.sub("", bare).strip(" ()[]–—-·•|/.*（）【】「」［］")
    owned = OWNED.fullmatch(bare)
    if owned is not None:
        return Line((by_form(owned["who"]) or owned["who"],)) if says_so(owned["who"]) else None
    head = credits.HEAD.match(bare)
    shown = head is not None or "(" in text or "[" in text
    if (not shown and not may_be_in(bare)) or MEMBER.match(bare):  # as in most
        return None
    initialed = INITIALED.fullmatch(bare)
    if initialed is not None:
        return Line((AGENCIES[initialed["who"]],))
    words = bare[head.end() if head else 0 :]
    words = ISSUE.sub("", words) if head else words
    words = PAIR.sub(_pair, words) if "-" in words else words
    pieces = PARTS.split(words) if head is None else (part for each in PARTS.split(words) for part in each.split("/"))
    parts = [part for piece in pieces if (part := piece.strip(" ()[]–—-."))]
    said = _of_parts(parts, shown, head is not None and not BY.fullmatch(head.group()))
    return None if said is not None and said.agencies and _is_signature(text) else said


def _pair(found: re.Match[str]) -> str:
    return found.group() if agency(found.group()) else re.sub(rf"({LISTED})-", r"\1, ", found.group(), flags=re.I)


def _of_parts(parts: list[str], shown: bool, labelled: bool) -> Line | None:
    """`shown`: words or brackets show that the names are a credit; an unlisted acronym alone is a tag as often.

    `labelled`: words show that an outlet may stand among them, too.
    """
    parts = [part[head.end() :] if (head := credits.HEAD.match(part)) else part for part in parts]
    parts = parts if labelled else credits.without_initials(parts)
    found, others = _credited(parts, shown, labelled)
    if not found:
        return Line() if shown and not others else None
    others = [
        part for part in others if not (outlets.is_outlet(part) or _is_small(part) or credits.INITIALS.fullmatch(part))
    ]
    certain = any(says_so(name) for name in found)
    if certain and len(others) > 1 and parts[: len(others)] == others and all(map(_is_person, others)):
        return Line(tuple(dict.fromkeys(found)), tuple(others))  # `Ann Bell and Tom Hale, LNA`
    if labelled and certain:
        others = []  # `Source: LNA news agency, Vessen, in Ledranian 1204 gmt`
    if len(others) > 1 or any(not PLACE.fullmatch(other) for other in others):
        return None
    if certain:  # `KARROW, LNA`: a place in capitals
        found = [name for name in found if says_so(name) or len(name) <= LEAST_ACRONYM or not name.isupper()]
    if not (shown or _is_sure(parts, found, others)) or (shown and others and not (labelled or certain)):
        return None  # `Public Keys (PGP)`
    credited = tuple(dict.fromkeys(found))
    # A place stands behind the agency, or is one word; whoever stands before it is a person.
    if others and parts[0] == others[0] and PERSON.fullmatch(others[0]):
        return Line(credited, (others[0],))
    return Line(credited, (), next(iter(others), None))


def _credited(parts: list[str], shown: bool, labelled: bool) -> tuple[list[str], list[str]]:
    """The agencies and outlets among the parts of a line, and the parts that are neither, nor a desk.

    An outlet behind an agency is the page's own: `Source: LNA/Karrow Times`.
    """
    found: list[str] = []
    others: list[str] = []
    for part in parts:
        name = _agency(part) or (part if shown and LONG_ACRONYM.fullmatch(part) else None)
        if len(part) > LEAST_ACRONYM and STAFF.fullmatch(part):
            continue
        paper = outlets.PAPER.match(part)
        if name is None and labelled and not found and (paper or outlets.is_outlet(part)):
            name = part[paper.end() :] if paper and part[0].islower() else part
        if name is not None:
            found.append(name)
        elif not STAFF.fullmatch(part):
            others.append(part)
    # `Harbour Copper (HRC)`
    return [name for name in found if says_so(name) or not any(abbreviates(name, one) for one in others)], others


def _is_sure(parts: list[str], found: list[str], others: list[str]) -> bool:
    """Whether names are a credit that no word or bracket shows to be one."""
    sure = any(says_so(name) for name in found) or credits.INITIALS.fullmatch(parts[-1]) is not None
    if len(parts) > 1 and all(part.isupper() for part in parts) and not any(map(agency, found)):
        return False  # a masthead: `THE DALE & VESSEN GROWER`
    if others:
        return sure or _signed(parts, others[0])
    return sure and not (len(parts) == 1 and parts[0] in NOT_ALONE)


def _is_person(part: str) -> bool:
    return PERSON.fullmatch(part) is not None and names.NO_PERSON.search(part) is None


def _is_small(part: str) -> bool:
    """Whether a part says in small letters what was done: `oprac. ab`, `own research`."""
    return part[:1].islower() and len(part) <= MOST_SMALL


def _agency(part: str) -> str | None:
    part = WHERE.sub("", part)
    inner = within(part)
    return by_form(part) or (inner[0] if inner else None)


def behind(text: str) -> tuple[str, ...]:
    """The agency behind the stroke of a line that signs a text: `Karrow Times/LNA`."""
    name = by_form(text.rpartition("/")[2]) if pictures.SIGNED.fullmatch(text.strip(" ()[]—–-")) else None
    return (name,) if name else ()


def is_note(text: str) -> bool:
    """Whether a line says in a sentence who helped with a report, or owns it, wherever on the page it stands."""
    return HAND.fullmatch(text) is not None or credits.HELPED.match(text.lstrip("(—–- ")) is not None


def _is_signature(text: str) -> bool:
    """Whether a line signs a picture: a person and an agency; an outlet or a desk beside an agency sign a text."""
    desk = text.partition("/")[0].strip()
    if len(desk) > LEAST_ACRONYM and STAFF.fullmatch(desk):
        return False
    return pictures.is_signature(text) and (names.NO_PERSON.search(text) is None or pictures.has_desk(text))


def _signed(parts: list[str], other: str) -> bool:
    """Whether an unlisted acronym signs beside a person, or with a place behind it; `OSLO, Norway` is two places."""
    if parts[0] == other:
        return PERSON.fullmatch(other) is not None
    return len(parts[0]) == LEAST_ACRONYM


def reporters(text: str) -> tuple[str, ...]:
    """Those who reported or wrote, of a line like `Reporting by Ann Bell in Karrow; editing by Tom Hale`."""
    if not credits.REPORTED.fullmatch(text):
        return ()
    by = re.search(r"(?i:(?:reporting|writing)(?: and (?:writing|editing))? by)\s(?P<who>[^;.()]{3,120})", text)
    parts = re.split(r"\s*,\s*|\s+and\s+", by["who"]) if by else []
    return tuple(name for part in parts if PERSON.fullmatch(name := re.sub(r"\s(?:in|from|at)\s.*$", "", part)))


def in_byline(text: str) -> tuple[str, ...]:
    """The agencies in a by-line or in a field for authors, and the outlets behind a name there.

    Behind a person's comma capitals are a degree or a place as often, so an unlisted acronym needs a "with" there.
    """
    found: list[str] = []
    before = ""
    at, line = 0, BRACKETED.sub(", ", text[: 2 * MOST_LINE])
    for cut in (*credits.JOINED.finditer(line), None):
        part = line[at : cut.start() if cut else len(line)].strip(" ().")
        head = credits.HEAD.match(part)
        bare = WHERE.sub("", part[head.end() if head else 0 :])
        name = by_form(bare)
        inner = within(bare) if name is None else None
        if inner is not None:
            found.append(inner[0])
        own = WORKS_FOR.fullmatch(part)
        outlet = own["who"] if own is not None else part
        if name is None and inner is None and (at or own is not None) and outlets.is_outlet(outlet):
            found.append(outlet)
        alone = head is not None or not line[:at].rstrip().endswith(",")
        if part.isupper() and abbreviates(part, before) and not says_so(before):
            name = None  # `Unknown Authors (UNA)`
        before = part
        if name and (says_so(name) or (alone and len(name) <= MOST_ACRONYM)):
            found.append(name)
        at = cut.end() if cut else at
    return tuple(dict.fromkeys(found))


def owner(text: str) -> str | None:
    """Whose right a copyright line states."""
    found = OWNED.search(COMPANY.sub("", text))
    first = found["who"].partition(". ")[0] if found else ""  # `© 2024 LNA. Click for restrictions`
    return (first if found and says_so(first) else found["who"]) if found else None
