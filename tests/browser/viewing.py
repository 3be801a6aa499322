"""What a reader sees of the photo viewer, for the tests that use it."""

import re

from playwright.sync_api import Page, expect

ARTICLE = "/2026/ngay-hoi-dai-doan-ket-bau-sen/"
NUMBER_OF_PHOTOS = 22
"""The photos of the gallery; the cover comes before them, uncounted."""


def thumbnail(name: str) -> str:
    return f'.gallery a[data-photo="{name}"]'


def hash_of(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def expect_photo(page: Page, name: str, number: int) -> None:
    """The viewer shows a photo (0 is the cover): in its counter, in the address, and as a picture that has come."""
    counter = f"Ảnh {number} trên {NUMBER_OF_PHOTOS}" if number else "Ảnh bìa"
    expect(page.locator(".viewer__position")).to_contain_text(counter)
    alt = page.locator(f'a[data-photo="{name}"] img').first.get_attribute("alt")
    image = page.locator("dialog.viewer img")
    expect(image).to_have_attribute("alt", alt or "")
    # Polled from here: a page that obeys its policy may not evaluate texts by itself.
    expect(page.locator("dialog.viewer img")).to_have_js_property("complete", True)
    assert hash_of(page) == f"#anh-{name}"


def expect_closed(page: Page) -> None:
    expect(page.locator("dialog.viewer")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"^[^#]*#?$"))
    assert page.url.endswith(ARTICLE)


def focused_photo(page: Page) -> str | None:
    found = page.evaluate("document.activeElement.dataset.photo ?? null")
    return str(found) if found else None
