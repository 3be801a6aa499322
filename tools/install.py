"""Programs that only a tool needs, installed below CACHE at the versions of a lock file kept beside the tool."""

import shutil
import subprocess
import sys
from pathlib import Path


def npm_packages(source: Path, folder: Path) -> None:
    """Install the package-lock.json of the source folder, its .mjs scripts beside the packages, unless that is done."""
    npm = program("npm")
    lock = (source / "package-lock.json").read_bytes()
    installed = folder / "installed-lock.json"
    folder.mkdir(parents=True, exist_ok=True)
    for file in (*source.glob("*.json"), *source.glob("*.mjs")):
        shutil.copyfile(file, folder / file.name)
    if not installed.is_file() or installed.read_bytes() != lock:
        # Without the packages' own scripts: they would fetch programs that no lock file names.
        _run("npm", [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder)
        installed.write_bytes(lock)


def python_packages(requirements: Path, folder: Path) -> Path:
    """Install pinned packages into a virtual environment of their own, unless that is done; the folder of its programs."""
    pins = requirements.read_bytes()
    installed = folder / "installed.txt"
    if not installed.is_file() or installed.read_bytes() != pins:
        _run("Python", [sys.executable, "-m", "venv", "--clear", str(folder)], Path.cwd())
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        _run("Python", [*pip, "--require-hashes", "-r", str(requirements)], Path.cwd())
        installed.write_bytes(pins)
    return folder / "bin"


def program(name: str) -> str:
    """The path of a program that Debian's packages bring. Exits with what to install if it is missing."""
    packages = {"node": "nodejs npm", "npm": "nodejs npm", "chromium": "chromium", "java": "default-jre-headless"}
    path = shutil.which(name)
    if path is None:
        raise SystemExit(f"{name} is missing. Install it, then run this again: sudo apt-get install {packages[name]}")
    return path


def _run(kind: str, command: list[str], folder: Path) -> None:
    sys.stderr.write(f"Installing {kind} packages ...\n")
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603  the commands are those above
