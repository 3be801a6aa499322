from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.exceptions import CloseSpider, DownloadTimeoutError
from scrapy.http import Response

from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.frontier import Frontier, Wanted
from plugins.scrape_import.pace import Pace
from plugins.scrape_import.progress import Progress
from plugins.scrape_import.robots import RobotsForbidError
from plugins.scrape_import.scope import Scope
from plugins.scrape_import.spider import ArchiveSpider, Errand

HOST = "https://cu.example"


def spider(state: Path, *hosts: str) -> ArchiveSpider:
    frontier = Frontier(lambda _: None, lambda _, __: [], [])
    hosts = hosts or ("cu.example",)
    scope = Scope(f"http://{hosts[0]}/", frozenset(hosts))
    crawl = ArchiveSpider(Errand([], frontier, Archive(state), scope, {}, Progress()))
    crawl.pace = Pace(None, {})
    return crawl


def answered(spider: ArchiveSpider, item: Wanted, status: int = 200, location: str = "") -> list[Request]:
    spider._errand.progress.wants(item)
    headers = {"Location": location} if location else {}
    return list(spider.parse(Response(item.address, status=status, headers=headers, body=b"x"), item, 0))


def fail(spider: ArchiveSpider, number: int, error: Exception) -> None:
    item = Wanted(f"{HOST}/tin/bai-{number}.html", "article")
    spider._errand.progress.wants(item)
    request = SimpleNamespace(cb_kwargs={"item": item})
    spider.note_trouble(SimpleNamespace(value=error, request=request))  # type: ignore[arg-type]


def test_a_site_that_falls_silent_is_left_alone(tmp_path: Path) -> None:
    crawl = spider(tmp_path)
    for number in range(3):
        fail(crawl, number, DownloadTimeoutError())
    answered(crawl, Wanted(f"{HOST}/a", "list"))
    for number in range(3):
        fail(crawl, number, DownloadTimeoutError())
    fail(crawl, 8, RobotsForbidError())
    with pytest.raises(CloseSpider):
        fail(crawl, 9, DownloadTimeoutError())
    assert crawl._errand.fetched.troubles[f"{HOST}/tin/bai-8.html"] == "robots.txt của trang cũ không cho phép"
    assert crawl._errand.fetched.troubles[f"{HOST}/tin/bai-9.html"] == "trang cũ trả lời quá chậm"


@pytest.mark.parametrize(
    ("kind", "target", "followed"),
    [
        ("probe", f"{HOST}/vi/news/tin-xa/bai-5.html", True),
        ("probe", f"{HOST}/vi/news/", False),
        ("probe", f"{HOST}/", False),
        ("probe", "https://khac.example/bai-5.html", False),
        ("probe", "http://127.0.0.1/bai-5.html", False),
        ("file", f"{HOST}/", False),
        ("file", f"{HOST}/moi/a.jpg", True),
        ("front", f"{HOST}/", True),
        ("front", "http://cu.example/vi/", True),
        ("list", "file:///etc/passwd", False),
    ],
)
def test_redirects_are_followed_on_the_site_and_not_upwards(
    tmp_path: Path, kind: str, target: str, *, followed: bool
) -> None:
    crawl = spider(tmp_path)
    item = Wanted(f"{HOST}/vi/news/x/y-5.html", kind)  # type: ignore[arg-type]
    assert [request.url for request in answered(crawl, item, 301, target)] == ([target] if followed else [])
    kept = Archive(tmp_path).find(item.address)
    assert (kept is None) is followed


@pytest.mark.parametrize(
    ("hosts", "address", "may"),
    [
        (("cu.example",), "http://cu.example/a", True),
        (("cu.example",), "https://www.cu.example/a", False),
        (("cu.example", "10.0.0.8"), "http://10.0.0.8/a", False),
        (("10.0.0.7", "10.0.0.8"), "http://10.0.0.8/a", True),
        (("127.0.0.1:80",), "http://127.0.0.1:81/a", False),
    ],
)
def test_only_named_hosts_may_be_asked(tmp_path: Path, hosts: tuple[str, ...], address: str, *, may: bool) -> None:
    assert spider(tmp_path, *hosts).may_ask(address) is may


def test_an_answer_is_kept_as_it_came(tmp_path: Path) -> None:
    crawl = spider(tmp_path)
    answered(crawl, Wanted(f"{HOST}/a", "list"))
    kept = Archive(tmp_path).find(f"{HOST}/a")
    assert isinstance(kept, Answer)
    assert kept.body == b"x"


def test_what_passes_is_not_kept(tmp_path: Path) -> None:
    crawl = spider(tmp_path)
    answered(crawl, Wanted(f"{HOST}/a", "list"), 403)
    assert Archive(tmp_path).find(f"{HOST}/a") is None
    assert crawl._errand.fetched.troubles == {f"{HOST}/a": "trang cũ báo lỗi 403"}
