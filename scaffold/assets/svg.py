"""Drawings (SVG): their size, and a copy that can neither run code nor load anything."""

import base64
import binascii
import re
from dataclasses import dataclass

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

_ELEMENTS = (
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath "
    "linearGradient radialGradient stop pattern clipPath mask marker image style switch view filter feBlend "
    "feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap "
    "feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode "
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence"
)
ELEMENTS = frozenset(_ELEMENTS.split())
"""What may stay. Left out on purpose: script, foreignObject, a, feImage, and animation, which can set any attribute."""

_ATTRIBUTES = (
    "alignment-baseline amplitude aria-describedby aria-hidden aria-label aria-labelledby azimuth baseFrequency "
    "baseline-shift bias class clip-path clip-rule clipPathUnits color color-interpolation "
    "color-interpolation-filters cx cy d diffuseConstant direction display divisor dominant-baseline dx dy edgeMode "
    "elevation exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family "
    "font-size font-stretch font-style font-variant font-weight fr fx fy gradientTransform gradientUnits height href "
    "id in in2 intercept isolation k1 k2 k3 k4 kernelMatrix lang lengthAdjust letter-spacing lighting-color "
    "limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask "
    "mask-type maskContentUnits maskUnits mix-blend-mode mode numOctaves offset opacity operator order orient "
    "overflow paint-order pathLength patternContentUnits patternTransform patternUnits points preserveAlpha "
    "preserveAspectRatio primitiveUnits r radius refX refY result role rotate rx ry scale seed shape-rendering slope "
    "spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color "
    "stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-opacity stroke-width style surfaceScale tableValues targetX targetY text-anchor text-decoration "
    "text-rendering textLength transform transform-origin type unicode-bidi values vector-effect version viewBox "
    "visibility width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z"
)
ATTRIBUTES = frozenset(_ATTRIBUTES.split())

_XML = "{http://www.w3.org/XML/1998/namespace}"
_KEPT_XML = {f"{_XML}lang", f"{_XML}space"}
_HREFS = {"href", f"{{{XLINK}}}href"}

_PIXELS_IN = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*", re.IGNORECASE)
_URL = re.compile(r"url\s*\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE | re.DOTALL)
_RASTER_DATA = re.compile(r"data:image/(png|jpeg|gif|webp|avif);base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)
_RISKY_CSS = re.compile(r"@import|@namespace|expression\s*\(|javascript:|-moz-binding|behavior\s*:|\\|<", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_LOADING = re.compile(r"(?:url|image-set|cross-fade|element|image|src)\s*\(", re.IGNORECASE)

_LARGEST = 100_000


class UnreadableSvg(Exception):
    """The bytes are no SVG document; the text says why."""


@dataclass(frozen=True, slots=True)
class CleanSvg:
    """A harmless drawing, and the names of what was taken out of it."""

    content: bytes
    removed: tuple[str, ...]


def svg_size(content: bytes) -> tuple[int, int]:
    """Width and height in CSS pixels: from width and height, else from viewBox, else 300 x 150 (CSS 2.2, 10.3.2)."""
    root = _parse(content)
    view = _view_box(root.get("viewBox", ""))
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width is None and height is None:
        width, height = view or (300.0, 150.0)
    elif width is None or height is None:
        width, height = _by_ratio(width, height, view)
    return _whole(width), _whole(height)


def clean_svg(content: bytes) -> CleanSvg:
    """The drawing without anything that is not known to be harmless; title and description stay."""
    root = _parse(content)
    removed: list[str] = []
    _clean_element(root, removed)
    etree.cleanup_namespaces(root)
    return CleanSvg(etree.tostring(root, encoding="utf-8"), tuple(dict.fromkeys(removed)))


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as reason:
        raise UnreadableSvg(f"its XML is broken ({reason})") from reason
    if root.tag not in (f"{{{SVG}}}svg", "svg"):
        raise UnreadableSvg(f"its outermost element is {etree.QName(root).localname}, not svg")
    if root.tag == "svg":
        raise UnreadableSvg(f'its svg element lacks xmlns="{SVG}", so that browsers would show nothing')
    return root


def _clean_element(element: etree._Element, removed: list[str]) -> None:
    _clean_attributes(element, removed)
    for child in list(element):
        if _is_harmless(child, removed):
            _clean_element(child, removed)
        else:
            _remove(element, child)


def _is_harmless(child: etree._Element, removed: list[str]) -> bool:
    if not isinstance(child.tag, str):
        removed.append("entity")
        return False
    name = etree.QName(child)
    if name.namespace != SVG:
        return False  # editors' own data: dropped without a word
    if name.localname == "metadata":
        return False
    if name.localname not in ELEMENTS:
        removed.append(name.localname)
        return False
    if name.localname == "style" and not (len(child) == 0 and _is_harmless_css(child.text or "")):
        removed.append("style with references")
        return False
    return True


def _remove(parent: etree._Element, child: etree._Element) -> None:
    """Take a child out, and keep the text behind it."""
    tail = child.tail or ""
    before = child.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    child.tail = None
    parent.remove(child)


def _clean_attributes(element: etree._Element, removed: list[str]) -> None:
    for key, value in list(element.attrib.items()):
        name, text = str(key), str(value)
        if _is_harmless_attribute(name, text):
            continue
        del element.attrib[name]
        if not name.startswith("{") or name in _HREFS:
            removed.append(f"{name.rpartition('}')[2]} of {etree.QName(element).localname}")


def _is_harmless_attribute(name: str, value: str) -> bool:
    if name in _HREFS:
        return _is_harmless_target(value)
    if name in _KEPT_XML:
        return True
    return (name in ATTRIBUTES or name.startswith("data-")) and _is_harmless_css(value)


def _is_harmless_target(value: str) -> bool:
    """A place in the same drawing, or a picture held in the address itself."""
    target = value.strip()
    return target.startswith("#") or _is_raster_data(target)


def _is_raster_data(target: str) -> bool:
    match = _RASTER_DATA.fullmatch(target)
    if match is None:
        return False
    try:
        base64.b64decode(match[2], validate=False)
    except binascii.Error:
        return False
    return True


def _is_harmless_css(text: str) -> bool:
    """No imports, escapes or scripts, and each url() points into the same drawing."""
    bare = _COMMENT.sub("", text)
    return _loads_nothing(text) and (bare == text or _loads_nothing(bare))


def _loads_nothing(text: str) -> bool:
    if _RISKY_CSS.search(text):
        return False
    if not all(match[2].strip().startswith("#") for match in _URL.finditer(text)):
        return False
    rest = _URL.sub("", text)
    return not _LOADING.search(rest)


def _length(text: str) -> float | None:
    match = _LENGTH.fullmatch(text)
    unit = _PIXELS_IN.get(match[2].lower()) if match else None
    return float(match[1]) * unit if match and unit else None


def _view_box(text: str) -> tuple[float, float] | None:
    try:
        numbers = [float(part) for part in re.split(r"[\s,]+", text.strip())]
    except ValueError:
        return None
    return (numbers[2], numbers[3]) if len(numbers) == 4 and min(numbers[2:]) > 0 else None


def _by_ratio(width: float | None, height: float | None, view: tuple[float, float] | None) -> tuple[float, float]:
    across, down = view or (2.0, 1.0)
    if width is not None:
        return width, width * down / across
    return (height or 0.0) * across / down, height or 0.0


def _whole(length: float) -> int:
    """Whole pixels: below half a pixel is no size, and giants are drawn at a size that pages can hold."""
    if not length < _LARGEST:
        return _LARGEST
    return max(1, round(length)) if length > 0 else 0
