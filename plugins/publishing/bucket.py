"""A site in a bucket of an S3 service. A bucket has no rename: readers may see some pages of the new release before others.

So what pages need comes before them, and what nobody needs goes last; a deployment that was cut off is made whole by the next.

.releases/<release>.json    manifests of the last releases; `.releases/current` names the one that readers see
.objects/<sha256>           the bytes of their pages, so that an earlier release can be shown again
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from plugins.publishing.manifest import Manifest, PublishedFile, read_manifest
from plugins.publishing.named_by_content import is_named_by_content
from plugins.publishing.rclone import Rclone
from plugins.publishing.refusal import RefusedError
from plugins.publishing.server_files import LASTING, REVALIDATED

_RELEASES: Final = ".releases"
_OBJECTS: Final = ".objects"
_CURRENT: Final = f"{_RELEASES}/current"
_KEPT: Final = 5


class Bucket:
    """The releases below a prefix of a bucket."""

    def __init__(self, bucket: str, prefix: str) -> None:
        self.rclone = Rclone(f"{bucket}/{prefix}".rstrip("/"))

    def manifest(self) -> bytes | None:
        """The manifest of the release that readers see."""
        current = self.rclone.read(_CURRENT)
        return None if current is None else self.rclone.read(_manifest_name(current.decode()))

    def send(self, output: Path, manifest: Manifest, release: str) -> None:
        """Files named by their content first, then pages, deletions last."""
        known = self._manifests()
        changed = _unsure(manifest, known, self._current())
        pages = [file for file in changed if not is_named_by_content(file.path)]
        lasting = (file.path for file in changed if is_named_by_content(file.path))
        self.rclone.upload(output, lasting, cache_control=LASTING)
        kept_objects = {file.sha256 for one in known.values() for file in one.files}
        self._keep_objects(output, [file for file in pages if file.sha256 not in kept_objects])
        self.rclone.write(_manifest_name(release), manifest.to_bytes())
        self._show(output, pages, release)
        self._tidy({**known, release: manifest}, release)

    def go_back(self, release: str) -> str:
        """Bring the pages of an earlier release back from their objects."""
        known, current = self._manifests(), self._current()
        release = release or max((name for name in known if name < current), default="")
        if release not in known or not current:
            raise RefusedError(f"ở s3://{self.rclone.place} không có bản nào để quay lại.")
        target = known[release]
        pages = [file for file in _unsure(target, known, current) if not is_named_by_content(file.path)]
        with tempfile.TemporaryDirectory() as name:
            objects, folder = Path(name) / "objects", Path(name) / "pages"
            self.rclone.download(_OBJECTS, sorted({file.sha256 for file in pages}), objects)
            for file in pages:
                (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(objects / file.sha256, folder / file.path)
            self._show(folder, pages, release)
        self._tidy(known, release)
        return release

    def _current(self) -> str:
        return (self.rclone.read(_CURRENT) or b"").decode()

    def _manifests(self) -> dict[str, Manifest]:
        """The manifests that are kept, by release."""
        names = [name for name in self.rclone.names(_RELEASES) if name.endswith(".json")]
        found = ((name.removesuffix(".json"), self.rclone.read(f"{_RELEASES}/{name}")) for name in names)
        return {release: read_manifest(data) for release, data in found if data is not None}

    def _keep_objects(self, output: Path, pages: Iterable[PublishedFile]) -> None:
        with tempfile.TemporaryDirectory(dir=output.parent) as name:
            folder = Path(name)
            for file in pages:
                if not (folder / file.sha256).exists():
                    os.link(output / file.path, folder / file.sha256)
            self.rclone.upload(folder, sorted(path.name for path in folder.iterdir()), to=_OBJECTS)

    def _show(self, folder: Path, pages: Iterable[PublishedFile], release: str) -> None:
        self.rclone.upload(folder, (file.path for file in pages), cache_control=REVALIDATED)
        self.rclone.write(_CURRENT, release.encode())

    def _tidy(self, known: Mapping[str, Manifest], shown: str) -> None:
        """Remove what neither readers nor a rollback need: pages of other releases, and all of the oldest ones."""
        kept = {*sorted(known)[-_KEPT:], shown}
        stay = {file.path for file in known[shown].files}
        stay |= {file.path for release in kept for file in known[release].files if is_named_by_content(file.path)}
        objects = {file.sha256 for release in kept for file in known[release].files}
        all_files = [file for one in known.values() for file in one.files]
        old_pages = {file.path for file in all_files} - stay
        dropped = [release for release in known if release not in kept]
        old_objects = {file.sha256 for release in dropped for file in known[release].files} - objects
        self.rclone.delete(sorted(old_pages))
        self.rclone.delete(f"{_OBJECTS}/{digest}" for digest in sorted(old_objects))
        # Last, for they say what is to be removed.
        self.rclone.delete(_manifest_name(release) for release in sorted(dropped))


def _manifest_name(release: str) -> str:
    return f"{_RELEASES}/{release}.json"


def _unsure(manifest: Manifest, known: Mapping[str, Manifest], current: str) -> list[PublishedFile]:
    """The files of a release that may not be in the bucket: a deployment after the current one may have been cut off."""
    sets = [set(one.files) for release, one in known.items() if release >= current]
    sure = set.intersection(*sets) if sets and current else set()
    return [file for file in manifest.files if file not in sure]
