"""A real browser on the demo newspaper, served on loopback."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.viewing import ARTICLE
from tests.conftest import Workshop

_PATIENCE = 20_000
"""Milliseconds that a page may take to do as expected, on a machine with other work."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files under the policy that pages must obey, without a line in the log for each."""

    def end_headers(self) -> None:
        """Send the policy with the other headers."""
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing: run make test, or install it (sudo apt-get install chromium)"
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder, without a slash at its end, while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def site_url(demo: Workshop) -> Iterator[str]:
    """The address of the demo newspaper, without a slash at its end."""
    with serving(demo.output) as address:
        yield address


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with a touch screen."""
    made = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield made
    made.close()


@pytest.fixture
def article(phone: BrowserContext, site_url: str) -> Page:
    """The article with the gallery."""
    opened = phone.new_page()
    opened.goto(site_url + ARTICLE)
    return opened


def page_types(output: Path) -> dict[str, str]:
    """One address of each kind of page of the demo newspaper, by the kind's name."""
    return {
        "front": "/",
        "article with gallery": "/2026/ngay-hoi-dai-doan-ket-bau-sen/",
        "photo": "/2026/ngay-hoi-dai-doan-ket-bau-sen/anh/03/",
        "album index": "/thu-vien-anh/",
        "article without photos": "/2026/hu-gao-tinh-thuong-co-ut/",
        "section": "/hoat-dong-dan-van/",
        "section of sections": "/tin-tuc/",
        "section of models": "/mo-hinh-dan-van-kheo/",
        "section of documents": "/van-ban-chi-dao/",
        "models of a field": "/mo-hinh-dan-van-kheo/linh-vuc/kinh-te/",
        "documents of a kind": "/van-ban-chi-dao/loai/nghi-quyet/",
        "document": "/2026/quyet-dinh-1147-cong-nhan-mo-hinh/",
        "tag": f"/the/{min(path.name for path in (output / 'the').iterdir() if path.is_dir())}/",
        "tags": "/the/",
        "topics": "/dong-su-kien/",
        "topic": "/dong-su-kien/xoa-nha-tam-nha-dot-nat/",
        "authors": "/tac-gia/",
        "author": "/tac-gia/hoai-thu/",
        "standing page": "/gioi-thieu/",
        "archive": "/luu-tru/",
        "year": "/luu-tru/2026/",
        "site map": "/so-do-trang/",
        "month": "/luu-tru/2026/11/",
        "search": "/tim-kiem/",
        "not found": "/404.html",
    }
