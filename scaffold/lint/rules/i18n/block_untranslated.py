"""I18N009 block-untranslated."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.languages import primary
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("I18N009", Severity.WARNING, clauses=["2.1.1", "2.3.2"], source="Google localized versions documentation")
def block_untranslated(site: HtmlSite) -> Iterator[Outcome]:
    """A paragraph of a translated page is, letter for letter, that of the page it was translated from.

    What is to stay is marked by translate="no", or by a lang of its own. The original is the x-default page.

    Passes:
        -- index.html --
        <html lang="en"><link rel="alternate" hreflang="x-default" href="/">
        <link rel="alternate" hreflang="de" href="/de/">
        <main><p>The lamp shines for the whole night and then for another one.</p></main>
        -- de/index.html --
        <html lang="de"><link rel="alternate" hreflang="x-default" href="/">
        <link rel="alternate" hreflang="de" href="/de/">
        <main><p>Die Lampe leuchtet die ganze Nacht und dann noch eine.</p></main>

    Fails:
        -- index.html --
        <html lang="en"><link rel="alternate" hreflang="x-default" href="/">
        <link rel="alternate" hreflang="de" href="/de/">
        <main><p>The lamp shines for the whole night and then for another one.</p></main>
        -- de/index.html --
        <html lang="de"><link rel="alternate" hreflang="x-default" href="/">
        <link rel="alternate" hreflang="de" href="/de/">
        <main><p>The lamp shines for the whole night and then for another one.</p></main>
    """
    for page in site.pages:
        original = _original(page, site) if page.blocks else None
        if original is None:
            continue
        there = {mark for mark, _ in original.blocks}
        for mark, element in page.blocks:
            spot = Spot(page.path, element)
            if mark in there:
                message = f"This text is word for word that of {original.path}"
                yield Problem(spot, message, help='translate it, or mark it with translate="no"')
            else:
                yield Passed(spot)


def _original(page: PageFacts, site: HtmlSite) -> PageFacts | None:
    """The page it was translated from: another language than its own."""
    default = next((link for link in page.alternates if link.language.lower() == "x-default"), None)
    target = site.by_path.get(site.resolve(default.href, page).file) if default else None
    if target is None or not target.language or primary(target.language) == primary(page.language):
        return None
    return target
