"""Origins: from an element of a built page to the line that a person would edit; exact, or none."""

import posixpath
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from urllib.parse import unquote, urlsplit

from scaffold.i18n.formats import money
from scaffold.lint.element import WITHIN_WORDS, Element
from scaffold.lint.origin.aspects import Aspect, aspect_of
from scaffold.lint.origin.files import SourceFiles
from scaffold.lint.origin.prose import normal
from scaffold.lint.origin.templates import Templates
from scaffold.lint.read import HtmlPage
from scaffold.model.rules import Edit, Fix, SourcePlace

CONFIG = "scaffold.toml"
_TITLES = frozenset({"og:title", "twitter:title", "og:image:alt", "twitter:image:alt"})
_DESCRIPTIONS = frozenset({"description", "og:description", "twitter:description"})
_OF_THE_PAGE = frozenset({"#document", "html", "head", "body", "main", "link", "script", "meta", "style"})
_CARDS = frozenset({"li", "article", "figure", "section"})
_SPOKEN = ("aria-label", "title", "placeholder", "value", "content", "label")
_NOT_SHOWN = (
    *("alt", "seo", "slug", "keywords", "lint", "translation"),
    *("stock", "position", "images", "related", "status", "category", "published", "updated", "featured"),
    *("market", "locale", "checkout", "catalogue", "service", "consent", "policies"),
)
"""Keys whose values no page shows as they stand."""
_HIGHEST = 8
"""How far up a block of text is looked for."""


class Origins:
    """Tells the origin of elements. `outputs` maps output paths to their sources, by the manifest of the build."""

    def __init__(self, outputs: Mapping[str, str], files: SourceFiles, templates: Templates) -> None:
        self._outputs = outputs
        self._files = files
        self._templates = templates

    def source_of(self, path: str) -> SourcePlace | None:
        """The file that a page or picture was made from, without a line."""
        source = self._outputs.get(path, "")
        is_carried = source.startswith("policies/") and source not in self._files
        is_file = bool(posixpath.splitext(source)[1])  # a page made from a whole folder, such as a 404, has no one file
        return SourcePlace(source) if is_file and not is_carried else None

    def place(self, page: HtmlPage, element: Element, rule_id: str) -> SourcePlace | None:
        """The line of the file that wrote what a rule is about; the page's own file, without a line, if that is all."""
        aspect = aspect_of(rule_id)
        if element.tag == "img" and aspect is not Aspect.MARKUP:
            return self._picture(page, element, aspect) or self.source_of(page.path)
        if aspect is Aspect.MARKUP:
            return self._in_prose(page, element) or self._templates.place_of(element)
        return self._in_prose(page, element) or self._words(page, element) or self.source_of(page.path)

    def edit(self, element: Element, fix: Fix) -> Edit | None:
        """The edit of the template that wrote an element; None where no one start tag of the owner's can have."""
        return self._templates.edit(element, fix)

    def _words(self, page: HtmlPage, element: Element) -> SourcePlace | None:
        """The key, or the string of the interface, that holds an element's words."""
        about_page = self._about_page(page, element)
        if about_page or element.tag in _OF_THE_PAGE:
            return about_page
        own = element.text if all(inner.tag in WITHIN_WORDS for inner in element.walk() if inner is not element) else ""
        for text in dict.fromkeys(normal(text) for text in (own, *map(element.get, _SPOKEN))):
            if text and (found := self._said(page, element, text)):
                return found
        return self._address(page, element)

    def _said(self, page: HtmlPage, element: Element, text: str) -> SourcePlace | None:
        for path in self._files_of(page, element):
            if line := self._files.values(path).with_text(text, but=_NOT_SHOWN):
                return SourcePlace(path, line)
            if path.endswith("product.yaml") and (line := self._price(page, path, text)):
                return SourcePlace(path, line)
        return self._files.interface(page.language).place_of(text)

    def _files_of(self, page: HtmlPage, element: Element) -> Iterator[str]:
        """The files that may hold an element's words, the nearest first."""
        for folder in dict.fromkeys((self._folder(page.path), *self._linked_folders(page, element))):
            if folder:
                yield from self._files.of_bundle(folder, page.language)
        yield CONFIG

    def _folder(self, path: str) -> str:
        """The bundle's folder of an output."""
        source = self._outputs.get(path, "")
        return posixpath.dirname(source) if posixpath.splitext(source)[1] else source

    def _linked_folders(self, page: HtmlPage, element: Element) -> Iterator[str]:
        """The bundles that the element, or the card around it, links to."""
        around = next((above for above in (element, *element.ancestors) if above.tag in _CARDS), element)
        for link in around.walk():
            if link.tag == "a" and (path := self._output_of(page, link.get("href"))):
                yield self._folder(path)

    def _output_of(self, page: HtmlPage, address: str) -> str:
        """The output at an address of the site; empty for none."""
        try:
            path = unquote(urlsplit(address.strip()).path)
        except ValueError:
            return ""
        base = "" if path.startswith("/") else posixpath.dirname(page.path)
        name = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
        return next(
            (of for of in (name, f"{name}/index.html", "index.html" * (name == ".")) if of in self._outputs), ""
        )

    def _price(self, page: HtmlPage, path: str, text: str) -> int:
        """The line of a price that is written so in the page's language."""
        for value in self._files.values(path).all:
            if value.key[:1] == ("price",) and len(value.key) == 2:
                try:
                    shown = money(Decimal(value.text), str(value.key[1]), page.language).text
                except (InvalidOperation, ValueError, LookupError):
                    continue
                if normal(shown) == text:
                    return value.line
        return 0

    def _about_page(self, page: HtmlPage, element: Element) -> SourcePlace | None:
        name = element.get("name") or element.get("property")
        if element.tag == "title" or name in _TITLES:
            return self._title(page, normal(element.raw_text if element.tag == "title" else element.get("content")))
        if name in _DESCRIPTIONS:
            return self._description(page, normal(element.get("content")))
        return None

    def _title(self, page: HtmlPage, text: str) -> SourcePlace | None:
        for path in self._files.of_bundle(self._folder(page.path), page.language):
            values = self._files.values(path)
            for key in (("seo", "title"), ("title",)):
                said = values.text_of(*key)
                if said and (text == said or text.startswith(f"{said} – ")):
                    return self._files.at(path, values.line_of(*key))
        return self._files.interface(page.language).place_of(text.rpartition(" – ")[0] or text)

    def _description(self, page: HtmlPage, text: str) -> SourcePlace | None:
        beginning = text.removesuffix("…").rstrip()
        for path in self._files.of_bundle(self._folder(page.path), page.language):
            values = self._files.values(path)
            for key in (("seo", "description"), ("summary",)):
                said = values.text_of(*key)
                if said and (said == text or (text != beginning and said.startswith(beginning))):
                    return self._files.at(path, values.line_of(*key))
        return None

    def _picture(self, page: HtmlPage, image: Element, aspect: Aspect) -> SourcePlace | None:
        """Where a picture's text stands, or should stand; or the picture's own file."""
        source = self._outputs.get(self._output_of(page, image.get("src")), "")
        folder, file = posixpath.split(source)
        if not source or aspect is Aspect.FILE:
            return SourcePlace(source) if source else None
        shown = normal(image.get("alt"))
        for path in self._files.of_bundle(folder, page.language):
            values = self._files.values(path)
            said = values.text_of("alt", file)
            if said and said != shown:
                break
            is_text = path.endswith(".md")
            line = values.line_of("alt", file) or (is_text and self._files.prose(path).line_with(f"]({file}")) or 0
            if line := line or (0 if shown else values.item("images", "file", file)):
                return SourcePlace(path, line)
        return self._templates.place_of(image)

    def _in_prose(self, page: HtmlPage, element: Element) -> SourcePlace | None:
        """The line of the Markdown that an element is made from."""
        path = next(iter(self._files.of_bundle(self._folder(page.path), page.language)), "")
        if not path.endswith(".md"):
            return None
        prose = self._files.prose(path)
        pieces = (normal(element.text), element.get("href"), element.get("src"))
        for _, above in zip(range(_HIGHEST), (element, *element.ancestors), strict=False):
            if above.tag in _OF_THE_PAGE:
                break
            words = normal(above.text)
            if words and (block := prose.block(words)):
                return SourcePlace(path, prose.narrowed(block, pieces if above is not element else ()))
        return None

    def _address(self, page: HtmlPage, element: Element) -> SourcePlace | None:
        """The key that holds an element's address, such as that of a profile."""
        address = element.get("href")
        if not address.startswith(("http:", "https:", "mailto:", "tel:")):
            return None
        for path in self._files_of(page, element):
            for text in (address, address.partition(":")[2]):
                if line := self._files.values(path).with_text(text):
                    return SourcePlace(path, line)
        return None
