"""The text that a string in a script stands for, mapped to the decoded page; and that text as markup.

From the decoded page and where the string's inside stands in it.

Escapes are those of JSON and JavaScript (ECMA-404, ECMA-262 §12.9.4): `\\n`, `\\u00e9`,
`\\x3c`, pairs of surrogates; half a pair is U+FFFD.
"""

import re
from html import unescape

from crossread.stages.articles.lines import Line, Piece, join

ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.S
)
SURROGATE = re.compile(r"[\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LETTERS = {"n": "\n", "r": " ", "t": "\t", "b": " ", "f": " ", "v": " ", "0": " "}
# Elements that part paragraphs; a text without one of them is parted by its lines.
PARTED = re.compile(r"<(?:p|br|div|h[1-6]|li|section|article|blockquote)\b", re.I)
WRAPPED = re.compile(r"&(?:amp;)*(?:lt|gt|quot|amp|#0*39|#x27);", re.I)
HIDDEN = re.compile(r"&(?:amp;)*lt;(?:/?[a-z]|!--)|&amp;(?:[a-z]{2,8}|#\d{2,5});", re.I)
MOST_WRAPS = 3  # times that one text was made safe for HTML
EMPTY_LINES = re.compile(r"\n[ \t]*+\n\s*+")
LINE_ENDS = re.compile(r"\n\s*+")


def decoded(page: str, start: int, end: int) -> Line:
    """The string whose inside, without its quotation marks, is `page[start:end]`."""
    if page.find("\\", start, end) < 0:
        return Line(page[start:end], ((0, end - start, start, end),) if start < end else ())
    texts: list[str] = []
    pieces: list[Piece] = []
    size, at = 0, start
    for match in ESCAPE.finditer(page, start, end):
        x, y = match.span()
        for text, low, high in ((page[at:x], at, x), (_meant(match), x, y)):
            if text:
                texts.append(text)
                pieces.append((size, size + len(text), low, high))
                size += len(text)
        at = y
    if at < end:
        texts.append(page[at:end])
        pieces.append((size, size + end - at, at, end))
    return Line("".join(texts), tuple(pieces))


def _meant(match: re.Match[str]) -> str:
    high, low, unit, byte, letter = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if letter is not None:
        return LETTERS.get(letter, letter)
    code = int(unit or byte, 16)
    if 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code) if code >= 32 or code in (9, 10) else " "


def plain(text: str) -> str:
    """A string that a JSON reader read, with the characters that `decoded` has no other way to give."""
    return CONTROL.sub(" ", SURROGATE.sub("\ufffd", text))


def as_markup(said: Line) -> Line:
    """A text as HTML: markup that was made safe is undone; a text without paragraphs is parted by its lines."""
    for _ in range(MOST_WRAPS):
        if PARTED.search(said.text) or not HIDDEN.search(said.text):
            break
        said = _unwrapped(said)
    if PARTED.search(said.text):
        return said
    cut = EMPTY_LINES if EMPTY_LINES.search(said.text.strip()) else LINE_ENDS
    parts, at = [Line("<div>", ())], 0
    for match in cut.finditer(said.text):
        parts.append(said.cut(at, match.start()))
        at = match.end()
    parts.append(said.cut(at, len(said.text)))
    return join(parts, "<p>")


def _unwrapped(said: Line) -> Line:
    """The text with its references to the characters of markup resolved once, with all that they were wrapped in."""
    texts: list[str] = []
    pieces: list[Piece] = []
    size = at = 0
    for match in WRAPPED.finditer(said.text):
        x, y = match.span()
        for text, low, high in ((said.text[at:x], at, x), (unescape(match.group()), x, y)):
            if text:
                texts.append(text)
                pieces.append((size, size + len(text), low, high))
                size += len(text)
        at = y
    texts.append(said.text[at:])
    if texts[-1]:
        pieces.append((size, size + len(texts[-1]), at, len(said.text)))
    return Line("".join(texts), tuple(pieces)).through(said)
