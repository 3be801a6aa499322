"""The versions of what turns one thing into another: what a cache depends on besides its inputs."""

import hashlib
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

PLUGINS: Final = Path(__file__).parents[1]

SOURCES: Final = (".py", ".yaml", ".yml", ".json", ".txt")
"""How the names of code end, and of the data beside it."""


@cache
def program_version(folders: tuple[str, ...], packages: tuple[str, ...]) -> str:
    """16 hexadecimal digits for Python, these packages and all code of these folders of plugins/, wherever the clone lies."""
    # A build that finds nothing to do asks for no version, and should not import what would tell it.
    from importlib.metadata import version  # noqa: PLC0415

    seen = hashlib.sha256(repr(sys.version_info[:3]).encode())
    for package in packages:
        seen.update(f"{package} {version(package)}\n".encode())
    for file in _sources(folders):
        seen.update(f"{file.relative_to(PLUGINS).as_posix()}\n".encode())
        seen.update(hashlib.sha256(file.read_bytes()).digest())
    return seen.hexdigest()[:16]


def installed_packages() -> list[str]:
    """All packages that Python finds, with their versions, as the folders are called in which they tell of themselves."""
    folders = filter(os.path.isdir, dict.fromkeys(sys.path))
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208 names alone


def _sources(folders: Iterable[str]) -> list[Path]:
    """Code and the data beside it."""
    return [file for folder in folders for file in sorted((PLUGINS / folder).rglob("*")) if file.suffix in SOURCES]
