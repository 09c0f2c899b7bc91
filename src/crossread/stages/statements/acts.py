"""What a statement does: asserts, denies, refuses to speak, asks, demands, plans, or tells a thought or feeling.

In: an attribution (`attributions`) and the text. The classes are those of speech act theory
(Searle 1976: assertives, directives, commissives, expressives), with denials, refusals and
questions apart, since a reader of news must not take one of them for an assertion. The cue
decides; where a verb does several things, what stands behind it does.
"""

import re

from crossread.records import Act
from crossread.stages.statements import lexicon
from crossread.stages.statements.attributions import Attribution

DENYING = frozenset(
    """deny reject dismiss refute rebut repudiate disavow disown contradict dispute denial denials rejection
    disclaim""".split()
)
REFUSING = frozenset("decline refuse refusal refusals".split())
ASKING = frozenset("ask inquire enquire wonder query question questions".split())
DEMANDING = frozenset(
    """demand demands urge call calls order instruct request requests recommend advise implore beg appeal appeals plea
    advocate exhort press""".split()
)
PLANNING = frozenset(
    """promise promises pledge pledges vow vows plan intend propose proposal offer offers threaten threat threats seek
    volunteer resolve agree commit decide undertake""".split()
)
FEELING = frozenset(
    """think believe want hope fear worry wish prefer desire feel expect suspect assume guess consider deem support
    oppose welcome praise applaud hail laud extol commend credit thank criticize criticise condemn denounce decry
    deplore deride ridicule mock lambaste castigate disparage belittle assail rebuke chide scold admonish favour
    favor endorse back love hate like dislike doubt agree trust admire regret resent respect value know see seem
    appear belief hope view concern concerns praise criticism criticisms condemnation opposition""".split()
)
NEGATED = re.compile(r"\b(?:not|never|no|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
TO_SPEAK = re.compile(
    r"\W*(?:to\s+)?(?:\w+\s+)?(?:comment|say|answer|respond|reply|discuss|elaborate|speak|talk|identify|disclose|name|give|"
    r"confirm|specify|provide|be\s+(?:named|identified|quoted|interviewed))\b",
    re.IGNORECASE,
)
QUOTED = re.compile("[\"“”„«»]|''")
INFINITIVE = re.compile(r"\W*(?:not\s+)?to\s", re.IGNORECASE)
DIRECTED = re.compile(r"\W*(?:for|on|upon|that|to)\s", re.IGNORECASE)
ASKED_FOR = re.compile(r"\W*(?:for|that)\s", re.IGNORECASE)
# Verbs of saying that, denied, withhold: "did not say whether", "has not responded to".
WITHHELD = frozenset(
    """say answer respond reply comment confirm elaborate specify disclose explain reveal give provide clarify deny
    discuss identify name address""".split()
)


def of(text: str, attribution: Attribution) -> Act:
    """The act of one attribution: derived from its cue, and from how its content begins and ends."""
    cue = text[slice(*attribution.cue)] if attribution.cue else ""
    words = text[attribution.content[0][0] : attribution.content[-1][1]]
    lemma = attribution.lemma
    if NEGATED.search(cue):
        if lemma in WITHHELD:
            return "refusal"
    elif lemma in DENYING:
        return "denial"
    if lemma in REFUSING:
        return "refusal" if TO_SPEAK.match(words) else "plan"
    if lemma in ASKING:
        return _asked(lemma, words)
    if lemma in DEMANDING and _directs(lemma, cue, words):
        return "demand"
    if lemma in PLANNING and (INFINITIVE.match(words) or "hold" in _frames(lemma) or lemma not in lexicon.SAY):
        return "plan"
    if words.rstrip("\"'”’» ").endswith("?"):
        return "question"
    # What is no cue of the rules was heard by the reader: "a supporter of", "is known for".
    felt = lemma in FEELING or (lemma not in lexicon.LEMMAS and not QUOTED.search(words))
    return "attitude" if felt else "assertion"


def _asked(lemma: str, words: str) -> Act:
    if INFINITIVE.match(words) or (lemma == "ask" and ASKED_FOR.match(words)):
        return "demand"  # "asked for help", "asked them to leave"
    return "question"


def _directs(lemma: str, cue: str, words: str) -> bool:
    """ "called for", "called on": a call; "called it a lie" isn't one."""
    return lemma != "call" or DIRECTED.match(words) is not None or cue.endswith((" for", " on", " upon"))


def _frames(lemma: str) -> frozenset[str]:
    verb = lexicon.VERBS.get(lemma)
    return frozenset(verb.frames) if verb else frozenset()
