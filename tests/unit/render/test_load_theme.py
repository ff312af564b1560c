# ruff: noqa: E501 (texts and templates stand in one line)
"""Themes: found, extended, overridden file by file; and what is wrong with them, with file and line."""

from pathlib import Path

import harbour_samples as samples

from scaffold.model.assets import Slot
from scaffold.model.findings import Finding
from scaffold.render.page import render
from scaffold.render.themes import load_theme


def lay(folder: Path, files: dict[str, str]) -> Path:
    """Writes the files, and gives the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def folders(tmp_path: Path, site: dict[str, str]) -> tuple[Path, Path]:
    """A site's folder, and one of themes with `calm` in it."""
    themes = lay(tmp_path / "carried", {
        "calm/theme.toml": 'name = "Calm"\npreload = ["a.woff2"]\n[slots.card]\nwidths = [640, 320]\nsizes = "50vw"\nratio = [1, 1]\n',
        "calm/templates/page.html": "calm page", "calm/templates/parts/head.html": "calm head",
        "calm/styles/10-a.css": "a{}", "calm/styles/20-b.css": "b{}", "calm/scripts/x.js": "x()",
        "calm/fonts/web/a.woff2": "font", "calm/fonts/a.ttf": "not shipped", "calm/strings/en.po": "", "calm/strings/de.po": "",
    })  # fmt: skip
    return lay(tmp_path / "site", {"scaffold.toml": "", **site}), themes


def only(findings: tuple[Finding, ...]) -> str:
    """The one finding, in a line."""
    (finding,) = findings
    return f"{finding.location}: {finding.message} {finding.help}"


def test_a_theme_is_its_templates_styles_scripts_fonts_and_slots(tmp_path: Path) -> None:
    theme, findings = load_theme("calm", *folders(tmp_path, {}))
    assert findings == ()
    assert theme is not None
    assert sorted(theme.templates) == ["page.html", "parts/head.html"]
    assert [file.name for file in theme.styles] == ["10-a.css", "20-b.css"]
    assert [file.name for file in theme.files] == ["a.woff2"]
    assert theme.slots == {"card": Slot("card", (320, 640), "50vw", (1, 1))}


def test_a_site_overrides_single_files_of_the_theme(tmp_path: Path) -> None:
    site, themes = folders(
        tmp_path, {"themes/calm/templates/page.html": "mine", "themes/calm/styles/20-b.css": "mine{}"}
    )
    theme, _ = load_theme("calm", site, themes)
    assert theme is not None
    assert theme.templates["page.html"].content == b"mine"
    assert theme.templates["page.html"].origin == "themes/calm/templates/page.html"
    assert theme.templates["parts/head.html"].content == b"calm head"
    assert [file.content for file in theme.styles] == [b"a{}", b"mine{}"]
    assert list(theme.slots) == ["card"]


def test_a_theme_of_the_site_extends_another(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/bold/theme.toml": 'extends = "calm"', "themes/bold/templates/page.html": "bold",
                                      "themes/bold/strings/de.po": ""})  # fmt: skip
    theme, findings = load_theme("bold", site, themes)
    assert findings == ()
    assert theme is not None
    assert {name: file.content for name, file in theme.templates.items()} == {
        "page.html": b"bold",
        "parts/head.html": b"calm head",
        "calm:page.html": b"calm page",
    }
    assert [file.origin for file in theme.strings["de"]] == [
        "(scaffold)/themes/calm/strings/de.po", "themes/bold/strings/de.po"]  # fmt: skip
    assert theme.preload == ("a.woff2",)


def test_a_site_changes_one_block_of_a_template_and_copies_nothing(tmp_path: Path) -> None:
    mine = '{% extends "harbour:404.html" %}{% block main %}<p>mine</p>{{ super() }}{% endblock %}'
    site = lay(tmp_path, {"themes/harbour/templates/404.html": mine})
    theme, findings = load_theme("harbour", site, samples.ROOT / "themes")
    assert findings == ()
    assert theme is not None
    job = samples.jobs("en")[-1]
    text = render(job, samples.frame(), theme).decode()
    assert "<p>mine</p>" in text
    assert "<h1>Page not found</h1>" in text
    assert text.replace("<p>mine</p>", "").split() == render(job, samples.frame(), samples.theme()).decode().split()


def test_the_digest_changes_with_every_file_and_with_nothing_else(tmp_path: Path) -> None:
    first, _ = load_theme("calm", *folders(tmp_path, {}))
    again, _ = load_theme("calm", *folders(tmp_path, {}))
    other, _ = load_theme("calm", *folders(tmp_path, {"themes/calm/scripts/x.js": "y()"}))
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.digest == again.digest != other.digest


def test_an_unknown_theme_names_the_nearest(tmp_path: Path) -> None:
    theme, findings = load_theme("clam", *folders(tmp_path, {}))
    assert theme is None
    assert only(findings) == "scaffold.toml: there is no theme “clam” Did you mean “calm”?"


def test_an_unknown_extended_theme_names_file_and_line(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/bold/theme.toml": 'name = "Bold"\nextends = "clam"'})
    assert only(load_theme("bold", site, themes)[1]).startswith("themes/bold/theme.toml:2: there is no theme “clam”")


def test_themes_that_extend_each_other_are_an_error(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/a/theme.toml": 'extends = "b"', "themes/b/theme.toml": 'extends = "a"'})
    assert "a extends b extends a" in only(load_theme("a", site, themes)[1])


def test_a_wrong_key_names_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/calm/theme.toml": 'name = "Calm"\n\nextend = "x"\n'})
    found = only(load_theme("calm", site, themes)[1])
    assert found.startswith("themes/calm/theme.toml:3:")
    assert "“extends”" in found


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/calm/theme.toml": 'name = "Calm"\nslots = [\n'})
    assert only(load_theme("calm", site, themes)[1]).startswith("themes/calm/theme.toml:")


def test_a_slot_without_widths_is_an_error(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {"themes/calm/theme.toml": '[slots.x]\nwidths = []\nsizes = "1px"\n'})
    assert "slots.x.widths has no width" in only(load_theme("calm", site, themes)[1])


def test_a_name_that_is_a_path_is_no_theme(tmp_path: Path) -> None:
    site, themes = folders(tmp_path, {})
    for name in ("../carried/calm", "/etc", "calm/templates", ".hidden"):
        assert load_theme(name, site, themes)[0] is None
