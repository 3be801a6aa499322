"""The five stages in their order. Each takes what the stage before it left in the state folder."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.scrape_import.adapters import nukeviet
from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.article import ScrapedArticle, from_json, to_json
from plugins.scrape_import.convert import convert
from plugins.scrape_import.fetch import fetch
from plugins.scrape_import.file_names import Lost, body_of, name_files
from plugins.scrape_import.files import replace_file
from plugins.scrape_import.frontier import Wanted, files_of
from plugins.scrape_import.report import Report
from plugins.scrape_import.write import Ledger, write


class CannotStartError(Exception):
    """There is nothing to import at this address; the text is one Vietnamese sentence."""


class CannotImportError(Exception):
    """The article could not be brought; the text is one Vietnamese sentence."""


def import_article(url: str, content: Path, state: Path, *, delay: float, dry_run: bool) -> Report:
    """The report on one article, brought from its address on the old site into the content folder.

    Raises CannotStartError, CannotImportError.
    """
    start = discover(url)
    archive = Archive(state)
    troubles = fetch(start, archive, follow, delay)
    stored = parse(archive, start.address, state, troubles)
    article = from_json(json.loads(stored.read_text(encoding="utf-8")))
    files = name_files(article, archive.find)
    draft = convert(article, files.names)
    bodies = {address: body_of(address, archive.find) or b"" for address in draft.files.values()}
    written = write(draft, bodies, content, Ledger(state / "written.json"), dry_run=dry_run)
    lost = tuple(Lost(item.address, troubles.get(item.address, item.reason)) for item in files.lost)
    report = Report(article.address, written, lost)
    replace_file(state / "reports" / stored.name, report.json().encode())
    return report


def discover(url: str) -> Wanted:
    """What to fetch for this address. Raises CannotStartError."""
    address = absolute(url, url)
    if not nukeviet.is_article_address(address):
        raise CannotStartError(
            f'"{url}" không phải địa chỉ một bài viết NukeViet (dạng https://trang.cu/chuyen-muc/ten-bai-123.html). '
            "Chưa nhập được cả trang, mỗi lần chỉ nhập một bài.",
        )
    return Wanted(address, is_page=True)


def follow(answer: Answer) -> Iterator[Wanted]:
    """What an archived page leads to."""
    try:
        article = nukeviet.parse(answer)
    except nukeviet.NotAnArticleError:
        return
    yield from files_of(article)


def parse(archive: Archive, address: str, state: Path, troubles: dict[str, str]) -> Path:
    """The file with the parsed article. Raises CannotImportError, CannotStartError."""
    answer = archive.find(address)
    if answer is None:
        raise CannotImportError(f"Không tải được {address}: {troubles.get(address, 'chưa rõ vì sao')}.")
    if not answer.is_found:
        raise CannotImportError(f"Trang cũ không có bài này (trả lời {answer.status}): {address}")
    try:
        article: ScrapedArticle = nukeviet.parse(answer)
    except nukeviet.NotAnArticleError:
        raise CannotStartError(f"Trang ở {address} không phải một bài viết NukeViet mà ai cũng đọc được.") from None
    path = state / "articles" / f"{sha256(article.address.encode()).hexdigest()[:32]}.json"
    replace_file(path, (json.dumps(to_json(article), ensure_ascii=False, indent=1) + "\n").encode())
    return path
