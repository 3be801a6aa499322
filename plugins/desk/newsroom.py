"""What `make serve` knows while it runs: the builder, the state of the site, and who waits for news of it."""

import json
import multiprocessing
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Condition, Lock
from typing import Final

from plugins.desk.builder import BuildOrder, CheckOrder, Failure, Order, PageOrder, Result, work
from plugins.desk.findings import Finding, as_json
from plugins.desk.preview import Answer, Press

_NEWS_AFTER: Final = 15.0
"""Seconds after which a page that waits hears that it still may."""


class Newsroom:
    """The site as it stands. Everything may be asked from any thread."""

    def __init__(self, press: Press, output: Path) -> None:
        self.press = press
        self.output = output
        self.version = 0
        self.failure = ""
        self.findings: tuple[Finding, ...] = ()
        self._news = Condition()
        self._asking = Lock()
        context = multiprocessing.get_context("spawn")
        self._line, far = context.Pipe()
        self._builder = context.Process(target=_work, args=(press, far))
        self._builder.start()
        far.close()

    def build(self) -> None:
        """Build the site, then find out what is to be mended; pages hear of each when it is done."""
        built = self._ask(BuildOrder(self.output))
        self._tell(failure=built.text if isinstance(built, Failure) else "", version=self.version + 1)
        found = self._ask(CheckOrder())
        if isinstance(found, tuple) and not isinstance(found, Answer | Failure):
            self._tell(findings=found)

    def page(self, address: str) -> Answer | None:
        """The desk's own page at an address, if there is one."""
        result = self._ask(PageOrder(address))
        return result if isinstance(result, Answer) else None

    def problems(self) -> str:
        """What is to be mended, as JSON on one line."""
        return json.dumps(json.loads(as_json(self.findings)) | {"failure": self.failure}, ensure_ascii=False)

    def wait(self, version: int, problems: str) -> bool:
        """Whether there is news since this version with these problems; False when enough time has passed without."""
        with self._news:
            return self._news.wait_for(lambda: (self.version, self.problems()) != (version, problems), _NEWS_AFTER)

    def close(self) -> None:
        """End the builder."""
        self._line.close()
        self._builder.join(timeout=5)
        if self._builder.is_alive():
            self._builder.terminate()

    def _ask(self, order: Order) -> Result:
        with self._asking:
            self._line.send(order)
            result: Result = self._line.recv()
            return result

    def _tell(self, **news: object) -> None:
        with self._news:
            for name, value in news.items():
                setattr(self, name, value)
            self._news.notify_all()


def _work(press: Press, line: Connection) -> None:
    """The builder's process: the editor's Ctrl+C is for the server, which closes the line."""
    with suppress(KeyboardInterrupt):
        work(press, line)
