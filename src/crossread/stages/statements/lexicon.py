"""Verb forms and closed word classes of English attribution: form → `Verb`, word → its class.

In: nothing; the lists stand here. The classes of reporting verbs follow Levin's and VerbNet's
(say-37.7, tell-37.2, promise, wish, judgement, characterise); which of their members report
in news, and in which frame, was checked on developer articles.

Frames: `say` takes a clause, bare or with "that", before or behind it; `tell` takes the person
told first; `ask` a question; `plan` an infinitive; `hold` a thing or a clause (accuse, praise,
deny); `show` is said of documents and counts (a poll shows that).
"""

from dataclasses import dataclass
from typing import Literal

Frame = Literal["say", "tell", "ask", "plan", "hold", "show"]
Form = Literal["base", "s", "past", "participle", "ing"]

SAY = """say add note write announce suggest argue explain continue declare respond acknowledge warn claim conclude
    insist state recall reply concede assert emphasize emphasise stress remark joke lament reiterate boast
    allege maintain contend confirm admit predict reveal tweet retweet post believe think estimate quip answer
    caution complain observe disclose proclaim report indicate signal hint imply recount vent muse conjecture
    theorize counter retort shout chant exclaim whisper mutter murmur testify certify swear affirm attest
    profess opine speculate elaborate clarify interject deadpan scoff bemoan grumble snap sigh yell scream cry
    declaim pronounce rule determine calculate reckon figure guess suspect assume fear worry hope wonder agree
    repeat underline underscore mention email text blog deduce surmise broadcast vow charge""".split()
TELL = "tell inform remind assure notify advise reassure convince persuade hear learn".split()
ASK = "ask inquire enquire question query wonder demand".split()
PLAN = """decline refuse promise pledge vow want hope plan seek offer threaten propose intend agree decide prefer wish
    volunteer consent desire resolve""".split()
HOLD = """accuse criticize criticise praise endorse deny reject dismiss defend denounce condemn blame urge cite describe
    blast slam question oppose express voice echo mock call applaud decry assail tout portray liken welcome
    commend disavow rebuke ridicule deride deplore chide challenge dispute rebut refute contradict deem consider
    expect order instruct recommend advocate demand request discuss outline detail highlight reference invoke
    quote credit hail laud extol lambaste castigate disparage belittle discredit downplay rail thank announce
    threaten predict forecast characterize characterise dub repudiate renounce admonish scold lash impugn
    propose convey reassert""".split()
SHOW = "show find suggest indicate reveal conclude demonstrate confirm prove".split()

# Words that are reporting verbs only with the particle or preposition behind them.
WITH = {
    "point": {"out", "to"},
    "refer": {"to"},
    "talk": {"about", "of"},
    "speak": {"about", "of", "against"},
    "call": {"for", "on"},
    "respond": {"to"},
    "lash": {"out"},
    "rail": {"against"},
    "object": {"to"},
    "allude": {"to"},
    "hit": {"back"},
    "apologize": {"for"},
    "apologise": {"for"},
    "testify": {"that", "about"},
    "comment": {"on"},
    "weigh": {"in"},
    "complain": {"about", "of", "that"},
    "warn": {"of", "against", "about"},
    "boast": {"of", "about"},
}
# Forms that are nouns as often as verbs: they need a subject before and an object or clause behind.
NOUNS = frozenset(
    """claims reports calls plans hopes fears notes demands views supports charges warnings attacks promises estimates
    offers questions comments remarks states requests orders projects accounts signals answers texts posts
    worries claim report call plan hope fear note demand view support charge attack promise estimate offer
    question comment remark state request order project account signal answer text post worry praise blame
    counter figure rule address detail cite back brand favor favour guess cry figures rules cries guesses wish
    wishes aim aims list lists blasts finds find backs challenge challenges forecast forecasts tweet tweets
    email emails hints hint tout vow vows shows show thanks thank salute desire desires cheer cheers echo echoes
    details reference voice champion brief objects object points point talks talk vote votes quote quotes slams
    pledge pledges outline outlines highlight highlights advocate advocates demonstrate blog blogs threat""".split()
)

IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "swear": ("swore", "sworn"),
    "seek": ("sought", "sought"),
    "forecast": ("forecast", "forecast"),
    "broadcast": ("broadcast", "broadcast"),
    "prove": ("proved", "proven"),
    "hear": ("heard", "heard"),
    "hit": ("hit", "hit"),
}
DOUBLING = frozenset("plan admit rebut refer commit quip snap blog slam dub brag".split())

# Verbs that report nothing: their finite forms end a noun phrase that is read backwards, or begin a clause.
PLAIN_FINITE = frozenset(
    """took takes made makes went goes came comes got gets gave gives used uses left leaves became becomes began begins
    kept keeps held holds brought brings ran runs won wins lost loses paid pays met meets sent sends stood
    stands fell falls rose rises led leads set put puts cut sat grew grows drew draws broke breaks chose chooses
    knew knows saw sees felt feels heard hears let lets meant means built builds bought buys spent spends fought
    struck killed died turned moved happened remained remains appeared appears seemed seems needed needs tried
    tries worked works helped helps started starts stopped stops followed follows included includes faces faced
    served serves received receives looked looks lived lives caused opened opens closed ended ends wants wanted
    likes liked visited visits arrived joined signed released issued announced fled flew drove rode shot hit
    crossed captured seized entered passed shifted existed happens plays played reached pulled pushed continues
    continued sank burnt burst shook hung blew bore beat bent bit caught clung dealt dug drank ate fed flung forbade
    froze hid hurt knelt laid lit overtook rang rebuilt slept slid sold sought sped sprang stole swam swept swung
    taught threw tore woke wore withdrew""".split()
)

AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did will would can could may might must shall
    should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
    couldn't mustn't shouldn't ought 's 'd 've 're 'll""".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
ADVERBS = frozenset(
    """also then later again once never ever always often now still just already yet even not too further instead
    initially first earlier soon recently long twice rather merely only simply since ago""".split()
)
NOT_ADVERBS = frozenset("family assembly ally italy july supply reply early daily weekly monthly only rally".split())
DETERMINERS = frozenset(
    """the a an this that these those his her its their my our your some many several most both all each every another
    any no few one two three four five six seven eight nine ten other more""".split()
)
POSSESSIVES = frozenset("his her its their my our your whose".split())
SUBJECTS = frozenset("i he she we they it you there nobody everyone everybody someone somebody one".split())
OBJECTS = frozenset("me him her us them it you reporters itself himself herself themselves".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with to into about against among between during through over under near behind before
    after around without within across toward towards despite via per like since until beyond upon amid as than
    off onto alongside regarding concerning""".split()
)
SUBORDINATORS = frozenset(
    """while although though because if when whenever where whereas whether unless until since after before as once so
    why how what lest""".split()
)
CONJUNCTIONS = frozenset("and but or nor yet".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TIME_WORDS = WEEKDAYS | frozenset(
    """today yesterday tonight tomorrow morning afternoon evening night week month year earlier later january february
    march april may june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec noon midnight""".split()
)
TIME_OPENERS = frozenset("last this next late early earlier on in".split())
# Nouns of things said, written or shown: they speak by themselves, or name the way a word took.
DOCUMENTS = frozenset(
    """statement release report interview letter memo memorandum tweet post email e-mail speech conference briefing
    article column op-ed essay filing complaint lawsuit indictment affidavit testimony book study survey poll
    paper document documents records files message communique communiqué transcript announcement declaration
    note blog video editorial profile ruling decision opinion order call address remarks papers minutes
    notice submission recording leaflet flyer brochure circular petition obituary""".split()
)
PUBLISHED = frozenset("posted released issued published carried broadcast sent seen emailed e-mailed obtained".split())
# All that speaks by itself where it is a subject or stands behind "according to".
WRITTEN = DOCUMENTS | frozenset(
    """statements reports letters memos results data figures log logs register diary certificate contract invoice
    bill transcripts footage recording recordings statistics census verdict warrant petition resolution dossier
    bulletin surveys polls studies emails e-mails posts filings findings analysis schedule notes orders appendix annex
    chapter passage clause footnote poster placard sign plaque label caption screenshot screenshots diary notebook
    receipt receipts agreement treaty constitution manual handbook rulebook guidelines summary prospectus pamphlet
    leaflets flyers recordings audio videos""".split()
)
# Participles that stand behind a document: "a report released on Monday", "papers dated March 4".
MODIFYING = PUBLISHED - {"carried", "sent", "broadcast"} | frozenset(
    "dated reviewed leaked filed signed attached shared".split()
)
SPOKEN = frozenset("interview speech conference briefing call address remarks testimony".split())
# What one person is called by office; "the commander" then stands for whoever the text calls so.
OFFICES = frozenset(
    """president minister premier chancellor secretary spokesman spokeswoman spokesperson chief commander general
    colonel captain major admiral sergeant lieutenant officer official governor mayor senator congressman
    congresswoman representative lawmaker ambassador envoy diplomat director chairman chairwoman chair head
    leader king queen prince princess pope bishop archbishop imam sheikh judge prosecutor lawyer attorney
    sheriff analyst expert economist professor doctor scientist researcher engineer manager coach owner founder
    executive ceo activist witness resident teacher candidate nominee adviser advisor aide counsel commissioner
    inspector superintendent consul delegate deputy author reporter journalist correspondent editor pilot
    survivor farmer fisherman volunteer source coordinator treasurer councillor councilor member""".split()
)
# Nouns that report as their verbs do, after a possessive: "his claim that", "their refusal to".
SPEECH_NOUNS = frozenset(
    """claim claims statement promise promises pledge pledges vow vows assertion assertions allegation allegations
    accusation accusations contention suggestion suggestions warning warnings insistence criticism criticisms
    denial denials demand demands proposal call calls argument announcement acknowledgment acknowledgement
    admission threat complaint complaints condemnation praise plea belief hope view concern concerns report
    reports rumour rumours rumor rumors""".split()
)
# Of these, what is attributed though nobody is named.
HEARSAY = frozenset("claims allegations accusations reports rumours rumors allegation claim suggestions".split())


@dataclass(frozen=True, slots=True)
class Verb:
    lemma: str
    form: Form
    frames: frozenset[Frame]


def _forms(lemma: str) -> tuple[tuple[str, Form], ...]:
    past, participle = IRREGULAR.get(lemma, (_suffixed(lemma, "ed"),) * 2)
    forms: list[tuple[str, Form]] = [(lemma, "base"), (_third(lemma), "s"), (_suffixed(lemma, "ing"), "ing")]
    forms.append((past, "past"))
    if participle != past:
        forms.append((participle, "participle"))
    return tuple(forms)


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma[-1] == "y" and lemma[-2] not in "aeiou" else lemma + "s"


def _suffixed(lemma: str, ending: str) -> str:
    if lemma in DOUBLING:
        return lemma + lemma[-1] + ending
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe"))):
        return lemma[:-1] + ending
    if ending == "ed" and lemma[-1] == "y" and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ending


def _lexicon() -> dict[str, Verb]:
    frames: dict[str, set[Frame]] = {}
    listed: tuple[tuple[Frame, list[str]], ...] = (
        ("say", SAY),
        ("tell", TELL),
        ("ask", ASK),
        ("plan", PLAN),
        ("hold", [*HOLD, *WITH]),
        ("show", SHOW),
    )
    for frame, lemmas in listed:
        for lemma in lemmas:
            frames.setdefault(lemma, set()).add(frame)
    lexicon: dict[str, Verb] = {}
    for lemma in sorted(frames):
        for text, form in _forms(lemma):
            lexicon.setdefault(text, Verb(lemma, form, frozenset(frames[lemma])))
    return lexicon


VERBS = _lexicon()
# Of every cue that the rules know.
LEMMAS = frozenset(verb.lemma for verb in VERBS.values()) | SPEECH_NOUNS | {"according", ":"}


def reads(language: str | None) -> bool:
    """Whether these lists are those of an article's language (BCP 47); one that names none is taken for English."""
    return language is None or language.lower().startswith("en")
