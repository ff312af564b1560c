"""A11Y005 main-landmark-wrong."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden, is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_NAMED_IF_SEVERAL = {"nav": "navigation", "aside": "complementary"}


@rule(
    "A11Y005",
    Severity.ERROR,
    clauses=["2.3.1"],
    source="WAI-ARIA Authoring Practices: landmarks",
    wcag=["1.3.1", "2.4.1"],
    act=["b40fd1"],
)
def main_landmark_wrong(page: HtmlPage) -> Iterator[Outcome]:
    """A page has no main part, or several; or several navigations that have no names.

    A page without a single link has nothing beside its content, and needs none of it.

    Passes:
        <nav aria-label="Shop"></nav><main><h1>Lamps</h1></main><nav aria-label="Footer"></nav>

    Fails:
        <body><a href="/">Lumo</a><div><h1>Lamps</h1></div></body>

        <body><nav></nav><main><h1>Lamps</h1></main><nav></nav></body>
    """
    if not page.first("body") or not (page.text or page.all("img")):
        return
    mains = [of for of in _with_role(page, "main") if not is_hidden(of)]
    if not mains and page.all("a"):
        yield Problem(page, "The page has no main element", help="put the page's own content into <main>")
    for main in mains[:1]:
        yield Passed(main)
    for main in mains[1:]:
        yield Problem(main, "The page has a second main element", help="keep one; the others can be sections")
    for tag, role in _NAMED_IF_SEVERAL.items():
        yield from _repeated(_with_role(page, role), tag, page)


def _with_role(page: HtmlPage, role: str) -> list[Element]:
    tags = {"main": ["main"], "navigation": ["nav"], "complementary": ["aside"]}[role]
    candidates = {element.index: element for element in [*page.all(*tags), *page.having("role")]}
    return [element for _, element in sorted(candidates.items()) if role_of(element) == role and not is_silent(element)]


def _repeated(landmarks: list[Element], tag: str, page: HtmlPage) -> Iterator[Outcome]:
    for landmark in landmarks:
        if len(landmarks) > 1 and not name_of(landmark, page):
            message = f"One of {len(landmarks)} <{tag}> elements has no name"
            yield Problem(landmark, message, help="name each with aria-label", severity=Severity.WARNING)
        else:
            yield Passed(landmark)
