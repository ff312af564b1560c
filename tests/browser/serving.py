"""Built shops on this machine, served with the response headers that they were built with."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def rules_of(headers: str) -> list[tuple[str, dict[str, str]]]:
    """`_headers` as (pattern, headers) in the order of the file."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in headers.splitlines():
        if line.strip() and not line[0].isspace():
            rules.append((line.strip(), {}))
        elif line.strip():
            name, _, value = line.strip().partition(":")
            rules[-1][1][name] = value.strip()
    return rules


class Handler(SimpleHTTPRequestHandler):
    """Files with the headers of `_headers`, and the locale's own 404 page."""

    rules: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012 - given by the fixture

    def end_headers(self) -> None:
        """Adds what `_headers` says for this path."""
        for pattern, headers in self.rules:
            if fnmatch(self.path.partition("?")[0], pattern):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: tests are quiet."""


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[int]:
    """A server at work; gives its port."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def served(dist: Path) -> Iterator[str]:
    """Scheme, host and port of a built shop."""
    handler = type("ShopHandler", (Handler,), {"rules": rules_of((dist / "_headers").read_text("utf-8"))})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(dist)))
    with serving(server) as port:
        yield f"http://127.0.0.1:{port}"
