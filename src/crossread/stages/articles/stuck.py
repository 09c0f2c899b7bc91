"""A dump's lines, bare of what a scraper left stuck in them: a date before the first word, captions inside sentences.

From the decoded page. Sentences glued together are parted.
"""

import re
from dataclasses import dataclass, field

from crossread.records import Dropped
from crossread.stages.articles import dates, furniture, glued, pictures, prose, wrapping
from crossread.stages.articles.lines import Line

MOST_CAPTION = 260  # characters before its credit

PREFIX = re.compile(
    r"(?i:(?:date|published|posted|updated|pubdate|publish_date|timestamp)\s*[:=]?\s*)?"
    r"(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?\S{0,6})?)\s+(?=[\"“‘]?[^\W\d_a-z])"
)
INLINE_CREDIT = re.compile(
    r"\(\s?(?:(?:photo|image|picture|video|illustration|file)\s?)?(?:credits?|photo|image|picture|source|foto|bild|"
    r"crédit|crédito)\s?:[^()]{1,120}\)",
    re.I,
)
# What credits a picture though no word says so: `(AP Photo/Ann Bell)`, `(Ann Bell/LNA)`, `Photo by: LNA (file)`.
SIGNED_CREDIT = re.compile(
    rf"\((?:(?P<photo>[^()]{{0,40}}\b(?i:photos?|pic))\b[^()]{{0,60}}|"
    rf"{pictures.PERSON}\s?/\s?[^()/]{{2,40}}(?:/[^()/]{{2,40}})?|"
    rf"[A-Z][\w-]{{1,24}}\s?/\s?{pictures.PERSON})\)"
    r"|(?:Photo|Image|Picture|Foto|Bild)(?:\sby)?\s?:\s[^.!?:\n]{2,60}?(?=(?<=[a-zß-ÿ)])[A-ZÀ-Þ“„«][a-zß-ÿ])"
)
# `© LNA PHOTO - ANN BELL The crane …`: capitals before a paragraph.
SIGNED_BEFORE = re.compile(
    r"©\s?(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.&'’/-]{0,24}\s(?:[-–/|]\s)?){1,8}(?=[\"“«„]?(?:[LD]['’])?[A-ZÀ-ÖØ-Þ][a-zß-ÿ])"
)
MARKED = re.compile(r"\[(thumb|img|image|video|media)\][^\s\[\]]{1,200}\[/\1\]")  # a forum's marks for a picture
# `the Nina app (opens in a new tab)`, `the chain HFS +9.55% ▲ said`: what a page put behind a word of a sentence.
INSERTED = re.compile(
    r"(?i:\((?:opens|öffnet|s['’]ouvre|se abre|abre|si apre|opent|otwiera się|öppnas|åpnes|åbner|открывается) "
    r"(?:in|en|em|dans|em|w|i|в) [^()]{3,30}\))"
    r"|(?<=\s)[A-Z][A-Z\d.]{0,7}\s[+−–-]?\d{1,3}[.,]\d{1,2}\s?%\s?[▲▼](?=\s|[,.;])"
)
GLUE = re.compile(r"[^\W\d_a-z]|[“„«\"]")
CAPTION_START = re.compile(r"[.!?…][\"”’»)]*\s*(?=[\"“‘]?[^\W\d_a-z])|\n")


@dataclass(slots=True)
class Bare:
    """`gaps` tells for each line whether an empty one stands before it; `prefixes` are the dates that were stuck."""

    lines: list[Line] = field(default_factory=list)
    gaps: list[bool] = field(default_factory=list)
    cut: list[Dropped] = field(default_factory=list)
    photo: list[str] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)


def read(page: str) -> Bare:
    made = Bare()
    for line, gap in wrapping.rows(page):
        bare = line
        stuck = PREFIX.match(line.text)
        if stuck and prose.is_prose(line.text):
            told = dates.find(stuck.group())
            if told:
                made.prefixes.append(told.iso)
            made.cut.append(Dropped(line.cut(0, stuck.end()).raw, "date"))
            bare = line.cut(stuck.end(), len(line.text))
        made.lines.append(prose.part(_without_labels(_without_captions(bare, made), made)))
        made.gaps.append(gap)
    return made


def _without_captions(line: Line, made: Bare) -> Line:
    """A line that is nothing but a caption stays whole, to be set aside as one."""
    for match in reversed(list(MARKED.finditer(line.text))):
        if match.group() != line.text:
            made.cut.append(Dropped(line.cut(*match.span()).raw, "picture's address"))
            line = line.without(*match.span())
    before = SIGNED_BEFORE.match(line.text) if line.text.startswith("©") else None
    if before is not None and prose.is_prose(line.text[before.end() :]):
        made.photo.extend(pictures.of(before.group()))
        made.cut.append(Dropped(line.cut(0, before.end()).raw, "caption"))
        line = line.cut(before.end(), len(line.text))
    text = line.text
    found = {match.start(): match for match in SIGNED_CREDIT.finditer(text) if _is_glued(text, match)}
    found.update((match.start(), match) for match in INLINE_CREDIT.finditer(text))
    low = len(text)  # where the caption behind begins that was cut out last
    for match in (found[start] for start in sorted(found, reverse=True)):
        start = _caption_start(text, match.start())
        whole = start == 0 and not (text[match.end() :].strip(" .") and (match.start() or prose.is_prose(text)))
        if whole or match.end() > low:
            continue
        low = start
        made.photo.extend(pictures.of(match.group()))
        made.cut.append(Dropped(line.cut(start, match.end()).raw, "caption"))
        line = line.without(start, match.end())
    return line


def _is_glued(text: str, credit: re.Match[str]) -> bool:
    """Whether a credit's caption was glued to a sentence, or the credit says that it is a picture's inside a line."""
    behind = text[credit.end() :]
    if GLUE.match(behind):
        return True
    start = _caption_start(text, credit.start())
    return start > 0 and (not text[start - 1].isspace() or (credit["photo"] is not None and behind != ""))


def _without_labels(line: Line, made: Bare) -> Line:
    if "(" in line.text or "%" in line.text:
        for match in reversed(list(INSERTED.finditer(line.text))):
            if match.group() != line.text:
                made.cut.append(Dropped(line.cut(*match.span()).raw, "label stuck to a sentence"))
                line = line.without(*match.span())
    for start, end in reversed(list(glued.stuck(line.text))):
        one = end == len(line.text) and not CAPTION_START.search(line.text, 0, start - 1)
        if one and furniture.CREDIT_HEAD.fullmatch(line.text, start):
            continue  # a caption of one sentence and its credit: the line is set aside as one
        made.cut.append(Dropped(line.cut(start, end).raw, "label stuck to a sentence"))
        line = line.without(start, end)
    return line


def _caption_start(text: str, credit: int) -> int:
    """Where the caption before a credit begins: behind the last sentence's end, or at the credit itself."""
    low = max(0, credit - MOST_CAPTION)
    ends = [match.end() for match in CAPTION_START.finditer(text, low, credit)]
    if len(ends) > 1 and not text[ends[-1] : credit].strip():  # a credit that stands behind its caption's full stop
        ends.pop()
    elif ends and not text[ends[-1] : credit].strip():
        return 0 if low == 0 else ends[-1]
    if ends:
        return ends[-1]
    return 0 if low == 0 else credit
