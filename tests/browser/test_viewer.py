"""The photo viewer with mouse and keys: what it shows, where Back leads, where the focus goes."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.viewing import ARTICLE, expect_closed, expect_photo, focused_photo, thumbnail


def test_a_click_opens_the_photo_over_the_article_and_back_closes_it(article: Page) -> None:
    article.click(thumbnail("03"))
    expect_photo(article, "03", 3)
    article.go_back()
    expect_closed(article)
    article.go_forward()
    expect_photo(article, "03", 3)


def test_keys_leaf_and_esc_closes_and_returns_the_focus(article: Page) -> None:
    article.locator(thumbnail("03")).focus()
    article.keyboard.press("Enter")
    expect_photo(article, "03", 3)
    for key, name, number in (
        ("ArrowRight", "04", 4),
        ("ArrowLeft", "03", 3),
        ("End", "22", 22),
        ("ArrowRight", "22", 22),
        ("Home", "co-do-bau-sen", 0),
        ("ArrowLeft", "co-do-bau-sen", 0),
        ("End", "22", 22),
    ):
        article.keyboard.press(key)
        expect_photo(article, name, number)
    article.keyboard.press("Escape")
    expect_closed(article)
    assert focused_photo(article) == "22"
    expect(article.locator(thumbnail("22"))).to_be_in_viewport()


def test_leafing_is_one_step_in_the_history(article: Page) -> None:
    before = article.evaluate("history.length")
    article.click(thumbnail("03"))
    expect_photo(article, "03", 3)
    article.click('button[aria-label="Ảnh sau"]')
    article.click('button[aria-label="Ảnh sau"]')
    expect_photo(article, "05", 5)
    assert article.evaluate("history.length") == before + 1
    article.click('button[aria-label="Đóng"]')
    expect_closed(article)
    article.click(thumbnail("07"))
    expect_photo(article, "07", 7)
    assert article.evaluate("history.length") == before + 1


def test_an_address_with_a_photo_opens_it_and_closing_leads_to_the_article(
    phone: BrowserContext, site_url: str
) -> None:
    page = phone.new_page()
    page.goto(f"{site_url}{ARTICLE}#anh-05")
    expect_photo(page, "05", 5)
    page.reload()
    expect_photo(page, "05", 5)
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused_photo(page) == "05"


def test_an_address_of_a_photo_that_is_gone_shows_the_article(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site_url}{ARTICLE}#anh-khong-con")
    page.wait_for_load_state("networkidle")
    assert page.locator("dialog").count() == 0
    assert errors == []


def test_an_address_typed_on_the_open_page_opens_its_photo(article: Page) -> None:
    article.evaluate("location.hash = '#anh-05'")
    expect_photo(article, "05", 5)
    article.keyboard.press("Escape")
    expect_closed(article)


def test_other_addresses_on_the_page_are_left_alone(article: Page) -> None:
    article.click(thumbnail("03"))
    expect_photo(article, "03", 3)
    article.keyboard.press("Escape")
    expect_closed(article)
    article.evaluate("document.activeElement.blur()")
    article.evaluate("location.hash = '#main'")
    article.wait_for_timeout(100)
    assert focused_photo(article) is None
    expect(article.locator("dialog.viewer")).to_be_hidden()


def test_the_focus_stays_inside(article: Page) -> None:
    article.click(thumbnail("03"))
    expect_photo(article, "03", 3)
    for key in ["Tab"] * 7 + ["Shift+Tab"] * 7:
        article.keyboard.press(key)
        assert article.evaluate("document.activeElement.closest('dialog.viewer') !== null")


def test_words_can_be_hidden_and_stay_hidden(article: Page) -> None:
    article.click(thumbnail("02"))
    words = article.locator(".viewer__words")
    expect(words).to_contain_text("Cờ được treo từ chiều hôm trước")
    article.get_by_role("button", name="Ẩn chú thích").click()
    expect(words).to_be_hidden()
    article.keyboard.press("ArrowRight")
    expect_photo(article, "03", 3)
    expect(words).to_be_hidden()
    article.get_by_role("button", name="Hiện chú thích").click()
    expect(words).to_have_text(re.compile("bà con đến hơn 400 người"))


def test_the_cover_shows_its_caption_and_its_maker(article: Page) -> None:
    article.click(".article__cover a[data-photo]")
    expect_photo(article, "co-do-bau-sen", 0)
    expect(article.locator(".viewer__words")).to_have_text(re.compile(r"Cờ đỏ đón nắng sớm.*Ảnh: Minh Khoa", re.DOTALL))


def test_a_change_is_announced_with_the_number_and_what_is_to_be_seen(article: Page) -> None:
    article.click(thumbnail("03"))
    status = article.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text("Ảnh 3 trên 22: Người dân ngồi kín hội trường, nhìn từ phía sau")
    article.keyboard.press("ArrowRight")
    expect(status).to_have_text("Ảnh 4 trên 22: Sân khấu có phông đỏ, hàng ghế đầu hơi tối")


def test_neighbours_are_loaded_only_after_the_photo_itself(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    page.wait_for_load_state("networkidle")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/anh/**", hold)
    page.evaluate(f"document.querySelector({thumbnail('12')!r}).click()")
    expect(page.locator("dialog.viewer")).to_be_visible()
    page.wait_for_timeout(200)
    assert len(held) == 1
    held[0].continue_()
    expect_photo(page, "12", 12)
    page.wait_for_timeout(200)
    assert len(held) == 3
    for route in held[1:]:
        route.abort()
    context.close()


def test_a_click_with_a_key_held_opens_the_photo_page_in_a_new_tab(
    phone: BrowserContext, article: Page, site_url: str
) -> None:
    with phone.expect_page() as opened:
        article.click(thumbnail("03"), modifiers=["ControlOrMeta"])
    assert opened.value.url == f"{site_url}{ARTICLE}anh/03/"
    assert article.locator("dialog").count() == 0


def test_where_the_viewer_cannot_be_loaded_the_photo_page_opens(phone: BrowserContext, article: Page) -> None:
    phone.route("**/viewer-*.js", lambda route: route.abort())
    article.click(thumbnail("03"))
    article.wait_for_url(f"**{ARTICLE}anh/03/")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_open_viewer_has_no_axe_violation(browser: Browser, site_url: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}{ARTICLE}#anh-03")
    expect_photo(page, "03", 3)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    for button in page.locator("dialog.viewer button").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    context.close()


@pytest.mark.parametrize("name", ["03", "13"], ids=["wide", "upright"])
@pytest.mark.parametrize("address", [ARTICLE + "#anh-{}", ARTICLE + "anh/{}/"], ids=["viewer", "page"])
def test_a_photo_is_never_larger_than_it_is_nor_than_the_window(
    browser: Browser, site_url: str, address: str, name: str
) -> None:
    context = browser.new_context(viewport={"width": 4000, "height": 4000})
    page = context.new_page()
    page.goto(site_url + address.format(name))
    image = page.locator("dialog.viewer img, .photo-page img").first
    expect(image).to_be_visible()
    sources = image.evaluate(
        "shown => [...shown.closest('picture').querySelectorAll('[srcset]')].map(one => one.srcset)"
    )
    widths = [int(width) for width in re.findall(r" (\d+)w", " ".join(sources))]
    box = image.bounding_box()
    assert box
    assert box["width"] == max(widths)
    page.set_viewport_size({"width": 600, "height": 500})
    box = image.bounding_box()
    assert box
    assert box["width"] <= 600
    assert box["height"] <= 500
    context.close()


def test_the_viewer_moves_only_where_motion_is_welcome(browser: Browser, site_url: str) -> None:
    for wish, expected in (("no-preference", "0.16s"), ("reduce", "0s")):
        context = browser.new_context(reduced_motion=wish)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{site_url}{ARTICLE}#anh-03")
        expect(page.locator("dialog.viewer")).to_be_visible()
        duration = page.evaluate("getComputedStyle(document.querySelector('dialog.viewer')).animationDuration")
        assert duration == expected
        context.close()
