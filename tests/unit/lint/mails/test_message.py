"""Messages (.eml) are read as mail programs read them, and hostile ones are refused with a reason."""

import email.policy
from email.message import EmailMessage

import pytest

from scaffold.lint.mails.message import LARGEST_BYTES, Parts, parts_of


def message(html: str = "<p>Grüße</p>", **headers: str) -> bytes:
    made = EmailMessage(policy=email.policy.SMTP)
    for name, value in headers.items():
        made[name] = value
    made.set_content("Grüße")
    made.add_alternative(html, subtype="html")
    return made.as_bytes()


def read(raw: bytes) -> Parts:
    parts = parts_of(raw)
    assert isinstance(parts, Parts)
    return parts


def test_headers_are_decoded_and_both_bodies_found() -> None:
    parts = read(message(Subject="Größe, 你好", To="a@b.example"))
    assert parts.headers["subject"] == "Größe, 你好"
    assert parts.header_lines["to"] == 2
    assert parts.html is not None
    assert parts.html.strip() == "<p>Grüße</p>"
    assert parts.plain is not None
    assert parts.plain.strip() == "Grüße"


def test_the_line_of_the_html_is_known_where_it_stands_plainly() -> None:
    raw = b"Subject: x\nContent-Type: text/html; charset=utf-8\n\n<p>one</p>\n<p>two</p>\n"
    assert read(raw).first_line == 4
    encoded = raw.replace(b"\n\n<p>", b"\nContent-Transfer-Encoding: quoted-printable\n\n<p>=20")
    assert read(encoded).first_line == 0


def test_an_attached_page_is_no_body() -> None:
    made = EmailMessage()
    made["Subject"] = "x"
    made.set_content("text")
    made.add_attachment("<p>attached</p>", subtype="html", filename="a.html")
    assert read(made.as_bytes()).html is None


@pytest.mark.parametrize(
    "charset", ["klingon", "utf-7", "base64", "zlib_codec", "x" * 5_000, "idna", "punycode", "rot13", "unicode_escape"]
)
def test_a_charset_that_is_none_is_read_as_utf_8(charset: str) -> None:
    raw = f'Subject: x\nContent-Type: text/plain; charset="{charset}"\n\nGr\u00fc\u00dfe'.encode()
    assert read(raw).plain == "Grüße"


HOSTILE = {
    "too large": b"Subject: x\n\n" + b"x" * LARGEST_BYTES,
    "no message": b"\x89PNG\r\n\x1a\n\0\0",
    "empty": b"",
    "a header that never ends": b"Subject: " + b"x" * 2_000_000,
    "a million headers": b"X-A: b\n" * 1_000_000,
    "10,000 parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: text/html\n\nx\n" * 10_000,
    "parts in parts in parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000)
    ),
    "a part's header of a megabyte": b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html"
    + b"; a=b" * 200_000
    + b"\n\nx",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_choke_a_reader_is_refused_with_a_reason(name: str) -> None:
    reason = parts_of(HOSTILE[name])
    assert isinstance(reason, str)
    assert reason.startswith(("is ", "has ", "holds "))


def test_messages_in_messages_end() -> None:
    raw = b"Content-Type: message/rfc822\n\n" * 90 + b"Subject: x\n\ny"
    assert isinstance(parts_of(raw), Parts | str)
