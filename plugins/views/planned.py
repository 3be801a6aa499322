"""What a build is about to make: pages and files with all that decides them, so that what did not change is not made."""

from collections.abc import Callable
from typing import NamedTuple

from plugins.views.pages import Page
from plugins.views.site import Story


class PlannedPage(NamedTuple):
    """A page by its address and template, and the way to its view, without what its head says to machines.

    `inputs` is plain data: whatever decides the view, beside what is the same on every page (site_key.py). A view that is quickly
    made is its own input.
    """

    address: str
    template: str
    inputs: object
    view: Callable[[], Page]
    story: Story | None = None
    """The story, where the page is an article's."""


class PlannedFile(NamedTuple):
    """A file of the site: its name below OUTPUT, a fingerprint of all that decides its bytes, and the way to make them."""

    name: str
    fingerprint: bytes
    make: Callable[[], bytes]
    is_copy: bool = False
    """Whether its bytes lie elsewhere already, so that nobody else need keep them."""
