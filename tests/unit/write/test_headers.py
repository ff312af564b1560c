"""Headers and redirects: the policy allows what pages load and no more, and no value leaves its line."""

import base64
import hashlib
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffold.model.plan import Redirect
from scaffold.write.headers import (
    Origins,
    csp,
    header_findings,
    headers_file,
    nginx_conf,
    origins_of,
    redirects_file,
    security_headers,
)

OWN = ["https://shop.example"]
PLAIN = (
    "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; script-src 'self'; "
    "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "form-action 'self'; upgrade-insecure-requests"
)
HOSTILE = "/a b/\"';{}$uri\\#\r\n\u2028é"
MOVED = [
    Redirect("/old/", "/new/"),
    Redirect("/caf%C3%A9/", "/new/", 308),
    Redirect("/q\";}$x'{#/", '/new/$uri";return 200 x;/'),
    Redirect("/line\nbreak/", "/new/\nX-Evil: 1"),
    Redirect("/far/", "//evil.example/"),
    Redirect("/old/", "/other/"),
]


def found(html: str) -> Origins:
    return origins_of([html.encode()], OWN)


def test_a_page_of_own_files_needs_nothing_but_self() -> None:
    page = '<link rel="stylesheet" href="/s.css"><script src="https://shop.example/s.js" defer></script>'
    page += '<script type="application/ld+json">{"a":"https://x.example"}</script>'
    page += '<img src="/a.jpg"><form action="/search/"></form>'
    assert csp(found(page)) == PLAIN


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ('<script async src="https://cdn.example/x.js"></script>', "script-src 'self' https://cdn.example"),
        ("<link href=//cdn.example/x.css rel=stylesheet>", "style-src 'self' https://cdn.example"),
        ('<img alt="a > b" src="http://Img.Example:8080/x.jpg">', "img-src 'self' https://img.example:8080"),
        ('<source srcset="https://a.example/1.avif 1x, https://b.example/2.avif 2x">',
         "img-src 'self' https://a.example https://b.example"),
        ('<img src="data:image/png;base64,AA==">', "img-src 'self' data:"),
        ('<link rel="preload" as="font" href="https://f.example/a.woff2">', "font-src 'self' https://f.example"),
        ('<video src="/film.mp4" poster="https://p.example/p.jpg"></video>', "media-src 'self'"),
        ('<iframe src="https://www.video.example/e/1?a&amp;b"></iframe>', "frame-src https://www.video.example"),
        ('<form method="post" action="https://pay.example/go"></form>', "form-action 'self' https://pay.example"),
        ('<img src="https://bücher.example/x.jpg">', "img-src 'self' https://xn--bcher-kva.example"),
    ],
)  # fmt: skip
def test_each_foreign_source_is_allowed_where_it_is_used(html: str, directive: str) -> None:
    assert directive in csp(found(html)).split("; ")


@pytest.mark.parametrize(
    "html",
    [
        '<!-- <script src="https://evil.example/x.js"></script><script>1</script> -->',
        "<a title='<script>alert(1)</script>' href='https://else.example/'>x</a>",
        '<img src="https://evil.example;script-src/x.jpg"><img src="https://*/x.jpg"><img src="https://a b/x.jpg">',
        '<script type="text/plain" data-src="https://tracker.example/x.js">x</script>',
        '<script type="application/json"><img src="https://evil.example/x.jpg"></script>',
        '<link rel="canonical" href="https://shop.example/"><a href="javascript:1">x</a>',
    ],
)
def test_what_loads_nothing_allows_nothing(html: str) -> None:
    assert csp(found(html)) == PLAIN


def test_inline_code_is_allowed_by_its_hash_alone() -> None:
    digest = base64.b64encode(hashlib.sha256(b"let a;\nb()").digest()).decode()
    policy = csp(found("<script>let a;\r\nb()</script><style>p{}</style>"))
    assert f"script-src 'self' 'sha256-{digest}'; style-src 'self' 'sha256-" in policy
    assert "unsafe" not in policy


@given(st.text())
def test_no_address_adds_a_directive(text: str) -> None:
    page = f'<script src="https://{text}"></script><img src="{text}"><form action="//{text}"></form>'
    names = [part.split(" ")[0] for part in csp(found(page)).split("; ")]
    assert names == [part.split(" ")[0] for part in PLAIN.split("; ")]


def test_the_headers_file_says_each_header_once_for_a_path() -> None:
    text = headers_file(PLAIN, unlisted=False).decode()
    everywhere, assets = text.split("/assets/*\n")
    assert assets == "  Cache-Control: public, max-age=31536000, immutable\n"
    assert everywhere.startswith(f"/*\n  Content-Security-Policy: {PLAIN}\n  Strict-Transport-Security: max-age=")
    assert "Cache-Control" not in everywhere  # hosts join the values of two rules
    assert "X-Robots-Tag" not in text
    assert "  X-Robots-Tag: noindex\n" in headers_file(PLAIN, unlisted=True).decode()


def test_a_policy_cannot_add_a_header() -> None:
    lines = headers_file("default-src 'none'\r\n  X-Evil: 1", unlisted=False).decode().splitlines()
    assert [line for line in lines if line.startswith("  X-Evil")] == []


def test_a_policy_too_long_for_a_host_is_told() -> None:
    assert header_findings(PLAIN) == ()
    assert [finding.code for finding in header_findings("x" * 2_000)] == ["HST002"]


def test_the_redirects_file_has_one_clean_rule_a_line() -> None:
    content, findings = redirects_file(MOVED, {"": "404.html", "de-de/": "de-de/404.html"})
    assert findings == ()
    assert content.decode().splitlines() == [
        "/old/ /new/ 301",
        "/caf%C3%A9/ /new/ 308",
        "/q%22%3B%7D%24x%27%7B%23/ /new/%24uri%22%3Breturn%20200%20x%3B/ 301",
        "/line%0Abreak/ /new/%0AX-Evil%3A%201 301",
        "/far/ /evil.example/ 301",
        "/de-de/* /de-de/404.html 404",
    ]


@given(st.text(), st.text())
def test_no_address_leaves_its_rule(source: str, target: str) -> None:
    content, _ = redirects_file([Redirect(source, target)], {})
    for line in content.decode("ascii").splitlines():
        start, end, status = line.split(" ")
        assert (start[:1], end[:1], status) == ("/", "/", "301")
        assert not end.startswith("//")
        assert not {"*", ":"} & set(start)


def test_too_many_redirects_are_told() -> None:
    many = [Redirect(f"/{number}/", "/new/") for number in range(2_001)]
    assert redirects_file(many[:2_000], {})[1] == ()
    assert [finding.code for finding in redirects_file(many, {})[1]] == ["HST001"]
    assert [finding.code for finding in redirects_file([Redirect("/" + "a" * 1_000, "/")], {})[1]] == ["HST001"]


FILES = (
    *("index.html", "404.html", "a/index.html", "de-de/index.html", "de-de/404.html"),
    *("assets/s.css", "empty/x.txt", "m.webmanifest", "_headers"),
)
needs_nginx = pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")


@contextmanager
def served(folder: Path, conf: bytes) -> Iterator[int]:
    """A folder served by nginx on a free port of the loopback interface."""
    site = folder / "site"
    for file in FILES:
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(file)
    (folder / "shop.conf").write_bytes(conf)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    main = folder / "nginx.conf"
    main.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary}\n"
        f"server {{ listen 127.0.0.1:{port}; root {site}; include {folder}/shop.conf; }} }}\n"
    )
    command = ["nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(main)]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("nginx does not answer")


def get(port: int, path: str) -> tuple[int, str, list[tuple[str, str]]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode(), answer.getheaders()
    connection.close()
    return found


def value(headers: list[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in headers if key.lower() == name.lower()]


@needs_nginx
def test_nginx_serves_what_the_file_promises(tmp_path: Path) -> None:
    conf = nginx_conf(PLAIN, MOVED, {"": "404.html", "de-de/": "de-de/404.html"}, unlisted=False)
    with served(tmp_path, conf) as port:
        answers = {path: get(port, path) for path in ("/", "/a/", "/assets/s.css", "/de-de/gone/", "/assets/gone")}
        assert [(path, status, body) for path, (status, body, _) in answers.items()][:4] == [
            ("/", 200, "index.html"),
            ("/a/", 200, "a/index.html"),
            ("/assets/s.css", 200, "assets/s.css"),
            ("/de-de/gone/", 404, "de-de/404.html"),
        ]
        for _, _, headers in answers.values():
            for name, expected in security_headers(PLAIN, unlisted=False):
                assert value(headers, name) == [expected]
        assert value(answers["/assets/s.css"][2], "Cache-Control") == ["public, max-age=31536000, immutable"]
        assert value(answers["/a/"][2], "Cache-Control") == ["public, max-age=0, must-revalidate"]
        assert "immutable" not in str(answers["/assets/gone"])
        for path in ("/gone", "/empty/", "/.git/x", "/_headers"):
            assert get(port, path)[:2] == (404, "404.html")
        assert value(get(port, "/m.webmanifest")[2], "Content-Type") == ["application/manifest+json"]
        assert [value(get(port, path)[2], "Location") for path in ("/a", "/old/?x=1", "/caf%C3%A9/", "/far/")] == [
            ["/a/"],
            ["/new/?x=1"],
            ["/new/"],
            ["/evil.example/"],
        ]
        assert value(get(port, "/q%22%3B%7D%24x%27%7B%23/")[2], "Location") == ["/new/%24uri%22%3Breturn%20200%20x%3B/"]


@needs_nginx
def test_nginx_takes_hostile_values_and_a_long_policy(tmp_path: Path) -> None:
    long = f"{PLAIN}; img-src " + " ".join(f"https://{number}.example" for number in range(400))
    hostile = '"; return 200; } $uri \\ \r\nadd_header X-Evil 1;'
    sources = (HOSTILE, "/%00/", "/%FF/", "/x\\", "/_headers", "/%5Fheaders", "/a" * 3_000)
    moved = [*MOVED, *(Redirect(source, HOSTILE) for source in sources)]
    conf = nginx_conf(f"{long} {hostile}", moved, {HOSTILE: HOSTILE}, unlisted=True)
    with served(tmp_path, conf) as port:
        status, body, headers = get(port, "/gone")
        assert (status, body, value(headers, "X-Evil")) == (404, "404.html", [])
        assert value(headers, "X-Robots-Tag") == ["noindex"]
        [policy] = value(headers, "Content-Security-Policy")
        assert policy.startswith(long)
