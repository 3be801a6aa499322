"""rclone, as far as deploying to a bucket needs it. Keys come from the environment, as the tools of AWS have them."""

import os
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from plugins.publishing.refusal import RefusedError

_REMOTE: Final = "DEST"
_NOT_FOUND: Final = frozenset((3, 4))
"""rclone's exit codes for a folder and a file that are not there (rclone.org/docs, Exit code)."""


class Rclone:
    """A place in a bucket."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.environment = _remote(os.environ)

    def read(self, name: str) -> bytes | None:
        """A file's bytes, or None where it is not there. Raises RefusedError."""
        done = self._start(["cat", self._at(name)])
        if done.returncode in _NOT_FOUND:
            return None
        return self._output(done)

    def names(self, folder: str) -> list[str]:
        """The names of a folder's files, sorted."""
        done = self._start(["lsf", "--files-only", self._at(folder)])
        return [] if done.returncode in _NOT_FOUND else sorted(self._output(done).decode().splitlines())

    def write(self, name: str, data: bytes) -> None:
        """Put one file."""
        self._output(self._start(["rcat", self._at(name)], data))

    def upload(self, folder: Path, names: Iterable[str], to: str = "", cache_control: str = "") -> None:
        """Put files of a folder, whatever is there."""
        header = ["--header-upload", f"Cache-Control: {cache_control}"] if cache_control else []
        self._with_list(names, ["copy", "--no-check-dest", *header, str(folder), self._at(to)])

    def download(self, folder: str, names: Iterable[str], to: Path) -> None:
        """Fetch files of a folder."""
        self._with_list(names, ["copy", "--no-traverse", self._at(folder), str(to)])

    def delete(self, names: Iterable[str]) -> None:
        """Remove files; those that are not there are none the less gone."""
        self._with_list(names, ["delete", self._at("")])

    def _with_list(self, names: Iterable[str], command: list[str]) -> None:
        """Run a command on the files of a list, if there are any."""
        text = "".join(f"{name}\n" for name in names)
        if text:
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
                file.write(text)
                file.flush()
                self._output(self._start([*command, "--files-from-raw", file.name]))

    def _start(self, command: list[str], feed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603 as DEST says
                ["rclone", "--config", os.devnull, *command],  # noqa: S607 rclone is where the system has it
                input=feed,
                env=self.environment,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as error:
            raise RefusedError("máy này thiếu chương trình rclone.") from error

    def _output(self, done: subprocess.CompletedProcess[bytes]) -> bytes:
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise RefusedError(f"không làm được việc ở s3://{self.place}: {said[-1] if said else done.returncode}")
        return done.stdout

    def _at(self, name: str) -> str:
        return f"{_REMOTE}:{self.place}/{name}".rstrip("/")


def _remote(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for rclone: its settings for the bucket's service, from the variables that the tools of AWS read."""
    endpoint = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL", "")
    settings = {
        "TYPE": "s3",
        "PROVIDER": "Other" if endpoint else "AWS",
        "ENV_AUTH": "true",
        "ENDPOINT": endpoint,
        "REGION": environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION", ""),
        "NO_CHECK_BUCKET": "true",
    }
    given = {f"RCLONE_CONFIG_{_REMOTE}_{key}": value for key, value in settings.items() if value}
    # rclone's own way to trust a certificate; the variable of AWS ends it with an error.
    trusted = {"RCLONE_CA_CERT": environment["AWS_CA_BUNDLE"]} if "AWS_CA_BUNDLE" in environment else {}
    return {name: value for name, value in environment.items() if name != "AWS_CA_BUNDLE"} | given | trusted
