from pathlib import Path

import pytest

from plugins.scrape_import.stages import CannotStartError, Job, scope_of

HOST = "https://cu.example"


def job(url: str, *also_hosts: str) -> Job:
    return Job(url, Path("content"), Path("state"), 0.0, also_hosts)


@pytest.mark.parametrize(
    ("url", "is_article"),
    [
        (f"{HOST}/tin-xa/đường-17.html#binh-luan", True),
        (f"{HOST}/vi/news/tin-xa/bai-1.html", True),
        (f"{HOST}/laws/detail/quyet-dinh-9/", True),
        (f"{HOST}/2024/05/duong-hoa-thon-dong/", True),
        (f"{HOST}/duong-hoa-thon-dong-post1234.html", True),
        (HOST, False),
        (f"{HOST}/vi/", False),
        (f"{HOST}/tin-xa/", False),
    ],
)
def test_an_address_is_a_sites_or_an_articles(url: str, *, is_article: bool) -> None:
    assert scope_of(job(url)).is_article is is_article


def test_the_site_and_the_named_hosts_may_be_asked() -> None:
    assert scope_of(job(f"{HOST}/", "anh.example")).hosts == {"cu.example", "anh.example"}


@pytest.mark.parametrize("url", ["", "bai-1", "ftp://cu.example/a/b-1.html", "http://[hong"])
def test_what_is_no_web_address_cannot_be_started(url: str) -> None:
    with pytest.raises(CannotStartError, match="không phải địa chỉ trang web"):
        scope_of(job(url))
