"""A content folder with forty mistakes in it, each of another kind, and good files beside them."""

from pathlib import Path

from tests.desk.phone import bytes_of, scene

_GOOD = {
    "articles/2026/tot/index.md": (
        "---\ntitle: Lộc Biên: Đường hoa ấp 7\ndate: 2026-01-31 07:30\ncategory: Mô hình\nsummary: Sáu mươi hộ trồng hoa.\n"
        "cover:\n  file: hoa.jpg\n  alt: Con đường hoa\ntags: [nông thôn mới]\naliases: [/tin/duong-hoa.html]\n"
        "fields:\n  ten_mo_hinh: Đường hoa\n  cap_cong_nhan: xã\n---\n\n"
        "UBND xã Lộc Biên khóa XI và khoá XII. Xem [bài trước](/2026/truoc/), [bản gốc](van-ban.pdf).\n\n"
        '![Các chị](hoa.jpg "Mỗi tuần hai buổi.")\n'
    ),
    "articles/2026/truoc.md": "---\ntitle: Trước\ndate: 2026-01-30\ncategory: Tin tức\n---\n\nMột.\n",
    "articles/2026/nhap/index.md": (
        "---\ntitle: Bài nháp\ndate: 2026-02-01\ncategory: Tin tức\nstatus: draft\nsummary:\n---\n\nXem [bài](../tot/).\n"
    ),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nBan Dân vận.\n",
    "redirects.yaml": "/cu.html: /2026/truoc/\n/mat.html: /khong-co/\n",
    "gone.yaml": "- address: /2025/da-go/\n  date: 2026-01-31\n  reason: Hết hạn.\n- address: /2025/khac/\n",
    "abbreviations.yaml": "UBND: Ủy ban nhân dân\n",
}
_PLANTED = {
    "sections.yaml": (
        "sections:\n  - name: Tin tức\n  - name: Mô hình\n    kind: mo-hinh-dan-van-kheo\n  - name: Con\n    parent: Tin tứ\n"
        "  - name: Lạ\n    kind: mo-hin\n"
    ),
    "site.yaml": "name: Báo\npinned: 2026/khong\nnotices:\n  - url: /2026/tot/\n",
    "articles/2026/khoa.md": (
        "---\ntitle: Khóa\ndate: 2026-02-02\ncategory: Tin tức\ntác giả: Lan\nsummary: a\nsummary: b\nslug: Khoa Sai\n"
        "source_url: bao.vn\nalbum: [zp]\ncorrections:\n  - text: sai\n---\n\nMột.\n"
    ),
    "articles/2026/ngay.md": "---\ntitle: Ngày\ndate: 32/01/2026\n---\n\nMột.\n",
    "articles/2026/khong-tieu-de.md": "---\ndate: 2026-02-03\ncategory: Tin tức\n---\n\nMột.\n",
    "articles/2026/chua-khep.md": "---\ntitle: Chưa khép\ndate: 2026-02-03\n\nMột.\n",
    "articles/2026/khong-khai.md": "Một bài không có phần khai báo.\n",
    "articles/2026/trang-thai.md": (
        "---\ntitle: Trạng thái\ndate: 2026-02-04\ncategory: Tin tức\nstatus: drafft\n---\n\nMột.\n"
    ),
    "articles/2026/gio.md": (
        "---\ntitle: Giờ\ndate: 2026-02-04\ncategory: Tin tức\npublish_at: 2026-02-05\nunpublish_at: 2026-02-04\n"
        "modified: hôm qua\n---\n\nMột.\n"
    ),
    "articles/2026/anh/index.md": (
        "---\ntitle: Ảnh\ndate: 2026-02-05\ncategory: Tin tứk\ncover:\n  file: hao.jpg\n  alt: Hoa\n  focus: giữa\n"
        "gallery:\n  - file: cat.jpg\n    alt: Cắt\n  - caption: thiếu tên\nattachments: [mat.pdf]\n---\n\n"
        "![Xa](https://khac.vn/a.jpg)\n\nXem [bài mất](../mat/) và <script>x</script>.\n"
    ),
    "articles/2026/anh-2/index.md": (
        "---\ntitle: Ảnh hai\ndate: 2026-02-05\ncategory: Tin tức\ncover:\n  fil: hoa.jpg\n---\n\n"
        "![Cắt](cat.jpg)\n\n![Trang](trang.jpg)\n"
    ),
    "articles/2026/truong.md": (
        "---\ntitle: Trường\ndate: 2026-02-06\ncategory: Mô hình\nfields:\n  cap_cong_nhan: ấp\n  tu_nam: năm kia\n"
        "  la: x\n---\n\nMột.\n"
    ),
    "articles/2026/so-lieu.md": (
        "---\ntitle: Số liệu\ndate: 2026-02-06\ncategory: Tin tức\narchive:\n  views: nhiều\n---\n\nMột.\n"
    ),
    "articles/2026/khoa-2.md": "---\ntitle: Khóa\ndate: 2026-02-07\ncategory: Tin tức\n---\n\nMột.\n",
    "articles/2026/quen/bai.docx": "x",
    "articles/2026/quen/index.txt": "x",
    "pages/anh.md": "---\ntitle: Tìm kiếm\nslug: tim-kiem\n---\n\nMột.\n",
    "articles/2026/latin.md": "---\ntitle: Bà con\ndate: 2026-02-08\n---\n\nBà con.\n",
    "articles/2026/chinh-ta.md": (
        "---\ntitle: Chính tả\ndate: 2026-02-08\ncategory: Tin tức\n---\n\nĐoạn một.\n\nBà con ngừoi dân của của ấp.\n"
    ),
}


def plant(content: Path) -> None:
    """Write the folder."""
    photo = bytes_of(scene(1), "jpeg")
    for name, text in (_GOOD | _PLANTED).items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (content / "articles/2026/tot/hoa.jpg").write_bytes(photo)
    (content / "articles/2026/tot/van-ban.pdf").write_bytes(b"%PDF-1.4")
    for folder in ("anh", "anh-2"):
        (content / f"articles/2026/{folder}/hoa.jpg").write_bytes(photo)
        (content / f"articles/2026/{folder}/cat.jpg").write_bytes(photo[: len(photo) // 3])
    (content / "articles/2026/anh-2/trang.jpg").write_bytes(b"<!DOCTYPE html><html></html>")
    latin = content / "articles/2026/latin.md"
    latin.write_bytes(latin.read_text(encoding="utf-8").encode("cp1258"))
