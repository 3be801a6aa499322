"""The local server of `make serve`: the built site, the desk's own pages, and news for those who look."""

import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from plugins.desk.desk_pages import PAGES, missing_page
from plugins.desk.newsroom import Newsroom
from plugins.desk.preview import Answer
from plugins.views.addresses import PHOTO_FOLDER, file_of

OWN: Final = "/__ban/"
"""Below this address lies what is the server's own."""

_SCRIPT: Final = b'<script type="module" src="/__ban/desk.js"></script>\n</body>'
_TYPES: Final = {".avif": "image/avif", ".webp": "image/webp", ".js": "text/javascript"}
"""Of files that Python 3.11, or a Windows that was told otherwise, does not know."""

_HOSTS: Final = frozenset({"127.0.0.1", "localhost"})


class SiteServer(ThreadingHTTPServer):
    """Serves one newsroom on this machine only."""

    daemon_threads = True

    def __init__(self, port: int, newsroom: Newsroom) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.newsroom = newsroom


class _Handler(BaseHTTPRequestHandler):
    server: SiteServer

    def do_GET(self) -> None:
        """Answer a request."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        address = unquote(urlsplit(self.path).path)
        if host not in _HOSTS:
            # A page elsewhere that has its name lead here is not to read drafts.
            self._send(HTTPStatus.FORBIDDEN, Answer(b"", "text/plain"))
        elif address == f"{OWN}events":
            self._stream()
        elif address.startswith(OWN):
            answer = _file(PAGES, address.removeprefix(OWN))
            self._send(HTTPStatus.OK if answer else HTTPStatus.NOT_FOUND, answer or Answer(b"", "text/plain"))
        elif answer := self._answer(address):
            self._send(HTTPStatus.OK, answer)
        else:
            self._send(HTTPStatus.NOT_FOUND, missing_page(address, self.server.newsroom.findings))

    def _answer(self, address: str) -> Answer | None:
        """What the built site has at an address, or else the desk: its photos, its drafts, its own pages."""
        newsroom = self.server.newsroom
        if answer := _file(newsroom.output, file_of(address)):
            return answer
        if address.startswith(PHOTO_FOLDER):
            name = address.removeprefix(PHOTO_FOLDER)
            return _file(newsroom.press.desk.cache / "photos", f"{name[:2]}/{name}")
        return newsroom.page(address)

    def _send(self, status: HTTPStatus, answer: Answer) -> None:
        data = answer.data.replace(b"</body>", _SCRIPT, 1) if answer.type == "text/html" else answer.data
        is_text = answer.type.startswith("text/")
        self.send_response(status)
        self.send_header("Content-Type", f"{answer.type}; charset=utf-8" if is_text else answer.type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _stream(self) -> None:
        """Tell a page of each build and of what is to be mended, until it goes away."""
        newsroom = self.server.newsroom
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while True:
                version, problems = newsroom.version, newsroom.problems()
                self.wfile.write(f"event: built\ndata: {version}\n\nevent: problems\ndata: {problems}\n\n".encode())
                self.wfile.flush()
                newsroom.wait(version, problems)
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the standard library's name
        """Nothing: what editors are to read is told by the builds."""


def _file(folder: Path, name: str) -> Answer | None:
    """A file below a folder; None where there is none, or the name leads out."""
    file = folder / name
    if "\0" in name or not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
        return None
    known = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    return Answer(file.read_bytes(), known or "application/octet-stream")
