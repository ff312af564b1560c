"""POL002 cookie-policy-missing."""

from collections.abc import Iterator

from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.storage import storing_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("POL002", Severity.ERROR, clauses=["1.4.5"], source="2002/58/EC Art. 5(3)")
def cookie_policy_missing(site: HtmlSite) -> Iterator[Outcome]:
    """Pages load scripts of others or store something on the device, and no page tells what, whose and how long.

    A page of its own does, and so does a section about cookies in the privacy notice of the same language.

    Passes:
        -- index.html --
        <html lang="en"><title>Lumo</title><script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
        -- privacy/index.html --
        <html lang="en"><title>Privacy</title><h2>Cookies</h2><table><tr><td>_ga<td>Google<td>counts<td>2 years</table>

    Fails:
        -- index.html --
        <html lang="en"><title>Lumo</title><script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    """
    pages = policy_pages(site)
    for language, (page, cause) in storing_pages(site).items():
        told = [*pages.find("cookies", language), *pages.sections("cookies", language)]
        if told:
            yield Passed(Spot(told[0].path))
        else:
            message = f"Pages in {language} load {cause}, and no page in {language} tells about cookies and storage"
            help = "list each item with name, provider, purpose and lifetime on a page about cookies"
            yield Problem(Spot(page.path), message, help=help)
