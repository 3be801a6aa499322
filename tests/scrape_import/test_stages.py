import pytest

from plugins.scrape_import.frontier import Wanted
from plugins.scrape_import.stages import CannotStartError, discover

HOST = "https://cu.example"


def test_an_article_is_wanted_as_a_page() -> None:
    assert discover(f"{HOST}/tin-xa/đường-17.html#binh-luan") == Wanted(
        f"{HOST}/tin-xa/%C4%91%C6%B0%E1%BB%9Dng-17.html", is_page=True
    )


@pytest.mark.parametrize(
    "url",
    [f"{HOST}/", f"{HOST}/tin-xa/", f"{HOST}/print/tin-xa/bai-1.html", "", "bai-1", "ftp://cu.example/a/b-1.html"],
)
def test_what_is_no_article_cannot_be_started(url: str) -> None:
    with pytest.raises(CannotStartError, match="không phải địa chỉ một bài viết"):
        discover(url)
