"""The run as a whole: its order, its fingerprints, and what stops it (nothing)."""

import os
import random
from datetime import date
from pathlib import Path

import pytest
from lint_samples import broken_rule, folder

from scaffold.lint import checking, engine
from scaffold.lint.engine import LintOptions, lint
from scaffold.lint.findings import finding_of
from scaffold.lint.folder import DiskFolder, TextFolder
from scaffold.lint.needs import Given
from scaffold.lint.origin.files import SourceFiles
from scaffold.lint.origin.origins import Origins
from scaffold.lint.origin.templates import Templates
from scaffold.lint.read import LARGEST_PAGE_BYTES, HtmlPage
from scaffold.lint.rule import find_rules
from scaffold.lint.selection import selected
from scaffold.lint.settings import Settings
from scaffold.lint.sources import read_outputs
from scaffold.model.findings import Location, error
from scaffold.model.rules import LintReport, Rule, SourcePlace


def rules(*words: str) -> tuple[Rule, ...]:
    return selected(find_rules(), words)


def run(files: TextFolder, *words: str) -> LintReport:
    return lint(files, rules(*words), LintOptions())


def test_a_finding_tells_file_line_and_column() -> None:
    report = run(folder(a="<p>\n\n  <img src=x>"), "IMG001")
    assert [(at.path, at.line, at.column, at.rule) for at in report.findings] == [("a.html", 3, 3, "IMG001")]


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    report = run(folder(b="<img>", a="<p>\n<img>\n<img>"), "IMG001")
    assert [(at.path, at.line) for at in report.findings] == [("a.html", 2), ("a.html", 3), ("b.html", 1)]


def test_a_fingerprint_survives_shifted_lines_and_new_digests_in_names() -> None:
    before = run(folder(a='<img src="lamp-0a1b2c3d4e.jpg">'), "IMG001").findings
    after = run(folder(a='\n\n<p>New</p>\n<img src="lamp-5f6a7b8c9d.jpg">'), "IMG001").findings
    assert [at.fingerprint for at in before] == [at.fingerprint for at in after]


def test_two_equal_findings_have_two_fingerprints() -> None:
    marks = [at.fingerprint for at in run(folder(a="<img src=x><img src=x>"), "IMG001").findings]
    assert len(set(marks)) == 2


def test_a_broken_rule_is_one_finding_that_names_it_and_others_go_on() -> None:
    page = HtmlPage("a.html", b"<img>")
    ready = checking.bound(broken_rule, {}, {}, "HtmlPage")
    assert ready
    found = checking.page_findings(ready, page)
    assert [(at.rule, at.path) for at in found] == [("LINT001", "a.html")]
    assert "TST001 broken-rule" in found[0].message
    assert "ZeroDivisionError" in found[0].message


def test_a_rule_with_a_hundred_findings_on_a_page_says_how_many_more() -> None:
    found = run(folder(a="<img>" * 250), "IMG001").findings
    assert len(found) == checking.MOST_ON_A_PAGE
    assert any("and 150 more" in at.message for at in found)


def test_the_tallies_count_what_passed_and_failed() -> None:
    report = run(folder(a='<img alt=""><img>', b="<p>"), "IMG001")
    assert report.tallies["IMG001"] == (1, 1, 0)


def test_a_rule_that_met_nothing_is_listed() -> None:
    assert run(folder(a="<p>"), "IMG001", "I18N001").not_applicable == ("IMG001",)


def test_processes_find_the_same_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_WORTH_PROCESSES", 2)
    for number in range(70):
        (tmp_path / f"{number}.html").write_text(f"<title>Lamp {number % 3}</title><img src={number}>")
    one = lint(DiskFolder(str(tmp_path)), rules("IMG", "SEO"), LintOptions(jobs=1))
    two = lint(DiskFolder(str(tmp_path)), rules("IMG", "SEO"), LintOptions(jobs=2))
    assert one.findings == two.findings
    assert one.tallies == two.tallies
    assert len(one.findings) > 70


def test_a_page_that_is_too_large_or_no_text_is_one_finding() -> None:
    files = TextFolder({"big.html": b"x" * (LARGEST_PAGE_BYTES + 1), "picture.html": b"\x89PNG\r\n\0\0\0"})
    assert [(at.path, at.rule) for at in run(files).findings if at.path != "robots.txt" and "html" in at.path][:3] == [
        ("404.html", "SEO015"),
        ("big.html", "LINT002"),
        ("picture.html", "LINT002"),
    ]


def test_a_proof_of_ownership_is_no_page() -> None:
    files = TextFolder({"google0123456789abcdef.html": b"google-site-verification: google0123456789abcdef.html"})
    assert run(files).pages == 0


def test_a_signpost_is_held_against_no_rule_for_pages() -> None:
    report = run(folder(old='<meta http-equiv="refresh" content="0; url=/new/"><title></title>'), "SEO001", "HTML")
    assert report.findings == ()


def test_settings_reach_the_rule() -> None:
    files = folder(a="<title>Lamp of light</title>")
    assert not lint(files, rules("SEO002"), LintOptions()).findings
    assert lint(files, rules("SEO002"), LintOptions(settings=Settings({"SEO002": {"shortest": 40}}))).findings


def test_the_manifest_tells_the_source_of_a_page(tmp_path: Path) -> None:
    (tmp_path / ".scaffold").mkdir()
    manifest = '{"version": 1, "outputs": {"a.html": ["0", "content/a/en.md", "page"], "b.html": ["0", "", "page"]}}'
    (tmp_path / ".scaffold" / "manifest.json").write_text(manifest)
    sources = Origins(read_outputs(tmp_path) or {}, SourceFiles(DiskFolder(str(tmp_path)), {}), Templates(()))
    found = lint(folder(a="<img>", b="<img>"), rules("IMG001"), LintOptions(), sources).findings
    assert [at.source for at in found] == [SourcePlace("content/a/en.md"), None]


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"outputs": 3}', '{"outputs": {"a": []}}', "\0"])
def test_a_damaged_manifest_is_none(tmp_path: Path, manifest: str) -> None:
    (tmp_path / ".scaffold").mkdir()
    (tmp_path / ".scaffold" / "manifest.json").write_text(manifest)
    assert read_outputs(tmp_path) is None


def test_a_folder_reads_no_links_to_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>")
    (tmp_path / "b.html").symlink_to(tmp_path / "a.html")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(DiskFolder(str(tmp_path)).sizes()) == ["a.html"]


def test_a_file_name_that_is_no_text_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"l\xe4mp.html")).write_text("<img>")
    assert [at.path for at in lint(DiskFolder(str(tmp_path)), rules("IMG001"), LintOptions()).findings] == ["l?mp.html"]


HOSTILE = {
    "nothing": b"",
    "spaces": b" \n",
    "cut in a tag": b"<html><body><a href='x",
    "cut in a comment": b"<p><!-- ",
    "deep": b"<div>" * 20_000,
    "deep and mixed": b"<ul><li><b><p>" * 10_000 + b"</p>" * 10_000,
    "deep links": b"<a href=x><span>" * 5_000,
    "deep buttons": b"<button><a href=x>" * 20_000,
    "many labels of many fields": b"<label for=a>x</label><input id=a>" * 10_000,
    "many attributes": b"<p " + b" ".join(b"a%d=1" % number for number in range(20_000)) + b">",
    "labels in a circle": b"<i id=a aria-labelledby=b></i><i id=b aria-labelledby=a></i><a href=x aria-labelledby=a>",
    "deep data": b'<script type="application/ld+json">' + b'{"a":' * 50_000 + b"</script>",
    "data of odd kinds": b'<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":3,'
    b'"image":{},"offers":[1,{"price":[]}],"hasVariant":"x","aggregateRating":{"ratingValue":[]}}</script>',
    "odd addresses": b'<a href="http://[::1">x</a><a href="//">y</a><img src="http://[" srcset=", ,," alt=x>'
    b'<link rel=canonical href="http://[x"><script src="http://[/a-1.2.js"></script>',
    "random": random.Random(4).randbytes(50_000).replace(b"\0", b"x"),
    "utf-16": "<p>灯</p>".encode("utf-16"),
    "unknown encoding": b'<meta charset="x-nonsense"><p>\xff\xfe</p>',
    "zip of codecs": b'<meta charset="hex"><p>zz</p>',
    "surrogates": b"<p>&#xD800;&#x110000;&#0;</p>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_input_breaks_a_rule(name: str) -> None:
    files = TextFolder({"index.html": HOSTILE[name], "sitemap.xml": HOSTILE[name], "robots.txt": HOSTILE[name]})
    assert [at.message for at in run(files).findings if at.rule == "LINT001"] == []


def test_a_finding_about_a_source_has_no_page_and_names_file_and_line() -> None:
    found = finding_of(Location("content/products/cup/product.yaml", 7), None)
    assert (found.path, found.line, found.source) == ("", 0, SourcePlace("content/products/cup/product.yaml", 7))


def test_sources_that_cannot_be_loaded_are_one_finding_and_pages_are_checked() -> None:
    wrong = error("CNT001", Location("content/home/en.md", 3), "this is not YAML")
    given = Given(date(2026, 11, 22), unread=(wrong, wrong))
    found = lint(folder(a="<img>"), rules("IMG001"), LintOptions(), given=given).findings
    assert [at.rule for at in found] == ["LINT003", "IMG001"]
    assert found[0].source == SourcePlace("content/home/en.md", 3)
    assert "this is not YAML (and 1 more errors)" in found[0].message
