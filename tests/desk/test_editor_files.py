import json
import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from plugins.articles.front_matter import KEYS
from plugins.articles.yaml_header import split
from plugins.desk.editor_files import WORDS, files, schema
from tests.conftest import ROOT

VALID = jsonschema.Draft202012Validator(schema())


def read(header: str) -> Any:
    """A header as an editor's program reads it: dates are texts."""
    return json.loads(json.dumps(yaml.safe_load(header), default=str))


def test_the_files_of_the_editor_are_fresh() -> None:
    stale = [name for name, data in files() if (ROOT / ".vscode" / name).read_bytes() != data]
    assert stale == [], "make editor"


def test_each_key_has_its_line_of_help() -> None:
    assert tuple(WORDS) == KEYS


def test_the_demo_keeps_to_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    for path in sorted((ROOT / "content/articles").rglob("index.md")):
        try:
            header = read(split(path.read_text(encoding="utf-8")).header)
        except yaml.YAMLError:
            continue  # Our own reader forgives a colon in a title; a plain one does not.
        VALID.validate(header)


@pytest.mark.parametrize(
    "header",
    [
        "title: A\ntac_gia: Lan",
        "date: 2026-01-31",
        "title: A\ndate: 31/01/2026",
        "title: A\nstatus: drafft",
        "title: A\nalbum: [zp]",
        "title: A\ncover: {fil: a.jpg}",
        "title: A\narchive: {views: nhiều}",
        "title: A\ncorrections: [{ngay: 2026-01-31}]",
    ],
)
def test_what_the_check_refuses_the_schema_refuses(header: str) -> None:
    assert not VALID.is_valid(read(header))


@pytest.mark.parametrize(
    "header",
    [
        "title: 2026\nsummary:\ncover:\ntags: []",
        "title: A\ntags: một, hai\ngallery: anh\nattachments: [a.pdf, {file: b.pdf, title: B}]",
        "title: A\ngallery:\n  - a.jpg\n  - file: b.jpg\n    alt:\n    focus: 50% 30%",
        "title: A\nalbum: [zip, full-size]\narchive: {views: 12, rating: 4.5, as_of: 2026-01-31}\nfields: {a: [x, y]}",
    ],
)
def test_what_the_check_takes_the_schema_takes(header: str) -> None:
    VALID.validate(read(header))


def test_the_task_finds_file_line_and_message() -> None:
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]["regexp"]
    match = re.fullmatch(pattern, "content/articles/2026/a/index.md:4: ngày sai: sửa.")
    assert match is not None
    assert match.groups() == ("content/articles/2026/a/index.md", "4", "ngày sai: sửa.")
