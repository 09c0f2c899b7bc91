"""What an agency's name is: the listed agencies by the forms that reports print, any other by the shape of its name.

From a name, or the words that stand where a name should.

The listed ones are those of the European Alliance of News Agencies, the Organization of
Asia-Pacific News Agencies and the large others.
"""

import re
from collections.abc import Iterable

from crossread.text.late import Late


def any_of(forms: Iterable[str]) -> str:
    """An expression for any of these words, the longest first; those with one first letter stand together."""
    heads: dict[str, list[str]] = {}
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        heads.setdefault(form[0], []).append(re.escape(form[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in heads.items())


_AGENCIES = """
AFP: AFP|Agence France-Presse|Agence France Presse|AFP News|Afp|وكالة الصحافة الفرنسية|الصحافة الفرنسية|АФП|فرانس برس
AFP: أ ف ب|法新社|AFP Relaxnews|AFPTV|Agence France|AFP通信|ا ف ب|أ.ف.ب
Reuters: Ройтерс|רויטרס|रॉयटर्स|রয়টার্স|رويترز|路透社|로이터|Reuters
Reuters: Thomson Reuters|Reuters News|ロイター|ロイター通信|Рейтер|Reutera|Reutersu|Reutersa|Reutersin
Reuters: Рейтерс|रॉयटर्स
AP: AP|Associated Press|The Associated Press|AP News|美联社|أسوشيتد برس|أسوشييتد برس|AP通信|Associated Presse
dpa: dpa|Dpa|dpa-infocom|Deutsche Presse-Agentur|Deutschen Presse-Agentur|DPA|د ب أ
EFE: EFE|Efe|Agencia EFE
Télam: Télam
ANSA: ANSA|Ansa
PNA: PNA|Philippine News Agency
KCNA: KCNA|Korean Central News Agency
KUNA: KUNA|Kuwait News Agency|كونا
Askanews: Askanews|askanews
Xinhua: Xinhua|新华社|新華社|شينخوا|Синьхуа|新华网|Tân Hoa Xã
Sputnik: Sputnik|سبوتنيك
TASS: TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС|TASSu
Interfax: Interfax|Интерфакс|Интерфаксу|Интерфакса|Интерфаксом|Interfaxu
Interfax-Ukraine: Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна
RIA Novosti: RIA Novosti|RIA|РИА Новости|РИА|RIA Nowosti
Kyodo: Kyodo|Kyodo News|共同|共同通信|共同社|共同通信社
Jiji: Jiji|Jiji Press|時事|時事通信|時事通信社
PTI: पीटीआई|PTI|Press Trust of India
ANI: एएनआई|ANI|Asian News International
IANS: आईएएनएस|IANS|Indo-Asian News Service
UNI: UNI|United News of India
Bloomberg: Bloomberg|Bloomberg News
PA: PA|PA Media|Press Association
UPI: UPI|United Press International
Anadolu: Anadolu|Anadolu Agency|AA|Anadolu Ajansı|Anadolu Ajansına|Anadolu Ajansının|الأناضول|Anatolian Agency|Анадолу
DHA: DHA|Demirören Haber Ajansı
İHA: İHA|İhlas Haber Ajansı|İhlas
SANA: SANA|Syrian Arab News Agency
Mehr: Mehr News|Mehr News Agency
IRNA: ایرنا|IRNA|Islamic Republic News Agency
Tasnim: تسنیم|Tasnim
Fars: Fars News|Fars News Agency
WAM: WAM|Emirates News Agency|وام
SPA: SPA|Saudi Press Agency|واس|وكالة الأنباء السعودية
Petra: Petra|بترا|Jordan News Agency
MENA: MENA|Middle East News Agency|أ ش أ
Yonhap: Yonhap|Yonhap News|Yonhap News Agency|연합뉴스|연합
Bernama: Bernama
Antara: Antara
CNA: CNA|Central News Agency|中央社|中央通訊社
APA: APA|Apa|Austria Presse Agentur|Austria Press Agency|APA-OTS
Keystone-SDA: Keystone-SDA|SDA|Keystone
epd: epd|Evangelischer Pressedienst
KAI: Katolicka Agencja Informacyjna|Katolickiej Agencji Informacyjnej
KNA: KNA|Katholische Nachrichten-Agentur
SID: SID|Sport-Informations-Dienst
AFX: AFX|dpa-AFX
Belga: Belga|Belga News Agency
ANP: ANP|Algemeen Nederlands Persbureau
NTB: NTB|Norsk Telegrambyrå
TT: TT Nyhetsbyrån|TT|Tidningarnas Telegrambyrå
Ritzau: Ritzau|Ritzaus Bureau
STT: STT|Suomen Tietotoimisto
PAP: PAP|Polska Agencja Prasowa|Polską Agencją Prasową|Polskiej Agencji Prasowej|Polish Press Agency
CTK: CTK|ČTK|Česká tisková kancelář|Czech News Agency
MTI: MTI|Magyar Távirati Iroda
Agerpres: Agerpres
BTA: BTA|БТА|Bulgarian News Agency
Tanjug: Tanjug|Tanjugu|Tanjuga|Танјуг|Тањуг|Tanjug-a
HINA: HINA|Hina|Hinu|Hini
Lusa: Lusa|Agência Lusa
Agência Brasil: Agência Brasil
Estadão Conteúdo: Estadão Conteúdo|Agência Estado
Folhapress: Folhapress
Europa Press: Europa Press
ATS: ATS|Agence télégraphique suisse
Ukrinform: Ukrinform|Укрінформ|Укрінформу|Укринформ|Укринформу
UNIAN: UNIAN|УНІАН|УНИАН
AMNA: ΑΠΕ-ΜΠΕ|ΑΜΠΕ|Athens-Macedonian News Agency
BelTA: BelTA|БЕЛТА|БелТА
Canadian Press: Canadian Press|The Canadian Press|La Presse canadienne|La Presse Canadienne|Presse canadienne
AAP: AAP|Australian Associated Press
Adnkronos: Adnkronos
CNN Wire: CNN Wire|The-CNN-Wire|The CNN Wire|CNN Newsource
Business Wire: Business Wire
PRNewswire: PRNewswire|PR Newswire
GlobeNewswire: GlobeNewswire|GLOBE NEWSWIRE
QNA: QNA|Qatar News Agency|قنا
WAFA: WAFA|وفا
BNA: Bahrain News Agency
ONA: Oman News Agency
NNA: National News Agency
INA: Iraqi News Agency
ISNA: ایسنا|Iranian Students News Agency|Iranian Students' News Agency
APS: Algérie Presse Service
MAP: Maghreb Arabe Presse|Maghreb Arab Press
TAP: Tunis Afrique Presse
NAN: News Agency of Nigeria
GNA: Ghana News Agency
ENA: Ethiopian News Agency
SUNA: SUNA|Sudan News Agency
ANGOP: ANGOP|Angop
Inforpress: Inforpress
PANA: PANA|Panapress
APP: Associated Press of Pakistan
BSS: BSS|Bangladesh Sangbad Sangstha
UNB: UNB|United News of Bangladesh
RSS Nepal: Rastriya Samachar Samiti|RSS Nepal
Lankapuvath: Lankapuvath
Asia News Network: Asia News Network
VNA: VNA|TTXVN|Vietnam News Agency|Viet Nam News Agency|Thông tấn xã Việt Nam
CNS: 中新社|中新网|中国新闻社|China News Service
Montsame: Montsame|MONTSAME
Kazinform: Kazinform|Казинформ
Azertac: Azertac|AZERTAC|АЗЕРТАДЖ
Armenpress: Armenpress|Арменпресс
Interpressnews: Interpressnews
Newsis: Newsis|뉴시스
SRNA: SRNA|Srna
FENA: FENA|Fena
ATA: ATSH
STA: Slovenska tiskovna agencija|Slovenian Press Agency
TASR: TASR
Mediafax: Mediafax
BNS: BNS|Baltic News Service
ELTA: ELTA
LETA: LETA
Keystone-ATS: Keystone-ATS
AWP: awp
AGI: Agenzia Giornalistica Italia
LaPresse: LaPresse
Dire: Agenzia Dire|Agenzia DIRE
Beta: Novinska agencija Beta|Agencija Beta
Italpress: Italpress|ITALPRESS
Servimedia: Servimedia
Noticias Argentinas: Noticias Argentinas
Notimex: Notimex
Prensa Latina: Prensa Latina
SWNS: SWNS
Dow Jones Newswires: Dow Jones Newswires|Dow Jones Newswire
Local Democracy Reporting Service: Local Democracy Reporting Service|LDRS
Tribune News Service: Tribune News Service|Tribune Content Agency
New York Times News Service: New York Times News Service|The New York Times News Service|NYT News Service
Hibya: Hibya Haber Ajansı
ANKA: ANKA Haber Ajansı
"""
# Names that mean nothing else: whatever a text says beside one, it relays the agency.
SURE = frozenset(
    """Reuters Reutersu dpa EFE ANSA TASS ТАСС Interfax Интерфакс Интерфакса Інтерфакс-Україна Интерфакс-Украина Xinhua
    Kyodo Yonhap Bernama Belga Ritzau ČTK Agerpres AGERPRES Tanjug Lusa Ukrinform Укрінформ Укрінформу Укринформ
    UNIAN УНІАН УНИАН ΑΠΕ-ΜΠΕ BelTA БЕЛТА БелТА Adnkronos Askanews askanews Folhapress KCNA TASR Рейтер Рейтерс
    新华社 新華社 共同通信 時事通信 ロイター 로이터 연합뉴스 رويترز""".split()
)
NOT_SURE = frozenset(("Thomson Reuters", "Business Wire", "PR Newswire", "Central News Agency", "أ ب", "أ ف ب"))
AGENCIES: dict[str, str] = {}
for _line in _AGENCIES.strip().splitlines():
    _name, _forms = _line.split(": ")
    AGENCIES.update(dict.fromkeys(_forms.split("|"), _name))
NAMES = frozenset(AGENCIES.values())  # what they are usually called
_FOLDED = {form.casefold(): name for form, name in AGENCIES.items()}
BESIDE = " .()[]/（）【】「」［］"
KIND = re.compile(
    r"^(?:(?:nachrichten)?agentur|agence|agencia|agenzia|agência|agencja|agentura|nyhetsbyrån|агентств\w+|агенці\w+|"
    r"kantor berita|persbureau|agencij\w|agenți\w+|πρακτορείο|وكالة) ",
    re.I,
)
WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = frozenset(found.group() for form in _FOLDED if (found := WORD.match(form)))
SHORT = 3  # letters of an acronym
WIDE = any_of(form for form in AGENCIES if "\u3040" <= form[0] <= "\ud7af")
LISTED = any_of(AGENCIES)

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀČĐĘĞİŁŃŌŚŠŪŽΑ-ΩА-ЯЁ]"
ACRONYM = rf"{_CAPITAL}{{3,6}}(?:-{_CAPITAL}{{2,6}})?"
_WORD = rf"{_CAPITAL}(?:[\w'’-]|\.(?=\w)){{0,24}}+"
# `Ledranian News Agency`, `Norland Newswire`, `Agence Vellane de Presse`: the name says what it is.
NAMED = (
    rf"(?:{_CAPITAL}(?:[\w'’&-]|\.(?=\w)){{0,24}}+\s){{1,4}}(?:(?:News|Press|Wire|Telegraph(?:ic)?|"
    rf"Information)\sAgency|"
    rf"(?:News|Wire)\sService|Newswire)"
    rf"|(?:Agence|Agencia|Agência|Agenzia|Agentur)\s{_WORD}(?:\s(?:de\s)?{_WORD}){{0,3}}"
    rf"|{_CAPITAL}\w{{0,24}}(?:\s{_CAPITAL}\w{{0,24}})?\s?-?(?:Presse-Agentur|Nachrichtenagentur|Presseagentur)"
)
# One of these is in whatever is an acronym, or named or called an agency; in scripts without capitals nothing tells.
MAY_BE_NAMED = re.compile(rf"{_CAPITAL}{{3}}|gency|Service|Wire|wire|Agen|Agên|gentur|[\u0590-\u06ff\u3000-\uffff]")
LONG_ACRONYM = re.compile(rf"{_CAPITAL}{{7,9}}")  # where a credit stands for certain: `Source: Karrow Times/VELNEWS`
# `Tarsk Content Agency`: a company's name as often, but where a credit stands.
CREDITED = rf"(?:{_CAPITAL}[\w'’&-]{{0,24}}\s){{1,3}}(?:(?:Media|News)\sWire|Content\sAgency)"
AGENCY = " news agency"
IS_CALLED = re.compile(rf"{_WORD}(?:\s{_WORD})?{AGENCY}")
# `Interpress` beside listed agencies: how the names of agencies end.
SOUNDS_SO = re.compile(rf"{_CAPITAL}\w{{2,16}}(?<!ex)(?<!em)(?:press|pres|inform|wire|novosti)")
IS_ACRONYM, IS_NAMED = re.compile(ACRONYM), re.compile(f"{NAMED}|{CREDITED}")
SORT = re.compile(
    r"(?<=\w) (?:news ?wire|wire(?: service)?|news agency|agency|inputs?|files|copy)$|-(?:material|"
    r"informationen|inhalten|texten|meldungen)$",
    re.I,
)  # `AP newswire`
_ROLE = (
    r"(?:(?!(?:institute|foundation|events|connect|intelligence|uses?|is|was|has|had|joined|worked|follows|takes|"
    r"gets)\s)[\w’'-]{2,20}\s){0,3}(?:staff|reporters?|writers?|correspondents?|journalists?|editors?|desk|team|"
    r"newsroom|"
    r"newswire|wire|health|business|finance|entertainment|photographers?|news|sport|sports|media|service|feed|"
    r"reports?|columnist|producers?|bureau|"
    r"fact ?check(?:s|ing|ers?)?|faktencheck|factuel|verify)"
)
_OF = r"(?i:of|for|from|at|with|von|der|de|du|de l['’]|para|per)\s(?:(?:the|The)\s)?"
_WHO = (
    r"(?!(?i:mehr|alle|jobs|careers|plus|más|tutte|toutes?|more|latest|read|see|all|also|watch|join|follow|get|most|"
    r"news|top|by|with|from)\s)"
    r"(?:[^\W\d_a-z][\w.'’-]{0,24}[ ,]{1,2}){1,4}"
)
ANY = re.compile(rf"\b(?:{LISTED})\b")
OF_ITS_OWN = Late(
    rf"(?:[Tt]he\s)?(?P<led>{LISTED})['’]?s?\s(?i:{_ROLE})(?:,?\s[^\W\d_a-z].{{0,60}})?"
    rf"|(?P<home>PA|AP|AFP)\s(?:Scotland|Wales|Ireland|Sport|Global|Europe|Asia|Africa)"
    rf"|(?:{_WHO}(?:(?i:{_ROLE}),?\s)?|(?i:{_ROLE})\s){_OF}(?P<behind>{LISTED})"
    rf"|{_WHO}(?P<beside>{LISTED})\s(?i:{_ROLE})"
    rf"|(?i:(?:[\w-]+\s){{0,3}}(?:nachrichtenagentur|agence|agencia|agenzia|(?:news |wire |"
    rf"press )?agency))\s(?P<kind>{LISTED})"
    rf"|(?i:(?:this is )?an?)\s(?P<report>{LISTED})\s(?i:report|story|article|dispatch|item)"
    rf"|(?i:redazione|redacción|rédaction|redaktion|staff|newsroom|desk|our staff)\s(?P<after>{LISTED})"
    r"(?:\s[^\W\d_a-z]\w*)?"
)
# Capitals that stand for a desk, a section or a notice.
NO_AGENCY = frozenset(
    """ADMIN STAFF TEAM NEWS DESK EDITOR WEB ONLINE LIVE VIDEO PHOTO PHOTOS PRESS MEDIA BLOG HOME MENU MORE NEXT
    SHARE PRINT UPDATE WATCH READ TODAY WEEK DAY MONTH TOP AND THE WITH FROM GMT UTC CET CEST EST EDT PDT PST KSA
    FILE END ENDS NOTE PDF RSS FAQ USA NATO WHO GDP COVID LATEST SPORT WORLD LOCAL OPINION TAGS RDN MBA MPH CPA
    LSEG NASA ESA IMF OECD FIFA UEFA FAO ECB UNHCR UNICEF OPEC SSB SCB INSEE INE ISTAT IPCC NOAA NDA CEO CFO
    TIMES HERALD POST GLOBE MSN DVM LLM MFA OBE CBE MBE ACT""".split()
)


def agency(name: str) -> str | None:
    """The listed agency that a name stands for, as it is usually called; null for any other name."""
    whole = name.strip(BESIDE)
    bare = whole if whole.casefold() in _FOLDED else KIND.sub("", whole)
    mixed = len(bare) <= SHORT and not (bare.isupper() or bare.islower())  # `Aa` is a button
    return AGENCIES.get(name) or AGENCIES.get(bare) or (None if mixed else _FOLDED.get(bare.casefold()))


def by_form(name: str) -> str | None:
    """The agency that a name stands for where one must stand: listed, named as one, or an acronym.

    A name on no list keeps the words that make it one, `Velmor news agency`: `called` is without them.
    """
    whole = name.strip(" .()[]/–—-").removeprefix("the ").removeprefix("The ")
    bare = SORT.sub("", whole)
    listed = agency(name) or agency(bare)
    if listed is not None:
        return listed
    if IS_NAMED.fullmatch(whole) or (IS_CALLED.fullmatch(whole) and not IS_ACRONYM.fullmatch(bare)):
        return whole
    acronym = IS_ACRONYM.fullmatch(bare) is not None and bare not in NO_AGENCY
    return bare if acronym else None


def called(name: str) -> str:
    """An agency's name without the words behind it that only say what it is."""
    return name.removesuffix(AGENCY)


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
    return MAY_BE_NAMED.search(words) is not None or not _FIRST_WORDS.isdisjoint(WORD.findall(words.casefold()))


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals may stand for a name: its first letter, and others of it in their order."""
    letters = iter(name.removeprefix("The ").casefold())
    return all(letter in letters for letter in short.casefold()) and short[:1].casefold() == name[:1].casefold()


def says_so(name: str) -> bool:
    """Whether a name is a listed agency's, or says that it is an agency's."""
    return agency(name) is not None or (
        IS_NAMED.fullmatch(name.removeprefix("The ").strip()) is not None or IS_CALLED.fullmatch(name) is not None
    )


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


def is_sure(form: str) -> bool:
    """Whether a listed form means nothing but the agency: by its words, or as known."""
    return form in SURE or (" " in form and form not in NOT_SURE)


def starts(forms: Iterable[str]) -> re.Pattern[str]:
    """Where any of these begins: by its first letter and what follows, since a search for letters alone is quick."""
    after: dict[str, list[str]] = {}
    for form in forms:
        after.setdefault(form[0], []).append(re.escape(form[1:]))
    return re.compile("|".join(f"{first}(?={'|'.join(rest)})" for first, rest in after.items()))
