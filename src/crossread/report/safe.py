"""Text from pages → text that can neither steer a terminal nor reorder what stands around it.

Control characters and bidirectional overrides are made visible, not removed: that a page
hides one is itself worth seeing (Boucher and Anderson, "Trojan Source", 2021; Unicode UAX 9,
TR 36). Line feeds and tabs stay. Lone surrogates, which no encoding can carry, become U+FFFD.
"""

import re
from urllib.parse import urlsplit

SURROGATE = "\ud800-\udfff"
UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069{SURROGATE}]")
NOT_IN_AN_ADDRESS = re.compile(f"[\\s\"'<>\\\\^`{{|}}]|{UNSAFE.pattern}")
LINKED = frozenset({"http", "https"})


def safe(text: str) -> str:
    """The same text with each unsafe character shown: `␛` for ESC, `⟦U+202E⟧` for an override."""
    return UNSAFE.sub(_shown, text)


def one_line(text: str) -> str:
    """Safe, and with all white space closed up to single blanks."""
    return safe(" ".join(text.split()))


def address(url: str | None) -> str | None:
    """`url` where a page may link to it (http or https, a host, nothing that needs quoting), else None."""
    if url is None or NOT_IN_AN_ADDRESS.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in LINKED and host else None


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"⟦U+{code:04X}⟧"
