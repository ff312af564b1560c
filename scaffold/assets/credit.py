"""Who made a picture and who may use it: read from a source's EXIF, IPTC and XMP, and written on as a minimal XMP.

XMP goes before IPTC, IPTC before EXIF (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, 2010).
Nothing else of a source's metadata travels on: no place, no camera, no comment.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from xml.sax.saxutils import escape

from lxml import etree
from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from scaffold.model.assets import NO_CREDIT, Credit

MOST_XMP_BYTES = 1 << 20
MOST_LETTERS = 500
"""Of one text: enough for a notice, too little for a novel in each of twelve files."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}
_IN_XMP = (
    ("creator", "dc", "creator"),
    ("copyright_notice", "dc", "rights"),
    ("credit_text", "photoshop", "Credit"),
    ("license_url", "xmpRights", "WebStatement"),
    ("license_url", "cc", "license"),
    ("acquire_url", "plus", "LicensorURL"),
)
_IN_IPTC = (("creator", (2, 80)), ("copyright_notice", (2, 116)), ("credit_text", (2, 110)))
"""By-line, copyright notice, credit (IPTC-NAA Information Interchange Model 4.2)."""
_IN_EXIF = (("creator", ExifTags.Base.Artist), ("copyright_notice", ExifTags.Base.Copyright))
_URLS = ("license_url", "acquire_url")
_WEB = re.compile(r"https?://[^\s<>\"'\\]+\Z", re.IGNORECASE)


def credit_of(image: Image.Image) -> Credit:
    """The credit in a picture's header; the empty one where it has none, or where it cannot be read."""
    found: dict[str, str] = {}
    for read in (_from_xmp, _from_iptc, _from_exif):
        try:
            for name, text in read(image):
                if kept := _clean(text, url=name in _URLS):
                    found.setdefault(name, kept)
        except Exception:  # noqa: BLE001, S112 - on hostile bytes the readers raise all sorts; the others may know
            continue
    return Credit(**found) if found else NO_CREDIT


def xmp_of(credit: Credit) -> bytes:
    """A packet that says this and no more; nothing for the empty credit."""
    if credit == NO_CREDIT:
        return b""
    said = {field.name: escape(getattr(credit, field.name), {'"': "&quot;"}) for field in fields(credit)}
    parts = [shape.format(said[name]) for name, shape in _WRITTEN.items() if said[name]]
    spaces = "".join(f' xmlns:{name}="{uri}"' for name, uri in _NAMESPACES.items() if f"<{name}:" in "".join(parts))
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about=""{spaces}>{"".join(parts)}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


_WRITTEN = {
    "creator": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "copyright_notice": '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>',
    "credit_text": "<photoshop:Credit>{}</photoshop:Credit>",
    "license_url": "<xmpRights:WebStatement>{}</xmpRights:WebStatement>",
    "acquire_url": (
        '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>{}</plus:LicensorURL>'
        "</rdf:li></rdf:Seq></plus:Licensor>"
    ),
}


def _from_xmp(image: Image.Image) -> Iterator[tuple[str, str]]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    content = packet.encode() if isinstance(packet, str) else bytes(packet)
    if not content or len(content) > MOST_XMP_BYTES:
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(content.strip(b"\0"), parser)
    for name, prefix, local in _IN_XMP:
        for text in _texts(root, f"{{{_NAMESPACES[prefix]}}}{local}"):
            yield name, text


def _texts(root: etree._Element, tag: str) -> Iterator[str]:
    """What stands in a property: as an attribute, as an address, or as text; several makers are joined by commas."""
    for element in root.iter(f"{{{_RDF}}}Description", f"{{{_RDF}}}li"):
        if tag in element.attrib:
            yield str(element.attrib[tag])
    for element in root.iter(tag):
        yield str(element.get(f"{{{_RDF}}}resource", ""))
        items = [str(item.text or "").strip() for item in element.iter(f"{{{_RDF}}}li")]
        is_list = tag.endswith("creator")
        yield ", ".join(item for item in items if item) if is_list else next((i for i in items if i), "")
        yield str(element.text or "")


def _from_iptc(image: Image.Image) -> Iterator[tuple[str, str]]:
    known = (IptcImagePlugin.getiptcinfo(image) if isinstance(image, ImageFile.ImageFile) else None) or {}
    utf8 = known.get((1, 90)) == b"\x1b%G"
    for name, tag in _IN_IPTC:
        value = known.get(tag)
        values = value if isinstance(value, list) else [value] if value else []
        yield name, ", ".join(_decoded(each, utf8=utf8) for each in values)


def _decoded(content: bytes, *, utf8: bool) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("utf-8", "replace") if utf8 else content.decode("latin-1")


def _from_exif(image: Image.Image) -> Iterator[tuple[str, str]]:
    exif = Image.Image.getexif(image)
    for name, tag in _IN_EXIF:
        value = exif.get(tag)
        if isinstance(value, (str, bytes)):
            yield name, value if isinstance(value, str) else _decoded(value, utf8=True)


def _clean(text: str, *, url: bool) -> str:
    """One line without control characters; a URL only if it is one of the web."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:MOST_LETTERS].strip()
    return line if not url or _WEB.match(line) else ""
