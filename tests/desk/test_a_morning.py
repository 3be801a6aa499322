"""An editor's morning: a ZIP from the phone and a letter of Word become a page, by the desk's commands alone."""

import subprocess
from pathlib import Path

from bs4 import BeautifulSoup

from tests.conftest import ROOT, Workshop
from tests.desk.phone import MAKER, roll, zipped
from tests.desk.test_paste import office_letter


def make(workshop: Workshop, target: str, **variables: str) -> str:
    """What a target of the Makefile prints; it must succeed."""
    folders = {"CONTENT": str(workshop.content), "OUTPUT": str(workshop.output), "CACHE": str(workshop.cache)}
    words = [f"{name}={value}" for name, value in (folders | variables).items()]
    result = subprocess.run(
        ["make", "--no-print-directory", target, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_phone_photos_and_a_letter_become_a_page_that_passes(workshop: Workshop, tmp_path: Path) -> None:
    photos = zipped(tmp_path / "anh dien thoai.zip", roll(22, (480, 360)))
    letter = office_letter(tmp_path / "bài gửi.docx")
    make(workshop, "new", TITLE="Ngày hội ấp 7", SECTION="Tin tức", DATE="2026-01-31 07:30")
    article = f"{workshop.content}/articles/2026/ngay-hoi-ap-7"
    assert "Bỏ 1 ảnh trùng" in make(workshop, "photos", ARTICLE=article, FROM=str(photos), YES="1")
    make(workshop, "paste", ARTICLE=article, FROM=str(letter))
    assert make(workshop, "check").startswith("Nội dung không có lỗi nào.\n")
    make(workshop, "html")
    page = BeautifulSoup(workshop.page("/2026/ngay-hoi-ap-7/"), "lxml")
    assert page.select_one("h1").get_text(strip=True) == "Ngày hội ấp\N{NO-BREAK SPACE}7"  # type: ignore[union-attr]
    body = page.select_one("[itemprop=articleBody]")
    assert body is not None
    assert len(body.select("figure img")) == 23
    assert body.select_one("table")
    assert not any(MAKER.encode() in data for data in workshop.files().values())
    before = {path.name: path.read_bytes() for path in Path(article).iterdir()}
    make(workshop, "photos", ARTICLE=article, FROM=str(photos), YES="1")
    make(workshop, "paste", ARTICLE=article, FROM=str(letter))
    assert {path.name: path.read_bytes() for path in Path(article).iterdir()} == before
