"""What a dump's page says to its readers about itself: sign-ups, notices, mistakes of the page, requests.

From the dump's entries.

Such a sentence addresses somebody and names parts of a site (an account, an inbox, comments).
An article about accounts does so, too, but it shares its words with the other paragraphs.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crossread.stages.articles import credits, feeds, prose
from crossread.stages.articles.edges import Told
from crossread.stages.articles.entries import Entry
from crossread.stages.articles.extent import LEAST_SHARED, telling

WHY = "note to readers"
MOST_WORDS = 60
LEAST_PARTS = 2  # parts of a site named: of such sentences in pages, 75 were the site's and 14 the article's
TOLD = re.compile(r"\b(?:said|says|told|added|wrote|according)\b", re.I)
QUOTED = re.compile('["“”„«»]')
PART = re.compile(
    r"\b(?:newsletters?|subscri(?:be|bed|bers?|bing|ptions?)|sign(?:ed|ing)?[- ](?:up|in)|log(?:ged|ging)?[- ]in|"
    r"register(?:ed)?|accounts?|inbox|e-?mails?|cookies?|browser|junk folder|spam folder|advertisements?|ads?|"
    r"privacy (?:\w+ )?(?:policy|notice|statement)|your (?:personal )?(?:information|data|details)|terms (?:and|&|"
    r"of) \w+|apps?|notifications?|alerts?|comments?|"
    r"(?:click|tap|browse|check) (?:here|out)|click|password|javascript|this video|paywall|unsubscribe|readers?|"
    r"articles?|stor(?:y|ies)|this page|website|site|content|links?|feedback|free trial|membership|donat(?:e|ions?)|"
    r"download|podcasts?|follow|facebook|whatsapp|telegram|instagram|youtube|twitter|newsroom|editors?|mistake|"
    r"konto|abonnieren|abo|inhalte?|datenschutz\w*|nutzungsbedingungen|registrieren|anmelden|einwilligung|artikel|"
    r"abonn\w+|suscri\w+|iscri\w+|abonnez|compte|cuenta|correo|courriel|connecte[rz]|noticias|actualités|"
    r"prijav\w+|pretplat\w+|aplikacij\w+|vijest\w+|vesti\w*|aplikac\w+|aplicación|appen|nyhetsbrev\w*|nieuwsbrief)\b",
    re.I,
)
ADDRESS = re.compile(
    r"\b(?:you|your|yours|you[’'](?:re|ve|ll|d)|we|our|us|please|sie|ihnen|ihre?[nmrs]?|wir|uns|unsere?[nmrs]?|"
    r"vous|votre|vos|nous|nos|notre|usted|tus?|nuestr[oa]s?|jij|uw|je|onze|du|din|ditt|vår[at]?|želite|vas|"
    r"vaš\w*|naš\w*|bądź|twój|nasz\w*)\b",
    re.I,
)


def mark(rows: Sequence[Entry]) -> None:
    """Sets aside the sentences in which the page speaks of itself to its readers."""
    words = Counter(word for entry in rows if entry.prose for word in telling(entry.line.text))
    for entry in rows:
        if entry.prose and _speaks(entry.line.text, words):
            entry.why, entry.prose = WHY, False
            site = feeds.OF_SITE.match(entry.line.text)
            named = () if site else tuple(name for name, _, _ in credits.in_text(entry.line.text))
            entry.told = Told(WHY, credited=named) if named else None


def _speaks(text: str, words: Counter[str]) -> bool:
    if prose.words(text) > MOST_WORDS or QUOTED.search(text) or not ADDRESS.search(text) or TOLD.search(text):
        return False
    if len({part.casefold() for part in PART.findall(text)}) < LEAST_PARTS:
        return False
    return sum(words[word] > 1 for word in telling(PART.sub(" ", text))) < LEAST_SHARED
