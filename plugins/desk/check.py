"""`make check`: every mistake in the content, in Vietnamese, one a line, with file and line.

Drafts are checked too: they are what editors work on.
"""

import argparse
import sys
from pathlib import Path

from pelican.settings import read_settings as read_pelican_settings

from plugins.articles.library import read_library
from plugins.articles.problems import Problem
from plugins.gallery.notices import photo_notices
from plugins.gallery.photo_book import make_photo_book
from plugins.gallery.settings import GallerySettings, read_settings
from plugins.sections.pelican_sections import settle_sections
from plugins.views.broken_links import broken_links
from plugins.views.site_file import read_site_file


def check(content: Path, cache: Path, gallery: GallerySettings) -> tuple[Problem, ...]:
    """All problems of a content folder, by file and line."""
    library = read_library(content)
    documents = (*library.articles, *library.pages)
    _, section_problems = settle_sections(content, library)
    _, site_problems = read_site_file(content / "site.yaml")
    photos = make_photo_book(documents, content, cache, gallery)
    broken = broken_links(documents, photos.folders)
    notices = photo_notices(photos, (article.document for article in documents))
    found = {*library.problems, *section_problems, *site_problems, *photos.problems, *broken, *notices}
    return tuple(sorted(found))


def main() -> int:
    """Print the problems; 1 if there is a mistake, 2 if there is no such folder."""
    parser = argparse.ArgumentParser(prog="check", description="List every mistake in the content.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    options = parser.parse_args()
    if not options.content.is_dir():
        sys.stderr.write(f"Không có thư mục {options.content}. Viết: make check CONTENT=thư-mục\n")
        return 2
    gallery = read_settings(read_pelican_settings("pelicanconf.py")["GALLERY"])
    problems = check(options.content, options.cache, gallery)
    mistakes = [problem for problem in problems if not problem.is_notice]
    notices = [problem for problem in problems if problem.is_notice]
    for problem in mistakes:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"Cần sửa {len(mistakes)} chỗ.\n" if mistakes else "Nội dung không có lỗi nào.\n")
    if notices:
        sys.stdout.write(f"Nên bổ sung {len(notices)} chỗ, không ngăn việc đăng:\n")
    for problem in notices:
        sys.stdout.write(f"{problem}\n")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
