"""A whole NukeViet site on loopback: sitemap, sections with pages, feeds, articles, one hidden and one gone."""

from tests.scrape_import.conftest import OldSite, Reply
from tests.scrape_import.old_pages import article_page

SECTIONS = {"tin-xa": "Tin xã", "phu-nu": "Phụ nữ"}
TITLES = {1: "Ngày hội thôn Đoài", 2: "Đường hoa", 3: "Đường hoa", 5: "Vườn rau sạch", 6: "Tổ hợp tác"}
"""Articles by number: 4 never was, 7 is hidden, 8 leads to another site."""

BESIDE = "https://bao.example/bai.html"


def path_of(number: int, section: str = "tin-xa") -> str:
    return f"/{section}/bai-{number}.html"


def head() -> str:
    feeds = "".join(
        f'<link rel="alternate" href="/rss/{alias}/" title="Tin Tức - {name}" type="application/rss+xml">'
        for alias, name in SECTIONS.items()
    )
    return (
        '<meta name="generator" content="NukeViet v4.4">'
        f'<link rel="alternate" href="/rss/" title="Tin Tức" type="application/rss+xml">{feeds}'
    )


def list_page(*paths: str, further: str = "") -> str:
    items = "".join(
        f'<div class="panel-body"><h3><a href="{path}">Bài</a></h3>Mỗi nhà một luống.</div>' for path in paths
    )
    pages = f'<ul class="pagination"><li><a rel="next" href="{further}">2</a></li></ul>' if further else ""
    return f"<html><head>{head()}</head><body><div class='news_column'>{items}</div>{pages}</body></html>"


def sitemap(base: str, *paths: str, tag: str = "url") -> bytes:
    inside = "".join(f"<{tag}><loc>{base}{path}</loc></{tag}>" for path in paths)
    root = "urlset" if tag == "url" else "sitemapindex"
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</{root}>'.encode()


def feed(base: str, *paths: str) -> bytes:
    items = "".join(
        f"<item><title>Bài</title><link>{base}{path}</link><pubDate>Mon, 20 May 2024 04:05:00 GMT</pubDate></item>"
        for path in paths
    )
    return f"<rss><channel>{items}</channel></rss>".encode()


def put_article(site: OldSite, number: int, title: str, body: str = "") -> None:
    path, photo = path_of(number), f"/uploads/news/{number}.jpg"
    words = body or f'<p>Bài số {number}.</p><p><img src="{photo}"></p>'
    site.page(path, article_page(site.base, path=path, title=title, body=words, cover="", foot=""))
    site.photo(photo, number)
    site.replies[f"/x/y-{number}.html"] = Reply(status=301, location=site.base + path)


def stand_up_site(site: OldSite) -> str:
    """The address of the site. The sitemap knows 1 and 2, the lists 3, 5, 7 and 8; 6 has no list but a number."""
    base = site.base
    site.replies["/robots.txt"] = Reply(
        f"User-agent: *\nDisallow: /admin/\nSitemap: {base}/so-do.xml".encode(), kind="text/plain"
    )
    site.replies["/so-do.xml"] = Reply(sitemap(base, "/sitemap-vi.news.xml", "/so-do.xml", tag="sitemap"))
    site.replies["/sitemap-vi.news.xml"] = Reply(sitemap(base, path_of(1), path_of(2), "/about/gioi-thieu-9.html"))
    site.page("/", list_page(path_of(2)))
    site.page("/tin-xa/", list_page(path_of(3), path_of(7), further="/tin-xa/page-2/"))
    site.page("/tin-xa/page-2/", list_page(path_of(1), path_of(8), further="/tin-xa/page-3/"))
    site.page("/tin-xa/page-3/", list_page(path_of(1), further="/tin-xa/page-4/"))
    site.page("/tin-xa/page-4/", list_page(path_of(1)))
    site.page("/phu-nu/", list_page(path_of(2, "phu-nu")))
    site.replies["/rss/"] = Reply(feed(base, path_of(5)), kind="text/xml")
    for number, title in TITLES.items():
        put_article(site, number, title)
    link = f'<p>Xem <a href="{base}/phu-nu/ten-cu-2.html">bài trước</a>.</p>'
    put_article(site, 5, TITLES[5], f'<p>Bài số 5.</p>{link}<p><img src="/uploads/news/5.jpg"></p>')
    site.replies[path_of(7)] = Reply(status=404)
    site.replies[path_of(8)] = Reply(status=301, location=BESIDE)
    return f"{base}/"
