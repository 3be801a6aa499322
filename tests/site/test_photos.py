from pathlib import Path

from bs4 import BeautifulSoup
from PIL import Image

from tests.conftest import Workshop, draw_photo, write_article
from tests.gallery.samples import SECRET, bad_files, good_files, secret_exif

PAGE = "/2026/kho-anh/"


def stamps(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def soup(workshop: Workshop, address: str) -> BeautifulSoup:
    return BeautifulSoup(workshop.page(address), "lxml")


def test_no_bad_photo_breaks_a_build_and_no_good_one_is_lost(workshop: Workshop) -> None:
    folder = workshop.content / "articles/2026/kho-anh"
    folder.mkdir(parents=True)
    good, bad = good_files(folder), bad_files(folder)
    (folder / "thu-muc.jpg").mkdir()
    troubles = {name: f'ảnh "{name}" {trouble}' for name, (_, trouble) in bad.items()}
    troubles["thu-muc.jpg"] = '"thu-muc.jpg" là thư mục, không phải ảnh. Ghi tên một tệp ảnh.'
    troubles["xyzxyzxyz.png"] = 'không thấy ảnh "xyzxyzxyz.png" cạnh bài.'
    names = [*(path.name for path in good.values()), *troubles]
    body = "\n".join(f"![Mô tả](<{name}>)" for name in names)
    article = write_article(workshop.content, "2026/kho-anh/index.md", "title: Kho ảnh\ndate: 2026-01-01", body)
    result = workshop.build()
    assert result.returncode == 0, result.stderr
    expected = [f"{article}:{6 + names.index(name)}: {trouble}" for name, trouble in troubles.items()]
    assert set(expected) <= set(result.stderr.splitlines())
    checked = workshop.check()
    assert checked.returncode == 1
    assert sorted(checked.stdout.splitlines()[:-1]) == sorted(expected)
    page = soup(workshop, PAGE)
    assert len(page.select("article figure img")) == len(good)
    assert page.select_one("article").get_text().count("Ảnh không đọc được") == len(troubles)  # type: ignore[union-attr]
    assert len(list((workshop.output / "2026/kho-anh/anh").iterdir())) == len(good)
    assert_published_photos_are_clean(workshop)
    before = stamps(workshop.output) | stamps(workshop.cache)
    workshop.build()
    assert stamps(workshop.output) | stamps(workshop.cache) == before


def assert_published_photos_are_clean(workshop: Workshop) -> None:
    """Every published picture is as wide as each srcset says, and carries nothing but pixels."""
    widths = {}
    for path in (workshop.output / "anh").iterdir():
        assert SECRET not in path.read_bytes()
        with Image.open(path) as image:
            assert dict(image.getexif()) == {}
            widths[f"/anh/{path.name}"] = image.width
    for html in workshop.output.rglob("*.html"):
        for element in BeautifulSoup(html.read_bytes(), "lxml").select("[srcset]"):
            for part in str(element["srcset"]).split(","):
                address, width = part.split()
                assert widths[address] == int(width.removesuffix("w"))


def test_a_photos_address_survives_reordering_and_replacing(workshop: Workshop) -> None:
    def write(body: str) -> None:
        write_article(workshop.content, "2026/hoi/index.md", "title: Hội\ndate: 2026-01-01", body)

    write("![](mua-lan.jpg)\n![](Đua thuyền.jpg)\n![](mua-lan.jpg)")
    folder = workshop.content / "articles/2026/hoi"
    draw_photo(folder / "mua-lan.jpg", seed=1)
    draw_photo(folder / "Đua thuyền.jpg", seed=2)
    workshop.build()
    page = soup(workshop, "/2026/hoi/anh/dua-thuyen/")
    assert "Ảnh 2 trên 3" in page.get_text()
    assert page.select_one("a[rel~=prev]")["href"] == "/2026/hoi/anh/mua-lan/"  # type: ignore[index]
    assert page.select_one("a[rel~=next]")["href"] == "/2026/hoi/anh/mua-lan-2/"  # type: ignore[index]
    image = str(page.select_one("meta[property='og:image']")["content"])  # type: ignore[index]
    assert (workshop.output / image.partition("8000/")[2]).is_file()
    draw_photo(folder / "Đua thuyền.jpg", seed=5)
    write("![](moi.jpg)\n\n![](Đua thuyền.jpg)\n![](mua-lan.jpg)")
    draw_photo(folder / "moi.jpg", seed=3)
    workshop.build()
    page = soup(workshop, "/2026/hoi/anh/dua-thuyen/")
    assert "Ảnh 2 trên 3" in page.get_text()
    assert str(page.select_one("meta[property='og:image']")["content"]) != image  # type: ignore[index]
    assert not (workshop.output / "2026/hoi/anh/mua-lan-2").exists()


def test_a_gallery_in_the_front_matter_keeps_its_order_and_words(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/hoi/index.md",
        "title: Hội\ndate: 2026-01-01\ngallery:\n  - file: b.jpg\n    alt: Mô tả b\n"
        "    caption: Dài, có [liên kết](/2026/hoi/) và *nhấn*\n    credit: Lan\n  - file: a.jpg\n    alt: Mô tả a",
    )
    for name in ("a.jpg", "b.jpg"):
        draw_photo(path.parent / name, seed=ord(name[0]))
    assert workshop.build().returncode == 0
    body = soup(workshop, "/2026/hoi/").select_one("[itemprop=articleBody]")
    assert body is not None
    assert [image["alt"] for image in body.select("figure img")] == ["Mô tả b", "Mô tả a"]
    assert "Dài, có liên kết và nhấn" in " ".join(body.get_text().split())
    assert "Ảnh: Lan" in body.get_text()
    assert workshop.check().returncode == 0


def test_an_album_may_be_offered_whole_large_and_marked(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/hoi/index.md",
        "title: Hội\ndate: 2026-01-01\nalbum: [zip, full-size, watermark]\ngallery: [a.jpg, b.jpg]",
    )
    for name in ("a.jpg", "b.jpg"):
        draw_photo(path.parent / name, (800, 600), seed=ord(name[0]))
    missing = workshop.build()
    assert f"{path}:4: chưa có ảnh PNG {workshop.content}/watermark.png để đóng dấu lên ảnh." in missing.stderr
    plain = set((workshop.output / "anh").glob("*.avif"))
    Image.new("RGBA", (60, 20), (255, 0, 0, 255)).save(workshop.content / "watermark.png")
    assert "Cần sửa" not in workshop.build().stderr
    assert plain.isdisjoint((workshop.output / "anh").glob("*.avif"))
    archive = workshop.output / "2026/hoi/hoi-anh.zip"
    assert "hoi-anh.zip" in workshop.page("/2026/hoi/")
    first = archive.read_bytes()
    assert b"001-a.jpg" in first
    assert b"002-b.jpg" in first
    assert "Tải ảnh lớn" in workshop.page("/2026/hoi/anh/a/")


def test_the_album_index_lists_galleries_newest_first(workshop: Workshop) -> None:
    for number, count in ((1, 3), (2, 1), (3, 2)):
        names = [f"{place}.jpg" for place in range(count)]
        path = write_article(
            workshop.content,
            f"2026/bai-{number}/index.md",
            f"title: Bài {number}\ndate: 2026-01-0{number}\ngallery: [{', '.join(names)}]",
        )
        for place, name in enumerate(names):
            draw_photo(path.parent / name, (300, 200), seed=10 * number + place)
    workshop.build()
    text = soup(workshop, "/thu-vien-anh/").select_one("main").get_text(" ", strip=True)  # type: ignore[union-attr]
    assert text.index("Bài 3") < text.index("Bài 1")
    assert "2 ảnh" in text
    assert "3 ảnh" in text
    assert "Bài 2" not in text


def test_check_asks_for_what_photos_lack_and_does_not_fail(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/a/index.md",
        "title: A\ndate: 2026-01-01",
        '![](a.jpg)\n\n![IMG_1234](b.jpg "OLYMPUS DIGITAL CAMERA")',
    )
    exif = Image.Exif()
    exif[0x010E] = "Hop mat dau xuan"
    draw_photo(path.parent / "a.jpg", exif=exif)
    draw_photo(path.parent / "b.jpg", seed=2)
    checked = workshop.check()
    assert checked.returncode == 0
    assert [line.removeprefix(f"{path}:") for line in checked.stdout.splitlines()] == [
        "Nội dung không có lỗi nào.",
        "Nên bổ sung 4 chỗ, không ngăn việc đăng:",
        '6: ảnh "a.jpg" chưa có mô tả cho người không nhìn thấy ảnh (alt).',
        '6: ảnh "a.jpg" có sẵn lời trong tệp: "Hop mat dau xuan". Chép vào chú thích nếu đúng.',
        '8: chú thích "OLYMPUS DIGITAL CAMERA" của ảnh "b.jpg" là do máy đặt. Viết lời của mình hoặc bỏ trống.',
        '8: mô tả "IMG_1234" của ảnh "b.jpg" là do máy đặt. Viết lời của mình hoặc bỏ trống.',
    ]


def test_clean_cache_removes_what_no_photo_needs(workshop: Workshop) -> None:
    path = write_article(workshop.content, "2026/a/index.md", "title: A\ndate: 2026-01-01\ngallery: [a.jpg, b.jpg]")
    draw_photo(path.parent / "a.jpg", (300, 200), seed=1)
    draw_photo(path.parent / "b.jpg", (300, 200), seed=2)
    workshop.build()
    photos = workshop.cache / "photos"
    kept = stamps(photos)
    (path.parent / "b.jpg").unlink()
    write_article(workshop.content, "2026/a/index.md", "title: A\ndate: 2026-01-01\ngallery: [a.jpg]")
    arguments = ("--content", str(workshop.content), "--cache", str(workshop.cache))
    cleaned = workshop.run("plugins.desk.clean_cache", *arguments)
    assert cleaned.returncode == 0
    assert cleaned.stdout.startswith("Đã xóa 4 tệp không dùng nữa")
    left = stamps(photos)
    assert left.items() < kept.items()
    workshop.build()
    assert stamps(photos) == left


def test_an_original_is_never_published_even_where_it_is_linked_to(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/a/index.md",
        "title: A\ndate: 2026-01-01\nattachments: [anh.jpg, ke-hoach.pdf]",
        "[ảnh gốc](anh.jpg) và [bí mật](bi-mat.txt)",
    )
    draw_photo(path.parent / "anh.jpg", (3000, 2000), exif=secret_exif(6), quality=60)
    (path.parent / "ke-hoach.pdf").write_bytes(b"%PDF-1.4")
    secret = workshop.cache.parent / "bi-mat.txt"
    secret.write_bytes(SECRET)
    (path.parent / "bi-mat.txt").symlink_to(secret)
    workshop.build()
    assert [name for name, data in workshop.files().items() if SECRET in data] == []
    link = soup(workshop, "/2026/a/").select_one("[itemprop=articleBody] a")
    assert link is not None
    with Image.open(workshop.output / str(link["href"]).lstrip("/")) as shown:
        assert shown.size == (2000, 3000)
    assert (workshop.output / "2026/a/ke-hoach.pdf").is_file()
    assert not (workshop.output / "2026/a/anh.jpg").exists()


def test_a_standing_page_shows_its_cover_and_gallery(workshop: Workshop) -> None:
    page = workshop.content / "pages/gioi-thieu.md"
    page.write_text("---\ntitle: Giới thiệu\ncover: a.jpg\ngallery: [b.jpg]\n---\n\n![Giữa](c.jpg)\n", encoding="utf-8")
    for seed, name in enumerate("abc"):
        draw_photo(page.parent / f"{name}.jpg", (120, 80 + 10 * seed), seed=seed)
    assert "Cần sửa" not in workshop.build().stderr
    built = soup(workshop, "/gioi-thieu/")
    assert [int(str(image["height"])) for image in built.select("main figure img")] == [80, 100, 90]
    assert built.select("main figure a") == []


def test_a_broken_watermark_condemns_no_photo(workshop: Workshop) -> None:
    path = write_article(
        workshop.content, "2026/a/index.md", "title: A\ndate: 2026-01-01\ncover: a.jpg\nalbum: [watermark]"
    )
    draw_photo(path.parent / "a.jpg", (120, 80))
    mark = workshop.content / "watermark.png"
    Image.effect_noise((60, 20), 50).save(mark)
    mark.write_bytes(mark.read_bytes()[:200])
    assert "chưa có ảnh PNG" in workshop.build().stderr
    assert len(soup(workshop, "/2026/a/").select("article figure img")) == 1
