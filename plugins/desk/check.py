"""`make check`: every mistake in the content, in Vietnamese, one a line with file and line, the gravest first.

Drafts are checked too: they are what editors work on.
"""

import os
import sys

from plugins.articles.clock import build_time
from plugins.articles.library import read_library
from plugins.articles.text_notices import text_notices
from plugins.desk.command_line import Desk, NoContentError, read_command_line
from plugins.desk.findings import Finding, as_json, ranked
from plugins.desk.spelling_notices import spelling_notices
from plugins.gallery.notices import photo_notices
from plugins.gallery.photo_book import make_photo_book
from plugins.sections.pelican_sections import settle_sections
from plugins.views.abbreviations import read_abbreviations
from plugins.views.broken_links import broken_links
from plugins.views.gone_addresses import gone_problems
from plugins.views.lost_files import lost_files
from plugins.views.page_addresses import page_addresses
from plugins.views.redirects import read_redirects
from plugins.views.settings import ViewSettings
from plugins.views.site import Site, page_problems
from plugins.views.site_file import read_site_file
from plugins.views.steering import banner_problems, steering_problems


def check(desk: Desk) -> tuple[Finding, ...]:
    """All problems of a content folder, the gravest first."""
    library = read_library(desk.content, desk.cache)
    now = build_time()
    documents = (*library.articles, *library.pages)
    public = [article for article in documents if article.document.front.is_public(now)]
    drafts = [article for article in documents if not article.document.front.is_public(now)]
    tree, section_problems = settle_sections(desk.content, library, now)
    site_path = desk.content / "site.yaml"
    site_file, site_problems = read_site_file(site_path)
    photos = make_photo_book(documents, *desk)
    photos.include(desk.content, (banner.image for banner in site_file.banners))
    site = Site(library, tree, photos, site_file, now)
    addresses = page_addresses(site, ViewSettings())
    redirects, redirect_problems = read_redirects(desk.content, public, addresses)
    taken = [*page_problems(library.pages, tree)]
    found = {
        *library.problems,
        *section_problems,
        *site_problems,
        *read_abbreviations(desk.content)[1],
        *steering_problems(site_path, site_file, tree, library, now),
        *banner_problems(site_path, site_file.banners, photos),
        *photos.problems,
        *redirect_problems,
        *gone_problems(desk.content, addresses, redirects),
        *taken,
        # What readers see may lead to what readers see; a draft may also lead to other drafts.
        *broken_links(public, public, photos.folders),
        *broken_links(drafts, documents, photos.folders),
        *lost_files(documents, tree, photos.folders),
        *photo_notices(photos, (article.document for article in documents)),
        *text_notices(article.document for article in documents),
        *spelling_notices(article.document for article in documents),
    }
    library.files.digests.save()
    return ranked(found, {article.document.path: article.document for article in documents}, taken)


def main() -> int:
    """Print the problems; 1 if there is a mistake, 2 if there is no such folder."""
    try:
        desk = read_command_line("check", "List every mistake in the content.")
    except NoContentError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    findings = check(desk)
    mistakes = [problem for severity, problem in findings if severity != "notice"]
    notices = [problem for severity, problem in findings if severity == "notice"]
    if os.environ.get("JSON", "0") not in ("", "0"):
        sys.stdout.write(as_json(findings))
        return 1 if mistakes else 0
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
