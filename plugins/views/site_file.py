"""content/site.yaml: what editors change around the articles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import yaml

from plugins.articles.encoding import decode
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, is_empty, read_text
from plugins.articles.yaml_values import Mapping, Sequence, Value, error_line, read_yaml
from plugins.views.chrome import Contact
from plugins.views.site_entries import (
    Banner,
    Block,
    Pin,
    TimedLink,
    read_banner,
    read_block,
    read_contact,
    read_count,
    read_link,
    read_pin,
)


@dataclass(frozen=True)
class SiteFile:
    """Masthead, foot, and what steers the front page. A site without the file has a name all the same."""

    name: str = "Trang tin"
    place: str = ""
    description: str = ""
    licence: str = ""
    contacts: tuple[Contact, ...] = ()
    links: tuple[TimedLink, ...] = ()
    pinned: Pin | None = None
    front: tuple[Block, ...] = ()
    """The blocks of the front page; none where the file leaves their choice to the site."""
    notices: tuple[TimedLink, ...] = ()
    banners: tuple[Banner, ...] = ()
    old_visits: int = 0
    """What the old site had counted when it was left."""

    def at(self, now: datetime) -> "SiteFile":
        """The file as it counts at an aware moment: what bears dates and is not live is left out."""
        return replace(
            self,
            pinned=self.pinned if self.pinned and self.pinned.span.is_live(now) else None,
            links=tuple(link for link in self.links if link.span.is_live(now)),
            notices=tuple(notice for notice in self.notices if notice.span.is_live(now)),
            banners=tuple(banner for banner in self.banners if banner.span.is_live(now)),
        )


_VALUES: Final[dict[str, Callable[[Value], object]]] = {
    **dict.fromkeys(("name", "place", "description", "licence"), read_text),
    "pinned": read_pin,
    "old_visits": read_count,
}
_LISTS: Final[dict[str, Callable[[Value], object]]] = {
    "contacts": read_contact,
    "links": read_link,
    "front": read_block,
    "notices": read_link,
    "banners": read_banner,
}
"""How one item of each list is read."""


def read_site_file(path: Path) -> tuple[SiteFile, tuple[Problem, ...]]:
    """The values of site.yaml and what is wrong with it. What cannot be read counts as absent."""
    if not path.is_file():
        return SiteFile(), ()
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        line = error_line(error)
        return SiteFile(), (
            Problem(path, line, "không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."),
        )
    if not isinstance(value, Mapping):
        return SiteFile(), (
            Problem(path, value.line, "tệp này phải gồm các dòng khóa: giá trị, chẳng hạn name: Tên báo."),
        )
    problems: list[Problem] = []
    read: dict[str, Any] = {}
    for key, entry in value.entries:
        try:
            if key.text in _LISTS:
                read[key.text] = tuple(_read_items(entry, _LISTS[key.text], path, problems))
            elif key.text not in _VALUES:
                known = (*_VALUES, *_LISTS)
                hint = suggestion(key.text, known)
                message = f'không có khóa "{key.text}".{hint} Các khóa: {", ".join(known)}.'
                problems.append(Problem(path, key.line, message))
            elif not is_empty(entry):
                read[key.text] = _VALUES[key.text](entry)
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
    return SiteFile(**read), tuple(problems)


def _read_items(
    value: Value, reader: Callable[[Value], object], path: Path, problems: list[Problem]
) -> Iterator[object]:
    """The items of a list that can be read; each of the others adds its problem."""
    if is_empty(value):
        return
    if not isinstance(value, Sequence):
        raise WrongValueError(value.line, "chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang.")
    for item in value.items:
        try:
            yield reader(item)
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
