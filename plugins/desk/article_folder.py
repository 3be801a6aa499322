"""The article that an editor means on a command line."""

from pathlib import Path

from plugins.articles.document import Synopsis, read_bytes
from plugins.articles.encoding import decode


class NoArticleError(Exception):
    """There is no such article, or it cannot take what is brought; the text says so to the editor."""


def find_article(content: Path, named: str) -> Path:
    """The index.md of an article that has a folder of its own, by its folder, its file, its `2026/ten-bai` or its address.

    Raises NoArticleError.
    """
    if not named:
        raise NoArticleError("Chưa nói bài nào. Viết ARTICLE=content/articles/2026/ten-bai")
    for place in (Path(named), content / "articles" / named.strip("/")):
        if place.suffix == ".md" and place.is_file() and place.name != "index.md":
            raise NoArticleError(
                f"{place} là bài một tệp, không có chỗ để ảnh. Đổi thành {place.with_suffix('')}/index.md rồi chạy lại."
            )
        path = place if place.name == "index.md" else place / "index.md"
        if path.is_file():
            return path
    raise NoArticleError(f"Không thấy bài {named}. Ghi tên thư mục của bài, chẳng hạn content/articles/2026/ten-bai")


def open_article(path: Path) -> Synopsis:
    """The article of an index.md that something is to be added to. Raises NoArticleError where it is to be mended first."""
    data = path.read_bytes()
    document = read_bytes(data).synopsis
    if document is None or decode(data).mistake:
        raise NoArticleError(f"{path} chưa đọc được. Chạy make check, sửa chỗ ấy rồi chạy lại.")
    return document
