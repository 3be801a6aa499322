"""What a finger has to hit is 44 px tall, or the line of text that it belongs to."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import page_types
from tests.conftest import Workshop

SMALL = """() => {
  // A link stretched over its card, row or line by ::after is as large as what it is stretched over.
  const box = (element) => {
    if (getComputedStyle(element, "::after").position !== "absolute") return element.getBoundingClientRect();
    const isPlaced = ({ position, display }) => position !== "static" && display !== "contents";
    let over = element;
    while (!isPlaced(getComputedStyle(over))) over = over.parentElement;
    return over.getBoundingClientRect();
  };
  const isInSentence = (link) => link.closest("p") && link.closest("p").textContent.trim() !== link.textContent.trim();
  return [...document.querySelectorAll("a[href], button, select, input")]
    .filter((element) => element.checkVisibility() && !element.closest(".skip-link") && element.type !== "checkbox")
    .filter((element) => getComputedStyle(element).display !== "inline" || !isInSentence(element))
    .filter((element) => box(element).height < 44 || box(element).width < 24)
    .map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_what_a_finger_aims_at_is_large_enough(browser: Browser, site_url: str, demo: Workshop, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for kind, address in page_types(demo.output).items():
        page.goto(site_url + address)
        assert page.evaluate(SMALL) == [], kind
    page.close()
