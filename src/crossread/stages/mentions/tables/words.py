"""Words that tell what a name is: titles, heads of organisations' and places' names, cues beside them.

General English word lists, written for this project; all in lower case.
"""


def several(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


# ---------------------------------------------------------------- titles: what follows is a person

# A phrase of these words with at least one of TITLES in it stands before a person's name.
TITLES = several(
    """
    master harbourmaster headmaster headmistress postmaster stationmaster president vice-president chancellor premier
    minister secretary governor gov senator sen sens representative rep reps congressman congresswoman lawmaker mayor
    judge justice magistrate ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chairperson chair
    chief director commissioner inspector superintendent detective sheriff marshal king queen prince princess emperor
    sultan emir sheikh shaikh duke duchess baron baroness lord lady sir dame count countess pope cardinal archbishop
    bishop rabbi imam ayatollah mullah reverend rev pastor father sister brother saint mr mrs ms miss mx dr doctor
    prof professor hon excellency he general gen lieutenant lt colonel col major maj captain capt commander cmdr cdr
    cmd sergeant sgt corporal cpl private pvt pte admiral adm commodore brigadier brig lance staff-sergeant airman
    seaman specialist spc sfc ssgt msgt tsgt wo warrant marshall fieldmarshal officer maj.-gen lt.-gen brig.-gen
    lt.-col maj-gen lt-gen brig-gen lt-col major-general lieutenant-general brigadier-general lieutenant-colonel
    vice-admiral rear-admiral prime-minister attorney-general secretary-general governor-general attorney leader boss
    ceo cfo coo founder co-founder coach striker midfielder defender goalkeeper author writer actor actress singer
    rapper director-general councillor alderman deputy mp mep msp td taoiseach analyst editor lawyer prosecutor
    candidate dictator strongman warlord rapporteur premier-designate speaker whip presidential-candidate
    president-elect aunt uncle grandma grandpa hajji haji mufti patriarch monsignor msgr fr br sr comrade coordinator
    """
)
TITLE_PARTS = several(
    """
    prime foreign defence defense interior finance home state vice deputy assistant associate acting interim former ex
    late then first second third senior junior chief executive general attorney high crown special under
    undersecretary press national security adviser advisor justice health education environment energy trade transport
    labour labor agriculture treasury opposition majority minority house senate rear field wing squadron group flight
    air master petty warrant lance staff gunnery command 1st 2nd 3rd class retired emeritus grand supreme commercial
    brigadier lieutenant major managing police fire parliament parliamentary district county campaign party
    white-house political military economic oil water information culture sports tourism cabinet premier shadow lead
    communications strategy intelligence
    """
)
# Titles that are common first or last words of organisations' names too; a name that follows must look like a person's.
WEAK_TITLES = several(
    """
    chief general major private chair count justice attorney leader father sister brother state coach he
    """
)

# Peoples, faiths and parts of the world that belong to no country: as nationalities, adjective and plural.
PEOPLES = several(
    """
    Kurdish Kurd Kurds Kurdistani Arab Arabs Sunni Sunnis Shia Shias Shiite Shiites Shi'ite Shi'ites Alawite Alawites
    Druze Yazidi Yazidis Yezidi Yezidis Muslim Muslims Islamist Islamists Jewish Jew Jews Christian Christians
    Catholic Catholics Protestant Protestants Orthodox Hindu Hindus Sikh Sikhs Buddhist Buddhists Copt Copts Coptic
    Assyrian Assyrians European Europeans African Africans Asian Asians Scottish Scot Scots Welsh English Englishman
    Catalan Catalans Basque Basques Chechen Chechens Tatar Tatars Uighur Uighurs Uyghur Uyghurs Tibetan Tibetans
    Rohingya Hutu Tutsi Pashtun Pashtuns Hazara Hazaras Roma Soviet Soviets Korean Koreans Western Westerner
    Westerners Latino Latinos Hispanic Hispanics African-American African-Americans Bedouin Houthi Turkic Slavic
    Nordic Scandinavian Balkan Caucasian Zulu Xhosa Igbo Hausa Yoruba Berber Berbers Tuareg Maya Inuit Maori
    Aboriginal Cossack Cossacks Flemish Walloon Bavarian Sicilian Californian Texan Texans Ahmadi Ahmadis Sufi Sufis
    Salafi Salafis Salafist Salafists Persian Persians Wahhabi Zionist Zionists
    """
)

# ---------------------------------------------------------------- heads: a name's last word, or the one before "of"

ORGANISATION_HEADS = several(
    """
    freight shipping logistics lines rail railway railways foods steel mining courier today daily weekly herald mail
    mirror standard dispatch ministry department office bureau agency administration authority authorities commission
    commissioner's committee council board panel tribunal court courts congress parliament senate assembly house
    chamber cabinet government regime secretariat army navy force forces guard guards police corps command brigade
    brigades battalion regiment division squadron fleet unit militia militias units troop troops infantry marines
    legion front movement party parties coalition alliance union unions league federation confederation association
    society club foundation fund trust institute institution university college school academy centre center hospital
    clinic church bank group holdings company corporation corp inc inc. ltd ltd. llc plc co co. gmbh ag sa n.v. nv
    s.a. s.p.a. spa airlines airways motors industries systems technologies solutions networks network media press
    news times post journal gazette tribune telegraph guardian chronicle observer television tv radio broadcasting
    magazine newspaper books publishing publishers records studios pictures entertainment orchestra band fc f.c.
    united rovers athletic team partners associates services service consulting capital securities insurance energy
    petroleum oil gas electric telecom communications software laboratories labs laboratory observatory museum library
    theatre theater mission embassy consulate delegation organisation organization organisations organizations
    initiative programme program project caucus conference synod directorate headquarters taskforce democrats
    republicans conservatives liberals greens socialists nationalists unionists communists workers farmers teachers
    students soldiers rebels fighters militants nations brotherhood resistance jihad bloc chambers exchange reserve
    enterprises restaurant cafe hotel inn pub store stores shop market markets mosque cathedral synagogue temple
    registry lobby intelligence diet knesset duma bundestag reichstag politburo
    """
)
PLACE_HEADS = several(
    """
    dock docks quay wharf pier terminal river valley desert province district city county town village island islands
    mountain mountains mount hills hill lake sea ocean gulf bay strait straits channel canal peninsula region
    territory territories state states republic kingdom empire street avenue road boulevard lane drive highway square
    plaza park forest beach coast port harbour harbor airport airfield airbase base camp bridge dam castle palace
    tower towers stadium arena station cape cove creek falls plateau plain plains basin delta oasis governorate
    prefecture municipality borough parish heights point prison jail neighborhood neighbourhood quarter crossing
    border reef glacier canyon gorge ridge peak volcano cemetery garden gardens mall suburb mansion ranch farm zone
    strip corridor pass oblast estuary springs bluffs bluff
    """
)
# What states have, behind their name and 's.
STATE_OWNS = several(
    """
    capital government president prime parliament army economy border borders coast imports exports ministry
    population constitution embassy airspace king queen navy airline currency city cities second-largest region
    provinces senate
    """
)
ORGANISATION_OPENINGS = several("radio bank club deutsche banco royal")
OTHER_OPENINGS = several("operation exercise hurricane typhoon cyclone project tropical battle treaty")
PLACE_OPENINGS = several("lake mount mt cape fort port camp isle gulf san santa los las el st saint rio bay")
# Heads of names that are no kind of the contract: events, laws, prizes, works, days, tongues.
OTHER_HEADS = several(
    """
    war wars treaty accord accords agreement act bill amendment constitution convention protocol pact declaration
    resolution election elections referendum primary campaign revolution uprising rebellion crisis massacre holocaust
    genocide battle operation summit championship championships cup games olympics tournament prize award awards medal
    festival day week month year christmas easter ramadan eid passover hanukkah thanksgiving anniversary era age ages
    century report study bible quran koran torah gospel law laws rule rules order code scale index standard system
    internet web english language album song film movie novel book series edition chapter article section part volume
    version type model plan policy strategy doctrine theory hurricane typhoon earthquake storm virus disease syndrome
    fever cross star speech address trial case affair one two three scandal raid attack attacks bombing bombings siege
    offensive famine flood floods tsunami memorandum
    """
)
# Words before "of" in an organisation's name whose tail runs on after "and": "Department of Trade and Industry".
LISTING_HEADS = several(
    """
    ministry department office institute school college faculty centre center centers centres committee commission
    agency bureau board council academy secretary division directorate society association union federation
    confederation chamber alliance party foundation court
    """
)
OPENING_HEADS = several(
    """
    house senate state police defense defence foreign interior justice university army government national security
    market king law minister parliament prime vice attorney
    """
)
# A possessive inside a name: "Women's Council", "Gurney's College".
OWNERS = several(
    """
    worker people peoples children women men workers king queen world nation veterans teachers farmers students
    parents
    """
)
OWNED = several(
    """
    hospital college school church stadium square restaurant cathedral investors corp inc pizza bar grill pub
    """
)
ON_HEADS = several(
    """
    committee council commission organization organisation conference subcommittee caucus panel institute
    """
)
# Organisations' heads that are as often the house where one goes.
VENUES = several(
    """
    centre center hospital exchange chambers restaurant cafe hotel inn pub store stores shop market markets
    mosque cathedral synagogue temple church house theatre theater gallery museum school bar grill pizza library
    """
)
FOR_HEADS = several("centers centrists women veterans lawyers physicians mothers parents artists")
OF_HEADS = several(
    """
    isle horn bank sons daughters friends knights doctors mothers dames scouts members duchy principality colony
    """
)
ADJECTIVES = several(
    """
    national international federal royal democratic republican social socialist liberal conservative christian
    progressive communist labour labor united central general supreme islamic popular people's public islamist
    economic political military naval medical agricultural industrial environmental cultural scientific technical
    constitutional nationalist unionist green free new radical revolutionary patriotic global world european african
    american asian arab
    """
)

# ---------------------------------------------------------------- cues beside a name

PERSON_NOUNS = several(
    """
    man woman boy girl son daughter wife husband mother father brother sister mp veteran student teacher soldier
    farmer professor researcher scientist economist analyst expert lawyer attorney activist journalist reporter artist
    businessman businesswoman politician lawmaker resident official officer aide adviser advisor critic diplomat
    cleric preacher militant engineer doctor nurse driver witness victim player footballer citizen native member
    leader commander fighter spokesman spokeswoman spokesperson historian novelist poet singer composer director
    """
)
ORGANISATION_NOUNS = several(
    """
    company firm group organisation organization charity nonprofit non-profit ngo militia faction outfit agency
    broadcaster newspaper daily weekly website startup start-up retailer maker manufacturer carrier airline bank
    insurer lender think-tank thinktank tank party movement union network alliance coalition unit brigade force
    subsidiary affiliate watchdog regulator supplier producer publisher consultancy advocacy operator contractor chain
    giant conglomerate
    """
)
SINGULAR_VERBS = several(
    """
    is was has had isn't wasn't hasn't led ran won made became took began came went got gave held won't would left did
    met saw sought spoke stood fell rose goes does seems provides provided served
    """
)
ABSTRACT_ENDINGS = (
    "ing",
    "tion",
    "sion",
    "ness",
    "ity",
    "ment",
    "ism",
    "ence",
    "ance",
    "ed",
    "ly",
    "ies",
    "ers",
    "ship",
)
NAMESAKES = WEAK_TITLES | several(
    """
    king queen prince princess duke duchess saint lord lady sir pope bishop cardinal count baron rabbi sheikh sultan
    emir
    """
)
PARTISANS = several(
    """
    republican democrat liberal labour conservative tory independent socialist democratic congressman congressmen
    """
)
# Last words of names that are written with a point.
ABBREVIATED_ENDS = several("inc ltd corp co llc bros jr sr")
# What bears a given name or a town's and is neither.
STORMS = several("hurricane typhoon cyclone storm")
# Adherents and other words with a capital that name no one body, people or place.
NOT_NAMES = several(
    """
    medicare medicaid obamacare brexit marine marines islamic republican democrat democratic conservative liberal
    progressive communist communists socialist socialists marxist fascist fascists nazi god internet web bible koran
    quran english arabic latin mandarin cantonese hindi urdu farsi pashto swahili hebrew olympic olympics christmas
    easter ramadan covid-19 nobel oscar oscars emmy grammy grammys act bill constitution sir madam buddhism islam
    christianity judaism hinduism catholicism marxism communism congressional presidential parliamentary senatorial
    english-language windows android facebook's
    """
)
NOT_NAMES_LONG = frozenset(
    "social security;civil rights;minimum wage;great recession;cold war;super bowl;climate change;black friday".split(
        ";"
    )
)
FEASTS = several("christmas easter ramadan eid passover hanukkah diwali thanksgiving halloween ashura pentecost lent")
# Words that a number goes with: `Interstate 70`, `Exit 6`, `Lot No. 7`, `775 Main St.`; alone they name nothing.
NUMBERED = several("interstate route exit highway hwy lot apt suite room gate platform st ave blvd rd no ww")
# Acronyms that name no body.
PLAIN_ACRONYMS = several(
    """
    tv dvd cd vhs pc dna rna hiv aids gdp ceo cfo it hr pr faq pdf url gps suv atm id ok am pm ps re fyi asap api gmt
    adhd ip html http www vip iq pms rsvp bbq diy led lcd usb phd mba ba bs bsc msc mp3 gnp cpi ipo rfp q1 q2 q3 q4
    dui dwi id's ad bc sos ufo ied ieds vbied vbieds icu er covid covid-19 sars ebola lgbt lgbtq dj mc ot nda mou ak
    uav uavs apc apcs wmd icbm icbms slbm llc inc ltd plc afaik imo imho btw lol omg wtf thx pls tba tbd eta aka vs xl
    xxl bmw's mph kph rpm psi cc ml kg km cm mm ft lb lbs oz hq vp svp evp mps mep meps msp asp php sql css xml i.e
    e.g i.e. e.g. a.m p.m a.m. p.m. p.s p.s. lng
    """
)

PLACE_BEFORE = several("in near across inside outside throughout toward towards around within")
PLACE_BEFORE_WEAK = several("at from to into through via over leaving visiting between")
PLACE_NOUNS = several(
    """
    quarter harbour harbor city town village province district region state island port river valley desert county
    capital suburb municipality governorate area airport camp neighborhood neighbourhood border peninsula strait
    enclave stronghold riding constituency outskirts streets suburbs settlement hamlet coast
    """
)
# Behind a town's name: who lives there, who runs it.
DWELLERS = several(
    """
    man woman boy girl teen teenager couple resident residents native natives mayor police councillor councillors
    councilman councilwoman alderman aldermen commissioner commissioners motorist motorists homeowner homeowners
    firefighters firefighter taxpayers suburb suburbs downtown streets schools
    """
)
DWELLING = several("formerly native natives resident residents both all mayor people citizens")
# Nouns in lower case that are part of a place's name: "Ossel desert", not "Ossel city officials".
LAND = several(
    """
    desert valley valleys river mountains hills peninsula island islands province district governorate strip county
    prefecture canyon gulf lake strait plateau oblast rainforest quarter
    """
)
COMPASS = several(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    north-eastern south-eastern north-western south-western northeastern southeastern northwestern southwestern
    """
)
ORGANISATION_AFTER = several(
    """
    militants militant fighters fighter officials official spokesman spokeswoman spokesperson shares stock troops
    forces lawmakers players executives executive ceo leadership members member supporters rebels employees customers
    terrorists commander commanders operatives gunmen candidates voters leader leaders chairman chief headquarters
    stronghold positions insurgents extremists jihadists caucus staff stores products board affiliate
    """
)
ORGANISATION_BEFORE = several(
    """
    members member leader leaders chairman chairwoman head ceo director spokesman spokeswoman spokesperson president
    founder joined join joining employee employees shareholders fighters militants branch affiliate subsidiary
    officials
    """
)
SAYING = several(
    """
    said says told tells added adds asked announced argued believes believed claimed claims confirmed denied explained
    insisted noted promised replied responded stated stressed suggested tweeted urged vowed warned wrote thinks
    thought recalled acknowledged admitted complained concluded declared pledged predicted testified joked
    """
)
PERSON_VERBS = several("resigned smiled laughed born married died who whose himself herself")

CALENDAR = several(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri am pm gmt est edt pst pdt utc bc ad ce bce
    christmas easter
    """
)
PARTICLES = several(
    """
    de da di du del della des dos das van von der den ter ten bin ibn bint al el la le y zu af abu ben ould
    """
)

# ---------------------------------------------------------------- words that begin sentences and are no names

STARTERS = several(
    """
    a about above accord according accordingly across actually add added additionally admittedly after afterwards
    again against ago ah all almost alone along already also although altogether always amid among an and angry
    another any anybody anyone anything anyway apart apparently are aren't around as ask asked aside at authorities
    away back bad based basically be because been before behind being below beneath beside besides best better between
    beyond big both bottom but by call called came can can't cannot certainly check children clearly click come comes
    coming compared concerning congratulations consider considering could couldn't critics currently daily dear
    despite did didn't do does doesn't don't done down due during each earlier early easy either else elsewhere enjoy
    enough especially even eventually ever every everybody everyone everything everywhere evidence exactly example
    except experts few fewer figures final finally find fine first firstly following for forget former formerly
    fortunately forward four five from full fun further furthermore general generally get give given go going good got
    great had half happy hardly has have haven't having he he'd he'll he's hello hence her here here's hers hey hi
    high highly him his home hopefully how however hundreds i i'd i'll i'm i've if imagine immediately important in
    including increasingly indeed initially inside instead interestingly into is isn't it it'd it'll it's its just
    keep kind know last lastly late later lately least left less let let's like likely likewise little local long look
    looking lots love low made mainly make making man many maybe me mean meanwhile men merely millions mine moreover
    more most mostly mr much must my myself near nearby nearly need neither never nevertheless new news next nice no
    nobody none nonetheless nor normally not nothing notably now nowadays nowhere obviously of off officials often oh
    ok okay old on once one ones online only onto open opponents or originally other others otherwise ought our ours
    out outside over overall own part particularly past pay people perhaps place please plus police possibly
    presumably previously probably protesters provided put quickly quite rather read real really recent recently
    regarding regardless relatively remember researchers residents results right rumors said same say says scientists
    second secondly see seems separately seriously set seven several shall she she'd she'll she's short shortly should
    show similarly simply since six small so some somebody somehow someone something sometimes somewhere soon sorry
    sources speaking specifically start still stop strong such suddenly sure surely take talks tell ten terrible
    terrific than thank thanks that that's the their theirs them then there there's thereafter therefore these they
    they'd they'll they're they've things think third this those though thousands three through throughout thus till
    time times to today together tomorrow tonight too top total toward towards traditionally troops try turn turning
    twice two typically ultimately under underneath unfortunately unless unlike until up upon us use used using
    usually various versus very via victims visit wait want was wasn't watch we we'd we'll we're we've welcome well
    were what what's whatever when whenever where whereas wherever whether which while who who's whoever whole whom
    whose why will with within without witnesses women won't work workers would wow yeah year years yes yesterday yet
    you you'd you'll you're you've young your yours yourself zero eight nine eleven twelve twenty thirty dozens fifty
    thousand million billion north south east west northern southern eastern western central close day days end facts
    fact far fast fighting food free game girl girls boy boys guys hard hot house husband wife idea inc issue job kids
    king law life line list lord lot market minister ministers money month months morning mother father mum mom dad
    night non number pick plan play point post president price problem program project question reason report reports
    review school section security service services side sign site staff state story street subject support system
    team test text thing town trade train trip trust university view vote walk war water way week weeks weekend word
    words world wrong analysts activists diplomats doctors economists investors lawmakers leaders lawyers opposition
    parents prosecutors rebels reporters rescuers scholars shares soldiers students supporters survivors teachers tens
    villagers voters government parliament army attn re fw fwd cc ps pls thx lol btw fyi asap tel fax email sincerely
    regards cheers cool awesome amazing wonderful excellent horrible awful worst definitely absolutely anyways oops ha
    haha ya yo gosh god jesus damn hell pm am tv dvd cd usa ii iii iv
    """
)
