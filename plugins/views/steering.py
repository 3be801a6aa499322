"""What site.yaml says of the front page, held against the sections, articles and pictures that there are."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from plugins.articles.library import Article, Library
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.gallery.loose_pictures import pictures_beside
from plugins.gallery.photo_book import PhotoBook
from plugins.sections.tree import SectionTree
from plugins.views.site_entries import Banner, Pin, TimedLink
from plugins.views.site_file import SiteFile

_ARTICLE: Final = re.compile(r"/\d{4}/[^/]+/")


def pinned_article(pin: Pin, articles: Sequence[Article]) -> Article | None:
    """The article that a pin means: by its address, or by its folder or file below content/articles/."""
    wanted = pin.article.strip("/").removesuffix(".md").removesuffix("/index")
    return next((article for article in articles if wanted in _names(article)), None)


def steering_problems(
    file: Path, site: SiteFile, tree: SectionTree, library: Library, now: datetime
) -> Iterator[Problem]:
    """What the file names that is not there: sections, the pinned article, articles behind addresses; and blocks twice.

    A pin or a link that waits for its day may wait for its article too, and what is over is nobody's business any more.
    """
    first: dict[tuple[str, str], int] = {}
    for block in site.front:
        key = (block.kind, block.section.casefold())
        if key in first:
            yield Problem(file, block.line, f"khối này đã có ở dòng {first[key]}. Bỏ một trong hai dòng.")
        elif block.section and tree.named(block.section) is None:
            hint = suggestion(block.section, [section.name for section in tree.sections])
            yield Problem(file, block.line, f'không có chuyên mục "{block.section}".{hint}')
        first.setdefault(key, block.line)
    pin = site.pinned
    if pin and not pin.span.is_over(now) and pinned_article(pin, library.articles) is None:
        hint = suggestion(pin.article.strip("/"), [name for article in library.articles for name in _names(article)])
        yield Problem(file, pin.line, f'không có bài "{pin.article}" để ghim lên đầu trang.{hint}')
    all_articles = {article.address for article in library.articles}
    public = {article.address for article in library.articles if article.document.front.is_public(now)}
    timed: tuple[TimedLink | Banner, ...] = (*site.links, *site.notices, *site.banners)
    for item in timed:
        path = urlsplit(item.url).path if item.url.startswith("/") else ""
        there = public if item.span.is_live(now) else all_articles
        if _ARTICLE.fullmatch(path) and path not in there and not item.span.is_over(now):
            yield Problem(
                file, item.line, f'liên kết "{item.url}" không dẫn tới bài nào. Sửa đường dẫn hoặc bỏ liên kết.'
            )


def banner_problems(file: Path, banners: Sequence[Banner], book: PhotoBook) -> Iterator[Problem]:
    """A problem for each banner, included in the photo book, whose picture is missing or cannot be read."""
    for banner in banners:
        picture = book.included.get(banner.image)
        if picture is None:
            hint = suggestion(banner.image, pictures_beside(file.parent, banner.image))
            yield Problem(file, banner.line, f'không thấy ảnh "{banner.image}" trong thư mục {file.parent}.{hint}')
        elif trouble := book.developed[picture].verdict.trouble:
            yield Problem(file, banner.line, f'ảnh "{banner.image}" {trouble}')


def _names(article: Article) -> tuple[str, ...]:
    """What an article may be called: its address, and its file below the articles' folder."""
    path = article.document.path
    parts = (path.parent if path.name == "index.md" else path.with_suffix("")).as_posix()
    return article.address.strip("/"), parts.rpartition("articles/")[2]
