"""What stands around a story in a list."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything with an address of its own."""

    @property
    def address(self) -> str:
        """The address."""


Item = TypeVar("Item")


def places(items: Sequence[Placed]) -> dict[str, int]:
    """Each item's place in the list, by its address."""
    return {item.address: place for place, item in enumerate(items)}


def around(items: Sequence[Item], place: int, count: int) -> tuple[Sequence[Item], Sequence[Item]]:
    """Up to so many items just before this place, and as many just after it."""
    return items[max(0, place - count) : place], items[place + 1 : place + 1 + count]
