"""Links and attachments of a document that lead nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.articles.document import Document
from plugins.articles.library import Article
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.gallery.originals import Folder
from plugins.views.links import LinkTable, is_relative


def broken_links(
    articles: Sequence[Article], targets: Sequence[Article], folders: Mapping[Path, Folder]
) -> Iterator[Problem]:
    """The problems of these documents, whose links may lead to the targets; `folders` by the path of the document."""
    links: LinkTable | None = None
    for article in articles:
        document = article.document
        if document.front.attachments or any(map(_is_inside, document.outline.links)):
            links = links or LinkTable.of(targets)
            yield from _broken_links(document, folders[document.path], links)


def _broken_links(document: Document, folder: Folder, links: LinkTable) -> Iterator[Problem]:
    """A problem for each attachment that is not there, and for each relative link that finds nothing."""
    for attachment in document.front.attachments:
        if folder.find(attachment.file) is None:
            message = (
                f'không thấy tệp đính kèm "{attachment.file}" cạnh bài.{suggestion(attachment.file, folder.files)}'
            )
            yield Problem(document.path, attachment.line, message)
    for target in document.outline.links:
        if _is_inside(target) and links.leads_nowhere(target, document, folder):
            message = f'liên kết "{target}" không dẫn tới bài nào hay tệp nào. Sửa đường dẫn hoặc bỏ liên kết.'
            yield Problem(document.path, document.line_of(target), message)


def _is_inside(target: str) -> bool:
    """Whether a link leads to this site."""
    return target.startswith("/") or is_relative(target)
