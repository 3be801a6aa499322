import pytest

from plugins.gallery.recipes import Recipe, height_at, widths

RECIPE = Recipe(version="1", widths=(480, 960, 1600), encodings=())


@pytest.mark.parametrize(
    ("original", "made"),
    [
        (100, (100,)),
        (479, (479,)),
        (480, (480,)),
        (599, (480,)),
        (600, (480, 600)),
        (959, (480, 959)),
        (960, (480, 960)),
        (1199, (480, 960)),
        (1200, (480, 960, 1200)),
        (1600, (480, 960, 1600)),
        (9000, (480, 960, 1600)),
    ],
)
def test_widths_never_exceed_the_original(original: int, made: tuple[int, ...]) -> None:
    assert widths(RECIPE, original) == made


@pytest.mark.parametrize(("width", "height"), [(480, 360), (1, 1), (481, 361)])
def test_heights_keep_the_proportion(width: int, height: int) -> None:
    assert height_at(width, 1600, 1200) == height
