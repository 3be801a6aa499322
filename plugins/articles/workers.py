"""Work spread over all cores by processes that share what this one knows."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_BATCH: Final = 16
"""Results sent at a time."""

_WORTH: Final = 48
"""Items from which on starting processes pays."""


def spread(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[int, Result]]:
    """What the work makes of each item, with the item's place, in no fixed order.

    The processes are forks: they see all that this process has read without a copy being sent, and answer in plain data. Where
    there are no forks (Windows), or few items, or one core, this process does it all, and so it does what a killed one leaves.
    """
    count = min(os.cpu_count() or 1, len(items) // (_WORTH // 2))
    if count < 2 or sys.platform != "linux":
        yield from ((place, work(item)) for place, item in enumerate(items))
        return
    left = set(range(len(items)))
    for place, result in _forked(work, items, count):
        left.discard(place)
        yield place, result
    yield from ((place, work(items[place])) for place in sorted(left))


def _forked(work: Callable[[Item], Result], items: Sequence[Item], count: int) -> Iterator[tuple[int, Result]]:
    # Most builds have nothing to spread, and so need not load this.
    import multiprocessing  # noqa: PLC0415
    from multiprocessing.connection import wait  # noqa: PLC0415

    context = multiprocessing.get_context("fork")
    sys.stdout.flush()
    sys.stderr.flush()
    processes = []
    answers: list[Connection] = []
    for number in range(count):
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=_serve, args=(work, items, range(number, len(items), count), theirs), daemon=True
        )
        process.start()
        theirs.close()
        processes.append(process)
        answers.append(ours)
    try:
        while answers:
            ready = wait(answers)
            for connection in [answer for answer in answers if answer in ready]:
                try:
                    yield from connection.recv()
                except EOFError:
                    answers.remove(connection)
    finally:
        for process in processes:
            if answers:
                process.terminate()
            process.join()


def _serve(work: Callable[[Item], Result], items: Sequence[Item], places: range, answer: "Connection") -> None:
    """What a forked process does: its share of the items, the results sent in batches."""
    batch: list[tuple[int, Result]] = []
    for place in places:
        batch.append((place, work(items[place])))
        if len(batch) == _BATCH:
            answer.send(batch)
            batch = []
    answer.send(batch)
    answer.close()
