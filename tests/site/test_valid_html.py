"""The Nu HTML checker of the W3C over every type of page and every hard case of the theme, in one run."""

import json
import os
import subprocess
from pathlib import Path

from plugins.views.templates import environment, render
from tests.browser.conftest import page_types
from tests.conftest import ROOT, Workshop
from tests.theme.examples import EXAMPLES
from tools.install import npm_packages, program

SOURCE = ROOT / "tests" / "nu_checker"


def checker() -> Path:
    """The checker's jar, installed below CACHE at the version of its lock file."""
    folder = (ROOT / os.environ.get("CACHE", ".cache") / "nu-checker").resolve()
    npm_packages(SOURCE, folder)
    return folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def complaints(files: list[Path]) -> list[str]:
    """Every error and warning, with the name of its file."""
    command = [program("java"), "-Xmx512m", "-jar", str(checker()), "--format", "json", "--exit-zero-always"]
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    found = json.loads(run.stderr)["messages"]
    return [f"{item['url']}:{item.get('lastLine')}: {item['message']} {item.get('extract', '')}" for item in found]


def test_every_type_of_page_is_valid_html(demo: Workshop, tmp_path: Path) -> None:
    built = [demo.output / address.lstrip("/") for address in page_types(demo.output).values()]
    files = [path / "index.html" if path.is_dir() else path for path in built]
    files.append(demo.output / "mo-hinh" / "tuyen-duong-hoa-bau-sen-12.html")
    templates = environment(ROOT / "theme")
    for name, (template, view) in EXAMPLES.items():
        example = tmp_path / f"{name}.html"
        example.write_bytes(render(templates, template, view))
        files.append(example)
    assert len(files) > 40
    # In the same run, because starting the checker takes longer than the pages: what must not pass does not.
    wrong = tmp_path / "sai.html"
    wrong.write_text("<!DOCTYPE html><html lang=vi><title>Sai</title><p><div></p>", encoding="utf-8")
    found = complaints([*files, wrong])
    assert [complaint for complaint in found if wrong.name not in complaint] == []
    assert found
