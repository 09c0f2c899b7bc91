"""The words that make a name a credit, by language: labels and prepositions before it, notes of whence a text came.

Tables of regular expressions; `credit_lines`, `outlets` and `relays` put them together.
"""

# Before a colon: `Source: LNA`, `Källa: TT`.
LABELS = (
    r"(?:news |story |original )?sources?|news service|(?:content )?provider|provided by|supplied by|newswire|"
    r"wire(?: service)?|"
    r"(?:news )?agency|agencies|publication|original (?:article|text|story)(?: in [a-z]+)?|writer|reporter|text|"
    r"by-?line|courtesy(?: of)?|v[ií]a|from|contribut(?:ing|ors?)(?: writers?)?",
    r"(?:[\w-]{3,14}\s)?(?:text)?quellen?(?: und [\w-]{3,16})?|nachrichtenagentur|agenturen|mit material von|"
    r"(?:agentur)?material|"
    r"original(?:text|beitrag|artikel)|aus",
    r"sources?|agences?",
    r"fuentes?|agencias?",
    r"fonti|agenzi[ae]",
    r"fontes?|agências?|com informações",
    r"bron(?:nen)?",
    r"źródł[oa]|oprac(?:owanie|\.)?",
    r"kaynak(?:lar)?|ajans|haber",
    r"käll(?:a|or)|kilder?|lähde|lähteet|teksti|текст",
    r"zdroj[e]?|izvor|vir|forrás|surs[aăe]|allikas|avots|šaltinis|burimi|mənbə|manba|foinse|iturria|font",
    r"источники?|джерел[оа]|агентство|източник|извор|дереккөз|крыніца",
    r"sumber|nguồn|theo|chanzo|स्रोत|सोर्स|সূত্র|ที่มา|წყარო|աղբյուր",
    r"πηγ(?:ή|ές)",
    r"المصدر|مصدر|المصادر|منبع|به نقل از|ذریعہ|מקור|来源|來源|出典|情報源|출처",
)
# Before the names of a credit, with or without a colon.
WITH = (
    r"(?:(?:some|with|additional|includes?|including|contains?|using|wire|agency|news)\s){0,3}(?:reporting|files|"
    r"inputs?|material|reports?|"
    r"information|content|copy|assistance)\s(?:by|from)",
    r"(?:with|additional) (?:additional )?(?:reporting|files|inputs?|material|reports?|information)\s?(?=:)",
    r"(?:sourced|copied|taken|excerpted|extracted|culled) from|tratto da|from our (?:media |news )?partners?(?: at)?",
    r"in (?:partnership|collaboration|cooperation|co-operation|association) with",
    r"(?:(?:full )?text of )?(?:compiled|provided|supplied|distributed|syndicated|republished|adapted|courtesy|"
    r"story|article|"
    r"report|content)(?:\s[a-z-]+){0,3}?\s(?:by|from|of)",
    r"(?:this|a) (?:wire )?(?:story|article|report|is a wire story) (?:was |is |has been )?"
    r"(?:provided|supplied|distributed|written|produced|reported|prepared|compiled|published|from)(?: by)?",
    r"mit (?:agentur)?(?:material|informationen|inhalten|texten) (?:von|der|des)",
    r"(?:ein )?(?:beitrag|bericht|artikel|text) (?:von|aus|des|der)|"
    r"in (?:kooperation|zusammenarbeit|partnerschaft) mit",
    r"(?:avec )?(?:(?:des|les) informations|le concours) d(?:e|u|es)\b|(?:avec )?des informations d['’]|"
    r"(?:un )?article de|d['’]après",
    r"en (?:partenariat|collaboration) avec",
    r"(?:(?:con|según) )?(?:información|informaciones|datos|material) de|en (?:colaboración|alianza) con",
    r"(?:con )?informazioni(?: d[ia])?|in collaborazione con",
    r"(?:com )?(?:informações|agências?|dados) d[aeo]s?|com (?:informações|agências)|em (?:parceria|colaboração) com",
    r"in samenwerking met|met (?:medewerking|informatie) van",
    r"(?:oprac(?:ował[a]?|\.)?|opracowanie)(?:\s[\w.]{2,20}){0,3}?\s(?:na podstawie|za)|na podstawie|we współpracy z",
    r"i (?:samarbete|samarbeid|samarbejde) med",
    r"по (?:материалам|информации|данным|сообщени\w+)|за (?:матеріалами|інформацією|даними|повідомленням\w*)|"
    r"по материали на|"
    r"совместно с|спільно з",
    r"(?:dikutip|dilansir|disadur) dari|bekerja sama dengan",
    r"με πληροφορίες από",
)
_BY = r"by|from|von|par|por|da|di|av|oleh|mit|met|med|con|com|za|ile"
BY = rf"(?:{_BY})\s?:?\s+(?:the\s|der\s|l['’])?"  # a person as often
BARE = rf"(?:story |report |text )?(?:{_BY}|via|with|avec|dari)\s?:?\s+(?:the\s|der\s|l['’])?"
# Behind "contributed".
TO_THIS = r"(?:\s\w+){0,2}\sto\s(?:this|the)\s(?:report|story|article|reporting)"
# Instead of a name: desks, agencies of which none is named, initials.
STAFF = (
    r"(?:(?:\w+ )?(?:staff|agenc(?:y|ies)|news agencies|wires?|wire (?:services?|reports?)|reports?|news services|"
    r"inputs?|our (?:staff|reporters?)|newsroom|editorial|redaktion|redacción|rédaction|redazione"
    r"|agenturen|agences|agencias|haber merkezi|ajanslar|agencje|byråer|redakcja|redakce|redactie|"
    r"redaktionen)(?: (?:and|reports?|writers?|reporters?|inputs?))*|[a-z]{2,3})"
)
# Between two names.
JOINS = "and|und|et|y|with|via|avec|mit|con|en|och|og|e|com|i|oraz|ve|и|та|dan|και|med|ja|AND|WITH|UND|ET"

# A line of nothing but agencies and these words credits them, in whatever order: at least one of the first ones, …
SAYS = frozenset(
    """with from by via contributed contributing contributors compiled source sources sourced feed feeds material used
    provided provider supplied distributed syndicated generated adapted translated inputs files text story article
    mit von vom aus quelle quellen enthält enthalten übernommen stammt stammen erstellt material agenturmaterial meldung
    avec par source sources texte dépêche d'après con por fuente fuentes vía con da fonte fonti tratto com fonte fontes
    met door bron bronnen med av af från fra källa källor kilde kilder tekst lähde lähteet teksti podstawie źródło
    źródła zdroj zdroje autor forrás sursa izvor vir piše источник источники материалам сообщению сообщает сообщают
    сообщил сообщили сообщило передает передаёт пишет текст джерело джерела матеріалами інформацією повідомляє
    повідомили передає пише текст източник kaynak kaynaklar muhabir المصدر مصدر المصادر نقلا عن منبع מקור sumber dikutip
    dilansir nguồn theo πηγή πηγές πληροφορίες chanzo vyanzo""".split()
)
# … and any of these.
FILLS = frozenset(
    """a an the this that these our its and or of for in on at to is was were are has have been be as report reports
    reported reporting item content copy materials information info input file wire wires newswire news agency agencies
    service services staff reporter reporters writer writers correspondent correspondents newsroom desk edited unedited
    not also additional some other compilation produced provides syndication published republished auto automatically
    automated third party based translation included includes including contains taken courtesy credit credits except
    headline only changed nothing modified modification modifications without any written prepared combined dispatches
    dispatch disclaimer note it came s l d dell all
    dieser diese dieses der die das den dem des ein eine einem einer artikel beitrag bericht agentur agenturen
    nachrichtenagentur nachrichtenagenturen redaktion redaktionell unserer unsere und oder nach bei im ist wurde wurden
    nicht automatisch automatisiert verfasst geschrieben bearbeitet basiert auf grundlage informationen inhalte inhalten
    transparenzhinweis hinweis sie es newskanal newsfeed
    cet cette ce papier contenu de du la le les et rédaction agence agences presse informations notre nos a été est
    publié publiée écrit rédigé produit fourni repris réalisé à partir au aux sur
    este esta artículo nota noticia información informaciones del el los las y agencia agencias redacción datos fue ha
    sido elaborado elaborada publicado según servicio
    questo articolo testo di il e agenzia agenzie redazione informazioni notizia è stato pubblicato lancio
    reportagem matéria notícia do dos das agência agências redação informações conteúdo foi dados
    dit bericht artikel van en redactie persbureau persbureaus onze het een geschreven overgenomen uit materiaal
    informatie medewerking denna den här det texten artikeln saken artikkelen er är och og skrevet skriven redaktionen
    nyhetsbyrån nyhetsbyrået nyhedsbureauet materiale byråer uutistoimisto toimitus
    na za z i oraz artykuł materiał materiały materiałów depesza depesz agencja agencji opracowanie oprac własne
    redakcja informacji redakce s podle agentura agentury szerző cikk alapján és cu și agenția redacția agencija
    agencije sa по информации данным агентства агентство агентств с использованием материалов редакция об
    этом со ссылкой на и за
    даними про це з посиланням та редакція haber haberi merkezi ajansı ajans ve ile tarafından bu metin
    وكالة وكالات مع و من berita ini artikel telah dari dengan dan kantor laporan tin và με από το του και""".split()
)
# In scripts without spaces.
SAYS_WIDE = "来源|來源|综合|綜合|报道|報道|消息|讯|电|電|据|配信|提供|出典|記者|による|제공|기자|출처|자료"

# Before a note: whose it is.
NOTE = (
    r"(?:(?:editor|publisher)['’]?s?['’]? )?notes?|(?:an)?m(?:erkung|\.) (?:der|d\.) red(?:aktion|\.)|"
    r"(?:redaktioneller )?hinweis|note de la rédaction|ndlr|nota (?:de la redacción|del editor|da redação|do editor|"
    r"di redazione|della redazione)|"
    r"noot van de redactie|od redakcji|redaksjonen|red\.? anm|от редакции|від редакції|editörün notu"
)
# How a note begins that says whence this text came.
THIS = (
    r"(?:(?:an?|this)\s)?(?:\w+\s){0,2}?(?:version|translation)\sof\s(?:this|the|an?)\b",
    r"an?\s(?:joint|collaborative)\s(?:\w+\s)?(?:investigation|project|report|series|story)\b",
    r"(?:this|these|the (?:original|following|above|preceding))\b",
    r"(?:den|das|die)\soriginal\w*|(?:dieser|diese|dieses|der (?:original|vorliegende|folgende)|"
    r"eine?\s(?:\w+\s)?(?:fassung|"
    r"version)\s(?:dieses|des))\b",
    r"(?:ce|cet|cette)\b",
    r"(?:este|esta|esse|essa)\b",
    r"quest[oa]\b",
    r"(?:dit|deze)\b",
    r"(?:ten|ta|to|niniejszy)\b",
    r"bu\b",
    r"(?:den här|det här|denna|detta|denne|dette|tämä)\b",
    r"(?:эта|этот|данн\w+|материал|статья|ця|цей|матеріал|стаття)\b",
    r"(?:artikel|berita|tulisan) ini\b",
    r"(?:αυτό|το παρόν|το άρθρο|tento|tato|acest)\b",
)
# … or, right before what it says of whence: `Der Beitrag ist zuerst …`
TEXT = (
    r"(?:(?:der|die|eine?|une?|una?|an?|le|la|el|il|o|het|de)\s|l['’])?(?:[a-zà-ÿ]+\s)?(?:nachdruck|abdruck|"
    r"recherche|projekt|übersetzung|"
    r"investigation|project|translation|enquête|reportage|traduction|inchiesta|investigación|traducción|artikeln?|"
    r"beitrag|texto?|texten?|texte|articolo|artículo|artigo|tekst|"
    r"artykuł|artikkelen|saken|juttu|artikkeli|teksti|haber|yazı|članak|článek|articolul|article|story|content|copy|"
    r"material|reporting|contenu|contenido|conteúdo|contenuto)"
)
_IN = r"(?:by|through|in|on|at|from|of|with|via|to|between|courtesy)"
_WORDS = r"(?:,?\s(?!by\b)[a-z][\w'’-]*){0,6}?"
# Such a note says that the text was published, and that it was first elsewhere, in any order.
FIRST = (
    r"first|origin(?:al(?:ly)?)?|previously|initially|zuerst|ursprünglich|erstmals|zunächst|initialement|d['’]abord|"
    r"originellement|(?:pour la première|pela primeira|per la prima|por primera|prima) (?:fois|vez|volta|dată)|"
    r"à l['’]origine|in origine|orig\w{2,6}mente|inicialmente|inizialmente|primei?ro|eerder|eerst|oorspronkelijk|"
    r"pierwotnie|po raz pierwszy|ilk|först|ursprungligen|først|opprinnelig|oprindeligt?|alun ?perin|ensin|"
    r"ensimmäisen|впервые|первоначально|изначально|вперше|спочатку|pertama kali|awalnya|sebelumnya|původně|poprvé|"
    r"izvorno|prvotno|prvi put|eredetileg|először|inițial|αρχικά|για πρώτη φορά|первинно|erst"
)
PUBLISHED = (
    r"publi[shcqké]\w*|appear\w*|print(?:ed)?|ran|aired|posted|broadcast|reported|carried|erschien\w*|"
    r"veröffentlicht|paru\w*|diffus\w+|difund\w+|apar[eu]\w*|apărut\w*|pubblicat\w|appars\w|uscit\w|"
    r"versch[e]+nen|verscheen|gepubliceerd|ukaza\w+|opublikowa\w+|ya[yv]ı[mn]lan\w*|bragt|trykt|offentliggjort|"
    r"julkaist\w*|ilmesty\w*|опублікован\w*|опубликован\w*|вышл?[аои]?|diterbitkan|terbit|dimuat|tayang|"
    r"dipublikasikan|vyš(?:el|l[ao])|objav\w+|megjelent|δημοσιεύ\w+"
)
_IN = r"(?:by|through|in|on|at|from|of|with|via|to|between|courtesy)"
IN = (
    rf"{_IN}|im|bei|beim|auf|von|vom|par|dans|sur|chez|en|por|el|la|em|n[oa]|pel[oa]|sul?|sulla|da|dal|dalla|nel|nella|"
    r"in|op|bij|door|w|na łamach|przez|olarak|kez|defa|i|på|av|af|hos|perin|ensin|kerran|в|у|на|di|oleh|v|na|în|de|pe|"
    r"u|a|az|στην|στον|στο|από|\w+ss[aä]"
)
_WORDS = r"(?:,?\s(?!by\b)[a-z][\w'’-]*){0,6}?"
# `first published on 3 March 2024 by`: what leads to the name; small words, and a date.
LEADS = (
    rf"(?:{FIRST}|{PUBLISHED})(?:,?\s(?-i:(?!by\b)[^\W\d_A-ZÀ-ÞА-ЯΑ-Ω][\w'’-]*|\d{{1,4}}\w{{0,2}}[.,]?|"
    r"[A-Z][a-zäéû]{2,8}\.?(?=\s\d)|(?<=\d[\s.])[A-Z][a-zäéû]{2,8},?(?=\s\w)|(?<=\d\.\s)[A-Z][a-zäéû]{2,8})){0,6}?"
    rf"\s(?:{IN})(?:\s(?-i:the|der|dem|den|las?|les?|el|газете|сайте|журнале|издании|газеті|сайті|журналі|виданні))?"
)
# What else it says before the name of any outlet.
TAKEN = (
    rf"(?:re-?published|reprinted|reproduced|re-?posted|syndicated|excerpted|cross-?posted)"
    rf"(?:,?\s(?!by\b)[a-z]+){{0,2}}?\s(?!by\b){_IN}{_WORDS}",
    r"(?:re-?published|reprinted|reproduced|re-?posted|used|shared|shown|appears?)(?:\s[a-z]+){0,2}?\s(?:with|by|under)"
    r"(?:\s[a-z]+){0,4}?\s(?:permission|courtesy|consent|arrangement|agreement|partnership|licen[cs]e)\s(?:of|from|"
    r"with)",
    r"original\w*\s(?:finden sie|lesen sie|steht)\s(?:im|in|bei|auf)(?:\s(?:der|dem))?",
    r"by\s(?:special\s)?(?:arrangement|agreement|permission|courtesy)\s(?:with|of|from)",
    r"read\s(?:the|this)\s(?:full\s)?(?:original|story|article)(?:\s(?:article|story|report|version))?\s(?:at|on|in)",
    rf"comes(?:\s[a-z]+){{0,2}}\s(?:from|courtesy of){_WORDS}",
    rf"translation\sof\s(?:an?|the)\s(?:\w+\s){{0,2}}?(?:article|report|story|piece|text)\s(?:in|on|at|from|"
    rf"of){_WORDS}",
    r"original(?:\s(?:text|article|story|report|version))?(?=:\s[^:\n]{3,60},\s(?:\d{1,2}\s[A-Z]|"
    r"[A-Z][a-z]{2,8}\.?\s\d))",
    r"(?:erstveröffentlichung|zuerst|nachdruck|abdruck)\s(?:im|in|bei|auf|aus)(?:\s(?:der|dem))?|"
    r"mit (?:freundlicher |ausdrücklicher )?genehmigung\s(?:des|der|von)",
    r"(?:repris|extrait|tiré|issu)e?\s(?:de|du)|avec l['’](?:aimable )?autorisation\s(?:de|du|des)",
    r"(?:con|com) (?:la )?(?:autorización|permiso|autorização|permissão)\s(?:de|d[oa])|"
    r"per gentile concessione\s(?:di|del|della)",
    r"(?:übernommen|nachgedruckt|entnommen)\s(?:aus|von|vom)(?:\s(?:der|dem))?|übernahme\s(?:aus|von|vom|des|der)",
    r"overgenomen\s(?:uit|van)|przedruk\s(?:z|za)|перепечат\w+\sиз|передрук\sз",
    r"telah\s(?:diterbitkan|terbit|dimuat|tayang|dipublikasikan)\s(?:di|oleh)",
)
# … and before a name which its own words must show to be an outlet's or an agency's.
MADE = (
    rf"(?:produced|provided|supplied|distributed|shared|written|reported|published|prepared|adapted|taken|translated|"
    rf"created|edited|co-?published|carried out|conducted|undertaken|investigation|series|co-?production|"
    rf"commissioned|compiled|licen[cs]ed|based|drawn|partnership|collaboration|cooperation|"
    rf"co-operation|association|project|version|report|story|article|dispatch)(?:,?\s[a-z]+){{0,2}}?\s{_IN}{_WORDS}",
    r"(?:kooperation|zusammenarbeit|partnerschaft)\s(?:mit|zwischen)(?:\s(?:der|dem|den))?",
    r"(?:enthält|nutzt|verwendet)\s(?:\w+\s)?(?:material|inhalte|informationen|meldungen|texte)\s(?:der|von|des)"
    r"(?:\s(?:nachrichten)?agentur)?",
    r"(?:stammt|übersetzt|verfasst|erstellt|bereitgestellt|wurde)\s(?:von|vom|aus)(?:\s(?:der|dem))?",
    r"(?:partenariat|collaboration|coopération)\s(?:avec|entre)(?:\s(?:le|la|les))?",
    r"(?:fourni|produit|réalisé|rédigé|proposé|publié|écrit|traduit|mené|conduit)e?\s(?:par|avec|de|du)",
    r"(?:colaboración|alianza|asociación|cooperación)\s(?:con|entre)|(?:parceria|colaboração)\s(?:com|entre)",
    r"(?:producid|elaborad|proporcionad|facilitad|publicad|realizad|traducid|produzid|fornecid|cedid|traduzid)[oa]\s"
    r"(?:por|en|de|pel[oa]|em|n[oa])",
    r"(?:collaborazione|cooperazione|partnership)\s(?:con|tra)|(?:prodott|fornit|realizzat|pubblicat|"
    r"tradott)[oa]\s(?:da|dal|dalla)",
    r"samenwerking\s(?:met|tussen)|(?:gemaakt|geschreven|geproduceerd|aangeleverd)\sdoor",
    r"ukazał\w* się\s(?:w|na)|współpracy\s(?:z|ze)|(?:przygotowan|dostarczon)\w*\sprzez|na podstawie",
    r"sam(?:arbete|arbeid|arbejde)\s(?:med|mellan|mellom|mellem)",
    r"(?:совместно|партн[её]рстве|сотрудничестве|спільно|партнерстві|співпраці)\s(?:с|со|з|із)",
    r"(?:bekerja|kerja)\s?sama\s(?:dengan|antara)|(?:dikutip|dilansir|disadur)\sdari",
)
# Behind a name, that it is an outlet's: `Holm & Kiste, a journalism collaborative …`
IS_ONE = (
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,4}(?:journalism|news|newsroom|newspaper|magazine|newswire|wire|broadcaster|"
    r"radio|station|website|outlet|weekly|daily)\b(?!['’]|\s(?:\w+\s)?(?:editor|reporter|writer|journalist|producer|"
    r"anchor|presenter|host|intern|photographer|student|professor|teacher|fellow|director|manager|columnist|veteran))"
)
# Before a name, that it is an outlet's: `com informações do jornal O Ouvidor`
PAPER = (
    r"newspaper|daily|weekly|magazine|broadcaster|station|website|radio station|tv channel|"
    r"zeitung|tageszeitung|zeitschrift|magazin|sender|nachrichtenportal|journal|quotidien|hebdomadaire|"
    r"(?:o |el )?(?:jornal|diario|periódico|semanario|semanário|portal|site|revista)|quotidiano|giornale|"
    r"krant|dagblad|tidningen|avisen|gazet[ay]|dziennik\w*|газет[аыеу]|издани[еяю]|видання"
)
# Who translated it stands between.
TRANSLATED = (
    r"translated\sby\s[^.!?]{3,60}?\sfrom",
    r"übersetzt\svon\s[^.!?]{3,60}?\saus(?:\s(?:der|dem))?|traduite?\spar\s[^.!?]{3,60}?\s(?:de|du)|"
    r"(?:traducid|traduzid|tradott)[oa]\s(?:por|da)\s[^.!?]{3,60}?\s(?:de|da|do|del|della)",
)
# A page that shows what others supply says so with the sign of a right: `© Provided by The Dale Ledger`.
PROVIDED = (
    r"provided by|fourni par|bereitgestellt von|proporcionado por|suministrado por|fornito da|fornecido por|"
    r"geleverd door|aangeboden door|dostarczone przez|tillhandahålls av|levert av|leveret af|sağlayan|"
    r"предоставлено|disediakan oleh"
)
# Words of which the names of newspapers, magazines, stations and news sites are made.
OUTLETS = """
    ledger observer times post herald tribune gazette chronicle journal courier examiner register sentinel star sun
    mirror telegraph guardian mail express echo argus mercury press news newsroom weekly daily review magazine dispatch
    bulletin inquirer enquirer advertiser record reporter standard independent monitor today radio tv television fm
    broadcaster broadcasting bugle beacon banner globe citizen messenger spectator statesman transcript advocate
    intelligencer reader quarterly digest online newspaper newspapers podcast
    zeitung bote boten anzeiger nachrichten kurier rundschau presse tageblatt rundfunk fernsehen merkur
    allgemeine allgemeinen volksblatt magazin tagblatt blatt
    courrier dépêche gazette écho voix nouvelles républicain télégramme observateur presse quotidien hebdo figaro
    libération matin
    gaceta diario periódico prensa heraldo tribuna correo crónica noticias voz mercurio tiempo semanario
    corriere gazzetta giornale messaggero mattino stampa quotidiano notizie
    jornal diário folha correio notícias gazeta público revista rádio expresso
    courant krant dagblad bode omroep nieuws nieuwsblad weekblad
    gazeta gazecie dziennik dzienniku kurier głos rzeczpospolita tygodnik wiadomości portal
    gazetesi gazete haber postası manşet hürriyet
    tidning tidningen nyheter posten bladet kuriren allehanda avis avisa avisen blad tidende
    sanomat lehti uutiset noviny deník listy zprávy
    газета газете газеты новости известия вестник правда ведомости радио телеканал курьер новини вісник
    harian suara berita koran kabar
    صحيفة جريدة قناة إذاعة εφημερίδα νέα βήμα
""".split()
# … and how compounds of them end.
ENDINGS = (
    "bote|boten|blatt|blatts|blattes|blad|zeitung|anzeiger|anzeigers|kurier|nachrichten|rundschau|presse|bladet|"
    "posten|tidning|"
    "tidningen|avis|avisa|avisen|tidende|krant|courant|dagblad|bode|sanomat|lehti|新聞|放送|テレビ"
)
