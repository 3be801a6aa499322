"""The sections over every page: pushed by a finger, walked by keys, seen at once where there is room."""

from playwright.sync_api import Browser, BrowserContext

LAST = "/van-ban-chi-dao/"

# How far a word reaches out of the window, left or right, in px.
OUTSIDE = """(element) => {
  const { left, right } = element.getBoundingClientRect();
  return Math.max(0, -left, right - innerWidth);
}"""


def test_the_line_of_a_phone_opens_at_the_section_it_is_in(phone: BrowserContext, site_url: str) -> None:
    page = phone.new_page()
    for address in ("/", LAST):
        page.goto(site_url + address)
        assert page.locator(".menu [aria-current]").evaluate(OUTSIDE) == 0
        assert page.evaluate("scrollY") == 0


def test_keys_walk_through_words_that_are_seen_whole(browser: Browser, site_url: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(site_url)
    words = page.locator(".menu a")
    words.first.focus()
    for place in range(words.count()):
        assert words.nth(place).evaluate("(link) => link === document.activeElement")
        assert words.nth(place).evaluate(OUTSIDE) == 0
        page.keyboard.press("Tab")
    page.close()


def test_a_mouse_has_every_section_before_it(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    for width, rows in ((768, 3), (1280, 2), (1600, 2)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(site_url + LAST)
        tops = page.locator(".menu a").evaluate_all("links => links.map((link) => link.getBoundingClientRect().top)")
        assert len(set(tops)) == rows
        assert page.locator(".menu__list").evaluate("list => list.scrollWidth <= list.clientWidth")
    words, title = page.locator(".menu li:nth-child(2) a"), page.locator("h1")
    edges = [item.evaluate("element => element.getBoundingClientRect().left") for item in (words, title)]
    assert edges[0] == edges[1]
    page.close()


def test_forced_colours_keep_the_mark_of_the_section(browser: Browser, site_url: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site_url + LAST)
    current, other = page.locator(".menu [aria-current]"), page.locator(".menu a").first
    style = "link => getComputedStyle(link).textDecorationLine"
    assert (current.evaluate(style), other.evaluate(style)) == ("underline", "none")
    context.close()


def test_nothing_moves_for_those_who_asked_for_rest(browser: Browser, site_url: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(site_url)
    page.keyboard.press("Tab")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].map((element) => getComputedStyle(element))
      .filter(({ transitionDuration, animationName, scrollBehavior }) =>
        transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto").length""")
    assert moving == 0
    context.close()
