from pathlib import Path

from plugins.views.page_addresses import page_addresses
from plugins.views.plan import plan
from plugins.views.settings import ViewSettings
from tests.conftest import draw_photo, write_article
from tests.views.newsroom import frame_of

SECTIONS = """
kinds:
  - {name: cay, label: Cây, fields: [{name: tinh, label: Tỉnh, type: place, facet: yes}]}
  - {name: so, label: Sổ, landing: table, fields: [{name: nam, label: Năm, type: year, facet: yes}]}
  - {name: bang, label: Bảng, landing: table, fields: [{name: tinh, label: Tỉnh, type: place, facet: yes}]}
sections:
  - {name: Tin tức}
  - {name: Cây, kind: cay}
  - {name: Sổ, kind: so}
  - {name: Bảng, kind: bang}
  - {name: Chưa có gì}
"""


def test_addresses_are_those_of_the_plan(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "sections.yaml").write_text(SECTIONS, encoding="utf-8")
    for number in range(1, 4):
        common = f"date: 202{number}-0{number}-01\ntags: [Đất]\ntopic: Đường\nauthors: [Lan, Mai {number}]"
        for section, field in (("Tin tức", ""), ("Cây", "tinh: Huế"), ("Sổ", "nam: 2020"), ("Bảng", "tinh: Huế")):
            title = f"title: {section} {number}\ncategory: {section}\nfields: {{{field}}}"
            write_article(content, f"{section}-{number}.md", f"{title}\n{common}")
        album = f"title: Ảnh {number}\n{common}\ncover: a.jpg\ngallery: [a.jpg, b.jpg]"
        path = write_article(content, f"anh-{number}/index.md", album)
        for name in ("a.jpg", "b.jpg"):
            draw_photo(path.parent / name, (240, 160))
    (content / "pages").mkdir()
    (content / "pages/lien-he.md").write_text("---\ntitle: Liên hệ\n---\nx\n", encoding="utf-8")
    settings = ViewSettings(per_page=1)
    frame = frame_of(content)
    assert page_addresses(frame.site, settings) == {page.address for page in plan(frame, settings)}
