"""The recipes for a plain server, run as an editor's push runs them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, write_article

RECIPES = ROOT / "recipes/server"


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Tòa soạn", "-c", "user.email=toasoan@danvan.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def desk(tmp_path: Path, environment: dict[str, str]) -> Path:
    """An editor's clone with a small newspaper, whose server has the hook."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for name in ("plugins", "theme", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    write_article(folder / "content", "2026/mot/index.md", "title: Một\ndate: 2026-01-01 07:30")
    git(tmp_path, "init", "-q", "--bare", environment["REPOSITORY"])
    hook = Path(environment["REPOSITORY"]) / "hooks/post-receive"
    shutil.copy(RECIPES / "post-receive", hook)
    git(folder, "init", "-q")
    git(folder, "remote", "add", "origin", environment["REPOSITORY"])
    return folder


def push(folder: Path, branch: str = "main") -> str:
    """What the editor reads after a push."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Bài mới")
    return git(folder, "push", "-q", "origin", f"HEAD:{branch}")


def test_a_push_publishes_and_another_branch_is_shown_as_a_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"REPOSITORY": "kho.git", "WORK": "work", "DEST": "site", "PREVIEWS": "previews"}
    environment = {key: str(tmp_path / name) for key, name in names.items()}
    environment |= {"SITEURL": "https://danvan.example", "BRANCH": "main", "VISITS": "", "SEARCH": "0"}
    (tmp_path / "newspaper.env").write_text("".join(f"{key}={value}\n" for key, value in environment.items()))
    monkeypatch.setenv("NEWSPAPER_ENV", str(tmp_path / "newspaper.env"))
    monkeypatch.setenv("PATH", f"{RECIPES}:{os.environ['PATH']}")
    # As after the first `make html`: everything is installed already.
    venv = tmp_path / "work/.venv"
    venv.mkdir(parents=True)
    for name in ("bin", "lib", "pyvenv.cfg"):
        (venv / name).symlink_to(Path(sys.prefix) / name)
    for stamp in (".pip", ".runtime"):
        (venv / stamp).touch()
        os.utime(venv / stamp, (4e9, 4e9))
    folder = desk(tmp_path, environment)

    assert "Bạn đọc nay thấy bản" in push(folder)
    page = tmp_path / "site/current/2026/mot/index.html"
    first = page.read_bytes()

    write_article(folder / "content", "2026/mot/index.md", "title: Hai\nslug: mot\ndate: 2026-01-01 07:30")
    assert f"Bản xem trước: {tmp_path}/previews/de-xuat-1" in push(folder, "de-xuat/1")
    assert "Hai" in (tmp_path / "previews/de-xuat-1/2026/mot/index.html").read_text(encoding="utf-8")
    assert page.read_bytes() == first

    write_article(folder / "content", "2026/mot/index.md", "title: Hai\ndate: 2026-13-01 07:30")
    said = push(folder)
    assert "content/articles/2026/mot/index.md:3:" in said
    assert "make check còn lỗi, xem các dòng ở trên. Sửa rồi xuất bản lại." in said
    assert page.read_bytes() == first
    done = subprocess.run(["publish-newspaper", "if-due"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "Chưa có gì đến hạn.\n"), done.stderr


def test_the_web_server_is_reloaded_only_when_addresses_have_moved(tmp_path: Path) -> None:
    maps = tmp_path / "site/current/may-chu"
    maps.mkdir(parents=True)
    (maps / "nginx.map").write_text("")

    def reload() -> str:
        command = [
            str(RECIPES / "reload-newspaper"),
            str(tmp_path / "site"),
            str(tmp_path / "state"),
            "echo",
            "nạp lại",
        ]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert (reload(), reload()) == ("nạp lại\n", "")
    (maps / "nginx.map").write_text('"/a" "/b/";\n')
    assert (reload(), reload()) == ("nạp lại\n", "")
