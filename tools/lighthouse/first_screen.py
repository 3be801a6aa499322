"""What a reader with a small phone on slow 4G receives before the first scroll, measured in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.install import program

PHONE: Final = ViewportSize(width=360, height=740)
PIXEL_RATIO: Final = 2

_SLOW_4G: Final = {
    # As Lighthouse 12 slows a connection request by request (core/config/constants.js, mobileSlow4G): ms and bytes a second.
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1.6 * 0.9 * 1024 * 1024 / 8,
    "uploadThroughput": 0.75 * 0.9 * 1024 * 1024 / 8,
}

_WATCH: Final = """
window.seen = {paint: 0, shift: 0};
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; })
  .observe({type: "layout-shift", buffered: true});
"""


class FirstScreen(NamedTuple):
    """Bytes received, requests, largest contentful paint (s) and layout shift of a page that nobody has scrolled."""

    transferred: int
    requests: int
    paint: float
    shift: float


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Debian's Chromium, while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


def first_screen(browser: Browser, address: str) -> FirstScreen:
    """Open a page with an empty cache and wait until it asks for nothing more."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=PIXEL_RATIO, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.add_init_script(_WATCH)
    received: list[int] = []

    def count(event: dict[str, Any]) -> None:
        received.append(event["encodedDataLength"])

    session = context.new_cdp_session(page)
    session.on("Network.loadingFinished", count)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", dict(_SLOW_4G))
    page.goto(address, wait_until="networkidle")
    # Lazy pictures may be asked for a little later.
    page.wait_for_timeout(2000)
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("seen")
    context.close()
    return FirstScreen(sum(received), len(received), seen["paint"] / 1000, seen["shift"])
