from typing import Any

import pytest
from pelican.settings import read_settings as read_pelican_settings

from plugins.gallery.recipes import Format, Recipe
from plugins.gallery.settings import ROLES, SettingError, read_settings

JPEG = {"jpeg": {"quality": 70, "widths": [960, 480]}}
RECIPES: dict[str, Any] = dict.fromkeys(ROLES, JPEG)


def test_the_table_becomes_recipes() -> None:
    settings = read_settings({"recipes": RECIPES | {"card": {"ratio": "3:2", **JPEG}}})
    assert settings.recipes["card"] == Recipe("card", (Format("jpeg", 70, (480, 960)),), (3, 2))
    assert settings.recipes["photo"].ratio is None
    assert settings.scheduler == ""


def test_the_shipped_settings_are_right() -> None:
    settings = read_settings(read_pelican_settings("pelicanconf.py")["GALLERY"])
    assert [item.name for item in settings.recipes["photo"].formats] == ["avif", "jpeg"]
    assert settings.recipes["share"] == Recipe(
        "share", (Format("jpeg", 78, (1200,), 299_000),), (1200, 630), fills=True
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"recipe": {}}, "GALLERY: unknown setting 'recipe'; allowed are recipes, executor, scheduler"),
        (
            {"recipes": {"photo": JPEG}},
            "GALLERY recipes: card, share, square, standard, wide, full missing; "
            "all of photo, card, share, square, standard, wide, full are needed",
        ),
        (
            {"recipes": RECIPES | {"photo": {"avif": JPEG["jpeg"]}}},
            "GALLERY recipes photo: jpeg is missing; it is the format that every browser and share crawler reads",
        ),
        (
            {"recipes": RECIPES | {"photo": {"jpeg": {"quality": 0, "widths": [1]}}}},
            "GALLERY recipes photo jpeg: quality = 0 must be a whole number from 1 to 100",
        ),
        (
            {"recipes": RECIPES | {"photo": {"jpeg": {"quality": 9, "widths": "480"}}}},
            "GALLERY recipes photo jpeg: widths = '480' must be a list of whole numbers of pixels",
        ),
        (
            {"recipes": RECIPES | {"card": {"ratio": "3/2", **JPEG}}},
            "GALLERY recipes card: ratio = '3/2' must be width:height, such as 3:2",
        ),
        (
            {"recipes": RECIPES | {"share": {"fills": True, **JPEG}}},
            "GALLERY recipes share: fills = True must be True or False, and True needs a ratio",
        ),
        (
            {"recipes": RECIPES | {"share": {"jpeg": {"quality": 9, "widths": [1200], "most_kb": "300"}}}},
            "GALLERY recipes share jpeg: most_kb = '300' must be a whole number of kilobytes",
        ),
        ({"recipes": RECIPES, "executor": "threads"}, "GALLERY executor = 'threads' must be one of processes, dask"),
        (
            {"recipes": RECIPES, "executor": "dask"},
            "GALLERY scheduler = '': executor dask needs one such as tcp://host:8786, processes none",
        ),
    ],
)
def test_a_wrong_setting_names_itself_and_what_is_allowed(values: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingError) as raised:
        read_settings(values)
    assert str(raised.value) == message
