"""Whether a name is a news organisation's: it hands on what others say.

In: the name as the text has it.
"""

import re

NEWS_NAMES = frozenset(
    """reuters afp ap upi tass xinhua dpa ansa efe bloomberg bbc cnn nbc cbs abc npr pbs msnbc politico interfax
    anadolu ria itar-tass kyodo yonhap pti ani axios""".split()
)
NEWS_WORDS = frozenset(
    """news times post television tv radio agency journal herald tribune gazette telegraph newspaper broadcaster
    press magazine channel network media guardian observer chronicle courier examiner mail mirror standard echo
    dispatch bulletin weekly daily blog""".split()
)
# What stands before a newsroom's own name: "the broadcaster VRT", "the weekly Der Anker".
KINDS = frozenset(
    """newspaper paper agency broadcaster channel network station daily weekly magazine blog website portal outlet
    tabloid""".split()
)
BEFORE_KIND = frozenset(
    "the a an his her its their state official local regional news private independent public national online".split()
)
BROADCASTING = frozenset("radio television tv kanal channel".split())
# Names that are a newspaper's where words are handed to them; ships and firms have them, too.
PERHAPS_NEWS = frozenset(
    """star sun register sentinel monitor express inquirer ledger record review globe citizen argus advertiser
    independent reporter""".split()
)
COMPOUND = re.compile(
    r"[A-Z]\w*(?:blatt|zeitung|anzeiger|post|kurier|bote|presse|bladet|posten|avisen|tidningen|news)$"
)
NO_NEWS = frozenset("conference briefing office secretary release officer".split())


def is_news(name: str) -> bool:
    """By the words of the name: the last one, a listed one, or the kind of newsroom that stands before it."""
    words = [word.strip(".,'’").casefold() for word in name.split()]
    if not words or words[-1] in NO_NEWS:
        return False
    if len(words) > 1 and words[-1] in ("report", "reports"):
        return is_news(name.rsplit(maxsplit=1)[0])  # "state media reports"
    if words[-1] in NEWS_WORDS or any(word in NEWS_NAMES for word in words):
        return True
    if COMPOUND.search(name):
        return True
    while len(words) > 1 and words[0] in BEFORE_KIND:
        words = words[1:]
    if len(words) > 2 and words[0] in BROADCASTING and words[1] in KINDS:
        return True  # "the radio station Kyst FM"
    return len(words) > 1 and (words[0] in KINDS or (words[0] in BROADCASTING and len(words) < 4))


def may_be_news(name: str) -> bool:
    """Whether a body to which words are handed is likely a newspaper by its last word: "told the Star"."""
    last = name.split()[-1:]
    return bool(last) and (last[0].casefold() in KINDS or (last[0][0].isupper() and last[0].casefold() in PERHAPS_NEWS))


def is_kind(words: str) -> bool:
    """Whether words end in a kind of newsroom, so that the name behind them is one: "the website", "a local blog,"."""
    last = words.rstrip(" ,").split()[-1:]
    return bool(last) and last[0].casefold() in KINDS


def is_same(a: str, b: str) -> bool:
    """Whether two names are one newsroom's: the same words, or one the other's initials ("Associated Press", AP)."""
    one, other = _bare(a), _bare(b)
    return one == other or _initials(one) == other.casefold() or _initials(other) == one.casefold()


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _initials(name: str) -> str:
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def is_own(name: str, outlet: str | None) -> bool:
    """Whether a name is the article's own outlet, perhaps by its last word: "the Mirror" in the Northgate Mirror."""
    words = [word.casefold() for word in name.split() if word.casefold() not in ("the", "a")]
    own = [word.casefold() for word in (outlet or "").split()]
    return bool(words) and len(words) <= len(own) and own[-len(words) :] == words
