"""What every program of the desk is told: which content, which cache, and the site's settings."""

import argparse
from pathlib import Path
from typing import NamedTuple

from pelican.settings import read_settings as read_pelican_settings

from plugins.gallery.settings import GallerySettings, read_settings


class Desk(NamedTuple):
    """The folders to work on, and how photos are developed."""

    content: Path
    cache: Path
    gallery: GallerySettings


class NoContentError(Exception):
    """There is no such content folder; the text says so to the editor."""


def read_command_line(program: str, description: str) -> Desk:
    """What the command line says. Raises NoContentError."""
    parser = argparse.ArgumentParser(prog=program, description=description)
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    options = parser.parse_args()
    return read_desk(program, options.content, options.cache)


def read_desk(program: str, content: Path, cache: Path) -> Desk:
    """The desk with these folders and the site's settings. Raises NoContentError."""
    if not content.is_dir():
        target = program.replace("_", "-")
        raise NoContentError(f"Không có thư mục {content}. Viết: make {target} CONTENT=thư-mục")
    return Desk(content, cache, read_settings(read_pelican_settings("pelicanconf.py")["GALLERY"]))
