"""What all tests share: content folders made by code, real pictures, whole builds through the real commands."""

import fcntl
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parent.parent


def draw_photo(path: Path, size: tuple[int, int] = (640, 480), *, seed: int = 1, **options: object) -> Path:
    """A picture with structure and grain, saved with Pillow's options for the format of the path's ending."""
    path.parent.mkdir(parents=True, exist_ok=True)
    grain = Image.effect_noise(size, 20 + seed % 20)
    slope = Image.linear_gradient("L").resize(size).rotate(90 * (seed % 4))
    shade = Image.new("L", size, (seed * 37) % 256)
    Image.merge("RGB", (grain, slope, shade)).save(path, **options)  # type: ignore[arg-type]
    return path


def write_article(content: Path, name: str, front: str, body: str = "Nội dung bài.") -> Path:
    """An article's file at content/articles/<name>, `front` being its front matter without the fences."""
    path = content / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front.strip()}\n---\n\n{body}\n", encoding="utf-8")
    return path


@dataclass(frozen=True)
class Workshop:
    """Folders of one test, and the commands an editor would run on them."""

    content: Path
    output: Path
    cache: Path

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a module of this project with the test's folders in the environment."""
        folders = {"CONTENT": str(self.content), "OUTPUT": str(self.output), "CACHE": str(self.cache)}
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=os.environ | folders | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def build(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """What `make html` runs."""
        settings = ("--settings", "pelicanconf.py", "--output", str(self.output))
        return self.run("plugins.incremental.build", str(self.content), *settings, **environment)

    def check(self) -> subprocess.CompletedProcess[str]:
        """What `make check` runs."""
        return self.run("plugins.desk.check", "--content", str(self.content), "--cache", str(self.cache))

    def page(self, address: str) -> str:
        """The HTML that answers an address."""
        return (self.output / address.lstrip("/") / "index.html").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file of the output with its bytes."""
        found = (path for path in sorted(self.output.rglob("*")) if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Empty folders for one test."""
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "pages").mkdir()
    return Workshop(content, tmp_path / "output", tmp_path / "cache")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The demo newspaper, built once for all processes that run tests."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo"
    folder.mkdir(exist_ok=True)
    made = Workshop(ROOT / "content", folder / "output", folder / "cache")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            result = made.build()
            assert result.returncode == 0, result.stderr
            assert "Cần sửa" not in result.stderr, result.stderr
            (folder / "done").touch()
    return made
