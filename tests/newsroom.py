"""Invented reports for the tests of copies: a dispatch, a background paragraph, a speaker, desks' own prose."""

from random import Random

from crossread.records import Article, Credit

DISPATCH = """A freight ferry ran aground on a sandbank outside Port Ellery early on Tuesday, and the coastguard took \
off all 43 people on board without injuries.

The Northern Heron was bringing timber and mail to the outer islands when her steering failed in heavy fog shortly \
after leaving the harbour, the operator said.

“We felt a long scrape and then nothing moved any more,” said Ilse Marrow, a teacher who was travelling home.

Harbour master Tobias Renn told reporters that two tugs would try to pull the vessel free at high water on Thursday. \
He said about 900 litres of diesel had leaked from a damaged pipe before the crew closed the valve.

The regional environment agency laid booms around the hull and warned bathers to keep away from the beaches near \
Saltmoor until further notice.

The ferry was built in 1987 and passed its last inspection in March, according to the national register of ships.

Residents of the outer islands will be supplied by air until the service resumes, the district council announced \
in the evening."""

BACKGROUND = """The outer islands have been linked to the mainland by a daily ferry since the end of the war, and \
the crossing takes a little under three hours in fair weather. Some twelve hundred people live there all the year \
round, most of them from fishing, sheep and the visitors of a short summer."""

QUOTE = "“I have never in thirty years seen a fog come down as fast as it did that morning,” Renn said."

VOCABULARY = """harbour council evening winter market bridge teacher garden letter window paper signal answer
corner village engine island captain meadow kitchen station number basket yellow silver narrow gentle distant broken
early hidden formal simple ancient common rapid nervous ordinary cheerful careful walked turned carried offered
counted noticed followed gathered repaired collected remembered described explained delivered measured prepared
crossed watched painted borrowed returned arranged slowly nearly often seldom always together outside beneath beyond
toward against during without along""".split()
CONNECTIVES = "the a of in on with and to for by from as that which while".split()


def article(name: str, text: str, **known: object) -> Article:
    return Article(id=name, text=text, **known)  # type: ignore[arg-type]


def credited(name: str) -> tuple[Credit, ...]:
    """A credit in the page's metadata, for the whole text."""
    return (Credit(name, "agency", None),)


def own_prose(seed: int, sentences: int = 12) -> str:
    """Sentences in nobody else's words: no run of three of them occurs in another seed's but by chance."""
    chance = Random(seed)
    lines = []
    for _ in range(sentences):
        words = [chance.choice(VOCABULARY if n % 2 else CONNECTIVES) for n in range(chance.randint(9, 20))]
        lines.append(" ".join(words).capitalize() + ".")
    return "\n\n".join(" ".join(lines[n : n + 2]) for n in range(0, len(lines), 2))
