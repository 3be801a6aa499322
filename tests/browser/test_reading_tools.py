"""What an article's buttons do: text size and contrast that stay, copying, sharing, printing."""

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.viewing import ARTICLE

WATCHED = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
  .observe({type: 'layout-shift', buffered: true});
"""


def size_of_text(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize)"))


def ground(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_size_and_contrast_stay_from_page_to_page_and_nothing_jumps(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    page.add_init_script(WATCHED)
    page.goto(site_url + ARTICLE)
    normal, paper = size_of_text(page), ground(page)
    larger = page.get_by_role("button", name="Chữ lớn")
    larger.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Tương phản").click()
    expect(larger).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Chữ vừa")).to_have_attribute("aria-pressed", "false")
    assert size_of_text(page) > normal * 1.25
    page.reload()
    assert size_of_text(page) > normal * 1.25
    assert ground(page) != paper
    assert page.evaluate("shifts") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto(site_url)
    assert ground(page) != paper
    page.go_back()
    for name in ("Chữ lớn", "Tương phản"):
        page.get_by_role("button", name=name).click()
    assert (size_of_text(page), ground(page)) == (normal, paper)
    assert page.evaluate("localStorage.length") == 0


def test_an_address_is_copied_and_the_reader_is_told(browser: Browser, site_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + ARTICLE)
    page.get_by_role("button", name="Sao chép").click()
    expect(page.locator(".share [role=status]")).to_have_text("Đã sao chép địa chỉ.")
    address = page.get_by_label("Địa chỉ bài").input_value()
    assert address.endswith(ARTICLE)
    assert page.evaluate("navigator.clipboard.readText()") == address
    context.close()


def test_the_share_sheet_is_offered_where_there_is_one(browser: Browser, site_url: str) -> None:
    for sheet in ("undefined", "async (parcel) => { window.parcel = parcel }"):
        context = browser.new_context()
        page = context.new_page()
        page.add_init_script(f"Object.defineProperty(navigator, 'share', {{ value: {sheet} }})")
        page.goto(site_url + ARTICLE)
        button = page.locator(".share__sheet button")
        assert button.is_visible() == (sheet != "undefined")
        if sheet != "undefined":
            button.click()
            assert page.evaluate("parcel.url") == page.get_by_label("Địa chỉ bài").input_value()
            assert page.evaluate("parcel.title") == page.locator("h1").inner_text()
        context.close()
