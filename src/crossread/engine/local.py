"""Answers worked out on this machine: an `Engine` over processes that may die without harm.

In: how many processes, and how long one item may take. `multiprocessing.Pool` waits for
ever when a worker is killed and `concurrent.futures` breaks the whole pool, hence a
supervisor of our own: a dead or stuck child is replaced, the item that it was at is tried
once more (something else may have killed it) and given up the second time.
"""

import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from multiprocessing import connection
from multiprocessing.context import BaseContext
from typing import Any, Literal, TypeVar

from crossread.engine.contract import Failure
from crossread.engine.worker import ENDS, START, Worker, reason
from crossread.errors import EngineError

T = TypeVar("T")
R = TypeVar("R")

# Seconds of a processor that one item may take. The slowest page of three benchmarks takes well under one.
SECONDS = 60.0

# Most items in one message to a child.
CHUNK = 8

# Items that wait or are worked on ahead of the next answer, for each child: as many as
# keep the others busy while one item takes long.
AHEAD = 4 * CHUNK

# Times that an item may cost a child its life before it is given up.
LIVES = 2


class Local:
    """`workers` processes; 0 is one a core and at least two; 1 is this very process, without a child.

    In this process nothing guards against an item that hangs or kills; with children
    each item may take `seconds` of its child's processor (on the clock five times as many,
    or as many where the system doesn't tell) and a death is survived. Answers are the same.
    Children start when there are items for them, by a fork server where there is one
    (threads make a plain fork unsafe), and end with their `map`. As with everything
    built on multiprocessing, a script that uses this guards its main part with
    `if __name__ == "__main__":`.
    """

    def __init__(self, workers: int = 0, seconds: float = SECONDS) -> None:
        self.workers = workers or max(2, cores())
        self.seconds = seconds

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | Failure]:
        if self.workers == 1:
            return _here(function, items)
        return _Supervisor(function, items, self).answers()


def cores() -> int:
    """How many cores this process may use: a container may hold fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _here(function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | Failure]:
    for index, item in enumerate(items):
        yield attempt(partial(function, item), index)


def attempt(work: Callable[[], R], index: int = 0) -> R | Failure:
    """What some work gives, done in this process; a `Failure` where it raises."""
    try:
        return work()
    except ENDS:
        raise
    except BaseException as error:
        return Failure(index, reason(error), "raised")


class _Supervisor:
    """One `map`: its children, the items that wait, and the answers that came before their turn."""

    def __init__(self, function: Callable[[Any], Any], items: Iterable[Any], engine: Local) -> None:
        self._function = _packed(function)
        self._context = _context(function)
        self._items = enumerate(items)
        self._engine = engine
        self._workers: list[Worker] = []
        self._waiting: deque[tuple[int, Any]] = deque()
        self._found: dict[int, Any] = {}
        self._deaths: dict[int, int] = {}
        self._taken = 0  # items taken from the iterator
        self._turn = 0  # whose answer comes next

    def answers(self) -> Iterator[Any]:
        try:
            while self._hand_out():
                self._collect()
                while self._turn in self._found:
                    answer = self._found.pop(self._turn)
                    self._turn += 1
                    yield answer
        finally:
            for worker in self._workers:
                worker.end()

    # ---------------------------------------------------------------- out

    def _hand_out(self) -> bool:
        """Gives items to every idle child and starts the children that are missing; False when all is done."""
        self._take()
        for worker in [one for one in self._workers if one.idle]:
            if self._waiting:
                self._give(worker)
        starting = sum(not one.ready for one in self._workers)
        while len(self._workers) < self._engine.workers and starting < len(self._waiting):
            self._workers.append(self._started())
            starting += 1
        return not all(worker.idle for worker in self._workers)

    def _started(self) -> Worker:
        try:
            return Worker(self._context, self._function, self._engine.seconds)
        except (EOFError, OSError) as error:
            raise EngineError(f"No process can be started: {error}.") from error

    def _take(self) -> None:
        children = self._engine.workers
        while len(self._waiting) < 2 * CHUNK * children and self._taken < self._turn + AHEAD * children:
            item = next(self._items, None)
            if item is None:
                return
            self._waiting.append(item)
            self._taken += 1

    def _give(self, worker: Worker) -> None:
        """The next items, fewer as the end comes near so that all children get some; one that killed goes alone."""
        size = max(1, len(self._waiting) // (2 * self._engine.workers))
        chunk = [self._waiting.popleft()]
        while len(chunk) < size and chunk[0][0] not in self._deaths and self._waiting[0][0] not in self._deaths:
            chunk.append(self._waiting.popleft())
        try:
            worker.give(chunk)
        except (EOFError, OSError):
            self._died(worker)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            raise EngineError(f"An item can't be sent to another process: {error}.") from error

    # ---------------------------------------------------------------- in

    def _collect(self) -> None:
        """Waits for one message at least, or for the first child whose time is up."""
        busy = [worker for worker in self._workers if not worker.idle]
        left = min(worker.deadline for worker in busy) - time.monotonic()
        told = set(connection.wait([worker.connection for worker in busy], max(0.0, left)))
        for worker in busy:
            if worker.connection in told:  # first, since whoever takes the answers may have paused us
                self._listen(worker)
            elif time.monotonic() >= worker.deadline and not worker.waits():
                self._late(worker)

    def _listen(self, worker: Worker) -> None:
        try:
            told, value = worker.listen()
        except (EOFError, OSError):
            self._died(worker)
            return
        if told == "broken":
            raise EngineError(f"A process can't load the work: {value}.")
        if told == "ready":
            worker.ready = True
            return
        index, _ = worker.at.popleft()
        self._found[index] = value if told == "answer" else Failure(index, value, "raised")

    def _died(self, worker: Worker) -> None:
        self._workers.remove(worker)
        end = _ending(worker.end(patience=1.0))
        if not worker.ready:
            raise EngineError(f"A process ended before it could work: {end}.")
        index = worker.at[0][0]
        self._deaths[index] = self._deaths.get(index, 0) + 1
        if self._deaths[index] >= LIVES:
            self._fail(worker, f"the process that worked on it died {LIVES} times: {end}", "killed")
        self._waiting.extendleft(reversed(worker.at))

    def _late(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            raise EngineError(f"A process was not ready to work after {START:.0f} seconds.")
        self._fail(worker, f"it took longer than {self._engine.seconds:g} seconds", "too-long")
        self._waiting.extendleft(reversed(worker.at))

    def _fail(self, worker: Worker, why: str, code: Literal["killed", "too-long"]) -> None:
        index, _ = worker.at.popleft()
        self._found[index] = Failure(index, why, code)


def _packed(function: Callable[[Any], Any]) -> bytes:
    try:
        return pickle.dumps(function)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise EngineError(f"{function!r} can't be sent to another process; it must stand in a module.") from error


def _context(function: Callable[[Any], Any]) -> BaseContext:
    """How children start. What this process has loaded of the function's package is loaded once, by the fork server."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    module = getattr(getattr(function, "func", function), "__module__", "")
    package = module.partition(".")[0]
    loaded = sorted(name for name in list(sys.modules) if name.partition(".")[0] == package != "__main__")
    context.set_forkserver_preload(["__main__", Worker.__module__, *loaded])
    return context


def _ending(status: int | None) -> str:
    if status is None or status >= 0:
        return f"exit status {status}"
    try:
        return f"ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"ended by signal {-status}"
