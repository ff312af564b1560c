"""A site kept in memory equals a clean build, whatever was edited."""

import shutil
from pathlib import Path

import pytest
from sites.editing import RICH, Editor
from sites.small_site import lay, made, text

from scaffold.build.options import BuildOptions
from scaffold.build.session import Session
from scaffold.views.locale import locale_jobs

PICTURES = ("assets/img/", "assets/share/")


def opened(site: Path) -> Session:
    session = Session(BuildOptions(site, site / "dist"))
    session.refresh()
    return session


def built(site: Path, where: Path) -> dict[str, bytes]:
    """Everything but pictures that a clean build of a copy writes."""
    shutil.rmtree(where, ignore_errors=True)
    shutil.copytree(site, where, ignore=shutil.ignore_patterns(".scaffold", "dist"))
    dist = made(where)
    files = {file.relative_to(dist).as_posix(): file for file in dist.rglob("*") if file.is_file()}
    return {path: file.read_bytes() for path, file in files.items() if not path.startswith((*PICTURES, "."))}


def served(session: Session, paths: list[str]) -> dict[str, bytes | None]:
    outputs = session.outputs
    assert outputs is not None

    def content(path: str) -> bytes | None:
        found = outputs.page(path) or outputs.file(path)
        return found.read_bytes() if isinstance(found, Path) else found

    return {path: content(path) for path in paths}


def test_everything_that_a_build_writes_is_had_one_by_one(tmp_path: Path) -> None:
    site = lay(tmp_path / "site", RICH)
    expected = built(site, tmp_path / "copy")
    session = opened(site)
    assert session.outputs is not None
    assert served(session, list(expected)) == expected
    assert set(session.outputs.routes) == {path for path in expected if path.endswith(".html")}


def test_one_pages_job_is_the_one_among_all(tmp_path: Path) -> None:
    outputs = opened(lay(tmp_path / "site", RICH)).outputs
    assert outputs is not None
    for context in outputs.stage.contexts.values():
        for job in locale_jobs(context, "/index.json"):
            assert outputs.page(job.path)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_after_edits_by_chance_everything_equals_a_clean_build(tmp_path: Path, seed: int) -> None:
    editor = Editor(tmp_path / "site", seed)
    session = opened(editor.site)
    for _ in range(10):
        session.refresh(editor.edit())
        assert session.is_stale == editor.is_broken, session.findings
    while editor.is_broken:
        session.refresh(editor.edit())
    expected = built(editor.site, tmp_path / "copy")
    assert served(session, list(expected)) == expected


def test_what_is_wrong_is_told_and_the_last_good_state_stays(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    session = opened(site)
    before = session.outputs
    page, yaml = site / "content/products/cup/en.md", site / "content/products/cup/product.yaml"
    good = yaml.read_bytes()
    yaml.write_text("sku: [\n")
    session.refresh(["content/products/cup/product.yaml"])
    assert session.is_stale
    assert session.outputs is before
    assert any(str(finding.location).startswith("content/products/cup/product.yaml:") for finding in session.findings)
    page.write_text(text("Cup", alt="{ front.png: A cup }", body="New."))
    session.refresh(["content/products/cup/en.md"])
    assert session.is_stale
    yaml.write_bytes(good)
    session.refresh(["content/products/cup/product.yaml"])
    assert not session.is_stale
    assert session.outputs is not None
    assert b"New." in (session.outputs.page("products/cup/index.html") or b"")


def test_words_alone_move_no_address_and_are_seen_at_once(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    session = opened(site)
    assert session.outputs is not None
    plan = session.outputs.stage.planned
    (site / "content/products/cup/en.md").write_text(text("Blue cup", alt="{ front.png: A blue cup }", body="Said."))
    session.refresh(["content/products/cup/en.md"])
    assert session.outputs.stage.planned is plan
    assert b"Said." in (session.outputs.page("products/blue-cup/index.html") or b"")


def test_a_site_that_cannot_be_read_opens_when_it_is_mended(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    good = (site / "scaffold.toml").read_bytes()
    (site / "scaffold.toml").write_text("[site\n")
    session = opened(site)
    assert session.is_stale
    assert session.outputs is None
    (site / "scaffold.toml").write_bytes(good)
    session.refresh(["scaffold.toml"])
    assert session.outputs is not None
