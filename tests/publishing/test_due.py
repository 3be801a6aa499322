from datetime import datetime
from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.publishing.due import due_since, next_moment
from plugins.publishing.manifest import Manifest
from plugins.views.site_file import read_site_file
from tests.conftest import Workshop, write_article

NOW = datetime.fromisoformat("2026-06-01T12:00:00+07:00")

SITE = """
pinned: {article: 2026/bai, from: 2026-05-01, until: 2026-08-09}
banners: [{image: a.png, alt: a, from: 2026-08-08}]
notices: [{text: a, until: 2026-08-06}]
links: [{text: a, url: /, from: 2026-08-05}]
"""


@pytest.mark.parametrize(
    ("front", "site", "moment"),
    [
        ("", "", ""),
        ("publish_at: 2026-05-01 06:00", "", ""),
        ("publish_at: 2026-07-01 06:00", SITE, "2026-07-01T06:00:00+07:00"),
        ("publish_at: 2026-05-01 06:00\nunpublish_at: 2026-07-02 06:00", SITE, "2026-07-02T06:00:00+07:00"),
        ("", SITE, "2026-08-05T00:00:00+07:00"),
        ("", SITE.replace("links", "#"), "2026-08-07T00:00:00+07:00"),
    ],
)
def test_the_next_moment_that_shows_or_hides_something(tmp_path: Path, front: str, site: str, moment: str) -> None:
    write_article(tmp_path, "2026/bai.md", f"title: Bài\ndate: 2026-01-01\n{front}")
    (tmp_path / "site.yaml").write_text(site, encoding="utf-8")
    assert next_moment(read_library(tmp_path), read_site_file(tmp_path / "site.yaml")[0], NOW) == moment


@pytest.mark.parametrize(
    ("due", "why"),
    [
        ("", ""),
        ("2026-06-01T12:00:01+07:00", ""),
        ("2026-06-01T12:00:00+07:00", "đã qua Thứ hai, 01/06/2026 12:00"),
    ],
)
def test_a_moment_is_due_once_the_clock_has_crossed_it(due: str, why: str) -> None:
    assert due_since(Manifest("https://a.vn", 0, (), {}, (), due).to_bytes(), NOW) == why


def test_the_first_publication_is_always_due(workshop: Workshop) -> None:
    done = workshop.run("plugins.publishing.due", "--output", str(workshop.output))
    assert (done.returncode, done.stdout) == (0, "Cần xuất bản: chưa xuất bản lần nào.\n")
    workshop.output.mkdir()
    (workshop.output / ".published.json").write_bytes(Manifest("https://a.vn", 0, (), {}, ()).to_bytes())
    done = workshop.run("plugins.publishing.due", "--output", str(workshop.output))
    assert (done.returncode, done.stdout) == (3, "Chưa có gì đến hạn.\n")
