"""The pre-commit hook: what is about to be committed is checked as it will be, not as it lies in the folder."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath

from plugins.articles.clock import build_time
from plugins.articles.gone import GONE_FILE
from plugins.articles.problems import Problem
from plugins.desk.check import check
from plugins.desk.command_line import Desk, read_desk
from plugins.desk.gone import enter

_TEXTS = (".md", ".yaml", ".yml")


def staged_names(content: Path) -> tuple[str, ...]:
    """The content files that this commit changes, deletes or adds, by their names from the repository's root."""
    listed = _git("diff", "--cached", "--name-only", "--no-renames", "-z", "--", str(content))
    return tuple(name for name in listed.split("\0") if name)


def staged_problems(desk: Desk, names: tuple[str, ...]) -> tuple[Problem, ...]:
    """The mistakes of the files that a commit changes, under their own names. Notices block nothing, so they are left out.

    Only what the check needs is written out of git: all texts, and the photos of the articles that change.
    """
    folders = {f"{PurePosixPath(name).parent}/" for name in names}
    kept = _git("ls-files", "-z", "--", str(desk.content)).split("\0")
    needed = [name for name in kept if name.endswith(_TEXTS) or any(name.startswith(folder) for folder in folders)]
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(  # noqa: S603 our own arguments
            ["git", "checkout-index", "-z", "--stdin", f"--prefix={place}/"],  # noqa: S607
            input="\0".join(needed).encode(),
            check=True,
        )
        findings = check(desk._replace(content=Path(place) / desk.content))
        own = [problem for severity, problem in findings if severity != "notice"]
        problems = [Problem(problem.path.relative_to(place), problem.line, problem.message) for problem in own]
    return tuple(problem for problem in problems if _is_touched(problem.path.as_posix(), names))


def main() -> int:
    """Check what is staged, and enter what is taken down by it into gone.yaml; 1 if there is a mistake."""
    parser = argparse.ArgumentParser(prog="staged", description="Check what is about to be committed.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    asked = parser.parse_args()
    names = staged_names(asked.content)
    if not names or not asked.content.is_dir():
        return 0
    problems = staged_problems(read_desk("check", asked.content, asked.cache), names)
    if problems:
        sys.stderr.write("".join(f"{problem}\n" for problem in problems))
        sys.stderr.write(f"Chưa ghi vào git: cần sửa {len(problems)} chỗ ở trên, thêm lại (git add) rồi commit.\n")
        return 1
    if new := enter(asked.content, build_time()):
        _git("add", "--", str(asked.content / GONE_FILE))
        sys.stderr.write(f"Đã ghi {len(new)} địa chỉ vừa gỡ vào {asked.content / GONE_FILE}.\n")
    return 0


def _is_touched(path: str, names: tuple[str, ...]) -> bool:
    """Whether a file is among those that change, or a photo beside it is."""
    return any(name == path or PurePosixPath(name).parent == PurePosixPath(path).parent for name in names)


def _git(*command: str) -> str:
    done = subprocess.run(["git", *command], capture_output=True, check=True)  # noqa: S603, S607
    return done.stdout.decode("utf-8", errors="surrogateescape")


if __name__ == "__main__":
    sys.exit(main())
