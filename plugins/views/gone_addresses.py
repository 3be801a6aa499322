"""What gone.yaml says against what the site has."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from plugins.articles.gone import GONE_FILE, read_gone
from plugins.articles.problems import Problem


def gone_problems(content: Path, pages: Collection[str], redirects: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with gone.yaml, and a problem for each address of it at which a page or a redirect stands."""
    path = content / GONE_FILE
    entries, problems = read_gone(content)
    yield from problems
    for entry in entries:
        if unquote(entry.address) in pages:
            message = f"địa chỉ {entry.address} đang là của một trang. Bỏ mục này, hoặc gỡ bài ấy."
            yield Problem(path, entry.line, message)
        elif entry.address in redirects:
            message = (
                f"địa chỉ {entry.address} đã dẫn tới {redirects[entry.address]}. Bỏ mục này, hoặc bỏ địa chỉ cũ ấy."
            )
            yield Problem(path, entry.line, message)
