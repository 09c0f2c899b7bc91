"""What the engine tests have worked out in other processes: harmless and hostile functions."""

import gc
import os
import signal
import time
from pathlib import Path


def double(n: int) -> int:
    return 2 * n


def add(n: int, more: int) -> int:
    return n + more


def enlarge(block: bytes) -> bytes:
    return block * 3


def fail_at_five(n: int) -> int:
    if n == 5:
        raise ValueError("five\nis \x1b[31mtoo much")
    return n


class Panic(BaseException):
    """What a compiled library raises where it gave up: no `Exception`."""


def panic_at_five(n: int) -> int:
    if n == 5:
        raise Panic("byte 3 is not a char boundary")
    return n


def die_at_five(n: int) -> int:
    if n == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


def leave_at_five(n: int) -> int:
    if n == 5:
        os._exit(3)
    return n


def spared(_: int) -> tuple[int, int]:
    """How many objects this process's collector passes over, and after how many new ones it runs."""
    return gc.get_freeze_count(), gc.get_threshold()[0]


def hang_at_five(n: int) -> int:
    while n == 5:
        pass
    return n


def misbehave(n: int) -> int:
    """Dies of every ninth item from 3, hangs at 20, fails at every eleventh from 5."""
    if n % 9 == 3:
        os.kill(os.getpid(), signal.SIGTERM)
    if n % 11 == 5:
        raise KeyError(n)
    return hang_at_five(5 if n == 20 else n + 1000)


def die_once(marker: str) -> str:
    """Dies the first time that any process is given `marker`, a path that is not there yet."""
    try:
        os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return marker
    os.kill(os.getpid(), signal.SIGKILL)
    return "unreachable"


def give_what_cannot_travel(n: int) -> object:
    return (lambda: n) if n == 5 else n


def wait(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def rest(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def recurse(n: int) -> int:
    return recurse(n) + 1 if n == 5 else n


def tell_and_hang(path: str) -> None:
    with Path(path).open("a") as file:
        file.write(f"{os.getpid()}\n")
    while True:
        pass
