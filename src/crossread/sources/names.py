"""A path → the name that people read: as it was given, with forward slashes, printable.

Bytes that are no UTF-8 and characters that can't be printed (a line's end, a terminal's
escape) become backslash escapes; every other character stays.
"""

import os
from pathlib import Path


def shown(path: Path) -> str:
    text = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)
