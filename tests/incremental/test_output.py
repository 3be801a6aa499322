from pathlib import Path

import pytest

from plugins.incremental.output import MANIFEST, Output


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_what_the_last_build_made_and_this_one_does_not_is_removed(tmp_path: Path) -> None:
    first = Output(tmp_path)
    first.put("2026/a/index.html", b"a")
    first.put("index.html", b"b")
    first.sweep()
    second = Output(tmp_path)
    second.put("index.html", b"b")
    second.sweep()
    assert names(tmp_path) == [MANIFEST, "index.html"]
    assert second.written == 0


def test_files_that_no_build_made_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "2026/a").mkdir(parents=True)
    (tmp_path / "2026/a/cua-toi.txt").write_bytes(b"x")
    first = Output(tmp_path)
    first.put("2026/a/index.html", b"a")
    first.sweep()
    Output(tmp_path).sweep()
    assert names(tmp_path) == [MANIFEST, "2026", "2026/a", "2026/a/cua-toi.txt"]


def test_a_manifest_cannot_reach_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "quy.txt").write_bytes(b"x")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / MANIFEST).write_text("../quy.txt\n")
    Output(tmp_path / "out").sweep()
    assert (tmp_path / "quy.txt").is_file()


def test_no_name_leaves_the_folder(tmp_path: Path) -> None:
    for name in ("../x.html", "a/../../x.html", "/x.html"):
        with pytest.raises(ValueError, match="outside"):
            Output(tmp_path / "out").put(name, b"x")
    assert names(tmp_path) == []


def test_a_build_that_failed_leaves_no_orphan(tmp_path: Path) -> None:
    Output(tmp_path).put("2026/a/index.html", b"a")
    second = Output(tmp_path)
    second.put("index.html", b"b")
    second.sweep()
    assert names(tmp_path) == [MANIFEST, "index.html"]


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    first = Output(tmp_path)
    first.put("x/bai.html", b"a")
    first.put("y/bai.html/index.html", b"b")
    first.sweep()
    second = Output(tmp_path)
    second.put("x/bai.html/index.html", b"c")
    second.put("y/bai.html", b"d")
    second.sweep()
    assert (tmp_path / "x/bai.html/index.html").read_bytes() == b"c"
    assert (tmp_path / "y/bai.html").read_bytes() == b"d"


def test_what_a_killed_build_had_not_written_to_its_end_is_removed_by_the_next(tmp_path: Path) -> None:
    killed = Output(tmp_path)
    killed.put("a/index.html", b"a")
    part = tmp_path / "a/.index.html-0123abcd.part"
    part.write_bytes(b"half a pa")
    foreign = tmp_path / ".nojekyll"
    foreign.touch()
    output = Output(tmp_path)
    output.put("b.html", b"b")
    output.keep("a/index.html")
    output.sweep()
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == [
        ".manifest",
        ".nojekyll",
        "a/index.html",
        "b.html",
    ]
