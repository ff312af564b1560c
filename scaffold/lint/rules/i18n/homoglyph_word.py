"""I18N008 homoglyph-word."""

import re
import unicodedata
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_CYRILLIC_ALIKE = "аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅ"
_GREEK_ALIKE = "οανρυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_MIXED = re.compile(
    rf"[A-Za-z]*(?:[A-Za-z][{_CYRILLIC_ALIKE}{_GREEK_ALIKE}]|[{_CYRILLIC_ALIKE}{_GREEK_ALIKE}][A-Za-z])\w*"
)
_ALIKE = re.compile(f"[{_CYRILLIC_ALIKE}{_GREEK_ALIKE}]")
_SHOWN = ("alt", "title", "aria-label", "content")


@rule("I18N008", Severity.ERROR, clauses=["2.1.1"], source="Unicode TR39")
def homoglyph_word(page: HtmlPage) -> Iterator[Outcome]:
    """A word mixes Latin letters with Cyrillic or Greek ones that look the same.

    No search finds it, screen readers stumble, and it looks like an attempt to deceive.

    Passes:
        <h1>Lamp</h1>

    Fails:
        <h1>Lаmp</h1>
    """
    texts = [piece for piece in page.beyond_ascii if piece[0].tag not in ("script", "style", "code", "pre")]
    texts += [(element, element.attributes[name]) for name in _SHOWN for element in page.having(name)]
    wrong: set[int] = set()
    for element, text in texts:
        found = _MIXED.search(text) if not text.isascii() else None
        if found and element.index not in wrong:
            wrong.add(element.index)
            letter = _ALIKE.search(found[0])
            name = unicodedata.name(letter[0]).lower() if letter else ""
            yield Problem(element, f"The word “{found[0]}” has a {name} among Latin letters", help="type the word anew")
    yield from (Passed(element) for element in page.all("h1", "title") if element.index not in wrong)
