"""The command: python -m plugins.scrape_import URL --content DIR --state DIR."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Final

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.lock import StateInUseError
from plugins.scrape_import.pace import PAGE_DELAY
from plugins.scrape_import.stages import CannotStartError, Job, import_site

_ALL_IMPORTED: Final = 0
_SOMETHING_FAILED: Final = 1
_COULD_NOT_START: Final = 2


def main(arguments: list[str]) -> int:
    """Exit code: 0 all imported, 1 something in the report failed, 2 could not start, or not write."""
    options = _parser().parse_args(arguments)
    folder = (host_of(absolute(options.url, options.url)) or "khong-ro").replace(":", "-")
    job = Job(
        options.url,
        options.content,
        options.state or Path("import", folder),
        options.delay,
        tuple(options.also_host),
        options.limit,
        options.since,
        options.dry_run,
        options.refresh,
    )
    try:
        report = import_site(job)
    except (CannotStartError, StateInUseError) as problem:
        sys.stderr.write(f"{problem}\n")
        return _COULD_NOT_START
    except OSError as problem:
        sys.stderr.write(
            f"Không đọc hay ghi được {problem.filename or 'đĩa'}: {problem.strerror}. "
            "Sửa xong hãy chạy lại, lệnh sẽ làm tiếp.\n"
        )
        return _COULD_NOT_START
    sys.stdout.write(f"{report.text()}\n")
    if len(report.entries) > 1:
        sys.stdout.write(f"Báo cáo: {job.state / 'report.html'}\n")
    return _ALL_IMPORTED if report.is_whole else _SOMETHING_FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scrape_import", description="Nhập cả một trang cũ, hoặc một bài viết của nó, vào content/."
    )
    add = parser.add_argument
    add("url", metavar="URL", help="địa chỉ trang cũ, hoặc địa chỉ một bài viết")
    add("--content", type=Path, default=Path("content"), help="thư mục nội dung (mặc định: content)")
    add("--state", type=Path, help="thư mục lưu những gì đã tải (mặc định: import/<tên máy chủ>)")
    add("--delay", type=_seconds, default=PAGE_DELAY, help=f"số giây giữa hai trang (mặc định: {PAGE_DELAY})")
    add("--limit", type=_count, metavar="N", help="chỉ nhập N bài mới nhất")
    add("--since", type=_day, metavar="YYYY-MM-DD", help="chỉ nhập bài đăng từ ngày này")
    add("--dry-run", action="store_true", help="tải và xem xét, không ghi gì vào thư mục nội dung")
    add("--refresh", action="store_true", help="xem lại các danh mục, tải những bài mới hoặc vừa đổi")
    add("--also-host", action="append", default=[], metavar="H", help="máy chủ khác được phép tải về (ảnh, tệp)")
    return parser


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < 3600:
        raise argparse.ArgumentTypeError(f'"{text}" không phải số giây')
    return value


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f'"{text}" không phải số bài')
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" không phải ngày, viết theo mẫu 2026-01-31') from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
