"""The gallery in an article: even rows that never jump, on screen and on paper, with and without a script."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.viewing import ARTICLE, expect_photo, thumbnail


def test_nothing_is_loaded_before_the_first_tap(article: Page, site_url: str) -> None:
    asked: list[str] = []
    article.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    article.reload()
    article.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    article.wait_for_load_state("networkidle")
    assert [address for address in asked if "/gallery-" in address]
    assert [address for address in asked if "/viewer-" in address] == []
    article.click(thumbnail("12"))
    expect_photo(article, "12", 12)
    assert len([address for address in asked if "/viewer-" in address]) == 1


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
    # A rendition's own proportions differ from the photo's by the rounding of its height.
    assert abs(page.evaluate("document.documentElement.scrollHeight") - height) <= 1
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


def test_on_paper_photos_stand_two_in_a_row_and_whole(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 660, "height": 900})
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    page.emulate_media(media="print")
    photos = page.locator(".gallery figure")
    tops = [round(box["y"]) for photo in photos.all() if (box := photo.bounding_box())]
    assert [tops.count(top) for top in tops] == [2] * 22
    fits = photos.locator("img").evaluate_all("images => images.map(image => getComputedStyle(image).objectFit)")
    assert set(fits) == {"contain"}
    expect(page.locator(".gallery__words > li")).to_have_count(22)
    context.close()
