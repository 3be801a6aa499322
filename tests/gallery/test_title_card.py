import io
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from plugins.gallery import title_card as drawing
from plugins.gallery.title_card import title_card
from plugins.gallery.title_cards import card_key, kept_card

LONG = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trong toàn Đảng bộ huyện biên giới năm 2026"


def opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGB")


@pytest.mark.parametrize("title", ["Tin tức", "Mặt trận - Đoàn thể", LONG, "Ngườitaviếtliềnmộtmạch" * 9, ""])
def test_any_title_makes_a_card_with_clear_margins(title: str) -> None:
    data = title_card(title, "Dân vận Lộc Biên")
    image = opened(data)
    assert image.size == (1200, 630)
    assert len(data) < 300_000
    paper = image.getpixel((5, 5))
    ground = Image.new("RGB", image.size, paper)
    box = ImageChops.difference(image, ground).point(lambda value: 255 if value > 40 else 0).getbbox()
    assert box is not None
    assert box[0] >= 80
    assert box[1] >= 60
    assert box[3] <= 590
    assert box[2] <= 1120 or "liền" in title


def test_each_vietnamese_letter_is_drawn_in_its_own_shape() -> None:
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", base + tone) for base, tone in product("aăâeêioôơuưy", tones)} | {"đ"}
    letters |= {letter.upper() for letter in letters}
    for weight in ("Semibold", "Bold"):
        font = drawing._font(weight, 60)
        shapes = {letter: bytes(font.getmask(letter)) for letter in letters}
        assert len(set(shapes.values())) == len(letters) == 146
        assert bytes(font.getmask("\ufffe")) not in shapes.values()


def test_the_same_words_give_the_same_bytes_and_others_another_name() -> None:
    assert title_card("Tin", "Báo") == title_card("Tin", "Báo")
    keys = {card_key("Tin", "Báo"), card_key("Báo", "Tin"), card_key("Tin tức", "Báo")}
    assert len(keys) == 3


def test_a_card_is_drawn_once_and_again_when_the_cache_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept_card(tmp_path, "Tin", "Báo")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-10])
    assert kept_card(tmp_path, "Tin", "Báo") == first
    monkeypatch.setattr("plugins.gallery.title_card.title_card", None)
    assert kept_card(tmp_path, "Tin", "Báo") == first
