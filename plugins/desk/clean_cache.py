"""`make clean-cache`: removes from CACHE what no photo of the content needs any more."""

import sys
from pathlib import Path

from plugins.articles.library import read_library
from plugins.desk.command_line import Desk, NoContentError, read_command_line
from plugins.gallery.photo_book import make_photo_book
from plugins.vietnamese.numbers import file_size
from plugins.views.site_file import read_site_file


def unused_files(desk: Desk) -> list[Path]:
    """The files of the cache's photo part that were made of no photo of this content, or by no recipe of these settings."""
    library = read_library(desk.content, desk.cache)
    book = make_photo_book((*library.articles, *library.pages), *desk)
    site_file, _ = read_site_file(desk.content / "site.yaml")
    book.include(desk.content, (banner.image for banner in site_file.banners))
    used = book.cache_files()
    return [file for file in sorted(book.darkroom.store.folder.rglob("*")) if file.is_file() and file not in used]


def main() -> int:
    """Remove the files and say how many; 2 if there is no such content folder."""
    try:
        desk = read_command_line("clean_cache", "Remove unused photos from the cache.")
    except NoContentError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    files = unused_files(desk)
    size = sum(file.stat().st_size for file in files)
    for file in files:
        file.unlink()
    sys.stdout.write(f"Đã xóa {len(files)} tệp không dùng nữa ({file_size(size)}).\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
