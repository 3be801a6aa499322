import pytest

from plugins.views.settings import SettingError, ViewSettings, read_settings


def test_settings_have_defaults() -> None:
    assert read_settings({"per_page": 5}) == ViewSettings(per_page=5)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"perpage": 5}, "VIEWS: unknown setting 'perpage'; allowed are per_page, "),
        ({"per_page": 0}, "VIEWS: per_page = 0 must be a whole number of at least 1"),
        ({"per_page": "5"}, "VIEWS: per_page = '5' must be a whole number of at least 1"),
    ],
)
def test_a_wrong_setting_names_itself_and_what_is_allowed(values: dict[str, object], message: str) -> None:
    with pytest.raises(SettingError) as raised:
        read_settings(values)
    assert str(raised.value).startswith(message)
