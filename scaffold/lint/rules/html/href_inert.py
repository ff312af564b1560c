"""HTML007 href-inert."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("HTML007", Severity.WARNING, clauses=["2.3.1", "3.2.3"], source="Google: crawlable links")
def href_inert(page: HtmlPage) -> Iterator[Outcome]:
    """A link leads nowhere: its href is empty, `#` or JavaScript.

    Crawlers do not follow it, and it cannot be opened in a new tab or without scripts.

    Passes:
        <a href="/en/shop/">Shop</a>

        <a href="#" role="button">Menu</a>

    Fails:
        <a href="javascript:void(0)">Shop</a>

        <a href="">Shop</a>
    """
    for link in page.all("a"):
        if not link.has("href"):
            continue
        href = "".join(link.get("href").split()).lower()
        if "button" in link.tokens("role"):
            yield Passed(link)
        elif href in ("", "#") or href.startswith("javascript:"):
            name = link.get("href").strip() or "empty"
            yield Problem(link, f"The link's href is {name}", help="give the address of a page, or use <button>")
        else:
            yield Passed(link)
