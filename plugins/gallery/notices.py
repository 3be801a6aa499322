"""What photos still lack: nothing that keeps a page from being published, but readers would miss it."""

from collections.abc import Iterable, Iterator

from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.articles.problems import Problem
from plugins.gallery.boilerplate import is_boilerplate
from plugins.gallery.originals import photos_of
from plugins.gallery.photo_book import PhotoBook


def photo_notices(book: PhotoBook, documents: Iterable[Document]) -> Iterator[Problem]:
    """A notice for each photo without an alt, with a camera's words for a caption, or with a caption waiting in its file."""
    for document in documents:
        for photo in photos_of(document, book.folders[document.path]):
            shot = book.look_up(document, photo)
            for message in _messages(photo, shot.developed.verdict.caption) if shot else ():
                yield Problem(document.path, photo.line, message, is_notice=True)


def _messages(photo: Photo, embedded: str) -> Iterator[str]:
    if not photo.alt:
        yield f'ảnh "{photo.file}" chưa có mô tả cho người không nhìn thấy ảnh (alt).'
    for words in {photo.alt: "mô tả", photo.caption: "chú thích"}.items():
        if words[0] and is_boilerplate(words[0]):
            yield f'{words[1]} "{words[0]}" của ảnh "{photo.file}" là do máy đặt. Viết lời của mình hoặc bỏ trống.'
    if embedded and not photo.caption:
        yield f'ảnh "{photo.file}" có sẵn lời trong tệp: "{embedded}". Chép vào chú thích nếu đúng.'
