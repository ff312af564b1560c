"""OPS005 development-residue."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_PRIVATE = re.compile(
    r"(?:https?:)?//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|\[::1\]|"
    r"172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|[a-z0-9.-]+\.(?:local|test|internal))(?=[:/?#\s\"']|$)|file:///",
    re.IGNORECASE,
)
_ADDRESSES = ("href", "src", "action", "content", "poster", "srcset", "data", "formaction")


@rule("OPS005", Severity.ERROR, clauses=["2.3.1", "2.4.1"], source="project rule")
def development_residue(page: HtmlPage) -> Iterator[Outcome]:
    """An address of the workshop was left in a page: localhost, a private network, a file on a disk.

    Passes:
        <a href="https://www.lumo.example/">Lumo</a>

    Fails:
        <a href="http://localhost:8000/">Lumo</a>

        <link rel="canonical" href="http://192.168.1.20/">
    """
    for name in _ADDRESSES:
        for element in page.having(name):
            found = _PRIVATE.match(element.attributes[name].strip())
            if found:
                help = "write the address that the site has on the web"
                yield Problem(element, f"Nobody else can reach the address {found[0]}", help=help)
            elif element.tag in ("a", "link") and "//" in element.attributes[name]:
                yield Passed(element)
