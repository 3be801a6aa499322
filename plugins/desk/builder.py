"""A process that has everything imported and waits for work: each build runs in a fork of it, so it starts at once.

The process has one thread, since a fork copies whatever locks others hold. A build that fails, however, ends its fork alone.
"""

import multiprocessing
import os
import sys
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NamedTuple

from plugins.desk.check import check
from plugins.desk.desk_pages import desk_page
from plugins.desk.findings import Finding
from plugins.desk.preview import Answer, Press
from plugins.incremental.build import main as build

_SHOWN: Final = 2000
"""Characters of what a failed build has printed, from its end."""


class BuildOrder(NamedTuple):
    """Build the site into this folder."""

    output: Path


class CheckOrder(NamedTuple):
    """Tell what is to be mended."""


class PageOrder(NamedTuple):
    """Make the desk's own page at an address."""

    address: str


Order = BuildOrder | CheckOrder | PageOrder


class Failure(NamedTuple):
    """What a fork printed before it failed."""

    text: str


Result = tuple[Finding, ...] | Answer | Failure | None


def work(press: Press, connection: Connection) -> None:
    """Take orders from the connection and send a result for each, until it is closed."""
    fork = multiprocessing.get_context("fork")
    while True:
        try:
            order: Order = connection.recv()
        except EOFError:
            return
        receiving, sending = fork.Pipe(duplex=False)
        with tempfile.TemporaryFile() as printed:
            child = fork.Process(target=_perform, args=(press, order, sending, printed.fileno()))
            child.start()
            sending.close()
            try:
                result: Result = receiving.recv()
            except EOFError:
                result = Failure("")
            child.join()
            printed.seek(0)
            text = printed.read().decode(errors="replace")
        sys.stderr.write(text)
        failed = child.exitcode or isinstance(result, Failure)
        connection.send(Failure(text.strip()[-_SHOWN:]) if failed else result)


def _perform(press: Press, order: Order, sending: Connection, printed: int) -> None:
    """Do one piece of work in a fork, all that it prints going into a file."""
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    sending.send(_WORK[type(order)](press, order))


def _build(press: Press, order: BuildOrder) -> None:
    os.environ["SITEURL"], os.environ["CACHE"] = press.site_url, str(press.desk.cache)
    build([str(press.desk.content), "--settings", "pelicanconf.py", "--output", str(order.output)])


def _check(press: Press, _: CheckOrder) -> tuple[Finding, ...]:
    return check(press.desk)


def _page(press: Press, order: PageOrder) -> Answer | None:
    return desk_page(press, order.address)


_WORK: Final[dict[type, Any]] = {BuildOrder: _build, CheckOrder: _check, PageOrder: _page}
