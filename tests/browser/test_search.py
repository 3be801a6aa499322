"""The search page as readers use it: typing, filters, keys, no network, no JavaScript."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.asking import load
from tests.browser.contract import HOA
from tests.conftest import Workshop

INDEX = re.compile(r"/tim-kiem/chi-muc/")
TITLES = re.compile(r"/tim-kiem/tieu-de\.json")
SCRIPT = re.compile(r"/tim-kiem-[0-9a-f]+/page\.js")
DONE = '#ket-qua[aria-busy="false"]'


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


def links(page: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in page.locator("#ket-qua a").all()]


def ask(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.wait_for_selector(DONE, state="attached")
    return links(page)


def test_nothing_is_fetched_before_the_reader_asks(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{site_url}/")
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if "tim-kiem" in path] == []
    page.goto(f"{site_url}/tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if TITLES.search(path) or INDEX.search(path)] == []


def test_the_first_answers_need_no_index_and_few_bytes(page: Page, site_url: str, demo: Workshop) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.route(INDEX, lambda _: None)
    page.goto(f"{site_url}/tim-kiem/")
    page.locator("#tim-tu").press_sequentially("hoa no hai b")
    expect(page.locator("#ket-qua a").first).to_have_attribute("href", HOA)
    assert page.get_attribute("#ket-qua", "aria-busy") == "true"
    files = {Path(demo.output, path.lstrip("/")) for path in asked if path.endswith((".js", ".json"))}
    fetched = [file for file in files if file.is_file()]
    assert len(fetched) > 5
    assert sum(len(gzip.compress(file.read_bytes())) for file in fetched) < 30_000


def test_what_was_typed_before_the_script_came_is_answered(page: Page, site_url: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(INDEX, lambda _: None)
    page.route(SCRIPT, hold)
    page.goto(f"{site_url}/tim-kiem/")
    with page.expect_request(SCRIPT):
        page.focus("#tim-tu")
    page.keyboard.type("hoa no hai b")
    held[0].continue_()
    expect(page.locator("#ket-qua a").first).to_have_attribute("href", HOA)


def test_each_key_has_its_first_answers_while_the_index_hangs(page: Page, site_url: str) -> None:
    page.route(INDEX, lambda _: None)
    page.clock.install()
    page.goto(f"{site_url}/tim-kiem/")
    load(page)
    page.focus("#tim-tu")
    for key in "hoa no":
        page.keyboard.type(key)
        page.clock.run_for(200)
        expect(page.locator("#ket-qua a").first).to_be_visible()
    expect(page.locator("#ket-qua a")).to_have_count(1)
    page.keyboard.type(" hai b")
    page.keyboard.press("Enter")
    page.clock.run_for(200)
    expect(page.locator("#ket-qua a").first).to_have_attribute("href", HOA)
    expect(page.locator("#so-ket-qua")).to_have_text("Đang tìm…")


def test_one_letter_that_is_still_being_typed_takes_no_answer_away(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/tim-kiem/")
    load(page)
    page.locator("#tim-tu").press_sequentially("chuyển đổi s")
    expect(page.locator("#so-ket-qua")).to_contain_text("Tìm thấy")
    expect(page.locator("#ket-qua a").first).to_have_attribute("href", re.compile("chuyen-doi-so"))


def test_the_box_in_the_masthead_leads_to_the_answers(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/gioi-thieu/")
    page.fill(".search-box input", "duong hoa")
    page.press(".search-box input", "Enter")
    page.wait_for_selector(DONE, state="attached")
    assert urlsplit(page.url).query == "q=duong+hoa"
    assert links(page)[0] == HOA
    assert page.input_value("#tim-tu") == "duong hoa"
    expect(page.locator("#so-ket-qua")).to_have_text(re.compile(r"^Tìm thấy \d+ bài\.$"))


def test_filters_stand_in_the_address_and_back_takes_them_away(page: Page, site_url: str) -> None:
    every = ask(page, f"{site_url}/tim-kiem/?q=rac")
    page.select_option("#tim-muc", "mo-hinh-dan-van-kheo")
    page.wait_for_selector(DONE, state="attached")
    page.select_option("#tim-nam", "2024")
    page.wait_for_selector(DONE, state="attached")
    page.check("#tim-anh")
    page.wait_for_selector(DONE, state="attached")
    assert urlsplit(page.url).query == "q=rac&muc=mo-hinh-dan-van-kheo&nam=2024&anh=1"
    fewer = links(page)
    assert set(fewer) < set(every)
    assert fewer
    assert all(address.startswith("/2024/") for address in fewer)
    for _ in range(3):
        page.go_back()
    page.wait_for_selector(DONE, state="attached")
    assert urlsplit(page.url).query == "q=rac"
    expect(page.locator("#ket-qua a")).to_have_count(len(every))


def test_filters_alone_list_articles_newest_first(page: Page, site_url: str) -> None:
    found = ask(page, f"{site_url}/tim-kiem/?nam=2024&anh=1")
    assert len(found) >= 3
    assert all(address.startswith("/2024/") for address in found)
    expect(page.locator("#tim-nam")).to_have_value("2024")
    expect(page.locator("#tim-anh")).to_be_checked()


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("qwrtzx", "Không tìm thấy bài nào. Mời bạn thử ít từ hơn, hoặc bỏ bớt điều kiện lọc."),
        ("xin rác kangaroo", "Không có bài nào chứa đủ mọi từ."),
        ("duongg hoaa", "Không có từ đúng như đã gõ."),
        ("thuw vieenj baacj theemf", "bài có từ gần giống “thu vien bac them”:"),
        ("cup nuoc doi dai", "Tìm thấy 1 bài, và 1 bài chỉ thiếu một từ."),
    ],
)
def test_the_page_says_what_it_did(page: Page, site_url: str, query: str, says: str) -> None:
    ask(page, f"{site_url}/tim-kiem/?q={query}")
    expect(page.locator("#so-ket-qua")).to_contain_text(says)


def test_without_the_index_titles_still_answer(page: Page, site_url: str, demo: Workshop) -> None:
    titles = json.loads((demo.output / "tim-kiem" / "tieu-de.json").read_text(encoding="utf-8"))
    page.route(TITLES, lambda route: route.fulfill(json=titles | {"shards": []}))
    assert ask(page, f"{site_url}/tim-kiem/?q=hoa no")[0] == HOA
    expect(page.locator("#so-ket-qua")).to_have_text("Tìm thấy 1 bài theo tiêu đề.")


def test_a_lost_connection_is_told_and_asking_again_helps(page: Page, site_url: str) -> None:
    page.route(INDEX, lambda route: route.abort())
    assert ask(page, f"{site_url}/tim-kiem/?q=hoa no")[0] == HOA
    expect(page.locator("#so-ket-qua")).to_contain_text("Chưa tìm được vì mất kết nối.")
    page.unroute(INDEX)
    page.click("#tim .search__button")
    expect(page.locator("#so-ket-qua")).to_contain_text("Tìm thấy")


def test_what_articles_say_is_text(page: Page, site_url: str) -> None:
    evil = "<img src=x onerror=alert(1)> hoa"
    answer = {
        "url": "/",
        "title": evil,
        "lead": evil,
        "text": evil,
        "section": evil,
        "date": "01/02/2026",
        "picture": None,
    }
    page.route(re.compile(r"/bai/\d+\.json"), lambda route: route.fulfill(json=answer))
    ask(page, f"{site_url}/tim-kiem/?q=hoa")
    expect(page.locator("#ket-qua a").first).to_have_text(evil)
    assert page.locator("#ket-qua img").count() == 0
    expect(page.locator("#ket-qua mark").first).to_have_text("hoa")


def test_keys_alone_reach_an_answer(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/tim-kiem/")
    page.focus("#tim-tu")
    page.keyboard.type("tet quan dan")
    expect(page.locator("#ket-qua a").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE, state="attached")
    for _ in range(5):  # button, section, year, photos, first answer
        page.keyboard.press("Tab")
    expect(page.locator("#ket-qua a").first).to_be_focused()


def test_without_javascript_the_page_names_other_ways(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/tim-kiem/?q=hoa")
    assert "Mời bạn tìm theo các lối" in page.inner_text("main")
    ways = [link.get_attribute("href") for link in page.locator("main .ways a").all()]
    assert {"/luu-tru/", "/the/", "/dong-su-kien/", "/mo-hinh-dan-van-kheo/"} <= set(ways)
    context.close()


def test_a_lost_address_is_asked_of_the_search(page: Page, site_url: str, demo: Workshop) -> None:
    lost = (demo.output / "404.html").read_text(encoding="utf-8")
    page.route("**/2019/duong-hoa-bau-sen/", lambda route: route.fulfill(body=lost, content_type="text/html"))
    page.goto(f"{site_url}/2019/duong-hoa-bau-sen/")
    expect(page.locator("#co-le a").first).to_have_attribute("href", HOA)
    expect(page.locator("#tim-tu")).to_have_value("duong hoa bau sen")
