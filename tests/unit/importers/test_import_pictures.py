"""Pictures: found by name, fetched with care, or reported as missing."""

import io
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from scaffold.importers import fetch as fetching
from scaffold.importers.fetch import FetchError, fetch, public_address
from scaffold.importers.pictures import Found, Missing, PictureFinder

Jpeg = Callable[..., Path]


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4)).save(stream, "PNG")
    return stream.getvalue()


def nothing(_: str) -> None:
    return None


@pytest.fixture
def finder(tmp_path: Path) -> Callable[..., PictureFinder]:
    def make(folder: Path | None = None, fetch: Callable[[str], bytes] | None = None) -> PictureFinder:
        downloads = tmp_path / "downloads"
        downloads.mkdir(exist_ok=True)
        return PictureFinder(folder, fetch, downloads)

    return make


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.example/files/front.jpg",
        "https://cdn.example/files/front_925x.jpg?v=17",
        "https://cdn.example/files/FRONT_100x100_crop_center.JPG",
        "https://shop.example/2024/01/front-300x300.jpg",
        "https://cdn.example/files/front.webp",
        "front.jpg",
    ],
)
def test_a_picture_is_found_by_its_name(finder: Callable[..., PictureFinder], jpeg: Jpeg, url: str) -> None:
    file = jpeg("shop/front.jpg")
    assert finder(file.parents[1]).find([url], nothing) == [Found(url, file, "jpg")]


def test_a_name_with_a_size_is_found_by_a_url_without(finder: Callable[..., PictureFinder], jpeg: Jpeg) -> None:
    file = jpeg("front_925x.jpg")
    assert finder(file.parent).find(["https://cdn.example/front.jpg"], nothing)[0] == Found(
        "https://cdn.example/front.jpg", file, "jpg"
    )


def test_of_two_files_with_one_name_the_folder_decides(finder: Callable[..., PictureFinder], jpeg: Jpeg) -> None:
    jpeg("2024/01/front.jpg")
    wanted = jpeg("2024/02/front.jpg")
    found = finder(wanted.parents[2]).find(["https://s.example/wp-content/uploads/2024/02/front.jpg"], nothing)[0]
    assert isinstance(found, Found)
    assert found.file == wanted


def test_the_format_is_that_of_the_bytes(finder: Callable[..., PictureFinder], tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "front.jpg").write_bytes(png())
    found = finder(tmp_path / "p").find(["front.jpg"], nothing)[0]
    assert isinstance(found, Found)
    assert found.suffix == "png"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<html>404</html>", "HTML"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>", "scripts"),
        (b"", "empty"),
        (b"\xff\xd8\xff", "damaged"),
    ],
)
def test_what_is_no_picture_is_missing_with_a_reason(
    finder: Callable[..., PictureFinder], tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "front.jpg").write_bytes(content)
    missing = finder(tmp_path / "p").find(["front.jpg"], nothing)[0]
    assert isinstance(missing, Missing)
    assert why in missing.why


@pytest.mark.parametrize("url", ["https://e.example/../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/etc/passwd"])
def test_a_url_reaches_nothing_outside_the_folder(finder: Callable[..., PictureFinder], jpeg: Jpeg, url: str) -> None:
    assert isinstance(finder(jpeg("a.jpg").parent).find([url], nothing)[0], Missing)


def test_pictures_are_fetched_in_order_and_deleted_when_written(
    finder: Callable[..., PictureFinder], jpeg: Jpeg
) -> None:
    asked: list[str] = []

    def get(url: str) -> bytes:
        asked.append(url)
        return png()

    pictures = finder(jpeg("here.jpg").parent, get)
    urls = ["https://e.example/a.png", "https://e.example/here.jpg", "https://e.example/b.png"]
    found = pictures.find(urls, nothing)
    assert [result.url for result in found] == urls
    assert sorted(asked) == [urls[0], urls[2]]
    pictures.forget()
    assert list(pictures.downloads.iterdir()) == []


def test_nobody_is_asked_where_fetching_is_not_wanted(finder: Callable[..., PictureFinder]) -> None:
    assert finder().find(["https://e.example/a.png"], nothing) == [
        Missing("https://e.example/a.png", "no folder of pictures was given")
    ]


def test_an_absent_network_is_noticed_and_not_asked_for_ever(finder: Callable[..., PictureFinder]) -> None:
    asked: list[str] = []

    def get(url: str) -> bytes:
        asked.append(url)
        raise FetchError("the host is not known", offline=True)

    pictures = finder(None, get)
    results = [pictures.find([f"https://e.example/{number}.png"], nothing)[0] for number in range(6)]
    assert len(asked) == 3
    assert results[-1] == Missing("https://e.example/5.png", "the network is not there")


def test_one_refusal_is_not_taken_for_an_absent_network(finder: Callable[..., PictureFinder]) -> None:
    def get(url: str) -> bytes:
        raise FetchError("the server answered 404")

    pictures = finder(None, get)
    for number in range(6):
        assert pictures.find([f"https://e.example/{number}.png"], nothing)[0] == Missing(
            f"https://e.example/{number}.png", "the server answered 404"
        )


def test_a_picture_of_an_earlier_import_is_not_fetched_again(finder: Callable[..., PictureFinder], jpeg: Jpeg) -> None:
    file = jpeg("bundle/front.jpg")
    found = finder(None, None).find(["https://e.example/front.jpg"], lambda _: file)
    assert found == [Found("https://e.example/front.jpg", file, "jpg")]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://e.example/x",
        "https://user:pw@e.example/x",
        "https://e.example:8080/x",
        "https://[",
        "x",
    ],
)
def test_only_plain_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(FetchError, match="address"):
        fetch(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.5",
        "169.254.169.254",
        "192.168.1.1",
        "::1",
        "fe80::1",
        "::ffff:10.0.0.5",
        "0.0.0.0",
        "224.0.0.1",
    ],
)
def test_hosts_inside_private_networks_are_not_asked(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (address, 443))])
    with pytest.raises(FetchError, match="private"):
        fetch("https://metadata.example/picture.jpg")


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", (address, 443)) for address in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(FetchError):
        public_address("e.example")


class Answer:
    def __init__(self, status: int, content: bytes = b"", location: str = "") -> None:
        self.status, self._content, self._location = status, content, location

    def getheader(self, name: str) -> str:
        return self._location

    def read(self, length: int) -> bytes:
        return self._content[:length]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Answer]:
    """Answers by URL, in place of a server."""
    known: dict[str, Answer] = {}

    class Connection:
        sock = None

        def __init__(self, host: str, timeout: float) -> None:
            self.host = host

        def request(self, method: str, path: str, headers: dict[str, str]) -> None:
            self.path = path

        def getresponse(self) -> Answer:
            return known[f"https://{self.host}{self.path}"]

        def close(self) -> None:
            pass

    monkeypatch.setattr(fetching, "_Connection", Connection)
    return known


def test_http_is_asked_over_https_and_redirects_are_followed(answers: dict[str, Answer]) -> None:
    answers["https://e.example/a%20b.png?x=1"] = Answer(302, location="/c.png")
    answers["https://e.example/c.png"] = Answer(200, b"picture")
    assert fetch("http://e.example/a b.png?x=1#part") == b"picture"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(404), "404"),
        (Answer(302, location="/x.png"), "too often"),
        (Answer(302, location="file:///etc/passwd"), "not one of the web"),
        (Answer(200, b"x" * 20), "more than"),
    ],
)
def test_refusals_have_reasons(
    answers: dict[str, Answer], monkeypatch: pytest.MonkeyPatch, answer: Answer, why: str
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 10)
    answers["https://e.example/x.png"] = answer
    with pytest.raises(FetchError, match=why):
        fetch("https://e.example/x.png")
