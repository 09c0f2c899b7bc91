"""Regular expressions that are compiled when they are first used, so that importing them costs nothing.

The unit names alone take 8 ms to compile, which every start of the program would pay, also one that reads no text.
"""

import re
from collections.abc import Callable, Iterator


class Late:
    """Stands for the compiled pattern: `match`, `search`, `fullmatch` and `finditer` are its own."""

    __slots__ = ("finditer", "flags", "fullmatch", "match", "search", "source")

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags

    def __getattr__(self, name: str) -> object:
        """Reached once, while a method is not there yet."""
        if name not in ("match", "search", "fullmatch", "finditer"):
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, name)
