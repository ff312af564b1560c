"""SEO021 jsonld-invalid."""

import re
from collections.abc import Iterator
from typing import Any

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SCHEMA = re.compile(r"https?://(www\.)?schema\.org/?#?")
_TYPE = re.compile(r"(https?://schema\.org/|schema:)?[A-Z][A-Za-z0-9]*")


@rule("SEO021", Severity.ERROR, clauses=["3.2.3"], source="schema.org; Google structured-data policies")
def jsonld_invalid(page: HtmlPage) -> Iterator[Outcome]:
    """Structured data is no JSON, or no data of schema.org.

    One comma too many, and a search engine sees no product, no price and no stars.

    Passes:
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "A"}</script>

    Fails:
        <script type="application/ld+json">{"@type": "Product", "name": "Lamp",}</script>

        <script type="application/ld+json">{"@type": "Product", "name": "Lamp"}</script>
    """
    for script, value in page.jsonld_blocks:
        fault = _fault(value)
        yield Problem(script, fault, help="check it with validator.schema.org") if fault else Passed(script)


def _fault(value: Any) -> str:
    if isinstance(value, Exception):
        return f"The JSON-LD is no JSON: {value}"
    nodes = value if isinstance(value, list) else [value]
    if not nodes or not all(isinstance(node, dict) for node in nodes):
        return "The JSON-LD is no object"
    for node in nodes:
        if not _is_schema(node.get("@context")):
            return "The JSON-LD does not name https://schema.org as its @context"
        graph = node.get("@graph")
        for part in graph if isinstance(graph, list) else [node]:
            types = part.get("@type") if isinstance(part, dict) else None
            names = types if isinstance(types, list) else [types]
            if not all(isinstance(name, str) and _TYPE.fullmatch(name) for name in names):
                return "The JSON-LD has a node without a type of schema.org" if not _is_reference(part) else ""
    return ""


def _is_schema(context: object) -> bool:
    if isinstance(context, list):
        return any(_is_schema(part) for part in context)
    if isinstance(context, dict):
        return _is_schema(context.get("@vocab"))
    return isinstance(context, str) and bool(_SCHEMA.fullmatch(context.strip()))


def _is_reference(part: object) -> bool:
    return isinstance(part, dict) and set(part) <= {"@id"} and bool(part)
