"""JSON-LD of a page: one graph, made of nodes that refer to each other by `@id`."""

from collections.abc import Sequence
from typing import Any

from scaffold.markup.safe import json_for_script
from scaffold.model.html import SafeHtml
from scaffold.views.jsonld_organization import organization
from scaffold.views.jsonld_pages import article, breadcrumb_list, contact_page, item_list, web_page, website
from scaffold.views.jsonld_product import product

__all__ = [
    "article",
    "breadcrumb_list",
    "contact_page",
    "graph",
    "item_list",
    "organization",
    "product",
    "web_page",
    "website",
]


def graph(nodes: Sequence[dict[str, Any]]) -> SafeHtml:
    """All nodes in one document, escaped for a script element; nothing without nodes. Empty nodes are left out."""
    kept = [node for node in nodes if node]
    return json_for_script({"@context": "https://schema.org", "@graph": kept}) if kept else SafeHtml()
