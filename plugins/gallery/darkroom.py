"""Photos in, verdicts out: what CACHE knows already is taken from there, the rest is made by worker processes."""

import hashlib
import multiprocessing
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_atomically
from plugins.gallery.pixels import develop
from plugins.gallery.recipes import Recipe
from plugins.gallery.verdicts import Verdict, seal, unseal

_HASH_LENGTH: Final = 16
"""Hexadecimal digits of the SHA-256 in names: 64 bits, no collision among millions of photos."""


@dataclass(frozen=True)
class Job:
    """A photo to develop: any of the files with its bytes, and where its renditions go."""

    original: Path
    recipe: Recipe
    folder: Path
    stem: str

    @property
    def verdict_file(self) -> Path:
        """Where CACHE keeps the verdict."""
        return self.folder / f"{self.stem}.json"


class Darkroom:
    """Develops photos and publishes their renditions, each photo once however often it is used."""

    def __init__(self, cache: Path, recipe: Recipe) -> None:
        self.cache = cache / "photos"
        self.recipe = recipe

    def judge(self, originals: Iterable[Path]) -> dict[Path, Verdict]:
        """The verdict on each photo that exists. Files with the same bytes are developed once."""
        jobs = {path: self._job(path) for path in dict.fromkeys(originals) if path.is_file()}
        verdicts = {job.stem: self._known(job) for job in jobs.values()}
        unknown = {job.stem: job for job in jobs.values() if verdicts[job.stem] is None}
        fresh = dict(_develop_all(list(unknown.values())))
        return {path: verdicts[job.stem] or fresh[job.stem] for path, job in jobs.items()}

    def publish(self, photo: Path, verdict: Verdict, target: Path) -> None:
        """Copy the renditions of a photo into a folder, leaving alone those that lie there already.

        A rendition that CACHE has damaged is made again.
        """
        missing = [item for item in verdict.renditions if not _has_size(target / item.name, item.size)]
        for rendition in missing:
            source = self._folder(rendition.name) / rendition.name
            data = source.read_bytes() if source.is_file() else b""
            if hashlib.sha256(data).hexdigest() != rendition.digest:
                _develop(self._job(photo))
                data = source.read_bytes()
            write_atomically(target / rendition.name, data)

    def _job(self, original: Path) -> Job:
        digest = _digest(original)
        return Job(original, self.recipe, self._folder(digest), f"{digest}-{self.recipe.version}")

    def _folder(self, name: str) -> Path:
        return self.cache / name[:2]

    def _known(self, job: Job) -> Verdict | None:
        """The verdict that CACHE holds, if it is sound and every rendition is there."""
        if not job.verdict_file.is_file():
            return None
        verdict = unseal(job.verdict_file.read_bytes())
        if verdict and all(_has_size(job.folder / item.name, item.size) for item in verdict.renditions):
            return verdict
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:_HASH_LENGTH]


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def _develop_all(jobs: list[Job]) -> Iterator[tuple[str, Verdict]]:
    """The verdicts of all jobs, by stem, made by one process a core; for one photo alone no process is worth starting."""
    if len(jobs) <= 1:
        yield from ((job.stem, _develop(job)) for job in jobs)
        return
    workers = min(len(jobs), os.cpu_count() or 1)
    # Spawned, not forked: a fork copies whatever locks Pelican's threads hold.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from zip((job.stem for job in jobs), pool.map(_develop, jobs), strict=True)


def _develop(job: Job) -> Verdict:
    """Develop one photo; its verdict is written last, so that it vouches for the renditions."""
    verdict = develop(job.original, job.recipe, job.folder, job.stem)
    write_atomically(job.verdict_file, seal(verdict))
    return verdict
