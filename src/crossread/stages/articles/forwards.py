"""A mail around a dump's article: what somebody wrote who sent it on, its headers, and the signature below.

From the dump's entries.
"""

import re
from collections.abc import Sequence

from crossread.stages.articles.entries import Entry

WHY = "mail around the article"
MARK = re.compile(
    r"-{2,}\s?(?:(?:forwarded|original) message|(?:weitergeleitete|ursprüngliche) nachricht|"
    r"message (?:transféré|d['’]origine)|"
    r"mensaje (?:reenviado|original)|mensagem (?:encaminhada|original)|messaggio (?:inoltrato|originale)|"
    r"(?:doorgestuurd|oorspronkelijk) bericht|wiadomość (?:przekazana|oryginalna)|vidarebefordrat meddelande|"
    r"пересылаемое сообщение)\s?-{2,}|begin forwarded message\s?:|anfang der weitergeleiteten nachricht\s?:|"
    r"début du message (?:réexpédié|transféré)\s?:",
    re.I,
)
HEADER = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|objet|envoyé|para|asunto|fecha|enviado|"
    r"assunto|data|da|a|oggetto|inviato|aan|onderwerp|verzonden|temat|do|от|кому|тема|дата)\s?:\s.{0,240}",
    re.I,
)
SIGNATURE = re.compile(
    r"--|sent from my \w.{0,40}|von meinem \w+ gesendet|envoyé de mon \w+|enviado desde mi \w+", re.I
)


def mark(rows: Sequence[Entry]) -> None:
    """Sets aside all above the last mark of a mail that was sent on, its headers, and what its signature opens."""
    at = next((at for at in reversed(range(len(rows))) if MARK.fullmatch(rows[at].line.text)), None)
    if at is None or _prose(rows[:at]) > _prose(rows[at:]):
        return  # the article stands above what it answers
    first = at + 1
    while first < len(rows) and HEADER.fullmatch(rows[first].line.text):
        first += 1
    last = _signature(rows, first)
    for entry in (*rows[:first], *rows[last:]):
        entry.why, entry.prose, entry.told = WHY, False, None


def _signature(rows: Sequence[Entry], first: int) -> int:
    """The first line of a signature with more prose above it than below; behind the last line where there is none."""
    half, above = _prose(rows[first:]) / 2, 0
    for at in range(first, len(rows)):
        if above > half and SIGNATURE.fullmatch(rows[at].line.text):
            return at
        above += _prose(rows[at : at + 1])
    return len(rows)


def _prose(rows: Sequence[Entry]) -> int:
    """Characters of prose."""
    return sum(len(entry.line.text) for entry in rows if entry.prose)
