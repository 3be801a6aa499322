"""The photo viewer under a reader's fingers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.viewing import expect_closed, expect_photo, focused_photo, thumbnail

Finger = tuple[float, float]
Touch = Callable[[list[list[Finger]]], None]


@pytest.fixture
def touch(phone: BrowserContext, article: Page) -> Touch:
    """Moves fingers over the screen: a list of moments, each the places of all fingers, the first going down."""
    session = phone.new_cdp_session(article)

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


def width_of_photo(article: Page) -> float:
    box = article.locator("dialog.viewer img").bounding_box()
    assert box
    return box["width"]


def test_fingers_leaf_and_a_swipe_down_closes(article: Page, touch: Touch) -> None:
    article.tap(thumbnail("03"))
    expect_photo(article, "03", 3)
    touch(line((300, 400), (80, 410)))
    expect_photo(article, "04", 4)
    touch(line((80, 400), (300, 390)))
    expect_photo(article, "03", 3)
    touch(line((180, 300), (170, 320)))
    expect_photo(article, "03", 3)
    touch(line((180, 250), (190, 550)))
    expect_closed(article)
    assert focused_photo(article) == "03"


def test_two_fingers_bring_a_photo_closer_and_one_looks_around_in_it(article: Page, touch: Touch) -> None:
    article.tap(thumbnail("03"))
    expect_photo(article, "03", 3)
    whole = width_of_photo(article)
    touch([[(170, 350), (190, 350)], [(150, 350), (210, 350)], [(130, 350), (230, 350)]])
    assert width_of_photo(article) == pytest.approx(4 * whole)
    left = article.locator("dialog.viewer img").bounding_box()
    touch(line((200, 350), (120, 350)))
    moved = article.locator("dialog.viewer img").bounding_box()
    assert left
    assert moved
    assert moved["x"] == pytest.approx(left["x"] - 80, abs=2)
    expect_photo(article, "03", 3)
    article.keyboard.press("ArrowRight")
    expect_photo(article, "04", 4)
    assert width_of_photo(article) == pytest.approx(whole)


def test_two_taps_bring_a_photo_closer_and_two_more_back(article: Page, touch: Touch) -> None:
    article.tap(thumbnail("03"))
    expect_photo(article, "03", 3)
    whole = width_of_photo(article)
    for factor in (2.5, 1):
        touch([[(120, 350)]])
        touch([[(122, 351)]])
        assert width_of_photo(article) == pytest.approx(factor * whole)
        article.wait_for_timeout(350)
