import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.publishing.deploy import deploy
from plugins.publishing.destinations import destination_of
from plugins.publishing.refusal import RefusedError
from plugins.publishing.release import time_of
from tests.conftest import ROOT
from tests.publishing.releases import PHOTO, publish_release
from tests.publishing.ssh_server import ssh_server


def shown(site: Path) -> str:
    return (site / "current/index.html").read_text()


def releases(site: Path) -> list[str]:
    return sorted(path.name for path in (site / "releases").iterdir())


def test_a_folder_gets_releases_beside_each_other_and_goes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    names = []
    for number in (1, 2, 3):
        publish_release(tmp_path, number)
        names.append(deploy(tmp_path / "output", str(site)))
        assert f"bản {number}<" in shown(site)
        assert deploy(tmp_path / "output", str(site)) == ""
    assert releases(site) == names == sorted(names)
    here = destination_of(str(site))
    assert here.go_back("") == names[1]
    assert "bản 2<" in shown(site)
    assert here.go_back("") == names[0]
    with pytest.raises(RefusedError) as refusal:
        here.go_back("")
    assert refusal.value.reasons == (f"ở {site} không có bản nào để quay lại.",)
    assert here.go_back(names[2]) == names[2]
    assert "bản 3<" in shown(site)


def test_what_did_not_change_is_shared_and_what_readers_may_still_ask_for_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for number in (1, 2):
        publish_release(tmp_path, number)
        deploy(tmp_path / "output", str(site))
    first, second = ((site / "releases" / name) for name in releases(site))
    assert (first / "anh/a.jpg").stat().st_ino == (second / "anh/a.jpg").stat().st_ino
    assert (second / "giao-dien/site-000000000001.css").is_file()
    assert (second / "giao-dien/site-000000000001.css.br").is_file()
    assert not (second / "ban-1").exists()
    destination_of(str(site)).go_back("")
    assert (first / "giao-dien/site-000000000002.css").is_file()


def test_old_releases_go_and_so_do_their_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for number in range(7):
        publish_release(tmp_path, number, pages=1)
        deploy(tmp_path / "output", str(site))
    assert len(releases(site)) == 5
    styles = sorted(path.name for path in (site / "current/giao-dien").glob("*.css"))
    # Those of the five before it, the oldest of which is just being removed.
    assert styles == [f"site-{number:012}.css" for number in range(1, 7)]


def test_a_host_is_reached_by_ssh_and_only_what_changed_travels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ssh_server(tmp_path) as server:
        monkeypatch.setenv("RSYNC_RSH", server.shell)
        site = tmp_path / "trên máy chủ"
        dest = f"{server.user}@127.0.0.1:{site}"
        for number in (1, 2):
            publish_release(tmp_path, number)
            before = server.received()
            deploy(tmp_path / "output", dest)
            travelled = server.received() - before
            assert f"bản {number}<" in shown(site)
            assert (travelled > len(PHOTO)) == (number == 1)
        assert (site / "current/anh/a.jpg").read_bytes() == PHOTO
        command = [sys.executable, "-m", "plugins.publishing.rollback", "--dest", dest]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.stdout == f"Đã quay lại: bạn đọc nay thấy bản {releases(site)[0]}.\n", done.stderr
        assert "bản 1<" in shown(site)


def test_killing_a_deployment_leaves_the_old_release_whole_and_the_next_one_arrives(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_release(tmp_path, 1, pages=40)
    deploy(tmp_path / "output", str(site))
    old = whole(site / "current")
    publish_release(tmp_path, 2, pages=40)
    command = [
        sys.executable,
        "-m",
        "plugins.publishing.deploy",
        "--output",
        str(tmp_path / "output"),
        "--dest",
        str(site),
    ]
    for delay in (0.2, 0.3, 0.4, 0.5):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True) as going:
            time.sleep(delay)
            os.killpg(going.pid, signal.SIGKILL)
        if "bản 1<" in shown(site):
            assert whole(site / "current") == old
        else:
            assert whole(site / "current") >= {(tmp_path / "output" / "index.html").read_bytes()}
    deploy(tmp_path / "output", str(site))
    assert "bản 2<" in shown(site)
    for path in (tmp_path / "output").rglob("index.html*"):
        assert (site / "current" / path.relative_to(tmp_path / "output")).read_bytes() == path.read_bytes()


def whole(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.resolve().rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("dest", "message"),
    [
        ("", "thiếu DEST. Viết DEST=thư-mục, DEST=người-dùng@máy-chủ:thư-mục hoặc DEST=s3://kho/thư-mục"),
        (
            "-oProxyCommand=x:y",
            "thiếu DEST. Viết DEST=thư-mục, DEST=người-dùng@máy-chủ:thư-mục hoặc DEST=s3://kho/thư-mục",
        ),
    ],
)
def test_a_destination_that_is_none_is_told(tmp_path: Path, dest: str, message: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        deploy(tmp_path, dest)
    assert refusal.value.reasons == (message,)


def test_only_what_was_published_is_deployed(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    with pytest.raises(RefusedError) as refusal:
        deploy(tmp_path / "output", str(tmp_path / "site"))
    message = f"{tmp_path}/output chưa qua make publish. Chạy make publish SITEURL=https://... trước."
    assert refusal.value.reasons == (message,)
    assert not (tmp_path / "site").exists()


def test_times_come_from_content() -> None:
    assert time_of("00000000" + "f" * 56) == 946_684_800
    assert time_of("00000001" + "f" * 56) == 946_684_801
