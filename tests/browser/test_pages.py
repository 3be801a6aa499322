from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import page_types
from tests.conftest import Workshop


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_type_has_an_axe_violation(
    browser: Browser, site_url: str, demo: Workshop, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for kind, address in page_types(demo.output).items():
        page.goto(site_url + address)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{kind}: {found.generate_report()}"
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_type_scrolls_sideways(browser: Browser, site_url: str, demo: Workshop, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for kind, address in page_types(demo.output).items():
        page.goto(site_url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
    context.close()


def test_pages_ask_no_other_host_and_set_no_cookie(browser: Browser, site_url: str, demo: Workshop) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    failed: list[str] = []
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for address in page_types(demo.output).values():
        page.goto(site_url + address)
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
    assert len(asked) > len(page_types(demo.output))
    assert [url for url in asked if not url.startswith(site_url)] == []
    assert [url for url in failed if not url.endswith("/favicon.ico")] == []
    # Breaking the policy (tests/browser/conftest.py) is told here; JSON-LD, which is data, does not.
    assert [text for text in complaints if "favicon" not in text] == []
    assert context.cookies() == []
    context.close()


def test_pages_read_whole_without_javascript(browser: Browser, site_url: str, demo: Workshop) -> None:
    texts = []
    for is_on in (True, False):
        context = browser.new_context(java_script_enabled=is_on)
        page = context.new_page()
        for kind, address in page_types(demo.output).items():
            if kind == "search":  # it says what is missing; see test_search.py
                continue
            page.goto(site_url + address)
            # Buttons do nothing without a script, so they show only where one runs; a column's head is there without it.
            page.locator("button:not(th button)").evaluate_all(
                "buttons => buttons.forEach((button) => button.remove())"
            )
            texts.append(page.locator("body").inner_text())
        context.close()
    half = len(texts) // 2
    assert texts[:half] == texts[half:]
    assert all(texts)


def test_the_keyboard_reaches_the_content_first(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Bỏ qua đến nội dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id || location.hash") == "main" or page.url.endswith("#main")
    context.close()
