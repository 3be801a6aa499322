"""A built folder, examined file by file on all cores. What a page says is remembered by its hash, so only new ones are read."""

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from plugins.publishing.kept import Kept
from plugins.publishing.manifest import PublishedFile
from plugins.publishing.page_findings import RULES, Findings, page_findings, script_findings, stylesheet_findings
from plugins.publishing.places import tells_place

_READERS: Final[Mapping[str, Callable[[bytes], Findings]]] = {
    ".html": page_findings,
    ".htm": page_findings,
    ".css": stylesheet_findings,
    ".js": script_findings,
}
_TEXTS: Final = frozenset((*_READERS, ".json", ".xml", ".txt", ".csv", ".map", ".svg"))
"""Endings of files that hold no picture's bytes."""
_WORTH_PROCESSES: Final = 200
"""Files from which on starting processes pays."""
_AT_ONCE: Final = 32


class Examined(NamedTuple):
    """A file, what it says, and whether it tells where a picture was taken."""

    file: PublishedFile
    findings: Findings
    tells_place: bool


def examine(folder: Path, cache: Path) -> Iterator[Examined]:
    """Every file that readers can ask for, by path."""
    names = sorted(published_names(folder))
    kept = Kept(cache, f"pages-{RULES}")
    work = partial(_examine, folder, kept)
    digests = set()
    for examined in _on_all_cores(work, names):
        digests.add(examined.file.sha256)
        yield examined
    kept.forget_all_but(digests)


def published_names(folder: Path) -> Iterator[str]:
    """The paths of a folder's files, but for those that begin with a dot or lie in a folder that does."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix()


def _on_all_cores(work: Callable[[str], Examined], names: list[str]) -> Iterator[Examined]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or len(names) < _WORTH_PROCESSES:
        yield from map(work, names)
        return
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(work, names, chunksize=_AT_ONCE)


def _examine(folder: Path, kept: Kept, name: str) -> Examined:
    data = (folder / name).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    ending = Path(name).suffix.lower()
    reader = _READERS.get(ending)
    findings = _findings(reader, data, digest, kept) if reader else Findings()
    return Examined(PublishedFile(name, digest, len(data)), findings, ending not in _TEXTS and tells_place(data))


def _findings(reader: Callable[[bytes], Findings], data: bytes, digest: str, kept: Kept) -> Findings:
    known = kept.get(digest)
    if known is not None:
        links, loads, inline, error = json.loads(known)
        return Findings(tuple(links), tuple(loads), tuple(inline), error)
    findings = reader(data)
    kept.put(digest, json.dumps(findings, ensure_ascii=False).encode())
    return findings
