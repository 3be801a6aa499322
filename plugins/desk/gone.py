"""`make gone`: addresses that readers knew and that were taken down enter content/gone.yaml by themselves."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from plugins.articles.atomic import write_if_changed
from plugins.articles.clock import build_time
from plugins.articles.document import Synopsis
from plugins.articles.gone import GONE_FILE, read_gone
from plugins.articles.library import Library, read_library
from plugins.desk.history import deleted_articles, versions
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify
from plugins.views.redirects import read_redirects

_OVER = "Hết hạn đăng."
_WITHDRAWN = "Đã gỡ bài."
_DELETED = "Đã xóa bài."


class TakenDown(NamedTuple):
    """An address that answered once, the day in Vietnam on which it ceased to, and why."""

    address: str
    date: date
    reason: str


def taken_down(content: Path, library: Library, now: datetime) -> Iterator[TakenDown]:
    """What clock and git know to be taken down: expired articles, those drafted again, and those deleted."""
    for article in library.articles:
        front = article.document.front
        if front.status in ("draft", "review"):
            yield from _was_public(article.document.path, _WITHDRAWN, now)
        elif front.unpublish_at and front.unpublish_at <= now:
            yield TakenDown(article.address, front.unpublish_at.astimezone(VIETNAM).date(), _OVER)
    for path in deleted_articles(content):
        yield from _was_public(path, _DELETED, now)


def _was_public(path: Path, reason: str, now: datetime) -> Iterator[TakenDown]:
    """The address under which a file's last public version stood, if git knows one; what is not committed ends it now."""
    ended = now
    for version in versions(path):
        document = version.document
        if document and document.front.is_public(version.date):
            yield TakenDown(_address(document), ended.astimezone(VIETNAM).date(), reason)
            return
        ended = version.date


def _address(document: Synopsis) -> str:
    front = document.front
    assert front.date is not None
    return f"/{front.date.astimezone(VIETNAM):%Y}/{front.slug or slugify(front.title) or 'bai'}/"


def enter(content: Path, now: datetime) -> tuple[TakenDown, ...]:
    """The new entries, written at the end of gone.yaml. Where a page or a redirect stands, nothing is gone."""
    library = read_library(content)
    public = [article for article in library.articles if article.document.front.is_public(now)]
    there = {article.address for article in public}
    redirects, _ = read_redirects(content, public, frozenset(there))
    known = there | redirects.keys() | {entry.address for entry in read_gone(content)[0]}
    new: dict[str, TakenDown] = {}
    for one in taken_down(content, library, now):
        if one.address not in known:
            new.setdefault(one.address, one)
    path = content / GONE_FILE
    before = path.read_bytes() if path.is_file() else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    lines = "".join(f"- address: {one.address}\n  date: {one.date}\n  reason: {one.reason}\n" for one in new.values())
    if new:
        write_if_changed(path, before + lines.encode())
    return tuple(new.values())


def main() -> int:
    """Enter what was taken down and say so; 2 if there is no such content folder."""
    parser = argparse.ArgumentParser(prog="gone", description="Enter what was taken down into gone.yaml.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    content = parser.parse_args().content
    if not content.is_dir():
        sys.stderr.write(f"Không có thư mục {content}. Viết: make gone CONTENT=thư-mục\n")
        return 2
    new = enter(content, build_time())
    sys.stdout.write(
        f"Ghi thêm {len(new)} địa chỉ vào {content / GONE_FILE}.\n" if new else "Không có bài nào mới gỡ.\n"
    )
    sys.stdout.write("".join(f"  {one.address} {one.reason}\n" for one in new))
    return 0


if __name__ == "__main__":
    sys.exit(main())
