"""What an agency's name is: the listed agencies by the forms that reports print, any other by the shape of its name.

From a name, or the words that stand where a name should.

The listed ones are those of the European Alliance of News Agencies, the Organization of
Asia-Pacific News Agencies and the large others.
"""

import re
from collections.abc import Iterable

_AGENCIES = """
AFP: AFP|Agence France-Presse|Agence France Presse|AFP News
Reuters: Reuters|Thomson Reuters|Reuters News
AP: AP|Associated Press|The Associated Press|AP News
dpa: dpa|dpa-infocom|Deutsche Presse-Agentur|Deutschen Presse-Agentur
EFE: EFE|Agencia EFE
ANSA: ANSA
Xinhua: Xinhua
Sputnik: Sputnik
TASS: TASS|ITAR-TASS
Interfax: Interfax
RIA Novosti: RIA Novosti|RIA
Kyodo: Kyodo|Kyodo News
Jiji: Jiji|Jiji Press
PTI: PTI|Press Trust of India
ANI: ANI
IANS: IANS
UNI: UNI
Bloomberg: Bloomberg|Bloomberg News
PA: PA|PA Media|Press Association
UPI: UPI|United Press International
Anadolu: Anadolu|Anadolu Agency|AA
SANA: SANA
Mehr: Mehr News|Mehr News Agency
IRNA: IRNA
Tasnim: Tasnim
Fars: Fars News|Fars News Agency
WAM: WAM
SPA: SPA|Saudi Press Agency
Petra: Petra
MENA: MENA
Yonhap: Yonhap|Yonhap News|Yonhap News Agency
Bernama: Bernama
Antara: Antara
CNA: CNA
APA: APA
Keystone-SDA: Keystone-SDA|SDA|Keystone
epd: epd
KNA: KNA
SID: SID
AFX: AFX|dpa-AFX
Belga: Belga
ANP: ANP
NTB: NTB
TT: TT
Ritzau: Ritzau
STT: STT
PAP: PAP
CTK: CTK|ČTK
MTI: MTI
Agerpres: Agerpres
BTA: BTA
Tanjug: Tanjug
HINA: HINA
Lusa: Lusa
Europa Press: Europa Press
ATS: ATS
Ukrinform: Ukrinform
UNIAN: UNIAN
BelTA: BelTA
Canadian Press: Canadian Press|The Canadian Press
AAP: AAP|Australian Associated Press
Adnkronos: Adnkronos
CNN Wire: CNN Wire
Business Wire: Business Wire
PRNewswire: PRNewswire|PR Newswire
GlobeNewswire: GlobeNewswire|GLOBE NEWSWIRE
"""
AGENCIES: dict[str, str] = {}
for _line in _AGENCIES.strip().splitlines():
    _name, _forms = _line.split(": ")
    AGENCIES.update(dict.fromkeys(_forms.split("|"), _name))
_FOLDED = {form.casefold(): name for form, name in AGENCIES.items()}
WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = frozenset(found.group() for form in _FOLDED if (found := WORD.match(form)))
SHORT = 3  # letters of an acronym
LISTED = "|".join(sorted((re.escape(form) for form in AGENCIES), key=len, reverse=True))

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀČĐĘĞİŁŃŌŚŠŪŽΑ-ΩА-ЯЁ]"
ACRONYM = rf"{_CAPITAL}{{3,6}}(?:-{_CAPITAL}{{2,6}})?"
# `Ledranian News Agency`, `Norland Newswire`, `Agence Vellane de Presse`: the name says what it is.
NAMED = (
    rf"(?:{_CAPITAL}[\w.'’&-]{{0,24}}+\s){{1,4}}(?:(?:News|Press|Wire|Telegraph(?:ic)?|Information)\s(?:Agency|"
    rf"Service|Association)|Newswire)"
    rf"|(?:Agence|Agencia|Agência|Agenzia|"
    rf"Agentur)\s{_CAPITAL}[\w.'’-]{{0,24}}(?:\s(?:de\s)?{_CAPITAL}[\w.'’-]{{0,24}}){{0,3}}"
    rf"|{_CAPITAL}\w{{0,24}}(?:\s{_CAPITAL}\w{{0,24}})?\s?-?(?:Presse-Agentur|Nachrichtenagentur|Presseagentur)"
)
THREE_CAPITALS = re.compile(rf"{_CAPITAL}{{3}}")
# One of these is in whatever is `NAMED`, or called a news agency; a look for them takes a hundredth of a search's time.
PARTS_OF_NAMES = ("gency", "Newswire", "Service", "Association", "Agen", "Agên", "agentur")
LONG_ACRONYM = re.compile(rf"{_CAPITAL}{{7,9}}")  # where a credit stands for certain: `Source: Karrow Times/VELNEWS`
IS_ACRONYM, IS_NAMED = re.compile(ACRONYM), re.compile(NAMED)
SORT = re.compile(r"(?<=\w) (?:news ?wire|wire(?: service)?|news agency|agency)$")  # `AP newswire`
_ROLE = (
    r"(?:(?:political|business|sports?|health|science|chief|senior|home affairs|court|economics|entertainment|europe|"
    r"white house|staff|national|state|special|news|wire|photo|video)\s){0,3}"
    r"(?:staff|reporters?|writers?|correspondents?|journalists?|editors?|desk|team|newsroom|newswire|wire|"
    r"photographers?|news|sport|sports|media|service|feed|reports?|columnist|producers?)"
)
_OF = r"(?i:of|for|from|at|with|von|der|de|du|de l['’]|para|per)\s(?:(?:the|The)\s)?"
ANY = re.compile(rf"\b(?:{LISTED})\b")
OF_ITS_OWN = re.compile(
    rf"(?:[Tt]he\s)?(?P<led>{LISTED})['’]?s?\s(?i:{_ROLE})(?:,?\s[^\W\d_a-z].{{0,60}})?"
    rf"|(?P<home>PA|AP|AFP)\s(?:Scotland|Wales|Ireland|Sport|Global|Europe|Asia|Africa)"
    rf"|[^\W\d_].{{2,40}}\s{_OF}(?P<behind>{LISTED})"
    rf"|[^\W\d_].{{2,40}}\s(?P<beside>{LISTED})\s(?i:{_ROLE})"
    rf"|(?i:nachrichtenagentur|agence|agencia|agenzia|(?:news |wire |press )?agency)\s(?P<kind>{LISTED})"
    rf"|(?i:(?:this is )?an?)\s(?P<report>{LISTED})\s(?i:report|story|article|dispatch|item)"
    rf"|(?i:redazione|redacción|rédaction|redaktion|staff|newsroom|desk|our staff)\s(?P<after>{LISTED})"
    r"(?:\s[^\W\d_a-z]\w*)?"
)
# Capitals that stand for a desk, a section or a notice.
NO_AGENCY = frozenset(
    """ADMIN STAFF TEAM NEWS DESK EDITOR WEB ONLINE LIVE VIDEO PHOTO PHOTOS PRESS MEDIA BLOG HOME MENU MORE NEXT
    SHARE PRINT UPDATE WATCH READ TODAY WEEK DAY MONTH TOP AND THE WITH FROM GMT UTC CET CEST EST EDT PDT PST KSA
    FILE END ENDS NOTE PDF RSS FAQ USA NATO WHO GDP COVID LATEST SPORT WORLD LOCAL OPINION TAGS RDN MBA MPH CPA
    TIMES HERALD POST GLOBE MSN DVM LLM MFA OBE CBE MBE ACT""".split()
)


def agency(name: str) -> str | None:
    """The listed agency that a name stands for, as it is usually called; null for any other name."""
    bare = name.strip(" .()[]/")
    mixed = len(bare) <= SHORT and not (bare.isupper() or bare.islower())  # `Aa` is a button
    return AGENCIES.get(name) or (None if mixed else _FOLDED.get(bare.casefold()))


def by_form(name: str) -> str | None:
    """The agency that a name stands for where one must stand: listed, named as one, or an acronym."""
    bare = SORT.sub("", name.strip(" .()[]/–—-").removeprefix("the ").removeprefix("The "))
    listed = agency(name) or agency(bare)
    if listed is not None:
        return listed
    acronym = IS_ACRONYM.fullmatch(bare) is not None and bare not in NO_AGENCY
    return bare if acronym or IS_NAMED.fullmatch(bare) else None


def within(words: str) -> tuple[str, int, int] | None:
    """The listed agency in words that stand where a name should, with its place: `AFP Staff`, `PA Scotland`.

    Its own people's, a desk's or a country's name stands behind it, or a person's before it.
    """
    match = OF_ITS_OWN.fullmatch(words) if ANY.search(words) else None
    if match is None:
        return None
    group = match.lastgroup or "led"
    return AGENCIES[match[group]], *match.span(group)


def may_be_in(words: str) -> bool:
    """Whether words may hold an agency's name: a quick look, right where it says no."""
    if THREE_CAPITALS.search(words) or any(part in words for part in PARTS_OF_NAMES):
        return True
    return not _FIRST_WORDS.isdisjoint(WORD.findall(words.casefold()))


def says_so(name: str) -> bool:
    """Whether a name is a listed agency's, or says that it is an agency's."""
    return agency(name) is not None or IS_NAMED.fullmatch(name.removeprefix("The ").strip()) is not None


def same(one: str, two: str) -> bool:
    """Whether two names are one: but for case and article, or as an agency and what it is called for short."""
    first, second = one.casefold().removeprefix("the "), two.casefold().removeprefix("the ")
    return first == second or _shortens(one, two) or _shortens(two, one)


def _shortens(short: str, name: str) -> bool:
    """Whether capitals stand for a name: as its initials, or letters of an agency's name in their order."""
    if IS_ACRONYM.fullmatch(short) is None or len(name) <= len(short):
        return False
    letters = name.removeprefix("The ").casefold()
    words = re.findall(r"\w+", letters)
    if len(words) > 2 and short.casefold() == "".join(word[0] for word in words):
        return True
    rest = iter(letters)
    return letters[0] == short[0].casefold() and says_so(name) and all(letter in rest for letter in short.casefold())


def starts(forms: Iterable[str]) -> re.Pattern[str]:
    """Where any of these begins: by its first letter and what follows, since a search for letters alone is quick."""
    after: dict[str, list[str]] = {}
    for form in forms:
        after.setdefault(form[0], []).append(re.escape(form[1:]))
    return re.compile("|".join(f"{first}(?={'|'.join(rest)})" for first, rest in after.items()))
