"""Product feeds for shopping channels: RSS or Atom with Google's names, and tables with the same columns."""

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from scaffold.lint.site import HtmlSite

_NAMES = frozenset({"id", "title", "description", "link", "image_link", "availability", "price", "condition", "gtin"})
REQUIRED = ("id", "title", "description", "link", "image_link", "availability", "price")
"""What a product must have (Google Merchant Center product data specification)."""
_LARGEST_BYTES = 60_000_000
_GOOGLE = b"http://base.google.com/ns/1.0"


class Row(NamedTuple):
    """A product in a feed: the file, the line, and its values by Google's names."""

    path: str
    line: int
    values: dict[str, str]


def feed_rows(site: HtmlSite) -> Iterator[Row]:
    """The products of all feeds that lie in the site."""
    for path in sorted(site.sizes):
        if site.sizes[path] > _LARGEST_BYTES:
            continue
        if path.endswith(".xml"):
            content = site.read(path)
            if _GOOGLE in content[:4000]:
                yield from _xml_rows(path, content)
        elif path.endswith((".csv", ".tsv", ".txt")):
            yield from _table_rows(path, site)


def _xml_rows(path: str, content: bytes) -> Iterator[Row]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return
    if root is None:
        return
    for item in root.iter("item", "{http://www.w3.org/2005/Atom}entry"):
        values: dict[str, str] = {}
        for child in item:
            name = etree.QName(child).localname if isinstance(child.tag, str) else ""
            if name in _NAMES:
                values.setdefault(name, (child.text or child.get("href") or "").strip())
        yield Row(path, item.sourceline or 0, values)


def _table_rows(path: str, site: HtmlSite) -> Iterator[Row]:
    text = site.text(path)
    head = re.split(r"[\t,;]", text.partition("\n")[0].strip().lower().replace('"', ""))
    if not {"id", "title", "link", "price"} <= {name.strip().replace(" ", "_") for name in head}:
        return
    separator = "\t" if "\t" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    names = [name.strip().lower().replace(" ", "_") for name in next(reader)]
    for values in reader:
        if values:
            yield Row(path, reader.line_num, dict(zip(names, (value.strip() for value in values), strict=False)))
