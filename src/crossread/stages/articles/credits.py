"""Who is credited: agencies and outlets named in the text, photographers and picture desks apart from them.

From an article's text, and from the lines that were set aside.

The agencies are those of the European Alliance of News Agencies, the Organization of
Asia-Pacific News Agencies and the large others; each by the forms that reports print.
"""

import re

_AGENCIES = """
AFP: AFP|Agence France[- ]Presse
Reuters: Reuters|Thomson Reuters
AP: AP|Associated Press|The Associated Press
dpa: dpa|Deutsche Presse-Agentur
EFE: EFE|Agencia EFE
ANSA: ANSA
Xinhua: Xinhua
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
"""
AGENCIES: dict[str, str] = {}
for _line in _AGENCIES.strip().splitlines():
    _name, _forms = _line.split(": ")
    AGENCIES.update(dict.fromkeys(_forms.split("|"), _name))
_FORMS = "|".join(sorted((re.escape(form) for form in AGENCIES), key=len, reverse=True))
AGENCY = re.compile(rf"(?<![\w-])(?:{_FORMS})(?![\w-])", re.I)
# The words around a name that make it a credit; `{a}` is where the name stands.
RELAYED = re.compile(
    rf"(?:according to|told|reported by|reports?|by|with|from|via|to|citing|quoted by|source|sources|quelle|selon|"
    rf"según|secondo|laut|nach angaben von|berichtet|–|—)\s?:?\s(?:the )?(?:news agenc(?:y|ies) |newswire |"
    rf"wire service |agence |agencia |nachrichtenagentur |agenzia )?(?P<a>{_FORMS})(?![\w-])"
    rf"|(?<![\w-])(?P<b>{_FORMS})(?:['’]s?)? (?:news agency|newswire|wire service|reported|reports|says|said|quoted|"
    rf"cited|has learned|noted|writes|wrote|correspondents?|journalists?|reporters?|contributed|staff|meldet|"
    rf"berichtet|rapporte)\b"
    rf"|[(\[/]\s?(?P<c>{_FORMS})\s?[)\]/]"
    rf"|(?<![\w-])(?:and|,) (?P<d>{_FORMS}) (?:reported|said|contributed)",
    re.I,
)


def agency(name: str) -> str | None:
    """The agency that a name stands for, as it is usually called; null for any other name."""
    return AGENCIES.get(name) or _FOLDED.get(name.casefold().strip(" .()[]/"))


_FOLDED = {form.casefold(): name for form, name in AGENCIES.items()}


def in_text(text: str) -> list[tuple[str, int, int]]:
    """(agency, start, end) of each agency that the text is credited to or that it relays, the first place of each."""
    found: dict[str, tuple[str, int, int]] = {}
    for match in RELAYED.finditer(text):
        group = next(name for name in "abcd" if match[name])
        words = match[group]
        if words not in AGENCIES:
            continue
        name = AGENCIES[words]
        found.setdefault(name, (name, match.start(group), match.end(group)))
    return sorted(found.values(), key=lambda item: item[1:])


def of_photo(line: str) -> list[str]:
    """The agencies that a caption or picture line credits."""
    named = (match.group() for match in AGENCY.finditer(line))
    return list(dict.fromkeys(name for words in named if not words.islower() and (name := agency(words))))
