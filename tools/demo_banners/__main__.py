"""Paint the banners: python -m tools.demo_banners CONTENT."""

import argparse
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from tools.demo_documents.printer import opened_printer

_STYLE: Final = (Path(__file__).parent / "banner.css").read_text(encoding="utf-8")
_SIZE: Final = {"width": 1200, "height": 400}
"""In px: three to one, so that the words can be read on a phone too."""


class Banner(NamedTuple):
    """The words of a banner; `look` is its class in banner.css, `art` the paths of its drawing, in px."""

    look: str
    above: str
    title: str
    below: str
    art: str


BANNERS: Final = {
    "viec-kheo-lang-minh": Banner(
        "photos",
        "Liên hoan ảnh lần thứ hai",
        "Việc khéo làng mình",
        "Nhận ảnh đến hết ngày 31/12/2026",
        "M850 110h250v190H850zM880 140h190v130H880zM905 270l60-80 45 55 25-30 35 55zM1035 170a18 18 0 1 0 1 0z",
    ),
    "xoa-nha-tam": Banner(
        "houses",
        "312 căn nhà, mỗi căn một ngày hẹn",
        "Xóa nhà tạm, nhà dột nát",
        "Xong trước ngày 31/12/2026",
        "M820 270l110-90 110 90v80H820zM905 350v-60h50v60zM985 230l80-66 100 82v104h-125M1085 350v-45h38v45",
    ),
}
"""By file name below content/banners."""


def main() -> None:
    """Paint every banner into content/banners."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo_banners", description="Paint the demo's banners.")
    parser.add_argument("content", type=Path, help="the content folder")
    folder = parser.parse_args().content / "banners"
    folder.mkdir(exist_ok=True)
    with opened_printer() as page:
        page.set_viewport_size({"width": _SIZE["width"], "height": _SIZE["height"]})
        for name, banner in BANNERS.items():
            page.set_content(_sheet(banner))
            page.screenshot(path=folder / f"{name}.png")


def _sheet(banner: Banner) -> str:
    words = f"<p>{escape(banner.above)}</p><h1>{escape(banner.title)}</h1><p>{escape(banner.below)}</p>"
    drawing = f'<svg viewBox="0 0 {_SIZE["width"]} {_SIZE["height"]}"><path d="{banner.art}"/></svg>'
    return f'<!doctype html><html lang="vi"><style>{_STYLE}</style><body class="{banner.look}">{drawing}{words}</html>'


if __name__ == "__main__":
    main()
