"""HTML from strangers cut down to what Markdown can say: an allow-list of elements, checked links and pictures.

What falls away is counted under a name for the report. Safety does not hang on this step alone, because the Markdown
made of the result escapes all text; what this step owes is honesty about losses.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from scaffold.importers.plain_text import without_controls

LinkTarget = Callable[[str], str | None]
"""From a relative link of the old shop to one of the site (`product:teapot`), or None where there is none."""

MAX_DEPTH = 40
MOST_ELEMENTS = 5_000
"""A description with more is taken as plain text."""

_DROPPED = """applet audio base button canvas datalist dialog embed form frame frameset iframe input link map math meta
    meter noembed noframes noscript object optgroup option output param progress script select source style svg template
    textarea title track video"""
DROPPED = frozenset(_DROPPED.split())
"""Elements that go with all they hold."""

_SECTIONS = "div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote hr table"
_TABLE_PARTS = "thead tbody tfoot tr td th caption"
_LIKE_DIV = """address article aside center details fieldset figcaption figure footer header hgroup legend main nav pre
    section summary"""
SECTIONS = frozenset(_SECTIONS.split())
TABLE_PARTS = frozenset(_TABLE_PARTS.split())
BLOCKS = SECTIONS | TABLE_PARTS
_ALLOWED = BLOCKS | {"strong", "em", "del", "a", "br", "img"}
_BECOMES = {"b": "strong", "i": "em", "s": "del", "strike": "del"} | dict.fromkeys(_LIKE_DIV.split(), "div")
_KEPT_ATTRIBUTES = {
    "a": {"href": re.compile(r".*", re.DOTALL)},
    "img": {"src": re.compile(r".*", re.DOTALL), "alt": re.compile(r".*", re.DOTALL)},
    "ol": {"start": re.compile(r"[0-9]{1,9}")},
    "td": {"colspan": re.compile(r"[1-9][0-9]?")},
    "th": {"colspan": re.compile(r"[1-9][0-9]?")},
}
_TOLD_ATTRIBUTES = {"style": "style attribute", "rowspan": "merged table rows (rowspan)"}

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_UNFIT_FOR_LINKS = re.compile(r"[\x00-\x20()<>\[\]\"\\^`{|}\u007f-\u00a0]")
_LIKE_ENTITY = re.compile(r"&(?=#?\w+;)")

_SMALL = re.compile(r"\s*[0-9+-]{1,4}\s*")
_RAISED = {
    "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}


def parsed(html: str) -> HtmlElement:
    """The tree of an HTML fragment, however broken or deep."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    return lxml.html.document_fromstring(f"<div>{without_controls(html)}</div>".encode(), parser=parser)


def clean(root: HtmlElement, pictures: Mapping[str, str], links: LinkTarget) -> Counter[str]:
    """Cuts the tree down in place; tells what was dropped, and how often.

    `pictures` gives the file of the bundle for each `src` that has one.
    """
    dropped: Counter[str] = Counter()
    _check_attributes(root, dropped)
    cut(root, dropped)
    _check_pictures(root, pictures, dropped)
    _check_links(root, links, dropped)
    return dropped


def cut(root: HtmlElement, dropped: Counter[str]) -> None:
    """Leaves allowed elements only; the others go, or leave behind what they hold."""
    for element in root.iter(*DROPPED):
        dropped[f"<{tag_of(element)}>"] += 1
    etree.strip_elements(root, *DROPPED, etree.Comment, etree.ProcessingInstruction, etree.Entity, with_tail=False)
    unwanted = _rename(root)
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        dropped["formatting of a very large description"] += 1
        _space_out(root)
        unwanted |= _ALLOWED
    etree.strip_tags(root, *unwanted)


def picture_sources(root: HtmlElement) -> tuple[tuple[str, str], ...]:
    """(src, alt) of each picture in the tree."""
    return tuple((image.get("src") or "", image.get("alt") or "") for image in root.iter("img"))


def text_of(root: HtmlElement) -> str:
    """The words of the tree on one line."""
    cut(root, Counter())
    _space_out(root)
    return " ".join("".join(root.itertext()).split())


def tag_of(element: HtmlElement) -> str:
    """The name of an element; comments, which have none, are gone before anybody asks."""
    return str(element.tag)


def _space_out(root: HtmlElement) -> None:
    """Keeps the words of two blocks apart when the blocks go."""
    for element in root.iter(*BLOCKS, "br"):
        element.text = f" {element.text or ''}"
        element.tail = f" {element.tail or ''}"


def _rename(root: HtmlElement) -> set[str]:
    """Gives elements the names of their nearest kin; returns those that are not allowed, or stand too deep."""
    unwanted = {"too-deep"}
    depths: dict[HtmlElement, int] = {}
    for element in list(root.iter()):
        parent = element.getparent()
        element.text, element.tail = _clean(element.text), _clean(element.tail)
        if parent is None:
            continue
        _write_raised(element)
        tag = _BECOMES.get(tag_of(element), tag_of(element))
        depths[element] = depths.get(parent, 0) + (tag in _ALLOWED)
        if depths[element] > MAX_DEPTH:
            tag = "too-deep"
            element.text = f" {element.text or ''}"
        element.tag = tag
        if tag not in _ALLOWED:
            unwanted.add(tag)
    return unwanted


def _clean(text: str | None) -> str | None:
    """Character references can bring control characters in by the back door."""
    return without_controls(text) if text else None


def _write_raised(element: HtmlElement) -> None:
    """m<sup>2</sup> is m², not m2."""
    text = element.text or ""
    if tag_of(element) in _RAISED and not len(element) and _SMALL.fullmatch(text):
        element.text = text.translate(_RAISED[tag_of(element)])


def _check_attributes(root: HtmlElement, dropped: Counter[str]) -> None:
    for element in root.iter(etree.Element):
        for name, value in list(element.attrib.items()):
            if name.startswith("on"):
                dropped[f"event handler ({name})"] += 1
            elif name in _TOLD_ATTRIBUTES:
                dropped[_TOLD_ATTRIBUTES[name]] += 1
            shape = _KEPT_ATTRIBUTES.get(tag_of(element), {}).get(name)
            if shape is None or not shape.fullmatch(value):
                del element.attrib[name]


def _check_pictures(root: HtmlElement, pictures: Mapping[str, str], dropped: Counter[str]) -> None:
    for image in list(root.iter("img")):
        file = pictures.get(image.get("src") or "")
        if file:
            image.set("src", file)
        else:
            dropped["picture in the text that could not be had"] += 1
            image.drop_tree()


def _check_links(root: HtmlElement, links: LinkTarget, dropped: Counter[str]) -> None:
    for anchor in list(root.iter("a")):
        href = anchor.get("href")
        target = _target(href, links) if href else None
        if target:
            anchor.set("href", target)
            continue
        if href:
            dropped[_named(href)] += 1
        anchor.drop_tag()


def _bare(href: str) -> str:
    """As a browser reads it: without white space around it and without line ends and tabs anywhere."""
    return re.sub(r"[\t\r\n]", "", href).strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f \u00a0")


def _target(href: str, links: LinkTarget) -> str | None:
    href = _bare(href)
    scheme = _SCHEME.match(href)
    if scheme:
        return _fit(href) if scheme[1].lower() in _SAFE_SCHEMES else None
    return _fit(f"https:{href}") if href.startswith("//") else links(href)


def _leads_somewhere(url: str) -> bool:
    """Whether a URL has a host, or else an address; shops are full of links to `http://`."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc if parts.scheme in ("http", "https") else parts.path)


def _fit(url: str) -> str | None:
    """The URL with nothing in it that ends a Markdown link, and no `&lt;` that would be read as a sign."""
    if not _leads_somewhere(url):
        return None
    encoded = _UNFIT_FOR_LINKS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)
    return _LIKE_ENTITY.sub("&amp;", encoded)


def _named(href: str) -> str:
    scheme = _SCHEME.match(_bare(href))
    if scheme and scheme[1].lower() in _SAFE_SCHEMES:
        return "link that leads nowhere"
    return f"{scheme[1].lower()}: link" if scheme else "link to another page of the old shop"
