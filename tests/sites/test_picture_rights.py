"""Rights in pictures reach image search: from the register, or else from the file itself."""

import json
import re
from pathlib import Path

from sites.small_site import lay, made, swapped

from scaffold.model.assets import Asset, Credit
from scaffold.model.entries import Bundle, Kind
from scaffold.model.findings import Location
from scaffold.model.registers.media import MediaRight
from scaffold.views.credits import credits_of

FACTS = "content/products/cup/product.yaml"
MEDIA = "registers/media.yaml"
RIGHT = """\
entries:
  - id: studio
    owner: Quay Ltd.
    licence: commissioned
    creator: Ann Lens
    credit: Photo by Ann Lens
    licence_url: https://quay.example/licence/
    acquire_url: https://quay.example/ask/
    proof: doc:7
"""


def image_objects(site: Path) -> list[dict[str, object]]:
    page = (made(site) / "products/blue-cup/index.html").read_text("utf-8")
    [document] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return [node for node in json.loads(document)["@graph"] if node["@type"] == "ImageObject"]


def test_a_picture_with_a_right_is_licensable(tmp_path: Path) -> None:
    named = swapped(FACTS, "view: front }", "view: front, rights: studio }")
    [node] = image_objects(lay(tmp_path, {**named, MEDIA: RIGHT}))
    address = str(node.pop("contentUrl"))
    assert (tmp_path / "dist" / address.removeprefix("https://quay.example/")).is_file()
    assert node == {
        "@type": "ImageObject",
        "license": "https://quay.example/licence/",
        "acquireLicensePage": "https://quay.example/ask/",
        "creditText": "Photo by Ann Lens",
        "creator": {"@type": "Person", "name": "Ann Lens"},
        "copyrightNotice": "© Quay Ltd.",
    }


def test_of_a_picture_of_which_nothing_is_known_nothing_is_said(tmp_path: Path) -> None:
    assert image_objects(lay(tmp_path)) == []


def test_a_picture_carries_its_colour_without_a_style_attribute(tmp_path: Path) -> None:
    html = (made(lay(tmp_path)) / "products/blue-cup/index.html").read_text("utf-8")
    assert set(re.findall(r'<img[^>]*data-tint="([^"]+)"', html)) == {"#008080"}
    assert "style=" not in html


def bundle(credit: Credit) -> Bundle:
    asset = Asset("content/pages/about/a.jpg", "d", 9, 9, "JPEG", credit=credit)
    return Bundle(
        kind=Kind.PAGE, id="about", location=Location("content/pages/about"), texts={}, pictures={"a.jpg": asset}
    )


def test_the_register_goes_before_the_file_and_fills_what_it_lacks() -> None:
    own = Credit(creator="Camera", copyright_notice="© 2019 Camera", acquire_url="https://camera.example/")
    right = MediaRight(
        id="r", owner="Quay", licence="stock", files={"content/pages/about/a.jpg": "0"}, credit="Quay/Stock"
    )
    found = credits_of([bundle(own)], [right])["content/pages/about/a.jpg"]
    assert found == Credit("Camera", "Quay/Stock", "© 2019 Camera", "", "https://camera.example/")


def test_nobody_claims_what_is_in_the_public_domain() -> None:
    right = MediaRight(id="r", owner="A museum", licence="public-domain", files={"content/pages/about/a.jpg": "0"})
    assert credits_of([bundle(Credit())], [right])["content/pages/about/a.jpg"].copyright_notice == ""
