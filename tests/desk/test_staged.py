import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, draw_photo, write_article

FRONT = "title: {}\ndate: 2026-01-31\n"


def git(repository: Path, *command: str) -> subprocess.CompletedProcess[str]:
    person = dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "lan@vidu.vn")
    person |= dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Lan")
    environment = os.environ | person | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["git", *command], cwd=repository, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose commits are checked by our hook, with one good article in it."""
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    hook = tmp_path / "hooks/pre-commit"
    hook.parent.mkdir()
    hook.write_text(f"#!/bin/sh\nexec {sys.executable} -m plugins.desk.staged\n", encoding="utf-8")
    hook.chmod(0o755)
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "core.hooksPath", "hooks")
    path = write_article(tmp_path / "content", "2026/tot/index.md", FRONT.format("Tốt") + "cover: a.jpg")
    draw_photo(path.parent / "a.jpg", (64, 48))
    write_article(tmp_path / "content", "2026/khac.md", FRONT.format("Khác"))
    git(tmp_path, "add", "content")
    assert git(tmp_path, "commit", "-qm", "tốt").returncode == 0
    return tmp_path


def test_a_mistake_that_is_staged_is_refused_and_one_that_is_not_is_left_alone(repository: Path) -> None:
    content = repository / "content"
    write_article(content, "2026/sai.md", "title: Sai\ndate: 32/01/2026")
    write_article(content, "2026/dung.md", FRONT.format("Đúng"))
    git(repository, "add", "content/articles/2026/dung.md")
    assert git(repository, "commit", "-qm", "đúng").returncode == 0
    git(repository, "add", "content")
    write_article(content, "2026/sai.md", FRONT.format("Sửa mà quên git add"))
    result = git(repository, "commit", "-qm", "sai")
    assert result.returncode == 1
    assert result.stderr == (
        'content/articles/2026/sai.md:3: ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30. '
        "Bài này chưa lên trang.\n"
        "Chưa ghi vào git: cần sửa 1 chỗ ở trên, thêm lại (git add) rồi commit.\n"
    )
    git(repository, "add", "content")
    assert git(repository, "commit", "-qm", "đã sửa").returncode == 0


def test_a_photo_that_was_not_added_is_missed(repository: Path) -> None:
    path = write_article(repository / "content", "2026/anh/index.md", FRONT.format("Ảnh") + "cover: b.jpg")
    draw_photo(path.parent / "b.jpg", (64, 48))
    git(repository, "add", str(path))
    result = git(repository, "commit", "-qm", "thiếu ảnh")
    assert result.returncode == 1
    assert result.stderr.startswith('content/articles/2026/anh/index.md:4: không thấy ảnh "b.jpg" cạnh bài.\n')


def test_an_article_that_is_taken_down_enters_gone_yaml_in_the_same_commit(repository: Path) -> None:
    git(repository, "rm", "-rq", "content/articles/2026/tot")
    result = git(repository, "commit", "-qm", "gỡ bài")
    assert (result.returncode, result.stderr) == (0, "Đã ghi 1 địa chỉ vừa gỡ vào content/gone.yaml.\n")
    shown = git(repository, "show", "--stat", "HEAD").stdout
    assert "content/gone.yaml" in shown
    assert "- address: /2026/tot/\n" in (repository / "content/gone.yaml").read_text(encoding="utf-8")


def test_a_commit_without_content_is_let_through(repository: Path) -> None:
    (repository / "ghi-chu.txt").write_text("x", encoding="utf-8")
    git(repository, "add", "ghi-chu.txt")
    assert git(repository, "commit", "-qm", "ghi chú").returncode == 0
