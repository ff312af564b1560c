"""I18N006 hreflang-target-bad."""

from collections.abc import Iterator

from scaffold.lint.facts import Alternate, PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("I18N006", Severity.ERROR, clauses=["3.2.3"], source="Google localized versions documentation")
def hreflang_target_bad(site: HtmlSite) -> Iterator[Outcome]:
    """An alternate is not a whole address of a page that may be shown, in the language it is said to be in.

    Passes:
        -- a/index.html --
        <html lang="en"><link rel="canonical" href="https://lumo.example/a/">
        <link rel="alternate" hreflang="de" href="https://lumo.example/de/">
        -- de/index.html --
        <html lang="de-DE"><title>Lumo</title>

    Fails:
        -- a/index.html --
        <html lang="en"><link rel="canonical" href="https://lumo.example/a/">
        <link rel="alternate" hreflang="es" href="https://lumo.example/es/">
        -- es/index.html --
        <html lang="en"><title>Lumo</title>

        -- a/index.html --
        <html lang="en"><link rel="alternate" hreflang="en" href="/a/">
    """
    for page in site.pages:
        for alternate in page.alternates if page.kind != "404" else ():
            fault = _fault(alternate, page, site)
            spot = Spot(page.path, alternate.element)
            yield Problem(spot, fault, help="name the translation's canonical address") if fault else Passed(spot)


def _fault(alternate: Alternate, page: PageFacts, site: HtmlSite) -> str:
    start = f"The alternate for {alternate.language}"
    if not alternate.href.startswith("https://"):
        return f"{start}, {alternate.href or 'empty'}, is not a whole https address"
    target = site.resolve(alternate.href, page)
    if not target.inside:
        return ""
    other = site.by_path.get(target.file)
    if other is None or target.moved:
        return f"{start} leads to {alternate.href}, which is not there"
    if other.is_read and not site.is_indexable(other):
        return f"{start} leads to {other.path}, which search engines may not show under this address"
    told = {primary(alternate.language)}
    is_other = other.is_read and other.language and primary(other.language) not in told
    return (
        f"{start} leads to a page in {other.language}" if is_other and alternate.language.lower() != "x-default" else ""
    )
