import pytest

from plugins.gallery.recipes import Box, Format, Order, Recipe, crop, height_at, widths

WANTED = (480, 960, 1600)


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
        (1600, WANTED),
        (9000, WANTED),
    ],
)
def test_widths_never_exceed_the_original(original: int, made: tuple[int, ...]) -> None:
    assert widths(WANTED, original) == made


@pytest.mark.parametrize(("width", "height"), [(480, 360), (1, 1), (481, 361)])
def test_heights_keep_the_proportion(width: int, height: int) -> None:
    assert height_at(width, Box(0, 0, 1600, 1200)) == height


@pytest.mark.parametrize(
    ("size", "ratio", "focus", "box"),
    [
        ((1600, 1200), None, (0.0, 0.0), (0, 0, 1600, 1200)),
        ((1600, 1200), (4, 3), (0.9, 0.9), (0, 0, 1600, 1200)),
        ((1600, 1200), (1, 1), (0.5, 0.5), (200, 0, 1400, 1200)),
        ((1600, 1200), (1, 1), (0.0, 0.5), (0, 0, 1200, 1200)),
        ((1600, 1200), (1, 1), (1.0, 0.5), (400, 0, 1600, 1200)),
        ((1600, 1200), (1, 1), (0.45, 0.5), (120, 0, 1320, 1200)),
        ((1200, 1600), (3, 2), (0.5, 0.1), (0, 0, 1200, 800)),
        ((1200, 1600), (3, 2), (0.5, 1.0), (0, 800, 1200, 1600)),
    ],
)
def test_crops_keep_the_focus_as_far_as_the_edges_allow(
    size: tuple[int, int], ratio: tuple[int, int] | None, focus: tuple[float, float], box: tuple[float, ...]
) -> None:
    assert crop(*size, ratio, focus) == box


def test_whatever_decides_the_bytes_decides_the_key() -> None:
    recipe = Recipe("card", (Format("jpeg", 74, (480,)),), (3, 2))
    orders = [
        Order(recipe),
        Order(recipe, (0.2, 0.5)),
        Order(recipe, watermark=b"x"),
        Order(Recipe("card", (Format("jpeg", 75, (480,)),), (3, 2))),
        Order(Recipe("card", (Format("jpeg", 74, (480, 960)),), (3, 2))),
        Order(Recipe("card", (Format("jpeg", 74, (480,)),))),
    ]
    assert len({order.key for order in orders}) == len(orders)
    assert Order(recipe).key == Order(Recipe("card", (Format("jpeg", 74, (480,)),), (3, 2))).key
