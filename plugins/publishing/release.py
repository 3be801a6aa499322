"""The release as a folder, made whole beside OUTPUT and then exchanged with it by one rename."""

import ctypes
import errno
import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from plugins.publishing.compressed import compressed
from plugins.publishing.manifest import MANIFEST, Manifest
from plugins.publishing.named_by_content import is_named_by_content
from plugins.publishing.refusal import RefusedError
from plugins.views.addresses import PHOTO_FOLDER

LASTING_LIST: Final = ".lasting"
"""A file of the release that lists those named by their content, one path a line, for the shell on the server."""
_PHOTOS: Final = PHOTO_FOLDER.lstrip("/")
_EARLIEST: Final = 946_684_800
_STRETCH: Final = 2**29
"""2000-01-01, and 17 years, in seconds."""
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_NOT_HERE: Final = frozenset((errno.ENOSYS, errno.EINVAL))


def time_of(sha256: str) -> int:
    """The modification time of a published file, made from its content.

    So rsync's size and time, and a server's ETag, tell content apart, wherever and whenever it was built.
    """
    return _EARLIEST + int(sha256[:8], 16) % _STRETCH


def check_is_ours(output: Path) -> None:
    """Raises RefusedError where OUTPUT holds what no build has made: the exchange would remove it."""
    if output.exists() and not output.is_dir():
        raise RefusedError(f"{output} không phải thư mục.")
    ours = any((output / mark).is_file() for mark in (MANIFEST, ".manifest"))
    if output.is_dir() and not ours and any(output.iterdir()):
        raise RefusedError(f"thư mục {output} có tệp không do trang này làm ra. Chọn OUTPUT khác.")


def write_release(built: Path, made: Mapping[str, bytes], manifest: Manifest, output: Path) -> None:
    """Put a release at OUTPUT: files of the built folder, and others by name. Whoever kills it leaves the old one."""
    new = output.with_name(f".{output.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    for file in manifest.files:
        target, moment = new / file.path, time_of(file.sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.path.startswith(_PHOTOS) and _link(built / file.path, target):
            os.utime(target, (moment, moment))
            continue
        data = made[file.path] if file.path in made else (built / file.path).read_bytes()
        for ending, form in (("", data), *compressed(file.path, data)):
            _put(target.with_name(target.name + ending), form, moment)
    lasting = "".join(f"{file.path}\n" for file in manifest.files if is_named_by_content(file.path)).encode()
    for name, data in ((LASTING_LIST, lasting), (MANIFEST, manifest.to_bytes())):
        _put(new / name, data, time_of(hashlib.sha256(data).hexdigest()))
    for mark in built.glob(".*"):
        # The next `make html` into this folder wants to know what it may remove.
        shutil.copy(mark, new / mark.name)
    _exchange(new, output)
    shutil.rmtree(new, ignore_errors=True)


def check_is_whole(output: Path, manifest: Manifest) -> None:
    """Raises RefusedError where OUTPUT is not the release of its manifest any more, by sizes and times."""
    for file in manifest.files:
        path = output / file.path
        if not path.is_file() or (path.stat().st_size, int(path.stat().st_mtime)) != (file.size, time_of(file.sha256)):
            raise RefusedError(f"{path} không còn như lúc xuất bản. Chạy lại make publish rồi mới make deploy.")


def _put(path: Path, data: bytes, moment: int) -> None:
    path.write_bytes(data)
    os.utime(path, (moment, moment))


def _link(source: Path, target: Path) -> bool:
    """Whether one file could stand at two names; not over the border of a file system."""
    try:
        os.link(source, target)
    except OSError:
        return False
    return True


def _exchange(new: Path, output: Path) -> None:
    """Swap two folders by one rename (Linux); elsewhere by two, between which there is no OUTPUT."""
    if not output.exists():
        new.rename(output)
        return
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    names = os.fsencode(new), os.fsencode(output)
    if rename and rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return
    if rename and ctypes.get_errno() not in _NOT_HERE:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(output))
    old = output.with_name(f".{output.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    output.rename(old)
    new.rename(output)
    shutil.rmtree(old, ignore_errors=True)
