"""Releases beside each other in a folder, here or on a host, with a link to the one that readers see."""

import hashlib
import os
import shlex
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.publishing.manifest import MANIFEST, Manifest
from plugins.publishing.refusal import RefusedError
from plugins.publishing.release import LASTING_LIST

_ON_SERVER: Final = Path(__file__).with_name("on_server.sh")
_SHELL: Final = ("sh", "-s", "--")
_NO_RELEASE: Final = 3
"""What on_server.sh ends with where there is no release to go back to."""


def remote_shell() -> list[str]:
    """The command that reaches a host: RSYNC_RSH, as rsync has it, or ssh, which never asks for a password here."""
    return shlex.split(os.environ.get("RSYNC_RSH", "ssh -o BatchMode=yes"))


@dataclass(frozen=True)
class ReleaseFolder:
    """The folder, and the host it is on; empty for this machine."""

    folder: str
    host: str = ""

    def manifest(self) -> bytes | None:
        """The manifest of the release that readers see."""
        return self._on_server("manifest") or None

    def send(self, output: Path, manifest: Manifest, release: str) -> None:
        """Send what changed; what did not is shared with the current release. Then switch by one rename."""
        # The same content goes to the same place: a transfer that was cut off goes on.
        incoming = f".incoming-{hashlib.sha256(manifest.to_bytes()).hexdigest()[:16]}"
        current = self._on_server("prepare", incoming).decode().strip()
        shared = [f"--link-dest=../{current}"] if current else []
        place = f"{self.host}:{self.folder}" if self.host else self.folder
        marks = [f"--include=/{MANIFEST}", f"--include=/{LASTING_LIST}", "--exclude=/.*"]
        keep_right = ["-rtps", "--chmod=D755,F644", "--delete", "--delete-excluded"]
        shell = ["--rsh", shlex.join(remote_shell())] if self.host else []
        self._run(["rsync", *keep_right, *shared, *marks, *shell, f"{output}/", f"{place}/releases/{incoming}/"])
        self._on_server("activate", incoming, release)

    def go_back(self, release: str) -> str:
        """Switch by one rename to a release that is still there."""
        return self._on_server("back", *([release] if release else [])).decode().strip()

    def _on_server(self, command: str, *arguments: str) -> bytes:
        words = [*_SHELL, command, self.folder, *arguments]
        reach = [*remote_shell(), self.host, shlex.join(words)] if self.host else words
        return self._run(reach, _ON_SERVER.read_bytes())

    def _run(self, command: Iterable[str], feed: bytes = b"") -> bytes:
        try:
            done = subprocess.run(list(command), input=feed, capture_output=True, check=False)  # noqa: S603 as DEST says
        except FileNotFoundError as error:
            raise RefusedError(f"máy này thiếu chương trình {error.filename}.") from error
        if done.returncode == _NO_RELEASE:
            raise RefusedError(f"ở {self._name} không có bản nào để quay lại.")
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise RefusedError(f"không làm được việc ở {self._name}: {said[-1] if said else done.returncode}")
        return done.stdout

    @property
    def _name(self) -> str:
        return f"{self.host}:{self.folder}" if self.host else self.folder
