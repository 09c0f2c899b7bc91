"""The noun that a number counts, from the words behind it, singular.

"40 Velman sailors remain" → sailor; "40 of the enemy" → enemy. No parser: the first
plural before a word that ends a noun phrase, else the word beside the number.
"""

import re

from crossread.text.late import Late

WORD = Late(r"[\s-]?((?:[A-Z]\.){2,}|(?:[^\W\d_]|\d(?=\w*[^\W\d_]))[\w]*(?:['’-]\w+)*)")
LONGEST = 7  # words looked at behind a number
MIDDLE_NUMBER = Late(r"\s\d{1,4}(?=\s[A-Za-z])")

# Words that end a noun phrase, or cannot stand in one.
ENDS = frozenset(
    """a able about above above-mentioned according across after again against aged ago ahead alike all almost
    alone along already also although altogether am amid among an and annually any apart are around as at
    away back be became because been before began behind being below beneath better between beyond bigger
    both bought broke brought but by came can caught cheaper chose close combined could daily deeper despite
    did died do does down drew drove during each earlier either ended entered even ever every except
    familiar far faster fell few fled flew followed for forced fought found from gave get go got had has
    have he heard held her here higher him his hit how hurt i if in include included includes including
    inside instead into is it its itself joined just kept killed knew last later lay least led left less
    like longer lost lower loyal made many may me met might mine minus monthly more most moved much must my
    near neither never next no nor not now of off older on once only onto opened or our out outside over
    overall own paid passed per plus ran rather reached received remain remained remains respectively rose
    said sat saw say says sent she shorter shot should showed signed since slept slower smaller so sold some
    spent still stood struck such swept taller than that the their them then there these they this those
    though through throughout till to today together told tomorrow tonight too took total toward towards
    under until up upon us versus via voted vs was we weekly went were what when where whether which while
    who whom whose why wider will with within without won wore worked worse worth would wrote yesterday yet
    you younger your""".split()
)
# Participles are verbs behind a noun and adjectives before one: they end a phrase once it has a noun.
IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "shelves": "shelf",
    "loaves": "loaf",
    "calves": "calf",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "shoes": "shoe",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "rookies": "rookie",
    "calories": "calorie",
    "buses": "bus",
    "viruses": "virus",
    "campuses": "campus",
    "bonuses": "bonus",
    "gases": "gas",
    "censuses": "census",
    "statuses": "status",
    "lenses": "lens",
    "pence": "penny",
}
# Their own plural, or counted without one.
ALIKE = frozenset(
    """police troops personnel staff cattle sheep fish aircraft series species deer headquarters dead wounded injured
    missing militia crew infantry""".split()
)
TAKES_ES = Late(r"(?:ss|x|zz|sh|[^a]ch|[eo]ach|o)es$")  # "losses", "beaches"; but "houses", "caches"
SINGULAR_S = Late(r"(?:ss|us|is|news|lens|gas|bias|mathematics|physics|politics|always|perhaps|plus|less)$")
ADJECTIVE = Late(r"(?:al|ous|ive|ic|ful|less|able|ible|ary|ed|ing|ern|ish|ese|(?<!m)an|ly|est|er-than)$")
PLAIN_ADJECTIVES = frozenset(
    """new old other local different separate more big small large young high low top good bad key major minor great
    little long short early late main foreign first-team former senior junior full free heavy light top-ranking whole
    further additional extra unnamed masked armed unarmed straight record""".split()
)
NO_COMPOUNDS = frozenset("way fold sided time off dimensional piece star strong".split())
AND = Late(r"\s(?:and|or)\s([A-Z]\w+(?:-\w+)*)")  # "470 Velman and Oskan soldiers"
VERB = Late(r"[a-z]+(?:ed|ing)$")  # behind a noun a participle is a verb, before one an adjective
ADVERB = Late(r"(?!famil|rall|suppl|all|assembl|anomal|monopol|bull)[a-z]{2,}ly$")
COMPOUND = Late(r"-([a-z]{3,})(?![\w])")  # "a 14-member team", "six-cylinder"
OF = Late(r"\sof\s(?:(?:the|its|their|his|her|our|my|your|these|those|all|such|an?|[\w-]+['’]s?)\s){0,4}")


def singular(word: str) -> str:
    """`fighters` → fighter, `people` → person; a word that is no plural comes back as it is, in lower case."""
    if word.isupper() and len(word) > 1:
        return word
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word == "troops":
        return "troop"
    if word in ALIKE or len(word) < 3:
        return word
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if TAKES_ES.search(word) else word[:-1]


def is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in IRREGULAR or lower in ALIKE:
        return True
    if lower.endswith(("men", "children")) and len(lower) > 4:
        return True
    if word.isupper() or len(lower) < 3:
        return False
    return lower.endswith("s") and not lower.endswith(("'s", "’s")) and SINGULAR_S.search(lower) is None


def counted(text: str, at: int, number: float) -> tuple[str, int] | None:
    """What is counted by a number that ends at `at`, and where its noun ends."""
    compound = COMPOUND.match(text, at)
    if compound:
        if compound[1] in NO_COMPOUNDS:
            return None
        return singular(compound[1]), compound.end()
    of = OF.match(text, at)
    if of:
        at = of.end() - 1
    words = _phrase(text, at)
    if not words:
        return None
    plural = next((w for w in reversed(words) if w[0][0].islower() and is_plural(w[0])), None)
    if plural is None:
        plural = next((w for w in reversed(words) if is_plural(w[0])), None)
    if plural is None:
        plural = words[-1] if of or number == 1 else _nearest_noun(words)
    word, end = plural
    return (singular(word.rsplit("-", 1)[-1] if "-" in word else word), end) if plural else None


def has_plural(text: str, at: int) -> bool:
    """Whether what follows counts things: "3m Velman users" are millions, "a 41m tower" metres."""
    of = OF.match(text, at)
    return of is not None or any(is_plural(word) for word, _ in _phrase(text, at))


def _phrase(text: str, at: int) -> list[tuple[str, int]]:
    """The words behind a number up to the end of its noun phrase, each with its end."""
    words: list[tuple[str, int]] = []
    for _ in range(LONGEST):
        number = MIDDLE_NUMBER.match(text, at) if words else None
        match = WORD.match(text, number.end() if number else at)
        if match is None and words:
            match = AND.match(text, at)
        if match is not None and match[1].lower() == "and" and words and words[-1][0][0].isupper():
            match = AND.match(text, at)
        if match is None or (match[1] if match[1].isupper() else match[1].lower()) in ENDS or _is_verb(match[1], words):
            break
        word, end = match[1], match.end()
        if text.startswith(("'", "’"), end) and is_plural(word):  # "the two countries' armies" counts countries
            words.append((word, end))
            break
        words.append((re.sub(r"['’]s?$", "", word), end))
        at = end
        if word[0].islower() and is_plural(word) and not _goes_on(text, at):
            break
    return words


def _is_verb(word: str, words: list[tuple[str, int]]) -> bool:
    """Whether a participle, or the adverb before one, ends the phrase: it has a word that could be its noun."""
    if not words:
        return False
    last = words[-1][0]
    if ADVERB.match(word):
        return last not in PLAIN_ADJECTIVES and ADJECTIVE.search(last) is None
    return not last.endswith("ly") and VERB.match(word) is not None


def _goes_on(text: str, at: int) -> bool:
    """Whether the next word is a plural too ("sports cars"): the first then only qualifies it."""
    match = WORD.match(text, at)
    return bool(match and match[1].lower() not in ENDS and match[1][0].islower() and is_plural(match[1]))


def _nearest_noun(words: list[tuple[str, int]]) -> tuple[str, int]:
    """Where nothing is plural ("12 page document"): the word beside the number, past adjectives."""
    for word, end in words:
        if word[0].islower() and word not in PLAIN_ADJECTIVES and not ADJECTIVE.search(word):
            return word, end
    return words[-1]
