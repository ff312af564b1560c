"""The notice on the legal guarantee: shown where the owner put the official artwork of the page's language."""

from pathlib import Path

import pytest
from policy_samples import BUILTIN, site_of

from scaffold.load.policies import load_policies

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 595"><path d="M0 0"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (840).to_bytes(4, "big") + (1190).to_bytes(4, "big")


def notice(folder: Path, tag: str, **files: bytes) -> str:
    """The section of the terms that shows the notice; empty where there is none. `__` stands for a dot."""
    shared = folder / "content/shared"
    shared.mkdir(parents=True)
    for name, content in files.items():
        (shared / name.replace("__", ".").replace("_", "-")).write_bytes(content)
    site = site_of(tag)
    loaded = load_policies(site, folder, BUILTIN)
    terms = next(page for page in loaded.pages[tag] if page.id == "terms")
    return next((section.html for section in terms.sections if section.id == "guarantee-notice-eu"), "")


@pytest.mark.parametrize(("name", "content", "size"), [
    ("guarantee_notice_de__svg", SVG, 'width="420" height="595"'),
    ("guarantee_notice_de__png", PNG, 'width="840" height="1190"'),
])  # fmt: skip
def test_the_artwork_of_the_language_is_shown_as_it_is(tmp_path: Path, name: str, content: bytes, size: str) -> None:
    shown = notice(tmp_path, "de-DE", **{name: content})
    assert f'src="/{name.replace("__", ".").replace("_", "-")}"' in shown
    assert size in shown
    assert 'alt="Amtlich' in shown or 'alt="Offiziell' in shown


def test_the_artwork_of_another_language_is_never_shown(tmp_path: Path) -> None:
    assert "<img" not in notice(tmp_path, "fr-FR", guarantee_notice_de__svg=SVG)


def test_markets_outside_of_the_european_union_show_none(tmp_path: Path) -> None:
    assert notice(tmp_path, "en-GB", guarantee_notice_en__svg=SVG) == ""


def test_what_is_no_picture_is_not_shown(tmp_path: Path) -> None:
    assert "<img" not in notice(tmp_path, "de-DE", guarantee_notice_de__svg=b"<html>")
