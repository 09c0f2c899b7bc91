"""Where evidence stands, and how it is named: `Span`, ids made from content, counts that stay open.

In: nothing; what every other record is made of.
"""

import hashlib
import json
from dataclasses import dataclass
from json.encoder import encode_basestring_ascii


def make_id(kind: str, *fields: object) -> str:
    """16 hex digits of the SHA-256 of the JSON list (kind, then fields)."""
    words = [one for one in fields if isinstance(one, str)]
    if len(words) == len(fields):  # the same bytes, faster
        packed = f"[{','.join(map(encode_basestring_ascii, (kind, *words)))}]"
    else:
        packed = json.dumps([kind, *fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The address of a piece of evidence: `article.text[start:end]`."""

    article: str
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Range:
    """A count that copying leaves open: at least `low`, at most `high`."""

    low: int
    high: int
