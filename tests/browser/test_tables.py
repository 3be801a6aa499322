"""Tables of sections with a kind: sorted in place by the keyboard."""

import pytest
from playwright.sync_api import Browser, Page


def column(page: Page, label: str) -> list[str]:
    """The cells below a column's head."""
    labels = [head.strip() for head in page.locator("thead th").all_inner_texts()]
    place = next(number for number, head in enumerate(labels, start=1) if head.startswith(label))
    return [text.strip() for text in page.locator(f"tbody tr > :nth-child({place})").all_inner_texts()]


@pytest.fixture(scope="module")
def models(browser: Browser, site_url: str) -> Page:
    """The landing of the models."""
    page = browser.new_context().new_page()
    page.goto(f"{site_url}/mo-hinh-dan-van-kheo/")
    return page


def test_numbers_are_sorted_by_their_value_and_turned_round(models: Page) -> None:
    button = models.get_by_role("button", name="Số người hưởng lợi")
    head = models.locator("th", has=button)
    for order, is_turned in (("ascending", False), ("descending", True)):
        button.press("Enter")
        assert head.get_attribute("aria-sort") == order
        numbers = [int(text.replace(".", "")) for text in column(models, "Số người hưởng lợi")]
        assert numbers == sorted(numbers, reverse=is_turned)
        assert len(numbers) > 10


def test_words_are_sorted_as_in_a_dictionary_and_one_head_says_so(models: Page) -> None:
    models.get_by_role("button", name="Địa bàn").press("Enter")
    places = column(models, "Địa bàn")
    assert places.index("Xã Bàu Sen") < places.index("Xã Đồi Tràm") < places.index("Xã Hòa Lộc")
    assert models.locator("th[aria-sort]").count() == 1
