"""The photo viewer under a reader's hands: mouse, keys, fingers, addresses, and no script at all."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

ARTICLE = "/2026/ngay-hoi-dai-doan-ket-bau-sen/"
NUMBER_OF_PHOTOS = 23
"""The cover and the 22 photos of the gallery."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with a touch screen."""
    made = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, site_url: str) -> Page:
    """The article with the gallery."""
    opened = context.new_page()
    opened.goto(site_url + ARTICLE)
    return opened


def thumbnail(name: str) -> str:
    return f'.gallery a[data-photo="{name}"]'


def hash_of(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def expect_photo(page: Page, name: str, number: int) -> None:
    """The viewer shows a photo: in its counter, in the address, and as a picture that has come."""
    expect(page.locator(".viewer__position")).to_contain_text(f"Ảnh {number} trên {NUMBER_OF_PHOTOS}")
    alt = page.locator(f'a[data-photo="{name}"] img').first.get_attribute("alt")
    image = page.locator("dialog.viewer img")
    expect(image).to_have_attribute("alt", alt or "")
    page.wait_for_function("document.querySelector('dialog.viewer img').naturalWidth > 0")
    assert hash_of(page) == f"#anh-{name}"


def expect_closed(page: Page) -> None:
    expect(page.locator("dialog.viewer")).to_be_hidden()
    page.wait_for_function("location.hash === ''")
    assert page.url.endswith(ARTICLE)


def focused_photo(page: Page) -> str | None:
    found = page.evaluate("document.activeElement.dataset.photo ?? null")
    return str(found) if found else None


def test_a_click_opens_the_photo_over_the_article_and_back_closes_it(page: Page) -> None:
    page.click(thumbnail("03"))
    expect_photo(page, "03", 4)
    page.go_back()
    expect_closed(page)
    page.go_forward()
    expect_photo(page, "03", 4)


def test_keys_leaf_and_esc_closes_and_returns_the_focus(page: Page) -> None:
    page.locator(thumbnail("03")).focus()
    page.keyboard.press("Enter")
    expect_photo(page, "03", 4)
    for key, name, number in (
        ("ArrowRight", "04", 5),
        ("ArrowLeft", "03", 4),
        ("End", "22", 23),
        ("ArrowRight", "22", 23),
        ("Home", "co-do-bau-sen", 1),
        ("ArrowLeft", "co-do-bau-sen", 1),
        ("End", "22", 23),
    ):
        page.keyboard.press(key)
        expect_photo(page, name, number)
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused_photo(page) == "22"
    expect(page.locator(thumbnail("22"))).to_be_in_viewport()


def test_leafing_is_one_step_in_the_history(page: Page) -> None:
    before = page.evaluate("history.length")
    page.click(thumbnail("03"))
    expect_photo(page, "03", 4)
    page.click('button[aria-label="Ảnh sau"]')
    page.click('button[aria-label="Ảnh sau"]')
    expect_photo(page, "05", 6)
    assert page.evaluate("history.length") == before + 1
    page.click('button[aria-label="Đóng"]')
    expect_closed(page)
    page.click(thumbnail("07"))
    expect_photo(page, "07", 8)
    assert page.evaluate("history.length") == before + 1


def test_an_address_with_a_photo_opens_it_and_closing_leads_to_the_article(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    page.goto(f"{site_url}{ARTICLE}#anh-05")
    expect_photo(page, "05", 6)
    page.reload()
    expect_photo(page, "05", 6)
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused_photo(page) == "05"


def test_an_address_of_a_photo_that_is_gone_shows_the_article(context: BrowserContext, site_url: str) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site_url}{ARTICLE}#anh-khong-con")
    page.wait_for_load_state("networkidle")
    assert page.locator("dialog").count() == 0
    assert errors == []


def test_an_address_typed_on_the_open_page_opens_its_photo(page: Page) -> None:
    page.evaluate("location.hash = '#anh-05'")
    expect_photo(page, "05", 6)
    page.keyboard.press("Escape")
    expect_closed(page)


def test_the_focus_stays_inside(page: Page) -> None:
    page.click(thumbnail("03"))
    expect_photo(page, "03", 4)
    for key in ["Tab"] * 7 + ["Shift+Tab"] * 7:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.closest('dialog.viewer') !== null")


def test_words_can_be_hidden_and_stay_hidden(page: Page) -> None:
    page.click(thumbnail("02"))
    words = page.locator(".viewer__words")
    expect(words).to_contain_text("Cờ được treo từ chiều hôm trước")
    page.get_by_role("button", name="Ẩn chú thích").click()
    expect(words).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect_photo(page, "03", 4)
    expect(words).to_be_hidden()
    page.get_by_role("button", name="Hiện chú thích").click()
    expect(words).to_have_text(re.compile("bà con đến hơn 400 người"))


def test_the_cover_shows_its_caption_and_its_maker(page: Page) -> None:
    page.click(".article__cover a[data-photo]")
    expect_photo(page, "co-do-bau-sen", 1)
    expect(page.locator(".viewer__words")).to_have_text(re.compile(r"Cờ đỏ đón nắng sớm.*Ảnh: Minh Khoa", re.DOTALL))


def test_a_change_is_announced_with_the_number_and_what_is_to_be_seen(page: Page) -> None:
    page.click(thumbnail("03"))
    status = page.get_by_role("status")
    expect(status).to_have_text("Ảnh 4 trên 23: Người dân ngồi kín hội trường, nhìn từ phía sau")
    page.keyboard.press("ArrowRight")
    expect(status).to_have_text("Ảnh 5 trên 23: Sân khấu có phông đỏ, hàng ghế đầu hơi tối")


Finger = tuple[float, float]


@pytest.fixture
def touch(context: BrowserContext, page: Page) -> Callable[[list[list[Finger]]], None]:
    """Moves fingers over the screen: a list of moments, each the places of all fingers, the first going down."""
    session = context.new_cdp_session(page)

    def send(kind: str, fingers: list[Finger]) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def move(moments: list[list[Finger]]) -> None:
        send("touchStart", moments[0])
        for fingers in moments[1:]:
            send("touchMove", fingers)
        send("touchEnd", [])

    return move


def line(start: Finger, end: Finger) -> list[list[Finger]]:
    """One finger along a line."""
    steps = [step / 6 for step in range(7)]
    return [[(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)] for part in steps]


def width_of_photo(page: Page) -> float:
    box = page.locator("dialog.viewer img").bounding_box()
    assert box
    return box["width"]


def test_fingers_leaf_and_a_swipe_down_closes(page: Page, touch: Callable[[list[list[Finger]]], None]) -> None:
    page.tap(thumbnail("03"))
    expect_photo(page, "03", 4)
    touch(line((300, 400), (80, 410)))
    expect_photo(page, "04", 5)
    touch(line((80, 400), (300, 390)))
    expect_photo(page, "03", 4)
    touch(line((180, 300), (170, 320)))
    expect_photo(page, "03", 4)
    touch(line((180, 250), (190, 550)))
    expect_closed(page)
    assert focused_photo(page) == "03"


def test_two_fingers_bring_a_photo_closer_and_one_looks_around_in_it(
    page: Page, touch: Callable[[list[list[Finger]]], None]
) -> None:
    page.tap(thumbnail("03"))
    expect_photo(page, "03", 4)
    whole = width_of_photo(page)
    touch([[(170, 350), (190, 350)], [(150, 350), (210, 350)], [(130, 350), (230, 350)]])
    assert width_of_photo(page) == pytest.approx(4 * whole)
    left = page.locator("dialog.viewer img").bounding_box()
    touch(line((200, 350), (120, 350)))
    moved = page.locator("dialog.viewer img").bounding_box()
    assert left
    assert moved
    assert moved["x"] == pytest.approx(left["x"] - 80, abs=2)
    expect_photo(page, "03", 4)
    page.keyboard.press("ArrowRight")
    expect_photo(page, "04", 5)
    assert width_of_photo(page) == pytest.approx(whole)


def test_two_taps_bring_a_photo_closer_and_two_more_back(
    page: Page, touch: Callable[[list[list[Finger]]], None]
) -> None:
    page.tap(thumbnail("03"))
    expect_photo(page, "03", 4)
    whole = width_of_photo(page)
    for factor in (2.5, 1):
        touch([[(120, 350)]])
        touch([[(122, 351)]])
        assert width_of_photo(page) == pytest.approx(factor * whole)
        page.wait_for_timeout(350)


def test_nothing_is_loaded_before_the_first_tap(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.reload()
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert [address for address in asked if "/gallery-" in address]
    assert [address for address in asked if "/viewer-" in address] == []
    page.click(thumbnail("12"))
    expect_photo(page, "12", 13)
    assert len([address for address in asked if "/viewer-" in address]) == 1


def test_neighbours_are_loaded_only_after_the_photo_itself(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    page.wait_for_load_state("networkidle")
    held: list[Route] = []
    page.route("**/anh/**", lambda route: held.append(route))
    page.evaluate(f"document.querySelector({thumbnail('12')!r}).click()")
    expect(page.locator("dialog.viewer")).to_be_visible()
    page.wait_for_timeout(200)
    assert len(held) == 1
    held[0].continue_()
    expect_photo(page, "12", 13)
    page.wait_for_timeout(200)
    assert len(held) == 3
    for route in held[1:]:
        route.abort()
    context.close()


def test_a_click_with_a_key_held_opens_the_photo_page_in_a_new_tab(
    context: BrowserContext, page: Page, site_url: str
) -> None:
    with context.expect_page() as opened:
        page.click(thumbnail("03"), modifiers=["ControlOrMeta"])
    assert opened.value.url == f"{site_url}{ARTICLE}anh/03/"
    assert page.locator("dialog").count() == 0


def test_where_the_viewer_cannot_be_loaded_the_photo_page_opens(context: BrowserContext, page: Page) -> None:
    context.route("**/viewer-*.js", lambda route: route.abort())
    page.click(thumbnail("03"))
    page.wait_for_url(f"**{ARTICLE}anh/03/")


def test_without_javascript_links_lead_through_the_photo_pages(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    page.click(thumbnail("03"))
    assert page.url == f"{site_url}{ARTICLE}anh/03/"
    expect(page.locator("main img")).to_have_count(1)
    page.click('a[rel="next"]')
    assert page.url == f"{site_url}{ARTICLE}anh/04/"
    page.click('a[rel="prev"]')
    page.locator("main a", has_text="Ngày hội Đại đoàn kết ở ấp Bàu Sen").click()
    assert page.url == site_url + ARTICLE
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_open_viewer_has_no_axe_violation(browser: Browser, site_url: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}{ARTICLE}#anh-03")
    expect_photo(page, "03", 4)
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
    widths = [int(width) for width in re.findall(r" (\d+)w", str(image.get_attribute("srcset")))]
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


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_jumps_while_an_article_with_a_gallery_loads(browser: Browser, site_url: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.add_init_script(
        "window.shifts = [];"
        "new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(site_url + ARTICLE)
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, height, 500):
        page.evaluate(f"window.scrollTo(0, {top})")
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts") == []
    assert page.evaluate("document.documentElement.scrollHeight") == height
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_rows_of_the_gallery_are_even_and_as_wide_as_it(browser: Browser, site_url: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    boxes = [image.bounding_box() for image in page.locator(".gallery img").all()]
    rows: dict[float, list[tuple[float, float, float]]] = {}
    for box in boxes:
        assert box
        rows.setdefault(round(box["y"]), []).append((box["x"], box["x"] + box["width"], box["height"]))
    whole = page.locator(".gallery__rows").bounding_box()
    assert whole
    assert len(rows) > 3
    for row in rows.values():
        assert row[0][0] == pytest.approx(whole["x"], abs=1)
        assert row[-1][1] == pytest.approx(whole["x"] + whole["width"], abs=1)
        assert [after[0] - before[1] for before, after in pairwise(row)] == pytest.approx([4] * (len(row) - 1), abs=1)
        assert max(height for *_, height in row) - min(height for *_, height in row) <= 1
    context.close()
