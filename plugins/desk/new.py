"""`make new`: the folder of a new article, with the front matter that its section wants."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from plugins.articles.atomic import write_atomically
from plugins.articles.clock import build_time
from plugins.articles.front_matter import LONGEST_TITLE
from plugins.articles.library import read_library
from plugins.articles.nearest import suggestion
from plugins.articles.values import WrongValueError, read_moment
from plugins.articles.yaml_values import Scalar
from plugins.desk.article_template import new_article
from plugins.desk.questions import NoAnswerError, ask
from plugins.sections.pelican_sections import settle_sections
from plugins.sections.tree import SectionTree
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify
from plugins.vietnamese.text import normalise

Answer = TypeVar("Answer")


def read_title(text: str) -> str:
    """A headline from which an address can be made. Raises WrongValueError."""
    title = " ".join(normalise(text).split())
    if not slugify(title):
        raise WrongValueError(1, "Tiêu đề cần có chữ. Viết chẳng hạn: Đường hoa ở ấp 7")
    if len(title) > LONGEST_TITLE:
        raise WrongValueError(1, f"Tiêu đề dài {len(title)} ký tự. Rút gọn còn nhiều nhất {LONGEST_TITLE} ký tự.")
    return title


def read_section(text: str, tree: SectionTree) -> str:
    """A section's name by its number in the list from 1, its name or its slug. Raises WrongValueError.

    Where no section is declared every name is right, and none at all too.
    """
    word = " ".join(normalise(text).split())
    if not tree.sections:
        return word
    if word.isdecimal() and 1 <= int(word) <= len(tree.sections):
        return tree.sections[int(word) - 1].name
    if section := tree.named(word) or tree.at(word):
        return section.name
    hint = suggestion(word, [section.name for section in tree.sections])
    raise WrongValueError(
        1, f'Không có chuyên mục "{word}".{hint} Viết tên, hoặc số từ 1 đến {len(tree.sections)} trong danh sách.'
    )


def read_date(text: str, now: datetime) -> datetime:
    """The moment that a text means, `now` where there is none. Raises WrongValueError."""
    return read_moment(Scalar(text, 1)) if text else now


def write_new(content: Path, title: str, date: datetime, text: str) -> Path:
    """The file of a new article, written. Raises FileExistsError where an article lives there already."""
    folder = content / "articles" / f"{date.astimezone(VIETNAM):%Y}" / slugify(title)
    if folder.exists() or folder.with_suffix(".md").exists():
        raise FileExistsError(folder)
    path = folder / "index.md"
    write_atomically(path, text.encode())
    return path


def section_list(tree: SectionTree) -> str:
    """The sections with their numbers, children below their parents' name."""
    lines = (
        f"  {number:2}. {'   ' * (len(tree.trail(section)) - 1)}{section.name}\n"
        for number, section in enumerate(tree.sections, start=1)
    )
    return f"Chuyên mục:\n{''.join(lines)}" if tree.sections else ""


def _settle(given: str | None, question: str, read: Callable[[str], Answer]) -> Answer:
    """What was given on the command line, or else the editor's answer."""
    return ask(question, read) if given is None else read(given)


def main() -> int:
    """Make the folder and name it; 1 if the article exists, 2 if an answer is missing or wrong."""
    parser = argparse.ArgumentParser(prog="new", description="Make the folder of a new article.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    for name in ("title", "section", "date"):
        parser.add_argument(f"--{name}", default=os.environ.get(name.upper()))
    asked = parser.parse_args()
    if not asked.content.is_dir():
        sys.stderr.write(f"Không có thư mục {asked.content}. Viết: make new CONTENT=thư-mục\n")
        return 2
    now = build_time().astimezone(VIETNAM)
    tree, _ = settle_sections(asked.content, read_library(asked.content), now)
    try:
        title = _settle(asked.title, "Tiêu đề bài: ", read_title)
        if asked.section is None:
            sys.stdout.write(section_list(tree))
        section = _settle(asked.section, "Chuyên mục (số hoặc tên): ", lambda text: read_section(text, tree))
        question = f"Ngày giờ đăng [{now:%Y-%m-%d %H:%M}]: "
        date = _settle(asked.date, question, lambda text: read_date(text, now))
        text = new_article(title, date, section, tree.kind_of(tree.named(section)))
        path = write_new(asked.content, title, date, text)
    except NoAnswerError:
        sys.stderr.write("Chưa tạo bài. Trả lời các câu hỏi, hoặc viết: make new TITLE=... SECTION=... DATE=...\n")
        return 2
    except WrongValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except FileExistsError as error:
        sys.stderr.write(f"Đã có bài ở {error}. Mở bài ấy mà viết tiếp, hoặc chọn tiêu đề khác.\n")
        return 1
    sys.stdout.write(f"Đã tạo {path}. Mở tệp ấy để viết bài.\nThêm ảnh: make photos ARTICLE={path.parent} FROM=...\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
