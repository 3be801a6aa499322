"""Takes a page's picture at several widths, light and dark."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final, Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
WIDTHS: Final = (360, 768, 1280)
"""CSS pixels: a phone, a tablet, a desktop."""
_TALLEST: Final = 6000
"""CSS pixels; below that lists only go on as they began."""

_DECODED: Final = """
Promise.all([...document.images].filter((image) => image.complete).map((image) => image.decode().catch(() => {})))
"""
"""A photo that has not come, since nobody would see it, would never be decoded."""


class View(NamedTuple):
    """How a page was looked at."""

    width: int
    scheme: Scheme


def photographed(browser: Browser, address: str) -> Iterator[tuple[View, Image.Image]]:
    """Each view of the page at this address, from its top down, with all its photos loaded."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            page.goto(address)
            # Photos below the screen wait to be scrolled to; a taller screen calls them all.
            tall = min(int(page.evaluate("document.documentElement.scrollHeight")), _TALLEST)
            page.set_viewport_size({"width": width, "height": tall})
            page.wait_for_load_state("networkidle")
            page.evaluate(_DECODED)
            yield View(width, scheme), Image.open(BytesIO(page.screenshot()))
            context.close()
