"""The files under a path, in the order of their names, and a `Drop` for what is no file to open.

In: a file or a folder as a person named it. Order is that of the names' bytes, so that
it is the same in every locale. Folders are walked without recursion: a tree may be deeper
than Python's stack.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from crossread.records import Drop
from crossread.sources.names import shown


def files(path: Path) -> Iterator[Path | Drop]:
    """`path` itself where it is a file (a link that a person named is followed), else all that lies in the folder."""
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.is_file():
            yield path
        elif path.exists():
            yield _drop(path, "Neither a file nor a folder; save its content as a file.", "special")
        else:
            yield _drop(path, "There is nothing at this path; check the name.", "missing")
    except (OSError, ValueError) as error:  # a name that is too long, holds a zero byte, or loops
        yield _drop(path, f"Can't be read: {getattr(error, 'strerror', None) or error}.", "unreadable")


def _folder(root: Path) -> Iterator[Path | Drop]:
    home = root.resolve()
    waiting = _entries(root)
    if not waiting:
        yield _drop(root, "The folder is empty; there is nothing in it to read.", "empty")
    while waiting:
        path = waiting.pop()
        if isinstance(path, Drop):
            yield path
        elif (refused := _refused(path, home)) is not None:
            yield refused
        elif path.is_dir():
            waiting.extend(_entries(path))
        else:
            yield path


def _entries(folder: Path) -> list[Path | Drop]:
    """What lies in a folder, last name first (the list is taken from its end)."""
    try:
        with os.scandir(folder) as found:
            names = sorted((entry.name for entry in found), key=os.fsencode, reverse=True)
    except OSError as error:
        return [_drop(folder, f"The folder can't be opened: {error.strerror or error}.", "unreadable")]
    return [folder / name for name in names]


def _refused(path: Path, home: Path) -> Drop | None:
    """Why an entry of a folder is not opened, where it isn't."""
    if path.name.startswith("."):
        return _drop(path, "Hidden files and folders are left alone; name it itself to have it read.", "hidden")
    if path.is_symlink():
        if not path.exists():
            return _drop(path, "A link that leads nowhere.", "link")
        if path.is_dir() or not path.resolve().is_relative_to(home):
            return _drop(path, "A link to a folder or out of this folder; name its target to have it read.", "link")
    if not path.is_dir() and not path.is_file():
        return _drop(path, "Neither a file nor a folder (a pipe, a socket or a device).", "special")
    return None


def _drop(path: Path, why: str, code: str) -> Drop:
    return Drop("sources", why, code, path=shown(path))
