"""Two texts that share passages → whether they are versions of one page, most of it rewritten in between.

Prepared texts and what they share. Reports name who said it and on which day, and what two of them share may be a
source's wording. A page that does neither (an entry, a handbook, a fact sheet) witnesses nothing: the
words that two such pages share, one has from the other, however little of it is left.
"""

from collections import Counter
from collections.abc import Mapping
from math import sqrt

from crossread.stages.copies import words
from crossread.stages.copies.comparison import Comparison
from crossread.stages.copies.texts import Text

TOLD = words.ATTRIBUTIONS - frozenset("states source sources estimate estimates".split())
DAYS = words.WEEKDAYS | frozenset("yesterday today tonight".split())
REPORTING = TOLD | DAYS
# Of a text's words, how many name a saying or a day: above it is a report, and where its lead names a day. Of
# 2,700 whole texts in eight sets of news 87 % are reports, of 785 encyclopedia pages 6 %.
REPORTS = 0.007
LEAD = 50  # words
# Words of two texts together under which nothing is known of it: of excerpts of sixty words a third report nothing yet.
ENOUGH = 200
# Stopwords, of a text's words, under which it isn't English, and its sayings and days not seen: English prose has
# 0.20 and more, Danish 0.13, any other language of sixteen less.
ENGLISH = 0.15
# Evidence (`Comparison.evidence`) of one page: a passage's, or a few words' where what stands around them is
# about the same things. Forms filled in twice ("… is a state in northwest India") reach 10 words, two pages that
# quote one sentence 15 of less than a twentieth.
PASSAGE, FEW_WORDS = 11, 5
PART_OF_PASSAGE, PART_OF_FEW_WORDS = 0.05, 0.1  # and of the text of which they are the larger part
# Cosine of the counts of words outside the passages: 0.28 at most between such forms, 0.45 and more in most families.
ONE_SUBJECT = 0.45


def reports(text: Text) -> bool:
    """Whether a text reports an event; nothing is seen of it in another language than English."""
    if text.reports is None:
        text.reports = _reports(text)
    return text.reports


def _reports(text: Text) -> bool:
    keys = text.words.keys
    if text.meaning.count(0) < ENGLISH * len(keys) or not DAYS.isdisjoint(keys[:LEAD]):
        return True
    return sum(key in REPORTING for key in keys) > max(1, REPORTS * len(keys))  # one such word is no habit


def versions(draft: Comparison) -> bool:
    """Of two texts that report nothing: whether what they share makes them one page's."""
    a, b = draft.a.desks, draft.b.desks
    if a and b and a.isdisjoint(b):
        return False
    largest = max(draft.share.a, draft.share.b)
    if len(draft.a) + len(draft.b) < ENOUGH or largest < PART_OF_PASSAGE:
        return False
    if draft.evidence >= PASSAGE:
        return True
    return draft.evidence >= FEW_WORDS and largest >= PART_OF_FEW_WORDS and _likeness(draft) >= ONE_SUBJECT


def _likeness(draft: Comparison) -> float:
    a = _counted(draft.a, [(one.a0, one.a1) for one in draft.passages])
    b = _counted(draft.b, [(one.b0, one.b1) for one in draft.passages])
    size = sqrt(sum(n * n for n in a.values()) * sum(n * n for n in b.values()))
    return sum(n * b.get(word, 0) for word, n in a.items()) / size if size else 0.0


def _counted(text: Text, passages: list[tuple[int, int]]) -> Mapping[str, int]:
    """How often each word that carries meaning stands outside the passages; numbers are no subject."""
    outside = bytearray(text.meaning)
    for first, last in passages:
        outside[first:last] = bytes(last - first)
    return Counter(key for key, counts in zip(text.words.keys, outside, strict=True) if counts and not key[0].isdigit())
