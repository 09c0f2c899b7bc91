"""One child process: what runs in it (`serve`), and the handle by which its parent holds it (`Worker`).

In: a pickled function, then lists of items; out, one message an item. The parent sends
only when every item of the last list is answered: a child then always waits to receive,
and no two full pipes can wait for each other.
"""

import gc
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Literal

# A message from a child: what it is, and the answer or the reason.
Told = Literal["ready", "broken", "answer", "raised"]

# Seconds for a child to start and load its function. A start takes a tenth of one; a
# machine that swaps takes longer.
START = 60.0

# An item's time is that of its child's processor, so that other work on the machine decides
# nothing; on the clock it may take so many times as long.
WAITS = 5

# Times the time of an item after which a child ends itself: its parent, which would have
# ended it, was killed.
ORPHAN = WAITS + 1

LEAST_LEFT = 0.05  # seconds until an item that waited is looked at again

# New objects after which a child looks for garbage, and never among what it loaded to begin
# with: with Python's own 700 and nothing spared a page takes 1 to 4 % longer to be read.
YOUNG = 10_000

# What ends a process rather than an item. All else is the item's: compiled libraries panic past `Exception`.
ENDS = (KeyboardInterrupt, SystemExit, GeneratorExit)

# Characters of an exception's text that are kept: it may quote a whole page.
MOST_WHY = 200


def serve(connection: Connection, seconds: float) -> None:
    """Answers until the parent is gone. Interrupts are the parent's to handle, and so is an item's time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        try:
            function = pickle.loads(connection.recv_bytes())
        except (ImportError, AttributeError, pickle.UnpicklingError) as error:
            connection.send(("broken", reason(error)))
            return
        gc.freeze()
        gc.set_threshold(YOUNG)
        connection.send(("ready", None))
        while True:
            for item in connection.recv():
                try:
                    end_in(ORPHAN * seconds)
                    answer = function(item)
                    end_in(0)
                    connection.send(("answer", answer))
                except ENDS:
                    raise
                except BaseException as error:  # of the function, or of pickling what it gave; nothing was sent
                    end_in(0)
                    connection.send(("raised", reason(error)))
    except (EOFError, OSError):  # the parent is gone or has no more use for us
        return


def end_in(seconds: float) -> None:
    """Has the system end this process, whatever it is doing by then; 0 calls it off. Not every system can."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def reason(error: BaseException) -> str:
    """What was raised and where, in one printable line: `ValueError: no such day (times.py:40)`."""
    text = " ".join("".join(one if one.isprintable() else " " for one in str(error)[:MOST_WHY]).split())
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {text}{where}" if text else f"{type(error).__name__}{where}"


class Worker:
    """A child and the items it has yet to answer, each with its index; the first is the one it is at."""

    def __init__(self, context: BaseContext, function: bytes, seconds: float) -> None:
        """Raises OSError or EOFError where no process can be started."""
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, seconds), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.connection.send_bytes(function)
        self.seconds = seconds
        self.ready = False
        self.at: deque[tuple[int, Any]] = deque()
        self.deadline = self._last = time.monotonic() + START
        self._used = 0.0

    @property
    def idle(self) -> bool:
        return self.ready and not self.at

    def give(self, items: Sequence[tuple[int, Any]]) -> None:
        """Raises OSError where the child is gone; the items are then still `at`."""
        self.at.extend(items)
        self.connection.send([item for _, item in items])
        self._begin()

    def listen(self) -> tuple[Told, Any]:
        """The next message; the next item's time starts. Raises EOFError or OSError where the child is gone."""
        told: tuple[Told, Any] = self.connection.recv()
        self._begin()
        return told

    def _begin(self) -> None:
        now = time.monotonic()
        self.deadline, self._last, self._used = now + self.seconds, now + WAITS * self.seconds, self._processor()

    def waits(self) -> bool:
        """Whether the item's deadline passed while the child had less of the processor than the item may take.

        There is a new deadline then.
        """
        left = self.seconds - (self._processor() - self._used)
        if not self.ready or left <= 0 or time.monotonic() >= self._last:
            return False
        self.deadline = min(self._last, time.monotonic() + max(left, LEAST_LEFT))
        return True

    def _processor(self) -> float:
        """Seconds that the child has worked; the clock's where the system doesn't tell."""
        if sys.platform == "linux" and self.process.pid is not None:
            try:
                return time.clock_gettime(~self.process.pid << 3 | 2)  # what clock_getcpuclockid(3) gives
            except OSError:
                pass
        return time.monotonic()

    def end(self, patience: float = 0.0) -> int | None:
        """Kills the child, after `patience` seconds to end by itself, and says how it ended.

        That is its exit status, or a signal's number below zero.
        """
        self.connection.close()
        self.process.join(patience)
        self.process.kill()
        self.process.join()
        status: int | None = self.process.exitcode
        self.process.close()
        return status
