from pathlib import Path

from bs4 import BeautifulSoup

from tests.conftest import Workshop, draw_photo, write_article


def text_of(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def write_many(content: Path, count: int) -> None:
    for number in range(count):
        day = f"2026-{number // 28 + 1:02}-{number % 28 + 1:02} 07:00"
        write_article(
            content, f"2026/bai-{number}.md", f"title: Bài số {number}\ndate: {day}\ncategory: Tin tức\ntags: [Bản]"
        )


def cards(html: str) -> list[str]:
    page = BeautifulSoup(html, "lxml")
    main = page.select_one("main")
    assert main is not None
    return [str(link["href"]) for link in main.select("a[href^='/2026/']")]


def test_an_article_with_photos_becomes_a_page(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/duong-hoa/index.md",
        "title: Lộc Biên: Đường hoa ấp 7\ndate: 2023-06-18 21:37\ncategory: Tin tức\nsummary: Lời dẫn\n"
        "authors: [Lan]\nsource: BL-LN\ntags: [Nông thôn mới]\n"
        "cover:\n  file: bia.jpg\n  alt: Con đường\n  caption: Đường mới",
        'Đoạn một.\n\n![Hoa](1.jpg "Chú thích 1")\n![Nhà](2.jpg)\n',
    )
    for number, name in enumerate(("bia.jpg", "1.jpg", "2.jpg")):
        draw_photo(path.parent / name, (700, 500), seed=number)
    result = workshop.build()
    assert result.returncode == 0, result.stderr
    assert "Cần sửa" not in result.stderr
    page = BeautifulSoup(workshop.page("/2023/loc-bien-duong-hoa-ap-7/"), "lxml")
    (article,) = page.select("article")
    (heading,) = article.select("h1")
    assert heading.get_text(strip=True) == "Lộc Biên: Đường hoa ấp\N{NO-BREAK SPACE}7"
    (moment,) = article.select("time[datetime='2023-06-18T21:37:00+07:00']")
    assert moment.get_text(strip=True) == "Chủ nhật, 18/06/2023 21:37"
    lead = article.select_one("[itemprop=description]")
    assert lead is not None
    assert lead.get_text(strip=True) == "Lời dẫn"
    body = article.select_one("[itemprop=articleBody]")
    assert body is not None
    assert [image["alt"] for image in body.select("figure img")] == ["Hoa", "Nhà"]
    assert "Chú thích 1" in body.get_text()
    text = text_of(str(article))
    assert "Nguồn tin: BL-LN" in text
    assert "Lan" in text
    for image in article.select("figure img"):
        assert int(str(image["width"])) / int(str(image["height"])) == 1.4
        assert (workshop.output / str(image["src"]).lstrip("/")).is_file()


def test_a_second_build_writes_nothing(workshop: Workshop) -> None:
    path = write_article(workshop.content, "2026/a/index.md", "title: A\ndate: 2026-01-01\ncover: a.jpg")
    draw_photo(path.parent / "a.jpg")
    workshop.build()
    before = {file: file.stat().st_mtime_ns for file in workshop.output.rglob("*")}
    workshop.build()
    assert {file: file.stat().st_mtime_ns for file in workshop.output.rglob("*")} == before


def test_a_lost_cache_changes_no_byte(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/a/index.md", "title: A\ndate: 2026-01-01\ncover: a.jpg")
    draw_photo(path.parent / "a.jpg")
    workshop.build()
    other = Workshop(workshop.content, tmp_path / "other", tmp_path / "other cache")
    other.build(TZ="America/New_York")
    assert other.files() == workshop.files()


def test_a_page_that_lost_its_article_is_removed(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/a.md", "title: Một\ndate: 2026-01-01")
    write_article(workshop.content, "2026/b.md", "title: Hai\ndate: 2026-01-01")
    workshop.build()
    (workshop.content / "articles/2026/a.md").unlink()
    workshop.build()
    assert not (workshop.output / "2026/mot").exists()
    assert (workshop.output / "2026/hai/index.html").is_file()


def test_bad_files_are_told_and_lose_no_good_article(workshop: Workshop) -> None:
    content = workshop.content
    write_article(content, "2026/tot.md", "title: Bài tốt\ndate: 2026-01-01 07:00")
    write_article(content, "2026/hai-cham.md", "title: Lộc Ninh: Phát huy\ndate: 2026-01-02 07:00")
    write_article(content, "2026/ngay.md", "title: Ngày sai\ndate: 32/01/2026")
    write_article(content, "2026/khoa.md", "titel: Khóa sai\ntitle: Khóa sai\ndate: 2026-01-03 07:00")
    write_article(content, "2026/khong-ten.md", "date: 2026-01-01 07:00")
    (content / "articles/2026/utf16.md").write_bytes(
        "---\ntitle: Chữ hai byte\ndate: 2026-01-04\n---\n".encode("utf-16")
    )
    (content / "articles/2026/khong-khai-bao.md").write_text("Chỉ có chữ", encoding="utf-8")
    write_article(content, "2026/anh.md", "title: Ảnh mất\ndate: 2026-01-05 07:00", "![x](vang.png)")
    (content / "articles/2026/hong.jpg").write_bytes(b"<html>")
    write_article(content, "2026/anh-hong.md", "title: Ảnh hỏng\ndate: 2026-01-06 07:00", "![x](hong.jpg)")
    result = workshop.build()
    assert result.returncode == 0
    for slug in ("bai-tot", "loc-ninh-phat-huy", "khoa-sai", "chu-hai-byte", "anh-mat", "anh-hong"):
        assert (workshop.output / "2026" / slug / "index.html").is_file(), slug
    folder = content / "articles/2026"
    expected = [
        f'{folder}/anh-hong.md:6: ảnh "hong.jpg" là một trang web, không phải ảnh. Tải lại ảnh gốc.',
        f'{folder}/anh.md:6: không thấy ảnh "vang.png" cạnh bài.',
        f'{folder}/khoa.md:2: không có khóa "titel". Có phải là "title"?',
        f"{folder}/khong-khai-bao.md:1: thiếu phần khai báo. Mở đầu tệp bằng một dòng ---, rồi title, date, "
        "và một dòng --- nữa. Bài này chưa lên trang.",
        f"{folder}/khong-ten.md:1: thiếu tiêu đề. Thêm dòng title: Tên bài. Bài này chưa lên trang.",
        f'{folder}/ngay.md:3: ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30. Bài này chưa lên trang.',
        f"{folder}/utf16.md:1: tệp lưu bằng bảng mã UTF-16. Lưu lại với bảng mã UTF-8.",
    ]
    for line in expected:
        assert line in result.stderr.splitlines()
    checked = workshop.check()
    assert checked.returncode == 1
    assert sorted(checked.stdout.splitlines()[:-1]) == sorted(expected)
    assert checked.stdout.splitlines()[-1] == f"Cần sửa {len(expected)} chỗ."


def test_drafts_and_what_waits_for_its_hour_are_not_public(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/nhap.md", "title: Bản nháp\ndate: 2026-01-01\nstatus: draft")
    write_article(workshop.content, "2026/hen.md", "title: Hẹn giờ\ndate: 2026-01-01\npublish_at: 2026-02-01 06:00")
    write_article(workshop.content, "2026/mai.md", "title: Ngày mai\ndate: 2099-01-01")
    draw_photo(workshop.content / "bieu-ngu/hen.jpg", (600, 200))
    (workshop.content / "site.yaml").write_text(
        "pinned: 2026/hen\nnotices:\n  - text: Đã hết\n    until: 2026-02-01 06:00\n"
        "banners:\n  - image: bieu-ngu/hen.jpg\n    alt: Đến giờ\n    from: 2026-02-01 06:00\n",
        encoding="utf-8",
    )
    assert "Cần sửa" not in workshop.build(SOURCE_DATE_EPOCH="1769900399").stderr
    assert not (workshop.output / "2026").exists()
    assert "Đến giờ" not in workshop.page("/")
    assert list((workshop.output / "anh").glob("*.avif")) == []
    assert (workshop.output / "2099/ngay-mai/index.html").is_file()
    assert "Đã hết" in workshop.page("/")
    workshop.build(SOURCE_DATE_EPOCH="1769900400")
    assert (workshop.output / "2026/hen-gio/index.html").is_file()
    front = BeautifulSoup(workshop.page("/"), "lxml")
    assert front.select("main h2")[0].get_text() == "Hẹn giờ"
    assert "Đã hết" not in front.get_text()
    (banner,) = front.select("aside img[alt='Đến giờ']")
    assert (workshop.output / str(banner["src"]).lstrip("/")).is_file()
    assert "Bản nháp" not in "".join(path.read_text() for path in workshop.output.rglob("*.html"))


def test_a_new_article_leaves_older_pages_of_a_list_alone(workshop: Workshop) -> None:
    write_many(workshop.content, 45)
    workshop.build()
    assert len(cards(workshop.page("/tin-tuc/"))) == 25
    older = workshop.page("/tin-tuc/trang-1/")
    assert cards(older) == [f"/2026/bai-so-{number}/" for number in range(19, -1, -1)]
    write_article(workshop.content, "2026/moi.md", "title: Bài mới\ndate: 2026-12-01 07:00\ncategory: Tin tức")
    workshop.build()
    assert cards(workshop.page("/tin-tuc/"))[0] == "/2026/bai-moi/"
    assert workshop.page("/tin-tuc/trang-1/") == older


def test_a_parent_section_lists_its_children_and_tags_keep_their_marks(workshop: Workshop) -> None:
    (workshop.content / "sections.yaml").write_text(
        "sections:\n  - name: Tin tức\n  - name: Tin trong huyện\n    parent: Tin tức\n", encoding="utf-8"
    )
    write_article(
        workshop.content,
        "2026/a.md",
        "title: Một\ndate: 2026-01-01\ncategory: Tin trong huyện\ntags: [Bản, bản, Bàn]",
    )
    workshop.build()
    assert cards(workshop.page("/tin-tuc/")) == ["/2026/mot/"]
    assert cards(workshop.page("/the/ban/")) == cards(workshop.page("/the/ban-2/")) == ["/2026/mot/"]
    tags = BeautifulSoup(workshop.page("/2026/mot/"), "lxml").select("article a[href^='/the/']")
    assert [tag.get_text(strip=True) for tag in tags] == ["Bản", "Bàn"]


def test_a_folder_without_articles_becomes_a_site(workshop: Workshop) -> None:
    result = workshop.build()
    assert result.returncode == 0, result.stderr
    assert (workshop.output / "index.html").is_file()


def test_a_wrong_setting_stops_the_build_and_names_itself(workshop: Workshop, tmp_path: Path) -> None:
    settings = tmp_path / "conf.py"
    settings.write_text("from pelicanconf import *\nVIEWS = {'perpage': 3}\n")
    result = workshop.run(
        "pelican", str(workshop.content), "-s", str(settings), "-o", str(workshop.output), PYTHONPATH="."
    )
    assert result.returncode != 0
    assert "perpage" in result.stdout + result.stderr
    assert not workshop.output.exists()


def test_check_is_content_with_good_content(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/a.md", "title: Một\ndate: 2026-01-01")
    checked = workshop.check()
    assert (checked.returncode, checked.stdout) == (0, "Nội dung không có lỗi nào.\n")


def test_check_names_a_folder_that_is_not_there(workshop: Workshop, tmp_path: Path) -> None:
    checked = Workshop(tmp_path / "khong-co", workshop.output, workshop.cache).check()
    assert checked.returncode == 2
    assert checked.stderr == f"Không có thư mục {tmp_path}/khong-co. Viết: make check CONTENT=thư-mục\n"


def test_a_draft_names_no_section_and_a_taken_address_is_told(workshop: Workshop) -> None:
    write_article(workshop.content, "a.md", "title: A\ndate: 2026-01-01\ncategory: Tin tức")
    write_article(workshop.content, "b.md", "title: B\ndate: 2026-01-01\ncategory: Chuyên đề mật\nstatus: draft")
    page = workshop.content / "pages/tin-tuc.md"
    page.write_text("---\ntitle: Tin tức\n---\nx\n", encoding="utf-8")
    result = workshop.build()
    message = f"{page}:2: địa chỉ /tin-tuc/ đã có chỗ dùng nên trang này chưa lên. Thêm dòng slug: một từ khác."
    assert message in result.stderr
    assert message in workshop.check().stdout
    assert "Chuyên đề mật" not in workshop.page("/")


def test_check_finds_what_the_build_would_warn_of(workshop: Workshop) -> None:
    path = write_article(
        workshop.content, "a.md", "title: A\ndate: 2026-01-01", "[b](b.md) [c](/2026/khong-co/) [d](/2026/a/)"
    )
    write_article(workshop.content, "b.md", "title: B\ndate: 2026-01-01\nstatus: draft", "[a](a.md)")
    (workshop.content / "redirects.yaml").write_text("/cu: /khong-co/\n/tin.html: /luu-tru/2026/\n", encoding="utf-8")
    expected = [
        f'{path}:6: liên kết "/2026/khong-co/" không dẫn tới bài nào hay tệp nào. Sửa đường dẫn hoặc bỏ liên kết.',
        f'{path}:6: liên kết "b.md" không dẫn tới bài nào hay tệp nào. Sửa đường dẫn hoặc bỏ liên kết.',
        f"{workshop.content}/redirects.yaml:1: địa chỉ mới /khong-co/ không có trên trang.",
    ]
    assert workshop.build().stderr.splitlines()[1:] == expected
    assert workshop.check().stdout.splitlines()[:-1] == expected


def test_two_years_may_use_one_slug_without_a_word(workshop: Workshop) -> None:
    for year in (2025, 2026):
        write_article(workshop.content, f"{year}/hop.md", f"title: Họp mặt\ndate: {year}-01-01")
    result = workshop.build()
    assert result.stderr == ""
    assert "WARNING" not in result.stdout
    assert (workshop.output / "2025/hop-mat/index.html").is_file()
    assert (workshop.output / "2026/hop-mat/index.html").is_file()
