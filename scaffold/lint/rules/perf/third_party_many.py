"""PERF006 third-party-many."""

from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("PERF006", Severity.WARNING, clauses=["1.4.5", "2.3.1"], source="web.dev: third-party scripts")
def third_party_many(page: HtmlPage, *, most: int = 5) -> Iterator[Outcome]:
    """A page loads from many other hosts, each of which costs time and learns who reads it.

    Passes:
        <script src="https://a.example/a.js" defer></script>

    Fails:
        <script src="https://a.example/1"></script><script src="https://b.example/1"></script>
        <script src="https://c.example/1"></script><script src="https://d.example/1"></script>
        <script src="https://e.example/1"></script><script src="https://f.example/1"></script>
    """
    own = next((host_of(link.get("href")) for link in page.links("canonical")), "")
    loading = [
        element for element in page.having("src") if element.tag in ("script", "iframe", "img", "video", "audio")
    ]
    addresses = [element.get("src") for element in loading]
    addresses += [link.get("href") for rel in ("stylesheet", "preload") for link in page.links(rel)]
    hosts = sorted({host_of(url) for url in addresses} - {"", own})
    if len(hosts) > most:
        message = f"The page loads from {len(hosts)} other hosts: {', '.join(hosts[:8])}"
        yield Problem(page, message, help="leave out what is not needed, or serve it yourself")
    elif addresses:
        yield Passed(page)
