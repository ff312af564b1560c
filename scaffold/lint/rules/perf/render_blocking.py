"""PERF002 render-blocking."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("PERF002", Severity.WARNING, clauses=["2.3.1"], source="web.dev: render-blocking resources")
def render_blocking(page: HtmlPage) -> Iterator[Outcome]:
    """A script in head keeps the page white until it has arrived.

    Passes:
        <head><script src="/a.js" defer></script><script type="module" src="/b.js"></script></head>

    Fails:
        <head><script src="/a.js"></script></head>
    """
    for script in page.all("script"):
        if not script.has("src") or not script.inside("head"):
            continue
        type = script.get("type").strip().lower()
        if script.has("defer") or script.has("async") or type == "module":
            yield Passed(script)
        elif type in ("", "text/javascript", "application/javascript"):
            help = "add defer, or move it to the end of body"
            yield Problem(script, f"The script {script.get('src')[:80]} keeps the page waiting", help=help)
