"""Who made a picture and who may use it travels on; nothing else does."""

from pathlib import Path

import pytest
from picture_samples import Save, quartered
from PIL import Image, PngImagePlugin

from scaffold.assets.credit import credit_of, xmp_of
from scaffold.assets.derivatives import derivatives
from scaffold.assets.run import make
from scaffold.model.assets import NO_CREDIT, Credit, Slot

WHOLE = Credit(
    "Mei Tan", "Tidewater", "© 2026 Tidewater & Co.", "https://example.com/licence", "https://example.com/buy?a=1&b=2"
)
RICH = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  photoshop:Credit="Studio" xmpRights:WebStatement="https://example.com/l" exif:GPSLatitude="secret 48,12N">
<dc:creator><rdf:Seq><rdf:li>Mei Tan</rdf:li><rdf:li>Ole Bj\xc3\xb8rn</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">All rights reserved</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def iptc(*fields: tuple[int, bytes]) -> bytes:
    """A Photoshop block as JPEG files carry it, with IPTC fields of record 2."""
    rows = b"".join(b"\x1c\x02" + bytes([tag]) + len(text).to_bytes(2, "big") + text for tag, text in fields)
    block = b"8BIM\x04\x04\0\0" + len(rows).to_bytes(4, "big") + rows + b"\0" * (len(rows) % 2)
    content = b"Photoshop 3.0\0" + block
    return b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content


def test_a_packet_says_what_was_read(save: Save) -> None:
    assert save(quartered(), "a.jpg", xmp=xmp_of(WHOLE)).credit == WHOLE


def test_xmp_is_read_from_attributes_and_lists(save: Save) -> None:
    credit = save(quartered(), "a.jpg", xmp=RICH).credit
    assert credit == Credit("Mei Tan, Ole Bjørn", "Studio", "All rights reserved", "https://example.com/l")


def test_exif_is_read(save: Save) -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = "Mei Tan", "2026 Tidewater"
    assert save(quartered(), "a.jpg", exif=exif).credit == Credit("Mei Tan", copyright_notice="2026 Tidewater")


def test_iptc_is_read_and_goes_before_exif(save: Save, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "The camera's owner"
    save(quartered(), "a.jpg", exif=exif)
    file = tmp_path / "a.jpg"
    content = file.read_bytes()
    file.write_bytes(
        content[:2] + iptc((80, b"Mei Tan"), (110, b"Studio"), (116, "© Tidewater".encode())) + content[2:]
    )
    with Image.open(file) as image:
        assert credit_of(image) == Credit("Mei Tan", "Studio", "© Tidewater")


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.avif", "a.tiff"])
def test_it_is_read_from_each_format(save: Save, name: str) -> None:
    xmp = xmp_of(WHOLE)
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
    settings = {"a.png": {"pnginfo": texts}, "a.tiff": {"tiffinfo": {700: xmp}}}.get(name, {"xmp": xmp})
    assert save(quartered(), name, **settings).credit == WHOLE


@pytest.mark.parametrize("xmp", [
    b"", b"<", b"\0" * 50, b"<x>" * 3000, b"\xff\xfe<x/>",
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    RICH.replace(b"https://example.com/l", b"javascript:alert(1)").replace(b"Mei Tan", b"")[:200],
])  # fmt: skip
def test_hostile_packets_say_nothing(save: Save, xmp: bytes) -> None:
    assert save(quartered(), "a.jpg", xmp=xmp).credit == NO_CREDIT


def test_only_addresses_of_the_web_and_short_single_lines_pass(save: Save) -> None:
    wrong = Credit("A\nB" + "x" * 900, license_url="javascript:alert(1)", acquire_url="https://a b")
    credit = save(quartered(), "a.jpg", xmp=xmp_of(wrong)).credit
    assert credit == Credit("A B" + "x" * 497)


def test_every_derivative_carries_it_and_no_more(save: Save, tmp_path: Path) -> None:
    asset = save(quartered(), "a.jpg", xmp=RICH, comment=b"secret word")
    clear = save(quartered().convert("RGBA"), "b.png", pnginfo=_with_text(RICH))
    plan = [item for each in (asset, clear) for item in derivatives(each, Slot("card", (60,), "50vw"))]
    made, _ = make(plan, (), tmp_path, tmp_path / "cache")
    assert {item.format for item in plan} == {"avif", "webp", "jpeg", "png"}
    for file in made.values():
        with Image.open(file) as image:
            image.load()
            assert credit_of(image) == asset.credit
        assert b"secret" not in file.read_bytes()


def _with_text(xmp: bytes) -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return texts
