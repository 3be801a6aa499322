"""The command behind `make html`: Pelican's build, unless nothing has changed since the last one.

Nothing heavy is imported before that is known: Pelican and our page makers take half a second to come.
"""

import argparse
import gc
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from runpy import run_path
from typing import Any

from plugins.articles.clock import build_time
from plugins.articles.content_files import FILES, content_folder, find_files
from plugins.incremental.build_record import INPUTS, build_inputs, read_record


def main(arguments: Sequence[str] | None = None) -> None:
    """Build as the command line says, or say that OUTPUT is right as it is.

    The content folder is walked once, and first: what changes while the build runs is seen by the next one.
    """
    # Ten thousand articles are a million objects, none of which is garbage before the build is over.
    gc.disable()
    parser = argparse.ArgumentParser(prog="build", description="Build the site unless it stands as it should.")
    parser.add_argument("content", type=Path)
    parser.add_argument("--settings", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--output", type=Path, default=Path("output"))
    asked = parser.parse_args(arguments)
    settings = settings_of(asked.settings)
    cache, theme = Path(settings["CACHE"]), asked.settings.parent / settings["THEME"]
    files = find_files(content_folder(asked.content), cache)
    inputs = build_inputs(files, theme, settings)
    record = read_record(cache, asked.output, inputs)
    if record and record.holds(asked.output, build_time()):
        sys.stderr.write(record.summary)
        sys.stdout.write("Không có gì thay đổi từ lần dựng trước.\n")
    else:
        _build(asked, {FILES: files, INPUTS: inputs})


def settings_of(file: Path) -> dict[str, Any]:
    """What a settings file says, before Pelican adds what it leaves open."""
    return {name: value for name, value in run_path(str(file)).items() if name.isupper()}


def _build(asked: argparse.Namespace, known: Mapping[str, Any]) -> None:
    """Build as the `pelican` command does, which need not find out again what is known."""
    import pelican  # noqa: PLC0415 see above

    options = ("--settings", str(asked.settings), "--output", str(asked.output))
    wanted = pelican.parse_arguments([str(asked.content), *options])
    wanted.overrides.update(known)
    pelican.init_logging(level=wanted.verbosity, name="pelican")
    site, _ = pelican.get_instance(wanted)
    site.run()
    # Python would look through all of it for garbage once more before it ends.
    gc.freeze()


if __name__ == "__main__":
    main()
