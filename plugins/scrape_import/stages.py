"""The five stages in their order. Each takes what the stage before it left in the state folder."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from plugins.scrape_import.adapters.nukeviet_addresses import read_address
from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.any_site import looks_like_story
from plugins.scrape_import.archive import Archive
from plugins.scrape_import.comments import keep_comments
from plugins.scrape_import.delivery import Delivered, Depot, Ways, deliver
from plugins.scrape_import.fetch import fetch
from plugins.scrape_import.files import replace_file
from plugins.scrape_import.harvest import Harvest, gather
from plugins.scrape_import.lock import only_import
from plugins.scrape_import.pages import Pages
from plugins.scrape_import.progress import Progress
from plugins.scrape_import.redirects import UnreadableRedirectsError, write_redirects
from plugins.scrape_import.renewal import Renewal
from plugins.scrape_import.report import Report
from plugins.scrape_import.report_page import report_page
from plugins.scrape_import.scope import Scope
from plugins.scrape_import.sections import OldSection, old_sections, unkinded, write_sections
from plugins.scrape_import.spider import Fetched
from plugins.scrape_import.survey import Survey
from plugins.scrape_import.write import Ledger


class CannotStartError(Exception):
    """There is nothing to import at this address; the text is one Vietnamese sentence."""


class Job(NamedTuple):
    """What to import, where to, and how. `limit` counts articles, the newest first; `delay` is in seconds."""

    url: str
    content: Path
    state: Path
    delay: float
    also_hosts: tuple[str, ...] = ()
    limit: int | None = None
    since: date | None = None
    dry_run: bool = False
    refresh: bool = False


def import_site(job: Job) -> Report:
    """The report on a whole site or one article, brought from the old site into the content folder.

    Raises CannotStartError, StateInUseError.
    """
    scope = scope_of(job)
    with only_import(job.state), Progress() as progress:
        archive, pages = Archive(job.state), Pages(job.state)
        renewal = Renewal(job.state)
        if job.refresh:
            renewal.begin(is_kept=not scope.is_article)
        walk = Survey(scope, archive, pages, renewal)
        fetched = fetch(scope, walk.frontier, archive, job.delay, progress)
        survey = Survey(scope, archive, pages)
        survey.frontier.finish()
        harvest = gather(survey.asked(), pages, fetched.troubles, tuple(survey.discovery.forms.values()), job.since)
        _require_something(scope, survey, harvest, fetched)
        ways = Ways(scope.hosts, survey.discovery.forms, survey.discovery.section_names)
        depot = Depot(archive, fetched.troubles, job.content, Ledger(job.state / "written"), job.dry_run)
        progress.expect("written", len(harvest.articles))
        delivered: list[Delivered] = []
        for one in deliver(harvest.articles, ways, depot):
            delivered.append(one)
            progress.step("written")
        is_whole_walk = not scope.is_article and scope.limit is None and scope.since is None
        hints = list(_hints(survey))
        new = {old: address for one in delivered for old, address in one.redirects.items()}
        if is_whole_walk and not job.dry_run:
            sections = old_sections(survey.discovery.section_names, harvest.articles)
            new = _declare(sections, job.content, depot.ledger) | new
            hints += map(_no_kind, unkinded(job.content, sections))
        notices = [*_notices(survey, fetched), *_redirect(job, new)]
        report = Report(
            scope.start,
            (*(one.entry for one in delivered), *harvest.others),
            tuple(notices),
            sum(fetched.sizes),
            sum(one.size for one in delivered),
            job.dry_run,
            tuple(survey.discovery.others),
            tuple(hints),
        )
        if is_whole_walk and not fetched.troubles:
            renewal.finish(survey.teasers())
        keep_comments(job.state, (one.thread for one in delivered))
        replace_file(job.state / "report.json", report.json().encode())
        replace_file(job.state / "report.html", report_page(report).encode())
    return report


def scope_of(job: Job) -> Scope:
    """What the address asks for: a whole site, or one article. Raises CannotStartError."""
    start = absolute(job.url, job.url)
    if not start:
        raise CannotStartError(
            f'"{job.url}" không phải địa chỉ trang web. Viết cả trang như https://trang.cu/, hoặc một bài như '
            "https://trang.cu/chuyen-muc/ten-bai-123.html.",
        )
    is_article = read_address(start) is not None or looks_like_story(start)
    return Scope(start, frozenset({host_of(start), *job.also_hosts}), is_article, job.limit, job.since)


def _require_something(scope: Scope, survey: Survey, harvest: Harvest, fetched: Fetched) -> None:
    """Raises CannotStartError where the start address led to nothing at all."""
    if harvest.articles or harvest.older:
        return
    if scope.is_article:
        if any(item.answer and item.answer.is_found for item in survey.asked()):
            reason = harvest.others[0].reason
            raise CannotStartError(f"Trang ở {scope.start} không phải một bài viết mà ai cũng đọc được: {reason}.")
    elif not harvest.others:
        reason = survey.moved_to() or next(iter(fetched.troubles.values()), "không thấy danh mục, sitemap hay RSS nào")
        raise CannotStartError(f"Không tìm thấy bài viết nào ở {scope.start}: {reason}.")


def _notices(survey: Survey, fetched: Fetched) -> list[str]:
    """What went wrong with the whole site: lists that did not come."""
    lists = [address for address in fetched.troubles if address in survey.lists]
    return [f"Không đọc được danh mục {address}: {fetched.troubles[address]}." for address in lists]


def _hints(survey: Survey) -> Iterator[str]:
    """What an editor may want to know of the whole site, and what is no failure: what was not asked for."""
    if survey.left_out:
        yield f"Còn {survey.left_out} bài ngoài giới hạn của lần chạy này (--limit, --since), chưa nhập."
    elif count := survey.discovery.out_of_reach:
        yield f"Trên trang cũ có {count} số bài bỏ trống, nhiều quá nên không hỏi từng số; các danh mục đã đọc hết."


def _declare(sections: tuple[OldSection, ...], content: Path, ledger: Ledger) -> dict[str, str]:
    """The new address that the old path of each section's list leads to, if the sections.yaml is ours.

    `/Tin-Xa/` leads to no `/tin-xa/`: on some disks they are one folder.
    """
    if not write_sections(content, sections, ledger):
        return {}
    new = {path: f"/{section.slug}/" for section in sections for path in section.paths}
    return {old: address for old, address in new.items() if old.lower() != address}


def _no_kind(section: str) -> str:
    """What to write into an editor's sections.yaml for the documents of a section."""
    return f'Mục "{section}" toàn văn bản. Trong sections.yaml, ghi kind: van-ban dưới mục ấy để có bảng văn bản.'


def _redirect(job: Job, new: dict[str, str]) -> list[str]:
    """Write the redirects; a sentence if that could not be done."""
    if job.dry_run:
        return []
    try:
        write_redirects(job.content, new)
    except UnreadableRedirectsError as problem:
        return [str(problem)]
    return []
