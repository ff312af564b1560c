"""A run after a change says what a whole run says, and reads only what it must."""

from collections.abc import Mapping
from datetime import date

import pytest

from scaffold.lint.again import lint_again, lint_first
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.folder import TextFolder
from scaffold.lint.needs import Given
from scaffold.lint.rule import find_rules
from scaffold.lint.selection import selected

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>{} in blue</title><link rel="canonical" href="{}">'
SITE = {
    "index.html": HEAD.format("Home", "/") + '<h1>Home</h1><a href="a.html">A</a><a href="b.html">B</a>',
    "a.html": HEAD.format("A cup", "/a.html") + '<h1>A</h1><a href="b.html#top">B</a><img src="cup.png">',
    "b.html": HEAD.format("A bowl", "/b.html") + '<h1 id="top">B</h1><script src="a.js"></script>',
    "a.js": "fetch('/x')",
    "robots.txt": "User-agent: *\nSitemap: /sitemap.xml\n",
    "cup.png": "",
}
CHANGES: dict[str, dict[str, str | None]] = {
    "nothing": {},
    "a page that is the same": {"a.html": SITE["a.html"]},
    "words of a page": {"b.html": SITE["b.html"].replace("A bowl", "A cup")},
    "an id that a link leads to": {"b.html": SITE["b.html"].replace('id="top"', "")},
    "elements in front of others": {"a.html": SITE["a.html"].replace("<h1>", "<p>New</p>\n<h1>")},
    "a page that is gone": {"b.html": None},
    "a page that is new": {"c.html": SITE["a.html"]},
    "a file that no page names": {"notes.bak": "x"},
    "a file that pages name": {"a.js": None, "cup.png": None},
    "robots": {"robots.txt": "User-agent: *\nDisallow: /\n"},
    "a binary page": {"a.html": "\0\0"},
    "a suppression": {"a.html": SITE["a.html"] + "<!-- scaffold-lint ignore IMG001 until 2030-01-01: soon -->"},
    "a mail that is new": {"news.eml": "Subject: 20% off\nContent-Type: text/plain\n\nToday."},
    "a mail that cannot be read": {"news.eml": "\0"},
    "a signpost": {"a.html": '<meta http-equiv="refresh" content="0; url=/b.html">'},
}


def files(changes: Mapping[str, str | None]) -> TextFolder:
    return TextFolder({path: text.encode() for path, text in {**SITE, **changes}.items() if text is not None})


@pytest.mark.parametrize("change", CHANGES)
def test_a_run_again_says_what_a_whole_run_says(change: str) -> None:
    given = Given(date(2026, 11, 22))
    memory = lint_first(files({}), find_rules(), LintOptions(), given=given)
    after = files(CHANGES[change])
    again = lint_again(memory, after, CHANGES[change])
    whole = lint(after, find_rules(), LintOptions(), given=given)
    assert (again.findings, again.tallies, again.pages) == (whole.findings, whole.tallies, whole.pages)
    assert (again.suppressed, again.not_applicable, again.languages) == (
        whole.suppressed,
        whole.not_applicable,
        whole.languages,
    )


def test_the_first_run_says_what_a_whole_run_says() -> None:
    memory = lint_first(files({}), find_rules(), LintOptions())
    assert memory.report == lint(files({}), find_rules(), LintOptions())


def test_other_things_given_are_taken_into_account() -> None:
    notice = '<p id="offer" data-ends="2026-12-24">Sale until 24 December 2026</p>'
    site = files({"a.html": SITE["a.html"] + notice})
    memory = lint_first(site, find_rules(), LintOptions(), given=Given(date(2026, 11, 22)))
    later = Given(date(2027, 1, 2))
    assert lint_again(memory, site, (), later) == lint(site, find_rules(), LintOptions(), given=later)


class Noting:
    """Notes the files that are read."""

    def __init__(self, files: TextFolder) -> None:
        self.files = files
        self.files_read: set[str] = set()

    def sizes(self) -> dict[str, int]:
        return self.files.sizes()

    def read(self, path: str, most: int = -1) -> bytes:
        self.files_read.add(path)
        return self.files.read(path, most)


def test_only_the_changed_page_is_read_where_no_other_is_concerned() -> None:
    rules = selected(find_rules(), ["HTML", "SEO012"])
    memory = lint_first(files({}), rules, LintOptions())
    changed = {"b.html": SITE["b.html"].replace("<h1 ", "<h1 title=x ")}
    folder = Noting(files(changed))
    lint_again(memory, folder, changed)
    assert folder.files_read == {"b.html"}
