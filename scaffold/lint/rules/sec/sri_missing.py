"""SEC006 sri-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_VERSION = re.compile(r"[@/-]v?\d+\.\d+(\.\d+)?|[.-][0-9a-f]{8,}\.")


@rule("SEC006", Severity.WARNING, clauses=["1.4.5"], source="W3C Subresource Integrity")
def sri_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A script or style of a fixed version comes from another host, and nothing proves that it is the one you tried.

    Passes:
        <script src="https://cdn.example/a@1.2.3/a.js" integrity="sha384-x" crossorigin="anonymous"></script>

    Fails:
        <script src="https://cdn.example/a@1.2.3/a.js"></script>
    """
    own = next((host_of(link.get("href")) for link in page.links("canonical")), "")
    for element in [*page.all("script"), *page.links("stylesheet")]:
        url = (element.get("src") or (element.get("href") if element.tag == "link" else "")).strip()
        if host_of(url) in ("", own) or not _VERSION.search(url):
            continue
        if element.get("integrity").strip() and element.has("crossorigin"):
            yield Passed(element)
        else:
            yield Problem(element, f"Nothing proves that {url} is unchanged", help="add integrity and crossorigin")
