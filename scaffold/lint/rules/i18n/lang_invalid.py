"""I18N002 lang-invalid."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.languages import is_known_in_part, why_no_language
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule(
    "I18N002",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="RFC 5646; Unicode CLDR 47",
    wcag=["3.1.1", "3.1.2"],
    act=["bf051a", "de46e4"],
)
def lang_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """A language tag is none, such as en-UK (it is en-GB) or “english”.

    Passes:
        <html lang="en-GB"><p lang="zh-Hant">燈</p><a hreflang="es-419" href="/">LA</a></html>

    Fails:
        <html lang="en-UK"></html>

        <link rel="alternate" hreflang="jp" href="https://lumo.example/ja/">
    """
    for name in ("lang", "hreflang", "srclang"):
        for element in page.having(name):
            tag = element.attributes[name]
            if not tag or (name == "hreflang" and tag.strip().lower() == "x-default"):
                continue
            why = _why(tag)
            if not why:
                yield Passed(element)
            elif name == "lang" and not _speaks(element):
                continue
            elif is_known_in_part(tag.strip()):
                yield Undetermined(element, "what begins it is a language, and the rest will be cut off")
            else:
                help = "take the tag from BCP 47: language-COUNTRY"
                yield Problem(element, f"The {name} “{tag.strip()}” {why}", help=help)


def _why(tag: str) -> str:
    tag = tag.strip()
    return why_no_language(tag) if tag else "is only space"


def _speaks(element: Element) -> bool:
    """Whether some text, or the name of a picture, is in the language that the element gives."""
    if element.tag == "html":
        return bool(element.attributes["lang"].strip())
    waiting = [element]
    while waiting:
        of = waiting.pop()
        if any(of.get(name).strip() for name in ("alt", "aria-label", "title")):
            return True
        if any(isinstance(child, str) and not child.isspace() for child in of.children):
            return True
        waiting.extend(child for child in of.elements if not child.has("lang") and not is_hidden(child))
    return False
