"""The report as a page that an editor opens in a browser: STATE/report.html."""

from collections.abc import Iterable
from html import escape
from typing import Final

from plugins.scrape_import.report import FIELDS, OUTCOMES, Entry, Report, gigabytes

_STYLE: Final = """body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
td.number { text-align: right; } li { margin: .4rem 0; } a { overflow-wrap: anywhere; } summary { font-weight: 600; }"""

_OPEN: Final = frozenset({"failed", "kept", "refused"})
"""Outcomes that somebody should look at."""


def report_page(report: Report) -> str:
    """The whole report as HTML: figures first, then what needs a person, then everything."""
    title = f"Nhập trang {report.site}"
    lost = [entry for entry in report.entries if entry.lost]
    remarked = [entry for entry in report.entries if entry.remarks]
    parts = [
        f"<h1>{escape(title)}</h1>",
        "<p>Chạy thử: chưa ghi gì vào thư mục nội dung.</p>" if report.is_dry else "",
        "".join(f"<p><strong>{escape(notice)}</strong></p>" for notice in report.notices),
        _table(
            [("Tìm thấy", len(report.entries)), *((OUTCOMES[name], count) for name, count in report.counts.items())]
        ),
        f"<p>Tải về lần này {gigabytes(report.downloaded)}; ảnh và tệp của các bài nặng {gigabytes(report.size)}.</p>",
        _details("Thiếu ảnh, thiếu tệp", (_entry(entry) + _lost(entry) for entry in lost), is_open=True),
        _details("Chưa hiểu hết, cần người xem", (_entry(entry) + _remarks(entry) for entry in remarked), is_open=True),
        *(
            _details(
                words,
                (_entry(entry) for entry in report.entries if entry.outcome == outcome),
                is_open=outcome in _OPEN,
            )
            for outcome, words in reversed(OUTCOMES.items())
        ),
        "<h2>Số bài có từng phần</h2>",
        _table((FIELDS[name].capitalize(), count) for name, count in report.field_counts.items()),
    ]
    body = "\n".join(part for part in parts if part)
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _table(rows: Iterable[tuple[str, int]]) -> str:
    cells = (f'<tr><th>{escape(name)}</th><td class="number">{count}</td></tr>' for name, count in rows)
    return f"<table>{''.join(cells)}</table>"


def _details(words: str, items: Iterable[str], *, is_open: bool) -> str:
    listed = [f"<li>{item}</li>" for item in items]
    if not listed:
        return ""
    mark = " open" if is_open else ""
    return f"<details{mark}><summary>{escape(words)} ({len(listed)})</summary><ol>{''.join(listed)}</ol></details>"


def _entry(entry: Entry) -> str:
    reason = f" — {escape(entry.reason)}" if entry.reason else ""
    folder = f"<br>{escape(entry.folder)}" if entry.folder else ""
    return f'<a href="{escape(entry.address)}">{escape(entry.title or entry.address)}</a>{reason}{folder}'


def _lost(entry: Entry) -> str:
    items = (f"<li>{escape(item.address[:300])} — {escape(item.reason)}</li>" for item in entry.lost)
    return f"<ul>{''.join(items)}</ul>"


def _remarks(entry: Entry) -> str:
    return f"<ul>{''.join(f'<li>{escape(remark)}</li>' for remark in entry.remarks)}</ul>"
