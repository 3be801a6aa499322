"""Photograph what `make serve` shows, for the editors' handbook: python -m tools.screenshots.desk [--into docs/bien-tap/anh]."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Final, NamedTuple

from PIL import Image

from plugins.desk.command_line import read_desk
from plugins.desk.newsroom import Newsroom
from plugins.desk.preview import Press
from plugins.desk.site_server import SiteServer
from tools.lighthouse.first_screen import opened_browser

_PORT: Final = 8765
_DRAFT: Final = """---
title: Ấp 5 làm đường điện thắp sáng
date: 2026-11-20 08:00
category: Tin tức
status: {}
cover:
  file: duong-dien.jpg
  alt: Bà con dựng cột điện ven đường
gallery:
  - file: duong-dien.jpg
    caption: Cột đầu tiên dựng lúc 7 giờ sáng.
  - file: IMG_2031.jpg
  - file: quen-chep.jpg
---

Sáng 20/11, ba mươi hộ cùng dựng cột.
"""
_BROKEN: Final = "---\ntitle: Hội xuân biên giới\ndate: 32/01/2026\ntác giả: Lan\n---\n\nHội mở từ mồng ba.\n"


class Shot(NamedTuple):
    """A page of the desk, how much of it from its top is shown (CSS pixels), and whether it says what is to be mended."""

    address: str
    height: int
    has_banner: bool = False


SHOTS: Final = {
    "ban-thao": Shot("/ban-thao/", 420),
    "bang-anh": Shot("/bang-anh/2026/ap-5-lam-duong-dien-thap-sang/", 560),
    "bai-nhap": Shot("/2026/ap-5-lam-duong-dien-thap-sang/", 800, has_banner=True),
    "chua-co-trang": Shot("/2026/hoi-xuan-bien-gioi/", 480),
}


def main() -> int:
    """Write a picture of each page of the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots.desk", description=main.__doc__)
    parser.add_argument("--into", type=Path, default=Path("docs/bien-tap/anh"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    asked = parser.parse_args()
    into = asked.into.resolve()
    into.mkdir(parents=True, exist_ok=True)
    with _served(asked.cache) as site, opened_browser() as browser:
        for name, shot in SHOTS.items():
            page = browser.new_page(viewport={"width": 1100, "height": shot.height})
            page.goto(site + shot.address)
            # The page listens for news without end, so the network is never idle; the banner says that it has heard some.
            page.wait_for_selector(".desk-banner")
            if not shot.has_banner:
                page.click(".desk-banner button")
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
            picture.resize((880, round(picture.height * 0.8))).save(into / f"{name}.webp", quality=55, method=6)
            page.close()
            sys.stdout.write(f"{name}\n")
    return 0


@contextmanager
def _served(cache: Path) -> Iterator[str]:
    """The address of a desk with the demo, two drafts and a mistake in it, in a folder of its own that looks like ours."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as place, chdir(place):
        for name in ("theme", "pelicanconf.py"):
            Path(name).symlink_to(home / name)
        content = Path("content")
        shutil.copytree(home / content, content)
        year = content / "articles/2026"
        photos = sorted((year / "hien-dat-mo-duong-lo-12").glob("*.jpg"))
        for name, status in {"ap-5": "draft", "ap-5-cho": "review"}.items():
            (year / name).mkdir()
            text = _DRAFT.format(status).replace("thắp sáng", "thắp sáng" if status == "draft" else "đợt hai")
            (year / name / "index.md").write_text(text, encoding="utf-8")
            for photo, file in zip(photos, ("duong-dien.jpg", "IMG_2031.jpg"), strict=False):
                shutil.copy(photo, year / name / file)
        (year / "hoi-xuan").mkdir()
        (year / "hoi-xuan/index.md").write_text(_BROKEN, encoding="utf-8")
        site_url = f"http://127.0.0.1:{_PORT}"
        newsroom = Newsroom(Press(read_desk("serve", content, home / cache), Path("theme"), site_url), Path("output"))
        try:
            with SiteServer(_PORT, newsroom) as server:
                newsroom.build()
                Thread(target=server.serve_forever, daemon=True).start()
                yield site_url
                server.shutdown()
        finally:
            newsroom.close()


if __name__ == "__main__":
    sys.exit(main())
