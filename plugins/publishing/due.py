"""`make due`: whether the clock has crossed a moment since the last publication at which the site must change."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from plugins.articles.clock import build_time
from plugins.articles.library import Library
from plugins.publishing.last_published import last_published
from plugins.publishing.manifest import DamagedManifestError, read_manifest
from plugins.publishing.refusal import RefusedError, report
from plugins.vietnamese.dates import dateline, iso
from plugins.views.moments import moments
from plugins.views.site_file import SiteFile

NOTHING_DUE = 3
"""The exit status that says so: neither done nor failed."""


def next_moment(library: Library, site: SiteFile, now: datetime) -> str:
    """The first moment after now that shows or hides something, in ISO 8601; empty where there is none.

    It changes only when the clock crosses it, so it may stand in a manifest.
    """
    return min((iso(moment) for moment in moments(library, site) if moment > now), default="")


def due_since(manifest: bytes | None, now: datetime) -> str:
    """Why the site must be published anew, in words; empty where nothing is due. Raises DamagedManifestError."""
    if manifest is None:
        return "chưa xuất bản lần nào"
    moment = read_manifest(manifest).due
    return (
        f"đã qua {dateline(datetime.fromisoformat(moment))}" if moment and datetime.fromisoformat(moment) <= now else ""
    )


def main() -> int:
    """Print whether something is due: 0 if so, 3 if not, 1 where it cannot be told."""
    parser = argparse.ArgumentParser(prog="due", description="Tell whether a timed change is waiting to be published.")
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--dest", default="", help="where the last publication stands")
    options = parser.parse_args()
    try:
        why = due_since(last_published(options.output, options.dest), build_time())
    except RefusedError as error:
        return report(error)
    except DamagedManifestError:
        why = "bản kê lần trước bị hỏng"
    sys.stdout.write(f"Cần xuất bản: {why}.\n" if why else "Chưa có gì đến hạn.\n")
    return 0 if why else NOTHING_DUE


if __name__ == "__main__":
    sys.exit(main())
