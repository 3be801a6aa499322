"""The command: python -m plugins.scrape_import URL --content DIR --state DIR."""

import argparse
import sys
from pathlib import Path
from typing import Final

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.fetch import PAGE_DELAY
from plugins.scrape_import.stages import CannotImportError, CannotStartError, import_article

_ALL_IMPORTED: Final = 0
_SOMETHING_FAILED: Final = 1
_COULD_NOT_START: Final = 2


def main(arguments: list[str]) -> int:
    """Exit code: 0 all imported, 1 something in the report failed, 2 could not start."""
    options = _parser().parse_args(arguments)
    try:
        report = import_article(
            options.url,
            options.content,
            options.state or Path("import", host_of(absolute(options.url, options.url)) or "khong-ro"),
            delay=options.delay,
            dry_run=options.dry_run,
        )
    except CannotStartError as problem:
        sys.stderr.write(f"{problem}\n")
        return _COULD_NOT_START
    except CannotImportError as problem:
        sys.stderr.write(f"{problem}\n")
        return _SOMETHING_FAILED
    sys.stdout.write(f"{report.text()}\n")
    return _SOMETHING_FAILED if report.lost else _ALL_IMPORTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scrape_import", description="Nhập một bài viết của trang NukeViet cũ vào content/."
    )
    parser.add_argument("url", metavar="URL", help="địa chỉ bài viết trên trang cũ")
    parser.add_argument("--content", type=Path, default=Path("content"), help="thư mục nội dung (mặc định: content)")
    parser.add_argument("--state", type=Path, help="thư mục lưu những gì đã tải (mặc định: import/<tên máy chủ>)")
    parser.add_argument(
        "--delay", type=float, default=PAGE_DELAY, help=f"số giây giữa hai trang (mặc định: {PAGE_DELAY})"
    )
    parser.add_argument("--dry-run", action="store_true", help="tải và xem xét, không ghi gì vào thư mục nội dung")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
