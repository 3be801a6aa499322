"""Files on disk, written so that a killed run leaves the old bytes or the new ones, never a half."""

import os
from pathlib import Path


def replace_file(path: Path, data: bytes) -> bool:
    """Whether the file had to be written: it is left alone where it holds these bytes already."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    temporary.write_bytes(data)
    temporary.replace(path)
    return True
