"""Edits that people make to a site: each changes files of a press by chance."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.conftest import draw_photo, write_article
from tests.incremental.press import Press

SECTIONS = ("Tin tức", "Mô hình", "Văn bản", "Đoàn thể")
TAGS = ("Đất", "Đạt", "Nước", "Bản", "Bàn", "UBND")
NUMBERS = ("12-KH/HU", "25-NQ/TW")
FIELDS = {
    "Văn bản": "fields:\n  so_ky_hieu: {0}\n  loai: Kế hoạch\n  ngay_ban_hanh: 2026-01-0{1}",
    "Mô hình": "fields:\n  ten_mo_hinh: Mô hình {1}\n  linh_vuc: kinh tế",
}


def sections_file(content: Path, name: str = "Mô hình") -> None:
    kinds = {name: "mo-hinh-dan-van-kheo", "Văn bản": "van-ban"}
    rows = [
        f"  - name: {section}\n" + (f"    kind: {kinds[section]}\n" if section in kinds else "")
        for section in (SECTIONS[0], name, *SECTIONS[2:])
    ]
    (content / "sections.yaml").write_text("sections:\n" + "".join(rows), encoding="utf-8")


def article(content: Path, chance: random.Random, name: str) -> None:
    """A random article: perhaps with photos, links, a topic, files, fields, a waiting time."""
    section = chance.choice(SECTIONS)
    folder = content / "articles/2026" / name
    front = [
        f"title: {name} {chance.choice(('hội xuân', 'đường hoa', 'ngày 18 tháng 6'))} {chance.randint(1, 99)}",
        f"date: 2026-{chance.randint(1, 5):02}-{chance.randint(1, 28):02} 0{chance.randint(1, 9)}:00",
        f"category: {section}",
        f"tags: [{', '.join(chance.sample(TAGS, chance.randint(0, 3)))}]",
        f"slug: {name}",
        FIELDS.get(section, "").format(chance.choice(NUMBERS), chance.randint(1, 3)),
    ]
    rare = (
        (0.4, f"topic: Chuyện {chance.randint(1, 2)}"),
        (0.4, f"authors: [{chance.choice(('Lan', 'Hùng', 'lan'))}]"),
        (0.3, f"publish_at: 2026-05-{chance.randint(26, 31)} 07:00"),
        (0.2, f"unpublish_at: 2026-06-{chance.randint(1, 4):02} 07:00"),
        (0.3, "attachments: [tep.pdf]"),
    )
    front += [line for share, line in rare if chance.random() < share]
    body = [f"Đoạn một có UBND, Kế hoạch số {chance.choice(NUMBERS)} và **chữ đậm** {chance.randint(1, 999)}."]
    for number in range(chance.choice((0, 0, 1, 3))):
        draw_photo(folder / f"anh-{number}.jpg", (64 + chance.randint(0, 3), 48), seed=chance.randint(1, 9))
        body.append(f"![Ảnh {number}](anh-{number}.jpg)")
    body.append(f"Xem [bài kia](../bai-{chance.randint(0, 12)}/) và [tệp](tep.pdf).")
    write_article(content, f"2026/{name}/index.md", "\n".join(filter(None, front)), "\n\n".join(body))
    (folder / "tep.pdf").write_bytes(b"%PDF" + chance.randbytes(3))


def begin(content: Path, chance: random.Random) -> None:
    """The site before the first edit."""
    (content / "pages").mkdir(parents=True, exist_ok=True)
    sections_file(content)
    (content / "abbreviations.yaml").write_text("UBND: Ủy ban nhân dân\n", encoding="utf-8")
    (content / "pages/gioi-thieu.md").write_text("---\ntitle: Giới thiệu\n---\nVề chúng tôi.\n", encoding="utf-8")
    for number in range(9):
        article(content, chance, f"bai-{number}")


def _folders(press: Press) -> list[Path]:
    return sorted(path.parent for path in press.content.glob("articles/*/*/index.md"))


def _photos(press: Press) -> list[Path]:
    return sorted(press.content.glob("articles/*/*/*.jpg"))


def _add(press: Press, chance: random.Random) -> None:
    article(press.content, chance, f"bai-{chance.randint(0, 14)}")


def _delete(press: Press, chance: random.Random) -> None:
    shutil.rmtree(chance.choice(_folders(press)))


def _rename(press: Press, chance: random.Random) -> None:
    folder = chance.choice(_folders(press))
    target = folder.with_name(f"{folder.name}-moi")
    if not target.exists():
        folder.rename(target)


def _word(press: Press, chance: random.Random) -> None:
    file = chance.choice(_folders(press)) / "index.md"
    file.write_text(f"{file.read_text(encoding='utf-8')}\nThêm {chance.randint(1, 999)}.\n", encoding="utf-8")


def _replace(old: str, new: str) -> Callable[[Press, random.Random], None]:
    def edit(press: Press, chance: random.Random) -> None:
        file = chance.choice(_folders(press)) / "index.md"
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return edit


def _slug(press: Press, chance: random.Random) -> None:
    file = chance.choice(_folders(press)) / "index.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("slug: ", "slug: x-", 1), encoding="utf-8")


def _photo(press: Press, chance: random.Random) -> None:
    if photos := _photos(press):
        draw_photo(chance.choice(photos), (70, 50), seed=chance.randint(1, 99))


def _lose_photo(press: Press, chance: random.Random) -> None:
    if photos := _photos(press):
        chance.choice(photos).unlink()


def _break_photo(press: Press, chance: random.Random) -> None:
    if photos := _photos(press):
        photo = chance.choice(photos)
        photo.write_bytes(photo.read_bytes()[:200])


def _touch(press: Press, _: random.Random) -> None:
    for folder in _folders(press):
        (folder / "index.md").touch()


def _section(press: Press, chance: random.Random) -> None:
    sections_file(press.content, chance.choice(("Mô hình", "Mô hình dân vận khéo")))


def _site(press: Press, chance: random.Random) -> None:
    until = chance.randint(26, 31)
    text = f"name: Báo {chance.randint(1, 3)}\nnotices:\n  - text: Tin {chance.randint(1, 3)}\n    until: 2026-05-{until}\n"
    (press.content / "site.yaml").write_text(text, encoding="utf-8")


def _page(press: Press, chance: random.Random) -> None:
    page = press.content / f"pages/trang-{chance.randint(1, 2)}.md"
    if page.exists():
        page.unlink()
    else:
        page.write_text(
            f"---\ntitle: Trang {chance.randint(1, 9)}\n---\n[Bài](../articles/2026/bai-1/)\n", encoding="utf-8"
        )


def _abbreviation(press: Press, chance: random.Random) -> None:
    meaning = f"UBND: Ủy ban nhân dân {chance.choice(('xã', 'huyện'))}\n"
    (press.content / "abbreviations.yaml").write_text(meaning, encoding="utf-8")


def _redirect(press: Press, chance: random.Random) -> None:
    line = f"/cu-{chance.randint(1, 3)}.html: /2026/bai-{chance.randint(0, 9)}/\n"
    (press.content / "redirects.yaml").write_text(line, encoding="utf-8")


def _template(press: Press, chance: random.Random) -> None:
    file = (
        press.theme
        / "templates"
        / chance.choice(("macros/card.html", "article.html", "macros/footer.html", "month.html"))
    )
    file.write_text(f"{file.read_text(encoding='utf-8')}<!-- {chance.randint(1, 99)} -->", encoding="utf-8")


def _style(press: Press, chance: random.Random) -> None:
    file = press.theme / "static/css/base.css"
    file.write_text(
        f"{file.read_text(encoding='utf-8')}\n.x{chance.randint(1, 99)} {{ color: red; }}\n", encoding="utf-8"
    )


def _setting(press: Press, chance: random.Random) -> None:
    press.settings["VIEWS"] = {"per_page": chance.choice((2, 3, 20)), "neighbours": chance.choice((1, 3))}


def _clock(press: Press, chance: random.Random) -> None:
    press.now += chance.randint(1, 40) * 3600


def _damage_cache(press: Press, chance: random.Random) -> None:
    files = sorted(path for path in press.cache.rglob("*") if path.is_file() and "photos" not in path.parts)
    file = chance.choice(files)
    data = file.read_bytes()
    file.write_bytes(chance.choice((b"", data[: len(data) // 2], data[:64] + chance.randbytes(64) + data[128:])))


def _damage_output(press: Press, chance: random.Random) -> None:
    file = chance.choice(sorted(press.output.rglob("*.html")))
    if chance.random() < 0.5:
        file.unlink()
    else:
        file.write_bytes(b"x" * file.stat().st_size)


EDITS: tuple[Callable[[Press, random.Random], None], ...] = (
    *(_add, _add, _add, _delete, _rename, _slug, _word, _word, _word),
    *(
        _replace("title: ", "title: Sửa "),
        _replace("tags: [", "tags: [Đất, "),
        _replace("category: Tin tức", "category: Đoàn thể"),
    ),
    *(
        _replace("date: 2026-0", "date: 2025-0"),
        _replace("topic: Chuyện 1", "topic: Chuyện 2"),
        _replace("Nội dung", "Chữ"),
    ),
    *(_replace("](anh-0.jpg)", '](anh-0.jpg "Chú thích mới")'), _replace("publish_at", "unpublish_at")),
    *(_photo, _lose_photo, _break_photo, _touch, _section, _site, _page, _abbreviation, _redirect),
    *(_template, _style, _setting, _clock, _clock, _damage_cache, _damage_output),
)
