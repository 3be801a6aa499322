"""The command behind `make html` does nothing where nothing changed, and knows when something did."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Workshop
from tests.incremental.edits import begin

NOTHING = "Không có gì thay đổi từ lần dựng trước.\n"

IMPORTED = """
import sys
from plugins.incremental.build import main
main(sys.argv[1:])
print(*(name for name in ("pelican", "jinja2", "markdown", "yaml", "PIL", "plugins.views") if name in sys.modules))
"""


@pytest.fixture
def built(workshop: Workshop) -> Workshop:
    begin(workshop.content, random.Random(5))
    assert build(workshop) != NOTHING
    return workshop


def build(workshop: Workshop, **environment: str) -> str:
    result = workshop.build(**{"SOURCE_DATE_EPOCH": "1780000000", "SEARCH": "0", **environment})
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_nothing_is_imported_where_nothing_changed(built: Workshop) -> None:
    result = subprocess.run(
        [sys.executable, "-c", IMPORTED, str(built.content), "--output", str(built.output)],
        cwd=ROOT,
        env=os.environ | {"CACHE": str(built.cache), "SOURCE_DATE_EPOCH": "1780000000", "SEARCH": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == f"{NOTHING}\n"


def test_settings_of_the_environment_and_numbers_of_visits_count(built: Workshop, tmp_path: Path) -> None:
    visits = tmp_path / "visits.json"
    visits.write_text('{"today": 1}', encoding="utf-8")
    named = {"VISITS": str(visits)}
    assert build(built) == NOTHING
    assert build(built, SITEURL="https://bao.example") != NOTHING
    assert build(built, **named) != NOTHING
    assert build(built, **named) == NOTHING
    visits.write_text('{"today": 2}', encoding="utf-8")
    assert build(built, **named) != NOTHING


def test_what_pelican_alone_has_built_counts_as_changed(built: Workshop) -> None:
    before = built.files()
    page = built.content / "pages/moi.md"
    page.write_text("---\ntitle: Mới\n---\nMới.\n", encoding="utf-8")
    environment = {"SOURCE_DATE_EPOCH": "1780000000", "SEARCH": "0"}
    result = built.run("pelican", str(built.content), "-s", "pelicanconf.py", "-o", str(built.output), **environment)
    assert result.returncode == 0, result.stderr
    assert "moi/index.html" in built.files()
    page.unlink()
    assert build(built) != NOTHING
    assert built.files() == before
