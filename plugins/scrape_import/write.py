"""Converted articles into content/, never over an editor's work."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

from plugins.articles.writing import format_article
from plugins.scrape_import.convert import Draft
from plugins.scrape_import.files import replace_file
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

Outcome = Literal["imported", "unchanged", "kept"]
"""Written; already there byte for byte; edited by hand since its import, hence left as it is."""

_ORIGINAL: Final = re.compile(r"^original_url:\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """What became of an article, and its folder."""

    outcome: Outcome
    folder: Path


class Ledger:
    """What the import wrote: hashes of files by article, so that an editor's changes can be told from ours."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written: dict[str, dict[str, str]] = (
            json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        )

    def is_edited(self, original: str, folder: Path) -> bool:
        """Whether a file of the article differs from what was written. A file that is gone does not."""
        known = self._written.get(original, {})
        index = folder / "index.md"
        files = [path for path in folder.iterdir() if path.name in known or path == index] if folder.is_dir() else []
        return any(known.get(path.name) != _digest(path.read_bytes()) for path in files)

    def note(self, original: str, files: dict[str, bytes]) -> None:
        """Remember these files of the article by name."""
        self._written[original] = {name: _digest(data) for name, data in files.items()}
        text = json.dumps(self._written, ensure_ascii=False, indent=1, sort_keys=True)
        replace_file(self._path, f"{text}\n".encode())


def write(draft: Draft, bodies: Mapping[str, bytes], content: Path, ledger: Ledger, *, dry_run: bool) -> Written:
    """Put the article into its folder, its photos first, so that an index.md never names a file that is not there."""
    original = str(draft.front["original_url"])
    folder, slug = _folder(draft, content)
    front = {**draft.front, "slug": slug} if slug else draft.front
    files = {name: bodies[address] for name, address in draft.files.items()}
    files["index.md"] = format_article(front, draft.body).encode()
    if all(_holds(folder / name, data) for name, data in files.items()):
        ledger.note(original, files)
        return Written("unchanged", folder)
    if ledger.is_edited(original, folder):
        return Written("kept", folder)
    if not dry_run:
        for name, data in files.items():
            replace_file(folder / name, data)
        ledger.note(original, files)
    return Written("imported", folder)


def _folder(draft: Draft, content: Path) -> tuple[Path, str]:
    """The article's folder, and the slug to write where the title's own is taken by another article."""
    date = draft.front["date"]
    assert isinstance(date, datetime)
    year = content / "articles" / f"{date.astimezone(VIETNAM).year:04}"
    for number, slug in enumerate(_slugs(str(draft.front["title"]))):
        owner = _original_of(year / slug / "index.md")
        if owner in (None, draft.front["original_url"]) and not (year / f"{slug}.md").exists():
            return year / slug, slug if number else ""
    raise AssertionError("the slugs never end")


def _slugs(title: str) -> Iterator[str]:
    slug = slugify(title) or "bai-viet"
    yield slug
    number = 1
    while True:
        number += 1
        yield f"{slug}-{number}"


def _original_of(index: Path) -> str | None:
    """The old address of the article that lives here; empty if it has none, None if nobody lives here."""
    if not index.is_file():
        return None
    line = _ORIGINAL.search(index.read_text(encoding="utf-8", errors="replace"))
    return line[1] if line else ""


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
