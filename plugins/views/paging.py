"""Long lists of stories as pages that do not shift when a story is added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.views.addresses import older_page
from plugins.views.parts import Link, Paging
from plugins.views.site import Story


@dataclass(frozen=True)
class ListPage:
    """One page of a list: its address, its stories and the links to its neighbours (None where there is one page only)."""

    address: str
    stories: Sequence[Story]
    paging: Paging | None
    number: int
    is_newest: bool

    def titled(self, heading: str) -> str:
        """The heading, with the page's number on all but the newest page."""
        return heading if self.is_newest else f"{heading}, trang {self.number}"


def paged(stories: Sequence[Story], per_page: int, address: str) -> Iterator[ListPage]:
    """The newest page at the list's own address, then the older ones. `stories` are newest first.

    Older pages are full, count from the oldest and so never change when an article is added; the newest page holds what
    is left, from one page's worth to just under two.
    """
    full = max(0, len(stories) // per_page - 1)
    newest = len(stories) - full * per_page
    yield _page(address, stories[:newest], number=full + 1, count=full + 1)
    for number in range(full, 0, -1):
        start = newest + (full - number) * per_page
        yield _page(address, stories[start : start + per_page], number=number, count=full + 1)


def _page(address: str, stories: Sequence[Story], *, number: int, count: int) -> ListPage:
    """One page; number 1 is the oldest, number `count` the newest."""
    is_newest = number == count
    paging = Paging(
        newer=None if is_newest else Link("Mới hơn", _address(address, number + 1, count)),
        older=Link("Cũ hơn", _address(address, number - 1, count)) if number > 1 else None,
        position="Mới nhất" if is_newest else f"Trang {number}",
    )
    return ListPage(_address(address, number, count), stories, paging if count > 1 else None, number, is_newest)


def _address(address: str, number: int, count: int) -> str:
    return address if number == count else older_page(address, number)
