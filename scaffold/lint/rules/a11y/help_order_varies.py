"""A11Y018 help-order-varies."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("A11Y018", Severity.WARNING, clauses=["2.3.1", "5.2.1"], source="Understanding WCAG 3.2.6", wcag=["3.2.6"])
def help_order_varies(site: HtmlSite) -> Iterator[Outcome]:
    """Ways to get help stand in another order than on the other pages of the language.

    Looked at is the foot of the pages: contact, telephone, mail, chat, questions and answers.

    Passes:
        -- a.html --
        <html lang="en"><footer><a href="/contact/">Contact</a><a href="/faq/">FAQ</a></footer>
        -- b.html --
        <html lang="en"><footer><a href="/contact/">Contact</a><a href="/faq/">FAQ</a></footer>

    Fails:
        -- a.html --
        <html lang="en"><footer><a href="/contact/">Contact</a><a href="/faq/">FAQ</a></footer>
        -- b.html --
        <html lang="en"><footer><a href="/contact/">Contact</a><a href="/faq/">FAQ</a></footer>
        -- c.html --
        <html lang="en"><footer><a href="/faq/">FAQ</a><a href="/contact/">Contact</a></footer>
    """
    pages = [page for page in site.pages if len(page.help) > 1]
    orders: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for page in pages:
        orders[page.language].update(combinations(page.help, 2))
    for page in pages:
        seen = orders[page.language]
        turned = next((pair for pair in combinations(page.help, 2) if seen[pair[::-1]] > seen[pair]), None)
        if turned is None:
            yield Passed(Spot(page.path))
        else:
            message = f"{turned[0]} comes before {turned[1]} here, and after it on most pages"
            yield Problem(Spot(page.path, evidence=" ".join(turned)), message[0].upper() + message[1:], help=_HELP)


_HELP = "make the foot of all pages from one template"
