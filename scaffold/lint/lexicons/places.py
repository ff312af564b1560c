"""Where words of a page can offend: its text, its title and description, its ALT texts, its address."""

from collections.abc import Iterator
from urllib.parse import unquote

from scaffold.lint.element import UNSEEN, WITHIN_WORDS, Element
from scaffold.lint.lexicons.terms import parts_of
from scaffold.lint.read import HtmlPage


def worded(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    """Each piece of text that people read, with its element."""
    yield from _pieces(page)
    yield from _apart(page)


def _pieces(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for element, text in page.texts:
        if element.tag not in UNSEEN or element.tag == "title":
            yield element, text


def _apart(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    """Texts that stand in no flow."""
    for name in ("alt", "title", "aria-label"):
        yield from ((element, element.attributes[name]) for element in page.having(name))
    yield from ((meta, meta.get("content")) for meta in page.metas("description"))
    slug = unquote(page.path).removesuffix("index.html").strip("/").rsplit("/", 1)[-1]
    yield page.root, slug.replace("-", " ").replace("_", " ")


def vocabulary(page: HtmlPage) -> frozenset[str]:
    """All words that people read on a page, folded. Worked out once: most lists have no word that is among them."""
    if "vocabulary" not in page.memo:
        split = {of.parent.index for tag in WITHIN_WORDS for of in page.all(tag) if of.parent}
        more = [text for element, text in _pieces(page) if element.index in split or not _is_counted(element, page)]
        more += [text for _, text in _apart(page)]
        page.memo["vocabulary"] = parts_of({*page.word_counts, *"\n".join(more).split()})
    found: frozenset[str] = page.memo["vocabulary"]
    return found


_UNCOUNTED = UNSEEN | WITHIN_WORDS | {"option"}


def _is_counted(element: Element, page: HtmlPage) -> bool:
    """Whether the words of its texts are among `page.words` as they stand, not joined to those of an inline element."""
    return element.tag not in _UNCOUNTED and page.main is not None and page.is_main(element)


def languages_on(page: HtmlPage) -> list[str]:
    """The language tags of a page and of parts of it, each once."""
    return list(dict.fromkeys([page.language, *(of.attributes["lang"].strip() for of in page.having("lang"))]))
