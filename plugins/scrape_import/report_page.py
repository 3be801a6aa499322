"""The report as a page that an editor opens in a browser: STATE/report.html."""

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Final

from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.file_names import Lost
from plugins.scrape_import.report import FIELDS, OUTCOMES, Entry, Report, gigabytes

_STYLE: Final = """body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; } td, th { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
td.number { text-align: right; } li { margin: .4rem 0; overflow-wrap: anywhere; } small { color: #555; }
summary { font-weight: 600; padding: .4rem 0; cursor: pointer; } .hint { margin: 0 0 .5rem; }"""

_HINTS: Final = {
    "imported": "",
    "unchanged": "Đã có từ lần trước, y nguyên.",
    "kept": "Bài đã sửa trong thư mục nội dung sau khi nhập, lệnh nhập không ghi đè.",
    "refused": "Bài đã gỡ, hết hạn, hẹn giờ, chỉ thành viên đọc, hoặc chỉ dẫn sang trang khác. Cần thì hỏi người giữ "
    "trang cũ.",
    "failed": "Thường chỉ cần chạy lại lệnh: những gì đã tải không tải lại.",
}
"""What to do about the articles of each outcome."""

_OPEN: Final = frozenset({"failed", "kept"})
"""Outcomes that somebody should look at."""


def report_page(report: Report) -> str:
    """The whole report as HTML: figures first, then what needs a person, then everything."""
    title = f"Nhập trang {report.site}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        "<p>Chạy thử: chưa ghi gì vào thư mục nội dung.</p>" if report.is_dry else "",
        "".join(f"<p><strong>{escape(notice)}</strong></p>" for notice in report.notices),
        "".join(f"<p>{escape(hint)}</p>" for hint in report.hints),
        _table([("Tìm thấy", len(report.entries)), *((OUTCOMES[name], n) for name, n in report.counts.items() if n)]),
        f"<p>Tải về lần này {gigabytes(report.downloaded)}; ảnh và tệp của các bài nặng {gigabytes(report.size)}.</p>",
        "<h2>Cần người xem</h2>",
        _needs_a_person(report) or "<p>Không có gì.</p>",
        "<h2>Tất cả các bài</h2>",
        *(_outcome(report, name) for name in reversed(OUTCOMES)),
        _details(
            "Bài có bình luận của bạn đọc",
            "Bình luận được giữ trong tệp comments.json, cạnh báo cáo này, không đưa lên trang mới.",
            (f"{_entry(entry)} — {entry.comments} bình luận" for entry in report.entries if entry.comments),
        ),
        "<h2>Số bài có từng phần</h2>",
        _table((FIELDS[name].capitalize(), count) for name, count in report.field_counts.items()),
    ]
    body = "\n".join(part for part in parts if part)
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _needs_a_person(report: Report) -> str:
    elsewhere = [item for entry in report.entries for item in entry.elsewhere]
    return (
        _details(
            "Thiếu ảnh, thiếu tệp",
            "Tệp chưa tải được thì chạy lại lệnh. Tệp trang cũ không còn thì tìm bản khác, chép vào thư mục của bài.",
            (_entry(entry) + _lost(entry.missing) for entry in report.entries if entry.missing),
            is_open=True,
        )
        + _details(
            "Ảnh, tệp ở máy chủ khác",
            f"Chỗ của chúng trong bài là một liên kết. {_permission(elsewhere)}",
            (_entry(entry) + _addresses(entry.elsewhere) for entry in report.entries if entry.elsewhere),
            is_open=True,
        )
        + _details(
            "Chưa hiểu hết",
            "Mở bài cũ và bài mới cạnh nhau, xem có khác không.",
            (_entry(entry) + _remarks(entry) for entry in report.entries if entry.remarks),
            is_open=True,
        )
        + _details(
            "Trang không phải bài viết, chưa nhập",
            "Trang giới thiệu, hỏi đáp và các phần khác. Trang nào cần thì chép chữ vào content/pages/.",
            (_link(address, address) for address in report.others),
        )
    )


def _outcome(report: Report, outcome: str) -> str:
    items = (_entry(entry) for entry in report.entries if entry.outcome == outcome)
    return _details(OUTCOMES[outcome], _HINTS[outcome], items, is_open=outcome in _OPEN)


def _permission(elsewhere: Iterable[Lost]) -> str:
    """How to allow the hosts that pictures lie on, the one with most of them first."""
    hosts = Counter(host_of(item.address) for item in elsewhere)
    named = ", ".join(f"{host} ({count})" for host, count in hosts.most_common())
    return f"Máy chủ: {named}. Máy chủ nào của cơ quan thì chạy lại lệnh, thêm: --also-host tên-máy-chủ"


def _table(rows: Iterable[tuple[str, int]]) -> str:
    cells = (f'<tr><th>{escape(name)}</th><td class="number">{count}</td></tr>' for name, count in rows)
    return f"<table>{''.join(cells)}</table>"


def _details(words: str, hint: str, items: Iterable[str], *, is_open: bool = False) -> str:
    listed = [f"<li>{item}</li>" for item in items]
    if not listed:
        return ""
    mark = " open" if is_open else ""
    told = f'<p class="hint">{escape(hint)}</p>' if hint else ""
    summary = f"<summary>{escape(words)} ({len(listed)})</summary>"
    return f"<details{mark}>{summary}{told}<ol>{''.join(listed)}</ol></details>"


def _entry(entry: Entry) -> str:
    reason = f" — {escape(entry.reason)}" if entry.reason else ""
    folder = f"<br><small>{escape(entry.folder)}</small>" if entry.folder else ""
    return f"{_link(entry.address, entry.title or entry.address)}{reason}{folder}"


def _lost(items: Iterable[Lost]) -> str:
    lines = (f"<li>{_link(item.address, item.address)} — {escape(item.reason)}</li>" for item in items)
    return f"<ul>{''.join(lines)}</ul>"


def _addresses(items: Iterable[Lost]) -> str:
    return f"<ul>{''.join(f'<li>{_link(item.address, item.address)}</li>' for item in items)}</ul>"


def _remarks(entry: Entry) -> str:
    return f"<ul>{''.join(f'<li>{escape(remark)}</li>' for remark in entry.remarks)}</ul>"


def _link(address: str, words: str) -> str:
    """A link; an embedded picture's address is shown in part and leads nowhere."""
    shown = escape(words[:300])
    return f'<a href="{escape(address)}">{shown}</a>' if address.startswith("http") else shown
