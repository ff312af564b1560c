"""I18N002 lang-invalid."""

from collections.abc import Iterator

from scaffold.lint.languages import why_no_language
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "I18N002",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="RFC 5646; Unicode CLDR 47",
    wcag=["3.1.1", "3.1.2"],
    act=["bf051a", "de46e4"],
    fixable=True,
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
            tag = element.get(name).strip()
            if not tag or (name == "hreflang" and tag.lower() == "x-default"):
                continue
            why = why_no_language(tag)
            if why:
                yield Problem(element, f"The {name} “{tag}” {why}", help="take the tag from BCP 47: language-COUNTRY")
            else:
                yield Passed(element)
