"""Pages made to choke a reader: the linter ends, and says what it did not read."""

import pytest

from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import TextFolder
from scaffold.lint.rule import find_rules

PAGES = {
    "200,000 nested tags": b"<div>" * 200_000 + b"x" + b"</div>" * 200_000,
    "200,000 tags that never end": b"<b>" * 200_000,
    "nested lists": b"<ul><li><a href=x>" * 30_000,
    "a paragraph of a megabyte": b"<p>" + b"word " * 200_000,
    "100,000 comments": b"<!-- x -->" * 100_000,
    "50,000 attributes": b"<p " + b" ".join(b"a%d" % number for number in range(50_000)) + b">",
    "an attribute of a megabyte": b'<img alt="' + b"x" * 1_000_000 + b'">',
    "50,000 entities": b"<p>" + b"&lt;script&gt;" * 50_000,
    "50,000 pictures": b'<img src="a.jpg">' * 50_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_the_linter_ends_and_no_rule_breaks(name: str) -> None:
    report = lint(TextFolder({"index.html": PAGES[name]}), find_rules(), LintOptions())
    assert [at.message for at in report.findings if at.rule == "LINT001"] == []
    assert report.pages == 1


def test_a_page_of_twenty_megabytes_is_named_and_not_read() -> None:
    report = lint(TextFolder({"a.html": b"<p>x</p>" * 2_600_000}), find_rules(), LintOptions())
    assert [at.path for at in report.findings if at.rule == "LINT002"] == ["a.html"]


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04\0\0", b"%PDF-1.7\n\0", b"\x1f\x8b\x08\0"])
def test_a_file_that_is_no_text_is_named_and_not_read(start: bytes) -> None:
    report = lint(TextFolder({"a.html": start + bytes(range(256)) * 40}), find_rules(), LintOptions())
    assert [at.path for at in report.findings if at.rule == "LINT002"] == ["a.html"]
