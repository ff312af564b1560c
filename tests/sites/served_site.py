"""A small site that is being served, as a user does it."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from sites.editing import RICH
from sites.small_site import Changes, command, lay

HERE = "127.0.0.1"


@dataclass
class Served:
    """A site with the address that it is served at."""

    site: Path
    address: str
    process: "subprocess.Popen[str]"

    @property
    def port(self) -> int:
        """Where the server listens."""
        return int(self.address.rstrip("/").rpartition(":")[2])

    def write(self, path: str, content: str | bytes) -> None:
        """Saves as editors do: a new file takes the place of the old one."""
        lay(self.site, files={f"{path}.new~": content})
        (self.site / f"{path}.new~").replace(self.site / path)

    def get(self, path: str, host: str = "localhost", method: str = "GET") -> "Answer":
        """Asks for a path as it stands, nothing of it made safe before."""
        connection = HTTPConnection(HERE, self.port, timeout=60)
        try:
            connection.request(method, path, headers={"Host": host})
            answer = connection.getresponse()
            return Answer(answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()})
        finally:
            connection.close()


@dataclass
class Answer:
    """Of the server: header names in lower case."""

    status: int
    body: bytes
    headers: dict[str, str]


@contextmanager
def serving(folder: Path, *arguments: str, changes: Changes | None = None) -> Iterator[Served]:
    """Serves the small shop with a post and a second product, and other files over it."""
    site = lay(folder, {**RICH, **(changes or {})})
    process = subprocess.Popen(
        command("serve", "--site", site, "--port", "0", *arguments),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert process.stdout
        line = process.stdout.readline()
        found = re.search(r"http://\S+/", line)
        assert found, line + process.stdout.read()
        yield Served(site, found[0], process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
