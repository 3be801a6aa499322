"""Files on disk, written so that a killed run leaves the old bytes or the new ones, never a half."""

from pathlib import Path


def replace_file(path: Path, data: bytes) -> bool:
    """Whether the file had to be written: it is left alone where it holds these bytes already.

    The unfinished file has one name only, so that the next run finishes what a killed one left behind. The lock of
    lock.py keeps two runs from sharing it.
    """
    if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name[:200]}.part")
    unfinished.write_bytes(data)
    unfinished.replace(path)
    return True
