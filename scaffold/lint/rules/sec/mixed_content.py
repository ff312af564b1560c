"""SEC001 mixed-content."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.facts import srcset_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LOADS = ("src", "poster", "data", "formaction")
_WITH_SRC = frozenset({"img", "script", "iframe", "source", "video", "audio", "track", "embed", "input"})
_RELS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "prefetch"})


@rule("SEC001", Severity.ERROR, clauses=["1.4.5"], source="W3C Mixed Content")
def mixed_content(page: HtmlPage) -> Iterator[Outcome]:
    """A secure page loads something over http, which anybody on the way can change.

    Browsers block scripts and styles of that kind. Plain links may lead to http pages.

    Passes:
        <script src="https://cdn.example/a.js"></script><a href="http://old.example/">Old</a>

    Fails:
        <script src="http://cdn.example/a.js"></script>

        <img src="a.jpg" srcset="http://cdn.example/a.jpg 2x" alt="A">
    """
    for element in _loading(page):
        insecure = next((url for url in _addresses(element) if url.lower().startswith("http://")), "")
        if insecure and not _is_this_machine(insecure):
            yield Problem(element, f"This loads {insecure} without encryption", help="write https:// in its address")
        else:
            yield Passed(element)


def _loading(page: HtmlPage) -> Iterator[Element]:
    seen: set[int] = set()
    for name in ("src", "srcset", "href", "poster", "data", "style"):
        for element in page.having(name):
            is_link = name == "href" and not (element.tag == "link" and _RELS & set(element.tokens("rel")))
            if not is_link and element.index not in seen and (name != "style" or "url(" in element.get("style")):
                seen.add(element.index)
                yield element
    yield from (style for style in page.all("style") if "http://" in style.raw_text)


def _addresses(element: Element) -> Iterator[str]:
    if element.tag in _WITH_SRC:
        yield element.get("src").strip()
        yield from (url for url, _ in srcset_of(element))
    yield from {"video": [element.get("poster")], "object": [element.get("data")], "link": [element.get("href")]}.get(
        element.tag, []
    )
    css = element.raw_text if element.tag == "style" else element.get("style")
    yield from re.findall(r"(?:url\(\s*[\"']?|@import\s+[\"'])(http://[^\s\"')]+)", css)


def _is_this_machine(url: str) -> bool:
    return re.match(r"http://(localhost|127\.0\.0\.1|\[::1\])([:/]|$)", url) is not None
