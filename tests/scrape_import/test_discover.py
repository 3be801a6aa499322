from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

import pytest

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.discover import Discovery
from plugins.scrape_import.frontier import Kind, Wanted
from tests.scrape_import.old_site_pages import feed, head, list_page, sitemap

HOST = "https://cu.example"


def read(discovery: Discovery, kind: Kind, path: str, body: str | bytes, **more: Any) -> list[str]:
    """Paths that an answer leads to."""
    address = urljoin(HOST, path)
    data = body.encode() if isinstance(body, str) else body
    answer = Answer(
        address, more.get("final", address), more.get("status", 200), datetime(2026, 1, 2, tzinfo=UTC), data
    )
    return [wanted.address.removeprefix(HOST) for wanted in discovery.read(Wanted(address, kind), answer)]


@pytest.fixture
def discovery() -> Discovery:
    return Discovery(f"{HOST}/", frozenset({"cu.example"}))


def test_robots_come_first_and_name_sitemaps_of_this_host(discovery: Discovery) -> None:
    assert [wanted.address for wanted in discovery.seeds()] == [f"{HOST}/robots.txt"]
    body = f"Sitemap: {HOST}/a.xml\nSitemap: https://khac.example/b.xml\n"
    assert read(discovery, "robots", "/robots.txt", body) == ["/", "/", "/a.xml", "/sitemap.xml"]
    assert read(discovery, "robots", "/robots.txt", "x", status=404) == ["/", "/", "/sitemap.xml"]


def test_the_front_page_leads_to_the_index_of_feeds_in_its_language(discovery: Discovery) -> None:
    page = '<meta name="generator" content="NukeViet v4.5">'
    assert read(discovery, "front", "/", page, final=f"{HOST}/vi/") == ["/feeds/", "/vi/feeds/"]


def test_sections_are_read_once_their_module_turns_out_to_have_articles(discovery: Discovery) -> None:
    page = head().replace("/rss/", "/vi/tin-tuc/rss/")
    assert read(discovery, "list", "/vi/feeds/", page) == ["/vi/tin-tuc/rss/"]
    wanted = read(discovery, "feed", "/vi/tin-tuc/rss/", feed(HOST, "/vi/tin-tuc/tin-xa/bai-3.html"))
    assert set(wanted) == {
        "/vi/tin-tuc/",
        "/vi/tin-tuc/rss/",
        "/vi/tin-tuc/tin-xa/",
        "/vi/tin-tuc/rss/tin-xa/",
        "/vi/tin-tuc/phu-nu/",
        "/vi/tin-tuc/rss/phu-nu/",
    }
    assert discovery.section_names["/vi/tin-tuc/", "phu-nu"] == "Phụ nữ"
    assert discovery.forms["/vi/tin-tuc/"] == Form("/vi/tin-tuc/", "vi", "tin-tuc")


def test_addresses_of_one_article_are_one_lead(discovery: Discovery) -> None:
    read(
        discovery,
        "list",
        "/phu-nu/",
        list_page("/phu-nu/bai-3.html", "/phu-nu/bai-3.html#x", "/tin-xa/ten-khac-3.html"),
    )
    read(discovery, "sitemap", "/sitemap-vi.news.xml", sitemap(HOST, "/tin-xa/bai-3.html"))
    lead = discovery.leads[Key("/", 3)]
    assert lead.address == f"{HOST}/tin-xa/bai-3.html"
    assert set(lead.sections) == {"phu-nu", "tin-xa"}
    assert len(discovery.leads) == 1


def test_paging_stops_where_a_page_adds_nothing(discovery: Discovery) -> None:
    def page(number: int, *ids: int) -> bool:
        links = [f"/tin-xa/bai-{n}.html" for n in ids]
        path = "/tin-xa/" if number == 1 else f"/tin-xa/page-{number}/"
        further = f"/tin-xa/page-{number + 1}/"
        return further in read(discovery, "list", path, list_page(*links, further=further))

    assert page(1, 9, 8)
    assert page(2, 7)
    assert not page(3, 9, 7)
    assert not page(4)


def test_a_pager_that_leads_elsewhere_is_not_followed(discovery: Discovery) -> None:
    page = list_page("/tin-xa/bai-1.html", further="/tin-xa/page-99/")
    assert "/tin-xa/page-99/" not in read(discovery, "list", "/tin-xa/", page)


@pytest.mark.parametrize(
    "path", ["/print/tin-xa/bai-1.html", "/sendmail/tin-xa/bai-1.html", "/tag/hoa", "/search/?q=x", "/author/binh/"]
)
def test_traps_are_no_articles(discovery: Discovery, path: str) -> None:
    read(discovery, "front", "/", '<meta name="generator" content="NukeViet v4.5">')
    read(discovery, "list", "/tin-xa/", list_page(path))
    assert discovery.leads == {}


def test_foreign_hosts_and_standing_pages_of_sitemaps_are_left_out(discovery: Discovery) -> None:
    discovery.is_nukeviet = True
    read(discovery, "sitemap", "/sitemap-vi.gioi-thieu.xml", sitemap(HOST, "/gioi-thieu/lich-su-5.html"))
    read(discovery, "sitemap", "/sitemap-vi.news.xml", sitemap("https://khac.example", "/tin-xa/bai-5.html"))
    assert discovery.leads == {}


def test_gaps_are_the_numbers_that_nobody_mentions(discovery: Discovery) -> None:
    read(
        discovery,
        "sitemap",
        "/sitemap-vi.news.xml",
        sitemap(HOST, "/vi/news/tin-xa/a-2.html", "/vi/news/tin-xa/b-5.html"),
    )
    read(discovery, "sitemap", "/sitemap-vi.laws.xml", sitemap(HOST, "/laws/detail/quyet-dinh-9/"))
    assert [wanted.address for _, wanted in discovery.gaps()] == [
        f"{HOST}/vi/news/x/y-{number}.html" for number in (4, 3, 1)
    ]


def test_a_link_that_ends_in_a_date_does_not_make_millions_of_gaps(discovery: Discovery) -> None:
    links = ("/tin-xa/a-1.html", "/tin-xa/b-3.html", "/tin-xa/lich-cong-tac-20240519.html")
    read(discovery, "list", "/tin-xa/", list_page(*links))
    assert [wanted.address for _, wanted in discovery.gaps()] == [f"{HOST}/x/y-2.html"]
    assert discovery.out_of_reach == 20240519 - 4


def test_a_site_in_a_folder_has_its_sitemap_and_feeds_there() -> None:
    discovery = Discovery(f"{HOST}/xa/", frozenset({"cu.example"}))
    assert read(discovery, "robots", "/robots.txt", "") == ["/", "/xa/", "/sitemap.xml", "/xa/sitemap.xml"]
    page = '<meta name="generator" content="NukeViet v4.4">'
    assert read(discovery, "front", "/xa/", page) == ["/feeds/", "/xa/feeds/"]


def test_sections_have_names_where_addresses_are_not_rewritten(discovery: Discovery) -> None:
    index = "/index.php?language=vi&nv=news&op="
    page = (
        f'<a href="{index}rss/" title="Tin Tức">x</a><a href="{index}rss/phu-nu" title="Tin Tức - Phụ nữ">x</a>'
        f'<h3><a href="{index}phu-nu/bai-3.html">Bài</a></h3>'
    )
    assert f"{index}phu-nu" in read(discovery, "list", "/feeds/", page)
    assert discovery.section_names == {(index, "phu-nu"): "Phụ nữ"}


def test_standing_pages_of_sitemaps_are_kept_for_the_report(discovery: Discovery) -> None:
    read(
        discovery, "sitemap", "/sitemap-vi.about.xml", sitemap(HOST, "/about/gioi-thieu.html", "/about/lich-su-5.html")
    )
    assert list(discovery.others) == [f"{HOST}/about/gioi-thieu.html", f"{HOST}/about/lich-su-5.html"]
    assert discovery.leads == {}


def test_documents_have_lists_but_no_sections(discovery: Discovery) -> None:
    assert read(discovery, "sitemap", "/s.xml", sitemap(HOST, "/laws/detail/quyet-dinh-9/")) == ["/laws/"]
    assert read(discovery, "list", "/feeds/", '<a href="/laws/rss/Thong-tu/" title="Văn bản - Thông tư">x</a>') == [
        "/laws/Thong-tu/",
        "/laws/rss/Thong-tu/",
    ]


def test_other_sites_tell_by_sitemaps_feeds_and_their_front_page(discovery: Discovery) -> None:
    page = (
        '<link rel="alternate" type="application/rss+xml" href="/feed"><a href="/gioi-thieu">x</a>'
        '<a href="/duong-hoa-thon-dong">Đường hoa</a><a href="https://khac.example/mot-bai-khac">x</a>'
    )
    assert read(discovery, "front", "/", page) == ["/feed"]
    read(discovery, "sitemap", "/s.xml", sitemap(HOST, "/bai", "/tag/hoa", "/a.jpg", "/"))
    read(
        discovery,
        "feed",
        "/feed",
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="{HOST}/moi"/></entry></feed>',
    )
    assert {key.prefix.removeprefix(HOST) for key in discovery.leads} == {"/duong-hoa-thon-dong", "/bai", "/moi"}
