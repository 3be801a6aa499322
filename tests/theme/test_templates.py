"""Every example view makes a page that is whole, plain and in order, and hard cases look intended."""

from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from plugins.views.pages import ArticleView
from tests.theme.article_examples import ARTICLE
from tests.theme.rendered import PAGES, each_article, each_page, one, words
from tests.theme.samples import TITLE_OF_213


@each_page
def test_a_page_is_vietnamese_and_has_one_heading_of_the_first_level(page: BeautifulSoup) -> None:
    assert one(page, "html")["lang"] == "vi"
    assert words(one(page, "h1"))


@each_page
def test_headings_never_skip_a_level(page: BeautifulSoup) -> None:
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_ids_are_unique_and_labels_point_at_one(page: BeautifulSoup) -> None:
    ids = Counter(element["id"] for element in page.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert {element["aria-labelledby"] for element in page.select("[aria-labelledby]")} <= ids.keys()


@each_page
def test_nothing_is_inline_and_nothing_comes_from_another_host(page: BeautifulSoup) -> None:
    # JSON-LD is data by HTML's definition, not a script; structured_data.py says more.
    assert (
        page.select('script:not([src]):not([type="application/ld+json"]), style, [style], iframe, object, embed') == []
    )
    assert [name for element in page.select("*") for name in element.attrs if name.startswith("on")] == []
    fetched = [element.get("src") or element.get("href") for element in page.select("[src], link:not([rel=canonical])")]
    assert [address for address in fetched if not str(address).startswith("/")] == []


@each_page
def test_every_photo_has_its_size_and_alt_and_only_the_first_hurries(page: BeautifulSoup) -> None:
    for image in page.select("img"):
        assert {"src", "srcset", "sizes", "width", "height", "alt"} <= image.attrs.keys()
        assert image["decoding"] == "async"
    hurried = page.select('img[fetchpriority="high"]')
    assert hurried in ([], page.select("img")[:1])
    assert len(page.select('img[loading="lazy"]')) == len(page.select("img")) - len(hurried)


@each_page
def test_the_skip_link_leads_to_the_main_part_first(page: BeautifulSoup) -> None:
    first = page.select("a")[0]
    assert (words(first), first["href"]) == ("Bỏ qua đến nội dung", "#main")
    assert one(page, "main")["id"] == "main"


@each_page
def test_landmarks_of_one_kind_have_different_names(page: BeautifulSoup) -> None:
    names = [
        nav.get("aria-label") or words(one(page, f"#{nav['aria-labelledby']}")) for nav in page.select("nav, section")
    ]
    assert len(names) == len(set(names))


@each_article
def test_an_article_keeps_the_contract(page: BeautifulSoup, view: ArticleView) -> None:
    article = one(page, "article")
    assert words(one(article, "h1")) == view.headline
    assert article.select("time[datetime]")[0]["datetime"] == view.date.iso
    assert words(article.select("time[datetime]")[0]) == view.date.dateline
    assert [words(lead) for lead in article.select('[itemprop="description"]')] == [view.lead.strip()] * bool(view.lead)
    photos = one(article, '[itemprop="articleBody"]').select("figure img")
    figures = [*view.gallery, *(figure for part in view.body for figure in part.figures)]
    assert len(photos) == sum(bool(figure.picture) for figure in figures)
    has_cover = bool(view.cover and view.cover.picture)
    assert len(article.select("figure img")) == len(article.select("img")) == len(photos) + has_cover


def test_an_article_names_its_makers() -> None:
    article = one(PAGES["article"], "article")
    assert words(one(article, ".article__source")) == "Nguồn tin: BL-LN"
    assert [words(author) for author in article.select('[itemprop="author"]')] == ["Thị Hương", "Minh Quân"]
    assert "Cập nhật: Thứ ba, 20/06/2023 06:30" in words(one(article, ".dateline"))
    assert words(one(article, ".article__cover .credit")) == "Ảnh: Thị Hương"


def test_an_article_ends_with_its_files_tags_corrections_and_neighbours() -> None:
    page = PAGES["article"]
    assert words(page.select(".attachments__file")[0]).endswith("năm 2023 1,2 MB")
    assert [words(tag) for tag in page.select('a[rel="tag"]')] == [tag.text for tag in ARTICLE.tags]
    assert "số đúng là 112 hộ" in words(one(page, ".corrections"))
    headings = [words(heading) for heading in page.select(".neighbours h2")]
    assert headings == ["Tin mới hơn", "Tin cũ hơn"]


def test_the_facts_of_an_article_stand_between_cover_and_text() -> None:
    page = PAGES["article"]
    box = one(page, ".fact-box")
    rows = [tuple(words(part) for part in row.select("dt, dd")) for row in box.select(".fact-box__row")]
    assert rows[1:] == [
        ("Lĩnh vực", "Kinh tế"),
        ("Số người hưởng lợi", "1.727 người"),
        ("Tệp", "Quy ước của ấp (PDF, 64 KB)"),
    ]
    links = [link["href"] for link in box.select("a")]
    assert links == ["/mo-hinh-dan-van-kheo/linh-vuc/kinh-te/", "/2023/muoi-hai-cay-so/quy-uoc.pdf"]
    assert page.select(".article__cover + .fact-box + .article__body")


def test_authors_and_the_topic_lead_to_their_pages() -> None:
    page = PAGES["article"]
    assert [link["href"] for link in page.select(".dateline a")] == ["/tac-gia/thi-huong/", "/tac-gia/minh-quan/"]
    assert words(one(page, ".same-topic h2")) == "Dòng sự kiện: Làm đường nông thôn"
    assert len(page.select(".same-topic li")) == 3
    assert PAGES["article-kept-for-the-record"].select(".same-topic ul") == []


def test_sharing_needs_no_script() -> None:
    share = one(PAGES["article"], ".share")
    assert [words(link) for link in share.select("a")] == ["Zalo", "Facebook", "Thư điện tử"]
    address = one(share, "input[readonly]")
    assert address["value"] == "https://bao.example/2023/muoi-hai-cay-so/"
    assert words(one(share, f"label[for={address['id']}]")) == "Địa chỉ bài"


def test_an_article_tells_its_length_its_old_numbers_and_whether_it_is_kept_for_the_record() -> None:
    assert "Đọc trong 3 phút" in words(one(PAGES["article"], ".dateline"))
    assert words(one(PAGES["article"], ".article__old-numbers")) == ARTICLE.old_numbers
    assert PAGES["article"].select(".article__record") == []
    assert words(one(PAGES["article-kept-for-the-record"], ".article__record")).startswith("Bài lưu trữ:")


def test_links_on_paper_are_those_that_the_text_numbers() -> None:
    page = PAGES["article"]
    assert words(one(page, ".paper-links li")) == "nghị quyết làm đường: https://bao.example/2023/bai-2/"


def test_reading_tools_say_what_they_do_and_what_is_chosen() -> None:
    tools = PAGES["article"].select(".reading button")
    told = [(words(tool.select_one(".visually-hidden") or tool), tool["aria-pressed"]) for tool in tools]
    assert told == [("Chữ nhỏ", "false"), ("Chữ vừa", "true"), ("Chữ lớn", "false"), ("Tương phản", "false")]


@each_page
def test_the_readers_choices_come_before_the_style_sheet(page: BeautifulSoup) -> None:
    first = page.select("head script, head link[rel=stylesheet]")[0]
    assert (first["src"], first.has_attr("defer")) == ("/theme/js/reader.js", False)


def test_an_article_of_words_alone_leaves_no_empty_blocks() -> None:
    page = PAGES["article-with-nothing-but-words"]
    absent = (
        ".article__lead, .fact-box, figure, .gallery, .article__source, .attachments, .corrections, .tags, .neighbours, "
        ".same-topic, .paper-links, .article__old-numbers, .dateline__length"
    )
    assert page.select(absent) == []
    assert "Tác giả" not in words(page)


def test_a_headline_of_213_characters_is_set_smaller() -> None:
    assert len(TITLE_OF_213) == 213
    assert PAGES["article-with-213-characters-and-22-photos"].select("h1.article__headline--long")
    assert not PAGES["article"].select(".article__headline--long")


def test_the_keyboard_reaches_a_table_that_scrolls() -> None:
    assert one(PAGES["standing"], "table")["tabindex"] == "0"


def test_letters_lead_to_their_names_and_a_few_names_need_none() -> None:
    page = PAGES["tags"]
    assert [words(one(page, str(link["href"]))) for link in page.select(".letters a")] == ["B", "Đ"]
    assert PAGES["authors"].select(".letters, .group__heading--letter") == []
    assert [words(item) for item in PAGES["authors"].select("main .counted li")] == ["bàn giao nhà 3 bài", "bản 9 bài"]


def test_the_calendar_of_a_month_is_a_table_whose_days_lead_to_their_articles() -> None:
    page = PAGES["month"]
    table = one(page, "table.calendar")
    assert [words(head) for head in table.select("th[scope=col] abbr[title]")] == [
        "T2",
        "T3",
        "T4",
        "T5",
        "T6",
        "T7",
        "CN",
    ]
    assert all(len(row.select("td")) == 7 for row in table.select("tbody tr"))
    links = table.select("a")
    assert [words(link) for link in links] == ["18, 1 bài", "20, 3 bài"]
    assert all(one(page, str(link["href"])).name == "section" for link in links)


def test_a_month_without_articles_is_there_but_leads_nowhere() -> None:
    year = PAGES["archive"].select(".months")[0]
    assert len(year.select("li")) == 12
    assert [words(month) for month in year.select("li") if not month.a] == ["Tháng 5", "Tháng 10"]


def test_a_lost_reader_finds_ways_on() -> None:
    page = PAGES["not-found"]
    ways = [link["href"] for link in page.select(".ways a")]
    assert ways[:2] == ["/so-do-trang/", "/the/"]
    assert len(ways) == 2 + len(page.select(".menu li")) - 1


@pytest.mark.parametrize(
    ("name", "current"),
    [
        ("front", [("Trang nhất", "page")]),
        ("section", [("Xây dựng Đảng", "page")]),
        ("section-older-page", [("Xây dựng Đảng", "true")]),
        ("article", [("Nông thôn mới", "true")]),
        ("tag-named-like-a-section", []),
        ("archive", []),
    ],
)
def test_the_menu_marks_where_the_reader_is(name: str, current: list[tuple[str, str]]) -> None:
    assert [(words(link), link["aria-current"]) for link in PAGES[name].select(".menu [aria-current]")] == current


def test_only_the_newest_page_of_a_list_opens_with_a_story() -> None:
    assert len(PAGES["section"].select(".card--lead")) == 1
    assert PAGES["section-older-page"].select(".card--lead") == []
    assert [link["rel"] for link in PAGES["section-older-page"].select(".paging a")] == [["prev"], ["next"]]


def test_a_card_has_one_link_and_hides_the_section_that_the_page_names() -> None:
    section_cards = PAGES["section"].select(".card")
    assert [len(card.select("a")) for card in section_cards] == [1] * len(section_cards)
    assert "Xây dựng Đảng" not in words(section_cards[0])


def test_text_from_editors_is_escaped() -> None:
    headline = one(PAGES["article-with-markup-in-its-headline"], "h1")
    assert words(headline) == "Giá tiêu <b>tăng</b> & giữ"
    assert headline.select("b") == []


def test_a_share_crawler_reads_the_headline_and_the_picture_first() -> None:
    properties = [(tag["property"], tag["content"]) for tag in PAGES["article"].select("meta[property]")]
    assert properties == [
        ("og:title", "Mười hai cây số đường của lòng dân"),
        ("og:description", "Tin của huyện biên giới."),
        ("og:url", "https://bao.example/2023/muoi-hai-cay-so/"),
        ("og:type", "article"),
        ("og:site_name", "Dân vận Lộc Ninh"),
        ("og:locale", "vi_VN"),
        ("og:image", "https://bao.example/anh/the.jpg"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", 'Bà con "hiến đất" làm đường'),
        ("article:published_time", "2023-06-18T21:37:00+07:00"),
        ("article:tag", "đất & đường"),
    ]


@each_page
def test_a_page_offers_the_feeds_of_the_site_and_of_its_section(page: BeautifulSoup) -> None:
    links = page.select('link[rel="alternate"]')
    assert [(link["type"], link["title"]) for link in links] == [
        ("application/rss+xml", "Dân vận Lộc Ninh (RSS)"),
        ("application/atom+xml", "Thời sự (Atom)"),
    ]


@each_page
def test_structured_data_comes_whole_and_unescaped_by_html(page: BeautifulSoup) -> None:
    assert (
        one(page, 'script[type="application/ld+json"]').string == '{"@type":"Thing","name":"Gi\\u003c/script\\u003eá"}'
    )
