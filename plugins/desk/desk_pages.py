"""What `make serve` shows beside the site: drafts, contact sheets, and why a page is missing. Never part of a build."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.articles.clock import build_time
from plugins.articles.library import Article, read_library
from plugins.desk.contact_sheet import contact_sheet
from plugins.desk.findings import Finding
from plugins.desk.history import approval
from plugins.desk.preview import Answer, Press, draft_at, preview
from plugins.gallery.photo_book import make_photo_book
from plugins.vietnamese.dates import dateline

DRAFTS: Final = "/ban-thao/"
SHEETS: Final = "/bang-anh/"
PAGES: Final = Path(__file__).parent / "pages"

_STATES: Final = {"draft": "nháp", "review": "chờ duyệt", "published": "đã đăng", "archived": "lưu trữ"}
_NEWEST: Final = 20


def desk_page(press: Press, address: str) -> Answer | None:
    """The answer to an address that the built site does not know; None where the desk does not know it either."""
    now = build_time()
    library = read_library(press.desk.content)
    if address == DRAFTS:
        hidden = [
            item for item in (*reversed(library.articles), *library.pages) if not item.document.front.is_public(now)
        ]
        public = [item for item in reversed(library.articles) if item.document.front.is_public(now)]
        rows = [(item, _state(item, now)) for item in hidden]
        approved = ((item, approval(item.document.path)) for item in islice(public, _NEWEST))
        return _page("drafts", rows=rows, approved=[pair for pair in approved if pair[1]], dateline=dateline)
    if address == SHEETS:
        with_folders = [item for item in reversed(library.articles) if item.document.path.name == "index.md"]
        return _page("sheets", articles=with_folders[: 5 * _NEWEST])
    if address.startswith(SHEETS):
        wanted = f"/{address.removeprefix(SHEETS)}"
        article = next((item for item in library.articles if item.address == wanted), None)
        if article is None:
            return None
        frames = contact_sheet(article, make_photo_book([article], *press.desk))
        return _page("sheet", article=article, frames=frames)
    draft = draft_at(library, address, now)
    return preview(press, library, draft, address) if draft else None


def missing_page(address: str, findings: Sequence[Finding]) -> Answer:
    """The page for an address that nobody knows: what is to be mended first, in full."""
    return _page("missing", address=address, findings=[item for item in findings if item.severity != "notice"])


def _state(article: Article, now: datetime) -> str:
    """Why readers do not see an article."""
    front = article.document.front
    if front.status in ("draft", "review"):
        return _STATES[front.status]
    if front.publish_at and now < front.publish_at:
        return f"hẹn đăng {dateline(front.publish_at)}"
    return "hết hạn đăng"


def _page(name: str, **values: object) -> Answer:
    templates = Environment(loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined)
    return Answer(templates.get_template(f"{name}.html").render(**values).encode(), "text/html")
