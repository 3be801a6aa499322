"""What git remembers of the articles: earlier versions of a file, and who approved it."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from plugins.articles.document import Synopsis, read_bytes


@dataclass(frozen=True)
class Version:
    """A file as a commit left it; `document` is None where it was deleted or could not be read. `date` is aware."""

    author: str
    date: datetime
    document: Synopsis | None


@dataclass(frozen=True)
class Approval:
    """Who let an article out of review, and when."""

    author: str
    date: datetime


def versions(path: Path) -> Iterator[Version]:
    """The versions of a content file, newest first; none where git does not know it. A renamed file begins anew."""
    # The folder of a deleted article may be gone with it.
    folder = next(parent for parent in path.parents if parent.is_dir())
    name = path.relative_to(folder).as_posix()
    log = _git(folder, "log", "--format=%H%x09%cI%x09%an", "--", name).decode(errors="replace")
    for line in log.splitlines():
        commit, date, author = line.split("\t", 2)
        data = _git(folder, "show", f"{commit}:./{name}")
        document = read_bytes(data).synopsis if data else None
        yield Version(author, datetime.fromisoformat(date), document)


def approval(path: Path) -> Approval | None:
    """The last change of a file's status from review to published or archived; None if there was none."""
    for newer, older in pairwise(versions(path)):
        if _status(older) == "review" and _status(newer) in ("published", "archived"):
            return Approval(newer.author, newer.date)
    return None


def deleted_articles(content: Path) -> Iterator[Path]:
    """The paths of articles that are not there any more, whether a commit has deleted them or the next one will."""
    options = ("--diff-filter=D", "--name-only", "--no-renames", "--relative", "-z")
    committed = _git(content, "log", "--format=", *options, "--", "articles")
    waiting = _git(content, "diff", "HEAD", *options, "--", "articles")
    names = (name.strip() for name in (committed + waiting).decode(errors="replace").split("\0"))
    for name in sorted({name for name in names if name.endswith(".md")}):
        path = content / name
        if not path.exists():
            yield path


def _status(version: Version) -> str:
    return version.document.front.status if version.document else ""


def _git(folder: Path, *command: str) -> bytes:
    """What git prints; nothing where there is no repository, no such file, or no git."""
    # A hook is told of git's own folders from the repository's root, which is not where we ask.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    program = ["git", "-C", str(folder), *command]
    try:
        done = subprocess.run(program, env=environment, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        return b""
    return done.stdout if done.returncode == 0 else b""
