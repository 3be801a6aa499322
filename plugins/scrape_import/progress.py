"""The import's progress on a terminal: pages, files, and how far it is with each."""

import sys
from types import TracebackType
from typing import Final, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from plugins.scrape_import.frontier import ARTICLES, Wanted

_ROWS: Final = {"lists": "Danh mục", "articles": "Bài viết", "files": "Ảnh và tệp", "written": "Ghi vào content"}


class Progress:
    """Rows with bars on stderr; silent where that is no terminal."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description:16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = Bars(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty())
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def wants(self, item: Wanted) -> None:
        """One more thing is to come."""
        self.expect(_row(item), 1)

    def came(self, item: Wanted) -> None:
        """A thing has come, or will not."""
        self.step(_row(item))

    def expect(self, row: str, count: int) -> None:
        """So many more steps in this row."""
        if row not in self._tasks:
            self._tasks[row] = self._bars.add_task(_ROWS[row], total=0)
        self._bars.update(self._tasks[row], total=(self._bars.tasks[self._tasks[row]].total or 0) + count)

    def step(self, row: str) -> None:
        """One step done."""
        self._bars.advance(self._tasks[row])


def _row(item: Wanted) -> str:
    if item.kind in ARTICLES:
        return "articles"
    return "files" if item.kind in ("file", "attachment") else "lists"
