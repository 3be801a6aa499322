"""`make clean-cache`: removes from CACHE what no photo of the content needs any more."""

import argparse
import sys
from pathlib import Path

from pelican.settings import read_settings as read_pelican_settings

from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.gallery.settings import GallerySettings, read_settings
from plugins.vietnamese.numbers import file_size


def unused_files(content: Path, cache: Path, gallery: GallerySettings) -> list[Path]:
    """The files of the cache's photo part that were made of no photo of this content, or by no recipe of these settings."""
    library = read_library(content)
    book = make_photo_book((*library.articles, *library.pages), content, cache, gallery)
    used = book.cache_files()
    return [file for file in sorted(book.darkroom.store.folder.rglob("*")) if file.is_file() and file not in used]


def main() -> int:
    """Remove the files and say how many; 2 if there is no such content folder."""
    parser = argparse.ArgumentParser(prog="clean_cache", description="Remove unused photos from the cache.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    options = parser.parse_args()
    if not options.content.is_dir():
        sys.stderr.write(f"Không có thư mục {options.content}. Viết: make clean-cache CONTENT=thư-mục\n")
        return 2
    gallery = read_settings(read_pelican_settings("pelicanconf.py")["GALLERY"])
    files = unused_files(options.content, options.cache, gallery)
    size = sum(file.stat().st_size for file in files)
    for file in files:
        file.unlink()
    sys.stdout.write(f"Đã xóa {len(files)} tệp không dùng nữa ({file_size(size)}).\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
