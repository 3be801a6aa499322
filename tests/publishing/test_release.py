import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.publishing.manifest import read_manifest
from plugins.publishing.refusal import RefusedError
from plugins.publishing.release import check_is_ours, check_is_whole, write_release
from tests.conftest import ROOT
from tests.publishing.sites import articles, built_site, page

WRITE_FOR_EVER = """
import itertools, pathlib, sys
from plugins.publishing.manifest import read_manifest
from plugins.publishing.release import write_release
folder = pathlib.Path(sys.argv[1])
for name in itertools.cycle("ab"):
    built = folder / name / "built"
    write_release(built, {}, read_manifest((folder / name / "manifest").read_bytes()), folder / "output")
    print(name, flush=True)
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_whoever_kills_it_leaves_one_release_whole(tmp_path: Path) -> None:
    whole = []
    for name, text in (("a", "cũ"), ("b", "mới")):
        files = {f"2026/bai-{number}/index.html": page(f"<p>{text} {number}</p>" * 20) for number in range(40)}
        site = built_site(tmp_path / name, files)
        (tmp_path / name / "manifest").write_bytes(site.manifest().to_bytes())
        write_release(tmp_path / name / "built", {}, site.manifest(), tmp_path / "output")
        whole.append(tree(tmp_path / "output"))
    for delay in (0.0, 0.003, 0.009, 0.017, 0.031):
        command = [sys.executable, "-c", WRITE_FOR_EVER, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(delay)
            writer.send_signal(signal.SIGKILL)
        assert tree(tmp_path / "output") in whole


def test_small_files_beside_large_ones_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    files = {"2026/bai/index.html": page("<p>Bài dài.</p>" * 50), "anh/a.jpg": b"\xff\xd8" * 500, "a.txt": b"ngan"}
    site = built_site(tmp_path, files)
    for name in ("one", "two"):
        write_release(tmp_path / "built", {"_headers": b""}, site.manifest(), tmp_path / name)
    one = tree(tmp_path / "one")
    assert one == tree(tmp_path / "two")
    assert {name for name in one if name.startswith(("2026", "anh", "a."))} == {
        "2026/bai/index.html",
        "2026/bai/index.html.br",
        "2026/bai/index.html.gz",
        "anh/a.jpg",
        "a.txt",
    }
    assert one[".lasting"] == b"anh/a.jpg\n"
    assert read_manifest(one[".published.json"]) == site.manifest()
    times = [
        {path.name: path.stat().st_mtime for path in (tmp_path / name / "2026/bai").iterdir()}
        for name in ("one", "two")
    ]
    assert times[0] == times[1]


def test_an_output_that_was_built_over_is_not_deployed(tmp_path: Path) -> None:
    site = built_site(tmp_path, articles(1))
    write_release(tmp_path / "built", {}, site.manifest(), tmp_path / "output")
    check_is_whole(tmp_path / "output", site.manifest())
    changed = tmp_path / "output/2026/bai-1/index.html"
    changed.write_bytes(changed.read_bytes())
    with pytest.raises(RefusedError) as refusal:
        check_is_whole(tmp_path / "output", site.manifest())
    message = f"{changed} không còn như lúc xuất bản. Chạy lại make publish rồi mới make deploy."
    assert refusal.value.reasons == (message,)


def test_a_folder_with_files_of_others_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("của tôi")
    with pytest.raises(RefusedError) as refusal:
        check_is_ours(tmp_path)
    assert refusal.value.reasons == (f"thư mục {tmp_path} có tệp không do trang này làm ra. Chọn OUTPUT khác.",)
    check_is_ours(tmp_path / "moi")
