"""The names that a trained reader finds, as parts on the words of a scan, with its voice among the evidence.

In: a scan, a reader of sentences, and the parts that the rules found. The reader knows words in
their sentence, the rules know lists and the whole text; `kinds` hears both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crossread.reader import Reader
from crossread.stages.mentions import parts as parting
from crossread.stages.mentions.parts import Part
from crossread.stages.mentions.scan import Scan
from crossread.text import sentences

VOICE = 6.0  # votes of a reader that is certain
DOUBT = 3.0  # votes against a part that only the rules see


def merge(scan: Scan, ruled: Sequence[Part], reader: Reader) -> list[Part]:
    """The reader's parts, and those of the rules that overlap none of them, in the order of the text."""
    read = _read(scan, reader)
    taken = {n for part in read for n in range(part.first, part.last)}
    for part in ruled:
        if taken.isdisjoint(range(part.first, part.last)):
            read.append(Part(part.first, part.last, [*part.evidence, (None, DOUBT)], part.titled))
    return sorted(read, key=lambda part: part.first)


def _read(scan: Scan, reader: Reader) -> list[Part]:
    starts, ends = [word.start for word in scan.words], [word.end for word in scan.words]
    found: list[Part] = []
    for at, end in sentences.split(scan.text):
        for name in reader.read(scan.text[at:end]).names:
            first, last = bisect_right(ends, at + name.start), bisect_left(starts, at + name.end)
            if first < last and not (found and first < found[-1].last):
                evidence = parting.evidence(scan, first, last)
                found.append(Part(first, last, [*evidence, (name.kind, VOICE * name.score)]))
    return found
