"""CACHE costs time when it is lost, damaged, foreign or restored elsewhere, never correctness; nor does a killed build."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.incremental.output import MANIFEST, UNFINISHED
from tests.conftest import ROOT, Workshop, draw_photo, write_article
from tests.incremental.edits import begin
from tests.incremental.press import Press, differences


@pytest.fixture
def press(tmp_path: Path) -> Press:
    made = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache")
    begin(made.content, random.Random(7))
    assert made.build() == ""
    return made


def kept(press: Press) -> list[Path]:
    return sorted(path for path in press.cache.rglob("*") if path.is_file() and "photos" not in path.parts)


def wait_for_the_end_of_group(group: int) -> None:
    """The workers of a killed build may still be ending what they had asked of the system."""
    with suppress(ProcessLookupError):
        for _ in range(500):
            os.killpg(group, 0)
            time.sleep(0.01)


@pytest.mark.parametrize("damage", ["empty", "cut", "noise", "swapped", "gone"])
def test_damage_to_the_cache_changes_no_byte(press: Press, damage: str) -> None:
    before = press.files()
    shutil.rmtree(press.output)
    files = kept(press)
    data = [file.read_bytes() for file in files]
    for place, file in enumerate(files):
        if damage == "gone":
            file.unlink()
            continue
        file.write_bytes(
            {
                "empty": b"",
                "cut": data[place][: len(data[place]) * 2 // 3],
                "noise": data[place][:100]
                + random.Random(place).randbytes(max(0, len(data[place]) - 200))
                + data[place][-100:],
                "swapped": data[place - 1],
            }[damage]
        )
    assert press.build() == ""
    assert differences(press.files(), before) == []


def test_the_cache_of_another_site_is_no_harm(press: Press, tmp_path: Path) -> None:
    other = Press(tmp_path / "other", tmp_path / "other-output", tmp_path / "other-cache")
    begin(other.content, random.Random(8))
    assert other.build() == ""
    wanted = other.files()
    shutil.rmtree(other.output)
    other.cache = press.cache
    assert other.build() == ""
    assert differences(other.files(), wanted) == []


def test_a_fresh_clone_with_a_restored_cache_reads_and_renders_nothing(press: Press, tmp_path: Path) -> None:
    clone = Press(tmp_path / "elsewhere/content", tmp_path / "elsewhere/output", tmp_path / "elsewhere/cache")
    shutil.copytree(press.content, clone.content, copy_function=shutil.copyfile)
    shutil.copytree(press.cache, clone.cache, copy_function=shutil.copyfile)
    before = {
        file.name: file.read_bytes() for file in kept(clone) if file.suffix == ".sqlite" or file.stem == "readings"
    }
    assert clone.build() == ""
    assert differences(clone.files(), press.files()) == []
    assert {file.name: file.read_bytes() for file in kept(clone) if file.name in before} == before


def test_two_clean_builds_agree_whatever_the_place_the_zone_and_the_tongue(tmp_path: Path) -> None:
    made = []
    begin(tmp_path / "content", random.Random(3))
    for number, (zone, tongue, seed) in enumerate(
        (("Asia/Ho_Chi_Minh", "C.UTF-8", "1"), ("America/Anchorage", "C", "2"))
    ):
        home = tmp_path / f"{number}{'x' * number}"
        shutil.copytree(tmp_path / "content", home / "content")
        workshop = Workshop(home / "content", home / "output", home / "cache")
        result = workshop.build(TZ=zone, LC_ALL=tongue, PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1780000000")
        assert result.returncode == 0, result.stderr
        made.append(workshop.files())
    assert differences(*made) == []


def test_a_killed_build_leaves_whole_pages_and_the_next_one_is_right(tmp_path: Path) -> None:
    press = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache")
    for number in range(60):
        write_article(
            press.content,
            f"2026/{number}.md",
            f"title: Bài {number}\ndate: 2026-01-05",
            "Chữ. " * 900,
        )
    draw_photo(press.content / "articles/2026/anh.jpg")
    assert press.build() == ""
    old = press.files()
    for path in press.content.glob("articles/2026/*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("title: Bài", "title: Tin"), encoding="utf-8")
    new = press.clean(tmp_path / "clean")
    command = [
        sys.executable,
        "-m",
        "plugins.incremental.build",
        str(press.content),
        "--settings",
        "pelicanconf.py",
        "--output",
        str(press.output),
    ]
    for number in range(6):
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {"CACHE": str(press.cache), "SOURCE_DATE_EPOCH": str(press.now)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            time.sleep(0.7 + 0.15 * number)
            os.killpg(process.pid, signal.SIGKILL)
        wait_for_the_end_of_group(process.pid)
        for name, data in press.files().items():
            assert name in (MANIFEST, UNFINISHED) or name.endswith(".part") or data in (old.get(name), new.get(name)), (
                name
            )
    assert press.build() == ""
    assert differences(press.files(), new) == []
