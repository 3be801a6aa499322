from io import BytesIO

import pytest
from PIL import Image

from plugins.scrape_import.cut_pictures import is_cut


def picture(form: str) -> bytes:
    data = BytesIO()
    Image.effect_noise((64, 48), 60).convert("RGB").save(data, form)
    return data.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_without_its_end_is_known(form: str) -> None:
    whole = picture(form)
    assert not is_cut(whole)
    assert not is_cut(whole + b"\n<!-- trailer -->")
    assert is_cut(whole[: len(whole) * 2 // 3])


def test_the_end_of_the_small_picture_inside_a_large_one_does_not_count() -> None:
    small, large = picture("JPEG"), picture("JPEG")
    assert is_cut(large[:20] + small[:400] + b"\xff\xd9" + large[20:-2] + large[20:-2])


@pytest.mark.parametrize("body", [b"", b"GIF89a", b"<html>", b"\x00\x00\x00\x20ftypavif"])
def test_of_other_bytes_nothing_is_said(body: bytes) -> None:
    assert not is_cut(body)
