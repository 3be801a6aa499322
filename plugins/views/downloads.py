"""The files that come with an article: its attachments, and those that it names in the fields of its section's kind."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from plugins.articles.front_matter import Attachment as Attached
from plugins.gallery.photo_book import PhotoBook
from plugins.vietnamese.numbers import file_size
from plugins.views.parts import Attachment
from plugins.views.site import Story


def downloads(story: Story, book: PhotoBook, addresses: dict[Path, str]) -> dict[Attachment, Path]:
    """Each file as readers see it, and where it lies; `addresses` are those of the article's own files."""
    folder = book.folders[story.document.path]
    found = {file: item for item in _named(story) if (file := folder.find(item.file)) in addresses}
    return {
        download(item.title or file.name, addresses[file], _size(file, book)): file
        for file, item in found.items()
        if file
    }


def download(title: str, address: str, size: int) -> Attachment:
    """A file of this size in bytes, as readers see it."""
    kind = PurePosixPath(address).suffix.lstrip(".").upper()
    return Attachment(title, address, kind or "TỆP", file_size(size))


def _named(story: Story) -> Iterator[Attached]:
    """The files that the article names; where it names one twice, the attachment with its title comes last and stays."""
    for fact in story.facts:
        if fact.field.type == "file":
            yield from (Attached(value.text, fact.line) for value in fact.values)
    yield from story.document.front.attachments


def _size(file: Path, book: PhotoBook) -> int:
    """Bytes that a reader downloads."""
    rendition = book.linked(file)
    return rendition.size if rendition else file.stat().st_size
