"""A file for machines, planned."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.views.keys import Key


@dataclass(frozen=True)
class MachineFile:
    """Its address, the key of all that decides it beside what is the same for the whole site, and the way to its bytes."""

    address: str
    key: Key
    make: Callable[[], bytes]
