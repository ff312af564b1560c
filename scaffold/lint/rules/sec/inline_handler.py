"""SEC003 inline-handler."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule("SEC003", Severity.WARNING, clauses=["1.4.5"], source="Content Security Policy Level 3")
def inline_handler(page: HtmlPage) -> Iterator[Outcome]:
    """A script stands in an attribute, and no strict security policy can allow it.

    Passes:
        <button type="button" data-buy>Buy</button><script src="/buy.js" defer></script>

    Fails:
        <button type="button" onclick="buy()">Buy</button>
    """
    found = {
        element.index: (element, name)
        for name in page.attribute_names
        if name.startswith("on") and len(name) > 4 and name.isalpha()
        for element in page.having(name)
    }
    for _, (element, name) in sorted(found.items()):
        yield Problem(element, f"A script stands in the attribute {name}", help="listen for it in a script file")
    if not found:
        for script in page.all("script", "button")[:1]:
            yield Passed(script)
