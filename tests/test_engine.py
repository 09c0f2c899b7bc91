"""The local engine: answers in order, whatever happens to the processes that work them out."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import engine_work as work
from crossread.engine import Engine, Failure, Local
from crossread.engine.local import cores
from crossread.engine.worker import YOUNG
from crossread.errors import EngineError

NUMBERS = range(12)


def alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    try:
        os.kill(pid, 0)
        return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")
    except (ProcessLookupError, FileNotFoundError):  # it ended, now or between two of these questions
        return False


def gone(pids: set[int]) -> bool:
    """Whether all have ended, after some patience."""
    for _ in range(200):
        if not any(alive(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_answers_come_in_the_order_of_the_items(workers: int) -> None:
    engine: Engine = Local(workers)
    assert list(engine.map(work.double, NUMBERS)) == [2 * n for n in NUMBERS]
    assert list(engine.map(partial(work.add, more=3), NUMBERS)) == [n + 3 for n in NUMBERS]
    assert list(engine.map(work.double, [])) == []


def test_no_number_of_workers_is_one_a_core_and_two_at_least() -> None:
    assert Local().workers == max(2, cores())
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_one_worker_is_this_process() -> None:
    assert list(Local(1).map(work.wait, [0.0])) == [os.getpid()]


def test_workers_look_for_garbage_seldom_and_never_among_what_they_loaded_and_this_process_as_before() -> None:
    before = work.spared(0)
    told = [one for one in Local(2).map(work.spared, range(4)) if not isinstance(one, Failure)]
    assert len(told) == 4
    assert all(frozen > 0 and young == YOUNG for frozen, young in told)
    assert work.spared(0) == before


def test_several_workers_work_at_once() -> None:
    assert len(set(Local(2).map(work.wait, [0.05] * 8))) == 2


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("function", [work.fail_at_five, work.recurse, work.panic_at_five])
def test_what_raises_is_a_failure_and_the_rest_goes_on(function: Callable[[int], int], workers: int) -> None:
    found = list(Local(workers).map(function, NUMBERS))
    failure = found[5]
    assert isinstance(failure, Failure)
    assert (failure.index, failure.code) == (5, "raised")
    assert failure.why.isprintable()
    assert "engine_work.py:" in failure.why
    assert [*found[:5], *found[6:]] == [n for n in NUMBERS if n != 5]


def test_a_failure_reads_the_same_wherever_it_happened() -> None:
    assert list(Local(1).map(work.fail_at_five, NUMBERS)) == list(Local(2).map(work.fail_at_five, NUMBERS))


@pytest.mark.parametrize(
    ("function", "end"), [(work.die_at_five, "ended by SIGKILL"), (work.leave_at_five, "exit status 3")]
)
def test_an_item_that_kills_its_process_twice_is_given_up_and_the_rest_goes_on(
    function: Callable[[int], int], end: str
) -> None:
    found = list(Local(2).map(function, NUMBERS))
    assert found[5] == Failure(5, f"the process that worked on it died 2 times: {end}", "killed")
    assert [*found[:5], *found[6:]] == [n for n in NUMBERS if n != 5]


def test_an_item_whose_process_was_killed_once_is_tried_again(tmp_path: Path) -> None:
    markers = [str(tmp_path / str(n)) for n in range(4)]
    assert list(Local(2).map(work.die_once, markers)) == markers


def test_an_item_that_takes_too_long_is_given_up_and_the_rest_goes_on() -> None:
    found = list(Local(2, seconds=0.5).map(work.hang_at_five, NUMBERS))
    assert found[5] == Failure(5, "it took longer than 0.5 seconds", "too-long")
    assert [*found[:5], *found[6:]] == [n for n in NUMBERS if n != 5]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process tells what another one has worked")
def test_an_item_that_only_waits_for_the_processor_has_more_time_on_the_clock() -> None:
    assert list(Local(2, seconds=0.2).map(work.rest, [0.5, 0.0])) == [0.5, 0.0]
    assert list(Local(2, seconds=0.2).map(work.rest, [5.0])) == [
        Failure(0, "it took longer than 0.2 seconds", "too-long")
    ]


@pytest.mark.parametrize("workers", [2, 4])
def test_among_many_that_go_wrong_each_is_named_and_none_is_lost(workers: int) -> None:
    found = list(Local(workers, seconds=0.4).map(work.misbehave, range(45)))
    expected = {**dict.fromkeys(range(3, 45, 9), "killed"), **dict.fromkeys(range(5, 45, 11), "raised"), 20: "too-long"}
    assert {one.index: one.code for one in found if isinstance(one, Failure)} == expected
    assert [one for one in found if isinstance(one, int)] == [n + 1000 for n in range(45) if n not in expected]


def test_time_counts_for_each_item_and_not_while_nobody_takes_the_answers() -> None:
    answers = Local(2, seconds=0.6).map(work.wait, [0.15] * 10)
    for n, answer in enumerate(answers):
        assert isinstance(answer, int)
        if n == 2:
            time.sleep(0.7)


def test_an_answer_that_cannot_travel_is_a_failure() -> None:
    found = list(Local(2).map(work.give_what_cannot_travel, NUMBERS))
    assert isinstance(found[5], Failure)
    assert [*found[:5], *found[6:]] == [n for n in NUMBERS if n != 5]


def test_items_and_answers_larger_than_a_pipe_pass() -> None:
    blocks = [bytes([n]) * 300_000 for n in NUMBERS]
    assert list(Local(2).map(work.enlarge, blocks)) == [block * 3 for block in blocks]


def test_a_function_that_stands_in_no_module_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="must stand in a module"):
        list(Local(2).map(lambda n: n, NUMBERS))


def test_an_item_that_cannot_travel_is_an_engine_error() -> None:
    items: list[Any] = [1, lambda: None]
    with pytest.raises(EngineError, match="item can't be sent"):
        list(Local(2).map(work.double, items))


def test_items_are_taken_a_bounded_number_ahead_of_the_answers() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for n in range(10_000):
            taken = n
            yield n

    answers = Local(2).map(work.double, items())
    for n, _ in zip(range(300), answers, strict=False):
        assert taken < n + 100


def test_what_the_items_raise_is_raised_and_no_process_stays() -> None:
    def items() -> Iterator[float]:
        yield from [0.0] * 40
        raise KeyError("the source broke")

    pids = set()
    with pytest.raises(KeyError):
        for pid in Local(2).map(work.wait, items()):
            assert isinstance(pid, int)
            pids.add(pid)
    assert gone(pids)


def test_answers_that_nobody_takes_leave_no_process() -> None:
    answers = Local(2).map(work.wait, [0.0] * 100)
    pids = {pid for pid, _ in zip(answers, range(4), strict=False) if isinstance(pid, int)}
    assert any(alive(pid) for pid in pids)
    answers.close()  # type: ignore[attr-defined]
    assert gone(pids)


def test_where_there_is_no_fork_server_children_are_spawned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    found = list(Local(2).map(work.die_at_five, NUMBERS))
    assert isinstance(found[5], Failure)
    assert [*found[:5], *found[6:]] == [n for n in NUMBERS if n != 5]


def test_maps_may_be_chained() -> None:
    engine = Local(2)
    doubled = (n for n in engine.map(work.double, NUMBERS) if isinstance(n, int))
    assert list(engine.map(work.double, doubled)) == [4 * n for n in NUMBERS]


SCRIPT = """
import sys
import engine_work as work
from crossread.engine import Local
if __name__ == "__main__":
    for pid in Local(2, 0.4).map({function}, [{item}] * 4000):
        print(pid, flush=True)
"""


def started(script: Path, function: str, item: object) -> "subprocess.Popen[str]":
    script.write_text(SCRIPT.format(function=function, item=item))
    return subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        start_new_session=True,
    )


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_or_killed_parent_leaves_no_process(end: signal.Signals, tmp_path: Path) -> None:
    with started(tmp_path / "script.py", "work.wait", 0.05) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        pids = {int(parent.stdout.readline()) for _ in range(6)}
        (os.killpg if end == signal.SIGINT else os.kill)(parent.pid, end)  # a terminal interrupts the whole group
        pids |= {int(pid) for pid in parent.stdout.read().split()}
        said = parent.stderr.read()
    assert gone(pids)
    assert said.count("Traceback") == (end == signal.SIGINT)  # the parent's own, none of a child's


def test_a_stuck_process_whose_parent_was_killed_ends_itself(tmp_path: Path) -> None:
    told = tmp_path / "told"
    with started(tmp_path / "script.py", "work.tell_and_hang", repr(str(told))) as parent:
        for _ in range(1000):
            if told.exists() and told.read_text():
                break
            time.sleep(0.01)
        parent.kill()
    pids = {int(pid) for pid in told.read_text().split()}
    assert gone(pids)
