from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plugins.scrape_import.adapters.nukeviet_addresses import Form
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.frontier import Kind, Wanted
from plugins.scrape_import.harvest import Gathered, Harvest, further_sections, gather
from plugins.scrape_import.leads import Lead
from plugins.scrape_import.pages import Pages
from plugins.scrape_import.survey import Asked
from tests.scrape_import.old_pages import article_page

BASE = "https://cu.example"
FORMS = (Form("/"),)


def path_of(number: int, section: str = "tin-xa") -> str:
    return f"/{section}/bai-{number}.html"


def asked(
    number: int, *, kind: Kind = "article", status: int = 200, section: str = "tin-xa", location: str = ""
) -> Asked:
    """An article that was asked for under this section's address; its page names the main one."""
    address = BASE + path_of(number, section)
    page = article_page(BASE, path=path_of(number)).encode()
    headers = {"location": location} if location else {}
    answer = Answer(address, address, status, datetime(2026, 11, 21, tzinfo=UTC), page, headers)
    lead = Lead()
    lead.meet(address, title=f"Bài {number}")
    return Asked(Wanted(address, kind), lead, answer)


def reap(tmp_path: Path, *items: Asked, since: date | None = None, troubles: dict[str, str] | None = None) -> Harvest:
    return gather(items, Pages(tmp_path), troubles or {}, FORMS, since)


def test_articles_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    harvest = reap(tmp_path, asked(9), asked(2), asked(30))
    assert [one.article.address for one in harvest.articles] == [BASE + path_of(number) for number in (2, 9, 30)]


def test_one_article_under_two_addresses_is_one_with_both(tmp_path: Path) -> None:
    (one,) = reap(tmp_path, asked(2), asked(2, section="phu-nu")).articles
    assert one.addresses == [BASE + path_of(2), BASE + path_of(2, "phu-nu")]
    assert one.sections == ["tin-xa", "phu-nu"]


def test_further_sections_are_those_of_lists_in_the_sites_order_without_the_main_one(tmp_path: Path) -> None:
    (one,) = reap(tmp_path, asked(2), asked(2, section="phu-nu"), asked(2, section="la")).articles
    names = {("/", "phu-nu"): "Phụ nữ", ("/", "tin-xa"): "Tin xã", ("/khac/", "la"): "Lạ"}
    assert further_sections(one, names) == ["Phụ nữ"]
    other = Gathered(replace(one.article, address=f"{BASE}/bai-cua-trang-khac"), [], ["phu-nu"])
    assert further_sections(other, names) == []


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (asked(2, status=404), "trang cũ trả lời 404: bài đã gỡ, hết hạn, chưa đến giờ đăng, hoặc bị ẩn"),
        (
            asked(2, status=302, location="https://bao.example/bai"),
            "bài chỉ dẫn sang trang khác: https://bao.example/bai",
        ),
        (asked(2, status=301, location=f"{BASE}/"), "không còn trên trang cũ (dẫn về /)"),
    ],
)
def test_what_the_site_does_not_show_is_refused_with_its_reason(tmp_path: Path, item: Asked, reason: str) -> None:
    (entry,) = reap(tmp_path, item).others
    assert (entry.outcome, entry.title, entry.reason) == ("refused", "Bài 2", reason)


def test_a_number_that_never_was_is_not_worth_a_word(tmp_path: Path) -> None:
    assert reap(tmp_path, asked(2, kind="probe", status=404)) == Harvest((), ())


def test_a_number_that_leads_to_an_article_nobody_may_read_is_told_of(tmp_path: Path) -> None:
    hidden = asked(2, kind="probe", status=404)
    assert hidden.answer is not None
    led = hidden._replace(answer=replace(hidden.answer, address=f"{BASE}/x/y-2.html"))
    (entry,) = reap(tmp_path, led).others
    assert entry.outcome == "refused"


@pytest.mark.parametrize(("troubles", "reason"), [({}, "chưa tải được"), ({BASE + path_of(2): "mất mạng"}, "mất mạng")])
def test_what_did_not_come_failed(tmp_path: Path, troubles: dict[str, str], reason: str) -> None:
    (entry,) = reap(tmp_path, asked(2)._replace(answer=None), troubles=troubles).others
    assert (entry.outcome, entry.reason) == ("failed", reason)


@pytest.mark.parametrize(("since", "count"), [(date(2024, 5, 19), 1), (date(2024, 5, 20), 0)])
def test_only_the_young_count_by_vietnams_day(tmp_path: Path, since: date, count: int) -> None:
    harvest = reap(tmp_path, asked(2), since=since)
    assert (len(harvest.articles), harvest.older) == (count, 1 - count)
