"""Pelican's writer: pages come from views, files are written only where they differ."""

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pelican import Pelican
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.articles.pelican_reader import has_guests, has_other_theme
from plugins.articles.problems import Problem
from plugins.incremental.build_record import INPUTS, BuildRecord, write_record
from plugins.incremental.making import perform
from plugins.incremental.output import MANIFEST, Output
from plugins.incremental.output_state import OutputState, stamp_of
from plugins.incremental.page_store import PageStore
from plugins.views.planned import PlannedFile


class ViewWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Writes what the views generator plans; what other plugins write goes Pelican's own way."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.output = Output(Path(output_path))
        self.state = OutputState(Path(settings["CACHE"]), Path(output_path))
        self.store = PageStore(Path(settings["CACHE"]), links=not has_guests(settings))
        self.planned: set[bytes] = set()
        self.problems: list[Problem] = []
        self.span: tuple[datetime, datetime | None] | None = None
        # A weak connection: it ends with this writer, which lives as long as one build.
        signals.finalized.connect(self.finish)

    def put(self, name: str, data: bytes) -> None:
        """Write a file below OUTPUT where its bytes differ, and tell other plugins of it."""
        self.output.put(name, data)
        signals.content_written.send(str(self.output.folder / name), context={})

    def keep(self, name: str) -> None:
        """Count a file that lies there already as part of this build."""
        self.output.keep(name)

    def write(self, planned: Iterable[PlannedFile]) -> None:
        """Make and write those files that are not there yet as they should be, and tell other plugins of each."""
        # Two plans for one name cannot both be right; the first one wins, as pages come before redirects.
        files = {file.name: file for file in reversed(list(planned))}
        self.output.keep(*files)
        missing = [file for file in files.values() if not self.state.is_current(file.name, file.fingerprint)]
        if missing:
            self.output.make_way(file.name for file in missing)
        for file, written in perform(missing, self.output.folder, self.store):
            self.state.note(file.name, file.fingerprint, written.stamp)
            self.output.written += written.is_changed
            if written.is_changed:
                signals.content_written.send(str(self.output.folder / file.name), context={})
        self.planned.update(file.fingerprint for file in files.values() if not file.is_copy)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Remember what the editors should mend, for the end of the build."""
        self.problems.extend(problems)

    def lasts(self, since: datetime, until: datetime | None) -> None:
        """Remember for how long the clock will change nothing of this build."""
        self.span = since, until

    def finish(self, pelican: Pelican) -> None:
        """Sweep the output folder, remember the build, and say what is to be mended."""
        self.output.sweep()
        self.state.save()
        if self.output.written:
            self.store.keep_only(self.planned)
        words = summary(self.problems)
        if self.span and INPUTS in pelican.settings:
            folder = self.output.folder
            # What this build has written may have been changed since by another plugin, which heard of it.
            stamps = self.state.untouched()
            for name in (*(self.output.files - stamps.keys()), MANIFEST):
                if stamp := stamp_of(f"{folder}/{name}"):
                    stamps[name] = stamp
            record = BuildRecord(*self.span, stamps, words)
            write_record(Path(self.settings["CACHE"]), folder, pelican.settings[INPUTS], record)
        sys.stderr.write(words)

    def write_file(self, name: str, template: Any, context: dict[str, Any], *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 Pelican's signature
        """Write another plugin's page, and all of another theme. Articles and pages are else left to the views generator."""
        if has_other_theme(self.settings) or ("article" not in kwargs and "page" not in kwargs):
            self.output.keep(name)
            super().write_file(name, template, context, *args, **kwargs)


MOST_SHOWN: Final = 40
"""Problems printed after a build; `make check` prints all of them."""


def summary(problems: Iterable[Problem]) -> str:
    """What the editors read after a build: nothing when all is well."""
    found = sorted(set(problems))
    if not found:
        return ""
    lines = [f"Cần sửa {len(found)} chỗ trong nội dung:", *map(str, found[:MOST_SHOWN])]
    if len(found) > MOST_SHOWN:
        lines.append(f"... và {len(found) - MOST_SHOWN} chỗ nữa. Chạy make check để xem hết.")
    return "\n".join(lines) + "\n"


def get_writer(_: Pelican) -> type[ViewWriter]:
    """The writer, as Pelican asks for it."""
    return ViewWriter
