"""The search contract, asked of a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.asking import ask
from tests.browser.conftest import serving
from tests.browser.contract import DEMO, EXACT_FIRST
from tests.browser.large import ADDRESSES, QUERIES, write_large_site
from tests.conftest import Workshop

Answers = dict[str, list[str]]


@pytest.fixture(scope="module")
def answers(browser: Browser, site_url: str) -> Answers:
    """What the demo newspaper answers."""
    page = browser.new_page()
    page.goto(f"{site_url}/tim-kiem/")
    found = ask(page, [*(query for query, _ in DEMO), *(query for query, _, _ in EXACT_FIRST)])
    page.close()
    return found


@pytest.fixture(scope="module")
def large_site(demo: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of three thousand articles."""
    folder: Path = tmp_path_factory.mktemp("large")
    write_large_site(demo.output, folder)
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def large_answers(browser: Browser, large_site: str) -> Answers:
    """What the large site answers."""
    page = browser.new_page()
    page.goto(f"{large_site}/tim-kiem/")
    found = ask(page, [query for query, _ in QUERIES])
    page.close()
    return found


def test_the_contract_is_long_enough() -> None:
    assert len({query for query, _ in DEMO}) >= 60
    assert len({query for query, _ in QUERIES}) >= 40


@pytest.mark.parametrize(("query", "expected"), DEMO)
def test_the_article_is_among_the_first_three(answers: Answers, query: str, expected: str) -> None:
    assert expected in answers[query][:3], answers[query][:5]


@pytest.mark.parametrize(("query", "exact", "other"), EXACT_FIRST)
def test_marks_as_typed_come_first(answers: Answers, query: str, exact: str, other: str) -> None:
    found = answers[query]
    assert found.index(exact) < found.index(other), found


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_among_three_thousand_the_article_is_among_the_first_three(
    large_answers: Answers, query: str, expected: int
) -> None:
    assert ADDRESSES[expected] in large_answers[query][:3], large_answers[query][:5]


def test_exact_marks_and_newer_articles_come_first_among_three_thousand(large_answers: Answers) -> None:
    assert large_answers["đường hoa"][0].startswith("/2026/tuyen-duong-hoa")
    assert large_answers["dưỡng hoa"][0].startswith("/2026/duong-hoa-trong-vuon")
    assert [address[:5] for address in large_answers["phá bàu"][:2]] == ["/2026", "/2019"]


def test_more_answers_follow_where_the_last_ones_ended(browser: Browser, large_site: str) -> None:
    page = browser.new_page()
    page.goto(f"{large_site}/tim-kiem/?q=dan+van")
    page.wait_for_selector('#ket-qua[aria-busy="false"]', state="attached")
    page.click("#xem-them")
    expect(page.locator("#ket-qua a")).to_have_count(20)
    expect(page.locator("#ket-qua a").nth(10)).to_be_focused()
    shown = [link.get_attribute("href") for link in page.locator("#ket-qua a").all()]
    assert len(set(shown)) == 20
    page.close()
