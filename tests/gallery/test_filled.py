import io

import pytest
from PIL import Image, ImageDraw

from plugins.gallery.filled import filled
from plugins.gallery.pixels import develop
from plugins.gallery.recipes import Format, Order, Recipe
from tests.gallery.samples import bytes_of

SHARE = Recipe("share", (Format("jpeg", 78, (1200,), 299_000),), (1200, 630), fills=True)
GREEN, WHITE = (0, 128, 0), (255, 255, 255)


def striped(size: tuple[int, int]) -> Image.Image:
    """A green picture whose left tenth is white."""
    image = Image.new("RGB", size, GREEN)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 10, size[1]), WHITE)
    return image


@pytest.mark.parametrize("size", [(4000, 3000), (1200, 630), (700, 500), (400, 300), (300, 900), (40, 4000), (1, 1)])
def test_a_share_picture_has_one_size_whatever_the_photo(size: tuple[int, int]) -> None:
    (sheet,) = develop(bytes_of(Image.new("RGB", size, GREEN), "jpeg"), (Order(SHARE),)).sheets
    (made,) = sheet
    with Image.open(io.BytesIO(made.data)) as image:
        assert (image.size, image.format) == ((1200, 630), "JPEG")
    assert (made.width, made.height) == (1200, 630)


@pytest.mark.parametrize(("focus", "left"), [((0.0, 0.5), WHITE), ((1.0, 0.5), GREEN)])
def test_the_crop_keeps_the_focus(focus: tuple[float, float], left: tuple[int, int, int]) -> None:
    assert filled(striped((2000, 630)), (1200, 630), focus).getpixel((5, 300)) == left


def test_a_photo_too_small_to_be_enlarged_stays_whole_on_its_own_colour() -> None:
    picture = filled(striped((400, 300)), (1200, 630), (0.5, 0.5))
    ground = picture.getpixel((5, 300))
    assert ground == picture.getpixel((1195, 5))
    assert ground not in (WHITE, GREEN)
    left = (1200 - 800) // 2
    assert picture.getpixel((left + 5, 300)) == WHITE
    assert picture.getpixel((left + 790, 300)) == GREEN


def test_a_file_that_would_be_too_large_loses_quality_not_size() -> None:
    noise = Image.effect_noise((1200, 630), 120).convert("RGB")
    loose = Recipe("share", (Format("jpeg", 78, (1200,)),), (1200, 630))
    data = bytes_of(noise, "png")
    (large,), (small,) = develop(data, (Order(loose), Order(SHARE))).sheets
    assert len(large.data) > 299_000 >= len(small.data)
    assert (small.width, small.height) == (1200, 630)
