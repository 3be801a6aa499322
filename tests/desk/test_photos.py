import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from plugins.articles.document import read_bytes
from plugins.desk.photo_choice import Arrival, Judge, Present, choose, drop_smaller
from plugins.desk.photo_names import photo_name
from plugins.gallery.intake import Intake, take_in
from plugins.gallery.likeness import are_alike
from tests.conftest import ROOT, Workshop, write_article
from tests.desk.phone import MAKER, bytes_of, held, phone_exif, roll, scene, zipped

FRONT = "title: Đường hoa\ndate: 2026-01-31 07:30\ncategory: Tin tức"


def bring(
    article: Path | str, place: Path | str, answers: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """`make photos` for an article, with these answers typed."""
    return subprocess.run(
        [sys.executable, "-m", "plugins.desk.photos"],
        cwd=ROOT,
        env=os.environ | {"ARTICLE": str(article), "FROM": str(place)} | environment,
        input=answers,
        capture_output=True,
        text=True,
        check=False,
    )


def taken(data: bytes) -> Intake:
    photo = take_in(data)
    assert isinstance(photo, Intake)
    return photo


def gallery(path: Path) -> list[str]:
    document = read_bytes(path.read_bytes()).synopsis
    assert document is not None
    return [photo.file for photo in document.front.gallery if not isinstance(photo, str)]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("IMG_0001.HEIC", "hoi-xuan-01.jpg"),
        ("z4567890123456_0a1b2c.jpg", "hoi-xuan-01.jpg"),
        ("20260131_073012.jpg", "hoi-xuan-01.jpg"),
        ("3F2504E0-4F89-41D3-9A0C-0305E82C3301.heic", "hoi-xuan-01.jpg"),
        ("received_1234567890.jpeg", "hoi-xuan-01.jpg"),
        ("Đồng bào đón Tết (2).JPG", "dong-bao-don-tet-2.jpg"),
        ("thu/mua/Gặt lúa.png", "gat-lua.jpg"),
    ],
)
def test_a_name_says_what_a_person_said_or_counts(source: str, name: str) -> None:
    assert photo_name(source, "hoi-xuan", ()) == name


def test_names_that_are_taken_get_the_next_number() -> None:
    assert photo_name("IMG_1.jpg", "hoi-xuan", {"hoi-xuan-01.jpg"}) == "hoi-xuan-02.jpg"
    assert photo_name("Gặt lúa.jpg", "hoi-xuan", {"gat-lua.jpg", "gat-lua-2.jpg"}) == "gat-lua-3.jpg"


@pytest.mark.parametrize(("kind", "orientation"), [("heif", 1), ("heif", 6), ("jpeg", 1), ("jpeg", 3), ("jpeg", 8)])
def test_a_photo_is_upright_small_enough_and_says_nothing_of_its_maker(kind: str, orientation: int) -> None:
    upright = scene(1, (2600, 520))
    photo = taken(bytes_of(held(upright, orientation), kind, exif=phone_exif(orientation, "Ba con trong hoa")))
    with Image.open(io.BytesIO(photo.data)) as image:
        assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (2560, 512), {})
    assert MAKER.encode() not in photo.data
    assert b"Exif" not in photo.data
    assert (photo.caption, photo.pixels) == ("Ba con trong hoa", 2600 * 520)
    assert are_alike(photo.look, taken(bytes_of(upright, "jpeg")).look)


def test_twins_are_alike_and_neighbours_are_not() -> None:
    one = scene(1, (1200, 900))
    look = taken(bytes_of(one, "jpeg")).look
    zalo = bytes_of(one.resize((640, 480)), "jpeg", quality=40)
    brighter = bytes_of(one.point(lambda level: min(255, level + 12)), "jpeg")
    burst = bytes_of(one.crop((12, 8, 1200, 900)), "jpeg")
    for twin in (zalo, brighter, burst):
        assert are_alike(look, taken(twin).look)
    others = [taken(bytes_of(scene(seed), "jpeg")).look for seed in range(2, 40)]
    assert [seed for seed, other in enumerate(others, start=2) if are_alike(look, other)] == []
    assert not are_alike(*(taken(bytes_of(Image.new("RGB", (90, 60), c), "jpeg")).look for c in ("navy", "maroon")))


def arrival(name: str, seed: int, size: tuple[int, int] = (640, 480)) -> Arrival:
    return Arrival(name, taken(bytes_of(scene(seed).resize(size), "jpeg")))


def test_of_twins_the_larger_stays_in_the_place_of_the_first() -> None:
    arrivals = [arrival("nho", 1, (320, 240)), arrival("khac", 2), arrival("to", 1), arrival("khac-2", 2)]
    choice = choose(arrivals, (), Judge(lambda *_: False, drop_smaller))
    assert [item.name for item in choice.new] == ["to", "khac"]
    assert choice.dropped == {"nho": "to", "khac-2": "khac"}
    both = choose(arrivals, (), Judge(lambda *_: True, lambda *_: None))
    assert [item.name for item in both.new] == ["nho", "khac", "to"]


def test_a_photo_that_is_there_comes_once_and_its_twin_is_a_question() -> None:
    there = arrival("x", 1).photo
    present = [Present("x.jpg", there.data, there.look)]
    arrivals = [arrival("x", 1), arrival("doi", 1, (320, 240))]
    choice = choose(arrivals, present, Judge(lambda *_: False, drop_smaller))
    assert (choice.new, choice.known, choice.dropped) == ([], ["x.jpg"], {"doi": "x.jpg"})
    wanted = choose(arrivals, present, Judge(lambda *_: True, drop_smaller))
    assert [item.name for item in wanted.new] == ["doi"]


def test_a_zip_of_a_phone_becomes_a_gallery_and_a_second_run_changes_nothing(
    workshop: Workshop, tmp_path: Path
) -> None:
    path = write_article(workshop.content, "2026/duong-hoa/index.md", FRONT, "Đoạn một.\n")
    before = path.read_text(encoding="utf-8")
    source = zipped(tmp_path / "anh.zip", roll(6, (400, 300)))
    result = bring(path.parent, source, YES="1")
    assert result.returncode == 0, result.stderr
    assert f"Đã lấy 5 ảnh vào {path.parent}:\n  IMG_0001.HEIC -> duong-hoa-01.jpg\n" in result.stdout
    assert "Bỏ 1 ảnh trùng:\n  z4567890123456_0a1b2c3d4e5f.jpg giống IMG_0005.HEIC\n" in result.stdout
    assert gallery(path) == [f"duong-hoa-0{number}.jpg" for number in range(1, 6)]
    text = path.read_text(encoding="utf-8")
    head, tail = before.split("\n---\n")
    assert text.startswith(f"{head}\ngallery:\n  - file: duong-hoa-01.jpg\n    alt:\n    caption:\n")
    assert text.endswith(f"\n---\n{tail}")
    written = files(path.parent)
    assert bring(path.parent, source, YES="1").stdout == (
        "5 ảnh đã có trong bài, giữ nguyên.\n"
        "Bỏ 1 ảnh trùng:\n  z4567890123456_0a1b2c3d4e5f.jpg giống duong-hoa-05.jpg\n"
    )
    assert files(path.parent) == written


def test_captions_stay_and_a_run_that_was_cut_short_is_finished(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT)
    photos = tmp_path / "ảnh"
    photos.mkdir()
    (photos / "Gặt lúa.jpg").write_bytes(bytes_of(scene(1), "jpeg", exif=phone_exif(1, "Ap 7 vao vu")))
    assert bring(path.parent, photos).returncode == 0
    path.write_text(path.read_text(encoding="utf-8").replace("alt:", "alt: Người gặt"), encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    assert "    alt: Người gặt\n    caption: Ap 7 vao vu\n" in kept
    (photos / "IMG_2.jpg").write_bytes(bytes_of(scene(2), "jpeg"))
    bring(path.parent, photos)
    assert gallery(path) == ["gat-lua.jpg", "a-01.jpg"]
    whole = path.read_text(encoding="utf-8")
    assert kept.split("---\n\n")[0] in whole
    path.write_text(kept, encoding="utf-8")
    bring(path.parent, photos)
    assert path.read_text(encoding="utf-8") == whole


def test_the_editor_is_asked_about_twins_and_without_an_answer_nothing_changes(
    workshop: Workshop, tmp_path: Path
) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT)
    source = zipped(
        tmp_path / "a.zip",
        {"z1.jpg": bytes_of(scene(1), "jpeg"), "z2.jpg": bytes_of(scene(1), "jpeg", quality=50)},
    )
    silent = bring(path.parent, source)
    assert (silent.returncode, list(files(path.parent))) == (2, ["index.md"])
    assert (
        silent.stderr == "Có ảnh gần giống nhau mà chưa được trả lời nên chưa lấy ảnh nào. Chạy lại, hoặc thêm YES=1.\n"
    )
    result = bring(path.parent, source, "x\n2\n")
    assert (
        "z1.jpg và z2.jpg gần giống nhau. Giữ (1) ảnh đầu, (2) ảnh sau, (3) cả hai? Gõ 1, 2 hoặc 3.\n" in result.stdout
    )
    assert "  z1.jpg giống z2.jpg\n" in result.stdout
    assert "z1.jpg gần giống a-01.jpg đã có trong bài. Lấy thêm? (c/k) " in bring(path.parent, source, "k\n").stdout
    assert gallery(path) == ["a-01.jpg"]


def test_bad_files_of_a_zip_are_named_and_the_rest_comes_over(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT)
    good = bytes_of(scene(1), "jpeg")
    source = zipped(
        tmp_path / "a.zip",
        {
            "../../thoat.jpg": good,
            "C:\\thoat.jpg": good,
            "__MACOSX/._a.jpg": b"x",
            "Thumbs.db": b"x",
            "cat.jpg": good[: len(good) // 3],
            "chu.jpg": b"Day la chu",
            "phim.mov": b"x",
            "rong.jpg": b"",
            "to.png": bytes_of(Image.new("1", (12000, 12000)), "png"),
            "tốt.jpg": good,
            "hong.jpg": bytes_of(scene(2), "jpeg"),
            "khoa.jpg": bytes_of(scene(3), "jpeg"),
        },
    )
    with zipfile.ZipFile(source) as archive:
        places = {entry.filename: entry.header_offset for entry in archive.infolist()}
    data = bytearray(source.read_bytes())
    data[places["hong.jpg"] + 200] ^= 0xFF
    data[data.rindex(b"khoa.jpg") - 38] |= 1
    source.write_bytes(data)
    result = bring(path.parent, source)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split("Không lấy được ")[1].split("Viết mô tả")[0] == (
        "9 tệp:\n"
        "  ../../thoat.jpg: tên tệp dẫn ra ngoài thư mục nên không lấy. Đổi tên rồi nén lại.\n"
        "  C:\\thoat.jpg: tên tệp dẫn ra ngoài thư mục nên không lấy. Đổi tên rồi nén lại.\n"
        "  hong.jpg: bị hỏng trong tệp ZIP. Nén lại hoặc gửi lại tệp này.\n"
        "  khoa.jpg: có mật khẩu. Nén lại không đặt mật khẩu.\n"
        "  phim.mov: không phải ảnh nên không lấy.\n"
        "  cat.jpg: bị hỏng hoặc chép chưa đủ. Chép lại ảnh gốc.\n"
        "  chu.jpg: không phải ảnh mà máy đọc được. Chép lại ảnh gốc.\n"
        "  rong.jpg: tệp rỗng. Chép lại ảnh gốc.\n"
        "  to.png: quá lớn (12000 x 12000 điểm ảnh). Thu nhỏ ảnh rồi chép lại.\n"
    )
    assert gallery(path) == ["tot.jpg"]
    assert sorted(files(path.parent)) == ["index.md", "tot.jpg"]


@pytest.mark.parametrize(
    ("article", "place", "message"),
    [
        ("", "x", "Chưa nói bài nào. Viết ARTICLE=content/articles/2026/ten-bai"),
        (
            "khong-co",
            "x",
            "Không thấy bài khong-co. Ghi tên thư mục của bài, chẳng hạn content/articles/2026/ten-bai",
        ),
        (
            "{content}/articles/2026/mot.md",
            "x",
            "{content}/articles/2026/mot.md là bài một tệp, không có chỗ để ảnh. "
            "Đổi thành {content}/articles/2026/mot/index.md rồi chạy lại.",
        ),
        ("{content}/articles/2026/a", "", "Chưa nói ảnh ở đâu. Viết FROM=thư-mục-ảnh hoặc FROM=anh.zip"),
        (
            "{content}/articles/2026/a/index.md",
            "khong-co.zip",
            "Không thấy khong-co.zip. Ghi tên một thư mục ảnh, một tệp ZIP hoặc một tệp ảnh.",
        ),
        (
            "{content}/articles/2026/a",
            "{content}/hong.zip",
            "{content}/hong.zip bị hỏng hoặc chưa tải đủ. Tải lại, hoặc nén lại thư mục ảnh.",
        ),
        (
            "{content}/articles/2026/sai",
            "{content}/tot.jpg",
            "{content}/articles/2026/sai/index.md chưa đọc được. Chạy make check, sửa chỗ ấy rồi chạy lại.",
        ),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    workshop: Workshop, article: str, place: str, message: str
) -> None:
    write_article(workshop.content, "2026/mot.md", FRONT)
    write_article(workshop.content, "2026/a/index.md", FRONT)
    write_article(workshop.content, "2026/sai/index.md", "title: [")
    (workshop.content / "hong.zip").write_bytes(b"PK\x03\x04 dang tai")
    (workshop.content / "tot.jpg").write_bytes(bytes_of(scene(1), "jpeg"))
    here = str(workshop.content)
    answer = bring(article.format(content=here), place.format(content=here))
    assert (answer.returncode, answer.stderr) == (2, message.format(content=here) + "\n")
    assert [path.name for path in (workshop.content / "articles/2026/a").iterdir()] == ["index.md"]


def test_a_gallery_that_is_a_folder_gets_the_files(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/a/index.md", f"{FRONT}\ngallery: anh")
    before = path.read_bytes()
    assert bring(path.parent, zipped(tmp_path / "a.zip", {"IMG_1.jpg": bytes_of(scene(1), "jpeg")})).returncode == 0
    assert [file.name for file in (path.parent / "anh").iterdir()] == ["a-01.jpg"]
    assert path.read_bytes() == before
