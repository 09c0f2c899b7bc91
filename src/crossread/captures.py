"""What came in: the bytes of a page with the address they came from, and ids made from content.

In: nothing; every record stands on these (`records.py` gives them out with its own).
"""

import hashlib
import json
import re
from dataclasses import dataclass

# A JSON object with a page (`html` or `plain`) and what stood beside it in its table, feed
# or mail: `title`, `outlet`, `byline` [names], `published`, `modified`, and `by`, who told it.
TOLD_PAGE = "application/vnd.crossread.page+json"


# Pictures and fonts that are written into a page itself, as programs that save pages do.
WRITTEN_IN = re.compile(rb";base64,[A-Za-z0-9+/]{100,}")


def weight(raw: bytes) -> int:
    """How many bytes a page has beside the pictures that are written into it: what it costs to be read."""
    return len(raw) - sum(found.end() - found.start() for found in WRITTEN_IN.finditer(raw))


@dataclass(frozen=True, slots=True)
class Capture:
    """These bytes came from this address.

    `media` is a MIME type: text/html, text/plain (a scraper's dump), `TOLD_PAGE` (a page
    with what was told beside it), or application/json (an article record that is already
    clean). `charset` is what the transport said, or null. `id` is the id that the page
    came in with, or null.
    """

    raw: bytes
    media: str
    id: str | None = None
    path: str | None = None
    url: str | None = None
    charset: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def article_id(self) -> str:
        """The id of the article made from this page: the one it came with, or one made from its content.

        The path plays no part, so a renamed file is the same page; the address does,
        since two outlets may serve the same bytes.
        """
        return self.id or make_id("article", self.url, self.sha256)


def make_id(kind: str, *fields: object) -> str:
    """16 hex digits of the SHA-256 of the JSON list (kind, then fields)."""
    packed = json.dumps([kind, *fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()[:16]
