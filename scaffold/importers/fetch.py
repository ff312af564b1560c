"""Fetching a picture over https: in limited time and size, and never from inside the caller's own network.

An export is a file from somewhere; its addresses must not make this machine ask its neighbours (server-side request
forgery, CWE-918). So the address is looked up once, must be public, and is the one that is connected to.
"""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urljoin, urlsplit

MOST_BYTES = 40_000_000
CONNECT_SECONDS = 10
TOTAL_SECONDS = 60
MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """Why a picture could not be fetched; `offline` when not even its host could be reached."""

    def __init__(self, reason: str, *, offline: bool = False) -> None:
        super().__init__(reason)
        self.offline = offline


def fetch(url: str) -> bytes:
    """The content behind a URL; plain http is asked over https."""
    for _ in range(MOST_REDIRECTS + 1):
        answer = _ask(_secure(url))
        if isinstance(answer, bytes):
            return answer
        url = answer
    raise FetchError("it is redirected too often")


def _secure(url: str) -> str:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise FetchError("its address is not a URL") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError("its address is not one of the web")
    if parts.username or port not in (None, 80, 443):
        raise FetchError("its address has a user name or an unusual port")
    return parts._replace(scheme="https", netloc=parts.hostname, fragment="").geturl()


def public_address(host: str) -> str:
    """The first address of a host; refused unless all of them are public."""
    try:
        found = [entry[4][0] for entry in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise FetchError(f"the host {host} is not known", offline=True) from None
    if not found or not all(_is_public(str(address)) for address in found):
        raise FetchError(f"the host {host} lies in a private network")
    return str(found[0])


def _is_public(address: str) -> bool:
    where = ipaddress.ip_address(address)
    return where.is_global and not where.is_multicast


class _Connection(HTTPSConnection):
    """Connects to the address that was looked at; the certificate is that of the host."""

    def connect(self) -> None:
        raw = socket.create_connection((public_address(self.host), 443), CONNECT_SECONDS)
        try:
            self.sock = ssl.create_default_context().wrap_socket(raw, server_hostname=self.host)
        except OSError:
            raw.close()
            raise


def _ask(url: str) -> bytes | str:
    """The content, or the URL to ask instead."""
    parts = urlsplit(url)
    connection = _Connection(parts.hostname or "", timeout=CONNECT_SECONDS)
    try:
        path = parts._replace(scheme="", netloc="").geturl() or "/"
        with _deadline(connection):
            connection.request("GET", _ascii(path), headers={"Accept": "image/*", "User-Agent": "scaffold-import"})
            return _content(connection.getresponse(), url)
    except (OSError, HTTPException, ValueError) as reason:
        raise FetchError(f"the connection failed: {type(reason).__name__}", offline=connection.sock is None) from None
    finally:
        connection.close()


def _ascii(path: str) -> str:
    return "".join(sign if "!" <= sign <= "~" else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in path)


@contextmanager
def _deadline(connection: HTTPSConnection) -> Iterator[None]:
    """Ends the connection when the time is over, however slowly the other side drips."""
    timer = threading.Timer(TOTAL_SECONDS, _hang_up, [connection])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _hang_up(connection: HTTPSConnection) -> None:
    if connection.sock is not None:
        connection.sock.shutdown(socket.SHUT_RDWR)


def _content(response: HTTPResponse, url: str) -> bytes | str:
    target = response.getheader("Location")
    if response.status in _REDIRECTS and target:
        return urljoin(url, target)
    if response.status != 200:
        raise FetchError(f"the server answered {response.status}")
    content = response.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise FetchError(f"it has more than {MOST_BYTES // 1_000_000} MB")
    return content
