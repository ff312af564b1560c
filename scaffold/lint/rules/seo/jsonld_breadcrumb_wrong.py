"""SEO023 jsonld-breadcrumb-wrong."""

from collections.abc import Iterator
from typing import Any

from scaffold.lint.element import Element
from scaffold.lint.kinds import types_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_DEEP = 2


@rule("SEO023", Severity.WARNING, clauses=["2.3.1", "3.2.3"], source="Google breadcrumb documentation")
def jsonld_breadcrumb_wrong(page: HtmlPage) -> Iterator[Outcome]:
    """The trail of breadcrumbs in data has gaps, or names other steps than readers see.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Lamps", "item": "https://lumo.example/lamps/"}]}
        </script>

    Fails:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 0, "name": "Lamps", "item": "https://lumo.example/lamps/"}]}
        </script>
    """
    trails = [(script, node) for script, node in page.jsonld_nodes if "BreadcrumbList" in types_of(node)]
    is_deep = page.path.removesuffix("/index.html").count("/") >= _DEEP
    if not trails and page.kind.name == "product" and is_deep and page.jsonld_nodes:
        script, _ = page.jsonld_nodes[0]
        yield Problem(
            script, "The data of the product has no BreadcrumbList", help="add one that follows the visible trail"
        )
    for script, node in trails:
        why = _fault(node, page)
        yield Problem(script, why, help="number the steps from 1, each with name and item") if why else Passed(script)


def _fault(node: dict[str, Any], page: HtmlPage) -> str:
    steps = node.get("itemListElement")
    steps = steps if isinstance(steps, list) else [steps]
    if not all(isinstance(step, dict) for step in steps):
        return "The steps of the BreadcrumbList are no ListItem"
    if [str(step.get("position")) for step in steps] != [str(place) for place in range(1, len(steps) + 1)]:
        return "The steps of the BreadcrumbList are not numbered 1, 2, 3"
    names = [_name(step) for step in steps]
    if not all(names):
        return "A step of the BreadcrumbList has no name"
    if not all(step.get("item") for step in steps[:-1]):
        return "A step of the BreadcrumbList has no item"
    trail = _visible(page)
    shown = folded(trail.text) if trail else ""
    missing = next((name for name in names[:-1] if folded(name) not in shown), "") if shown else ""
    return f"“{missing}” is a step of the BreadcrumbList, and not of the visible trail" if missing else ""


def _name(step: dict[str, Any]) -> str:
    item = step.get("item")
    name = step.get("name") or (item.get("name") if isinstance(item, dict) else "")
    return name if isinstance(name, str) else ""


def _visible(page: HtmlPage) -> Element | None:
    for element in page.all("nav", "ol", "ul", "div"):
        if "breadcrumb" in (element.get("class") + element.get("aria-label") + element.get("id")).lower():
            return element
    return None
