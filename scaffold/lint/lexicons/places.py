"""Where words of a page can offend: its text, its title and description, its ALT texts, its address."""

from collections.abc import Iterator
from urllib.parse import unquote

from scaffold.lint.element import UNSEEN, Element
from scaffold.lint.read import HtmlPage


def worded(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    """Each piece of text that people read, with its element."""
    for element, text in page.texts:
        if element.tag not in UNSEEN or element.tag == "title":
            yield element, text
    for name in ("alt", "title", "aria-label"):
        yield from ((element, element.attributes[name]) for element in page.having(name))
    yield from ((meta, meta.get("content")) for meta in page.metas("description"))
    slug = unquote(page.path).removesuffix("index.html").strip("/").rsplit("/", 1)[-1]
    yield page.root, slug.replace("-", " ").replace("_", " ")
