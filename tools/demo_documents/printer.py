"""The printer: headless Chromium, whose PDF is given the document's date in place of the moment of printing."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Page, sync_playwright

_MOMENT: Final = re.compile(rb"\(D:\d{14}(?:[+-]\d\d'\d\d'|Z)?\)")
"""A date in a PDF: `(D:20261122070000+00'00')`."""


@contextmanager
def opened_printer() -> Iterator[Page]:
    """A page of Debian's Chromium that asks no other host."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing: sudo apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(java_script_enabled=False, offline=True)
        yield page
        browser.close()


def print_pdf(page: Page, html: str, date: dt.date) -> bytes:
    """The PDF of an HTML page. Its dates keep their length, so that the table of offsets at its end stays right."""
    page.set_content(html)
    printed = page.pdf(prefer_css_page_size=True, tagged=False, outline=False)
    assert b"+Tinos" in printed, "The typeface Tinos is missing: sudo apt-get install fonts-croscore"
    return _MOMENT.sub(lambda moment: _dated(moment.group(), date), printed)


def _dated(moment: bytes, date: dt.date) -> bytes:
    return b"(D:" + f"{date:%Y%m%d}000000".encode() + moment[len("(D:20261122000000") :]
