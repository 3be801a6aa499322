"""Whole builds of small sites without starting Python each time: a fork builds and is gone, as a process of its own would."""

import multiprocessing
import os
import shutil
import traceback
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

# Imported here, so that no fork has to: the command itself imports them only when it needs them.
import pelican  # noqa: F401

import plugins.incremental.pelican_writer
import plugins.search.pelican_search
import plugins.views.pelican_views  # noqa: F401
from plugins.incremental.build import main as build
from tests.conftest import ROOT

EPOCH = 1_780_000_000
"""28 May 2026, in the afternoon in Vietnam."""


@dataclass
class Press:
    """Folders, a theme and settings of one site, and the clock by which it is built."""

    content: Path
    output: Path
    cache: Path
    theme: Path = ROOT / "theme"
    settings: dict[str, Any] = field(default_factory=dict)
    now: int = EPOCH

    def build(self) -> str:
        """Build; what went wrong, or an empty string."""
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=self._build, args=(theirs,))
        process.start()
        theirs.close()
        try:
            trouble: str = ours.recv()
        except EOFError:
            trouble = "killed"
        process.join()
        return trouble

    def clean(self, folder: Path) -> dict[str, bytes]:
        """The files of a clean build: from CACHE only developed photos and drawn cards, over which other tests watch."""
        fresh = Press(self.content, folder / "output", folder / "cache", self.theme, self.settings, self.now)
        shutil.rmtree(fresh.output, ignore_errors=True)
        for part in fresh.cache.glob("*"):
            if part.name not in ("cards", "photos"):
                shutil.rmtree(part) if part.is_dir() else part.unlink()
        assert fresh.build() == ""
        return fresh.files()

    def files(self) -> dict[str, bytes]:
        """Every file of the output with its bytes."""
        found = (path for path in sorted(self.output.rglob("*")) if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in found}

    def _build(self, answer: Connection) -> None:
        os.environ["SOURCE_DATE_EPOCH"] = str(self.now)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        values = {"CACHE": str(self.cache), "THEME": str(self.theme), "SEARCH": True} | self.settings
        lines = ["from pelicanconf import *", *(f"{name} = {value!r}" for name, value in values.items())]
        settings = self.cache.with_name(f"{self.cache.name}-settings.py")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("\n".join(lines), encoding="utf-8")
        try:
            build([str(self.content), "--settings", str(settings), "--output", str(self.output)])
        except BaseException:  # noqa: BLE001 whatever it is, the test must read it
            answer.send(traceback.format_exc()[-700:])
        else:
            answer.send("")


def differences(ours: dict[str, bytes], theirs: dict[str, bytes]) -> list[str]:
    """The names of files that are not the same in both."""
    return [name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name)]
