"""What stands around a text and is no part of it: why, and what it says of the article.

From the lines between headline and first sentence and behind the last, of a page or of a dump.

Such a line says when, where and by whom the article was filed, or under which number; that
it was corrected; whom to call; or it is a row of buttons. A line counts only where all of
it is so: whatever else it says, it is the article's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from crossread.stages.articles import agencies, credit_lines, credits, dates, furniture, names, outlets, prose
from crossread.stages.articles.date_labels import LABEL
from crossread.stages.articles.furniture import fold
from crossread.stages.articles.lines import Line

MOST_LINE = 200  # characters
MOST_BIO = 480  # characters of a line about the author
MOST_DESK = 8  # words of a by-line that names a desk and nobody
MOST_PARTS = 3  # of a line without a date that says who wrote it, and where
MOST_TRAIL = 16  # words of a row of sections
MOST_LABEL = 5  # words of a heading over a contact's lines
MEMO = 512  # lines remembered: those around a text are asked for its dates, its by-line and its credits
QUOTE_MARKS = "\"“”„‘’'«»‹›"
LEAST_QUOTE, MOST_QUOTE = 6, 300  # words, and characters, of a pull quote
QUOTE_MARK = re.compile(f"[{QUOTE_MARKS}]")
KEY = 12  # characters by which a quotation is looked up; six words have no fewer
MOST_ALIKE = 20  # quotations with the same first characters that are looked at
MOST_OPENING, MOST_CLOSING = 12, 24  # lines at either end that are looked at

# What stands beside a day in a date line: its name, the hour, the zone, and the words between them.
BESIDE_DATE = re.compile(
    r"(?i:\b\d{1,3} (?:min(?:ute)?|hour|day)s? ago\b|"
    r"\b(?:há|hace|il y a|vor|för|for)\s\d{1,3}\s[^\W\d_]{1,9}(?:\s(?:sedan|siden))?\b|"
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|"
    r"donnerstag|"
    r"freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|"
    r"viernes|sábado|domingo)\b"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:[ap]m)?\b|\b(?:[ap]\.\s?m\.?|am|pm|uhr|hrs|h|at|on|um|à|le|local time|ist|ago)\b)"
    r"|\b(?:[A-Z]{1,3}[SD]?T|UTC|Z|KSA|MEZ|MESZ)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|(?<!\w)[+-]\d\d:?\d\d\b"
)
EDGE = " \t\xa0|/,;:·•‧*–—-.()[]»›>#@"
PARTS = re.compile(r"\s*[|•·‧]\s*|\s+[–—-]+\s+|\s{2,}|\s+(?=Editor\s?:)")
PARTED = re.compile(r"[|•·‧–—-]|\s\s|Editor\s?:")  # in whatever has parts
PLACE = re.compile(
    r"[^\W\d_a-z](?:[^\W\d_]|[.'’-](?=\w))*(?:(?:,\s?|\s)(?:(?:de|del|la|al|of|the)\s)?[^\W\d_a-z](?:[^\W\d_]|"
    r"[.'’-](?=\w))*){0,3}"
)
FROM_WHERE = re.compile(rf",?\s(?:in|from|at|aus|à|en)\s(?:the\s)?(?P<place>{PLACE.pattern})$")
# `Ann Bell | Dale Weekly`, `Ann Bell, The Dale Ledger`
BESIDE_OUTLET = re.compile(
    rf"(?P<who>{names.NAME.pattern})(?:,|\s[|–—-])\s(?:[\w’' -]{{2,48}}?"
    rf"(?i:reporter|writer|correspondent|journalist|"
    rf"editor),\s)?"
    rf"(?P<outlet>[^,|"
    rf"()]{{5,60}}?)(?:\s\((?P<wire>{agencies.ACRONYM})\))?"
)
ROLE = re.compile(
    r",\s(?:[\w’'-]+\s){0,4}(?:correspondents?|reporters?|editors?|writers?|journalists?|bureau|desk|newsroom|"
    r"columnist)"
    r"(?:\s(?:in|for|of|at)\s[\w’' -]{2,30})?(?=$|,|\sin\s)",
    re.I,
)
EDITED = re.compile(
    r"(?:(?:web )?(?:editor|producer|redaktor|redakteur)(?:in)?s?\s?:|edited by\b:?)\s?[^.!?:]{2,40}", re.I
)
SECTION = re.compile(
    r"(?:posted )?(?:in|under|to) [^\W\d_a-z][\w&/-]{2,20}(?: [^\W\d_a-z&][\w&/-]{0,20}){0,2}"
)  # of a date line
REFERENCE = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|notice)|communiqué|pressemitteilung|comunicado|statement|release|"
    r"ref(?:erence)?|"
    r"bulletin|story|id|slug)?\s?(?:(?:no|nr|number|#|n°|nº)\.?)?\s?:?\s?"
    r"[A-Z]{0,6}[-/#.]?\d{1,6}(?:[-/.][A-Z\d]{1,6}){0,4}"
    r"|(?:press|news|media) (?:release|statement|notice)|pressemitteilung|communiqué de presse|"
    r"(?:for )?immediate release",
    re.I,
)
WHERE_AMONG = re.compile(
    r"(?:you are here|sie sind hier|vous êtes ici|estás aquí|sei qui|je bent hier)\b.{0,160}", re.I
)
# `Home / Business / Harbours`, and the headline behind them
FROM_HOME = re.compile(
    r"(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|início|ana ?sayfa|strona główna|hem|hjem|etusivu|"
    r"főoldal|"
    r"domů|acasă|главная|головна|beranda|الرئيسية|αρχική|ホーム|トップ)(?:\s?[/>›»|→]\s?[^/>›»|→\n]{2,160}){1,8}",
    re.I,
)
TRAIL = re.compile(r"[^|>›»/\n]{2,30}(?:\s?[>›»|]\s?[^|>›»/\n]{2,30}){2,12}")
CORRECTED = re.compile(
    r"[(\[]?\s?(?:(?:corrects?|corrected|updates?|updated|adds?|recasts?|refiles?|clarifies|removes|deletes|"
    r"replaces|edits)"
    r"[ :,](?!on\b).{3,300}[)\]]\.?"
    r"|(?:correction|clarification|refile|update|amendment|editor['’]?s['’]? note|note to (?:readers|"
    r"editors))\s?(?:\d\s?)?[:—–-].{3,400}"
    r"|(?:[\w ,./]{6,24}[:–-]\s)?(?:this|an earlier version of this) "
    r"(?:article|story|report|page|item) (?:has been|was|is being|misstated|"
    r"incorrectly|said).{0,400}"
    r"|the (?:article|story|report) has been (?:corrected|updated|amended|clarified)\b.{0,400})",
    re.I,
)
MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}"
PHONE = r"\+?\(?\d[\d ()/.-]{5,24}"
CONTACT = re.compile(
    rf"(?:(?:for (?:more|further) information.{{0,80}}|contacts?|media contacts?|press (?:office|contacts?|enquiries|"
    rf"inquiries)|"
    rf"media (?:office|relations|enquiries|inquiries)|tele?(?:phone)?|phone|mobile|fax|e-?mail|web(?:site)?|address|"
    rf"kontakt|"
    rf"pressestelle|telefon|courriel|contacto)\b[\s:.]*)+(?:[^.!?]{{0,60}}?)?(?:{MAIL}|{PHONE})?"
    rf"|(?:[^.!?@\d]{{0,60}}[,:\s])?(?:{MAIL}|{PHONE})(?:[\s,;|/]+(?:{MAIL}|{PHONE}))*"
    rf"|(?:reach|contact|e-?mail|write to|follow)\s[^.!?@\d]{{2,60}}\s(?:{MAIL}|@\w{{2,30}})[^!?]{{0,60}}",
    re.I,
)
READERS = re.compile(
    r"(?:seen|spotted|found|noticed|see) (?:a|an) (?:mistake|error|typo|correction).{0,160}"
    r"|(?:do you have|got|have) (?:a|any) (?:story|tips?|news|photos?|question).{0,160}"
    r"|is there (?:something|anything) .{3,80}\?.{0,80}"
    r"|.{0,200}(?:auto-?generated|published|taken) (?:unedited )?from an? (?:[\w-]{1,24} ){1,3}feed.{0,80}"
    r"|(?:information|material|reporting) from .{2,80} (?:was|were|is) (?:also )?(?:used|included|"
    r"incorporated) in this .{4,30}"
    r"|some (?:information|material) (?:for|in) this .{4,20} (?:came|was taken) from .{2,80}"
    r"|.{2,60} wrote this (?:article|story|report) for .{2,60} (?:based on|with|from) .{2,80}"
    r"|.{0,120}\bauto-?generated (?:(?:story|article|report|content) )?from .{2,60}"
    r"|.{0,80}\baus dem [\w-]{2,20}-newskanal\b.{0,60}"
    r"|(?:a (?:shorter |longer )?version of )?this (?:article|story|column|essay) (?:appears|appeared|ran|"
    r"was (?:printed|"
    r"published)) in .{0,80}\b(?:print|edition|issue)\b.{0,60}"
    r"|.{0,160}tarafından servis edilen .{0,200}"
    r"|.{2,80}\b(?:uses|subscribes to|nutzt|verwendet|bezieht|utilise|utiliza|maakt gebruik van|korzysta z|"
    r"använder|bruker) "
    r"(?:the )?(?:news|material|services?|content|reports|feeds?|meldungen|dienste|nieuwsdiensten|dépêches|"
    r"nyheter)\b.{0,120}"
    r"|.{0,80}\b(?:translation is automatic|(?:automatic|machine) translation\b|automatically translated).{0,120}"
    r"|(?:liked|enjoyed|like|enjoy) (?:the|this) (?:news|article|story|report)\?.{0,80}|to (?:un)?subscribe,? .{2,120}"
    r"|(?=.{0,80}\b(?:our|unser\w*|nuestro|nosso|nostro|notre|нашому|нашем|nasz\w*)\b).{0,80}"
    r"\b(?:telegram|whatsapp|viber)\b.{0,40}\b(?:підпи|подпи|subscri|join|follow|abonn|suscr|iscriv|inscrev|"
    r"subskryb)\w*.{0,40}"
    r"|our standards: .{3,80}|purchase licensing rights.{0,40}"
    r"|(?:this|the) (?:interview|conversation|transcript|article|q ?& ?a) (?:has been|was|is) (?:lightly |slightly )?"
    r"(?:edited|condensed|abridged|shortened)(?: and (?:edited|condensed))?(?: for .{3,60})?"
    r"|.{0,120}\bindependently (?:selected|chosen|reviewed|researched) by\b.{0,80}"
    r"|.{0,80}\baffiliate (?:links?|marketing|commissions?|program(?:me)?s?)\b.{0,120}"
    r"|(?-i:[^\W\d_a-z]\S{1,24} [^\W\d_a-z]\S{1,24}) receives? funding from .{2,160}"
    r"|.{2,80} provides funding as an? .{2,100}"
    r"|.{2,80} is a (?:verified )?signatory (?:of|to) .{0,60}code of principles.{0,80}"
    r"|this work is licensed under .{2,120}"
    r"|republish (?:this|our) (?:articles?|work|stor(?:y|ies)).{0,160}"
    r"|(?:write|send (?:a letter|your|us|news)|talk|speak|contact|e-?mail|tell) (?:to )?(?:us|the (?:editor|"
    r"newsroom|night desk|author|reporter)).{0,120}",
    re.I,
)
# `Ann Bell covers the north for us.`, `Tom Hale is a staff writer.`
BIO = re.compile(
    r"[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,3},?\s(?:covers\s|writes\s(?:about|on|for)\s|"
    r"reports\s(?:on|for)\s|(?:joined|worked\s(?:for|at|as))\s|has\s(?:written|reported|worked)\s(?:about|for|on|"
    r"at)\s|"
    r"is\s(?:an?|the|our)\s(?:[\w'’-]+\s){0,5}(?:reporter|writer|editor|correspondent|journalist|columnist|"
    r"freelancer?|contributor|"
    r"producer|fellow|bureau chief)\b).{0,400}"
)
TOOL = (
    r"(?:print(?:er)?(?:-friendly)?(?: (?:version|this page|page))?|pdf|back to (?:top|start|news|list|overview)|top|"
    r"share|e-?mail|rss|save|send to a friend|listen|permalink|download|bookmark)"
)
TOOLS = re.compile(rf"{TOOL}(?:[\s|,/·•]+{TOOL}){{0,8}}", re.I)
ENDS = re.compile(r"[-–—#*•\s]*(?:ends?|30|###+|fin|\(ends\))[-–—#*•\s]*|[#*~_=–—-]{2,40}|(?:\* ){1,6}\*", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says of the article; `moments` are (`published`, `modified` or "", ISO 8601)."""

    why: str
    byline: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    place: str | None = None
    moments: tuple[tuple[str, str], ...] = ()


class Item(Protocol):
    """A line of a page that may be set aside: `why` is null where it is the article's."""

    why: str | None

    @property
    def line(self) -> Line: ...


@lru_cache(maxsize=MEMO)
def told(text: str) -> Told | None:
    """What a line says that is nothing but date, by-line, place, credit or number; null for any other line."""
    if len(text) > MOST_LINE and not credits.REPORTED.fullmatch(text) and not outlets.taken_from(text):
        return None
    pair = BESIDE_OUTLET.fullmatch(text)
    if pair is not None and is_pair(text):
        return Told("byline", (pair["who"],), tuple(filter(None, pair.group("outlet", "wire"))))
    credited = None if names.opening(text) and names.in_line(text) else credit_lines.of_line(text)
    if credited is not None:
        return Told("credit line", credited.byline, credited.agencies, credited.place)
    moments, parts = parted(text)
    if not moments and len(parts) == 1:
        alone = _part(parts[0])
        return alone if alone is not None and alone.why else None
    said = Told("date" if moments else "", moments=moments)
    if not moments and len(parts) > MOST_PARTS:
        return None  # a menu: `World | LNA | Sport | Weather`
    for part in parts:
        more = _part(part) or _beside(part)
        if more is None or (more.place and said.place):
            return None
        said = Told(
            more.why if said.why in ("", "date") and more.why else said.why,
            said.byline + more.byline,
            said.credited + more.credited,
            said.place or more.place,
            moments,
        )
    return said if said.why else None


def is_pair(text: str) -> bool:
    """Whether a line is a person and an outlet: `Ann Bell | Dale Weekly`."""
    pair = BESIDE_OUTLET.fullmatch(text)
    if pair is None or names.BY.match(text) or agencies.agency(pair["who"]) is not None:
        return False
    return bool(names.in_field(pair["who"])) and outlets.is_outlet(pair["outlet"])


@lru_cache(maxsize=MEMO)
def parted(text: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The moments of a line with their labels, and what else it says, in parts."""
    found: list[tuple[str, str]] = []
    parts: list[str] = []
    at = 0
    while len(found) < 4:
        moment = dates.find(text[at:])
        if moment is None:
            break
        before = text[at : at + moment.start]
        label = next(reversed(list(LABEL.finditer(before))), None)
        found.append((label.lastgroup or "" if label else "", moment.iso))
        parts.append(LABEL.sub(" ", before) if label else before)
        at += moment.end
    parts.append(text[at:])
    if found:
        parts = [BESIDE_DATE.sub(" ", LABEL.sub("", part)) for part in parts]
    pieces = [piece for part in parts for piece in (PARTS.split(part) if PARTED.search(part) else (part,))]
    return tuple(found), tuple(bare for piece in pieces if (bare := piece.strip(EDGE)))


def _part(text: str) -> Told | None:
    by = byline(text)
    if by is not None:
        return by
    credited = credit_lines.of_line(text)
    if credited is not None:
        return Told("credit line", credited.byline, credited.agencies, credited.place)
    if EDITED.fullmatch(text) or SECTION.fullmatch(text):
        return Told("")
    if REFERENCE.fullmatch(text):
        return Told(
            "number of the release" if re.match("press|news|media|for|immediate|komm|comm", text, re.I) else "slug"
        )
    return None


def _beside(text: str) -> Told | None:
    """A part that says nothing alone: a label, a place."""
    label = furniture.why(text)
    if label is not None:
        return None if label in ("related links", "most viewed") else Told("")
    return Told("", place=text) if PLACE.fullmatch(text) else None


def byline(text: str) -> Told | None:
    """A by-line with its place: `By Piet Andress in Vessen`, `By Elin Sorby, with LNA`, `By our staff`."""
    begin = names.opening(text)
    if not begin:
        return None
    where = FROM_WHERE.search(text, begin)
    bare = ROLE.sub("", text[: where.start()] if where else text)
    where_name = where["place"] if where else None
    listed = names.in_line(bare)
    found = tuple(name for name in listed if agencies.by_form(name) is None)
    credited = tuple(
        dict.fromkeys((*credit_lines.in_byline(text[begin:]), *filter(None, map(agencies.agency, listed))))
    )
    if not found and not credited:
        desk = names.NO_PERSON.search(text, begin) and prose.words(text) <= MOST_DESK and not prose.ends(text)
        return Told("byline", place=where_name) if desk else None
    return Told("byline", found, credited, where_name)


@lru_cache(maxsize=MEMO)
def mentioned(text: str) -> tuple[Told, ...]:
    """The by-lines and credits in a line near the text, whatever else it holds."""
    if len(text) > MOST_LINE:
        return ()
    whole = told(text)
    if whole is not None:
        return (whole,)
    _, parts = parted(text)
    return tuple(said for part in parts if (said := byline(part)))


def why_above(text: str) -> str | None:
    """Why a line above the first sentence is no part of the article; null where it is."""
    said = told(text)
    if said is not None:
        return said.why
    if WHERE_AMONG.fullmatch(text) or is_trail(text):
        return "navigation"
    return "note of a correction" if CORRECTED.fullmatch(text) else None


def is_trail(text: str) -> bool:
    """Whether a line is a row of sections: `Home > Press > Releases`, `News | Live | Sport`."""
    if len(text) > MOST_LINE:
        return False
    return FROM_HOME.fullmatch(text) is not None or (
        TRAIL.fullmatch(text) is not None and prose.words(text) <= MOST_TRAIL
    )


def why_below(text: str) -> str | None:
    """Why a line behind the last sentence is no part of the article; null where it is."""
    if ENDS.fullmatch(text):
        return "rule"
    said = told(text)
    if said is not None:
        return said.why
    if CORRECTED.fullmatch(text):
        return "note of a correction"
    if len(text) <= MOST_BIO and BIO.fullmatch(text):
        return "about the author"
    if len(text) <= MOST_LINE:
        if CONTACT.fullmatch(text):
            return "contact"
        if READERS.fullmatch(text):
            return "note to readers"
        if TOOLS.fullmatch(text):
            return "buttons"
    return None


def trim(items: Sequence[Item], titles: Sequence[str]) -> None:
    """Sets aside what opens and closes the text of a page and isn't the article's. `titles` are the page's own."""
    kept = [item for item in items if item.why is None]
    known = {fold(title) for title in titles}
    for item in kept[:MOST_OPENING]:
        text = item.line.text
        item.why = "headline repeated" if fold(text) in known else why_above(text)
        if item.why is None and prose.is_prose(text):
            break
    _close([item for item in kept if item.why is None])


def _close(kept: Sequence[Item]) -> None:
    below = None
    for item in reversed(kept[-MOST_CLOSING:]):
        text = item.line.text
        why = why_below(text)
        if why is None and below == "contact" and prose.words(text) <= MOST_LABEL and not prose.ends(text):
            why = "contact"
        if why is None:
            break
        item.why = below = why


def pull_quotes(items: Sequence[Item]) -> None:
    """Sets aside each quotation that a longer line quotes, too: the same words shown again as display."""
    texts = [item.line.text for item in items if item.why is None]
    said: dict[str, list[tuple[int, str]]] = {}  # by its first characters, what stands behind a quotation mark
    for text in texts:
        for mark in QUOTE_MARK.finditer(text):
            key = text[mark.end() : mark.end() + KEY]
            said.setdefault(key, []).append((mark.end(), text))
    if not said:
        return
    for item in items:
        text = item.line.text if item.why is None else ""
        bare = text.strip(QUOTE_MARKS + " .,")
        if len(text) > MOST_QUOTE or len(bare) < KEY or bare.count(" ") < LEAST_QUOTE - 1:
            continue
        for at, whole in said.get(bare[:KEY], ())[:MOST_ALIKE]:
            if len(whole) > len(text) and whole.startswith(bare, at):
                item.why = "pull quote"
