"""Pelican's build, unless nothing has changed since the last one."""

import gc
import sys
from pathlib import Path

from pelican import Pelican

from plugins.articles.clock import build_time
from plugins.articles.content_files import find_files
from plugins.articles.pelican_reader import FILES, content_folder
from plugins.incremental.build_record import INPUTS, BuildRecord, build_inputs, read_record


class IncrementalPelican(Pelican):  # type: ignore[misc]  # Pelican has no types
    """The class behind the `pelican` command, by the setting PELICAN_CLASS."""

    def run(self) -> None:
        """Build, or say that OUTPUT is right as it is.

        The content folder is walked once, and first: what changes while the build runs is seen by the next one.
        """
        # Ten thousand articles are a million objects, none of which is garbage before the build is over.
        gc.disable()
        try:
            cache = Path(self.settings["CACHE"])
            files = self.settings[FILES] = find_files(content_folder(self.settings), cache)
            self.settings[INPUTS] = build_inputs(files, self.settings)
            record = read_record(cache, Path(self.output_path))
            if record and self._is_current(record):
                sys.stderr.write(record.summary)
                sys.stdout.write("Không có gì thay đổi từ lần dựng trước.\n")
            else:
                super().run()
        finally:
            gc.enable()

    def _is_current(self, record: BuildRecord) -> bool:
        """Whether a build would write the same again."""
        is_same = record.inputs == self.settings[INPUTS] and record.is_valid_at(build_time())
        return is_same and record.is_untouched(Path(self.output_path))
