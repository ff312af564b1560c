"""Readable names: what is proposed, which characters change, and that all is done or nothing."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sites.small_site import picture, text

from scaffold.assets.probe import probe
from scaffold.build import media_renames
from scaffold.build.media_edits import NotEditable, edit_facts, edit_markdown, edit_text
from scaffold.build.media_library import media_library
from scaffold.build.media_renames import NotRenamed, Proposal, perform, proposal
from scaffold.cli.images_command import command
from scaffold.config.site import load_site
from scaffold.load.content import load_content
from scaffold.text import digest

Lay = Callable[..., Path]
CUP = "content/products/cup"
PRODUCT = """\
# Two glazes.
sku: CUP-1
category: cups
price: { USD: 20.00, EUR: 18.50 }   # with tax
variants:
  - { sku: C-1, options: { colour: teal }, stock: 1, images: [IMG_1.PNG, "DSC 2.png"] }
  - { sku: C-2, options: { colour: sky blue }, stock: 1, images: ['image3.png'] }
images:
  - { file: IMG_1.PNG, view: front }   # the main one
  - file: "DSC 2.png"
    view: detail
  - {file: 'image3.png'}
"""
ALT = '{ IMG_1.PNG: One, "DSC 2.png": Two, image3.png: Three }'
ENGLISH = text("Cup", body="![](IMG_1.PNG)\n\n`![](IMG_1.PNG)`", alt=ALT)
FILES: dict[str, str | bytes | None] = {
    f"{CUP}/product.yaml": PRODUCT,
    f"{CUP}/en.md": ENGLISH,
    f"{CUP}/de.md": text("Tasse", alt=ALT, translation=f"{{ of: en, source: {digest(ENGLISH.encode(), 12)} }}  # keep"),
    f"{CUP}/front.png": None,
    f"{CUP}/IMG_1.PNG": picture("teal"),
    f"{CUP}/DSC 2.png": picture("red"),
    f"{CUP}/image3.png": picture("skyblue"),
}


@pytest.fixture
def badly_named(site: Lay) -> Path:
    folder = site({path: content for path, content in FILES.items() if content is not None})
    (folder / CUP / "front.png").unlink()
    return folder


def proposed(folder: Path) -> Proposal:
    return proposal(media_library(folder), folder)


def everything(folder: Path) -> dict[str, bytes]:
    """All files of the content."""
    found = (file for file in (folder / "content").rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_names_come_from_product_view_and_option(badly_named: Path) -> None:
    assert [(rename.old, rename.new) for rename in proposed(badly_named).renames] == [
        (f"{CUP}/IMG_1.PNG", f"{CUP}/cup-front-teal.png"),
        (f"{CUP}/DSC 2.png", f"{CUP}/cup-detail-teal.png"),
        (f"{CUP}/image3.png", f"{CUP}/cup-front-sky-blue.png"),
    ]


def test_a_proposal_changes_nothing_and_shows_the_lines(badly_named: Path) -> None:
    before = everything(badly_named)
    told = run("--site", str(badly_named), "--fix-names")
    assert everything(badly_named) == before
    assert f"{CUP}/IMG_1.PNG → cup-front-teal.png" in told.output
    assert "     9 - - { file: IMG_1.PNG, view: front }   # the main one" in told.output
    read = json.loads(run("--site", str(badly_named), "--fix-names", "--format", "json").output)
    assert {change["path"] for change in read["changes"]} == {
        f"{CUP}/{file}" for file in ("product.yaml", "en.md", "de.md")
    }
    assert read["done"] is False


def test_after_it_all_fits_and_nothing_is_proposed(badly_named: Path) -> None:
    assert run("--site", str(badly_named), "--fix-names", "--yes").exit_code == 0
    site, _ = load_site(badly_named)
    assert site is not None
    loaded = load_content(site, badly_named, probe)
    assert [finding for finding in loaded.findings if "picture" in finding.message or "alt" in finding.message] == []
    assert sorted(file.name for file in (badly_named / CUP).glob("*.png")) == [
        "cup-detail-teal.png",
        "cup-front-sky-blue.png",
        "cup-front-teal.png",
    ]
    assert proposed(badly_named) == Proposal()
    assert "nothing to rename" in run("--site", str(badly_named), "--fix-names", "--yes").output


def test_only_the_names_change(badly_named: Path) -> None:
    perform(proposed(badly_named), badly_named)
    new = {
        "IMG_1.PNG": "cup-front-teal.png",
        "DSC 2.png": "cup-detail-teal.png",
        "image3.png": "cup-front-sky-blue.png",
    }
    expected = PRODUCT
    for old, name in new.items():
        expected = expected.replace(old, name)
    assert (badly_named / CUP / "product.yaml").read_text() == expected
    english = (badly_named / CUP / "en.md").read_text()
    assert "![](cup-front-teal.png)\n\n`![](IMG_1.PNG)`" in english


def test_a_translation_stays_as_fresh_as_it_was(badly_named: Path) -> None:
    perform(proposed(badly_named), badly_named)
    original = (badly_named / CUP / "en.md").read_bytes()
    assert f"source: {digest(original, 12)} }}  # keep" in (badly_named / CUP / "de.md").read_text()


@pytest.mark.parametrize("failing", ["link", "replace", "unlink"])
@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_failure_leaves_all_as_it_was(
    badly_named: Path, monkeypatch: pytest.MonkeyPatch, failing: str, call: int
) -> None:
    wanted, before = proposed(badly_named), everything(badly_named)
    calls = iter(range(1, 100))

    def fails_once(real: Callable[..., object]) -> Callable[..., object]:
        def called(*arguments: object, **named: object) -> object:
            if next(calls) == call:
                raise OSError("the disk is full")
            return real(*arguments, **named)

        return called

    if failing == "link":
        linked = media_renames._linked_or_copied
        monkeypatch.setattr(media_renames, "_linked_or_copied", fails_once(linked))
    elif failing == "replace":
        monkeypatch.setattr(os, "replace", fails_once(os.replace))
    else:
        taken = media_renames._remove
        monkeypatch.setattr(media_renames, "_remove", fails_once(taken))
    with pytest.raises(NotRenamed, match="disk is full"):
        perform(wanted, badly_named)
    assert everything(badly_named) == before


def test_a_text_that_was_changed_meanwhile_is_not_written_over(badly_named: Path) -> None:
    wanted = proposed(badly_named)
    (badly_named / CUP / "en.md").write_text(text("Another"))
    before = everything(badly_named)
    with pytest.raises(NotRenamed, match="changed meanwhile"):
        perform(wanted, badly_named)
    assert everything(badly_named) == before


def test_a_name_that_is_taken_gets_a_number(badly_named: Path) -> None:
    (badly_named / CUP / "Cup-Front-Teal.png").write_bytes(picture("pink"))
    assert proposed(badly_named).renames[0].new == f"{CUP}/cup-front-teal-2.png"


def test_an_entry_with_errors_is_left_alone(badly_named: Path) -> None:
    (badly_named / CUP / "de.md").write_text("---\ntitle: [\n---\n")
    wanted = proposed(badly_named)
    assert wanted.renames == ()
    assert wanted.refused[0][0] == CUP


def test_home_posts_and_texts(site: Lay) -> None:
    home = "blocks:\n  - { id: hero, kind: hero, image: screenshot.png }\n"
    folder = site(
        {
            "content/home/home.yaml": home,
            "content/home/screenshot.png": picture("red"),
            "content/posts/firing/post.yaml": "date: 2026-01-01\nimage: IMG_7.png\n",
            "content/posts/firing/IMG_7.png": picture("green"),
            "content/posts/firing/IMG_8.png": picture("blue"),
            "content/posts/firing/en.md": text("Firing", body="![The kiln, opened at dawn today](IMG_8.png)"),
        }
    )
    assert [rename.new for rename in proposed(folder).renames] == [
        "content/home/home-hero.png",
        "content/posts/firing/firing-the-kiln-opened-at-dawn.png",
        "content/posts/firing/firing-cover.png",
    ]


NAMES = {"a b.jpg": "x.jpg", "IMG_1.jpg": "y.jpg"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("image: IMG_1.jpg # IMG_1.jpg\r\n", "image: y.jpg # IMG_1.jpg\r\n"),
        ("\ufeffimage: 'a b.jpg'\n", "\ufeffimage: 'x.jpg'\n"),
        ("blocks:\n- id: ü\n  image:   a b.jpg   \n", "blocks:\n- id: ü\n  image:   x.jpg   \n"),
        ('{ "image": "IMG_1.jpg", other: IMG_1.jpg }', '{ "image": "y.jpg", other: IMG_1.jpg }'),
        ("image: other.jpg", "image: other.jpg"),
        ("", ""),
    ],
)
def test_facts(old: str, new: str) -> None:
    assert edit_facts(old, NAMES) == new


def test_a_name_over_several_lines_is_not_edited() -> None:
    with pytest.raises(NotEditable):
        edit_facts("image: >-\n  IMG_1.jpg\n", NAMES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("![a](IMG_1.jpg)", "![a](y.jpg)"),
        ('![a](<a b.jpg> "title") ![](a%20b.jpg)', '![a](<x.jpg> "title") ![](x.jpg)'),
        ("![a][p] ![b][p]\n\n[p]: IMG_1.jpg", "![a][p] ![b][p]\n\n[p]: y.jpg"),
        ("[no picture](https://a.example/IMG_1.jpg) IMG_1.jpg", "[no picture](https://a.example/IMG_1.jpg) IMG_1.jpg"),
        ("    ![](IMG_1.jpg)\n\n> ![](IMG_1.jpg)", "    ![](IMG_1.jpg)\n\n> ![](y.jpg)"),
        ("| a |\n|---|\n| ![](IMG_1.jpg) |", "| a |\n|---|\n| ![](y.jpg) |"),
        ("::: note\n![](IMG_1.jpg)\n:::", "::: note\n![](y.jpg)\n:::"),
        ("![IMG_1.jpg](IMG_1.jpg)", "![IMG_1.jpg](y.jpg)"),
        (r"\![](IMG_1.jpg)", r"\![](IMG_1.jpg)"),
    ],
)
def test_markdown(old: str, new: str) -> None:
    assert edit_markdown(old, NAMES, raw_html=False) == new


def test_a_picture_that_is_written_in_an_odd_way_is_not_edited() -> None:
    with pytest.raises(NotEditable):
        edit_markdown("![](IMG&#95;1.jpg)", NAMES, raw_html=False)


def test_front_matter_with_windows_line_ends() -> None:
    old = "---\r\ntitle: ü\r\nalt:\r\n  IMG_1.jpg: IMG_1.jpg\r\n  'a b.jpg': b\r\n---\r\n![](IMG_1.jpg)\r\n"
    new = "---\r\ntitle: ü\r\nalt:\r\n  y.jpg: IMG_1.jpg\r\n  'x.jpg': b\r\n---\r\n![](y.jpg)\r\n"
    assert edit_text(old, NAMES, raw_html=False) == new
