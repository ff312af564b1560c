"""Hosts of others that a page names to load from."""

import re
from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

_WITH_SOURCE = frozenset({"img", "script", "source", "video", "audio", "track", "embed", "input", "iframe"})
_REACHING = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest", "mask-icon"}
    | {"preconnect", "dns-prefetch", "prefetch"}
)
IN_STYLES = re.compile(r"(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^/\"')\s]+)", re.IGNORECASE)


def reached_by(page: HtmlPage) -> tuple[tuple[str, int], ...]:
    """(host, element) of each other host that a page names to load from, now or once a gate or a click lets it."""
    own = {host_of(link.get("href")) for link in page.links("canonical")}
    found: dict[str, int] = {}
    for address, element in _addresses(page):
        host = host_of(address)
        if host and host not in own:
            found.setdefault(host, element.index)
    return tuple(found.items())


def _addresses(page: HtmlPage) -> Iterator[tuple[str, Element]]:
    for element in (*page.having("src"), *(inert for inert in page.inert if inert.has("src"))):
        if element.tag in _WITH_SOURCE:
            yield element.get("src"), element
    for link in page.all("link"):
        if not _REACHING.isdisjoint(link.tokens("rel")):
            yield link.get("href"), link
    for player in page.having("data-player"):
        yield player.get("data-player"), player
    for style in page.all("style"):
        yield from ((found, style) for found in IN_STYLES.findall(style.raw_text))
