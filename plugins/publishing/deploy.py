"""`make deploy`: brings OUTPUT, as `make publish` has left it, to where readers' servers look."""

import argparse
import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.publishing.destinations import destination_of
from plugins.publishing.lock import one_at_a_time
from plugins.publishing.manifest import MANIFEST, DamagedManifestError, Manifest, read_manifest
from plugins.publishing.refusal import RefusedError, report
from plugins.publishing.release import check_is_whole


def deploy(output: Path, dest: str) -> str:
    """The name of the release that readers see now; empty where nothing had changed. Raises RefusedError."""
    destination = destination_of(dest)
    with one_at_a_time(output):
        manifest = _published(output)
        check_is_whole(output, manifest)
        if destination.manifest() == manifest.to_bytes():
            return ""
        release = release_name(manifest, datetime.now(UTC))
        destination.send(output, manifest, release)
    return release


def release_name(manifest: Manifest, now: datetime) -> str:
    """The name of a release that is sent at an aware moment: names sort by time."""
    digest = hashlib.sha256(manifest.to_bytes()).hexdigest()
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}-{digest[:8]}"


def _published(output: Path) -> Manifest:
    file = output / MANIFEST
    if not file.is_file():
        raise RefusedError(f"{output} chưa qua make publish. Chạy make publish SITEURL=https://... trước.")
    try:
        return read_manifest(file.read_bytes())
    except DamagedManifestError as error:
        raise RefusedError(f"{file} bị hỏng. Chạy lại make publish.") from error


def main() -> int:
    """Deploy as the command line says; 1 where it is refused."""
    parser = argparse.ArgumentParser(prog="deploy", description="Bring the published site to its server.")
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--dest", default="")
    options = parser.parse_args()
    try:
        release = deploy(options.output, options.dest)
    except RefusedError as error:
        return report(error)
    sys.stdout.write(f"Bạn đọc nay thấy bản {release}.\n" if release else "Không có gì mới để đưa lên.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
