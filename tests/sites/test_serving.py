"""`scaffold serve` as programs see it: what is answered, to whom, and that nothing but the site is served."""

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from sites.served_site import Served, serving
from sites.small_site import lay, made, scaffold

from scaffold.serve.marks import unmarked

PICTURES = ("assets/img/", "assets/share/")
LEDGER = '{\n"en-US product:cup": ["/products/old-cup/", "/products/blue-cup/"]\n}\n'


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    changes = {"registers/slugs.json": LEDGER, "secret.txt": "nobody's business"}
    with serving(tmp_path_factory.mktemp("served") / "site", changes=changes) as served:
        yield served


@pytest.fixture(scope="module")
def built(shop: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(lay(tmp_path_factory.mktemp("built"), files={
        file.relative_to(shop.site).as_posix(): file.read_bytes()
        for file in shop.site.rglob("*")
        if file.is_file() and ".scaffold" not in file.parts
    }))  # fmt: skip


def test_every_file_is_what_a_build_writes_but_for_one_line_in_pages(shop: Served, built: Path) -> None:
    paths = [file.relative_to(built).as_posix() for file in sorted(built.rglob("*")) if file.is_file()]
    for path in paths:
        if path.startswith((".", "assets/img/", "assets/share/")) and not path.startswith(".well-known"):
            continue
        answer = shop.get(f"/{path}")
        assert answer.status == 200, path
        assert unmarked(answer.body) == (built / path).read_bytes(), path
        assert (unmarked(answer.body) != answer.body) == path.endswith(".html"), path


def test_every_picture_is_there_in_the_type_of_its_name(shop: Served, built: Path) -> None:
    shop.get("/products/blue-cup/")
    for file in sorted((built / "assets" / "img").iterdir())[:6]:
        answer = shop.get(f"/assets/img/{file.name}")
        assert answer.status == 200
        kind = {"jpg": "jpeg"}.get(file.suffix[1:], file.suffix[1:])
        assert answer.headers["content-type"] == f"image/{kind}"
        assert "immutable" in answer.headers["cache-control"]


def test_pages_carry_the_policy_that_they_are_published_with(shop: Served) -> None:
    policy = shop.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "upgrade-insecure-requests" not in policy
    assert shop.get("/").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/products/blue-cup", "/products/blue-cup/"),
        ("/de-de", "/de-de/"),
        ("/products/old-cup/", "/products/blue-cup/"),
        ("/products/old-cup/?a=b", "/products/blue-cup/?a=b"),
    ],
)
def test_old_addresses_and_folders_without_their_slash_lead_on(shop: Served, path: str, target: str) -> None:
    answer = shop.get(path)
    assert (answer.status, answer.headers["location"]) == (302, target)


@pytest.mark.parametrize(("path", "language"), [("/nothing/", b'lang="en-US"'), ("/de-de/nichts", b'lang="de-DE"')])
def test_what_is_not_there_is_told_by_the_page_of_the_language(shop: Served, path: str, language: bytes) -> None:
    answer = shop.get(path)
    assert answer.status == 404
    assert language in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "//secret.txt",
        "/secret.txt", "/scaffold.toml", "/content/products/cup/product.yaml", "/.scaffold/manifest.json",
        "/.scaffold/../secret.txt", "/.scaffold/..%2f..%2fsecret.txt", "/%5c..%5csecret.txt", "/size.txt%00.html",
    ],
)  # fmt: skip
def test_nothing_but_the_site_is_served(shop: Served, path: str) -> None:
    answer = shop.get(path)
    assert answer.status == 404
    assert b"nobody's business" not in answer.body


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("localhost:8000", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200),
        ("192.168.1.7:8000", 200), ("de.localhost", 200), ("evil.example", 421), ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421), ("", 421), ("[::1", 421),
    ],
)  # fmt: skip
def test_names_of_others_are_not_answered(shop: Served, host: str, status: int) -> None:
    assert shop.get("/", host=host).status == status


def test_the_server_only_reads(shop: Served) -> None:
    assert shop.get("/", method="POST").status == 405
    assert shop.get("/", method="HEAD").body == b""


def test_it_listens_on_this_machine_alone_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    def takes(address: str, port: int) -> bool:
        with socket.socket() as one:
            one.settimeout(5)
            return one.connect_ex((address, port)) == 0

    with serving(tmp_path / "own") as shop:
        assert takes("127.0.0.1", shop.port)
        assert not takes("127.0.0.2", shop.port)
    with serving(tmp_path / "all", "--host", "0.0.0.0") as shop:
        assert takes("127.0.0.1", shop.port)
        assert takes("127.0.0.2", shop.port)


def test_a_port_that_is_taken_is_told_with_another(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ran = scaffold("serve", "--site", lay(tmp_path), "--port", str(port))
    assert ran.code == 2
    assert f"port {port} is taken" in ran.err
    assert f"--port {port + 1}" in ran.err
    assert "Traceback" not in ran.err


def test_a_folder_without_a_site_and_an_editor_that_is_none_are_told(tmp_path: Path) -> None:
    ran = scaffold("serve", "--site", tmp_path)
    assert ran.code == 2
    assert "scaffold new" in ran.err
    ran = scaffold("serve", "--site", lay(tmp_path), "--editor", "javascript:alert({path})")
    assert ran.code == 2
    assert "--editor" in ran.err


def test_an_interrupt_ends_it_at_once_without_noise(tmp_path: Path) -> None:
    with serving(tmp_path / "site") as shop:
        shop.get("/")
        shop.process.send_signal(signal.SIGINT)
        said, _ = shop.process.communicate(timeout=20)
        assert shop.process.returncode == 130
        assert "Traceback" not in said
