"""Files written whole or not at all. Every file of a site comes by here, so no paths are made where a text will do."""

# ruff: noqa: PTH103, PTH105, PTH113, PTH118, PTH202

import os
from pathlib import Path
from secrets import token_hex
from typing import Final

_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_LONGEST: Final = 100
"""Characters of a name that its unfinished file keeps; the whole name may be as long as a name can be."""


def write_atomically(path: Path | str, data: bytes) -> None:
    """Write beside the name, then rename: whoever kills the program leaves the old file or the new one."""
    folder, name = os.path.split(path)
    unfinished = os.path.join(folder, f".{name[:_LONGEST]}-{token_hex(4)}.part")
    try:
        handle = os.open(unfinished, _NEW_FILE, 0o644)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
        handle = os.open(unfinished, _NEW_FILE, 0o644)
    try:
        with os.fdopen(handle, "wb", buffering=0) as file:
            view = memoryview(data)
            while view:
                view = view[file.write(view) :]
        os.replace(unfinished, path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise


def write_if_changed(path: Path | str, data: bytes) -> bool:
    """Write atomically unless the file holds these bytes already; whether it was written."""
    if os.path.isfile(path) and os.path.getsize(path) == len(data) and Path(path).read_bytes() == data:
        return False
    write_atomically(path, data)
    return True
