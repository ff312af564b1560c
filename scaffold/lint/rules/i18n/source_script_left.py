"""I18N007 source-script-left."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.languages import foreign_letters, primary, scripts_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SHOWN = ("title", "aria-label", "placeholder")
_UNSEEN = frozenset({"script", "style", "code", "pre", "template", "noscript", "bdi"})
_WIDE_PUNCTUATION = re.compile("[\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u3010\u3011]")


@rule("I18N007", Severity.ERROR, clauses=["2.1.1", "2.4.1"], source="project rule", wcag=["3.1.2"])
def source_script_left(page: HtmlPage) -> Iterator[Outcome]:
    """Letters of another script were left in a page, such as Chinese in an English one.

    Most often a piece of the supplier's text that nobody translated. Text in elements with a `lang` of their own, or
    with `translate="no"`, and in `bdi` (names) may be in any script. Alt texts are the matter of IMG009.

    Passes:
        <html lang="en"><h1>Size: M (regular fit)</h1><a lang="ja" href="/ja/">日本語</a></html>

    Fails:
        <html lang="en"><p>Size: M（适合）</p></html>
    """
    if not scripts_of(page.language):
        return
    met = False
    for element, found in _left(page):
        if _is_page_language(element, page):
            met = True
            help = "translate it, or mark it with lang (another language) or translate=no (a name)"
            yield Problem(element, f"“{found[:40]}” is not written as {page.language} is", help=help)
    first = page.first("html")
    if not met and first is not None:
        yield Passed(first)


def _left(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    """Elements with a text in a foreign script, and the first such piece."""
    if page.source.isascii() and "&" not in page.source:
        return
    texts = [piece for piece in page.beyond_ascii if piece[0].tag not in _UNSEEN]
    texts += [(element, element.attributes[name]) for name in _SHOWN for element in page.having(name)]
    texts += [(meta, meta.get("content")) for name in ("description", "keywords") for meta in page.metas(name)]
    seen: set[int] = set()
    for element, text in texts:
        if not text.isascii() and element.index not in seen and (found := _first(text, page.language)):
            seen.add(element.index)
            yield element, found


def _first(text: str, tag: str) -> str:
    found = next(foreign_letters(text, tag), "")
    if not found and "Han" not in scripts_of(tag) and (wide := _WIDE_PUNCTUATION.search(text)):
        found = wide[0]
    return found


def _is_page_language(element: Element, page: HtmlPage) -> bool:
    for of in (element, *element.ancestors):
        if of.get("translate").lower() == "no" or of.tag in _UNSEEN:
            return False
        if of.has("lang") and of.tag != "html":
            return primary(of.get("lang")) == primary(page.language)
    return True
