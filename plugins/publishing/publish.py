"""`make publish`: builds for the public beside OUTPUT, examines what was built, and only then puts it at OUTPUT."""

import argparse
import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from plugins.articles.clock import build_time
from plugins.articles.gone import read_gone
from plugins.articles.library import Library, read_library
from plugins.publishing.built_site import BuiltSite
from plugins.publishing.due import next_moment
from plugins.publishing.examination import Examined, examine
from plugins.publishing.gate import Absences, reasons
from plugins.publishing.last_published import last_published
from plugins.publishing.lock import one_at_a_time
from plugins.publishing.manifest import DamagedManifestError, Manifest, PublishedFile, read_manifest
from plugins.publishing.page_findings import Findings
from plugins.publishing.refusal import RefusedError, report
from plugins.publishing.release import check_is_ours, write_release
from plugins.publishing.server_files import files_for_servers, read_moved
from plugins.publishing.site_url import read_site_url
from plugins.views.addresses import file_of
from plugins.views.site_file import read_site_file


class Order(NamedTuple):
    """What to publish. `dest` is where the last publication stands; empty where OUTPUT itself remembers it."""

    content: Path
    output: Path
    cache: Path
    site_url: str
    dest: str


def publish(order: Order) -> Manifest:
    """The manifest of what now stands at OUTPUT. Raises RefusedError, and then OUTPUT is as it was."""
    if not order.content.is_dir():
        raise RefusedError(f"không có thư mục {order.content}. Viết: make publish CONTENT=thư-mục")
    site_url = read_site_url(order.site_url)
    check_is_ours(order.output)
    with one_at_a_time(order.output):
        last = _last_manifest(order)
        # Check, build and gate agree on the time.
        moment = str(int(build_time().timestamp()))
        os.environ.update({"SITEURL": site_url, "CACHE": str(order.cache), "SOURCE_DATE_EPOCH": moment})
        folders = ("--content", str(order.content), "--cache", str(order.cache))
        _run("make check còn lỗi, xem các dòng ở trên. Sửa rồi xuất bản lại.", "plugins.desk.check", *folders)
        built = order.output.with_name(f"{order.output.name}.staging")
        settings = ("--settings", "publishconf.py", "--output", str(built))
        _run("không dựng được trang, xem các dòng ở trên.", "plugins.incremental.build", str(order.content), *settings)
        library, now = read_library(order.content), build_time()
        absences = _absences(order.content, library, now)
        moved = read_moved(built)
        made = dict(files_for_servers(moved, _gone(absences, built)))
        examined = [one for one in examine(built, order.cache) if one.file.path not in made]
        site = BuiltSite.of(site_url, (*examined, *_as_examined(made)), moved)
        if found := reasons(site, last, absences):
            raise RefusedError(*found)
        site_file, _ = read_site_file(order.content / "site.yaml")
        manifest = replace(site.manifest(), due=next_moment(library, site_file, now))
        write_release(built, made, manifest, order.output)
    return manifest


def _last_manifest(order: Order) -> Manifest | None:
    """What readers see now, or None before the first publication."""
    data = last_published(order.output, order.dest)
    place = order.dest or order.output
    if data is None:
        sys.stderr.write(f"Chưa có lần xuất bản nào ở {place}: coi đây là lần đầu.\n")
        return None
    try:
        return read_manifest(data)
    except DamagedManifestError as error:
        raise RefusedError(f"bản kê của lần xuất bản trước ({place}) bị hỏng: {error}.") from error


def _run(reason: str, *module: str) -> None:
    """Run a program of this project. Raises RefusedError with the reason where it fails."""
    if subprocess.run([sys.executable, "-m", *module], check=False).returncode:  # noqa: S603 our own programs
        raise RefusedError(reason)


def _absences(content: Path, library: Library, now: datetime) -> Absences:
    gone, _ = read_gone(content)
    over = (
        article.address
        for article in library.articles
        if article.document.front.unpublish_at and article.document.front.unpublish_at <= now
    )
    return Absences(frozenset(entry.address for entry in gone), frozenset(over))


def _gone(absences: Absences, built: Path) -> set[str]:
    """The addresses that are answered 410, percent-encoded: where no page stands again."""
    addresses = {*absences.gone, *(quote(address) for address in absences.over)}
    return {address for address in addresses if not (built / file_of(unquote(address))).is_file()}


def _as_examined(made: dict[str, bytes]) -> list[Examined]:
    return [
        Examined(PublishedFile(name, hashlib.sha256(data).hexdigest(), len(data)), Findings(), tells_place=False)
        for name, data in made.items()
    ]


def main() -> int:
    """Publish as the command line says; 1 where it is refused."""
    parser = argparse.ArgumentParser(prog="publish", description="Build the public site and let it through the gate.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    parser.add_argument("--site-url", default="")
    parser.add_argument("--dest", default="", help="where the last publication stands")
    options = parser.parse_args()
    order = Order(options.content, options.output, options.cache, options.site_url, options.dest)
    try:
        manifest = publish(order)
    except RefusedError as error:
        return report(error)
    sys.stdout.write(f"Đã xuất bản {manifest.articles} bài, {len(manifest.files)} tệp vào {order.output}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
