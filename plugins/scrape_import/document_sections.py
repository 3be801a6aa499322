"""content/sections.yaml and the sections of documents: only a section of their kind has fields for number and date."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import yaml

from plugins.articles.encoding import decode
from plugins.articles.header import read_header
from plugins.articles.library import article_files
from plugins.articles.yaml_header import HeaderError, parse, split
from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.files import replace_file

_KIND: Final = "van-ban"
_NUMBER: Final = "so_ky_hieu"
_HEAD: Final = (
    "# Các chuyên mục của trang cũ, theo thứ tự hiện trên trang. Đổi thứ tự, thêm slug, parent, description tùy ý.\n"
)


def declare_documents(content: Path, articles: Iterable[ScrapedArticle]) -> list[str]:
    """Hints for the editor, having written sections.yaml where there was none and documents came.

    A file that is there is the editors': it is only read.
    """
    listed = list(articles)
    others = {article.section for article in listed if _NUMBER not in article.fields}
    sections = dict.fromkeys(article.section for article in listed if _NUMBER in article.fields)
    documents = [name for name in sections if name and name not in others]
    path = content / "sections.yaml"
    if not documents:
        return []
    if path.is_file():
        declared = _declared(path)
        return [
            f'Mục "{name}" toàn văn bản. Trong sections.yaml, ghi kind: {_KIND} dưới mục ấy để có bảng văn bản.'
            for name in documents
            if not declared.get(name, {}).get("kind")
        ]
    entries = [{"name": name, **({"kind": _KIND} if name in documents else {})} for name in _categories(content)]
    text = yaml.safe_dump({"sections": entries}, allow_unicode=True, sort_keys=False)
    replace_file(path, f"{_HEAD}{text}".encode())
    return [f"Đã ghi {path}, mục văn bản có kind: {_KIND}. Xem lại thứ tự các mục."]


def _declared(path: Path) -> dict[str, dict[str, str]]:
    """The sections of the file by name; none where it cannot be read, which `make check` tells."""
    try:
        values = yaml.load(decode(path.read_bytes()).text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}
    sections = values.get("sections") if isinstance(values, dict) else None
    return {str(entry.get("name")): entry for entry in sections or () if isinstance(entry, dict)}


def _categories(content: Path) -> list[str]:
    """Every section that an article of the content names, in the order of their files."""
    names: dict[str, None] = {}
    for file in article_files(content):
        try:
            halves = split(decode(file.read_bytes()).text)
            front = read_header(parse(halves.header, halves.header_line)).front
        except HeaderError:
            continue
        names.update(dict.fromkeys(name for name in (front.category, *front.also_in) if name))
    return list(names)
