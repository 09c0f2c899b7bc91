"""The agencies that a text relays: whom somebody told, who reported, according to whom; by language.

From an article's text. The listed agencies by the words before or behind their names; others
where words say that a news agency follows, and again wherever the text relays what it has
shown to be one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from crossread.stages.articles.agencies import (
    ACRONYM,
    AGENCIES,
    ANY,
    LISTED,
    NAMED,
    abbreviates,
    agency,
    any_of,
    is_sure,
    says_so,
    starts,
)
from crossread.text.late import Late

Found = tuple[str, int, int]  # an agency, and where its words stand
LONGEST_LEAD = 48  # characters of a name and what is looked at before it
AROUND_SURE = 60  # characters of its sentence before and behind a name that means nothing else
AROUND = 80  # characters before and behind a name in which the words stand that make it a credit
LONGEST_SHORT = 4  # letters of an acronym that may be a word
FORMS = tuple(dict.fromkeys((*AGENCIES, *(form.upper() for form in AGENCIES if len(form) > 4))))
WORD = r"[^\W\d_a-z][\w'’-]{2,24}"

# What somebody does with an agency, `by`, `with`, `from` or `to` which may be any company otherwise.
_SPOKE = (
    r"(?:sa(?:id|ys|ying)|sp(?:eak|oke)\w*|talk\w*|interview\w*|statements?|stated|comment\w*|repl\w+|report\w*|"
    r"quot\w+|cited|"
    r"according|seen|obtained|reviewed|confirm\w*|provided|supplied|distributed|released|published|verified|checked|"
    r"photograph\w*|filmed|shared|data|figures|polls?|polled|surveys?|surveyed|compiled|tall(?:y|ied)|reached|"
    r"contacted|asked|"
    r"questions?|e-?mails?|e-?mailed|letter|calls?|called|acknowledged|described|told|explained|denied|declined|"
    r"admitted|"
    r"gave|given|granted|issued|sent|carried|broadcast|aired|footage|images?|videos?|analysis|analy[sz]ed|"
    r"estimate[sd]?|"
    r"calculat\w+|count|collected|conducted|request\w*|responded|response|remarks|conversation|phone|telephone|"
    r"dispatch|"
    r"with (?:reporting|files|inputs?|material)|information|material|inputs?|files|assistance|contributed|"
    r"accessed|viewed|"
    r"heard|learned|written|posted|tweeted|identified|listed|witnessed|translat\w+|republish\w*|news)"
)
# Said, told, reported, in Russian and Ukrainian: before its name or behind it.
_SLAVIC = (
    r"(?:сообщи|рассказа|заяви|переда|сказа|поясни)л[аио]?|сообща[ею]т|переда[ёе]т|пишет|"
    r"(?:повідоми|розпові|заяви|переда|сказа|поясни)(?:в|ла|ли|ло)|повідомля(?:є|ють)|передає|пише"
)
# What somebody who told an agency something did, before its name, by language.
_BEFORE = (
    r"(?:according to|told|reported by|reports?|transmits|citing|quoted by|source|sources)\s?:?\s(?:the |an? )?",
    rf"{_SPOKE}\b[^.!?\n]{{0,60}}?\s(?:by|with|from|via|to)\s(?:the |an? )?",
    r"(?:reporter|korrespondent|fotograf|mitarbeiter|journalist)\w*\s(?:der|von)\s(?:der )?",
    r"(?:quelle|laut|nach angaben von|nach|gegenüber|berichtet|sagte|erklärte|bestätigte)\s?:?\s(?:der |dem )?",
    r"(?:sagte|erklärte|bestätigte|teilte|äußerte|schilderte|meinte)\s(?:[^.!?\n]{1,50}\s)?(?:der |zur |"
    r"gegenüber (?:der )?)",
    r"(?:informationen|angaben|meldung\w*|recherchen) (?:der|von) |"
    r"(?:(?:im|in einem) (?:gespräch|interview)(?: mit)?|auf (?:an|nach)frage) der ",
    r"(?:interrogé|contacté|joint|cité|consulté|sollicité|rencontré|recueilli|rapporté|relayé)e?s? par (?:la |"
    r"l['’])?|au micro d(?:e |['’])(?:la |l['’])?|(?:[àa]|de|d|par|avec|selon|auprès de|"
    r"d['’]après) (?:la |l['’])"
    r"(?:agence )?|selon ",
    r"(?:según|de acuerdo (?:a|con)|conforme a|(?:fotógraf[oa]|periodista|reporter[oa]|corresponsal) de|recog\w+|"
    r"inform\w+|public\w+|declaraciones a|micrófonos de|"
    r"entrevista (?:a|con)|habl\w+ con|"
    r"(?:citad|consultad|entrevistad|contactad|recogid|difundid|preguntad|obtenid)[oa]s? por)\s(?:la |el )?",
    r"(?:dij\w+|ha (?:dicho|explicado|declarado|asegurado|confirmado|señalado)|explic\w+|declar\w+|cont[óa]\w*|"
    r"asegur\w+|confirm\w+|señal\w+)\s(?:[^.!?\n]{1,40}\s)?a (?:la )?",
    r"(?:detto|spiegato|dichiarato|raccontato|riferito|parla\w*)\s(?:[^.!?\n]{1,40}\s)?(?:all['’]|alla |ad |a |"
    r"con l['’])",
    r"(?:secondo|stando a|riferi(?:sce|to)|riporta(?:to)?|scrive|apprende)\s(?:l['’]|la )?|all['’]|"
    r"(?:sentit|contattat|interpellat|intervistat|citat|raccolt|riportat)[oaie]\s(?:da |dall['’]|dalla )|"
    r"microfoni d(?:i |ell['’]|ella )|"
    r"intervista (?:a |con |all['’]|alla |con l['’])|stando (?:all['’]|alla )",
    r"(?:\bà|segundo|de acordo com|noticiou|informou|relatou|avan[çc]\w+|adiant\w+|declarações [aà]|conforme|"
    r"entrevista (?:a|com)|microfones d[ae]|"
    r"(?:ouvid|contactad|contatad|consultad|citad|entrevistad|procurad|questionad|divulgad|noticiad|avançad)[oa]s? "
    r"(?:pel[ao]|por))\s(?:a )?",
    r"(?:tegen(?:over)?|aan|volgens|meldt|schrijft|bericht|laat|liet|aldus|gesprek met|interview met|"
    r"vragen van|berichtgeving van)\s(?:het |de )?",
    r"(?:powiedział[a]?|dowiedział[ao]? się|poinformował[ao]?|przekazał[ao]?|podał[ao]?|podaje|donosi|przyznał[a]?|"
    r"ocenił[a]?|dodał[a]?|"
    r"dla|rozmowie z|rozmówca|informacji|(?:cytowan|zapytan|pytan)\w+ przez|według|jak|informuje|"
    r"relacjonuje)\s(?:o tym |to )?",
    r"(?:säger|sier|sa|sade|berättar|uppger|opplyser|siger|oplyser|fortæller|forteller|skriver|rapporterar|"
    r"rapporterer|melder|meldte|enligt|ifølge|overfor|over for|intervju med|interview med|till|til)\s"
    r"(?:[^.!?\n]{1,40}\s(?:till|til|för)\s)?",
    rf"(?:{_SLAVIC}|данным|ссылкой на|информации|интервью|цитиру[ею]т|приводит|інтерв['’]ю|посиланням на|за даними|"
    rf"цитує)\s(?:[^.!?\n]{{1,30}}\s)?"
    r"(?:РИА\s(?!Н)|агентств\w+\s)?[«\"]?",
    r"(?:kepada|(?:dikutip|dilansir|dihubungi)(?: dari| oleh)?|lapor|menurut|kata|"
    r"wawancara dengan)\s(?:kantor berita )?",
    r"(?:στο|στην|στον|σύμφωνα με (?:το|την|τον)|μεταδίδει (?:το|η|ο))\s(?:πρακτορείο )?",
    r"(?:řekl[a]?|sdělil[a]?|uvedl[a]?|potvrdil[a]?|informoval[a]?)\s(?:(?:to|dnes|dne|včera|v \w+)\s){0,3}|"
    r"(?:podle|agentuře|agentury|pro)\s",
    r"(?:pentru|potrivit|transmite|relatează|conform|declarat|(?:citat|contactat|consultat)\w? de)\s(?:agenției )?",
    r"(?:(?:javlja|javila|prenosi|prenela|prenijela|piše|objavila|navodi|citira\w*|prema)|"
    r"(?:rek(?:ao|la)|kaza(?:o|la)|izjavi(?:o|la)|potvrdi(?:o|la)|каза\w*|заяви)\s(?:[^.!?\n]{1,30}\s)?(?:za|за|пред)|"
    r"(?:je|su) za|съобщ\w+|предаде|по данни на)\s(?:agencij\w\s)?",
    r"(?:kertoo|sanoo|kertoi|mukaan)\s",
    r"(?:وكالة|لوكالة|عن|وفق|بحسب|نقلت|قالت|ذكرت|إلى|أبلغ|أنباء|أفادت|أوردت|لـ)\s",
)
# … and before it, in any language, the word for an agency; whose, may stand between: `agência espanhola`.
_KIND = (
    r"(?:(?:news )?agenc(?:y|ies)|newswire|wire service|(?:nachrichtenagentur|agence(?: de presse)?|"
    r"agencia(?: de noticias)?|agenzia(?: di stampa)?|agência(?: de notícias)?|agencij[aeiu]|"
    r"persbureau|persagentschap|nieuwsagentschap|nyhetsbyrån|nyhetsbyrået|nyhedsbureauet|agencj\w+|агентств\w+|"
    r"агенці\w+|"
    r"haber ajansı|kantor berita|πρακτορείο|agentu(?:ra|ry|ře|rou)|agenți\w+|uutistoimisto|hírügynökség)"
    r"(?:\s(?!(?:l['’])?(?:la|a|o|el|que|da|de|do|di|des)\b)(?-i:[a-zà-ÿа-яіїёćęłńśźż]{4,16}))?)"
)
# … or behind it.
_BEHIND = (
    r"(?:['’]s?)?(?: also| later| earlier| first| on \w{3,6}day|,? for (?:its|their) part,?)? "
    r"(?:news agency|newswire|wire service|reported|reports|says|said|quoted|cited|has learned|noted|"
    r"writes|wrote|reviewed|obtained|verified|interviewed|analy[sz]ed|understands|"
    r"(?:requests?|quer(?:y|ies)|questions?|inquir(?:y|ies))(?: for (?:comments?|information))?|"
    r"correspondents?|journalists?|reporters?|photographers?|witness(?:es)?|cameraman|contributed|staff|"
    r"(?:\w+ )?bureau|polls?|surveys?|tall(?:y|ies)|calculations?|(?:could|was|had|has|have)(?: not| unable|"
    r" been){0,2} (?:asked|contacted|requested|approached|independently|"
    r"immediately|"
    r"able|unable|seen|reviewed|obtained))",
    r"[ -](?:zufolge|vorlieg\w+|meldete?|berichtete?|erfuhr|schreibt|informationen|anfrage|gespräch|interview|bericht|"
    r"meldung|reporter\w*|korrespondent\w*|fotograf\w*|mitarbeiter\w*|umfrage|befragt\w*|zitiert\w*|kontaktiert\w*|"
    r"verbreitet\w*)",
    r" (?:rapporte|a rapporté|informó|informa|recoge|reportó|riferisce|riporta|noticiou|avança|avançou|meldt|schrijft|"
    r"uppger|rapporterar|skriver|melder|rapporterer|podał[ao]?|podaje|donosi|poinformował[ao]?|przekazał[ao]?|"
    r"informoval[ao]?|(?:to |dnes ){0,2}(?:řekl|sdělil|potvrdil|uvedl)[ao]?|"
    r"szerint|megkeresésére|kérdésére|(?:je|su) (?:potvr|rek|kaz|izjav|saopšt|nave|objavi)\w+|relatează|transmite|"
    r"kertoo|uutisoi|μεταδίδει|mewartakan|melaporkan|memberitakan|"
    rf"{_SLAVIC})",
    r" muhabir\w+| haber ajans\w+|['’](?:[yn]?[ae]|n?[ıiuü]n(?: haber\w*| aktardığ\w*| bildirdiğ\w*|"
    r" ulaştığ\w*))|:(?:lle|"
    r"n mukaan)|-nek",
)
_DAY = r"(?:,\s(?:\d{1,2}\.?\s[^\W\d_]{3,10}\.?|[^\W\d_]{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)"  # of a source in brackets
DATED = Late(rf"\((?:{LISTED}){_DAY}\)\.?$")  # `(LNA, 4 August)`
_TOLD = rf"(?<!\w)(?:{'|'.join(_BEFORE)})"
_TELLS = rf"(?:{'|'.join(_BEHIND)})(?!\w)"
_NEXT = r"(?![\w-])"
_QUOTE = r"[«\"„“‘']?"
RELAYED = Late(
    rf"{_TOLD}(?:{_KIND}\s)?{_QUOTE}(?P<a>{LISTED}){_NEXT}"
    rf"|(?<!\w){_KIND}\s{_QUOTE}(?P<d>{LISTED}){_NEXT}"
    rf"|(?<![\w-])(?<!former )(?<!ex )(?<!['’]s )(?<!his )(?<!her )(?P<b>{LISTED})[»”“\"]?{_TELLS}"
    rf"|(?:[(\[]\s?|/)(?P<c>{LISTED})(?:{_DAY}?\s?[)\]]|/(?!\s))"
    rf"|(?<![\w-])(?:and|,) (?P<e>{LISTED}) (?:reported|said|contributed)"
    rf"|(?<![A-Za-z-])(?P<g>{LISTED})(?:通信)?(?:によると|に対し|に語|の取材|が報じ|は報じ|が伝え|は伝え|"
    r"报道|報道|消息|에 따르면|에 말했)"
    rf"|(?<![\w-])(?:وال|وب|ول|ال|[لوفب])?(?P<f>رويترز|فرانس برس){_NEXT}",
    re.I,
)
_WHOSE = (
    r"(?:(?:[a-z-]+-(?:run|owned|funded)|state|semi-?official|official|private|independent|local|"
    r"[^\W\d_]+(?:an|ese|ish|ch|['’]s))\s)"
)
BEFORE = Late(rf"{_TOLD}(?:{_KIND}\s)?(?:the\s)?{_WHOSE}{{0,2}}$", re.I)
BEHIND, SHORT = re.compile(_TELLS, re.I), re.compile(rf"\s\({ACRONYM}\)")
# `Reuters Institute`, `Interfax Logistics`, `TT Torrez`: another's name goes on; `told Reuters Monday` doesn't.
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
GOES_ON = re.compile(
    rf" (?!{_WEEKDAY}|(?:News|Agency|Newswire)\b)[A-Z][a-z]+(?! (?:said|"
    r"reported|told))"
)
# Whoever once worked for an agency tells it nothing: `Il a travaillé dix ans à l'AFP`; a verb behind that one may.
WORKED = re.compile(
    r"\b(?:(?:frühere|ehemalige)\w? (?:korrespondent|reporter|journalist|fotograf|redakteur)\w*|work(?:ed|s|ing)|"
    r"travaill\w+|début\w+|carrière|trabaj\w+|trabalh\w+|lavor\w+|gearbeitet|arbeitete|werkt?e?|"
    r"gewerkt|prac(?:ował|uje|owa)\w*|работа\w+|працю\w+|bekerja|arbetat?|arbetade|jobba\w+|arbeid\w+|arbejd\w+|"
    r"pracov\w+|lucr\w+|radil[aio]|radio je|karriere?|"
    r"(?:fut|était|été|est|fue|era|es|sido|foi|è|fu|stat[oa]|war|ist|was|był[a]?|"
    r"byl[a]?)\s(?:\w+\s){0,2}(?:journalist\w*|"
    r"periodista|jornalista|giornalista|correspond\w+|corresponsal|korrespondent\w*|reporter\w*|dziennikar\w+))"
    r"(?:\s(?!(?:a|ont|ha|han|hanno|hat|haben|heeft|di[jtcs]\w*|detto|said|told|säger|sa|"
    r"sade)\b)[\w’'-]+){0,5}?\s(?:\w{0,4}['’])?$"
    # `un ancien photographe de l'AFP`
    r"|\b(?:ancien(?:ne)?s?|ex|antigu[oa]s?|antig[oa]s?|former|voormalig\w*|tidigare|tidligere|fost\w*|był[aey]?|"
    r"bývalý|бывш\w+|колишн\w+|mantan)[ -](?:photo|fot[oó]|jour|period|giorn|jorn|dzienn|corr|korr|rédac|redac|redak|"
    r"report|editor|wartaw|novin|журнал|кореспонд|корреспонд|фото)\w* (?:(?:de|d|à|du|di|da|do|della|at|for|of|with|"
    r"from|van|bij|för|i|på|av|la) )?(?:(?:la|the|dell|all|het|agencji|агент\w+) )?(?:\w{1,4}['’])?$"
    r"|\b(?:married to|(?:wife|husband|brother|sister|son|daughter|friend),) (?:an? |the )?$",
    re.I,
)
# A name that means nothing else needs no such words; but it may be a part of another's name, or be talked of.
_CERTAIN = any_of(form for form in AGENCIES if is_sure(form))
SURE = Late(
    rf"(?<![\w-])(?P<who>{_CERTAIN})(?:['’]s?)?(?![\w-]|\sof\s[A-Z]|\s(?!{_WEEKDAY})[^\W\d_a-zß-öø-ÿа-яα-ω])"
    rf"|(?P<wide>新华社|新華社|共同通信|時事通信|ロイター|路透社|法新社|연합뉴스)(?!カメラ|사진|圖片|图片)"
    rf"|(?<!\w)(?:l['’]|d['’]|(?:all|dall|dell)['’]|(?:la|der|die|da|a|pela|à|par) )(?P<french>AFP)(?![\w-]| [A-Z])"
)
CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]*(?:\s(?:of\s|the\s|and\s|for\s)?[^\W\d_a-z][\w’'-]*)+$")
# Somebody is called so, or it is what is told of.
NAME_BEFORE = re.compile(
    r"(?:(?<![.!?:»”\"]\s)(?<!^)\b[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]*(?<!['’]s)|\b(?:about|named|called|after|like|über|namens|"
    r"sobre|appelée?))\s$",
    re.M,
)
TALKED_OF = re.compile(
    r"\b(?:work\w*|former\w*|offices?|headquarters|building|staff|emplo\w+|founded|owne[drs]+|shares?|strikes?|married|"
    r"husband|wife|brother of|sister of|son of|daughter of|prize|award\w*|caption|subscri\w+|affair|index|union|"
    r"syndicat|logo|fake|rumou?rs?|job|career|intern\w*|"
    r"fellow\w*|journalist\w*|correspond\w*|corresponsal|korrespondent\w*|periodista|giornalista|dziennikar\w*|"
    r"früher\w*|ehemalig\w*|arbeit\w*|sitz|travaill\w*|ancien\w*|siège|carrière|bureaux|"
    r"trabaj\w*|antigu\w*|oficinas?|trabalh\w*|antig\w*|lavor\w*|sede|werkt?e?n?|pracow\w*|były|była|работал\w*|"
    r"бывш\w*|працюва\w*|колишн\w*|eski|çalış\w*|arbet\w*|tidigere?|tidligere|arbejd\w*|bekerja|mantan|"
    r"photo(?:graph)?s?|pictures?|fotos?|fotó|resim|fotoğraf\w*|bild\w*|foto\w*)\b",
    re.I,
)
# `told Reuters and AFP`
AND = Late(rf"(?:,|\s(?:and|et|und|y|e|och|og|en|i|и|та|ve|dan))\s(?:the\s|l['’])?(?P<who>{LISTED}){_NEXT}")
ENGLISH = re.compile("|".join(_BEFORE[:2]), re.I)
SUBJECT = Late(
    rf"(?:(?:No|Fact check|FALSE|Did)\b[:,]?\s)?(?:[Tt]he\s)?(?P<who>{LISTED})(?:['’]s?)?\s"
    r"(?!(?:\S+\s){0,3}\S+:)(?=[^\W\d_])"
)
# `the Tarsk news agency`, `state news agency XANA`, `according to the Ledranian News Agency`.
ARTICLES = (*("The", "A", "An"), *"Der Die Das Den Dem Ein Eine Einer La Le Une El Una".split())
OWNER = re.compile(r"[^\W\d_a-z][\w-]{2,24}['’]s?\s(?=\S)")  # `Spain’s EFE news agency`
INTERVIEW = Late(
    rf"(?:(?i:interview (?:with|to|for|by|mit|avec|à|med|met)|entretien (?:avec|à)|entrevista (?:a|con|com|à)|"
    rf"intervista (?:a|con)|interviu acordat|wywiad dla|интервью|інтерв['’]ю)\s(?:the |der |la |l['’]|a )?|"
    rf"intervista all['’])(?:{_KIND}\s)?(?P<who>{NAMED}|{LISTED})(?:\s\((?P<short>{ACRONYM})\)|$|[,:;.–—|]|\s[–—|-])"
)
INTERVIEWED = re.compile("[Ii]nterv|ntretien|ntrevista|[Ww]ywiad|[ИиІі]нтерв")  # a quick look
RANKED = re.compile(r"\b(?:No\. ?\d+|(?:un)?ranked)\b[^.!?]{0,30} the $")  # a sport's table: `No. 1 in the AP poll`
AGENCY_OF, PRESS = re.compile("Ag[eê]n"), re.compile("[Pp]ress|[Pp]rens|[Nn]ot[ií]ci|[Ss]tampa|[Ii]nform|[Nn]ews")
OF_NATION = re.compile(r"(?:ian|ean|ese|ish|nch|utch|rman)$")
SAYS_SO = Late(
    rf"(?<![\w-])(?P<named>{NAMED})"
    rf"|(?<![\w-])(?P<before>(?:{ACRONYM}|(?!The\s|A\s|An\s|Its\s){WORD}(?:\s{WORD})?))(?<!['’]s)\s"
    rf"(?:(?:state|official|private|local)\s)?(?:news|press) agency\b(?!,?\s[«\"„“‘]?(?!{_WEEKDAY})[A-ZÀ-Þ])"
    rf"|\b[Aa]g[eê]n(?:ce|cia|zia)(?:\s[a-zà-ÿ]{{2,20}}){{1,4}}\s\((?P<short>{ACRONYM})\)"
    rf"|\b(?:state-run|state|official|semi-official|private)\s(?P<run>{ACRONYM})\sagency\b"
    rf"|(?:(?:news|press) agency,?|(?<!\w)(?i:nyhetsbyrån|nyhetsbyrået|nyhedsbureauet|persbureau|nachrichtenagentur|"
    rf"agencia de noticias|agence de presse|agência de notícias|agenzia di stampa|kantor berita|uutistoimisto|"
    rf"haber ajansı|информагентств\w+|інформагентств\w+|новостное агентство))\s[«\"„]?(?P<behind>{ACRONYM}|"
    rf"{WORD})(?![\w-])"
)
# One of these is in whatever `SAYS_SO` finds; a look for them takes a hundredth of its time.
PARTS_OF_NAMES = (
    *("gency", "Newswire", "Service", "Association", "Agen", "Agên", "gentur", "yrå", "ureau", "gencia"),
    *("gence", "gência", "genzia", "antor", "toimisto", "jans", "гентств"),
)
AROUND_PART = 200  # characters; four words of 25 and what may stand between them
OF_LIST = starts(form for form in FORMS if form[0].isupper())
SMALL_FORMS = tuple(form for form in FORMS if not form[0].isupper())  # sought as they are: small letters are everywhere


def named(text: str) -> Iterator[Found]:
    """Agencies whose names, or the words beside them, say what they are."""
    for low, high in _windows(_places(text, PARTS_OF_NAMES), AROUND_PART):
        for match in SAYS_SO.finditer(text, low, high):
            group = match.lastgroup or "named"
            words = match[group]
            start, end = match.span(group)
            if group == "before" and OF_NATION.search(words):
                continue  # `a Vellanian news agency`
            owned = OWNER.match(words)
            if owned is not None:
                start += owned.end()
                words = text[start:end]
            first, _, rest = words.partition(" ")
            if group == "named" and first in ARTICLES:
                if first not in ("The", "A", "An") and " " not in rest:
                    continue  # `Der Nachrichtenagentur`: the kind, and no name
                start += len(first) + 1
                words = text[start:end]
            name = agency(words)
            if group == "named" and name is None and AGENCY_OF.match(words) and not PRESS.search(words):
                continue  # `Agencia Espacial de Vellania`
            if name or group not in ("named", "before") or _is_relayed(text, match.start(), match.end()):
                yield name or words, start, end


def _is_relayed(text: str, start: int, end: int) -> bool:
    """Whether the words before or behind an agency's name make it a source, or the name closes or opens the text."""
    bracket = SHORT.match(text, end)
    behind = bracket.end() if bracket else end
    return (
        BEFORE.search(text, max(0, start - AROUND), start) is not None
        or BEHIND.match(text, behind) is not None
        or text[behind : behind + 1] in ")]"
    )


def interviewer(title: str) -> tuple[str, ...]:
    """The agency that a title calls an interview's: `The mayor's interview with the Ledranian News Agency`."""
    found = INTERVIEW.search(title) if INTERVIEWED.search(title) else None
    return (found["short"] or agency(found["who"]) or found["who"],) if found else ()


def listed(text: str, places: Sequence[int]) -> Iterator[Found]:
    """Listed agencies whose reports, or whose questions, the words beside them tell of; they are at `places`."""
    for start, end in _windows(places, AROUND):
        for match in RELAYED.finditer(text, start, end):
            group = match.lastgroup or "a"
            # Capitals go on in English; in German a noun follows.
            other = (
                group == "a"
                and ENGLISH.match(match.group()) is not None
                and GOES_ON.match(text, match.end(group)) is not None
            )
            name = _written(match[group])
            at = match.start(group)
            if group == "c" and _abbreviates(text, at, match[group]):
                continue
            if (
                group == "b"
                and text.startswith(" poll", match.end(group))
                and RANKED.search(text, max(0, at - AROUND), at)
            ):
                continue
            other = other or WORKED.search(text, max(0, at - AROUND), at) is not None
            if name is None or other:
                continue
            yield name, *match.span(group)
            beside = AND.match(text, match.end(group))
            while beside is not None and GOES_ON.match(text, beside.end()) is None:
                yield AGENCIES[beside["who"]], *beside.span("who")
                beside = AND.match(text, beside.end())


def _abbreviates(text: str, at: int, short: str) -> bool:
    """Whether capitals in brackets stand for the name before them that is no agency's: `Aam Action Party (AAP)`."""
    name = CAPITALISED.search(text, max(0, at - AROUND), max(0, at - 2))
    return name is not None and short.isupper() and abbreviates(short, name.group()) and not says_so(name.group())


def spots(text: str) -> list[int]:
    """Where the listed agencies' names may begin."""
    return sorted([found.start() for found in OF_LIST.finditer(text)] + _places(text, SMALL_FORMS))


def certain(text: str, places: Sequence[int], title: str) -> Iterator[Found]:
    """Agencies whose names mean nothing else, wherever a sentence has one and doesn't talk of it; the title neither."""
    told_of = {AGENCIES[one.group()] for one in ANY.finditer(title)}
    for match in (found for span in _windows(places, LONGEST_LEAD) for found in SURE.finditer(text, *span)):
        group = match.lastgroup or "who"
        name = AGENCIES[match[group]]
        start, end = match.span(group)
        least, most = max(0, start - AROUND_SURE), end + AROUND_SURE
        low = max(least, *(text.rfind(mark, least, start) + 1 for mark in (". ", "\n", "? ", "! ")))
        high = min((at for mark in (". ", "\n") if (at := text.find(mark, end, most)) >= 0), default=most)
        sentence = text[low:high]
        called = NAME_BEFORE.search(text, low, match.start())
        if not (called or name in told_of or TALKED_OF.search(sentence)):
            yield name, start, end


def subject(title: str) -> str | None:
    """The listed agency of which a title speaks: `LNA names new chief`; not `Crane falls, LNA reports`."""
    found = SUBJECT.match(title) if ANY.search(title) else None
    return None if found is None or RELAYED.match(title, found.start("who")) else AGENCIES[found["who"]]


def again(text: str, names: set[str]) -> Iterator[Found]:
    """Where the text relays agencies that are known by now."""
    if not names:
        return
    forms = "|".join(sorted(map(re.escape, names), key=lambda form: (-len(form), form)))
    for match in re.finditer(rf"(?<![\w-])(?:{forms})(?![\w-])", text):
        start, end = match.span()
        if BEFORE.search(text, max(0, start - AROUND), start) or BEHIND.match(text, end):
            yield match.group(), start, end


def _written(words: str) -> str | None:
    """The agency of a name in its own letters, or in capitals where it is no short one."""
    return AGENCIES.get(words) or (agency(words) if words.isupper() and len(words) > LONGEST_SHORT else None)


def _windows(places: Iterable[int], around: int) -> Iterator[tuple[int, int]]:
    """Places in order with so many characters before and behind them: the only ones worth a long expression."""
    start = end = -1
    for at in places:
        if at - around > end:
            if end > 0:
                yield start, end
            start = max(0, at - around)
        end = at + around
    if end > 0:
        yield start, end


def _places(text: str, parts: Iterable[str]) -> list[int]:
    """Where any of these words begin."""
    return sorted(match.start() for part in parts if part in text for match in re.finditer(re.escape(part), text))
