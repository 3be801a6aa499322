from base64 import b64encode
from datetime import UTC, datetime

import pytest

from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.file_names import FileNames, Lost, name_files, picture_type

HOST = "https://cu.example"
JPEG = b"\xff\xd8\xff\xe0 jpeg"
PNG = b"\x89PNG\r\n\x1a\n png with a header of 800 x 600"


def names(photos: dict[str, bytes | None], *, attachments: tuple[ScrapedFile, ...] = ()) -> FileNames:
    now = datetime(2026, 1, 2, tzinfo=UTC)
    stored = {address: Answer(address, address, 200, now, body) for address, body in photos.items() if body is not None}
    files = {file.address for file in attachments}
    article = ScrapedArticle(
        address=f"{HOST}/tin/bai-1.html",
        title="Bài",
        date=now,
        photos=tuple(ScrapedPhoto(address) for address in photos if address not in files),
        attachments=attachments,
    )
    return name_files(article, stored.get, frozenset({"cu.example", "anh.example"}))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (JPEG, "jpg"),
        (PNG, "png"),
        (b"GIF89a", "gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (b"\x00\x00\x00\x20ftypavif", "avif"),
        (b"\x00\x00\x00\x18ftypheic", "heic"),
        (b"<!DOCTYPE html><html>", ""),
        (b"<svg onload='x()'>", ""),
        (b"<?php echo 1;", ""),
        (b"", ""),
    ],
)
def test_pictures_are_known_by_their_bytes(body: bytes, kind: str) -> None:
    assert picture_type(body) == kind


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("%E1%BA%A2nh%20%C4%91%E1%BB%93ng%20ch%C3%AD%20(1).JPG", "anh-dong-chi-1.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("%2e%2e%2fx.php", "x.jpg"),
        ("...jpg", "anh.jpg"),
        ("IMG_0012.PNG", "img-0012.jpg"),
    ],
)
def test_names_are_slugs_with_the_true_extension(old: str, name: str) -> None:
    address = f"{HOST}/u/{old}"
    assert names({address: JPEG}).names == {address: name}


def test_other_bytes_of_the_same_name_get_a_number_and_the_same_bytes_one_name() -> None:
    photos: dict[str, bytes | None] = {f"{HOST}/1/a.jpg": JPEG, f"{HOST}/2/a.jpg": JPEG + b"2", f"{HOST}/3/b.jpg": JPEG}
    assert list(names(photos).names.values()) == ["a.jpg", "a-2.jpg", "a.jpg"]


def test_what_is_missing_is_listed_with_its_reason() -> None:
    photos: dict[str, bytes | None] = {
        f"{HOST}/mat.jpg": None,
        f"{HOST}/trang-nhat.jpg": b"<!DOCTYPE html>",
        f"{HOST}/rong.jpg": b"",
        f"{HOST}/cu.bmp": b"BM bitmap",
        "https://khac.example/a.jpg": None,
        "https://anh.example/a.jpg": None,
        "data:image/png;base64,a": None,
    }
    assert names(photos) == FileNames(
        {},
        (
            Lost(f"{HOST}/mat.jpg", "chưa tải được"),
            Lost(f"{HOST}/trang-nhat.jpg", "trang cũ gửi về một trang, không phải tệp này"),
            Lost(f"{HOST}/rong.jpg", "trang cũ gửi về tệp rỗng"),
            Lost(f"{HOST}/cu.bmp", "không phải ảnh JPEG, PNG, GIF, WebP, AVIF hay HEIC, hoặc tệp không rõ loại"),
            Lost("https://khac.example/a.jpg", "nằm trên trang khác, để lại liên kết", is_elsewhere=True),
            Lost("https://anh.example/a.jpg", "chưa tải được"),
            Lost("data:image/png;base64,a", "ảnh nhúng trong bài bị hỏng"),
        ),
    )


def test_an_embedded_picture_becomes_a_file() -> None:
    address = f"data:image/png;base64,{b64encode(PNG).decode()}"
    assert names({address: None}).names == {address: "anh.png"}


def test_attachments_keep_their_own_names() -> None:
    address = f"{HOST}/tin/bai-1.html?download=1&id=0"
    assert names({address: b"%PDF-1.4"}, attachments=(ScrapedFile(address, "Kế hoạch 45.PDF"),)).names == {
        address: "ke-hoach-45.pdf"
    }
    assert names({address: b"<html>"}, attachments=(ScrapedFile(address, "Kế hoạch 45.PDF"),)).names == {}


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (b"GIF89a\x01\x00\x01\x00", False),
        (b"GIF89a\x40\x01\xf0\x00", True),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (2).to_bytes(4, "big") + (600).to_bytes(4, "big"), False),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (30).to_bytes(4, "big") + (600).to_bytes(4, "big"), True),
    ],
)
def test_counters_of_a_pixel_are_no_photos(body: bytes, *, kept: bool) -> None:
    assert bool(names({f"{HOST}/dem.gif": body}).names) is kept


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("a\\b.jpg", "a-b.jpg"),
        ("C%3A%5Cx.jpg", "c-x.jpg"),
        ("a%00b.jpg", "a-b.jpg"),
        ("CON.jpg", "tep-con.jpg"),
        ("anh.jpg?w=1024", "anh.jpg"),
        (".htaccess", "htaccess.jpg"),
        ("Bie%CC%82%CC%89n.jpg", "bien.jpg"),
        ("Bi%E1%BB%83n.JPG", "bien.jpg"),
    ],
)
def test_names_that_would_break_out_of_the_folder_or_differ_by_machine(old: str, name: str) -> None:
    assert list(names({f"{HOST}/u/{old}": JPEG}).names.values()) == [name]


def test_a_name_of_300_characters_is_cut() -> None:
    (name,) = names({f"{HOST}/{'anh-dep-' * 40}.jpg": JPEG}).names.values()
    assert len(name) <= 120
