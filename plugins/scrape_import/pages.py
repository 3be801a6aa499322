"""The parse stage: archived pages as articles, each opened once a run and kept as a file."""

import json
from hashlib import sha256
from pathlib import Path

from plugins.scrape_import.adapters import read_article
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle, from_json, to_json
from plugins.scrape_import.files import replace_file


class Pages:
    """Articles by the address that was asked for, in STATE/articles/."""

    def __init__(self, state: Path) -> None:
        self._folder = state / "articles"
        self._opened: dict[str, Path | str] = {}

    def read(self, answer: Answer) -> ScrapedArticle:
        """The article on a page. Raises NotAnArticleError, whose text is one Vietnamese clause."""
        if answer.address not in self._opened:
            self._opened[answer.address] = self._open(answer)
        opened = self._opened[answer.address]
        if isinstance(opened, str):
            raise NotAnArticleError(opened)
        return from_json(json.loads(opened.read_text(encoding="utf-8")))

    def forget(self, address: str) -> None:
        """Open the page anew when it is next read."""
        self._opened.pop(address, None)

    def _open(self, answer: Answer) -> Path | str:
        if not answer.is_found:
            return "trang cũ không có bài này"
        try:
            article = read_article(answer)
        except NotAnArticleError as error:
            return str(error)
        except RecursionError:
            return "trang lồng thẻ vào nhau quá sâu, máy không đọc nổi"
        path = self._folder / f"{sha256(answer.address.encode()).hexdigest()[:32]}.json"
        replace_file(path, (json.dumps(to_json(article), ensure_ascii=False, indent=1) + "\n").encode())
        return path
