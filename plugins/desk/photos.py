"""`make photos`: what came from phones and Zalo becomes an article's photos, and the lines that show them."""

import argparse
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_if_changed
from plugins.articles.document import Synopsis, read_bytes
from plugins.articles.values import WrongValueError
from plugins.desk.article_folder import NoArticleError, find_article, open_article
from plugins.desk.gallery_lines import Entry, UnwritableError, with_photos
from plugins.desk.photo_choice import Arrival, Choice, Judge, Present, choose, drop_smaller
from plugins.desk.photo_names import photo_name
from plugins.desk.photo_sources import NoSourceError, Source, UnreadableError, open_sources
from plugins.desk.questions import NoAnswerError, ask
from plugins.gallery.executors import open_executor
from plugins.gallery.intake import Intake, look_at, take_in
from plugins.gallery.originals import ENDINGS

_IN_FLIGHT: Final = 6
"""Photos in memory at a time."""

_FEW: Final = 3
"""For so few photos no process is worth starting."""


def main() -> int:
    """Take the photos in and tell what became of each; 1 if none could be read, 2 if something is to be answered first."""
    parser = argparse.ArgumentParser(prog="photos", description="Take photos into an article.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--article", default=os.environ.get("ARTICLE", ""))
    parser.add_argument("--from", dest="place", default=os.environ.get("FROM", ""))
    parser.add_argument("--yes", action="store_true", default=os.environ.get("YES", "0") not in ("", "0"))
    asked = parser.parse_args()
    try:
        path = find_article(asked.content, asked.article)
        with open_sources(asked.place) as sources:
            return bring(path, sources, Judge(lambda *_: False, drop_smaller) if asked.yes else _EDITOR)
    except (NoArticleError, NoSourceError, UnwritableError) as error:
        sys.stderr.write(f"{error}\n")
    except NoAnswerError:
        sys.stderr.write(
            "Có ảnh gần giống nhau mà chưa được trả lời nên chưa lấy ảnh nào. Chạy lại, hoặc thêm YES=1.\n"
        )
    return 2


def bring(path: Path, sources: Sequence[Source], judge: Judge) -> int:
    """Take the sources into the article of this index.md; 0 unless none of them is a photo that can be read."""
    document = open_article(path)
    text = path.read_bytes().decode("utf-8")
    gallery = document.front.gallery
    shelf = path.parent / gallery if isinstance(gallery, str) else path.parent
    unread: dict[str, str] = {}
    arrivals = list(_arrivals(sources, unread))
    choice = choose(arrivals, list(_present(path.parent)) if arrivals else (), judge)
    taken = {file.name for file in shelf.iterdir()} if shelf.is_dir() else set()
    files: dict[str, Arrival] = {}
    for arrival in choice.new:
        files[photo_name(arrival.name, path.parent.name, taken | files.keys())] = arrival
    # What lies here but nobody shows came in a run that was cut short.
    forgotten = [(name, "") for name in choice.known if "/" not in name and name not in text]
    entries = [*forgotten, *((name, arrival.photo.caption) for name, arrival in files.items())]
    # Worked out before any file is written: where it cannot be, nothing has changed.
    renewed = text if isinstance(gallery, str) else _listed(path, document, text, entries)
    for name, arrival in files.items():
        write_if_changed(shelf / name, arrival.photo.data)
    write_if_changed(path, renewed.encode())
    sys.stdout.write("".join(f"{line}\n" for line in _report(path, files, choice, unread)))
    return 0 if arrivals or not unread else 1


def _listed(path: Path, document: Synopsis, text: str, entries: list[Entry]) -> str:
    """The article's text with the entries in its gallery, read back to be sure that it says so."""
    renewed = with_photos(text, entries)
    gallery = document.front.gallery
    assert not isinstance(gallery, str)
    names = [photo.file for photo in gallery] + [name for name, _ in entries]
    again = read_bytes(renewed.encode()).synopsis
    if again is None or [photo.file for photo in again.front.gallery if not isinstance(photo, str)] != names:
        raise UnwritableError(f"Không thêm được ảnh vào gallery của {path}. Viết mỗi ảnh một dòng: - ten-anh.jpg")
    return renewed


def _arrivals(sources: Sequence[Source], unread: dict[str, str]) -> Iterator[Arrival]:
    """The photos among the sources, in order; why the others cannot be read is put into `unread`."""
    if len(sources) <= _FEW:
        yield from _sorted_out(sources, lambda data: partial(take_in, data), unread)
        return
    with open_executor("", _IN_FLIGHT) as executor:
        yield from _sorted_out(sources, lambda data: executor.submit(take_in, data).result, unread)


def _sorted_out(
    sources: Sequence[Source], begin: Callable[[bytes], Callable[[], Intake | str]], unread: dict[str, str]
) -> Iterator[Arrival]:
    """The photos among the sources; `begin` starts to take one in and gives what waits for it."""
    waiting: deque[tuple[str, Callable[[], Intake | str]]] = deque()
    for source in (*sources, *[None] * _IN_FLIGHT):
        if source is not None:
            try:
                waiting.append((source.name, begin(source.read())))
            except UnreadableError as error:
                unread[source.name] = str(error)
        if waiting and (source is None or len(waiting) >= _IN_FLIGHT):
            name, wait = waiting.popleft()
            photo = wait()
            if isinstance(photo, str):
                unread[name] = photo
            else:
                yield Arrival(name, photo)


def _present(folder: Path) -> Iterator[Present]:
    """The photos that lie in an article's folder."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix.lower() in ENDINGS and not file.name.startswith("."):
            data = file.read_bytes()
            yield Present(file.relative_to(folder).as_posix(), data, look_at(data))


def _report(path: Path, files: dict[str, Arrival], choice: Choice, unread: dict[str, str]) -> Iterator[str]:
    if files:
        yield f"Đã lấy {len(files)} ảnh vào {path.parent}:"
        yield from (f"  {arrival.name} -> {name}" for name, arrival in files.items())
    if choice.known:
        yield f"{len(choice.known)} ảnh đã có trong bài, giữ nguyên."
    if choice.dropped:
        yield f"Bỏ {len(choice.dropped)} ảnh trùng:"
        yield from (f"  {name} giống {other}" for name, other in choice.dropped.items())
    if unread:
        yield f"Không lấy được {len(unread)} tệp:"
        yield from (f"  {name}: {trouble}" for name, trouble in unread.items())
    if files:
        yield f"Viết mô tả (alt) và chú thích (caption) cho từng ảnh trong {path}."


def _read_yes(text: str) -> bool:
    if text.casefold() not in ("c", "k"):
        raise WrongValueError(1, "Gõ c (có) hoặc k (không).")
    return text.casefold() == "c"


def _ask_for_another(new: Arrival, present: Present) -> bool:
    return ask(f"{new.name} gần giống {present.name} đã có trong bài. Lấy thêm? (c/k) ", _read_yes)


def _ask_which(first: Arrival, second: Arrival) -> Arrival | None:
    def read(text: str) -> Arrival | None:
        choices = {"1": second, "2": first, "3": None}
        if text not in choices:
            raise WrongValueError(1, "Gõ 1, 2 hoặc 3.")
        return choices[text]

    return ask(f"{first.name} và {second.name} gần giống nhau. Giữ (1) ảnh đầu, (2) ảnh sau, (3) cả hai? ", read)


_EDITOR: Final = Judge(_ask_for_another, _ask_which)


if __name__ == "__main__":
    sys.exit(main())
