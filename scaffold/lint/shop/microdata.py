"""Microdata as nodes of the same form as JSON-LD (WHATWG HTML 5.2), so that rules read products in one way."""

from typing import Any

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

_MOST_DEEP = 8
_SOURCES = {
    "meta": "content",
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "data": "value",
    "meter": "value",
    "time": "datetime",
}


def microdata_nodes(page: HtmlPage) -> list[tuple[Element, dict[str, Any]]]:
    """The items on the top level of a page, each with its element."""
    return [
        (item, _node(item, 0))
        for item in page.having("itemscope")
        if item.has("itemtype") and not item.has("itemprop") and not _is_within_item(item)
    ]


def _is_within_item(element: Element) -> bool:
    return any(above.has("itemscope") for above in element.ancestors)


def _node(item: Element, depth: int) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": item.get("itemtype").split()}
    waiting = list(item.elements)[::-1]
    while waiting:
        element = waiting.pop()
        if element.has("itemprop"):
            for name in element.get("itemprop").split():
                node.setdefault(name, []).append(_value(element, depth))
        if not element.has("itemscope"):
            waiting.extend(list(element.elements)[::-1])
    return {name: values[0] if len(values) == 1 and name != "@type" else values for name, values in node.items()}


def _value(element: Element, depth: int) -> Any:
    if element.has("itemscope"):
        return _node(element, depth + 1) if depth < _MOST_DEEP else {}
    if element.has("content"):
        return element.get("content").strip()
    source = _SOURCES.get(element.tag, "")
    return element.get(source).strip() if source and element.has(source) else element.text
