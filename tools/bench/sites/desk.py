"""A generator at work: its sources, its cache, what it has built."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from tools.bench.sites.corpus import Article
from tools.bench.sites.generators import Generator


class Run(NamedTuple):
    """A build: seconds on the clock, bytes of memory of the largest process, files written."""

    seconds: float
    peak: int
    written: int


@dataclass(frozen=True)
class Desk:
    """The folders of a generator, all below one."""

    generator: Generator
    folder: Path

    @property
    def tree(self) -> Path:
        """Where the sources are."""
        return self.folder / "tree"

    @property
    def output(self) -> Path:
        """Where the site is built."""
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        """Where the generator keeps what it likes."""
        return self.folder / "cache"

    def plant(self) -> None:
        """Write all sources but the articles."""
        self.generator.plant(self.tree)

    def write(self, article: Article) -> None:
        """Write an article's source."""
        self.generator.write(self.tree, article)

    def forget(self) -> None:
        """Put all that earlier builds left out of the way."""
        for folder in (self.output, self.cache):
            _put_aside(folder)

    def clone(self, folder: Path) -> "Desk":
        """The desk of somebody who has just cloned the sources and restored the cache: new times, nothing built."""
        other = Desk(self.generator, folder)
        _put_aside(folder)
        # copyfile leaves the times behind, as git does.
        shutil.copytree(self.tree, other.tree, copy_function=shutil.copyfile)
        shutil.copytree(self.cache, other.cache, copy_function=shutil.copyfile)
        return other

    def build(self, *more: str) -> Run:
        """A build, told more on its command line. Raises SubprocessError."""
        before = _files(self.output)
        usage = self.generator.build(self.tree, self.output, self.cache, *more)
        written = _files(self.output).items() - before.items()
        return Run(usage.wall, usage.peak, len(written))


def _put_aside(folder: Path) -> None:
    """Give a folder another name. All are removed at the end: ext4 is slow to make files where it has just deleted thousands."""
    if folder.exists():
        folder.rename(folder.with_name(f"{folder.name}-{token_hex(4)}"))


def _files(folder: Path) -> Mapping[Path, tuple[int, int, int]]:
    """Every file below a folder, and by what a rewritten one differs: inode, time, size."""
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {path: (status.st_ino, status.st_mtime_ns, status.st_size) for path, status in found}
