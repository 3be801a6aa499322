"""Converted articles into content/, never over an editor's work."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from plugins.articles.writing import format_article
from plugins.scrape_import.convert import Draft
from plugins.scrape_import.files import replace_file
from plugins.scrape_import.places import Place

Outcome = Literal["imported", "unchanged", "kept"]
"""Written; already there byte for byte; edited by hand since its import, hence left as it is."""


@dataclass(frozen=True)
class Written:
    """What became of an article, and its folder."""

    outcome: Outcome
    folder: Path


class Ledger:
    """What the import wrote: hashes of files by article, so that an editor's changes can be told from ours."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def files(self, original: str) -> dict[str, str]:
        """Hashes of the article's files by name, as they were written."""
        path = self._path(original)
        known: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return known

    def has_written(self, original: str, path: Path) -> bool:
        """Whether a file still has the bytes that were written."""
        return self.files(original).get(path.name) == _digest(path.read_bytes())

    def note(self, original: str, files: Mapping[str, bytes]) -> None:
        """Remember these files of the article by name."""
        hashes = {name: _digest(data) for name, data in files.items()}
        text = json.dumps(hashes, ensure_ascii=False, indent=1, sort_keys=True)
        replace_file(self._path(original), f"{text}\n".encode())

    def _path(self, original: str) -> Path:
        return self._folder / f"{_digest(original.encode())[:32]}.json"


def write(  # noqa: PLR0913 what is written, where, and how
    draft: Draft, bodies: Mapping[str, bytes], content: Path, place: Place, ledger: Ledger, *, dry_run: bool
) -> Written:
    """Put the article into its folder, its photos first, so that an index.md never names a file that is not there."""
    original = str(draft.front["original_url"])
    folder = content / "articles" / place.folder
    front = {**draft.front, "slug": place.slug} if place.slug else draft.front
    files = {name: bodies[address] for name, address in draft.files.items()}
    files["index.md"] = format_article(front, draft.body).encode()
    if all(_holds(folder / name, data) for name, data in files.items()):
        if not dry_run:
            _drop_others(folder, files, ledger.files(original))
            ledger.note(original, files)
        return Written("unchanged", folder)
    known = ledger.files(original)
    if folder.is_dir() and not _is_ours(folder, files, known):
        return Written("kept", folder)
    if not dry_run:
        for name, data in files.items():
            replace_file(folder / name, data)
        _drop_others(folder, files, known)
        ledger.note(original, files)
    return Written("imported", folder)


def _is_ours(folder: Path, files: Mapping[str, bytes], known: Mapping[str, str]) -> bool:
    """Whether what is there under these names is ours, from the writing before, or from this one that a kill cut short.

    A file that is gone is nobody's; one that an editor put there under the name of a new one is theirs.
    """
    present = [path for path in folder.iterdir() if path.name in known or path.name in files]
    return all(
        _digest(path.read_bytes()) in {known.get(path.name), _digest(files.get(path.name, b""))} for path in present
    )


def _drop_others(folder: Path, files: Mapping[str, bytes], known: Mapping[str, str]) -> None:
    """Remove what an earlier import wrote and this one does not have, unless somebody changed it."""
    for name in known.keys() - files.keys():
        path = folder / name
        if path.is_file() and _digest(path.read_bytes()) == known[name]:
            path.unlink()


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
