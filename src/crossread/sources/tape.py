"""Bytes read once, front to back, inflated on the way where they are packed with gzip.

In: a stream of bytes: an archive's file, or a member of one. Memory stays flat whatever
the stream holds. Gzip may come in one member or in many (RFC 1952), as WARC files do;
every member's checksum is checked. What can't be read raises InputError; `resume` goes on
behind it where that can be done.
"""

import zlib
from typing import BinaryIO

from crossread.errors import InputError

CHUNK = 64 * 1024

# An archive that inflates to more than this is a bomb: bytes free of suspicion, and how
# many for each packed byte. Pages pack to a tenth, the emptiest to a fiftieth; a bomb to
# a thousandth, which is as far as the method goes.
FREE, MOST_FOR_ONE = 64 * 1024 * 1024, 200

GZIP = b"\x1f\x8b\x08"
BOMB = "It inflates to more than two hundred times its size, which no archive of pages does; it was not read on."


class Tape:
    """`line` and `take` give less than they were asked for only at the end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._rest = stream.read(CHUNK)  # as it came, not yet looked at
        self._packed = self._rest.startswith(GZIP[:2])
        self._inflate = zlib.decompressobj(31) if self._packed else None
        self._ready = b""  # inflated
        self._at = 0
        self._came, self._made = len(self._rest), 0
        self._over = False

    def line(self, most: int) -> bytes:
        """Up to and with the next line feed; InputError where that is further than `most` bytes."""
        parts: list[bytes] = []
        size = 0
        while self._at < len(self._ready) or self._more():
            end = self._ready.find(b"\n", self._at) + 1
            part = self._ready[self._at : end or len(self._ready)]
            size += len(part)
            if size > most:
                raise InputError(f"A line of its header is longer than {most:,} bytes.", "damaged")
            self._at += len(part)
            parts.append(part)
            if end:
                break
        return b"".join(parts)

    def take(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0 and (self._at < len(self._ready) or self._more()):
            part = self._ready[self._at : self._at + size]
            self._at += len(part)
            size -= len(part)
            parts.append(part)
        return b"".join(parts)

    def peek(self) -> bytes:
        """The next byte; nothing at the end."""
        if self._at < len(self._ready) or self._more():
            return self._ready[self._at : self._at + 1]
        return b""

    def give_back(self, taken: bytes) -> None:
        """What was taken is there again: it turned out to be more than it should have been."""
        self._ready, self._at = taken + self._ready[self._at :], 0

    def resume(self, mark: bytes) -> bool:
        """Goes on where a record may begin: at the next gzip member, or at the next line that begins with `mark`."""
        if self._ready.startswith(mark, self._at):
            return True
        found = self._ready.find(b"\n" + mark, self._at)
        if found >= 0:
            self._at = found + 1
            return True
        if self._over:
            return False
        return self._next_member() if self._packed and self._inflate is None else self._next_mark(mark)

    # ---------------------------------------------------------------- inside

    def _more(self) -> bool:
        """Whether there is more; what was ready before has been taken."""
        self._at = 0
        if self._inflate is None:
            self._ready = b"" if self._packed else self._rest or self._read()
            self._rest = b""
            return bool(self._ready)
        self._ready = b""
        while not self._ready:
            if self._inflate.eof and not self._begin():
                return False
            packed = self._inflate.unconsumed_tail or self._rest or self._read()
            if not packed:
                self._inflate, self._over = None, True
                raise InputError("It is cut off in the middle; get it again, whole.", "cut-off")
            self._rest = b"" if not self._inflate.unconsumed_tail else self._rest
            self._unpack(packed)
        return True

    def _unpack(self, packed: bytes) -> None:
        assert self._inflate is not None  # noqa: S101 - only called where there is one
        before = packed
        try:
            self._ready = self._inflate.decompress(packed, CHUNK * 4)
        except zlib.error as error:
            self._inflate, self._rest = None, before[1:] + self._rest
            raise InputError("Its packed bytes are damaged here; get it again.", "damaged") from error
        if self._inflate.eof:
            self._rest = self._inflate.unused_data + self._rest
        self._made += len(self._ready)
        if self._made > FREE + MOST_FOR_ONE * self._came:
            self._over = True
            raise InputError(BOMB, "bomb")

    def _begin(self) -> bool:
        """Starts the next member; zero bytes between members are passed over, as gzip does."""
        self._rest = self._rest.lstrip(b"\0")
        while not self._rest:
            more = self._read()
            if not more:
                return False
            self._rest = more.lstrip(b"\0")
        if len(self._rest) < len(GZIP):
            self._rest += self._read()
        if not self._rest.startswith(GZIP[:2]):
            self._inflate = None
            raise InputError("Behind its packed bytes stand others that are not packed.", "damaged")
        self._inflate = zlib.decompressobj(31)
        return True

    def _next_member(self) -> bool:
        while True:
            found = self._rest.find(GZIP)
            if found >= 0:
                self._rest, self._ready, self._at = self._rest[found:], b"", 0
                self._inflate = zlib.decompressobj(31)
                return True
            more = self._read()
            if not more:
                self._over = True
                return False
            self._rest = self._rest[-len(GZIP) + 1 :] + more

    def _next_mark(self, mark: bytes) -> bool:
        while True:
            found = self._ready.find(b"\n" + mark, self._at)
            if found >= 0:
                self._at = found + 1
                return True
            kept = self._ready[max(self._at, len(self._ready) - len(mark)) :]
            if not self._more():
                return False
            if self._ready.startswith(mark):  # a member of its own begins with it
                return True
            self._ready = kept + self._ready

    def _read(self) -> bytes:
        try:
            found = self._stream.read(CHUNK)
        except InputError:  # the archive around this one is at its end, or damaged
            self._over = True
            raise
        self._came += len(found)
        return found
