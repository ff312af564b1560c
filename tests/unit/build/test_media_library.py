"""The media library of small sites: places, findings, derivatives, the sheet."""

import json
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image, ImageFilter
from sites.small_site import ROOT, made, picture, text

from scaffold.build.media_library import media_library
from scaffold.build.media_names import says_nothing
from scaffold.build.media_records import Fault, MediaLibrary, Right
from scaffold.cli.images_command import command
from scaffold.report.as_contact_sheet import Card, Sheet, contact_sheet

Lay = Callable[..., Path]
CUP = "content/products/cup"
PRODUCT = """\
sku: CUP-1
category: cups
price: {{ USD: 20.00, EUR: 18.50 }}
stock: 5
images: {images}
"""


def photograph(size: int = 1600, *, blur: int = 0, name: str = "harbour-teapot/lifestyle") -> bytes:
    """One of the demo store's, as JPEG."""
    stream = BytesIO()
    with Image.open(ROOT / "content" / "products" / f"{name}.jpg") as image:
        image.resize((size, size)).filter(ImageFilter.GaussianBlur(blur)).save(stream, "JPEG", quality=85)
    return stream.getvalue()


def product(images: str) -> str:
    return PRODUCT.format(images=images)


def faults(library: MediaLibrary) -> dict[str, list[str]]:
    """Findings by the picture's file name."""
    found: dict[str, list[str]] = {}
    for finding in library.findings:
        found.setdefault(finding.picture.rpartition("/")[2], []).append(finding.fault.value)
    return found


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_a_picture_with_its_places_view_rights_and_texts(site: Lay) -> None:
    folder = site(
        {
            f"{CUP}/product.yaml": product("[{ file: front.png, view: front, rights: studio-1 }]"),
            f"{CUP}/en.md": text("Blue cup", body="Look:\n\n![Seen again](front.png)", alt="{ front.png: A blue cup }"),
        }
    )
    (front,) = media_library(folder).pictures
    assert (front.path, front.entry, front.views, front.rights) == (
        f"{CUP}/front.png",
        "product:cup",
        ("front",),
        ("studio-1",),
    )
    assert [(str(use.where), use.how, use.slots, use.tag) for use in front.uses] == [
        (f"{CUP}/product.yaml:5", "picture 1", ("gallery", "thumb", "card"), ""),
        (f"{CUP}/en.md:9", "text", ("prose",), "en"),
    ]
    assert front.alt == {"en": "A blue cup", "de": "Eine blaue Tasse"}
    assert front.asset is not None
    assert front.bytes == len(picture())
    assert front.made is None


def test_derivatives_are_counted_after_a_build(site: Lay) -> None:
    folder = site({f"{CUP}/front.png": photograph(400)})
    made(folder)
    (front,) = media_library(folder).pictures
    outputs = list((folder / "dist" / "assets" / "img").iterdir())
    assert front.made is not None
    assert front.made.files == len(outputs)
    assert front.made.bytes == sum(output.stat().st_size for output in outputs)
    assert front.made.most_served == max(file.stat().st_size for file in outputs if file.suffix == ".avif")
    assert front.saved == front.bytes - front.made.most_served


def test_unused_missing_and_unreadable(site: Lay) -> None:
    folder = site(
        {
            f"{CUP}/product.yaml": product("[{ file: front.png }, { file: gone.jpg, view: back }]"),
            f"{CUP}/old-handle.png": picture("red"),
            f"{CUP}/broken.jpg": b"",
        }
    )
    library = media_library(folder)
    found = faults(library)
    assert {name: found[name] for name in ("gone.jpg", "old-handle.png", "broken.jpg")} == {
        "gone.jpg": ["missing"],
        "old-handle.png": ["unused"],
        "broken.jpg": ["unreadable"],
    }
    missing = next(finding for finding in library.findings if finding.fault is Fault.MISSING)
    assert str(missing.where) == f"{CUP}/product.yaml:5"


def test_too_small_for_the_place_that_shows_most(site: Lay) -> None:
    library = media_library(site({f"{CUP}/front.png": photograph(700)}))
    (finding,) = library.findings
    assert finding.fault is Fault.TOO_SMALL
    assert "700 pixels of width where the theme’s place “gallery” shows 800" in finding.message
    assert media_library(site({f"{CUP}/front.png": photograph(800)})).findings == ()


def test_blurred(site: Lay) -> None:
    assert faults(media_library(site({f"{CUP}/front.png": photograph(blur=8)}))) == {"front.png": ["blurred"]}


def test_one_photograph_given_as_two_views(site: Lay) -> None:
    both = "{ front.png: A blue cup, back.jpg: Its back, side.jpg: Its side }"
    folder = site(
        {
            f"{CUP}/product.yaml": product(
                "[{ file: front.png }, { file: back.jpg, view: back }, { file: side.jpg, view: side }]"
            ),
            f"{CUP}/front.png": photograph(),
            f"{CUP}/back.jpg": photograph(900),
            f"{CUP}/side.jpg": photograph(),
            f"{CUP}/en.md": text("Cup", alt=both),
            f"{CUP}/de.md": text("Tasse", alt=both),
        }
    )
    near, same = media_library(folder).findings
    assert (near.fault, near.picture, near.others) == (
        Fault.NEAR_DUPLICATE,
        f"{CUP}/front.png",
        (f"{CUP}/back.jpg",),
    )
    assert "given as another view: front beside back" in near.message
    assert (same.fault, same.picture) == (Fault.SAME_FILE, f"{CUP}/side.jpg")
    assert "given as another view: side beside front" in same.message


def test_the_second_look_is_from_the_cache(site: Lay) -> None:
    folder = site({f"{CUP}/front.png": photograph(blur=8)})
    first = media_library(folder)
    kept = [file for file in (folder / ".scaffold" / "looks").rglob("*") if file.is_file()]
    assert len(kept) == 1
    assert media_library(folder) == first
    kept[0].write_text("damaged")
    assert media_library(folder) == first


@pytest.mark.parametrize(
    "name",
    [
        *("IMG_1234.JPG", "DSC01234.jpg", "image1.png", "Screenshot 2026-01-02 at 10.00.01.png", "untitled.jpg"),
        *("550e8400-e29b-41d4-a716-446655440000.jpg", "PXL_20260101_101010123.jpg", "IMG-20260101-WA0003.jpg"),
        *("20260102_101010.jpg", "photo (2).jpg", "Bildschirmfoto 2026-01-02 um 10.10.png", "9f86d081884c7d65.jpg"),
        *("茶壶.jpg", "1.jpg", "Unbenannt-1 Kopie.jpg", "1200x1200.jpg", "a.jpg"),
    ],
)
def test_names_that_say_nothing(name: str) -> None:
    assert says_nothing(name)


@pytest.mark.parametrize(
    "name", ["front.jpg", "harbour-teapot-front.jpg", "Teekanne vorne.jpg", "img-teapot.jpg", "top-2.jpg", "cafe.jpg"]
)
def test_names_that_say_something(name: str) -> None:
    assert not says_nothing(name)


def test_the_list_as_text_and_as_json(site: Lay) -> None:
    folder = str(site())
    told = run("--site", folder)
    assert told.exit_code == 0
    assert "front.png  60×60  PNG" in told.output
    assert "Too small (1)\n" in told.output
    assert told.output.rstrip().endswith("1 finding.")
    read = json.loads(run("--site", folder, "--format", "json").output)
    assert read["summary"]["findings"]["too-small"] == 1
    assert read["pictures"][0]["alt"] == {"en": "A blue cup", "de": "Eine blaue Tasse"}
    assert read["pictures"][0]["uses"][0]["line"] == 6


def test_a_site_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "scaffold.toml").write_text("[site\n")
    assert run("--site", str(tmp_path)).exit_code == 2


def test_an_entry_with_errors_is_named(site: Lay) -> None:
    told = run("--site", str(site({f"{CUP}/product.yaml": "sku: [\n"})))
    assert told.exit_code == 0
    assert f"{CUP}/product.yaml:" in told.stderr


def test_the_contact_sheet_is_one_escaped_file(site: Lay, tmp_path: Path) -> None:
    nasty = "'<script>alert(1)</script> \"&'"
    folder = site({f"{CUP}/en.md": text("Cup", alt=f"{{ front.png: {nasty} }}")})
    sheet = tmp_path / "sheet.html"
    assert run("--site", str(folder), "--sheet", str(sheet)).exit_code == 0
    page = sheet.read_text("utf-8")
    assert page.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;" in page
    assert re.findall(r'(?:src|href|srcset)="(?!data:)|url\(|@import', page) == []
    assert "http:" not in page.replace("http-equiv", "")
    assert "https:" not in page
    assert page.count('src="data:image/webp;base64,') == 1
    assert "default-src 'none'; img-src data:;" in page


def test_a_sheet_of_nothing() -> None:
    assert "0 shown" in contact_sheet(Sheet("", "none", {}, ()))
    card = Card(name="a", place="b", thumb="", facts=(), alt=(), problems=(("missing", "<gone>"),))
    assert "<b>Missing</b> &lt;gone&gt;" in contact_sheet(Sheet("", "one", {"missing": "Missing"}, (card,)))


def test_a_sheet_beside_json(site: Lay, tmp_path: Path) -> None:
    told = run("--site", str(site()), "--format", "json", "--sheet", str(tmp_path / "sheet.html"))
    assert json.loads(told.stdout)["version"] == 1
    assert "1 picture → " in told.stderr
    assert (tmp_path / "sheet.html").is_file()
    failed = run("--site", str(site()), "--sheet", str(tmp_path / "nowhere" / "sheet.html"))
    assert failed.exit_code != 0
    assert "the sheet cannot be written" in failed.output
    assert "--yes goes with --fix-names" in run("--site", str(site()), "--yes").output


def test_a_drawing_fits_everywhere_and_is_shown(site: Lay, tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>'
    folder = site({f"{CUP}/product.yaml": product("[{ file: front.svg }]"), f"{CUP}/front.svg": drawing})
    for language in ("en", "de"):
        (folder / CUP / f"{language}.md").write_text(text("Cup", alt="{ front.svg: A plan of the cup }"))
    (folder / CUP / "front.png").unlink()
    library = media_library(folder)
    assert library.findings == ()
    assert library.pictures[0].sharpness is None
    assert run("--site", str(folder), "--sheet", str(tmp_path / "sheet.html")).exit_code == 0
    assert 'src="data:image/webp;base64,' in (tmp_path / "sheet.html").read_text("utf-8")


RIGHTS = """\
entries:
  - { id: studio, owner: Quay Ltd., licence: commissioned, proof: "doc:7", expires: 2026-06-30 }
"""


def test_rights_are_joined_and_those_that_ended_are_told(site: Lay) -> None:
    images = "[{ file: front.png, view: front, rights: studio }]"
    folder = site({f"{CUP}/product.yaml": product(images), "registers/media.yaml": RIGHTS})
    before, after = (media_library(folder, date(2026, month, 1)) for month in (6, 7))
    [cup] = [found for found in after.pictures if found.file == "front.png"]
    assert cup.right == Right("studio", "Quay Ltd.", "commissioned", date(2026, 6, 30))
    assert "rights-ended" not in faults(before).get("front.png", [])
    assert "rights-ended" in faults(after)["front.png"]


def test_a_right_that_the_register_does_not_know_is_told_with_the_nearest(site: Lay) -> None:
    images = "[{ file: front.png, view: front, rights: studdio }]"
    library = media_library(site({f"{CUP}/product.yaml": product(images), "registers/media.yaml": RIGHTS}))
    [told] = [finding for finding in library.findings if finding.fault is Fault.NO_RIGHTS]
    assert "“studdio”, which is not in registers/media.yaml" in told.message
    assert told.help == "Did you mean “studio”?"


def test_without_a_register_nothing_is_said_of_rights(site: Lay) -> None:
    found = media_library(site()).findings
    assert not [finding for finding in found if finding.fault in (Fault.NO_RIGHTS, Fault.RIGHTS_ENDED)]


def test_a_picture_cut_short_behind_its_header_is_found(site: Lay) -> None:
    library = media_library(site({f"{CUP}/front.jpg": photograph()[:30_000], f"{CUP}/whole.jpg": photograph()}))
    assert "unreadable" in faults(library)["front.jpg"]
    assert "unreadable" not in faults(library)["whole.jpg"]


def test_names_that_only_capitals_tell_apart_are_found(site: Lay) -> None:
    library = media_library(site({f"{CUP}/View.png": picture("red"), f"{CUP}/view.png": picture("green")}))
    assert [finding.others for finding in library.findings if "only capitals" in finding.message] == [
        (f"{CUP}/View.png",)
    ]


def test_a_very_long_name_leaves_the_table_one(site: Lay) -> None:
    name = f"{'long-' * 30}name.png"
    printed = run("--site", str(site({f"{CUP}/{name}": picture("red")}))).output
    [row] = [line for line in printed.splitlines() if line.startswith("  long-") and "PNG" in line]
    assert len(row) < 120
