"""Which versions of other programs were installed to measure with."""

import json
from pathlib import Path


def npm_version(folder: Path, package: str) -> str:
    """Name and version of an npm package that is installed in this folder."""
    described = json.loads((folder / "node_modules" / package / "package.json").read_bytes())
    return f"{package} {described['version']}"


def python_version(folder: Path, package: str) -> str:
    """Name and version of a Python package that is installed in this virtual environment."""
    described = next((folder / "lib").glob(f"*/site-packages/{package}-*.dist-info"))
    return described.stem.replace("-", " ")
